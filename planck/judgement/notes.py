"""What to say beside an answer: of the target, of its figures, and of what their sources claim."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from planck.judgement.amendments import notes_on_amendments
from planck.judgement.case import Case
from planck.judgement.claims import check_claims
from planck.judgement.outcome import judge
from planck.judgement.series import JudgedSeries
from planck.judgement.usable_figures import Index
from planck.model.assessment import Outcome
from planck.model.explanation import Reason, ReasonCode
from planck.model.observation import Observation
from planck.model.problem import Code, Problem, warning
from planck.model.target import Mean, Timing
from planck.model.value import Missing

# After so many years the latest figure says little of how a target is under way.
_STALE_AFTER = 2


def notes_on(case: Case, series: JudgedSeries, index: Index) -> tuple[tuple[Reason, ...], tuple[Problem, ...]]:
    """The notes, and the warnings that come with them; ``index`` holds the observations of the register."""
    claims, problems = check_claims(case, index)
    notes = (*_notes_on_target(case), *series.actual.notes, *claims)
    disagreement = _disagreement_of_means(case, series)
    if disagreement is not None:
        notes = (*notes, _both_means(case, series))
        problems = (*problems, disagreement)
    return notes + _known_missing(case), problems


def note_on_age(case: Case, rests_on: Sequence[Observation]) -> tuple[Reason, ...]:
    """A note on a progress whose latest figure is of more than two years ago.

    Where it rests on none (figures that are not apt), the latest one of the target's time.
    """
    end = case.target.period.last if case.target.period is not None else date.max
    periods = [observation.period for observation in rests_on] or [
        figure.period for series in case.figures.series for figure in series.figures if figure.period.last <= end
    ]
    days = [period.last for period in periods]
    if not days or not _is_long_before(max(days), case.as_of):
        return ()
    return (Reason(ReasonCode.STALE, {"period": periods[days.index(max(days))]}),)


def _is_long_before(day: date, as_of: date) -> bool:
    years = as_of.year - day.year
    return years > _STALE_AFTER or (years == _STALE_AFTER and (day.month, day.day) < (as_of.month, as_of.day))


def _notes_on_target(case: Case) -> tuple[Reason, ...]:
    declared, area = case.declared, case.area
    notes: list[Reason] = []
    if declared.restates is not None:
        notes.append(Reason(ReasonCode.RESTATES, {"id": declared.restates}))
    if declared.derived_from is not None:
        notes.append(Reason(ReasonCode.DERIVED, {"text": declared.derived_from}))
    if declared.assumed:
        notes.append(Reason(ReasonCode.ASSUMED, {"keys": declared.assumed}))
    if declared.approximate:
        notes.append(Reason(ReasonCode.APPROXIMATE))
    if declared.amended:
        notes.extend(notes_on_amendments(declared, case.as_of))
    if area.ended is not None and area.ended < case.as_of and declared.timing is Timing.UNDATED:
        notes.append(Reason(ReasonCode.UNDATED_AREA_ENDED, {"day": area.ended}))
    return tuple(notes)


def _disagreement_of_means(case: Case, series: JudgedSeries) -> Problem | None:
    """A warning where the geometric and the arithmetic mean of the same growth have different outcomes."""
    target, other_mean = case.target, series.actual.other_mean
    if other_mean is None or series.outcome is None or series.outcome is Outcome.INCONCLUSIVE:
        return None
    other_outcome = judge(other_mean, target.comparator, target.tolerance)
    if other_outcome is series.outcome:
        return None
    other = Mean.GEOMETRIC if target.mean is Mean.ARITHMETIC else Mean.ARITHMETIC
    args = {
        "target": target.id,
        "mean": target.mean.value,
        "outcome": series.outcome.value,
        "other_mean": other.value,
        "other_outcome": other_outcome.value,
    }
    return warning(Code.MEANS_DISAGREE, target.location, **args)


def _both_means(case: Case, series: JudgedSeries) -> Reason:
    value, other = series.actual.value, series.actual.other_mean
    assert value is not None  # two means that disagree are there
    assert other is not None
    means = [value.low.decimal(), other.low.decimal()]
    if case.target.mean is Mean.ARITHMETIC:
        means.reverse()
    return Reason(ReasonCode.MEANS_DISAGREE, {"geometric": means[0], "arithmetic": means[1]})


def _known_missing(case: Case) -> tuple[Reason, ...]:
    """The figures of the target's time that are known to be missing, each with the reason that the register gives."""
    period = case.target.period
    notes: list[Reason] = []
    for series in case.figures.series:
        for observation in series.missing:
            in_time = period is None or period.overlaps(observation.period)
            if isinstance(observation.value, Missing) and in_time:
                why = observation.value.reason
                notes.append(Reason(ReasonCode.KNOWN_MISSING, {"period": observation.period, "reason": why}))
    return tuple(notes)
