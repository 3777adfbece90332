"""Does one value satisfy a comparator, and by how much?"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from planck.judgement.exact import DIGITS, Exact, Range, Rational, decimal_apart, to_decimal
from planck.model.assessment import Margin, Outcome
from planck.model.never import assert_never
from planck.model.target import Better, Comparator, ComparatorKind, Tolerance
from planck.model.unit import Unit

SATISFIED = (Outcome.EXCEEDED, Outcome.MET)
# From the worst to the best: what decides where several figures must all satisfy.
RANKING = (Outcome.MISSED, Outcome.INCONCLUSIVE, Outcome.NEAR, Outcome.MET, Outcome.EXCEEDED)
# Levels, counts and money are compared in percent of the target too; what is in percent already is not.
_POINTS = "pp"


class Bounds(NamedTuple):
    """A comparator as an interval: which values satisfy it, and which exceed it.

    ``low`` and ``high`` are None where that side is open; ``strict`` leaves the bounds themselves out;
    ``exceeds`` is +1 where a value above everything required exceeds, -1 where one below does, 0 where none can.
    """

    low: Fraction | None
    high: Fraction | None
    strict: bool
    exceeds: int


@lru_cache(maxsize=256)  # every step of the judgement of a target asks for them
def bounds(comparator: Comparator) -> Bounds:
    """The interval of values that satisfy a comparator with numbers."""
    kind = comparator.kind
    value = _fraction(comparator.value)
    if kind is ComparatorKind.AT_LEAST:
        return Bounds(value, None, False, 1)
    if kind is ComparatorKind.MORE_THAN:
        return Bounds(value, None, True, 0)
    if kind is ComparatorKind.AT_MOST:
        return Bounds(None, value, False, -1)
    if kind is ComparatorKind.LESS_THAN:
        return Bounds(None, value, True, 0)
    if kind is ComparatorKind.BETWEEN:
        return Bounds(_fraction(comparator.low), _fraction(comparator.high), False, _beyond(comparator.better))
    if kind is ComparatorKind.EQUAL_TO:
        within = _fraction(comparator.within)
        return Bounds(value - within, value + within, False, 0)
    if kind is ComparatorKind.DONE:
        raise ValueError("a milestone has no bounds")
    assert_never(kind)


def _beyond(better: Better | None) -> int:
    if better is Better.HIGHER:
        return 1
    return -1 if better is Better.LOWER else 0


def _fraction(value: Decimal | None) -> Fraction:
    return Fraction(0) if value is None else Fraction(value)


def direction(comparator: Comparator) -> int:
    """The wished-for direction: +1 upward, -1 downward, 0 into a range from either side."""
    kind = comparator.kind
    if kind in (ComparatorKind.AT_LEAST, ComparatorKind.MORE_THAN):
        return 1
    if kind in (ComparatorKind.AT_MOST, ComparatorKind.LESS_THAN):
        return -1
    return _beyond(comparator.better) if kind is ComparatorKind.BETWEEN else 0


def deciding_bound(comparator: Comparator, value: Exact) -> Fraction:
    """The bound that decides "met": the lower one of between/higher, the upper of between/lower, else the nearer."""
    limits, wanted = bounds(comparator), direction(comparator)
    if limits.low is None or wanted < 0:
        return limits.high if limits.high is not None else Fraction(0)
    if limits.high is None or wanted > 0:
        return limits.low
    middle = (limits.low + limits.high) / 2
    return limits.high if value.against(middle) > 0 else limits.low


def distance(value: Range, comparator: Comparator, outcome: Outcome) -> Fraction:
    """How far the worse end of a value lies on the good side of the bound that decides; negative on the wrong side.

    Into a range from either side the farthest is the worst outside it, and inside it the nearest to a bound.
    """
    return min(_distance(end, comparator, outcome) for end in (value.low, value.high))


def _distance(value: Exact, comparator: Comparator, outcome: Outcome) -> Fraction:
    number = value.value if isinstance(value, Rational) else Fraction(value.decimal())
    found, wanted = number - deciding_bound(comparator, value), direction(comparator)
    if wanted:
        return found * wanted
    return abs(found) if outcome in SATISFIED else -abs(found)


def is_one_sided(comparator: Comparator) -> bool:
    """Whether it has a single bound."""
    limits = bounds(comparator)
    return limits.low is None or limits.high is None


def outcome_of(value: Exact, comparator: Comparator, tolerance: Tolerance | None = None) -> Outcome:
    """The outcome of one number, by exact comparison."""
    limits = bounds(comparator)
    if limits.low is not None and _beyond_bound(value, limits.low, -1, limits.strict):
        if limits.exceeds < 0:
            return Outcome.EXCEEDED
        return _miss(value, limits.low, -1, comparator, tolerance)
    if limits.high is not None and _beyond_bound(value, limits.high, 1, limits.strict):
        if limits.exceeds > 0:
            return Outcome.EXCEEDED
        return _miss(value, limits.high, 1, comparator, tolerance)
    return Outcome.EXCEEDED if _beats_single_bound(value, limits) else Outcome.MET


def _beyond_bound(value: Exact, bound: Fraction, side: int, strict: bool) -> bool:
    found = value.against(bound) * side
    return found > 0 or (strict and found == 0)


def _beats_single_bound(value: Exact, limits: Bounds) -> bool:
    """At_least and at_most are exceeded by anything but the bound itself."""
    if limits.exceeds > 0 and limits.high is None and limits.low is not None:
        return value.against(limits.low) > 0
    if limits.exceeds < 0 and limits.low is None and limits.high is not None:
        return value.against(limits.high) < 0
    return False


def _miss(value: Exact, bound: Fraction, side: int, comparator: Comparator, tolerance: Tolerance | None) -> Outcome:
    slack = slack_of(comparator, bound, tolerance)
    if slack is not None and value.against(bound + side * slack) * side <= 0:
        return Outcome.NEAR
    return Outcome.MISSED


def slack_of(comparator: Comparator, bound: Fraction, tolerance: Tolerance | None) -> Fraction | None:
    """How far beyond ``bound`` a miss is still near, in the unit of the target; None without tolerance."""
    if tolerance is None:
        return None
    if not tolerance.relative:
        return Fraction(tolerance.value)
    reference = bound if comparator.kind is not ComparatorKind.EQUAL_TO else _fraction(comparator.value)
    return abs(reference) * Fraction(tolerance.value) / 100


def judge(value: Range, comparator: Comparator, tolerance: Tolerance | None = None) -> Outcome:
    """The outcome of a range: that of both its ends where they agree, else inconclusive.

    Met and exceeded agree on met; two misses agree where they lie on the same side.
    """
    low = outcome_of(value.low, comparator, tolerance)
    if value.is_point:
        return low
    high = outcome_of(value.high, comparator, tolerance)
    if low is high and (low in SATISFIED or _same_side(value, comparator)):
        return low
    if low in SATISFIED and high in SATISFIED:
        return Outcome.MET
    if low not in SATISFIED and high not in SATISFIED and _same_side(value, comparator):
        return Outcome.MISSED
    return Outcome.INCONCLUSIVE


def _same_side(value: Range, comparator: Comparator) -> bool:
    limits = bounds(comparator)
    below = limits.low is not None and value.high.against(limits.low) <= 0
    above = limits.high is not None and value.low.against(limits.high) >= 0
    return below or above


def margin_of(value: Range, comparator: Comparator, unit: Unit | None) -> Margin:
    """Actual − target; for a range the distance to the bound that decides "met", for ``equal_to`` to its x."""
    low = _difference(value.low, comparator)
    high = None if value.is_point else _difference(value.high, comparator)
    if unit is not None and unit.is_percent:
        return Margin(low, _POINTS, None, high)
    percent = None if unit is None or unit.is_rank or not value.is_point else _share_of_target(value.low, comparator)
    return Margin(low, unit.text if unit else "", percent, high)


def reference_of(comparator: Comparator, value: Exact) -> Fraction:
    """What the margin is taken to."""
    if comparator.kind is ComparatorKind.EQUAL_TO:
        return _fraction(comparator.value)
    return deciding_bound(comparator, value)


def _difference(value: Exact, comparator: Comparator) -> Decimal:
    bound = reference_of(comparator, value)
    if isinstance(value, Rational):
        return to_decimal(value.value - bound)
    shown = Fraction(decimal_apart(value, bound))
    return to_decimal(shown - bound, digits=2 * DIGITS)


def _share_of_target(value: Exact, comparator: Comparator) -> Decimal | None:
    bound = reference_of(comparator, value)
    if bound == 0 or not isinstance(value, Rational):
        return None
    return to_decimal(value.value / bound * 100)


def turning_change(value: Exact, comparator: Comparator, tolerance: Tolerance | None) -> tuple[Decimal, bool]:
    """The smallest change of the value, with its sign, that reaches the point where the outcome turns.

    And whether it turns only beyond that point, because the point itself still belongs to the outcome at hand.
    """
    shown = Fraction(value.decimal())
    points = [point for bound in _ends(comparator) for point in _around(bound, comparator, tolerance)]
    nearest = min(points, key=lambda point: (abs(point - shown), point))
    same = outcome_of(Rational(nearest), comparator, tolerance) is outcome_of(value, comparator, tolerance)
    return to_decimal(nearest - shown), same


def _ends(comparator: Comparator) -> list[Fraction]:
    limits = bounds(comparator)
    return [bound for bound in (limits.low, limits.high) if bound is not None]


def _around(bound: Fraction, comparator: Comparator, tolerance: Tolerance | None) -> list[Fraction]:
    limits, slack = bounds(comparator), slack_of(comparator, bound, tolerance)
    if slack is None or (bound == limits.high and limits.exceeds > 0) or (bound == limits.low and limits.exceeds < 0):
        return [bound]
    return [bound, bound - slack if bound == limits.low else bound + slack]
