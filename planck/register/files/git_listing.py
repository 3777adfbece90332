"""What git lists of one state of a repository: only what is at the paths that are asked for, or below them."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from planck.model.problem import Code, Problem, error
from planck.register.files.git import blobs, git
from planck.register.files.walk import to_name

_MOST_PATHS = 500  # in one command: systems limit how long it may be
_LINK, _FOLDER, _SUBMODULE = "120000", "040000", "160000"
_EMPTY_BLOBS = {
    "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391",
    "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """What a path is: its mode, and the id of the object that it holds."""

    mode: str
    object_id: str

    @property
    def is_link(self) -> bool:
        """Whether it is a symbolic link."""
        return self.mode == _LINK

    @property
    def is_submodule(self) -> bool:
        """Whether it is a submodule, of which the object is a commit."""
        return self.mode == _SUBMODULE


Entries = dict[bytes, Entry]


class Listing(Protocol):
    """One state of a repository, whose paths are taken from its top; the top itself is the empty path."""

    def below(self, paths: Iterable[bytes]) -> Entries | Problem:
        """All files, links and submodules at or below these paths."""

    def at(self, paths: Iterable[bytes]) -> Entries | Problem:
        """The files, links and submodules at these paths themselves; of a folder nothing."""

    def contents(self, object_ids: Iterable[str]) -> Mapping[str, bytes] | Problem:
        """The contents of objects by their id; what the clone lacks is left out."""


@dataclass(frozen=True, slots=True)
class CommitListing:
    """A commit, None for the one that holds nothing; git runs in ``folder``."""

    folder: Path
    commit: str | None

    def below(self, paths: Iterable[bytes]) -> Entries | Problem:
        """All files, links and submodules at or below these paths."""
        return self._list(paths, "-r")

    def at(self, paths: Iterable[bytes]) -> Entries | Problem:
        """The files, links and submodules at these paths themselves; of a folder nothing."""
        return self._list(paths)

    def contents(self, object_ids: Iterable[str]) -> Mapping[str, bytes] | Problem:
        """The contents of objects by their id; what the clone lacks is left out."""
        return blobs(self.folder, object_ids)

    def _list(self, paths: Iterable[bytes], *options: str) -> Entries | Problem:
        entries: Entries = {}
        for some in _parts_of(paths) if self.commit is not None else ():
            specs = [_literal(path) for path in some if path]
            if len(specs) < len(some):  # the top is among them, and holds all others
                specs = []
            listed = git(self.folder, "ls-tree", "-z", "--full-tree", *options, str(self.commit), "--", *specs)
            if isinstance(listed, Problem):
                return listed
            for described, path in _records(listed):
                mode, _, object_id = described
                if mode != _FOLDER:
                    entries[path] = Entry(mode, object_id)
        return entries


@dataclass(frozen=True, slots=True)
class IndexListing:
    """The index, without what is named there but will not be committed; git runs in ``folder``."""

    folder: Path

    def below(self, paths: Iterable[bytes]) -> Entries | Problem:
        """All files, links and submodules at or below these paths."""
        return self._list(paths, _literal)

    def at(self, paths: Iterable[bytes]) -> Entries | Problem:
        """The files, links and submodules at these paths themselves; of a folder nothing."""
        paths = tuple(paths)
        listed = self._list(paths, _pattern)
        if isinstance(listed, Problem):
            return listed
        return {path: listed[path] for path in paths if path in listed}

    def contents(self, object_ids: Iterable[str]) -> Mapping[str, bytes] | Problem:
        """The contents of objects by their id; what the clone lacks is left out."""
        return blobs(self.folder, object_ids)

    def _list(self, paths: Iterable[bytes], spec: Callable[[bytes], str]) -> Entries | Problem:
        entries: Entries = {}
        for some in _parts_of(paths):
            specs = list(map(spec, some))
            listed = git(self.folder, "ls-files", "--stage", "-z", "--full-name", "--", *specs)
            if isinstance(listed, Problem):
                return listed
            for described, path in _records(listed):
                mode, object_id, stage = described
                if stage != "0":
                    return error(Code.INDEX_UNMERGED, None, path=to_name(path))
                entries[path] = Entry(mode, object_id)
            announced = self._announced(entries, specs)
            if isinstance(announced, Problem):
                return announced
            entries = {path: entry for path, entry in entries.items() if path not in announced}
        return entries

    def _announced(self, entries: Entries, specs: Sequence[str]) -> set[bytes] | Problem:
        """What `git add --intent-to-add` has named without content: the commit will not hold it."""
        if all(entry.object_id not in _EMPTY_BLOBS for entry in entries.values()):
            return set()
        options = ("-z", "--name-only", "--no-ext-diff", "--diff-filter=A")
        listed = git(self.folder, "diff-files", *options, "--", *specs)
        return listed if isinstance(listed, Problem) else set(listed.split(b"\0"))


def _literal(path: bytes) -> str:
    """What git calls a path, with all below it; the sign before it also keeps it from being an option."""
    return f":(top,literal){os.fsdecode(path)}" if path else ":/"


def _pattern(path: bytes) -> str:
    """What matches a path and, unlike itself, nothing below it: a pattern with a sign for any one character."""
    pattern = re.sub(rb"[][*?\\]", b"?", path[:-1]) + b"?"
    return f":(top,glob){os.fsdecode(pattern)}"


def _parts_of(paths: Iterable[bytes]) -> Iterator[Sequence[bytes]]:
    """The paths that can be, as many at a time as go into one command."""
    possible = [path for path in paths if b"\0" not in path]
    return (possible[start : start + _MOST_PATHS] for start in range(0, len(possible), _MOST_PATHS))


def _records(listed: bytes) -> Iterator[tuple[list[str], bytes]]:
    """The three words with which git describes each path, and the path."""
    for record in listed.split(b"\0")[:-1]:
        described, _, path = record.partition(b"\t")
        yield described.decode().split(" "), path
