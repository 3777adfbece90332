"""The explanation of one verdict: the target, the figures, the arithmetic, and what follows, in the order of proof."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planck.model.assessment import Assessment
from planck.model.explanation import StepCode
from planck.model.location import Location
from planck.model.observation import Observation
from planck.model.register import Register
from planck.model.source import Source
from planck.model.target import Mean
from planck.reports.layout import Line, Piece, Span, Tone, flow, piece, written
from planck.reports.request import Request
from planck.reports.text.explain_answers import outcome_pieces, progress_pieces, required_pieces, verdict_pieces
from planck.reports.wording import figures, marks, words
from planck.reports.wording.reasons import sentence
from planck.reports.wording.sentences import condition, title, waiver, when
from planck.reports.wording.steps import sentences
from planck.reports.wording.terms import MEANS, STATUSES, VERDICTS, area_title
from planck.reports.wording.voice import Voice, with_unit

_INDENT = 2


@dataclass(frozen=True, slots=True)
class _Scene:
    of: Assessment
    voice: Voice


@dataclass(frozen=True, slots=True)
class _Row:
    """What stands on one line, if it fits; ``depth`` says how far it is set in."""

    pieces: list[Piece]
    depth: int = 1


def render(one: Assessment, register: Register, request: Request) -> str:
    """The explanation as text, ending with a line end."""
    scene, width = _Scene(one, Voice(request.language, register).about(one)), request.screen.width
    lines = list(_title(scene, width))
    for heading, rows in _sections(scene):
        if rows:
            lines.append(())
            lines += flow((), [piece(heading, Tone.HEADING)], width, 0)
            for row in rows:
                indent = _INDENT * row.depth
                lines += flow((Span(" " * indent),), row.pieces, width, indent + _INDENT)
    return written(lines, color=request.screen.color)


def _title(scene: _Scene, width: int) -> Iterator[Line]:
    one = scene.of
    area = area_title(scene.voice, one.area)
    province = scene.voice.register.areas.get(one.area.id.partition("/")[0])
    places = area if province is None or province.id == one.area.id else f"{area}, {province.name}"
    as_of = scene.voice.say(words.AS_OF, day=scene.voice.day(one.as_of))
    yield from flow((), [piece(title(scene.voice, one.target), Tone.STRONG)], width, 0)
    yield from flow((), [piece(places), piece(one.id, whole=True), piece(as_of)], width, 0)


def _sections(scene: _Scene) -> Iterator[tuple[str, list[_Row]]]:
    one, voice = scene.of, scene.voice
    yield scene.voice.say(words.THE_TARGET), [_Row(pieces) for pieces in _target(scene)]
    yield scene.voice.say(words.FIGURES_USED), list(_used(scene))
    yield scene.voice.say(words.FIGURES_LEFT_OUT), [_Row(pieces) for pieces in _left_out(scene)]
    yield scene.voice.say(words.ARITHMETIC), [_Row(pieces) for pieces in _arithmetic(scene)]
    yield scene.voice.say(words.THE_OUTCOME), [_Row(pieces) for pieces in outcome_pieces(voice, one)]
    yield scene.voice.say(words.THE_VERDICT), [_Row(pieces) for pieces in verdict_pieces(voice, one)]
    yield scene.voice.say(words.THE_PROGRESS), [_Row(pieces) for pieces in progress_pieces(voice, one)]
    yield scene.voice.say(words.FROM_HERE), [_Row(pieces) for pieces in required_pieces(voice, one)]
    yield scene.voice.say(words.NOTES), [_Row([piece(text)]) for text in _notes(scene)]


def _target(scene: _Scene) -> Iterator[list[Piece]]:
    one, voice = scene.of, scene.voice
    target = one.in_force
    yield [
        piece(condition(voice, target), Tone.STRONG),
        piece(when(voice, target)),
        *([piece(voice.say(words.EACH_ITEM))] if target.each_item else []),
        _place(target.place),
    ]
    allowed = marks.tolerance(voice, target)
    extra = [piece(mark, Tone.MARK) for mark in marks.target_marks(voice, target)]
    if allowed is not None:
        extra.insert(0, piece(allowed))
    if extra:
        yield extra
    if one.original is not None:
        first = one.original
        text = scene.voice.say(
            words.ORIGINALLY,
            condition=condition(voice, first.in_force),
            when=when(voice, first.in_force),
            verdict=voice.say(VERDICTS[first.verdict]).lower(),
        )
        yield [piece(text), *_maybe_place(first.in_force.location)]
    if target.waiver is not None:
        text = voice.say(words.IS_WAIVED if one.waiver else words.NOT_WAIVED, text=waiver(voice, target))
        yield [piece(text), *_maybe_place(target.waiver.location)]
    yield from _cited(target.quote, target.source, scene)
    if target.resolution:
        yield [piece(scene.voice.say(words.DOCUMENT, text=target.resolution))]
    if target.owner:
        yield [piece(scene.voice.say(words.OWNER, who=target.owner))]
    taken = marks.defaults(voice, one)
    if taken:
        yield [piece(voice.say(words.DEFAULTS, what=", ".join(taken)))]


def _cited(quote: str | None, source: Source | None, scene: _Scene) -> Iterator[list[Piece]]:
    if quote:
        yield [piece(scene.voice.say(words.QUOTE, text=quote.strip()))]
    if source is not None:
        yield [piece(scene.voice.say(words.SOURCE, source=source_text(source)))]


def source_text(source: Source) -> str:
    """A source in one line: title, publisher, author, date, file and address, as far as they are given."""
    parts = (source.title, source.publisher, source.author, source.date, source.file, source.url)
    return ", ".join(part for part in parts if part) or (source.key or "")


def _used(scene: _Scene) -> Iterator[_Row]:
    if not scene.of.used:
        yield _Row([piece(scene.voice.say(words.NO_FIGURES))])
    for one in scene.of.used:
        yield _Row(_figure(one, scene))
        quote = one.quote if one.quote != scene.of.target.quote else None
        source = one.source if one.source != scene.of.target.source else None
        for pieces in _cited(quote, source, scene):
            yield _Row(pieces, depth=2)


def _figure(one: Observation, scene: _Scene) -> list[Piece]:
    voice = scene.voice
    value = with_unit(figures.observed(voice, one.value), voice.unit(one.unit))
    row = [piece(f"{voice.period(one.period)}: {value}"), piece(voice.say(STATUSES[one.status]))]
    said = voice.say(STATUSES[one.status])
    row += [piece(mark, Tone.MARK) for mark in marks.observation_marks(voice, one) if mark != said]
    if one.published is not None:
        row.append(piece(scene.voice.say(words.PUBLISHED, day=voice.day(one.published))))
    row.append(_place(one.location))
    return row


def _left_out(scene: _Scene) -> Iterator[list[Piece]]:
    for one in scene.of.unused:
        row = _figure(one.observation, scene)
        yield [*row[:1], piece(sentence(scene.voice, one.reason), Tone.CAUTION), *row[1:]]


def _arithmetic(scene: _Scene) -> Iterator[list[Piece]]:
    kept = [step for step in scene.of.steps if step.code not in _SAID_LATER]
    for text in sentences(scene.voice, kept):
        yield [piece(text)]
    if scene.of.other_mean is not None:
        by = Mean.ARITHMETIC if scene.of.in_force.mean is Mean.GEOMETRIC else Mean.GEOMETRIC
        other = scene.voice.say(MEANS[by])
        value = scene.voice.number(scene.of.other_mean, scene.voice.digits.computed(scene.of.other_mean))
        yield [piece(scene.voice.say(words.OTHER_MEAN, name=other, value=value))]


# The steps that belong to the progress and to what is needed from here, and are shown there.
_SAID_LATER = frozenset(
    {
        StepCode.LINEAR_PACE,
        StepCode.COMPOUND_PACE,
        StepCode.TREND_PACE,
        StepCode.MEAN_PACE,
        StepCode.TOTAL_PACE,
        StepCode.REQUIRED_GROWTH,
        StepCode.REQUIRED_MEAN,
        StepCode.REQUIRED_AMOUNT,
        StepCode.REQUIRED_CHANGE,
    }
)


def _notes(scene: _Scene) -> Iterator[str]:
    yield from marks.notes(scene.voice, scene.of)
    if scene.of.target.note:
        yield scene.of.target.note.strip()


def _place(location: Location) -> Piece:
    return piece(f"{location.file}:{location.line}", Tone.FAINT, whole=True)


def _maybe_place(location: Location | None) -> list[Piece]:
    return [] if location is None else [_place(location)]
