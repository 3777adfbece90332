"""Does the gate pass?"""

from __future__ import annotations

from collections.abc import Iterable

from planck.model.assessment import Assessment
from planck.model.never import assert_never
from planck.model.problem import Level, Problem
from planck.model.result import FailOn


def gate(assessments: Iterable[Assessment], problems: Iterable[Problem], fail_on: FailOn) -> bool:
    """Whether nothing weighs as much as ``fail_on``. Errors in the files stop the judging and never come here."""
    levels = {one.level for one in assessments} | {one.level for one in problems}
    return not any(weighs(level, fail_on) for level in levels)


def weighs(level: Level, fail_on: FailOn) -> bool:
    """Whether a level alone fails the gate."""
    if fail_on is FailOn.NEVER:
        return False
    if fail_on is FailOn.ERROR:
        return level is Level.ERROR
    if fail_on is FailOn.WARNING:
        return level in (Level.ERROR, Level.WARNING)
    assert_never(fail_on)
