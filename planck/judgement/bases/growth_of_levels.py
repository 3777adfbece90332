"""Mean growth worked out from levels, where no rates are reported."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from planck.judgement.actual import ActualSoFar, Growth, across_break, besides, left_out, root_step, steps_of
from planck.judgement.conversion import Figure
from planck.judgement.usable_figures import UsableFigures
from planck.model.basis import Rule
from planck.model.exact import MeanGrowth, Range
from planck.model.explanation import Reason, ReasonCode, Step, StepCode, Term
from planck.model.period import Period, years
from planck.model.quotient import exactly
from planck.model.target import Mean, Target

_Ends = tuple[Fraction, Fraction]


def growth_from_levels(target: Target, levels: UsableFigures, by_rates: int) -> ActualSoFar:
    """(Lₙ/L₀)^(1/n) − 1 with L₀ the level of the year before the period.

    It has no arithmetic mean: that is one of rates, and leads from the first level to another than the last. Levels of
    zero or less have no growth. ``by_rates``: so many years are covered by rates, which are preferred; of levels that
    cover no more there is no value.
    """
    assert target.period is not None  # refused on reading: a mean has a period
    period, before = target.period, target.period.first.year - 1
    by_year = {figure.period.last.year: figure for figure in levels.figures if figure.period.is_year}
    first = by_year.get(before)
    start = _level_before(target, first, before)
    inside = [by_year[number] for number in period.years if number in by_year]
    outside = besides(levels.figures, inside if first is None else [first, *inside])
    nothing_yet = ActualSoFar(Rule.GROWTH_OF_LEVELS, unused=left_out(outside, ReasonCode.OUTSIDE_PERIOD))
    value_missing = Reason(ReasonCode.VALUE_MISSING, {"period": period.last_year})
    why = _why_no_growth(first, start)
    if why is not None:
        return nothing_yet._replace(missing=Reason(why, {"year": before}))
    assert start is not None  # growth starts from somewhere
    if not inside or inside[-1].value.ends[0] < 0:
        return nothing_yet._replace(missing=value_missing)
    since = levels.begin_of_series(inside[-1].period.last)
    if since is not None and first is not None and first.period.last < since:
        return across_break(nothing_yet, since, [first, *inside])
    last = inside[-1]
    used = (last,) if first is None else (first, last)
    unused = nothing_yet.unused + left_out(inside[:-1], ReasonCode.NOT_LATEST)
    if last.period.last.year - before <= by_rates:
        return nothing_yet._replace(used=used, unused=unused)
    mean = _with_mean(nothing_yet, period, start, last)
    complete = last.period.last == period.last
    return mean._replace(
        used=used,
        unused=unused,
        complete=complete,
        missing=None if complete else value_missing,
        steps=steps_of(used) + mean.steps,
        notes=tuple(_notes(target)),
    )


def _notes(target: Target) -> Iterator[Reason]:
    yield Reason(ReasonCode.FROM_LEVELS, {"indicator": target.level_indicator or target.indicator})
    if target.mean is Mean.ARITHMETIC:
        yield Reason(ReasonCode.MEAN_OF_RATES_ONLY)


def _level_before(target: Target, figure: Figure | None, before: int) -> _Ends | None:
    """The level of the year before the period: of the figure of that year, else of a declared baseline."""
    if figure is not None:
        return figure.value.ends
    baseline = target.baseline
    if baseline is not None and baseline.year == before and baseline.value is not None:
        return exactly(baseline.value), exactly(baseline.value)
    return None


def _why_no_growth(first: Figure | None, start: _Ends | None) -> ReasonCode | None:
    """Why there is no growth from a level; None where there is."""
    if start is None:
        return ReasonCode.LEVEL_BEFORE_MISSING
    if first is not None and first.value.is_bound:
        return ReasonCode.INTERVAL
    if start[0] > 0:
        return None
    return ReasonCode.BASELINE_BELOW_ZERO if start[0] < 0 else ReasonCode.BASELINE_ZERO


def _with_mean(nothing_yet: ActualSoFar, period: Period, start: _Ends, last: Figure) -> ActualSoFar:
    """The mean from the first to the last level, and its arithmetic."""
    count = last.period.last.year - period.first.year + 1
    low, high = last.value.ends
    products = (low / start[1], high / start[0])
    value = Range.of(products, lambda end: MeanGrowth(end, count)).as_open_as(last.value)
    steps = [_ratio(start[0], last, period)]
    if count > 1:
        steps.append(root_step(products[0], count, value.low.decimal()))
    return nothing_yet._replace(
        value=value,
        growth=Growth(Mean.GEOMETRIC, products[0], None, count, len(period.years)),
        steps=tuple(steps),
        covers=(years(period.first.year, period.first.year + count - 1),),
    )


def _ratio(start: Fraction, last: Figure, period: Period) -> Step:
    level = last.value.ends[0]
    args: dict[str, Term] = {
        "last": level,
        "first": start,
        "last_period": last.period,
        "first_year": period.first.year - 1,
        "result": level / start,
    }
    return Step(StepCode.LEVEL_RATIO, args)
