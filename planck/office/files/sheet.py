"""A sheet of a workbook, read once from beginning to end: what its cells show, and what is merged and hidden."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from planck.office.files.blocks import Block
from planck.office.files.limits import MAX_CELLS, MAX_TEXT, Damaged, TooManyCells
from planck.office.files.number_format import GENERAL, NumberFormat, Shown
from planck.office.files.strings import RunCollector, unescape
from planck.office.files.symbol_fonts import spell_signs
from planck.office.files.text import Marked, Run, read_runs, tidy
from planck.office.files.xml_events import read_events
from planck.office.grid import Cell

_MAX_COLUMN = 16384
_LARGEST = 308  # digits of the largest number that a sheet can hold
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})", re.IGNORECASE)
# Cells that have borders and nothing in them: a sheet may have millions.
_EMPTY_CELL = re.compile(rb'<c r="[A-Z]+[0-9]+"(?: [a-z]+="[0-9A-Za-z]*")*(?: ?/>|></c>)')
_EMPTY_ROW = re.compile(rb'<row r="[0-9]+"[^<>]*(?:/>|></row>)')


class Book(NamedTuple):
    """What the sheets of a workbook share."""

    texts: Sequence[Marked]
    formats: Sequence[NumberFormat]
    fonts_of_signs: Mapping[int, str]
    is_1904: bool


@dataclass(slots=True)
class SheetContent:
    """What stands in a sheet, before merged and hidden cells are taken into account."""

    cells: list[Cell] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    hides_zeros: bool = False


def read_sheet(pieces: Iterable[bytes], book: Book) -> SheetContent:
    """What stands in a sheet."""
    reader = _SheetReader(book)
    read_events(_without_empty_cells(pieces), reader.start, reader.end, reader.text)
    return reader.content


def _without_empty_cells(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The pieces without cells and rows that hold nothing, as far as they end in the piece they begin in."""
    rest = b""
    for piece in pieces:
        whole = rest + piece
        cut = max(whole.rfind(b"<row"), 0)
        whole, rest = (whole[:cut], whole[cut:]) if cut else (whole, b"")
        yield _EMPTY_ROW.sub(b"", _EMPTY_CELL.sub(b"", whole))
    yield rest


