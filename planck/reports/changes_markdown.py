"""What changed since another state of the register, as Markdown: for a pull request, or the summary of a job."""

from __future__ import annotations

from collections.abc import Iterator

from planck.model.result import Language, Result
from planck.reports.changes_view import Fact, Section, sections
from planck.reports.markdown_text import Column, bullets, heading, literal, strong, table
from planck.reports.request import Request
from planck.reports.wording import words
from planck.reports.wording.changes import states
from planck.reports.wording.counts import due, to_date
from planck.reports.wording.numbers import day
from planck.reports.wording.problems import message
from planck.reports.wording.terms import LEVELS


def render(result: Result, request: Request) -> str:
    """The report of a comparison, ending with a line end; with a gate also the counts and what became of it."""
    return "\n\n".join(_blocks(result, request.language, request.gate)) + "\n"


def _blocks(result: Result, language: Language, gate: bool) -> Iterator[str]:
    assert result.comparison is not None
    said = f"{states(result.comparison, language)}, {words.AS_OF.of(language).format(day=day(result.as_of, language))}"
    yield heading(1, literal(said))
    if gate:
        yield bullets(_gate(result, language))
    if result.comparison.changes.is_empty:
        yield literal(words.NOTHING_CHANGED.of(language))
    for section in sections(result, language):
        yield heading(2, literal(section.heading))
        yield _table(section, language)
    if result.problems:
        yield heading(2, literal(words.PROBLEMS.of(language)))
        yield bullets(_problems(result, language))


def _gate(result: Result, language: Language) -> Iterator[str]:
    comparison = result.comparison
    assert comparison is not None
    if result.passed is False:
        yield strong(literal(words.GATE_FAILED.of(language)))
    if comparison.new:
        yield literal(words.NEW_FAILURES.of(language).format(count=len(comparison.new)))
    if comparison.only_new and comparison.older:
        yield literal(words.OLDER_FAILURES.of(language).format(count=comparison.older))
    yield literal(due(result.summary, language))
    yield literal(to_date(result.summary, language))


def _table(section: Section, language: Language) -> str:
    columns = [
        Column(section.label, 30),
        Column(words.WHAT.of(language), 14),
        Column(words.BEFORE.of(language), 20),
        Column(words.NOW.of(language), 20),
        Column(words.CHANGE.of(language), 16),
        Column(words.PLACES.of(language), 24),
    ]
    rows = []
    for item in section.items:
        for index, fact in enumerate(item.facts):
            name = literal(f"{item.title} – {item.area}") if index == 0 else ""
            place = f"{item.place.file}:{item.place.line}" if index == 0 and item.place is not None else ""
            rows.append([name, *_cells(fact), literal(place)])
    kept = [index for index in range(len(columns)) if any(row[index] for row in rows)]
    return table([columns[index] for index in kept], [[row[index] for index in kept] for row in rows])


def _cells(fact: Fact) -> list[str]:
    return [literal(fact.label), literal(fact.before), strong(literal(fact.after)), literal(fact.remark)]


def _problems(result: Result, language: Language) -> Iterator[str]:
    for problem in result.problems:
        place = f"{problem.location}:" if problem.location is not None else ""
        level = strong(literal(LEVELS[problem.level].of(language)))
        yield f"{literal(place)} {level}: {literal(message(problem, language))}".lstrip()
