"""A table of any shape -> a draft, by what the whole file shows of its numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from planck.model.draft import Draft, Remark, Spot
from planck.office.answers import spelled_out, with_answers
from planck.office.area_column_draft import draft_by_areas
from planck.office.area_draft import draft_areas
from planck.office.draft import draft_table
from planck.office.grid import Cell
from planck.office.meaning import Writing
from planck.office.numbers import how_written
from planck.office.request import Request
from planck.office.row_units import unit_in_cell
from planck.office.table import VALUES, AnyTable, AreaTable, Key, Role, Table, YearbookTable
from planck.office.tidy_draft import draft_tidy
from planck.office.title_area import area_differs
from planck.office.yearbook_draft import draft_yearbook

_WITH_NUMBERS = frozenset({*VALUES, Role.SHARE, Role.WORKED_OUT})


def read_draft(table: AnyTable, request: Request) -> Draft:
    """What a table says, as the entries of a register, with what has to be said and asked about the rest."""
    table, request = spelled_out(table, request)
    table = with_answers(table, request)
    if isinstance(table, Table):
        has_areas = any(column.area for column in table.columns)
        draft = draft_by_areas(table, request) if has_areas else draft_table(table, request)
    elif isinstance(table, YearbookTable):
        draft = draft_yearbook(table, request)
    elif isinstance(table, AreaTable):
        draft = draft_areas(table, request)
    else:
        draft = draft_tidy(table, request)
    remarks = (_placed(remark, request) for remark in draft.remarks)
    of_title = area_differs(table.title, request.names, Spot(request.file, request.place))
    return replace(draft, remarks=(*of_title, *remarks))


def _placed(remark: Remark, request: Request) -> Remark:
    """The remark with its file and sheet, as places in them are named."""
    if (remark.spot.file, remark.spot.sheet) == (request.file, request.place):
        return remark
    return replace(remark, spot=replace(remark.spot, file=request.file, sheet=request.place))


def writing_of(tables: Sequence[AnyTable]) -> Writing | None:
    """How a file writes numbers, by all its tables; None where no cell of it shows that."""
    return how_written(pair for table in tables for pair in _cells(table))


def _cells(table: AnyTable) -> Iterator[tuple[Cell, str]]:
    """The cells that hold numbers, each with the unit of its row."""
    if isinstance(table, Table):
        columns = [column.index for column in table.columns if column.role in _WITH_NUMBERS]
        for row in table.rows:
            yield from ((row.cells[column], row.unit) for column in columns if column in row.cells)
    elif isinstance(table, YearbookTable):
        yield from ((figure.cell, area.unit or table.unit) for area in table.areas for figure in area.figures)
    elif isinstance(table, AreaTable):
        for indicator in table.indicators:
            columns = indicator.numbers
            yield from ((row.cells[at], indicator.unit) for row in table.rows for at in columns if at in row.cells)
    else:
        for line in table.rows:
            unit = line.cells.get(Key.UNIT)
            if Key.VALUE in line.cells:
                yield line.cells[Key.VALUE], unit_in_cell(unit.text).unit if unit is not None else ""
