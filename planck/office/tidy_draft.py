"""Tidy figures, one a line -> the figures of each area and indicator."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from planck.model.draft import Draft, DraftArea, DraftFigure, DraftSeries, Outcome, Plain, Remark, Topic
from planck.model.period import Period
from planck.office.area_names import names_of
from planck.office.figure_cells import read_figure
from planck.office.grid import Cell
from planck.office.ids import Named, make_ids
from planck.office.meaning import Figure, Unclear
from planck.office.periods import read_day, read_period, read_status
from planck.office.request import Request
from planck.office.row_reading import answered, remark_of, spot_of
from planck.office.row_units import unit_in_cell
from planck.office.table import Key, TidyRow, TidyTable


class _Line(NamedTuple):
    """A figure with what it is of: the names of its area, its indicator, its unit as written."""

    area: tuple[tuple[str, str], ...]
    indicator: str
    unit: str
    figure: DraftFigure


def draft_tidy(table: TidyTable, request: Request) -> Draft:
    """The figures of a tidy table; of a line that cannot be read, why."""
    read = [_read(row, request) for row in table.rows if request.rows.get(row.index, {}).get("skip") is not True]
    lines, doubles = _without_doubles([line for line in read if isinstance(line, _Line)])
    remarks = [*table.remarks, *(line for line in read if isinstance(line, Remark)), *doubles]
    names = list(dict.fromkeys(line.indicator for line in lines))
    ids = make_ids([Named(number, name, name) for number, name in enumerate(names, 1)], request.known)
    areas = []
    for area in dict.fromkeys(line.area for line in lines):
        series = [
            _series(ids[number], name, [line for line in lines if (line.area, line.indicator) == (area, name)])
            for number, name in enumerate(names, 1)
        ]
        areas.append(DraftArea(dict(area), series=tuple(one for one in series if one.figures)))
    source = {"title": table.title, "file": request.file, "place": request.place}
    return Draft({key: text for key, text in source.items() if text}, tuple(areas), tuple(remarks))


def _series(indicator: str, name: str, lines: Sequence[_Line]) -> DraftSeries:
    """The figures of an indicator; one in another unit than the first carries its own."""
    unit = next((line.unit for line in lines if line.unit), "")
    figures = tuple(
        line.figure if not line.unit or line.unit == unit else replace(line.figure, value=_with_unit(line))
        for line in lines
    )
    terms = {"name": name, "unit": unit}
    return DraftSeries(indicator, {key: text for key, text in terms.items() if text}, figures)


def _with_unit(line: _Line) -> Plain:
    value = line.figure.value
    return f"{value:f} {line.unit}" if isinstance(value, Decimal) else value


def _read(row: TidyRow, request: Request) -> _Line | Remark:
    cells = {key: answered(cell, cell.column, request) for key, cell in row.cells.items()}
    texts = {key: " ".join(cell.text.split()) for key, cell in cells.items()}
    value = cells.get(Key.VALUE)
    spot = spot_of(request, row.index, value.column if value is not None else 0)
    if value is None or Key.INDICATOR not in cells:
        return Remark(Outcome.LEFT_OUT, Topic.EMPTY_VALUE, spot, texts.get(Key.INDICATOR, ""))
    names = names_of(texts[Key.AREA], request) if texts.get(Key.AREA) else request.names
    if isinstance(names, Topic):
        return Remark(Outcome.ASKED, names, spot_of(request, row.index, cells[Key.AREA].column), texts[Key.AREA])
    unit = unit_in_cell(texts.get(Key.UNIT, "")).unit
    figure = read_figure(value, request.writing, unit)
    if not isinstance(figure, Figure):
        return remark_of(figure, value, spot)
    when = _period(cells, texts, request)
    beside = _beside(cells, texts, figure, request)
    for key, read in ((Key.PERIOD, when), (Key.PUBLISHED, beside)):
        if isinstance(read, Topic):
            return Remark(Outcome.ASKED, read, spot, texts.get(key, ""))
    assert isinstance(when, Period)
    assert not isinstance(beside, Topic)
    return _Line(
        tuple(names.items()),
        texts[Key.INDICATOR],
        unit or figure.unit,
        DraftFigure(str(when), figure.value, beside, spot),
    )


def _period(cells: Mapping[Key, Cell], texts: Mapping[Key, str], request: Request) -> Period | Topic:
    cell = cells.get(Key.PERIOD)
    if cell is None:
        return request.period or Topic.PERIOD_MISSING
    if cell.day is not None:
        return Period(cell.day, cell.day)
    text = f"{cell.number:f}" if cell.number is not None else texts[Key.PERIOD]
    return read_period(text, request.writing) or Topic.PERIOD_NOT_READ


def _beside(
    cells: Mapping[Key, Cell], texts: Mapping[Key, str], figure: Figure, request: Request
) -> dict[str, Plain] | Topic:
    """What stands beside a value: its status, the day of its publication, its note."""
    beside: dict[str, Plain] = {"reason": figure.reason}
    stated = texts.get(Key.STATUS, "")
    status = figure.status or (read_status(stated) if stated else "")
    if status is None:
        return Topic.STATUS_NOT_READ
    published = cells.get(Key.PUBLISHED)
    day: Period | Unclear | None = None
    if published is not None and texts[Key.PUBLISHED]:
        day = Period(published.day, published.day) if published.day else read_day(texts[Key.PUBLISHED], request.writing)
        if not isinstance(day, Period):
            return day.topic if isinstance(day, Unclear) else Topic.DAY_NOT_READ
    beside |= {"status": status if figure.value is not None else "", "published": str(day) if day else ""}
    if figure.is_approximate:
        beside["approximate"] = True
    beside["source"] = texts.get(Key.SOURCE, "")
    beside["note"] = texts.get(Key.NOTE, "")
    return {key: value for key, value in beside.items() if value}


def _without_doubles(lines: Sequence[_Line]) -> tuple[list[_Line], list[Remark]]:
    """The lines without those that say what another says already; two values with one day of publication are asked."""
    together: dict[object, list[_Line]] = {}
    for line in lines:
        figure = line.figure
        key = (line.area, line.indicator, figure.period, figure.terms.get("published"))
        together.setdefault(key, []).append(line)
    kept: list[_Line] = []
    remarks: list[Remark] = []
    for several in together.values():
        first = several[0]
        if all(_says_the_same(line, first) for line in several):
            kept.append(first)
            remarks += [Remark(Outcome.LEFT_OUT, Topic.SAID_BEFORE, line.figure.spot) for line in several[1:]]
        else:
            remarks += [
                Remark(Outcome.ASKED, Topic.TWO_VALUES, line.figure.spot, str(line.figure.value)) for line in several
            ]
    return sorted(kept, key=lambda line: line.figure.spot.row), remarks


def _says_the_same(line: _Line, first: _Line) -> bool:
    return (line.figure.value, line.figure.terms, line.unit) == (first.figure.value, first.figure.terms, first.unit)
