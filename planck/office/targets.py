"""The targets of one row: what its cells, its name and its columns together say."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from planck.model.comparator import Better, ComparatorKind
from planck.model.draft import Plain, Topic
from planck.model.frozen import Frozen, frozen
from planck.model.names import nfc
from planck.model.period import Period, parse_period, year
from planck.model.unit import factor
from planck.office.directions import basis_words, is_asked, is_better_low, is_flow_or_money
from planck.office.meaning import Demand, Due, due_span
from planck.office.request import Request
from planck.office.row_reading import RowReading
from planck.office.table import Column
from planck.office.unit_words import is_same_unit, unit_of

_UP = frozenset({ComparatorKind.AT_LEAST, ComparatorKind.MORE_THAN})
_DOWN = frozenset({ComparatorKind.AT_MOST, ComparatorKind.LESS_THAN})
_ONE_SIDED = _UP | _DOWN
_by_year = re.compile(
    r"\b(?:đến|to|by)\s+(?:hết\s+|cuối\s+|the end of\s+)?(?:năm\s+)?((?:19|20)[0-9]{2})\b", re.I
).search
YEARLY_GROWTH = "%/năm"
_POINTS = "điểm %"
_ABOUT = (Decimal("0.7"), Decimal("1.4"))


@frozen
class Subject(Frozen):
    """What a row is about: its reading, its names from its own to the outermost, its unit, and a person's answers."""

    reading: RowReading
    lineage: tuple[str, ...]
    unit: str
    columns: tuple[Column, ...]
    answers: Mapping[str, Plain] = field(default_factory=dict)

    @property
    def is_growth(self) -> bool:
        """Whether its figures are rates of growth by its name, or by that of the rows it is a part of."""
        return any(basis_words(name) == "growth" for name in self.lineage)


class Term(NamedTuple):
    """One target of a row, with all that is known of it but its id."""

    column: Column
    kind: ComparatorKind
    numbers: tuple[Decimal, ...]
    unit: str
    period: Period
    better: Better | None = None
    by: Due | None = None
    basis: str = ""
    direction: str = ""
    baseline: int | None = None
    is_approximate: bool = False
    assumed: tuple[str, ...] = ()

    @property
    def is_of_a_year(self) -> bool:
        """Whether it is the plan of one year, with one number and nothing that would keep it out of a row of years."""
        apart = self.by or self.basis or self.direction or self.baseline or self.is_approximate
        return self.period.is_year and self.kind in _ONE_SIDED and not apart


def read_terms(subject: Subject, request: Request) -> tuple[list[Term], dict[int, Topic]]:
    """The targets of a row, and by column why the others have to be asked about."""
    terms: list[Term] = []
    asked: dict[int, Topic] = {}
    for column in subject.columns:
        demand = subject.reading.demands.get(column.index)
        if demand is None:
            continue
        term = _term(subject, column, demand, request)
        if isinstance(term, Term):
            terms.append(term)
        else:
            asked[column.index] = term
    alike = _alike(terms)
    return [term for term in terms if term.column.index not in alike], {**asked, **alike}


def _alike(terms: Sequence[Term]) -> dict[int, Topic]:
    """The targets that a register cannot tell apart from another one of their row.

    A plan of the year by which the target of a term is due gives way to that; of others none does.
    """
    together: dict[object, list[Term]] = {}
    for term in terms if len(terms) > 1 else ():
        due = due_span(term.by) if term.by is not None else term.period
        together.setdefault((str(due), term.basis.replace("end_of_period", ""), term.column.assigned_by), []).append(
            term
        )
    alike: dict[int, Topic] = {}
    for several in together.values():
        of_term = [term for term in several if len(term.period.years) > 1]
        kept = of_term if len(of_term) == 1 else []
        alike |= {term.column.index: Topic.TWO_TARGETS for term in several if len(several) > 1 and term not in kept}
    return alike


