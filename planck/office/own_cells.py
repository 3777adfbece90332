"""What a person may have changed in a row of data of planck's own workbook: cells that no longer show what they did."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_EVEN, Decimal
from typing import TypeAlias

from planck.model.draft import Plain
from planck.model.exact import EXACT, rounding_to
from planck.model.period import Period, parse_day
from planck.office.digits import readings
from planck.office.files.text import read_run
from planck.office.grid import Cell
from planck.office.periods import read_day

_DIGITS = 15  # that a spreadsheet keeps of a number
_HELD = rounding_to(_DIGITS, ROUND_HALF_EVEN)
_PLAIN = re.compile(r"[+-]?\d+(?:\.\d+)?")
_YES, _NO = ("TRUE", "ĐÚNG"), ("FALSE", "SAI")


class NotRead(Exception):
    """A cell says something, but not what its column is for."""


# The cells of a row by the stable name of their column.
Cells: TypeAlias = Mapping[str, Cell]


def changed_columns(cells: Cells, shown: Mapping[str, Plain], columns: tuple[str, ...]) -> frozenset[str]:
    """The columns whose cell no longer shows what it showed when it was written, ``shown``."""
    return frozenset(name for name in columns if not _is_shown(cells.get(name), str(shown.get(name) or "")))


def _is_shown(cell: Cell | None, text: str) -> bool:
    if cell is None:
        return not _as_read(text)
    number = cell.held if cell.held is not None else cell.number
    if number is not None and cell.day is None:
        return bool(_PLAIN.fullmatch(text)) and _is_same(number, Decimal(text))
    if cell.day is not None:
        return parse_day(text) == cell.day
    return _as_read(text) == cell.text


def _is_same(held: Decimal, written: Decimal) -> bool:
    """Whether a cell holds what was written into it, up to the last digit that a spreadsheet keeps.

    Rounding both would tell 0.6814814814814815, which ends where digits are cut off, from 0.681481481481481481…
    """
    last_digit = Decimal(1).scaleb(written.adjusted() - _DIGITS + 1)
    return held == written or (written != 0 and 2 * abs(EXACT.subtract(held, written)) <= last_digit)


def _as_read(text: str) -> str:
    """A text as a cell that holds it is read."""
    return read_run(text).text


def _short(number: Decimal) -> Decimal:
    """A number with the digits that a spreadsheet keeps."""
    return _HELD.plus(number)


def text_in(cell: Cell | None) -> str | None:
    """The text of a cell, a number as it is written; None for an empty one."""
    if cell is None:
        return None
    if cell.day is not None:
        return cell.day.isoformat()
    number = _number_held(cell)
    return f"{number:f}" if number is not None else cell.text


def _number_held(cell: Cell) -> Decimal | None:
    """The number that a cell holds, whatever its format shows of it."""
    number = cell.held if cell.held is not None else cell.number
    if number is None or cell.day is not None:
        return None
    short = _short(number)
    return short.quantize(Decimal(1)) if short == short.to_integral_value() and short.adjusted() < _DIGITS else short


def number_in(cell: Cell | None) -> Decimal | None:
    """The number of a cell; of a text that can be read in one way only."""
    if cell is None:
        return None
    number = _number_held(cell)
    if number is not None:
        return number
    text = "".join(cell.text.split())
    if _PLAIN.fullmatch(text) and len(text) > _DIGITS:
        return Decimal(text)  # planck writes so what a spreadsheet would cut off
    sign, digits = (-1, text[1:]) if text[:1] in "-−" else (1, text)
    values = set(readings(digits, is_whole=False).values()) if digits else set()
    if len(values) != 1:
        raise NotRead
    return sign * values.pop()


def day_in(cell: Cell | None) -> str | None:
    """The day of a cell, or the month or the year, as the format writes it."""
    text = text_in(cell)
    if cell is None or text is None or cell.day is not None:
        return text
    day = read_day(text, None)
    if not isinstance(day, Period):
        raise NotRead
    return str(day)


def flag_in(cell: Cell | None) -> bool | None:
    """Whether a cell says true; an empty one does not, and neither does one that says false."""
    text = (text_in(cell) or "").upper()
    if text in _YES:
        return True
    if text in ("", *_NO):
        return None
    raise NotRead


def truth_in(cell: Cell) -> bool:
    """Whether a milestone is reached, of a cell that says it."""
    if cell.text.upper() in (*_YES, *_NO):
        return cell.text.upper() in _YES
    raise NotRead
