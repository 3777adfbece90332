"""Whether the targets of a register contradict each other, and whether its figures have a target."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from planck.model.basis import Basis
from planck.model.comparator import ComparatorKind
from planck.model.exact import Rational
from planck.model.indicator import Kind
from planck.model.nearest import nearest_ids
from planck.model.observation import Observation
from planck.model.period import Period
from planck.model.problem import Code, Problem, error, warning
from planck.model.target import Target, Timing
from planck.model.unit import Unit, factor, same_price_base
from planck.model.value import Number
from planck.register.build.register import Series
from planck.register.checks.series_index import Check, SeriesIndex

_OVER_YEARS = (Basis.AVERAGE_GROWTH, Basis.AVERAGE_CHANGE)  # each from the year before the period on
_GROWTH = (Basis.AVERAGE, Basis.EACH_YEAR)


def one_target_for_one_thing(index: SeriesIndex) -> Iterator[Problem]:
    """Two targets of one thing, set by one level, would be counted twice, or contradict each other."""
    first: dict[tuple[Series, Period | None, Basis, str | None], Target] = {}
    for target in index.register.targets:
        if target.restates is not None:
            continue
        thing = ((target.area, target.indicator), target.period, target.basis, target.assigned_by)
        earlier = first.setdefault(thing, target)
        if earlier is not target:
            ids = {"id": _own_id(target.id, target), "other": _own_id(earlier.id, target)}
            yield error(Code.TARGETS_ALIKE, target.location, **ids, place=str(earlier.location))


def _own_id(id_: str, target: Target) -> str:
    """An id as the file of the target gives it, without the area."""
    return id_.removeprefix(f"{target.area}/")


def restatements_have_an_original(index: SeriesIndex) -> Iterator[Problem]:
    """A restatement is not counted, so what it restates has to exist, and to be counted itself."""
    by_id = {target.id: target for target in index.register.targets}
    for target in index.register.targets:
        if target.restates is None:
            continue
        restated = _own_id(target.restates, target)
        original = by_id.get(target.restates)
        if original is not None and original.restates is not None:
            yield error(
                Code.RESTATES_RESTATEMENT, target.restates_location, id=_own_id(target.id, target), other=restated
            )
        elif target.restates not in index.target_ids:
            siblings = [id_ for id_ in index.target_ids if id_ != target.id and id_.rpartition("/")[0] == target.area]
            nearest = nearest_ids(restated, [_own_id(id_, target) for id_ in siblings])
            yield error(Code.RESTATES_UNKNOWN, target.restates_location, id=restated, nearest=nearest)


def growth_periods_have_no_base_year(index: SeriesIndex) -> Iterator[Problem]:
    """2020-2025 has six years of growth; a five-year plan with the base year 2020 is 2021-2025."""
    rate, period = Kind.RATE, Timing.PERIOD
    for target in index.register.targets:
        is_growth = target.basis in _OVER_YEARS or (target.kind is rate and target.basis in _GROWTH)
        if not is_growth or target.period is None or target.timing is not period:
            continue
        count = len(target.period.years)
        if count > 1 and count % 5 == 1:
            meant = f"{target.period.first.year + 1}-{target.period.last.year}"
            yield warning(
                Code.GROWTH_PERIOD, target.period_location, period=str(target.period), years=str(count), meant=meant
            )


def falls_are_no_rises(index: SeriesIndex) -> Iterator[Problem]:
    """Of "to fall by 5 % at least", written as at_least: -5, every larger fall would be a miss."""
    for target in index.register.targets:
        if not target.basis.takes_direction or target.direction is not None:
            continue
        for comparator, at in target.plans:
            value = comparator.value
            if comparator.kind is ComparatorKind.AT_LEAST and value is not None and value < 0:
                unit = f" {target.unit.text}" if target.unit is not None else ""
                yield warning(Code.FALL_AS_RISE, at, value=f"{value:f}{unit}", meant=f"{value.copy_abs():f}{unit}")


def baselines_leave_something_to_do(index: SeriesIndex) -> Iterator[Problem]:
    """A comparator that the baseline already satisfies may be the wrong way round."""
    for target in index.register.targets:
        if target.baseline is None or target.basis is not Basis.END_OF_PERIOD:
            continue
        value, unit = target.baseline.value, target.baseline.unit
        if value is None:
            value, unit = _recorded_value(index, target, target.baseline.period), target.unit
        scale = factor(unit, target.unit, rate=target.kind is Kind.RATE) if unit and target.unit else None
        if value is not None and target.comparator.is_satisfied_by(Rational(Fraction(value) * (scale or 1))):
            yield warning(Code.BASELINE_SATISFIES, target.place, value=str(value), year=str(target.baseline.period))


def baselines_are_those_on_record(index: SeriesIndex) -> Iterator[Problem]:
    """A baseline that is declared with one value and recorded with another would make two answers of one register."""
    for target in index.register.targets:
        baseline = target.baseline
        if baseline is None or baseline.value is None:
            continue
        figures = index.figures.get((target.area, target.level_indicator or target.indicator), ())
        of_year = [figure for figure in figures if figure.period == baseline.period and not figure.territory_former]
        latest = max(of_year, key=lambda figure: figure.known_from, default=None)
        recorded = _in_unit(latest, baseline.unit, rate=target.kind is Kind.RATE) if latest is not None else None
        if latest is not None and recorded not in (None, Fraction(baseline.value)):
            words = {"value": str(baseline.value), "year": str(baseline.period), "place": str(latest.location)}
            at = baseline.location or target.location
            yield warning(Code.BASELINE_NOT_ON_RECORD, at, recorded=_written(latest), **words)


def _in_unit(figure: Observation, unit: Unit | None, *, rate: bool) -> Fraction | None:
    """The number of a figure in a unit; None where it is no single number, or measures something else."""
    if not isinstance(figure.value, Number):
        return None
    if figure.unit is None or unit is None or figure.unit == unit:
        return Fraction(figure.value.value)
    scale = factor(figure.unit, unit, rate=rate) if same_price_base(figure.unit, unit) else None
    return None if scale is None else Fraction(figure.value.value) * scale


def _written(figure: Observation) -> str:
    """The number of a figure with its unit, as it is on record."""
    assert isinstance(figure.value, Number)
    return f"{figure.value.value} {figure.unit.text}" if figure.unit is not None else str(figure.value.value)


def _recorded_value(index: SeriesIndex, target: Target, period: Period) -> Decimal | None:
    """The number of a period in the very unit of the target; None where there is none."""
    figures = [figure for figure in index.figures.get((target.area, target.indicator), ()) if figure.period == period]
    figures.sort(key=lambda figure: figure.known_from)
    values = [
        figure.value.value for figure in figures if isinstance(figure.value, Number) and _is_in_unit(figure, target)
    ]
    return values[-1] if values else None


def _is_in_unit(figure: Observation, target: Target) -> bool:
    if figure.unit is None or target.unit is None:
        return True
    return factor(figure.unit, target.unit, rate=target.kind is Kind.RATE) == 1


def every_figure_has_a_use(index: SeriesIndex) -> Iterator[Problem]:
    """A figure under a misspelt indicator would leave its target without data, and nobody would see why."""
    if not index.has_every_target:
        return
    unused = [
        (series, at)
        for series, at in index.series.items()
        if not index.used(series) and any(not figure.context for figure in index.figures.get(series, ()))
    ]
    if unused:
        of_area: dict[str, set[str]] = {}
        for target in index.register.targets:
            of_area.setdefault(target.area, set()).update(target.series)
        ids = {area: tuple(sorted(own)) for area, own in of_area.items()}
        everywhere = tuple(sorted(f"{area}/{id_}" for area, own in ids.items() for id_ in own))
        for series, at in unused:
            own = ids.get(series[0])
            nearest = nearest_ids(series[1], own) if own else nearest_ids("/".join(series), everywhere)
            yield warning(Code.UNMATCHED_ACTUAL, at, indicator=series[1], area=series[0], nearest=nearest)


def context_is_no_evidence(index: SeriesIndex) -> Iterator[Problem]:
    """A figure recorded for the reader only must not be one that judges a target."""
    for series, figures in index.figures.items():
        figure = next((figure for figure in figures if figure.context), None)
        users = index.used(series) if figure is not None else []
        if figure is not None and users:
            yield warning(Code.CONTEXT_USED, figure.location, indicator=series[1], place=str(users[0].place))


CHECKS: tuple[Check, ...] = (
    one_target_for_one_thing,
    restatements_have_an_original,
    growth_periods_have_no_base_year,
    falls_are_no_rises,
    baselines_leave_something_to_do,
    baselines_are_those_on_record,
    every_figure_has_a_use,
    context_is_no_evidence,
)
