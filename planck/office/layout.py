"""The cells of a grid, row by row, with merged cells standing in every place that they cover."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from functools import lru_cache

from planck.model.frozen import Frozen, frozen
from planck.model.names import fold
from planck.office.grid import Cell, Grid

_DASHES = re.compile(r"[\u2010-\u2015\u2212]")


@frozen
class Line(Frozen):
    """A row of a grid: its number, and its cells by column with their texts, each in one line.

    ``filled`` are the cells with a text, each once, from left to right, and ``words`` their texts.
    """

    index: int
    cells: Mapping[int, Cell]
    texts: Mapping[int, str]
    filled: tuple[Cell, ...]
    words: tuple[str, ...]

    def text(self, column: int) -> str:
        """What stands in a column; empty where nothing does."""
        return self.texts.get(column, "")

    def without(self, columns: Container[int]) -> Line:
        """The line without some of its columns."""
        cells = {column: cell for column, cell in self.cells.items() if column not in columns}
        return _line(self.index, cells, {column: self.texts[column] for column in cells})


def text_of(cell: Cell | None) -> str:
    """The text of a cell in one line; of a formula without a value the formula, so that it is not taken for empty."""
    return "" if cell is None else " ".join((cell.text or cell.formula).split())


@lru_cache(maxsize=1 << 15)  # each row of a long table is looked at several times
def plain(text: str) -> str:
    """A text for comparison: lower case without accents, every dash a hyphen."""
    return _DASHES.sub("-", fold(text))


def lines_of(grid: Grid) -> tuple[Line, ...]:
    """The rows of a grid that have cells, merged cells standing in all rows and columns that they cover."""
    last_column = max((cell.column for row in grid.rows for cell in row), default=0)
    hidden = frozenset(grid.hidden_columns)
    lines: list[Line] = []
    open_cells: list[Cell] = []
    for row in grid.rows:
        if not row:
            continue
        number = row[0].row
        open_cells = [cell for cell in open_cells if cell.last_row >= number]
        cells: dict[int, Cell] = {}
        texts: dict[int, str] = {}
        for cell in (*open_cells, *row):
            text = text_of(cell)
            for column in range(cell.column, min(cell.right, last_column) + 1) if cell.right else (cell.column,):
                if column not in hidden:
                    cells[column] = cell
                    texts[column] = text
        lines.append(_line(number, cells, texts))
        open_cells += [cell for cell in row if cell.bottom > number]
    return tuple(lines)


def _line(index: int, cells: Mapping[int, Cell], texts: Mapping[int, str]) -> Line:
    filled: dict[int, int] = {}  # the first column of each cell
    for column in sorted(cells):
        if texts[column]:
            filled.setdefault(id(cells[column]), column)
    columns = filled.values()
    return Line(
        index, cells, texts, tuple([cells[column] for column in columns]), tuple([texts[column] for column in columns])
    )


def gap_between(first: Line, second: Line, hidden: frozenset[int]) -> bool:
    """Whether a row that is empty, and not just hidden, lies between two lines."""
    return second.index - first.index - 1 > len(hidden & set(range(first.index + 1, second.index)))
