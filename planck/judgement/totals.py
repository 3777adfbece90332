"""How many targets were met, of how many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from planck.model.assessment import Assessment, Outcome, Progress, Verdict, with_parts_as_one
from planck.model.result import Summary


def summarise(assessments: Iterable[Assessment]) -> Summary:
    """Count the assessments: parts of one target once, and one that only restates another target not a second time."""
    everything = tuple(assessments)
    counted = [assessment for assessment in everything if assessment.counts]
    restated = len(everything) - len(counted)
    return replace(_count(counted), restated=restated, assigners=_by_assigner(counted), areas=_by_area(counted))


def _by_area(counted: Sequence[Assessment]) -> dict[str, Summary]:
    """The counts for each of several areas, in the order of their first."""
    of_each: dict[str, list[Assessment]] = {}
    for assessment in counted:
        of_each.setdefault(assessment.area.id, []).append(assessment)
    return {area: _count(assessments) for area, assessments in of_each.items()} if len(of_each) > 1 else {}


def _by_assigner(counted: Sequence[Assessment]) -> dict[str | None, Summary]:
    """The counts for each of several that set plans, in the order of their first; those that name none come last."""
    of_each: dict[str | None, list[Assessment]] = {}
    for assessment in counted:
        of_each.setdefault(assessment.in_force.assigned_by, []).append(assessment)
    unnamed = of_each.pop(None, None)
    if len(of_each) < 2:
        return {}
    if unnamed is not None:
        of_each[None] = unnamed
    return {assigner: _count(assessments) for assigner, assessments in of_each.items()}


def _count(assessments: Iterable[Assessment]) -> Summary:
    counted = with_parts_as_one(assessments)
    due = [answers for answers in counted if not answers.verdict.is_open]
    to_date = [answers.outcome for answers in counted if answers.outcome is not None]
    verdicts = Counter(answers.verdict for answers in counted)
    outcomes = Counter(answers.outcome for answers in counted)
    progress = Counter(answers.progress for answers in counted)
    return Summary(
        targets=len(counted),
        due=len(due),
        due_met=sum(answers.verdict.is_met for answers in due),
        to_date=len(to_date),
        to_date_met=sum(outcome.satisfies for outcome in to_date),
        waived=sum(answers.waiver for answers in counted),
        provisional=sum(answers.provisional for answers in due),
        verdict={verdict: verdicts[verdict] for verdict in Verdict},
        outcome={outcome: outcomes[outcome] for outcome in (*Outcome, None)},
        progress={kind: progress[kind] for kind in Progress},
    )
