"""A table as it stands in a file, cell by cell, before anything is known of what it means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from planck.model.draft import Spot


class GridKind(str, Enum):
    """What holds the cells, which decides how a cell is named: ``Biểu 1!E5``, row and column, or the line."""

    SHEET = "sheet"
    TABLE = "table"
    LINES = "lines"


class Cell(NamedTuple):
    """A cell with something in it, or the block of merged cells that it heads. Rows and columns count from 1.

    ``text`` is what a reader sees, composed (NFC), its lines kept, raised footnote marks taken out into ``marks``; that
    of a number has a decimal point and no grouping, since how these look is up to the reader's machine.
    A cell that holds a number has ``number``, what it shows by its number format (in the format General what it holds,
    to 15 digits), and ``held``, what it holds in the same scale; a percent format counts in percent in both, and sets
    ``is_percent``.
    ``day`` is the day that a cell with a date holds. ``formula`` is a formula of which the file keeps no value; such a
    cell has no text.
    """

    row: int
    column: int
    text: str
    number: Decimal | None = None
    held: Decimal | None = None
    is_percent: bool = False
    day: date | None = None
    formula: str = ""
    marks: tuple[str, ...] = ()
    bottom: int = 0
    right: int = 0

    @property
    def last_row(self) -> int:
        """The last row that it covers."""
        return self.bottom or self.row

    @property
    def last_column(self) -> int:
        """The last column that it covers."""
        return self.right or self.column


@dataclass(frozen=True, slots=True)
class Grid:
    """A visible sheet of a workbook, a table of a document, or the lines of a delimited file.

    ``number`` is its place in the file, from 1. ``rows`` are those with at least one cell, in order, each with its
    cells from left to right; hidden rows and columns are not among them but listed beside. ``before`` and ``after`` are
    the paragraphs of a document between this table and its neighbours.
    ``nested`` are the rows and columns of the cells that hold a table of their own, which is not among their text.
    ``file`` is the name of the file, once its tables are looked for.
    """

    kind: GridKind
    title: str
    number: int
    rows: tuple[tuple[Cell, ...], ...]
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    nested: tuple[tuple[int, int], ...] = ()
    file: str = ""

    def spot(self, row: int = 0, column: int = 0, last_row: int = 0) -> Spot:
        """A place in it."""
        return Spot(self.file, self.title, row, column, last_row)


@dataclass(frozen=True, slots=True)
class OfficeFile:
    """A file as an office sent it: its name without folders, what it holds, and the titles of its hidden sheets."""

    name: str
    grids: tuple[Grid, ...]
    hidden_sheets: tuple[str, ...] = ()
