"""The target that is in force, and its original."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from planck.model.explanation import Reason, ReasonCode
from planck.model.target import Amendment, Target


def in_force(target: Target, day: date) -> Target:
    """The target as amended up to ``day``, or up to its period's end where that is earlier.

    An amendment after the end of the period then in force comes too late to count.
    """
    if not target.amended:
        return target
    current = target
    for amendment in counting_amendments(target, day):
        current = _amended(current, amendment)
    return current


def _in_time(target: Target, amendment: Amendment) -> bool:
    return target.period is None or amendment.on <= target.period.last


def _amended(target: Target, amendment: Amendment) -> Target:
    target = replace(target, set=amendment.on)
    if amendment.comparator is not None:
        target = replace(target, comparator=amendment.comparator)
    if amendment.timing is not None or amendment.period is not None:  # what holds by a day keeps doing so
        target = replace(target, timing=amendment.timing or target.timing, period=amendment.period)
    return target


def counting_amendments(target: Target, day: date) -> tuple[Amendment, ...]:
    """The amendments that count on ``day``, oldest first."""
    current = target
    counted: list[Amendment] = []
    for amendment in sorted(target.amended, key=lambda amendment: amendment.on):
        if amendment.on <= day and _in_time(current, amendment):
            current = _amended(current, amendment)
            counted.append(amendment)
    return tuple(counted)


def notes_on_amendments(target: Target, day: date) -> tuple[Reason, ...]:
    """What to say of each amendment known on ``day``."""
    counted = {id(amendment) for amendment in counting_amendments(target, day)}
    notes: list[Reason] = []
    for amendment in sorted(target.amended, key=lambda amendment: amendment.on):
        if amendment.on <= day:
            code = ReasonCode.AMENDED if id(amendment) in counted else ReasonCode.AMENDED_TOO_LATE
            notes.append(Reason(code, {"on": amendment.on, "by": amendment.by}))
    return tuple(notes)
