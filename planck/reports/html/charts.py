"""A chart as shapes in the coordinates of its picture; the template writes them."""

from __future__ import annotations

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
# How wide a letter of the labels is taken to be, in hundredths.
_LETTER = Fraction(68, 10)
_LEAST_BAR = 22
BULLET_WIDTH, BULLET_HEIGHT = 150, 14


class Label(NamedTuple):
    """A text at a place: ``side`` is the part of it that stands there."""

    x: str
    y: str
    text: str
    side: str = "m"  # s(tart), m(iddle) or e(nd)


class Rect(NamedTuple):
    """A rectangle."""

    x: str
    y: str
    width: str
    height: str
    kind: str = ""


class Line(NamedTuple):
    """A line."""

    x1: str
    y1: str
    x2: str
    y2: str


class Dot(NamedTuple):
    """A point; ``hollow`` where its figure is not measured yet."""

    x: str
    y: str
    hollow: bool


class Drawing(NamedTuple):
    """All shapes of a chart, those in the background first."""

    title: str
    description: str
    grid: tuple[Line, ...]
    zone: Rect | None
    bars: tuple[Rect, ...]
    needs: tuple[Rect, ...]
    aims: tuple[Line, ...]
    mean: Line | None
    path: str
    line: str
    ranges: tuple[Line, ...]
    dots: tuple[Dot, ...]
    values: tuple[Label, ...]
    time: tuple[Label, ...]
    labels: tuple[Label, ...]
    inside: tuple[Label, ...]
    aim: Label | None


class _Scale(NamedTuple):
    """From what a chart shows to where it is drawn."""

    view: ChartView
    left: Fraction
    right: Fraction

    def x(self, at: Fraction) -> Fraction:
        """Across, in whole units."""
        return Fraction(round(self.left + self.view.time.share(at) * (self.right - self.left)))

    def y(self, value: Fraction) -> Fraction:
        """Down."""
        return HEIGHT - _BOTTOM - self.view.values.share(value) * (HEIGHT - _TOP - _BOTTOM)


def draw(view: TargetView) -> Drawing | None:
    """The chart of a target; None where there is nothing to draw."""
    chart = chart_of(view)
    if chart is None:
        return None
    aim = view.short_condition
    margin = max(map(_width, (view.voice.say(words.AIM), aim)))
    left = Fraction(round(max(_width(tick.text) for tick in chart.values.ticks) + 8))
    scale = _Scale(chart, left, WIDTH - round(min(margin, Fraction(120))) - Fraction(10))
    is_line = chart.kind is ChartKind.LINE
    labels, inside = ([*_labels_of_points(scale)], []) if is_line else _labels_of_bars(scale)
    if chart.need is not None:
        labels.append(_label_of_need(view, scale, chart.need))
    return Drawing(
        title=view.voice.say(words.CHART_OF, name=view.name),
        description="; ".join(f"{spot.period}: {spot.text}" for spot in chart.spots),
        grid=tuple(_across(scale, tick.at, scale.left, scale.right) for tick in chart.values.ticks),
        zone=_zone(scale),
        bars=() if is_line else tuple(_bar(scale, spot) for spot in chart.spots),
        needs=tuple(_bars_of_need(scale, chart.need)) if chart.need is not None else (),
        aims=tuple(_across(scale, bound, *map(scale.x, chart.due)) for bound in chart.bounds),
        mean=_mean(scale, chart.mean) if chart.mean is not None else None,
        path=_points(scale, chart.path),
        line=_points(scale, [(spot.at, (spot.low + spot.high) / 2) for spot in chart.spots]) if is_line else "",
        ranges=tuple(_range(scale, spot) for spot in chart.spots if spot.low != spot.high),
        dots=tuple(_dot(scale, spot) for spot in chart.spots if is_line and spot.low == spot.high),
        values=tuple(_labels_of_values(scale)),
        time=tuple(_labels_of_time(scale)),
        labels=tuple(labels),
        inside=tuple(inside),
        aim=_label_of_aim(scale, aim) if chart.bounds else None,
    )


def _across(scale: _Scale, value: Fraction, first: Fraction, last: Fraction) -> Line:
    y = short(scale.y(value))
    return Line(short(first), y, short(last), y)


def _zone(scale: _Scale) -> Rect | None:
    chart = scale.view
    if not chart.bounds:
        return None
    low, high = chart.zone
    top = scale.y(high if high is not None else chart.values.high)
    bottom = scale.y(low if low is not None else chart.values.low)
    first, last = map(scale.x, chart.due)
    return Rect(short(first), short(top), short(last - first), short(bottom - top))


def _slot(scale: _Scale) -> Fraction:
    return (scale.right - scale.left) / (scale.view.time.high - scale.view.time.low)


def _upright(scale: _Scale, at: Fraction, value: Fraction, kind: str = "") -> Rect:
    """A bar from zero to a value."""
    width = Fraction(2 * round(_slot(scale) * 3 / 10))
    ends = sorted((scale.y(value), scale.y(scale.view.values.clamped(Fraction(0)))))
    return Rect(short(scale.x(at) - width / 2), short(ends[0]), short(width), short(ends[1] - ends[0]), kind)


def _bar(scale: _Scale, spot: Spot) -> Rect:
    return _upright(scale, spot.at, spot.low if spot.low == spot.high else spot.high, "e" if spot.estimated else "")


def _bars_of_need(scale: _Scale, need: Level) -> list[Rect]:
    years = [tick.at for tick in scale.view.time.ticks if need.first <= tick.at <= need.last]
    return [_upright(scale, at, need.value) for at in years]


def _mean(scale: _Scale, mean: Level) -> Line:
    return _across(scale, mean.value, scale.x(mean.first), scale.x(mean.last))


