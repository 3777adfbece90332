"""What became of figures and targets that were to be put into the files of a register."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from planck.model.location import Location


class Keeps(str, Enum):
    """Why something was not put in."""

    DIFFERS = "differs"  # another value is there
    DIFFERS_UNDATED = "differs-undated"  # another value is there, which does not say when it was published
    INHERITS = "inherits"  # what stands beside it for all would count for it too
    UNEDITABLE = "uneditable"  # the file is written in a way that planck does not edit


@dataclass(frozen=True, slots=True)
class Change:
    """A target, or a figure of a period, that was put in; ``before`` is what it replaced, empty where it is new.

    Texts are as the file writes them. ``location`` is where it stands afterwards.
    """

    location: Location
    id: str
    period: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Kept:
    """A target or a figure that was not put in, and why; ``there`` is what stands at ``location``."""

    keeps: Keeps
    location: Location
    id: str
    period: str
    there: str
    new: str


@dataclass(frozen=True, slots=True)
class Merged:
    """The files that change, whole, by their name; what was put in, what was not, and how much was there already."""

    files: Mapping[str, bytes]
    changes: tuple[Change, ...] = ()
    kept: tuple[Kept, ...] = ()
    same: int = 0
