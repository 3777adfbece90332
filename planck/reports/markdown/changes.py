"""What changed since another state of the register, as Markdown: for a pull request, or the summary of a job."""

from __future__ import annotations

from collections.abc import Iterator

from planck.model.result import Result
from planck.reports.changes_view import Fact, Section, comparison_of, heading_of, sections
from planck.reports.markdown.escape import Column, bullets, heading, literal, strong, table
from planck.reports.places import file_and_line, file_line_and_column
from planck.reports.request import Request
from planck.reports.wording import words
from planck.reports.wording.problems import code_in_brackets, message
from planck.reports.wording.sentences import due, to_date
from planck.reports.wording.terms import LEVELS
from planck.reports.wording.voice import Voice


def render(result: Result, request: Request) -> str:
    """The report of a comparison, ending with a line end; with a gate also the counts and what became of it."""
    return "\n\n".join(_blocks(Voice(request.language, result.register), result, request.gate)) + "\n"


def _blocks(voice: Voice, result: Result, gate: bool) -> Iterator[str]:
    yield heading(1, literal(heading_of(voice, result)))
    if gate:
        yield bullets(_gate(voice, result))
    if comparison_of(result).changes.is_empty:
        yield literal(voice.say(words.NOTHING_CHANGED))
    for section in sections(voice, result):
        yield heading(2, literal(section.heading))
        yield _table(voice, section)
    if result.problems:
        yield heading(2, literal(voice.say(words.PROBLEMS)))
        yield bullets(_problems(voice, result))


def _gate(voice: Voice, result: Result) -> Iterator[str]:
    comparison = comparison_of(result)
    if result.passed is False:
        yield strong(literal(voice.say(words.GATE_FAILED)))
    if comparison.newly_failing:
        yield literal(voice.say(words.NEW_FAILURES, count=comparison.newly_failing))
    if comparison.only_new and comparison.older:
        yield literal(voice.say(words.OLDER_FAILURES, count=comparison.older))
    yield literal(due(voice, result.summary))
    yield literal(to_date(voice, result.summary))


def _table(voice: Voice, section: Section) -> str:
    columns = [
        Column(section.label, 30),
        Column(voice.say(words.WHAT), 14),
        Column(voice.say(words.BEFORE), 20),
        Column(voice.say(words.NOW), 20),
        Column(voice.say(words.CHANGE), 16),
        Column(voice.say(words.PLACES), 24),
    ]
    rows = []
    for item in section.items:
        for index, fact in enumerate(item.facts):
            name = literal(f"{item.title} – {item.area}") if index == 0 else ""
            place = file_and_line(item.place) if index == 0 else ""
            rows.append([name, *_cells(fact), literal(place)])
    kept = [index for index in range(len(columns)) if any(row[index] for row in rows)]
    return table([columns[index] for index in kept], [[row[index] for index in kept] for row in rows])


def _cells(fact: Fact) -> list[str]:
    return [literal(fact.label), literal(fact.before), strong(literal(fact.after)), literal(fact.remark)]


def _problems(voice: Voice, result: Result) -> Iterator[str]:
    for problem in result.problems:
        place = f"{file_line_and_column(problem.location)}:" if problem.location is not None else ""
        level = strong(literal(voice.say(LEVELS[problem.level])))
        text = f"{literal(message(voice, problem))} {literal(code_in_brackets(problem.code))}"
        yield f"{literal(place)} {level}: {text}".lstrip()
