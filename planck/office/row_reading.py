"""The cells of one row, read: what each target and each figure of it says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from planck.model.draft import Outcome, Remark, Spot, Topic
from planck.office.figure_cells import read_figure
from planck.office.grid import Cell
from planck.office.meaning import Demand, Figure, Silent, Unclear
from planck.office.request import Request
from planck.office.table import VALUES, Column, Role, Row, Table
from planck.office.target_cells import read_target


class RowReading(NamedTuple):
    """A row and what its cells say, by column; ``asked`` are the columns of targets that a person has to answer.

    ``changes``: every number of the row is a fall ("Giảm 1,5"), or a rise, so that these are the figures: "falls" or
    "rises", else empty.
    """

    row: Row
    demands: Mapping[int, Demand]
    figures: Mapping[int, Figure]
    asked: frozenset[int]
    remarks: tuple[Remark, ...]
    changes: str = ""

    @property
    def has_target(self) -> bool:
        """Whether the row has a target, be it one that is asked about."""
        return bool(self.demands or self.asked)


def read_row(table: Table, row: Row, request: Request) -> RowReading:
    """Read the cells of the targets and the figures of a row."""
    remarks: list[Remark] = []
    demands: dict[int, Demand] = {}
    figures: dict[int, Figure] = {}
    asked: set[int] = set()
    for column in table.columns:
        cell = row.cells.get(column.index)
        if cell is None or column.role not in VALUES:
            continue
        is_figure = column.role is Role.FIGURE
        meaning = (
            read_figure(cell, request.writing, row.unit) if is_figure else _read_target(cell, column, row, request)
        )
        if isinstance(meaning, Figure):
            figures[column.index] = meaning
        elif isinstance(meaning, Demand):
            demands[column.index] = meaning
        else:
            remarks.append(remark_of(meaning, cell, spot_of(request, row.index, column.index)))
            if isinstance(meaning, Unclear) and column.role is Role.TARGET:
                asked.add(column.index)
    return RowReading(row, demands, figures, frozenset(asked), tuple(remarks))


def spot_of(request: Request, row: int = 0, column: int = 0) -> Spot:
    """A place in the table."""
    return Spot(request.file, request.place, row, column)


def _read_target(cell: Cell, column: Column, row: Row, request: Request) -> Demand | Silent | Unclear:
    period = column.period or request.period
    year = period.last.year if period is not None and period.first.year == period.last.year else None
    return read_target(cell, request.writing, row.unit, year, is_due=column.is_due)


def remark_of(meaning: Silent | Unclear, cell: Cell, spot: Spot) -> Remark:
    """What is said of a cell that is not written."""
    if isinstance(meaning, Unclear):
        return Remark(Outcome.ASKED, meaning.topic, spot, cell.text or cell.formula)
    topic = Topic.DASH if not any(map(str.isalnum, cell.text)) else Topic.WORDS
    return Remark(Outcome.LEFT_OUT, topic, spot, cell.text)


def is_number(figure: Figure) -> bool:
    """Whether it says how much: no milestone, and nothing that is known to be missing."""
    return figure.value is not None and not isinstance(figure.value, bool)


def note_at(marks: Iterable[str], footnotes: Mapping[str, str]) -> str:
    """The footnotes that marks stand for."""
    bare = (mark.strip("()[]⁽⁾ ") for mark in marks)
    return "; ".join(footnotes[mark] for mark in bare if mark in footnotes)
