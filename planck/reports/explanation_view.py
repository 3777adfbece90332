"""The explanation of one verdict: the target, the figures, the arithmetic, and what follows, in the order of proof."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planck.model.assessment import Assessment
from planck.model.location import Location
from planck.model.observation import Observation
from planck.model.source import Source
from planck.reports.answers_view import (
    explain_need,
    explain_outcome,
    explain_progress,
    explain_verdict,
    name_of_other_mean,
)
from planck.reports.parts import Part, Row, place_part
from planck.reports.target_view import TargetView
from planck.reports.tones import Tone
from planck.reports.wording import figures, marks, words
from planck.reports.wording.reasons import sentence
from planck.reports.wording.sentences import waiver
from planck.reports.wording.steps import sentences
from planck.reports.wording.terms import STATUSES
from planck.reports.wording.voice import Voice


def explain(view: TargetView) -> Iterator[tuple[str, list[Row]]]:
    """The sections of the explanation, each with its heading; one without rows is left out by who draws it."""
    assessment, voice = view.assessment, view.voice
    yield voice.say(words.THE_TARGET), _rows(_target(view))
    yield voice.say(words.FIGURES_USED), list(_used_figures(view))
    yield voice.say(words.FIGURES_LEFT_OUT), _rows(_unused_figures(voice, assessment))
    yield voice.say(words.ARITHMETIC), _rows(_arithmetic(voice, assessment))
    yield voice.say(words.THE_OUTCOME), _rows(explain_outcome(view))
    yield voice.say(words.VERDICT), _rows(explain_verdict(view))
    yield voice.say(words.PROGRESS), _rows(explain_progress(view))
    yield voice.say(words.NEEDED), _rows(explain_need(view))
    yield voice.say(words.NOTES), _rows([Part(note)] for note in _notes(view))


def _rows(lines: Iterable[list[Part]]) -> list[Row]:
    return [Row(parts) for parts in lines]


def _target(view: TargetView) -> Iterator[list[Part]]:
    """What the target asks, what it was at first, whether it is waived, and where it is written."""
    target, voice = view.assessment.in_force, view.voice
    terms = [Part(text) for text in (view.when, view.each_item) if text]
    yield [Part(view.condition, Tone.STRONG), *terms, place_part(view.place)]
    tolerance = [Part(view.tolerance)] if view.tolerance else []
    departures = [*tolerance, *(Part(mark, Tone.MARK) for mark in view.marks)]
    if departures:
        yield departures
    if view.original is not None:
        yield _original(view.original)
    if target.waiver is not None:
        text = words.IS_WAIVED if view.waiver else words.NOT_WAIVED
        yield [Part(voice.say(text, text=waiver(voice, target))), *_place_if_any(target.waiver.location)]
    yield from _cited(voice, target.quote, target.source)
    if target.resolution:
        yield [Part(voice.say(words.DOCUMENT, text=target.resolution))]
    if view.assessment.target.set is not None:
        yield [Part(voice.say(words.SET_ON, day=voice.day(view.assessment.target.set)))]
    if target.owner:
        yield [Part(voice.say(words.OWNER, who=target.owner))]
    if view.defaults:
        yield [Part(voice.say(words.DEFAULTS, what=", ".join(view.defaults)))]


def _original(first: TargetView) -> list[Part]:
    """The target as first adopted, and the verdict that it would have."""
    parts = {"condition": first.condition, "when": first.when, "verdict": first.verdict.lower()}
    return [Part(first.voice.say(words.ORIGINALLY, **parts)), place_part(first.assessment.in_force.location)]


def _cited(voice: Voice, quote: str | None, source: Source | None) -> Iterator[list[Part]]:
    if quote:
        yield [Part(voice.say(words.QUOTE, text=quote.strip()))]
    if source is not None:
        yield [Part(voice.say(words.SOURCE, source=_source_text(source)), source=source)]


def _source_text(source: Source) -> str:
    """A source in one line: title, publisher, author, date, file, place and address, as far as they are given."""
    parts = (source.title, source.publisher, source.author, source.date, source.file, source.place, source.url)
    return ", ".join(part for part in parts if part) or (source.key or "")


def _used_figures(view: TargetView) -> Iterator[Row]:
    """Each figure, and below it its quote and source where they are not those of the target."""
    assessment, voice, target = view.assessment, view.voice, view.assessment.target
    conditions = {id(figure.judged.observation): figure.condition for figure in view.figures}
    if not assessment.used:
        yield Row([Part(voice.say(words.NO_FIGURES))])
    for figure in assessment.used:
        own = conditions.get(id(figure))
        yield Row([*_figure(voice, figure), *([Part(own)] if own else [])])
        quote = figure.quote if figure.quote != target.quote else None
        source = figure.source if figure.source != target.source else None
        for parts in _cited(voice, quote, source):
            yield Row(parts, depth=2)


def _unused_figures(voice: Voice, assessment: Assessment) -> Iterator[list[Part]]:
    for unused in assessment.unused:
        value, *others = _figure(voice, unused.observation)
        is_baseline = unused.observation is assessment.baseline
        why = voice.say(words.IS_BASELINE) if is_baseline else sentence(voice, unused.reason)
        yield [value, Part(why, Tone.CAUTION), *others]


def _figure(voice: Voice, figure: Observation) -> list[Part]:
    value = figures.in_unit(voice, figure)
    status = voice.say(STATUSES[figure.status])
    parts = [Part(f"{voice.period(figure.period)}: {value}"), Part(status)]
    parts += [Part(mark, Tone.MARK) for mark in marks.observation_marks(voice, figure) if mark != status]
    if figure.published is not None:
        parts.append(Part(voice.say(words.PUBLISHED, day=voice.day(figure.published))))
    return [*parts, place_part(figure.location)]


def _arithmetic(voice: Voice, assessment: Assessment) -> Iterator[list[Part]]:
    """How the actual value was made, and what the other mean would give."""
    steps = [step for step in assessment.steps if not step.code.rates_pace and not step.code.says_need]
    for text in sentences(voice, steps):
        yield [Part(text)]
    mean = assessment.other_mean
    if mean is not None:
        name, value = name_of_other_mean(voice, assessment), figures.other_mean(voice, mean, assessment.in_force)
        yield [Part(voice.say(words.OTHER_MEAN, name=name, value=value))]


def _notes(view: TargetView) -> Iterator[str]:
    yield from view.notes
    if view.note:
        yield view.note


def _place_if_any(location: Location | None) -> list[Part]:
    return [] if location is None else [place_part(location)]
