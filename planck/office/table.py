"""What a table of an office is found to be: its head, its columns and its rows, before their cells are read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from planck.model.period import Period
from planck.office.grid import Cell, Grid


class Role(str, Enum):
    """What a column holds."""

    NUMBER = "number"  # TT, STT
    NAME = "name"
    FIELD = "field"  # a section, where it has a column of its own
    UNIT = "unit"
    TARGET = "target"
    FIGURE = "figure"
    SHARE = "share"  # a share of the plan, in per cent: worked out
    WORKED_OUT = "worked-out"  # so sánh, bình quân, Đạt / Không đạt
    NOTE = "note"
    OWNER = "owner"
    NOTHING = "nothing"  # a spacer, or a column that nothing is known of


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its head. ``head`` is the text of all its rows of the head, from above, joined by " / ".

    ``period`` is that of a target or a figure; None where the head does not say it. ``status`` is that of the figures
    ("estimate", "preliminary", "official" or ""); ``assigned_by`` who set the plan ("Tỉnh giao"). ``by`` is the year of
    "đến năm 2030" in the head. ``basis`` is "total" where the head says "cả nhiệm kỳ", "in total", else "".
    ``shares`` are, of a worked-out column, the numbers of the column above the line and the one below it, where the
    head names them; empty where it does not.
    """

    index: int
    role: Role
    head: str
    period: Period | None = None
    status: str = ""
    assigned_by: str = ""
    by: int | None = None
    basis: str = ""
    shares: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the body that is an indicator, or the head of several.

    ``name`` is the whole name ("Parent: child"), ``own`` its own part, ``stem`` what its id is made of. ``cells`` are
    by column, merged cells standing for each column they cover. ``unit`` is the unit's text as the register writes it,
    empty where the row gives none. ``is_head``: it gives its name to the rows below and has no figures.
    ``path`` are the numbers of the rows above it that enclose it, outermost first.
    """

    index: int
    name: str
    own: str
    parent: str
    field: str
    part_of: str
    unit: str
    price_base: str
    marks: tuple[str, ...]
    cells: Mapping[int, Cell]
    is_head: bool = False
    path: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table found in a grid: title, unit above it, columns, rows, footnotes by mark, and what "…" means in it."""

    grid: Grid
    title: str
    unit: str
    head_rows: tuple[int, int]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    footnotes: Mapping[str, str]
    legend: Mapping[str, str]
