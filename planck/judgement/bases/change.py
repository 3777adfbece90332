"""The change of a level against its baseline."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from planck.judgement.actual import ActualSoFar, Course, Point, besides, broken, left_out, steps_of
from planck.judgement.bases.levels import declared_value, ranked, span_of, what_is_missing
from planck.judgement.case import Case
from planck.judgement.conversion import Figure
from planck.model.assessment import Unused
from planck.model.basis import Rule
from planck.model.exact import Range, Rational
from planck.model.explanation import Reason, ReasonCode, Step, StepCode, Term
from planck.model.period import Period, year
from planck.model.quotient import exactly
from planck.model.target import Target, Timing

_STEPS = {
    Rule.RELATIVE_CHANGE: StepCode.CHANGE_RELATIVE,
    Rule.MULTIPLE: StepCode.CHANGE_MULTIPLE,
    Rule.ABSOLUTE_CHANGE: StepCode.CHANGE_ABSOLUTE,
}


class _Pair(NamedTuple):
    """A figure with the level that it is compared with, and the period of that."""

    figure: Figure
    base: Range
    of: Period
    recorded: Figure | None = None

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures on record of the pair, the earlier first."""
        return (self.figure,) if self.recorded is None else (self.recorded, self.figure)


def change(case: Case) -> ActualSoFar:
    """The change of the latest figure that has a baseline of its own length; complete at the end of the period.

    A multiple for a target in ``lần``; relative for one in %, unless the figures are in % themselves; else in the
    unit of the target.
    """
    target = case.target
    on_record = ranked(case.figures.own)
    inside = [figure for figure in on_record if target.is_time_of(figure.period) and _is_later(target, figure)]
    single = [figure for figure in inside if figure.period.is_in_a_year or figure.period == target.period]
    outside = left_out(besides(on_record, inside), ReasonCode.OUTSIDE_PERIOD)
    outside += left_out(besides(inside, single), ReasonCode.AVERAGE_OVER_YEARS)
    rule = _rule_of(target, on_record)
    if not single:
        return ActualSoFar(rule, missing=what_is_missing(target), unused=outside)
    spans = [(span_of(figure), figure) for figure in on_record if not figure.foreign]
    pair = _latest_pair(case, single, rule, dict(spans))  # of one span the last
    if isinstance(pair, Reason):
        unused = tuple(Unused(figure.observation, pair) for figure in single)
        return ActualSoFar(rule, missing=pair, unused=outside + unused, reason=pair)
    unused = outside + left_out(besides(single, pair.figures), ReasonCode.NOT_LATEST)
    return _compared(case, pair, rule, spans, unused)


def _latest_pair(case: Case, figures: Sequence[Figure], rule: Rule, by_span: Mapping[Period, Figure]) -> _Pair | Reason:
    """The latest figure that has a baseline, with that; or why there is no change of it."""
    for figure in reversed(figures):
        pair = _pair(case, figure, by_span)
        if pair is not None:
            return _begin_after(case, pair) or _no_ratio(pair, rule) or pair
    return _no_baseline(case.target, figures[-1])


def _compared(
    case: Case, pair: _Pair, rule: Rule, spans: Iterable[tuple[Period, Figure]], unused: tuple[Unused, ...]
) -> ActualSoFar:
    target, figure = case.target, pair.figure
    start = pair.base.ends
    value = _changed(figure.value, start, rule)
    spanned = span_of(figure)
    complete = _is_at_the_end(target, spanned)
    is_part = not spanned.is_years and spanned != target.period
    end = target.period.last if target.period is not None else None
    return ActualSoFar(
        rule,
        value,
        pair.figures,
        complete=complete,
        partial=is_part and end is not None and end <= case.as_of,
        missing=None if complete else what_is_missing(target),
        steps=(*steps_of(pair.figures), _step(pair, value, rule)),
        unused=unused,
        course=Course(
            Point(figure.period.last, figure.value, figure),
            Point(pair.of.last, pair.base, pair.recorded),
            end,
            _beside(case, figure, spanned, spans),
            change_from=exactly(0) if rule is Rule.MULTIPLE else start[0],
            change_unit=_unit_of_change(start[0], rule),
            has_path=not is_part,
        ),
        covers=(figure.period,),
        at=figure,
    )


def _rule_of(target: Target, figures: Sequence[Figure]) -> Rule:
    """How two levels are compared: as a multiple for ``lần``, for % in percent of the earlier one.

    Figures that are in % themselves change by points.
    """
    if target.is_multiple:
        return Rule.MULTIPLE
    if not target.is_relative_change:
        return Rule.ABSOLUTE_CHANGE
    for figure in figures:
        unit = figure.observation.unit
        if unit is not None and unit.is_percent:
            return Rule.ABSOLUTE_CHANGE
    return Rule.RELATIVE_CHANGE


