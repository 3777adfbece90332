"""What the checks look at: a register, its targets and figures found by their series."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import NamedTuple

from planck.model.indicator import Indicator, Kind
from planck.model.location import Location
from planck.model.observation import Observation
from planck.model.problem import Problem
from planck.model.register import Register
from planck.model.target import Target
from planck.model.value import Number
from planck.register.build.indicators import kind_of_unit
from planck.register.build.register import Built, Series


class SeriesIndex(NamedTuple):
    """A register by its series, with what ``Built`` says beside it.

    ``figures`` are the observations of each series, ``serving`` the targets that they judge directly, and ``levels``
    those whose growth or change is worked out from them. ``kinds`` are the natures of the figures of each series,
    ``plain`` the numbers of those whose figures are nothing but numbers.
    """

    register: Register
    figures: Mapping[Series, list[Observation]]
    serving: Mapping[Series, list[Target]]
    levels: Mapping[Series, list[Target]]
    kinds: Mapping[Series, Kind | None]
    plain: Mapping[Series, list[Decimal]]
    series: Mapping[Series, Location]
    target_ids: Mapping[str, Location]
    has_every_target: bool

    @classmethod
    def of(cls, built: Built) -> SeriesIndex:
        """Index a register."""
        figures: dict[Series, list[Observation]] = {}
        for observation in built.register.observations:
            series = (observation.area, observation.indicator)
            if series in figures:
                figures[series].append(observation)
            else:
                figures[series] = [observation]
        serving: dict[Series, list[Target]] = {}
        levels: dict[Series, list[Target]] = {}
        for target in built.register.targets:
            serving.setdefault((target.area, target.indicator), []).append(target)
            if target.level_indicator:
                levels.setdefault((target.area, target.level_indicator), []).append(target)
        kinds = {
            series: _find_kind(built.register.indicators.get(series[1]), serving.get(series, ()), observations)
            for series, observations in figures.items()
        }
        plain: dict[Series, list[Decimal]] = {}
        for series, observations in figures.items():
            numbers = [figure.value.value for figure in observations if isinstance(figure.value, Number)]
            if len(numbers) == len(observations):
                plain[series] = numbers
        beside = built.series, built.target_ids, built.has_every_target
        return cls(built.register, figures, serving, levels, kinds, plain, *beside)

    def used(self, series: Series) -> list[Target]:
        """The targets that use the figures of a series in any way."""
        return [*self.serving.get(series, ()), *self.levels.get(series, ())]

    def indicator(self, series: Series) -> Indicator | None:
        """What ``indicators.yaml`` says of a series."""
        return self.register.indicators.get(series[1])

    def is_change(self, figure: Observation) -> bool:
        """Whether a figure is a yearly change of what its series is about, and not a level of it."""
        for target in self.serving.get((figure.area, figure.indicator), ()):
            if target.takes_as_change(figure.unit):
                return True
        return False

    def kind(self, series: Series) -> Kind | None:
        """The nature of the figures of a series; None where nothing tells it."""
        if series in self.kinds:
            return self.kinds[series]
        return _find_kind(self.indicator(series), self.serving.get(series, ()), ())


def _find_kind(declared: Indicator | None, serving: Iterable[Target], figures: Iterable[Observation]) -> Kind | None:
    """What is declared of a series, else what the first target of its figures says, else what their only unit does."""
    if declared is not None and declared.kind is not None:
        return declared.kind
    for target in serving:
        if target.level_indicator != target.indicator:
            return target.kind
    units = {figure.unit for figure in figures}
    return kind_of_unit(units.pop()) if len(units) == 1 else None


Check = Callable[[SeriesIndex], Iterable[Problem]]


def in_order(observations: Iterable[Observation]) -> list[Observation]:
    """Observations by their period, the wider of two that begin together first."""
    return sorted(observations, key=lambda figure: (figure.period.first, -figure.period.last.toordinal()))
