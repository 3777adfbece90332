"""What changed since another state of the register, as a person reads it in a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from planck.model.problem import Level
from planck.model.result import FailOn, Result
from planck.reports.changes_view import Fact, Item, Section, sections
from planck.reports.layout import Line, Piece, Span, Tone, cells, flow, padded, piece, written
from planck.reports.request import Request
from planck.reports.text.ending import end_of_report, problem_lines
from planck.reports.wording import words
from planck.reports.wording.changes import states
from planck.reports.wording.voice import Voice

_INDENT = 2
_MARGIN = 4
_BULLET = "● "
_ARROW = " → "


def render(result: Result, request: Request) -> str:
    """The report of a comparison, ending with a line end.

    With a gate it ends with the counts and what became of the gate. A quiet one shows only what fails the gate, or
    newly would where there is none.
    """
    voice, width, gate = Voice(request.language, result.register), request.screen.width, request.gate
    lines: list[Line] = []
    if not request.screen.quiet:
        heading = f"{_states(voice, result)}, {_day(voice, result)}"
        lines += flow((), [piece(heading, Tone.STRONG)], width, 0)
        lines += _body(voice, result, width)
        lines.append(())
    else:
        lines += _failing(voice, result, width, gate=gate)
    if gate:
        lines += _gate(voice, result, width, quiet=request.screen.quiet)
    if result.problems:
        lines += [*([()] if lines and lines[-1] else []), *problem_lines(voice, result, heading=True)]
    while lines and not lines[-1]:
        lines.pop()
    return written(lines, color=request.screen.color)


def _states(voice: Voice, result: Result) -> str:
    assert result.comparison is not None
    return states(voice, result.comparison)


def _day(voice: Voice, result: Result) -> str:
    return voice.say(words.AS_OF, day=voice.day(result.as_of))


def _body(voice: Voice, result: Result, width: int) -> Iterator[Line]:
    assert result.comparison is not None
    if result.comparison.changes.is_empty:
        yield ()
        yield (Span(voice.say(words.NOTHING_CHANGED)),)
    for section in sections(voice, result):
        yield ()
        yield from flow((), [piece(section.heading, Tone.HEADING)], width, 0)
        yield from _section(section, width)


def _failing(voice: Voice, result: Result, width: int, *, gate: bool) -> Iterator[Line]:
    """Of what changed, and of what fails as before where that counts, only what weighs against the gate."""
    comparison = result.comparison
    assert comparison is not None
    weighing = comparison.failing if gate and not comparison.only_new else comparison.new
    for section in sections(voice, result):
        kept = tuple(item for item in section.items if item.id in weighing)
        if kept:
            yield from flow((), [piece(section.heading, Tone.HEADING)], width, 0)
            yield from _section(replace(section, items=kept), width)
            yield ()


def _section(section: Section, width: int) -> Iterator[Line]:
    for item in section.items:
        name = [piece(item.title, Tone.STRONG), piece(item.area)]
        if item.place is not None:
            name.append(piece(f"{item.place.file}:{item.place.line}", Tone.FAINT, whole=True))
        yield from flow((Span("  "), Span(_BULLET, item.tone)), name, width, _MARGIN)
        yield from _facts(item, width)


def _facts(item: Item, width: int) -> Iterator[Line]:
    column = max((cells(fact.label) for fact in item.facts), default=0) + 2
    for fact in item.facts:
        head = (Span(" " * _MARGIN), Span(padded(fact.label, column), Tone.FAINT))
        yield from flow(head, list(_pieces(fact)), width, _MARGIN + _INDENT)


def _pieces(fact: Fact) -> Iterator[Piece]:
    spans = []
    if fact.before:
        spans.append(Span(fact.before))
    if fact.before and fact.after:
        spans.append(Span(_ARROW, Tone.FAINT))
    if fact.after:
        spans.append(Span(fact.after, fact.tone))
    yield Piece(tuple(spans))
    if fact.remark:
        yield piece(fact.remark, fact.tone)


def _gate(voice: Voice, result: Result, width: int, *, quiet: bool) -> Iterator[Line]:
    """The counts of the whole register, and what weighs against the gate."""
    comparison = result.comparison
    assert comparison is not None
    if not comparison.only_new:
        yield from end_of_report(voice, result, width)
        return
    pieces = []
    if result.passed is False:
        pieces += [piece(voice.say(words.GATE_FAILED), Tone.BAD), *_new(voice, result)]
    if comparison.older and not quiet:
        pieces.append(piece(voice.say(words.OLDER_FAILURES, count=comparison.older), Tone.FAINT))
    if pieces:
        yield from flow((), pieces, width, _INDENT)


def _new(voice: Voice, result: Result) -> Iterator[Piece]:
    assert result.comparison is not None
    weighing = (Level.ERROR, Level.WARNING) if result.fail_on is FailOn.WARNING else (Level.ERROR,)
    count = len(result.comparison.new) + sum(problem.level in weighing for problem in result.problems)
    yield piece(voice.say(words.NEW_FAILURES, count=count))
