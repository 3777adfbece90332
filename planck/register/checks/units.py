"""Whether the figures of a register are in the units, and at the prices, that its targets are in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from planck.model.basis import Basis
from planck.model.indicator import Kind
from planck.model.location import Location
from planck.model.observation import Observation
from planck.model.period import year
from planck.model.problem import Code, Problem, error
from planck.model.target import Target, Timing
from planck.model.unit import Unit, factor, same_price_base
from planck.model.value import Count, Items, Missing, Reached
from planck.register.build.register import Series
from planck.register.checks.series_index import Check, SeriesIndex


def units_convert(index: SeriesIndex) -> Iterator[Problem]:
    """A figure in a unit that cannot be converted to that of a target it serves would not judge it."""
    for target in index.register.targets:
        if target.indicator in index.register.indicators:
            yield from _check_declared_unit(index, target)
        if target.baseline is not None:
            yield from _check_baseline(index, target)
    for series, figures in index.figures.items():
        targets = index.serving.get(series, [])
        of_levels = bool(index.levels.get(series))
        forms = _first_of_each_form(figures)
        for figure in forms:
            yield from _check_fit(figure, targets, index.kind(series), of_levels=of_levels)
        if len(forms) > 1 and (of_levels or any(target.basis is Basis.CHANGE for target in targets)):
            yield from _check_levels([figure for figure in figures if not index.is_change(figure)])


def _first_of_each_form(figures: list[Observation]) -> list[Observation]:
    """The first figure of each unit and form."""
    first: dict[tuple[Unit | None, type], Observation] = {}
    before: Observation | None = None
    for figure in figures:  # most are in the very unit of the one before them
        if before is None or figure.unit is not before.unit or figure.value.__class__ is not before.value.__class__:
            first.setdefault((figure.unit, figure.value.__class__), figure)
            before = figure
    return list(first.values())


def _check_declared_unit(index: SeriesIndex, target: Target) -> Iterator[Problem]:
    """The unit of a target against the one that ``indicators.yaml`` gives to its indicator."""
    declared = index.indicator((target.area, target.indicator))
    unit = declared.unit if declared is not None else None
    if declared is None or unit is None or target.unit is None or target.basis.judges_change:
        return
    is_share_of_count = target.unit.name == "%" and unit.counts_things
    if not is_share_of_count and factor(target.unit, unit, rate=target.kind is Kind.RATE) is None:
        yield _units_differ(target.unit, target.place, unit, declared.location)


def _check_baseline(index: SeriesIndex, target: Target) -> Iterator[Problem]:
    """The declared value of a baseline against the levels that growth or a change in % is worked out from."""
    baseline = target.baseline
    if baseline is None or baseline.value is None or baseline.location is None:
        return
    if not target.is_ratio_of_levels and target.basis is not Basis.AVERAGE_GROWTH:
        return
    first: Observation | None = None
    for figure in index.figures.get((target.area, target.level_indicator or target.indicator), ()):
        if figure.unit is None or (target.basis is Basis.AVERAGE_GROWTH and target.level_indicator is None):
            continue
        if baseline.unit is not None and factor(figure.unit, baseline.unit, rate=True) is None:
            yield _units_differ(baseline.unit, baseline.location, figure.unit, figure.location)
            return
        first = first or figure
        if baseline.unit is None and first.unit is not None and first.unit.name != figure.unit.name:
            # Which of the two the value of the baseline is in, nothing says.
            words = {"unit": figure.unit.text, "other": first.unit.text, "place": str(first.location)}
            yield error(Code.UNITS_DISAGREE, figure.location, **words)
            return


def _check_fit(figure: Observation, targets: list[Target], kind: Kind | None, *, of_levels: bool) -> Iterator[Problem]:
    """The problem of a figure that does not fit a target that it serves, be it that another one could use it."""
    if isinstance(figure.value, Missing):
        return
    is_reached = isinstance(figure.value, Reached)
    if kind is not None and not targets and is_reached != (kind is Kind.MILESTONE):
        yield error(Code.NOT_A_FIGURE if is_reached else Code.NOT_A_MILESTONE, figure.location, place="indicators.yaml")
        return
    of_its_form = [target for target in targets if target.comparator.is_done == is_reached]
    if targets and not of_its_form and (is_reached or not of_levels):
        code = Code.NOT_A_FIGURE if is_reached else Code.NOT_A_MILESTONE
        yield error(code, figure.location, place=str(targets[0].place))
    unfit = next((target for target in of_its_form if not fits(figure, target)), None)
    if unfit is not None and figure.unit is not None:
        yield _unfit(figure.unit, figure, unfit)


def _unfit(unit: Unit, figure: Observation, target: Target) -> Problem:
    """A figure whose unit a target cannot take: a level where it wants growth, a level where it wants a share."""
    wanted = target.unit_of_figures
    words = {"unit": unit.text, "place": str(target.place)}
    if wanted is None or unit.is_percent or unit.dimension == "share" or not wanted.is_percent or wanted.is_points:
        return _units_differ(unit, figure.location, target.unit, target.place)
    words["other"] = wanted.text
    if target.kind is not Kind.RATE:
        return error(Code.LEVEL_FOR_SHARE, figure.location, **words, meant=_change_of_levels(figure, target))
    keys = _growth_from_levels(target)
    if keys is None:
        return _units_differ(unit, figure.location, target.unit, target.place)
    return error(Code.LEVEL_FOR_GROWTH, figure.location, **words, meant=keys)


def _change_of_levels(figure: Observation, target: Target) -> str:
    """The keys with which a target in % is one of the increase of levels; one without a period says since when."""
    if target.baseline is not None or target.timing is Timing.PERIOD:
        return "basis: change"
    end = target.period.last if target.period is not None else date.max
    since = figure.period if figure.period.last < end else year(end.year - 1)
    return f"basis: change, baseline: {since}"


def _growth_from_levels(target: Target) -> str | None:
    """The keys with which a target of growth takes levels and asks what it asked; None where there are none."""
    levels, period = f"level_indicator: {target.indicator}", target.period
    if target.basis is Basis.AVERAGE_GROWTH:
        return levels
    if target.basis is not Basis.END_OF_PERIOD or period is None or len(period.years) > 1:
        return None
    if target.timing is Timing.BY:
        return f"period: {period.last.year}, basis: average_growth, {levels}" if period.is_years else None
    return f"basis: average_growth, {levels}" if period.is_years else 'unit: "%", basis: change'


def _units_differ(unit: Unit, at: Location | None, expected: Unit | None, place: Location | None) -> Problem:
    """A unit, and at another ``place`` one that it does not convert to."""
    return error(Code.UNITS_DIFFER, at, unit=unit.text, other=expected.text if expected else "–", place=str(place))


def fits(figure: Observation, target: Target) -> bool:
    """Whether a target can use a figure, as far as its unit and its form go."""
    if isinstance(figure.value, Reached) or target.comparator.is_done:
        return isinstance(figure.value, Reached) and target.comparator.is_done
    unit = target.unit_of_figures
    if figure.unit is None or unit is None or target.level_indicator == target.indicator:
        return True
    if target.basis is Basis.AVERAGE_CHANGE:
        return target.takes_as_change(figure.unit) or _is_level_of(figure, target)
    if target.basis.judges_change and unit.is_percent:
        return figure.unit.is_percent or factor(figure.unit, unit, rate=True) is not None
    if unit.name == "%" and _is_count(figure):
        return True
    return factor(figure.unit, unit, rate=target.kind is Kind.RATE) is not None


def _is_level_of(figure: Observation, target: Target) -> bool:
    """Whether a figure is in a unit of the levels that a mean yearly change is about."""
    unit = target.unit_of_levels
    if unit is None or figure.unit is None or (unit.name == "%" and _is_count(figure)):
        return True
    return factor(figure.unit, unit, rate=target.kind is Kind.RATE) is not None


def _is_count(figure: Observation) -> bool:
    if isinstance(figure.value, Items):
        return all(isinstance(scalar, Count) for _, scalar in figure.value.items)
    return isinstance(figure.value, Count)


def _check_levels(figures: list[Observation]) -> Iterator[Problem]:
    """Levels whose growth or change is worked out have to be in one unit among themselves."""
    first = next((figure for figure in figures if figure.unit is not None), None)
    if first is None or first.unit is None:
        return
    for figure in figures:
        if (
            figure.unit is not None
            and figure.unit is not first.unit
            and factor(figure.unit, first.unit, rate=True) is None
        ):
            yield _units_differ(figure.unit, figure.location, first.unit, first.location)
            return


def prices_have_one_base(index: SeriesIndex) -> Iterator[Problem]:
    """Money at the prices of two years cannot be compared, nor can growth be worked out from it."""
    for series, figures in index.figures.items():
        if index.used(series):
            yield from _check_prices(index, series, figures)


def _check_prices(index: SeriesIndex, series: Series, figures: list[Observation]) -> Iterator[Problem]:
    """One problem for each price base that is not the one of the target, or of the first figure that gives one."""
    first = next((figure for figure in figures if figure.unit is not None and figure.unit.price_base), None)
    if first is None:
        return
    targets = [target for target in index.serving.get(series, ()) if target.unit and target.unit.price_base]
    seen: set[str] = set()
    for figure in figures:
        unit = figure.unit
        if unit is None or unit.price_base is None or unit.price_base in seen:
            continue
        seen.add(unit.price_base)
        against = _target_at_other_prices(unit, targets)
        if against is not None and against.unit is not None:
            base, at = against.unit.price_base, str(against.place)
        elif first.unit is not None and not same_price_base(first.unit, unit):
            base, at = first.unit.price_base, str(first.location)
        else:
            continue
        yield error(Code.PRICE_BASES_DIFFER, figure.location, base=unit.price_base, other=base or "–", place=at)


def _target_at_other_prices(unit: Unit, targets: list[Target]) -> Target | None:
    """The first target at other prices."""
    others = (target for target in targets if target.unit is not None and not same_price_base(target.unit, unit))
    return next(others, None)


CHECKS: tuple[Check, ...] = (
    units_convert,
    prices_have_one_base,
)
