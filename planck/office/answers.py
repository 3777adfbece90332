"""The answers of a person, put into a table in place of what stands there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

from planck.model.draft import Outcome, Plain, Remark, Topic
from planck.office.area_words import is_whole
from planck.office.grid import Cell
from planck.office.request import Range, Request
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

_Answer = TypeVar("_Answer")


def spelled_out(table: AnyTable, request: Request) -> tuple[AnyTable, Request]:
    """The request with an answer for each row and cell of the table that a range of answers covers.

    What is said of a cell by itself goes before what is said of a range that it lies in.
    """
    if not request.cells_said and not request.rows_said:
        return table, request
    rows, columns = _places_of(table)
    remarks: list[Remark] = []
    for_rows: dict[int, Mapping[str, Plain]] = {}
    for_cells: dict[tuple[int, int], str | Decimal] = {}
    for span, keys in _widest_first(request.rows_said):
        covered = _within(rows, span.first_row, span.last_row)
        if not covered or (isinstance(table, AreaTable) and keys.get("skip") is not True):
            remarks.append(_unused(span, request))  # an answer for several indicators
        for_rows |= dict.fromkeys(covered, keys)
    for span, text in _widest_first(request.cells_said):
        covered = _within(rows, span.first_row, span.last_row)
        across = _within(columns, span.first_column, span.last_column)
        cells = [(row, column) for row in covered for column in across]
        remarks += [] if cells else [_unused(span, request)]
        for_cells |= dict.fromkeys(cells, text)
    return replace(table, remarks=(*table.remarks, *remarks)), replace(request, rows=for_rows, cells=for_cells)


def _within(numbers: set[int], first: int, last: int) -> list[int]:
    if first == last:
        return [first] if first in numbers else []
    return [number for number in numbers if first <= number <= last]


def _widest_first(answers: Mapping[Range, _Answer]) -> list[tuple[Range, _Answer]]:
    return sorted(answers.items(), key=lambda pair: pair[0].is_one)


def with_answers(table: AnyTable, request: Request) -> AnyTable:
    """The table as a person says it is to be read: cells with other texts, rows with other units, or left out."""
    if not request.cells and not request.rows:
        return table
    if isinstance(table, Table):
        rows = tuple(_row(row, table, request) for row in table.rows if not _is_skipped(row.index, request))
        return replace(table, rows=rows)
    if isinstance(table, YearbookTable):
        areas = tuple(_area(area, request) for area in table.areas if not _is_skipped(area.index, request))
        return replace(table, areas=areas)
    if isinstance(table, AreaTable):
        listed = tuple(_area_row(row, table, request) for row in table.rows if not _is_skipped(row.index, request))
        return replace(table, rows=listed)
    lines = tuple(_line(line, table, request) for line in table.rows if not _is_skipped(line.index, request))
    return replace(table, rows=lines)


def _is_skipped(row: int, request: Request) -> bool:
    return request.rows.get(row, {}).get("skip") is True


def _row(row: Row, table: Table, request: Request) -> Row:
    cells = _answered(row, [column.index for column in table.columns], request)
    unit = request.rows.get(row.index, {}).get("unit")
    return replace(row, cells=cells, unit=str(unit) if unit else row.unit)


def _area(area: AreaFigures, request: Request) -> AreaFigures:
    figures = tuple(
        figure._replace(cell=_answer(figure.cell.row, figure.cell.column, request) or figure.cell)
        for figure in area.figures
    )
    named = _answer(*area.at, request)
    name = area.area if named is None else named.text
    return replace(area, figures=figures, area=name, is_whole=is_whole(name))


def _area_row(row: AreaRow, table: AreaTable, request: Request) -> AreaRow:
    cells = _answered(row, _columns_of(table), request)
    named = _answer(row.index, row.column, request)
    name = row.area if named is None else named.text
    return replace(row, cells=cells, area=name, is_whole=is_whole(name))


def _answered(row: Row | AreaRow, columns: Sequence[int], request: Request) -> dict[int, Cell]:
    """The cells of a row with the answers about it."""
    return {**row.cells, **{column: cell for column in columns if (cell := _answer(row.index, column, request))}}


def _columns_of(table: AreaTable) -> list[int]:
    return [number for indicator in table.indicators for number in indicator.numbers]


def _line(line: TidyRow, table: TidyTable, request: Request) -> TidyRow:
    answers = {key: _answer(line.index, column, request) for key, column in table.columns.items()}
    if Key.VALUE in line.cells:
        answers[Key.VALUE] = _answer(line.index, line.cells[Key.VALUE].column, request)
    return replace(line, cells={**line.cells, **{key: cell for key, cell in answers.items() if cell is not None}})


def _answer(row: int, column: int, request: Request) -> Cell | None:
    answer = request.cells.get((row, column))
    if isinstance(answer, Decimal):
        return Cell(row, column, f"{answer:f}", number=answer, held=answer)
    return Cell(row, column, answer) if answer is not None else None


def _places_of(table: AnyTable) -> tuple[set[int], set[int]]:
    """The rows and the columns of a table that something can be said of."""
    if isinstance(table, Table):
        return {row.index for row in table.rows}, {column.index for column in table.columns}
    if isinstance(table, YearbookTable):
        figures = [figure.cell for area in table.areas for figure in area.figures]
        rows = {cell.row for cell in figures} | {area.at[0] for area in table.areas}
        return rows, {cell.column for cell in figures} | {area.at[1] for area in table.areas}
    if isinstance(table, AreaTable):
        columns = {*_columns_of(table), *(row.column for row in table.rows)}
        return {row.index for row in table.rows}, columns
    columns = {*table.columns.values(), *(cell.column for line in table.rows for cell in line.cells.values())}
    return {line.index for line in table.rows}, columns


def _unused(span: Range, request: Request) -> Remark:
    """An answer about rows or cells that the table does not have."""
    spot = spot_of(request, span.first_row, span.first_column)
    if not span.is_one:
        spot = replace(spot, last_row=span.last_row, last_column=span.last_column)
    return Remark(Outcome.ASKED, Topic.ANSWER_UNUSED, spot)
