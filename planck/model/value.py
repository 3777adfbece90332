"""What an observation can hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Number:
    """One figure, in the unit of its observation, with the author's own digits."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure known to lie between two bounds, both included ("7-8%/năm")."""

    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Count:
    """So many of so many ("13/13 xã"); ``of`` is more than zero."""

    count: Decimal
    of: Decimal


@dataclass(frozen=True, slots=True)
class Items:
    """One figure for each item ("each industrial cluster"), in the order of the file."""

    items: tuple[tuple[str, Scalar], ...]


@dataclass(frozen=True, slots=True)
class Reached:
    """A milestone reached or not; ``on`` is the day, where it is known."""

    done: bool
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Missing:
    """A figure known to be missing, and why."""

    reason: str


Scalar = Number | Interval | Count
Value = Number | Interval | Count | Items | Reached | Missing
