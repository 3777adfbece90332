"""The rows of the customary table in its sheet."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from planck.model.assessment import Progress, Verdict
from planck.model.unit import POINTS
from planck.model.value import Number, Value
from planck.reports.indicator_table import STAR, Cell, IndicatorTable, Row, Section, WholeRow
from planck.reports.time_columns import Column
from planck.reports.tones import PROGRESS_SIGNS, VERDICT_SIGNS, Sign
from planck.reports.visible import visible
from planck.reports.wording.voice import Voice
from planck.reports.xlsx.cells import put_shown, put_text
from planck.reports.xlsx.look import BAND_FILL, HEIGHT_OF_LINE, PAINTS, STRONG, THIN, lines_of
from planck.reports.xlsx.time_union import TimeColumn

_CENTRED, _NUMBERS = ("number", "unit", "period"), ("target", "value", "difference", "percent")


class Layout(NamedTuple):
    """Which column of the sheet holds what, from 1 on."""

    places: dict[str, int]
    headings: tuple[str, ...]
    times: tuple[TimeColumn, ...]
    first_time: int


def write_text(sheet: Worksheet, row: int, column: int, text: str) -> SheetCell:
    """Write a text into one line of a cell, and give the cell."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, SheetCell)  # no cell is merged into another
    if text:
        put_text(cell, visible(text))
    return cell


class Pen:
    """Where the next row goes."""

    def __init__(self, sheet: Worksheet, voice: Voice, layout: Layout, row: int) -> None:
        self.sheet, self.voice, self.layout, self.row = sheet, voice, layout, row

    def section(self, section: Section, table: IndicatorTable, area: str) -> None:
        """A field with its targets."""
        if section.title:
            self.band(f"{section.number}. {section.title}" if section.number else section.title, area)
        for row in section.rows:
            if isinstance(row, WholeRow):
                self._whole(row, area)
            else:
                self._target(row, table, area)

    def band(self, title: str, area: str) -> None:
        """A row across the table."""
        self._begin(area)
        self._put("name", title if title != area else "")
        for column in range(1, len(self.layout.headings) + 1):
            cell = self.sheet.cell(self.row, column)
            cell.font, cell.fill = STRONG, BAND_FILL

    def _begin(self, area: str) -> None:
        self.row += 1
        self._put("area", area)
        for column in range(1, len(self.layout.headings) + 1):
            cell = self.sheet.cell(self.row, column)
            cell.border = THIN
            cell.alignment = Alignment(vertical="top", wrap_text=True)

    def _put(self, name: str, text: str) -> None:
        column = self.layout.places.get(name)
        if column is not None and text:
            cell = write_text(self.sheet, self.row, column, text)
            if name in _CENTRED:
                cell.alignment = Alignment(vertical="top", horizontal="center", wrap_text=True)

    def _whole(self, row: WholeRow, area: str) -> None:
        self._begin(area)
        self._put("number", row.number)
        self._put("name", row.name)
        self._answers(row.whole.verdict, row.verdict, row.whole.progress, row.progress)
        self.sheet.cell(self.row, self.layout.places["name"]).font = STRONG
        self._finish()

    def _target(self, row: Row, table: IndicatorTable, area: str) -> None:
        view, assessment = row.view, row.view.assessment
        self._begin(area)
        self._put("number", row.number)
        self._put("name", view.name)
        self._put("unit", view.unit)
        self._put("period", row.period)
        self._put("notes", "; ".join(row.notes))
        put_shown(self._cell("target"), view.short_condition, assessment.in_force.comparator.value, self.voice)
        cells = dict(zip(table.columns, row.cells, strict=True))
        for place, time in enumerate(self.layout.times, start=self.layout.first_time):
            self._time(place, time, cells)
        if "value" in self.layout.places:
            actual = assessment.actual.value if assessment.actual is not None else None
            put_shown(self._cell("value"), row.value, number_in(actual), self.voice, bare=True)
        margin = assessment.margin
        is_points = margin is not None and margin.unit == POINTS
        difference = view.difference if is_points else view.short_difference
        put_shown(self._cell("difference"), difference, margin.value if margin else None, self.voice)
        put_shown(self._cell("percent"), view.percent, margin.percent if margin else None, self.voice)
        self._answers(assessment.verdict, view.verdict, assessment.progress, view.progress)
        self._finish()

    def _time(self, place: int, time: TimeColumn, cells: Mapping[Column, Cell]) -> None:
        """The figures of the time: one that is a number as such, anything else as the text of the report."""
        cell = self.sheet.cell(self.row, place)
        assert isinstance(cell, SheetCell)  # no cell is merged into another
        found = [(column, cells[column]) for column in time.columns if column in cells and cells[column].figures]
        for column, own in found:
            is_starless = column.is_estimate and not time.is_estimate
            text = f"{own.text}{STAR}" if is_starless else own.text
            figure = own.figures[0]
            is_alone = len(own.figures) == 1 and figure.observation.period == column.period
            value = figure.judged.judged.value if figure.judged is not None else figure.observation.value
            put_shown(cell, visible(text), number_in(value) if is_alone else None, self.voice)

    def _answers(self, verdict: Verdict, as_shown: str, progress: Progress | None, progress_as_shown: str) -> None:
        self._answer("verdict", verdict, None if verdict.is_open else VERDICT_SIGNS[verdict], as_shown)
        if progress is not None:
            self._answer("progress", progress, PROGRESS_SIGNS[progress], progress_as_shown)

    def _answer(self, name: str, answer: Verdict | Progress, sign: Sign | None, word: str) -> None:
        self._put(name, f"{sign.value} {word}" if sign is not None else word)
        paint = PAINTS.get(answer)
        if paint is not None:
            cell = self._cell(name)
            cell.fill, cell.font = paint.fill, paint.font
            cell.alignment = Alignment(horizontal="left", vertical="top", wrap_text=True, indent=1)

    def _finish(self) -> None:
        """Make the row as high as its longest text needs, and set what stands among numbers to the right."""
        first, texts = self.layout.first_time, self.layout.places
        columns = {*range(first, first + len(self.layout.times)), *(texts[name] for name in _NUMBERS if name in texts)}
        lines = 1
        for column in range(1, len(self.layout.headings) + 1):
            cell = self.sheet.cell(self.row, column)
            if column in columns:
                cell.alignment = Alignment(vertical="top", horizontal="right", wrap_text=True)
            width = self.sheet.column_dimensions[get_column_letter(column)].width
            if isinstance(cell.value, str):
                lines = max(lines, lines_of(cell.value, width))
        self.sheet.row_dimensions[self.row].height = HEIGHT_OF_LINE * lines

    def _cell(self, name: str) -> SheetCell:
        cell = self.sheet.cell(self.row, self.layout.places[name])
        assert isinstance(cell, SheetCell)  # no cell is merged into another
        return cell


def number_in(value: Value | None) -> Decimal | None:
    """The number that a value is, if it is one."""
    return value.value if isinstance(value, Number) else None
