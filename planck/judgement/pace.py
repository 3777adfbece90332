"""Is a target under way? The course of a level: linear, compound, or by its trend."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Context, Decimal
from fractions import Fraction
from typing import NamedTuple

from planck.judgement.actual import Course, Point, ends
from planck.judgement.outcome import judge
from planck.model.assessment import Outcome, Progress
from planck.model.comparator import Comparator
from planck.model.exact import DIGITS, Range, Rational, to_decimal
from planck.model.explanation import Arg, Reason, ReasonCode, Step, StepCode
from planck.model.period import years_between
from planck.model.target import Pace, Target

ON_TRACK_FROM = Fraction(95, 100)
BEHIND_FROM = Fraction(60, 100)
# The German federal statistical office projects the mean change of the last six values, from four on.
_TREND_VALUES = 6
_TREND_AT_LEAST = 4
_TREND_ON_TRACK_BELOW = Fraction(5, 100)
_TREND_BEHIND_UP_TO = Fraction(20, 100)
_GUARD = Context(prec=DIGITS + 20)


class Paced(NamedTuple):
    """How a target is under way, the pace ratio where the rule has one, and why it is not rated where it is not."""

    progress: Progress
    ratio: Decimal | None = None
    reason: Reason | None = None
    steps: tuple[Step, ...] = ()
    deteriorating: bool = False


def not_rated(code: ReasonCode, args: dict[str, Arg] | None = None) -> Paced:
    """No rating, and why: no substitute is put in."""
    return Paced(Progress.NOT_RATED, reason=Reason(code, args or {}))


def band(ratio: Fraction) -> Progress:
    """The band of a pace ratio; the lower bounds belong to the band, 1 itself is on track."""
    if ratio > 1:
        return Progress.AHEAD
    if ratio >= ON_TRACK_FROM:
        return Progress.ON_TRACK
    if ratio >= BEHIND_FROM:
        return Progress.BEHIND
    return Progress.FAR_BEHIND if ratio >= 0 else Progress.WRONG_WAY


def pace_of_course(target: Target, value: Range, course: Course) -> Paced:
    """The progress of ``end_of_period`` and ``change``; ``value`` is the latest in the unit of the target."""
    outcome = judge(value, target.comparator)
    if outcome.satisfies:
        paced = _ratio_of_achieved(target, course, value)
        moves_away = _moves_away(target.comparator, course.history)
        return Paced(Progress.ACHIEVED, paced.ratio, steps=paced.steps, deteriorating=moves_away)
    if outcome is Outcome.INCONCLUSIVE or not value.is_point:
        return not_rated(ReasonCode.INTERVAL)
    if course.end is None:
        # A date is what the pace needs; that the way led out of what was reached is seen without one.
        return Paced(Progress.WRONG_WAY) if _has_left(target, course) else not_rated(ReasonCode.UNDATED)
    if target.pace is Pace.TREND:
        return _trend(target.comparator, course, value, course.end)
    if course.baseline is None:
        return Paced(Progress.NOT_RATED, reason=course.no_baseline)
    if not course.baseline.value.is_point:
        return not_rated(ReasonCode.INTERVAL)
    return _by_ratio(target, course, course.baseline, value, course.end)


def _has_left(target: Target, course: Course) -> bool:
    """Whether the baseline satisfied what the latest value does not; the rule does not apply to a trend."""
    baseline = course.baseline
    if target.pace is Pace.TREND or baseline is None or baseline.day >= course.latest.day:
        return False
    if not baseline.value.is_point:
        return False
    return target.comparator.is_satisfied_by(_in_target_unit(course, ends(baseline.value)[0]))


def _ratio_of_achieved(target: Target, course: Course, value: Range) -> Paced:
    """The pace at which a target was reached, where the rule has a ratio."""
    baseline = course.baseline
    if target.pace is Pace.TREND or course.end is None or baseline is None:
        return Paced(Progress.ACHIEVED)
    if not (value.is_point and baseline.value.is_point):
        return Paced(Progress.ACHIEVED)
    return _by_ratio(target, course, baseline, value, course.end)


def _by_ratio(target: Target, course: Course, baseline: Point, value: Range, end: date) -> Paced:
    elapsed = years_between(baseline.day, course.latest.day)
    if elapsed <= 0:
        return not_rated(ReasonCode.NO_TIME)
    span = years_between(baseline.day, end)  # at least as long: no value is later than the end
    comparator = target.comparator
    start, level = ends(baseline.value)[0], ends(course.latest.value)[0]
    aim = course.target_level(comparator.deciding_bound(value.low))
    satisfied = comparator.is_satisfied_by(_in_target_unit(course, start))
    if _overshot(comparator, course, start, value):
        return not_rated(ReasonCode.NO_MEANING)
    if target.pace is Pace.LINEAR:
        return Paced(Progress.WRONG_WAY) if satisfied else _linear(start, level, aim, elapsed, span)
    assert target.pace is Pace.COMPOUND  # a trend has no ratio
    wanted = comparator.direction or (1 if aim > start else -1)
    paced = _compound(start, level, aim, elapsed, span, wanted)
    return Paced(Progress.WRONG_WAY, paced.ratio, steps=paced.steps) if satisfied else paced


def _in_target_unit(course: Course, level: Fraction) -> Rational:
    """A level as the comparator sees it: itself, or its change against the baseline."""
    if course.change_from is None:
        return Rational(level)
    return Rational((level - course.change_from) / course.change_unit)


def _overshot(comparator: Comparator, course: Course, start: Fraction, value: Range) -> bool:
    """Whether a value left a range on the other side than where it came from: neither ahead nor behind."""
    if comparator.direction:
        return False
    limits = comparator.bounds
    assert limits.low is not None  # a range has both bounds
    assert limits.high is not None
    began = _in_target_unit(course, start).value
    now = ends(value)[0]
    return (began < limits.low and now > limits.high) or (began > limits.high and now < limits.low)


def _linear(start: Fraction, level: Fraction, aim: Fraction, elapsed: Fraction, span: Fraction) -> Paced:
    """R = (v − b)/(T − b) ÷ (years from baseline to v)/(years from baseline to the end)."""
    if aim == start:
        return not_rated(ReasonCode.TARGET_IS_BASELINE)
    ratio = (level - start) / (aim - start) / (elapsed / span)
    step = _pace_step(StepCode.LINEAR_PACE, start, level, aim, elapsed, span, to_decimal(ratio))
    return Paced(band(ratio), to_decimal(ratio), steps=(step,))


def _compound(start: Fraction, level: Fraction, aim: Fraction, elapsed: Fraction, span: Fraction, wanted: int) -> Paced:
    """R = s·CAGR(b→v) / |CAGR(b→T)|: the rule of the Open SDG platform and of Statistics Canada."""
    if start == 0:
        return not_rated(ReasonCode.BASELINE_ZERO)
    if level / start < 0 or aim / start < 0:
        return not_rated(ReasonCode.OPPOSITE_SIGNS)
    if aim == start:
        return not_rated(ReasonCode.TARGET_IS_BASELINE)
    observed, needed = _cagr(level / start, elapsed), _cagr(aim / start, span)
    sign = wanted if start > 0 else -wanted
    ratio = _GUARD.divide(observed * sign, abs(needed))
    if _is_on_the_path(level / start, aim / start, elapsed, span):
        ratio = Decimal(sign if aim / start > 1 else -sign)
    shown = Context(prec=DIGITS).plus(ratio)
    step = _pace_step(StepCode.COMPOUND_PACE, start, level, aim, elapsed, span, shown, observed, needed)
    return Paced(band(Fraction(ratio)), shown, steps=(step,))


def _cagr(ratio: Fraction, years: Fraction) -> Decimal:
    """The mean yearly growth, as a fraction of 1."""
    if ratio == 0:
        return Decimal(-1)
    base = _GUARD.divide(Decimal(ratio.numerator), Decimal(ratio.denominator))
    exponent = _GUARD.divide(Decimal(years.denominator), Decimal(years.numerator))
    return _GUARD.subtract(_GUARD.power(base, exponent), Decimal(1))


def _is_on_the_path(observed: Fraction, needed: Fraction, elapsed: Fraction, span: Fraction) -> bool:
    """Whether the value lies exactly on the compounding path, where the ratio is 1 and not 1 ± noise."""
    share = elapsed / span
    if observed <= 0 or needed <= 0 or share.denominator > 400:
        return False
    return bool(observed**share.denominator == needed**share.numerator)


def _pace_step(
    code: StepCode,
    start: Fraction,
    level: Fraction,
    aim: Fraction,
    elapsed: Fraction,
    span: Fraction,
    ratio: Decimal,
    observed: Decimal | None = None,
    needed: Decimal | None = None,
) -> Step:
    args: dict[str, Arg] = {
        "value": to_decimal(level),
        "baseline": to_decimal(start),
        "target": to_decimal(aim),
        "elapsed": to_decimal(elapsed),
        "span": to_decimal(span),
        "ratio": ratio,
    }
    if observed is not None and needed is not None:
        args |= {"observed": observed * 100, "needed": needed * 100}
    return Step(code, args)


def _recent_change(history: Sequence[Point]) -> Fraction | None:
    """The mean yearly change over the last six values; None with fewer than four, or with intervals."""
    recent = history[-_TREND_VALUES:]
    if len(recent) < _TREND_AT_LEAST or not all(point.value.is_point for point in recent):
        return None
    years = years_between(recent[0].day, recent[-1].day)
    return (ends(recent[-1].value)[0] - ends(recent[0].value)[0]) / years if years > 0 else None


def _trend(comparator: Comparator, course: Course, value: Range, end: date) -> Paced:
    """The rule of the German federal statistical office: project the recent change to the end, see what is missing.

    miss = s·(T − projection)/|T − v|: below 0.05 on track, up to 0.20 behind, above far behind; no movement, or one
    in the wrong direction, is the wrong way.
    """
    yearly = _recent_change(course.history)
    if yearly is None:
        count = len(course.history)
        if count >= _TREND_AT_LEAST:
            return not_rated(ReasonCode.INTERVAL)
        return not_rated(ReasonCode.TOO_FEW_VALUES, {"observed": count, "needed": _TREND_AT_LEAST})
    left = years_between(course.latest.day, end)
    level = ends(course.latest.value)[0]
    aim = course.target_level(comparator.deciding_bound(value.low))
    wanted = comparator.direction or (1 if aim > level else -1)
    projection = level + yearly * left
    missing = wanted * (aim - projection)
    recent = course.history[-_TREND_VALUES:]
    args: dict[str, Arg] = {
        "change": to_decimal(yearly),
        "first": to_decimal(ends(recent[0].value)[0]),
        "last": to_decimal(level),
        "first_year": recent[0].day.year,
        "last_year": recent[-1].day.year,
        "values": len(recent),
        "projection": to_decimal(projection),
        "target": to_decimal(aim),
        "miss": to_decimal(missing / abs(aim - level)) if aim != level else None,
    }
    steps = (Step(StepCode.TREND_PACE, args),)
    if yearly * wanted <= 0:
        return Paced(Progress.WRONG_WAY, steps=steps)
    if missing < abs(aim - level) * _TREND_ON_TRACK_BELOW or aim == level:
        return Paced(Progress.ON_TRACK, steps=steps)
    behind = missing <= abs(aim - level) * _TREND_BEHIND_UP_TO
    return Paced(Progress.BEHIND if behind else Progress.FAR_BEHIND, steps=steps)


def _moves_away(comparator: Comparator, history: Sequence[Point]) -> bool:
    """Whether a value that satisfies a one-sided comparator has lately been moving towards missing it."""
    if not comparator.is_one_sided:
        return False
    yearly = _recent_change(history)
    return yearly is not None and yearly * comparator.direction < 0
