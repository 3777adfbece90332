"""A register in a submodule, as a state of the repository around it records it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from planck.model.problem import Problem
from planck.register.files.git_listing import IndexListing, Listing
from planck.register.files.working_tree import top_of_repository


class Recorded(NamedTuple):
    """A submodule and the commit of it that is recorded, None where none is."""

    folder: Path
    commit: str | None


def find_recorded(listing: Listing, folder: Path, root: Path) -> Recorded | Problem | None:
    """The submodule that ``root`` lies in, of the repository around ``folder``; None where it lies in no other one."""
    own, outer = top_of_repository(root), top_of_repository(folder)
    if own is None or outer is None or own == outer or not own.is_relative_to(outer):
        return None
    path = os.fsencode(own.relative_to(outer).as_posix())
    entries = listing.at([path])
    if isinstance(entries, Problem):
        return entries
    is_recorded = path in entries and entries[path].is_submodule
    return Recorded(own, entries[path].object_id if is_recorded else None)


def is_submodule(folder: Path, root: Path) -> bool:
    """Whether ``root`` lies in a submodule of the repository around ``folder``, as its index has it."""
    recorded = find_recorded(IndexListing(folder), folder, root)
    return isinstance(recorded, Recorded) and recorded.commit is not None
