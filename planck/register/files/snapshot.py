"""The files of a register at a revision of git or in its index, read from git's objects: no file is touched."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from planck.model.changes import State
from planck.model.location import Location
from planck.model.problem import Code, Level, Problem
from planck.register.files.git import blobs, commits, git
from planck.register.files.git_tree import Entry, Tree, find_in_tree
from planck.register.load import Loaded, load
from planck.register.settings import FILE_NAMES, Settings, settings_of

# The upstream's main branch by its usual names: a remote called upstream is where a fork came from.
_MAIN_BRANCHES = (
    *(f"refs/remotes/{remote}/{name}" for remote in ("upstream", "origin") for name in ("HEAD", "main", "master")),
    *(f"refs/heads/{name}" for name in ("main", "master")),
)
_EMPTY_BLOBS = {
    "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391",
    "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813",
}
_INDEX = "--staged"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One state of the repository, seen from a working folder.

    ``prefix`` is that folder, ``root`` the folder of the register: both from the top of the repository, empty or ending
    with ``/``. ``settings`` is the name of the planck.yaml in ``root`` and its bytes; None without one.
    """

    folder: Path
    state: State
    tree: Tree
    prefix: bytes
    root: bytes
    settings: tuple[str, bytes] | None

    @property
    def place(self) -> Path:
        """The folder of the register on disk, whether or not it is there."""
        if self.root.startswith(self.prefix):
            return self.folder / os.fsdecode(self.root[len(self.prefix) :])
        return self.folder.parents[self.prefix.count(b"/") - self.root.count(b"/") - 1]


