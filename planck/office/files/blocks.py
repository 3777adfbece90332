"""Merged cells become one cell, and hidden rows and columns are taken out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence, Set
from operator import itemgetter
from typing import NamedTuple

from planck.office.grid import Cell


class Block(NamedTuple):
    """Cells that are merged into one, by their corners."""

    top: int
    left: int
    bottom: int
    right: int


class Visible(NamedTuple):
    """The rows that are seen, and the hidden rows and columns that hold something."""

    rows: tuple[tuple[Cell, ...], ...]
    hidden_rows: tuple[int, ...]
    hidden_columns: tuple[int, ...]


def visible_cells(
    cells: Iterable[Cell], blocks: Sequence[Block], hidden_rows: Set[int], hidden_columns: Set[int]
) -> Visible:
    """The cells that are seen, each block once, at the first of its rows and columns that is seen."""
    by_place = {(cell.row, cell.column): cell for cell in cells}
    _merge(by_place, blocks, hidden_rows, hidden_columns)
    rows: dict[int, list[Cell]] = {}
    for (row, column), cell in sorted(by_place.items(), key=itemgetter(0)):
        if row not in hidden_rows and column not in hidden_columns:
            rows.setdefault(row, []).append(cell)
    return Visible(
        tuple(map(tuple, rows.values())),
        tuple(sorted(hidden_rows & {row for row, _ in by_place})),
        tuple(sorted(hidden_columns & {column for _, column in by_place})),
    )


def _merge(
    by_place: dict[tuple[int, int], Cell], blocks: Sequence[Block], hidden_rows: Set[int], hidden_columns: Set[int]
) -> None:
    """Take out what lies under a block, and put what it shows where it is first seen."""
    columns_of: dict[int, list[int]] = {}
    for row, column in sorted(by_place) if blocks else ():
        columns_of.setdefault(row, []).append(column)
    rows = list(columns_of)
    for block in blocks:
        head = by_place.get((block.top, block.left))
        for row in rows[bisect_left(rows, block.top) : bisect_right(rows, block.bottom)]:
            columns = columns_of[row]
            for column in columns[bisect_left(columns, block.left) : bisect_right(columns, block.right)]:
                by_place.pop((row, column), None)
        if head is not None:
            top = next((row for row in range(block.top, block.bottom + 1) if row not in hidden_rows), block.top)
            seen = (column for column in range(block.left, block.right + 1) if column not in hidden_columns)
            left = next(seen, block.left)
            by_place[top, left] = head._replace(row=top, column=left, bottom=block.bottom, right=block.right)
