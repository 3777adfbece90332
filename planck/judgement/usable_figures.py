"""Which figures count for a target as of a day (the first step of every judgement)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from operator import lt
from typing import NamedTuple

from planck.judgement.conversion import Figure, Way, convert, way_to
from planck.judgement.territory import first_day_of_territory, is_foreign, keeps_its_place, why_not_of_area
from planck.model.area import Area
from planck.model.assessment import Unused
from planck.model.basis import Basis
from planck.model.explanation import Reason, ReasonCode
from planck.model.observation import Observation
from planck.model.period import Period
from planck.model.target import Target
from planck.model.unit import Unit
from planck.model.value import Missing, Number, Reached


class Recorded(NamedTuple):
    """The observations of one area and indicator, and the years with which a new series of them begins."""

    observations: Sequence[Observation] = ()
    breaks: Sequence[int] = ()


# Where nothing is on record.
NO_RECORDS = Recorded()
# What is on record by area and indicator.
Index = Mapping[tuple[str, str], Recorded]


class UsableFigures(NamedTuple):
    """The figures of one indicator that count, in the order of their periods, and milestones on record.

    ``unused`` are the observations left out, with the reasons; ``missing`` those that say that a figure is missing.
    ``breaks`` are the days with which a new series begins, in their order. ``ends_differ``: no two figures (of one
    item) end on one day, as far as that was noticed.
    """

    figures: tuple[Figure, ...] = ()
    milestones: tuple[Observation, ...] = ()
    unused: tuple[Unused, ...] = ()
    missing: tuple[Observation, ...] = ()
    breaks: tuple[date, ...] = ()
    ends_differ: bool = False

    def begin_of_series(self, day: date) -> date | None:
        """The day with which the series began that a figure up to ``day`` belongs to; None where nothing broke it."""
        if not self.breaks:
            return None
        return max((begin for begin in self.breaks if begin <= day), default=None)

    def by_item(self) -> dict[str, UsableFigures]:
        """The figures of each item, of a target that holds for each."""
        figures: dict[str, list[Figure]] = {}
        for figure in self.figures:
            assert figure.item is not None  # a target of each item takes no other figure
            figures.setdefault(figure.item, []).append(figure)
        return {
            item: UsableFigures(tuple(of_item), breaks=self.breaks, ends_differ=self.ends_differ)
            for item, of_item in figures.items()
        }


class TargetFigures(NamedTuple):
    """The figures that count for a target: of its own indicator, and of that of the levels where it names one.

    Of a mean yearly change both are of one indicator: the changes on record, and the levels.
    """

    own: UsableFigures
    levels: UsableFigures | None = None

    @property
    def series(self) -> tuple[UsableFigures, ...]:
        """The figures of its one or two indicators."""
        return (self.own,) if self.levels is None else (self.own, self.levels)

    def by_item(self, until: date | None) -> dict[str, TargetFigures]:
        """What belongs to each item on record up to a day, in the order of the files.

        An item that came later was not yet required.
        """
        own = self.own.by_item()
        levels = None if self.levels is None else self.levels.by_item()
        none = UsableFigures()
        return {
            item: TargetFigures(own.get(item, none), None if levels is None else levels.get(item, none))
            for item in self._items(until)
        }

    def _items(self, until: date | None) -> tuple[str, ...]:
        figures = [figure for series in self.series for figure in series.figures]
        recorded = [figure for figure in figures if until is None or figure.period.last <= until]
        return tuple(dict.fromkeys(figure.item for figure in recorded if figure.item is not None))


def figures_for(target: Target, area: Area, index: Index, as_of: date) -> TargetFigures:
    """The figures that count for a target as of a day."""
    level_name = target.level_indicator
    if target.basis.judges_change:
        if target.basis is Basis.AVERAGE_CHANGE:
            return _changes_and_levels(index.get((target.area, target.indicator), NO_RECORDS), target, area, as_of)
        recorded = index.get((target.area, level_name or target.indicator), NO_RECORDS)
        return TargetFigures(select(recorded, target, area, as_of, unit_compared_in(target)))
    own = index.get((target.area, target.indicator), NO_RECORDS)
    if level_name is None:
        return TargetFigures(select(own, target, area, as_of, target.unit))
    unit = target.baseline.unit if target.baseline is not None else None
    levels = select(index.get((target.area, level_name), NO_RECORDS), target, area, as_of, unit)
    if level_name == target.indicator:
        return TargetFigures(UsableFigures(), levels)
    return TargetFigures(select(own, target, area, as_of, target.unit), levels)


def _changes_and_levels(recorded: Recorded, target: Target, area: Area, as_of: date) -> TargetFigures:
    """The figures of one indicator that are yearly changes themselves, and the levels beside them."""
    changes = [figure for figure in recorded.observations if target.takes_as_change(figure.unit)]
    levels = [figure for figure in recorded.observations if not target.takes_as_change(figure.unit)]
    return TargetFigures(
        select(recorded._replace(observations=changes), target, area, as_of, target.unit),
        select(recorded._replace(observations=levels), target, area, as_of, target.unit_of_levels),
    )


def unit_compared_in(target: Target) -> Unit | None:
    """The unit in which figures are compared with one another: the one that the target gives them.

    For a change in %, that of the declared baseline; None without one: the figures' own.
    """
    if not target.is_ratio_of_levels:
        return target.unit_of_levels
    baseline = target.baseline
    return _in_percent(baseline.unit) if baseline is not None and baseline.unit is not None else None


def select(recorded: Recorded, target: Target, area: Area, as_of: date, unit: Unit | None) -> UsableFigures:
    """The figures known on ``as_of``: published by then, of the right territory, the latest revision.

    ``unit`` is the one to convert to; None takes that of the first figure that has one.
    """
    usable, unused = _usable(recorded.observations, target, area, as_of)
    ends = [observation.period.last for observation in usable]
    ends_differ = all(map(lt, ends, ends[1:]))  # as most files have them: in order, and no two of one period
    latest = usable if ends_differ else _latest_revisions(usable, target, area, unused)
    unit = unit or _own_unit(target, latest)
    figures: list[Figure] = []
    milestones: list[Observation] = []
    missing: list[Observation] = []
    way: Way | None = None
    for observation in latest:
        value = observation.value
        if way is None or observation.unit is not way.own:
            way = way_to(unit, observation.unit, target)
        foreign = area.boundary_changed is not None and is_foreign(observation, target, area)
        if isinstance(value, Number) and way.keeps_numbers:
            figures.append(way.plain(observation, value.value, foreign))
            continue
        if isinstance(value, Reached):
            milestones.append(observation)
            continue
        if isinstance(value, Missing):
            missing.append(observation)
            unused.append(Unused(observation, Reason(ReasonCode.VALUE_NULL, {"reason": value.reason})))
            continue
        converted = convert(observation, value, target, way, foreign=foreign)
        if isinstance(converted, Reason):
            unused.append(Unused(observation, converted))
        else:
            figures += converted
    breaks = _breaks(recorded, target, area)
    return UsableFigures(tuple(figures), tuple(milestones), tuple(unused), tuple(missing), breaks, ends_differ)


def _usable(
    observations: Iterable[Observation], target: Target, area: Area, as_of: date
) -> tuple[list[Observation], list[Unused]]:
    """The observations that are known, of the target and of its area; and the others, with the reasons."""
    usable: list[Observation] = []
    unused: list[Unused] = []
    is_unchanged = area.ended is None and area.boundary_changed is None
    for observation in observations:
        reason = None
        if (observation.published or observation.known_from) > as_of:
            reason = _why_not_known(observation)
        elif observation.target is not None:
            reason = _why_not_of_target(observation, target)
        if reason is None and not is_unchanged:
            reason = why_not_of_area(observation, target, area)
        if reason is None:
            usable.append(observation)
        else:
            unused.append(Unused(observation, reason))
    return usable, unused


def _breaks(recorded: Recorded, target: Target, area: Area) -> tuple[date, ...]:
    """The days with which a new series begins: of a target set after a change of the boundary also that with it."""
    if not recorded.breaks and area.boundary_changed is None:
        return ()
    days = {date(number, 1, 1) for number in recorded.breaks}
    of_territory = first_day_of_territory(target, area)
    return tuple(sorted(days if of_territory is None else {*days, of_territory}))


def _why_not_known(observation: Observation) -> Reason:
    code = ReasonCode.PUBLISHED_LATER if observation.published else ReasonCode.PERIOD_NOT_OVER
    return Reason(code, {"day": observation.known_from})


def _why_not_of_target(observation: Observation, target: Target) -> Reason | None:
    if observation.serves(target.id):
        return None
    return Reason(ReasonCode.SERVES_ANOTHER, {"id": observation.target})


def _latest_revisions(usable: list[Observation], target: Target, area: Area, unused: list[Unused]) -> list[Observation]:
    """One observation a period: of the territory that the target knows, then the latest known."""
    by_period: dict[Period, Observation] = {}
    for later in sorted(usable, key=lambda figure: (figure.known_from, figure.published is not None, figure.location)):
        earlier = by_period.get(later.period)
        if earlier is not None and keeps_its_place(earlier, later, target, area):
            unused.append(Unused(later, Reason(ReasonCode.ANOTHER_TERRITORY)))
            continue
        if earlier is not None:
            unused.append(Unused(earlier, _why_superseded(earlier, later)))
        by_period[later.period] = later
    return sorted(by_period.values(), key=lambda figure: (figure.period.last, -figure.period.first.toordinal()))


def _why_superseded(earlier: Observation, later: Observation) -> Reason:
    if earlier.territory_former != later.territory_former:
        return Reason(ReasonCode.ANOTHER_TERRITORY)
    return Reason(ReasonCode.SUPERSEDED, {"by": later.location})


def _own_unit(target: Target, observations: Iterable[Observation]) -> Unit | None:
    """The unit of levels that nothing else gives: that of the first one with a unit.

    A change in % that has only counts to go by ("6/12 xã") is one of their shares.
    """
    unit = next((observation.unit for observation in observations if observation.unit is not None), None)
    if not target.basis.judges_change:
        return unit
    return target.unit if unit is None else _in_percent(unit)


def _in_percent(unit: Unit) -> Unit:
    """The unit itself, % for whatever measures shares: a count stands among them as the share that it is."""
    return Unit("%") if unit.dimension == "share" else unit
