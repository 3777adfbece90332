"""Whether a number can be read in two ways: ``30.640`` is 30640 in Vietnam, and a bit more than 30 in a file.

What it should be nearer to are the plain numbers beside it that measure the same: the figures before and after it, the
other numbers of the same figure or target, and between targets, figures and baselines whatever of one the basis
compares with the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from planck.model.basis import Basis
from planck.model.comparator import Comparator
from planck.model.indicator import Kind
from planck.model.location import Location
from planck.model.observation import Observation
from planck.model.period import Period
from planck.model.problem import Code, Problem, error, warning
from planck.model.target import Baseline, Target
from planck.model.unit import Unit, factor
from planck.register.build.register import Series
from planck.register.build.units import is_ambiguous
from planck.register.checks.figures import numbers
from planck.register.checks.series_index import Check, SeriesIndex, in_order


def targets_have_one_reading(index: SeriesIndex) -> Iterator[Problem]:
    """A target of 30.640 where 30640 is meant would be met by anything."""
    for target in index.register.targets:
        plans = target.plans
        for comparator, at in plans:
            bounds, differences = comparator.numbers, _differences(target, comparator)
            if not any(map(is_ambiguous, (*bounds, *differences))):
                continue
            whole = _is_whole(target.kind, target.unit)
            ambiguous = [number for number in (*bounds, *(differences if whole else ())) if is_ambiguous(number)]
            if ambiguous:
                plain = _plain(number for other, _ in plans for number in other.numbers)
                plain += _numbers_of_figures(index, target)
                yield from _doubt(ambiguous[0], at, whole=whole, plain=plain)


def baselines_have_one_reading(index: SeriesIndex) -> Iterator[Problem]:
    """From a baseline of 27.320 where 27320 is meant anything has grown."""
    for target in index.register.targets:
        baseline = target.baseline
        if baseline is None or baseline.value is None or not is_ambiguous(baseline.value):
            continue
        series = (target.area, target.level_indicator or target.indicator)
        plain = [number for figure in index.figures.get(series, ()) for number in _in_unit(figure, baseline.unit)]
        if _is_about_its_figures(target) and target.basis is not Basis.TOTAL:
            scale = _scale(target, target.unit, baseline.unit)
            plain += [number * scale for number in _plain(target.comparator.numbers) if scale]
        kind = index.kind(series)
        yield from _doubt(
            baseline.value, baseline.location or target.place, whole=_is_whole(kind, baseline.unit), plain=plain
        )


def figures_have_one_reading(index: SeriesIndex) -> Iterator[Problem]:
    """A figure of 30.640 where 30640 is meant would miss its target by far."""
    for series, figures in index.figures.items():
        values = index.plain.get(series) or [value for figure in figures for value in numbers(figure)]
        if not any(map(is_ambiguous, values)):
            continue
        kind = index.kind(series)
        by_period = in_order(figures)
        for figure, neighbours in zip(by_period, _neighbours(by_period), strict=True):
            ambiguous = [value for value in numbers(figure) if is_ambiguous(value)]
            if ambiguous:
                plain = [*_numbers_of_targets(index, series, figure), *neighbours, *_plain(numbers(figure))]
                yield from _doubt(ambiguous[0], figure.location, whole=_is_whole(kind, figure.unit), plain=plain)


def _is_whole(kind: Kind | None, unit: Unit | None) -> bool:
    """Whether such figures come in whole numbers: people, communes, ranks, but not thousands of them."""
    if kind is Kind.RANK or (unit is not None and unit.is_whole):
        return True
    return kind is Kind.COUNT and (unit is None or unit.is_single)


def _doubt(value: Decimal, at: Location, *, whole: bool, plain: list[Fraction]) -> Iterator[Problem]:
    """An error for what comes in whole numbers; else a warning where most of the ``plain`` numbers mean thousands."""
    meant = str(int(Fraction(value) * 1000))
    shorter = str(value).rstrip("0").rstrip(".")
    fixed = shorter if whole and shorter != str(value) else f"{value}0"
    words = {"text": str(value), "meant": meant, "fixed": fixed}
    if whole:
        yield error(Code.AMBIGUOUS_THOUSANDS, at, **words)
    elif plain and 2 * sum(_means_thousands(number, value) for number in plain) > len(plain):
        yield warning(Code.AMBIGUOUS_THOUSANDS, at, **words)


def _means_thousands(plain: Fraction, value: Decimal) -> bool:
    """Whether a plain number is nearer to 1000 times the value than to the value, as ratios go."""
    return (plain > 0) == (value > 0) and plain * plain > 1000 * Fraction(value) ** 2


def _plain(values: Iterable[Decimal]) -> list[Fraction]:
    """The numbers that can be read in one way only."""
    return [Fraction(value) for value in values if not is_ambiguous(value) and value]


def _differences(target: Target, comparator: Comparator) -> list[Decimal]:
    """The numbers of a target that its bounds say nothing of: how far from them is near, or still met."""
    tolerance = [target.tolerance.value] if target.tolerance is not None and not target.tolerance.relative else []
    return [*tolerance, *([comparator.within] if comparator.within is not None else [])]


def _neighbours(by_period: list[Observation]) -> list[list[Fraction]]:
    """For each figure the nearest unambiguous ones before and after it, in the same unit."""
    neighbours: list[list[Fraction]] = [[] for _ in by_period]
    for order in (range(len(by_period)), reversed(range(len(by_period)))):
        latest: dict[Unit | None, Fraction] = {}
        for index in order:
            figure = by_period[index]
            if figure.unit in latest:
                neighbours[index].append(latest[figure.unit])
            plain = _plain(numbers(figure))
            if plain:
                latest[figure.unit] = plain[0]
    return neighbours


def _numbers_of_targets(index: SeriesIndex, series: Series, figure: Observation) -> Iterator[Fraction]:
    """The numbers of the targets that a figure serves, and of their baselines, in the unit of the figure."""
    for target in index.used(series):
        if series[1] == (target.level_indicator or target.indicator):
            yield from _of_baseline(target, figure.unit)
        if target.indicator == series[1] and _is_about_its_figures(target):
            scale = _scale(target, target.unit, figure.unit)
            plain = _plain(target.comparator.numbers)
            if scale and plain:
                yield plain[0] * scale * _share(target, figure)


def _numbers_of_figures(index: SeriesIndex, target: Target) -> Iterator[Fraction]:
    """What the figures say of the number that a target asks for, in the unit of the target."""
    series = (target.area, target.level_indicator or target.indicator)
    if target.basis.judges_change and not target.is_ratio_of_levels:
        figures = in_order(index.figures.get(series, ()))
        levels = [number for figure in figures for number in _in_unit(figure, target.unit_of_levels)]
        yield from (abs(later - earlier) for earlier, later in pairwise(levels) if later != earlier)
    elif _is_about_its_figures(target):
        yield from _of_baseline(target, target.unit)
        for figure in index.figures.get((target.area, target.indicator), ()):
            scale = _scale(target, figure.unit, target.unit)
            if scale:
                yield from (number * scale / _share(target, figure) for number in _plain(numbers(figure)))


def _in_unit(figure: Observation, unit: Unit | None) -> list[Fraction]:
    """The plain numbers of a level in a unit."""
    scale = _factor(figure.unit, unit, rate=True)
    return [number * scale for number in _plain(numbers(figure))] if scale else []


def _of_baseline(target: Target, unit: Unit | None) -> Iterator[Fraction]:
    """The declared value of a baseline, among the levels of a target, in a unit."""
    baseline: Baseline | None = target.baseline
    if baseline is not None and baseline.value is not None:
        scale = _factor(baseline.unit, unit, rate=True)
        yield from (number * scale for number in _plain([baseline.value]) if scale)


def _is_about_its_figures(target: Target) -> bool:
    """Whether the number of a target measures what its figures do, and not a change of them."""
    return not target.basis.judges_change and target.level_indicator != target.indicator


def _share(target: Target, figure: Observation) -> Fraction:
    """The part of the period of a total that a figure spans; of any other target a figure stands for the whole."""
    if target.basis is not Basis.TOTAL or target.period is None:
        return Fraction(1)
    return Fraction(_days(figure.period), _days(target.period))


def _days(period: Period) -> int:
    return (period.last - period.first).days + 1


def _scale(target: Target, unit: Unit | None, wanted: Unit | None) -> Fraction | None:
    return _factor(unit, wanted, rate=target.kind is Kind.RATE)


def _factor(unit: Unit | None, wanted: Unit | None, *, rate: bool) -> Fraction | None:
    """What one unit is in another, also where one is not given; None where they cannot be compared."""
    return Fraction(1) if unit is None or wanted is None else factor(unit, wanted, rate=rate)


CHECKS: tuple[Check, ...] = (
    targets_have_one_reading,
    baselines_have_one_reading,
    figures_have_one_reading,
)
