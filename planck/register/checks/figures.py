"""Whether the observed values of a register are possible, each on its own and beside its neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from operator import lt

from planck.model.basis import Basis
from planck.model.exact import EXACT
from planck.model.indicator import Kind
from planck.model.location import Location
from planck.model.nature import Nature, nature_of
from planck.model.observation import Observation, Status, is_named
from planck.model.period import Period
from planck.model.problem import Code, Problem, error, warning
from planck.model.target import Target, Timing
from planck.model.unit import Unit
from planck.model.value import Bound, Count, Interval, Items, Missing, Number, OfTarget, Reached, Scalar
from planck.register.checks.series_index import Check, SeriesIndex, in_order

_BEFORE_THE_END = (Status.DRAFT, Status.FORECAST, Status.ESTIMATE)
_AT_ONE_TIME = (Kind.SHARE, Kind.STOCK, Kind.RANK, Kind.COUNT, Kind.MILESTONE)
_BOUNDED = (Kind.RANK, Kind.RATE, Kind.COUNT)
_LEAST_RATE, _LEAST_COUNT = -100, 0
_LEAST_INDEX, _GREATEST_INDEX = 85, 130  # what an index of growth usually lies between


def scalars(figure: Observation) -> Iterable[Scalar]:
    """The figures that an observation holds."""
    if isinstance(figure.value, Items):
        return [scalar for _, scalar in figure.value.items if not isinstance(scalar, OfTarget)]
    return [figure.value] if isinstance(figure.value, (Number, Interval, Bound, Count)) else []


def shares(figure: Observation) -> list[Decimal]:
    """What an observation gives in percent of its target alone."""
    values = [value for _, value in figure.value.items] if isinstance(figure.value, Items) else [figure.value]
    return [value.percent for value in values if isinstance(value, OfTarget)]


def numbers(figure: Observation) -> list[Decimal]:
    """The numbers that an observation holds, of a count also what it is out of."""
    if isinstance(figure.value, Number):
        return [figure.value.value]
    return [number for scalar in scalars(figure) for number in numbers_of(scalar)]


def numbers_of(scalar: Scalar) -> list[Decimal]:
    """The one or two numbers of a figure, of a count also what it is out of."""
    if isinstance(scalar, (Number, Bound)):
        return [scalar.value]
    return [scalar.low, scalar.high] if isinstance(scalar, Interval) else [scalar.count, scalar.of]


def one_figure_for_one_period(index: SeriesIndex) -> Iterator[Problem]:
    """Of two values of one period that nothing tells apart, either could be judged."""
    for figures in index.figures.values():
        begin = [figure.period.first for figure in figures]
        if all(map(lt, begin, begin[1:])):  # each later than the one before it
            continue
        alike: dict[tuple[Period, date, bool], list[Observation]] = {}
        for figure in figures:
            known = alike.setdefault((figure.period, figure.known_from, figure.territory_former), [])
            earlier = next((other for other in known if not _are_told_apart(figure, other)), None)
            known.append(figure)
            if earlier is not None:
                yield error(Code.VALUES_ALIKE, figure.location, period=str(figure.period), place=str(earlier.location))


def _are_told_apart(figure: Observation, other: Observation) -> bool:
    """Whether two figures serve different targets, or are one figure of which two claims are made."""
    if figure.target is not None and other.target is not None:
        return not is_named(figure.target, other.target) and not is_named(other.target, figure.target)
    claimed, other_claimed = ({claim.target for claim in each.stated} for each in (figure, other))
    is_one = (figure.value, figure.unit, figure.status) == (other.value, other.unit, other.status)
    named = claimed and other_claimed and None not in claimed | other_claimed
    return is_one and figure.target == other.target and bool(named) and claimed.isdisjoint(other_claimed)


def figures_are_of_their_kind(index: SeriesIndex) -> Iterator[Problem]:
    """No rank is below 1 or above the number of those ranked, no part more than its whole, no loss more than all."""
    for series, figures in index.figures.items():
        kind = index.kind(series)
        plain = index.plain.get(series)
        if plain is not None and (kind not in _BOUNDED or _are_above(min(plain), kind)):
            continue
        ranked = [target for target in index.serving.get(series, ()) if target.out_of is not None]
        for figure in figures:
            if isinstance(figure.value, (Missing, Reached)):
                continue
            if not isinstance(figure.value, Number):
                yield from _check_counts(figure)
            if kind is Kind.RANK:
                yield from _check_ranks(figure, ranked)
            elif kind is Kind.RATE:
                yield from _check_least(figure, _LEAST_RATE, Code.GROWTH_TOO_LOW)
            elif kind is Kind.COUNT and not index.is_change(figure):
                yield from _check_least(figure, _LEAST_COUNT, Code.COUNT_NEGATIVE)


def _are_above(least: Decimal, kind: Kind | None) -> bool:
    """Whether numbers of a kind, of which this is the least, are bounded by nothing else and above that bound."""
    return (kind is Kind.RATE and least >= _LEAST_RATE) or (kind is Kind.COUNT and least >= _LEAST_COUNT)


def _check_least(figure: Observation, least: int, code: Code) -> Iterator[Problem]:
    for value in numbers(figure):
        if value < least:
            yield error(code, figure.location, value=str(value))


def _check_counts(figure: Observation) -> Iterator[Problem]:
    for scalar in scalars(figure):
        if isinstance(scalar, Count) and scalar.count > scalar.of:
            number = f"{scalar.count} {figure.unit.text}" if figure.unit is not None else str(scalar.count)
            meant = number if isinstance(figure.value, Items) else f"{{value: {number}}}"
            yield error(Code.COUNT_ABOVE_OF, figure.location, count=str(scalar.count), of=str(scalar.of), meant=meant)


def _check_ranks(figure: Observation, ranked: list[Target]) -> Iterator[Problem]:
    for value in numbers(figure):
        above = next((target for target in ranked if target.out_of is not None and value > target.out_of), None)
        if value < 1:
            yield error(Code.RANK_BELOW_ONE, figure.location, value=str(value))
        elif value != int(value):
            if value.as_tuple().exponent != -3:  # 1.234 is said to be ambiguous elsewhere
                yield error(Code.RANK_NOT_WHOLE, figure.location, value=str(value))
        elif above is not None:
            words = {"value": str(value), "out_of": str(above.out_of), "place": str(above.place)}
            yield error(Code.RANK_ABOVE, figure.location, **words)


def growth_is_no_index(index: SeriesIndex) -> Iterator[Problem]:
    """Growth of 8.5 % is often printed as an index of 108.5 against the year before."""
    rate = Kind.RATE
    for target in index.register.targets:
        if target.kind is rate:
            yield from _check_rates(target.comparator.numbers, target.unit, target.place)
    for series, figures in index.figures.items():
        if index.kind(series) is not rate:
            continue
        for figure in figures:
            if isinstance(figure.value, Number) and not _LEAST_INDEX <= figure.value.value <= _GREATEST_INDEX:
                continue
            rates = (scalar for scalar in scalars(figure) if not isinstance(scalar, Count))
            for scalar in rates:
                yield from _check_rates(numbers_of(scalar), figure.unit, figure.location)


def _check_rates(rates: Sequence[Decimal], unit: Unit | None, place: Location) -> Iterator[Problem]:
    if not rates or (unit is not None and not unit.is_percent):  # refused where the target is about growth
        return
    if all(_LEAST_INDEX <= rate <= _GREATEST_INDEX for rate in rates):
        suffix = f" {unit.text}" if unit is not None else ""
        meant = [EXACT.subtract(rate, Decimal(100)) for rate in rates]
        words = {"value": _written(rates, suffix), "meant": _written(meant, suffix)}
        yield warning(Code.LOOKS_LIKE_INDEX, place, **words)


def _written(rates: Sequence[Decimal], suffix: str) -> str:
    """One number, or the two of a range, each with its unit."""
    texts = [f"{rate}{suffix}" for rate in rates]
    return texts[0] if len(texts) == 1 else f"[{', '.join(texts)}]"


def falls_are_below_zero(index: SeriesIndex) -> Iterator[Problem]:
    """A fall of 5.2 % that is recorded as 5.2 is a rise, and misses: said of each where none of a series falls."""
    for target in index.register.targets:
        if not target.is_fall or target.comparator.direction < 0 or target.level_indicator == target.indicator:
            continue
        figures = index.figures.get((target.area, target.indicator), ())
        changes = [figure for figure in in_order(figures) if _is_change(figure, target)]
        if any(number < 0 for figure in changes for number in numbers(figure)):
            continue  # its author gives them their sign
        for figure in changes:
            if isinstance(figure.value, Number) and figure.value.value > 0 and figure.serves(target.id):
                text = str(figure.value.value)
                words = {"text": text, "meant": f"-{text}", "target": target.id, "place": str(target.place)}
                yield warning(Code.RISE_FOR_FALL, figure.location, **words)


def _is_change(figure: Observation, target: Target) -> bool:
    """Whether a figure is a change itself for a target: growth, or a change by the year; a level is neither."""
    if target.basis is Basis.AVERAGE_GROWTH:
        return figure.unit is None or figure.unit.is_percent
    return target.takes_as_change(figure.unit)


def spans_have_a_meaning(index: SeriesIndex) -> Iterator[Problem]:
    """Over several years a rate has an average and a flow a sum; a share, a stock, a count or a rank has neither."""
    for series, figures in index.figures.items():
        kind = index.kind(series)
        if kind not in _AT_ONE_TIME:
            continue
        for figure in figures:
            if not figure.period.is_in_a_year and not index.is_change(figure):
                yield error(Code.SPAN_REFUSED, figure.location, period=str(figure.period), kind=kind.value)


def parts_of_a_year_say_what_they_are(index: SeriesIndex) -> Iterator[Problem]:
    """Half a year's 800 workers are half of those of the year, or all that there are: said once for a series."""
    for series, figures in index.figures.items():
        if all(figure.period.is_years for figure in figures):
            continue
        serving = [target for target in index.serving.get(series, ()) if target.basis is Basis.END_OF_PERIOD]
        untold = ((target, figure) for target in serving for figure in in_order(figures) if _is_untold(target, figure))
        for target, figure in untold:
            percent = target.unit is not None and target.unit.is_percent
            yield warning(
                Code.FLOW_OR_STOCK,
                figure.location,
                period=str(figure.period),
                target=target.id,
                place=str(target.place),
                kinds="kind: rate, kind: share" if percent else "kind: flow, kind: stock, kind: level",
                term='unit: "%/năm"' if percent else "basis: total",
            )
            break


