"""The waivers of some targets, in a list."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from planck.judgement.waivers import state_of
from planck.model.assessment import Assessment
from planck.model.waivers import ListedWaiver


def listed_waivers(assessments: Iterable[Assessment], within_days: int | None = None) -> tuple[ListedWaiver, ...]:
    """The waivers of some targets, those that end first at the top.

    With ``within_days`` only those that end within so many days, and those that have ended.
    """
    waivers = []
    for assessment in assessments:
        waiver, as_of = assessment.target.waiver, assessment.as_of
        if waiver is not None and (within_days is None or waiver.until <= as_of + timedelta(days=within_days)):
            state = state_of(waiver, as_of, excuses=assessment.waiver)
            waivers.append(ListedWaiver(assessment, waiver, state))
    return tuple(sorted(waivers, key=lambda listed: (listed.waiver.until, listed.assessment.id)))
