"""A register at a commit or in git's index, read from git's objects: no file is touched."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from planck.model.problem import Problem
from planck.model.state import State
from planck.register.files.disk import is_folder
from planck.register.files.git import blobs
from planck.register.files.git_tree import GitTree
from planck.register.files.source import Texts, find_spare, folder_missing
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


class Index(Commit):
    """A register as a commit would record it now: in the index, not in the working tree."""

    __slots__ = ()

    def missing_folders(self, targets: str, actuals: str) -> tuple[str, ...]:
        """The folder of targets, where nothing of it is in the state."""
        return () if self.holds(targets) else (targets,)

    def read_texts(self, folder: str, names: Iterable[str]) -> Texts | Problem:
        """The files of the folder as they are staged, or as they are on disk; who names a folder should have it."""
        texts = super().read_texts(folder, names)
        return texts if texts is not None else folder_missing(folder)


class Judged(Index):
    """A register at a commit that is judged by itself: it must be there, and the disk has no part in it."""

    __slots__ = ()

    def read_texts(self, folder: str, names: Iterable[str]) -> Texts | Problem:
        """The files of the folder as they were committed; only a folder of elsewhere, which was typed, is on disk."""
        is_lacking = not os.path.isabs(folder) and self._find_folder(folder) is None
        return folder_missing(folder) if is_lacking else super().read_texts(folder, names)
