"""Which files a folder of the register holds, and their bytes."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable
from pathlib import Path

from planck.model.location import Location
from planck.model.problem import Code, Level, Problem
from planck.register.files.encoding import MAX_BYTES

SUFFIXES = (".yaml", ".yml")


def find_files(root: Path, places: Iterable[str]) -> tuple[dict[str, Path], list[Problem]]:
    """The YAML files at ``places``, which are folders or files relative to ``root``, and below.

    Gives name -> path, sorted; a name is relative to ``root`` with forward slashes. What begins with a dot is
    passed over. Links are followed, but nothing is taken twice, so a loop of links ends. A place that does not
    exist holds nothing; a folder that cannot be opened is a problem.
    """
    walk = _Walk()
    for place in places:
        walk.visit("" if place == "." else place, root / place, wanted=True)
    walk.finish()
    return dict(sorted(walk.files.items())), walk.problems


def read_file(path: Path, name: str) -> bytes | Problem:
    """The bytes of a file called ``name`` in problems, no more of them than a reader takes; or why there are none."""
    try:
        with open(path, "rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        return _unreadable(name, error)


class _Walk:
    """The files found so far, the folders to enter, and the links that wait until the real files are known."""

    __slots__ = ("files", "folders", "links", "problems", "seen")

    def __init__(self) -> None:
        self.files: dict[str, Path] = {}
        self.folders: list[tuple[str, Path]] = []
        self.links: list[tuple[str, Path]] = []
        self.problems: list[Problem] = []
        self.seen: set[tuple[int, int]] = set()  # device and inode of what was met

    def visit(self, name: str, path: Path, *, wanted: bool = False, linked: bool = False) -> None:
        """Take what is at ``path``, a YAML file or a folder; ``wanted``: it was asked for, whatever its name is."""
        is_yaml = name.lower().endswith(SUFFIXES)
        try:
            status = os.stat(path)
        except OSError as error:
            if is_yaml and not wanted:
                self.problems.append(_unreadable(name, error))
            return
        place = (status.st_dev, status.st_ino)
        known = place in self.seen
        self.seen.add(place)
        if stat.S_ISDIR(status.st_mode) and not known:
            self.folders.append((name, path))
        elif stat.S_ISREG(status.st_mode) and (is_yaml or wanted) and not (known and linked):
            self.files[name] = path

    def finish(self) -> None:
        """Enter all folders, the real ones first, so that a file has its own name and not that of a link to it."""
        while self.folders or self.links:
            if self.folders:
                self.enter(*self.folders.pop())
            else:
                self.links.sort(reverse=True)
                self.visit(*self.links.pop(), linked=True)

    def enter(self, name: str, path: Path) -> None:
        try:
            with os.scandir(path) as found:
                entries = [entry for entry in found if entry.name[0] != "."]
        except OSError as error:
            self.problems.append(_unreadable(name or ".", error))
            return
        for entry in entries:
            inside = f"{name}/{_readable(entry.name)}" if name else _readable(entry.name)
            if entry.is_symlink():
                self.links.append((inside, Path(entry.path)))
            else:
                self.visit(inside, Path(entry.path))


def _readable(name: str) -> str:
    """A file name that may be printed: bytes that are no UTF-8 as escapes."""
    return name if name.isascii() else os.fsencode(name).decode("utf-8", "backslashreplace")


def _unreadable(name: str, error: OSError) -> Problem:
    detail = errno.errorcode.get(error.errno or 0, type(error).__name__)
    return Problem(Level.ERROR, Code.UNREADABLE, Location(name, 1, 1), {"detail": detail})
