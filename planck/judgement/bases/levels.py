"""The value at the end of a period."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from planck.judgement.actual import ActualSoFar, Course, Point, as_it_stands, besides, broken, left_out
from planck.judgement.bases.course import pace_of_course, required_of_course
from planck.judgement.bases.total import pace_of_total, required_amount, sum_of
from planck.judgement.case import Case
from planck.judgement.conversion import Figure
from planck.judgement.outcome import judge
from planck.judgement.pace import Paced, not_rated
from planck.judgement.required import Need, Standing
from planck.judgement.usable_figures import UsableFigures, unit_compared_in
from planck.model.assessment import Progress, Unused
from planck.model.basis import Rule
from planck.model.exact import Range, Rational
from planck.model.explanation import Reason, ReasonCode
from planck.model.indicator import Kind
from planck.model.nature import Nature
from planck.model.outlook import Requirement
from planck.model.period import Period, is_year_end, year
from planck.model.quotient import exactly
from planck.model.target import Baseline, Target, Timing
from planck.model.unit import factor


class _Inside(NamedTuple):
    """The figures of a target's time, oldest first, by what they can say of its end.

    ``values`` can stand for it, ``parts`` are of a flow and span less, of ``untold`` nobody says whether they add up.
    """

    values: list[Figure]
    parts: list[Figure]
    untold: list[Figure]
    unused: tuple[Unused, ...]


def end_of_period(case: Case) -> ActualSoFar:
    """The latest value: complete once there is one for the end of the period.

    Of a flow, a plan of one year (or of a part of one) is under way by the sum of its parts.
    """
    inside = _sorted_out(case)
    at_end = _at_the_end(case.target, inside.values)
    if at_end is None and inside.parts and _is_within_a_year(case.target):
        return _sum_so_far(case, inside)
    if not inside.values:
        return _nothing_to_go_by(case.target, inside)
    return _latest_value(case, inside, at_end or inside.values[-1], complete=at_end is not None)


def pace_of_level(target: Target, actual: ActualSoFar) -> Paced:
    """The way of the latest value; of the sum of the parts of a flow its share."""
    if actual.rule is Rule.SUM:
        return pace_of_total(target, actual)
    return pace_of_share(target, actual) if actual.is_share else pace_of_course(target, actual)


def pace_of_share(target: Target, actual: ActualSoFar) -> Paced:
    """Of a share of the target: reached or not, since where the way to it began is not known."""
    assert actual.value is not None  # without figures there is no pace
    if judge(actual.value, target.comparator).satisfies:
        return Paced(Progress.ACHIEVED)
    return not_rated(ReasonCode.SHARE_ALONE)


def required_of_level(target: Target, standing: Standing, need: Need) -> Requirement:
    """The change that is still needed, or the rest of a sum."""
    if standing.rule is Rule.SUM:
        return required_amount(target, standing, need)
    return required_of_course(target, standing, need)


def _sorted_out(case: Case) -> _Inside:
    """Of a target with a period the figures inside it; one with ``by`` has no start, one without a date no end."""
    target = case.target
    values: list[Figure] = []
    parts: list[Figure] = []
    untold: list[Figure] = []
    outside: list[Figure] = []
    averages: list[Figure] = []
    for figure in ranked(case.figures.own):
        period, nature = figure.period, figure.nature
        if not target.is_time_of(period):
            outside.append(figure)
        elif not period.is_in_a_year and period != target.period:
            averages.append(figure)
        elif period.is_years or nature in (Nature.STATE, Nature.RATE) or period == target.period:
            values.append(figure)
        else:
            (parts if nature.adds_up else untold).append(figure)
    unused = left_out(outside, ReasonCode.OUTSIDE_PERIOD) + left_out(averages, ReasonCode.AVERAGE_OVER_YEARS)
    return _Inside(values, parts, untold, unused)


def ranked(recorded: UsableFigures) -> Sequence[Figure]:
    """The figures in the order in time; those that end on different days, in the order that they have."""
    return recorded.figures if recorded.ends_differ else sorted(recorded.figures, key=rank)


def rank(figure: Figure) -> tuple[date, bool, Fraction]:
    """The order in time. Of figures that end on one day a year's own counts before an average over years, and the
    longer span within a year before the shorter one."""
    return figure.period.last, figure.period.is_in_a_year, figure.period.length


def _is_within_a_year(target: Target) -> bool:
    return target.timing is Timing.PERIOD and target.period is not None and target.period.is_in_a_year


def _sum_so_far(case: Case, inside: _Inside) -> ActualSoFar:
    """The sum of the parts of a flow, without an outcome; it decides at the end only where it is declared a flow."""
    target = case.target
    assert target.period is not None  # a plan of one year has it
    sum_ = sum_of(target.period, inside.parts)
    others = left_out(inside.values + inside.untold, ReasonCode.ANOTHER_LENGTH)
    sum_ = sum_._replace(unused=inside.unused + others + sum_.unused)
    if inside.parts[0].nature is Nature.FLOW:
        return sum_._replace(partial=not sum_.complete)
    note = Reason(ReasonCode.FLOW_BY_DEFAULT, {"unit": target.unit})
    missing = sum_.missing or _flow_by_default(target, sum_.used[-1])
    return sum_._replace(complete=False, partial=True, missing=missing, notes=(note,))


def _nothing_to_go_by(target: Target, inside: _Inside) -> ActualSoFar:
    """There may be figures, and yet none that can stand for the target."""
    parts = inside.parts + inside.untold
    unused = inside.unused + left_out(inside.parts, ReasonCode.ANOTHER_LENGTH)
    unused += _left_untold(inside.untold)
    if not parts:
        return ActualSoFar(Rule.LATEST, missing=what_is_missing(target), unused=unused)
    latest = max(parts, key=rank)
    reason = _why_not_compared(target, latest)
    return ActualSoFar(Rule.LATEST, missing=reason, reason=reason, unused=unused)


def _latest_value(case: Case, inside: _Inside, latest: Figure, *, complete: bool) -> ActualSoFar:
    target = case.target
    missing = None
    if not complete:
        later = [figure for figure in inside.untold if rank(figure) > rank(latest)]
        missing = _why_not_compared(target, later[-1]) if later else what_is_missing(target, latest)
    unused = inside.unused + left_out(besides(inside.values, [latest]), ReasonCode.NOT_LATEST)
    unused += left_out(inside.parts, ReasonCode.ANOTHER_LENGTH) + _left_untold(inside.untold)
    return ActualSoFar(
        Rule.LATEST,
        latest.value,
        (latest,),
        complete=complete,
        missing=missing,
        steps=(*latest.steps, as_it_stands(latest)),
        unused=unused,
        course=_course(case, latest),
    )


def _course(case: Case, latest: Figure) -> Course:
    """The way of the latest value, with all values on record that compare with it."""
    target = case.target
    beside = _beside(latest, ranked(case.figures.own))
    since = case.figures.own.begin_of_series(latest.period.last)
    of_series = beside if since is None else [figure for figure in beside if figure.period.last >= since]
    why_broken = None if since is None or len(of_series) == len(beside) else broken(since)
    is_rate = latest.nature is Nature.RATE
    no_baseline, baseline = (None, None) if is_rate else _baseline(target, beside, of_series, latest, why_broken)
    end = target.period.last if target.period is not None else None
    return Course(
        _point(latest),
        baseline,
        end,
        of_series,
        no_baseline,
        broken=why_broken,
        has_path=not is_rate,
    )


def _beside(latest: Figure, figures: Iterable[Figure]) -> list[Figure]:
    """The figures up to the latest, of some in their order, that can stand beside it: a flow only beside what spans as
    much, a state beside states."""
    last, nature, span = latest.period.last, latest.nature, latest.period
    beside: list[Figure] = []
    for figure in figures:
        period, own = figure.period, figure.nature
        if period.last > last:
            break
        if nature.adds_up or own.adds_up:
            compares = nature is own and span.is_as_long_as(period)
        elif not period.is_years and own is Nature.UNTOLD:
            compares = span.is_as_long_as(period)
        else:
            compares = period.is_in_a_year
        if compares and not figure.foreign and figure.share is None:
            beside.append(figure)
    return beside


def _at_the_end(target: Target, figures: Sequence[Figure]) -> Figure | None:
    """The last of some figures, in the order of their ends, that is one for the end of the target's period.

    It is of the period itself or of its last year, or a state that ends on its last day; with ``by`` a day inside a
    year any figure of that year will do that is not of growth.
    """
    period = target.period
    if period is None:
        return None
    any_of_year = target.timing is Timing.BY and period.is_day and not is_year_end(period.last)
    for figure in reversed(figures):
        own, nature = figure.period, figure.nature
        if own.last.year < period.last.year:
            break
        if any_of_year:
            is_at_end = nature is not Nature.RATE
        else:
            is_at_end = own == period or (own.last == period.last and (own.is_year or nature is Nature.STATE))
        if is_at_end:
            return figure
    return None


def _why_not_compared(target: Target, figure: Figure) -> Reason:
    """Why a figure for a part of the time cannot stand for the whole."""
    nature = figure.nature
    if nature is Nature.FLOW:
        return Reason(ReasonCode.ANOTHER_LENGTH)
    return _flow_by_default(target, figure) if nature is Nature.ASSUMED_FLOW else _flow_or_stock(figure)


def _left_untold(figures: list[Figure]) -> tuple[Unused, ...]:
    return tuple(Unused(figure.observation, _flow_or_stock(figure)) for figure in figures)


def _flow_or_stock(figure: Figure) -> Reason:
    return Reason(ReasonCode.FLOW_OR_STOCK, {"period": figure.period})


def _flow_by_default(target: Target, figure: Figure) -> Reason:
    return Reason(ReasonCode.FLOW_ASSUMED, {"period": figure.period, "unit": figure.observation.unit or target.unit})


def what_is_missing(target: Target, latest: Figure | None = None) -> Reason:
    """Which value would be that of the end; ``latest``: the one that there is, which may be of an earlier day."""
    if target.period is None:
        return Reason(ReasonCode.NO_FIGURES)
    wanted = year(target.period.last.year) if is_year_end(target.period.last) else target.period
    if latest is not None and _is_of_a_day_before(target.period, latest):
        day = latest.period.last
        return Reason(ReasonCode.VALUE_ON_ANOTHER_DAY, {"period": wanted, "day": day, "iso": day.isoformat()})
    return Reason(ReasonCode.VALUE_MISSING, {"period": wanted})


def _is_of_a_day_before(period: Period, latest: Figure) -> bool:
    """Whether the latest figure is of a day in the last year, but not of its end."""
    return latest.period.is_day and latest.period.last.year == period.last.year


def _point(figure: Figure) -> Point:
    return Point(figure.period.last, figure.value, figure)


def _baseline(
    target: Target, beside: list[Figure], of_series: list[Figure], latest: Figure, why_broken: Reason | None
) -> tuple[Reason | None, Point | None]:
    """The declared baseline; else of a target with a period the latest figure before it, or the earliest inside it.

    One with ``by`` begins at the earliest figure on record. ``of_series`` are the figures from the last break on.
    """
    declared = target.baseline
    if declared is None:
        default = _default_baseline(target, [figure for figure in of_series if figure.period.last < latest.period.last])
        if default is None:
            return why_broken or Reason(ReasonCode.ONE_VALUE), None
        return None, _point(default)
    last = declared.period.last
    if declared.value is not None:
        return None, Point(last, Range.point(declared_value(target, declared, declared.value)))
    of_period = [figure for figure in beside if _stands_for(figure, declared.period)]
    if not of_period:
        return Reason(ReasonCode.BASELINE_MISSING, {"period": declared.period}), None
    if of_period[-1] not in of_series:
        return why_broken, None
    return None, Point(last, of_period[-1].value, of_period[-1])


def _default_baseline(target: Target, earlier: list[Figure]) -> Figure | None:
    """Of figures in their order, those that end on one day by their rank."""
    period = target.period
    if target.timing is Timing.PERIOD and period is not None:
        before = [figure for figure in earlier if figure.period.last < period.first]
        if before:
            return before[-1]
        earlier = [figure for figure in earlier if target.is_time_of(figure.period)]
    return next((later for later in reversed(earlier) if later.period.last == earlier[0].period.last), None)


def span_of(figure: Figure) -> Period:
    """The time that a figure stands for: a state at the end of a year is that year's."""
    if figure.period.is_year:
        return figure.period
    number = figure.own_year
    return year(number) if number is not None else figure.period


def declared_value(target: Target, baseline: Baseline, value: Decimal) -> Rational:
    """The declared value of a baseline in the unit that the figures are compared in."""
    unit = unit_compared_in(target)
    if baseline.unit is None or unit is None:
        return Rational(exactly(value), value)
    scale = factor(baseline.unit, unit, rate=target.kind is Kind.RATE or unit.is_percent)
    return Rational(exactly(value), value) if scale in (None, 1) else Rational(exactly(value) * (scale or 1))


def _stands_for(figure: Figure, asked: Period) -> bool:
    """Whether a figure is of a period, or a state at the end of it."""
    return figure.period == asked or (figure.nature is Nature.STATE and figure.period.last == asked.last)
