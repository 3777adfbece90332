"""What a table of an office is found to be: its head, its columns and its rows, before their cells are read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple, TypeAlias

from planck.model.area import AreaLevel
from planck.model.draft import Remark
from planck.model.frozen import Frozen, frozen
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


# The roles of columns that hold plans or results.
VALUES = (Role.TARGET, Role.FIGURE)


@frozen
class Column(Frozen):
    """A column by its head. ``head`` is the text of all its rows of the head, from above, joined by " / ".

    ``period`` is that of a target or a figure; None where the head does not say it. ``status`` is that of the figures
    ("estimate", "preliminary", "official" or ""); ``assigned_by`` who set the plan ("Tỉnh giao"). ``by`` is the year of
    "đến năm 2030" in the head. ``basis`` is "total" where the head says "cả nhiệm kỳ", "in total", else "".
    ``price_base`` is that of a target or a figure where the head names it ("giá so sánh 2010").
    ``shares`` are, of a worked-out column, the numbers of the column above the line and the one below it, where the
    head names them; empty where it does not. ``is_due``: its cells say by when something is to be done. ``area`` is the
    area that its head names ("Xã Hòa Khê", "Toàn huyện"); empty where it is of the area that the table is about.
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
    price_base: str = ""
    is_due: bool = False
    area: str = ""


@frozen
class Row(Frozen):
    """A row of the body that is an indicator, or the head of several.

    ``name`` is the whole name ("Parent: child"), ``own`` its own part. ``cells`` are by column, merged cells standing
    for each column they cover. ``unit`` is the unit's text as the register writes it, empty where the row gives none.
    ``is_head``: it gives its name to the rows below and has no figures.
    ``path`` are the numbers of the rows above it that enclose it, outermost first. ``marks`` are footnote marks without
    brackets ("1", "*"), as ``Table.footnotes`` has them.
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
    """A table found in a grid: title, unit above it, columns, rows, footnotes by mark, and what "…" means in it.

    ``head_rows`` are the first and the last row of its head. ``sections`` are the rows that give their name to the
    ``field`` of those below. ``legend`` has signs in one spelling: "…", "-", "n/a". ``remarks`` are what was left out
    or asked about while the table was taken apart. ``as_figures`` are the columns of areas of which nothing says
    whether they hold plans or results, as results; ``columns`` has them as plans. ``levels`` are those of its areas.
    """

    grid: Grid
    title: str
    unit: str
    head_rows: tuple[int, int]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    footnotes: Mapping[str, str]
    legend: Mapping[str, str]
    sections: Mapping[int, str] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    as_figures: Mapping[int, Column] = field(default_factory=dict)
    levels: tuple[AreaLevel, ...] = ()


class AreaFigure(NamedTuple):
    """A figure of an area in a page of a yearbook: its period, its status ("preliminary" …, or ""), and its cell."""

    period: Period
    status: str
    cell: Cell


@frozen
class AreaFigures(Frozen):
    """The figures of an area. ``area`` is its name as it is written, with its type, without mark and English name;
    ``is_whole``: it is the province (or other area) as a whole, "Toàn tỉnh". ``index`` is its row or column.

    ``indicator`` and ``unit`` are those of the page where they are empty. ``within`` is the area it stands below, and
    ``at`` the row and column of its name."""

    index: int
    area: str
    is_whole: bool
    marks: tuple[str, ...]
    figures: tuple[AreaFigure, ...]
    indicator: str = ""
    unit: str = ""
    within: str = ""
    at: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class YearbookTable:
    """A page of a yearbook: areas by years, or years by areas. The indicator is the title without its number and
    without "phân theo …", where the figures of an area have none of their own. ``levels`` are those that the head gives
    the areas: "Huyện, thị xã". ``is_by_years``: its rows are years."""

    grid: Grid
    title: str
    indicator: str
    unit: str
    price_base: str
    head_rows: tuple[int, int]
    areas: tuple[AreaFigures, ...]
    footnotes: Mapping[str, str]
    legend: Mapping[str, str]
    remarks: tuple[Remark, ...] = ()
    levels: tuple[AreaLevel, ...] = ()
    is_by_years: bool = False


@dataclass(frozen=True, slots=True)
class AreaIndicator:
    """An indicator of a list of areas, and its columns. ``name`` is the whole name ("Group: indicator").

    ``either`` are the columns of which nothing says whether they hold plans or results, each as one and as the other.
    """

    name: str
    unit: str
    price_base: str
    marks: tuple[str, ...]
    columns: tuple[Column, ...]
    either: tuple[tuple[Column, Column], ...] = ()

    @property
    def numbers(self) -> list[int]:
        """The numbers of all its columns."""
        return [column.index for column in (*self.columns, *(as_plan for as_plan, _ in self.either))]


@frozen
class AreaRow(Frozen):
    """A row of a list of areas: its area as ``AreaFigures`` has it, whose name stands in ``column``, and its cells.

    ``section`` goes before the names of its indicators, where each area stands below several sections."""

    index: int
    column: int
    area: str
    is_whole: bool
    marks: tuple[str, ...]
    cells: Mapping[int, Cell]
    within: str = ""
    section: str = ""


@dataclass(frozen=True, slots=True)
class AreaTable:
    """A list of areas with plans, and results perhaps, of several indicators beside each other."""

    grid: Grid
    title: str
    head_rows: tuple[int, int]
    indicators: tuple[AreaIndicator, ...]
    rows: tuple[AreaRow, ...]
    footnotes: Mapping[str, str]
    legend: Mapping[str, str]
    remarks: tuple[Remark, ...] = ()
    levels: tuple[AreaLevel, ...] = ()


class Key(str, Enum):
    """What a column of tidy figures holds. Those of levels hold names that their heads give a level: "Huyện"."""

    AREA = "area"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"
    INDICATOR = "indicator"
    PERIOD = "period"
    PART = "part"  # of the year that stands under "Năm": its quarter or month
    VALUE = "value"
    UNIT = "unit"
    STATUS = "status"
    PUBLISHED = "published"
    SOURCE = "source"
    NOTE = "note"


@frozen
class TidyRow(Frozen):
    """A line of tidy figures: its cells by what they hold. A column that the table has and the line leaves empty is not
    among them."""

    index: int
    cells: Mapping[Key, Cell]


@dataclass(frozen=True, slots=True)
class TidyTable:
    """Tidy figures with named columns, one figure a line; ``columns`` are where each stands."""

    grid: Grid
    title: str
    head_row: int
    columns: Mapping[Key, int]
    rows: tuple[TidyRow, ...]
    remarks: tuple[Remark, ...] = ()


AnyTable: TypeAlias = Table | YearbookTable | AreaTable | TidyTable


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of a file that have a head and something to read, in its order, and what is said of the others."""

    tables: tuple[AnyTable, ...]
    remarks: tuple[Remark, ...] = ()
    first: int = 1
