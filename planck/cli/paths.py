"""The PATHS of the command line as files and folders of the register."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from planck.model.location import Viewpoint
from planck.model.nearest import listed, nearest
from planck.model.problem import Code, Problem, error
from planck.model.state import INDEX
from planck.register.files.disk import is_there
from planck.register.files.source import DEFAULT_ACTUALS, DEFAULT_TARGETS, SETTINGS_NAMES
from planck.register.files.walk import is_yaml
from planck.register.files.working_tree import find_root, is_top_of_repository

if TYPE_CHECKING:  # a run whose arguments are refused reads no register
    from planck.register.load import Loaded


def resolve_paths(paths: Iterable[str], folder: Path, loaded: Loaded) -> tuple[tuple[str, ...], list[Problem]]:
    """``paths``, written in ``folder``, as paths of the register that was loaded, and what is wrong with them.

    They come with forward slashes, as its files are named; without any, all of it is meant, as by its own folder. One
    that holds nothing of the register is a problem, which names what is nearest; but a folder in which files of it
    may come to lie is only empty.
    """
    root = loaded.settings.root
    here = viewpoint_of(folder, root)
    # What cannot be read is of the register too.
    files = (*loaded.files, *(problem.location.file for problem in loaded.problems if problem.location is not None))
    held = {path for file in files for path in _up_from(file)} if paths else set()
    resolved: list[str] = []
    problems: list[Problem] = []
    for path in paths:
        inside = relative(folder / path, root)
        # What git's index holds need not be on disk.
        if inside is not None and (inside in held or _is_empty(inside, loaded)):
            resolved.append(inside)
            continue
        names = map(here.path, sorted(held - {""})) if loaded.files else _beside(path, folder)
        close = listed(nearest(path, names)) or "–"
        problems.append(
            error(_fault_of(folder / path, inside, loaded), None, path=path, root=root.name or str(root), nearest=close)
        )
    return () if "" in resolved else tuple(resolved), problems


def _fault_of(path: Path, inside: str | None, loaded: Loaded) -> Code:
    """What is wrong with a path that holds nothing of the register."""
    if not is_there(path):
        return Code.PATH_MISSING
    if inside is None:
        return Code.PATH_OUTSIDE
    if loaded.state == INDEX and is_yaml(inside) and _lies_in_places(inside, loaded):
        return Code.PATH_UNSTAGED
    return Code.PATH_WITHOUT_FILES


def _beside(path: str, folder: Path) -> list[str]:
    """What lies where ``path`` was looked for, as it would be typed; names with a dot in front are nobody's."""
    around = os.path.dirname(path.rstrip("/"))
    try:
        names = sorted(os.listdir(folder / around))
    except OSError:
        return []
    return [os.path.join(around, name) for name in names if not name.startswith(".")]


def _is_empty(inside: str, loaded: Loaded) -> bool:
    """Whether a path that holds no file is a folder of the register, or one above them."""
    if not os.path.isdir(loaded.settings.root / inside):
        return False
    return _lies_in_places(inside, loaded) or any(lies_in(place, (inside,)) for place in loaded.settings.places)


def _lies_in_places(inside: str, loaded: Loaded) -> bool:
    return lies_in(inside, tuple("" if place == os.curdir else place for place in loaded.settings.places))


def find_start(paths: Sequence[str], folder: Path) -> Path:
    """Where to look for the register from: that of the first of ``paths`` that lies in one, else ``folder``.

    Without any it is the one that ``folder`` lies in, at its own top or further down.

    So a hook that runs at the top of a repository finds the register in a folder of it by what it is given.
    """
    starts = (_start_of(Path(os.path.abspath(folder / path)), folder) for path in paths or (os.curdir,))
    return next((start for start in starts if start is not None), folder)


def by_register(paths: Sequence[str], folder: Path) -> list[tuple[str, ...]]:
    """``paths``, those of one register together; what lies in none goes with the first."""
    groups: dict[Path, list[str]] = {}
    common = find_start(paths, folder)
    for path in paths:
        start = _start_of(Path(os.path.abspath(folder / path)), folder) or common
        groups.setdefault(find_root(start)[0], []).append(path)
    return [tuple(group) for group in groups.values()]


def _start_of(path: Path, folder: Path) -> Path | None:
    """The folder of the register that ``path`` lies in: the nearest with a planck.yaml, else with a folder of targets.

    Among the latter ``folder`` comes first, whatever the files in its own folders are called. None where it is in none.
    """
    above = list(_within_repository(path))
    # Of a folder that is shut nobody knows what it holds; the register around it says that it is.
    with_settings = (place for place in above if any(os.path.lexists(place / name) for name in SETTINGS_NAMES))
    nearest_settings = next(with_settings, None)
    if nearest_settings is not None:
        return nearest_settings
    if any(folder / own in above for own in (DEFAULT_TARGETS, DEFAULT_ACTUALS)):
        return folder
    return next((place for place in above if os.path.isdir(place / DEFAULT_TARGETS)), None)


def _within_repository(path: Path) -> Iterator[Path]:
    """A path and the folders above it, up to the top of its repository."""
    for place in (path, *path.parents):
        yield place
        if is_top_of_repository(place):
            return


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


def viewpoint_of(folder: Path, root: Path) -> Viewpoint:
    """Where somebody in ``folder`` stands who is shown paths of the register at ``root``."""
    inside = relative(folder, root)
    if inside is not None:
        return Viewpoint(inside=f"{inside}/" if inside else "")
    return Viewpoint(way_between(folder, root))


def way_between(folder: Path, root: Path) -> str:
    """The way from a folder to another, with its slash; empty where they are one."""
    try:
        way = Path(os.path.relpath(root, folder))
    except ValueError:  # on another drive of Windows
        way = root
    return "" if way == Path() else f"{way.as_posix().rstrip('/')}/"


def lies_in(file: str, chosen: Collection[str]) -> bool:
    """Whether a file is one of the paths chosen or lies in one of them; without any, every file does."""
    return not chosen or any(path in chosen for path in _up_from(file))


def _up_from(file: str) -> Iterator[str]:
    """A file and the folders that it lies in, up to the root of the register."""
    yield file
    while file:
        file = file.rpartition("/")[0]
        yield file
