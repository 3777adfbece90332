"""A table with a column for each area -> the targets and the figures of each area."""

from __future__ import annotations

from dataclasses import replace

from planck.model.draft import Draft, DraftArea, Outcome, Remark, Topic
from planck.office.area_columns import by_area, shared_columns
from planck.office.area_names import names_of
from planck.office.area_words import area_name
from planck.office.draft import draft_area, with_period
from planck.office.request import AreaKey, Request, Wanted, area_key
from planck.office.row_reading import spot_of
from planck.office.table import Column, Table


def draft_by_areas(table: Table, request: Request) -> Draft:
    """What each area has: it is read as a table of its own, with the names and the units of all."""
    remarks = [*table.remarks]
    known, unclear = _columns(table, request)
    remarks += [Remark(Outcome.ASKED, Topic.PLAN_OR_RESULT, spot_of(request, column=at), text) for at, text in unclear]
    areas: dict[AreaKey, tuple[Request, list[Column]]] = {}
    for area, columns in by_area(known).items():
        names = names_of(area_name(area), request, table.levels) if area else request.names
        if isinstance(names, Topic):
            remarks += [
                Remark(Outcome.ASKED, Topic.AREA_OF_COLUMN, spot_of(request, column=column.index), area)
                for column in columns
            ]
        else:
            areas.setdefault(area_key(names), (replace(request, names=names), []))[1].extend(columns)
    shared = shared_columns(known)
    drafts: list[DraftArea] = []
    for about, columns in areas.values():
        own = sorted([*shared, *columns], key=lambda column: column.index)
        draft, of_area = draft_area(replace(table, columns=tuple(own)), about)
        drafts += [with_period(draft)] if draft.targets or draft.series else []
        remarks += [remark for remark in of_area if remark not in remarks]  # of what they share, once
    return Draft(request.source_of(table.title), tuple(drafts), tuple(remarks))


def _columns(table: Table, request: Request) -> tuple[list[Column], list[tuple[int, str]]]:
    """The columns as plans or results, by the option where nothing else says which; else those to be asked about."""
    if request.wanted is Wanted.TARGETS:
        return [*table.columns], []
    if request.wanted is Wanted.ACTUALS:
        return [table.as_figures.get(column.index, column) for column in table.columns], []
    known = [column for column in table.columns if column.index not in table.as_figures]
    return known, [(index, column.area) for index, column in table.as_figures.items()]
