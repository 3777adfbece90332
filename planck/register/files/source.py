"""What a register can be read from: its files as they are, git's index, or a commit."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

from planck.model.problem import Code, Problem, error
from planck.model.state import State

SETTINGS_NAMES = ("planck.yaml", "planck.yml")
# Where a register keeps its files if its planck.yaml does not say.
DEFAULT_TARGETS = "targets"
DEFAULT_ACTUALS = "actuals"

# The texts of a folder by name, each with its bytes, or with what keeps it from being read.
Texts = dict[str, bytes | Problem]


def folder_missing(folder: str) -> Problem:
    """A folder that was named, or that a register must have, is not there."""
    return error(Code.FOLDER_MISSING, None, folder=folder)


class FileSource(Protocol):
    """One state of a register. A file is named from its root, with forward slashes."""

    @property
    def root(self) -> Path:
        """The folder of the register on disk, whether or not it is there."""

    @property
    def state(self) -> State:
        """What people call the state."""

    @property
    def settings_file(self) -> str | None:
        """The name of its planck.yaml, which lies in the root; None without one."""

    @property
    def spare_settings_file(self) -> str | None:
        """The name of another planck.yaml beside it, by which nobody would be judged; None without one."""

    def read_settings(self) -> bytes | Problem:
        """The bytes of its planck.yaml, where it has one; or why it cannot be read."""

    def read_files(self, places: Iterable[str]) -> tuple[dict[str, bytes | Problem], list[Problem]]:
        """The YAML files at ``places`` (folders or files) and below by name, sorted, and what kept others from view.

        Each comes with its bytes, or with the problem that keeps it from being read.
        """

    def missing_folders(self, targets: str, actuals: str) -> tuple[str, ...]:
        """Those of its two folders that it lacks and should have."""

    def read_texts(self, folder: str, names: Iterable[str]) -> Texts | Problem | None:
        """The files called ``names`` of ``folder``, which is relative to the root or absolute, by their names.

        Each comes with its bytes, or with the problem that keeps it from being read. In the place of all of them the
        problem that there is no such folder; None where the state need not have one.
        """

    def fingerprint(self, places: Iterable[str], texts: str | None = None) -> object:
        """What it has in common with another state that holds the same register; None where that is not known.

        ``texts`` is a folder whose files are part of it, whatever they are called.
        """


def find_spare(settings_file: str | None, is_there: Callable[[str], bool]) -> str | None:
    """Which other name of a planck.yaml is taken beside the one that is read; None where none is."""
    others = (name for name in SETTINGS_NAMES if settings_file is not None and name != settings_file)
    return next(filter(is_there, others), None)
