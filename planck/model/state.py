"""Which state of a register is meant: its files as they are, git's index, or a commit."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from planck.model.frozen import Frozen, frozen


@frozen
class State(Frozen):
    """A state of a register: what a person calls it, and the commit it is (None for the files and for the index).

    The name is that of the revision, ``--staged`` for the index; empty for the files, and for the time before the
    first commit.
    """

    name: str
    commit: str | None = None


class Relation(Enum):
    """How the state to compare with is found from what is judged."""

    PARENTS = "parents"  # the commits that it will follow: HEAD, and what is being merged into it
    FORK = "fork"  # where its history left that of a revision, or of the main branch
    TIP = "tip"  # a revision itself


class Against(NamedTuple):
    """What to compare with; ``revision`` is empty for the main branch."""

    relation: Relation
    revision: str = ""


MAIN_BRANCH = Against(Relation.FORK)
PARENTS = Against(Relation.PARENTS)
WORKING_TREE = State("")
INDEX = State("--staged")
BEFORE_THE_FIRST_COMMIT = State("")