def _range(scale: _Scale, spot: Spot) -> Line:
    x = short(scale.x(spot.at))
    return Line(x, short(scale.y(spot.low)), x, short(scale.y(spot.high)))


def _dot(scale: _Scale, spot: Spot) -> Dot:
    return Dot(short(scale.x(spot.at)), short(scale.y(spot.low)), spot.estimated)


def _points(scale: _Scale, points: object) -> str:
    assert isinstance(points, (list, tuple))
    return " ".join(f"{short(scale.x(at))},{short(scale.y(value))}" for at, value in points)


def _labels_of_values(scale: _Scale) -> list[Label]:
    return [Label(short(scale.left - 5), short(scale.y(tick.at) + 4), tick.text) for tick in scale.view.values.ticks]


def _labels_of_time(scale: _Scale) -> list[Label]:
    ticks = scale.view.time.ticks
    widest = max((_width(tick.text) for tick in ticks), default=Fraction(0)) + 6
    room = (scale.right - scale.left) / max(len(ticks), 1)
    step = max(1, -(-widest // room))
    shown = [tick for number, tick in enumerate(ticks) if (len(ticks) - 1 - number) % step == 0]
    return [Label(short(scale.x(tick.at)), str(HEIGHT - 6), tick.text) for tick in shown]


def _labels_of_points(scale: _Scale) -> list[Label]:
    """The value beside each point, on the side that the line leaves free; where they are dense the ends alone."""
    spots = scale.view.spots
    widest = max(_width(spot.text) for spot in spots) + 4
    room = (scale.right - scale.left) / max(len(spots) - 1, 1)
    found = []
    for number, spot in enumerate(spots):
        if widest > room and 0 < number < len(spots) - 1:
            continue
        beside = [scale.y(spots[near].low) for near in (number - 1, number + 1) if 0 <= near < len(spots)]
        y = min(scale.y(spot.low), scale.y(spot.high))
        is_above = not beside or y <= sum(beside) / len(beside) or y + 18 > HEIGHT - _BOTTOM
        side = "e" if number and number == len(spots) - 1 else "m" if number else "s"
        nudge = {"s": -4, "m": 0, "e": 6}[side]
        found.append(Label(short(scale.x(spot.at) + nudge), short(y - 8 if is_above else y + 17), spot.text, side))
    return found


def _labels_of_bars(scale: _Scale) -> tuple[list[Label], list[Label]]:
    """The value of each bar, in its foot where it has room, else above it; where they are dense the ends alone."""
    above: list[Label] = []
    inside: list[Label] = []
    spots = scale.view.spots
    is_dense = max(_width(spot.text) for spot in spots) > _slot(scale)
    zero = scale.y(scale.view.values.clamped(Fraction(0)))
    for number, spot in enumerate(spots):
        if is_dense and 0 < number < len(spots) - 1:
            continue
        top = scale.y(spot.high)
        fits = zero - top >= _LEAST_BAR and _width(spot.text) <= _slot(scale) * 6 / 10
        if fits and not spot.estimated:
            inside.append(Label(short(scale.x(spot.at)), short(zero - 7), spot.text))
        elif fits:
            above.append(Label(short(scale.x(spot.at)), short(zero - 7), spot.text))
        else:
            above.append(Label(short(scale.x(spot.at)), short(min(top, zero) - 5), spot.text))
    return above, inside


def _label_of_need(view: TargetView, scale: _Scale, need: Level) -> Label:
    text = view.voice.say(words.NEEDED_A_YEAR, value=need.text)
    middle = scale.x((need.first + need.last) / 2)
    y = min(scale.y(need.value), scale.y(scale.view.values.clamped(Fraction(0))))
    return Label(short(middle), short(y - 5), text)


def _label_of_aim(scale: _Scale, text: str) -> Label:
    """The target beside its line; of a range beside the middle of it."""
    chart = scale.view
    middle = scale.y(sum(chart.bounds, Fraction(0)) / len(chart.bounds))
    y = min(max(middle, Fraction(_TOP)), Fraction(HEIGHT - _BOTTOM - 8))
    return Label(short(scale.x(chart.due[1]) + 5), short(y - 1), text, "s")


def _width(text: str) -> Fraction:
    return len(text) * _LETTER


class Bullet(NamedTuple):
    """A bar beside the mark of its target: where the bar begins, how long it is, and where the marks are."""

    title: str
    zone: Rect
    bar: Rect
    marks: tuple[str, ...]


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
    zero = Fraction(0)
    numbers = [*ends, *marks, zero]
    reach = (max(numbers) - min(numbers)) / 12 or Fraction(1)
    below, above = (reach if min(numbers) < 0 else zero), (reach if max(numbers) > 0 else zero)
    axis = Axis(min(numbers) - below, max(numbers) + above, ())
    start, stop = (axis.share(end) * BULLET_WIDTH for end in (min(zero, *ends), max(zero, *ends)))
    first = axis.share(low if low is not None else axis.low) * BULLET_WIDTH
    last = axis.share(high if high is not None else axis.high) * BULLET_WIDTH
    return Bullet(
        view.voice.say(words.BULLET, value=view.value, target=view.short_condition),
        Rect(short(first), "0", short(last - first), str(BULLET_HEIGHT)),
        Rect(short(start), "4", short(max(stop - start, Fraction(1))), "6"),
        tuple(short(axis.share(mark) * BULLET_WIDTH) for mark in marks),
    )


def _ends_of_actual(assessment: Assessment) -> tuple[Fraction, ...] | None:
    value = assessment.actual.value if assessment.actual is not None else None
    if isinstance(value, (Number, Bound)):
        return (Fraction(value.value),)
    if isinstance(value, Interval):
        return (Fraction(value.low), Fraction(value.high))
    return (Fraction(value.percent),) if isinstance(value, OfTarget) else None
