"""The waivers of a register as of a day."""

from __future__ import annotations

from planck.model.assessment import Assessment
from planck.model.frozen import Frozen, frozen
from planck.model.target import Waiver, WaiverState


@frozen
class ListedWaiver(Frozen):
    """A waiver, the assessment of its target, and what it does on the day of that."""

    assessment: Assessment
    waiver: Waiver
    state: WaiverState
