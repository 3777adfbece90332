"""A table of an office -> the entries of a register, and what has to be said or asked about the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from planck.model.comparator import COMPARATORS
from planck.model.draft import Draft, DraftArea, DraftSeries, DraftTarget, Outcome, Plain, Remark, Topic
from planck.office.changes import settle_changes
from planck.office.checks import check_row
from planck.office.directions import basis_words
from planck.office.figures import draft_figures
from planck.office.footnotes import mark_of
from planck.office.ids import Named, make_ids
from planck.office.request import Request, Wanted
from planck.office.row_reading import RowReading, note_at, read_row, spot_of
from planck.office.table import Column, Role, Row, Table
from planck.office.target_entries import group, write_entries, year_or_text
from planck.office.targets import YEARLY_GROWTH, Subject, Term, read_terms

_ASSUMED = {"comparator": Topic.ASSUMED_COMPARATOR, "better": Topic.ASSUMED_BETTER, "basis": Topic.ASSUMED_BASIS}
# Where one kind is asked for, nothing is said or asked about the cells of the other.
_UNWANTED = {Wanted.ACTUALS: Role.TARGET, Wanted.TARGETS: Role.FIGURE}


class RowDraft(NamedTuple):
    """What became of one row."""

    targets: tuple[DraftTarget, ...]
    series: DraftSeries | None
    remarks: tuple[Remark, ...]


def draft_table(table: Table, request: Request) -> Draft:
    """What a table says that has an indicator in each row."""
    area, remarks = draft_area(table, request)
    return Draft(request.source_of(table.title), (with_period(area),), (*table.remarks, *remarks))


def draft_area(table: Table, request: Request) -> tuple[DraftArea, tuple[Remark, ...]]:
    """The targets and the figures of the rows of a table, and what is said of their cells."""
    read = [settle_changes(read_row(table, row, request), request) for row in table.rows if not row.is_head]
    readings = {reading.row.index: _renamed(reading, request) for reading in read}
    rows = [readings[row.index].row if row.index in readings else row for row in table.rows]
    ids = make_ids(
        [Named(row.index, row.name, row.own, row.path[-1] if row.path else 0, row.field, row.is_head) for row in rows],
        request.known,
        request.named,
    )
    owns = {row.index: row.own for row in rows}
    by_assigner = len({column.assigned_by for column in table.columns if column.assigned_by}) > 1
    drafts = []
    for index, reading in readings.items():
        lineage = (reading.row.own, *(owns[above] for above in reversed(reading.row.path) if above in owns))
        answers = request.rows.get(index, {})
        subject = Subject(reading, lineage, _unit(reading, lineage, answers), table.columns, answers)
        indicator = str(answers.get("id") or ids[index])
        drafts.append(_draft_row(table, subject, indicator, request, by_assigner=by_assigner))
    area = DraftArea(
        request.names,
        tuple(target for draft in drafts for target in draft.targets),
        tuple(draft.series for draft in drafts if draft.series is not None),
    )
    unwanted = {column.index for column in table.columns if column.role is _UNWANTED.get(request.wanted)}
    remarks = (remark for draft in drafts for remark in draft.remarks if remark.spot.column not in unwanted)
    return area, tuple(remarks)


def _renamed(reading: RowReading, request: Request) -> RowReading:
    """The row by the name that a person gave it, or where the falls or rises are the figures, after these."""
    answer = request.rows.get(reading.row.index, {}).get("name")
    if isinstance(answer, str):
        return reading._replace(row=replace(reading.row, own=answer, name=answer))
    if not reading.changes:
        return reading
    own = reading.row.own
    change = {"falls": "Giảm", "rises": "Tăng"}[reading.changes]
    fall = f"{change} {own if own[1:2].isupper() else own[:1].lower() + own[1:]}"
    name = f"{reading.row.parent}: {fall}" if reading.row.parent else fall
    return reading._replace(row=replace(reading.row, own=fall, name=name))


def _unit(reading: RowReading, lineage: Sequence[str], answers: Mapping[str, Plain]) -> str:
    """The unit of a row: a person's answer, its own, or the only one that its cells have; of a growth in % per year."""
    answer = answers.get("unit")
    in_cells = {
        demand.unit for demand in reading.demands.values() if demand.unit and not demand.falls and not demand.rises
    }
    in_cells |= {figure.unit for figure in reading.figures.values() if figure.unit}
    only = next(iter(in_cells)) if len(in_cells) == 1 else ""
    own = only or reading.row.unit if reading.changes else reading.row.unit or only
    unit = str(answer) if answer else own
    return YEARLY_GROWTH if unit == "%" and any(basis_words(name) == "growth" for name in lineage) else unit


