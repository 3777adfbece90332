"""Figures in the unit that they are compared in."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from planck.model.basis import Basis
from planck.model.comparator import Comparator
from planck.model.exact import Range, Rational
from planck.model.explanation import Reason, ReasonCode, Step, StepCode, Term
from planck.model.indicator import Kind
from planck.model.nature import Nature, nature_by_unit, nature_of_day, nature_with
from planck.model.observation import Observation
from planck.model.period import Period, is_year_end
from planck.model.quotient import exactly
from planck.model.target import Target
from planck.model.unit import Unit, factor, same_price_base
from planck.model.value import Bound, Count, Interval, Items, OfTarget, Scalar

# What a named tuple is made by, without the function that takes its fields by their names: every target makes one of
# these for each figure of its series.
_new = tuple.__new__


class Figure(NamedTuple):
    """A figure that counts, in the unit that the target is compared in.

    ``period`` is that of the observation. ``nature``: whether it belongs to its span or to the last day of it, as far
    as anything says so.
    ``foreign``: compiled within a boundary that the target did not know, so that it cannot judge it.
    ``item`` names the item of an ``{items: …}`` value; ``steps`` say how it was converted. ``share`` is what it is in
    percent of the target, where nothing else is known of it.
    """

    observation: Observation
    period: Period
    value: Range
    nature: Nature
    foreign: bool = False
    item: str | None = None
    steps: tuple[Step, ...] = ()
    share: Decimal | None = None

    @property
    def own_year(self) -> int | None:
        """The year whose figure it is: its own, of a state also that at whose end it is; None of any other."""
        period = self.period
        if period.is_year:
            return period.last.year
        is_at_end = self.nature is Nature.STATE and is_year_end(period.last)
        return period.last.year if is_at_end and period.is_in_a_year else None


class Way(NamedTuple):
    """How figures in the unit ``own`` come into the one that a target is compared in (None: as they are).

    ``scale`` is what they are multiplied by, None where the number stays; ``why_not``: they cannot be converted.
    ``nature`` is theirs, as far as the unit says it. ``keeps_numbers``: a plain number is taken as it stands. It is one
    for all figures of a series that have one unit.
    """

    own: Unit | None
    unit: Unit | None
    scale: Fraction | None
    why_not: Reason | None
    nature: Nature
    keeps_numbers: bool

    def plain(self, observation: Observation, number: Decimal, foreign: bool) -> Figure:
        """The figure of a plain number that is taken as it stands, as most are."""
        period, exact = observation.period, _new(Rational, (exactly(number), number))
        value = _new(Range, (exact, exact, False, False, False))
        nature = nature_of_day(self.nature) if period.is_day else self.nature
        return _new(Figure, (observation, period, value, nature, foreign, None, (), None))


def way_to(unit: Unit | None, own: Unit | None, target: Target) -> Way:
    """The way from the unit of some figures to that which they are compared in."""
    nature = nature_by_unit(target.kind, own or target.unit_of_figures, declared=target.kind_declared)
    takes_numbers = not target.each_item and not _is_plan_unknown(target)
    if own is None or unit is None or own is unit or own == unit:
        return Way(own, unit, None, None, nature, takes_numbers)
    # A change in points is one of shares or of rates: its own unit does not tell which.
    by_points = target.basis is Basis.CHANGE and target.unit is not None and target.unit.is_points
    scale = factor(own, unit, rate=target.kind is Kind.RATE or by_points)
    why_not = None
    if scale is None:
        why_not = Reason(ReasonCode.ANOTHER_UNIT, {"unit": own.text, "wanted": unit.text})
    elif not same_price_base(own, unit):
        bases = {"base": own.price_base or "", "wanted": unit.price_base or ""}
        why_not = Reason(ReasonCode.ANOTHER_PRICE_BASE, bases)
    keeps_numbers = takes_numbers and scale == 1 and why_not is None
    return Way(own, unit, None if scale == 1 else scale, why_not, nature, keeps_numbers)


def _is_plan_unknown(target: Target) -> bool:
    """Whether no number of the target is known; of one for each year each year has its own."""
    return target.comparator.is_unknown and target.basis is not Basis.EACH_YEAR


def of_plan(figure: Figure, comparator: Comparator) -> Figure:
    """A figure that is given as a share of the target, as what it comes to; any other as it is."""
    percent = figure.share
    plan = comparator.plan if percent is not None else None
    if percent is None or plan is None:
        return figure
    if comparator.is_unknown:
        return figure._replace(value=Range.point(Rational(exactly(percent), percent)))
    amount = exactly(percent) / 100 * plan
    args: dict[str, Term] = {
        "percent": percent,
        "plan": plan,
        "result": amount,
        "period": figure.period,
    }
    return figure._replace(value=Range.point(Rational(amount)), steps=(Step(StepCode.SHARE_OF_PLAN, args),))


def convert(
    observation: Observation, value: Scalar | Items | OfTarget, target: Target, way: Way, *, foreign: bool
) -> list[Figure] | Reason:
    """The figures of an observation in a unit, one for each item where it has items; a reason where that cannot be."""
    if target.each_item is not isinstance(value, Items):
        return Reason(ReasonCode.NO_ITEMS if target.each_item else ReasonCode.NOT_NUMERIC)
    figures: list[Figure] = []
    for name, scalar in value.items if isinstance(value, Items) else (("", value),):
        figure = _figure_of(observation, scalar, target, way)
        if isinstance(figure, Reason):
            return figure
        figures.append(figure._replace(foreign=foreign, item=name or None) if foreign or name else figure)
    return figures


def _figure_of(observation: Observation, scalar: Scalar | OfTarget, target: Target, way: Way) -> Figure | Reason:
    period = observation.period
    nature = nature_with(way.nature, period, observation.value)
    if isinstance(scalar, OfTarget):
        if not target.basis.takes_shares or target.comparator.plan is None:
            return Reason(ReasonCode.NOT_NUMERIC)
        nothing = Range.point(Rational(exactly(0)))
        return of_plan(Figure(observation, period, nothing, nature, share=scalar.percent), target.comparator)
    if _is_plan_unknown(target):
        return Reason(ReasonCode.PLAN_UNKNOWN)
    if isinstance(scalar, Count) and way.unit is not None and way.unit.is_percent:
        share, step = _share_of(observation, scalar)
        return Figure(observation, period, share, nature, steps=(step,))
    if way.why_not is not None:
        return way.why_not
    converted = _scaled(scalar, way.scale)
    if way.scale is None:
        return Figure(observation, period, converted, nature)
    return Figure(observation, period, converted, nature, steps=(_step(observation, scalar, converted, way),))


def _share_of(observation: Observation, count: Count) -> tuple[Range, Step]:
    share = exactly(count.count) / exactly(count.of) * 100
    step = Step(
        StepCode.SHARE_OF_COUNT,
        {"count": count.count, "of": count.of, "result": share, "period": observation.period},
    )
    return Range.point(Rational(share)), step


def _scaled(value: Scalar, scale: Fraction | None) -> Range:
    """A value times ``scale``."""
    if isinstance(value, Bound):
        end = _times(value.value, scale)
        return Range(end, end, not value.is_lower, value.is_lower, value.is_strict)
    if isinstance(value, Interval):
        return Range(_times(value.low, scale), _times(value.high, scale))
    number = _times(value.count if isinstance(value, Count) else value.value, scale)
    return Range(number, number)


def _times(value: Decimal, scale: Fraction | None) -> Rational:
    return Rational(exactly(value), value) if scale is None else Rational(exactly(value) * scale)


def _step(observation: Observation, value: Scalar, converted: Range, way: Way) -> Step:
    """That a value became another number."""
    assert way.own is not None  # what has no unit, or is compared in none, stays as it is
    assert way.unit is not None
    assert way.scale is not None
    number = value.low if isinstance(value, Interval) else value.count if isinstance(value, Count) else value.value
    args: dict[str, Term] = {
        "value": number,
        "unit": way.own.text,
        "factor": way.scale,
        "result": converted.low,
        "wanted": way.unit.text,
        "period": observation.period,
    }
    return Step(StepCode.CONVERTED, args)
