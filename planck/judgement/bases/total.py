"""The sum over a period."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from functools import lru_cache

from planck.judgement.actual import ActualSoFar, args_of_value, besides, left_out, of_both_ends, steps_of
from planck.judgement.case import Case
from planck.judgement.conversion import Figure
from planck.judgement.cover import cover, covered_by, joined, missing_parts, periods_of
from planck.judgement.outcome import judge
from planck.judgement.pace import Paced, band, not_rated
from planck.judgement.required import NOTHING, Need, Standing
from planck.model.assessment import Outcome, Progress
from planck.model.basis import Rule
from planck.model.exact import Range, Rational, to_decimal
from planck.model.explanation import Reason, ReasonCode, Step, StepCode, Term
from planck.model.indicator import Kind
from planck.model.outlook import Required, Requirement
from planck.model.period import Period, is_month_end
from planck.model.quotient import exactly
from planck.model.quotient import total as total_of
from planck.model.target import Target


def total(case: Case) -> ActualSoFar:
    """The sum of the widest figures inside the period; a cumulative one (2024-9M) stands for its months.

    It has no outcome before it is complete, unless what cannot be negative has decided: a limit (at_most, less_than)
    is missed as soon as the sum is beyond it, and at_least and more_than are met as soon as the sum satisfies them.
    """
    period, recorded = _period(case.target), case.figures.own.figures
    inside = [figure for figure in recorded if period.contains(figure.period)]
    spans = [figure for figure in inside if not figure.period.is_day]
    unused = left_out(besides(recorded, inside), ReasonCode.OUTSIDE_PERIOD)
    unused += left_out(besides(inside, spans), ReasonCode.ANOTHER_LENGTH)
    sum_ = sum_of(period, spans)
    decided = _decided_early(case, spans, sum_)
    return sum_._replace(
        partial=not sum_.complete and decided is None,
        decided=decided,
        reason=None if sum_.complete and period.last <= case.as_of else _why_decided(decided),
        unused=unused + sum_.unused,
    )


def sum_of(period: Period, figures: Iterable[Figure]) -> ActualSoFar:
    """The sum of figures inside a period, of nested ones the widest; complete where they cover all of it."""
    inside = list(figures)
    chosen = cover(inside, prefer_parts=False)
    absent = missing_parts(period, periods_of(chosen))
    missing = Reason(ReasonCode.PARTS_MISSING, {"missing": joined(absent)}) if absent else None
    if not chosen:
        return ActualSoFar(Rule.SUM, missing=missing)
    value = chosen[0].value if len(chosen) == 1 else _added(chosen)
    terms = tuple([figure.value.low for figure in chosen])
    result = args_of_value(value) if value.is_bound and not value.is_unknown else {"value": value.ends[0]}
    step = Step(StepCode.SUM, {"terms": terms, "result": result.pop("value"), **result})
    return ActualSoFar(
        Rule.SUM,
        value,
        tuple(chosen),
        complete=not absent,
        missing=missing,
        steps=(*steps_of(chosen), step),
        unused=covered_by(besides(inside, chosen), chosen),
    )


def _added(figures: Sequence[Figure]) -> Range:
    values = [figure.value for figure in figures]
    return Range.of(of_both_ends(figures, total_of), Rational).as_open_as(*values)


def _decided_early(case: Case, figures: Sequence[Figure], sum_: ActualSoFar) -> Outcome | None:
    """What a sum that can only grow has decided already, by figures of the target's own territory whose time is over.

    What may be near after all (a limit passed within the tolerance) is not decided, nor what figures for time that is
    not over contradict, such as a quarter with less than one of its months.
    """
    target = case.target
    if not target.comparator.is_one_sided or target.kind not in (Kind.FLOW, Kind.COUNT):
        return None
    for figure in case.figures.own.figures:
        if figure.value.ends[0].numerator < 0:
            return None  # a flow that has been negative may be so again
    over = [figure for figure in figures if figure.period.last <= case.as_of]
    chosen = sum_.used if len(over) == len(figures) else tuple(cover(over, prefer_parts=False))
    own = tuple([figure for figure in chosen if not figure.foreign])
    if not own:
        return None
    assert sum_.value is not None  # there is a sum of what has one of its parts
    value = sum_.value if own == sum_.used else _added(own)
    outcome = judge(value, target.comparator, target.tolerance)
    of_all = outcome if value is sum_.value else judge(sum_.value, target.comparator, target.tolerance)
    if target.comparator.is_limit:
        return outcome if outcome is of_all is Outcome.MISSED else None
    return outcome if outcome.satisfies and of_all.satisfies else None


def _why_decided(outcome: Outcome | None) -> Reason | None:
    if outcome is None:
        return None
    return Reason(ReasonCode.LIMIT_PASSED if outcome is Outcome.MISSED else ReasonCode.SUM_REACHED)


def _period(target: Target) -> Period:
    assert target.period is not None  # refused on reading: a total has a period
    return target.period


def pace_of_total(target: Target, actual: ActualSoFar) -> Paced:
    """R = sum so far ÷ (T × share of the period elapsed at the end of the last figure).

    For a limit that quotient may be at most 1. A sum is on track for a range between the shares of both its bounds;
    below them it is measured by the lower one, above them it is ahead only where more is better.
    """
    value, period = actual.value, _period(target)
    if value is None or not value.is_point:
        return not_rated(ReasonCode.INTERVAL)
    last = actual.used[-1].period.last  # they are in their order, and do not overlap
    gap = () if actual.complete else missing_parts(Period(period.first, last), periods_of(actual.used))
    if gap:
        return not_rated(ReasonCode.GAP, {"missing": joined(gap)})
    share, so_far = _elapsed(period, last), value.ends[0]
    low, high = target.comparator.bounds.low, target.comparator.bounds.high
    if low is not None and high is not None and low * share <= so_far <= high * share:
        return Paced(Progress.ON_TRACK, steps=(_range_step(low, high, so_far, share),))
    if target.comparator.direction < 0:
        return _pace_below(target.comparator.deciding_bound(value.low), so_far, share)
    if low is not None and high is not None and so_far > high * share and not target.comparator.direction:
        return Paced(Progress.BEHIND, steps=(_range_step(low, high, so_far, share),))
    return _pace_upward(target, so_far, share)


@lru_cache(maxsize=1024)  # of the same few periods for every target
def _elapsed(period: Period, last: date) -> Fraction:
    """The share of a period that is over at the end of a day: in months, inside a month in days."""
    over = Period(period.first, last)
    if is_month_end(last):
        return over.length / period.length
    return exactly((last - period.first).days + 1) / ((period.last - period.first).days + 1)


def _pace_upward(target: Target, so_far: Fraction, share: Fraction) -> Paced:
    aim = target.comparator.bounds.ends[0]
    if aim <= 0:
        return not_rated(ReasonCode.TARGET_NOT_POSITIVE)
    ratio = so_far / (aim * share)
    return Paced(band(ratio, target.bands), to_decimal(ratio), steps=(_pace_step(aim, so_far, share, ratio),))


def _pace_below(aim: Fraction, so_far: Fraction, share: Fraction) -> Paced:
    """Of a limit: on track while the sum is not beyond its share; zero or less has no ratio."""
    progress = Progress.ON_TRACK if so_far <= aim * share else Progress.BEHIND
    if aim <= 0:
        return Paced(progress)
    ratio = so_far / (aim * share)
    return Paced(progress, to_decimal(ratio), steps=(_pace_step(aim, so_far, share, ratio),))


def _pace_step(aim: Fraction, so_far: Fraction, share: Fraction, ratio: Fraction) -> Step:
    args: dict[str, Term] = {
        "sum": so_far,
        "target": aim,
        "share": share,
        "ratio": ratio,
    }
    return Step(StepCode.TOTAL_PACE, args)


def _range_step(low: Fraction, high: Fraction, so_far: Fraction, share: Fraction) -> Step:
    args: dict[str, Term] = {
        "sum": so_far,
        "low": low,
        "high": high,
        "share": share,
    }
    return Step(StepCode.RANGE_PACE, args)


def required_amount(target: Target, standing: Standing, need: Need) -> Requirement:
    """The amount that is still needed, or still allowed."""
    rest = joined(missing_parts(need.period, standing.covers))
    if not rest:
        return NOTHING
    so_far = need.value.ends[0]
    amount = need.rounded(Rational(need.aim - so_far))
    args: dict[str, Term] = {"target": need.aim, "sum": so_far, "result": amount}
    unit = target.unit.text if target.unit else ""
    return Required(amount, unit, rest, per_year=False), (Step(StepCode.REQUIRED_AMOUNT, args),)
