"""What is read from a small file, in short: the figures of each area, and what is said of the rest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from planck.model.draft import Draft, DraftFigure, Remark
from planck.office.grid import OfficeFile
from planck.office.read import read_draft, writing_of
from planck.office.request import Request, Wanted
from planck.office.table import Tables
from planck.office.tables import find_tables
from tests.office_tables.drawn import tables_in
from tests.office_tables.making import read

PROVINCE = {"province": "Thuận Giang"}


def draft_of(
    found: Tables, names: Mapping[str, str] = PROVINCE, wanted: Wanted = Wanted.ACTUALS, **request: Any
) -> Draft:
    """What the only table of a file says."""
    (table,) = found.tables
    asked = Request("t", names, wanted=wanted, writing=writing_of(found.tables), **request)
    return read_draft(table, asked)


def of_lines(text: str, names: Mapping[str, str] = PROVINCE, **request: Any) -> Draft:
    """What a delimited file says."""
    return draft_of(find_tables(read(text.encode(), "s.csv")), names, **request)


def of_drawing(drawing: str, names: Mapping[str, str] = PROVINCE, **request: Any) -> Draft:
    """What a drawn grid says."""
    return draft_of(tables_in(drawing), names, **request)


def of_file(file: OfficeFile, names: Mapping[str, str] = PROVINCE, **request: Any) -> Draft:
    """What the only table of a file says."""
    return draft_of(find_tables(file), names, **request)


def figures(draft: Draft) -> dict[tuple[str, str], dict[str, Any]]:
    """The figures by area and indicator, and by period; of those with more than a value the value and its status."""
    said: dict[tuple[str, str], dict[str, Any]] = {}
    for area in draft.areas:
        for series in area.series:
            key = "/".join(area.names.values()).removeprefix("Thuận Giang/"), series.id
            assert key not in said, key
            said[key] = {figure.period: _shown(figure) for figure in series.figures}
    return said


def _shown(figure: DraftFigure) -> Any:
    value = str(figure.value) if not isinstance(figure.value, bool | None) else figure.value
    status = figure.terms.get("status")
    return f"{value} {status}" if status else value


def said_of(draft: Draft) -> list[tuple[str, str, int, int]]:
    """What is said: outcome, topic, row and column."""
    return [_said(remark) for remark in draft.remarks]


def _said(remark: Remark) -> tuple[str, str, int, int]:
    return remark.outcome.value, remark.topic.value, remark.spot.row, remark.spot.column
