"""The register at another point of its history: in the index of git, at a revision, at the base of the branch."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from planck.cli.reading import Read, Reading, reading_of
from planck.model.changes import State
from planck.model.problem import Problem
from planck.model.register import Register
from planck.register.files.snapshot import (
    Snapshot,
    at_base,
    at_revision,
    fingerprint,
    in_index,
    load_snapshot,
    missing_targets,
)
from planck.register.load import Loaded
from planck.register.settings import find_root, find_settings

Flags = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class PastReading:
    """A register of the past, and which state it is."""

    reading: Reading
    state: State


def staged(start: Path, flags: Flags) -> Read:
    """The register around ``start`` as git's index holds it; without one, nothing but the problem."""
    root = find_root(start)[0]
    return _read(in_index(_where_git_runs(root), root), flags, required=True)


def read_revision(start: Path, revision: str, flags: Flags, like: Reading | None = None) -> PastReading:
    """The register around ``start`` at a revision; an empty one is the merge base with the upstream's main branch.

    Where the register is the one that ``like`` was read from, it is not read again: most commits change none of it.
    """
    root = find_root(start)[0]
    folder = _where_git_runs(root)
    found = at_revision(folder, revision, root) if revision else at_base(folder, root)
    if isinstance(found, Problem):
        return PastReading(reading_of(_read(found, flags, required=False)), State(revision))
    if like is not None and like.fingerprint is not None and like.fingerprint == fingerprint(found, os.environ, flags):
        return PastReading(like, found.state)
    return PastReading(reading_of(_read(found, flags, required=False)), found.state)


def _where_git_runs(root: Path) -> Path:
    """The working folder; that of the register where this was named from outside of its repository.

    Where the variables of a hook are relative, they are so to the working folder: in a hook git always runs there.
    """
    here = Path.cwd()
    in_hook = any(name in os.environ for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"))
    return here if in_hook or _repository(here) == _repository(root) else root


def _repository(folder: Path) -> Path | None:
    """The top of the repository that a folder lies in; None outside of any, and in a bare one."""
    return next((one for one in (folder, *folder.parents) if (one / ".git").exists()), None)


def _read(snapshot: Snapshot | Problem, flags: Flags, *, required: bool) -> Read:
    """``required``: a state without a folder of targets is a problem, not an empty register."""
    if isinstance(snapshot, Problem):
        settings, _ = find_settings(Path.cwd(), os.environ, flags)
        return Read(settings, Loaded(Register(), (snapshot,), {}), ())
    past = load_snapshot(snapshot, os.environ, flags)
    if not required:
        return Read(past.settings, past.loaded, past.files)
    problems = (*missing_targets(snapshot, past.settings), *past.loaded.problems)
    mark = fingerprint(snapshot, os.environ, flags)
    return Read(past.settings, replace(past.loaded, problems=problems), past.files, mark)
