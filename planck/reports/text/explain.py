"""The explanation of one verdict: the target, the figures, the arithmetic, and what follows, in the order of proof."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planck.model.assessment import Assessment
from planck.model.explanation import StepCode
from planck.model.location import Location
from planck.model.observation import Observation
from planck.model.register import Register
from planck.model.result import Language
from planck.model.source import Source
from planck.model.target import Mean
from planck.reports.layout import Line, Piece, Span, Tone, flow, piece, written
from planck.reports.request import Request
from planck.reports.text.explain_answers import outcome_pieces, progress_pieces, required_pieces, verdict_pieces
from planck.reports.wording import figures, marks, words
from planck.reports.wording.digits import Digits, digits_of
from planck.reports.wording.numbers import day, number, unit_text, with_unit
from planck.reports.wording.numbers import period as period_text
from planck.reports.wording.reasons import sentence
from planck.reports.wording.sentences import condition, title, waiver, when
from planck.reports.wording.steps import sentences
from planck.reports.wording.terms import MEANS, STATUSES, VERDICTS, area_title

_INDENT = 2


@dataclass(frozen=True, slots=True)
class _Scene:
    of: Assessment
    register: Register
    digits: Digits
    language: Language


@dataclass(frozen=True, slots=True)
class _Row:
    """What stands on one line, if it fits; ``depth`` says how far it is set in."""

    pieces: list[Piece]
    depth: int = 1


def render(one: Assessment, register: Register, request: Request) -> str:
    """The explanation as text, ending with a line end."""
    language, width = request.language, request.screen.width
    scene = _Scene(one, register, digits_of(one, register), language)
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
    area = area_title(one.area, scene.language)
    province = scene.register.areas.get(one.area.id.partition("/")[0])
    places = area if province is None or province.id == one.area.id else f"{area}, {province.name}"
    as_of = words.AS_OF.of(scene.language).format(day=day(one.as_of, scene.language))
    yield from flow((), [piece(title(one.target, scene.register, scene.language), Tone.STRONG)], width, 0)
    yield from flow((), [piece(places), piece(one.id, whole=True), piece(as_of)], width, 0)


def _sections(scene: _Scene) -> Iterator[tuple[str, list[_Row]]]:
    one, digits, language = scene.of, scene.digits, scene.language
    yield words.THE_TARGET.of(scene.language), [_Row(pieces) for pieces in _target(scene)]
    yield words.FIGURES_USED.of(scene.language), list(_used(scene))
    yield words.FIGURES_LEFT_OUT.of(scene.language), [_Row(pieces) for pieces in _left_out(scene)]
    yield words.ARITHMETIC.of(scene.language), [_Row(pieces) for pieces in _arithmetic(scene)]
    yield words.THE_OUTCOME.of(scene.language), [_Row(pieces) for pieces in outcome_pieces(one, digits, language)]
    yield words.THE_VERDICT.of(scene.language), [_Row(pieces) for pieces in verdict_pieces(one, digits, language)]
    yield words.THE_PROGRESS.of(scene.language), [_Row(pieces) for pieces in progress_pieces(one, digits, language)]
    yield words.FROM_HERE.of(scene.language), [_Row(pieces) for pieces in required_pieces(one, digits, language)]
    yield words.NOTES.of(scene.language), [_Row([piece(text)]) for text in _notes(scene)]


def _target(scene: _Scene) -> Iterator[list[Piece]]:
    one, language = scene.of, scene.language
    target = one.in_force
    yield [
        piece(condition(target, language), Tone.STRONG),
        piece(when(target, language)),
        *([piece(words.EACH_ITEM.of(language))] if target.each_item else []),
        _place(target.place),
    ]
    allowed = marks.tolerance(target, language)
    extra = [piece(mark, Tone.MARK) for mark in marks.target_marks(target, language)]
    if allowed is not None:
        extra.insert(0, piece(allowed))
    if extra:
        yield extra
    if one.original is not None:
        first = one.original
        text = words.ORIGINALLY.of(scene.language).format(
            condition=condition(first.in_force, language),
            when=when(first.in_force, language),
            verdict=VERDICTS[first.verdict].of(language).lower(),
        )
        yield [piece(text), *_maybe_place(first.in_force.location)]
    if target.waiver is not None:
        text = (words.IS_WAIVED if one.waiver else words.NOT_WAIVED).of(language).format(text=waiver(target, language))
        yield [piece(text), *_maybe_place(target.waiver.location)]
    yield from _cited(target.quote, target.source, scene)
    if target.resolution:
        yield [piece(words.DOCUMENT.of(scene.language).format(text=target.resolution))]
    if target.owner:
        yield [piece(words.OWNER.of(scene.language).format(who=target.owner))]
    taken = marks.defaults(one, language)
    if taken:
        yield [piece(words.DEFAULTS.of(language).format(what=", ".join(taken)))]


def _cited(quote: str | None, source: Source | None, scene: _Scene) -> Iterator[list[Piece]]:
    if quote:
        yield [piece(words.QUOTE.of(scene.language).format(text=quote.strip()))]
    if source is not None:
        yield [piece(words.SOURCE.of(scene.language).format(source=source_text(source)))]


def source_text(source: Source) -> str:
    """A source in one line: title, publisher, author, date, file and address, as far as they are given."""
    parts = (source.title, source.publisher, source.author, source.date, source.file, source.url)
    return ", ".join(part for part in parts if part) or (source.key or "")


def _used(scene: _Scene) -> Iterator[_Row]:
    if not scene.of.used:
        yield _Row([piece(words.NO_FIGURES.of(scene.language))])
    for one in scene.of.used:
        yield _Row(_figure(one, scene))
        quote = one.quote if one.quote != scene.of.target.quote else None
        source = one.source if one.source != scene.of.target.source else None
        for pieces in _cited(quote, source, scene):
            yield _Row(pieces, depth=2)


def _figure(one: Observation, scene: _Scene) -> list[Piece]:
    language = scene.language
    value = with_unit(figures.observed(one.value, language), unit_text(one.unit, language))
    row = [piece(f"{period_text(one.period, language)}: {value}"), piece(STATUSES[one.status].of(language))]
    said = STATUSES[one.status].of(language)
    row += [piece(mark, Tone.MARK) for mark in marks.observation_marks(one, language) if mark != said]
    if one.published is not None:
        row.append(piece(words.PUBLISHED.of(scene.language).format(day=day(one.published, language))))
    row.append(_place(one.location))
    return row


def _left_out(scene: _Scene) -> Iterator[list[Piece]]:
    for one in scene.of.unused:
        row = _figure(one.observation, scene)
        yield [*row[:1], piece(sentence(one.reason, scene.language, scene.digits), Tone.CAUTION), *row[1:]]


def _arithmetic(scene: _Scene) -> Iterator[list[Piece]]:
    kept = [step for step in scene.of.steps if step.code not in _SAID_LATER]
    for text in sentences(kept, scene.language, scene.digits):
        yield [piece(text)]
    if scene.of.other_mean is not None:
        by = Mean.ARITHMETIC if scene.of.in_force.mean is Mean.GEOMETRIC else Mean.GEOMETRIC
        other = MEANS[by].of(scene.language)
        value = number(scene.of.other_mean, scene.language, scene.digits.computed(scene.of.other_mean))
        yield [piece(words.OTHER_MEAN.of(scene.language).format(name=other, value=value))]


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
    yield from marks.notes(scene.of, scene.language, scene.digits)
    if scene.of.target.note:
        yield scene.of.target.note.strip()


def _place(location: Location) -> Piece:
    return piece(f"{location.file}:{location.line}", Tone.FAINT, whole=True)


def _maybe_place(location: Location | None) -> list[Piece]:
    return [] if location is None else [_place(location)]
