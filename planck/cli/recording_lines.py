"""Figures of a tidy table on stdin, one a line, for the register that they are put into."""

from __future__ import annotations

import sys
from dataclasses import replace

from planck.cli.known import known_areas, known_ids
from planck.cli.recording_arguments import Typed
from planck.cli.refusal import Refused
from planck.model.draft import Draft, DraftArea, DraftSeries
from planck.model.names import fold
from planck.model.nearest import listed, nearest
from planck.model.problem import Problem
from planck.model.register import Register
from planck.office.choice import choose_table
from planck.office.files.read import read_office_file
from planck.office.read import read_draft, writing_of
from planck.office.request import Request, Wanted
from planck.office.table import TidyTable
from planck.office.tables import find_tables
from planck.reports.wording.commands import Saying

_NAME = "stdin.csv"


def read_lines(typed: Typed, register: Register) -> Draft | Problem:
    """The figures on stdin, of indicators and areas that the register has; refused where it is no tidy table."""
    office = read_office_file(_NAME, sys.stdin.buffer.read())
    if isinstance(office, Problem):
        return office
    tables = find_tables(office)
    chosen = choose_table(tables, _NAME, None, None)
    if isinstance(chosen, Problem):
        return chosen
    if not isinstance(chosen.table, TidyTable):
        raise Refused(Saying.NOT_TIDY, typed.context)
    writing = typed.writing or writing_of(tables.tables)
    known, areas = known_ids(register, {}), known_areas(register)
    request = Request(_NAME, {}, chosen.place, None, Wanted.ACTUALS, writing, known=known, areas=areas)
    draft = read_draft(chosen.table, request)
    return Draft({}, tuple(_of_register(typed, area, known) for area in draft.areas), draft.remarks)


def _of_register(typed: Typed, area: DraftArea, known: dict[str, str]) -> DraftArea:
    """The figures of an area, under the names that the register has for their indicators."""
    return replace(area, series=tuple(_plain(typed, series, known) for series in area.series))


def _plain(typed: Typed, series: DraftSeries, known: dict[str, str]) -> DraftSeries:
    name = str(series.terms.get("name", series.id))
    if fold(name) not in known:
        raise Refused(Saying.UNKNOWN_INDICATOR, typed.context, wanted=name, nearest=listed(nearest(name, known)) or "–")
    return replace(series, terms={key: value for key, value in series.terms.items() if key == "unit"})
