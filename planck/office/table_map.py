"""What a person says about a table in MAP.yaml: which it is, what its columns hold, answers to questions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from planck.model.draft import Plain
from planck.model.lettering import column_letters, column_number
from planck.model.period import parse_period
from planck.office.meaning import Writing
from planck.office.request import Range
from planck.office.table import VALUES, AnyTable, AreaTable, Column, Role, Table, TidyTable, YearbookTable

_ROWS = re.compile(r"([1-9][0-9]*)(?:\s*[-–:]\s*([1-9][0-9]*))?")
_CELL = re.compile(r"([A-Z]{1,3})([1-9][0-9]*)(?:\s*[-–:]\s*([A-Z]{1,3})([1-9][0-9]*))?")
_ROLES = {
    role.value: role for role in (Role.NUMBER, Role.NAME, Role.FIELD, Role.UNIT, Role.NOTE, Role.OWNER, Role.NOTHING)
}


@dataclass(frozen=True, slots=True)
class TableMap:
    """The map of a table: ``head`` are the first and the last row of its head, ``columns`` what a person says of them.

    ``rows`` and ``cells`` are answers, by their places.
    """

    sheet: str = ""
    number: int | None = None
    head: tuple[int, int] | None = None
    writing: Writing | None = None
    columns: Mapping[int, Mapping[str, Plain] | str] = field(default_factory=dict)
    rows: Mapping[Range, Mapping[str, Plain]] = field(default_factory=dict)
    cells: Mapping[Range, str | Decimal] = field(default_factory=dict)

    @property
    def says_names(self) -> bool:
        """Whether it says which column holds the names of indicators: such a table has one in each row."""
        return Role.NAME.value in self.columns.values()

    def put_in(self, columns: tuple[Column, ...]) -> tuple[Column, ...]:
        """The columns of a table, those that the map names as it says they are."""
        own = {column.index: column for column in columns}
        own |= {number: Column(number, Role.NOTHING, "") for number in self.columns if number not in own}
        own |= {number: as_mapped(own[number], entry) for number, entry in self.columns.items()}
        return tuple(column for _, column in sorted(own.items()))


NO_MAP = TableMap()


def read_map(root: Mapping[str, Any]) -> TableMap:
    """The map out of the plain values of a file that its schema accepts."""
    rows = _ROWS.fullmatch(str(root.get("head", "")).strip())
    return TableMap(
        sheet=str(root.get("sheet", "")),
        number=int(root["table"]) if "table" in root else None,
        head=(int(rows[1]), int(rows[2] or rows[1])) if rows else None,
        writing=Writing(root["numbers"]) if "numbers" in root else None,
        columns={column_number(letters): entry for letters, entry in root.get("columns", {}).items()},
        rows={_rows_named(name): answers for name, answers in root.get("rows", {}).items()},
        cells={_cells_named(name): _text(entry) for name, entry in root.get("cells", {}).items()},
    )


def _rows_named(name: str) -> Range:
    rows = _ROWS.fullmatch(name)
    assert rows is not None, name  # the schema accepts no other
    return Range(int(rows[1]), int(rows[2] or rows[1]))


def _cells_named(name: str) -> Range:
    cells = _CELL.fullmatch(name)
    assert cells is not None, name  # the schema accepts no other
    first, last = column_number(cells[1]), column_number(cells[3] or cells[1])
    return Range(int(cells[2]), int(cells[4] or cells[2]), first, last)


def _text(entry: Plain) -> str | Decimal:
    """What is read in place of a cell: a text, or the number itself, which has one reading."""
    if isinstance(entry, bool):
        return "x" if entry else "-"
    return entry if isinstance(entry, Decimal) else str(entry)


def as_mapped(column: Column, entry: Mapping[str, Plain] | str) -> Column:
    """A column as a person says it is."""
    if isinstance(entry, str):
        return Column(column.index, _ROLES[entry], column.head)
    shares = (
        tuple(column_number(part.strip()) for part in str(entry["compares"]).split("/")) if "compares" in entry else ()
    )
    area = str(entry.get("area", column.area))
    if shares:
        return Column(column.index, Role.SHARE, column.head, shares=shares, area=area)
    role = Role.TARGET if "target" in entry else Role.FIGURE if "figure" in entry else column.role
    period = parse_period(str(entry.get(role.value, "")))
    by = entry.get("by")
    return replace(
        column,
        role=role,
        period=period or column.period,
        status=str(entry.get("status", column.status)),
        assigned_by=str(entry.get("assigned_by", column.assigned_by)),
        by=int(str(by)) if by is not None else column.by,
        shares=() if "target" in entry or "figure" in entry else column.shares,
        area=area,
    )


def write_map(table: AnyTable, place: str, writing: Writing | None) -> dict[str, Plain] | None:
    """The map of a table as it was read, to be corrected and used again; None for named columns, which need none.

    A column of which a map cannot say what it was read as is not in it, and so is read by its head again.
    """
    if isinstance(table, TidyTable):
        return None
    first, last = table.head_rows
    columns = {column_letters(index): entry for index, entry in sorted(_entries(table)) if entry is not None}
    numbers = writing.value if writing in (Writing.VIETNAMESE, Writing.ENGLISH) else None
    entry: dict[str, Plain] = {
        "sheet": place if not place.isdigit() else None,
        "table": Decimal(place) if place.isdigit() else None,
        "head": Decimal(first) if first == last else f"{first}-{last}",
        "numbers": numbers,
        "columns": columns or None,
    }
    return {key: value for key, value in entry.items() if value is not None}


def _entries(table: Table | AreaTable | YearbookTable) -> Iterator[tuple[int, Plain]]:
    """What a map says of each column of a table; of a page of a yearbook of those that are a year each."""
    if isinstance(table, Table):
        for column in table.columns:
            is_open = column.index in table.as_figures
            yield column.index, {"area": column.area} if is_open else _entry_of(column)
    elif isinstance(table, AreaTable):
        for indicator in table.indicators:
            yield from ((column.index, _entry_of(column)) for column in indicator.columns)
    else:
        figures = [figure for area in table.areas for figure in area.figures]
        for index in {figure.cell.column for figure in figures}:
            times = {(figure.period, figure.status) for figure in figures if figure.cell.column == index}
            period, status = next(iter(times))
            own = Column(index, Role.FIGURE, "", period, status)
            yield index, _entry_of(own) if len(times) == 1 and not table.is_by_years else None


def _entry_of(column: Column) -> Plain:
    """What a map says of a column; None where its period is open, which a map cannot say."""
    area: dict[str, Plain] = {"area": column.area} if column.area else {}
    if column.role in VALUES:
        if column.period is None:
            return area or None
        entry: dict[str, Plain] = {
            **area,
            column.role.value: Decimal(column.period.name) if column.period.is_year else column.period.name,
            "status": column.status,
            "assigned_by": column.assigned_by,
            "by": Decimal(column.by) if column.by is not None else "",
        }
        return {key: value for key, value in entry.items() if value != ""}
    if len(column.shares) == 2:
        return {**area, "compares": "/".join(map(column_letters, column.shares))}
    return column.role.value if column.role.value in _ROLES else "nothing"