def _term(subject: Subject, column: Column, demand: Demand, request: Request) -> Term | Topic:
    period = _period(column, request, subject)
    if period is None and column.by is not None and not _needs_a_span(column, demand, subject):
        period = year(column.by)
    if period is None and demand.is_done and demand.by is not None:
        period = due_span(demand.by)
    if period is None:
        return Topic.PERIOD_MISSING
    if demand.is_done:
        return Term(column, ComparatorKind.DONE, (), "", period, by=_due(subject, column, demand, period))
    direction = _direction(subject, demand)
    if isinstance(direction, Topic):
        return direction
    kind, better, assumed = direction
    unit = _unit(subject, demand)
    if isinstance(unit, Topic):
        return unit
    term = Term(
        column, kind, demand.numbers, unit, period, better, is_approximate=demand.is_approximate, assumed=assumed
    )
    return _changing(term, subject, demand) if demand.falls or demand.rises else _timed(term, subject, demand)


def _period(column: Column, request: Request, subject: Subject) -> Period | None:
    """The period of the head; where it has none or names a term of years, the one that a person gave."""
    answer = parse_period(str(subject.answers["period"])) if "period" in subject.answers else None
    if answer is not None:
        return answer
    if column.period is None or not (column.period.is_year or request.period is None or not column.period.is_years):
        return request.period
    return column.period


def _needs_a_span(column: Column, demand: Demand, subject: Subject) -> bool:
    """Whether a number by a year says nothing without the years that lead up to it: a growth, a sum, a mean."""
    name = subject.lineage[0]
    is_spread = bool(demand.basis or column.basis or demand.falls or demand.rises) or basis_words(name) != ""
    return is_spread or subject.is_growth or unit_of(subject.unit).is_growth or is_flow_or_money(name, subject.unit)


def _direction(subject: Subject, demand: Demand) -> tuple[ComparatorKind, Better | None, tuple[str, ...]] | Topic:
    """Which way is the good one: what the cell says, else the other targets of the row, else the name."""
    answer = subject.answers.get("comparator")
    is_range = len(demand.numbers) == 2
    if demand.kind is not None and not is_range:
        return demand.kind, None, ()
    if isinstance(answer, str) and answer in list(ComparatorKind):
        return ComparatorKind(answer), None, ()
    low = _is_low(subject, demand)
    if low is None:
        return Topic.DIRECTION
    if is_range:
        return ComparatorKind.BETWEEN, Better.LOWER if low else Better.HIGHER, ("better",)
    return ComparatorKind.AT_MOST if low else ComparatorKind.AT_LEAST, None, ("comparator",)


def _is_low(subject: Subject, demand: Demand) -> bool | None:
    if demand.falls or demand.rises or subject.reading.changes:
        return False
    kinds = {demand.kind for demand in subject.reading.demands.values()}
    if kinds & _UP and not kinds & _DOWN:
        return False
    if kinds & _DOWN and not kinds & _UP:
        return True
    for name in subject.lineage:
        low = is_better_low(name)
        if low is not None:
            return low
    if any(map(is_asked, subject.lineage)):
        return None
    return unit_of(subject.unit).is_rank if subject.unit else False


def _unit(subject: Subject, demand: Demand) -> str | Topic:
    """The unit of a target: the row's, or the cell's own where that is another one that fits."""
    row, own = subject.unit, demand.unit
    if not row and not own:
        return Topic.UNIT_MISSING
    if not own or not row:
        return row or own
    if is_same_unit(own, row) or (own == "%" and unit_of(row).is_percent):
        return row
    if demand.falls or demand.rises:
        return own
    if factor(unit_of(own), unit_of(row), rate=False) is not None:
        return own
    counts = [figure.value for figure in subject.reading.figures.values()]
    if own == "%" and counts and all(isinstance(value, Mapping) and "of" in value for value in counts):
        return own
    return Topic.UNIT_DIFFERS


