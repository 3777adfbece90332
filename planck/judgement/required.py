"""What is needed from here, rounded towards the harder side: reaching the figure suffices, however it is printed."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from fractions import Fraction

from planck.judgement.actual import Combined, Course, Growth, ends
from planck.judgement.cover import joined, missing_months, missing_years
from planck.model.assessment import Required
from planck.model.basis import Basis
from planck.model.comparator import Bounds
from planck.model.exact import DIGITS, MeanGrowth, Range, to_decimal
from planck.model.explanation import Arg, Step, StepCode
from planck.model.period import Period, year, years_between
from planck.model.target import Mean, Target


def required(target: Target, combined: Combined) -> tuple[Required | None, tuple[Step, ...]]:
    """The growth a year, the amount or the change a year that is needed from here, and its arithmetic.

    None where nothing remains, where the actual is an interval, where the years of a figure are assumed, and where
    the basis has no such figure.
    """
    value = combined.value
    if value is None or not value.is_point or target.period is None or target.each_item:
        return None, ()
    if any("period" in figure.observation.assumed for figure in combined.used):
        return None, ()
    side = _side(target, value)
    if side == 0:
        return None, ()
    aim = target.comparator.deciding_bound(value.low)
    if combined.growth is not None:
        return _of_mean(target, combined, combined.growth, target.period, aim, side)
    if target.basis is Basis.TOTAL:
        return _of_total(target, combined, target.period, aim, side)
    if combined.course is not None:
        return _of_course(target, combined.course, value, aim, side)
    return None, ()


def _side(target: Target, value: Range) -> int:
    """+1 where the need is a least figure, -1 where it is a greatest one, 0 inside a range that has no better side."""
    wanted = target.comparator.direction
    if wanted:
        return wanted
    if target.comparator.is_satisfied_by(value.low):
        return 0
    limits = target.comparator.bounds
    assert limits.low is not None  # a range has both bounds
    return 1 if value.low.against(limits.low) < 0 else -1


def _of_mean(
    target: Target, combined: Combined, growth: Growth, period: Period, aim: Fraction, side: int
) -> tuple[Required | None, tuple[Step, ...]]:
    """The mean needed in the remaining years, by the target's own mean; the other mean beside it."""
    remaining = growth.of - growth.years
    if remaining <= 0:
        return None, ()
    limits = target.comparator.bounds
    arithmetic = None if growth.sum is None else (aim * growth.of - growth.sum) / remaining
    geometric: MeanGrowth | None = None
    if target.basis is Basis.AVERAGE_GROWTH and growth.product > 0 and 1 + aim / 100 >= 0:
        geometric = MeanGrowth((1 + aim / 100) ** growth.of / growth.product, remaining)
    covered = combined.covers or tuple(figure.period for figure in combined.used)
    periods = joined(missing_years(period, covered))
    args: dict[str, Arg] = {"target": to_decimal(aim), "years": growth.of, "remaining": remaining}
    unit = target.unit.text if target.unit else ""
    by_root = growth.mean is Mean.GEOMETRIC and target.basis is Basis.AVERAGE_GROWTH
    if by_root:
        if geometric is None:
            return None, ()
        value = _harder_mean(geometric, limits, side)
        args |= {"product": to_decimal(growth.product), "result": value}
        other = None if arithmetic is None else to_decimal(arithmetic)
        step = Step(StepCode.REQUIRED_GROWTH, args)
    else:
        assert arithmetic is not None  # an arithmetic mean is made of a sum
        assert growth.sum is not None
        value = _harder_rational(arithmetic, limits, side)
        args |= {"sum": to_decimal(growth.sum), "result": value}
        other = geometric.decimal() if geometric is not None else None
        step = Step(StepCode.REQUIRED_MEAN, args)
    per_year = target.basis is Basis.AVERAGE_GROWTH
    return Required(value, unit, periods, per_year, other), (step,)


def _of_total(
    target: Target, combined: Combined, period: Period, aim: Fraction, side: int
) -> tuple[Required | None, tuple[Step, ...]]:
    """The amount that is still needed, or still allowed."""
    rest = joined(missing_months(period, [figure.period for figure in combined.used]))
    if not rest or combined.value is None:
        return None, ()
    so_far = ends(combined.value)[0]
    value = _harder_rational(aim - so_far, target.comparator.bounds, side)
    args: dict[str, Arg] = {"target": to_decimal(aim), "sum": to_decimal(so_far), "result": value}
    unit = target.unit.text if target.unit else ""
    return Required(value, unit, rest, per_year=False), (Step(StepCode.REQUIRED_AMOUNT, args),)


def _of_course(
    target: Target, course: Course, value: Range, aim: Fraction, side: int
) -> tuple[Required | None, tuple[Step, ...]]:
    """The change a year from the latest value to the end."""
    assert course.end is not None  # nothing is required of an undated target
    left = years_between(course.latest.day, course.end)
    if left <= 0:
        return None, ()
    now = ends(value)[0]
    need = _harder_rational((aim - now) / left, target.comparator.bounds, side)
    first, last = course.latest.day.year + 1, course.end.year
    periods = (Period(year(first).first, course.end),) if first <= last else ()
    args: dict[str, Arg] = {
        "target": to_decimal(aim),
        "value": to_decimal(now),
        "remaining": to_decimal(left),
        "result": need,
    }
    unit = target.unit.of_difference if target.unit else ""
    return Required(need, unit, periods, per_year=True), (Step(StepCode.REQUIRED_CHANGE, args),)


def _rounding(side: int) -> str:
    return ROUND_CEILING if side > 0 else ROUND_FLOOR


def _harder_rational(value: Fraction, limits: Bounds, side: int) -> Decimal:
    shown = to_decimal(value, _rounding(side))
    exactly = Fraction(shown) == value
    return _beyond(shown, side) if limits.strict and exactly else shown


def _harder_mean(value: MeanGrowth, limits: Bounds, side: int) -> Decimal:
    shown = value.decimal(_rounding(side))
    return _beyond(shown, side) if limits.strict and value.against(Fraction(shown)) == 0 else shown


def _beyond(value: Decimal, side: int) -> Decimal:
    """The next number on the harder side: "more than" is not reached by the bound itself."""
    return Context(prec=2 * DIGITS).add(value, Decimal(side).scaleb(-DIGITS))
