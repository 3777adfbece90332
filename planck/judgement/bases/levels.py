"""The value at the end of a period, and its change against a baseline."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from planck.judgement.actual import Combined, Course, Point, as_it_stands, ends, left_out, steps_of
from planck.judgement.usable_figures import Figure, Selection, in_percent
from planck.model.assessment import Rule, Unused
from planck.model.basis import Basis
from planck.model.exact import Range, Rational, to_decimal
from planck.model.explanation import Arg, Reason, ReasonCode, Step, StepCode
from planck.model.indicator import Kind
from planck.model.period import Period, year
from planck.model.target import Baseline, Target, Timing
from planck.model.unit import Unit, factor

# Figures of these kinds belong to a stretch of time, not to its last day: only a figure of the same length compares.
_OF_A_STRETCH = (Kind.FLOW, Kind.RATE)
_COUNTED_OVER_TIME = ("money", "dollars", "mass", "volume", "energy")


def end_of_period(target: Target, selection: Selection) -> Combined:
    """The latest value: complete once there is one for the end of the period."""
    history, unused = _on_record(target, selection)
    if not history:
        return Combined(Rule.LATEST, missing=_missing(target), unused=unused)
    latest = history[-1]
    complete = _is_at_the_end(target, latest)
    no_baseline, baseline = _baseline(target, history, latest, selection)
    points = tuple(_point(figure) for figure in history)
    step = as_it_stands(latest)
    return Combined(
        Rule.LATEST,
        latest.value,
        (latest,),
        complete=complete,
        missing=None if complete else _missing(target),
        steps=(*latest.steps, step),
        unused=unused + left_out(history[:-1], ReasonCode.NOT_LATEST),
        course=Course(points[-1], baseline, _end(target), points, no_baseline),
    )


def change(target: Target, selection: Selection) -> Combined:
    """The change of a level against its baseline: relative for a target in %, else in the unit of the target."""
    relative = target.unit is not None and target.unit.name == "%"
    rule = Rule.RELATIVE_CHANGE if relative else Rule.ABSOLUTE_CHANGE
    history, unused = _on_record(target, selection)
    if not history:
        return Combined(rule, missing=_missing(target), unused=unused)
    latest = history[-1]
    no_baseline, baseline = _baseline(target, history, latest, selection)
    if baseline is None:
        return Combined(rule, missing=no_baseline, unused=unused, used=(), reason=no_baseline)
    start = ends(baseline.value)
    if relative and start[0] <= 0 <= start[1]:
        reason = Reason(ReasonCode.BASELINE_ZERO, {"year": baseline.day.year})
        return Combined(rule, missing=reason, unused=unused, reason=reason)
    # The level that one unit of the target is worth: the levels are in its unit, or in % for a change in points.
    scale = abs(start[0]) / 100 if relative else Fraction(1)
    value = _changed(latest.value, start, relative)
    complete = _is_at_the_end(target, latest)
    points = tuple(_point(figure) for figure in history)
    used = (baseline.figure, latest) if baseline.figure is not None else (latest,)
    return Combined(
        rule,
        value,
        used,
        complete=complete,
        missing=None if complete else _missing(target),
        steps=(*steps_of(used), _change_step(relative, latest, baseline, value)),
        unused=unused + left_out((one for one in history if one not in used), ReasonCode.NOT_LATEST),
        course=Course(points[-1], baseline, _end(target), points, no_baseline, start[0], scale),
        covers=(latest.period,),
        at=latest,
    )


def _changed(value: Range, start: tuple[Fraction, Fraction], relative: bool) -> Range:
    # A relative change has its own divisor for each end of the baseline.
    found = sorted((end - begin) / (abs(begin) / 100 if relative else 1) for end in ends(value) for begin in start)
    return Range(Rational(found[0]), Rational(found[-1]))


def _change_step(relative: bool, latest: Figure, baseline: Point, value: Range) -> Step:
    args: dict[str, Arg] = {
        "value": latest.value.low.decimal(),
        "baseline": to_decimal(ends(baseline.value)[0]),
        "period": latest.period,
        "baseline_year": baseline.day.year,
        "result": value.low.decimal(),
    }
    return Step(StepCode.CHANGE_RELATIVE if relative else StepCode.CHANGE_ABSOLUTE, args)


def _on_record(target: Target, selection: Selection) -> tuple[list[Figure], tuple[Unused, ...]]:
    """The figures that can stand for the target, oldest first, and those that cannot.

    Of a rate only those inside the period; of anything else all on record up to the period's end.
    """
    end = _end(target)
    late = [one for one in selection.figures if end is not None and one.period.last > end]
    usable = [one for one in selection.figures if one not in late]
    unused = left_out(late, ReasonCode.OUTSIDE_PERIOD)
    if target.kind is Kind.RATE and target.timing is Timing.PERIOD and target.period is not None:
        inside = [one for one in usable if target.period.contains(one.period)]
        unused += left_out((one for one in usable if one not in inside), ReasonCode.OUTSIDE_PERIOD)
        usable = inside
    averages = [one for one in usable if len(one.period.years) > 1 and one.period != target.period]
    unused += left_out(averages, ReasonCode.AVERAGE_OVER_YEARS)
    usable = [one for one in usable if one not in averages]
    other = [one for one in usable if not _is_comparable(target, one)]
    unused += left_out(other, ReasonCode.ANOTHER_LENGTH)
    usable = [one for one in usable if one not in other]
    return sorted(usable, key=lambda one: _rank(target, one)), unused


def _is_comparable(target: Target, figure: Figure) -> bool:
    """Whether a figure spans as much as the target's: the output of nine months says nothing of a year's.

    So it is for a flow, and for what nobody declared a flow or a stock but is counted in money, goods or energy,
    unless it is a value on a day. Of anything else all on record counts.
    """
    kind, unit = target.kind, target.unit
    undeclared = kind is Kind.LEVEL and unit is not None and unit.dimension in _COUNTED_OVER_TIME
    if (kind is not Kind.FLOW and not undeclared) or _is_at_the_end(target, figure):
        return True
    if undeclared and figure.period.is_day:
        return True
    return len(figure.period.months) == _length(target)


def _rank(target: Target, figure: Figure) -> tuple[date, bool, int]:
    """The order in time; of several that end on one day the one that is for the end of the period comes last."""
    return figure.period.last, _is_at_the_end(target, figure), len(figure.period.months)


def _length(target: Target) -> int:
    """How many months a figure of a flow has to span to compare with the target."""
    period = target.period
    if period is None or period.is_years or target.timing is Timing.BY:
        return 12
    return len(period.months)


def _end(target: Target) -> date | None:
    return target.period.last if target.period is not None else None


def _is_at_the_end(target: Target, figure: Figure) -> bool:
    """Whether a figure is one for the end of the target's period."""
    period = target.period
    if period is None:
        return False
    if target.timing is Timing.BY and period.is_day:
        return figure.period.last.year == period.last.year and figure.period.last <= period.last
    if figure.period in (period, period.last_year):
        return True
    return figure.period.is_day and figure.period.last == period.last and target.kind not in _OF_A_STRETCH


