"""Grids drawn as text, so that a test shows the table that it speaks of."""

from __future__ import annotations

from planck.model.draft import Draft, Outcome, Plain
from planck.model.period import parse_period
from planck.office.grid import Cell, Grid, GridKind, OfficeFile
from planck.office.read import read_draft, writing_of
from planck.office.request import Request, Wanted
from planck.office.table import Column, Row, Table, Tables
from planck.office.tables import find_tables

LEFT, ABOVE = "<", "^"


def grid(drawing: str, *, before: tuple[str, ...] = (), after: tuple[str, ...] = (), first_row: int = 1) -> Grid:
    """A grid of lines with cells between ``|``; ``<`` and ``^`` are covered by the cell to the left and above.

    An empty line is an empty row. Spaces in front of a cell's text, but for the first, are part of it.
    """
    cells: dict[tuple[int, int], Cell] = {}
    heads: dict[tuple[int, int], tuple[int, int]] = {}
    for row, line in enumerate(drawing.strip("\n").split("\n"), start=first_row):
        for column, written in enumerate(line.split("|") if line.strip() else (), start=1):
            text = written.strip()
            if text in (LEFT, ABOVE):
                head = heads[row, column - 1] if text == LEFT else heads[row - 1, column]
                heads[row, column] = head
                cell = cells[head]
                cells[head] = cell._replace(bottom=max(cell.last_row, row), right=max(cell.last_column, column))
            elif text:
                heads[row, column] = (row, column)
                cells[row, column] = Cell(row, column, written[1:].rstrip() if written[0] == " " else written.rstrip())
    rows = sorted({row for row, _ in heads})
    by_row = tuple(tuple(cell for (at, _), cell in sorted(cells.items()) if at == row) for row in rows)
    return Grid(GridKind.SHEET, "T", 1, tuple(row for row in by_row if row), before=before, after=after)


def tables_in(drawing: str, *, before: tuple[str, ...] = (), after: tuple[str, ...] = ()) -> Tables:
    """The tables that are found in a drawn grid."""
    return find_tables(OfficeFile("bang.xlsx", (grid(drawing, before=before, after=after),)))


def table_in(drawing: str, *, before: tuple[str, ...] = (), after: tuple[str, ...] = ()) -> Table:
    """The only table of a drawn grid."""
    (table,) = tables_in(drawing, before=before, after=after).tables
    assert isinstance(table, Table)
    return table


def rows_in(drawing: str, **around: tuple[str, ...]) -> list[Row]:
    """The rows of the only table of a drawn grid."""
    return list(table_in(drawing, **around).rows)


def columns_in(head: str, *, title: str = "") -> list[Column]:
    """The columns of a table with this head, and one row whose cells all hold a number."""
    row = "1|Diện tích lúa|ha" + "|5" * 12
    lines = [title, "", head.strip("\n"), row] if title else [head.strip("\n"), row]
    return [column for column in table_in("\n".join(lines)).columns if column.head]


def draft_in(drawing: str, *, period: str = "", wanted: Wanted = Wanted.BOTH) -> Draft:
    """What the only table of a drawn grid says, as the entries of a register."""
    tables = tables_in(drawing)
    (table,) = tables.tables
    request = Request("bang.xlsx", {"province": "Bình Lâm"}, "T", parse_period(period), wanted, writing_of([table]))
    return read_draft(table, request)


def targets_in(drawing: str, *, period: str = "") -> dict[str, dict[str, Plain]]:
    """The targets that a drawn grid gives, by their ids, each with its period."""
    (area,) = draft_in(drawing, period=period).areas
    above: dict[str, Plain] = {"period": area.period} if area.period else {}
    return {target.id: {**above, **target.terms} for target in area.targets}


def figures_in(drawing: str, *, period: str = "") -> dict[str, dict[str, Plain]]:
    """The figures that a drawn grid gives, by their ids and periods."""
    (area,) = draft_in(drawing, period=period).areas
    return {series.id: {figure.period: figure.value for figure in series.figures} for series in area.series}


def asked_in(drawing: str, *, period: str = "") -> dict[tuple[int, int], str]:
    """The topics of what is asked about in a drawn grid, by row and column."""
    remarks = draft_in(drawing, period=period).remarks
    return {
        (remark.spot.row, remark.spot.column): remark.topic.value
        for remark in remarks
        if remark.outcome is Outcome.ASKED
    }
