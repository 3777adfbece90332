"""A workbook that planck wrote -> what the register said that it is of, with what was changed in its cells since."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any, NamedTuple

from planck.model.draft import Draft, Remark
from planck.model.draft_of_record import draft_of
from planck.model.recorded import CONTRACT, RECORD_SHEET, Recorded
from planck.office.files.own_workbook import OwnSheet
from planck.office.grid import Cell
from planck.office.own_figures import read_figures
from planck.office.own_rows import Entry, OwnRow, Sheet
from planck.office.own_targets import read_targets
from planck.office.request import Wanted

_HEAD_ROWS = 2
_RECORD, _SERIES = "record", "item"


class Unreadable(Exception):
    """The records are not as planck writes them."""


class Newer(Exception):
    """The records are as a later planck writes them."""


class _Records(NamedTuple):
    """The entries of the sheet of records, by their kind and their key."""

    areas: dict[str, Entry]
    indicators: dict[str, Entry]
    sources: dict[str, Entry]
    breaks: dict[str, tuple[str, ...]]
    series: dict[str, str]
    targets: dict[str, Entry]
    figures: dict[str, Entry]


def read_back(file: str, sheets: tuple[OwnSheet, ...], wanted: Wanted) -> Draft:
    """The draft of the register.

    ``Unreadable`` where somebody has changed what is kept for reading back, ``Newer`` where a later planck wrote it.
    """
    try:
        return _read(file, sheets, wanted)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, ArithmeticError) as fault:
        raise Unreadable from fault


def _read(file: str, sheets: tuple[OwnSheet, ...], wanted: Wanted) -> Draft:
    records = _records(next(sheet for sheet in sheets if sheet.title == RECORD_SHEET))
    data = [found for sheet in sheets if (found := _rows(file, sheet)) is not None]
    remarks: list[Remark] = []
    areas = {id_: entry["names"] for id_, entry in records.areas.items()}
    targets = [
        target
        for sheet in data
        if not sheet.is_figures and wanted is not Wanted.ACTUALS
        for target in read_targets(sheet, records.targets, areas, remarks)
    ]
    figures = [
        figure
        for sheet in data
        if sheet.is_figures and wanted is not Wanted.TARGETS
        for figure in read_figures(sheet, records.figures, areas, remarks)
    ]
    recorded = Recorded(
        areas,
        {id_: entry["known"] for id_, entry in records.areas.items() if entry["known"] is not None},
        records.indicators,
        records.sources,
        {_pair(key): years for key, years in records.breaks.items()},
        tuple(targets),
        tuple(figures),
        {_pair(key): name for key, name in records.series.items()},
    )
    return replace(draft_of(recorded, tuple(remarks)), source={"file": file})


def _pair(key: str) -> tuple[str, str]:
    """The ids of the area and the indicator of a series."""
    area, indicator = key.split(" ")
    return area, indicator


def _records(sheet: OwnSheet) -> _Records:
    records = _Records({}, {}, {}, {}, {}, {}, {})
    by_kind: dict[str, dict[str, Any]] = {
        "area": records.areas,
        "indicator": records.indicators,
        "source": records.sources,
        "breaks": records.breaks,
        "series": records.series,
        "target": records.targets,
        "figure": records.figures,
    }
    for kind, key, text in _entries(sheet):
        by_kind[kind][key] = json.loads(text, parse_int=Decimal, parse_float=Decimal)
    return records


def _entries(sheet: OwnSheet) -> Iterator[tuple[str, str, str]]:
    """The kind, the key and the text of each entry, which may go on over several rows."""
    head, *rows = (sheet.rows[number] for number in sorted(sheet.rows))
    contract = head[2].text
    if contract != CONTRACT:
        raise Newer if contract.isdecimal() and int(contract) > int(CONTRACT) else ValueError(contract)
    kind = key = ""
    parts: list[str] = []
    for row in rows:
        if 1 in row:
            if kind:
                yield kind, key, "".join(parts)
            kind, key, parts = row[1].text, row[2].text, []
        parts.append(row[3].text)
    if kind:
        yield kind, key, "".join(parts)


def _rows(file: str, sheet: OwnSheet) -> Sheet | None:
    """The rows of a sheet of data by the stable names of its columns; None for any other sheet."""
    names = {column: cell.text for column, cell in sheet.rows.get(_HEAD_ROWS, {}).items()}
    if _RECORD not in names.values():
        return None
    columns = {name: column for column, name in names.items()}
    rows = [_row(row, sheet.rows[row], names) for row in sorted(sheet.rows) if row > _HEAD_ROWS]
    return Sheet(file, sheet.title, columns, [row for row in rows if row.cells], is_figures=_SERIES in columns)


def _row(number: int, cells: Mapping[int, Cell], names: Mapping[int, str]) -> OwnRow:
    by_name = {names[column]: cell for column, cell in cells.items() if column in names}
    record = by_name.pop(_RECORD, None)
    return OwnRow(number, record.text if record is not None else "", by_name)
