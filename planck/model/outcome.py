"""What one number comes to against a comparator, and what would turn it."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from planck.model.comparator import Comparator
from planck.model.exact import Exact, Rational, to_decimal
from planck.model.quotient import exactly
from planck.model.target import Tolerance


class Outcome(str, Enum):
    """Whether the figures to date satisfy the comparator."""

    EXCEEDED = "exceeded"
    MET = "met"
    NEAR = "near"
    MISSED = "missed"
    INCONCLUSIVE = "inconclusive"

    @cached_property
    def satisfies(self) -> bool:
        """Whether the target is met or better."""
        return self in (Outcome.EXCEEDED, Outcome.MET)


def outcome_of(value: Exact, comparator: Comparator, tolerance: Tolerance | None = None) -> Outcome:
    """The outcome of one number, by exact comparison.

    Better than everything required is exceeded: of at_least and at_most all but the bound.
    """
    low, high, strict, exceeds = comparator.bounds
    beside_low = 1 if low is None else value.against(low)
    beside_high = -1 if high is None else value.against(high)
    is_below = beside_low < 0 or (strict and beside_low == 0)
    is_above = beside_high > 0 or (strict and beside_high == 0)
    if not ((is_below and exceeds >= 0) or (is_above and exceeds <= 0)):
        if exceeds > 0:
            is_better = (beside_low if high is None else beside_high) > 0
        else:
            is_better = exceeds < 0 and (beside_high if low is None else beside_low) < 0
        return Outcome.EXCEEDED if is_better else Outcome.MET
    side = -1 if is_below else 1
    bound = low if is_below else high
    assert bound is not None  # a value beyond a bound has one
    slack = slack_of(comparator, bound, tolerance)
    is_near = slack is not None and value.against(bound + side * slack) * side <= 0
    return Outcome.NEAR if is_near else Outcome.MISSED


def slack_of(comparator: Comparator, bound: Fraction, tolerance: Tolerance | None) -> Fraction | None:
    """How far beyond ``bound`` a miss is still near, in the unit of the target; None without tolerance.

    A tolerance of nothing is none: the bound of ``more_than`` is no near miss of it.
    """
    return None if tolerance is None else tolerance.beyond(bound, comparator) or None


class Turn(NamedTuple):
    """What would turn the outcome of a value, which a comparator judged with a tolerance; few ask for it."""

    value: Exact
    comparator: Comparator
    tolerance: Tolerance | None

    @property
    def change(self) -> Decimal:
        """The smallest change of the value, with its sign, that reaches the point where the outcome turns."""
        return to_decimal(self._nearest() - exactly(self.value.decimal()))

    @property
    def is_beyond(self) -> bool:
        """Whether it turns only beyond that point, because the point itself still belongs to the outcome at hand."""
        at_point = outcome_of(Rational(self._nearest()), self.comparator, self.tolerance)
        return at_point is outcome_of(self.value, self.comparator, self.tolerance)

    def _nearest(self) -> Fraction:
        """The point nearest to the value where the outcome turns."""
        number, ends = exactly(self.value.decimal()), self.comparator.bounds.ends
        points = [point for bound in ends for point in _around(bound, self.comparator, self.tolerance)]
        return min(points, key=lambda point: (abs(point - number), point))


def _around(bound: Fraction, comparator: Comparator, tolerance: Tolerance | None) -> list[Fraction]:
    bounds, slack = comparator.bounds, slack_of(comparator, bound, tolerance)
    if slack is None or (bound == bounds.high and bounds.exceeds > 0) or (bound == bounds.low and bounds.exceeds < 0):
        return [bound]
    return [bound, bound - slack if bound == bounds.low else bound + slack]
