"""What the answers about one target are called: the words of terms, more precise where the target allows it."""

from __future__ import annotations

from planck.model.assessment import Assessment, JudgedObservation, Outcome, Progress, Verdict
from planck.model.basis import Basis
from planck.model.comparator import ComparatorKind
from planck.model.explanation import ReasonCode, StepCode
from planck.model.indicator import Kind
from planck.model.target import Target
from planck.model.value import Number
from planck.reports.wording import margins, words
from planck.reports.wording.terms import OUTCOMES, PROGRESS, VERDICTS
from planck.reports.wording.voice import SIGNS, Voice
from planck.reports.wording.words import Text

# Bases of which a single year says nothing yet about whether the target is met.
_OVER_YEARS = (Basis.AVERAGE, Basis.AVERAGE_GROWTH, Basis.AVERAGE_CHANGE, Basis.TOTAL)
_Sides = tuple[Text, Text]
_OF_TARGETS: _Sides = (words.BELOW_TARGET_BY, words.ABOVE_TARGET_BY)
_OF_LIMITS: _Sides = (words.BELOW_MAXIMUM_BY, words.ABOVE_MAXIMUM_BY)
_OF_FALLS: _Sides = (words.SMALLER_FALL_BY, words.LARGER_FALL_BY)
_OF_RANKS: _Sides = (words.RANKED_ABOVE_BY, words.RANKED_BELOW_BY)
_OVERSPENDING = {Progress.BEHIND: words.OVERSPENDING, Progress.FAR_BEHIND: words.OVERSPENDING_BY_FAR}


def verdict(voice: Voice, assessment: Assessment) -> str:
    """The verdict in words: ``Thiếu số liệu`` where figures are on record, ``Chưa có số liệu`` where none are."""
    reason = assessment.reason
    if assessment.verdict is Verdict.NO_DATA:
        return _no_data(voice, assessment)
    if assessment.verdict is Verdict.NOT_DUE and reason is not None and reason.code is ReasonCode.GRACE:
        return voice.say(words.AWAITING_FIGURES)
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
    if _is_at_target(assessment):
        return voice.say(words.MET_EXACTLY)
    return voice.say(OUTCOMES[assessment.outcome])


def outcome_by(voice: Voice, assessment: Assessment) -> str:
    """The outcome, and by how much: ``Vượt (cao hơn mục tiêu 0,2 điểm %)``, ``Đạt, thấp hơn mức tối đa 0,2 điểm %``."""
    answer, sides = outcome(voice, assessment), _sides(assessment)
    margin = margins.margin_of(voice, assessment, unit=sides is not _OF_RANKS)
    if answer and sides is not None and margin.startswith(SIGNS):
        distance = margin.lstrip("".join(SIGNS))
        side = voice.say(sides[margin.startswith("+")], margin=distance, count=distance)
        if assessment.outcome is Outcome.EXCEEDED and sides is _OF_LIMITS:
            return f"{voice.say(OUTCOMES[Outcome.MET])}, {side}"
        return f"{answer} ({side})"
    return answer if _is_at_target(assessment) else " ".join(part for part in (answer, margin) if part)


def _sides(assessment: Assessment) -> _Sides | None:
    """What a figure below and one above the target are called; None where there is no one number to measure from."""
    target, actual = assessment.in_force, assessment.actual
    if actual is None or not isinstance(actual.value, Number) or target.comparator.kind is ComparatorKind.BETWEEN:
        return None
    if target.is_fall:
        return _OF_FALLS
    if target.asks_decrease and target.kind is not Kind.RANK:
        return _OF_FALLS[::-1]
    if target.kind is Kind.RANK:
        return _OF_RANKS
    return _OF_LIMITS if _is_limit(target) else _OF_TARGETS


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
    return is_at_most and not target.is_fall and not target.asks_decrease and target.kind is not Kind.RANK


def _is_at_target(assessment: Assessment) -> bool:
    """Whether it is met by the very number that the target names."""
    margin = assessment.margin
    is_met = assessment.outcome is Outcome.MET
    return is_met and margin is not None and margin.value == 0 and _sides(assessment) is not None


def _is_limited_total(assessment: Assessment) -> bool:
    is_total = any(step.code is StepCode.TOTAL_PACE for step in assessment.steps_so_far)
    return is_total and assessment.in_force.comparator.direction < 0


def _no_data(voice: Voice, assessment: Assessment) -> str:
    return voice.say(words.INCOMPLETE_DATA if assessment.has_figures else words.NO_DATA)
