"""One target in a few lines of plain text, for machines that pass them on to people."""

from __future__ import annotations

from collections.abc import Iterator

from planck.model.assessment import Assessment, Verdict
from planck.model.explanation import Reason, ReasonCode
from planck.model.register import Register
from planck.model.result import Language
from planck.reports.visible import visible
from planck.reports.wording import figures, marks, words
from planck.reports.wording.digits import Digits, digits_of
from planck.reports.wording.reasons import sentence
from planck.reports.wording.sentences import condition, title, waiver, when
from planck.reports.wording.terms import OUTCOMES, PROGRESS, STATUSES, VERDICTS


def answer(one: Assessment, language: Language) -> str:
    """The verdict, and while it is open the progress: ``Chưa đến hạn; Chậm``."""
    said = [VERDICTS[one.verdict].of(language)]
    if one.progress is not None:
        said.append(PROGRESS[one.progress].of(language))
    return "; ".join(said)


def headline(one: Assessment, register: Register, language: Language) -> str:
    """The name of the target and the answer, in one line."""
    return visible(f"{title(one.target, register, language)}: {answer(one, language)}")


def details(one: Assessment, register: Register, language: Language) -> tuple[str, ...]:
    """What was asked, what came of it, why, and where it stands; each a line that no text of the files can break."""
    digits = digits_of(one, register)
    rows = (
        (words.TARGET.of(language), _asked(one, language)),
        (
            (words.TO_DATE if one.verdict.is_open else words.ACTUAL).of(language),
            _found(one, digits, language),
        ),
        (words.VERDICT.of(language), (answer(one, language), *marks.reasons(one, language, digits))),
        (words.NEEDED.of(language), _needed(one, digits, language)),
        (words.WAIVED.of(language), (waiver(one.in_force, language),) if one.waiver else ()),
        (words.NOTES.of(language), _noted(one, digits, language)),
        (words.PLACES.of(language), _places(one)),
    )
    found = ((label, [part for part in parts if part]) for label, parts in rows)
    return tuple(visible(f"{label}: {'; '.join(parts)}") for label, parts in found if parts)


def why(one: Assessment, register: Register, language: Language) -> str:
    """Why there is no verdict or why the target is excused, in a sentence."""
    if one.waiver:
        return visible(f"{words.WAIVED.of(language)} {waiver(one.in_force, language)}")
    period = one.in_force.period
    reason = one.reason
    if reason is None and one.verdict is Verdict.NOT_DUE and period is not None:
        reason = Reason(ReasonCode.PERIOD_OPEN, {"day": period.last})
    if reason is None:
        return answer(one, language)
    return visible(sentence(reason, language, digits_of(one, register)))


def _asked(one: Assessment, language: Language) -> tuple[str, ...]:
    target = one.in_force
    allowed = marks.tolerance(target, language) or ""
    each = words.EACH_ITEM.of(language) if target.each_item else ""
    return condition(target, language), when(target, language), each, allowed, *marks.target_marks(target, language)


def _found(one: Assessment, digits: Digits, language: Language) -> Iterator[str]:
    actual = one.actual
    if actual is None:
        return
    value = figures.actual_value(actual, one.in_force, digits, language)
    yield f"{value}, {figures.made_by(actual, language)}"
    if one.outcome is not None:
        yield OUTCOMES[one.outcome].of(language)
    if one.margin is not None:
        yield figures.margin(one.margin, figures.actual_places(one, digits), language)
        yield figures.of_target(one.margin, language) or ""
    if actual.worst is not None:
        yield words.WORST.of(language).format(item=actual.worst)
    if one.provisional:
        yield f"{words.PROVISIONAL.of(language)} ({STATUSES[actual.status].of(language)})"
    if one.deteriorating:
        yield words.DETERIORATING.of(language)
    yield from marks.shared_marks(one.used, language)


def _needed(one: Assessment, digits: Digits, language: Language) -> tuple[str, ...]:
    needed = figures.needed(one, digits, language) if one.verdict.is_open else None
    return (needed,) if needed is not None else ()


def _noted(one: Assessment, digits: Digits, language: Language) -> tuple[str, ...]:
    note = one.in_force.note
    return (*marks.notes(one, language, digits), *((note.strip(),) if note else ()))


def _places(one: Assessment) -> Iterator[str]:
    place = one.in_force.place
    yield f"{place.file}:{place.line}"
    if one.actual is not None and one.actual.location is not None:
        yield f"{one.actual.location.file}:{one.actual.location.line}"
