"""The cells of a grid, row by row, with merged cells standing in every place that they cover."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from planck.model.names import fold
from planck.office.grid import Cell, Grid

_DASHES = re.compile(r"[\u2010-\u2015\u2212]")


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a grid: its number, and its cells by column with their texts, each in one line.

    ``filled`` are the cells with a text, each once, from left to right, and ``words`` their texts.
    """

    index: int
    cells: Mapping[int, Cell]
    texts: Mapping[int, str]
    filled: tuple[Cell, ...] = field(init=False)
    words: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        filled = {id(self.cells[column]): column for column in sorted(self.cells, reverse=True) if self.texts[column]}
        columns = sorted(filled.values())
        object.__setattr__(self, "filled", tuple([self.cells[column] for column in columns]))
        object.__setattr__(self, "words", tuple([self.texts[column] for column in columns]))

    def text(self, column: int) -> str:
        """What stands in a column; empty where nothing does."""
        return self.texts.get(column, "")

    def without(self, columns: Container[int]) -> Line:
        """The line without some of its columns."""
        cells = {column: cell for column, cell in self.cells.items() if column not in columns}
        return Line(self.index, cells, {column: self.texts[column] for column in cells})


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
    numbers = [row[0].row for row in grid.rows if row]
    lines: dict[int, dict[int, Cell]] = {number: {} for number in numbers}
    texts: dict[int, dict[int, str]] = {number: {} for number in numbers}
    hidden = frozenset(grid.hidden_columns)
    open_cells: list[Cell] = []
    for row in grid.rows:
        if not row:
            continue
        number = row[0].row
        open_cells = [cell for cell in open_cells if cell.last_row >= number]
        for cell in (*open_cells, *row):
            text = text_of(cell)
            for column in range(cell.column, min(cell.last_column, last_column) + 1):
                if column not in hidden:
                    lines[number][column] = cell
                    texts[number][column] = text
        open_cells += [cell for cell in row if cell.last_row > number]
    return tuple(Line(number, cells, texts[number]) for number, cells in lines.items())


def gap_between(first: Line, second: Line, hidden: frozenset[int]) -> bool:
    """Whether a row that is empty, and not just hidden, lies between two lines."""
    return second.index - first.index - 1 > len(hidden & set(range(first.index + 1, second.index)))
