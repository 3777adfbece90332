"""The terms of a target: when it must hold, its comparator, tolerance, baseline, amendments, waiver."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from planck.model.comparator import Better, Comparator, ComparatorKind
from planck.model.location import Location
from planck.model.period import Period
from planck.model.problem import Code
from planck.model.target import Amendment, Baseline, Timing, Tolerance, Waiver
from planck.model.unit import Unit
from planck.register.build.fields import Fields
from planck.register.build.sources import SourceBook
from planck.register.build.units import Measured, are_in_order, split_number, unit_of
from planck.register.yaml.values import Seq

_UNKNOWN = "unknown"  # what stands for the number of a plan that no document prints
_LONGEST_WAIVER = 366  # days
_COMPARATORS = {kind.value: kind for kind in ComparatorKind}
# Members of enums that are asked for at every target: each takes two calls of functions to name in Python 3.11.
_DONE, _BETWEEN, _EQUAL_TO = ComparatorKind.DONE, ComparatorKind.BETWEEN, ComparatorKind.EQUAL_TO
_BETTER = {better.value: better for better in Better}


class When(NamedTuple):
    """When a target must hold: ``period`` is None only for one without a date."""

    timing: Timing
    period: Period | None


def build_timing(fields: Fields, of_file: Period | None, *, file_says: bool) -> When | None:
    """When a target must hold: by its own key, else over the period of the file, or a problem.

    ``file_says``: the file gives a period, be it one that was refused there.
    """
    if "by" in fields.map:
        by = fields.period("by")
        return When(Timing.BY, by) if by is not None else None
    if fields.flag("undated"):
        return When(Timing.UNDATED, None)
    if "period" in fields.map:
        period = fields.period("period")
        return When(Timing.PERIOD, period) if period is not None else None
    if of_file is None:
        if not file_says:
            fields.error(Code.PERIOD_MISSING, fields.location)
        return None
    return When(Timing.PERIOD, of_file)


def build_tolerance(fields: Fields, unit: Unit | None, given_at: Location) -> Tolerance | None:
    """``0.5`` or ``500 kg`` in the unit of the target, or ``5%`` of the target; a tolerance of nothing is none."""
    written = fields.map.get("tolerance")
    parts = split_number(written)
    if parts is None or parts[0] <= 0:
        return None
    if parts[1] is not None and unit_of(parts[1]).name == "%":
        return Tolerance(parts[0], relative=True)
    measured = Measured(fields)
    measured.declare(unit.text if unit is not None else None, given_at)
    value = measured.difference(written, fields.at("tolerance"))
    return Tolerance(value) if value is not None else None


def build_baseline(fields: Fields) -> Baseline | None:
    """A period, or one with its value, whose unit is the one it carries; see ``build_targets`` for one without."""
    inner = fields.inner("baseline")
    if inner is None:
        period = fields.period("baseline")
        return Baseline(period, location=fields.at("baseline")) if period else None
    period = inner.period("period" if "period" in inner.map else "year")
    value: Decimal | None = None
    measured = Measured(inner)
    if "value" in inner.map:
        value = measured.number(inner.map["value"], inner.at("value"))
    unit = unit_of(measured.text, None) if measured.text is not None else None
    at = inner.at("value") if "value" in inner.map else inner.location
    return Baseline(period, value, at, unit) if period else None


def build_amendments(fields: Fields, measured: Measured, timing: Timing, sources: SourceBook) -> tuple[Amendment, ...]:
    """The changes of a target, the earliest first; two of one day are a problem."""
    if "amended" not in fields.map:  # as in most targets
        return ()
    by_day: dict[date, Amendment] = {}
    for entry in fields.listed("amended"):
        amendment = _build_amendment(entry, measured, timing, sources)
        if amendment is None:
            continue
        first = by_day.setdefault(amendment.on, amendment)
        if first is not amendment:
            fields.error(Code.AMENDED_TWICE, amendment.location, on=str(amendment.on), place=str(first.location))
    return tuple(amendment for _, amendment in sorted(by_day.items()))


def _build_amendment(fields: Fields, measured: Measured, timing: Timing, sources: SourceBook) -> Amendment | None:
    on = fields.day("on")
    # Here `by` is the document; a target that holds by a year or a day keeps doing so under its new one.
    period = fields.period("period") if "period" in fields.map else None
    keeps = period is None or (timing is Timing.BY and (period.is_day or (len(period.years) == 1 and period.is_years)))
    comparator = build_comparator(fields, measured)
    source = sources.find_cited(fields)
    if on is None:
        return None
    return Amendment(
        on=on,
        by=fields.text("by") or "",
        comparator=comparator,
        timing=None if keeps else Timing.PERIOD,
        period=period,
        location=fields.location,
        source=source,
        quote=fields.text("quote"),
        quote_location=fields.at("quote") if "quote" in fields.map else None,
    )


def build_waiver(fields: Fields) -> Waiver | None:
    """Why a failure is excused, and for how long: at most 366 days from the day it was granted."""
    inner = fields.inner("waiver")
    if inner is None:
        return None
    granted, until = inner.day("granted"), inner.day("until")
    if granted is None or until is None:
        return None
    if until < granted:
        inner.error(Code.WAIVER_BACKWARDS, inner.at("until"), granted=str(granted), until=str(until))
        return None
    span = (until - granted).days
    if span > _LONGEST_WAIVER:
        inner.error(Code.WAIVER_TOO_LONG, inner.at("until"), days=str(span), most=str(_LONGEST_WAIVER))
        return None
    return Waiver(inner.text("reason") or "", granted, until, inner.text("approved_by"), inner.location)


def build_comparator(fields: Fields, measured: Measured) -> Comparator | None:
    """The comparator of a target or of an amendment; the units of its numbers go into ``measured``.

    None where there is none, and where it has no meaning, which is a problem.
    """
    key = next(filter(_COMPARATORS.__contains__, fields.map), None)
    if key is None:
        return None
    kind = _COMPARATORS[key]
    if kind is _DONE:
        return Comparator(kind) if fields.flag(key) else None
    if kind is _BETWEEN:
        return _build_range(fields, measured)
    written = fields.map[key]
    if isinstance(written, Decimal):
        value: Decimal | None = written
    elif kind is ComparatorKind.AT_LEAST and written == _UNKNOWN:
        return Comparator(kind)
    else:
        value = measured.number(written, fields.at(key))
    if value is None:
        return None
    if kind is not _EQUAL_TO:
        return Comparator(kind, value)
    within = measured.difference(fields.map["within"], fields.at("within")) if "within" in fields.map else Decimal(0)
    return Comparator(kind, value, within=within) if within is not None and within >= 0 else None


def _build_range(fields: Fields, measured: Measured) -> Comparator | None:
    bounds = fields.map["between"]
    better = _BETTER.get(fields.text("better") or "")
    if not isinstance(bounds, Seq) or len(bounds) != 2 or better is None:
        return None
    place = fields.at("between")
    low, high = measured.numbers(bounds)
    if low is None or high is None:
        return None
    if are_in_order(fields, place, bounds, low, high) and low == high:
        fields.error(Code.RANGE_EMPTY, place, value=str(bounds[0]))
    return Comparator(ComparatorKind.BETWEEN, low=low, high=high, better=better) if low < high else None
