"""One target in a few lines of plain text, for machines that pass them on to people."""

from __future__ import annotations

from collections.abc import Iterator

from planck.model.assessment import Assessment, Verdict
from planck.model.explanation import Reason, ReasonCode
from planck.reports.visible import visible
from planck.reports.wording import figures, marks, words
from planck.reports.wording.reasons import sentence
from planck.reports.wording.sentences import condition, title, waiver, when
from planck.reports.wording.terms import OUTCOMES, PROGRESS, STATUSES, VERDICTS
from planck.reports.wording.voice import Voice


def answer(voice: Voice, one: Assessment) -> str:
    """The verdict, and while it is open the progress: ``Chưa đến hạn; Chậm``."""
    said = [voice.say(VERDICTS[one.verdict])]
    if one.progress is not None:
        said.append(voice.say(PROGRESS[one.progress]))
    return "; ".join(said)


def headline(voice: Voice, one: Assessment) -> str:
    """The name of the target and the answer, in one line."""
    return visible(f"{title(voice, one.target)}: {answer(voice, one)}")


def details(voice: Voice, one: Assessment) -> tuple[str, ...]:
    """What was asked, what came of it, why, and where it stands; each a line that no text of the files can break."""
    voice = voice.about(one)
    rows = (
        (voice.say(words.TARGET), _asked(voice, one)),
        (
            voice.say(words.TO_DATE if one.verdict.is_open else words.ACTUAL),
            _found(voice, one),
        ),
        (voice.say(words.VERDICT), (answer(voice, one), *marks.reasons(voice, one))),
        (voice.say(words.NEEDED), _needed(voice, one)),
        (voice.say(words.WAIVED), (waiver(voice, one.in_force),) if one.waiver else ()),
        (voice.say(words.NOTES), _noted(voice, one)),
        (voice.say(words.PLACES), _places(one)),
    )
    found = ((label, [part for part in parts if part]) for label, parts in rows)
    return tuple(visible(f"{label}: {'; '.join(parts)}") for label, parts in found if parts)


def why(voice: Voice, one: Assessment) -> str:
    """Why there is no verdict or why the target is excused, in a sentence."""
    if one.waiver:
        return visible(f"{voice.say(words.WAIVED)} {waiver(voice, one.in_force)}")
    period = one.in_force.period
    reason = one.reason
    if reason is None and one.verdict is Verdict.NOT_DUE and period is not None:
        reason = Reason(ReasonCode.PERIOD_OPEN, {"day": period.last})
    if reason is None:
        return answer(voice, one)
    return visible(sentence(voice.about(one), reason))


def _asked(voice: Voice, one: Assessment) -> tuple[str, ...]:
    target = one.in_force
    allowed = marks.tolerance(voice, target) or ""
    each = voice.say(words.EACH_ITEM) if target.each_item else ""
    return condition(voice, target), when(voice, target), each, allowed, *marks.target_marks(voice, target)


def _found(voice: Voice, one: Assessment) -> Iterator[str]:
    actual = one.actual
    if actual is None:
        return
    value = figures.actual_value(voice, actual, one.in_force)
    yield f"{value}, {figures.made_by(voice, actual)}"
    if one.outcome is not None:
        yield voice.say(OUTCOMES[one.outcome])
    if one.margin is not None:
        yield figures.margin(voice, one.margin, figures.actual_places(voice, one))
        yield figures.of_target(voice, one.margin) or ""
    if actual.worst is not None:
        yield voice.say(words.WORST, item=actual.worst)
    if one.provisional:
        yield f"{voice.say(words.PROVISIONAL)} ({voice.say(STATUSES[actual.status])})"
    if one.deteriorating:
        yield voice.say(words.DETERIORATING)
    yield from marks.shared_marks(voice, one.used)


def _needed(voice: Voice, one: Assessment) -> tuple[str, ...]:
    needed = figures.needed(voice, one) if one.verdict.is_open else None
    return (needed,) if needed is not None else ()


def _noted(voice: Voice, one: Assessment) -> tuple[str, ...]:
    note = one.in_force.note
    return (*marks.notes(voice, one), *((note.strip(),) if note else ()))


def _places(one: Assessment) -> Iterator[str]:
    place = one.in_force.place
    yield f"{place.file}:{place.line}"
    if one.actual is not None and one.actual.location is not None:
        yield f"{one.actual.location.file}:{one.actual.location.line}"
