"""Is a mean, a sum or a yearly duty under way?"""

from __future__ import annotations

from fractions import Fraction

from planck.judgement.actual import Combined, ends
from planck.judgement.cover import joined, missing_months
from planck.judgement.outcome import judge
from planck.judgement.pace import BEHIND_FROM, ON_TRACK_FROM, Paced, band, not_rated
from planck.model.assessment import Outcome, Progress
from planck.model.comparator import Comparator
from planck.model.exact import Exact, MeanGrowth, Range, to_decimal
from planck.model.explanation import Arg, ReasonCode, Step, StepCode
from planck.model.period import Period
from planck.model.target import Target


def pace_of_mean(target: Target, value: Range) -> Paced:
    """``average_growth`` and ``average``: R = mean so far ÷ T where more is better and T is positive.

    Otherwise a mean so far that satisfies is on track, any other is behind.
    """
    comparator = target.comparator
    aim = comparator.deciding_bound(value.low)
    if comparator.direction > 0 and aim > 0:
        if not value.is_point:
            return not_rated(ReasonCode.INTERVAL)
        ratio = Fraction(value.low.decimal()) / aim
        args: dict[str, Arg] = {
            "mean": value.low.decimal(),
            "target": to_decimal(aim),
            "ratio": to_decimal(ratio),
        }
        return Paced(_band_of_mean(value.low, aim), to_decimal(ratio), steps=(Step(StepCode.MEAN_PACE, args),))
    outcome = judge(value, comparator)
    if outcome is Outcome.INCONCLUSIVE:
        return not_rated(ReasonCode.INTERVAL)
    return Paced(Progress.ON_TRACK if outcome.satisfies else Progress.BEHIND)


def _band_of_mean(mean: Exact, aim: Fraction) -> Progress:
    """The band by exact comparison, since a mean may be a root."""
    if isinstance(mean, MeanGrowth):
        if mean.against(aim) > 0:
            return Progress.AHEAD
        if mean.against(aim * ON_TRACK_FROM) >= 0:
            return Progress.ON_TRACK
        if mean.against(aim * BEHIND_FROM) >= 0:
            return Progress.BEHIND
        return Progress.FAR_BEHIND if mean.against(Fraction(0)) >= 0 else Progress.WRONG_WAY
    return band(mean.value / aim)


def pace_of_total(target: Target, combined: Combined, period: Period) -> Paced:
    """``total``: R = sum so far ÷ (T × share of the period elapsed at the end of the last figure).

    For a limit that quotient may be at most 1; for a range the sum lies between the shares of both bounds.
    """
    value = combined.value
    if value is None or not value.is_point:
        return not_rated(ReasonCode.INTERVAL)
    last = max(figure.period.last for figure in combined.used)
    gap = missing_months(Period(period.first, last), [figure.period for figure in combined.used])
    if gap:
        return not_rated(ReasonCode.GAP, {"missing": joined(gap)})
    share = Fraction(len(Period(period.first, last).months), len(period.months))
    so_far = ends(value)[0]
    wanted = target.comparator.direction
    if wanted == 0:
        return _between_shares(target.comparator, so_far, share)
    aim = target.comparator.deciding_bound(value.low)
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
    if wanted > 0:
        return Paced(band(ratio), to_decimal(ratio), steps=steps)
    return Paced(Progress.ON_TRACK if ratio <= 1 else Progress.BEHIND, to_decimal(ratio), steps=steps)


def _between_shares(comparator: Comparator, so_far: Fraction, share: Fraction) -> Paced:
    limits = comparator.bounds
    assert limits.low is not None  # a range has both bounds
    assert limits.high is not None
    inside = limits.low * share <= so_far <= limits.high * share
    return Paced(Progress.ON_TRACK if inside else Progress.BEHIND)


def pace_of_each_year(combined: Combined) -> Paced:
    """``each_year``: on track while every year so far holds, behind once one was only near."""
    outcome = combined.outcome
    assert outcome is not None  # a year that was judged has an outcome
    if outcome is Outcome.INCONCLUSIVE:
        return not_rated(ReasonCode.INTERVAL)
    return Paced(Progress.ON_TRACK if outcome.satisfies else Progress.BEHIND)
