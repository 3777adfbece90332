"""What changed since another state of the register, as a person reads it in a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rich.text import Text

from planck.model.result import Result
from planck.reports.changes_view import Fact, Item, Section, comparison_of, heading_of, sections
from planck.reports.layout import Line, Piece, Span, cells, flow, padded, piece, place, written
from planck.reports.request import Request
from planck.reports.text.drawing import Drawing
from planck.reports.text.ending import end_of_report
from planck.reports.text.problems import ignored_lines, problem_section
from planck.reports.tones import Tone
from planck.reports.visible import as_part
from planck.reports.wording import words
from planck.reports.wording.voice import Voice

_INDENT = 2
_MARGIN = 4
# A line that goes on with another is set in beyond the labels, so that no text looks like one.
_CONTINUED = _MARGIN + _INDENT
_BULLET = "● "
_ARROW = " → "


def render(result: Result, request: Request) -> str:
    """The report of a comparison, ending with a line end.

    With a gate it ends with the counts and what became of the gate. A quiet one shows only what fails the gate, or
    newly would where there is none.
    """
    voice = Voice(request.language, result.register, viewpoint=request.here)
    width, quiet = request.screen.width, request.screen.quiet
    lines: list[Line] = []
    if quiet:
        lines += _failing_changes(voice, result, width, gate=request.gate)
    else:
        lines += flow((), [piece(heading_of(voice, result), Tone.STRONG)], width, _CONTINUED)
        lines += _all_changes(voice, result, width)
        lines.append(())
    drawing, ending = Drawing(request.screen), list[Text]()
    if request.gate and not comparison_of(result).only_new:
        ending += end_of_report(drawing, voice, result)
    elif request.gate:
        lines += _gate(voice, result, width, quiet=quiet)
    if result.problems:
        ending += [
            *([Text()] if ending or (lines and lines[-1]) else []),
            *problem_section(drawing, voice, result.problems),
        ]
    if result.ignored and not quiet:
        ending += [
            *([Text()] if ending or (lines and lines[-1]) else []),
            *ignored_lines(drawing, voice, result.ignored),
        ]
    while lines and not ending and not lines[-1]:
        lines.pop()
    return written(lines, color=request.screen.color) + drawing.written(ending)


def _all_changes(voice: Voice, result: Result, width: int) -> Iterator[Line]:
    if comparison_of(result).changes.is_empty:
        yield ()
        yield (Span(voice.say(words.NOTHING_CHANGED)),)
    for section in sections(voice, result):
        yield ()
        yield from _section(voice, section, width)


def _failing_changes(voice: Voice, result: Result, width: int, *, gate: bool) -> Iterator[Line]:
    """Of what changed, and of what fails as before where that counts, only what weighs against the gate."""
    comparison = comparison_of(result)
    weighing = comparison.failing if gate and not comparison.only_new else comparison.new
    for section in sections(voice, result):
        items = tuple(item for item in section.items if item.id in weighing)
        if items:
            yield from _section(voice, replace(section, items=items), width)
            yield ()


def _section(voice: Voice, section: Section, width: int) -> Iterator[Line]:
    yield from flow((), [piece(section.heading, Tone.HEADING)], width, 0)
    for item in section.items:
        name = [piece(item.title, Tone.STRONG), piece(item.area), place(voice, item.place)]
        yield from flow((Span("  "), Span(_BULLET, item.tone)), name, width, _CONTINUED)
        yield from _facts(item, width)


def _facts(item: Item, width: int) -> Iterator[Line]:
    column = max((cells(fact.label) for fact in item.facts), default=0) + 2
    for fact in item.facts:
        head = (Span(" " * _MARGIN), Span(padded(fact.label, column), Tone.FAINT))
        yield from flow(head, list(_fact_pieces(fact)), width, _CONTINUED)


def _fact_pieces(fact: Fact) -> Iterator[Piece]:
    spans = []
    if fact.before:
        spans.append(Span(as_part(fact.before)))
    if fact.before and fact.after:
        spans.append(Span(_ARROW, Tone.FAINT))
    if fact.after:
        spans.append(Span(as_part(fact.after), fact.tone))
    yield Piece(tuple(spans))
    if fact.remark:
        yield piece(fact.remark, fact.tone)


def _gate(voice: Voice, result: Result, width: int, *, quiet: bool) -> Iterator[Line]:
    """The counts of the whole register, and what weighs against the gate."""
    comparison = comparison_of(result)
    pieces = []
    if result.passed is False:
        new = voice.say(words.NEW_FAILURES, count=comparison.newly_failing)
        pieces += [piece(voice.say(words.GATE_FAILS), Tone.BAD), piece(new)]
    if comparison.older and not quiet:
        pieces.append(piece(voice.say(words.OLDER_FAILURES, count=comparison.older), Tone.FAINT))
    if pieces:
        yield from flow((), pieces, width, _INDENT)