@dataclass(frozen=True, slots=True)
class Found:
    """Files of the register by name (relative to its root, forward slashes) with their bytes, and what went wrong."""

    files: tuple[tuple[str, bytes], ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Past:
    """The register of one state, its settings, and the names of its files."""

    settings: Settings
    loaded: Loaded
    files: tuple[str, ...]


def at_revision(folder: Path, revision: str, root: Path) -> Snapshot | Problem:
    """The state at a revision; ``root`` is the register's folder on disk, where the revision has no planck.yaml."""
    found = commits(folder, [revision])
    if isinstance(found, Problem):
        return found
    if found[0] is None:
        return Problem(Level.ERROR, Code.REVISION_UNKNOWN, None, {"revision": revision})
    return _at_commit(folder, State(revision, found[0]), root)


def at_base(folder: Path, root: Path) -> Snapshot | Problem:
    """The state at the merge base with the upstream's main branch; an empty one where there is no commit yet."""
    found = commits(folder, ["HEAD", *_MAIN_BRANCHES])
    if isinstance(found, Problem):
        return found
    head, *branches = found
    if head is None:
        return _seen(folder, State(""), Tree({}), root)
    known = [(name, commit) for name, commit in zip(_MAIN_BRANCHES, branches, strict=True) if commit is not None]
    if not known:
        tried = ", ".join(name.partition("/")[2].partition("/")[2] for name in _MAIN_BRANCHES)
        return Problem(Level.ERROR, Code.NO_BASE, None, {"tried": tried})
    name, commit = known[0]
    short = name.partition("/")[2].partition("/")[2]
    base = git(folder, "merge-base", head, commit)
    if isinstance(base, Problem):
        return Problem(Level.ERROR, Code.NO_COMMON_COMMIT, None, {"base": short})
    return _at_commit(folder, State(short, base.decode().strip()), root)


def in_index(folder: Path, root: Path) -> Snapshot | Problem:
    """The state that a commit would record now: the index, not the working tree."""
    around = git(folder, "rev-parse", "--is-bare-repository", "--is-inside-work-tree")
    if isinstance(around, Problem):
        return around
    if around.split() != [b"false", b"true"]:
        return Problem(Level.ERROR, Code.INDEX_OF_BARE, None)
    listed = git(folder, "ls-files", "--stage", "-z", "--full-name", "--", ":/")
    if isinstance(listed, Problem):
        return listed
    entries: dict[bytes, Entry] = {}
    for record in listed.split(b"\0")[:-1]:
        described, _, path = record.partition(b"\t")
        mode, name, stage = described.decode().split(" ")
        if stage != "0":
            return Problem(Level.ERROR, Code.INDEX_UNMERGED, None, {"path": readable(path)})
        entries[path] = Entry(mode, name)
    announced = _announced(folder, entries)
    if isinstance(announced, Problem):
        return announced
    return _seen(folder, State(_INDEX), _tree(folder, entries, announced), root)


def _announced(folder: Path, entries: Mapping[bytes, Entry]) -> set[bytes] | Problem:
    """What `git add --intent-to-add` has named without content: the commit will not hold it."""
    if all(entry.name not in _EMPTY_BLOBS for entry in entries.values()):
        return set()
    listed = git(folder, "diff-files", "-z", "--name-only", "--no-ext-diff", "--diff-filter=A")
    return listed if isinstance(listed, Problem) else set(listed.split(b"\0"))


def find_files(snapshot: Snapshot, places: Iterable[str]) -> Found:
    """The YAML files at ``places`` (relative to the register's root) and below, as they are found on disk."""
    paths, problems = find_in_tree(snapshot.tree, snapshot.root, places)
    content = blobs(snapshot.folder, (snapshot.tree.entries[path].name for path in paths.values()))
    if isinstance(content, Problem):
        return Found((), (content,))
    files: list[tuple[str, bytes]] = []
    for name, path in paths.items():
        data = content.get(snapshot.tree.entries[path].name)
        if data is None:
            args = {"path": name, "revision": snapshot.state.name or "HEAD"}
            problems.append(Problem(Level.ERROR, Code.OBJECT_MISSING, Location(name, 1, 1), args))
        else:
            files.append((name, data))
    return Found(tuple(files), tuple(problems))


def load_snapshot(
    snapshot: Snapshot, environ: Mapping[str, str], flags: Mapping[str, str | None] | None = None
) -> Past:
    """The register of a state with the settings of that state, and what is wrong with either.

    A folder that the state does not have holds nothing; `missing_targets` says whether that is one of them.
    """
    name, data = snapshot.settings or (None, None)
    settings, wrong = settings_of(snapshot.place, name, data, environ, flags)
    found = find_files(snapshot, (settings.targets, settings.actuals))
    loaded = load((one for one in found.files if one[0] != settings.file), settings)
    problems = sorted((*wrong, *found.problems, *loaded.problems), key=lambda problem: problem.key)
    return Past(settings, replace(loaded, problems=tuple(problems)), tuple(name for name, _ in found.files))


def fingerprint(
    snapshot: Snapshot, environ: Mapping[str, str], flags: Mapping[str, str | None] | None = None
) -> object:
    """What two states with the same register have in common: the settings, and the names and contents of the files."""
    name, data = snapshot.settings or (None, None)
    settings, _ = settings_of(snapshot.place, name, data, environ, flags)
    paths, problems = find_in_tree(snapshot.tree, snapshot.root, (settings.targets, settings.actuals))
    files = tuple((name, snapshot.tree.entries[path].name) for name, path in paths.items())
    return snapshot.settings, snapshot.root, files, tuple(problem.key for problem in problems)


def missing_targets(snapshot: Snapshot, settings: Settings) -> tuple[Problem, ...]:
    """A problem where the state has no folder of targets at all."""
    if any(path.startswith(snapshot.root + settings.targets.encode()) for path in snapshot.tree.entries):
        return ()
    return (Problem(Level.ERROR, Code.FOLDER_MISSING, None, {"folder": settings.targets}),)


def readable(path: bytes) -> str:
    """A path that may be printed: bytes that are no UTF-8 as escapes."""
    return path.decode("utf-8", "backslashreplace")


def _at_commit(folder: Path, state: State, root: Path) -> Snapshot | Problem:
    assert state.commit is not None
    listed = git(folder, "ls-tree", "-r", "-z", "--full-tree", state.commit)
    if isinstance(listed, Problem):
        return listed
    entries: dict[bytes, Entry] = {}
    for record in listed.split(b"\0")[:-1]:
        described, _, path = record.partition(b"\t")
        mode, _, name = described.decode().split(" ")
        entries[path] = Entry(mode, name)
    return _seen(folder, state, _tree(folder, entries, set()), root)


def _tree(folder: Path, entries: Mapping[bytes, Entry], without: set[bytes]) -> Tree | Problem:
    kept = {path: entry for path, entry in entries.items() if path not in without}
    links = {path: entry.name for path, entry in kept.items() if entry.is_link}
    content = blobs(folder, links.values()) if links else {}
    if isinstance(content, Problem):
        return content
    return Tree(kept, {path: content[name] for path, name in links.items() if name in content})


def _seen(folder: Path, state: State, tree: Tree | Problem, root: Path) -> Snapshot | Problem:
    """The state with its register: at or above the working folder, or at or above ``root`` where that lies below.

    It is the nearest folder with a planck.yaml; where the state has none, ``root``.
    """
    shown = git(folder, "rev-parse", "--show-prefix")
    if isinstance(shown, Problem):
        return shown
    if isinstance(tree, Problem):
        return tree
    prefix = shown.removesuffix(b"\n")
    below = os.fsencode(root.relative_to(folder).as_posix()) if root.is_relative_to(folder) else b"."
    start = prefix if below == b"." else prefix + below + b"/"
    above = len(folder.parts) - len(root.parts) if folder.is_relative_to(root) else 0
    for candidate in (_up(start, levels) for levels in range(start.count(b"/") + 1)):
        for name in FILE_NAMES:
            entry = tree.entries.get(candidate + name.encode())
            if entry is None:
                continue
            content = blobs(folder, [entry.name])
            if isinstance(content, Problem):
                return content
            return Snapshot(folder, state, tree, prefix, candidate, (name, content.get(entry.name, b"")))
    return Snapshot(folder, state, tree, prefix, _up(start, above), None)


def _up(prefix: bytes, levels: int) -> bytes:
    """A folder some levels above another, both empty or ending with ``/``."""
    parts = prefix.split(b"/")[:-1]
    kept = parts[: max(len(parts) - levels, 0)]
    return b"".join(part + b"/" for part in kept)
