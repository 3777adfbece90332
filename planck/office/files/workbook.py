"""A workbook (.xlsx) as it is seen: its sheets one after the other, the hidden ones by name alone."""

from __future__ import annotations

from planck.office.files.blocks import visible_cells
from planck.office.files.limits import Damaged
from planck.office.files.package import Package, Relationship
from planck.office.files.sheet import Book, read_sheet
from planck.office.files.strings import read_shared_strings
from planck.office.files.styles import read_fonts_of_signs, read_formats
from planck.office.files.text import tidy
from planck.office.files.xml_events import Element
from planck.office.grid import Grid, GridKind, OfficeFile


def read_workbook(name: str, package: Package, part: str, workbook: Element) -> OfficeFile:
    """The sheets of a workbook. Charts, dialogs and macros are no sheets; nothing is run or worked out."""
    links = package.relationships(part)
    book = read_book(package, workbook, links)
    hidden = []
    grids = []
    for number, sheet in enumerate(list_sheets(workbook), 1):
        title = tidy(sheet.get("name"))
        link = links.get(sheet.get("id"))
        if link is None:
            raise Damaged
        if sheet.get("state", "visible") != "visible":
            hidden.append(title)
        elif link.kind == "worksheet":
            grids.append(_grid(package, link.part, book, title, number))
    return OfficeFile(name, tuple(grids), tuple(hidden))


def list_sheets(workbook: Element) -> list[Element]:
    """The sheets of a workbook, in their order."""
    sheets = workbook.child("sheets")
    return sheets.all("sheet") if sheets is not None else []


def read_book(package: Package, workbook: Element, links: dict[str, Relationship]) -> Book:
    """What the sheets share: texts, formats, and the year from which days are counted."""
    by_kind = {link.kind: link.part for link in links.values()}
    texts, named = by_kind.get("sharedStrings"), by_kind.get("styles")
    styles = package.tree(named) if named and package.has(named) else Element("", {})
    settings = workbook.child("workbookPr")
    return Book(
        read_shared_strings(package.pieces(texts)) if texts and package.has(texts) else (),
        read_formats(styles),
        read_fonts_of_signs(styles),
        settings is not None and settings.get("date1904") in ("1", "true"),
    )


def _grid(package: Package, part: str, book: Book, title: str, number: int) -> Grid:
    content = read_sheet(package.pieces(part), book)
    seen = visible_cells(content.cells, content.blocks, content.hidden_rows, content.hidden_columns)
    return Grid(GridKind.SHEET, title, number, seen.rows, seen.hidden_rows, seen.hidden_columns)
