"""The PATHS of the command line as files and folders of the register."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from planck.model.nearest import listed, nearest
from planck.model.problem import Code, Level, Problem
from planck.register.files.disk import is_there
from planck.register.files.source import DEFAULT_TARGETS, SETTINGS_NAMES
from planck.register.files.working_tree import find_root, is_top_of_repository


def resolve_paths(
    paths: Iterable[str], folder: Path, root: Path, files: tuple[str, ...]
) -> tuple[tuple[str, ...], list[Problem]]:
    """``paths``, written in ``folder``, as paths of the register at ``root``, and what is wrong with them.

    They come with forward slashes, as its ``files`` are named; the problem of a missing path names the nearest files.
    """
    resolved: list[str] = []
    problems: list[Problem] = []
    for path in paths:
        inside = relative(folder / path, root)
        # What git's index holds need not be on disk.
        if inside is None or not (is_there(folder / path) or any(lies_in(file, (inside,)) for file in files)):
            code = Code.PATH_OUTSIDE if is_there(folder / path) else Code.PATH_MISSING
            close = listed(nearest(path, files)) or "–"
            args = {"path": path, "root": root.name or str(root), "nearest": close}
            problems.append(Problem(Level.ERROR, code, None, args))
        else:
            resolved.append(inside)
    return tuple(resolved), problems


def find_start(paths: Iterable[str], folder: Path) -> Path:
    """Where to look for the register from: ``folder``, unless it lies in none and one of ``paths`` does.

    So a hook that runs at the top of a repository finds the register in a folder of it by the files it is given.
    """

    def is_register(place: Path) -> bool:
        return os.path.isdir(place / DEFAULT_TARGETS) or any(is_there(place / name) for name in SETTINGS_NAMES)

    if find_root(folder)[1] is not None or is_register(folder):
        return folder
    for path in paths:
        place = Path(os.path.abspath(folder / path))
        for candidate in (place, *place.parents):
            if is_register(candidate):
                return candidate
            if is_top_of_repository(candidate):
                break
    return folder


def relative(path: Path, root: Path) -> str | None:
    """A path as the register names its files; ``""`` for the root itself, None outside of it."""
    # As written first: a link inside the register to a folder elsewhere is a part of the register.
    for resolve in (os.path.abspath, os.path.realpath):
        place, top = resolve(path), resolve(root)
        if place == top:
            return ""
        if place.startswith(top.rstrip(os.sep) + os.sep):
            return Path(place).relative_to(top).as_posix()
    return None


def lies_in(file: str, chosen: tuple[str, ...]) -> bool:
    """Whether a file is one of the paths chosen or lies in one of them; without any, every file does."""
    return not chosen or any(not path or file == path or file.startswith(f"{path}/") for path in chosen)
