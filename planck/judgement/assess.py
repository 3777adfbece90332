"""A register and a day → what is known of each target."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from operator import lt

from planck.judgement.actual import ActualSoFar
from planck.judgement.amendments import counting_amendments
from planck.judgement.bases.table import BASES
from planck.judgement.case import Case, case_of
from planck.judgement.cover import joined, periods_of
from planck.judgement.items import JudgedTarget, judge_target
from planck.judgement.notes import note_on_age, notes_on
from planck.judgement.outcome import margin_of, margin_of_share
from planck.judgement.pace import FINAL
from planck.judgement.parts import join_parts
from planck.judgement.required import outlook_of
from planck.judgement.series import JudgedSeries
from planck.judgement.usable_figures import Index, Recorded
from planck.judgement.verdict import level_of, reason_of, verdict_of
from planck.judgement.waivers import is_waived, problems_of_waiver
from planck.model.area import Area
from planck.model.assessment import Actual, Assessment, Margin, Outcome, Progress, Unused, Verdict
from planck.model.basis import Rule
from planck.model.comparator import Comparator
from planck.model.exact import Range, Rational, decimal_apart
from planck.model.explanation import Reason, ReasonCode
from planck.model.observation import Observation, weakest
from planck.model.outcome import Turn
from planck.model.outlook import Outlook
from planck.model.problem import Level
from planck.model.quotient import exactly
from planck.model.register import Register
from planck.model.target import Target, Tolerance
from planck.model.tracker import Tracker, untracked
from planck.model.value import Count, Interval, Measure, Number, Reached, bound_of


def assess(
    register: Register,
    as_of: date,
    targets: Iterable[Target] | None = None,
    track: Tracker = untracked,
    index: Index | None = None,
) -> tuple[Assessment, ...]:
    """Judge targets (all of the register, where none are given) as of a day.

    The assessments come area by area in alphabetical order, and within an area in the order of the files; the parts
    of one target follow one another.
    ``index`` is what `index_of` gives for their areas, where that was asked for already.
    """
    ordered = in_order(register, register.targets if targets is None else targets)
    recorded = index_of(register, {target.area for target in ordered}) if index is None else index
    return join_parts(
        assess_target(target, register.areas[target.area], recorded, as_of, register.grace_days)
        for target in track(ordered)
    )


def answer(
    register: Register, days: Iterable[date], targets: Iterable[Target]
) -> Iterator[tuple[date, tuple[Assessment, ...]]]:
    """What the same targets come to at each of several days, in the order of assess: the answers and the figures they
    rest on, without what is needed from here."""
    ordered = in_order(register, targets)
    index = index_of(register, {target.area for target in ordered})
    for day in days:
        cases = (case_of(target, register.areas[target.area], index, day, register.grace_days) for target in ordered)
        yield day, join_parts(_assessment(case, index, looks_ahead=False) for case in cases)


def index_of(register: Register, areas: Container[str]) -> Index:
    """The observations of some areas by area and indicator: a target is judged by nothing of another area."""
    observations: dict[tuple[str, str], list[Observation]] = {}
    area, indicator, own = "", "", list[Observation]()
    for observation in register.observations:
        if observation.indicator != indicator or observation.area != area:  # those of one stand together, as a rule
            area, indicator = observation.area, observation.indicator
            own = observations.setdefault((area, indicator), []) if area in areas else []
        own.append(observation)
    return {key: Recorded(figures, register.breaks.get(key, ())) for key, figures in observations.items()}


def in_order(register: Register, targets: Iterable[Target]) -> tuple[Target, ...]:
    """Targets area by area in alphabetical order, and within an area in the order of the files."""
    chosen = tuple(targets)
    order = {area: register.areas[area].order for area in {target.area for target in chosen}}

    def place(target: Target) -> tuple[object, ...]:
        at = target.location
        return order[target.area], at.file, at.line, at.column

    return tuple(sorted(chosen, key=place))


def assess_target(target: Target, area: Area, index: Index, as_of: date, grace_days: int) -> Assessment:
    """Judge one target; ``index`` holds the observations by area and indicator."""
    assessment = _assessment(case_of(target, area, index, as_of, grace_days), index)
    if not target.amended or not counting_amendments(target, as_of):
        return assessment
    as_adopted = replace(target, amended=(), waiver=None)
    return replace(assessment, original=assess_target(as_adopted, area, index, as_of, grace_days))


def _assessment(case: Case, index: Index, *, looks_ahead: bool = True) -> Assessment:
    """What is known of the target of a case; ``looks_ahead``: also what is needed from here."""
    judged = judge_target(case)
    target, declared, series, actual = case.target, case.declared, judged.series, judged.series.actual
    verdict = verdict_of(case, series.outcome, complete=judged.complete, decided=judged.decided)
    paced = judged.paced if verdict.is_open else FINAL
    notes, problems = notes_on(case, series, index)
    if paced.deteriorating:
        notes = (*notes, Reason(ReasonCode.DETERIORATING))
    if paced.progress not in (None, Progress.NO_DATA):
        notes += note_on_age(case, judged.rests_on)
    used = (*actual.before, *series.rests_on)
    level = level_of(verdict, paced.progress, declared.severity)
    waived = is_waived(declared, case.as_of, level)
    return Assessment(
        target=declared,
        in_force=target,
        area=case.area,
        as_of=case.as_of,
        verdict=verdict,
        outcome=series.outcome,
        progress=paced.progress,
        actual=_actual(judged, target.tolerance),
        provisional=verdict is not Verdict.NO_DATA and not _is_settled(judged),
        deteriorating=paced.deteriorating,
        ratio=paced.ratio,
        margin=_margin(case, series),
        outlook=_outlook(case, series, verdict) if looks_ahead else None,
        observations=series.judged,
        level=Level.NONE if waived else level,
        waiver=waived,
        reason=reason_of(case, verdict, series.reason, judged.missing),
        progress_reason=paced.reason,
        notes=notes,
        steps_so_far=actual.steps + judged.steps + paced.steps,
        used=used,
        unused=_unused(case, used, actual),
        baseline=_baseline(actual),
        turn=_turn(case, series),
        other_mean=_other_mean(series.actual) if looks_ahead else None,
        problems=problems + problems_of_waiver(declared, case.as_of, level),
    )


def _outlook(case: Case, series: JudgedSeries, verdict: Verdict) -> Outlook | None:
    """What works out what is needed from here.

    An inconclusive value (an interval, another territory) is nothing to reckon on from.
    """
    rule = BASES[case.target.basis].required
    if rule is None or verdict is not Verdict.NOT_DUE or series.outcome is Outcome.INCONCLUSIVE:
        return None
    return outlook_of(case.target, series.actual, rule)


def _is_settled(judged: JudgedTarget) -> bool:
    return all(observation.status.is_settled for observation in judged.rests_on)


def _baseline(actual: ActualSoFar) -> Observation | None:
    """The figure on record that the way of the actual begins at."""
    point = actual.course.baseline if actual.course is not None else None
    return point.figure.observation if point is not None and point.figure is not None else None


def _unused(case: Case, used: Sequence[Observation], actual: ActualSoFar) -> tuple[Unused, ...]:
    """The figures left out, each once, in the order of their periods."""
    every = {id(unused.observation): unused for unused in actual.unused}
    for series in case.figures.series:
        for unused in series.unused:  # never usable
            every[id(unused.observation)] = unused
    for observation in used:
        every.pop(id(observation), None)
    left = every.values()
    ends = [unused.observation.period.last for unused in left]
    if all(map(lt, ends, ends[1:])):
        return tuple(left)
    return tuple(sorted(left, key=lambda unused: (unused.observation.period.last, unused.observation.location)))


def _actual(judged: JudgedTarget, tolerance: Tolerance | None) -> Actual | None:
    series, actual = judged.series, judged.series.actual
    record = actual.milestone
    if record is not None and isinstance(record.value, Reached):
        status = weakest([each.status for each in actual.records])
        return Actual(record.value, actual.covers or (record.period,), status, record.location, Rule.MILESTONE)
    if actual.value is None:
        return None
    observation = (actual.at or actual.used[-1]).observation
    own = observation.value
    count = own if isinstance(own, Count) and actual.rule is Rule.LATEST else None
    return Actual(
        series.share or _exact_enough(actual.value, series.comparator, tolerance),
        actual.covers or joined(periods_of(actual.used)),
        weakest([figure.observation.status for figure in actual.used]),
        observation.location,
        actual.rule,
        series.item,
        judged.items,
        count.count if count else None,
        count.of if count else None,
    )


def _margin(case: Case, series: JudgedSeries) -> Margin | None:
    """How far the value is from the target; None without one."""
    value = series.actual.value
    if value is None:
        return None
    if series.actual.is_share:
        return margin_of_share(value, series.comparator)
    return margin_of(value, series.comparator, case.target.unit)


def _exact_enough(value: Range, comparator: Comparator, tolerance: Tolerance | None) -> Measure:
    """The value with as many digits as it takes to lie on its own side of each point that decides."""
    if value.is_point and isinstance(value.low, Rational) and value.low.written is not None:
        return Number(value.low.written)
    points = _points_that_decide(comparator, tolerance)
    if value.is_bound:
        end = decimal_apart(value.known_ends[0], points)
        return bound_of(end, is_lower=value.no_high, is_strict=value.strict)
    low = decimal_apart(value.low, points)
    return Number(low) if value.is_point else Interval(low, decimal_apart(value.high, points))


def _points_that_decide(comparator: Comparator, tolerance: Tolerance | None) -> tuple[Fraction, ...]:
    """The figures at which the outcome turns."""
    edges = () if tolerance is None else tolerance.edges(comparator)
    return (*map(exactly, comparator.turning_points), *edges)


def _turn(case: Case, series: JudgedSeries) -> Turn | None:
    """What would turn the outcome; None without a single value."""
    value = series.actual.value
    if value is None or not value.is_point or series.actual.is_share:
        return None
    return Turn(value.low, series.comparator, case.target.tolerance)


def _other_mean(actual: ActualSoFar) -> Decimal | None:
    other = actual.other_mean
    return other.low.decimal() if other is not None and other.is_point and other != actual.value else None
