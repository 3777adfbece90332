"""The commits that a state of a register is compared with, as its history gives them."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from planck.model.problem import Code, Level, Problem, error
from planck.model.state import BEFORE_THE_FIRST_COMMIT, Against, Relation, State
from planck.register.files.git import commits, find_state, git, revision_unknown

# The upstream's main branch by its usual names: a remote called upstream is where a fork came from.
_MAIN_BRANCHES = (
    *(f"refs/remotes/{remote}/{name}" for remote in ("upstream", "origin") for name in ("HEAD", "main", "master")),
    *(f"refs/heads/{name}" for name in ("main", "master")),
)
_HEAD = "HEAD"
# How git names a commit that is being merged to a hook that runs before it is written to MERGE_HEAD.
_MERGING_VARIABLE = re.compile(r"GITHEAD_([0-9a-f]{40}|[0-9a-f]{64})")


class Bases(NamedTuple):
    """The states to compare with, and what is to be said of how they were chosen.

    Of several, what is in one of them is no change: they are the parents of a merge, or the merge bases of histories
    that were merged criss-cross.
    """

    states: tuple[State, ...]
    notes: tuple[Problem, ...] = ()


def find_bases(folder: Path, against: Against, judged: str | None = None) -> Bases | Problem:
    """The states to compare with; git runs in ``folder``.

    ``judged`` is the commit that is judged; None for the files or the index, which belong to the commit that will
    follow HEAD and what is being merged into it.
    """
    if against.relation is Relation.TIP:
        state = find_state(folder, against.revision)
        return state if isinstance(state, Problem) else Bases((state,))
    ours = [judged] if judged is not None else _parents(folder)
    if isinstance(ours, Problem):
        return ours
    if against.relation is Relation.PARENTS:
        heads = commits(folder, ours)
        return heads if isinstance(heads, Problem) else _as_parents(heads)
    return _fork_of(folder, against.revision, ours) if against.revision else _fork_of_main(folder, ours, judged)


def _fork_of(folder: Path, revision: str, ours: Sequence[str]) -> Bases | Problem:
    named = commits(folder, [revision, *ours])
    if isinstance(named, Problem):
        return named
    tip, *heads = named
    return _forks(folder, revision, tip, heads) if tip is not None else revision_unknown(revision)


def _fork_of_main(folder: Path, ours: Sequence[str], judged: str | None) -> Bases | Problem:
    named = commits(folder, [*_MAIN_BRANCHES, *ours])
    if isinstance(named, Problem):
        return named
    heads = named[len(_MAIN_BRANCHES) :]
    if heads[0] is None:
        return Bases((BEFORE_THE_FIRST_COMMIT,))
    for ref, tip in zip(_MAIN_BRANCHES, named, strict=False):
        if tip is not None:
            return _forks(folder, _short(ref), tip, heads)
    return _without_main_branch(folder, heads, judged)


def _parents(folder: Path) -> list[str] | Problem:
    """What the next commit will follow: HEAD, then the commits that are being merged into it."""
    told = git(folder, "rev-parse", "--git-path", "MERGE_HEAD")
    if isinstance(told, Problem):
        return told
    try:
        merging = (folder / os.fsdecode(told.removesuffix(b"\n"))).read_text(encoding="ascii").split()
    except (OSError, ValueError):
        merging = sorted(match[1] for name in os.environ if (match := _MERGING_VARIABLE.fullmatch(name)))
    return [_HEAD, *merging]


def _as_parents(heads: Sequence[str | None]) -> Bases:
    """HEAD and what is being merged, each by the name that git has for it."""
    if heads[0] is None:
        return Bases((BEFORE_THE_FIRST_COMMIT,))
    merging = (State("MERGE_HEAD", head) for head in heads[1:] if head is not None)
    return Bases((State(_HEAD, heads[0]), *merging))


def _forks(folder: Path, name: str, tip: str, heads: Sequence[str | None]) -> Bases | Problem:
    """Where the histories of ``heads``, taken as merged, left that of ``tip``."""
    ours = [head for head in heads if head is not None]
    found = git(folder, "merge-base", "--all", tip, *ours) if ours else b""
    bases = [] if isinstance(found, Problem) else sorted(found.decode().split())
    if not bases:
        return error(Code.NO_COMMON_COMMIT, None, base=name)
    states = tuple(State(name, base) for base in bases)
    if len(bases) == 1:
        return Bases(states)
    args = {"base": name, "commits": ", ".join(base[:7] for base in bases)}
    return Bases(states, (Problem(Level.INFO, Code.SEVERAL_BASES, None, args),))


def _without_main_branch(folder: Path, heads: Sequence[str | None], judged: str | None) -> Bases | Problem:
    """Where nobody else has a main branch either, HEAD is what there is; a remote has one that was not fetched."""
    remotes = git(folder, "remote")
    if isinstance(remotes, Problem):
        return remotes
    tried = {"tried": ", ".join(map(_short, _MAIN_BRANCHES))}
    if remotes:
        return error(Code.NO_BASE, None, **tried)
    note = Problem(Level.INFO, Code.BASE_IS_HEAD, None, tried)
    if judged is None:
        return _as_parents(heads)._replace(notes=(note,))
    named = commits(folder, [_HEAD])
    if isinstance(named, Problem):
        return named
    if named[0] is None:
        return Bases((BEFORE_THE_FIRST_COMMIT,))
    bases = _forks(folder, _HEAD, named[0], [judged])
    return bases if isinstance(bases, Problem) else bases._replace(notes=(*bases.notes, note))


def _short(ref: str) -> str:
    """The name of a branch as people write it."""
    return ref.partition("/")[2].partition("/")[2]
