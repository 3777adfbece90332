"""What a waiver does on a day: whether it is in effect, and whether it is worth a warning."""

from __future__ import annotations

from datetime import date

from planck.model.problem import Code, Level, Problem, warning
from planck.model.target import Target, Waiver, WaiverState

EXPIRING_DAYS = 30
_WARNINGS = {
    WaiverState.EXPIRED: Code.WAIVER_EXPIRED,
    WaiverState.UNUSED: Code.WAIVER_UNUSED,
    WaiverState.EXPIRING: Code.WAIVER_EXPIRING,
}


def is_waived(target: Target, as_of: date, level: Level) -> bool:
    """Whether a valid waiver takes a failing assessment out of the gate."""
    return target.waiver is not None and target.waiver.valid_on(as_of) and level is not Level.NONE


def problems_of_waiver(target: Target, as_of: date, level: Level) -> tuple[Problem, ...]:
    """A warning for a waiver that has expired, soon will, or excuses nothing; ``level`` is that without the waiver."""
    waiver = target.waiver
    if waiver is None:
        return ()
    code = _WARNINGS.get(state_of(waiver, as_of, excuses=level is not Level.NONE))
    if code is None:
        return ()
    location = waiver.location or target.location
    return (warning(code, location, target=target.id, until=waiver.until.isoformat()),)


def state_of(waiver: Waiver, as_of: date, *, excuses: bool) -> WaiverState:
    """What a waiver does on a day; ``excuses``: its target fails, and the waiver takes that out of the gate."""
    if as_of < waiver.granted:
        return WaiverState.PENDING
    if as_of > waiver.until:
        return WaiverState.EXPIRED
    if not excuses:
        return WaiverState.UNUSED
    is_expiring = (waiver.until - as_of).days <= EXPIRING_DAYS
    return WaiverState.EXPIRING if is_expiring else WaiverState.IN_EFFECT
