"""A target that holds in each year of its period."""

from __future__ import annotations

from fractions import Fraction

from planck.judgement.actual import ActualSoFar, args_of_value, besides, left_out
from planck.judgement.bases.milestone import kept_each_year
from planck.judgement.case import Case
from planck.judgement.conversion import Figure, of_plan
from planck.judgement.cover import missing_years, periods_of
from planck.judgement.outcome import RANKING, distance, judge
from planck.judgement.pace import Paced, holds_so_far
from planck.model.assessment import Outcome
from planck.model.basis import Rule
from planck.model.comparator import Comparator
from planck.model.explanation import Arg, Reason, ReasonCode, Step, StepCode
from planck.model.target import Target


def each_year(case: Case) -> ActualSoFar:
    """Each year against the comparator in force at its end; the worst decides, a year missed as soon as it is over."""
    target, recorded = case.target, case.figures.own.figures
    if target.comparator.is_done:
        return kept_each_year(case)
    assert target.period is not None  # refused on reading: each year has a period
    period = target.period
    by_year: dict[int, Figure] = {}
    for figure in recorded:
        number = figure.own_year
        if number is not None and period.contains(figure.period):
            by_year[number] = figure  # of those that end on one day its own comes last, and stays
    single = [by_year[number] for number in sorted(by_year)]
    rest = besides(recorded, single)
    untold = [figure for figure in single if figure.share is None and _comparator_of(figure, case).is_unknown]
    single = besides(single, untold)
    averages = [figure for figure in rest if figure.period.is_years and period.contains(figure.period)]
    unused = left_out(besides(rest, averages), ReasonCode.OUTSIDE_PERIOD)
    unused += left_out(averages, ReasonCode.AVERAGE_OVER_YEARS) + left_out(untold, ReasonCode.PLAN_UNKNOWN)
    absent = missing_years(period, periods_of(single))
    of = len(period.years)
    args: dict[str, Arg] = {"observed": of - len(absent), "of": of, "missing": absent}
    missing = Reason(ReasonCode.YEARS_MISSING, args) if absent else None
    if not single:
        return ActualSoFar(Rule.WORST_YEAR, missing=missing, unused=unused)
    single = [of_plan(figure, _comparator_of(figure, case)) for figure in single]
    years = _from_the_worst(case, single)
    outcome, worst = years[0]
    failed = next((figure for each, figure in years if each is Outcome.MISSED and _decides(figure, case)), None)
    step = Step(StepCode.WORST_YEAR, {**args_of_value(worst.value, worst.share), "period": worst.period})
    return ActualSoFar(
        Rule.WORST_YEAR,
        worst.value,
        tuple(single),
        tuple(single),
        complete=not absent,
        missing=missing,
        outcome=outcome,
        decided=Outcome.MISSED if failed else None,
        reason=Reason(ReasonCode.YEAR_MISSED, {"year": failed.period}) if failed else None,
        steps=(*worst.steps, step),
        unused=unused,
        covers=(worst.period,),
        at=worst,
    )


def _comparator_of(figure: Figure, case: Case) -> Comparator:
    """What was in force at the end of the year of a figure."""
    return case.comparator_on(figure.period.last)


def _decides(figure: Figure, case: Case) -> bool:
    """Whether a miss of a year is final: its territory is the target's, and the year is over."""
    return not figure.foreign and figure.period.last <= case.as_of


def _from_the_worst(case: Case, years: list[Figure]) -> list[tuple[Outcome, Figure]]:
    """The years with their outcomes, of two alike the earlier first.

    A figure of another territory decides nothing, so it is not the worst where there is one of the target's own.
    """
    judged: list[tuple[tuple[bool, int, Fraction], Outcome, Figure]] = []
    for figure in years:
        comparator = _comparator_of(figure, case)
        outcome = judge(figure.value, comparator, case.target.tolerance)
        judged.append((_badness(outcome, figure, comparator), outcome, figure))
    return [(outcome, figure) for _, outcome, figure in sorted(judged, key=lambda year: year[0])]


def _badness(outcome: Outcome, figure: Figure, comparator: Comparator) -> tuple[bool, int, Fraction]:
    """A sort key, the worst first: by outcome, then by distance on the wrong side."""
    return figure.foreign, RANKING.index(outcome), distance(figure.value, comparator, outcome)


def pace_of_each_year(target: Target, actual: ActualSoFar) -> Paced:
    """On track while every year so far holds, behind once one was only near."""
    assert actual.outcome is not None  # a year that was judged has an outcome
    return holds_so_far(actual.outcome)
