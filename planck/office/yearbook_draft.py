"""A page of a yearbook -> the figures of each of its areas."""

from __future__ import annotations

from planck.model.area import AreaLevel
from planck.model.area_types import AREA_TYPES
from planck.model.draft import Draft, DraftArea, DraftFigure, DraftSeries, Outcome, Plain, Remark, Topic
from planck.model.names import fold
from planck.office.area_names import names_of
from planck.office.figure_cells import read_figure
from planck.office.ids import Named, make_ids
from planck.office.meaning import Figure
from planck.office.request import Request
from planck.office.row_reading import note_at, remark_of, spot_of
from planck.office.table import AreaFigure, AreaFigures, YearbookTable
from planck.office.target_entries import price_base


def draft_yearbook(table: YearbookTable, request: Request) -> Draft:
    """The figures of one indicator for each area of the page."""
    indicator = make_ids([Named(1, table.indicator, table.indicator)], request.known)[1]
    levels = _levels_in(table.title)
    remarks = list(table.remarks)
    areas = []
    for area in table.areas:
        names = request.names if area.is_whole else names_of(area.area, request, levels)
        if isinstance(names, Topic):
            remarks.append(Remark(Outcome.ASKED, names, spot_of(request, area.index), area.area))
            continue
        figures = [_read(table, figure, request) for figure in area.figures]
        remarks += [figure for figure in figures if isinstance(figure, Remark)]
        kept = tuple(figure for figure in figures if isinstance(figure, DraftFigure))
        if kept:
            areas.append(DraftArea(names, series=(DraftSeries(indicator, _terms(table, area), kept),)))
    source = {"title": table.title, "file": request.file, "place": request.place}
    return Draft({key: text for key, text in source.items() if text}, tuple(areas), tuple(remarks))


def _levels_in(title: str) -> set[AreaLevel]:
    """The levels of the areas that a page is divided by: "phân theo huyện, thị xã, thành phố"."""
    by = fold(title).rpartition("phan theo")[2]
    words = f" {by.replace(',', ' ')} "
    levels = {kind.levels[-1] for kind in AREA_TYPES if f" {fold(kind.name)} " in words and kind.levels}
    return levels - {AreaLevel.PROVINCE} if len(levels) > 1 else levels


def _terms(table: YearbookTable, area: AreaFigures) -> dict[str, Plain]:
    note = note_at(area.marks, table.footnotes)
    terms = {"name": table.indicator, "unit": table.unit, "price_base": price_base(table.price_base), "note": note}
    return {key: text for key, text in terms.items() if text}


def _read(table: YearbookTable, figure: AreaFigure, request: Request) -> DraftFigure | Remark:
    cell = figure.cell
    spot = spot_of(request, cell.row, cell.column)
    read = read_figure(cell, request.writing, table.unit)
    if not isinstance(read, Figure):
        return remark_of(read, cell, spot)
    beside: dict[str, Plain] = {
        "reason": table.legend.get(read.reason, read.reason),
        "status": "" if read.value is None else read.status or figure.status,
        "note": note_at(cell.marks, table.footnotes),
    }
    return DraftFigure(str(figure.period), read.value, {key: text for key, text in beside.items() if text}, spot)