def _is_untold(target: Target, figure: Observation) -> bool:
    """Whether nothing says what a figure for a part of the target's time says of its end."""
    period, of = figure.period, target.period
    if of is None or period == of or period.is_years or isinstance(figure.value, Missing | Reached):
        return False
    if period.last > of.last or (target.timing is Timing.PERIOD and period.first < of.first):
        return False
    unit = figure.unit or target.unit
    return nature_of(target.kind, unit, period, figure.value, declared=target.kind_declared) is Nature.UNTOLD


def parts_of_a_total_nest(index: SeriesIndex) -> Iterator[Problem]:
    """Of nine months and the second half year, three months would be counted twice or not at all."""
    for series, figures in index.figures.items():
        if not any(target.basis is Basis.TOTAL for target in index.serving.get(series, ())):
            continue
        around: list[Observation] = []
        for figure in in_order(figures):
            while around and around[-1].period.last < figure.period.first:
                around.pop()
            if around and around[-1].period.last < figure.period.last:
                outer = around[-1]
                words = {"period": str(figure.period), "other": str(outer.period), "place": str(outer.location)}
                yield error(Code.PARTS_CROSS, figure.location, **words)
            else:
                around.append(figure)


def published_after_the_period(index: SeriesIndex) -> Iterator[Problem]:
    """What was published before its period was over can only have been an estimate."""
    for figure in index.register.observations:
        if figure.published is None or figure.published >= figure.period.last or figure.status in _BEFORE_THE_END:
            continue
        if isinstance(figure.value, Number | Interval | Bound | Count | Items):
            words = {"published": figure.published.isoformat(), "period": str(figure.period)}
            yield warning(Code.PUBLISHED_EARLY, figure.location, **words)


CHECKS: tuple[Check, ...] = (
    one_figure_for_one_period,
    figures_are_of_their_kind,
    growth_is_no_index,
    falls_are_below_zero,
    spans_have_a_meaning,
    parts_of_a_year_say_what_they_are,
    parts_of_a_total_nest,
    published_after_the_period,
)
