"""How many targets were met, of how many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from planck.model.assessment import Assessment, Outcome, Progress, Verdict
from planck.model.result import Summary


def summarise(assessments: Iterable[Assessment]) -> Summary:
    """Count the assessments; one that only restates another target is not counted a second time."""
    everything = tuple(assessments)
    counted = [one for one in everything if one.counts]
    due = [one for one in counted if one.due]
    to_date = [one.outcome for one in counted if one.outcome is not None]
    verdicts = Counter(one.verdict for one in counted)
    outcomes = Counter(one.outcome for one in counted)
    progress = Counter(one.progress for one in counted if one.progress is not None)
    return Summary(
        targets=len(counted),
        restated=len(everything) - len(counted),
        due=len(due),
        due_met=sum(one.verdict.is_met for one in due),
        to_date=len(to_date),
        to_date_met=sum(outcome.satisfies for outcome in to_date),
        waived=sum(one.waiver for one in counted),
        provisional=sum(one.provisional for one in due),
        verdict={one: verdicts[one] for one in Verdict},
        outcome={one: outcomes[one] for one in (*Outcome, None)},
        progress={one: progress[one] for one in Progress},
    )
