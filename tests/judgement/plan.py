"""Short ways to write targets and observations in tests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from planck.judgement.assess import assess
from planck.model.area import Area, AreaLevel
from planck.model.assessment import Assessment, JudgedObservation, Margin
from planck.model.basis import Basis
from planck.model.comparator import Better, Comparator, ComparatorKind
from planck.model.indicator import Kind
from planck.model.location import Location
from planck.model.observation import Observation, Status
from planck.model.period import parse_period, year
from planck.model.register import Register
from planck.model.target import Baseline, Target, Timing
from planck.model.unit import Unit
from planck.model.value import Bound, Count, Interval, Items, Missing, Number, OfTarget, Reached, Scalar, Value

AREA = Area("ha-nam/thanh-liem", AreaLevel.DISTRICT, "Hà Nam", "Thanh Liêm")


def at_least(value: str) -> Comparator:
    return Comparator(ComparatorKind.AT_LEAST, Decimal(value))


def since(number: int, value: Decimal | int | None = None, unit: Unit | None = None) -> Baseline:
    """A baseline of one year."""
    return Baseline(year(number), None if value is None else Decimal(value), unit=unit)


def more_than(value: str) -> Comparator:
    return Comparator(ComparatorKind.MORE_THAN, Decimal(value))


def at_most(value: str) -> Comparator:
    return Comparator(ComparatorKind.AT_MOST, Decimal(value))


def less_than(value: str) -> Comparator:
    return Comparator(ComparatorKind.LESS_THAN, Decimal(value))


def between(low: str, high: str, better: str) -> Comparator:
    return Comparator(ComparatorKind.BETWEEN, low=Decimal(low), high=Decimal(high), better=Better(better))


def equal_to(value: str, within: str) -> Comparator:
    return Comparator(ComparatorKind.EQUAL_TO, Decimal(value), within=Decimal(within))


DONE = Comparator(ComparatorKind.DONE)

_KINDS = {
    Basis.AVERAGE_GROWTH: (Kind.RATE, "%/năm"),
    Basis.MILESTONE: (Kind.MILESTONE, ""),
    Basis.TOTAL: (Kind.FLOW, "tỷ đồng"),
}


def target(
    comparator: Comparator,
    period: str | None = "2021-2025",
    basis: str = "end_of_period",
    *,
    by: str | None = None,
    unit: str | None = None,
    kind: str | None = None,
    name: str = "x",
    **more: Any,
) -> Target:
    """A target of the one area; the unit and the kind follow from the basis where they are not given."""
    usual_kind, usual_unit = _KINDS.get(Basis(basis), (Kind.LEVEL, "tỷ đồng"))
    text = usual_unit if unit is None else unit
    timing = Timing.BY if by else (Timing.PERIOD if period else Timing.UNDATED)
    return Target(
        id=f"{AREA.id}/{name}",
        area=AREA.id,
        name=name,
        indicator=more.pop("indicator", "x"),
        basis=Basis(basis),
        comparator=comparator,
        unit=Unit(text) if text else None,
        kind=Kind(kind) if kind else usual_kind,
        kind_declared=more.pop("kind_declared", kind is not None),
        timing=timing,
        period=parse_period(by or period or ""),
        location=Location("targets/x.yaml", 4, 3),
        **more,
    )


_BOUNDS = {
    ">=": ComparatorKind.AT_LEAST, ">": ComparatorKind.MORE_THAN,
    "<=": ComparatorKind.AT_MOST, "<": ComparatorKind.LESS_THAN,
}  # fmt: skip


def value_of(text: object) -> Value:
    """``"7..8"`` is an interval, ``">50"`` a bound, ``"13/15"`` a count, a mapping items, a bool a milestone.

    None is a missing value.
    """
    if text is None:
        return Missing("not surveyed")
    if isinstance(text, OfTarget):
        return text
    if isinstance(text, bool):
        return Reached(text)
    if isinstance(text, date):
        return Reached(True, text)
    if isinstance(text, Mapping):
        return Items(tuple((str(name), _item(item)) for name, item in text.items()))
    return _scalar(str(text))


def _item(item: object) -> Scalar | OfTarget:
    return item if isinstance(item, OfTarget) else _scalar(str(item))


def _scalar(text: str) -> Scalar:
    for sign, kind in _BOUNDS.items():
        if text.startswith(sign):
            return Bound(kind, Decimal(text.removeprefix(sign)))
    if ".." in text:
        low, high = text.split("..")
        return Interval(Decimal(low), Decimal(high))
    if "/" in text:
        count, of = text.split("/")
        return Count(Decimal(count), Decimal(of))
    return Number(Decimal(text))


def margin_of(judged: JudgedObservation) -> Margin:
    """The margin of a figure that has one: any but a bound."""
    assert judged.margin is not None
    return judged.margin


_line = 0


def seen(period: str, value: object, *, indicator: str = "x", unit: str | None = None, **more: Any) -> Observation:
    """One observation; ``published`` may be written as text."""
    global _line
    _line += 1
    span = parse_period(period)
    assert span is not None, period
    if isinstance(more.get("published"), str):
        more["published"] = date.fromisoformat(more["published"])
    if isinstance(more.get("status"), str):
        more["status"] = Status(more["status"])
    return Observation(
        AREA.id, indicator, span, value_of(value), Unit(unit) if unit else None,
        Location("actuals/x.yaml", _line, 5), **more,
    )  # fmt: skip


def series(values: Mapping[str, object], **more: Any) -> list[Observation]:
    """Observations by period."""
    return [seen(str(period), value, **more) for period, value in values.items()]


def judged(
    declared: Target,
    observations: Mapping[str, object] | list[Observation],
    as_of: str,
    *,
    area: Mapping[str, object] | None = None,
    grace_days: int = 90,
    breaks: tuple[int, ...] = (),
) -> Assessment:
    """The assessment of one target as of a day."""
    recorded = series(observations) if isinstance(observations, Mapping) else observations
    place = replace(AREA, **dict(area or {}))  # type: ignore[arg-type]
    every = {(AREA.id, indicator): breaks for indicator in declared.series}
    register = Register({AREA.id: place}, {}, (declared,), tuple(recorded), grace_days, every)
    return assess(register, date.fromisoformat(as_of))[0]
