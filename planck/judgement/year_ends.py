"""The same targets judged as of the end of earlier years, by what was known then."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from planck.judgement.assess import answer
from planck.judgement.totals import summarise
from planck.model.register import Register
from planck.model.result import YearEnd
from planck.model.target import Target

# So many years back; before that other plans were in force.
_MOST_YEARS = 5


def judge_year_ends(register: Register, as_of: date, targets: Sequence[Target]) -> tuple[YearEnd, ...]:
    """The results at the end of each year before ``as_of``, the oldest first, from the first at which one was known."""
    series = {(target.area, indicator) for target in targets for indicator in target.series}
    figures = [figure for figure in register.observations if (figure.area, figure.indicator) in series]
    since = min((figure.known_from.year for figure in figures), default=as_of.year)
    last = as_of.year - 1
    ends: list[YearEnd] = []
    days = (date(year, 12, 31) for year in range(max(since, last - _MOST_YEARS + 1), last + 1))
    for day, assessments in answer(register, days, targets):
        if ends or any(assessment.outcome is not None for assessment in assessments):
            ends.append(YearEnd(day, assessments, summarise(assessments)))
    return tuple(ends)
