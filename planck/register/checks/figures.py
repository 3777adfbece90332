"""Whether the observed values of a register are possible, each on its own and beside its neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from planck.model.basis import Basis
from planck.model.indicator import Kind
from planck.model.location import Location
from planck.model.observation import Observation, Status
from planck.model.period import Period
from planck.model.problem import Code, Problem, error, warning
from planck.model.target import Target
from planck.model.value import Count, Interval, Items, Missing, Number, Reached, Scalar
from planck.register.checks.series_index import Check, SeriesIndex, in_order

_BEFORE_THE_END = (Status.DRAFT, Status.FORECAST, Status.ESTIMATE)
_AT_ONE_TIME = (Kind.SHARE, Kind.STOCK, Kind.RANK, Kind.COUNT, Kind.MILESTONE)
_INDEX = (Decimal(85), Decimal(130))


def scalars(one: Observation) -> Iterable[Scalar]:
    """The figures that an observation holds."""
    if isinstance(one.value, Items):
        return [scalar for _, scalar in one.value.items]
    return [one.value] if isinstance(one.value, (Number, Interval, Count)) else []


def numbers(one: Observation) -> list[Decimal]:
    """The numbers that an observation holds, of a count also what it is out of."""
    if isinstance(one.value, Number):
        return [one.value.value]
    found: list[Decimal] = []
    for scalar in scalars(one):
        if isinstance(scalar, Number):
            found.append(scalar.value)
        elif isinstance(scalar, Interval):
            found += (scalar.low, scalar.high)
        else:
            found += (scalar.count, scalar.of)
    return found


def one_figure_for_one_period(index: SeriesIndex) -> Iterator[Problem]:
    """Of two values of one period that nothing tells apart, either could be judged."""
    for figures in index.series.values():
        first: dict[tuple[Period, date, bool], Observation] = {}
        for one in figures:
            other = first.setdefault((one.period, one.known_from, one.territory_former), one)
            if other is not one:
                yield error(Code.VALUES_ALIKE, one.location, period=str(one.period), place=str(other.location))


def figures_are_of_their_kind(index: SeriesIndex) -> Iterator[Problem]:
    """No rank is below 1 or above the number of those ranked, no part more than its whole, no loss more than all."""
    for series, figures in index.series.items():
        kind = index.kind(series)
        ranked = [target for target in index.serving.get(series, ()) if target.out_of is not None]
        for one in figures:
            if isinstance(one.value, (Missing, Reached)):
                continue
            if not isinstance(one.value, Number):
                yield from _counts(one)
            if kind is Kind.RANK:
                yield from _ranks(one, ranked)
            elif kind is Kind.RATE:
                for value in numbers(one):
                    if value < -100:
                        yield error(Code.GROWTH_TOO_LOW, one.location, value=str(value))
            elif kind is Kind.COUNT:
                for value in numbers(one):
                    if value < 0:
                        yield error(Code.COUNT_NEGATIVE, one.location, value=str(value))


def _counts(one: Observation) -> Iterator[Problem]:
    for scalar in scalars(one):
        if isinstance(scalar, Count) and scalar.count > scalar.of:
            yield error(Code.COUNT_ABOVE_OF, one.location, count=str(scalar.count), of=str(scalar.of))


def _ranks(one: Observation, ranked: list[Target]) -> Iterator[Problem]:
    for value in numbers(one):
        if value < 1:
            yield error(Code.RANK_BELOW_ONE, one.location, value=str(value))
        elif value != int(value):
            if value.as_tuple().exponent != -3:  # 1.234 is said to be ambiguous elsewhere
                yield error(Code.RANK_NOT_WHOLE, one.location, value=str(value))
        else:
            for target in ranked:
                if target.out_of is not None and value > target.out_of:
                    words = {"value": str(value), "out_of": str(target.out_of), "place": str(target.place)}
                    yield error(Code.RANK_ABOVE, one.location, **words)
                    break


def growth_is_no_index(index: SeriesIndex) -> Iterator[Problem]:
    """Growth of 8.5 % is often printed as an index of 108.5 against the year before."""
    for target in index.register.targets:
        comparator = target.comparator
        bounds = [one for one in (comparator.value, comparator.low, comparator.high) if one is not None]
        if target.kind is Kind.RATE and bounds and all(map(_like_an_index, bounds)):
            yield _index(bounds[0], target.place)
    for series, figures in index.series.items():
        if index.kind(series) is Kind.RATE:
            for one in figures:
                found = numbers(one)
                if found and all(map(_like_an_index, found)):
                    yield _index(found[0], one.location)


def _like_an_index(value: Decimal) -> bool:
    return _INDEX[0] <= value <= _INDEX[1]


def _index(value: Decimal, at: Location) -> Problem:
    return warning(Code.LOOKS_LIKE_INDEX, at, value=str(value), meant=str(value - 100))


def spans_have_a_meaning(index: SeriesIndex) -> Iterator[Problem]:
    """Over several years a rate has an average and a flow a sum; a share, a stock, a count or a rank has neither."""
    for series, figures in index.series.items():
        kind = index.kind(series)
        if kind not in _AT_ONE_TIME:
            continue
        for one in figures:
            if len(one.period.years) > 1:
                yield error(Code.SPAN_REFUSED, one.location, period=str(one.period), kind=kind.value)


def parts_of_a_total_nest(index: SeriesIndex) -> Iterator[Problem]:
    """Of nine months and the second half year, three months would be counted twice or not at all."""
    for series, figures in index.series.items():
        if not any(target.basis is Basis.TOTAL for target in index.serving.get(series, ())):
            continue
        around: list[Observation] = []
        for one in in_order(figures):
            while around and around[-1].period.last < one.period.first:
                around.pop()
            if around and around[-1].period.last < one.period.last:
                other = around[-1]
                words = {"period": str(one.period), "other": str(other.period), "place": str(other.location)}
                yield error(Code.PARTS_CROSS, one.location, **words)
            else:
                around.append(one)


def published_after_the_period(index: SeriesIndex) -> Iterator[Problem]:
    """What was published before its period was over can only have been an estimate."""
    for one in index.register.observations:
        if one.published is None or one.published >= one.period.last or one.status in _BEFORE_THE_END:
            continue
        if isinstance(one.value, Number | Interval | Count | Items):
            words = {"published": one.published.isoformat(), "period": str(one.period)}
            yield warning(Code.PUBLISHED_EARLY, one.location, **words)


CHECKS: tuple[Check, ...] = (
    one_figure_for_one_period,
    figures_are_of_their_kind,
    growth_is_no_index,
    spans_have_a_meaning,
    parts_of_a_total_nest,
    published_after_the_period,
)
