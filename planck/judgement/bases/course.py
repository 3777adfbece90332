"""A level on its way from a baseline to a target: its pace, and the change that it still needs."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from planck.judgement.actual import ActualSoFar, Course, Point
from planck.judgement.bases.trend import pace_by_trend, recent_change
from planck.judgement.cover import joined, missing_parts
from planck.judgement.outcome import judge
from planck.judgement.pace import Paced, band, not_rated, pace_by_quotient
from planck.judgement.required import NOTHING, Need, Standing
from planck.model.assessment import Progress
from planck.model.basis import Rule
from planck.model.comparator import Comparator
from planck.model.exact import DIGITS, EXACT, Range, Rational, rounding_to, to_decimal, yearly_growth
from planck.model.explanation import ReasonCode, Step, StepCode, Term
from planck.model.outlook import Required, Requirement
from planck.model.period import Period, is_year_end, years_between
from planck.model.quotient import exactly
from planck.model.target import Bands, Pace, Target

# A ratio that is exactly at a band must not miss it by the noise of a root.
_DIGITS_OF_BANDS = 45
_HUNDRED = Decimal(100)
# Over so many years and more what is needed is said by the year too.
_YEARS_OF_A_RATE = 2


def pace_of_course(target: Target, actual: ActualSoFar) -> Paced:
    """``achieved`` where the latest value satisfies, else by the rule of the target's ``pace``."""
    value, course = actual.value, actual.course
    assert value is not None  # without figures there is no pace
    assert course is not None  # a latest value has a course
    if not course.has_path:
        return _pace_without_path(target, actual.rule, value)
    is_point = value.is_point
    if target.comparator.is_satisfied_by(value.low) if is_point else judge(value, target.comparator).satisfies:
        paced = _pace_of_achieved(target, course, value)
        moves_away = _moves_away(target.comparator, course)
        return Paced(Progress.ACHIEVED, paced.ratio, steps=paced.steps, deteriorating=moves_away)
    if not is_point:
        return not_rated(ReasonCode.INTERVAL)
    if course.end is None:
        # A date is what the pace needs; that the way led out of what was reached is seen without one.
        return Paced(Progress.WRONG_WAY) if _has_left(target, course) else not_rated(ReasonCode.UNDATED)
    if target.pace is Pace.TREND:
        return pace_by_trend(target.comparator, course, value, course.end)
    if course.baseline is None:
        return Paced(Progress.NOT_RATED, reason=course.no_baseline)
    if not course.baseline.value.is_point:
        return not_rated(ReasonCode.INTERVAL)
    return _by_ratio(target, course, course.baseline, value, course.end)


def _pace_without_path(target: Target, rule: Rule, value: Range) -> Paced:
    """Of a rate, and of a change in the first part of a year: by the latest value itself.

    This stands in place of ``achieved`` and ``wrong_way`` too, since the next figure owes nothing to this one. How
    large a change in the unit of the level should be after a part of the year, nothing says.
    """
    if rule is Rule.ABSOLUTE_CHANGE:
        return not_rated(ReasonCode.ANOTHER_LENGTH)
    return pace_by_quotient(target, value, StepCode.LATEST_PACE)


def _pace_of_achieved(target: Target, course: Course, value: Range) -> Paced:
    """The pace at which a target was reached, where the rule has a ratio."""
    baseline = course.baseline
    if target.pace is Pace.TREND or course.end is None or baseline is None:
        return Paced(Progress.ACHIEVED)
    if not (value.is_point and baseline.value.is_point):
        return Paced(Progress.ACHIEVED)
    return _by_ratio(target, course, baseline, value, course.end)


def _moves_away(comparator: Comparator, course: Course) -> bool:
    """Whether a value that satisfies a one-sided comparator has lately been moving towards missing it."""
    if not comparator.is_one_sided:
        return False
    yearly = recent_change(course.history)
    return yearly is not None and yearly * course.direction(comparator) < 0


def _has_left(target: Target, course: Course) -> bool:
    """Whether the baseline satisfied what the latest value does not; the rule does not apply to a trend."""
    baseline = course.baseline
    if target.pace is Pace.TREND or baseline is None or baseline.day >= course.latest.day:
        return False
    if not baseline.value.is_point:
        return False
    return target.comparator.is_satisfied_by(_in_target_unit(course, baseline.value.ends[0]))


class _Way(NamedTuple):
    """From a baseline past the latest value to the target: three levels, and the years to the latter two."""

    start: Fraction
    level: Fraction
    aim: Fraction
    elapsed: Fraction
    span: Fraction

    def step(self, code: StepCode, ratio: Decimal, more: dict[str, Term] | None = None) -> Step:
        """The arithmetic that led to a ratio."""
        args: dict[str, Term] = {
            "value": self.level,
            "baseline": self.start,
            "target": self.aim,
            "elapsed": self.elapsed,
            "span": self.span,
            "ratio": ratio,
        }
        return Step(code, args if more is None else args | more)


