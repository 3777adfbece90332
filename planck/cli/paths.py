"""The PATHS of the command line as files and folders of the register."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from planck.cli.nearest import listed, nearest
from planck.model.problem import Code, Level, Problem


def in_register(
    paths: Iterable[str], folder: Path, root: Path, known: Iterable[str]
) -> tuple[tuple[str, ...], list[Problem]]:
    """``paths``, relative to ``folder``, as paths relative to ``root`` with forward slashes, and what is wrong with them.

    ``known`` are the files that the register consists of, of which the nearest are named.
    """
    files = tuple(dict.fromkeys(known))
    found: list[str] = []
    problems: list[Problem] = []
    for path in paths:
        inside = relative(folder / path, root)
        if inside is None or not os.path.lexists(folder / path):
            code = Code.PATH_OUTSIDE if os.path.lexists(folder / path) else Code.PATH_MISSING
            args = {"path": path, "root": root.name or str(root), "nearest": listed(nearest(path, files)) or "–"}
            problems.append(Problem(Level.ERROR, code, None, args))
        else:
            found.append(inside)
    return tuple(found), problems


def relative(path: Path, root: Path) -> str | None:
    """A path as the register names its files; ``""`` for the root itself, None outside of it."""
    for one, other in ((os.path.abspath(path), os.path.abspath(root)), (os.path.realpath(path), os.path.realpath(root))):
        if one == other:
            return ""
        if one.startswith(other.rstrip(os.sep) + os.sep):
            return Path(one).relative_to(other).as_posix()
    return None
