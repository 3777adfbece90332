"""Averages over the years of a period: of growth rates, and of anything else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from operator import mul
from typing import NamedTuple

from planck.judgement.actual import (
    ActualSoFar,
    Growth,
    as_it_stands,
    besides,
    left_out,
    mean_step,
    of_both_ends,
    root_step,
    steps_of,
)
from planck.judgement.bases.change_of_levels import change_of_levels
from planck.judgement.bases.growth_of_levels import growth_from_levels
from planck.judgement.case import Case
from planck.judgement.conversion import Figure
from planck.judgement.cover import cover, covered_by, joined, missing_years, periods_of
from planck.judgement.pace import Paced, pace_by_quotient
from planck.judgement.required import NOTHING, Need, Standing
from planck.judgement.usable_figures import UsableFigures
from planck.model.assessment import Unused
from planck.model.basis import Rule
from planck.model.exact import Exact, MeanGrowth, Range, Rational, negative, to_decimal
from planck.model.explanation import Reason, ReasonCode, Step, StepCode, Term
from planck.model.outlook import Required, Requirement
from planck.model.period import Period
from planck.model.quotient import ZERO, grown_by, product, total
from planck.model.target import Mean, Target


def average_growth(case: Case) -> ActualSoFar:
    """The mean yearly growth over the period: from rates where they cover as much, else from levels.

    Rates: (Π(1+gᵢ))^(1/n) − 1, or their arithmetic mean; a reported average over k years stands for k years.
    """
    from_rates = _growth_from_rates(case.target, case.figures.own)
    if case.figures.levels is None:
        return from_rates
    return longer_of(from_rates, growth_from_levels(case.target, case.figures.levels, _years(from_rates)))


def average_change(case: Case) -> ActualSoFar:
    """The mean yearly change over the period: of changes on record where they cover as much, else from levels."""
    from_changes = _mean_of_years(_period(case.target), case.figures.own)
    if len(from_changes.used) == 1:
        from_changes = from_changes._replace(rule=Rule.REPORTED, value=from_changes.used[0].value)
    assert case.figures.levels is not None  # of such a target the levels are sorted out from the changes
    return longer_of(from_changes, change_of_levels(case.target, case.figures.levels))


def longer_of(reported: ActualSoFar, from_levels: ActualSoFar) -> ActualSoFar:
    """The mean of what is reported year by year where it covers as many years as the levels do, else theirs."""
    if _years(from_levels) > _years(reported):
        unused = left_out(reported.used, ReasonCode.NOT_LATEST) + reported.unused
        return _with_unused(from_levels._replace(inside=reported.inside), unused)
    if reported.value is None:
        return _with_unused(reported, from_levels.unused, from_levels.missing)
    return _with_unused(reported, left_out(from_levels.used, ReasonCode.RATES_PREFERRED) + from_levels.unused)


def _years(actual: ActualSoFar) -> int:
    return actual.growth.years if actual.growth else 0


def _with_unused(actual: ActualSoFar, unused: tuple[Unused, ...], missing: Reason | None = None) -> ActualSoFar:
    return actual._replace(unused=actual.unused + unused, missing=missing or actual.missing)


def average(case: Case) -> ActualSoFar:
    """The arithmetic mean of the years' values; a sum of a flow over k years counts as k years of its k-th part.

    A state at the end of a year is that of the year where the year has no figure of its own.
    """
    recorded = case.figures.own
    yearly = [_by_the_year(figure) for figure in recorded.figures]
    # Of those that end on one day its own comes last, and stays.
    at_ends = {year_: figure for figure in yearly if (year_ := figure.own_year) is not None}
    return _mean_of_years(_period(case.target), recorded._replace(figures=tuple(yearly)), tuple(at_ends.values()))


def _by_the_year(figure: Figure) -> Figure:
    """A sum over several years as what a year had of it."""
    count = len(figure.period.years)
    if count == 1 or not figure.nature.adds_up:
        return figure
    low, high = figure.value.ends
    value = figure.value._replace(low=Rational(low / count), high=Rational(high / count))
    args: dict[str, Term] = {"sum": low, "count": count, "result": low / count}
    step = Step(StepCode.YEARLY_PART, {**args, "period": figure.period})
    return figure._replace(value=value, steps=(*figure.steps, step))


def _mean_of_years(period: Period, recorded: UsableFigures, at_ends: tuple[Figure, ...] = ()) -> ActualSoFar:
    """``at_ends`` are the figures that stand for their year, also where they are of its end alone."""
    chosen, inside, unused = _yearly(recorded, period, at_ends)
    if not chosen:
        return ActualSoFar(Rule.MEAN, missing=_missing(period, chosen), unused=unused)
    weights = [len(figure.period.years) for figure in chosen]
    count = sum(weights)
    sums = of_both_ends(chosen, lambda terms: _weighted_sum(terms, weights))
    value = Range.of(sums, lambda end: Rational(end / count)).as_open_as(*[figure.value for figure in chosen])
    return ActualSoFar(
        Rule.MEAN,
        value,
        tuple(chosen),
        inside,
        complete=count == len(period.years),
        missing=_missing(period, chosen),
        steps=steps_of(chosen) + _mean_steps(chosen, weights, sums, value),
        unused=unused,
        growth=Growth(Mean.ARITHMETIC, ZERO, sums[0], count, len(period.years)),
    )


def _growth_from_rates(target: Target, rates: UsableFigures) -> ActualSoFar:
    period = _period(target)
    chosen, inside, unused = _yearly(rates, period)
    rule = Rule.GEOMETRIC_MEAN if target.mean is Mean.GEOMETRIC else Rule.ARITHMETIC_MEAN
    if not chosen:
        return ActualSoFar(rule, missing=_missing(period, chosen), unused=unused)
    weights = [len(figure.period.years) for figure in chosen]
    count = sum(weights)
    lows, highs = of_both_ends(chosen, lambda rates: _compounded(rates, weights))
    products, sums = (lows.product, highs.product), (lows.sum, highs.sum)
    values = [figure.value for figure in chosen]
    geometric = Range.of(products, lambda end: MeanGrowth(end, count)).as_open_as(*values)
    arithmetic = Range.of(sums, lambda end: Rational(end / count)).as_open_as(*values)
    other: Range | None
    if len(chosen) == 1:
        # One rate, or one reported average, is what its source says: no mean was taken, and the digits stay.
        rule, value, other = Rule.REPORTED, chosen[0].value, None
        steps: tuple[Step, ...] = (as_it_stands(chosen[0]),)
    elif target.mean is Mean.GEOMETRIC:
        value, other = geometric, arithmetic
        steps = _root_steps((lows, highs), weights, value)
    else:
        value, other = arithmetic, geometric
        steps = _mean_steps(chosen, weights, sums, value)
    return ActualSoFar(
        rule,
        value,
        tuple(chosen),
        inside,
        complete=count == len(period.years),
        missing=_missing(period, chosen),
        steps=steps_of(chosen) + steps,
        unused=unused,
        growth=Growth(target.mean, products[0], sums[0], count, len(period.years)),
        other_mean=other,
    )


def _yearly(
    recorded: UsableFigures, period: Period, at_ends: tuple[Figure, ...] = ()
) -> tuple[list[Figure], tuple[Figure, ...], tuple[Unused, ...]]:
    """The figures chosen to cover the years, all those inside the period, and those left out."""
    standing = {id(figure) for figure in at_ends}
    in_time = [figure for figure in recorded.figures if period.contains(figure.period)]
    inside = tuple([figure for figure in in_time if figure.period.is_years or id(figure) in standing])
    chosen = cover(inside, prefer_parts=True)
    unused = (
        left_out(besides(recorded.figures, in_time), ReasonCode.OUTSIDE_PERIOD)
        + left_out(besides(in_time, inside), ReasonCode.NOT_WHOLE_YEARS)
        + covered_by(besides(inside, chosen), chosen)
    )
    return chosen, inside, unused


class _Compounded(NamedTuple):
    """What rates of growth come to: 1+g of each, and over the years of all the product of that and the sum of g."""

    factors: tuple[Fraction, ...]
    product: Fraction
    sum: Fraction


def _compounded(rates: Sequence[Fraction], weights: list[int]) -> _Compounded:
    factors = tuple(map(grown_by, rates))
    return _Compounded(factors, product(_over_years(pow, factors, weights)), _weighted_sum(rates, weights))


def _weighted_sum(terms: Sequence[Fraction], weights: list[int]) -> Fraction:
    return total(_over_years(mul, terms, weights))


def _over_years(
    operation: Callable[[Fraction, int], Fraction], numbers: Sequence[Fraction], weights: list[int]
) -> Iterable[Fraction]:
    """The numbers over so many years each, which mostly is one."""
    return numbers if len(weights) == sum(weights) else map(operation, numbers, weights)


def _root_steps(ends: tuple[_Compounded, _Compounded], weights: list[int], value: Range) -> tuple[Step, ...]:
    count = sum(weights)
    steps: list[Step] = []
    for end in value.sides:
        years = tuple([str(weight) for weight in weights])
        steps.append(
            Step(StepCode.GROWTH_PRODUCT, {"factors": ends[end].factors, "years": years, "product": ends[end].product})
        )
        steps.append(root_step(ends[end].product, count, (value.low, value.high)[end].decimal()))
    return tuple(steps)


def _mean_steps(
    chosen: list[Figure], weights: list[int], sums: tuple[Fraction, Fraction], value: Range
) -> tuple[Step, ...]:
    count = sum(weights)
    steps: list[Step] = []
    for end in value.sides:
        terms = [(figure.value.low, figure.value.high)[end] for figure in chosen]
        steps.append(mean_step(terms, weights, sums[end], count, (value.low, value.high)[end]))
    return tuple(steps)


def _missing(period: Period, chosen: list[Figure]) -> Reason | None:
    absent = missing_years(period, periods_of(chosen))
    if not absent:
        return None
    of = len(period.years)
    return Reason(ReasonCode.YEARS_MISSING, {"observed": of - len(absent), "of": of, "missing": absent})


def _period(target: Target) -> Period:
    assert target.period is not None  # refused on reading: a mean has a period
    return target.period


def pace_of_mean(target: Target, actual: ActualSoFar) -> Paced:
    """R = mean so far ÷ T, where that has a meaning."""
    assert actual.value is not None  # without figures there is no pace
    return pace_by_quotient(target, actual.value, StepCode.MEAN_PACE)


def required_growth(target: Target, standing: Standing, need: Need) -> Requirement:
    """The growth a year needed in the remaining years, by the target's own mean; the other mean beside it."""
    growth = _growth_so_far(standing)
    geometric = _geometric_need(growth, need.aim)
    if growth.mean is Mean.ARITHMETIC:
        other = geometric.decimal() if geometric is not None else None
        return _required_mean(target, standing, need, per_year=True, other=other)
    if geometric is None:
        return NOTHING
    value = need.rounded(geometric)
    args = {**_years_and_aim(growth, need), "product": growth.product, "result": value}
    args["target"] = _of_growth(growth, need.aim)
    step = Step(StepCode.REQUIRED_FALL if growth.is_fall else StepCode.REQUIRED_GROWTH, args)
    arithmetic = None if growth.sum is None else to_decimal((need.aim * growth.of - growth.sum) / growth.years_left)
    return Required(value, _unit(target), _periods_left(standing, need), per_year=True, other_mean=arithmetic), (step,)


