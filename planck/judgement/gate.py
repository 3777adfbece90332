"""Does the gate pass?"""

from __future__ import annotations

from collections.abc import Iterable

from planck.model.assessment import Assessment
from planck.model.problem import Problem
from planck.model.result import FailOn


def gate(assessments: Iterable[Assessment], problems: Iterable[Problem], fail_on: FailOn) -> bool:
    """Whether nothing weighs as much as ``fail_on``. Errors in the files stop the judging and never come here."""
    levels = {assessment.level for assessment in assessments} | {problem.level for problem in problems}
    return not any(map(fail_on.weighs, levels))
