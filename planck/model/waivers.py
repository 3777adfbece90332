"""The waivers of a register as of a day."""

from __future__ import annotations

from dataclasses import dataclass

from planck.model.assessment import Assessment
from planck.model.target import Waiver, WaiverState


@dataclass(frozen=True, slots=True)
class ListedWaiver:
    """A waiver, the assessment of its target, and what it does on the day of that."""

    assessment: Assessment
    waiver: Waiver
    state: WaiverState
