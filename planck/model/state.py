"""Which state of a register is meant: its files as they are, git's index, or a commit."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class State:
    """A state of a register: what a person calls it, and the commit it is (None for the files and for the index).

    The name is that of the revision, ``--staged`` for the index; empty for the files, and for the time before the
    first commit.
    """

    name: str
    commit: str | None = None


WORKING_TREE = State("")
INDEX = State("--staged")
