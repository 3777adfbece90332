"""The sum over a period."""

from __future__ import annotations

from fractions import Fraction

from planck.judgement.actual import Combined, ends, left_out, steps_of
from planck.judgement.cover import cover, covered_by, joined, missing_months
from planck.judgement.outcome import outcome_of
from planck.judgement.usable_figures import Selection
from planck.model.assessment import Outcome, Rule
from planck.model.exact import Exact, Range, Rational, to_decimal
from planck.model.explanation import Arg, Reason, ReasonCode, Step, StepCode
from planck.model.indicator import Kind
from planck.model.target import Target


def total(target: Target, selection: Selection) -> Combined:
    """The sum of the widest figures inside the period; a cumulative one (2024-9M) stands for its months.

    A limit (at_most, less_than) on what cannot be negative is missed as soon as the sum is beyond it.
    """
    assert target.period is not None  # refused on reading: a total has a period
    period = target.period
    inside = [one for one in selection.figures if one.period.is_months and period.contains(one.period)]
    chosen = cover(inside, prefer_parts=False)
    unused = left_out((one for one in selection.figures if one not in inside), ReasonCode.OUTSIDE_PERIOD)
    unused += covered_by((one for one in inside if one not in chosen), chosen)
    absent = missing_months(period, [one.period for one in chosen])
    missing = Reason(ReasonCode.PARTS_MISSING, {"missing": joined(absent)}) if absent else None
    if not chosen:
        return Combined(Rule.SUM, missing=missing, unused=unused)
    low = sum((ends(one.value)[0] for one in chosen), Fraction(0))
    high = sum((ends(one.value)[1] for one in chosen), Fraction(0))
    value = chosen[0].value if len(chosen) == 1 else Range(Rational(low), Rational(high))
    # Figures of another territory cannot judge the target, so the limit is passed without them or not at all.
    own = sum((ends(one.value)[0] for one in chosen if not one.foreign), Fraction(0))
    passed = _limit_passed(target, selection, Rational(own))
    args: dict[str, Arg] = {"terms": tuple(one.value.low.decimal() for one in chosen), "result": to_decimal(low)}
    return Combined(
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


def _limit_passed(target: Target, selection: Selection, sum_so_far: Exact) -> bool:
    if not target.comparator.is_limit or target.kind not in (Kind.FLOW, Kind.COUNT):
        return False
    if any(ends(one.value)[0] < 0 for one in selection.figures):
        return False  # a flow that has been negative may be so again
    return outcome_of(sum_so_far, target.comparator, target.tolerance) is Outcome.MISSED
