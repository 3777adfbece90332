"""Something that is reached or not."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from planck.judgement.actual import ActualSoFar, left_out
from planck.judgement.case import Case
from planck.judgement.pace import Paced
from planck.judgement.territory import is_foreign
from planck.model.assessment import Outcome, Progress, Unused
from planck.model.basis import Rule
from planck.model.explanation import Reason, ReasonCode
from planck.model.observation import Observation, Status
from planck.model.period import Period
from planck.model.target import Target, Timing
from planck.model.value import Reached


def milestone(case: Case) -> ActualSoFar:
    """True from the day or period for which it is recorded; reached on or before the end it is met, also early.

    What is only forecast decides nothing before the day that it is forecast for.
    """
    target = case.target
    records = sorted(case.figures.own.milestones, key=lambda record: record.period.last)
    unused = left_out(case.figures.own.figures, ReasonCode.NOT_NUMERIC)
    due = target.period.last if target.period is not None else None
    reached = [record for record in records if _is_done(record)]
    if not reached:
        return _not_reached(records, due, unused)
    first = min(reached, key=_latest_day)
    within = due is not None and _latest_day(first) > due >= _earliest_day(first)
    in_time = due is None or _latest_day(first) <= due
    outcome = Outcome.MET if in_time else (Outcome.INCONCLUSIVE if within else Outcome.MISSED)
    code = None if in_time else (ReasonCode.REACHED_WITHIN if within else ReasonCode.REACHED_LATE)
    reason = Reason(code, {"day": due, "period": first.period, "on": _day_or_period(first)}) if code else None
    is_known = _latest_day(first) <= case.as_of and not is_foreign(first, target, case.area)
    return ActualSoFar(
        Rule.MILESTONE,
        complete=True,
        outcome=outcome,
        decided=Outcome.MET if in_time and target.timing is not Timing.UNDATED and is_known else None,
        reason=reason,
        unused=unused + _not_latest(record for record in records if record is not first),
        milestone=first,
    )


def _not_reached(records: list[Observation], due: date | None, unused: tuple[Unused, ...]) -> ActualSoFar:
    if not records:
        return ActualSoFar(Rule.MILESTONE, missing=Reason(ReasonCode.MILESTONE_UNKNOWN), unused=unused)
    last = records[-1]
    final = due is not None and last.period.last >= due
    return ActualSoFar(
        Rule.MILESTONE,
        complete=final,
        missing=None if final else Reason(ReasonCode.MILESTONE_UNKNOWN),
        outcome=Outcome.MISSED,
        reason=Reason(ReasonCode.RECORDED_FALSE, {"period": last.period}),
        unused=unused + _not_latest(records[:-1]),
        milestone=last,
    )


def _not_latest(records: Iterable[Observation]) -> tuple[Unused, ...]:
    return tuple(Unused(record, Reason(ReasonCode.NOT_LATEST)) for record in records)


def _is_done(record: Observation) -> bool:
    return isinstance(record.value, Reached) and record.value.done


def _day_or_period(record: Observation) -> date | Period:
    """When it was reached, as exactly as it is recorded."""
    return record.value.on if isinstance(record.value, Reached) and record.value.on else record.period


def _latest_day(record: Observation) -> date:
    """The last day on which it may have been reached: what was published was so by then, unless it was forecast."""
    if isinstance(record.value, Reached) and record.value.on:
        return record.value.on
    if record.published is None or record.status is Status.FORECAST:
        return record.period.last
    return min(record.published, record.period.last)


def _earliest_day(record: Observation) -> date:
    """The first day on which it may have been reached."""
    return record.value.on if isinstance(record.value, Reached) and record.value.on else record.period.first


def pace_of_milestone(target: Target, actual: ActualSoFar) -> Paced:
    """A milestone is reached or not; there is nothing in between to rate."""
    if actual.outcome is Outcome.MET:
        return Paced(Progress.ACHIEVED)
    return Paced(Progress.NO_DATA, reason=actual.reason or Reason(ReasonCode.NO_FIGURES))