def _unit_of_change(start: Fraction, rule: Rule) -> Fraction:
    """The level that one unit of the target is worth: the levels are in its unit, or in % for a change in points."""
    if rule is Rule.MULTIPLE:
        return start
    return start / 100 if rule is Rule.RELATIVE_CHANGE else exactly(1)


def _wanted(target: Target, spanned: Period) -> Period | None:
    """What a figure is compared with, in its own length; None where nothing says it.

    Without a declared baseline a plan of one year, or of a part of one, is about the same time of the year before,
    one of several years about the year before the first.
    """
    if target.baseline is not None:
        wanted = target.baseline.period
    elif target.timing is Timing.PERIOD and target.period is not None:
        wanted = year(target.period.first.year - 1)
    else:
        return None
    if wanted.is_year and spanned.is_in_a_year:
        return spanned.in_year(wanted.first.year)
    return wanted


def _is_later(target: Target, figure: Figure) -> bool:
    """Whether a figure is of after the declared baseline, which alone is no figure to date."""
    return target.baseline is None or figure.period.last > target.baseline.period.last


def _pair(case: Case, figure: Figure, by_span: Mapping[Period, Figure]) -> _Pair | None:
    target = case.target
    spanned, baseline = span_of(figure), target.baseline
    wanted = _wanted(target, spanned)
    if wanted is None:
        return None
    if baseline is not None and baseline.value is not None:
        given = Range.point(declared_value(target, baseline, baseline.value))
        return _Pair(figure, given, baseline.period) if spanned.is_as_long_as(baseline.period) else None
    if not spanned.is_as_long_as(wanted):
        return None
    recorded = by_span.get(wanted)
    return _Pair(figure, recorded.value, wanted, recorded) if recorded is not None else None


def _begin_after(case: Case, pair: _Pair) -> Reason | None:
    """Why a figure on record is no baseline: a new series began after it. One that is given with its value stands."""
    since = case.figures.own.begin_of_series(pair.figure.period.last)
    if since is None or pair.recorded is None or pair.recorded.period.last >= since:
        return None
    return broken(since)


def _no_baseline(target: Target, latest: Figure) -> Reason:
    wanted = _wanted(target, span_of(latest))
    if wanted is None:
        return Reason(ReasonCode.BASELINE_UNTOLD)
    return Reason(ReasonCode.BASELINE_MISSING, {"period": wanted})


def _no_ratio(pair: _Pair, rule: Rule) -> Reason | None:
    """Why a level has no change: from a bound there is none, nor a multiple or one in percent from zero or less."""
    if pair.base.is_bound:
        return Reason(ReasonCode.INTERVAL)
    low = pair.base.ends[0]
    if rule is Rule.ABSOLUTE_CHANGE or low > 0:
        return None
    return Reason(ReasonCode.BASELINE_BELOW_ZERO if low < 0 else ReasonCode.BASELINE_ZERO)


def _changed(value: Range, start: tuple[Fraction, Fraction], rule: Rule) -> Range:
    # A ratio has its own divisor for each end of the baseline.
    is_multiple = rule is Rule.MULTIPLE
    changes = [
        (end if is_multiple else end - begin) / _unit_of_change(begin, rule)
        for begin in _different(start)
        for end in _different(value.ends)
    ]
    low = Rational(min(changes))
    return Range(low, low if len(changes) == 1 else Rational(max(changes))).as_open_as(value)


def _different(ends: tuple[Fraction, Fraction]) -> tuple[Fraction, ...]:
    """The two ends, or the one number that both are."""
    return ends[:1] if ends[0] == ends[1] else ends


def _step(pair: _Pair, value: Range, rule: Rule) -> Step:
    args: dict[str, Term] = {
        "value": pair.figure.value.low,
        "baseline": pair.base.ends[0],
        "period": pair.figure.period,
        "baseline_period": pair.of,
        "result": value.low,
    }
    return Step(_STEPS[rule], args)


def _beside(case: Case, latest: Figure, spanned: Period, spans: Iterable[tuple[Period, Figure]]) -> list[Figure]:
    """The levels of its series that span as much, up to the latest."""
    last, since = latest.period.last, case.figures.own.begin_of_series(latest.period.last)
    return [
        figure
        for span, figure in spans
        if figure.period.last <= last and (since is None or figure.period.last >= since) and span.is_as_long_as(spanned)
    ]


def _is_at_the_end(target: Target, spanned: Period) -> bool:
    period = target.period
    return period is not None and (spanned == period or (spanned.is_year and spanned.last == period.last))
