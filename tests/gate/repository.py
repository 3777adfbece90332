"""A git repository made for a test, and the shortest register in it."""

from __future__ import annotations

import os
import re
from pathlib import Path

from tests.world import run

TARGETS = """\
district: Thanh Liêm
period: 2022
targets:
  industrial-growth: {at_least: 15.1 %/năm}
  new-roads: {at_least: 40 km}
"""
ACTUALS = """\
district: Thanh Liêm
actuals:
  industrial-growth: {2022: 20.35}
  new-roads: {2022: 41}
"""
AS_OF = "2023-12-31"


def has_turned(text: str, before: str, after: str) -> bool:
    """Whether a table of what changed has the one beside the other."""
    return re.search(rf"{re.escape(before)}  +{re.escape(after)}", text) is not None


class Repository:
    """A repository at ``path``; what is written in it is committed only when asked for."""

    def __init__(self, path: Path, *options: str) -> None:
        self.path = path
        path.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main", *options)

    def git(self, *arguments: str, at: Path | None = None) -> str:
        """What git says; a failure of git fails the test."""
        done = run("git", *arguments, at=at or self.path)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def write(self, files: dict[str, str | bytes]) -> None:
        """Write files; their names may be any that the file system takes."""
        for name, content in files.items():
            path = os.path.join(os.fsencode(self.path), os.fsencode(name))
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as file:
                file.write(content if isinstance(content, bytes) else content.encode())

    def commit(self, files: dict[str, str | bytes] | None = None) -> str:
        """Write files, commit everything, and give the name of the commit."""
        self.write(files or {})
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "change")
        return self.git("rev-parse", "HEAD").strip()


def with_register(path: Path, folder: str = "") -> Repository:
    """A repository whose first commit holds the register, in a folder of it or at its top."""
    made = Repository(path)
    made.commit({f"{folder}targets/thanh-liem.yaml": TARGETS, f"{folder}actuals/thanh-liem.yaml": ACTUALS})
    return made