class _SheetReader:
    """Takes the events of a sheet, cell by cell."""

    def __init__(self, book: Book) -> None:
        self.content = SheetContent()
        self._book = book
        self._collector = RunCollector()
        self._columns: dict[str, int] = {}
        self._row = self._column = 0
        self._attributes: dict[str, str] = {}
        self._has_formula = self._has_value = self._is_inline = False
        self._parts: list[str] | None = None  # the characters of a value or a formula
        self._value = self._formula = ""
        self._length = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if self._is_inline:
            self._collector.start(name, attributes)
        elif name == "v":
            self._parts, self._has_value = [], True
        elif name == "f":
            self._parts, self._has_formula = [], True
        elif name == "is":
            self._is_inline = True
        elif name == "c":
            self._begin_cell(attributes)
        elif name == "row":
            self._begin_row(attributes)
        elif name == "col":
            if _is_on(attributes.get("hidden")) or attributes.get("width") == "0":
                last = min(int(attributes["max"]), _MAX_COLUMN)
                self.content.hidden_columns.update(range(int(attributes["min"]), last + 1))
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))
        elif name == "sheetView" and attributes.get("showZeros") in ("0", "false"):
            self.content.hides_zeros = True

    def end(self, name: str) -> None:
        """An element ends."""
        if name == "c":
            self._end_cell()
        elif name == "v":
            self._value, self._parts = "".join(self._parts or ()), None
        elif name == "f":
            self._formula, self._parts = "".join(self._parts or ()), None
        elif name == "is":
            self._is_inline = False
        elif self._is_inline:
            self._collector.end(name)

    def text(self, characters: str) -> None:
        """Characters between."""
        if self._is_inline:
            self._collector.text(characters)
        elif self._parts is not None:
            self._length += len(characters)
            if self._length > MAX_TEXT:
                raise Damaged
            self._parts.append(characters)

    def _begin_row(self, attributes: dict[str, str]) -> None:
        self._row = int(attributes.get("r") or self._row + 1)
        self._column = 0
        if _is_on(attributes.get("hidden")) or attributes.get("ht") == "0":
            self.content.hidden_rows.add(self._row)

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        self._attributes = attributes
        self._has_formula = self._has_value = False
        self._value = self._formula = ""
        self._length = 0
        reference = attributes.get("r")
        letters = reference.rstrip("0123456789") if reference else ""
        if letters:
            column = self._columns.get(letters) or column_number(letters)
            self._columns[letters] = self._column = column
        else:
            self._column += 1

    def _end_cell(self) -> None:
        kind = self._attributes.get("t", "n")
        if kind == "inlineStr":
            marked = self._collector.take()
        elif not self._has_formula and not self._value:
            return
        elif kind == "s":
            marked = self._book.texts[int(self._value)]
        else:
            marked = None
        cell = self._text_cell(marked) if marked is not None else self._value_cell(kind)
        if cell is None:
            return
        if len(self.content.cells) == MAX_CELLS:
            raise TooManyCells
        self.content.cells.append(cell)

    def _text_cell(self, marked: Marked) -> Cell | None:
        font = self._book.fonts_of_signs.get(int(self._attributes.get("s") or 0))
        text = self._format().show_text(spell_signs(marked.text, font) if font else marked.text)
        if not text:
            return None
        return Cell(self._row, self._column, text, is_worked_out=self._has_formula, marks=marked.marks)

    def _value_cell(self, kind: str) -> Cell | None:
        """A cell with a number, a day, a word of truth, an error or the result of a formula."""
        value = self._value
        if kind == "str" and (self._has_value or not self._has_formula):
            return self._text_cell(read_runs([Run(unescape(value))]))
        if not value.strip():
            return self._unworked() if self._has_formula else None
        if kind == "b":
            return self._text_cell(Marked("TRUE" if _is_on(value) else "FALSE"))
        if kind == "e":
            return self._text_cell(Marked(value))
        if kind == "d":
            return self._day_cell(value)
        number = _number(value)
        if number is None:
            return self._text_cell(Marked(tidy(value)))
        return self._number_cell(self._format().show(number, self._book.is_1904))

    def _number_cell(self, shown: Shown) -> Cell | None:
        if not shown.text or (self.content.hides_zeros and shown.number == 0):
            return None
        day = shown.moment.day if shown.moment is not None else None
        return Cell(
            self._row,
            self._column,
            shown.text,
            shown.number,
            shown.held,
            shown.is_percent,
            day,
            is_worked_out=self._has_formula,
        )

    def _day_cell(self, value: str) -> Cell | None:
        try:
            day = date.fromisoformat(value[:10])
        except ValueError:
            return self._text_cell(Marked(tidy(value)))
        return Cell(self._row, self._column, f"{day:%d/%m/%Y}", day=day, is_worked_out=self._has_formula)

    def _unworked(self) -> Cell:
        return Cell(self._row, self._column, "", formula=f"={self._formula}", is_worked_out=True)

    def _format(self) -> NumberFormat:
        style = int(self._attributes.get("s") or 0)
        return self._book.formats[style] if style < len(self._book.formats) else GENERAL

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        corners = _REFERENCE.fullmatch(first), _REFERENCE.fullmatch(last)
        if corners[0] and corners[1]:
            top, bottom = int(corners[0][2]), int(corners[1][2])
            left, right = column_number(corners[0][1]), column_number(corners[1][1])
            self.content.blocks.append(Block(top, left, bottom, right))


def column_number(letters: str) -> int:
    """The number of a column: A is 1."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    if not 0 < number <= _MAX_COLUMN:
        raise ValueError(f"no column {letters!r}")
    return number


def _is_on(text: str | None) -> bool:
    return text in ("1", "true", "on")


def _number(text: str) -> Decimal | None:
    """A number as a sheet can hold it; None for what is none."""
    try:
        number = Decimal(text.strip())
    except InvalidOperation:
        return None
    if not number.is_finite() or (number and abs(number.adjusted()) > _LARGEST):
        return None
    return number
