"""What a chart of a target shows: its figures over time, the bound, the way to it, and what is needed from here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from planck.model.basis import Basis
from planck.model.exact import to_decimal
from planck.model.indicator import Kind
from planck.model.observation import Observation, Status
from planck.model.period import Period, year
from planck.model.unit import Unit
from planck.model.value import Bound, Count, Interval, Number, Value
from planck.reports.axis import Axis, Tick, axis_of_values, axis_of_years
from planck.reports.required_path import Path, end_of, in_unit, scale_of
from planck.reports.target_view import TargetView
from planck.reports.wording import figures as wording
from planck.reports.year_on_year import on_record

# What stands for a figure that is not measured yet.
_ESTIMATED = (Status.FORECAST, Status.DRAFT, Status.ESTIMATE)
_HALF = Fraction(1, 2)


class ChartKind(Enum):
    """How figures are drawn."""

    LINE = "line"  # levels, at the ends of their periods
    BARS = "bars"  # rates and amounts, each in a slot of its own


class Spot(NamedTuple):
    """A figure in a chart: where it is on the axis of time, its value (of an interval both ends), its words.

    ``estimated``: it is not measured yet.
    """

    at: Fraction
    period: str
    low: Fraction
    high: Fraction
    text: str
    estimated: bool


class Level(NamedTuple):
    """A value over a part of the axis of time: the mean so far, or what each year still needs."""

    first: Fraction
    last: Fraction
    value: Fraction
    text: str


class ChartView(NamedTuple):
    """What is drawn. ``zone`` are the values that satisfy the target, None where a side is open.

    ``time`` is in years, a whole number the end of that year; of bars in slots, a whole number the middle of one.
    ``due`` is the part of it that the target is about, from and to.
    """

    kind: ChartKind
    spots: tuple[Spot, ...]
    path: Path
    zone: tuple[Fraction | None, Fraction | None]
    time: Axis
    values: Axis
    due: tuple[Fraction, Fraction]
    mean: Level | None = None
    need: Level | None = None

    @property
    def bounds(self) -> tuple[Fraction, ...]:
        """The ends of the zone that there are."""
        return tuple(bound for bound in self.zone if bound is not None)


def chart_of(view: TargetView) -> ChartView | None:
    """The chart of a target; None where too few figures are on record that could be drawn to one scale."""
    assessment = view.assessment
    target = assessment.in_force
    if target.comparator.is_done or target.comparator.is_unknown or not assessment.used:
        return None
    if target.basis is Basis.TOTAL:
        return _line(view, _running_sum(view))
    if target.basis is Basis.END_OF_PERIOD and target.kind in (Kind.RATE, Kind.FLOW):
        return _bars(view, _comparable(view))
    if target.basis.is_over_years and assessment.observations:
        return _bars(view, _judged(view))
    return _line(view, list(_levels(view)))


def _line(view: TargetView, spots: list[Spot]) -> ChartView | None:
    if len(spots) < 2:
        return None
    scale, period = scale_of(view.assessment), view.assessment.in_force.period
    path, zone = scale.path, scale.zone
    times = [*(spot.at for spot in spots), *(point.at for point in path)]
    times += [end_of(period)] if period is not None else []
    values = [*_ends(spots), *(point.value for point in path), *(bound for bound in zone if bound is not None)]
    time = axis_of_years(min(times), max(times))
    axis = axis_of_values(view.voice, values, from_zero=view.assessment.in_force.basis is Basis.TOTAL)
    return ChartView(ChartKind.LINE, tuple(spots), path, zone, time, axis, (time.low, time.high))


def _bars(view: TargetView, figures: list[tuple[Period, Spot]]) -> ChartView | None:
    """Bars in the order of their periods, with a slot also for each year of the target that has none yet."""
    target = view.assessment.in_force
    own = (target.period,) if target.period is not None else ()
    wanted = [year(number) for number in own[0].years] if own and target.basis.is_over_years else own
    taken = [period for period, _ in figures]
    free = [period for period in wanted if not any(period.overlaps(other) for other in taken)]
    slots = sorted({*taken, *free}, key=lambda period: (period.last, period.first))
    if len(slots) < 2 or not figures:
        return None
    place = {period: Fraction(number) for number, period in enumerate(slots)}
    spots = tuple(spot._replace(at=place[period]) for period, spot in figures)
    ticks = tuple(Tick(at, _short_label(view, period)) for period, at in place.items())
    inside = [at for period, at in place.items() if target.is_time_of(period)] or [*place.values()]
    mean, need = _mean(view, place), _need(view, place)
    zone = target.comparator.bounds.low, target.comparator.bounds.high
    values = [*_ends(spots), *(level.value for level in (mean, need) if level is not None)]
    values += [bound for bound in zone if bound is not None]
    return ChartView(
        ChartKind.BARS,
        spots,
        (),
        zone,
        Axis(-_HALF, len(slots) - _HALF, ticks),
        axis_of_values(view.voice, values, from_zero=True),
        (min(inside) - _HALF, max(inside) + _HALF),
        mean,
        need,
    )


def _short_label(view: TargetView, period: Period) -> str:
    """A period below its bar: of a part of a year the month in which it ends."""
    if period.is_years or period.is_day:
        return view.voice.period(period)
    return f"{period.last:%m}/{period.last.year}"


def _mean(view: TargetView, place: dict[Period, Fraction]) -> Level | None:
    """The mean so far over the years that it is of."""
    actual = view.assessment.actual
    if actual is None or not actual.rule.is_average or not isinstance(actual.value, Number):
        return None
    over = [at for period, at in place.items() if any(whole.contains(period) for whole in actual.periods)]
    if not over:
        return None
    return Level(min(over) - _HALF, max(over) + _HALF, Fraction(actual.value.value), f"{view.made_by}: {view.value}")


def _need(view: TargetView, place: dict[Period, Fraction]) -> Level | None:
    """What each of the years needs that are left."""
    required = view.assessment.required
    if required is None or not required.per_year or required.value is None or not view.needed:
        return None
    over = [at for period, at in place.items() if any(whole.contains(period) for whole in required.periods)]
    if not over:
        return None
    return Level(min(over), max(over), Fraction(required.value), wording.yearly_need(view.voice, view.assessment))


def _judged(view: TargetView) -> list[tuple[Period, Spot]]:
    """The figures of the period that were judged each on its own, in the unit of the target."""
    found = []
    for judged in view.assessment.observations:
        spot = _spot(view, judged.observation, judged.value, Fraction(1))
        if spot is not None:
            found.append((judged.observation.period, spot))
    return _one_of_each(found)


def _comparable(view: TargetView) -> list[tuple[Period, Spot]]:
    """The figures of periods as long as that of the target."""
    actual, own = view.assessment.actual, view.assessment.in_force.period
    like = actual.periods[-1] if actual is not None and actual.periods else own
    found = [
        (figure.period, spot)
        for figure, spot in _drawable(view, view.assessment.in_force.unit)
        if like is None or figure.period.is_as_long_as(like)
    ]
    return _one_of_each(found)


def _levels(view: TargetView) -> Iterator[Spot]:
    """The levels on record, in one unit, each time once."""
    before = None
    for _, spot in sorted(_drawable(view, scale_of(view.assessment).unit), key=lambda pair: pair[1].at):
        if spot.at != before:
            before = spot.at
            yield spot


def _running_sum(view: TargetView) -> list[Spot]:
    """What the figures come to together at the end of each; none where they are not what the sum was made of."""
    assessment = view.assessment
    actual = assessment.actual
    sum_so_far, spots = Fraction(0), []
    for figure in sorted(assessment.used, key=lambda figure: figure.period.last):
        spot = _spot(view, figure, figure.value, in_unit(figure.unit, assessment.in_force.unit))
        if spot is None or spot.low != spot.high:
            return []
        sum_so_far += spot.low
        number = to_decimal(sum_so_far)
        text = view.voice.number(number, view.voice.digits.taken(number))
        spots.append(spot._replace(low=sum_so_far, high=sum_so_far, text=text))
    is_whole = actual is not None and isinstance(actual.value, Number) and Fraction(actual.value.value) == sum_so_far
    return spots if is_whole else []


def _drawable(view: TargetView, unit: Unit | None) -> Iterator[tuple[Observation, Spot]]:
    """The figures on record of the series that was used, as far as they are numbers in the unit."""
    assessment = view.assessment
    judged = {id(each.observation): each.value for each in assessment.observations}
    changes = assessment.in_force.basis.judges_change
    for figure in on_record(assessment):
        if figure.indicator != assessment.used[-1].indicator:
            continue
        if id(figure) in judged and not changes:
            spot = _spot(view, figure, judged[id(figure)], Fraction(1))
        else:
            spot = _spot(view, figure, figure.value, in_unit(figure.unit, unit))
        if spot is not None:
            yield figure, spot


def _spot(view: TargetView, figure: Observation, value: Value, size: Fraction | None) -> Spot | None:
    """A figure as it is drawn; None of what is no number, or in another unit."""
    if size is None:
        return None
    voice = view.voice
    if isinstance(value, Count) and figure.unit is not None and figure.unit.is_percent:
        ends = (Fraction(value.count) / Fraction(value.of) * 100,) * 2
    elif isinstance(value, Count):
        ends = (Fraction(value.count) * size,) * 2
    elif isinstance(value, (Number, Bound)):
        ends = (Fraction(value.value) * size,) * 2
    elif isinstance(value, Interval):
        ends = (Fraction(value.low) * size, Fraction(value.high) * size)
    else:
        return None
    numbers = [to_decimal(end) for end in (ends if ends[0] != ends[1] else ends[:1])]
    text = "-".join(voice.number(number, voice.digits.taken(number)) for number in numbers)
    if isinstance(value, Bound):
        text = wording.bound(voice, Bound(value.kind, numbers[0]), voice.digits.taken)
    return Spot(end_of(figure.period), voice.period(figure.period), *ends, text, figure.status in _ESTIMATED)


def _one_of_each(figures: Iterable[tuple[Period, Spot]]) -> list[tuple[Period, Spot]]:
    """The first figure of each period, in order."""
    return sorted(dict(reversed([*figures])).items())


def _ends(spots: Iterable[Spot]) -> list[Fraction]:
    return [end for spot in spots for end in (spot.low, spot.high)]
