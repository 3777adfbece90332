"""A league table: areas ranked by how far they are from their own targets of one indicator."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from planck.model.assessment import Assessment, Margin
from planck.model.indicator import Kind
from planck.model.unit import factor, same_price_base
from planck.reports.distance import distance, size


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
    in_percent = all(margin.percent is not None and size(assessment) > 0 for assessment, margin in table)

    def order(row: tuple[Assessment, Margin]) -> tuple[Fraction, tuple[object, ...], str]:
        assessment, margin = row
        scale = 1 / size(assessment) if in_percent else _scale(assessment, first)
        return -distance(assessment, margin) * (scale or 1), assessment.area.order, assessment.id

    return [assessment for assessment, _ in sorted(table, key=order)]
