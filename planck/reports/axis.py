"""The axes of a chart: from where to where they go, and where their ticks are."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from planck.model.exact import to_decimal
from planck.reports.wording.digits import decimals, shortest
from planck.reports.wording.voice import Voice

_STEPS = (1, 2, 5, 10)
# So many ticks an axis has at most, and so many steps it is cut into where they are round numbers.
_MOST_TICKS = 9
_STEPS_OF_VALUES = 5


class Tick(NamedTuple):
    """A place on an axis and the words beside it."""

    at: Fraction
    text: str


class Axis(NamedTuple):
    """From ``low`` to ``high``, which is more."""

    low: Fraction
    high: Fraction
    ticks: tuple[Tick, ...]

    def share(self, value: Fraction) -> Fraction:
        """How far along the axis a value lies: 0 at its low end, 1 at its high end."""
        return (value - self.low) / (self.high - self.low)

    def clamped(self, value: Fraction) -> Fraction:
        """The value, or the end of the axis that it lies beyond."""
        return min(max(value, self.low), self.high)


def axis_of_values(voice: Voice, values: Iterable[Fraction], *, from_zero: bool) -> Axis:
    """An axis on which all the values lie, with ticks at round numbers at both of its ends and between.

    It begins at zero if ``from_zero``, and where the values reach half as far down as up.
    """
    numbers = [*values]
    low, high = min(numbers), max(numbers)
    if from_zero or 0 <= low * 2 <= high:
        low = min(low, Fraction(0))
    if from_zero or low <= high * 2 <= 0:
        high = max(high, Fraction(0))
    if low == high:
        low, high = low - _unit(low), high + _unit(high)
    step = round_step((high - low) / _STEPS_OF_VALUES)
    first, last = low // step, -(-high // step)
    places = decimals(shortest(to_decimal(step)))
    ticks = [Tick(step * count, voice.number(to_decimal(step * count), places)) for count in range(first, last + 1)]
    return Axis(ticks[0].at, ticks[-1].at, tuple(ticks))


def axis_of_years(low: Fraction, high: Fraction) -> Axis:
    """An axis of time on which a whole number is the end of that year."""
    if low == high:
        low, high = low - 1, high + 1
    years = range(-(-low // 1), high // 1 + 1)
    step = max(1, -(-len(years) // _MOST_TICKS))
    return Axis(low, high, tuple(Tick(Fraction(year), str(year)) for year in years if (years[-1] - year) % step == 0))


def round_step(least: Fraction) -> Fraction:
    """The smallest of 1, 2, 5, 10, 20 … (or 0.5, 0.2 …) that is not below ``least``, which is above zero."""
    power = Fraction(1)
    while power * 10 <= least:
        power *= 10
    while power > least:
        power /= 10
    return next(power * step for step in _STEPS if power * step >= least)


def _unit(value: Fraction) -> Fraction:
    """What to leave on either side of a single value."""
    return abs(value) / 10 if value else Fraction(1)


def short(value: Fraction) -> str:
    """A coordinate with one digit after the point at most: as short as a drawing needs it."""
    tenths = round(value * 10)
    return f"{shortest(Decimal(tenths).scaleb(-1)):f}"
