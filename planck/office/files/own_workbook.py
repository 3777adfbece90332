"""The sheets of a workbook that planck wrote, with all their rows and columns: what is hidden there is its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from planck.model.recorded import RECORD_SHEET
from planck.office.files.limits import Damaged, Locked, TooLarge, TooManyCells
from planck.office.files.package import Package
from planck.office.files.workbook import ID, list_sheets, read_sheets
from planck.office.files.xml_parts import local
from planck.office.grid import Cell


class OwnSheet(NamedTuple):
    """A sheet by its title, each row by its number as its cells by their column."""

    title: str
    rows: dict[int, dict[int, Cell]]


def read_own_sheets(data: bytes) -> tuple[OwnSheet, ...]:
    """The sheets of a workbook with a sheet of records; none for any other file, and for one that cannot be read."""
    if not data.startswith(b"PK"):
        return ()
    try:
        package = Package(data)
        part = package.main_part()
        workbook = package.tree(part) if part is not None and part.endswith(".xml") else None
        if part is None or workbook is None or local(workbook) != "workbook":
            return ()
        sheets = list_sheets(workbook)
        if RECORD_SHEET not in [sheet.get("name") for sheet in sheets]:
            return ()
        links = package.relationships(part)
        named = [(sheet.get("name", ""), links.get(sheet.get(ID, ""))) for sheet in sheets]
        parts = {title: link.part for title, link in named if link is not None and link.kind == "worksheet"}
        contents = read_sheets(package, workbook, links, list(parts.values()))
        return tuple(OwnSheet(title, _rows(content.cells)) for title, content in zip(parts, contents, strict=True))
    except (Damaged, Locked, TooLarge, TooManyCells):
        return ()


def _rows(cells: Sequence[Cell]) -> dict[int, dict[int, Cell]]:
    rows: dict[int, dict[int, Cell]] = {}
    for cell in cells:
        rows.setdefault(cell.row, {})[cell.column] = cell
    return rows
