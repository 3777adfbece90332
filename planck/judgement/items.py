"""A target as a whole: of one series, or of one for each item, of which the worst decides."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from planck.judgement.actual import args_of_value
from planck.judgement.case import Case
from planck.judgement.pace import Paced
from planck.judgement.series import JudgedSeries, in_decimals, judge_series
from planck.model.assessment import Outcome, Progress
from planck.model.explanation import Reason, ReasonCode, Step, StepCode
from planck.model.observation import Observation
from planck.model.value import Measure

# The slowest decides where several items, or parts of one target, are under way.
SLOWEST_FIRST = (
    Progress.WRONG_WAY,
    Progress.FAR_BEHIND,
    Progress.BEHIND,
    Progress.NOT_RATED,
    Progress.NO_DATA,
    Progress.ON_TRACK,
    Progress.AHEAD,
    Progress.ACHIEVED,
)


class JudgedTarget(NamedTuple):
    """The series that decides, and what holds of all series together; ``rests_on``: the figures that made it so."""

    series: JudgedSeries
    complete: bool
    decided: Outcome | None
    missing: Reason | None
    paced: Paced
    rests_on: tuple[Observation, ...]
    items: tuple[tuple[str, Measure], ...] = ()
    steps: tuple[Step, ...] = ()


def judge_target(case: Case) -> JudgedTarget:
    """Judge a target by its figures, item by item where it holds for each."""
    cases = case.by_item()
    if cases:
        return _of_items([judge_series(of_item, item) for item, of_item in cases.items()])
    series = judge_series(case)
    actual = series.actual
    return JudgedTarget(series, actual.complete, series.decided, actual.missing, series.paced, series.rests_on)


def _of_items(every: list[JudgedSeries]) -> JudgedTarget:
    items = tuple(
        (series.item or "", series.share or in_decimals(series.actual.value))
        for series in every
        if series.actual.value is not None
    )
    every = sorted(every, key=lambda series: series.item or "")  # of two alike the same one, whatever their order
    # One item that has failed for good decides for all, whatever the others still lack: the target holds for each.
    failed = [
        series
        for series in every
        if series.outcome is Outcome.MISSED and (series.actual.complete or series.decided is not None)
    ]
    worst = min(failed or every, key=lambda series: series.rank)
    incomplete = next((series for series in every if not series.actual.complete), None)
    missed = worst.outcome is Outcome.MISSED
    steps: tuple[Step, ...] = ()
    if worst.actual.value is not None:
        share = worst.share.percent if worst.share is not None else None
        steps = (Step(StepCode.WORST_ITEM, {"item": worst.item, **args_of_value(worst.actual.value, share)}),)
        worst = worst._replace(reason=worst.reason or Reason(ReasonCode.ITEM_WORST, {"item": worst.item}))
    return JudgedTarget(
        worst,
        incomplete is None or bool(failed),
        worst.decided if missed else None,
        Reason(ReasonCode.ITEM_INCOMPLETE, {"item": incomplete.item}) if incomplete else None,
        _slowest(every),
        # One item that missed is enough; what was met was met by all.
        tuple(observation for series in ([worst] if missed else every) for observation in series.rests_on),
        items,
        steps,
    )


def _slowest(every: list[JudgedSeries]) -> Paced:
    """The progress that decides where the target holds for every item; of two alike that of the lower ratio."""
    slowest = min((series.paced for series in every), key=_slowness)
    alike = [series.paced for series in every if series.paced.progress is slowest.progress]
    return slowest._replace(deteriorating=any(paced.deteriorating for paced in alike))


def _slowness(paced: Paced) -> tuple[int, Decimal]:
    return SLOWEST_FIRST.index(paced.progress), paced.ratio if paced.ratio is not None else Decimal(0)
