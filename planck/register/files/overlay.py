"""A register as it would be with other bytes in some of its files, which nobody has written yet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from planck.model.problem import Problem
from planck.model.state import State
from planck.register.files.source import FileSource, Texts


class Overlay(NamedTuple):
    """A state of a register, and the bytes of files that stand in it instead of its own, or beside them."""

    below: FileSource
    files: Mapping[str, bytes]

    @property
    def root(self) -> Path:
        """The folder of the register on disk."""
        return self.below.root

    @property
    def state(self) -> State:
        """What people call the state."""
        return self.below.state

    @property
    def settings_file(self) -> str | None:
        """The name of its planck.yaml."""
        return self.below.settings_file

    @property
    def spare_settings_file(self) -> str | None:
        """The name of another planck.yaml beside it."""
        return self.below.spare_settings_file

    def read_settings(self) -> bytes | Problem:
        """The bytes of its planck.yaml."""
        return self.below.read_settings()

    def read_files(self, places: Iterable[str]) -> tuple[dict[str, bytes | Problem], list[Problem]]:
        """The YAML files at ``places``, those of the overlay among them."""
        contents, problems = self.below.read_files(places)
        return dict(sorted({**contents, **self.files}.items())), problems

    def missing_folders(self, targets: str, actuals: str) -> tuple[str, ...]:
        """Those of its two folders that it lacks, and that no file of the overlay lies in."""
        missing = self.below.missing_folders(targets, actuals)
        return tuple(folder for folder in missing if not any(name.startswith(f"{folder}/") for name in self.files))

    def read_texts(self, folder: str, names: Iterable[str]) -> Texts | Problem | None:
        """The texts of quotes."""
        return self.below.read_texts(folder, names)

    def fingerprint(self, places: Iterable[str], texts: str | None = None) -> object:
        """None: it is like no other state."""
        return None