def _changing(term: Term, subject: Subject, demand: Demand) -> Term:
    """A fall or a rise of figures that are levels: of a share in points, else in the unit that the cell says."""
    is_share = unit_of(subject.unit).is_share if subject.unit else False
    row_unit, own = subject.unit.partition("/năm")[0], demand.unit.removesuffix("/năm")
    unit = _POINTS if is_share else own or row_unit
    is_yearly = demand.unit.endswith("/năm") or demand.basis == "each_year"
    direction = "down" if demand.falls else ""
    if len(term.period.years) > 1 and (is_yearly or demand.basis == "average"):
        basis = "average_growth" if unit == "%" else "average_change"
        return term._replace(basis=basis, direction=direction, unit=f"{unit}/năm", baseline=demand.baseline)
    return term._replace(basis="change", direction=direction, unit=unit, baseline=demand.baseline)


def _timed(term: Term, subject: Subject, demand: Demand) -> Term | Topic:
    """The basis of a target over several years, by the words of its cell, its head and its name."""
    answer = subject.answers.get("basis")
    if isinstance(answer, str):
        return term._replace(basis=answer)
    if isinstance(demand.by, date) and _needs_a_span(term.column, demand, subject):
        return Topic.NOT_UNDERSTOOD
    if len(term.period.years) == 1:
        due = _due(subject, term.column, demand, term.period)
        return term if due is None else term._replace(by=due)
    basis = demand.basis or term.column.basis or basis_words(subject.lineage[0])
    if unit_of(term.unit).is_growth:
        return term
    if basis in ("average", "each_year", "total"):
        return term._replace(basis=basis)
    by = _due(subject, term.column, demand, term.period)
    is_flow = is_flow_or_money(subject.lineage[0], subject.unit)
    may_be_sum = is_flow or _moves_like_a_flow(term, subject)
    if may_be_sum and demand.by is None and _is_near_a_sum(term, subject):
        return Topic.SUM_OR_LAST
    if by is not None or not is_flow:
        return term._replace(by=by)
    return term._replace(basis="end_of_period", assumed=(*term.assumed, "basis"))


def _due(subject: Subject, column: Column, demand: Demand, period: Period) -> Due | None:
    """By when it must hold: the cell's year or day, or the year of the head or the name that lies in the period."""
    if demand.by is not None:
        return demand.by
    named = _by_year(nfc(subject.lineage[0]))
    years = [column.by, int(named[1]) if named else None]
    return next((number for number in years if number is not None and number in period.years), None)


def _moves_like_a_flow(term: Term, subject: Subject) -> bool:
    """Whether what is counted or measured goes up and down, and its target lies at about so many times its figures."""
    unit, yearly = unit_of(subject.unit), _yearly(subject)
    if "/" in subject.unit or unit.is_share or unit.is_growth or unit.is_points or unit.is_rank or len(yearly) < 2:
        return False
    times = term.numbers[0] / max(yearly) / len(term.period.years)
    return yearly != sorted(yearly) and _ABOUT[0] <= times <= _ABOUT[1]


def _yearly(subject: Subject) -> list[Decimal]:
    """The figures of years, above zero, in the order of the columns."""
    years = {column.index for column in subject.columns if column.period is not None and column.period.is_year}
    figures = [figure.value for column, figure in subject.reading.figures.items() if column in years]
    return [value for value in figures if isinstance(value, Decimal) and value > 0]


def _is_near_a_sum(term: Term, subject: Subject) -> bool:
    """Whether a number for several years lies nearer to what they add up to than to the figure of one year."""
    yearly = _yearly(subject)
    if not yearly or term.numbers[0] <= 0:
        return False
    count = len(term.period.years)
    ratio = float(term.numbers[0] * len(yearly) / sum(yearly, Decimal(0)))
    return abs(math.log(ratio / count)) < abs(math.log(ratio))
