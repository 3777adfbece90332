"""A workbook (.xlsx) as it is seen: its sheets one after the other, the hidden ones by name alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from planck.office.files.blocks import visible_cells
from planck.office.files.limits import Damaged
from planck.office.files.package import Package, Relationship
from planck.office.files.sheet import Book, SheetContent, read_sheet
from planck.office.files.styles import read_styles
from planck.office.files.text import tidy
from planck.office.grid import Grid, GridKind, OfficeFile

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def read_workbook(name: str, package: Package, part: str, workbook: Element) -> OfficeFile:
    """The sheets of a workbook. Charts, dialogs and macros are no sheets; nothing is run or worked out."""
    links = package.relationships(part)
    hidden = []
    seen: list[tuple[int, str, str]] = []  # the place of a sheet among all, its title, its part
    for number, sheet in enumerate(list_sheets(workbook), 1):
        title = tidy(sheet.get("name", ""))
        link = links.get(sheet.get(ID, ""))
        if link is None:
            raise Damaged
        if sheet.get("state", "visible") != "visible":
            hidden.append(title)
        elif link.kind == "worksheet":
            seen.append((number, title, link.part))
    contents = read_sheets(package, workbook, links, [each for _, _, each in seen])
    grids = (_grid(content, title, number) for content, (number, title, _) in zip(contents, seen, strict=True))
    return OfficeFile(name, tuple(grids), tuple(hidden))


def list_sheets(workbook: Element) -> list[Element]:
    """The sheets of a workbook, in their order."""
    return list(workbook.iterfind("{*}sheets/{*}sheet"))


def read_sheets(
    package: Package, workbook: Element, links: dict[str, Relationship], sheets: Sequence[str]
) -> Iterator[SheetContent]:
    """What stands in some sheets of a workbook, by their parts."""
    texts = _shared(package, links, "sharedStrings")
    settings = workbook.find("{*}workbookPr")
    is_1904 = settings is not None and settings.get("date1904") in ("1", "true")
    book = Book(list(texts) if texts is not None else [], read_styles(_shared(package, links, "styles")), is_1904)
    for sheet in sheets:
        yield read_sheet(package.pieces(sheet), book)


def _grid(content: SheetContent, title: str, number: int) -> Grid:
    seen = visible_cells(content.cells, content.blocks, content.hidden_rows, content.hidden_columns)
    return Grid(GridKind.SHEET, title, number, seen.rows, seen.hidden_rows, seen.hidden_columns)


def _shared(package: Package, links: dict[str, Relationship], kind: str) -> Element | None:
    """What the sheets share: the texts, or the styles."""
    part = next((link.part for link in links.values() if link.kind == kind and package.has(link.part)), None)
    return package.tree(part) if part is not None else None
