"""Figures in the unit that they are compared in."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from planck.model.basis import Basis
from planck.model.comparator import Comparator
from planck.model.exact import Range, Rational, to_decimal
from planck.model.explanation import Arg, Reason, ReasonCode, Step, StepCode
from planck.model.indicator import Kind
from planck.model.nature import Nature, nature_of
from planck.model.observation import Observation
from planck.model.period import Period, is_year_end
from planck.model.target import Target
from planck.model.unit import Unit, factor, same_price_base
from planck.model.value import Bound, Count, Interval, Items, OfTarget, Scalar

_AS_IT_IS = Fraction(1)


class Figure(NamedTuple):
    """A figure that counts, in the unit that the target is compared in.

    ``foreign``: compiled within a boundary that the target did not know, so that it cannot judge it.
    ``item`` names the item of an ``{items: …}`` value; ``steps`` say how it was converted. ``share`` is what it is in
    percent of the target, where nothing else is known of it.
    """

    observation: Observation
    value: Range
    foreign: bool = False
    item: str | None = None
    steps: tuple[Step, ...] = ()
    share: Decimal | None = None

    @property
    def period(self) -> Period:
        """The period that the figure describes."""
        return self.observation.period

    def year_of(self, target: Target) -> int | None:
        """The year whose figure it is: its own, of a state also that at whose end it is; None of any other."""
        is_at_end = is_year_end(self.period.last) and self.nature(target) is Nature.STATE
        of_year = self.period.is_year or (is_at_end and len(self.period.years) == 1)
        return self.period.last.year if of_year else None

    def nature(self, target: Target) -> Nature:
        """Whether it belongs to its span or to the last day of it, as far as anything says so."""
        unit = self.observation.unit or target.unit_of_figures
        return nature_of(target.kind, unit, self.period, self.observation.value, declared=target.kind_declared)


def of_plan(figure: Figure, comparator: Comparator) -> Figure:
    """A figure that is given as a share of the target, as what it comes to; any other as it is."""
    percent, plan = figure.share, comparator.plan
    if percent is None or plan is None:
        return figure
    if comparator.is_unknown:
        return figure._replace(value=Range.point(Rational(Fraction(percent), percent)))
    amount = Fraction(percent) / 100 * plan
    args: dict[str, Arg] = {
        "percent": percent,
        "plan": to_decimal(plan),
        "result": to_decimal(amount),
        "period": figure.period,
    }
    return figure._replace(value=Range.point(Rational(amount)), steps=(Step(StepCode.SHARE_OF_PLAN, args),))


def convert(
    observation: Observation, value: Scalar | Items | OfTarget, target: Target, unit: Unit | None, *, foreign: bool
) -> list[Figure] | Reason:
    """The figures of an observation in a unit, one for each item where it has items; a reason where that cannot be."""
    if target.each_item is not isinstance(value, Items):
        return Reason(ReasonCode.NO_ITEMS if target.each_item else ReasonCode.NOT_NUMERIC)
    figures: list[Figure] = []
    for name, scalar in value.items if isinstance(value, Items) else (("", value),):
        item = name or None
        if isinstance(scalar, OfTarget):
            if not target.basis.takes_shares or target.comparator.plan is None:
                return Reason(ReasonCode.NOT_NUMERIC)
            nothing = Range.point(Rational(Fraction(0)))
            share_alone = Figure(observation, nothing, foreign, item, share=scalar.percent)
            figures.append(of_plan(share_alone, target.comparator))
            continue
        if target.comparator.is_unknown and target.basis is not Basis.EACH_YEAR:  # of that each year has its own plan
            return Reason(ReasonCode.PLAN_UNKNOWN)
        if isinstance(scalar, Count) and unit is not None and unit.is_percent:
            share, step = _share_of(observation, scalar)
            figures.append(Figure(observation, share, foreign, item, (step,)))
            continue
        scale = _scale_to(unit, observation, target)
        if isinstance(scale, Reason):
            return scale
        converted, steps = _scaled(observation, scalar, scale, unit)
        figures.append(Figure(observation, converted, foreign, item, steps))
    return figures


def _share_of(observation: Observation, count: Count) -> tuple[Range, Step]:
    share = Fraction(count.count) / Fraction(count.of) * 100
    step = Step(
        StepCode.SHARE_OF_COUNT,
        {"count": count.count, "of": count.of, "result": to_decimal(share), "period": observation.period},
    )
    return Range.point(Rational(share)), step


def _scale_to(unit: Unit | None, observation: Observation, target: Target) -> Fraction | Reason:
    own = observation.unit
    if own is None or unit is None or own == unit:
        return _AS_IT_IS
    # A change in points is one of shares or of rates: its own unit does not tell which.
    by_points = target.basis is Basis.CHANGE and target.unit is not None and target.unit.is_points
    scale = factor(own, unit, rate=target.kind is Kind.RATE or by_points)
    if scale is None:
        return Reason(ReasonCode.ANOTHER_UNIT, {"unit": own.text, "wanted": unit.text})
    if not same_price_base(own, unit):
        bases = {"base": own.price_base or "", "wanted": unit.price_base or ""}
        return Reason(ReasonCode.ANOTHER_PRICE_BASE, bases)
    return scale


def _scaled(
    observation: Observation, value: Scalar, scale: Fraction, unit: Unit | None
) -> tuple[Range, tuple[Step, ...]]:
    """A value times ``scale``, and the step that says so where it is another number."""
    if isinstance(value, Bound):
        number = value.value
        end = _times(value.value, scale)
        converted = Range(end, end, not value.is_lower, value.is_lower, value.is_strict)
    elif isinstance(value, Interval):
        number = value.low
        converted = Range(_times(value.low, scale), _times(value.high, scale))
    else:
        number = value.count if isinstance(value, Count) else value.value
        converted = Range.point(_times(number, scale))
    if scale == 1 or observation.unit is None or unit is None:
        return converted, ()
    step = Step(
        StepCode.CONVERTED,
        {
            "value": number,
            "unit": observation.unit.text,
            "factor": to_decimal(scale),
            "result": converted.low.decimal(),
            "wanted": unit.text,
            "period": observation.period,
        },
    )
    return converted, (step,)


def _times(value: Decimal, scale: Fraction) -> Rational:
    return Rational(Fraction(value), value) if scale == 1 else Rational(Fraction(value) * scale)
