"""Which figures count as of a day, in the unit of the target (the first step of every judgement)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from planck.model.area import Area
from planck.model.assessment import Unused
from planck.model.basis import Basis
from planck.model.exact import Range, Rational, to_decimal
from planck.model.explanation import Reason, ReasonCode, Step, StepCode
from planck.model.indicator import Kind
from planck.model.observation import Observation
from planck.model.period import Period
from planck.model.target import Target, Timing
from planck.model.unit import Unit, factor, same_price_base
from planck.model.value import Count, Interval, Items, Missing, Reached, Scalar

_AS_IT_IS = Fraction(1)


class Figure(NamedTuple):
    """A figure that counts, in the unit wanted.

    ``foreign``: compiled within a boundary that the target did not know, so that it cannot judge it.
    ``item`` names the item of an ``{items: …}`` value; ``steps`` say how it was converted.
    """

    observation: Observation
    value: Range
    foreign: bool = False
    item: str | None = None
    steps: tuple[Step, ...] = ()

    @property
    def period(self) -> Period:
        """The period that the figure describes."""
        return self.observation.period


class Selection(NamedTuple):
    """The figures that count, in the order of their periods, those left out and why, and milestones on record."""

    figures: tuple[Figure, ...] = ()
    milestones: tuple[Observation, ...] = ()
    unused: tuple[Unused, ...] = ()
    missing: tuple[Observation, ...] = ()


def select(
    observations: Sequence[Observation], target: Target, area: Area, as_of: date, wanted: Unit | None
) -> Selection:
    """Choose the figures known on ``as_of``: published by then, of the right territory, the latest revision.

    ``wanted`` is the unit to convert to; None takes the unit of the first figure that has one.
    """
    unused: list[Unused] = []
    known = [one for one in observations if _is_known(one, as_of, unused)]
    usable = [one for one in known if _is_of_the_area(one, target, area, unused)]
    latest = _latest_revisions(usable, target, area, unused)
    wanted = wanted or _own_unit(target, latest)
    figures: list[Figure] = []
    milestones: list[Observation] = []
    missing: list[Observation] = []
    for one in latest:
        if isinstance(one.value, Missing):
            missing.append(one)
            unused.append(Unused(one, Reason(ReasonCode.VALUE_NULL, {"reason": one.value.reason})))
        elif isinstance(one.value, Reached):
            milestones.append(one)
        else:
            figures.extend(_converted(one, one.value, target, wanted, is_foreign(one, target, area), unused))
    return Selection(tuple(figures), tuple(milestones), tuple(unused), tuple(missing))


def _own_unit(target: Target, figures: Iterable[Observation]) -> Unit | None:
    """The unit of levels that nothing else gives: that of the first one with a unit.

    A change in % that has only counts to go by ("6/12 xã") is one of their shares.
    """
    own = next((one.unit for one in figures if one.unit is not None), None)
    if target.basis is not Basis.CHANGE:
        return own
    return target.unit if own is None else in_percent(own)


def in_percent(unit: Unit) -> Unit:
    """The unit itself, % for whatever measures shares: a count stands among them as the share that it is."""
    return Unit("%") if unit.dimension == "share" else unit


def _is_known(one: Observation, as_of: date, unused: list[Unused]) -> bool:
    if one.known_from <= as_of:
        return True
    code = ReasonCode.PUBLISHED_LATER if one.published else ReasonCode.PERIOD_NOT_OVER
    unused.append(Unused(one, Reason(code, {"day": one.known_from})))
    return False


def _is_of_the_area(one: Observation, target: Target, area: Area, unused: list[Unused]) -> bool:
    if area.ended is not None and one.period.last > area.ended and not one.territory_former:
        unused.append(Unused(one, Reason(ReasonCode.AFTER_AREA_ENDED, {"day": area.ended})))
        return False
    changed = area.boundary_changed
    if changed and one.period.last > changed and one.territory_former and not is_earlier(target, changed):
        unused.append(Unused(one, Reason(ReasonCode.ANOTHER_TERRITORY)))
        return False
    return True


def is_earlier(target: Target, changed: date) -> bool:
    """Whether a target was set before the boundary of its area changed.

    A target with a period is, when that begins before; one with only an end (``by``) is, unless its baseline is
    of the year of the change or later.
    """
    if target.timing is Timing.PERIOD and target.period is not None:
        return target.period.first < changed
    return target.baseline is None or target.baseline.year < changed.year


def is_foreign(one: Observation, target: Target, area: Area) -> bool:
    """Whether a figure was compiled within a boundary that came after the target."""
    changed = area.boundary_changed
    if changed is None or one.territory_former or one.period.last <= changed:
        return False
    return is_earlier(target, changed)


def _latest_revisions(
    known: Iterable[Observation], target: Target, area: Area, unused: list[Unused]
) -> list[Observation]:
    """One observation a period: of the territory that the target knows, then the latest known."""
    by_period: dict[Period, Observation] = {}
    for one in sorted(known, key=lambda one: (one.known_from, one.published is not None, one.location)):
        kept = by_period.get(one.period)
        if kept is not None and _preferred(kept, one, target, area):
            unused.append(Unused(one, Reason(ReasonCode.ANOTHER_TERRITORY)))
            continue
        if kept is not None:
            unused.append(Unused(kept, _why_superseded(kept, one)))
        by_period[one.period] = one
    return sorted(by_period.values(), key=lambda one: (one.period.last, -one.period.first.toordinal()))


def _preferred(kept: Observation, one: Observation, target: Target, area: Area) -> bool:
    """Whether ``kept`` stays although ``one`` is later, because it is of the right territory."""
    changed = area.ended or area.boundary_changed
    if kept.territory_former == one.territory_former or changed is None or one.period.last <= changed:
        return False  # until it changed, the area had one territory
    return kept.territory_former == is_earlier(target, changed)


def _why_superseded(old: Observation, new: Observation) -> Reason:
    if old.territory_former != new.territory_former:
        return Reason(ReasonCode.ANOTHER_TERRITORY)
    return Reason(ReasonCode.SUPERSEDED, {"by": str(new.location)})


def _converted(
    one: Observation,
    value: Scalar | Items,
    target: Target,
    wanted: Unit | None,
    foreign: bool,
    unused: list[Unused],
) -> list[Figure]:
    unit = one.unit or wanted
    found = value.items if isinstance(value, Items) else (("", value),)
    if target.each_item is not isinstance(value, Items):
        code = ReasonCode.NO_ITEMS if target.each_item else ReasonCode.NOT_NUMERIC
        unused.append(Unused(one, Reason(code)))
        return []
    figures: list[Figure] = []
    for item, scalar in found:
        if isinstance(scalar, Count) and wanted is not None and wanted.is_percent:
            figures.append(_share(one, scalar, foreign, item or None))
            continue
        scale = _scale(one, unit, wanted, target, unused)
        if scale is None:
            return []
        figures.append(_scaled(one, scalar, scale, wanted, foreign, item or None))
    return figures


def _share(one: Observation, value: Count, foreign: bool, item: str | None) -> Figure:
    share = Fraction(value.count) / Fraction(value.of) * 100
    step = Step(
        StepCode.SHARE_OF_COUNT,
        {"count": value.count, "of": value.of, "result": to_decimal(share), "period": one.period},
    )
    return Figure(one, Range.point(Rational(share)), foreign, item, (step,))


def _scale(
    one: Observation, unit: Unit | None, wanted: Unit | None, target: Target, unused: list[Unused]
) -> Fraction | None:
    if unit is None or wanted is None or unit == wanted:
        return _AS_IT_IS
    # A change in points is one of shares or of rates: its own unit does not tell which.
    by_points = target.unit is not None and target.unit.is_points
    scale = factor(unit, wanted, rate=target.kind is Kind.RATE or by_points)
    if scale is None:
        unused.append(Unused(one, Reason(ReasonCode.ANOTHER_UNIT, {"unit": unit.text, "wanted": wanted.text})))
        return None
    if not same_price_base(unit, wanted):
        bases = {"base": unit.price_base or "", "wanted": wanted.price_base or ""}
        unused.append(Unused(one, Reason(ReasonCode.ANOTHER_PRICE_BASE, bases)))
        return None
    return scale


def _scaled(
    one: Observation, value: Scalar, scale: Fraction, wanted: Unit | None, foreign: bool, item: str | None
) -> Figure:
    if isinstance(value, Interval):
        found = Range(_times(value.low, scale), _times(value.high, scale))
        first = value.low
    else:
        first = value.count if isinstance(value, Count) else value.value
        found = Range.point(_times(first, scale))
    if scale == 1 or one.unit is None or wanted is None:
        return Figure(one, found, foreign, item)
    step = Step(
        StepCode.CONVERTED,
        {
            "value": first,
            "unit": one.unit.text,
            "factor": to_decimal(scale),
            "result": found.low.decimal(),
            "wanted": wanted.text,
            "period": one.period,
        },
    )
    return Figure(one, found, foreign, item, (step,))


def _times(value: Decimal, scale: Fraction) -> Rational:
    return Rational(Fraction(value), value) if scale == 1 else Rational(Fraction(value) * scale)
