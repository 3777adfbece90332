"""What a reader must know of a target or a figure besides its value: marks, notes and the defaults taken."""

from __future__ import annotations

from collections.abc import Iterable

from planck.model.assessment import Assessment
from planck.model.explanation import Reason, ReasonCode
from planck.model.observation import Observation, Status
from planck.model.problem import Level
from planck.model.result import Language
from planck.model.target import Target
from planck.reports.wording import words
from planck.reports.wording.digits import Digits
from planck.reports.wording.numbers import number, unit_text, with_unit
from planck.reports.wording.reasons import sentence
from planck.reports.wording.sentences import default, observation_default
from planck.reports.wording.terms import LEVELS, STATUSES, key_name

# Notes that the marks of the target, the waiver or the verdict already say.
_SAID_BY_MARKS = frozenset(
    {
        ReasonCode.ASSUMED,
        ReasonCode.DERIVED,
        ReasonCode.RESTATES,
        ReasonCode.APPROXIMATE,
        ReasonCode.DETERIORATING,
    }
)
# Reasons that only repeat the verdict, the progress or the period shown beside them.
_SAID_ALREADY = frozenset(
    {ReasonCode.NO_FIGURES, ReasonCode.PERIOD_OPEN, ReasonCode.UNDATED, ReasonCode.DETERIORATING, ReasonCode.ITEM_WORST}
)


def target_marks(target: Target, language: Language) -> tuple[str, ...]:
    """What is not the document's own in a target, and how it departs from the usual."""
    marks: list[str] = []
    if target.derived_from is not None:
        marks.append(words.DERIVED.of(language).format(text=target.derived_from.strip()))
    if target.assumed:
        marks.append(words.ASSUMED.of(language).format(keys=key_names(target.assumed, language)))
    if target.approximate:
        marks.append(sentence(Reason(ReasonCode.APPROXIMATE), language))
    if target.restates is not None:
        marks.append(words.RESTATES.of(language).format(id=target.restates))
    if target.severity is not Level.ERROR:
        marks.append(words.SEVERITY.of(language).format(level=LEVELS[target.severity].of(language)))
    return tuple(marks)


def tolerance(target: Target, language: Language) -> str | None:
    """How large a miss still counts as near; None for none."""
    allowed = target.tolerance
    if allowed is None:
        return None
    value = number(allowed.value, language)
    if allowed.relative:
        text = f"{value} %"
    elif target.unit is not None and target.unit.is_percent:
        text = with_unit(value, "điểm %" if language is Language.VI else "pp")
    else:
        text = with_unit(value, unit_text(target.unit, language))
    return words.TOLERANCE.of(language).format(value=text)


def observation_marks(one: Observation, language: Language) -> tuple[str, ...]:
    """What is not settled, or not the document's own, in a figure."""
    marks: list[str] = []
    if one.status not in (Status.UNSTATED, Status.OFFICIAL):
        marks.append(STATUSES[one.status].of(language))
    if one.approximate:
        marks.append(words.ABOUT.of(language))
    if one.assumed:
        marks.append(words.ASSUMED.of(language).format(keys=key_names(one.assumed, language)))
    if one.territory_former:
        marks.append(words.FORMER_TERRITORY.of(language))
    return tuple(marks)


def shared_marks(figures: Iterable[Observation], language: Language) -> tuple[str, ...]:
    """The marks of several figures, each once; the status is not among them, as the weakest is shown by itself."""
    found: dict[str, None] = {}
    for one in figures:
        status = STATUSES[one.status].of(language)
        found |= {mark: None for mark in observation_marks(one, language) if mark != status}
    return tuple(found)


def defaults(assessment: Assessment, language: Language) -> tuple[str, ...]:
    """Each default that was taken, of the target and of its figures, with what it is."""
    target = assessment.in_force
    found = {default(key, target, language): None for key in target.defaults}
    for one in assessment.used:
        found |= {observation_default(key, one, language): None for key in one.defaults}
    return tuple(found)


def notes(assessment: Assessment, language: Language, digits: Digits) -> tuple[str, ...]:
    """The notes of a judgement that no mark says yet."""
    return tuple(sentence(note, language, digits) for note in assessment.notes if note.code not in _SAID_BY_MARKS)


def reasons(assessment: Assessment, language: Language, digits: Digits) -> tuple[str, ...]:
    """Why the verdict and the progress are what they are, where the words beside them do not say it already."""
    found: dict[str, None] = {}
    for reason in (assessment.reason, assessment.progress_reason):
        if reason is not None and reason.code not in _SAID_ALREADY:
            found[sentence(reason, language, digits)] = None
    return tuple(found)


def key_names(keys: Iterable[str], language: Language) -> str:
    """What some keys of the files are about."""
    return ", ".join(key_name(key, language) for key in keys)
