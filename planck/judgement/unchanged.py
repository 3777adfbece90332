"""An earlier state of a register beside the one of now; where both say the same of an area it is judged once."""

from __future__ import annotations

import pickle
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import date

from planck.judgement.assess import assess, in_order, index_of
from planck.judgement.changes import changes_between
from planck.judgement.usable_figures import Recorded
from planck.model.assessment import Assessment
from planck.model.changes import Changes
from planck.model.register import Register
from planck.model.target import Target


def changes_since(
    before: Register,
    targets: Sequence[Target],
    after: Register,
    judged: Sequence[Assessment],
    as_of: date,
    *,
    takes_over: bool = True,
) -> tuple[Changes, tuple[Assessment, ...]]:
    """What changed since an earlier state, and what its ``targets`` came to as of the same day.

    ``judged`` are the assessments of now. ``takes_over``: of the areas of which both states say the same they are
    those of the earlier state too; they are not where they lack the figures of some periods.
    """
    if before is after:
        return changes_between(before, after, judged, judged, frozenset(after.areas)), tuple(judged)
    unchanged = frozenset[str]()
    if takes_over:
        unchanged = find_unchanged(before, targets, after, [assessment.target for assessment in judged])
    judged_before = judge_earlier(before, targets, judged, as_of, unchanged)
    return changes_between(before, after, judged_before, judged, unchanged), judged_before


def find_unchanged(
    before: Register, targets_before: Iterable[Target], after: Register, targets_after: Iterable[Target]
) -> frozenset[str]:
    """The ids of the areas in which some targets of both states are judged by the same, down to the written digits.

    A target is judged by nothing of another area. Equal values are not enough: 5.0 equals 5, but a source that claims
    5.0 is held to its last digit. What is packed to the same bytes is the same.
    """
    if before.grace_days != after.grace_days:
        return frozenset()
    packed_before, packed_after = _pack(before, targets_before), _pack(after, targets_after)
    return frozenset(area for area, packed in packed_after.items() if packed_before.get(area) == packed)


def _pack(register: Register, targets: Iterable[Target]) -> Mapping[str, bytes]:
    """All that the targets of each area are judged by."""
    plans: dict[str, list[Target]] = defaultdict(list)
    for target in in_order(register, targets):
        plans[target.area].append(target)
    series: dict[str, list[tuple[str, Recorded]]] = defaultdict(list)
    for (area, indicator), recorded in index_of(register, plans).items():
        series[area].append((indicator, recorded))
    return {area: pickle.dumps((register.areas[area], plan, series[area])) for area, plan in plans.items()}


def judge_earlier(
    before: Register, targets: Iterable[Target], judged: Sequence[Assessment], as_of: date, unchanged: Container[str]
) -> tuple[Assessment, ...]:
    """Judge targets of an earlier state as of a day, in the order of `assess`.

    In the areas that are ``unchanged`` the assessments are those of now, ``judged``: the very same values.
    """
    changed = assess(before, as_of, [target for target in targets if target.area not in unchanged])
    kept = (assessment for assessment in judged if assessment.area.id in unchanged)
    return tuple(sorted((*kept, *changed), key=lambda assessment: assessment.area.order))
