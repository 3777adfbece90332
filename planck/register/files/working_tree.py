"""The files of a register on disk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from planck.model.problem import Code, Level, Problem
from planck.model.tracker import Tracker, untracked
from planck.register.files.disk import find_files, read_file
from planck.register.load import Loaded, load
from planck.register.settings import DEFAULT_ACTUALS, Settings


def load_folder(settings: Settings, track: Tracker = untracked) -> Loaded:
    """Read every file of the register that ``settings`` describe, and what is wrong with any of them."""
    paths, problems = _files(settings)
    problems += _missing_folders(settings)
    files: list[tuple[str, bytes]] = []
    for name, path in paths.items():
        data = read_file(path, name)
        if isinstance(data, Problem):
            problems.append(data)
        else:
            files.append((name, data))
    loaded = load(files, settings, some_are_closed=len(files) < len(paths), track=track)
    found = sorted((*loaded.problems, *problems), key=lambda problem: problem.key)
    return replace(loaded, problems=tuple(found))


def file_names(settings: Settings) -> list[str]:
    """The YAML files in the folders of targets and of observed values, by name, each once; hidden ones are left out."""
    return list(_files(settings)[0])


def _files(settings: Settings) -> tuple[dict[str, Path], list[Problem]]:
    files, problems = find_files(settings.root, (settings.targets, settings.actuals))
    if settings.file is not None:  # where the whole folder is the register
        files.pop(settings.file, None)
    return files, problems


def _missing_folders(settings: Settings) -> list[Problem]:
    """There is no register without targets; observed values may come later, unless a folder for them was named."""
    wanted = [settings.targets] + ([settings.actuals] if settings.actuals != DEFAULT_ACTUALS else [])
    return [
        Problem(Level.ERROR, Code.FOLDER_MISSING, None, {"folder": folder})
        for folder in wanted
        if not (settings.root / folder).exists()
    ]
