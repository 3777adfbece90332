"""How targets are judged by their basis: one row for each. A new basis is a row here and a file beside this one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from planck.judgement.actual import ActualSoFar
from planck.judgement.bases.change import change
from planck.judgement.bases.course import pace_of_course, required_of_course
from planck.judgement.bases.each_year import each_year, pace_of_each_year
from planck.judgement.bases.levels import end_of_period, pace_of_level, required_of_level
from planck.judgement.bases.means import (
    average,
    average_change,
    average_growth,
    pace_of_mean,
    required_average,
    required_change,
    required_growth,
)
from planck.judgement.bases.milestone import milestone, pace_of_milestone
from planck.judgement.bases.total import pace_of_total, required_amount, total
from planck.judgement.case import Case
from planck.judgement.pace import Paced
from planck.judgement.required import RequiredRule
from planck.model.basis import Basis
from planck.model.target import Target


class BasisRules(NamedTuple):
    """How a basis judges: the actual value so far, whether that is under way, and what is needed from here.

    ``required`` is None where no figure would say it. ``by_year``: each year is judged by the comparator in force at
    its end.
    """

    actual: Callable[[Case], ActualSoFar]
    pace: Callable[[Target, ActualSoFar], Paced]
    required: RequiredRule | None
    by_year: bool = False


BASES: Mapping[Basis, BasisRules] = {
    Basis.END_OF_PERIOD: BasisRules(end_of_period, pace_of_level, required_of_level),
    Basis.AVERAGE_GROWTH: BasisRules(average_growth, pace_of_mean, required_growth),
    Basis.AVERAGE: BasisRules(average, pace_of_mean, required_average),
    Basis.AVERAGE_CHANGE: BasisRules(average_change, pace_of_mean, required_change),
    Basis.EACH_YEAR: BasisRules(each_year, pace_of_each_year, None, by_year=True),
    Basis.TOTAL: BasisRules(total, pace_of_total, required_amount),
    Basis.CHANGE: BasisRules(change, pace_of_course, required_of_course),
    Basis.MILESTONE: BasisRules(milestone, pace_of_milestone, None),
}
