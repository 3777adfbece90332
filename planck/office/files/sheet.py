"""The cells of a sheet as openpyxl gives them: what they show by their number format, and what is hidden."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from openpyxl.cell.rich_text import CellRichText
from openpyxl.utils.datetime import CALENDAR_MAC_1904, to_excel

from planck.office.files.blocks import Block
from planck.office.files.clean_sheet import Handed
from planck.office.files.date_format import Moment
from planck.office.files.number_format import NumberFormat, Shown
from planck.office.files.rich_text import read_text
from planck.office.files.symbol_fonts import is_of_signs
from planck.office.files.text import Marked
from planck.office.grid import Cell

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as SheetCell
    from openpyxl.worksheet.worksheet import Worksheet

_format = lru_cache(maxsize=1024)(NumberFormat)


class Book(NamedTuple):
    """What the sheets of a workbook share: the day from which days are counted, and whether a font shows signs."""

    epoch: datetime
    shows_signs: bool


class SheetContent(NamedTuple):
    """What stands in a sheet, before merged and hidden cells are taken into account."""

    cells: tuple[Cell, ...]
    blocks: tuple[Block, ...]
    hidden_rows: set[int]
    hidden_columns: set[int]


def read_sheet(sheet: Worksheet, handed: Handed, book: Book) -> SheetContent:
    """What stands in a sheet."""
    rows = {index for index, row in sheet.row_dimensions.items() if row.hidden or row.height == 0}
    columns = {
        index
        for column in sheet.column_dimensions.values()
        if column.hidden or column.width == 0
        for index in range(column.min or 1, (column.max or 0) + 1)
    }
    return SheetContent(tuple(_cells(sheet, handed, book)), handed.blocks, rows, columns)


def _cells(sheet: Worksheet, handed: Handed, book: Book) -> Iterator[Cell]:
    hides_zeros = sheet.sheet_view.showZeros is False
    for place in handed.places:
        held = sheet.cell(*place)
        formula = handed.formulas.get(place)
        if formula:
            yield Cell(*place, "", formula=formula, is_worked_out=True)
        elif isinstance(held.value, str | bool | CellRichText):
            marked = _text(held, held.value, book.shows_signs)
            if marked.text:
                yield Cell(*place, marked.text, is_worked_out=formula is not None, marks=marked.marks)
        elif isinstance(held.value, int | float | date | time | timedelta):
            shown = _shown(held, held.value, book.epoch)
            if shown.text and not (hides_zeros and shown.number == 0):
                yield _number_cell(place, shown, formula is not None)


def _number_cell(place: tuple[int, int], shown: Shown, is_worked_out: bool) -> Cell:
    day = shown.moment.day if shown.moment is not None else None
    number, held, is_percent = shown.number, shown.held, shown.is_percent
    return Cell(*place, shown.text, number, held, is_percent, day, is_worked_out=is_worked_out)


def _text(held: SheetCell, value: str | bool | CellRichText, shows_signs: bool) -> Marked:
    """What a cell with a text shows, or with a word of truth, or an error."""
    if isinstance(value, bool):
        marked = Marked("TRUE" if value else "FALSE")
    else:
        font = held.font.name or "" if shows_signs else ""
        marked = read_text(value, font if is_of_signs(font) else "")
    return marked._replace(text=_format(held.number_format).show_text(marked.text)) if marked.text else marked


def _shown(held: SheetCell, value: float | date | time | timedelta, epoch: datetime) -> Shown:
    """What a cell with a number shows, or with a day, which openpyxl makes of a number where the format is of days.

    openpyxl's numbers are floats, whose shortest text has the digits that the file has, to those that Excel keeps.
    """
    if isinstance(value, date) and not isinstance(value, datetime):  # the file has a day, not a number
        return Shown(f"{value:%d/%m/%Y}", moment=Moment("", value))
    number = value if isinstance(value, int | float) else to_excel(value, epoch)  # type: ignore[no-untyped-call]
    return _format(held.number_format).show(Decimal(repr(number)), epoch == CALENDAR_MAC_1904)
