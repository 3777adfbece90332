"""The texts that quotes are looked up in: files of one folder on disk, named by the sources of a register."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from planck.model.location import Location
from planck.model.problem import Code, Problem, warning
from planck.register.files.disk import read_file
from planck.register.files.source import Texts


def read_texts(folder: str | Path, names: Iterable[str]) -> Texts | None:
    """The files of ``folder`` that are called ``names`` (with forward slashes); None where there is no such folder.

    None is read that lies outside of the folder, be it behind a link: a register is not to show what else is there.
    """
    if not os.path.isdir(folder):
        return None
    return {name: _read(os.path.realpath(folder), name) for name in names}


def _read(folder: str, name: str) -> bytes | Problem:
    try:
        path = os.path.realpath(os.path.join(folder, name))
        os.fsencode(path)
    except ValueError:  # no file can have such a name
        return lacking(name)
    inside = path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)
    return read_file(path, name) if inside else outside(name)


def lacking(name: str) -> Problem:
    """There is no such file."""
    return _problem(Code.TEXT_MISSING, name)


def outside(name: str) -> Problem:
    """The name leads out of the folder."""
    return _problem(Code.TEXT_OUTSIDE, name)


def _problem(code: Code, name: str) -> Problem:
    return warning(code, Location(name, 1, 1))
