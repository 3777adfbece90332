"""Which files a folder of the register holds, and their bytes."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable
from pathlib import Path

from planck.model.location import Location
from planck.model.problem import Code, Level, Problem
from planck.register.encoding import MAX_BYTES

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
    walk.follow_links()
    return dict(sorted(walk.files.items())), walk.problems


def read_file(path: Path, name: str) -> bytes | Problem:
    """The bytes of a file called ``name`` in problems, no more of them than a reader takes; or why there are none."""
    try:
        with open(path, "rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        return _unreadable(name, error)


class _Walk:
    """The files found so far, what was seen on the way, and the links that wait until the real files are known."""

    __slots__ = ("files", "links", "problems", "seen")

    def __init__(self) -> None:
        self.files: dict[str, Path] = {}
        self.links: list[tuple[str, Path]] = []
        self.problems: list[Problem] = []
        self.seen: set[tuple[int, int]] = set()  # device and inode of folders, and of the files behind links

    def visit(self, name: str, path: Path, *, wanted: bool = False) -> None:
        """Take what is at ``path``: a YAML file, or a folder with all it holds. ``wanted``: whatever its name is."""
        try:
            status = os.stat(path)
        except OSError as error:
            if not wanted and name.lower().endswith(SUFFIXES):
                self.problems.append(_unreadable(name, error))
            return
        if stat.S_ISDIR(status.st_mode):
            if self.is_new(status):
                self.enter(name, path)
        elif stat.S_ISREG(status.st_mode) and (wanted or name.lower().endswith(SUFFIXES)) and self.is_new(status):
            self.files[name] = path

    def enter(self, name: str, path: Path) -> None:
        try:
            with os.scandir(path) as found:
                entries = sorted((entry for entry in found if entry.name[0] != "."), key=lambda entry: entry.name)
        except OSError as error:
            self.problems.append(_unreadable(name or ".", error))
            return
        for entry in entries:
            inside = f"{name}/{_readable(entry.name)}" if name else _readable(entry.name)
            if entry.is_symlink():
                self.links.append((inside, Path(entry.path)))
            else:
                self.visit(inside, Path(entry.path))

    def follow_links(self) -> None:
        while self.links:
            self.links.sort(reverse=True)
            self.visit(*self.links.pop())

    def is_new(self, status: os.stat_result) -> bool:
        place = (status.st_dev, status.st_ino)
        if place in self.seen:
            return False
        self.seen.add(place)
        return True


def _readable(name: str) -> str:
    """A file name that may be printed: bytes that are no UTF-8 as escapes."""
    return name if name.isascii() else os.fsencode(name).decode("utf-8", "backslashreplace")


def _unreadable(name: str, error: OSError) -> Problem:
    detail = errno.errorcode.get(error.errno or 0, type(error).__name__)
    return Problem(Level.ERROR, Code.UNREADABLE, Location(name, 1, 1), {"detail": detail})
