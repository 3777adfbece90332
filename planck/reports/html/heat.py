"""The table of all targets at a glance: a row for each indicator, by field, and a column for each area."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from planck.reports.html.anchors import anchor
from planck.reports.summary_view import SummaryView, Tally
from planck.reports.target_view import TargetView
from planck.reports.tones import Sign, Tone
from planck.reports.wording import words

# So many areas fit beside the names on a sheet of paper.
_MOST_COLUMNS = 20


class Cell(NamedTuple):
    """One target in the table: where its card is, its sign and its colour, and what a reader learns about it."""

    anchor: str
    sign: Sign
    tone: Tone
    label: str


class Column(NamedTuple):
    """An area: its number in the page, its name and its title."""

    number: int
    name: str
    title: str


class Row(NamedTuple):
    """An indicator: the targets of each area, and how many of all are met."""

    name: str
    cells: tuple[tuple[Cell, ...], ...]
    met: Tally


class Field(NamedTuple):
    """The rows of a field; ``name`` is empty where no target has one."""

    name: str
    rows: tuple[Row, ...]

    @property
    def targets(self) -> int:
        """How many rows it has."""
        return len(self.rows)


class Heat(NamedTuple):
    """One table: its areas, its rows, and how many targets are met of each area and of all of them together."""

    columns: tuple[Column, ...]
    fields: tuple[Field, ...]
    totals: tuple[Tally, ...]
    total: Tally


def number_areas(views: Iterable[TargetView]) -> dict[str, Column]:
    """The areas of the page by their id, numbered in the order given."""
    areas: dict[str, Column] = {}
    for view in views:
        area = view.assessment.area
        if area.id not in areas:
            areas[area.id] = Column(len(areas) + 1, area.name, view.area)
    return areas


def heats_of(summary: SummaryView, views: Sequence[TargetView], columns: dict[str, Column]) -> tuple[Heat, ...]:
    """The tables of the page: one, or several where there are more areas than a sheet of paper has room for."""
    ids = [*columns]
    parts = -(-len(ids) // _MOST_COLUMNS)
    size = -(-len(ids) // parts) if parts else 1
    return tuple(
        _heat(summary, views, {id_: columns[id_] for id_ in ids[start : start + size]})
        for start in range(0, len(ids), size)
    )


def _heat(summary: SummaryView, views: Sequence[TargetView], columns: dict[str, Column]) -> Heat:
    here = [view for view in views if view.assessment.area.id in columns]
    fields: dict[str | None, dict[tuple[str, ...], list[TargetView]]] = {}
    for view in here:
        target = view.assessment.in_force
        fields.setdefault(target.field, {}).setdefault(_row_of(view), []).append(view)
    others = fields.pop(None, None)
    named = [(name or "", rows) for name, rows in fields.items()]
    if others is not None:
        named.append((summary.voice.say(words.NO_FIELD) if named else "", others))
    names = _names_by_row(here)
    made = tuple(
        Field(name, tuple(_row(summary, names[key], group, columns) for key, group in rows.items()))
        for name, rows in named
    )
    totals = tuple(
        summary.met_among(view.assessment for view in here if view.assessment.area.id == id_) for id_ in columns
    )
    return Heat(tuple(columns.values()), made, totals, summary.met_among(view.assessment for view in here))


def _row_of(view: TargetView) -> tuple[str, ...]:
    """What the targets of one row have in common."""
    target = view.assessment.in_force
    return (target.field or "", target.indicator, target.basis.value, view.period, target.assigned_by or "")


def _names_by_row(views: Iterable[TargetView]) -> dict[tuple[str, ...], str]:
    """The name of each row; with the period where several rows would be called alike."""
    names: dict[tuple[str, ...], str] = {}
    periods = {}
    for view in views:
        names.setdefault(_row_of(view), view.name)
        periods[_row_of(view)] = view.period
    alike = [*names.values()]
    return {
        key: f"{name}, {periods[key]}" if alike.count(name) > 1 and periods[key] else name
        for key, name in names.items()
    }


def _row(summary: SummaryView, name: str, views: Sequence[TargetView], columns: dict[str, Column]) -> Row:
    cells = tuple(tuple(_cell(view, columns) for view in views if view.assessment.area.id == id_) for id_ in columns)
    return Row(name, cells, summary.met_among(view.assessment for view in views))


def _cell(view: TargetView, columns: dict[str, Column]) -> Cell:
    label = f"{columns[view.assessment.area.id].name}: {view.rating}"
    return Cell(anchor(view.assessment.id), view.sign, view.tone, label)