def _missing(target: Target) -> Reason:
    if target.period is None:
        return Reason(ReasonCode.NO_FIGURES)
    return Reason(ReasonCode.VALUE_MISSING, {"period": target.period.last_year})


def _point(figure: Figure) -> Point:
    return Point(figure.period.last, figure.value, figure)


def _baseline(
    target: Target, history: list[Figure], latest: Figure, selection: Selection
) -> tuple[Reason | None, Point | None]:
    """The declared baseline, of a rate also from before the period, else the earliest value before the latest one."""
    declared = target.baseline
    if declared is None:
        earlier = [one for one in history if one.period.last < latest.period.last]
        return (None, _point(earlier[0])) if earlier else (Reason(ReasonCode.ONE_VALUE), None)
    last = year(declared.year).last
    if declared.value is not None:
        return None, Point(last, Range.point(_value_of_baseline(target, declared, declared.value)))
    found = [one for one in history if _is_of_year(one.period, declared.year)]
    if target.kind is Kind.RATE:
        found = found or [one for one in selection.figures if one.period == year(declared.year)]
    if not found:
        return Reason(ReasonCode.BASELINE_MISSING, {"year": declared.year}), None
    return None, Point(last, found[-1].value, found[-1])


def _value_of_baseline(target: Target, baseline: Baseline, value: Decimal) -> Rational:
    """The declared value in the unit that the figures are compared in."""
    wanted = target.unit if target.basis is not Basis.CHANGE else unit_of_levels(target)
    if baseline.unit is None or wanted is None:
        return Rational(Fraction(value), value)
    scale = factor(baseline.unit, wanted, rate=target.kind is Kind.RATE or wanted.is_percent)
    return Rational(Fraction(value), value) if scale in (None, 1) else Rational(Fraction(value) * (scale or 1))


def _is_of_year(period: Period, number: int) -> bool:
    return period == year(number) or (period.is_day and period.last == year(number).last)


def unit_of_levels(target: Target) -> Unit | None:
    """The unit in which the levels of a change are compared: that of the target, % for points.

    For a change in %, that of the declared baseline, where there is one, else None: their own.
    """
    if target.unit is None or target.unit.name == "%":
        unit = target.baseline.unit if target.baseline is not None else None
        return in_percent(unit) if unit is not None else None
    return Unit("%") if target.unit.is_points else target.unit
