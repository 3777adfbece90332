"""A chart as shapes in the coordinates of its picture; the template writes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

from planck.model.assessment import Assessment
from planck.model.value import Bound, Interval, Number, OfTarget
from planck.reports.axis import Axis, short
from planck.reports.chart_view import ChartKind, ChartView, Level, Spot, chart_of
from planck.reports.target_view import TargetView
from planck.reports.wording import page as words

WIDTH, HEIGHT = 480, 210
_TOP, _BOTTOM = 18, 24
_ZERO = Fraction(0)
# How wide a letter of the labels is taken to be.
_LETTER = Fraction(68, 10)
# How much larger the text of a chart is on a narrow screen.
_ON_A_PHONE = Fraction(6, 5)
_LEAST_BAR = 22
BULLET_WIDTH, BULLET_HEIGHT = 150, 14


class Label(NamedTuple):
    """A text at a place: ``side`` is the part of it that stands there."""

    x: int
    y: int
    text: str
    side: str = "m"  # s(tart), m(iddle) or e(nd)


class Shape(NamedTuple):
    """All that is drawn in one manner, as the outline of a path; ``kind`` is its class in the style sheet."""

    kind: str
    outline: str


class Drawing(NamedTuple):
    """All shapes and texts of a chart, those in the background first."""

    description: str
    shapes: tuple[Shape, ...]
    values: tuple[Label, ...]
    time: tuple[Label, ...]
    labels: tuple[Label, ...]
    inside: tuple[Label, ...]
    aim: Label | None


class _Way(NamedTuple):
    """From a number to a place: where zero is, and how far one more leads, both as a part of ``whole``."""

    zero: int
    step: int
    whole: int

    def at(self, value: Fraction) -> int:
        """In whole units, a half upward; reckoned in integers, since there are many of them on a page."""
        part, whole = value.numerator, self.whole * value.denominator
        return (2 * (self.zero * value.denominator + self.step * part) + whole) // (2 * whole)


class _Scale(NamedTuple):
    """From what a chart shows to where it is drawn."""

    view: ChartView
    left: int
    right: int
    across: _Way
    down: _Way

    def x(self, at: Fraction) -> int:
        """Across."""
        return self.across.at(at)

    def y(self, value: Fraction) -> int:
        """Down."""
        return self.down.at(value)

    @property
    def foot(self) -> int:
        """Where bars stand: at zero, or at the end of the axis nearest to it."""
        return self.y(self.view.values.clamped(_ZERO))


def _way(axis: Axis, low: int, high: int) -> _Way:
    """The way along an axis that is drawn from one place to another."""
    step = (high - low) / (axis.high - axis.low)
    zero = low - step * axis.low
    whole = zero.denominator * step.denominator
    return _Way(zero.numerator * step.denominator, step.numerator * zero.denominator, whole)


def draw(view: TargetView) -> Drawing | None:
    """The chart of a target; None where there is nothing to draw."""
    chart = chart_of(view)
    if chart is None:
        return None
    aim = view.short_condition
    margin = max(map(_width, (view.voice.say(words.AIM), aim)))
    left = round(max(_width(tick.text) for tick in chart.values.ticks) + 8)
    right = WIDTH - round(min(margin * _ON_A_PHONE, Fraction(144))) - 10
    ways = _way(chart.time, left, right), _way(chart.values, HEIGHT - _BOTTOM, _TOP)
    scale = _Scale(chart, left, right, *ways)
    is_line = chart.kind is ChartKind.LINE
    labels, inside = (_labels_of_points(scale), []) if is_line else _labels_of_bars(scale)
    if chart.need is not None:
        labels.append(_label_of_need(view, scale, chart.need))
    return Drawing(
        description="; ".join(f"{spot.period}: {spot.text}" for spot in chart.spots),
        shapes=tuple(shape for shape in _shapes(scale) if shape.outline),
        values=tuple(_labels_of_values(scale)),
        time=tuple(_labels_of_time(scale)),
        labels=tuple(labels),
        inside=tuple(inside),
        aim=_label_of_aim(scale, aim) if chart.bounds else None,
    )


def _shapes(scale: _Scale) -> Iterator[Shape]:
    """What is drawn, from the ground up."""
    chart = scale.view
    first, last = map(scale.x, chart.due)
    yield Shape("zone", _zone(scale, first, last))
    yield Shape("grid", "".join(_across(scale.y(tick.at), scale.left, scale.right) for tick in chart.values.ticks))
    if chart.kind is ChartKind.BARS:
        yield Shape("bar", "".join(_bar(scale, spot.at, spot.high) for spot in chart.spots if not spot.estimated))
        yield Shape("bar e", "".join(_bar(scale, spot.at, spot.high) for spot in chart.spots if spot.estimated))
    yield Shape("need", _bars_of_need(scale, chart.need) if chart.need is not None else "")
    yield Shape("path", _joined(scale, chart.path))
    yield Shape("aim", "".join(_across(scale.y(bound), first, last) for bound in chart.bounds))
    yield Shape("mean", _mean(scale, chart.mean) if chart.mean is not None else "")
    if chart.kind is ChartKind.LINE:
        yield Shape("line", _joined(scale, [(spot.at, (spot.low + spot.high) / 2) for spot in chart.spots]))
    yield Shape("line", "".join(_range(scale, spot) for spot in chart.spots if spot.low != spot.high))
    if chart.kind is ChartKind.LINE:
        points = [spot for spot in chart.spots if spot.low == spot.high]
        yield Shape("dot", "".join(_dot(scale, spot) for spot in points if not spot.estimated))
        yield Shape("ring", "".join(_ring(scale, spot) for spot in points if spot.estimated))


def _across(y: int, first: int, last: int) -> str:
    return f"M{first} {y}H{last}"


def _box(x: object, y: object, width: object, height: object) -> str:
    return f"M{x} {y}h{width}v{height}h-{width}z"


def _zone(scale: _Scale, first: int, last: int) -> str:
    chart = scale.view
    if not chart.bounds:
        return ""
    low, high = chart.zone
    top = scale.y(high if high is not None else chart.values.high)
    bottom = scale.y(low if low is not None else chart.values.low)
    return _box(first, top, last - first, bottom - top)


def _slot(scale: _Scale) -> Fraction:
    return Fraction(scale.across.step, scale.across.whole)


def _bar(scale: _Scale, at: Fraction, value: Fraction) -> str:
    """A bar from zero to a value."""
    half = round(_slot(scale) * 3 / 10)
    top, bottom = sorted((scale.y(value), scale.foot))
    return _box(scale.x(at) - half, top, 2 * half, bottom - top)


def _bars_of_need(scale: _Scale, need: Level) -> str:
    years = [tick.at for tick in scale.view.time.ticks if need.first <= tick.at <= need.last]
    return "".join(_bar(scale, at, need.value) for at in years)


def _mean(scale: _Scale, mean: Level) -> str:
    return _across(scale.y(mean.value), scale.x(mean.first), scale.x(mean.last))


def _range(scale: _Scale, spot: Spot) -> str:
    return f"M{scale.x(spot.at)} {scale.y(spot.low)}V{scale.y(spot.high)}"


def _dot(scale: _Scale, spot: Spot) -> str:
    """A line without length, whose round ends make a point."""
    return f"M{scale.x(spot.at)} {scale.y(spot.low)}h0"


def _ring(scale: _Scale, spot: Spot) -> str:
    return f"M{scale.x(spot.at) - 4} {scale.y(spot.low)}a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"


def _joined(scale: _Scale, points: Iterable[tuple[Fraction, Fraction]]) -> str:
    places = " ".join(f"{scale.x(at)} {scale.y(value)}" for at, value in points)
    return f"M{places}" if places else ""


def _labels_of_values(scale: _Scale) -> list[Label]:
    return [Label(scale.left - 5, scale.y(tick.at) + 4, tick.text) for tick in scale.view.values.ticks]


def _labels_of_time(scale: _Scale) -> list[Label]:
    ticks = scale.view.time.ticks
    widest = max((_width(tick.text) for tick in ticks), default=_ZERO) + 6
    room = Fraction(scale.right - scale.left, max(len(ticks), 1))
    step = max(1, -(-widest // room))
    shown = [tick for number, tick in enumerate(ticks) if (len(ticks) - 1 - number) % step == 0]
    return [Label(scale.x(tick.at), HEIGHT - 6, tick.text) for tick in shown]


def _labels_of_points(scale: _Scale) -> list[Label]:
    """The value beside each point, on the side that the line leaves free; where they are dense the ends alone."""
    spots = scale.view.spots
    widest = max(_width(spot.text) for spot in spots) + 4
    is_dense = widest > Fraction(scale.right - scale.left, max(len(spots) - 1, 1))
    found = []
    for number, spot in enumerate(spots):
        if is_dense and 0 < number < len(spots) - 1:
            continue
        beside = [scale.y(spots[near].low) for near in (number - 1, number + 1) if 0 <= near < len(spots)]
        y = min(scale.y(spot.low), scale.y(spot.high))
        is_above = not beside or y * len(beside) <= sum(beside) or y + 18 > HEIGHT - _BOTTOM
        side = "e" if number and number == len(spots) - 1 else "m" if number else "s"
        nudge = {"s": -4, "m": 0, "e": 6}[side]
        found.append(Label(scale.x(spot.at) + nudge, y - 8 if is_above else y + 17, spot.text, side))
    return found


def _labels_of_bars(scale: _Scale) -> tuple[list[Label], list[Label]]:
    """The value of each bar, in its foot where it has room, else above it; where they are dense the ends alone."""
    above: list[Label] = []
    inside: list[Label] = []
    spots = scale.view.spots
    slot, foot = _slot(scale), scale.foot
    is_dense = max(_width(spot.text) for spot in spots) > slot
    for number, spot in enumerate(spots):
        if is_dense and 0 < number < len(spots) - 1:
            continue
        top = scale.y(spot.high)
        fits = foot - top >= _LEAST_BAR and _width(spot.text) <= slot * 6 / 10
        labels = inside if fits and not spot.estimated else above
        labels.append(Label(scale.x(spot.at), foot - 7 if fits else min(top, foot) - 5, spot.text))
    return above, inside


def _label_of_need(view: TargetView, scale: _Scale, need: Level) -> Label:
    text = view.voice.say(words.NEEDED_A_YEAR, value=need.text)
    middle = scale.x((need.first + need.last) / 2)
    return Label(middle, min(scale.y(need.value), scale.foot) - 5, text)


def _label_of_aim(scale: _Scale, text: str) -> Label:
    """The target beside its line; of a range beside the middle of it."""
    chart = scale.view
    middle = scale.y(sum(chart.bounds, _ZERO) / len(chart.bounds))
    y = min(max(middle, _TOP), HEIGHT - _BOTTOM - 8)
    return Label(scale.x(chart.due[1]) + 5, y - 1, text, "s")


def _width(text: str) -> Fraction:
    return len(text) * _LETTER


class Bullet(NamedTuple):
    """A bar beside the mark of its target, each as the outline of a path."""

    title: str
    zone: str
    bar: str
    marks: str


def draw_bullet(view: TargetView) -> Bullet | None:
    """The actual value beside the target on one scale; None of what is no number."""
    assessment = view.assessment
    ends = _ends_of_actual(assessment)
    if ends is None or assessment.in_force.comparator.is_done:
        return None
    low, high, *_ = assessment.in_force.comparator.bounds
    if assessment.margin is not None and assessment.margin.share_alone:
        low, high = (Fraction(100) if end is not None else None for end in (low, high))
    marks = [end for end in (low, high) if end is not None]
    numbers = [*ends, *marks, _ZERO]
    reach = (max(numbers) - min(numbers)) / 12 or Fraction(1)
    below, above = (reach if min(numbers) < 0 else _ZERO), (reach if max(numbers) > 0 else _ZERO)
    axis = Axis(min(numbers) - below, max(numbers) + above, ())
    start, stop = (axis.share(end) * BULLET_WIDTH for end in (min(_ZERO, *ends), max(_ZERO, *ends)))
    first = axis.share(low if low is not None else axis.low) * BULLET_WIDTH
    last = axis.share(high if high is not None else axis.high) * BULLET_WIDTH
    return Bullet(
        view.voice.say(words.BULLET, value=view.value, target=view.short_condition),
        _box(short(first), 0, short(last - first), BULLET_HEIGHT),
        _box(short(start), 4, short(max(stop - start, Fraction(1))), 6),
        "".join(f"M{short(axis.share(mark) * BULLET_WIDTH)} 0v{BULLET_HEIGHT}" for mark in marks),
    )


def _ends_of_actual(assessment: Assessment) -> tuple[Fraction, ...] | None:
    value = assessment.actual.value if assessment.actual is not None else None
    if isinstance(value, (Number, Bound)):
        return (Fraction(value.value),)
    if isinstance(value, Interval):
        return (Fraction(value.low), Fraction(value.high))
    return (Fraction(value.percent),) if isinstance(value, OfTarget) else None
