"""The hidden sheet by which planck reads its own workbook back: each entry as the files write it, and what the cells of
its row showed, so that a cell that was changed since is known."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

from openpyxl.worksheet.worksheet import Worksheet

from planck.model.draft import Plain
from planck.model.recorded import (
    CONTRACT,
    FIGURE_COLUMNS,
    MOST_CHARACTERS,
    RECORD_SHEET,
    TARGET_COLUMNS,
    WORKED_OUT,
    Recorded,
    RecordedFigure,
    RecordedTarget,
)

Line = tuple[str, str, Plain]  # the kind of an entry, its key, and what it says
# What a reader of cells may take for something else: blanks that follow each other, and what looks encoded.
_FRAGILE = re.compile(r"(?<= ) |_(?=x)")
_ENCODED = re.compile(r"_x005F_")
_HEAD_ROWS = 2


def fill_record_sheet(sheet: Worksheet, recorded: Recorded, targets: Worksheet, figures: Worksheet) -> None:
    """Write the entries; ``targets`` and ``figures`` are the sheets that show them."""
    sheet.sheet_state = "hidden"
    sheet.append([RECORD_SHEET, CONTRACT])
    lines = [*_lines(recorded), *_targets(recorded, targets), *_figures(recorded, figures)]
    for kind, key, entry in lines:
        text = write_plain(entry)
        for start in range(0, len(text), MOST_CHARACTERS):
            sheet.append([None if start else kind, None if start else key, text[start : start + MOST_CHARACTERS]])


def _lines(recorded: Recorded) -> Iterator[Line]:
    for id_, names in recorded.names.items():
        yield "area", id_, {"names": names, "known": recorded.known_areas.get(id_)}
    for id_, entry in recorded.indicators.items():
        yield "indicator", id_, entry
    for key, entry in recorded.sources.items():
        yield "source", key, entry
    for (area, indicator), years in recorded.breaks.items():
        yield "breaks", f"{area} {indicator}", years
    for (area, indicator), name in recorded.names_of_series.items():
        yield "series", f"{area} {indicator}", name


def _targets(recorded: Recorded, sheet: Worksheet) -> Iterator[Line]:
    for target, (key, cells) in zip(recorded.targets, _shown(sheet, TARGET_COLUMNS), strict=True):
        yield "target", key, {**_target(target), "cells": cells}


def _target(target: RecordedTarget) -> dict[str, Plain]:
    named = {"area": target.area, "id": target.id, "year": target.year, "resolution": target.resolution}
    return {**named, "terms": target.terms}


def _figures(recorded: Recorded, sheet: Worksheet) -> Iterator[Line]:
    rows: dict[str, list[Plain]] = {}
    for key, cells in _shown(sheet, FIGURE_COLUMNS):
        rows.setdefault(key, []).append(cells)
    for figure, (key, several) in zip(recorded.figures, rows.items(), strict=True):
        yield "figure", key, {**_figure(figure), "cells": several}


def _figure(figure: RecordedFigure) -> dict[str, Plain]:
    named = {"area": figure.area, "indicator": figure.indicator, "period": figure.period}
    return {**named, "value": figure.value, "terms": figure.terms}


def _shown(sheet: Worksheet, columns: Sequence[str]) -> Iterator[tuple[str, dict[str, Plain]]]:
    """The key of each row, and the texts of its cells by the names of their columns.

    Those that are not read back stand apart: whoever changes one is told so.
    """
    names = [cell.value for cell in sheet[_HEAD_ROWS]]
    for row in sheet.iter_rows(min_row=_HEAD_ROWS + 1):
        cells = dict(zip(names, row, strict=True))
        texts = {str(name): text for name, cell in cells.items() if (text := _text(cell.value))}
        record = texts.pop("record")
        read: dict[str, Plain] = {name: texts.pop(name) for name in columns if name in texts}
        yield record, {**read, WORKED_OUT: texts}


def _text(value: object) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, (date, datetime)):
        return f"{value:%Y-%m-%d}"
    return _ENCODED.sub("_", str(value)) if value is not None else ""


def write_plain(value: Plain) -> str:
    """A plain value as JSON, each number with its own digits, in letters that every reader leaves as they are."""
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, Mapping):
        return "{" + ",".join(f"{write_plain(key)}:{write_plain(each)}" for key, each in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ",".join(map(write_plain, value)) + "]"
    text = json.dumps(value)
    return _FRAGILE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
