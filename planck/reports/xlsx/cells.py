"""What stands in a cell of the workbook: a number, a day or a text by its type, never something that is run."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from planck.model.result import Language
from planck.reports import data_cells
from planck.reports.data_cells import Figure, Named
from planck.reports.indicator_table import STAR
from planck.reports.visible import visible
from planck.reports.wording import words
from planck.reports.wording.digits import Rounding, decimals, rounded
from planck.reports.wording.voice import Voice

# A spreadsheet keeps so many digits of a number, so many characters of a text, and days from this year on.
_MOST_DIGITS, _MOST_CHARACTERS, _FIRST_YEAR = 15, 32767, 1901
# What would be decoded as a character by its number.
_ENCODED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
# What a spreadsheet would take for something else, were it typed in again.
_MISTAKEN = re.compile(r"\s*[=+\-@＝＋－＠\d.]")
# The digits of a number in a text of the report, and the few words that may stand around one.
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_WORDS = re.compile(r'[^\d"\\\n]{0,20}')
_POINTS = {Language.VI: ",", Language.EN: "."}
_AS_TEXT = "@"
_DAYS = {Language.VI: "dd/mm/yyyy", Language.EN: "yyyy-mm-dd"}


def put(sheet: Worksheet, row: int, column: int, value: data_cells.Cell, voice: Voice) -> Cell:
    """Write a value into a cell, by its type and with the digits of the report; ``None`` leaves it empty."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)  # no cell is merged into another
    if isinstance(value, Figure):
        _put_number(cell, value)
    elif isinstance(value, bool):
        cell.value = value
    elif isinstance(value, Named):
        put_text(cell, shown_text(value.text(_POINTS[voice.language]), voice))
    elif isinstance(value, date):
        _put_day(cell, value, voice)
    elif value:
        put_text(cell, shown_text(value, voice))
    return cell


def shown_text(text: str, voice: Voice) -> str:
    """A text of the files with nothing in it that a screen would obey; its line ends stay.

    Of one that is longer than a cell can be, the rest is counted.
    """
    safe = _ENCODED.sub("_x005F_", "\n".join(visible(line) for line in text.split("\n")))
    if len(safe.encode("utf-16-le")) <= 2 * _MOST_CHARACTERS:
        return safe
    kept = safe[: _MOST_CHARACTERS // 2 - 100]
    return kept + voice.say(words.CUT_OFF, count=voice.number(Decimal(len(safe) - len(kept))))


def put_text(cell: Cell, text: str) -> None:
    """Write a text as such, whatever it begins with."""
    cell.value = text
    cell.data_type = "s"
    if _MISTAKEN.match(text):
        cell.number_format = _AS_TEXT


def _put_number(cell: Cell, figure: Figure) -> None:
    """A number; one that was written with more digits than a spreadsheet keeps is a text, one that was worked out is
    rounded to those.
    """
    value, places = figure.value, figure.places
    if places is None:
        places = decimals(value)
        if _digits(value) > _MOST_DIGITS:
            return put_text(cell, f"{value:f}")
    elif figure.rounding is not Rounding.HALF_UP:
        value = rounded(value, places, figure.rounding)
    cell.value = value
    cell.number_format = number_format(places)
    return None


def put_shown(cell: Cell, text: str, value: Decimal | None, voice: Voice, *, bare: bool = False) -> None:
    """Write the number that a text of the report shows, as one to count with, in a format that shows the same text.

    A text that is no more than the number and a few words becomes it, any other stays a text: ``10 ± 0,5``. Of a
    ``bare`` one only the number and its star are left: ``30/32 (93,75)``.
    """
    token = _token(text, value, voice) if value is not None else None
    if value is None or token is None:
        return put_text(cell, text) if text else None
    places = len(token.group().partition(_POINTS[voice.language])[2])
    before, after = text[: token.start()], text[token.end() :]
    if not _WORDS.fullmatch(before) or not _WORDS.fullmatch(after):
        if not bare:
            return put_text(cell, text)
        before, after = "", STAR if text.endswith(STAR) else ""
    shown = f"{_literal(before)}{number_format(places)}{_literal(after)}"
    cell.value = value
    cell.number_format = f"{number_format(places)}{_literal(after)};{shown}" if value < 0 and before else shown
    return None


def _token(text: str, value: Decimal, voice: Voice) -> re.Match[str] | None:
    """Where a text shows a number, whatever sign stands before it."""
    point = _POINTS[voice.language]
    for token in _NUMBER.finditer(text):
        whole, _, fraction = token.group().partition(point)
        digits = "".join(filter(str.isdigit, whole))
        if Decimal(f"{digits}.{fraction}" if fraction else digits) == rounded(value, len(fraction)).copy_abs():
            return token
    return None


def _literal(words: str) -> str:
    return f'"{words}"' if words else ""


def number_format(places: int) -> str:
    """The format that shows so many digits, and thousands."""
    return f"#,##0.{'0' * min(places, _MOST_DIGITS)}" if places else "#,##0"


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


def _put_day(cell: Cell, day: date, voice: Voice) -> None:
    if day.year < _FIRST_YEAR:
        return put_text(cell, voice.day(day))
    cell.value = day
    cell.number_format = _DAYS[voice.language]
    return None
