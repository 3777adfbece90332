"""A league table: areas ranked by how far they are from their own targets of one indicator."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from planck.model.assessment import Assessment, Margin
from planck.model.exact import Rational
from planck.model.indicator import Kind
from planck.model.unit import factor, same_price_base
from planck.model.value import Interval, Number


def ranked(assessments: Iterable[Assessment]) -> tuple[Assessment, ...]:
    """Who went furthest beyond its target first, who has no figures last.

    The distance is taken in percent of the target where that has a meaning for all whose units convert, else in the
    unit of the first of them (of ranks in places). What no unit converts to is ranked apart, in the order given.
    """
    measured = [(assessment, assessment.margin) for assessment in assessments if assessment.margin is not None]
    silent = [assessment for assessment in assessments if assessment.margin is None]
    tables: list[list[tuple[Assessment, Margin]]] = []
    for assessment, margin in measured:
        table = next((table for table in tables if _scale(assessment, table[0][0])), None)
        if table is None:
            tables.append([(assessment, margin)])
        else:
            table.append((assessment, margin))
    in_order = [assessment for table in tables for assessment in _by_distance(table)]
    return (*in_order, *sorted(silent, key=lambda assessment: (assessment.area.order, assessment.id)))


def _scale(assessment: Assessment, first: Assessment) -> Fraction | None:
    """What to multiply a margin by to have it in the unit of another target; None where nothing converts it."""
    own, unit = assessment.in_force.unit, first.in_force.unit
    if own is None or unit is None or not same_price_base(own, unit):
        return None
    return factor(own, unit, rate=assessment.in_force.kind is Kind.RATE)


def _by_distance(table: list[tuple[Assessment, Margin]]) -> list[Assessment]:
    first = table[0][0]
    in_percent = all(margin.percent is not None and _size(assessment) > 0 for assessment, margin in table)

    def order(row: tuple[Assessment, Margin]) -> tuple[Fraction, tuple[object, ...], str]:
        assessment, margin = row
        scale = 1 / _size(assessment) if in_percent else _scale(assessment, first)
        return -_distance(assessment, margin) * (scale or 1), assessment.area.order, assessment.id

    return [assessment for assessment, _ in sorted(table, key=order)]


def _distance(assessment: Assessment, margin: Margin) -> Fraction:
    """How far on the good side of its target a value lies, below zero on the wrong one; of an interval its worse end.

    Inside a range that has no better side, and within the distance of ``equal_to``, that is nothing.
    """
    comparator = assessment.in_force.comparator
    if comparator.direction:
        ends = (margin.value, margin.high if margin.high is not None else margin.value)
        return min(Fraction(end) * comparator.direction for end in ends)
    low, high = comparator.bounds.ends  # what has no better side has two
    return min(Fraction(0), *(min(value - low, high - value) for value in _values(assessment)))


def _size(assessment: Assessment) -> Fraction:
    """The target that a value is given in percent of, which is above zero."""
    return assessment.in_force.comparator.reference(Rational(_values(assessment)[0]))


def _values(assessment: Assessment) -> tuple[Fraction, ...]:
    value = assessment.actual.value if assessment.actual is not None else None
    if isinstance(value, Interval):
        return Fraction(value.low), Fraction(value.high)
    assert isinstance(value, Number)  # what has a margin has a number
    return (Fraction(value.value),)
