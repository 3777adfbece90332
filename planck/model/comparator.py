"""Which figures satisfy a target."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

from planck.model.exact import EXACT, Exact
from planck.model.exhaustive import assert_never
from planck.model.frozen import Remembering, frozen
from planck.model.quotient import exactly


class ComparatorKind(str, Enum):
    """The ways to write a condition on a figure."""

    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    BETWEEN = "between"
    EQUAL_TO = "equal_to"
    DONE = "done"

    @cached_property
    def direction(self) -> int:
        """Which way is better: +1 upward, -1 downward, 0 where the kind alone does not say it."""
        if self in (ComparatorKind.AT_LEAST, ComparatorKind.MORE_THAN):
            return 1
        return -1 if self in (ComparatorKind.AT_MOST, ComparatorKind.LESS_THAN) else 0

    @cached_property
    def is_around(self) -> bool:
        """Whether it names the middle of what satisfies it."""
        return self is ComparatorKind.EQUAL_TO


# The keys by which a target says what it asks for.
COMPARATORS = tuple(kind.value for kind in ComparatorKind)


class Better(str, Enum):
    """Which way out of a range is the good one."""

    HIGHER = "higher"
    LOWER = "lower"
    INSIDE = "inside"


class Bounds(NamedTuple):
    """The values that satisfy a comparator, as an interval.

    ``low`` and ``high`` are None where that side is open; ``strict`` leaves the bounds themselves out;
    ``exceeds`` is +1 where a value above everything required exceeds, -1 where one below does, 0 where none can.
    """

    low: Fraction | None
    high: Fraction | None
    strict: bool
    exceeds: int

    @property
    def ends(self) -> tuple[Fraction, ...]:
        """The bounds there are, the lower one first."""
        low, high = self.low, self.high
        if low is None:
            return () if high is None else (high,)
        return (low,) if high is None else (low, high)

    def has_below(self, value: Exact) -> bool:
        """Whether a value lies below the lower bound, or on it where the bound itself does not satisfy."""
        if self.low is None:
            return False
        side = value.against(self.low)
        return side < 0 or (self.strict and side == 0)

    def has_above(self, value: Exact) -> bool:
        """Whether a value lies above the upper bound, or on it where the bound itself does not satisfy."""
        if self.high is None:
            return False
        side = value.against(self.high)
        return side > 0 or (self.strict and side == 0)


@frozen
class Comparator(Remembering):
    """A condition on a figure, in the unit of the target.

    ``value`` is the bound of the one-sided ones and the x of ``equal_to``, whose ``within`` is d >= 0;
    ``low`` <= ``high`` and ``better`` belong to ``between``. ``done`` has no number. The bounds, for which every step
    of a judgement asks, are worked out once.
    """

    kind: ComparatorKind
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    better: Better | None = None
    within: Decimal | None = None

    @property
    def is_done(self) -> bool:
        """Whether it asks for a milestone and not for a figure."""
        return self.value is None and self.low is None and self.kind is ComparatorKind.DONE

    @property
    def is_unknown(self) -> bool:
        """Whether no document prints its number, so that only shares of it are on record; it counts as 100 then."""
        return self.value is None and self.kind is ComparatorKind.AT_LEAST

    @property
    def plan(self) -> Fraction | None:
        """What a share of the target is a share of: its one bound, above zero; None where it has no such bound."""
        ends = () if self.is_done else self.bounds.ends
        return ends[0] if len(ends) == 1 and ends[0] > 0 else None

    @cached_property
    def bounds(self) -> Bounds:
        """The interval of the figures that satisfy it. A milestone has none (``ValueError``)."""
        return _bounds_of(self)

    @property
    def direction(self) -> int:
        """Which way is better: +1 upward, -1 downward, 0 into a range from either side, and for a milestone."""
        return self.kind.direction or _sign_of(self.better)

    @property
    def is_one_sided(self) -> bool:
        """Whether it has a single bound."""
        return not self.is_done and len(self.bounds.ends) == 1

    @property
    def is_limit(self) -> bool:
        """Whether it has an upper bound only."""
        return self.is_one_sided and self.direction < 0

    @property
    def numbers(self) -> tuple[Decimal, ...]:
        """The numbers that it names, but for how near to one counts as it: one, or the two of a range."""
        return tuple(number for number in (self.value, self.low, self.high) if number is not None)

    @property
    def turning_points(self) -> tuple[Decimal, ...]:
        """The figures at which the outcome turns, with the x of ``equal_to``, as the author wrote them."""
        if self.kind is ComparatorKind.EQUAL_TO and self.value is not None:
            within = self.within or Decimal(0)
            return (EXACT.subtract(self.value, within), self.value, EXACT.add(self.value, within))
        return self.numbers

    def is_satisfied_by(self, value: Exact) -> bool:
        """Whether a value is met or better. Of a milestone no number tells it (``ValueError``)."""
        bounds = self.bounds
        missed_below = bounds.exceeds >= 0 and bounds.has_below(value)
        missed_above = bounds.exceeds <= 0 and bounds.has_above(value)
        return not (missed_below or missed_above)

    def deciding_bound(self, value: Exact) -> Fraction:
        """The bound that decides "met".

        Of a range with a better side it is the end away from that side, of one without the end nearer to the value.
        """
        low, high, _, _ = self.bounds
        if high is None or low is None:
            bound = low if high is None else high
            assert bound is not None  # there is one bound at least
            return bound
        direction = self.direction
        if direction:
            return low if direction > 0 else high
        return high if value.against((low + high) / 2) > 0 else low

    def reference(self, value: Exact) -> Fraction:
        """What the margin of a value is taken to: the bound that decides "met", the x of ``equal_to``."""
        return _fraction(self.value) if self.kind.is_around else self.deciding_bound(value)

    def percent_of(self, bound: Fraction, percent: Decimal) -> Fraction:
        """So many percent of a bound; of ``equal_to`` they are taken of its x."""
        reference = _fraction(self.value) if self.kind.is_around else bound
        return abs(reference) * exactly(percent) / 100


def _bounds_of(comparator: Comparator) -> Bounds:
    kind = comparator.kind
    value = exactly(100) if comparator.is_unknown else _fraction(comparator.value)
    if kind is ComparatorKind.AT_LEAST:
        return Bounds(value, None, False, 1)
    if kind is ComparatorKind.MORE_THAN:
        return Bounds(value, None, True, 0)
    if kind is ComparatorKind.AT_MOST:
        return Bounds(None, value, False, -1)
    if kind is ComparatorKind.LESS_THAN:
        return Bounds(None, value, True, 0)
    if kind is ComparatorKind.BETWEEN:
        return Bounds(_fraction(comparator.low), _fraction(comparator.high), False, _sign_of(comparator.better))
    if kind is ComparatorKind.EQUAL_TO:
        within = _fraction(comparator.within)
        return Bounds(value - within, value + within, False, 0)
    if kind is ComparatorKind.DONE:
        raise ValueError("a milestone has no bounds")
    assert_never(kind)


def _sign_of(better: Better | None) -> int:
    if better is Better.HIGHER:
        return 1
    return -1 if better is Better.LOWER else 0


def _fraction(value: Decimal | None) -> Fraction:
    return exactly(0) if value is None else exactly(value)