def _draft_row(table: Table, subject: Subject, indicator: str, request: Request, *, by_assigner: bool) -> RowDraft:
    row = subject.reading.row
    terms, asked = read_terms(subject, request)
    has_term = _has_term(subject, {*subject.reading.asked, *asked}, request)
    entries = group(terms, indicator, has_term=has_term, by_assigner=by_assigner, taken=request.own_targets)
    ids = {term.column.index: entry.id for entry in entries for term in entry.terms}
    figures = draft_figures(table, subject, terms, ids, request)
    beside = _beside(table, subject)
    targets: tuple[DraftTarget, ...] = ()
    if request.wanted is not Wanted.ACTUALS:
        spot = spot_of(request, row.index)
        targets = tuple(write_entries(row, indicator, entries, beside, spot))
    series = None
    if request.wanted is not Wanted.TARGETS and figures.figures:
        about = _terms_of_series(subject, indicator, targets, request, beside)
        series = DraftSeries(indicator, about, figures.figures, row.name)
    questions = [
        Remark(Outcome.ASKED, topic, spot_of(request, row.index, column), _shown(row, column))
        for column, topic in asked.items()
    ]
    assumed = [_assumed(term, key, request, row.index) for term in terms for key in term.assumed]
    differs = check_row(subject, terms, request)
    remarks = (*subject.reading.remarks, *questions, *assumed, *figures.remarks, *differs)
    return RowDraft(targets, series, remarks)


def _shown(row: Row, column: int) -> str:
    cell = row.cells.get(column)
    return cell.text if cell is not None else ""


def _has_term(subject: Subject, asked: Collection[int], request: Request) -> bool:
    """Whether the row has a target of several years, be it one that is asked about."""
    for column in subject.columns:
        if column.role is Role.TARGET and (column.index in subject.reading.demands or column.index in asked):
            period = column.period or request.period
            if period is not None and len(period.years) > 1:
                return True
    return False


def _beside(table: Table, subject: Subject) -> dict[str, Plain]:
    """What the row says beside its numbers: its owner, and its note with those of its footnotes."""
    row = subject.reading.row
    at_targets = [row.cells[column.index].marks for column in table.columns if _is_target_of(column, row)]
    marks = dict.fromkeys(mark for marks in (row.marks, *at_targets) for mark in marks)
    written = _text_in(row, table, Role.NOTE)
    notes = [
        table.footnotes.get(mark_of(written), written) if written else "",
        note_at(marks, table.footnotes) if marks else "",
    ]
    beside = {"owner": _text_in(row, table, Role.OWNER), "note": "; ".join(filter(None, notes))}
    return {key: text for key, text in beside.items() if text}


def _is_target_of(column: Column, row: Row) -> bool:
    return column.role is Role.TARGET and column.index in row.cells


def _text_in(row: Row, table: Table, role: Role) -> str:
    """What stands in the columns of a role, on one line; nothing where there is but a dash."""
    cells = [row.cells[column.index] for column in table.columns if column.role is role and column.index in row.cells]
    if not cells:  # as of most tables
        return ""
    return "; ".join(
        " ".join(cell.text.split()) for cell in cells if any(char.isalnum() or char == "*" for char in cell.text)
    )


def _terms_of_series(
    subject: Subject, indicator: str, targets: Sequence[DraftTarget], request: Request, beside: Mapping[str, Plain]
) -> dict[str, Plain]:
    """What stands beside the figures. A target written with them gives name and unit, if they are counted in it."""
    row = subject.reading.row
    units = {str(target.terms.get("unit") or _unit_behind(target)) for target in targets} - {""}
    base = year_or_text(row.price_base or _base_of_figures(subject))
    if targets:
        of_targets = {target.terms.get("price_base", "") for target in targets if "done" not in target.terms}
        beside_targets: dict[str, Plain] = {"unit": subject.unit if units and subject.unit not in units else ""}
        beside_targets["price_base"] = "" if of_targets <= {base} else base
        return {key: value for key, value in beside_targets.items() if value}
    if indicator in request.own_served:  # a target that the register has gives the rest
        return {"unit": subject.unit} if subject.unit else {}
    terms: dict[str, Plain] = {"name": row.name, "unit": subject.unit, "price_base": base}
    if request.wanted is Wanted.BOTH and not subject.reading.has_target:
        terms["context"] = True
    if "note" in beside:
        terms["note"] = beside["note"]
    return {key: value for key, value in terms.items() if value}


def _base_of_figures(subject: Subject) -> str:
    """The price base that the heads of the figures name, where it is one."""
    bases = {column.price_base for column in subject.columns if column.index in subject.reading.figures}
    return bases.pop() if len(bases) == 1 else ""


def _unit_behind(target: DraftTarget) -> str:
    for kind in COMPARATORS:
        value = target.terms.get(kind)
        if isinstance(value, str):
            return value.partition(" ")[2]
    return ""


def with_period(area: DraftArea) -> DraftArea:
    """The area with the period that most of its targets have, which then goes without saying at each."""
    if any(isinstance(target.terms.get(kind), Mapping) for target in area.targets for kind in COMPARATORS):
        return area
    count = Counter(str(target.terms["period"]) for target in area.targets if "period" in target.terms)
    if not count:
        return area
    period = count.most_common(1)[0][0]
    targets = tuple([DraftTarget(target.id, _without(target.terms, period), target.spot) for target in area.targets])
    return replace(area, targets=targets, period=period)


def _without(terms: Mapping[str, Plain], period: str) -> dict[str, Plain]:
    return {key: value for key, value in terms.items() if key != "period" or str(value) != period}


def _assumed(term: Term, key: str, request: Request, row: int) -> Remark:
    better = term.better.value if term.better else ""
    details = {"comparator": term.kind.value, "better": better, "basis": term.basis}
    return Remark(Outcome.ASSUMED, _ASSUMED[key], spot_of(request, row, term.column.index), "", details)
