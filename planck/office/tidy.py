"""Tidy figures: one figure a line, under named columns, or a line for each area with a column for each period."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from planck.model.draft import Outcome, Remark, Topic
from planck.office.area_words import levels_of_head
from planck.office.grid import Cell, Grid
from planck.office.head_times import times_in
from planck.office.head_words import role_of, status_in
from planck.office.layout import Line, plain, text_of
from planck.office.table import Key, Role, TidyRow, TidyTable
from planck.office.titles import title_of

_WORDS: dict[Key, tuple[str, ...]] = {
    Key.AREA: (
        *("area", "areas", "region", "locality", "khu vuc", "dia phuong", "ten dia phuong", "don vi hanh chinh"),
        *("ten don vi hanh chinh", "dia ban", "area name"),
    ),
    Key.INDICATOR: ("indicator", "indicator name", "indicators", "chi tieu", "ten chi tieu", "cac chi tieu"),
    Key.PERIOD: (
        *("period", "year", "time", "date", "ky", "nam", "thoi ky", "thoi gian", "thoi diem", "ky bao cao"),
        *("ky so lieu", "nam bao cao", "reporting period"),
    ),
    Key.PART: ("quy", "thang", "quarter", "month"),
    Key.VALUE: ("value", "figure", "gia tri", "so lieu", "tri so"),
    Key.UNIT: ("unit", "don vi", "don vi tinh", "dvt"),
    Key.STATUS: ("status", "tinh trang", "trang thai", "tinh trang so lieu", "loai so lieu"),
    Key.PUBLISHED: ("published", "publication date", "published on", "ngay cong bo", "cong bo"),
    Key.SOURCE: ("source", "nguon", "nguon so lieu"),
    Key.NOTE: ("note", "notes", "remarks", "ghi chu"),
}
_KEYS = {word: key for key, words in _WORDS.items() for word in words}
_AREAS = frozenset({Key.AREA, Key.PROVINCE, Key.DISTRICT, Key.COMMUNE})
_NEEDED = {Key.INDICATOR, Key.VALUE}
_NUMBER_ALONE = re.compile(r"[0-9]{1,2}|I{1,3}|IV")
_LAST_ROW_OF_HEAD = 20


class _Spread(NamedTuple):
    """The columns of a line of heads: those of one key, and those that each hold the figures of a period or of an
    indicator, with what their head says of them."""

    columns: dict[Key, int]
    values: dict[int, dict[Key, Cell]]
    part: str = ""  # the head of the parts of a year


def find_tidy(grid: Grid, lines: Sequence[Line]) -> TidyTable | None:
    """The tidy figures of a grid; None where no line names the columns of indicator, period and value.

    Beside a column of areas the periods, or the indicators, may also have a column each.
    """
    for place, line in enumerate(lines[:_LAST_ROW_OF_HEAD]):
        columns = _columns(line)
        if columns.keys() >= _NEEDED and (Key.PERIOD in columns or not _is_timed(line)):
            return _read(grid, lines, place, _Spread(columns, {}, _part(line, columns)))
        spread = _spread(line, lines[place + 1 :], columns)
        if spread is not None:
            return _read(grid, lines, place, spread)
    return None


def _columns(line: Line) -> dict[Key, int]:
    """Where each key stands in a line of heads; the first column of a name counts."""
    columns: dict[Key, int] = {}
    for column in sorted(line.cells):
        key = _key(line.text(column))
        if key is not None:
            columns.setdefault(key, column)
    if Key.PART in columns and Key.PERIOD not in columns:
        columns[Key.PERIOD] = columns.pop(Key.PART)
    return columns


def _part(line: Line, columns: dict[Key, int]) -> str:
    return line.text(columns[Key.PART]) if Key.PART in columns else ""


def _is_timed(line: Line) -> bool:
    """Whether a head of another table stands in a line: one of its columns has a time or a plan."""
    others = [text for text in line.words if _key(text) is None]
    return any(role_of(text) is Role.TARGET or not times_in(text).says_nothing for text in others)


def _key(text: str) -> Key | None:
    key = _KEYS.get(plain(text).replace("_", " ").strip(" .:*"))
    if key is not None:
        return key
    levels = levels_of_head(text.replace("_", " "))
    return Key(levels[0].value) if len(levels) == 1 else Key.AREA if levels else None


def _spread(line: Line, below: Sequence[Line], columns: dict[Key, int]) -> _Spread | None:
    """Tidy figures that have a column for each period, or for each indicator; None where a line is not their head."""
    of_areas = columns.keys() & _AREAS
    missing = {*_NEEDED, Key.PERIOD} - columns.keys()
    if (
        not of_areas
        or len(line.filled) != len(line.cells)
        or not all(_holds_names(below, columns[key]) for key in of_areas)
    ):
        return None
    others = {column: line.cells[column] for column in line.cells if column not in columns.values()}
    if missing == {Key.PERIOD, Key.VALUE}:
        values = {column: _of_period(cell) for column, cell in others.items()}
    elif missing == {Key.INDICATOR, Key.VALUE}:
        values = {column: _of_indicator(cell) for column, cell in others.items()}
    else:
        return None
    values = {column: of_head for column, of_head in values.items() if of_head}
    return _Spread(columns, values, _part(line, columns)) if values else None


def _holds_names(lines: Sequence[Line], column: int) -> bool:
    texts = [text for line in lines if (text := line.text(column))]
    return 2 * sum(not any(map(str.isdigit, text)) and any(map(str.isalpha, text)) for text in texts) > len(texts)


def _of_period(cell: Cell) -> dict[Key, Cell]:
    """What a head says that is a period and perhaps a status: ``2024``, ``Sơ bộ 2024``."""
    text = text_of(cell)
    period = times_in(text).period
    if period is None or role_of(text) not in (None, Role.FIGURE):
        return {}
    status = status_in(text)
    of_head = {Key.PERIOD: cell._replace(text=str(period), number=None, day=None)}
    return of_head | ({Key.STATUS: cell._replace(text=status, number=None)} if status else {})


def _of_indicator(cell: Cell) -> dict[Key, Cell]:
    text = text_of(cell)
    role = role_of(text)
    is_name = any(map(str.isalpha, text)) and role not in (Role.NUMBER, Role.NOTE, Role.OWNER, Role.TARGET)
    return {Key.INDICATOR: cell} if is_name else {}


def _read(grid: Grid, lines: Sequence[Line], place: int, spread: _Spread) -> TidyTable:
    above = [text for line in lines[:place] for text in line.words]
    rows, remarks = [], []
    for line in lines[place + 1 :]:
        found = _rows(line, spread)
        rows += found
        if not found and line.filled:
            text = " | ".join(line.words)
            remarks.append(Remark(Outcome.LEFT_OUT, Topic.NO_ROW, grid.spot(row=line.index), text))
    remarks += _unknown(grid, lines, place, spread)
    title = title_of([*grid.before, *above])
    return TidyTable(grid, title, lines[place].index, spread.columns, tuple(rows), tuple(remarks))


def _rows(line: Line, spread: _Spread) -> list[TidyRow]:
    """The figures of a line: one, or one for each column that holds figures."""
    cells = {key: line.cells[column] for key, column in spread.columns.items() if line.text(column)}
    if Key.PART in cells and _NUMBER_ALONE.fullmatch(text := text_of(cells[Key.PART])):
        cells[Key.PART] = cells[Key.PART]._replace(text=f"{spread.part} {text}", number=None)
    if not spread.values:
        is_row = bool(cells.keys() & {*_NEEDED, Key.PERIOD}) and (len(cells) > 1 or len(line.filled) > 1)
        return [TidyRow(line.index, cells)] if is_row else []
    if not cells.keys() & (_AREAS | {Key.INDICATOR, Key.PERIOD}):
        return []
    return [
        TidyRow(line.index, {**cells, **of_head, Key.VALUE: line.cells[column]})
        for column, of_head in spread.values.items()
        if line.text(column)
    ]


def _unknown(grid: Grid, lines: Sequence[Line], place: int, spread: _Spread) -> list[Remark]:
    """The columns that hold something and that no key is known for; asked about where they may hold figures."""
    known = {*spread.columns.values(), *spread.values}
    head = lines[place]
    others = sorted({column for line in lines[place + 1 :] for column in line.cells if line.text(column)} - known)
    return [
        Remark(
            Outcome.ASKED if spread.values and role_of(head.text(column)) is Role.TARGET else Outcome.LEFT_OUT,
            Topic.COLUMN_NOT_UNDERSTOOD,
            grid.spot(column=column),
            head.text(column),
        )
        for column in others
        if role_of(head.text(column)) is not Role.NUMBER
    ]
