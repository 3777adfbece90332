"""A page of a yearbook: one indicator, areas by years, or years by areas."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from planck.model.area_types import without_type
from planck.model.draft import Outcome, Remark, Spot, Topic
from planck.model.names import fold
from planck.model.period import Period
from planck.office.footnotes import footnotes_in, legend_in, mark_of, split_marks
from planck.office.grid import Cell, Grid
from planck.office.head_times import times_in
from planck.office.head_words import role_of, status_in
from planck.office.layout import Line, plain, text_of
from planck.office.names import read_name
from planck.office.row_units import unit_in_cell
from planck.office.table import AreaFigure, AreaFigures, Role, YearbookTable
from planck.office.titles import title_of, unit_above

_WHOLE = re.compile(
    r"(?:toan|ca) (?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong)|tong so|tong cong|chung|total"
    r"|whole (?:province|city|district)"
)
_AREAS = re.compile(
    r"\b(?:huyen|quan|thi xa|thanh pho|xa|phuong|dia phuong|don vi hanh chinh|khu vuc|district|commune|locality|area)\b"
)
_NUMBER = re.compile(
    r"^(?:(?:biểu|bảng|table)\s*(?:số\s*)?[\d.\-/]+[a-z]?\s*[.:)]?|\d{1,3}[a-z]?\s*[.)])\s*", re.IGNORECASE
)
_BY_AREA = re.compile(
    r"[\s,]+(?:(?:phân|chia)\s+theo\b|theo\s+(?:huyện|quận|thị xã|thành phố|xã|phường|đơn vị|địa phương|khu vực)\b"
    r"|by\s+(?:district|commune|locality|area|province)).*$",
    re.IGNORECASE,
)
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Time:
    """The head of a row or column of years."""

    period: Period
    status: str


@dataclass(frozen=True, slots=True)
class _Shape:
    """Where the areas and the years of a page stand: the line of its head, the column of its first cells, and by number
    of column or line what the heads say."""

    head: int
    first: int
    years: dict[int, _Time]
    areas: dict[int, Cell]
    is_transposed: bool


def find_yearbook(grid: Grid, file: str, lines: Sequence[Line]) -> YearbookTable | None:
    """The page of a yearbook that a grid holds; None where it holds none."""
    for place in range(len(lines)):
        shape = _areas_by_years(lines, place) or _years_by_areas(lines, place)
        if shape is not None:
            return _read(grid, file, lines, shape)
    return None


def _areas_by_years(lines: Sequence[Line], place: int) -> _Shape | None:
    head = lines[place]
    years = {column: time for column in head.cells if (time := _time(head.text(column))) is not None}
    if len(years) < _FEWEST:
        return None
    below = lines[place + 1 :]
    leading = sorted({column for line in below for column in line.cells if column < min(years) and line.text(column)})
    said = any(_AREAS.search(plain(head.text(column))) for column in leading)
    for column in reversed(leading):
        named = {
            number: line.cells[column]
            for number, line in enumerate(below, start=place + 1)
            if line.text(column) and any(line.text(year) for year in years)
        }
        count = sum(_is_area(text_of(cell)) for cell in named.values())
        if named and (said or count >= _FEWEST) and (said or 2 * count >= len(named)):
            return _Shape(place, column, years, named, is_transposed=False)
    return None


def _years_by_areas(lines: Sequence[Line], place: int) -> _Shape | None:
    head = lines[place]
    named = {
        column: cell for column, cell in head.cells.items() if _is_area(head.text(column)) and cell.row == head.index
    }
    if len(named) < _FEWEST:
        return None
    for column in sorted(head.cells.keys() | {column for line in lines[place + 1 :] for column in line.cells}):
        if column >= min(named):
            return None
        below = enumerate(lines[place + 1 :], start=place + 1)
        years = {number: time for number, line in below if (time := _time(line.text(column))) is not None}
        if len(years) >= _FEWEST:
            return _Shape(place, column, years, named, is_transposed=True)
    return None


def _time(text: str) -> _Time | None:
    """The period and status of a head that says nothing else: ``2020``, ``Sơ bộ 2024``."""
    period = times_in(text).period
    if period is None or role_of(text) not in (None, Role.FIGURE) or len(text) > 40:
        return None
    return _Time(period, status_in(text))


def _read(grid: Grid, file: str, lines: Sequence[Line], shape: _Shape) -> YearbookTable:
    above = [
        text_of(cell)
        for line in lines[: shape.head]
        if not _is_of_head(line, lines[shape.head])
        for cell in line.filled
    ]
    texts = [*grid.before, *above]
    title = title_of(texts)
    used = set(shape.years if shape.is_transposed else shape.areas)
    skipped = [line for place, line in enumerate(lines) if place > shape.head and place not in used and line.filled]
    around = [*(text_of(cell) for line in skipped for cell in line.filled), *grid.after]
    footnotes = {mark: _without_english(note) for mark, note in footnotes_in(around).items()}
    unit = unit_in_cell(_without_english(unit_above(texts)))
    name = read_name(_BY_AREA.sub("", _NUMBER.sub("", title)), known_marks=footnotes)
    remarks = [
        Remark(Outcome.LEFT_OUT, Topic.NO_ROW, Spot(file, sheet=grid.title, row=line.index), text_of(line.filled[0]))
        for line in skipped
    ]
    return YearbookTable(
        grid,
        title,
        name.name,
        name.unit or unit.unit,
        name.price_base or unit.price_base,
        (lines[shape.head].index, lines[shape.head].index),
        tuple(_figures(lines, shape, number, cell, footnotes) for number, cell in shape.areas.items()),
        footnotes,
        legend_in(around),
        tuple(remarks),
    )


def _is_of_head(line: Line, head: Line) -> bool:
    """Whether a line above the years belongs to their head: a cell reaches down to them, or it says "Năm"."""
    reaches = any(cell.last_row >= head.index for cell in line.cells.values())
    return reaches or any(plain(text_of(cell)) in ("nam", "year", "nam - year") for cell in line.filled)


def _figures(lines: Sequence[Line], shape: _Shape, number: int, cell: Cell, footnotes: dict[str, str]) -> AreaFigures:
    area, marks = split_marks(_without_english(text_of(cell)), footnotes)
    figures = []
    for year, time in shape.years.items():
        line, column = (lines[year], number) if shape.is_transposed else (lines[number], year)
        figure = line.cells.get(column)
        if figure is not None and text_of(figure):
            figures.append(AreaFigure(time.period, time.status, figure))
    index = number if shape.is_transposed else lines[number].index
    every = (*marks, *map(mark_of, cell.marks))
    return AreaFigures(index, area, bool(_WHOLE.fullmatch(plain(area))), every, tuple(figures))


def _is_area(text: str) -> bool:
    """Whether a text is the name of an area with its type, or of the area as a whole."""
    name = _without_english(text)
    return bool(_WHOLE.fullmatch(plain(name))) or without_type(name) != fold(name)


def _without_english(text: str) -> str:
    """The Vietnamese half of a text that says the same in English behind a dash."""
    first, dash, second = text.partition(" - ")
    if not dash or not second.isascii():
        return text
    words = re.compile(r"\b(?:whole|total|province|city|district|commune|town|ward|was|of|persons?|people|the)\b", re.I)
    return first.strip() if words.search(second) or fold(second) in fold(first) else text
