"""A target as of a day, with the figures that judge it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from planck.judgement.amendments import in_force
from planck.judgement.usable_figures import Index, TargetFigures, figures_for
from planck.model.area import Area
from planck.model.comparator import Comparator
from planck.model.target import Target


class Case(NamedTuple):
    """What is to be judged, and by what.

    ``target`` is the one in force, ``declared`` the one as the register has it, with its amendments.
    ``grace_days``: for how long after its period a target waits for its figures.
    """

    target: Target
    declared: Target
    area: Area
    figures: TargetFigures
    as_of: date
    grace_days: int

    def by_item(self) -> dict[str, Case]:
        """For a target of each item: the same target with the figures of each item alone."""
        if not self.target.each_item:
            return {}
        until = self.target.period.last if self.target.period else None
        return {item: self._replace(figures=figures) for item, figures in self.figures.by_item(until).items()}

    def comparator_on(self, day: date) -> Comparator:
        """The comparator in force on a day, as known on the day of the judgement."""
        if not self.declared.amended:
            return self.declared.comparator
        return in_force(self.declared, min(day, self.as_of)).comparator


def case_of(target: Target, area: Area, index: Index, as_of: date, grace_days: int) -> Case:
    """A declared target as of a day; ``index`` holds the observations of the register."""
    current = in_force(target, as_of)
    return Case(current, target, area, figures_for(current, area, index, as_of), as_of, grace_days)
