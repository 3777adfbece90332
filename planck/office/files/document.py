"""A document (.docx) as it is seen: its tables in their order, with the paragraphs between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from planck.office.files.blocks import Block, visible_cells
from planck.office.files.package import Package
from planck.office.files.paragraph import read_paragraph
from planck.office.files.spelling_out import footnotes_in, spell_out
from planck.office.files.text import Marked
from planck.office.files.xml_events import Element
from planck.office.grid import Cell, Grid, GridKind, OfficeFile

# What wraps paragraphs and tables without a meaning of its own here.
_WRAPPERS = {"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"}
_COLUMNS = 16384
_AGAIN = re.compile(r"\btiếp(?: theo)?\)|\btiếp theo\b|\bcont(?:inued|\.)", re.IGNORECASE)
# The parts of a document without which its text is not known as it is seen.
_HELPERS = {"numbering", "styles", "footnotes"}


def read_document(name: str, package: Package, part: str, document: Element) -> OfficeFile:
    """The tables of a document. Deleted text, text boxes, headers and footers are not read."""
    links = package.relationships(part).values()
    parts = {link.kind: package.tree(link.part) for link in links if link.kind in _HELPERS and package.has(link.part)}
    body = document.child("body") or Element("body", {})
    spell_out(body, parts.get("numbering"), parts.get("styles"))
    tables: list[Element] = []
    between: list[list[str]] = [[]]
    for block in _blocks(body):
        if block.name == "tbl" and tables and _goes_on(block, tables[-1], between[-1]):
            tables[-1].children.extend(block.children)
            between[-1] = []
        elif block.name == "tbl":
            tables.append(block)
            between.append([])
        else:
            text = read_paragraph(block).text
            between[-1] += [text] if text else []
    grids = []
    for number, table in enumerate(tables, 1):
        notes = footnotes_in(table, parts.get("footnotes"))
        grids.append(_grid(table, number, tuple(between[number - 1]), (*between[number], *notes)))
    return OfficeFile(name, tuple(grids))


def _goes_on(table: Element, before: Element, between: list[str]) -> bool:
    """Whether a table goes on with the one before it, which a page has cut: as wide, and nothing stands between them
    but "(Tiếp theo)"."""
    return all(_AGAIN.search(text) for text in between) and _width(table) == _width(before)


def _width(table: Element) -> int:
    """How many columns the rows of a table have at most."""
    rows = list(_wrapped(table, "tr"))
    return max((placed.last for index, row in enumerate(rows) for placed in _place(index, row)), default=0)


def _blocks(parent: Element) -> Iterator[Element]:
    """The paragraphs and tables of an element, in their order."""
    for child in parent.children:
        if child.name in ("p", "tbl"):
            yield child
        elif child.name in _WRAPPERS:
            yield from _blocks(child)


def _wrapped(parent: Element, name: str) -> Iterator[Element]:
    """The rows of a table, or the cells of a row, also those in a wrapper."""
    for child in parent.children:
        if child.name == name:
            yield child
        elif child.name in _WRAPPERS:
            yield from _wrapped(child, name)


class _Placed(NamedTuple):
    """A cell of a table in its grid: from its first to its last column."""

    row: int
    first: int
    last: int
    element: Element


def _grid(table: Element, number: int, before: tuple[str, ...], after: tuple[str, ...]) -> Grid:
    rows = [row for row in _wrapped(table, "tr") if not _has(row, "trPr", "del")]
    hidden = {index for index, row in enumerate(rows, 1) if _has(row, "trPr", "hidden")}
    blocks: dict[tuple[int, int], Block] = {}  # by their last row and first column
    cells = []
    for index, row in enumerate(rows, 1):
        for placed in _place(index, row):
            above = blocks.pop((index - 1, placed.first), None) if _continues(placed.element, "vMerge") else None
            top = above.top if above is not None else index
            blocks[index, placed.first] = Block(top, placed.first, index, placed.last)
            text = _text(placed.element)
            if above is None and text.text:
                cells.append(Cell(index, placed.first, text.text, marks=text.marks))
    merged = [block for block in blocks.values() if block.top < block.bottom or block.left < block.right]
    seen = visible_cells(cells, merged, hidden, set())
    return Grid(GridKind.TABLE, str(number), number, seen.rows, seen.hidden_rows, (), before, after)


def _place(index: int, row: Element) -> Iterator[_Placed]:
    """The cells of a row with the columns of the grid that each covers."""
    column = 1 + _count(row, "trPr", "gridBefore", 0)
    placed: _Placed | None = None
    for element in _wrapped(row, "tc"):
        last = min(column + _count(element, "tcPr", "gridSpan", 1) - 1, _COLUMNS)
        if placed is not None and _continues(element, "hMerge"):
            placed = placed._replace(last=last)
        else:
            if placed is not None:
                yield placed
            placed = _Placed(index, column, last, element)
        column = last + 1
    if placed is not None:
        yield placed


def _text(cell: Element) -> Marked:
    """The text of a cell, a line for each paragraph, also of a table that lies in it."""
    if _has(cell, "tcPr", "cellDel"):
        return Marked("")
    paragraphs = [read_paragraph(paragraph) for paragraph in _paragraphs(cell)]
    lines = [paragraph.text for paragraph in paragraphs]
    marks = tuple(mark for paragraph in paragraphs for mark in paragraph.marks)
    return Marked("\n".join(lines).strip("\n"), marks)


def _paragraphs(cell: Element) -> Iterator[Element]:
    for block in _blocks(cell):
        if block.name == "p":
            yield block
        else:
            for row in _wrapped(block, "tr"):
                for inner in _wrapped(row, "tc"):
                    yield from _paragraphs(inner)


def _property(element: Element, group: str, name: str) -> Element | None:
    properties = element.child(group)
    return properties.child(name) if properties is not None else None


def _has(element: Element, group: str, name: str) -> bool:
    found = _property(element, group, name)
    return found is not None and found.get("val") not in ("0", "false", "off")


def _count(element: Element, group: str, name: str, default: int) -> int:
    found = _property(element, group, name)
    return max(found.number("val"), default) if found is not None else default


def _continues(cell: Element, name: str) -> bool:
    """Whether a cell goes on with the one above it (vMerge) or before it (hMerge)."""
    found = _property(cell, "tcPr", name)
    return found is not None and found.get("val", "continue") == "continue"
