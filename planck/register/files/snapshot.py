"""A register at a commit or in git's index, read from git's objects: no file is touched."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from planck.model.problem import Code, Level, Problem
from planck.model.state import INDEX, WORKING_TREE, State
from planck.register.files.disk import is_folder
from planck.register.files.former_place import find_former_place
from planck.register.files.git import blobs, commits, git, paths_gone
from planck.register.files.git_listing import CommitListing, IndexListing, Listing
from planck.register.files.git_tree import GitTree
from planck.register.files.source import (
    DEFAULT_ACTUALS,
    DEFAULT_TARGETS,
    SETTINGS_NAMES,
    Texts,
    find_spare,
    folder_missing,
)
from planck.register.files.submodule import Recorded, find_recorded
from planck.register.files.texts import lacking, outside, read_texts
from planck.register.files.walk import Node, find_yaml_files


@dataclass(frozen=True, slots=True)
class Commit:
    """A register at a commit: a `FileSource`.

    ``folder`` is where git runs. ``top`` is the folder of the register from the top of the repository, empty or ending
    with ``/``. ``settings`` is the name of its planck.yaml with the bytes, or why there are none; None without one.
    """

    folder: Path
    state: State
    tree: GitTree
    root: Path
    top: bytes
    settings: tuple[str, bytes | Problem] | None

    @property
    def settings_file(self) -> str | None:
        """The name of its planck.yaml; None without one."""
        return self.settings[0] if self.settings is not None else None

    @property
    def spare_settings_file(self) -> str | None:
        """The name of another planck.yaml beside it."""
        return find_spare(self.settings_file, lambda name: self.tree.holds(self.top + name.encode()))

    def read_settings(self) -> bytes | Problem:
        """The bytes of its planck.yaml, or why they cannot be read."""
        assert self.settings is not None
        return self.settings[1]

    def read_files(self, places: Iterable[str]) -> tuple[dict[str, bytes | Problem], list[Problem]]:
        """The YAML files at ``places`` and below, as they are found on disk."""
        objects, problems = self._find_objects(places)
        contents = blobs(self.folder, objects.values())
        if isinstance(contents, Problem):
            return {}, [contents]
        files: dict[str, bytes | Problem] = {}
        for name, object_id in objects.items():
            data = contents.get(object_id)
            files[name] = data if data is not None else self.tree.lack(name)
        return files, problems

    def missing_folders(self, targets: str, actuals: str) -> tuple[str, ...]:
        """None: a commit may be older than the register, which then is empty."""
        return ()

    def holds(self, place: str) -> bool:
        """Whether anything is at a place of the register."""
        path = self._path_of(place)
        return self.tree.reach([path]) is not None or self.tree.find(path, place) is not None

    def read_texts(self, folder: str, names: Iterable[str]) -> Texts | Problem | None:
        """The files of the folder as the state holds them; where it holds none of it, as they are on disk."""
        inside = self._find_folder(folder)
        if isinstance(inside, Problem):
            return inside
        if inside is None:
            return read_texts(self.root / folder, names)
        found = {name: self._find_text(inside, name) for name in names}
        contents = blobs(self.folder, (object_id for object_id in found.values() if isinstance(object_id, str)))
        if isinstance(contents, Problem):
            return contents
        lack = self.tree.lack
        return {name: contents.get(id_, lack(name)) if isinstance(id_, str) else id_ for name, id_ in found.items()}

    def read_file(self, path: Path) -> bytes | Problem | None:
        """The bytes of any file of the repository, whose ``path`` is absolute; None where it holds none."""
        inside = Path(os.path.relpath(path, self.root)).as_posix()
        place = self.top + os.fsencode(inside)
        problem = self.tree.reach([place])
        if problem is not None:
            return problem
        real = self.tree.resolve(place)
        entry = self.tree.entries.get(real) if real is not None else None
        if entry is None:
            return None
        contents = blobs(self.folder, [entry.object_id])
        return contents if isinstance(contents, Problem) else contents.get(entry.object_id)

    def fingerprint(self, places: Iterable[str], texts: str | None = None) -> object:
        """The settings, and the names and contents of the files."""
        objects, problems = self._find_objects(places)
        inside = self._find_folder(texts) if texts is not None else None
        if isinstance(inside, Problem):
            return None
        of_texts = [
            (path, entry.object_id)
            for path, entry in (self.tree.entries.items() if inside is not None else ())
            if path.startswith(inside or b"")
        ]
        problem_keys = tuple(problem.key for problem in problems)
        return self.settings, self.top, tuple(objects.items()), problem_keys, tuple(of_texts)

    def _find_folder(self, folder: str) -> bytes | Problem | None:
        """A folder from the top of the repository, empty or ending with ``/``; None where the state holds none."""
        path = self.top + os.fsencode(os.path.relpath(self.root / folder, self.root))
        problem = self.tree.reach([path])
        if problem is not None:
            return problem
        real = self.tree.resolve(path)
        if real is None or real not in self.tree.folders:
            return None
        return real + b"/" if real else real

    def _find_text(self, folder: bytes, name: str) -> str | Problem:
        """The id of the object that the file ``name`` of a folder is; the problem where there is none."""
        try:
            path = os.fsencode(name)
        except ValueError:  # no file can have such a name
            return lacking(name)
        real = None if name.startswith("/") else self.tree.resolve(folder + path)
        if real is None or not real.startswith(folder):
            return outside(name)
        node = self.tree.find(real, name)
        if not isinstance(node, Node):
            return node or lacking(name)
        return self.tree.entries[node.path].object_id if not node.is_folder else is_folder(name)

    def _find_objects(self, places: Iterable[str]) -> tuple[dict[str, str], list[Problem]]:
        """The YAML files at ``places`` and below: name -> id of the object, sorted by name."""
        named = [("" if place == "." else place, self._path_of(place)) for place in places]
        problem = self.tree.reach(path for _, path in named)
        if problem is not None:
            return {}, [problem]
        paths, problems = find_yaml_files(self.tree, named)
        return {name: self.tree.entries[path].object_id for name, path in paths.items()}, problems

    def _path_of(self, place: str) -> bytes:
        name = "" if place == "." else place
        return (self.top + name.encode("utf-8", "surrogateescape")).rstrip(b"/")


class Judged(Commit):
    """A register at a commit that is judged by itself: it must be there, and the disk has no part in it."""

    __slots__ = ()

    def missing_folders(self, targets: str, actuals: str) -> tuple[str, ...]:
        """The folder of targets, where nothing of it is in the commit."""
        return () if self.holds(targets) else (targets,)

    def read_texts(self, folder: str, names: Iterable[str]) -> Texts | Problem:
        """The files of the folder as they were committed; only a folder of elsewhere, which was typed, is on disk."""
        if not os.path.isabs(folder) and self._find_folder(folder) is None:
            return folder_missing(folder)
        texts = super().read_texts(folder, names)
        return texts if texts is not None else folder_missing(folder)


class Index(Commit):
    """A register as a commit would record it now: in the index, not in the working tree."""

    __slots__ = ()

    def missing_folders(self, targets: str, actuals: str) -> tuple[str, ...]:
        """The folder of targets, where nothing of it is in the index."""
        return () if self.holds(targets) else (targets,)

    def read_texts(self, folder: str, names: Iterable[str]) -> Texts | Problem:
        """The files of the folder as they are staged, or as they are on disk; who names a folder should have it."""
        texts = super().read_texts(folder, names)
        return texts if texts is not None else folder_missing(folder)


AnyCommit = TypeVar("AnyCommit", bound=Commit)


def open_revision(folder: Path, revision: str, root: Path) -> Commit | Problem:
    """The register at a revision; ``root`` is its folder on disk, for where the revision has no planck.yaml.

    git runs in ``folder``.
    """
    state = _state_of(folder, revision)
    return state if isinstance(state, Problem) else open_state(folder, state, root)


def open_judged(folder: Path, revision: str, root: Path, paths: Iterable[str] = ()) -> Judged | Problem:
    """The register at a revision that is judged: the one that the first of ``paths`` lies in, else that at ``root``.

    The paths are as typed. The disk is not asked: the commit may hold others, and a bare
    repository has no files.
    """
    state = _state_of(folder, revision)
    if isinstance(state, Problem):
        return state
    typed = [Path(os.path.abspath(path)) for path in paths]
    for place in (place for path in typed for place in (path, *path.parents) if place.is_relative_to(folder)):
        around = _open_tree(Judged, folder, state, place)
        if isinstance(around, Problem) or _is_register(around):
            return around
    return _open_tree(Judged, folder, state, root)


def _is_register(commit: Commit) -> bool:
    return commit.settings is not None or commit.holds(DEFAULT_TARGETS)


def open_state(folder: Path, state: State, root: Path, later: State = WORKING_TREE) -> Commit | Problem:
    """The register at the commit of a state, also where the ``later`` one has moved it from; empty without a commit."""
    return _open_tree(Commit, folder, state, root, later)


def _state_of(folder: Path, revision: str) -> State | Problem:
    named = commits(folder, [revision])
    if isinstance(named, Problem):
        return named
    if named[0] is None:
        return Problem(Level.ERROR, Code.REVISION_UNKNOWN, None, {"revision": revision})
    return State(revision, named[0])


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
        return Problem(Level.ERROR, Code.INDEX_OF_BARE, None)
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
