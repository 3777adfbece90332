"""The register in a state of its repository: where it lies there, and how it is read from there."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from planck.model.problem import Code, Problem, error
from planck.model.state import INDEX, WORKING_TREE, State
from planck.register.files.disk import is_folder
from planck.register.files.former_place import find_former_place
from planck.register.files.git import blobs, find_state, git, paths_gone
from planck.register.files.git_listing import CommitListing, IndexListing, Listing
from planck.register.files.git_tree import GitTree
from planck.register.files.snapshot import Commit, Index, Judged
from planck.register.files.source import DEFAULT_ACTUALS, DEFAULT_TARGETS, SETTINGS_NAMES
from planck.register.files.submodule import Recorded, find_recorded

AnyCommit = TypeVar("AnyCommit", bound=Commit)


def open_revision(folder: Path, revision: str, root: Path) -> Commit | Problem:
    """The register at a revision; ``root`` is its folder on disk, for where the revision has no planck.yaml.

    git runs in ``folder``.
    """
    state = find_state(folder, revision)
    return state if isinstance(state, Problem) else open_state(folder, state, root)


def open_judged(folder: Path, revision: str, root: Path, paths: Iterable[str] = ()) -> Judged | Problem:
    """The register at a revision that is judged: the one that the first of ``paths`` lies in, else that at ``root``.

    The paths are as typed. The disk is not asked: the commit may hold others, and a bare repository has no files.
    """
    state = find_state(folder, revision)
    if isinstance(state, Problem):
        return state
    typed = [Path(os.path.abspath(path)) for path in paths]
    for place in (place for path in typed for place in (path, *path.parents) if place.is_relative_to(folder)):
        around = _open_tree(Judged, folder, state, place)
        if isinstance(around, Problem) or _lies_at(around.tree, around.top):
            return around
    return _open_tree(Judged, folder, state, root)


def open_state(folder: Path, state: State, root: Path, later: State = WORKING_TREE) -> Commit | Problem:
    """The register at the commit of a state, also where the ``later`` one has moved it from; empty without a commit."""
    return _open_tree(Commit, folder, state, root, later)


def _open_tree(
    kind: type[AnyCommit], folder: Path, state: State, root: Path, later: State | None = None
) -> AnyCommit | Problem:
    """The register in the tree of a commit."""
    listing = CommitListing(folder, state.commit)
    recorded = _open_recorded(kind, folder, state, listing, root)
    return recorded if recorded is not None else _open(kind, folder, state, listing, root, later)


def _open_recorded(
    kind: type[AnyCommit], folder: Path, state: State, listing: Listing, root: Path
) -> AnyCommit | Problem | None:
    """The register in a submodule at the commit that a state records; None where ``root`` lies in none."""
    recorded = find_recorded(listing, folder, root)
    if not isinstance(recorded, Recorded):
        return recorded
    return _open(kind, recorded.folder, state, CommitListing(recorded.folder, recorded.commit), root)


def open_index(folder: Path, root: Path) -> Index | Judged | Problem:
    """The register as a commit would record it now."""
    around = git(folder, "rev-parse", "--is-bare-repository", "--is-inside-work-tree")
    if isinstance(around, Problem):
        return around
    if around.split() != [b"false", b"true"]:
        return error(Code.INDEX_OF_BARE, None)
    listing = IndexListing(folder)
    return _open_recorded(Judged, folder, INDEX, listing, root) or _open(Index, folder, INDEX, listing, root)


def _open(
    kind: type[AnyCommit], folder: Path, state: State, listing: Listing, root: Path, later: State | None = None
) -> AnyCommit | Problem:
    """The register in a state; with a ``later`` one also where it was before it was moved."""
    prefix = git(folder, "rev-parse", "--show-prefix")
    if isinstance(prefix, Problem):
        return prefix
    here = prefix.removesuffix(b"\n")
    start = _start(folder, here, root)
    home = _up(start, len(folder.parts) - len(root.parts) if folder.is_relative_to(root) else 0)
    above = [_up(start, levels) for levels in range(start.count(b"/") + 1)]
    tree = GitTree(listing, state.name or "HEAD")
    # Nearly every register is in these folders, and each look costs a process.
    likely = (home + place.encode() for place in (DEFAULT_TARGETS, DEFAULT_ACTUALS))
    problem = tree.reach([*(candidate + name.encode() for candidate in above for name in SETTINGS_NAMES), *likely])
    if later is not None and problem is None and not _lies_at(tree, home):
        problem = tree.reach([b""])
        former = find_former_place(tree.entries, root, partial(paths_gone, folder, state, later))
        above, home = (above, home) if former is None else ([former], former)
    if problem is not None:
        return problem
    top, name = _find_top(tree, above, home)
    settings = (name, _read_settings(tree, folder, top, name)) if name is not None else None
    return kind(folder, state, tree, _on_disk(folder, here, top), top, settings)


def _read_settings(tree: GitTree, folder: Path, top: bytes, name: str) -> bytes | Problem:
    """The bytes of a planck.yaml, which is followed where it is a link."""
    node = tree.find(top + name.encode(), name)
    assert node is not None
    if isinstance(node, Problem):
        return node
    if node.is_folder:
        return is_folder(name)
    object_id = tree.entries[node.path].object_id
    contents = blobs(folder, [object_id])
    return contents if isinstance(contents, Problem) else contents.get(object_id, tree.lack(name))


def _start(folder: Path, here: bytes, root: Path) -> bytes:
    """Where to look for the register from, from the top of the repository: ``root`` where that lies below ``here``."""
    below = os.fsencode(root.relative_to(folder).as_posix()) if root.is_relative_to(folder) else b"."
    return here if below == b"." else here + below + b"/"


def _lies_at(tree: GitTree, home: bytes) -> bool:
    """Whether a folder looks like that of a register."""
    return any(tree.holds(home + name.encode()) for name in (*SETTINGS_NAMES, DEFAULT_TARGETS))


def _find_top(tree: GitTree, above: Sequence[bytes], home: bytes) -> tuple[bytes, str | None]:
    """The folder of the register in a state, from the top of the repository, and the name of its planck.yaml.

    It is the nearest folder with a planck.yaml of those ``above``, the first of which is where the search begins; where
    the state has none, ``home``.
    """
    for candidate in above:
        for name in SETTINGS_NAMES:
            if tree.holds(candidate + name.encode()):
                return candidate, name
    return home, None


def _up(folder: bytes, levels: int) -> bytes:
    """The folder some levels above another, both empty or ending with ``/``."""
    parts = folder.split(b"/")[:-1]
    kept = parts[: max(len(parts) - levels, 0)]
    return b"".join(part + b"/" for part in kept)


def _on_disk(folder: Path, here: bytes, top: bytes) -> Path:
    """The folder ``top`` on disk, where ``here`` is ``folder``; both from the top of the repository."""
    repository = folder.parents[here.count(b"/") - 1] if here else folder
    return repository / os.fsdecode(top)
