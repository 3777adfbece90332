"""What a table works out from its own columns, held against those columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from planck.model.comparator import ComparatorKind
from planck.model.draft import Outcome, Remark, Topic
from planck.model.names import fold
from planck.office.figure_cells import read_figure
from planck.office.meaning import Figure
from planck.office.request import Request
from planck.office.row_reading import spot_of
from planck.office.table import Column, Role
from planck.office.targets import Subject, Term

_FAILED = frozenset({"khong dat", "chua dat", "khong dat ke hoach", "not met", "not achieved", "missed"})
_KEPT = frozenset({"dat", "vuot", "dat va vuot", "dat ke hoach", "vuot ke hoach", "met", "achieved", "exceeded"})


def check_row(subject: Subject, terms: Sequence[Term], request: Request) -> Iterator[Remark]:
    """What the columns of a row that compare others say, and the others do not give."""
    compared = [column for column in subject.columns if column.role in (Role.SHARE, Role.WORKED_OUT)]
    numbers = _numbers(subject, terms) if compared else {}
    for column in compared:
        cell = subject.reading.row.cells.get(column.index)
        if cell is None:
            continue
        spot = spot_of(request, subject.reading.row.index, column.index)
        verdict = fold(cell.text)
        if verdict in _FAILED | _KEPT:
            holds = _holds(column, subject, terms, numbers)
            if holds is not None and holds != (verdict in _KEPT):
                yield Remark(Outcome.DIFFERS, Topic.JUDGEMENT_DIFFERS, spot, cell.text)
            continue
        stated = read_figure(cell, request.writing, "%")
        if isinstance(stated, Figure) and isinstance(stated.value, Decimal):
            given = _worked_out(column, numbers)
            if given and not any(_agrees(stated.value, value) for value in given):
                value = given[-1] if _is_difference(column) else given[0]
                yield Remark(
                    Outcome.DIFFERS, Topic.SHARE_DIFFERS, spot, cell.text, {"given": _shown(value, stated.value)}
                )


def _numbers(subject: Subject, terms: Sequence[Term]) -> dict[int, Decimal]:
    """The plain numbers of a row by column: of its figures and of its one-sided targets."""
    numbers = {column: _counted(figure.value) for column, figure in subject.reading.figures.items()}
    numbers |= {term.column.index: term.numbers[0] for term in terms if len(term.numbers) == 1}
    return {column: number for column, number in numbers.items() if number is not None}


def _counted(value: object) -> Decimal | None:
    if isinstance(value, Mapping):
        value = value.get("count")
    return value if isinstance(value, Decimal) else None


def _worked_out(column: Column, numbers: Mapping[int, Decimal]) -> list[Fraction]:
    """What the column may show of the two that it compares."""
    above, below = (numbers.get(index) for index in column.shares) if len(column.shares) == 2 else (None, None)
    if above is None or not below:
        return []
    ratio = Fraction(above) / Fraction(below) * 100
    return [ratio, ratio - 100, Fraction(above) - Fraction(below)]


def _is_difference(column: Column) -> bool:
    """Whether the head speaks of a rise or a fall, and not in per cent."""
    words = fold(column.head.rpartition(" / ")[2])
    return "%" not in words and any(word in words for word in ("tang", "giam", "chenh lech", "difference"))


def _agrees(stated: Decimal, value: Fraction) -> bool:
    """Whether a number is what another one shows, to its digits, or one unit of its last digit away from it."""
    step = Fraction(Decimal(1).scaleb(int(stated.as_tuple().exponent)))
    return abs(Fraction(stated) - value) <= step


def _holds(column: Column, subject: Subject, terms: Sequence[Term], numbers: Mapping[int, Decimal]) -> bool | None:
    """Whether the one target of the row is satisfied, where one figure of its last year can say so."""
    if len(terms) != 1 or terms[0].basis not in ("", "end_of_period") or terms[0].unit == "%/năm":
        return None
    term = terms[0]
    ends = [each.index for each in subject.columns if each.role is Role.FIGURE and _is_at_the_end(each, term)]
    compared = column.shares or ends
    figures = [numbers[index] for index in compared if index in numbers and index != term.column.index]
    if len(figures) != 1 or term.kind not in _SATISFIES:
        return None
    return _SATISFIES[term.kind](figures[0], term.numbers[0])


def _is_at_the_end(column: Column, term: Term) -> bool:
    return column.period is not None and column.period.is_year and column.period.last == term.period.last


_SATISFIES = {
    ComparatorKind.AT_LEAST: Decimal.__ge__,
    ComparatorKind.MORE_THAN: Decimal.__gt__,
    ComparatorKind.AT_MOST: Decimal.__le__,
    ComparatorKind.LESS_THAN: Decimal.__lt__,
}


def _shown(value: Fraction, like: Decimal) -> str:
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return f"{exact.quantize(Decimal(1).scaleb(min(0, int(like.as_tuple().exponent))), ROUND_HALF_UP):f}"
