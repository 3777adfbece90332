"""What must be known of a target to read a single line of it aright: said below the line, and nowhere left out."""

from __future__ import annotations

from collections.abc import Iterator

from planck.model.assessment import Assessment, Progress, Verdict
from planck.model.explanation import ReasonCode
from planck.model.period import Period
from planck.reports.target_view import TargetView
from planck.reports.wording import words
from planck.reports.wording import words_of_lists as lists
from planck.reports.wording.reasons import sentence
from planck.reports.wording.voice import with_unit

# The notes of a judgement that change how its answer is to be read; the default that it could have turned on is one.
_TELLING = frozenset(
    {
        ReasonCode.RESTATES,
        ReasonCode.AMENDED,
        ReasonCode.AMENDED_TOO_LATE,
        ReasonCode.MEANS_DISAGREE,
        ReasonCode.FLOW_BY_DEFAULT,
        ReasonCode.STALE,
    }
)
# The reasons why there is no verdict that name periods without figures, each with what holds these.
_MISSING = {
    ReasonCode.YEARS_MISSING: "missing",
    ReasonCode.PARTS_MISSING: "missing",
    ReasonCode.VALUE_MISSING: "period",
}
# What is paced from a default that is not the only one.
PACED_BY = ("pace", "baseline")


def caveats(view: TargetView) -> tuple[str, ...]:
    """Whatever changes how the line of a target is to be read: a waiver, an amendment, what is missing, …"""
    return tuple(text for text in _caveats(view) if text)


def _caveats(view: TargetView) -> Iterator[str]:
    assessment, voice = view.assessment, view.voice
    if view.waiver:
        yield voice.say(words.IS_WAIVED, text=view.waiver)
    for note in assessment.notes:
        if note.code in _TELLING:
            yield "; ".join((sentence(voice, note), *(_original(view) if note.code is ReasonCode.AMENDED else ())))
    if assessment.answer in (Verdict.NO_DATA, Progress.NO_DATA) and not _missing(assessment):
        yield from view.reasons
    yield from (view.condition_of_actual, view.deteriorating, view.worst)


def short_rating(view: TargetView) -> str:
    """The answer for a column; of one that waits for figures, for which ones: ``Thiếu 2024-2025``."""
    missing = _missing(view.assessment)
    if not missing:
        return view.rating
    return view.voice.say(lists.MISSING, periods=view.voice.periods(missing))


def _missing(assessment: Assessment) -> tuple[Period, ...]:
    """The periods whose figures are missing for an answer, where that is all that keeps it from one."""
    reason = assessment.reason
    if assessment.answer is not Verdict.NO_DATA or reason is None or reason.code not in _MISSING:
        return ()
    values = reason.args.get(_MISSING[reason.code])
    periods = values if isinstance(values, tuple) else (values,)
    return tuple(period for period in periods if isinstance(period, Period))


def _original(view: TargetView) -> Iterator[str]:
    """The target as first adopted."""
    first = view.original
    if first is not None:
        condition = with_unit(first.short_condition, first.unit)
        parts = (condition, *((first.when,) if first.when != view.when else ()), *first.answers)
        yield view.voice.say(lists.AT_FIRST, what=", ".join(parts))


def is_paced_by_default(view: TargetView) -> bool:
    """Whether the progress would be another by another pace or from another baseline, and neither was asked for."""
    assessment = view.assessment
    return assessment.ratio is not None and any(key in assessment.in_force.defaults for key in PACED_BY)
