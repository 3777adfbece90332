"""Waivers: which are in effect, and which are worth a warning."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from planck.model.assessment import Assessment
from planck.model.problem import Code, Level, Problem
from planck.model.target import Target, Waiver

if TYPE_CHECKING:  # few runs list them
    from planck.model.waivers import ListedWaiver, WaiverState

EXPIRING_DAYS = 30


def is_waived(target: Target, as_of: date, level: Level) -> bool:
    """Whether a valid waiver takes a failing assessment out of the gate."""
    return target.waiver is not None and target.waiver.valid_on(as_of) and level is not Level.NONE


def problems_of_waiver(target: Target, as_of: date, level: Level) -> tuple[Problem, ...]:
    """A warning for a waiver that has expired, soon will, or excuses nothing; ``level`` is that without the waiver."""
    waiver = target.waiver
    if waiver is None or as_of < waiver.granted:
        return ()
    args = {"target": target.id, "until": waiver.until.isoformat()}
    location = waiver.location or target.location
    if as_of > waiver.until:
        return (Problem(Level.WARNING, Code.WAIVER_EXPIRED, location, args),)
    if level is Level.NONE:
        return (Problem(Level.WARNING, Code.WAIVER_UNUSED, location, args),)
    if (waiver.until - as_of).days <= EXPIRING_DAYS:
        return (Problem(Level.WARNING, Code.WAIVER_EXPIRING, location, args),)
    return ()


def listed_waivers(assessments: Iterable[Assessment], within_days: int | None = None) -> tuple[ListedWaiver, ...]:
    """The waivers of some targets, the one that ends first before the others.

    With ``within_days`` only those that end within so many days, and those that have ended.
    """
    from planck.model.waivers import ListedWaiver

    found = []
    for one in assessments:
        waiver = one.target.waiver
        if waiver is not None and (within_days is None or waiver.until <= one.as_of + timedelta(days=within_days)):
            found.append(ListedWaiver(one, waiver, _state(one, waiver)))
    return tuple(sorted(found, key=lambda each: (each.waiver.until, each.assessment.id)))


def _state(one: Assessment, waiver: Waiver) -> WaiverState:
    from planck.model.waivers import WaiverState

    if one.as_of < waiver.granted:
        return WaiverState.PENDING
    if one.as_of > waiver.until:
        return WaiverState.EXPIRED
    if not one.waiver:
        return WaiverState.UNUSED
    expiring = (waiver.until - one.as_of).days <= EXPIRING_DAYS
    return WaiverState.EXPIRING if expiring else WaiverState.IN_EFFECT
