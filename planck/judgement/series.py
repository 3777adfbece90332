"""The judgement of one series of figures: of a target, or of one item of it."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from planck.judgement.actual import ActualSoFar, as_fall, left_out
from planck.judgement.bases.table import BASES
from planck.judgement.case import Case
from planck.judgement.conversion import Figure
from planck.judgement.outcome import RANKING, distance, judge, margin_of, margin_of_share, share_of
from planck.judgement.pace import Paced, not_rated
from planck.judgement.territory import is_foreign
from planck.model.assessment import JudgedObservation, Outcome, Progress
from planck.model.basis import Rule
from planck.model.comparator import Comparator
from planck.model.exact import Range
from planck.model.explanation import Reason, ReasonCode
from planck.model.observation import Observation
from planck.model.quotient import exactly
from planck.model.value import Interval, Measure, Number, OfTarget, bound_of

# Figures are on record, and yet nothing can be worked out of them.
_NOT_APT = (
    ReasonCode.BASELINE_MISSING,
    ReasonCode.BREAK,
    ReasonCode.BASELINE_UNTOLD,
    ReasonCode.FLOW_OR_STOCK,
    ReasonCode.FLOW_ASSUMED,
    ReasonCode.ANOTHER_LENGTH,
    ReasonCode.BASELINE_ZERO,
    ReasonCode.INTERVAL,
    ReasonCode.BASELINE_BELOW_ZERO,
    ReasonCode.LEVEL_BEFORE_MISSING,
    ReasonCode.ONE_VALUE,
    ReasonCode.UNDATED,
)


class JudgedSeries(NamedTuple):
    """What one series comes to: its outcome, and the one that is final already (``decided``).

    ``comparator`` is the one that the value was judged by; ``rests_on`` are the figures that made it so.
    """

    actual: ActualSoFar
    comparator: Comparator
    outcome: Outcome | None
    decided: Outcome | None
    reason: Reason | None
    paced: Paced
    rests_on: tuple[Observation, ...]
    judged: tuple[JudgedObservation, ...] = ()
    item: str | None = None

    @property
    def rank(self) -> tuple[int, Fraction]:
        """A sort key, the worst first: by outcome (none counts as unknown), then by distance on the wrong side."""
        value, outcome = self.actual.value, self.outcome
        beyond = exactly(0) if value is None else distance(value, self.comparator, outcome or Outcome.MISSED)
        return RANKING.index(outcome or Outcome.INCONCLUSIVE), beyond

    @property
    def share(self) -> OfTarget | None:
        """The value as the share of the target that it is, where nothing else is known of it.

        That of one figure is as it was written.
        """
        actual = self.actual
        if actual.value is None or not actual.is_share:
            return None
        if actual.rule is Rule.SUM:
            return share_of(actual.value, self.comparator)
        written = (actual.at or actual.used[-1]).share
        assert written is not None  # as each of the figures that decide
        return OfTarget(written)


def judge_series(case: Case, item: str | None = None) -> JudgedSeries:
    """Judge the figures of a case against the target in force; ``item``: what they are the figures of."""
    actual = _actual_so_far(case)
    comparator = case.target.comparator if actual.at is None else _comparator_of(case, actual.at)
    outcome, decided, reason = actual.outcome, actual.decided, actual.reason
    if actual.value is not None and outcome is None and not actual.partial:
        outcome = judge(actual.value, comparator, case.target.tolerance)
    foreign = _why_foreign(case, actual)
    if foreign is not None and decided is None:
        outcome, reason = Outcome.INCONCLUSIVE, foreign
    elif outcome is Outcome.INCONCLUSIVE and reason is None:
        reason = Reason(ReasonCode.INTERVAL_STRADDLES)
    paced = _pace(case, actual) if foreign is None else not_rated(foreign.code, dict(foreign.args))
    inside = _judge_inside(case, actual)
    return JudgedSeries(actual, comparator, outcome, decided, reason, paced, actual.observations, inside, item)


def _what_is_known(actual: ActualSoFar) -> ActualSoFar:
    """The same; a value of which neither end is known (more than 3 and less than 5 added) is none."""
    if actual.value is None or not actual.value.is_unknown:
        return actual
    outcome = None if actual.partial else Outcome.INCONCLUSIVE
    return actual._replace(value=None, outcome=outcome, reason=Reason(ReasonCode.INTERVAL))


def _actual_so_far(case: Case) -> ActualSoFar:
    basis = case.target.basis
    if case.target.period is None and basis.needs_period:
        unused = left_out(case.figures.own.figures, ReasonCode.UNDATED)
        return ActualSoFar(Rule.LATEST, missing=Reason(ReasonCode.UNDATED), unused=unused)
    actual = _what_is_known(BASES[basis].actual(case))
    return as_fall(actual) if case.target.is_fall else actual


def _comparator_of(case: Case, figure: Figure) -> Comparator:
    """The comparator that judges a figure: the one in force, or the one in force at the end of its own year."""
    by_year = BASES[case.target.basis].by_year
    return case.comparator_on(figure.period.last) if by_year else case.target.comparator


def _why_foreign(case: Case, actual: ActualSoFar) -> Reason | None:
    """Why the figures cannot judge the target: they were compiled within another boundary."""
    changed = case.area.boundary_changed
    if changed is None:
        return None
    observations = [figure.observation for figure in actual.used if figure.foreign]
    observations += [
        record for record in (*actual.before, *actual.records) if is_foreign(record, case.target, case.area)
    ]
    if not observations:
        return None
    return Reason(ReasonCode.BOUNDARY_CHANGED, {"day": changed, "period": observations[-1].period})


def _pace(case: Case, actual: ActualSoFar) -> Paced:
    if actual.value is not None or actual.milestone is not None:
        return BASES[case.target.basis].pace(case.target, actual)
    why = actual.reason or actual.missing
    has_figures = any(series.figures for series in case.figures.series)
    if why is not None and why.code in _NOT_APT and has_figures:
        return Paced(Progress.NOT_RATED, reason=why)
    return Paced(Progress.NO_DATA, reason=Reason(ReasonCode.NO_FIGURES_YET if has_figures else ReasonCode.NO_FIGURES))


def _judge_inside(case: Case, actual: ActualSoFar) -> tuple[JudgedObservation, ...]:
    """Each figure inside the period on its own, by what was in force (for each year: at its end)."""
    judged: list[JudgedObservation] = []
    target = case.target
    for figure in actual.inside:
        comparator = _comparator_of(case, figure)
        outcome = Outcome.INCONCLUSIVE if figure.foreign else judge(figure.value, comparator, target.tolerance)
        margin = margin_of(figure.value, comparator, target.unit)
        value = in_decimals(figure.value)
        if figure.share is not None:
            value, margin = OfTarget(figure.share), margin_of_share(figure.value, comparator)
        own = None if comparator is target.comparator or comparator == target.comparator else comparator
        judged.append(JudgedObservation(figure.observation, value, outcome, margin, own))
    return tuple(judged)


def in_decimals(value: Range) -> Measure:
    """A range as the plain value that reports show; one end of it is known at least."""
    if value.is_point:
        return Number(value.low.decimal())
    if value.is_bound:
        return bound_of(value.known_ends[0].decimal(), is_lower=value.no_high, is_strict=value.strict)
    return Interval(value.low.decimal(), value.high.decimal())
