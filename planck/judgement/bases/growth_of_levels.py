"""Mean growth worked out from levels, where no rates are reported."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from planck.judgement.actual import ActualSoFar, Growth, across_break, besides, left_out, mean_step, root_step, steps_of
from planck.judgement.conversion import Figure
from planck.judgement.usable_figures import UsableFigures
from planck.model.basis import Rule
from planck.model.exact import MeanGrowth, Range, Rational, to_decimal
from planck.model.explanation import Arg, Reason, ReasonCode, Step, StepCode
from planck.model.period import Period, years
from planck.model.target import Mean, Target

_Ends = tuple[Fraction, Fraction]


class _MeanOfLevels(NamedTuple):
    """A mean growth, what is covered of it, its arithmetic, and the other mean where all levels are known."""

    value: Range
    growth: Growth
    steps: tuple[Step, ...]
    other: Range | None = None


def growth_from_levels(target: Target, levels: UsableFigures) -> ActualSoFar:
    """(Lₙ/L₀)^(1/n) − 1 with L₀ the level of the year before the period.

    The arithmetic mean needs the level of every year. Levels of zero or less have no growth.
    """
    assert target.period is not None  # refused on reading: a mean has a period
    period, before = target.period, target.period.first.year - 1
    by_year = {figure.period.last.year: figure for figure in levels.figures if _is_year(figure)}
    first = by_year.get(before)
    start = _level_before(target, first, before)
    inside = [by_year[number] for number in period.years if number in by_year]
    outside = besides(levels.figures, inside if first is None else [first, *inside])
    nothing_yet = ActualSoFar(Rule.GROWTH_OF_LEVELS, unused=left_out(outside, ReasonCode.OUTSIDE_PERIOD))
    value_missing = Reason(ReasonCode.VALUE_MISSING, {"period": period.last_year})
    if start is None or start[0] <= 0:
        return nothing_yet._replace(missing=Reason(_why_no_growth(start), {"year": before}))
    if target.mean is Mean.ARITHMETIC:
        inside = _unbroken(start, inside, before)
    if not inside or inside[-1].value.ends[0] < 0:
        return nothing_yet._replace(missing=value_missing)
    since = levels.begin_of_series(inside[-1].period.last)
    levels_on_way = inside if first is None else [first, *inside]
    compared = levels_on_way if target.mean is Mean.ARITHMETIC else levels_on_way[: first is not None]
    if since is not None and any(figure.period.last < since for figure in compared):
        return across_break(nothing_yet, since, levels_on_way)
    if target.mean is Mean.GEOMETRIC:
        mean, used = _geometric(period, start, inside[-1]), inside[-1:]
    else:
        mean, used = _arithmetic(period, start, inside), inside
    if first is not None:
        used = [first, *used]
    complete = not mean.growth.years_left
    return nothing_yet._replace(
        value=mean.value,
        used=tuple(used),
        unused=nothing_yet.unused + left_out(besides(inside, used), ReasonCode.NOT_LATEST),
        complete=complete,
        missing=None if complete else value_missing,
        steps=steps_of(used) + mean.steps,
        growth=mean.growth,
        other_mean=mean.other,
        covers=(years(period.first.year, period.first.year + mean.growth.years - 1),),
        notes=(Reason(ReasonCode.FROM_LEVELS, {"indicator": target.level_indicator or target.indicator}),),
    )


def _is_year(figure: Figure) -> bool:
    return figure.period.is_years and len(figure.period.years) == 1


def _level_before(target: Target, figure: Figure | None, before: int) -> _Ends | None:
    """The level of the year before the period: of the figure of that year, else of a declared baseline."""
    if figure is not None:
        return figure.value.ends
    baseline = target.baseline
    if baseline is not None and baseline.year == before and baseline.value is not None:
        return Fraction(baseline.value), Fraction(baseline.value)
    return None


def _why_no_growth(start: _Ends | None) -> ReasonCode:
    if start is None:
        return ReasonCode.LEVEL_BEFORE_MISSING
    return ReasonCode.BASELINE_BELOW_ZERO if start[0] < 0 else ReasonCode.BASELINE_ZERO


def _unbroken(start: _Ends, inside: list[Figure], before: int) -> list[Figure]:
    """The levels that follow one another without a gap, an interval or a zero to divide by."""
    following: list[Figure] = []
    level = start[0] if start[0] == start[1] else Fraction(0)
    for number, figure in enumerate(inside, start=before + 1):
        if figure.period.last.year != number or not figure.value.is_point or level <= 0:
            break
        following.append(figure)
        level = figure.value.ends[0]
    return following


def _geometric(period: Period, start: _Ends, last: Figure) -> _MeanOfLevels:
    count = last.period.last.year - period.first.year + 1
    low, high = last.value.ends
    products = (low / start[1], high / start[0])
    value = Range(MeanGrowth(products[0], count), MeanGrowth(products[1], count))
    steps = [_ratio(start[0], last, period)]
    if count > 1:
        steps.append(root_step(products[0], count, value.low.decimal()))
    growth = Growth(Mean.GEOMETRIC, products[0], None, count, len(period.years))
    return _MeanOfLevels(value, growth, tuple(steps))


def _arithmetic(period: Period, start: _Ends, inside: list[Figure]) -> _MeanOfLevels:
    yearly: list[Fraction] = []
    level = start[0]
    for figure in inside:
        yearly.append((figure.value.ends[0] / level - 1) * 100)
        level = figure.value.ends[0]
    count, total = len(yearly), sum(yearly, Fraction(0))
    value = Range.point(Rational(total / count))
    product = level / start[0]
    mean = mean_step(map(to_decimal, yearly), [1] * count, total, count, value.low.decimal())
    growth = Growth(Mean.ARITHMETIC, product, total, count, len(period.years))
    other = Range.point(MeanGrowth(product, count))
    return _MeanOfLevels(value, growth, (_ratio(start[0], inside[-1], period), mean), other)


def _ratio(start: Fraction, last: Figure, period: Period) -> Step:
    level = last.value.ends[0]
    args: dict[str, Arg] = {
        "last": to_decimal(level),
        "first": to_decimal(start),
        "last_period": last.period,
        "first_year": period.first.year - 1,
        "result": to_decimal(level / start),
    }
    return Step(StepCode.LEVEL_RATIO, args)
