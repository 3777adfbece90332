"""The mean yearly change of a level, worked out from the level itself."""

from __future__ import annotations

from planck.judgement.actual import ActualSoFar, Growth, across_break, besides, left_out, steps_of
from planck.judgement.bases.levels import declared_value, span_of
from planck.judgement.conversion import Figure
from planck.judgement.usable_figures import UsableFigures
from planck.model.basis import Rule
from planck.model.exact import Range, Rational
from planck.model.explanation import Reason, ReasonCode, Step, StepCode, Term
from planck.model.period import years
from planck.model.quotient import exactly
from planck.model.target import Mean, Target


def change_of_levels(target: Target, levels: UsableFigures) -> ActualSoFar:
    """(Lₙ − L₀)/n with L₀ the level of the year before the period, or of the year of the ``baseline``."""
    assert target.period is not None  # refused on reading: a mean has a period
    period, before = target.period, _base_year(target)
    by_year: dict[int, Figure] = {}
    for figure in levels.figures:
        spanned = span_of(figure)
        if spanned.is_year:
            by_year[spanned.first.year] = figure  # of those that end on one day its own comes last, and stays
    inside = [by_year[number] for number in period.years if number > before and number in by_year]
    declared = _declared_level(target)
    base = by_year.get(before) if declared is None else None
    unused = left_out(besides(levels.figures, inside if base is None else [base, *inside]), ReasonCode.OUTSIDE_PERIOD)
    value_missing = Reason(ReasonCode.VALUE_MISSING, {"period": period.last_year})
    nothing_yet = ActualSoFar(Rule.CHANGE_OF_LEVELS, missing=value_missing, unused=unused)
    if not inside:
        return nothing_yet
    start = base.value if base is not None else declared
    if start is None:
        reason = Reason(ReasonCode.LEVEL_BEFORE_MISSING, {"year": before})
        return nothing_yet._replace(missing=reason)
    last = inside[-1]
    since = levels.begin_of_series(last.period.last)
    if since is not None and base is not None and base.period.last < since:
        return across_break(nothing_yet, since, [base, *inside])
    used = [last] if base is None else [base, last]
    count, of = last.period.last.year - before, period.last.year - before
    changes = (last.value.ends[0] - start.ends[1], last.value.ends[1] - start.ends[0])
    value = Range(Rational(changes[0] / count), Rational(changes[1] / count))
    value = value.as_open_as(last.value, start.negated)
    return nothing_yet._replace(
        value=value,
        used=tuple(used),
        unused=unused + left_out(inside[:-1], ReasonCode.NOT_LATEST),
        complete=count == of,
        missing=None if count == of else value_missing,
        steps=(*steps_of(used), _step(start, last, before, value)),
        growth=Growth(Mean.ARITHMETIC, exactly(0), changes[0], count, of),
        covers=(years(before + 1, before + count),),
    )


def _base_year(target: Target) -> int:
    assert target.period is not None
    return target.period.first.year - 1 if target.baseline is None else target.baseline.year


def _declared_level(target: Target) -> Range | None:
    """The value that the baseline declares, in the unit of the levels."""
    baseline = target.baseline
    if baseline is None or baseline.value is None:
        return None
    return Range.point(declared_value(target, baseline, baseline.value))


def _step(start: Range, last: Figure, before: int, value: Range) -> Step:
    args: dict[str, Term] = {
        "last": last.value.ends[0],
        "first": start.ends[0],
        "last_period": last.period,
        "first_year": before,
        "years": last.period.last.year - before,
        "result": value.low,
    }
    return Step(StepCode.LEVEL_CHANGE, args)
