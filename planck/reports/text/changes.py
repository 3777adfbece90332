"""What changed since another state of the register, as a person reads it in a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from planck.model.problem import Level
from planck.model.result import FailOn, Language, Result
from planck.reports.changes_view import Fact, Item, Section, sections
from planck.reports.layout import Line, Piece, Span, Tone, cells, flow, padded, piece, written
from planck.reports.request import Request
from planck.reports.terminal_end import end_of_report, problem_lines
from planck.reports.wording import words
from planck.reports.wording.changes import states
from planck.reports.wording.numbers import day

_INDENT = 2
_MARGIN = 4
_BULLET = "● "
_ARROW = " → "


def render(result: Result, request: Request) -> str:
    """The report of a comparison, ending with a line end.

    With a gate it ends with the counts and what became of the gate. A quiet one shows only what fails the gate, or
    newly would where there is none.
    """
    language, width, gate = request.language, request.screen.width, request.gate
    lines: list[Line] = []
    if not request.screen.quiet:
        heading = f"{_states(result, language)}, {_day(result, language)}"
        lines += flow((), [piece(heading, Tone.STRONG)], width, 0)
        lines += _body(result, language, width)
        lines.append(())
    else:
        lines += _failing(result, language, width, gate=gate)
    if gate:
        lines += _gate(result, language, width, quiet=request.screen.quiet)
    if result.problems:
        lines += [*([()] if lines and lines[-1] else []), *problem_lines(result, language, heading=True)]
    while lines and not lines[-1]:
        lines.pop()
    return written(lines, color=request.screen.color)


def _states(result: Result, language: Language) -> str:
    assert result.comparison is not None
    return states(result.comparison, language)


def _day(result: Result, language: Language) -> str:
    return words.AS_OF.of(language).format(day=day(result.as_of, language))


def _body(result: Result, language: Language, width: int) -> Iterator[Line]:
    assert result.comparison is not None
    if result.comparison.changes.is_empty:
        yield ()
        yield (Span(words.NOTHING_CHANGED.of(language)),)
    for section in sections(result, language):
        yield ()
        yield from flow((), [piece(section.heading, Tone.HEADING)], width, 0)
        yield from _section(section, width)


def _failing(result: Result, language: Language, width: int, *, gate: bool) -> Iterator[Line]:
    """Of what changed, and of what fails as before where that counts, only what weighs against the gate."""
    comparison = result.comparison
    assert comparison is not None
    weighing = comparison.failing if gate and not comparison.only_new else comparison.new
    for section in sections(result, language):
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


def _gate(result: Result, language: Language, width: int, *, quiet: bool) -> Iterator[Line]:
    """The counts of the whole register, and what weighs against the gate."""
    comparison = result.comparison
    assert comparison is not None
    if not comparison.only_new:
        yield from end_of_report(result, language, width)
        return
    pieces = []
    if result.passed is False:
        pieces += [piece(words.GATE_FAILED.of(language), Tone.BAD), *_new(result, language)]
    if comparison.older and not quiet:
        pieces.append(piece(words.OLDER_FAILURES.of(language).format(count=comparison.older), Tone.FAINT))
    if pieces:
        yield from flow((), pieces, width, _INDENT)


def _new(result: Result, language: Language) -> Iterator[Piece]:
    assert result.comparison is not None
    weighing = (Level.ERROR, Level.WARNING) if result.fail_on is FailOn.WARNING else (Level.ERROR,)
    count = len(result.comparison.new) + sum(problem.level in weighing for problem in result.problems)
    yield piece(words.NEW_FAILURES.of(language).format(count=count))
