"""What an observation can hold."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from planck.model.comparator import ComparatorKind
from planck.model.frozen import Frozen, frozen


@frozen
class Number(Frozen):
    """One figure, in the unit of its observation, with the author's own digits."""

    value: Decimal


@frozen
class Interval(Frozen):
    """A figure known to lie between two bounds, both included ("7-8%/năm")."""

    low: Decimal
    high: Decimal


@frozen
class Bound(Frozen):
    """A figure of which only one end is known ("trên 50"); ``kind`` is the one-sided comparator that says which."""

    kind: ComparatorKind
    value: Decimal

    @property
    def is_lower(self) -> bool:
        """Whether the figure lies above it."""
        return self.kind in (ComparatorKind.MORE_THAN, ComparatorKind.AT_LEAST)

    @property
    def is_strict(self) -> bool:
        """Whether the figure is not the bound itself."""
        return self.kind in (ComparatorKind.MORE_THAN, ComparatorKind.LESS_THAN)


def bound_of(value: Decimal, *, is_lower: bool, is_strict: bool) -> Bound:
    """The bound that says so much."""
    if is_lower:
        return Bound(ComparatorKind.MORE_THAN if is_strict else ComparatorKind.AT_LEAST, value)
    return Bound(ComparatorKind.LESS_THAN if is_strict else ComparatorKind.AT_MOST, value)


@frozen
class OfTarget(Frozen):
    """A figure that is only given as a share of its target, in percent ("đạt 102,3% kế hoạch")."""

    percent: Decimal


@frozen
class Count(Frozen):
    """So many of so many ("13/13 xã"); ``of`` is more than zero."""

    count: Decimal
    of: Decimal


@frozen
class Items(Frozen):
    """One figure for each item ("each industrial cluster"), in the order of the file."""

    items: tuple[tuple[str, Scalar | OfTarget], ...]

    @property
    def are_shares(self) -> bool:
        """Whether each is given as a share of the target alone, so that none of them has a unit."""
        return all(isinstance(value, OfTarget) for _, value in self.items)


@frozen
class Reached(Frozen):
    """A milestone reached or not; ``on`` is the day, where it is known."""

    done: bool
    on: date | None = None


@frozen
class Missing(Frozen):
    """A figure known to be missing, and why."""

    reason: str


# What a judgement comes to in numbers.
Measure = Number | Interval | Bound | OfTarget
Scalar = Number | Interval | Bound | Count
Value = Number | Interval | Bound | OfTarget | Count | Items | Reached | Missing
