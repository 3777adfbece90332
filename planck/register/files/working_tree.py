"""A register as its files are now."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from planck.model.problem import Problem
from planck.model.state import WORKING_TREE, State
from planck.register.files.disk import find_files, is_there, read_file
from planck.register.files.source import DEFAULT_ACTUALS, SETTINGS_NAMES, Texts, find_spare, folder_missing


class WorkingTree(NamedTuple):
    """The files of a register on disk: a `FileSource`."""

    root: Path
    settings_file: str | None

    @property
    def state(self) -> State:
        """The files as they are."""
        return WORKING_TREE

    @property
    def spare_settings_file(self) -> str | None:
        """The name of another planck.yaml beside it."""
        return find_spare(self.settings_file, lambda name: is_there(self.root / name))

    def read_settings(self) -> bytes | Problem:
        """The bytes of its planck.yaml, or why it cannot be read."""
        assert self.settings_file is not None
        return read_file(self.root / self.settings_file, self.settings_file)

    def read_files(self, places: Iterable[str]) -> tuple[dict[str, bytes | Problem], list[Problem]]:
        """The YAML files at ``places`` and below, and the folders that cannot be opened."""
        paths, problems = find_files(self.root, places)
        return {name: read_file(path, name) for name, path in paths.items()}, problems

    def missing_folders(self, targets: str, actuals: str) -> tuple[str, ...]:
        """There is no register without targets; observed values may come later, unless a folder for them was named."""
        required = (targets,) if actuals == DEFAULT_ACTUALS else (targets, actuals)
        return tuple(folder for folder in required if not is_there(self.root / folder))

    def read_texts(self, folder: str, names: Iterable[str]) -> Texts | Problem:
        """The files of the folder as they are."""
        from planck.register.files.texts import read_texts  # few registers look their quotes up

        texts = read_texts(self.root / folder, names)
        return texts if texts is not None else folder_missing(folder)

    def fingerprint(self, places: Iterable[str], texts: str | None = None) -> None:
        """Not known: to read the files and to compare them costs the same."""


def open_working_tree(folder: Path) -> WorkingTree:
    """The register around ``folder``, an absolute path."""
    return WorkingTree(*find_root(folder))


def find_root(folder: Path) -> tuple[Path, str | None]:
    """The nearest folder at or above ``folder`` that holds a planck.yaml, with the name of that file.

    The search ends at the root of the git repository. Where there is none, it is ``folder`` itself. What is called
    planck.yaml and cannot be read counts as one: who wrote it did not mean to be judged without it.
    """
    for candidate in (folder, *folder.parents):
        for name in SETTINGS_NAMES:
            if is_there(candidate / name):
                return candidate, name
        if is_top_of_repository(candidate):
            break
    return folder, None


def is_top_of_repository(folder: Path) -> bool:
    """Whether a git repository begins here: .git is a folder, or in a worktree a file."""
    return is_there(folder / ".git")


def top_of_repository(folder: Path) -> Path | None:
    """The top of the repository that a folder lies in; None outside of any, and in a bare one."""
    return next(filter(is_top_of_repository, (folder, *folder.parents)), None)
