"""What became of figures and targets that were to be put into the files of a register."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import Enum

from planck.model.draft import Remark
from planck.model.frozen import Frozen, frozen
from planck.model.location import Location
from planck.model.problem import Problem
from planck.model.result import Result


class Keeps(str, Enum):
    """Why something was not put in."""

    DIFFERS = "differs"  # another value is there
    DIFFERS_UNDATED = "differs-undated"  # another value is there, which does not say when it was published
    INHERITS = "inherits"  # what stands beside it for all would count for it too
    UNEDITABLE = "uneditable"  # the file is written in a way that planck does not edit


@frozen
class Change(Frozen):
    """A target, a figure of a period, or all figures of an indicator (without a period) that were put in.

    ``before`` is what it replaced, empty where it is new. Texts are as the file writes them. ``location`` is where it
    stands afterwards. ``figures`` is how many figures it is, 0 for a target.
    """

    location: Location
    id: str
    period: str
    before: str
    after: str
    figures: int = 0


@frozen
class Kept(Frozen):
    """A target or a figure that was not put in, and why; ``there`` is what stands at ``location``,
    ``key`` what would count for it."""

    keeps: Keeps
    location: Location
    id: str
    period: str
    there: str
    new: str
    key: str = ""


@frozen
class Merged(Frozen):
    """The files that change, whole, by their name; what was put in, what was not, and how much was there already.

    ``created`` are, of each new file, how many targets and how many figures it has.
    """

    files: Mapping[str, bytes]
    changes: tuple[Change, ...] = ()
    kept: tuple[Kept, ...] = ()
    same: int = 0
    created: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    def count(self, file: str) -> tuple[int, int]:
        """How many targets and how many figures were put into a file."""
        changes = [change for change in self.changes if change.location.file == file]
        targets = sum(not change.figures for change in changes)
        return self.created.get(file, (targets, sum(change.figures for change in changes)))


@frozen
class Recorded(Frozen):
    """What became of a figure that was to be put into the register; ``before`` are the files as they were.

    ``result`` has the register, and where it could be judged what turned. ``problems`` are why nothing was written,
    ``remarks`` what was said of the lines of a table.
    ``is_done``: the register says it, or would where it is not ``is_written``.
    """

    merged: Merged
    result: Result
    before: Mapping[str, bytes] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    remarks: tuple[Remark, ...] = ()
    is_done: bool = False
    is_written: bool = False
