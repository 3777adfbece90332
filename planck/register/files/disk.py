"""The folders and files of the disk, and the bytes of a file."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable
from pathlib import Path

from planck.model.location import Location
from planck.model.problem import Code, Level, Problem
from planck.register.files.encoding import MAX_BYTES
from planck.register.files.walk import Child, Node, find_yaml_files, is_yaml


def find_files(root: Path, places: Iterable[str]) -> tuple[dict[str, bytes], list[Problem]]:
    """The YAML files at ``places``, which are folders or files relative to ``root``, and below: name -> path.

    The names are relative to ``root`` with forward slashes, and sorted. A folder that cannot be opened is a problem.
    """
    there = ((place, root / place) for place in places)
    paths = (("" if place == "." else place, os.fsencode(path)) for place, path in there if os.path.exists(path))
    return find_yaml_files(Disk(), paths)


def read_file(path: bytes | Path, name: str) -> bytes | Problem:
    """The bytes of a file called ``name`` in problems, no more of them than a reader takes; or why there are none."""
    try:
        with open(path, "rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        return _unreadable(name, error)


class Disk:
    """The disk as a tree of files: a path is what the system takes for one."""

    def find(self, path: bytes, name: str) -> Node | Problem | None:
        """What is at ``path``; a link that leads nowhere is a problem where it is named as a YAML file."""
        try:
            status = os.stat(path)
        except OSError as error:
            return _unreadable(name, error) if is_yaml(name) else None
        is_folder = stat.S_ISDIR(status.st_mode)
        if not is_folder and not stat.S_ISREG(status.st_mode):
            return None
        return Node((status.st_dev, status.st_ino), path, is_folder)

    def list_folder(self, path: bytes, name: str) -> list[Child] | Problem:
        """What lies in a folder, in no order."""
        try:
            with os.scandir(path) as entries:
                return [Child(entry.name, entry.path, entry.is_symlink()) for entry in entries]
        except OSError as error:
            return _unreadable(name or ".", error)


def _unreadable(name: str, error: OSError) -> Problem:
    detail = errno.errorcode.get(error.errno or 0, type(error).__name__)
    return Problem(Level.ERROR, Code.UNREADABLE, Location(name, 1, 1), {"detail": detail})
