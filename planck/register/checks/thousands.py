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
from planck.register.build.register import Series
from planck.register.checks.figures import numbers
from planck.register.checks.series_index import Check, SeriesIndex, in_order

_SCALES = ("nghìn", "triệu", "tỷ", "thousand", "million", "billion")


def is_ambiguous(value: Decimal) -> bool:
    """Whether it is written like thousands: three decimals, and one to three digits before them, the first not 0."""
    if value.as_tuple().exponent != -3:
        return False
    return 1 <= value.copy_abs() < 1000


def targets_have_one_reading(index: SeriesIndex) -> Iterator[Problem]:
    """A target of 30.640 where 30640 is meant would be met by anything."""
    for target in index.register.targets:
        places = [(target.comparator, target.comparator_location)]
        places += [(change.comparator, change.location) for change in target.amended if change.comparator is not None]
        for comparator, at in places:
            bounds = (comparator.value, comparator.low, comparator.high)
            ambiguous = [bound for bound in bounds if bound is not None and is_ambiguous(bound)]
            if ambiguous:
                plain = _numbers_of_figures(index, target)
                whole = _is_whole(target.kind, target.unit)
                yield from _doubt(ambiguous[0], at or target.location, whole=whole, plain=plain)


def figures_have_one_reading(index: SeriesIndex) -> Iterator[Problem]:
    """A figure of 30.640 where 30640 is meant would miss its target by far."""
    for series, figures in index.figures.items():
        if not any(is_ambiguous(value) for figure in figures for value in numbers(figure)):
            continue
        kind = index.kind(series)
        by_period = in_order(figures)
        for figure, neighbours in zip(by_period, _neighbours(by_period), strict=True):
            ambiguous = [value for value in numbers(figure) if is_ambiguous(value)]
            if ambiguous:
                plain = [*_numbers_of_targets(index, series, figure), *neighbours]
                yield from _doubt(ambiguous[0], figure.location, whole=_is_whole(kind, figure.unit), plain=plain)


def _is_whole(kind: Kind | None, unit: Unit | None) -> bool:
    """Whether such figures come in whole numbers: people, communes, ranks, but not thousands of them."""
    if kind is Kind.RANK or (unit is not None and unit.is_whole):
        return True
    return kind is Kind.COUNT and (unit is None or not any(word in unit.name for word in _SCALES))


def _doubt(value: Decimal, at: Location, *, whole: bool, plain: list[Fraction]) -> Iterator[Problem]:
    """An error for what comes in whole numbers; else a warning where most of the ``plain`` numbers mean thousands."""
    meant = str(int(Fraction(value) * 1000))
    words = {"text": str(value), "meant": meant, "fixed": str(value).rstrip("0").rstrip(".") if whole else f"{value}0"}
    if whole:
        yield error(Code.AMBIGUOUS_THOUSANDS, at, **words)
    elif plain and 2 * sum(_means_thousands(number, value) for number in plain) > len(plain):
        yield warning(Code.AMBIGUOUS_THOUSANDS, at, **words)


def _means_thousands(plain: Fraction, value: Decimal) -> bool:
    """Whether a plain number is nearer to 1000 times the value than to the value, as ratios go."""
    return (plain > 0) == (value > 0) and plain * plain > 1000 * Fraction(value) ** 2


def _plain_numbers(figure: Observation) -> list[Fraction]:
    """The numbers of a figure that can be read in one way only."""
    return [Fraction(value) for value in numbers(figure) if not is_ambiguous(value) and value]


def _neighbours(by_period: list[Observation]) -> list[list[Fraction]]:
    """For each figure the nearest unambiguous ones before and after it, in the same unit."""
    neighbours: list[list[Fraction]] = [[] for _ in by_period]
    for order in (range(len(by_period)), reversed(range(len(by_period)))):
        latest: dict[Unit | None, Fraction] = {}
        for index in order:
            figure = by_period[index]
            if figure.unit in latest:
                neighbours[index].append(latest[figure.unit])
            plain = _plain_numbers(figure)
            if plain:
                latest[figure.unit] = plain[0]
    return neighbours


def _numbers_of_targets(index: SeriesIndex, series: Series, figure: Observation) -> Iterator[Fraction]:
    """The numbers of the targets that a figure serves, in the unit of the figure."""
    for target in index.serving.get(series, ()):
        scale = _scale(target, figure.unit)
        bound = target.comparator.value if target.comparator.value is not None else target.comparator.low
        if scale and bound and not is_ambiguous(bound):
            yield Fraction(bound) / scale


def _numbers_of_figures(index: SeriesIndex, target: Target) -> list[Fraction]:
    """The figures that a target is about, in the unit of the target."""
    scaled: list[Fraction] = []
    for figure in index.figures.get((target.area, target.indicator), ()):
        scale = _scale(target, figure.unit)
        if scale:
            scaled += [value * scale for value in _plain_numbers(figure)]
    return scaled


def _scale(target: Target, unit: Unit | None) -> Fraction | None:
    """What to multiply a figure by to have it in the unit of a target; None where they cannot be compared."""
    if target.basis.judges_change or target.basis is Basis.TOTAL or target.level_indicator == target.indicator:
        return None
    if unit is None or target.unit is None:
        return Fraction(1)
    return factor(unit, target.unit, rate=target.kind is Kind.RATE)


CHECKS: tuple[Check, ...] = (
    targets_have_one_reading,
    figures_have_one_reading,
)
