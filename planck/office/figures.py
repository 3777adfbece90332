"""The figures of one row: what its cells say, held against the targets of the row and the columns beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from planck.model.draft import DraftFigure, Outcome, Plain, Remark, Spot, Topic
from planck.model.period import Period
from planck.model.unit import factor
from planck.office.doubles import without_doubles
from planck.office.figure_cells import read_figure
from planck.office.grid import Cell
from planck.office.meaning import Figure, due_span
from planck.office.request import Request
from planck.office.row_reading import is_number, note_at
from planck.office.table import Column, Role, Table
from planck.office.targets import Subject, Term
from planck.office.unit_words import is_same_unit, unit_of


class RowFigures(NamedTuple):
    """The figures of a row that may be written, and what has to be said or asked about the others."""

    figures: tuple[DraftFigure, ...]
    remarks: tuple[Remark, ...]


def draft_figures(
    table: Table, subject: Subject, terms: Sequence[Term], ids: Mapping[int, str], request: Request
) -> RowFigures:
    """The figures of a row. ``terms`` are its targets and ``ids``, by the column of each, their ids."""
    row, read = subject.reading.row, subject.reading.figures
    kept: list[DraftFigure] = []
    remarks: list[Remark] = []
    for column in subject.columns:
        if column.role is not Role.FIGURE:
            continue
        figure = read.get(column.index)
        if figure is None or figure.value is None:
            figure = _share_of_plan(subject, column, terms, ids, request) or figure
        if figure is None:
            continue
        spot = Spot(request.file, request.place, row.index, column.index)
        cell = row.cells.get(column.index)
        topic = _doubt(subject, column, figure, cell, terms)
        if topic is not None:
            remarks.append(Remark(Outcome.ASKED, topic, spot, cell.text if cell else ""))
        elif (period := figure.reached or column.period) is not None:
            beside = _beside(table, cell, column, figure)
            value = _value(figure, subject) if figure.unit else figure.value
            kept.append(DraftFigure(str(period), value, beside, spot))
    figures, doubles = without_doubles(kept)
    return RowFigures(figures, (*remarks, *doubles))


def _doubt(subject: Subject, column: Column, figure: Figure, cell: Cell | None, terms: Sequence[Term]) -> Topic | None:
    """Why a figure cannot be written as it stands."""
    if column.period is None and figure.reached is None:
        return Topic.PERIOD_OF_FIGURES
    if cell is not None and (cell.right > cell.column or cell.bottom > cell.row):
        return Topic.SEVERAL_CELLS
    if (
        figure.value is True
        and figure.reached is None
        and any(_holds_and_passes(column.period, term) for term in terms)
    ):
        return Topic.REACHED_WHEN
    if _is_of_the_term(subject, column, figure, terms):
        return Topic.OF_YEAR_OR_TERM
    if figure.unit and subject.unit and not _fits(figure.unit, subject.unit):
        return Topic.UNIT_DIFFERS
    if cell is None or cell.number is None or cell.held is None or cell.number == cell.held:
        return None
    if is_number(figure):
        bounds = [number for term in terms for number in term.numbers]
        if any(_side(cell.number, bound) != _side(cell.held, bound) for bound in bounds):
            return Topic.ROUNDED_ACROSS
    return None


def _holds_and_passes(period: Period | None, term: Term) -> bool:
    """Whether a milestone that was reached in ``period`` may have been reached before or after its due day."""
    return term.by is not None and period is not None and period.first <= due_span(term.by).last < period.last


def _is_of_the_term(subject: Subject, column: Column, figure: Figure, terms: Sequence[Term]) -> bool:
    """Whether the only figure of what is counted over a whole term stands under a year outside that term."""
    if figure.basis == "total":
        return column.period is not None and column.period.is_year
    sums = [term for term in terms if term.basis == "total"]
    if not sums or not is_number(figure) or len([each for each in subject.columns if each.role is Role.FIGURE]) > 1:
        return False
    return any(column.period is not None and not term.period.overlaps(column.period) for term in sums)


def _fits(own: str, row: str) -> bool:
    return is_same_unit(own, row) or factor(unit_of(own), unit_of(row), rate=True) is not None


def _side(value: Decimal, bound: Decimal) -> int:
    return (value > bound) - (value < bound)


def _value(figure: Figure, subject: Subject) -> Plain:
    """The value of a figure that has a unit, with that where it is another one than its row's."""
    if not isinstance(figure.value, Decimal) or not subject.unit:
        return figure.value
    is_same = is_same_unit(figure.unit, subject.unit) or unit_of(subject.unit).is_share
    return figure.value if is_same else f"{figure.value:f} {figure.unit}"


def _beside(table: Table, cell: Cell | None, column: Column, figure: Figure) -> dict[str, Plain]:
    beside: dict[str, Plain] = {}
    if figure.reason:
        beside["reason"] = table.legend.get(figure.reason, figure.reason)
    status = figure.status or column.status
    is_missing = figure.value is None or figure.reason != ""
    if status and not is_missing and not (isinstance(figure.value, Mapping) and "of_target" in figure.value):
        beside["status"] = status
    if cell is not None and cell.marks and (note := note_at(cell.marks, table.footnotes)):
        beside["note"] = note
    if figure.is_approximate:
        beside["approximate"] = True
    return beside


def _share_of_plan(
    subject: Subject, column: Column, terms: Sequence[Term], ids: Mapping[int, str], request: Request
) -> Figure | None:
    """``{of_target: 71.4 %}`` where the figure is missing and a column gives its share of a plan."""
    plans = {term.column.index for term in terms}
    for share in subject.columns:
        cell = subject.reading.row.cells.get(share.index)
        if share.role is not Role.SHARE or cell is None or len(share.shares) != 2:
            continue
        above, below = share.shares
        percent = read_figure(cell, request.writing, "%")
        if above == column.index and below in plans and isinstance(percent, Figure) and is_number(percent):
            of_target: dict[str, Plain] = {"of_target": f"{percent.value} %"}
            return Figure({**of_target, "target": ids[below]} if len(plans) > 1 else of_target)
    return None
