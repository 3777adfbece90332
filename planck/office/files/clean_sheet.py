"""A sheet of a workbook as openpyxl is handed it, and what openpyxl does not tell of it when it gives values.

openpyxl makes an object of every cell with a border and of every cell under a merged one, gives a formula or its value
but not both, and stops at a style or a number that is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from math import isfinite
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree
from openpyxl.utils.cell import coordinate_to_tuple, get_column_letter, range_boundaries

from planck.office.files.blocks import Block
from planck.office.files.limits import MAX_CELLS, MAX_TEXT, Damaged, TooManyCells
from planck.office.files.rich_text import clean_text
from planck.office.files.xml_parts import local, parse

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MAX_COLUMN = 16384
# Cells that have borders and nothing in them: a sheet may have millions.
_EMPTY_CELL = re.compile(rb'<c r="[A-Z]+[0-9]+"(?: [a-z]+="[0-9A-Za-z]*")*(?: ?/>|></c>)')
_EMPTY_ROW = re.compile(rb'<row r="[0-9]+"[^<>]*(?:/>|></row>)')
# What is handed over: of each of these elements, these attributes.
_KEPT = {
    "sheetView": {"showZeros", "workbookViewId"},
    "col": {"min", "max", "width", "hidden"},
    "row": {"r", "hidden", "ht"},
}
_PARTS = {"sheetViews", "cols", "sheetData"}


class Handed(NamedTuple):
    """A sheet to be handed over, where its cells with something in them stand, and what is merged.

    ``formulas`` are those of its cells, by row and column, where the file keeps no value; "" where it keeps one.
    """

    content: bytes
    places: tuple[tuple[int, int], ...]
    formulas: dict[tuple[int, int], str]
    blocks: tuple[Block, ...]


def clean_sheet(pieces: Iterable[bytes], styles: int) -> Handed:
    """A sheet without what is not read, its cells with places, known styles and values of their kind.

    ``styles`` is how many the workbook has.
    """
    root = parse(_without_empty_cells(pieces))
    try:
        blocks = tuple(_blocks(root))
        for child in list(root):
            if local(child) not in _PARTS:
                root.remove(child)
        for name, kept in _KEPT.items():
            for element in root.iter(f"{{*}}{name}"):
                for attribute in set(element.attrib) - kept:
                    del element.attrib[attribute]
        for view in root.iter("{*}sheetView"):
            view[:] = []
        places, formulas = _clean_cells(root, styles)
    except (LookupError, ValueError) as error:  # a place that no sheet has
        raise Damaged from error
    return Handed(etree.tostring(root), places, formulas, blocks)


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
        left, top, right, bottom = range_boundaries(merged.get("ref", ""))
        if left and top and right and bottom:
            yield Block(top, left, bottom, right)


def _clean_cells(root: Element, styles: int) -> tuple[tuple[tuple[int, int], ...], dict[tuple[int, int], str]]:
    places = []
    formulas = {}
    number = 0
    for row in root.iterfind("{*}sheetData/{*}row"):
        number = int(row.get("r") or number + 1)
        row.set("r", str(number))
        column = 0
        for cell in list(row):
            reference = cell.get("r")
            place = coordinate_to_tuple(reference) if reference else (number, column + 1)
            column = place[1]
            if not 0 < column <= _MAX_COLUMN:
                raise Damaged
            inside = {local(child): child for child in cell}
            formula = inside.get("f")
            holds = _clean_value(cell, inside)
            if formula is not None:
                formulas[place] = "" if holds else f"={formula.text or ''}"
                cell.remove(formula)
            elif not holds:
                row.remove(cell)
                continue
            places.append(place)
            if len(places) > MAX_CELLS:
                raise TooManyCells
            if not reference:
                cell.set("r", f"{get_column_letter(column)}{number}")
            if int(cell.get("s") or 0) >= styles:
                del cell.attrib["s"]
    return tuple(places), formulas


def _clean_value(cell: Element, inside: dict[str, Element]) -> bool:
    """Whether a cell has a value. One that is not of the kind that its cell names becomes a text."""
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        if "is" in inside:
            clean_text(inside["is"])
        return True
    value = inside.get("v")
    text = value.text or "" if value is not None else ""
    if value is None or not text.strip():
        return kind == "str" and value is not None and "f" in inside
    if len(text) > MAX_TEXT:
        raise Damaged
    if kind == "b":
        value.text = "1" if text in ("1", "true", "on") else "0"
    elif kind == "d" and _is_day(text[:10]):
        value.text = text[:10]
    elif kind == "s" and not text.strip().isdigit():
        raise Damaged
    elif kind == "d" or (kind == "n" and not _is_number(text)):
        cell.set("t", "str")
    return True


def _is_number(text: str) -> bool:
    try:
        return isfinite(float(text))
    except ValueError:
        return False


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False
