"""One observed value: a number, an interval, a count, items, a milestone, or known to be missing."""

from __future__ import annotations

from decimal import Decimal

from planck.model.location import Location
from planck.model.problem import Code
from planck.model.value import Count, Interval, Items, Missing, Number, Reached, Scalar, Value
from planck.register.build_fields import Fields, period_of
from planck.register.build_measures import Measured
from planck.register.yaml.values import Map, Seq
from planck.register.yaml.values import Value as Written


def build_value(written: Written, at: Location, unit: Measured) -> Value | None:
    """The value written in short; the units of its numbers go into ``unit``. None with a problem where it is none."""
    if isinstance(written, Decimal):
        return Number(written)
    if isinstance(written, bool):
        return Reached(written)
    if isinstance(written, str):
        day = period_of(written)  # before a number is tried: 2024-01-01 is not 2024 of the unit -01-01
        if day is not None and day.is_day:
            return Reached(True, day.first)
    return _scalar(written, at, unit)


def build_long_value(fields: Fields, unit: Measured) -> Value | None:
    """The value of the long form: under ``value``, ``count`` or ``items``."""
    if "items" in fields.map:
        return _items(fields, unit)
    if "count" in fields.map:
        return _count(fields, unit)
    if "value" not in fields.map:
        return None
    written = fields.map["value"]
    if written is None:
        reason = fields.text("reason")
        return Missing(reason) if reason else None
    return build_value(written, fields.at("value"), unit)


def _scalar(written: Written, at: Location, unit: Measured) -> Scalar | None:
    if isinstance(written, Seq):
        return _interval(written, at, unit)
    if isinstance(written, Map):
        return _count(Fields(written, unit.fields.file, unit.fields.problems, (at.line, at.column)), unit)
    value = unit.number(written, at)
    return Number(value) if value is not None else None


def _interval(written: Seq, at: Location, unit: Measured) -> Interval | None:
    if len(written) != 2:
        return None
    low, high = (unit.number(one, Location(at.file, *mark)) for one, mark in zip(written, written.marks, strict=True))
    if low is None or high is None:
        return None
    if low > high:
        unit.fields.error(Code.RANGE_ORDER, at, low=str(high), high=str(low))
        return None
    return Interval(low, high)


def _count(fields: Fields, unit: Measured) -> Count | None:
    if "count" not in fields.map or "of" not in fields.map:
        return None
    count = unit.number(fields.map["count"], fields.at("count"))
    of = unit.number(fields.map["of"], fields.at("of"))
    if count is None or of is None:
        return None
    return Count(count, of) if of > 0 else None


def _items(fields: Fields, unit: Measured) -> Items | None:
    inner = fields.inner("items")
    if inner is None:
        return None
    found = [(name, _scalar(written, inner.at(name), unit)) for name, written in inner.map.items()]
    whole = tuple((name, value) for name, value in found if value is not None)
    return Items(whole) if whole and len(whole) == len(found) else None
