"""What differs between two states of a register, judged as of one day."""

from __future__ import annotations

from datetime import date
from enum import Enum

from planck.model.assessment import Assessment
from planck.model.frozen import Frozen, frozen
from planck.model.observation import Observation
from planck.model.problem import Problem
from planck.model.state import State
from planck.model.target import Target


class Effect(str, Enum):
    """What a changed term does to a target."""

    LOOSENED = "loosened"  # a figure that missed before could satisfy it now, or weighs less at the gate
    TIGHTENED = "tightened"
    REDEFINED = "redefined"  # it cannot be compared with what it was
    AMENDED = "amended"  # changed by a document that ``amended`` names
    NEUTRAL = "neutral"  # the verdict cannot depend on it


@frozen
class TermChange(Frozen):
    """One term of a target before and after, as a file writes it; empty where it was not given.

    ``key`` is the key of the file;
    ``comparator`` and ``period`` stand also for the keys written instead of them.
    ``former`` is the target that it was a term of.
    """

    target: Target
    key: str
    before: str
    after: str
    effect: Effect
    former: Target


class FigureChangeKind(str, Enum):
    """What became of a figure."""

    ADDED = "added"
    REVISED = "revised"
    REMOVED = "removed"


@frozen
class FigureChange(Frozen):
    """An observation that came, went or has another value, unit, status or day of publication."""

    kind: FigureChangeKind
    before: Observation | None
    after: Observation | None

    @property
    def figure(self) -> Observation:
        """The observation as it now is, or as it last was."""
        observation = self.after or self.before
        assert observation is not None  # what changed is there before or after
        return observation


@frozen
class Turn(Frozen):
    """A target that both states have, judged in each; the ids differ where it was renamed."""

    before: Assessment
    after: Assessment

    @property
    def renamed(self) -> bool:
        """Whether it has another id."""
        return self.before.id != self.after.id

    @property
    def turned(self) -> bool:
        """Whether the verdict, the outcome, the progress or the waiving is another."""
        return _answers(self.before) != _answers(self.after)

    @property
    def is_old(self) -> bool:
        """Whether what is wrong with it now was so before: the same verdict and progress, of no less weight."""
        before, after = self.before, self.after
        same = (before.verdict, before.progress) == (after.verdict, after.progress)
        return same and before.level.weight >= after.level.weight


def _answers(assessment: Assessment) -> tuple[object, ...]:
    return assessment.verdict, assessment.outcome, assessment.progress, assessment.waiver


@frozen
class Changes(Frozen):
    """What turned, came, went or was changed; each in the order of display.

    ``pairs`` are all targets that both states have. ``problems`` are the warnings that the change itself deserves:
    targets loosened, redefined or removed without ``amended``. ``as_of`` is None where no target was judged.
    """

    as_of: date | None
    added: tuple[Assessment, ...] = ()
    removed: tuple[Assessment, ...] = ()
    pairs: tuple[Turn, ...] = ()
    terms: tuple[TermChange, ...] = ()
    figures: tuple[FigureChange, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def turned(self) -> tuple[Turn, ...]:
        """The targets whose answers are others."""
        return tuple(pair for pair in self.pairs if pair.turned)

    @property
    def renamed(self) -> tuple[Turn, ...]:
        """The targets that have another id."""
        return tuple(pair for pair in self.pairs if pair.renamed)

    @property
    def touched(self) -> frozenset[str]:
        """The ids of the targets of the later state that the change has to do with."""
        touched = {assessment.id for assessment in self.added}
        touched |= {pair.after.id for pair in self.pairs if pair.turned or pair.renamed}
        touched |= {term.target.id for term in self.terms}
        changed = {(change.figure.area, change.figure.indicator) for change in self.figures}
        for pair in self.pairs:
            target = pair.after.target
            if any((target.area, series) in changed for series in target.series):
                touched.add(target.id)
        return frozenset(touched)

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed that a judgement or a reader of the register would notice."""
        return not (self.added or self.removed or self.turned or self.renamed or self.terms or self.figures)


@frozen
class Comparison(Frozen):
    """The changes from one state to another.

    ``failing`` are the ids of the targets that weigh against the gate, ``new`` those of them that did not before.
    ``appeared`` are the problems that were not there before, ``fresh`` counts those of them that weigh. ``only_new``:
    the gate fails only for what is new; ``older`` counts the failures left out. ``beside`` are other states before:
    only what differs from all of them counts as changed.
    """

    before: State
    after: State
    changes: Changes
    only_new: bool = False
    failing: frozenset[str] = frozenset()
    new: frozenset[str] = frozenset()
    appeared: tuple[Problem, ...] = ()
    fresh: int = 0
    older: int = 0
    beside: tuple[State, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to report of the change."""
        return self.changes.is_empty and not self.appeared

    @property
    def old(self) -> frozenset[str]:
        """The ids of the targets of which nothing is wrong now that was not so before."""
        return frozenset(pair.after.id for pair in self.changes.pairs if pair.is_old)

    @property
    def newly_failing(self) -> int:
        """How many targets and problems weigh against the gate that did not before."""
        return len(self.new) + self.fresh
