"""What the sources themselves claim of a target, held against the figures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from typing import NamedTuple

from planck.judgement.amendments import in_force
from planck.judgement.case import Case
from planck.judgement.items import judge_target
from planck.judgement.outcome import judge, margin_of
from planck.judgement.series import JudgedSeries, in_decimals
from planck.judgement.territory import is_foreign
from planck.judgement.usable_figures import NO_RECORDS, Index, Recorded, figures_for
from planck.model.assessment import Margin, Outcome
from planck.model.basis import Basis, Rule
from planck.model.comparator import Comparator
from planck.model.exact import EXACT, Range, Rational, to_decimal
from planck.model.explanation import Reason, ReasonCode
from planck.model.nature import nature_of
from planck.model.observation import Observation, Stated
from planck.model.problem import Code, Problem, warning
from planck.model.quotient import exactly
from planck.model.target import Target
from planck.model.unit import factor
from planck.model.value import Interval, Measure, Number

_HUNDRED = Decimal(100)


class _Shown(NamedTuple):
    """What a figure means for the target ``judged_by``: the outcome, the margin, and its percent of the target.

    The numbers are those of both ends of an interval; there are none where nothing of the kind can be told.
    """

    judged_by: Target
    outcome: Outcome
    margin: tuple[Decimal, ...] = ()
    percent: tuple[Decimal, ...] = ()


def check_claims(case: Case, index: Index) -> tuple[tuple[Reason, ...], tuple[Problem, ...]]:
    """Notes on the claims that hold or cannot be checked, and a warning for each that the figures contradict.

    A claim about a target that was derived from the claim cannot confirm it.
    """
    notes: list[Reason] = []
    problems: list[Problem] = []
    for figure, claim in _claims_about(case, index):
        if case.declared.derived_from is not None:
            notes.append(Reason(ReasonCode.STATED_NOT_CHECKABLE, {"period": figure.period}))
            continue
        shown = _shown_by(figure, case, index)
        answers = [None] if shown is None else list(_answers(claim, shown))
        if shown is None or (None in answers and False not in answers):
            notes.append(Reason(ReasonCode.STATED_UNCHECKED, {"period": figure.period}))
        elif False in answers:
            problems.append(_contradicted(claim, shown, figure))
        else:
            notes += _confirmed(claim, figure)
    return tuple(notes), tuple(problems)


def _claims_about(case: Case, index: Index) -> Iterator[tuple[Observation, Stated]]:
    """The claims that name the target, and those that name none where its period holds the figure."""
    target = case.declared
    for indicator in target.series:
        for figure in index.get((target.area, indicator), NO_RECORDS).observations:
            if figure.stated and figure.known_from <= case.as_of and figure.serves(target.id):
                held = in_force(target, _day_of(figure, case)).is_time_of(figure.period)
                for claim in figure.stated:
                    if target.id in (claim.target, figure.target) or (held and claim.means(target.id)):
                        yield figure, claim


def _day_of(figure: Observation, case: Case) -> date:
    """The day of which a source speaks: what was amended later it could not know."""
    return min(figure.known_from, case.as_of)


def _shown_by(figure: Observation, case: Case, index: Index) -> _Shown | None:
    """What the figure alone shows: of a sum the one up to it, of a change the one that it gives; None for nothing."""
    target = in_force(case.declared, _day_of(figure, case))
    if is_foreign(figure, target, case.area):
        return None
    series_names = [(target.area, name) for name in target.series]
    until = {name: _up_to(figure, index.get(name, NO_RECORDS), target) for name in series_names}
    as_it_stood = case._replace(target=target, figures=figures_for(target, case.area, until, case.as_of))
    series = judge_target(as_it_stood).series
    alone = next((judged for judged in series.judged if judged.observation is figure), None)
    if alone is not None:
        return _shown(target, alone.outcome, alone.margin, alone.value, alone.comparator or target.comparator)
    if target.basis is Basis.MILESTONE:
        return _Shown(target, series.outcome) if series.outcome is not None else None
    value = _value_of(figure, as_it_stood, series)
    if value is None:
        return None
    outcome = series.outcome or judge(value, series.comparator, target.tolerance)
    margin = margin_of(value, series.comparator, target.unit)
    return _shown(target, outcome, margin, in_decimals(value), series.comparator)


def _up_to(figure: Observation, recorded: Recorded, target: Target) -> Recorded:
    """What was on record before a figure, and the figure; of a sum also what it is a part of, up to the same day."""
    nature = nature_of(
        target.kind, figure.unit or target.unit, figure.period, figure.value, declared=target.kind_declared
    )
    is_sum = target.basis is Basis.TOTAL or nature.adds_up
    last = figure.period.last
    observations = [
        observation
        for observation in recorded.observations
        if observation is figure
        or observation.period.last < last
        or (is_sum and observation.period != figure.period and observation.period.last == last)
    ]
    return recorded._replace(observations=observations)


def _value_of(figure: Observation, case: Case, series: JudgedSeries) -> Range | None:
    """The value that a figure leads to; its own where the target takes nothing of that length or kind into account."""
    actual = series.actual
    if any(used is figure for used in actual.observations) or (actual.value is not None and actual.rule is Rule.SUM):
        return actual.value
    if case.target.basis.judges_change or case.target.each_item:
        return None
    return next((own.value for own in case.figures.own.figures if own.observation is figure), None)


def _shown(target: Target, outcome: Outcome, margin: Margin | None, value: Measure, comparator: Comparator) -> _Shown:
    if margin is None or margin.share_alone or not isinstance(value, (Number, Interval)):  # no distance is known
        return _Shown(target, outcome)
    margins = (margin.value,) if margin.high is None else (margin.value, margin.high)
    if margin.percent is not None:
        return _Shown(target, outcome, margins, (margin.percent,))
    ends = (value.value,) if isinstance(value, Number) else (value.low, value.high)
    bounds = [comparator.reference(Rational(exactly(end))) for end in ends]
    if min(bounds) <= 0:
        return _Shown(target, outcome, margins)
    shares = (to_decimal(exactly(end) / bound * 100) for end, bound in zip(ends, bounds, strict=True))
    return _Shown(target, outcome, margins, tuple(shares))


def _answers(claim: Stated, shown: _Shown) -> Iterator[bool | None]:
    """Of each thing that a source claims whether it holds; None where the figures do not tell."""
    if claim.verdict is not None:
        is_clear = shown.outcome is not Outcome.INCONCLUSIVE
        yield _agrees(claim.verdict, shown.outcome) if is_clear else None
    if claim.margin is not None:
        ends = _margins(claim, shown)
        yield _is_one_of(claim.margin, ends, by_size=True) if ends else None
    if claim.percent is not None:
        yield _is_one_of(claim.percent, shown.percent, by_size=False) if shown.percent else None


def _agrees(claimed: str, outcome: Outcome) -> bool:
    """Whether a claimed outcome is that of the figures. "Met" is also said of what exceeds."""
    if claimed == Outcome.MET.value:
        return outcome.satisfies
    if claimed == Outcome.MISSED.value:
        return outcome in (Outcome.MISSED, Outcome.NEAR)
    return claimed == outcome.value


def _margins(claim: Stated, shown: _Shown) -> tuple[Decimal, ...]:
    """The margin in the unit of the claim, which may be percent of the target ("vượt 5 % kế hoạch")."""
    own, unit = claim.unit, shown.judged_by.unit
    if own is None or unit is None:
        return shown.margin
    if own.is_percent:
        beyond = (EXACT.subtract(percent, _HUNDRED) for percent in shown.percent)
        return shown.margin if unit.is_percent else tuple(beyond)
    scale = factor(unit, own, rate=False)
    return () if scale is None else tuple(to_decimal(exactly(margin) * scale) for margin in shown.margin)


def _is_one_of(stated: Decimal, ends: tuple[Decimal, ...], *, by_size: bool) -> bool:
    """Whether a stated number is that of the figures, rounded or cut to its digits, or lies within an interval."""
    if by_size:
        stated = stated.copy_abs()
        within = any(min(ends) < number < max(ends) for number in (stated, stated.copy_negate()))
        ends = tuple(end.copy_abs() for end in ends)
    else:
        within = min(ends) < stated < max(ends)
    return within or any(
        _cut(end, stated, rounding) == stated for end in ends for rounding in (ROUND_HALF_UP, ROUND_DOWN)
    )


def _cut(number: Decimal, to: Decimal, rounding: str = ROUND_HALF_UP) -> Decimal:
    """A number with as many decimals as another."""
    return number.quantize(to, rounding, EXACT)


def _confirmed(claim: Stated, figure: Observation) -> Iterator[Reason]:
    period = figure.period
    if claim.margin is not None:
        yield Reason(ReasonCode.STATED_CONFIRMED, {"period": period, "margin": claim.margin})
    if claim.percent is not None:
        yield Reason(ReasonCode.STATED_PERCENT_CONFIRMED, {"period": period, "percent": claim.percent})
    if claim.margin is None and claim.percent is None:
        yield Reason(ReasonCode.STATED_VERDICT_CONFIRMED, {"period": period})


def _contradicted(claim: Stated, shown: _Shown, figure: Observation) -> Problem:
    """Both sides, with the digits that were stated."""
    claimed, worked_out = [claim.verdict] if claim.verdict else [], [shown.outcome.value]
    unit = f" {claim.unit.text}" if claim.unit is not None else ""
    if claim.margin is None and claim.percent is None and shown.margin:
        worked_out.append(f"{_cut(shown.margin[0], _digits(figure)):f}")
    pairs = ((claim.margin, _margins(claim, shown), unit), (claim.percent, shown.percent, "%"))
    for number, ends, behind in pairs:
        if number is not None:
            claimed.append(f"{number:f}{behind}")
            if ends:
                cut = dict.fromkeys(f"{_cut(end, number):f}" for end in ends)
                worked_out.append("..".join(cut) + behind)
    return warning(
        Code.STATED_CONTRADICTED,
        claim.location or figure.location,
        target=shown.judged_by.id,
        period=str(figure.period),
        claim=" ".join(claimed),
        found=" ".join(worked_out),
    )


def _digits(figure: Observation) -> Decimal:
    """A number with as many decimals as the figure has, or two."""
    return figure.value.value if isinstance(figure.value, Number) else Decimal("0.01")
