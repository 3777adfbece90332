"""A list of areas with a plan -> the targets and the figures of each of its areas."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from planck.model.draft import Draft, DraftArea, DraftSeries, DraftTarget, Outcome, Remark, Topic
from planck.model.names import fold
from planck.office.area_names import Spellings, first_spelling, names_of_row, remark_on_area
from planck.office.doubles import without_doubles
from planck.office.draft import draft_area, with_period
from planck.office.ids import Named, make_ids
from planck.office.request import Request, Wanted
from planck.office.row_reading import spot_of
from planck.office.table import AreaIndicator, AreaRow, AreaTable, Column, Row, Table

# What is answered for the row of one indicator is answered in the cell, where a row has several.
_IN_CELL = {
    Topic.DIRECTION: Topic.DIRECTION_IN_CELL,
    Topic.UNIT_MISSING: Topic.UNIT_IN_CELL,
    Topic.YEAR_OR_NUMBER: Topic.UNIT_IN_CELL,
    Topic.UNIT_DIFFERS: Topic.NOT_UNDERSTOOD,
    Topic.SUM_OR_LAST: Topic.SUM_IN_CELL,
}


def draft_areas(table: AreaTable, request: Request) -> Draft:
    """What a list of areas says: each indicator of each area is read as a row of a table of indicators is."""
    remarks = [*table.remarks, *_open_columns(table, request)]
    names = dict.fromkeys(_name(row, indicator) for row in table.rows for indicator in table.indicators)
    ids = make_ids(
        [
            Named(number, name, name.rpartition(": ")[2], field=name.rpartition(": ")[0])
            for number, name in enumerate(names, 1)
        ],
        request.known,
        request.named,
    )
    known = {**request.known, **{fold(name): ids[number] for number, name in enumerate(names, 1)}}
    first: Spellings = {}
    areas: dict[tuple[tuple[str, str], ...], list[DraftArea]] = {}
    for row in table.rows:
        of_area = names_of_row(row.area, row.within, request, set(table.levels), is_whole=row.is_whole)
        if isinstance(of_area, Topic):
            remarks.append(remark_on_area(of_area, spot_of(request, row.index, row.column), row.area))
            continue
        spelled = first_spelling(of_area, first)
        about = replace(request, names=spelled, known=known, rows={})
        for indicator in table.indicators:
            area, of_area_remarks = draft_area(_table(table, row, indicator, request), about)
            remarks += [replace(remark, topic=_IN_CELL.get(remark.topic, remark.topic)) for remark in of_area_remarks]
            areas.setdefault(tuple(spelled.items()), []).append(area)
    merged = [_merged(parts, remarks) for parts in areas.values()]
    return Draft(
        request.source_of(table.title),
        tuple(with_period(area) for area in merged if area.targets or area.series),
        tuple(remarks),
    )


def _name(row: AreaRow, indicator: AreaIndicator) -> str:
    return ": ".join(filter(None, (row.section, indicator.name)))


def _columns(indicator: AreaIndicator, request: Request) -> list[Column]:
    """The columns of an indicator, as plans or as results where a person wants one kind alone."""
    side = {Wanted.TARGETS: 0, Wanted.ACTUALS: 1}.get(request.wanted)
    return [*indicator.columns, *(() if side is None else (sides[side] for sides in indicator.either))]


def _open_columns(table: AreaTable, request: Request) -> Iterable[Remark]:
    """The columns of which nothing says whether they are plans or results."""
    if request.wanted is Wanted.BOTH:
        for indicator in table.indicators:
            for side, _ in indicator.either:
                spot = spot_of(request, column=side.index)
                yield Remark(Outcome.ASKED, Topic.PLAN_OR_RESULT, spot, indicator.name)


def _table(table: AreaTable, row: AreaRow, indicator: AreaIndicator, request: Request) -> Table:
    """The table of one row that an indicator of an area is."""
    columns = tuple(_columns(indicator, request))
    cells = {column.index: row.cells[column.index] for column in columns if column.index in row.cells}
    name = _name(row, indicator)
    line = Row(
        row.index, name, name, "", "", "", indicator.unit, indicator.price_base, (*row.marks, *indicator.marks), cells
    )
    return Table(table.grid, table.title, "", table.head_rows, columns, (line,), table.footnotes, table.legend)


def _merged(parts: Iterable[DraftArea], remarks: list[Remark]) -> DraftArea:
    """The parts of one area together. What stands twice and differs is asked about, both of it."""
    parts = list(parts)
    targets: dict[str, list[DraftTarget]] = {}
    series: dict[str, list[DraftSeries]] = {}
    for part in parts:
        for target in part.targets:
            targets.setdefault(target.id, []).append(target)
        for each in part.series:
            series.setdefault(each.id, []).append(each)
    kept = []
    for several in targets.values():
        if all(target.terms == several[0].terms for target in several):
            kept.append(several[0])
        else:
            remarks += [Remark(Outcome.ASKED, Topic.TWO_TARGETS, target.spot, target.id) for target in several]
    left = [_one_series(several, remarks) for several in series.values()]
    return DraftArea(parts[0].names, tuple(kept), tuple(each for each in left if each.figures))


def _one_series(several: list[DraftSeries], remarks: list[Remark]) -> DraftSeries:
    figures, doubles = without_doubles([figure for each in several for figure in each.figures])
    remarks += doubles
    return replace(several[0], figures=figures)
