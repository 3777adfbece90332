"""From the observations of a target to its actual value, by its basis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from planck.judgement.actual import Combined, left_out
from planck.judgement.amendments import in_force
from planck.judgement.bases.each_year import each_year, milestone
from planck.judgement.bases.levels import change, end_of_period, unit_of_levels
from planck.judgement.bases.means import average, average_growth
from planck.judgement.bases.total import total
from planck.judgement.usable_figures import Selection, select
from planck.model.area import Area
from planck.model.assessment import Rule
from planck.model.basis import Basis
from planck.model.comparator import Comparator
from planck.model.exhaustive import assert_never
from planck.model.explanation import Reason, ReasonCode
from planck.model.observation import Observation
from planck.model.target import Target

# What has a meaning without a date; a mean, a sum and a yearly duty are those of a period.
_WITHOUT_A_PERIOD = (Basis.END_OF_PERIOD, Basis.CHANGE, Basis.MILESTONE)

Index = Mapping[tuple[str, str], Sequence[Observation]]


class Evidence(NamedTuple):
    """The figures that count for a target: of its own indicator, and the levels where it names some."""

    own: Selection
    levels: Selection | None = None

    def of_item(self, item: str) -> Evidence:
        """What belongs to one item."""
        return Evidence(_of_item(self.own, item), None if self.levels is None else _of_item(self.levels, item))

    @property
    def selections(self) -> tuple[Selection, ...]:
        """Its one or two selections."""
        return (self.own,) if self.levels is None else (self.own, self.levels)

    def items(self, until: date | None) -> tuple[str, ...]:
        """The items on record up to a day, in the order of the files: what came later was not yet to be seen to."""
        figures = [one for selection in self.selections for one in selection.figures if one.item is not None]
        known = [one for one in figures if until is None or one.period.last <= until]
        return tuple(dict.fromkeys(one.item for one in known if one.item is not None))


def _of_item(selection: Selection, item: str) -> Selection:
    return Selection(tuple(one for one in selection.figures if one.item == item))


def gather(target: Target, area: Area, index: Index, as_of: date) -> Evidence:
    """The figures that count for a target as of a day."""
    own = index.get((target.area, target.indicator), ())
    level_name = target.level_indicator
    if target.basis is Basis.CHANGE:
        series = index.get((target.area, level_name or target.indicator), ())
        return Evidence(select(series, target, area, as_of, unit_of_levels(target)))
    if level_name is None:
        return Evidence(select(own, target, area, as_of, target.unit))
    unit = target.baseline.unit if target.baseline is not None else None
    levels = select(index.get((target.area, level_name), ()), target, area, as_of, unit)
    if level_name == target.indicator:
        return Evidence(Selection(), levels)
    return Evidence(select(own, target, area, as_of, target.unit), levels)


def combine(target: Target, evidence: Evidence, as_of: date, declared: Target) -> Combined:
    """The actual value so far; ``declared`` is the target with its amendments, which each year may judge apart."""
    basis = target.basis
    if target.period is None and basis not in _WITHOUT_A_PERIOD:
        undated = Reason(ReasonCode.UNDATED)
        return Combined(Rule.LATEST, missing=undated, unused=left_out(evidence.own.figures, ReasonCode.UNDATED))
    if basis is Basis.END_OF_PERIOD:
        return end_of_period(target, evidence.own)
    if basis is Basis.CHANGE:
        return change(target, evidence.own)
    if basis is Basis.AVERAGE_GROWTH:
        return average_growth(target, evidence.own, evidence.levels)
    if basis is Basis.AVERAGE:
        return average(target, evidence.own)
    if basis is Basis.TOTAL:
        return total(target, evidence.own)
    if basis is Basis.EACH_YEAR:
        return each_year(target, evidence.own, lambda day: comparator_on(declared, min(day, as_of)))
    if basis is Basis.MILESTONE:
        return milestone(target, evidence.own, as_of)
    assert_never(basis)


def comparator_on(declared: Target, day: date) -> Comparator:
    """The comparator in force on a day."""
    return in_force(declared, day).comparator if declared.amended else declared.comparator


def without_amendments(target: Target) -> Target:
    """The target as first adopted."""
    return replace(target, amended=(), waiver=None)
