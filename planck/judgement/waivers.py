"""Waivers: which are in effect, and which are worth a warning."""

from __future__ import annotations

from datetime import date

from planck.model.problem import Code, Level, Problem
from planck.model.target import Target

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
