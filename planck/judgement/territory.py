"""Which figures are of the area that a target knew, where its boundary changed or it came to an end."""

from __future__ import annotations

from datetime import date, timedelta

from planck.model.area import Area
from planck.model.explanation import Reason, ReasonCode
from planck.model.observation import Observation
from planck.model.target import Target, Timing


def is_foreign(observation: Observation, target: Target, area: Area) -> bool:
    """Whether a figure was compiled within a boundary that came after the target."""
    changed = area.boundary_changed
    if changed is None or observation.territory_former or observation.period.last <= changed:
        return False
    return _was_set_before(target, changed)


def why_not_of_area(observation: Observation, target: Target, area: Area) -> Reason | None:
    """Why a figure says nothing of the area that the target is for; None where it does."""
    last = observation.period.last
    if area.ended is not None and last > area.ended and not observation.territory_former:
        return Reason(ReasonCode.AFTER_AREA_ENDED, {"day": area.ended})
    changed = area.boundary_changed
    if changed and observation.territory_former and not _was_set_before(target, changed):
        return Reason(ReasonCode.ANOTHER_TERRITORY)
    return None


def keeps_its_place(earlier: Observation, later: Observation, target: Target, area: Area) -> bool:
    """Whether of two figures of one period the earlier one stays, because it is of the territory of the target."""
    changed = area.boundary_changed
    if changed is None or earlier.territory_former == later.territory_former:
        return False
    return earlier.territory_former == _was_set_before(target, changed)


def first_day_of_territory(target: Target, area: Area) -> date | None:
    """The day with which the territory of a target begins, where that came after a change of the boundary."""
    changed = area.boundary_changed
    return None if changed is None or _was_set_before(target, changed) else changed + timedelta(days=1)


def ends_before(area: Area, target: Target) -> bool:
    """Whether an area ends before the period of a target does."""
    return area.ended is not None and target.period is not None and area.ended < target.period.last


def changes_before_end(area: Area, target: Target) -> bool:
    """Whether the figures at the end of a target will be of a boundary that came after it."""
    changed = area.boundary_changed
    if changed is None or (target.period is not None and target.period.last <= changed):
        return False
    return _was_set_before(target, changed)


def _was_set_before(target: Target, changed: date) -> bool:
    """Whether a target was set before the boundary of its area changed.

    The day on which it was set decides, or on which it was last amended. Where that is not known, a target with a
    period was if the period begins before that day; one with only an end (``by``) was, unless its baseline is of the
    year of the change or later.
    """
    if target.set is not None:
        return target.set < changed
    if target.timing is Timing.PERIOD and target.period is not None:
        return target.period.first < changed
    return target.baseline is None or target.baseline.year < changed.year