def required_change(target: Target, standing: Standing, need: Need) -> Requirement:
    """The mean yearly change needed in the remaining years."""
    return _required_mean(target, standing, need, per_year=True, other=None)


def required_average(target: Target, standing: Standing, need: Need) -> Requirement:
    """The mean needed in the remaining years."""
    return _required_mean(target, standing, need, per_year=False, other=None)


def _required_mean(
    target: Target, standing: Standing, need: Need, *, per_year: bool, other: Decimal | None
) -> Requirement:
    growth = _growth_so_far(standing)
    if not growth.years_left:
        return NOTHING
    assert growth.sum is not None  # an arithmetic mean is made of a sum
    value = need.rounded(Rational((need.aim * growth.of - growth.sum) / growth.years_left))
    args = {**_years_and_aim(growth, need), "sum": growth.sum, "result": value}
    step = Step(StepCode.REQUIRED_MEAN, args)
    return Required(value, _unit(target), _periods_left(standing, need), per_year, other), (step,)


def _growth_so_far(standing: Standing) -> Growth:
    assert standing.growth is not None  # a mean knows its years
    return standing.growth


def _geometric_need(growth: Growth, aim: Fraction) -> Exact | None:
    """The growth (or the fall) a year that leads to the aim; None where nothing remains, and where none can."""
    factor = grown_by(_of_growth(growth, aim))
    if not growth.years_left or growth.product <= 0 or factor < 0:
        return None
    needed = MeanGrowth(factor**growth.of / growth.product, growth.years_left)
    return negative(needed) if growth.is_fall else needed


def _of_growth(growth: Growth, aim: Fraction) -> Fraction:
    """The growth at which the target's bound is reached: that of a fall is below zero."""
    return -aim if growth.is_fall else aim


def _years_and_aim(growth: Growth, need: Need) -> dict[str, Term]:
    return {"target": need.aim, "years": growth.of, "remaining": growth.years_left}


def _periods_left(standing: Standing, need: Need) -> tuple[Period, ...]:
    return joined(missing_years(need.period, standing.covers))


def _unit(target: Target) -> str:
    return target.unit.text if target.unit else ""
