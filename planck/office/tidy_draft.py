"""Tidy figures, one a line -> the figures of each area and indicator."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from planck.model.area import AreaLevel
from planck.model.draft import Draft, DraftArea, DraftFigure, DraftSeries, Outcome, Plain, Remark, Topic
from planck.model.names import fold
from planck.model.period import Period
from planck.office.area_names import Spellings, first_spelling, names_of, remark_on_area
from planck.office.doubles import without_doubles
from planck.office.figure_cells import read_figure
from planck.office.grid import Cell
from planck.office.head_times import times_in
from planck.office.head_words import status_in
from planck.office.ids import Named, make_ids
from planck.office.layout import text_of
from planck.office.meaning import Figure, Unclear
from planck.office.names import read_name
from planck.office.periods import read_day, read_period, read_status
from planck.office.request import Request
from planck.office.row_reading import remark_of, spot_of
from planck.office.row_units import unit_in_cell
from planck.office.table import Key, TidyRow, TidyTable
from planck.office.target_entries import year_or_text

_AREAS: dict[Key, tuple[AreaLevel, ...]] = {
    Key.PROVINCE: (AreaLevel.PROVINCE,),
    Key.DISTRICT: (AreaLevel.DISTRICT,),
    Key.COMMUNE: (AreaLevel.COMMUNE,),
    Key.AREA: (),
}


_WHOLE_YEAR = frozenset({"ca nam", "nam", "year", "whole year", "full year"})


_ASKED_AT = {
    Topic.PERIOD_MISSING: Key.PERIOD,
    Topic.PERIOD_NOT_READ: Key.PERIOD,
    Topic.STATUS_NOT_READ: Key.STATUS,
}


class _Line(NamedTuple):
    """A figure with what it is of: the names of its area, its indicator, its unit as written."""

    area: tuple[tuple[str, str], ...]
    indicator: str
    unit: str
    figure: DraftFigure
    price_base: str = ""


def draft_tidy(table: TidyTable, request: Request) -> Draft:
    """The figures of a tidy table; of a line that cannot be read, why."""
    has_areas = any(key in row.cells for row in table.rows for key in _AREAS)
    first: Spellings = {}
    read = [_read(row, table, request, first, has_areas=has_areas) for row in table.rows]
    lines, strange = _in_one_unit([line for line in read if isinstance(line, _Line)], request)
    remarks = [*table.remarks, *(line for line in read if isinstance(line, Remark)), *strange]
    named: dict[str, str] = {}  # by the name in one spelling, be it the id in a register
    together: dict[tuple[tuple[str, str], ...], dict[str, list[_Line]]] = {}
    for line in lines:
        spelling = _spelling(line.indicator, request)
        named.setdefault(spelling, line.indicator)
        together.setdefault(line.area, {}).setdefault(spelling, []).append(line)
    rows = [Named(number, name, name) for number, name in enumerate(named.values(), 1)]
    ids = make_ids(rows, request.known, request.named)
    numbers = {spelling: number for number, spelling in enumerate(named, 1)}
    areas = []
    for area, of_area in together.items():
        series = []
        for spelling in sorted(of_area, key=numbers.__getitem__):
            figures, doubles = without_doubles([line.figure for line in of_area[spelling]])
            remarks += doubles
            if figures:
                series.append(_series(ids[numbers[spelling]], named[spelling], of_area[spelling], figures))
        if series:
            areas.append(DraftArea(dict(area), series=tuple(series)))
    return Draft(request.source_of(table.title), tuple(areas), tuple(remarks))


def _spelling(name: str, request: Request) -> str:
    return request.known.get(fold(name), fold(name))


def _series(indicator: str, name: str, lines: Sequence[_Line], figures: tuple[DraftFigure, ...]) -> DraftSeries:
    unit = next((line.unit for line in lines if line.unit), "")
    base = next((line.price_base for line in lines if line.price_base), "")
    terms: dict[str, Plain] = {
        "name": "" if name == indicator else name,
        "unit": unit,
        "price_base": year_or_text(base),
    }
    return DraftSeries(indicator, {key: text for key, text in terms.items() if text}, figures)


def _in_one_unit(lines: Sequence[_Line], request: Request) -> tuple[list[_Line], list[Remark]]:
    """The lines whose unit is that of their indicator, which most lines of it have; the others are asked about."""
    units: dict[str, Counter[str]] = {}
    for line in lines:
        if line.unit:
            units.setdefault(_spelling(line.indicator, request), Counter())[line.unit] += 1
    kept, remarks = [], []
    for line in lines:
        known = units.get(_spelling(line.indicator, request))
        if known is None or line.unit in ("", known.most_common(1)[0][0]):
            kept.append(line)
        else:
            remarks.append(Remark(Outcome.ASKED, Topic.UNIT_DIFFERS, line.figure.spot, line.unit))
    return kept, remarks


def _read(
    row: TidyRow,
    table: TidyTable,
    request: Request,
    first: Spellings,
    *,
    has_areas: bool,
) -> _Line | Remark:
    cells = {key: cell for key, cell in row.cells.items() if text_of(cell)}
    texts = {key: " ".join(cell.text.split()) for key, cell in cells.items()}
    value = cells.get(Key.VALUE)
    spot = spot_of(request, row.index, value.column if value is not None else 0)
    if value is None or Key.INDICATOR not in cells:
        return Remark(Outcome.LEFT_OUT, Topic.EMPTY_VALUE, spot, texts.get(Key.INDICATOR, ""))
    names = _names(texts, request) if texts.keys() & _AREAS or not has_areas else Topic.AREA_MISSING
    if isinstance(names, Topic):
        column = next((column for key, column in table.columns.items() if key in _AREAS), 0)
        shown = ", ".join(texts[key] for key in _AREAS if key in texts)
        return remark_on_area(names, spot_of(request, row.index, column), shown)
    name = read_name(texts[Key.INDICATOR])
    unit = name.unit or unit_in_cell(texts.get(Key.UNIT, "")).unit
    figure = read_figure(value, request.writing, unit)
    if not isinstance(figure, Figure):
        return remark_of(figure, value, spot)
    when = _period(cells, texts, request)
    beside = _beside(cells, texts, figure, request)
    for read in (when, beside):
        if isinstance(read, Topic):
            key = _ASKED_AT.get(read, Key.PUBLISHED)
            at = spot_of(request, row.index, table.columns.get(key, value.column))
            return Remark(Outcome.ASKED, read, at, texts.get(key, ""))
    assert isinstance(when, Period)
    assert not isinstance(beside, Topic)
    return _Line(
        tuple(first_spelling(names, first).items()),
        name.name,
        unit or figure.unit,
        DraftFigure(str(when), figure.value, beside, spot),
        name.price_base or unit_in_cell(texts.get(Key.UNIT, "")).price_base,
    )


def _names(texts: Mapping[Key, str], request: Request) -> Mapping[str, str] | Topic:
    """The names of the area of a line, from the widest of its columns to the narrowest."""
    names: Mapping[str, str] | Topic = request.names
    for key, levels in _AREAS.items():
        if key in texts and not isinstance(names, Topic):
            names = names_of(texts[key], replace(request, names=names), levels)
    return names


def _period(cells: Mapping[Key, Cell], texts: Mapping[Key, str], request: Request) -> Period | Topic:
    cell = cells.get(Key.PERIOD)
    if cell is None:
        return request.period or Topic.PERIOD_MISSING
    if cell.day is not None:
        return Period(cell.day, cell.day)
    text = f"{cell.number:f}" if cell.number is not None else texts[Key.PERIOD]
    part = texts.get(Key.PART, "")
    if part and fold(part) not in _WHOLE_YEAR:
        return read_period(f"{part}/{text}", request.writing) or Topic.PERIOD_NOT_READ
    times = times_in(text)
    with_status = times.period if status_in(text) and not times.says_nothing else None
    return read_period(text, request.writing) or with_status or Topic.PERIOD_NOT_READ


def _beside(
    cells: Mapping[Key, Cell], texts: Mapping[Key, str], figure: Figure, request: Request
) -> dict[str, Plain] | Topic:
    """What stands beside a value: its status, the day of its publication, its note."""
    beside: dict[str, Plain] = {"reason": figure.reason}
    stated = texts.get(Key.STATUS, "")
    in_period = status_in(texts.get(Key.PERIOD, ""))
    status = figure.status or (read_status(stated) if stated else in_period)
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
