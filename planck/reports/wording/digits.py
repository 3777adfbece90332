"""How many digits of a figure are shown: the author's own, and never so few that they show another order."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from enum import Enum
from functools import cache
from typing import NamedTuple

from planck.model.assessment import Assessment
from planck.model.basis import Rule
from planck.model.comparator import Comparator
from planck.model.exact import EXACT, to_decimal
from planck.model.register import Register
from planck.model.target import DEFAULT_BANDS, Bands, Target
from planck.model.unit import factor
from planck.model.value import Bound, Count, Interval, Items, Number, Value

# A mean of figures without so many digits is shown with them; of others with as many as the figures have.
_OF_A_MEAN = 2
# A quotient that ends within so many digits beyond the author's is shown whole (a converted unit); else as a mean.
_WHOLE_WITHIN = 6
_HUNDRED = Decimal(100)


class Rounding(str, Enum):
    """Which way a figure is rounded to the digits shown."""

    HALF_UP = ROUND_HALF_UP
    UP = ROUND_CEILING
    DOWN = ROUND_FLOOR


def decimals(value: Decimal) -> int:
    """How many digits stand after the decimal point, as written."""
    text = str(value)  # takes a third of the time of a tuple of all digits
    if "E" not in text:
        return len(text.partition(".")[2])
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def shortest(value: Decimal) -> Decimal:
    """The same number without zeros at the end of its fraction."""
    if not value:
        return Decimal(0)
    whole = value.normalize(EXACT)
    return whole if decimals(whole) else EXACT.quantize(whole, Decimal(1))


def rounded(value: Decimal, places: int, rounding: Rounding = Rounding.HALF_UP) -> Decimal:
    """The value with ``places`` digits after the point; never a negative zero."""
    result = value.quantize(_last_digit(places), rounding.value, EXACT)
    return result if result else result.copy_abs()


@cache
def _last_digit(places: int) -> Decimal:
    """One at that place after the point."""
    return EXACT.scaleb(Decimal(1), -places)


def plain(value: Decimal) -> str:
    """For machines: all digits, a point, no exponent, no negative zero."""
    text = str(value)  # a third of the time that a format takes
    return text if value and "E" not in text else f"{value if value else value.copy_abs():f}"


class Digits(NamedTuple):
    """The digits of one assessment: ``own`` are the author's, ``fixed`` what the indicator asks for, if it does.

    ``bounds`` are the figures that a shown one must stand on the right side of, ``bands`` those that a pace ratio must.
    """

    own: int
    fixed: int | None
    bounds: tuple[Decimal, ...]
    bands: tuple[Decimal, ...] = DEFAULT_BANDS.bounds

    @property
    def of_mean(self) -> int:
        """For a mean."""
        return max(self.own, _OF_A_MEAN) if self.fixed is None else self.fixed

    def of_bound(self, bound: Decimal) -> int:
        """For what the target asks for: as written, drawn out to the digits of its figures; never rounded."""
        return max(decimals(bound), self.fixed or 0)

    def computed(self, value: Decimal) -> int:
        """For a mean or a quotient; one that ends before its last digit is not drawn out with zeros."""
        places = places_apart(value, self.bounds, self.of_mean)
        needed = max(decimals(shortest(value)), self.own)
        return min(places, needed) if self.fixed is None else places

    def taken(self, value: Decimal) -> int:
        """For a figure as it was written, or as it is in another unit."""
        if self.fixed is not None:
            return places_apart(value, self.bounds, self.fixed)
        written = decimals(value)
        if written <= self.own:
            return written
        needed = decimals(shortest(value))
        if needed <= self.own + _WHOLE_WITHIN:
            return max(needed, self.own)
        return self.computed(value)

    def of_actual(self, value: Decimal, rule: Rule) -> int:
        """For the actual value that ``rule`` made."""
        if rule.is_average:
            return self.computed(value)
        places = self.taken(value)
        return places if rule not in (Rule.RELATIVE_CHANGE, Rule.MULTIPLE) else min(places, self.computed(value))

    def of_need(self, *, percent: bool) -> int:
        """For what is required from here: two at least for a rate, so that rounding adds little to it."""
        if self.fixed is not None:
            return self.fixed
        return max(self.own, 2) if percent else self.own


# More digits than any figure has: each is shown as it was written.
AS_WRITTEN = Digits(own=1000, fixed=None, bounds=())


def digits_of(assessment: Assessment, register: Register) -> Digits:
    """The digits of an assessment, from its target, the figures used and what the indicator asks for."""
    bounds = _turning_points(assessment)
    figures = [*bounds, *_numbers_in(observation.value for observation in assessment.used)]
    for judged in assessment.observations:
        figures += _numbers_in([judged.observation.value])
    own = max((decimals(figure) for figure in figures), default=0)
    fixed = _asked_for(assessment.in_force, register)
    return Digits(own, fixed, bounds + _edges_of_near(assessment), assessment.in_force.bands.bounds)


def _asked_for(target: Target, register: Register) -> int | None:
    """How many digits the indicator asks for; None where the target is in a unit other than that of the indicator."""
    indicator = register.indicators.get(target.indicator)
    if indicator is None or target.unit is None or indicator.unit is None:
        return None if indicator is None else indicator.decimals
    alike = target.unit.of_difference == indicator.unit.of_difference
    return indicator.decimals if alike or factor(indicator.unit, target.unit, rate=True) == 1 else None


def _comparators(assessment: Assessment) -> list[Comparator]:
    """What the figures were judged by: the comparator in force, and those of earlier years."""
    earlier = (judged.comparator for judged in assessment.observations)
    return list(dict.fromkeys([assessment.in_force.comparator, *(own for own in earlier if own is not None)]))


def _turning_points(assessment: Assessment) -> tuple[Decimal, ...]:
    return tuple(point for comparator in _comparators(assessment) for point in comparator.turning_points)


def _edges_of_near(assessment: Assessment) -> tuple[Decimal, ...]:
    """The figures that part a near miss from a miss."""
    tolerance = assessment.in_force.tolerance
    if tolerance is None or assessment.in_force.comparator.is_done:
        return ()
    return tuple(to_decimal(edge) for comparator in _comparators(assessment) for edge in tolerance.edges(comparator))


def _numbers_in(values: Iterable[Value]) -> list[Decimal]:
    numbers: list[Decimal] = []
    for value in values:
        if isinstance(value, (Number, Bound)):
            numbers.append(value.value)
        elif isinstance(value, Interval):
            numbers += [value.low, value.high]
        elif isinstance(value, Count):
            numbers.append(value.count)
        elif isinstance(value, Items):
            numbers += _numbers_in(scalar for _, scalar in value.items)
    return numbers


def places_apart(value: Decimal, bounds: Iterable[Decimal], least: int) -> int:
    """How many digits, at least ``least``, the rounded value needs to stand to each bound as the exact one does."""
    limits = tuple(bounds)
    most = max(least, decimals(value))
    for places in range(least, most):
        candidate = rounded(value, places)
        if all(_order(candidate, limit) == _order(value, limit) for limit in limits):
            return places
    return most


def _order(left: Decimal, right: Decimal) -> int:
    return (left > right) - (left < right)


def places_of_ratio(ratio: Decimal, bands: Bands) -> int:
    """For a pace ratio: two, more where two would show another band."""
    return places_apart(ratio, bands.bounds, 2)


def places_of_percent(percent: Decimal) -> int:
    """For actual ÷ target in percent: one, more where one would show another side of 100."""
    return places_apart(percent, (_HUNDRED,), 1)


def harder(assessment: Assessment) -> Rounding:
    """Towards which side a required figure is rounded, so that reaching what is printed suffices."""
    comparator = assessment.in_force.comparator
    if comparator.direction:
        return Rounding.UP if comparator.direction > 0 else Rounding.DOWN
    short = assessment.margin is not None and assessment.margin.value < 0
    return Rounding.UP if short else Rounding.DOWN