def _by_ratio(target: Target, course: Course, baseline: Point, value: Range, end: date) -> Paced:
    elapsed = years_between(baseline.day, course.latest.day)
    if elapsed <= 0:
        return not_rated(ReasonCode.NO_TIME)
    span = years_between(baseline.day, end)  # at least as long: no value is later than the end
    comparator = target.comparator
    start = baseline.value.ends[0]
    aim = course.target_level(comparator.deciding_bound(value.low))
    way = _Way(start, course.latest.value.ends[0], aim, elapsed, span)
    was_satisfied = comparator.is_satisfied_by(_in_target_unit(course, start))
    if _overshot(comparator, course, start, value):
        return not_rated(ReasonCode.NO_MEANING)
    if target.pace is Pace.LINEAR:
        return Paced(Progress.WRONG_WAY) if was_satisfied else _linear(way, target.bands)
    assert target.pace is Pace.COMPOUND  # a trend has no ratio
    paced = _compound(way, target.bands, course.direction(comparator) or (1 if aim > start else -1))
    return Paced(Progress.WRONG_WAY, paced.ratio, steps=paced.steps) if was_satisfied else paced


def _in_target_unit(course: Course, level: Fraction) -> Rational:
    """A level as the comparator sees it: itself, or its change against the baseline."""
    if course.change_from is None:
        return Rational(level)
    return Rational((level - course.change_from) / course.change_unit)


def _overshot(comparator: Comparator, course: Course, start: Fraction, value: Range) -> bool:
    """Whether a value left a range on the other side than where it came from: neither ahead nor behind."""
    if comparator.direction:
        return False
    bounds, began = comparator.bounds, _in_target_unit(course, start)
    rose = bounds.has_below(began) and bounds.has_above(value.low)
    return rose or (bounds.has_above(began) and bounds.has_below(value.low))


def _linear(way: _Way, bands: Bands) -> Paced:
    """R = (v − b)/(T − b) ÷ (years from baseline to v)/(years from baseline to the end)."""
    if way.aim == way.start:
        return not_rated(ReasonCode.TARGET_IS_BASELINE)
    ratio = (way.level - way.start) / (way.aim - way.start) / (way.elapsed / way.span)
    shown = to_decimal(ratio)
    return Paced(band(ratio, bands), shown, steps=(way.step(StepCode.LINEAR_PACE, shown),))


def _compound(way: _Way, bands: Bands, direction: int) -> Paced:
    """R = s·CAGR(b→v) / |CAGR(b→T)|: the rule of the Open SDG platform and of Statistics Canada."""
    if way.start == 0:
        return not_rated(ReasonCode.BASELINE_ZERO)
    if way.aim == 0:
        return not_rated(ReasonCode.TARGET_ZERO)
    reached, required = way.level / way.start, way.aim / way.start
    if reached < 0 or required < 0:
        return not_rated(ReasonCode.OPPOSITE_SIGNS)
    if way.aim == way.start:
        return not_rated(ReasonCode.TARGET_IS_BASELINE)
    observed, needed = yearly_growth(reached, way.elapsed), yearly_growth(required, way.span)
    sign = direction if way.start > 0 else -direction
    if _is_on_the_path(reached, required, way.elapsed / way.span):
        ratio = Decimal(sign if required > 1 else -sign)
    else:
        ratio = rounding_to(DIGITS).divide(EXACT.multiply(observed, Decimal(sign)), needed.copy_abs())
    yearly: dict[str, Term] = {"observed": _in_percent(observed), "needed": _in_percent(needed)}
    banded = exactly(rounding_to(_DIGITS_OF_BANDS).plus(ratio))
    return Paced(band(banded, bands), ratio, steps=(way.step(StepCode.COMPOUND_PACE, ratio, yearly),))


def _in_percent(growth: Decimal) -> Decimal:
    return rounding_to(DIGITS).multiply(growth, _HUNDRED)


def _is_on_the_path(reached: Fraction, required: Fraction, share: Fraction) -> bool:
    """Whether the value lies exactly on the compounding path, where the ratio is 1 and not 1 ± noise."""
    if reached <= 0 or required <= 0 or share.denominator > 400:
        return False
    return bool(reached**share.denominator == required**share.numerator)


def required_of_course(target: Target, standing: Standing, need: Need) -> Requirement:
    """The change from the latest value to the end, and that change a year where whole years remain."""
    latest, end = standing.latest, standing.end
    if latest is None or end is None:
        return NOTHING
    left = years_between(latest, end)
    if left <= 0:
        return NOTHING
    now = need.value.ends[0]
    remaining = need.aim - now
    change, yearly = need.rounded(Rational(remaining)), None
    args: dict[str, Term] = {"target": need.aim, "value": now}
    steps = [Step(StepCode.REQUIRED_REMAINING, {**args, "result": change})]
    if is_year_end(latest) and left >= _YEARS_OF_A_RATE:
        yearly = need.rounded(Rational(remaining / left))
        steps.append(Step(StepCode.REQUIRED_CHANGE, {**args, "remaining": left, "result": yearly}))
    unit = target.unit.of_difference if target.unit else ""
    needed = Required(yearly, unit, _time_between(latest, end), per_year=yearly is not None, remaining=change)
    return needed, tuple(steps)


@lru_cache(maxsize=1024)  # of the same few days for every target
def _time_between(day: date, end: date) -> tuple[Period, ...]:
    """The time after one day up to another."""
    return joined(missing_parts(Period(day + timedelta(days=1), end), ()))
