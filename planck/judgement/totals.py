"""How many targets were met, of how many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from planck.model.assessment import Assessment, Outcome, Progress, Verdict
from planck.model.result import Summary


def summarise(assessments: Iterable[Assessment]) -> Summary:
    """Count the assessments; one that only restates another target is not counted a second time."""
    everything = tuple(assessments)
    counted = [assessment for assessment in everything if assessment.counts]
    due = [assessment for assessment in counted if assessment.due]
    to_date = [assessment.outcome for assessment in counted if assessment.outcome is not None]
    verdicts = Counter(assessment.verdict for assessment in counted)
    outcomes = Counter(assessment.outcome for assessment in counted)
    progress = Counter(assessment.progress for assessment in counted)
    return Summary(
        targets=len(counted),
        restated=len(everything) - len(counted),
        due=len(due),
        due_met=sum(assessment.verdict.is_met for assessment in due),
        to_date=len(to_date),
        to_date_met=sum(outcome.satisfies for outcome in to_date),
        waived=sum(assessment.waiver for assessment in counted),
        provisional=sum(assessment.provisional for assessment in due),
        verdict={verdict: verdicts[verdict] for verdict in Verdict},
        outcome={outcome: outcomes[outcome] for outcome in (*Outcome, None)},
        progress={kind: progress[kind] for kind in Progress},
    )
