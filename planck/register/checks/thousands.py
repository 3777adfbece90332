"""Whether a number can be read in two ways: ``30.640`` is 30640 in Vietnam, and a bit more than 30 in a file."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from planck.model.basis import Basis
from planck.model.indicator import Kind
from planck.model.location import Location
from planck.model.observation import Observation
from planck.model.problem import Code, Problem, error, warning
from planck.model.target import Target
from planck.model.unit import Unit, factor
from planck.register.checks.figures import numbers
from planck.register.checks.series_index import Check, Series, SeriesIndex, in_order

_SCALES = ("nghìn", "triệu", "tỷ", "thousand", "million", "billion")


def is_ambiguous(value: Decimal) -> bool:
    """Whether it is written like thousands: three decimals, and one to three digits before them, the first not 0."""
    if value.as_tuple().exponent != -3:
        return False
    return 1 <= abs(value) < 1000


def targets_have_one_reading(index: SeriesIndex) -> Iterator[Problem]:
    """A target of 30.640 where 30640 is meant would be met by anything."""
    for target in index.register.targets:
        places = [(target.comparator, target.comparator_location)]
        places += [(one.comparator, one.location) for one in target.amended if one.comparator is not None]
        for comparator, at in places:
            bounds = (comparator.value, comparator.low, comparator.high)
            found = [one for one in bounds if one is not None and is_ambiguous(one)]
            if found:
                known = _of_figures(index, target)
                whole = _is_whole(target.kind, target.unit)
                yield from _doubt(found[0], at or target.location, whole=whole, known=known)


def figures_have_one_reading(index: SeriesIndex) -> Iterator[Problem]:
    """A figure of 30.640 where 30640 is meant would miss its target by far."""
    for series, figures in index.series.items():
        if not any(is_ambiguous(value) for one in figures for value in numbers(one)):
            continue
        kind = index.kind(series)
        by_period = in_order(figures)
        for one, neighbours in zip(by_period, _neighbours(by_period), strict=True):
            found = [value for value in numbers(one) if is_ambiguous(value)]
            if found:
                known = [*_of_targets(index, series, one), *neighbours]
                yield from _doubt(found[0], one.location, whole=_is_whole(kind, one.unit), known=known)


def _is_whole(kind: Kind | None, unit: Unit | None) -> bool:
    """Whether such figures come in whole numbers: people, communes, ranks, but not thousands of them."""
    if kind is Kind.RANK or (unit is not None and unit.counts_things):
        return True
    return kind is Kind.COUNT and (unit is None or not any(word in unit.name for word in _SCALES))


def _doubt(value: Decimal, at: Location, *, whole: bool, known: list[Fraction]) -> Iterator[Problem]:
    """An error for what comes in whole numbers; else a warning where most of what is known lies nearer to thousands."""
    meant = str(int(value * 1000))
    words = {"text": str(value), "meant": meant, "fixed": str(value).rstrip("0").rstrip(".") if whole else f"{value}0"}
    if whole:
        yield error(Code.AMBIGUOUS_THOUSANDS, at, **words)
    elif known and 2 * sum(_is_nearer_to_thousands(value, other) for other in known) > len(known):
        yield warning(Code.AMBIGUOUS_THOUSANDS, at, **words)


def _is_nearer_to_thousands(value: Decimal, other: Fraction) -> bool:
    """Whether ``other`` is nearer to 1000 times the value than to the value, as ratios go."""
    return (other > 0) == (value > 0) and other * other > 1000 * Fraction(value) ** 2


def _plain(one: Observation) -> list[Fraction]:
    """The numbers of a figure that can be read in one way only."""
    return [Fraction(value) for value in numbers(one) if not is_ambiguous(value) and value]


def _neighbours(by_period: list[Observation]) -> list[list[Fraction]]:
    """For each figure the nearest unambiguous ones before and after it, in the same unit."""
    found: list[list[Fraction]] = [[] for _ in by_period]
    for order in (range(len(by_period)), reversed(range(len(by_period)))):
        latest: dict[Unit | None, Fraction] = {}
        for index in order:
            one = by_period[index]
            if one.unit in latest:
                found[index].append(latest[one.unit])
            plain = _plain(one)
            if plain:
                latest[one.unit] = plain[0]
    return found


def _of_targets(index: SeriesIndex, series: Series, one: Observation) -> Iterator[Fraction]:
    """The numbers of the targets that a figure serves, in the unit of the figure."""
    for target in index.serving.get(series, ()):
        size = _size(target, one.unit)
        bound = target.comparator.value if target.comparator.value is not None else target.comparator.low
        if size and bound and not is_ambiguous(bound):
            yield Fraction(bound) / size


def _of_figures(index: SeriesIndex, target: Target) -> list[Fraction]:
    """The figures that a target is about, in the unit of the target."""
    found: list[Fraction] = []
    for one in index.series.get((target.area, target.indicator), ()):
        size = _size(target, one.unit)
        if size:
            found += [value * size for value in _plain(one)]
    return found


def _size(target: Target, unit: Unit | None) -> Fraction | None:
    """What to multiply a figure by to have it in the unit of a target; None where they cannot be compared."""
    if target.basis in (Basis.CHANGE, Basis.TOTAL) or target.level_indicator == target.indicator:
        return None
    if unit is None or target.unit is None:
        return Fraction(1)
    return factor(unit, target.unit, rate=target.kind is Kind.RATE)


CHECKS: tuple[Check, ...] = (
    targets_have_one_reading,
    figures_have_one_reading,
)
