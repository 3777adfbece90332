"""A workbook (.xlsx) as it is seen: its sheets one after the other, the hidden ones by name alone."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lxml import etree
from openpyxl import load_workbook

from planck.office.files.blocks import visible_cells
from planck.office.files.clean_sheet import clean_sheet
from planck.office.files.handing_over import Part, pack
from planck.office.files.limits import Damaged
from planck.office.files.package import Package, Relationship
from planck.office.files.rich_text import clean_text
from planck.office.files.sheet import Book, SheetContent, read_sheet
from planck.office.files.styles import SHEETS, clean_styles
from planck.office.files.text import tidy
from planck.office.grid import Grid, GridKind, OfficeFile

if TYPE_CHECKING:
    from lxml.etree import _Element as Element
    from openpyxl import Workbook

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
    styles = clean_styles(_shared(package, links, "styles"))
    texts = _shared(package, links, "sharedStrings")
    for text in texts if texts is not None else ():
        clean_text(text)
    handed = [clean_sheet(package.pieces(sheet), styles.size) for sheet in sheets]
    parts = [Part("worksheet", f"worksheets/sheet{number}.xml", each.content) for number, each in enumerate(handed, 1)]
    parts.append(Part("styles", "styles.xml", styles.content))
    if texts is not None:
        parts.append(Part("sharedStrings", "sharedStrings.xml", etree.tostring(texts)))
    book = _load(_main_part(workbook, len(handed)), parts)
    shared = Book(book.epoch, styles.shows_signs)
    for sheet, each in zip(book.worksheets, handed, strict=True):
        yield read_sheet(sheet, each, shared)


def _grid(content: SheetContent, title: str, number: int) -> Grid:
    seen = visible_cells(content.cells, content.blocks, content.hidden_rows, content.hidden_columns)
    return Grid(GridKind.SHEET, title, number, seen.rows, seen.hidden_rows, seen.hidden_columns)


def _shared(package: Package, links: dict[str, Relationship], kind: str) -> Element | None:
    """What the sheets share: the texts, or the styles."""
    part = next((link.part for link in links.values() if link.kind == kind and package.has(link.part)), None)
    return package.tree(part) if part is not None else None


def _main_part(workbook: Element, count: int) -> Part:
    """The list of the sheets that are seen, and the year from which days are counted."""
    settings = workbook.find("{*}workbookPr")
    since = "1" if settings is not None and settings.get("date1904") in ("1", "true") else "0"
    sheets = "".join(
        f'<sheet name="{number}" sheetId="{number}" r:id="rId{number}"/>' for number in range(1, count + 1)
    )
    content = (
        f'<workbook xmlns="{SHEETS}" xmlns:r="{ID[1:-3]}"><workbookPr date1904="{since}"/>'
        f"<sheets>{sheets}</sheets></workbook>"
    )
    return Part("sheet.main", "workbook.xml", content.encode())


def _load(main: Part, parts: list[Part]) -> Workbook:
    """What openpyxl reads. Whatever it stops at is a fault of the file, as it has no other errors for one."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return load_workbook(pack("spreadsheetml", main, parts), data_only=True, rich_text=True)
    except Exception as error:
        raise Damaged from error
