"""The explanation of one verdict: the target, the figures, the arithmetic, and what follows, in the order of proof."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from planck.model.assessment import Assessment
from planck.model.location import Location
from planck.model.observation import Observation
from planck.model.register import Register
from planck.model.source import Source
from planck.reports.layout import Line, Piece, Span, Tone, flow, piece, place, written
from planck.reports.request import Request
from planck.reports.target_view import TargetView, view_target
from planck.reports.text.answers import (
    name_of_other_mean,
    needed_pieces,
    outcome_pieces,
    progress_pieces,
    verdict_pieces,
)
from planck.reports.wording import figures, marks, words
from planck.reports.wording.reasons import sentence
from planck.reports.wording.sentences import waiver
from planck.reports.wording.steps import sentences
from planck.reports.wording.terms import STATUSES
from planck.reports.wording.voice import Voice

_INDENT = 2
# How much further a line is set in that goes on with the one before it: beyond every first line.
_CONTINUED = 4


class _Row(NamedTuple):
    """What stands on one line, if it fits; ``depth`` says how far it is set in."""

    pieces: list[Piece]
    depth: int = 1


def render(assessment: Assessment, register: Register, request: Request) -> str:
    """The explanation as text, ending with a line end."""
    voice = Voice(request.language, register, viewpoint=request.here)
    view, width = view_target(voice, assessment), request.screen.width
    lines = list(_head(view, width))
    for heading, rows in _sections(view):
        if rows:
            lines.append(())
            lines += flow((), [piece(heading, Tone.HEADING)], width, 0)
            for row in rows:
                indent = _INDENT * row.depth
                lines += flow((Span(" " * indent),), row.pieces, width, indent + _CONTINUED)
    return written(lines, color=request.screen.color)


def _head(view: TargetView, width: int) -> Iterator[Line]:
    """Which target, of which area, as of which day."""
    assessment, voice, area = view.assessment, view.voice, view.area
    province = voice.register.areas.get(assessment.area.id.partition("/")[0])
    if province is not None and province.id != assessment.area.id:
        area = f"{area}, {province.name}"
    as_of = voice.say(words.AS_OF, day=voice.day(assessment.as_of))
    indent = _INDENT + _CONTINUED
    yield from flow((), [piece(view.name, Tone.STRONG)], width, indent)
    yield from flow((), [piece(area), piece(assessment.id, whole=True), piece(as_of)], width, indent)


def _sections(view: TargetView) -> Iterator[tuple[str, list[_Row]]]:
    assessment, voice = view.assessment, view.voice
    yield voice.say(words.THE_TARGET), _rows(_target(view))
    yield voice.say(words.FIGURES_USED), list(_used_figures(view))
    yield voice.say(words.FIGURES_LEFT_OUT), _rows(_unused_figures(voice, assessment))
    yield voice.say(words.ARITHMETIC), _rows(_arithmetic(voice, assessment))
    yield voice.say(words.THE_OUTCOME), _rows(outcome_pieces(view))
    yield voice.say(words.THE_VERDICT), _rows(verdict_pieces(view))
    yield voice.say(words.THE_PROGRESS), _rows(progress_pieces(view))
    yield voice.say(words.FROM_HERE), _rows(needed_pieces(view))
    yield voice.say(words.NOTES), _rows([piece(note)] for note in _notes(view))


def _rows(lines: Iterable[list[Piece]]) -> list[_Row]:
    return [_Row(pieces) for pieces in lines]


def _target(view: TargetView) -> Iterator[list[Piece]]:
    """What the target asks, what it was at first, whether it is waived, and where it is written."""
    target, voice = view.assessment.in_force, view.voice
    terms = [piece(text) for text in (view.when, view.each_item) if text]
    yield [piece(view.condition, Tone.STRONG), *terms, place(voice, view.place)]
    tolerance = [piece(view.tolerance)] if view.tolerance else []
    departures = [*tolerance, *(piece(mark, Tone.MARK) for mark in view.marks)]
    if departures:
        yield departures
    if view.original is not None:
        yield _original(view.original)
    if target.waiver is not None:
        text = words.IS_WAIVED if view.waiver else words.NOT_WAIVED
        yield [piece(voice.say(text, text=waiver(voice, target))), *_place_if_any(voice, target.waiver.location)]
    yield from _cited(voice, target.quote, target.source)
    if target.resolution:
        yield [piece(voice.say(words.DOCUMENT, text=target.resolution))]
    if view.assessment.target.set is not None:
        yield [piece(voice.say(words.SET_ON, day=voice.day(view.assessment.target.set)))]
    if target.owner:
        yield [piece(voice.say(words.OWNER, who=target.owner))]
    if view.defaults:
        yield [piece(voice.say(words.DEFAULTS, what=", ".join(view.defaults)))]


def _original(first: TargetView) -> list[Piece]:
    """The target as first adopted, and the verdict that it would have."""
    parts = {"condition": first.condition, "when": first.when, "verdict": first.verdict.lower()}
    return [piece(first.voice.say(words.ORIGINALLY, **parts)), place(first.voice, first.assessment.in_force.location)]


def _cited(voice: Voice, quote: str | None, source: Source | None) -> Iterator[list[Piece]]:
    if quote:
        yield [piece(voice.say(words.QUOTE, text=quote.strip()))]
    if source is not None:
        yield [piece(voice.say(words.SOURCE, source=_source_text(source)))]


def _source_text(source: Source) -> str:
    """A source in one line: title, publisher, author, date, file and address, as far as they are given."""
    parts = (source.title, source.publisher, source.author, source.date, source.file, source.url)
    return ", ".join(part for part in parts if part) or (source.key or "")


def _used_figures(view: TargetView) -> Iterator[_Row]:
    """Each figure, and below it its quote and source where they are not those of the target."""
    assessment, voice, target = view.assessment, view.voice, view.assessment.target
    conditions = {id(figure.judged.observation): figure.condition for figure in view.figures}
    if not assessment.used:
        yield _Row([piece(voice.say(words.NO_FIGURES))])
    for figure in assessment.used:
        own = conditions.get(id(figure))
        yield _Row([*_figure(voice, figure), *([piece(own)] if own else [])])
        quote = figure.quote if figure.quote != target.quote else None
        source = figure.source if figure.source != target.source else None
        for pieces in _cited(voice, quote, source):
            yield _Row(pieces, depth=2)


def _unused_figures(voice: Voice, assessment: Assessment) -> Iterator[list[Piece]]:
    for unused in assessment.unused:
        value, *others = _figure(voice, unused.observation)
        is_baseline = unused.observation is assessment.baseline
        why = voice.say(words.IS_BASELINE) if is_baseline else sentence(voice, unused.reason)
        yield [value, piece(why, Tone.CAUTION), *others]


def _figure(voice: Voice, figure: Observation) -> list[Piece]:
    value = figures.in_unit(voice, figure)
    status = voice.say(STATUSES[figure.status])
    pieces = [piece(f"{voice.period(figure.period)}: {value}"), piece(status)]
    pieces += [piece(mark, Tone.MARK) for mark in marks.observation_marks(voice, figure) if mark != status]
    if figure.published is not None:
        pieces.append(piece(voice.say(words.PUBLISHED, day=voice.day(figure.published))))
    return [*pieces, place(voice, figure.location)]


def _arithmetic(voice: Voice, assessment: Assessment) -> Iterator[list[Piece]]:
    """How the actual value was made, and what the other mean would give."""
    steps = [step for step in assessment.steps if not step.code.rates_pace and not step.code.says_need]
    for text in sentences(voice, steps):
        yield [piece(text)]
    mean = assessment.other_mean
    if mean is not None:
        name, value = name_of_other_mean(voice, assessment), figures.other_mean(voice, mean, assessment.in_force)
        yield [piece(voice.say(words.OTHER_MEAN, name=name, value=value))]


def _notes(view: TargetView) -> Iterator[str]:
    yield from view.notes
    if view.note:
        yield view.note


def _place_if_any(voice: Voice, location: Location | None) -> list[Piece]:
    return [] if location is None else [place(voice, location)]
