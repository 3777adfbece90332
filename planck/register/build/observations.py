"""One entry under ``actuals:`` -> the observations of one indicator of one area, each with its value.

A value is a number, an interval, a count, items, a milestone that was reached or not, or known to be missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from planck.model.location import Location
from planck.model.observation import Observation, Stated, Status
from planck.model.period import Period
from planck.model.problem import Code
from planck.model.source import Source
from planck.model.unit import Unit
from planck.model.value import Count, Interval, Items, Missing, Number, Reached, Scalar, Value
from planck.register.build.fields import Fields, period_of, period_problem
from planck.register.build.sources import SourceBook
from planck.register.build.units import Measured, Served, split_number, with_price_base
from planck.register.schema.consequences import Damage, drop_effects
from planck.register.yaml.values import Map, Mark, Seq
from planck.register.yaml.values import Value as Written

_STATUSES = {status.value: status for status in Status}
_UNIT_TAKEN = ("unit",)
_VERDICTS = frozenset({"exceeded", "met", "near", "missed", "inconclusive"})


class Defaults(NamedTuple):
    """What stands beside the values of an entry, and beside ``actuals:`` for all entries of a file."""

    area: str
    sources: SourceBook
    indicator: str = ""
    served: Served = Served()
    unit: str | None = None
    price_base: str | None = None
    price_base_of_file: str | None = None
    status: Status = Status.UNSTATED
    published: date | None = None
    territory_former: bool = False
    approximate: bool = False
    assumed: tuple[str, ...] = ()
    context: bool = False
    source: Source | None = None
    quote: str | None = None
    note: str | None = None


def of_file(root: Fields, area: str, sources: SourceBook) -> Defaults:
    """What a file says for all of its figures."""
    plain = _with(Defaults(area, sources), root)
    return plain._replace(price_base=None, price_base_of_file=plain.price_base, quote=None, note=None)


def of_entry(fields: Fields, indicator: str, served: Served, above: Defaults) -> Defaults:
    """What an entry says for all of its values."""
    return _with(above._replace(indicator=indicator, served=served), fields)


def _with(above: Defaults, fields: Fields) -> Defaults:
    """The defaults with what a mapping gives in their place."""
    given = fields.map
    found: dict[str, object] = {}
    for key in ("unit", "price_base", "quote", "note"):
        if key in given:
            found[key] = fields.text(key)
    if "status" in given:
        found["status"] = _STATUSES.get(fields.text("status") or "", above.status)
    if "published" in given:
        found["published"] = fields.last_day("published")
    if "territory" in given:
        found["territory_former"] = fields.text("territory") == "former"
    if "approximate" in given:
        found["approximate"] = fields.flag("approximate")
    if "assumed" in given:
        found["assumed"] = fields.texts("assumed")
    if "context" in given:
        found["context"] = fields.flag("context")
    if "source" in given:
        found["source"] = above.sources.cited(fields)
    # The keys are fields of the tuple, each with a value of its type; a mapping cannot say so.
    return above._replace(**found) if found else above  # type: ignore[arg-type]


def values_of(fields: Fields) -> Fields:
    """The mapping of periods to values: under ``values``, or in the short form the entry itself."""
    return fields.inner("values") or fields


def build_observations(values: Fields, defaults: Defaults, places: list[Mark]) -> Iterator[Observation]:
    """The observations of one entry, in the order of the file.

    ``places`` are those of the errors that are known already: what they lie in is checked and then left out.
    """
    damage = Damage(values.map, places) if places else None
    for key, written in values.map.items():
        known = damage.within(key) if damage else []
        fields = Fields(values.map, values.file, [], values.mark) if known else values
        period = period_of(key)
        if period is None:
            if key[:1].isdigit():
                period_problem(fields, key, fields.key_at(key))
        elif known:
            list(_figures(fields, key, written, period, defaults))
        else:
            yield from _figures(fields, key, written, period, defaults)
        if known:
            values.problems.extend(drop_effects(fields.problems, known))


def _figures(fields: Fields, key: str, written: Written, period: Period, defaults: Defaults) -> Iterator[Observation]:
    """The figures of one period: one, or one for each revision."""
    at = fields.key_at(key)
    if isinstance(written, Map):
        one = _long(Fields(written, fields.file, fields.problems, fields.map.marks[key][:2]), at, period, defaults)
        if one is not None:
            yield one
    elif isinstance(written, Seq) and any(isinstance(item, Map) for item in written):
        for item, mark in zip(written, written.marks, strict=True):
            if isinstance(item, Map):
                revision = Fields(item, fields.file, fields.problems, mark)
                one = _long(revision, revision.location, period, defaults)
                if one is not None:
                    yield one
    else:
        unit = Measured(fields)
        value = build_value(written, fields.at(key), unit)
        if value is not None:
            yield _observation(value, unit, at, period, defaults, None)


def _long(fields: Fields, at: Location, period: Period, above: Defaults) -> Observation | None:
    unit = Measured(fields)
    value = build_long_value(fields, unit)
    defaults = _with(above, fields)
    stated = _stated(fields)
    return _observation(value, unit, at, period, defaults, stated) if value is not None else None


def _observation(
    value: Value, unit: Measured, at: Location, period: Period, defaults: Defaults, stated: Stated | None
) -> Observation:
    if isinstance(value, Reached) and value.on is not None and value.on > period.last:
        unit.fields.error(Code.REACHED_AFTER_PERIOD, at, day=str(value.on), period=str(period))
    measure, is_default = _unit(value, unit, at, defaults)
    return Observation(
        defaults.area,
        defaults.indicator,
        period,
        value,
        measure,
        at,
        defaults.status,
        defaults.published,
        defaults.territory_former,
        defaults.approximate,
        defaults.assumed,
        stated,
        defaults.context,
        defaults.source,
        defaults.quote,
        defaults.note,
        _UNIT_TAKEN if is_default else (),
    )


def _unit(value: Value, unit: Measured, at: Location, defaults: Defaults) -> tuple[Unit | None, bool]:
    """The unit of a figure, and whether it is that of the target that it serves."""
    if isinstance(value, (Reached, Missing)):
        return None, False
    if defaults.unit is not None:
        unit.give(defaults.unit, at)
    if unit.text is not None:
        return with_price_base(unit.text, defaults.price_base, defaults.price_base_of_file), False
    served = defaults.served
    if served.several:
        unit.fields.error(Code.UNIT_UNCLEAR, at, units=", ".join(served.several))
    if served.unit is None or (isinstance(value, Count) and served.unit.is_percent):
        return None, False  # 13 of 13 communes are 100 %, and not 13 %
    priced = with_price_base(served.unit.text, defaults.price_base, defaults.price_base_of_file)
    return (served.unit if priced.price_base is None else priced), True


def _stated(fields: Fields) -> Stated | None:
    inner = fields.inner("stated")
    if inner is None:
        return None
    verdict = inner.text("verdict")
    margin = split_number(inner.map.get("margin"))
    known = verdict if verdict in _VERDICTS else None
    return Stated(known, margin[0] if margin else None, inner.location)


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
