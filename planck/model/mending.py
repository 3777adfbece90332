"""What was mended in the files of a register."""

from __future__ import annotations

from collections.abc import Mapping

from planck.model.frozen import Frozen, frozen
from planck.model.problem import Problem


@frozen
class Mend(Frozen):
    """A problem that is gone since one text was put in the place of another; an empty text is none."""

    problem: Problem
    before: str
    after: str


@frozen
class Mended(Frozen):
    """The files that change, whole, by their name, and what was mended in them, in the order of the files."""

    files: Mapping[str, bytes]
    mends: tuple[Mend, ...] = ()
