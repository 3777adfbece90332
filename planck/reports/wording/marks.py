"""What a reader must know of a target or a figure besides its value: marks, notes and the defaults taken."""

from __future__ import annotations

import re
from collections.abc import Iterable

from planck.model.assessment import Assessment
from planck.model.explanation import Reason, ReasonCode
from planck.model.names import nfc
from planck.model.observation import Observation, Status
from planck.model.problem import Level
from planck.model.target import Target
from planck.reports.wording import words
from planck.reports.wording.reasons import sentence
from planck.reports.wording.sentences import bands, default, name_of_target, observation_default
from planck.reports.wording.terms import SEVERITIES, STATUSES, key_name
from planck.reports.wording.voice import Voice, with_unit

# The words by which a document says that it is not exact, and no others that are spelt alike (xây dựng cơ bản).
_ABOUT = re.compile(
    r"\b(?:(?:khoảng|xấp xỉ|trên dưới|about|around|approximately)(?=\s+\d)|cơ bản(?=\s+(?:đạt|hoàn thành|đáp ứng)))",
    re.IGNORECASE,
)
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
    {
        ReasonCode.NO_FIGURES,
        ReasonCode.NO_FIGURES_YET,
        ReasonCode.PERIOD_OPEN,
        ReasonCode.UNDATED,
        ReasonCode.DETERIORATING,
        ReasonCode.ITEM_WORST,
    }
)


def target_marks(voice: Voice, target: Target) -> tuple[str, ...]:
    """What is not the document's own in a target, and how it departs from the usual."""
    marks: list[str] = []
    if target.derived_from is not None:
        marks.append(voice.say(words.DERIVED, text=target.derived_from.strip()))
    if target.assumed:
        marks.append(voice.say(words.ASSUMED, keys=key_names(voice, target.assumed)))
    if target.approximate:
        marks.append(_approximation(voice, target.quote))
    if target.restates is not None:
        marks.append(voice.say(words.RESTATES, name=name_of_target(voice, target.restates)))
    if target.severity is not Level.ERROR:
        marks.append(voice.say(SEVERITIES[target.severity]))
    if target.bands != voice.register.bands:
        marks.append(bands(voice, target.bands))
    return tuple(marks)


def _approximation(voice: Voice, quote: str | None) -> str:
    """That a document is not exact, in its own word where its quote has one."""
    found = _ABOUT.search(nfc(quote or ""))
    if found is None:
        return sentence(voice, Reason(ReasonCode.APPROXIMATE))
    return voice.say(words.OWN_WORD, word=found[0].lower())


def tolerance(voice: Voice, target: Target) -> str:
    """How large a miss still counts as near; empty for none."""
    allowed = target.tolerance
    if allowed is None:
        return ""
    value = voice.number(allowed.value)
    if allowed.relative:
        text = f"{value}%"
    elif target.unit is not None and target.unit.is_percent:
        text = with_unit(value, voice.say(words.POINTS))
    else:
        text = with_unit(value, voice.unit(target.unit))
    return voice.say(words.TOLERANCE, value=text)


def observation_marks(voice: Voice, observation: Observation) -> tuple[str, ...]:
    """What is not settled, or not the document's own, in a figure."""
    is_settled = observation.status in (Status.UNSTATED, Status.OFFICIAL)
    status = () if is_settled else (voice.say(STATUSES[observation.status]),)
    return (*status, *shared_marks(voice, (observation,)))


def shared_marks(voice: Voice, figures: Iterable[Observation]) -> tuple[str, ...]:
    """The marks of several figures, each once; the status is not among them, as the weakest is shown by itself."""
    figures = tuple(figures)
    marks: list[str] = []
    if any(figure.approximate for figure in figures):
        marks.append(voice.say(words.ABOUT))
    assumed = dict.fromkeys(key for figure in figures for key in figure.assumed)
    if assumed:
        marks.append(voice.say(words.ASSUMED, keys=key_names(voice, assumed)))
    if any(figure.territory_former for figure in figures):
        marks.append(voice.say(words.FORMER_TERRITORY))
    return tuple(marks)


def defaults(voice: Voice, assessment: Assessment) -> tuple[str, ...]:
    """Each default that was taken, of the target and of its figures, with what it is."""
    target = assessment.in_force
    texts = [default(voice, key, target) for key in target.defaults]
    for figure in assessment.used:
        for key in figure.defaults:
            texts.append(observation_default(voice, key, figure))
    return tuple(dict.fromkeys(texts))


def notes(
    voice: Voice,
    assessment: Assessment,
    *,
    below_heading: bool = False,
    besides: frozenset[ReasonCode] = frozenset(),
) -> tuple[str, ...]:
    """The notes of a judgement that no mark says yet, without those ``besides``.

    ``below_heading``: what it is a part of stands above it.
    """
    said = _SAID_BY_MARKS | besides | ({ReasonCode.PART_OF} if below_heading else set())
    return tuple(sentence(voice, note) for note in assessment.notes if note.code not in said)


def reasons(voice: Voice, *of_answers: Reason | None) -> tuple[str, ...]:
    """Why the verdict or the progress is what it is, where the words beside it do not say so already."""
    sentences: dict[str, None] = {}
    for reason in of_answers:
        if reason is not None and reason.code not in _SAID_ALREADY:
            sentences[sentence(voice, reason)] = None
    return tuple(sentences)


def key_names(voice: Voice, keys: Iterable[str]) -> str:
    """What some keys of the files are about."""
    return ", ".join(key_name(voice, key) for key in keys)
