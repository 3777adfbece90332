"""What changed since another state of the register, as Markdown: for a pull request, or the summary of a job."""

from __future__ import annotations

from collections.abc import Iterator

from planck.model.result import Result
from planck.reports.changes_view import ChangesView
from planck.reports.items import Cell, Item, Section
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
    return "\n\n".join(_blocks(ChangesView(Voice(request.language, result.register), result), request)) + "\n"


def _blocks(view: ChangesView, request: Request) -> Iterator[str]:
    voice, result, root = view.voice, view.result, request.document.link_root
    yield heading(1, literal(view.heading))
    if request.gate:
        yield bullets(_gate(view))
    if view.comparison.changes.is_empty:
        yield literal(voice.say(words.NOTHING_CHANGED))
    for section in view.sections:
        yield heading(2, literal(section.heading))
        yield _table(voice, section, root)
    if result.problems:
        yield heading(2, literal(voice.say(words.PROBLEMS)))
        yield bullets(_problems(voice, result, root))
    if result.ignored:
        yield literal(count_ignored(voice, result.ignored))


def _gate(view: ChangesView) -> Iterator[str]:
    first, *others = (literal(text) for text, _ in view.gate)
    yield strong(first)
    yield from others
    yield literal(due(view.voice, view.result.summary))
    yield literal(to_date(view.voice, view.result.summary))


def _table(voice: Voice, section: Section, root: str) -> str:
    titles, tables = section.table(voice)
    rows = []
    for item, cells in zip(section.items, tables, strict=True):
        for number, row in enumerate(cells):
            name = "" if number else literal(f"{item.sign.value} {item.title} – {item.area}")
            place = "" if number else _place(voice, item, root)
            rows.append([name, *map(_cell, row), place])
    columns = [Column(section.label), *(Column(title) for title in titles), Column(voice.say(words.PLACES))]
    return table(columns, rows)


def _cell(cell: Cell) -> str:
    return strong(literal(cell.text)) if cell.is_now else literal(cell.text)


def _place(voice: Voice, item: Item, root: str) -> str:
    """A link to where it stands; what is gone stands nowhere now."""
    text, place = file_and_line(voice, item.place), item.place
    return literal(text) if item.is_gone else link(text, line_address(root, place.file, place.line))


def _problems(voice: Voice, result: Result, root: str) -> Iterator[str]:
    for problem in result.problems:
        place = ""
        if problem.location is not None:
            address = line_address(root, problem.location.file, problem.location.line)
            place = f"{link(file_line_and_column(voice, problem.location), address)}: "
        level = strong(literal(voice.say(LEVELS[problem.level])))
        text = f"{literal(message(voice, problem))} {literal(code_in_brackets(problem.code))}"
        yield f"{place}{level}: {text}"
