"""Small files as offices send them, made for a test: workbooks, documents, and any part of either."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from planck.model.problem import Problem
from planck.office.files.read import read_office_file
from planck.office.grid import Cell, Grid, OfficeFile

_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of some parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def _links(**targets: str) -> str:
    links = (
        f'<Relationship Id="rId{number}" Type="{_RELATIONSHIPS}/{kind.rstrip("0123456789")}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), 1)
    )
    return f"<Relationships>{''.join(links)}</Relationships>"


def sheet_xml(rows: str, *, before: str = "", after: str = "", parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """A workbook whose one sheet, "Biểu 1", has these rows, written as they stand in the file."""
    return packed(
        {
            "_rels/.rels": _links(officeDocument="xl/workbook.xml"),
            "xl/workbook.xml": f'<workbook xmlns="{SHEETS}" xmlns:r="{_RELATIONSHIPS}">'
            '<sheets><sheet name="Biểu 1" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": _links(
                worksheet="worksheets/sheet1.xml", sharedStrings="sharedStrings.xml", styles="styles.xml"
            ),
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{SHEETS}">{before}<sheetData>{rows}</sheetData>{after}'
            "</worksheet>",
            **(parts or {}),
        }
    )


def workbook(*sheets: Mapping[str, Any]) -> Workbook:
    """A workbook with a sheet for each map of cells: what "B2" holds, or that and its number format."""
    book = Workbook()
    assert isinstance(book.active, Worksheet)
    book.remove(book.active)
    for number, cells in enumerate(sheets, 1):
        sheet = book.create_sheet(f"Biểu {number}")
        for place, content in cells.items():
            value, number_format = content if isinstance(content, tuple) else (content, "General")
            sheet[place].value = value
            sheet[place].number_format = number_format
    return book


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def document(body: str, **parts: str) -> bytes:
    """A document with this body, written as it stands in the file; ``numbering`` and the like are its other parts."""
    return packed(
        {
            "_rels/.rels": _links(officeDocument="word/document.xml"),
            "word/_rels/document.xml.rels": _links(**{name: f"{name}.xml" for name in parts}),
            "word/document.xml": f'<w:document xmlns:w="{_WORD}" xmlns:m="urn:m" xmlns:mc="urn:mc">'
            f"<w:body>{body}</w:body></w:document>",
            **{f"word/{name}.xml": f'<w:{name} xmlns:w="{_WORD}">{text}</w:{name}>' for name, text in parts.items()},
        }
    )


def table(*rows: str) -> str:
    """A table of a document, by its rows."""
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def row(*cells: str, properties: str = "") -> str:
    """A row of a table; a cell that is no ``w:tc`` is the text of one."""
    return f"<w:tr>{properties}{''.join(text if text.startswith('<w:tc>') else cell(text) for text in cells)}</w:tr>"


def cell(content: str, properties: str = "") -> str:
    """A cell of a table, with a paragraph for each line of a text, or with what stands in the file."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraphs(content)}</w:tc>"


def paragraphs(content: str) -> str:
    """A paragraph for each line of a text; what is written as it stands in the file stays."""
    if content.startswith("<w:p>") or content.startswith("<w:tbl>"):
        return content
    lines = content.split("\n")
    return "".join(f"<w:p>{line if line.startswith('<') else run(line)}</w:p>" for line in lines)


def run(text: str, properties: str = "") -> str:
    """A run of a paragraph."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


RAISED = '<w:vertAlign w:val="superscript"/>'


def read(data: bytes, name: str = "biểu.xlsx") -> OfficeFile:
    """What a file holds that can be read."""
    file = read_office_file(name, data)
    assert isinstance(file, OfficeFile), file
    return file


def refused(data: bytes, name: str = "biểu.xlsx") -> Problem:
    """What is said of a file that cannot be read."""
    problem = read_office_file(name, data)
    assert isinstance(problem, Problem), problem
    return problem


def texts(grid: Grid) -> list[list[str]]:
    """The texts of the cells of a grid, row by row."""
    return [[cell.text for cell in cells] for cells in grid.rows]


def at(grid: Grid, row: int, column: int) -> Cell:
    """The cell at a place."""
    return next(cell for cells in grid.rows for cell in cells if (cell.row, cell.column) == (row, column))
