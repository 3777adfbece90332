"""The judgement of one series of figures: of a target, or of one item of it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from planck.judgement.actual import Combined
from planck.judgement.bases.table import Evidence, combine, comparator_on
from planck.judgement.outcome import RANKING, distance, judge, margin_of
from planck.judgement.pace import Paced, not_rated, pace_of_course
from planck.judgement.pace_of_sums import pace_of_each_year, pace_of_mean, pace_of_total
from planck.judgement.usable_figures import is_foreign
from planck.model.area import Area
from planck.model.assessment import JudgedObservation, Outcome, Progress
from planck.model.basis import Basis
from planck.model.comparator import Comparator
from planck.model.exact import Range
from planck.model.explanation import Reason, ReasonCode
from planck.model.target import Target
from planck.model.value import Interval, Number

# The slowest decides where several items are under way.
_SLOWEST_FIRST = (
    Progress.WRONG_WAY,
    Progress.FAR_BEHIND,
    Progress.BEHIND,
    Progress.NOT_RATED,
    Progress.NO_DATA,
    Progress.ON_TRACK,
    Progress.AHEAD,
    Progress.ACHIEVED,
)
# Figures are on record, and yet nothing can be worked out of them.
_NOT_APT = (
    ReasonCode.BASELINE_MISSING,
    ReasonCode.BASELINE_ZERO,
    ReasonCode.LEVEL_BEFORE_MISSING,
    ReasonCode.ONE_VALUE,
    ReasonCode.UNDATED,
)


class Part(NamedTuple):
    """What one series comes to: its outcome, whether that is final once the period is over, or already."""

    combined: Combined
    comparator: Comparator
    outcome: Outcome | None
    complete: bool
    decided: bool
    reason: Reason | None
    paced: Paced
    judged: tuple[JudgedObservation, ...] = ()
    item: str | None = None

    @property
    def rank(self) -> tuple[int, Fraction]:
        """The worst first: by outcome (none counts as unknown), then by distance on the wrong side."""
        if self.outcome is None:
            return RANKING.index(Outcome.INCONCLUSIVE), Fraction(0)
        value = self.combined.value
        found = Fraction(0) if value is None else distance(value, self.comparator, self.outcome)
        return RANKING.index(self.outcome), found


def judge_part(
    target: Target, declared: Target, area: Area, evidence: Evidence, as_of: date, item: str | None = None
) -> Part:
    """Judge one series against the target in force."""
    combined = combine(target, evidence, as_of, declared)
    comparator = target.comparator
    if target.basis is Basis.EACH_YEAR and combined.at is not None:
        comparator = comparator_on(declared, min(combined.at.period.last, as_of))
    outcome = combined.outcome
    reason = combined.reason
    if combined.value is not None and outcome is None:
        outcome = judge(combined.value, comparator, target.tolerance)
    decided = combined.decided
    foreign = _foreign_reason(target, area, combined)
    if foreign is not None and not (decided and target.basis in (Basis.EACH_YEAR, Basis.TOTAL)):
        outcome, reason, decided = Outcome.INCONCLUSIVE, foreign, False
    elif outcome is Outcome.INCONCLUSIVE and reason is None:
        reason = Reason(ReasonCode.INTERVAL_STRADDLES)
    return Part(
        combined,
        comparator,
        outcome,
        combined.complete,
        decided,
        reason,
        not_rated(ReasonCode.BOUNDARY_CHANGED, dict(foreign.args)) if foreign else _pace(target, combined, evidence),
        _judged(target, declared, combined, as_of),
        item,
    )


def _foreign_reason(target: Target, area: Area, combined: Combined) -> Reason | None:
    """Why the figures cannot judge the target: they were compiled within another boundary."""
    changed = area.boundary_changed
    if changed is None:
        return None
    observations = [one.observation for one in combined.used if one.foreign]
    if combined.milestone is not None and is_foreign(combined.milestone, target, area):
        observations.append(combined.milestone)
    if not observations:
        return None
    return Reason(ReasonCode.BOUNDARY_CHANGED, {"day": changed, "period": observations[-1].period})


def _pace(target: Target, combined: Combined, evidence: Evidence) -> Paced:
    if target.basis is Basis.MILESTONE:
        return _pace_of_milestone(combined)
    value = combined.value
    if value is None:
        missing = combined.reason or combined.missing
        if missing is not None and missing.code in _NOT_APT and _has_figures(evidence):
            return Paced(Progress.NOT_RATED, reason=missing)
        return Paced(Progress.NO_DATA, reason=Reason(ReasonCode.NO_FIGURES))
    return _pace_of_value(target, combined, value)


def _pace_of_value(target: Target, combined: Combined, value: Range) -> Paced:
    basis = target.basis
    if basis is Basis.END_OF_PERIOD or basis is Basis.CHANGE:
        assert combined.course is not None  # a latest value has a course
        return pace_of_course(target, value, combined.course)
    if basis is Basis.AVERAGE_GROWTH or basis is Basis.AVERAGE:
        return pace_of_mean(target, value)
    if basis is Basis.TOTAL:
        assert target.period is not None  # refused on reading: a total has a period
        return pace_of_total(target, combined, target.period)
    assert basis is Basis.EACH_YEAR  # a milestone has no value
    return pace_of_each_year(combined)


def _pace_of_milestone(combined: Combined) -> Paced:
    """A milestone is reached or not; there is nothing in between to rate."""
    if combined.outcome is Outcome.MET:
        return Paced(Progress.ACHIEVED)
    return Paced(Progress.NO_DATA, reason=combined.reason or Reason(ReasonCode.NO_FIGURES))


def _has_figures(evidence: Evidence) -> bool:
    return any(selection.figures for selection in evidence.selections)


def _judged(target: Target, declared: Target, combined: Combined, as_of: date) -> tuple[JudgedObservation, ...]:
    """Each figure inside the period on its own, by what was in force (for each year: at its end)."""
    found: list[JudgedObservation] = []
    for figure in combined.inside:
        comparator = target.comparator
        if target.basis is Basis.EACH_YEAR:
            comparator = comparator_on(declared, min(figure.period.last, as_of))
        outcome = Outcome.INCONCLUSIVE if figure.foreign else judge(figure.value, comparator, target.tolerance)
        margin = margin_of(figure.value, comparator, target.unit)
        found.append(JudgedObservation(figure.observation, shown(figure.value), outcome, margin))
    return tuple(found)


def shown(value: Range) -> Number | Interval:
    """A range as the plain value that reports show."""
    if value.is_point:
        return Number(value.low.decimal())
    return Interval(value.low.decimal(), value.high.decimal())


def worst_part(parts: list[Part]) -> Part:
    """The part that decides where the target holds for every item."""
    return min(parts, key=lambda part: part.rank)


def slowest(parts: list[Part]) -> Paced:
    """The progress that decides where the target holds for every item; of two alike that of the lower ratio."""
    found = min((part.paced for part in parts), key=_slowness)
    alike = [part.paced for part in parts if part.paced.progress is found.progress]
    return found._replace(deteriorating=any(paced.deteriorating for paced in alike))


def _slowness(paced: Paced) -> tuple[int, Decimal]:
    return _SLOWEST_FIRST.index(paced.progress), paced.ratio if paced.ratio is not None else Decimal(0)
