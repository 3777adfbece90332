"""The files of a register on disk."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from planck.model.location import Location
from planck.model.problem import Code, Level, Problem
from planck.register.config import DEFAULT_ACTUALS, Settings
from planck.register.load import Loaded, load

SUFFIXES = (".yaml", ".yml")


def load_folder(settings: Settings) -> Loaded:
    """Read every file of the register that ``settings`` describe, and what is wrong with any of them."""
    problems = _missing_folders(settings)
    files: list[tuple[str, bytes]] = []
    for name in file_names(settings):
        try:
            files.append((name, (settings.root / name).read_bytes()))
        except OSError as error:
            args = {"detail": error.strerror or type(error).__name__}
            problems.append(Problem(Level.ERROR, Code.UNREADABLE, Location(name, 1, 1), args))
    loaded = load(files, settings)
    found = sorted((*loaded.problems, *problems), key=lambda problem: problem.key)
    return replace(loaded, problems=tuple(found))


def file_names(settings: Settings) -> list[str]:
    """The YAML files in the folders of targets and of observed values, by name, each once; hidden ones are left out."""
    names = {name for folder in (settings.targets, settings.actuals) for name in _walk(settings.root, folder)}
    return sorted(names - {settings.file})


def _walk(root: Path, folder: str) -> Iterator[str]:
    top = root / folder
    if top.is_file():
        yield folder
    for path, folders, files in os.walk(top):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if name.endswith(SUFFIXES) and not name.startswith("."):
                yield Path(path, name).relative_to(root).as_posix()


def _missing_folders(settings: Settings) -> list[Problem]:
    """There is no register without targets; observed values may come later, unless a folder for them was named."""
    wanted = [settings.targets] + ([settings.actuals] if settings.actuals != DEFAULT_ACTUALS else [])
    return [
        Problem(Level.ERROR, Code.FOLDER_MISSING, None, {"folder": folder})
        for folder in wanted
        if not (settings.root / folder).exists()
    ]
