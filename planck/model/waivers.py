"""The waivers of a register as of a day."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from planck.model.assessment import Assessment
from planck.model.target import Waiver


class WaiverState(str, Enum):
    """What a waiver does on a day."""

    IN_EFFECT = "in_effect"
    EXPIRING = "expiring"  # in effect, and within 30 days of its end
    UNUSED = "unused"  # valid, and the target does not fail
    EXPIRED = "expired"
    PENDING = "pending"  # granted from a later day on


@dataclass(frozen=True, slots=True)
class ListedWaiver:
    """A waiver, the assessment of its target, and what it does on the day of that."""

    assessment: Assessment
    waiver: Waiver
    state: WaiverState
