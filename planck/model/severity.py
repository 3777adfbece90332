"""What a register makes of its doubts: each code of a problem an error, a warning, or nothing at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import Enum
from functools import partial
from typing import NamedTuple

from planck.model.exhaustive import assert_never
from planck.model.problem import Code, Level, Problem


class Severity(str, Enum):
    """What the problems of one code are at the gate."""

    ERROR = "error"
    WARNING = "warning"
    IGNORE = "ignore"

    @property
    def level(self) -> Level:
        """The level that it gives to a problem; NONE takes it out of the run."""
        if self is Severity.ERROR:
            return Level.ERROR
        if self is Severity.WARNING:
            return Level.WARNING
        if self is Severity.IGNORE:
            return Level.NONE
        assert_never(self)


Severities = Mapping[Code, Severity]
# The codes of doubts and remarks, in the order of ``Code``. Whatever else a code is about is an error, always.
DOUBTS = (
    Code.TEXT_CUT,
    Code.NO_TARGETS_YET,
    Code.QUOTE_NOT_FOUND,
    Code.QUOTE_ELSEWHERE,
    Code.NUMBER_NOT_IN_QUOTE,
    Code.QUOTE_WITHOUT_SOURCE,
    Code.TEXT_MISSING,
    Code.TEXT_OUTSIDE,
    Code.TEXT_UNREADABLE,
    Code.STATED_CONTRADICTED,
    Code.MEANS_DISAGREE,
    Code.WAIVER_EXPIRED,
    Code.WAIVER_EXPIRING,
    Code.WAIVER_UNUSED,
    Code.TARGET_LOOSENED,
    Code.TARGET_REDEFINED,
    Code.TARGET_REMOVED,
    Code.TARGET_EXCUSED,
    Code.FIGURE_WITHDRAWN,
    Code.GRACE_LENGTHENED,
    Code.GATE_WEAKENED,
    Code.AS_OF_EARLIER,
    Code.SEVERAL_BASES,
    Code.NO_EARLIER_REGISTER,
    Code.NO_REGISTER,
    Code.BASE_IS_HEAD,
    Code.REGISTER_MOVED,
    Code.REVISION_WITH_ERRORS,
    Code.FALL_AS_RISE,
    Code.STATED_OF_NO_TARGET,
    Code.GROWTH_PERIOD,
    Code.BASELINE_SATISFIES,
    Code.BASELINE_NOT_ON_RECORD,
    Code.AMBIGUOUS_THOUSANDS,
    Code.RISE_FOR_FALL,
    Code.FLOW_OR_STOCK,
    Code.UNMATCHED_ACTUAL,
    Code.CONTEXT_USED,
    Code.PUBLISHED_EARLY,
    Code.LOOKS_LIKE_INDEX,
)
_REMARKS = (
    Code.SEVERAL_BASES,
    Code.BASE_IS_HEAD,
    Code.REGISTER_MOVED,
    Code.NO_EARLIER_REGISTER,
    Code.NO_REGISTER,
    Code.REVISION_WITH_ERRORS,
    Code.NO_TARGETS_YET,
)


class Weighed(NamedTuple):
    """The problems that a run shows, each with the level that it was given, and those that it was told to ignore."""

    shown: tuple[Problem, ...]
    ignored: tuple[Problem, ...]


def weigh(problems: Iterable[Problem], severities: Severities) -> Weighed:
    """Give the doubts of some codes another level.

    An error of a file stays what it is, also where the same code can be a doubt: it leaves nothing to judge by.
    """
    shown: list[Problem] = []
    ignored: list[Problem] = []
    for problem in problems:
        severity = severities.get(problem.code)
        if severity is None or problem.level is Level.ERROR:
            shown.append(problem)
        elif severity is Severity.IGNORE:
            ignored.append(problem)
        else:
            shown.append(replace(problem, level=severity.level))
    return Weighed(tuple(shown), tuple(ignored))


def count_codes(problems: Iterable[Problem]) -> dict[str, int]:
    """How many of some problems have which code, in the order of the codes."""
    return dict(sorted(Counter(problem.code.value for problem in problems).items()))


def made_laxer(before: Severities, after: Severities) -> tuple[Code, ...]:
    """The codes whose doubts weigh less by ``after`` than by ``before``."""
    return tuple(code for code in DOUBTS if _weight(code, after.get(code)) < _weight(code, before.get(code)))


def strictest(every: Sequence[Severities]) -> Severities:
    """Of each code the severity by which its doubts weigh most."""
    codes = {code for severities in every for code in severities}
    heaviest = {code: max((of.get(code) for of in every), key=partial(_weight, code)) for code in codes}
    return {code: severity for code, severity in heaviest.items() if severity is not None}


def _weight(code: Code, severity: Severity | None) -> int:
    """What the doubts of a code weigh: without a severity (None) as a warning, but for a remark."""
    if severity is not None:
        return severity.level.weight
    return (Level.INFO if code in _REMARKS else Level.WARNING).weight
