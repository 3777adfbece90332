"""The tables of a Markdown report: a row for each target, with a column for each year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planck.model.assessment import Assessment
from planck.model.lettering import letters
from planck.model.period import Period
from planck.reports.indicator_table import STAR, Cell, IndicatorTable, Row, Section, WholeRow, statuses_marked
from planck.reports.markdown.escape import Align, Column, figure, literal, strong, table, without_empty
from planck.reports.markdown.footnotes import Footnotes
from planck.reports.markdown.places import Places
from planck.reports.target_view import TargetView
from planck.reports.wording import words
from planck.reports.wording.terms import STATUSES
from planck.reports.wording.voice import Voice, with_unit


class Page(NamedTuple):
    """What every row needs: the voice, the footnotes and the places so far, and which figures to show."""

    voice: Voice
    footnotes: Footnotes
    places: Places
    periods: tuple[Period, ...] = ()


class Marks(NamedTuple):
    """The marks of footnotes of one column: one for the whole column, behind its title, or those of its cells."""

    of_title: str
    of_cells: tuple[str, ...]


def draw_table(content: IndicatorTable, page: Page, *, with_area: bool, with_titles: bool) -> str:
    """The customary table; ``with_area`` where its targets are of several areas.

    ``with_titles``: a row with the name of each field stands above its targets.
    """
    planned = _share_marks([page.footnotes.of_target(row.view.assessment.in_force) for row in content.rows])
    times = [
        _share_marks([_mark_of(row.cells[index], page.footnotes) for row in content.rows])
        for index in range(len(content.columns))
    ]
    columns = _columns(content, page.voice, planned, times)
    rows = list(_rows(content, page, planned, times, with_titles))
    if not with_area:
        del columns[1]
        rows = [[row[0], *row[2:]] for row in rows]
    return table(*without_empty(columns, rows))


def _share_marks(marks: Sequence[str | None]) -> Marks:
    """The mark that most cells have behind the title, and in the cells those that differ; None is an empty cell.

    Where a cell names no document, each of the others has its own mark: the one of the title would be taken for it.
    """
    named = [mark for mark in marks if mark is not None]
    if not named or "" in named:
        return Marks("", tuple(mark or "" for mark in marks))
    most = Counter(named).most_common(1)[0][0]
    return Marks(most, tuple("" if mark is None or mark == most else mark for mark in marks))


def _mark_of(cell: Cell, footnotes: Footnotes) -> str | None:
    marks = {footnotes.of_figure(figure.observation): None for figure in cell.figures}
    return "".join(marks) if marks else None


def _columns(content: IndicatorTable, voice: Voice, planned: Marks, times: Sequence[Marks]) -> list[Column]:
    say = voice.say
    return [
        Column(say(words.NUMBER), Align.CENTER),
        Column(say(words.AREA)),
        Column(say(words.INDICATOR)),
        Column(say(words.UNIT), Align.CENTER),
        Column(say(words.TARGET), Align.RIGHT, planned.of_title),
        Column(say(words.PERIOD), Align.CENTER),
        *(
            Column(column.heading, Align.RIGHT, marks.of_title)
            for column, marks in zip(content.columns, times, strict=True)
        ),
        Column(say(words.ACTUAL), Align.RIGHT),
        Column(say(words.DIFFERENCE), Align.RIGHT),
        Column(say(words.OF_PLAN), Align.RIGHT),
        Column(say(words.RATING)),
        Column(say(words.PROGRESS)),
        Column(say(words.NOTES)),
    ]


def _rows(
    content: IndicatorTable, page: Page, planned: Marks, times: Sequence[Marks], with_titles: bool
) -> Iterator[list[str]]:
    width, place = 12 + len(content.columns), 0
    for section in content.sections:
        if with_titles and section.title:
            yield _title_row(section, width)
        for row in section.rows:
            if isinstance(row, WholeRow):
                yield _whole_row(row, width)
                continue
            marks = [marks.of_cells[place] for marks in times]
            yield _target_row(row, page, planned.of_cells[place], marks, with_value=content.has_values)
            place += 1


def _title_row(section: Section, width: int) -> list[str]:
    return [strong(section.number), "", strong(literal(section.title)), *[""] * (width - 3)]


def _whole_row(row: WholeRow, width: int) -> list[str]:
    """The target in parts as such: what it is called, and what its parts come to together."""
    answer = strong(literal(row.verdict)) if row.is_missed else literal(row.verdict)
    return [row.number, "", strong(literal(row.name)), *[""] * (width - 6), answer, literal(row.progress), ""]


def _target_row(row: Row, page: Page, planned: str, marks: Sequence[str], *, with_value: bool) -> list[str]:
    view, places = row.view, page.places
    return [
        row.number,
        literal(view.area),
        literal(view.name),
        literal(row.unit or "–"),
        f"{places.linked(view.short_condition, view.place)}{planned}",
        literal(row.period),
        *(f"{_figures(cell, places)}{mark}" for cell, mark in zip(row.cells, marks, strict=True)),
        figure(row.value) if with_value else "",
        figure(view.short_difference),
        view.percent,
        verdict(view),
        literal(view.progress),
        literal("; ".join(row.notes)),
    ]


def _figures(cell: Cell, places: Places) -> str:
    return "; ".join(places.linked(figure.text, figure.observation.location) for figure in cell.figures)


def verdict(view: TargetView) -> str:
    """The verdict, bold where it is not what was set out for."""
    text = literal(view.verdict)
    return strong(text) if view.falls_short and not view.assessment.verdict.is_open else text


def note_places(content: IndicatorTable, page: Page, title: str) -> None:
    """Put the lines of each target and of its figures into the appendix."""
    for row in content.rows:
        figures = (*row.view.assessment.used, *(figure.observation for cell in row.cells for figure in cell.figures))
        page.places.note(title, row.reference, [row.view.place, *(figure.location for figure in figures)])
    for letter, view in enumerate(content.folded):
        page.places.note(title, letters(letter), [view.place])


def name_folded(content: IndicatorTable, page: Page, *, with_area: bool) -> str:
    """The targets without a row in one line, each by a letter; empty without any."""
    if not content.folded:
        return ""
    names = (f"{letters(number)}) {_folded(view, page, with_area)}" for number, view in enumerate(content.folded))
    count = literal(page.voice.say(words.FOLDED, count=len(content.folded)))
    return f"{count} {'; '.join(names)}"


def _folded(view: TargetView, page: Page, with_area: bool) -> str:
    name = f"{view.area}: {view.name}" if with_area else view.name
    asked = with_unit(view.short_condition, view.unit)
    when = view.period or view.when
    mark = page.footnotes.of_target(view.assessment.in_force)
    return f"{page.places.linked(name, view.place)}{mark} ({literal(', '.join((asked, when)))})"


def explain_mark(assessments: Sequence[Assessment], voice: Voice) -> str:
    """What the mark of figures that are not settled means; empty where there are none."""
    statuses = ", ".join(voice.say(STATUSES[status]) for status in statuses_marked(assessments))
    return literal(voice.say(words.UNSETTLED, star=STAR, statuses=statuses)) if statuses else ""
