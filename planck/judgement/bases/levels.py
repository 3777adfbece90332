"""The value at the end of a period, and its change against a baseline."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from planck.judgement.actual import ActualSoFar, Course, Point, as_it_stands, besides, left_out, steps_of
from planck.judgement.case import Case
from planck.judgement.conversion import Figure
from planck.judgement.usable_figures import UsableFigures, unit_compared_in
from planck.model.assessment import Unused
from planck.model.basis import Rule
from planck.model.exact import Range, Rational, to_decimal
from planck.model.explanation import Arg, Reason, ReasonCode, Step, StepCode
from planck.model.indicator import Kind
from planck.model.period import Period
from planck.model.target import Baseline, Target, Timing
from planck.model.unit import factor

# Figures of these kinds belong to a stretch of time, not to its last day: only a figure of the same length compares.
_OF_A_STRETCH = (Kind.FLOW, Kind.RATE)
_COUNTED_OVER_TIME = ("money", "dollars", "euros", "mass", "volume", "energy")


def end_of_period(case: Case) -> ActualSoFar:
    """The latest value: complete once there is one for the end of the period."""
    target = case.target
    history, unused = _on_record(target, case.figures.own)
    if not history:
        return ActualSoFar(Rule.LATEST, missing=_missing(target), unused=unused)
    latest = history[-1]
    complete = _is_at_the_end(target, latest)
    no_baseline, baseline = _baseline(case, history)
    points = tuple(_point(figure) for figure in history)
    return ActualSoFar(
        Rule.LATEST,
        latest.value,
        (latest,),
        complete=complete,
        missing=None if complete else _missing(target),
        steps=(*latest.steps, as_it_stands(latest)),
        unused=unused + left_out(history[:-1], ReasonCode.NOT_LATEST),
        course=Course(points[-1], baseline, _end(target), points, no_baseline),
    )


def change(case: Case) -> ActualSoFar:
    """The change of a level against its baseline: relative for a target in %, else in the unit of the target."""
    target = case.target
    relative = target.is_relative_change
    rule = Rule.RELATIVE_CHANGE if relative else Rule.ABSOLUTE_CHANGE
    history, unused = _on_record(target, case.figures.own)
    if not history:
        return ActualSoFar(rule, missing=_missing(target), unused=unused)
    latest = history[-1]
    no_baseline, baseline = _baseline(case, history)
    if baseline is None:
        return ActualSoFar(rule, missing=no_baseline, unused=unused, reason=no_baseline)
    start = baseline.value.ends
    if relative and start[0] <= 0 <= start[1]:
        reason = Reason(ReasonCode.BASELINE_ZERO, {"year": baseline.day.year})
        return ActualSoFar(rule, missing=reason, unused=unused, reason=reason)
    # The level that one unit of the target is worth: the levels are in its unit, or in % for a change in points.
    scale = abs(start[0]) / 100 if relative else Fraction(1)
    value = _changed(latest.value, start, relative=relative)
    complete = _is_at_the_end(target, latest)
    points = tuple(_point(figure) for figure in history)
    used = (baseline.figure, latest) if baseline.figure is not None else (latest,)
    return ActualSoFar(
        rule,
        value,
        used,
        complete=complete,
        missing=None if complete else _missing(target),
        steps=(*steps_of(used), _change_step(latest, baseline, value, relative=relative)),
        unused=unused + left_out(besides(history, used), ReasonCode.NOT_LATEST),
        course=Course(points[-1], baseline, _end(target), points, no_baseline, start[0], scale),
        covers=(latest.period,),
        at=latest,
    )


def _changed(value: Range, start: tuple[Fraction, Fraction], *, relative: bool) -> Range:
    # A relative change has its own divisor for each end of the baseline.
    changes = sorted((end - begin) / (abs(begin) / 100 if relative else 1) for end in value.ends for begin in start)
    return Range(Rational(changes[0]), Rational(changes[-1]))


def _change_step(latest: Figure, baseline: Point, value: Range, *, relative: bool) -> Step:
    args: dict[str, Arg] = {
        "value": latest.value.low.decimal(),
        "baseline": to_decimal(baseline.value.ends[0]),
        "period": latest.period,
        "baseline_year": baseline.day.year,
        "result": value.low.decimal(),
    }
    return Step(StepCode.CHANGE_RELATIVE if relative else StepCode.CHANGE_ABSOLUTE, args)


def _on_record(target: Target, recorded: UsableFigures) -> tuple[list[Figure], tuple[Unused, ...]]:
    """The figures that can stand for the target, oldest first, and those that cannot.

    Of a rate only those inside the period; of anything else all on record up to the period's end.
    """
    usable: list[Figure] = []
    unused: list[Unused] = []
    for figure in recorded.figures:
        code = _why_not_usable(target, figure)
        if code is None:
            usable.append(figure)
        else:
            unused.extend(left_out([figure], code))
    return sorted(usable, key=lambda figure: _rank(target, figure)), tuple(unused)


def _why_not_usable(target: Target, figure: Figure) -> ReasonCode | None:
    """Why a figure cannot stand for the target; None where it can."""
    end, period = _end(target), target.period
    if end is not None and figure.period.last > end:
        return ReasonCode.OUTSIDE_PERIOD
    of_period_only = target.kind is Kind.RATE and target.timing is Timing.PERIOD
    if of_period_only and period is not None and not period.contains(figure.period):
        return ReasonCode.OUTSIDE_PERIOD
    if len(figure.period.years) > 1 and figure.period != period:
        return ReasonCode.AVERAGE_OVER_YEARS
    return None if _is_comparable(target, figure) else ReasonCode.ANOTHER_LENGTH


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


def _baseline(case: Case, history: list[Figure]) -> tuple[Reason | None, Point | None]:
    """The declared baseline, of a rate also from before the period, else the earliest value before the latest one."""
    target = case.target
    declared = target.baseline
    if declared is None:
        earlier = [figure for figure in history if figure.period.last < history[-1].period.last]
        return (None, _point(earlier[0])) if earlier else (Reason(ReasonCode.ONE_VALUE), None)
    last = declared.period.last
    if declared.value is not None:
        return None, Point(last, Range.point(_declared_value(target, declared, declared.value)))
    of_period = [figure for figure in history if _stands_for(figure.period, declared.period)]
    if target.kind is Kind.RATE and not of_period:
        of_period = [figure for figure in case.figures.own.figures if figure.period == declared.period]
    if not of_period:
        return Reason(ReasonCode.BASELINE_MISSING, {"year": declared.period}), None
    return None, Point(last, of_period[-1].value, of_period[-1])


def _declared_value(target: Target, baseline: Baseline, value: Decimal) -> Rational:
    """The declared value of a baseline in the unit that the figures are compared in."""
    unit = unit_compared_in(target)
    if baseline.unit is None or unit is None:
        return Rational(Fraction(value), value)
    scale = factor(baseline.unit, unit, rate=target.kind is Kind.RATE or unit.is_percent)
    return Rational(Fraction(value), value) if scale in (None, 1) else Rational(Fraction(value) * (scale or 1))


def _stands_for(period: Period, asked: Period) -> bool:
    return period == asked or (period.is_day and period.last == asked.last)
