"""How many targets were met, of how many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from planck.model.assessment import Assessment, Outcome, Progress, Verdict, with_parts_as_one
from planck.model.result import Summary

K = TypeVar("K")


class Tally(NamedTuple):
    """The counts of some areas as a whole, of each that sets plans and of each area: to be added to those of others."""

    counts: Summary
    by_assigner: dict[str | None, Summary]
    by_area: dict[str, Summary]


def summarise(assessments: Iterable[Assessment]) -> Summary:
    """Count the assessments: parts of one target once, and one that only restates another target not a second time."""
    return summary_of([tally(assessments)])


def tally(assessments: Iterable[Assessment]) -> Tally:
    """Count the assessments of some areas, each of which is there with all of its own."""
    everything = tuple(assessments)
    counted = [assessment for assessment in everything if assessment.counts]
    by_assigner: dict[str | None, list[Assessment]] = {}
    by_area: dict[str, list[Assessment]] = {}
    for assessment in counted:
        by_assigner.setdefault(assessment.in_force.assigned_by, []).append(assessment)
        by_area.setdefault(assessment.area.id, []).append(assessment)
    areas = {area: _count(own) for area, own in by_area.items()}  # the parts of one target are of one area
    counts = _sum(tuple(areas.values()))
    return Tally(
        replace(counts, restated=len(everything) - len(counted)),
        {assigner: _count(own) if len(by_assigner) > 1 else counts for assigner, own in by_assigner.items()},
        areas,
    )


def summary_of(tallies: Sequence[Tally]) -> Summary:
    """The counts of all together, and those of each area and of each that sets plans, where there are several."""
    by_assigner = _added_up([each.by_assigner for each in tallies])
    unnamed = by_assigner.pop(None, None)
    if len(by_assigner) < 2:
        by_assigner = {}
    elif unnamed is not None:
        by_assigner[None] = unnamed  # last
    by_area = _added_up([each.by_area for each in tallies])
    return replace(
        _sum([each.counts for each in tallies]),
        assigners=by_assigner,
        areas=by_area if len(by_area) > 1 else {},
    )


def _added_up(counts: Iterable[Mapping[K, Summary]]) -> dict[K, Summary]:
    """Those of one name together, in the order of the first of each."""
    by_name: dict[K, list[Summary]] = {}
    for each in counts:
        for name, own in each.items():
            by_name.setdefault(name, []).append(own)
    return {name: _sum(own) for name, own in by_name.items()}


def _sum(counts: Sequence[Summary]) -> Summary:
    if len(counts) == 1:
        return counts[0]
    return Summary(
        targets=sum(each.targets for each in counts),
        restated=sum(each.restated for each in counts),
        due=sum(each.due for each in counts),
        due_met=sum(each.due_met for each in counts),
        to_date=sum(each.to_date for each in counts),
        to_date_met=sum(each.to_date_met for each in counts),
        waived=sum(each.waived for each in counts),
        provisional=sum(each.provisional for each in counts),
        verdict={verdict: sum(each.verdict[verdict] for each in counts) for verdict in Verdict},
        outcome={outcome: sum(each.outcome[outcome] for each in counts) for outcome in (*Outcome, None)},
        progress={kind: sum(each.progress[kind] for each in counts) for kind in Progress},
    )


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
