"""One target in a few lines of plain text, for machines that pass them on to people."""

from __future__ import annotations

from collections.abc import Iterator

from planck.model.assessment import Verdict
from planck.model.explanation import Reason, ReasonCode
from planck.model.result import Result
from planck.reports.places import file_and_line
from planck.reports.target_view import TargetView
from planck.reports.visible import visible
from planck.reports.wording import words
from planck.reports.wording.reasons import sentence


def headline(view: TargetView) -> str:
    """The name of the target, the verdict, and while it is open the progress, in one line."""
    return visible(f"{view.name}: {_answers(view)}")


def title(view: TargetView) -> str:
    """The area, and the headline of one of its targets."""
    return f"{visible(view.area)}: {headline(view)}"


def body(view: TargetView, result: Result) -> tuple[str, ...]:
    """The details, after a word on a target that fails and is not counted."""
    left_out = (view.voice.say(words.LEFT_OUT),) if result.is_left_out(view.assessment) else ()
    return (*left_out, *details(view))


def details(view: TargetView) -> tuple[str, ...]:
    """What was asked, what came of it, why, and where it stands; each a line that no text of the files can break."""
    rows = (
        (words.TARGET, (view.condition, view.when, view.each_item, view.tolerance, *view.marks)),
        (words.TO_DATE if view.assessment.verdict.is_open else words.ACTUAL, tuple(_actual(view))),
        (words.VERDICT, (_answers(view), *view.reasons)),
        (words.NEEDED, (view.needed,)),
        (words.WAIVED, (view.waiver,)),
        (words.NOTES, (*view.notes, view.note)),
        (words.PLACES, tuple(_places(view))),
    )
    told = ((label, [part for part in parts if part]) for label, parts in rows)
    return tuple(visible(f"{view.voice.say(label)}: {'; '.join(parts)}") for label, parts in told if parts)


def why_skipped(view: TargetView) -> str:
    """Why there is no verdict or why the target is excused, in a sentence."""
    if view.waiver:
        return visible(f"{view.voice.say(words.WAIVED)} {view.waiver}")
    assessment = view.assessment
    reason, period = assessment.reason, assessment.in_force.period
    if reason is None and assessment.verdict is Verdict.NOT_DUE and period is not None:
        reason = Reason(ReasonCode.PERIOD_OPEN, {"day": period.last})
    return visible(sentence(view.voice, reason)) if reason is not None else _answers(view)


def _answers(view: TargetView) -> str:
    return "; ".join(view.answers)


def _actual(view: TargetView) -> Iterator[str]:
    yield from (view.actual, view.outcome_by, view.of_target, view.worst)
    yield from (view.provisional_status, view.deteriorating, *view.marks_of_figures)


def _places(view: TargetView) -> Iterator[str]:
    yield file_and_line(view.voice, view.place)
    if view.place_of_actual is not None:
        yield file_and_line(view.voice, view.place_of_actual)
