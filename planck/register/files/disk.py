"""The folders and files of the disk, and the bytes of a file."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from planck.model.location import Location
from planck.model.problem import Code, Problem, error
from planck.register.files.encoding import MAX_BYTES
from planck.register.files.walk import Child, Node, find_yaml_files

_PIECE = 64 * 1024


def find_files(root: Path, places: Iterable[str]) -> tuple[dict[str, bytes], list[Problem]]:
    """The YAML files at ``places``, which are folders or files relative to ``root``, and below: name -> path.

    The names are relative to ``root`` with forward slashes, and sorted. What is there and cannot be looked into is a
    problem.
    """
    there = ((place, root / place) for place in places if is_there(root / place))
    return find_yaml_files(Disk(), (("" if place == "." else place, os.fsencode(path)) for place, path in there))


def is_there(path: str | Path) -> bool:
    """Whether a name is taken: also by a link that leads nowhere, and by what nobody may look at."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: no file can have such a name
        return False
    except OSError as error:
        return error.errno != errno.ENAMETOOLONG  # nor one so long
    return True


def read_file(path: bytes | str | Path, name: str, limit: int = MAX_BYTES) -> bytes | Problem:
    """The bytes of a file called ``name`` in problems, one more than ``limit`` where it has more; or the problem.

    What is no file is not opened: a pipe would wait for its other end, and a device may do anything.
    """
    try:
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode):
            return _unreadable(name, _kind_of(status.st_mode))
        with open(path, "rb") as file:
            return _read(file, status.st_size, limit)
    except OSError as error:
        return _unreadable(name, _name_of(error))


def _read(file: BinaryIO, size: int, limit: int) -> bytes:
    """Its bytes up to one more than ``limit``; room is taken for those there are, which may be others than ``size``."""
    data = file.read(min(size, limit) + 1)
    if len(data) <= size or len(data) > limit:
        return data
    pieces = [data]
    left = limit + 1 - len(data)
    while left and (piece := file.read(min(left, _PIECE))):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


class Disk:
    """The disk as a tree of files: a path is what the system takes for one."""

    def find(self, path: bytes, name: str) -> Node | Problem:
        """What is at ``path``; the problem where nobody can say, as behind a link that leads nowhere."""
        try:
            status = os.stat(path)
        except OSError as error:
            return _unreadable(name or ".", _name_of(error))
        return Node((status.st_dev, status.st_ino), path, stat.S_ISDIR(status.st_mode))

    def list_folder(self, path: bytes, name: str) -> list[Child] | Problem:
        """What lies in a folder, in no order; the problem where that, or what it is, is hidden."""
        try:
            with os.scandir(path) as entries:
                children = [Child(entry.name, entry.path, entry.is_symlink()) for entry in entries]
            if children:
                os.stat(os.path.join(path, b"."))  # a folder may be listed and yet keep all that lies in it shut
        except OSError as error:
            return _unreadable(name or ".", _name_of(error))
        return children


def _unreadable(name: str, detail: str) -> Problem:
    return error(Code.UNREADABLE, Location(name, 1, 1), detail=detail)


def is_folder(name: str) -> Problem:
    """A folder stands where a file should be."""
    return _unreadable(name, "EISDIR")


def _name_of(error: OSError) -> str:
    return errno.errorcode.get(error.errno or 0, type(error).__name__)


def _kind_of(mode: int) -> str:
    """What stands where a file should be, as the system calls it."""
    if stat.S_ISDIR(mode):
        return "EISDIR"
    if stat.S_ISFIFO(mode):
        return "FIFO"
    return "socket" if stat.S_ISSOCK(mode) else "device"
