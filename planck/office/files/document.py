"""A document (.docx) as it is seen: its tables in their order, with the paragraphs between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from docx import Document
from lxml import etree

from planck.office.files.blocks import Block, visible_cells
from planck.office.files.handing_over import Part, pack
from planck.office.files.limits import Damaged
from planck.office.files.package import Package
from planck.office.files.paragraph import read_paragraph
from planck.office.files.spelling_out import accept_changes, notes_in, spell_out
from planck.office.files.text import Marked
from planck.office.files.word_xml import WORD, find, inside, is_on, number, value
from planck.office.files.xml_parts import local, parse
from planck.office.grid import Cell, Grid, GridKind, OfficeFile

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# What wraps paragraphs and tables without a meaning of its own here.
_WRAPPERS = {"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"}
_COLUMNS = 16384
_SMALLEST = (2, 3)  # rows and columns of a table in a cell that is more than lines of text
_AGAIN = re.compile(r"\btiếp(?: theo)?\)|\btiếp theo\b|\bcont(?:inued|\.)", re.IGNORECASE)
# The parts of a document without which its text is not known as it is seen.
_NOTES = {"footnotes", "endnotes"}
_HELPERS = {"numbering", "styles", *_NOTES}


def read_document(name: str, package: Package, part: str, root: Element) -> OfficeFile:
    """The tables of a document. Deleted text, text boxes, headers and footers are not read.

    A table that lies in a cell is one of its own, behind all others.
    """
    links = package.relationships(part).values()
    helpers = {link.kind: link.part for link in links if link.kind in _HELPERS and package.has(link.part)}
    body, parts = _load(root, {kind: package.tree(helper) for kind, helper in helpers.items()})
    for text in (body, *(part for kind, part in parts.items() if kind in _NOTES)):
        accept_changes(text)
    spell_out(body, parts.get("numbering"), parts.get("styles"))
    tables: list[Element] = []
    between: list[list[str]] = [[]]
    for block in list(_blocks(body)):
        if local(block) == "tbl" and tables and _goes_on(block, tables[-1], between[-1]):
            tables[-1].extend(list(block))
            between[-1] = []
        elif local(block) == "tbl":
            tables.append(block)
            between.append([])
        else:
            text = read_paragraph(block).text
            between[-1] += [text] if text else []
    grids = []
    for index, table in enumerate(tables, 1):
        notes = notes_in(table, parts)
        grids.append(_grid(table, index, tuple(between[index - 1]), (*between[index], *notes)))
    inner = [each for table in tables for each in table.iter(f"{WORD}tbl") if each is not table and _is_table(each)]
    for index, table in enumerate(inner, len(grids) + 1):
        grids.append(_grid(table, index, (), tuple(notes_in(table, parts))))
    return OfficeFile(name, tuple(grids))


def _is_table(table: Element) -> bool:
    """Whether a table that lies in a cell is more than lines: it has several rows and several columns."""
    rows, columns = _SMALLEST
    return len(list(_wrapped(table, "tr"))) >= rows and _width(table) >= columns


def _goes_on(table: Element, before: Element, between: list[str]) -> bool:
    """Whether a table goes on with the one before it, which a page has cut: as wide, and nothing stands between them
    but "(Tiếp theo)"."""
    return all(_AGAIN.search(text) for text in between) and _width(table) == _width(before)


def _width(table: Element) -> int:
    """How many columns the rows of a table have at most."""
    return max((placed.last for row in _wrapped(table, "tr") for placed in _place(row)), default=0)


def _load(root: Element, helpers: dict[str, Element]) -> tuple[Element, dict[str, Element]]:
    """The body of a document and its helping parts, as python-docx opens them.

    Whatever python-docx stops at is a fault of the file, as it has no other errors for one.
    """
    parts = [Part(kind, f"{kind}.xml", etree.tostring(helper)) for kind, helper in helpers.items()]
    try:
        document = Document(
            pack("wordprocessingml", Part("document.main", "document.xml", etree.tostring(root)), parts)
        )
        linked = {link.reltype.rpartition("/")[2]: link.target_part for link in document.part.rels.values()}
        return document.element.body, {kind: parse([linked[kind].blob]) for kind in helpers}
    except Exception as error:
        raise Damaged from error


def _blocks(parent: Element) -> Iterator[Element]:
    """The paragraphs and tables of an element, in their order."""
    for child in parent.iterchildren("*"):
        name = local(child)
        if name in ("p", "tbl"):
            yield child
        elif name in _WRAPPERS:
            yield from _blocks(child)


def _wrapped(parent: Element, name: str) -> Iterator[Element]:
    """The rows of a table, or the cells of a row, also those in a wrapper."""
    for child in parent.iterchildren("*"):
        if child.tag == WORD + name:
            yield child
        elif local(child) in _WRAPPERS:
            yield from _wrapped(child, name)


class _Placed(NamedTuple):
    """A cell of a table in its grid: from its first to its last column."""

    first: int
    last: int
    element: Element
    look: dict[str, Element]


def _grid(table: Element, index_of_table: int, before: tuple[str, ...], after: tuple[str, ...]) -> Grid:
    rows = list(_wrapped(table, "tr"))
    hidden = {index for index, row in enumerate(rows, 1) if is_on(find(row, "trPr", "hidden"))}
    blocks: dict[tuple[int, int], Block] = {}  # by their last row and first column
    cells = []
    nested = []
    for index, row in enumerate(rows, 1):
        for placed in _place(row):
            above = blocks.pop((index - 1, placed.first), None) if _continues(placed.look, "vMerge") else None
            top = above.top if above is not None else index
            blocks[index, placed.first] = Block(top, placed.first, index, placed.last)
            text = _text(placed.element) if above is None and not is_on(placed.look.get("cellDel")) else Marked("")
            if any(map(_is_table, placed.element.iter(f"{WORD}tbl"))):
                nested.append((index, placed.first))
            if text.text:
                cells.append(Cell(index, placed.first, text.text, marks=text.marks))
    merged = [block for block in blocks.values() if block.top < block.bottom or block.left < block.right]
    seen = visible_cells(cells, merged, hidden, set())
    title = str(index_of_table)
    return Grid(
        GridKind.TABLE, title, index_of_table, seen.rows, seen.hidden_rows, (), before, after, nested=tuple(nested)
    )


def _place(row: Element) -> Iterator[_Placed]:
    """The cells of a row with the columns of the grid that each covers."""
    column = 1 + number(find(row, "trPr", "gridBefore"), 0)
    placed: _Placed | None = None
    for element in _wrapped(row, "tc"):
        look = inside(element, "tcPr")
        last = min(column + max(number(look.get("gridSpan"), 1), 1) - 1, _COLUMNS)
        if placed is not None and _continues(look, "hMerge"):
            placed = placed._replace(last=last)
        else:
            if placed is not None:
                yield placed
            placed = _Placed(column, last, element, look)
        column = last + 1
    if placed is not None:
        yield placed


def _text(cell: Element) -> Marked:
    """The text of a cell, a line for each paragraph, also of a table in it that is no more than lines."""
    paragraphs = [read_paragraph(paragraph) for paragraph in _paragraphs(cell)]
    lines = [paragraph.text for paragraph in paragraphs]
    marks = tuple(mark for paragraph in paragraphs for mark in paragraph.marks)
    return Marked("\n".join(lines).strip("\n"), marks)


def _paragraphs(cell: Element) -> Iterator[Element]:
    for block in _blocks(cell):
        if local(block) == "p":
            yield block
        elif not _is_table(block):
            for inner in (inner for row in _wrapped(block, "tr") for inner in _wrapped(row, "tc")):
                yield from _paragraphs(inner)


def _continues(look: dict[str, Element], name: str) -> bool:
    """Whether a cell goes on with the one above it (vMerge) or before it (hMerge)."""
    merged = look.get(name)
    return merged is not None and value(merged, default="continue") == "continue"
