"""A sheet of data: headings in words, stable names beneath them, and a row for each target, figure or source."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from planck.reports.data_cells import Cell, Figure, Row
from planck.reports.wording.columns import COLUMNS
from planck.reports.wording.voice import Voice
from planck.reports.xlsx.cells import put, put_text
from planck.reports.xlsx.look import FAINT, HEAD, HEAD_FILL, HEIGHT_OF_LINE, THIN, lines_of, set_page

_HEAD_ROWS = 2
# Widths in characters: of most columns, of those with long texts, and of the others that are not as wide as most.
_WIDTH, _NARROWEST = 12, 10
_WIDE = {"name": 42, "title": 60, "source": 40, "quote": 50, "note": 40, "message": 80, "notes": 42, "reason": 36}
_MIDDLE = {"id": 38, "area": 22, "indicator": 22, "source_key": 26, "file": 26, "url": 40, "publisher": 30, "unit": 16}
_WRAPPED = frozenset(_WIDE)
# A row is no higher than so many lines; what is longer is read in the line of the editor.
_MOST_LINES = 8
_LINKED = ("https://", "http://")


def fill_data_sheet(
    sheet: Worksheet,
    voice: Voice,
    columns: Sequence[str],
    rows: Iterable[Row],
    in_view: Collection[str] | None = None,
) -> None:
    """Write the columns of the rows; what is filtered and what stays in view while it scrolls is set too.

    Columns that are not ``in_view`` are folded, for programs to read and people to unfold, and so are empty ones.
    """
    written = list(rows)
    widths = {name: _width(name, [row.get(name) for row in written]) for name in columns}
    empty = {name for name in columns if written and all(row.get(name) in (None, "") for row in written)}
    folded = set(columns) - (set(in_view) - empty) if in_view is not None else set()
    for column, name in enumerate(columns, start=1):
        _write_head(sheet, voice, column, name)
        dimension = sheet.column_dimensions[get_column_letter(column)]
        dimension.width = widths[name]
        if name in folded:
            dimension.hidden, dimension.outlineLevel = True, 1
    sheet.row_dimensions[1].height = 45
    last = _HEAD_ROWS
    for last, row in enumerate(written, start=_HEAD_ROWS + 1):
        lines = 1
        for column, name in enumerate(columns, start=1):
            cell = put(sheet, last, column, row.get(name), voice)
            cell.alignment = Alignment(vertical="top", wrap_text=name in _WRAPPED)
            text = row.get(name)
            if name in _WRAPPED and name not in folded and isinstance(text, str):
                lines = max(lines, lines_of(text, widths[name]))
            if name == "url" and isinstance(text, str) and text.startswith(_LINKED):
                cell.hyperlink = text
                put_text(cell, text)
        sheet.row_dimensions[last].height = HEIGHT_OF_LINE * min(lines, _MOST_LINES)
    sheet.freeze_panes = f"B{_HEAD_ROWS + 1}"
    sheet.auto_filter.ref = f"A{_HEAD_ROWS}:{get_column_letter(len(columns))}{last}"
    set_page(sheet, voice, f"1:{_HEAD_ROWS}")


def _write_head(sheet: Worksheet, voice: Voice, column: int, name: str) -> None:
    heading, code = sheet.cell(1, column), sheet.cell(2, column)
    heading.value, code.value = voice.say(COLUMNS[name]), name
    heading.font, heading.fill, heading.border = HEAD, HEAD_FILL, THIN
    heading.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    code.font = FAINT


def _width(name: str, cells: Iterable[Cell]) -> int:
    """As wide as the longest cell needs, within what is usual for the column."""
    longest = max((len(str(cell.shown if isinstance(cell, Figure) else cell)) for cell in cells if cell), default=0)
    return max(_NARROWEST, min(longest + 2, _WIDE.get(name) or _MIDDLE.get(name) or _WIDTH))
