"""The cells of a sheet: what they show by their number format, what is merged and what is hidden."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from math import isfinite
from string import ascii_uppercase
from typing import TYPE_CHECKING, NamedTuple

from planck.model.lettering import column_number
from planck.office.files.blocks import Block
from planck.office.files.limits import MAX_CELLS, MAX_TEXT, Damaged, TooManyCells
from planck.office.files.rich_text import NO, read_plain, read_text
from planck.office.files.styles import Style
from planck.office.files.text import Marked
from planck.office.files.xml_parts import local, parse
from planck.office.grid import Cell

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MAX_COLUMN = 16384
# Cells that have borders and nothing in them: a sheet may have millions.
_EMPTY_CELL = re.compile(rb'<c r="[A-Z]+[0-9]+"(?: [a-z]+="[0-9A-Za-z]*")*(?: ?/>|></c>)')
_EMPTY_ROW = re.compile(rb'<row r="[0-9]+"[^<>]*(?:/>|></row>)')
_place = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]+)").fullmatch
_is_whole = re.compile(r"\$?[A-Za-z]+:\$?[A-Za-z]+|\$?[0-9]+:\$?[0-9]+").fullmatch  # columns, or rows
# A number that is shown as it is written, in the format General: it has no more digits than Excel keeps.
_is_short = re.compile(r"0|(?=.{1,15}\Z)-?(?:[1-9][0-9]*|0(?=\.))(?:\.[0-9]*[1-9])?").fullmatch


class Book(NamedTuple):
    """What the sheets of a workbook share: the texts and styles that cells name, and the day that days count from."""

    texts: Sequence[Element]
    styles: Sequence[Style]
    is_1904: bool


class SheetContent(NamedTuple):
    """What stands in a sheet, before merged and hidden cells are taken into account."""

    cells: tuple[Cell, ...]
    blocks: tuple[Block, ...]
    hidden_rows: set[int]
    hidden_columns: set[int]


def read_sheet(pieces: Iterable[bytes], book: Book) -> SheetContent:
    """What stands in a sheet. A place, a text or a number that no sheet has is damage."""
    root = parse(_without_empty_cells(pieces))
    try:
        blocks = tuple(_blocks(root))
        rows: set[int] = set()
        cells = tuple(_Cells(root, book).read(rows))
        return SheetContent(cells, blocks, rows, set(_hidden_columns(root)))
    except (LookupError, ValueError) as error:
        raise Damaged from error


def _without_empty_cells(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The pieces without cells and rows that hold nothing, as far as they end in the piece they begin in."""
    rest = b""
    for piece in pieces:
        whole = rest + piece
        cut = max(whole.rfind(b"<row"), 0)
        whole, rest = (whole[:cut], whole[cut:]) if cut else (whole, b"")
        yield _EMPTY_ROW.sub(b"", _EMPTY_CELL.sub(b"", whole))
    yield rest


def _blocks(root: Element) -> Iterator[Block]:
    for merged in root.iterfind("{*}mergeCells/{*}mergeCell"):
        reference = merged.get("ref", "")
        if not _is_whole(reference):
            first, _, last = reference.partition(":")
            yield Block(*_row_and_column(first), *_row_and_column(last or first))


def _hidden_columns(root: Element) -> Iterator[int]:
    for column in root.iterfind("{*}cols/{*}col"):
        if _is_hidden(column, "width"):
            yield from range(int(column.attrib["min"]), min(int(column.get("max", "0")), _MAX_COLUMN) + 1)


def _is_hidden(element: Element, size: str) -> bool:
    """Whether a row or a column is hidden, by hand or by its size."""
    return element.get("hidden", "0") not in NO or float(element.get(size, "1")) == 0


def _row_and_column(reference: str) -> tuple[int, int]:
    place = _place(reference)
    if place is None:
        raise ValueError(reference)
    return int(place[2]), _column(place[1])


def _column(letters: str) -> int:
    """A column by its letters, from 1."""
    number = column_number(letters.upper())
    if not 0 < number <= _MAX_COLUMN:
        raise ValueError(letters)
    return number


# The columns that most sheets have, by their letters.
_LETTERS = {letters: _column(letters) for letters in (*ascii_uppercase, *map("A".__add__, ascii_uppercase))}


