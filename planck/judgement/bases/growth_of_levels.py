"""Mean growth worked out from levels, where no rates are reported."""

from __future__ import annotations

from fractions import Fraction

from planck.judgement.actual import Combined, Growth, ends, left_out, mean_step, root_step, steps_of
from planck.judgement.usable_figures import Figure, Selection
from planck.model.assessment import Rule, Unused
from planck.model.exact import MeanGrowth, Range, Rational, to_decimal
from planck.model.explanation import Arg, Reason, ReasonCode, Step, StepCode
from planck.model.period import Period, years
from planck.model.target import Mean, Target

_Bounds = tuple[Fraction, Fraction]


def growth_from_levels(target: Target, selection: Selection) -> Combined:
    """(Lₙ/L₀)^(1/n) − 1 with L₀ the level of the year before the period.

    The arithmetic mean needs the level of every year. Levels of zero or less have no growth.
    """
    assert target.period is not None  # refused on reading: a mean has a period
    period, before = target.period, target.period.first.year - 1
    by_year = {one.period.last.year: one for one in selection.figures if _is_year(one)}
    first = by_year.get(before)
    start = _level_before(target, first, before)
    inside = [by_year[number] for number in period.years if number in by_year]
    others = [one for one in selection.figures if one not in inside and one is not first]
    unused = left_out(others, ReasonCode.OUTSIDE_PERIOD)
    if start is None or start[0] <= 0:
        code = ReasonCode.LEVEL_BEFORE_MISSING if start is None else ReasonCode.BASELINE_ZERO
        return Combined(Rule.GROWTH_OF_LEVELS, missing=Reason(code, {"year": before}), unused=unused)
    if target.mean is Mean.ARITHMETIC:
        inside = _yearly_levels(start, inside, before)
    if not inside or ends(inside[-1].value)[0] < 0:
        missing = Reason(ReasonCode.VALUE_MISSING, {"period": period.last_year})
        return Combined(Rule.GROWTH_OF_LEVELS, missing=missing, unused=unused)
    by_root = target.mean is Mean.GEOMETRIC
    used = inside[-1:] if by_root else inside
    if first is not None and start == ends(first.value):
        used = [first, *used]
    combine = _geometric if by_root else _arithmetic
    return combine(target, period, start, inside, tuple(used), unused)


def _is_year(figure: Figure) -> bool:
    return figure.period.is_years and len(figure.period.years) == 1


def _level_before(target: Target, figure: Figure | None, before: int) -> _Bounds | None:
    baseline = target.baseline
    if baseline is not None and baseline.year == before and baseline.value is not None:
        return Fraction(baseline.value), Fraction(baseline.value)
    return None if figure is None else ends(figure.value)


def _yearly_levels(start: _Bounds, inside: list[Figure], before: int) -> list[Figure]:
    """The levels that follow one another without a gap, an interval or a zero to divide by."""
    found: list[Figure] = []
    level = start[0] if start[0] == start[1] else Fraction(0)
    for number, figure in enumerate(inside, start=before + 1):
        if figure.period.last.year != number or not figure.value.is_point or level <= 0:
            break
        found.append(figure)
        level = ends(figure.value)[0]
    return found


def _geometric(
    target: Target,
    period: Period,
    start: _Bounds,
    inside: list[Figure],
    used: tuple[Figure, ...],
    unused: tuple[Unused, ...],
) -> Combined:
    last = inside[-1]
    count = last.period.last.year - period.first.year + 1
    low, high = ends(last.value)
    products = (low / start[1], high / start[0])
    value = Range(MeanGrowth(products[0], count), MeanGrowth(products[1], count))
    steps = [_ratio(start[0], last, period)]
    if count > 1:
        steps.append(root_step(products[0], count, value.low.decimal()))
    growth = Growth(Mean.GEOMETRIC, products[0], None, count, len(period.years))
    return _combined(target, period, value, growth, used, unused, tuple(steps), None)


def _arithmetic(
    target: Target,
    period: Period,
    start: _Bounds,
    inside: list[Figure],
    used: tuple[Figure, ...],
    unused: tuple[Unused, ...],
) -> Combined:
    yearly: list[Fraction] = []
    level = start[0]
    for figure in inside:
        yearly.append((ends(figure.value)[0] / level - 1) * 100)
        level = ends(figure.value)[0]
    count, total = len(yearly), sum(yearly, Fraction(0))
    value = Range.point(Rational(total / count))
    product = level / start[0]
    mean = mean_step(map(to_decimal, yearly), [1] * count, total, count, value.low.decimal())
    steps = (_ratio(start[0], inside[-1], period), mean)
    growth = Growth(Mean.ARITHMETIC, product, total, count, len(period.years))
    other = Range.point(MeanGrowth(product, count))
    return _combined(target, period, value, growth, used, unused, steps, other)


def _ratio(start: Fraction, last: Figure, period: Period) -> Step:
    level = ends(last.value)[0]
    args: dict[str, Arg] = {
        "last": to_decimal(level),
        "first": to_decimal(start),
        "last_period": last.period,
        "first_year": period.first.year - 1,
        "result": to_decimal(level / start),
    }
    return Step(StepCode.LEVEL_RATIO, args)


def _combined(
    target: Target,
    period: Period,
    value: Range,
    growth: Growth,
    used: tuple[Figure, ...],
    unused: tuple[Unused, ...],
    steps: tuple[Step, ...],
    other: Range | None,
) -> Combined:
    complete = growth.years == growth.of
    return Combined(
        Rule.GROWTH_OF_LEVELS,
        value,
        used,
        complete=complete,
        missing=None if complete else Reason(ReasonCode.VALUE_MISSING, {"period": period.last_year}),
        steps=steps_of(used) + steps,
        unused=unused,
        growth=growth,
        other_mean=other,
        covers=(years(period.first.year, period.first.year + growth.years - 1),),
        notes=(Reason(ReasonCode.FROM_LEVELS, {"indicator": target.level_indicator or target.indicator}),),
    )
