"""A page of a yearbook -> the figures of each of its areas."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from planck.model.draft import Draft, DraftArea, DraftFigure, DraftSeries, Outcome, Plain, Remark, Topic
from planck.office.area_names import Spellings, first_spelling, names_of_row, remark_on_area
from planck.office.area_words import levels_of_title
from planck.office.doubles import without_doubles
from planck.office.figure_cells import read_figure
from planck.office.ids import Named, make_ids
from planck.office.meaning import Figure
from planck.office.request import Request
from planck.office.row_reading import note_at, remark_of, spot_of
from planck.office.table import AreaFigure, AreaFigures, YearbookTable
from planck.office.target_entries import year_or_text


def draft_yearbook(table: YearbookTable, request: Request) -> Draft:
    """The figures of each area of the page, of one indicator or of several."""
    names = list(dict.fromkeys(area.indicator or table.indicator for area in table.areas))
    numbered = {name: number for number, name in enumerate(names, 1)}
    ids = make_ids([_named(name, numbered) for name in names], request.known, request.named)
    levels = set(table.levels) or levels_of_title(table.title)
    remarks = list(table.remarks)
    first: Spellings = {}
    series: dict[tuple[tuple[str, str], ...], dict[str, DraftSeries]] = {}
    for area in table.areas:
        if not (area.indicator or table.indicator):
            remarks.append(Remark(Outcome.ASKED, Topic.ROW_WITHOUT_NAME, spot_of(request, area.index), area.area))
            continue
        of_area = names_of_row(area.area, area.within, request, levels, is_whole=area.is_whole)
        if isinstance(of_area, Topic):
            remarks.append(remark_on_area(of_area, spot_of(request, *area.at), area.area))
            continue
        own = series.setdefault(tuple(first_spelling(of_area, first).items()), {})
        id_ = ids[numbered[area.indicator or table.indicator]]
        read = [_read(table, area, figure, request) for figure in area.figures]
        remarks += [figure for figure in read if isinstance(figure, Remark)]
        kept = [figure for figure in read if isinstance(figure, DraftFigure)]
        before = own.get(id_, DraftSeries(id_, _terms(table, area), ()))
        own[id_] = replace(before, figures=(*before.figures, *kept))
    for own in series.values():
        for id_, each in own.items():
            figures, doubles = without_doubles(each.figures)
            own[id_] = replace(each, figures=figures)
            remarks += doubles
    areas = [
        DraftArea(dict(names), series=tuple(each for each in own.values() if each.figures))
        for names, own in series.items()
        if any(each.figures for each in own.values())
    ]
    return Draft(request.source_of(table.title), tuple(areas), tuple(remarks))


def _named(name: str, numbers: Mapping[str, int]) -> Named:
    field, _, own = name.rpartition(": ")
    return Named(numbers[name], name, own, numbers.get(field, 0), field)


def _terms(table: YearbookTable, area: AreaFigures) -> dict[str, Plain]:
    note = note_at(area.marks, table.footnotes)
    terms = {
        "name": area.indicator or table.indicator,
        "unit": area.unit or table.unit,
        "price_base": year_or_text(table.price_base),
        "note": note,
    }
    return {key: text for key, text in terms.items() if text}


def _read(table: YearbookTable, area: AreaFigures, figure: AreaFigure, request: Request) -> DraftFigure | Remark:
    cell = figure.cell
    spot = spot_of(request, cell.row, cell.column)
    read = read_figure(cell, request.writing, area.unit or table.unit)
    if not isinstance(read, Figure):
        return remark_of(read, cell, spot)
    beside: dict[str, Plain] = {
        "reason": table.legend.get(read.reason, read.reason),
        "status": "" if read.value is None else read.status or figure.status,
        "note": note_at(cell.marks, table.footnotes),
    }
    return DraftFigure(str(figure.period), read.value, {key: text for key, text in beside.items() if text}, spot)
