"""What changed since another state of the register, as Markdown: for a pull request, or the summary of a job."""

from __future__ import annotations

from collections.abc import Iterator

from planck.model.result import Result
from planck.reports.changes_view import Fact, Item, Section, comparison_of, heading_of, sections
from planck.reports.markdown.escape import Column, bullets, heading, line_address, link, literal, strong, table
from planck.reports.places import file_and_line, file_line_and_column
from planck.reports.request import Request
from planck.reports.wording import words
from planck.reports.wording.problems import code_in_brackets, count_ignored, message
from planck.reports.wording.sentences import due, to_date
from planck.reports.wording.terms import LEVELS
from planck.reports.wording.voice import Voice


def render(result: Result, request: Request) -> str:
    """The report of a comparison, ending with a line end; with a gate also the counts and what became of it."""
    return "\n\n".join(_blocks(Voice(request.language, result.register), result, request)) + "\n"


def _blocks(voice: Voice, result: Result, request: Request) -> Iterator[str]:
    root = request.document.link_root
    yield heading(1, literal(heading_of(voice, result)))
    if request.gate:
        yield bullets(_gate(voice, result))
    if comparison_of(result).changes.is_empty:
        yield literal(voice.say(words.NOTHING_CHANGED))
    for section in sections(voice, result):
        yield heading(2, literal(section.heading))
        yield _table(voice, section, root)
    if result.problems:
        yield heading(2, literal(voice.say(words.PROBLEMS)))
        yield bullets(_problems(voice, result, root))
    if result.ignored:
        yield literal(count_ignored(voice, result.ignored))


def _gate(voice: Voice, result: Result) -> Iterator[str]:
    comparison = comparison_of(result)
    if result.passed is False:
        yield strong(literal(voice.say(words.GATE_FAILS)))
    if comparison.newly_failing:
        yield literal(voice.say(words.NEW_FAILURES, count=comparison.newly_failing))
    if comparison.only_new and comparison.older:
        yield literal(voice.say(words.OLDER_FAILURES, count=comparison.older))
    yield literal(due(voice, result.summary))
    yield literal(to_date(voice, result.summary))


def _table(voice: Voice, section: Section, root: str) -> str:
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
            rows.append([name, *_cells(fact), _place(voice, item, root) if index == 0 else ""])
    kept = [index for index in range(len(columns)) if any(row[index] for row in rows)]
    return table([columns[index] for index in kept], [[row[index] for index in kept] for row in rows])


def _place(voice: Voice, item: Item, root: str) -> str:
    """A link to where it stands; what is gone stands nowhere now."""
    text, place = file_and_line(voice, item.place), item.place
    return literal(text) if item.is_gone else link(text, line_address(root, place.file, place.line))


def _cells(fact: Fact) -> list[str]:
    return [literal(fact.label), literal(fact.before), strong(literal(fact.after)), literal(fact.remark)]


def _problems(voice: Voice, result: Result, root: str) -> Iterator[str]:
    for problem in result.problems:
        place = ""
        if problem.location is not None:
            address = line_address(root, problem.location.file, problem.location.line)
            place = f"{link(file_line_and_column(voice, problem.location), address)}: "
        level = strong(literal(voice.say(LEVELS[problem.level])))
        text = f"{literal(message(voice, problem))} {literal(code_in_brackets(problem.code))}"
        yield f"{place}{level}: {text}"
