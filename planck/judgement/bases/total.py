"""The sum over a period."""

from __future__ import annotations

from fractions import Fraction

from planck.judgement.actual import ActualSoFar, besides, left_out, steps_of
from planck.judgement.case import Case
from planck.judgement.cover import cover, covered_by, joined, missing_months
from planck.judgement.outcome import outcome_of
from planck.judgement.pace import Paced, band, not_rated
from planck.judgement.required import NOTHING, Need, Requirement
from planck.model.assessment import Outcome, Progress, Required
from planck.model.basis import Rule
from planck.model.exact import Exact, Range, Rational, to_decimal
from planck.model.explanation import Arg, Reason, ReasonCode, Step, StepCode
from planck.model.indicator import Kind
from planck.model.period import Period
from planck.model.target import Target


def total(case: Case) -> ActualSoFar:
    """The sum of the widest figures inside the period; a cumulative one (2024-9M) stands for its months.

    A limit (at_most, less_than) on what cannot be negative is missed as soon as the sum is beyond it.
    """
    period, recorded = _period(case.target), case.figures.own.figures
    inside = [figure for figure in recorded if figure.period.is_months and period.contains(figure.period)]
    chosen = cover(inside, prefer_parts=False)
    unused = left_out(besides(recorded, inside), ReasonCode.OUTSIDE_PERIOD)
    unused += covered_by(besides(inside, chosen), chosen)
    absent = missing_months(period, [figure.period for figure in chosen])
    missing = Reason(ReasonCode.PARTS_MISSING, {"missing": joined(absent)}) if absent else None
    if not chosen:
        return ActualSoFar(Rule.SUM, missing=missing, unused=unused)
    low = sum((figure.value.ends[0] for figure in chosen), Fraction(0))
    high = sum((figure.value.ends[1] for figure in chosen), Fraction(0))
    value = chosen[0].value if len(chosen) == 1 else Range(Rational(low), Rational(high))
    # Figures of another territory cannot judge the target, so the limit is passed without them or not at all.
    own = sum((figure.value.ends[0] for figure in chosen if not figure.foreign), Fraction(0))
    passed = _limit_passed(case, Rational(own))
    args: dict[str, Arg] = {"terms": tuple(figure.value.low.decimal() for figure in chosen), "result": to_decimal(low)}
    return ActualSoFar(
        Rule.SUM,
        value,
        tuple(chosen),
        complete=not absent,
        missing=missing,
        decided=passed,
        reason=Reason(ReasonCode.LIMIT_PASSED) if passed else None,
        steps=(*steps_of(chosen), Step(StepCode.SUM, args)),
        unused=unused,
    )


def _period(target: Target) -> Period:
    assert target.period is not None  # refused on reading: a total has a period
    return target.period


def _limit_passed(case: Case, sum_so_far: Exact) -> bool:
    target = case.target
    if not target.comparator.is_limit or target.kind not in (Kind.FLOW, Kind.COUNT):
        return False
    if any(figure.value.ends[0] < 0 for figure in case.figures.own.figures):
        return False  # a flow that has been negative may be so again
    return outcome_of(sum_so_far, target.comparator, target.tolerance) is Outcome.MISSED


def pace_of_total(target: Target, actual: ActualSoFar) -> Paced:
    """R = sum so far ÷ (T × share of the period elapsed at the end of the last figure).

    For a limit that quotient may be at most 1; for a range the sum lies between the shares of both bounds.
    """
    value, period, comparator = actual.value, _period(target), target.comparator
    if value is None or not value.is_point:
        return not_rated(ReasonCode.INTERVAL)
    last = max(figure.period.last for figure in actual.used)
    gap = missing_months(Period(period.first, last), [figure.period for figure in actual.used])
    if gap:
        return not_rated(ReasonCode.GAP, {"missing": joined(gap)})
    share = Fraction(len(Period(period.first, last).months), len(period.months))
    so_far = value.ends[0]
    if not comparator.direction:
        least, most = comparator.bounds.ends
        inside = least * share <= so_far <= most * share
        return Paced(Progress.ON_TRACK if inside else Progress.BEHIND)
    aim = comparator.deciding_bound(value.low)
    if aim <= 0:
        return not_rated(ReasonCode.TARGET_NOT_POSITIVE)
    ratio = so_far / (aim * share)
    args: dict[str, Arg] = {
        "sum": to_decimal(so_far),
        "target": to_decimal(aim),
        "share": to_decimal(share),
        "ratio": to_decimal(ratio),
    }
    steps = (Step(StepCode.TOTAL_PACE, args),)
    if comparator.direction > 0:
        return Paced(band(ratio), to_decimal(ratio), steps=steps)
    return Paced(Progress.ON_TRACK if ratio <= 1 else Progress.BEHIND, to_decimal(ratio), steps=steps)


def required_amount(target: Target, actual: ActualSoFar, need: Need) -> Requirement:
    """The amount that is still needed, or still allowed."""
    rest = joined(missing_months(need.period, [figure.period for figure in actual.used]))
    if not rest:
        return NOTHING
    so_far = need.value.ends[0]
    amount = need.rounded(Rational(need.aim - so_far))
    args: dict[str, Arg] = {"target": to_decimal(need.aim), "sum": to_decimal(so_far), "result": amount}
    unit = target.unit.text if target.unit else ""
    return Required(amount, unit, rest, per_year=False), (Step(StepCode.REQUIRED_AMOUNT, args),)
