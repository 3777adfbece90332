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
from planck.reports.wording import words_of_explanations as proof
from planck.reports.wording.citation import cited_in_a_line
from planck.reports.wording.reasons import sentence
from planck.reports.wording.sentences import waiver
from planck.reports.wording.steps import sentences
from planck.reports.wording.terms import STATUSES
from planck.reports.wording.voice import Voice


def explain(view: TargetView) -> Iterator[tuple[str, list[Row]]]:
    """The sections of the explanation, each with its heading; one without rows is left out by who draws it."""
    assessment, voice = view.assessment, view.voice
    yield voice.say(proof.THE_TARGET), list(_target(view))
    yield voice.say(proof.FIGURES_USED), list(_used_figures(view))
    yield voice.say(proof.FIGURES_LEFT_OUT), list(_unused_figures(voice, assessment))
    yield voice.say(proof.ARITHMETIC), _sentences(_arithmetic(voice, assessment))
    yield voice.say(proof.THE_OUTCOME), list(explain_outcome(view))
    yield voice.say(words.VERDICT), _sentences(explain_verdict(view))
    yield voice.say(words.PROGRESS), _sentences(explain_progress(view))
    yield voice.say(words.NEEDED), _sentences(explain_need(view))
    yield voice.say(words.NOTES), _sentences([Part(note)] for note in _notes(view))


def _sentences(lines: Iterable[list[Part]]) -> list[Row]:
    return [Row(parts) for parts in lines]


def _target(view: TargetView) -> Iterator[Row]:
    """What the target asks, what it was at first, whether it is waived, and where it is written."""
    target, voice = view.assessment.in_force, view.voice
    terms = [Part(text) for text in (view.when, view.each_item) if text]
    yield Row([Part(view.condition, Tone.STRONG), *terms])
    tolerance = [Part(view.tolerance)] if view.tolerance else []
    departures = [*tolerance, *(Part(mark, Tone.MARK) for mark in view.marks)]
    if departures:
        yield Row(departures)
    if view.original is not None:
        yield Row(_original(view.original))
    if target.waiver is not None:
        text = words.IS_WAIVED if view.waiver else proof.NOT_WAIVED
        yield Row([Part(voice.say(text, text=waiver(voice, target))), *_place_if_any(target.waiver.location)])
    yield from _cited(voice, target.quote, target.source)
    if target.resolution:
        yield Row([Part(target.resolution)], label=voice.say(proof.DOCUMENT))
    if view.assessment.target.set is not None:
        yield Row([Part(voice.day(view.assessment.target.set))], label=voice.say(proof.SET_ON))
    if target.owner:
        yield Row([Part(target.owner)], label=voice.say(proof.OWNER))
    if view.defaults:
        yield Row([Part("; ".join(view.defaults))], label=voice.say(proof.BY_DEFAULT))
    yield Row([place_part(view.place)], label=voice.say(proof.WRITTEN_IN))


def _original(first: TargetView) -> list[Part]:
    """The target as first adopted, and the verdict that it would have."""
    parts = {"condition": first.condition, "when": first.when, "verdict": first.verdict.lower()}
    return [Part(first.voice.say(proof.ORIGINALLY, **parts)), place_part(first.assessment.in_force.location)]


def _cited(voice: Voice, quote: str | None, source: Source | None, depth: int = 1) -> Iterator[Row]:
    if quote:
        yield Row([Part(f"“{quote.strip()}”")], depth, voice.say(proof.QUOTE))
    if source is not None:
        yield Row([Part(cited_in_a_line(voice, source), source=source)], depth, voice.say(proof.SOURCE))


def _used_figures(view: TargetView) -> Iterator[Row]:
    """Each figure, and below it its quote and source where they are not those of the target."""
    assessment, voice, target = view.assessment, view.voice, view.assessment.target
    conditions = {id(figure.judged.observation): figure.condition for figure in view.figures}
    if not assessment.used:
        yield Row([Part(voice.say(proof.NO_FIGURES))])
    for figure in assessment.used:
        own = conditions.get(id(figure))
        yield Row([*_figure(voice, figure), *([Part(own)] if own else [])], label=voice.period(figure.period))
        quote = figure.quote if figure.quote != target.quote else None
        source = figure.source if figure.source != target.source else None
        yield from _cited(voice, quote, source, depth=2)


def _unused_figures(voice: Voice, assessment: Assessment) -> Iterator[Row]:
    for unused in assessment.unused:
        value, *others = _figure(voice, unused.observation)
        is_baseline = unused.observation is assessment.baseline
        why = voice.say(words.IS_BASELINE) if is_baseline else sentence(voice, unused.reason)
        yield Row([value, Part(why, Tone.CAUTION), *others], label=voice.period(unused.observation.period))


def _figure(voice: Voice, figure: Observation) -> list[Part]:
    status = voice.say(STATUSES[figure.status])
    parts = [Part(figures.in_unit(voice, figure)), Part(status)]
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
        yield [Part(voice.say(proof.OTHER_MEAN, name=name, value=value))]


def _notes(view: TargetView) -> Iterator[str]:
    yield from view.notes
    if view.note:
        yield view.note


def _place_if_any(location: Location | None) -> list[Part]:
    return [] if location is None else [place_part(location)]