class _Cells:
    """The cells of a sheet with something in them, in the order of the file."""

    def __init__(self, root: Element, book: Book) -> None:
        self._root = root
        self._styles, self._is_1904 = book.styles, book.is_1904
        self._texts = book.texts
        self._marked: dict[tuple[str, str], Marked] = {}  # the texts that cells share, by number and font
        view = root.find("{*}sheetViews/{*}sheetView")
        self._hides_zeros = view is not None and view.get("showZeros", "1") in NO

    def read(self, hidden: set[int]) -> Iterator[Cell]:
        """The cells; the hidden rows are put into ``hidden``."""
        number = count = 0
        for row in self._root.iterfind("{*}sheetData/{*}row"):
            number = int(row.get("r") or number + 1)
            written = str(number)
            if len(row.attrib) > 1 and _is_hidden(row, "ht"):
                hidden.add(number)
            column = 0
            for element in row:
                reference = element.get("r")
                if reference and (letters := reference.removesuffix(written)) in _LETTERS and letters != reference:
                    line, column = number, _LETTERS[letters]  # as it is of every cell but in broken sheets
                elif reference:
                    line, column = _row_and_column(reference)
                else:
                    line, column = number, column + 1
                cell = self._cell(line, column, element)
                if cell is not None:
                    count += 1
                    if count > MAX_CELLS:
                        raise TooManyCells
                    yield cell

    def _cell(self, row: int, column: int, element: Element) -> Cell | None:
        kind = element.get("t", "n")
        style = self._style(element)
        if kind == "n" and len(element) == 1 and style.format.is_general:  # as most cells are
            child = element[0]
            only = child.text
            if only and _is_short(only) and local(child) == "v":
                number = Decimal(only)
                return Cell(row, column, only, number, number) if number or not self._hides_zeros else None
        inside = {local(child): child for child in element}
        value = inside.get("v")
        text = value.text or "" if value is not None else ""
        if kind != "inlineStr" and not text.strip():
            has_empty_text = kind == "str" and value is not None
            formula = f"={inside['f'].text or ''}" if "f" in inside and not has_empty_text else ""
            return Cell(row, column, "", formula=formula) if formula else None
        if kind == "n":
            held = _number(text)
            if held is not None:
                return self._number(row, column, held, style)
        if kind == "d" and (day := _day(text)):
            return Cell(row, column, f"{day:%d/%m/%Y}", day=day)
        marked = self._text(kind, text, inside, style.font)
        shown = style.format.show_text(marked.text) if marked.text and kind != "b" else marked.text
        return Cell(row, column, shown, marks=marked.marks) if shown else None

    def _style(self, element: Element) -> Style:
        written = element.get("s")
        number = int(written) if written else 0
        return self._styles[number if number < len(self._styles) else 0]

    def _number(self, row: int, column: int, number: Decimal, style: Style) -> Cell | None:
        shown = style.format.show(number, self._is_1904)
        if not shown.text or (self._hides_zeros and shown.number == 0):
            return None
        day = shown.moment.day if shown.moment is not None else None
        return Cell(row, column, shown.text, shown.number, shown.held, shown.is_percent, day)

    def _text(self, kind: str, text: str, inside: dict[str, Element], font: str) -> Marked:
        """What a cell with a text says, with a word of truth, an error, or what is no number and no day."""
        if kind == "s":
            key = (text, font)
            if key not in self._marked:
                self._marked[key] = read_text(self._texts[_place_of_text(text)], font)
            return self._marked[key]
        if kind == "inlineStr":
            return read_text(inside["is"], font) if "is" in inside else Marked("")
        if kind == "b":
            return Marked("TRUE" if text in ("1", "true", "on") else "FALSE")
        return read_plain(text, font)


def _place_of_text(text: str) -> int:
    place = text.strip()
    if not place.isdigit():
        raise Damaged
    return int(place)


def _number(text: str) -> Decimal | None:
    """A number; None where it is none, or beyond all numbers.

    Excel writes 17 digits of a fraction, of which it shows 15: the shortest that is the same number to it has them.
    """
    if len(text) > MAX_TEXT:
        raise Damaged
    try:
        number = float(text)
    except ValueError:
        return None
    if not isfinite(number):
        return None
    is_whole = "." not in text and "e" not in text and "E" not in text
    return Decimal(int(text)) if is_whole else Decimal(repr(number))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
