"""What a run hands to the reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from planck.model.assessment import Assessment, Outcome, Progress, Verdict
from planck.model.exhaustive import assert_never
from planck.model.frozen import Frozen, frozen
from planck.model.problem import Level, Problem
from planck.model.register import Register
from planck.model.state import WORKING_TREE, State

if TYPE_CHECKING:  # few runs compare two states
    from planck.model.changes import Comparison


class FailOn(str, Enum):
    """From which level on the gate fails."""

    ERROR = "error"
    WARNING = "warning"
    NEVER = "never"

    def weighs(self, level: Level) -> bool:
        """Whether a level alone fails the gate."""
        if self is FailOn.NEVER:
            return False
        if self is FailOn.ERROR:
            return level is Level.ERROR
        if self is FailOn.WARNING:
            return level in (Level.ERROR, Level.WARNING)
        assert_never(self)

    @property
    def laxity(self) -> int:
        """How much the gate lets pass, from 0 on."""
        return (FailOn.WARNING, FailOn.ERROR, FailOn.NEVER).index(self)


class Language(str, Enum):
    """The language of what a person reads."""

    VI = "vi"
    EN = "en"


@frozen
class Summary(Frozen):
    """How many targets there are of each kind: parts of one target once, one that only restates another in
    ``restated`` alone.

    ``due`` are those whose period is over and judged (no_data included, area_ended not), ``due_met`` those of them
    that were met or exceeded; ``to_date`` those with an outcome, ``to_date_met`` those of them with met or exceeded.
    ``provisional`` counts the due ones that rest on figures not settled. ``outcome`` has None for those without any.
    ``assigners`` has the same for each that set plans, where there are several; None for those that name nobody.
    ``areas`` has the same for each area by its id, in the order given, where there are several.
    """

    targets: int = 0
    restated: int = 0
    due: int = 0
    due_met: int = 0
    to_date: int = 0
    to_date_met: int = 0
    waived: int = 0
    provisional: int = 0
    verdict: Mapping[Verdict, int] = field(default_factory=dict)
    outcome: Mapping[Outcome | None, int] = field(default_factory=dict)
    progress: Mapping[Progress, int] = field(default_factory=dict)
    assigners: Mapping[str | None, Summary] = field(default_factory=dict)
    areas: Mapping[str, Summary] = field(default_factory=dict)


@frozen
class YearEnd(Frozen):
    """The same targets as of the end of an earlier year, by what was known then: the answers, without what was
    needed from there and what would have turned them."""

    as_of: date
    assessments: tuple[Assessment, ...]
    summary: Summary


@frozen
class Result(Frozen):
    """One run: the assessments in the order of display, the problems sorted, and whether the gate passed.

    ``passed`` is None where no verdict was possible; ``assessments`` is then empty. ``shown`` narrows the display
    (``--status``) without touching the summary and the gate; None shows all.
    ``ignored`` are the problems that their ``severity`` took out of all this.
    ``state`` is what was judged.
    ``comparison``: what changed since another state of the register, where that was asked for.
    ``year_ends``: the same at the ends of earlier years, the oldest first, where a format looks back.
    """

    as_of: date
    fail_on: FailOn = FailOn.ERROR
    passed: bool | None = None
    summary: Summary = field(default_factory=Summary)
    assessments: tuple[Assessment, ...] = ()
    problems: tuple[Problem, ...] = ()
    register: Register = field(default_factory=Register)
    shown: frozenset[str] | None = None
    comparison: Comparison | None = None
    ignored: tuple[Problem, ...] = ()
    state: State = WORKING_TREE
    year_ends: tuple[YearEnd, ...] = ()

    def is_left_out(self, assessment: Assessment) -> bool:
        """Whether a target that fails is kept out of the gate since it failed before the change as well."""
        comparison = self.comparison
        if comparison is None or not comparison.only_new:
            return False
        return assessment.id in comparison.failing - comparison.new

    def level_at_gate(self, subject: Assessment | Problem) -> Level:
        """What a target or a problem comes to at the gate: the one answer that every format for a server gives.

        ERROR is what fails it, or leaves no verdict, and nothing else is; WARNING is worth a look; INFO is a remark,
        or what is excused: waived, or left out since it failed before the change as well; NONE is nothing.
        """
        if isinstance(subject, Assessment) and (subject.waiver or self.is_left_out(subject)):
            return Level.INFO
        stops = self.passed is None and subject.level is Level.ERROR
        if stops or self.fail_on.weighs(subject.level):
            return Level.ERROR
        return Level.WARNING if subject.level is Level.ERROR else subject.level

    @property
    def displayed_or_failing(self) -> tuple[Assessment, ...]:
        """The assessments to show, and those that fail the gate unseen: a server must not take it for passed."""
        return tuple(
            assessment
            for assessment in self.assessments
            if self.shown is None or assessment.id in self.shown or self.level_at_gate(assessment) is Level.ERROR
        )

    @property
    def displayed(self) -> tuple[Assessment, ...]:
        """The assessments to show."""
        return tuple(assessment for assessment in self.assessments if self.shown is None or assessment.id in self.shown)
