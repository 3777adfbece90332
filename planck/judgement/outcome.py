"""Does one value satisfy a comparator, and by how much?"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from planck.model.assessment import Margin
from planck.model.comparator import Comparator
from planck.model.exact import DIGITS, EXACT, Exact, Range, Rational, decimal_apart, to_decimal
from planck.model.outcome import Outcome, outcome_of
from planck.model.quotient import ZERO, exactly
from planck.model.target import Tolerance
from planck.model.unit import Unit
from planck.model.value import OfTarget

_ALL = Decimal(100)
# From the worst to the best: what decides where several figures must all satisfy.
RANKING = (Outcome.MISSED, Outcome.INCONCLUSIVE, Outcome.NEAR, Outcome.MET, Outcome.EXCEEDED)


def judge(value: Range, comparator: Comparator, tolerance: Tolerance | None = None) -> Outcome:
    """The outcome of a range: that of both its ends where they agree, else inconclusive.

    Met and exceeded agree on met; two misses agree where they lie on the same side.
    """
    if value.is_point:
        return outcome_of(value.low, comparator, tolerance)
    if value.is_bound:
        value = _reaching_far(value, comparator, tolerance)
    low = outcome_of(value.low, comparator, tolerance)
    high = outcome_of(value.high, comparator, tolerance)
    if low is high and (low.satisfies or _same_side(value, comparator)):
        return low
    if low.satisfies and high.satisfies:
        return Outcome.MET
    if not low.satisfies and not high.satisfies and _same_side(value, comparator):
        return Outcome.MISSED
    return Outcome.INCONCLUSIVE


def _reaching_far(value: Range, comparator: Comparator, tolerance: Tolerance | None) -> Range:
    """A bound as the interval that is judged in its place: an end that is open lies beyond all that the target names.

    An end that is not reached stands between the last of these numbers that it touches and the next one.
    """
    edges = () if tolerance is None else tolerance.edges(comparator)
    points = sorted({*comparator.bounds.ends, *edges})
    low = Rational(points[0] - 1) if value.no_low else _inward(value.low, points, 1 if value.strict else 0)
    high = Rational(points[-1] + 1) if value.no_high else _inward(value.high, points, -1 if value.strict else 0)
    return Range(low, high)


def _inward(end: Exact, points: list[Fraction], step: int) -> Exact:
    """An end, moved on a little where it lies on one of some points."""
    touched = next((point for point in points if step and end.against(point) == 0), None)
    if touched is None:
        return end
    following = [point for point in points if (point - touched) * step > 0]
    return Rational((touched + min(following, key=lambda point: abs(point - touched), default=touched + 2 * step)) / 2)


def _same_side(value: Range, comparator: Comparator) -> bool:
    bounds = comparator.bounds
    below = bounds.low is not None and value.high.against(bounds.low) <= 0
    above = bounds.high is not None and value.low.against(bounds.high) >= 0
    return below or above


def distance(value: Range, comparator: Comparator, outcome: Outcome) -> Fraction:
    """How far the worse end of a value lies on the good side of the bound that decides; negative on the wrong side.

    Into a range from either side the farthest is the worst outside it, and inside it the nearest to a bound.
    """
    if value.is_point:
        return _distance(value.low, comparator, outcome)
    return min((_distance(end, comparator, outcome) for end in value.known_ends), default=ZERO)


def _distance(value: Exact, comparator: Comparator, outcome: Outcome) -> Fraction:
    number = value.value if isinstance(value, Rational) else exactly(value.decimal())
    beyond, direction = number - comparator.deciding_bound(value), comparator.direction
    if direction:
        return beyond if direction > 0 else -beyond
    return abs(beyond) if outcome.satisfies else -abs(beyond)


def margin_of(value: Range, comparator: Comparator, unit: Unit | None) -> Margin | None:
    """Actual − target; for a range the distance to the bound that decides "met", for ``equal_to`` to its x.

    None of a bound. Levels, counts and money are compared in percent of a target above zero too; what is a rate or a
    share is not.
    """
    is_point = value.is_point
    if not is_point and value.is_bound:
        return None
    low = _difference(value.low, comparator)
    high = None if is_point else _difference(value.high, comparator)
    in_percent = is_point and unit is not None and not unit.is_share and not unit.is_rank
    percent = _share_of_target(value.low, comparator) if in_percent else None
    return Margin(low, unit.of_difference if unit else "", percent, high)


def margin_of_share(value: Range, comparator: Comparator) -> Margin:
    """The margin of a share of the target: in percent of it alone."""
    percent = share_of(value, comparator).percent
    return Margin(EXACT.subtract(percent, _ALL), "", percent, share_alone=True)


def share_of(value: Range, comparator: Comparator) -> OfTarget:
    """A value as its share of the target."""
    assert isinstance(value.low, Rational)  # what is a share of a plan is no mean
    assert comparator.plan is not None
    return OfTarget(to_decimal(value.low.value / comparator.plan * 100))


def _difference(value: Exact, comparator: Comparator) -> Decimal:
    bound = comparator.reference(value)
    if isinstance(value, Rational):
        return to_decimal(value.value - bound)
    rounded = exactly(decimal_apart(value, (bound,)))
    return to_decimal(rounded - bound, digits=2 * DIGITS)


def _share_of_target(value: Exact, comparator: Comparator) -> Decimal | None:
    bound = comparator.reference(value)
    if bound <= 0 or not isinstance(value, Rational):
        return None
    return to_decimal(value.value / bound * 100)
