"""From an outcome to a verdict as of a day, and to its weight at the gate."""

from __future__ import annotations

from datetime import date, timedelta

from planck.judgement.case import Case
from planck.judgement.territory import ends_before
from planck.model.area import Area
from planck.model.assessment import Outcome, Progress, Verdict
from planck.model.explanation import Reason, ReasonCode
from planck.model.problem import Level
from planck.model.target import Target

# The verdict that an outcome is once it is final.
_OF_OUTCOME = {outcome: Verdict(outcome.value) for outcome in Outcome}


def verdict_of(case: Case, outcome: Outcome | None, *, complete: bool, decided: Outcome | None) -> Verdict:
    """The verdict: final once the period is over and the figures are complete, or something has decided before."""
    target = case.target
    over = _is_over(target, case.as_of)
    if over and complete and outcome is not None:
        return _OF_OUTCOME[outcome]
    if decided is not None:
        return _OF_OUTCOME[decided]
    if _has_ended_before(case.area, target, case.as_of) and not (complete and outcome is not None):
        return Verdict.AREA_ENDED
    if not over or target.period is None or (case.as_of - target.period.last).days < case.grace_days:
        return Verdict.NOT_DUE
    return Verdict.NO_DATA


def _is_over(target: Target, as_of: date) -> bool:
    """Whether the last day of the target's period is on or before ``as_of``."""
    return target.period is not None and target.period.last <= as_of


def _has_ended_before(area: Area, target: Target, as_of: date) -> bool:
    """Whether the area ended before the target's period did."""
    return area.ended is not None and area.ended < as_of and ends_before(area, target)


def reason_of(case: Case, verdict: Verdict, reason: Reason | None, missing: Reason | None) -> Reason | None:
    """Why the verdict is what it is, where that needs saying; ``reason`` and ``missing`` are those of the figures."""
    target = case.target
    if verdict is Verdict.NO_DATA:
        return missing or Reason(ReasonCode.NO_FIGURES)
    if not verdict.is_open:
        return reason
    if verdict is Verdict.AREA_ENDED:
        return Reason(ReasonCode.AREA_ENDED, {"day": case.area.ended})
    if target.period is None:
        return Reason(ReasonCode.UNDATED)
    if _is_over(target, case.as_of):
        return Reason(ReasonCode.GRACE, {"day": target.period.last + timedelta(days=case.grace_days - 1)})
    return reason


def level_of(verdict: Verdict, progress: Progress | None, severity: Level) -> Level:
    """The weight at the gate: a miss and missing figures by the target's severity, doubts as a warning at most."""
    if verdict.fails:
        return severity
    if verdict.is_doubtful or (progress is not None and progress.lags):
        return Level.INFO if severity is Level.INFO else Level.WARNING
    return Level.NONE
