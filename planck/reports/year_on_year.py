"""A figure beside that of the same time a year before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction

from planck.model.assessment import Assessment, Margin
from planck.model.exact import to_decimal
from planck.model.explanation import ReasonCode
from planck.model.indicator import Kind
from planck.model.observation import Observation
from planck.model.period import Period, is_month_end, month_end
from planck.model.register import Register
from planck.model.unit import factor, same_price_base
from planck.model.value import Number

# Figures that a judgement leaves out although they are known, of the same territory and in the same unit.
_COMPARABLE = frozenset(
    {
        ReasonCode.OUTSIDE_PERIOD,
        ReasonCode.NOT_LATEST,
        ReasonCode.NOT_WHOLE_YEARS,
        ReasonCode.COVERED,
        ReasonCode.RATES_PREFERRED,
    }
)
# Figures by their indicator and their period.
Record = Mapping[tuple[str, Period], Observation]


def on_record(assessment: Assessment) -> tuple[Observation, ...]:
    """The figures of a target that count as of the day, in the order of their periods, used or not."""
    judged = [judged.observation for judged in assessment.observations]
    comparable = [unused.observation for unused in assessment.unused if unused.reason.code in _COMPARABLE]
    figures = {id(figure): figure for figure in (*assessment.used, *judged, *comparable)}
    order = {name: rank for rank, name in enumerate(assessment.in_force.series)}
    return tuple(sorted(figures.values(), key=lambda figure: (order.get(figure.indicator, len(order)), figure.period)))


def by_time(figures: Iterable[Observation]) -> Record:
    """Figures by what they are of; of several the first."""
    record: dict[tuple[str, Period], Observation] = {}
    for figure in figures:
        record.setdefault((figure.indicator, figure.period), figure)
    return record


def a_year_before(period: Period) -> Period | None:
    """The same part of the year before; None for a span of several years."""
    if period.first.year != period.last.year or period.first.year == 1:
        return None
    return Period(_year_before(period.first), _year_before(period.last))


def _year_before(day: date) -> date:
    """The same day of the year before; the end of February stays its end."""
    if is_month_end(day):
        return month_end(day.year - 1, day.month)
    return day.replace(year=day.year - 1)


def on_last_year(figure: Observation, record: Record, kind: Kind, register: Register | None = None) -> Margin | None:
    """The change of a figure against that of the year before; None where there is none to compare with.

    None across a break in the series too.

    ``value`` is the difference, in points (``pp``) for rates and shares, else in the unit of the figure; ``percent``
    is the change in percent, for what can grow by percent: not for rates, shares, ranks and from zero or less.
    """
    before = a_year_before(figure.period)
    last = record.get((figure.indicator, before)) if before is not None else None
    if last is None or figure.unit is None or last.unit is None:
        return None
    breaks = () if register is None else register.breaks.get((figure.area, figure.indicator), ())
    if any(last.period.last.year < begin <= figure.period.last.year for begin in breaks):
        return None
    if not isinstance(figure.value, Number) or not isinstance(last.value, Number):
        return None
    size = factor(last.unit, figure.unit, rate=kind is Kind.RATE)
    if size is None or not same_price_base(figure.unit, last.unit):
        return None
    earlier = Fraction(last.value.value) * size
    change = Fraction(figure.value.value) - earlier
    grows = not figure.unit.is_share and not figure.unit.is_rank and kind is not Kind.RANK and earlier > 0
    percent = to_decimal(change / earlier * 100) if grows else None
    return Margin(to_decimal(change), figure.unit.of_difference, percent)
