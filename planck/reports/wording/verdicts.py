"""What the answers about one target are called: the words of terms, more precise where the target allows it."""

from __future__ import annotations

from planck.model.assessment import Assessment, JudgedObservation, Outcome, Progress, Verdict
from planck.model.basis import Basis
from planck.model.comparator import ComparatorKind
from planck.model.explanation import StepCode
from planck.model.indicator import Kind
from planck.model.target import Target
from planck.reports.wording import words
from planck.reports.wording.terms import OUTCOMES, PROGRESS, VERDICTS
from planck.reports.wording.voice import Voice
from planck.reports.wording.words import Text

# Bases of which a single year says nothing yet about whether the target is met.
_OVER_YEARS = (Basis.AVERAGE, Basis.AVERAGE_GROWTH, Basis.AVERAGE_CHANGE, Basis.TOTAL)
_OVERSPENDING = {Progress.BEHIND: words.OVERSPENDING, Progress.FAR_BEHIND: words.OVERSPENDING_BY_FAR}


def verdict(voice: Voice, assessment: Assessment) -> str:
    """The verdict in words: ``Thiếu số liệu`` where figures are on record, ``Chưa có số liệu`` where none are."""
    if assessment.verdict is Verdict.NO_DATA:
        return _no_data(voice, assessment)
    if assessment.verdict is Verdict.EXCEEDED and _is_limit(assessment.in_force):
        return voice.say(words.BELOW_LIMIT)
    return voice.say(VERDICTS[assessment.verdict])


def outcome(voice: Voice, assessment: Assessment) -> str:
    """The outcome in words; while the verdict is open a miss is none yet; empty without one."""
    if assessment.outcome is None:
        return ""
    if assessment.outcome is Outcome.MISSED and assessment.verdict.is_open:
        return voice.say(words.NOT_YET_MET)
    if assessment.outcome is Outcome.EXCEEDED and _is_limit(assessment.in_force):
        return voice.say(words.BELOW_LIMIT)
    return voice.say(OUTCOMES[assessment.outcome])


def progress(voice: Voice, assessment: Assessment) -> str:
    """The progress in words: more of a limited total than its share of the time is not "behind"; empty without any."""
    answer = assessment.progress
    if answer is None:
        return ""
    if answer is Progress.NO_DATA:
        return _no_data(voice, assessment)
    if answer in _OVERSPENDING and _is_limited_total(assessment):
        return voice.say(_OVERSPENDING[answer])
    return voice.say(PROGRESS[answer])


def outcome_of_figure(voice: Voice, judged: JudgedObservation, target: Target) -> str:
    """What a figure means on its own; a single year of a mean or a sum only lies above or below the target."""
    if target.basis not in _OVER_YEARS or judged.outcome is Outcome.INCONCLUSIVE or judged.margin is None:
        is_limit = judged.outcome is Outcome.EXCEEDED and _is_limit(target)
        return voice.say(words.BELOW_LIMIT if is_limit else OUTCOMES[judged.outcome])
    return voice.say(_side(judged, target))


def _side(judged: JudgedObservation, target: Target) -> Text:
    assert judged.margin is not None  # a figure without a margin has no side
    if target.comparator.kind is ComparatorKind.BETWEEN and judged.outcome.satisfies:
        return words.WITHIN_TARGET
    if judged.margin.value == 0:
        return words.AT_TARGET
    if target.is_fall:
        return words.LARGER_FALL if judged.margin.value > 0 else words.SMALLER_FALL
    return words.ABOVE_TARGET if judged.margin.value > 0 else words.BELOW_TARGET


def _is_limit(target: Target) -> bool:
    """Whether it names the most that there may be, so that "exceeded" would say the opposite."""
    is_at_most = target.comparator.kind in (ComparatorKind.AT_MOST, ComparatorKind.LESS_THAN)
    return is_at_most and not target.is_fall and target.kind is not Kind.RANK


def _is_limited_total(assessment: Assessment) -> bool:
    is_total = any(step.code is StepCode.TOTAL_PACE for step in assessment.steps)
    return is_total and assessment.in_force.comparator.direction < 0


def _no_data(voice: Voice, assessment: Assessment) -> str:
    return voice.say(words.INCOMPLETE_DATA if assessment.has_figures else words.NO_DATA)
