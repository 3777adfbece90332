"""Tidy figures: one figure a line, under named columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planck.model.draft import Outcome, Remark, Spot, Topic
from planck.office.grid import Grid
from planck.office.head_words import role_of
from planck.office.layout import Line, plain, text_of
from planck.office.table import Key, Role, TidyRow, TidyTable
from planck.office.titles import title_of

_WORDS: dict[Key, tuple[str, ...]] = {
    Key.AREA: ("area", "region", "locality", "khu vuc", "dia phuong", "ten dia phuong", "don vi hanh chinh", "dia ban"),
    Key.INDICATOR: ("indicator", "indicator name", "chi tieu", "ten chi tieu"),
    Key.PERIOD: (
        "period",
        "year",
        "time",
        "ky",
        "nam",
        "thoi ky",
        "thoi gian",
        "thoi diem",
        "ky bao cao",
        "ky so lieu",
    ),
    Key.VALUE: ("value", "figure", "gia tri", "so lieu", "tri so"),
    Key.UNIT: ("unit", "don vi", "don vi tinh", "dvt"),
    Key.STATUS: ("status", "tinh trang", "trang thai", "tinh trang so lieu", "loai so lieu"),
    Key.PUBLISHED: ("published", "publication date", "published on", "ngay cong bo", "cong bo"),
    Key.SOURCE: ("source", "nguon", "nguon so lieu"),
    Key.NOTE: ("note", "notes", "remarks", "ghi chu"),
}
_KEYS = {word: key for key, words in _WORDS.items() for word in words}
_NEEDED = {Key.INDICATOR, Key.PERIOD, Key.VALUE}
_LAST_ROW_OF_HEAD = 20


def find_tidy(grid: Grid, file: str, lines: Sequence[Line]) -> TidyTable | None:
    """The tidy figures of a grid; None where no line names the columns of indicator, period and value."""
    for place, line in enumerate(lines[:_LAST_ROW_OF_HEAD]):
        columns = _columns(line)
        if columns.keys() >= _NEEDED:
            return _read(grid, file, lines, place, columns)
    return None


def _columns(line: Line) -> dict[Key, int]:
    """Where each key stands in a line of heads; the first column of a name counts."""
    columns: dict[Key, int] = {}
    for column in sorted(line.cells):
        key = _KEYS.get(plain(line.text(column)).replace("_", " ").strip(" .:*"))
        if key is not None:
            columns.setdefault(key, column)
    return columns


def _read(grid: Grid, file: str, lines: Sequence[Line], place: int, columns: Mapping[Key, int]) -> TidyTable:
    above = [text_of(cell) for line in lines[:place] for cell in line.filled]
    rows, remarks = [], []
    for line in lines[place + 1 :]:
        cells = {key: line.cells[column] for key, column in columns.items() if line.text(column)}
        if cells.keys() & _NEEDED and (len(cells) > 1 or len(line.filled) > 1):
            rows.append(TidyRow(line.index, cells))
        elif line.filled:
            text = " | ".join(text_of(cell) for cell in line.filled)
            remarks.append(Remark(Outcome.LEFT_OUT, Topic.NO_ROW, Spot(file, sheet=grid.title, row=line.index), text))
    remarks += _unknown(grid, file, lines, place, columns)
    title = title_of([*grid.before, *above])
    return TidyTable(grid, title, lines[place].index, columns, tuple(rows), tuple(remarks))


def _unknown(grid: Grid, file: str, lines: Sequence[Line], place: int, columns: Mapping[Key, int]) -> list[Remark]:
    """The columns that hold something and that no key is known for."""
    known = set(columns.values())
    others = sorted({column for line in lines[place + 1 :] for column in line.cells if line.text(column)} - known)
    return [
        Remark(
            Outcome.LEFT_OUT,
            Topic.COLUMN_NOT_UNDERSTOOD,
            Spot(file, sheet=grid.title, column=column),
            lines[place].text(column),
        )
        for column in others
        if role_of(lines[place].text(column)) is not Role.NUMBER
    ]
