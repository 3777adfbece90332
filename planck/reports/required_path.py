"""The way from where a target begins to where it must be: its level at the end, and at every year until then."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from planck.model.assessment import Assessment
from planck.model.basis import Basis
from planck.model.exact import Rational, rounding_to, to_decimal
from planck.model.period import Period, years_between
from planck.model.target import Pace, Target
from planck.model.unit import Unit, factor, same_price_base
from planck.model.value import Number

_YEAR_ONE = date(1, 12, 31)
# A curve is drawn with so many digits.
_DIGITS = 20


class Point(NamedTuple):
    """A level at a time: of whole numbers the end of that year."""

    at: Fraction
    value: Fraction


Path = tuple[Point, ...]


class Scale(NamedTuple):
    """The levels that a chart is about: their unit, where the way begins, and what a bound of the target is there."""

    target: Target
    unit: Unit | None
    start: Point | None

    def level(self, bound: Fraction) -> Fraction | None:
        """The level at which a bound is reached; None where nothing tells it."""
        target, start = self.target, self.start
        if target.basis in (Basis.END_OF_PERIOD, Basis.TOTAL):
            return bound
        if start is None or target.period is None:
            return None
        change = -bound if target.is_fall else bound
        if target.basis is Basis.CHANGE:
            if target.is_multiple:
                return start.value * bound
            return start.value * (1 + change / 100) if target.is_relative_change else start.value + change
        years = end_of(target.period) - start.at
        if target.basis is Basis.AVERAGE_CHANGE:
            return start.value + change * years
        return start.value * (1 + change / 100) ** int(years) if years.denominator == 1 and years > 0 else None

    @property
    def zone(self) -> tuple[Fraction | None, Fraction | None]:
        """The levels that satisfy the target; None where a side is open, on both where nothing tells them."""
        bounds = self.target.comparator.bounds
        low = self.level(bounds.low) if bounds.low is not None else None
        high = self.level(bounds.high) if bounds.high is not None else None
        return (high, low) if self.target.is_fall else (low, high)

    @property
    def path(self) -> Path:
        """The levels from the beginning to the end at which the target is just reached, by the pace that it has."""
        target, start = self.target, self.start
        if start is None or target.period is None or target.pace is Pace.TREND:
            return ()
        aim = self.level(target.comparator.deciding_bound(Rational(start.value)))
        end = end_of(target.period)
        if aim is None or end <= start.at:
            return ()
        grows = target.pace is Pace.COMPOUND or target.basis is Basis.AVERAGE_GROWTH
        between = _years_between(start, Point(end, aim)) if grows and start.value * aim > 0 else ()
        return (start, *between, Point(end, aim))


def scale_of(assessment: Assessment) -> Scale:
    """The levels of a target, from the figure or the value that its way begins at."""
    target = assessment.in_force
    if target.basis is Basis.TOTAL:
        begin = Point(start_of(target.period), Fraction(0)) if target.period is not None else None
        return Scale(target, target.unit, begin)
    figure = assessment.baseline
    if figure is None and target.basis in (Basis.AVERAGE_GROWTH, Basis.AVERAGE_CHANGE) and assessment.used:
        figure = assessment.used[0]
    unit = target.unit_of_levels or (figure.unit if figure is not None else None)
    if figure is not None and isinstance(figure.value, Number):
        size = in_unit(figure.unit, unit)
        if size is not None:
            return Scale(target, unit, Point(end_of(figure.period), Fraction(figure.value.value) * size))
    given = target.baseline
    if figure is None and given is not None and given.value is not None:
        return Scale(target, unit or given.unit, Point(end_of(given.period), Fraction(given.value)))
    return Scale(target, unit, None)


def in_unit(unit: Unit | None, wanted: Unit | None) -> Fraction | None:
    """What to multiply a figure by to have it in the unit wanted; None where nothing converts it."""
    if unit is None or wanted is None:
        return Fraction(1) if unit == wanted else None
    return factor(unit, wanted, rate=False) if same_price_base(unit, wanted) else None


def end_of(period: Period) -> Fraction:
    """The last day of a period on an axis on which a whole number is the end of that year."""
    return 1 + years_between(_YEAR_ONE, period.last)


def start_of(period: Period) -> Fraction:
    """The day before a period on the same axis."""
    return end_of(period) - period.length / 12


def _years_between(start: Point, end: Point) -> Path:
    """The levels at the ends of the years between two points, on a curve that grows by the same share every year."""
    context = rounding_to(_DIGITS)
    growth = to_decimal(end.value / start.value, digits=_DIGITS)
    points = []
    for year in range(int(start.at // 1) + 1, -int(-end.at // 1)):
        share = to_decimal((year - start.at) / (end.at - start.at), digits=_DIGITS)
        factor_until = Fraction(context.power(Decimal(growth), share))
        points.append(Point(Fraction(year), start.value * factor_until))
    return tuple(points)
