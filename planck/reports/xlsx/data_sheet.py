"""A sheet of data: headings in words, stable names beneath them, and a row for each target, figure or source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from planck.reports.data_cells import Row
from planck.reports.wording.columns import COLUMNS
from planck.reports.wording.voice import Voice
from planck.reports.xlsx.cells import put, put_text
from planck.reports.xlsx.look import FAINT, HEAD, HEAD_FILL, HEIGHT_OF_LINE, THIN, lines_of, set_page

_HEAD_ROWS = 2
# Widths in characters: of most columns, of those with long texts, and of the others that are not as wide as most.
_WIDTH = 12
_WIDE = {"name": 44, "title": 60, "source": 40, "quote": 50, "note": 40, "message": 80, "notes": 50, "reason": 40}
_MIDDLE = {"id": 38, "area": 22, "indicator": 22, "source_key": 26, "file": 26, "url": 40, "publisher": 30, "unit": 16}
_WRAPPED = frozenset(_WIDE)
# A row is no higher than so many lines; what is longer is read in the line of the editor.
_MOST_LINES = 8
_LINKED = ("https://", "http://")


def fill_data_sheet(sheet: Worksheet, voice: Voice, columns: Sequence[str], rows: Iterable[Row]) -> None:
    """Write the columns of the rows; what is filtered and what stays in view while it scrolls is set too."""
    for column, name in enumerate(columns, start=1):
        heading, code = sheet.cell(1, column), sheet.cell(2, column)
        heading.value, code.value = voice.say(COLUMNS[name]), name
        heading.font, heading.fill, heading.border = HEAD, HEAD_FILL, THIN
        heading.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        code.font = FAINT
        width = _WIDE.get(name) or _MIDDLE.get(name) or _WIDTH
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.row_dimensions[1].height = 45
    last = _HEAD_ROWS
    for last, row in enumerate(rows, start=_HEAD_ROWS + 1):
        lines = 1
        for column, name in enumerate(columns, start=1):
            cell = put(sheet, last, column, row.get(name), voice)
            cell.alignment = Alignment(vertical="top", wrap_text=name in _WRAPPED)
            text = row.get(name)
            if name in _WRAPPED and isinstance(text, str):
                lines = max(lines, lines_of(text, _WIDE[name]))
            if name == "url" and isinstance(text, str) and text.startswith(_LINKED):
                cell.hyperlink = text
                put_text(cell, text)
        sheet.row_dimensions[last].height = HEIGHT_OF_LINE * min(lines, _MOST_LINES)
    sheet.freeze_panes = f"B{_HEAD_ROWS + 1}"
    sheet.auto_filter.ref = f"A{_HEAD_ROWS}:{get_column_letter(len(columns))}{last}"
    set_page(sheet, voice, f"1:{_HEAD_ROWS}")
