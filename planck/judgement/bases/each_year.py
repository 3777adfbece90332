"""Targets that hold in each year, and milestones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction

from planck.judgement.actual import Combined, left_out
from planck.judgement.cover import missing_years
from planck.judgement.outcome import RANKING, distance, judge
from planck.judgement.usable_figures import Figure, Selection
from planck.model.assessment import Outcome, Rule, Unused
from planck.model.comparator import Comparator
from planck.model.explanation import Arg, Reason, ReasonCode, Step, StepCode
from planck.model.observation import Observation, Status
from planck.model.period import Period
from planck.model.target import Target, Timing
from planck.model.value import Reached


def each_year(target: Target, selection: Selection, in_force: Callable[[date], Comparator]) -> Combined:
    """Each year against the comparator in force at its end; the worst decides, a year missed at once."""
    assert target.period is not None  # refused on reading: each year has a period
    period = target.period
    inside = [one for one in selection.figures if one.period.is_years and period.contains(one.period)]
    single = [one for one in inside if len(one.period.years) == 1]
    unused = left_out((one for one in selection.figures if one not in inside), ReasonCode.OUTSIDE_PERIOD)
    unused += left_out((one for one in inside if one not in single), ReasonCode.AVERAGE_OVER_YEARS)
    absent = missing_years(period, [one.period for one in single])
    of = len(period.years)
    args: dict[str, Arg] = {"observed": of - len(absent), "of": of, "missing": absent}
    missing = Reason(ReasonCode.YEARS_MISSING, args) if absent else None
    if not single:
        return Combined(Rule.WORST_YEAR, missing=missing, unused=unused)
    judged = [(judge(one.value, in_force(one.period.last), target.tolerance), one) for one in single]
    # A figure of another territory decides nothing, so it cannot be the worst.
    outcome, worst = min(judged, key=lambda pair: _badness(pair[0], pair[1], in_force(pair[1].period.last)))
    decided = outcome is Outcome.MISSED and not worst.foreign
    step = Step(StepCode.WORST_YEAR, {"value": worst.value.low.decimal(), "period": worst.period})
    return Combined(
        Rule.WORST_YEAR,
        worst.value,
        tuple(single),
        tuple(single),
        complete=not absent,
        missing=missing,
        outcome=outcome,
        decided=decided,
        reason=Reason(ReasonCode.YEAR_MISSED, {"year": worst.period}) if decided else None,
        steps=(*worst.steps, step),
        unused=unused,
        covers=(worst.period,),
        at=worst,
    )


def _badness(outcome: Outcome, figure: Figure, comparator: Comparator) -> tuple[bool, int, Fraction, date]:
    """The worst first: by outcome, then by distance on the wrong side, then the earliest."""
    is_moot = figure.foreign and outcome is Outcome.MISSED
    return is_moot, RANKING.index(outcome), distance(figure.value, comparator, outcome), figure.period.last


def milestone(target: Target, selection: Selection, as_of: date) -> Combined:
    """True from the day or period for which it is recorded; reached on or before the end it is met, also early.

    What is only forecast decides nothing before the day that it is forecast for.
    """
    known = sorted(selection.milestones, key=lambda one: one.period.last)
    unused = left_out(selection.figures, ReasonCode.NOT_NUMERIC)
    due = target.period.last if target.period is not None else None
    reached = [one for one in known if _is_done(one)]
    if not reached:
        return _not_reached(target, known, due, unused)
    first = min(reached, key=_latest_day)
    within = due is not None and _latest_day(first) > due >= _earliest_day(first)
    in_time = due is None or _latest_day(first) <= due
    outcome = Outcome.MET if in_time else (Outcome.INCONCLUSIVE if within else Outcome.MISSED)
    code = None if in_time else (ReasonCode.REACHED_WITHIN if within else ReasonCode.REACHED_LATE)
    reason = Reason(code, {"day": due, "period": first.period, "on": _day_or_period(first)}) if code else None
    return Combined(
        Rule.MILESTONE,
        complete=True,
        outcome=outcome,
        decided=in_time and target.timing is not Timing.UNDATED and _latest_day(first) <= as_of,
        reason=reason,
        unused=unused + tuple(Unused(one, Reason(ReasonCode.NOT_LATEST)) for one in known if one is not first),
        milestone=first,
    )


def _not_reached(target: Target, known: list[Observation], due: date | None, unused: tuple[Unused, ...]) -> Combined:
    if not known:
        return Combined(Rule.MILESTONE, missing=Reason(ReasonCode.MILESTONE_UNKNOWN), unused=unused)
    last = known[-1]
    final = due is not None and last.period.last >= due
    recorded = Reason(ReasonCode.RECORDED_FALSE, {"period": last.period})
    return Combined(
        Rule.MILESTONE,
        complete=final,
        missing=None if final else Reason(ReasonCode.MILESTONE_UNKNOWN),
        outcome=Outcome.MISSED,
        reason=recorded,
        unused=unused + tuple(Unused(one, Reason(ReasonCode.NOT_LATEST)) for one in known[:-1]),
        milestone=last,
    )


def _is_done(one: Observation) -> bool:
    return isinstance(one.value, Reached) and one.value.done


def _day_or_period(one: Observation) -> date | Period:
    """When it was reached, as exactly as it is recorded."""
    return one.value.on if isinstance(one.value, Reached) and one.value.on else one.period


def _latest_day(one: Observation) -> date:
    """The last day on which it may have been reached: what was published was so by then, unless it was forecast."""
    if isinstance(one.value, Reached) and one.value.on:
        return one.value.on
    if one.published is None or one.status is Status.FORECAST:
        return one.period.last
    return min(one.published, one.period.last)


def _earliest_day(one: Observation) -> date:
    """The first day on which it may have been reached."""
    return one.value.on if isinstance(one.value, Reached) and one.value.on else one.period.first
