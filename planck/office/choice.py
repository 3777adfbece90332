"""Which table of a file is meant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from planck.model.draft import Topic
from planck.model.location import Location
from planck.model.names import fold
from planck.model.nearest import listed, nearest
from planck.model.problem import Code, Problem, error
from planck.office.grid import GridKind
from planck.office.table import AnyTable, Tables, TidyTable


class Chosen(NamedTuple):
    """A table, and how places in it are named: its sheet, or in a document its number."""

    table: AnyTable
    place: str


def choose_table(tables: Tables, file: str, sheet: str | None, number: int | None) -> Chosen | Problem:
    """The table that ``sheet`` and ``number`` (of its sheet, or of the document) name, or the only one there is.

    A problem names those there are.
    """
    at = Location(file, 1, 1)
    places = _places(tables)
    if not places:
        has_table = any(remark.topic is Topic.TABLE_NOT_READ for remark in tables.remarks)
        return error(Code.OFFICE_WITHOUT_TABLE if has_table else Code.OFFICE_NO_TABLE, at)
    if sheet is not None:
        titles = list(dict.fromkeys(table.grid.title for _, table in places))
        title = next((title for title in titles if fold(title) == fold(sheet)), None)
        if title is None:
            return error(
                Code.OFFICE_SHEET_UNKNOWN, at, sheet=sheet, nearest=listed(nearest(sheet, titles, most=len(titles)))
            )
        places = [(place, table) for place, table in places if table.grid.title == title]
    if number is not None:
        if not 1 <= number <= len(places):
            return error(Code.OFFICE_TABLE_UNKNOWN, at, number=str(number), tables=_listed(places))
        place, table = places[number - 1]
        return Chosen(table, place)
    if len(places) > 1:
        return error(Code.OFFICE_TABLE_UNCHOSEN, at, tables=_listed(places))
    return Chosen(places[0][1], places[0][0])


def _places(tables: Tables) -> list[tuple[str, AnyTable]]:
    """Each table with its name: its sheet, or its number among the tables of a document that can be read."""
    return [
        (table.grid.title if table.grid.kind is GridKind.SHEET else str(number), table)
        for number, table in enumerate(tables.tables, tables.first)
    ]


def _listed(places: Sequence[tuple[str, AnyTable]]) -> str:
    """The tables to choose from; where a sheet has several, each with its number and the row of its head."""
    names = [place for place, _ in places]
    if len(set(names)) == len(names):
        return listed(names)
    return listed(f"{number} ({place}!A{_row_of_head(table)})" for number, (place, table) in enumerate(places, 1))


def _row_of_head(table: AnyTable) -> int:
    return table.head_row if isinstance(table, TidyTable) else table.head_rows[0]
