"""The answers of a person, put into a table in place of what stands there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from planck.model.draft import Outcome, Remark, Topic
from planck.office.area_words import is_whole
from planck.office.grid import Cell
from planck.office.request import Request
from planck.office.row_reading import spot_of
from planck.office.table import (
    AnyTable,
    AreaFigures,
    AreaRow,
    AreaTable,
    Key,
    Row,
    Table,
    TidyRow,
    TidyTable,
    YearbookTable,
)


def with_answers(table: AnyTable, request: Request) -> AnyTable:
    """The table as a person says it is to be read: cells with other texts, rows with other units, or left out."""
    if not request.cells and not request.rows:
        return table
    remarks = (*table.remarks, *_unused(table, request))
    if isinstance(table, Table):
        rows = tuple(_row(row, table, request) for row in table.rows if not _is_skipped(row.index, request))
        return replace(table, rows=rows, remarks=remarks)
    if isinstance(table, YearbookTable):
        areas = tuple(_area(area, request) for area in table.areas if not _is_skipped(area.index, request))
        return replace(table, areas=areas, remarks=remarks)
    if isinstance(table, AreaTable):
        listed = tuple(_area_row(row, table, request) for row in table.rows if not _is_skipped(row.index, request))
        return replace(table, rows=listed, remarks=remarks)
    lines = tuple(_line(line, table, request) for line in table.rows if not _is_skipped(line.index, request))
    return replace(table, rows=lines, remarks=remarks)


def _is_skipped(row: int, request: Request) -> bool:
    return request.rows.get(row, {}).get("skip") is True


def _row(row: Row, table: Table, request: Request) -> Row:
    columns = [column.index for column in table.columns]
    cells = {**row.cells, **{column: cell for column in columns if (cell := _answer(row.index, column, request))}}
    unit = request.rows.get(row.index, {}).get("unit")
    return replace(row, cells=cells, unit=str(unit) if unit else row.unit)


def _area(area: AreaFigures, request: Request) -> AreaFigures:
    figures = tuple(
        replace(figure, cell=_answer(figure.cell.row, figure.cell.column, request) or figure.cell)
        for figure in area.figures
    )
    named = _answer(*area.at, request)
    name = area.area if named is None else named.text
    return replace(area, figures=figures, area=name, is_whole=is_whole(name))


def _area_row(row: AreaRow, table: AreaTable, request: Request) -> AreaRow:
    cells = {
        **row.cells,
        **{column: cell for column in _columns_of(table) if (cell := _answer(row.index, column, request))},
    }
    named = _answer(row.index, row.column, request)
    name = row.area if named is None else named.text
    return replace(row, cells=cells, area=name, is_whole=is_whole(name))


def _columns_of(table: AreaTable) -> list[int]:
    indicators = table.indicators
    return [column.index for each in indicators for column in (*each.columns, *(side for side, _ in each.either))]


def _line(line: TidyRow, table: TidyTable, request: Request) -> TidyRow:
    answers = {key: _answer(line.index, column, request) for key, column in table.columns.items()}
    if Key.VALUE in line.cells:
        answers[Key.VALUE] = _answer(line.index, line.cells[Key.VALUE].column, request)
    return replace(line, cells={**line.cells, **{key: cell for key, cell in answers.items() if cell is not None}})


def _answer(row: int, column: int, request: Request) -> Cell | None:
    said = request.cells.get((row, column))
    if isinstance(said, Decimal):
        return Cell(row, column, f"{said:f}", number=said, held=said)
    return Cell(row, column, said) if said is not None else None


def _unused(table: AnyTable, request: Request) -> Iterator[Remark]:
    """Answers about rows and cells that the table does not have."""
    if isinstance(table, Table):
        rows, columns = {row.index for row in table.rows}, {column.index for column in table.columns}
    elif isinstance(table, YearbookTable):
        figures = [figure.cell for area in table.areas for figure in area.figures]
        rows = {cell.row for cell in figures} | {area.at[0] for area in table.areas}
        columns = {cell.column for cell in figures} | {area.at[1] for area in table.areas}
    elif isinstance(table, AreaTable):
        rows = {row.index for row in table.rows}
        columns = {*_columns_of(table), *(row.column for row in table.rows)}
    else:
        rows = {line.index for line in table.rows}
        columns = {*table.columns.values(), *(cell.column for line in table.rows for cell in line.cells.values())}
    places = [(row, 0) for row in request.rows if row not in rows or _is_too_wide(table, row, request)]
    places += [(row, column) for row, column in request.cells if row not in rows or column not in columns]
    for row, column in sorted(places):
        yield Remark(Outcome.ASKED, Topic.ANSWER_UNUSED, spot_of(request, row, column))


def _is_too_wide(table: AnyTable, row: int, request: Request) -> bool:
    """Whether an answer for a row, other than that it is left out, would be one for several indicators."""
    return isinstance(table, AreaTable) and not _is_skipped(row, request)
