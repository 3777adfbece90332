"""What git is asked for: nothing is written, no shell is used, and no word of a person is ever an argument.

Revisions and object names go in over stdin, so that one that begins with ``-`` cannot become an option. The variables
GIT_* that a hook is given are kept.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from planck.model.problem import Code, Level, Problem

# Paths are never patterns here, whatever the caller's environment asks of git; and git only reads.
_DROPPED = ("GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS")
_SET = {"LC_ALL": "C", "LANGUAGE": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_PAGER": "cat"}


def git(folder: Path, *arguments: str, stdin: bytes = b"") -> bytes | Problem:
    """The output of a git command that is run in ``folder``; the problem where it fails, or there is no git."""
    import subprocess

    environ = {name: value for name, value in os.environ.items() if name not in _DROPPED} | _SET
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=folder, env=environ, input=stdin, capture_output=True, check=False
        )
    except OSError:
        return Problem(Level.ERROR, Code.GIT_MISSING, None)
    if done.returncode == 0:
        return done.stdout
    said = done.stderr.decode("utf-8", "backslashreplace").strip()
    if "not a git repository" in said:
        return Problem(Level.ERROR, Code.NO_REPOSITORY, None, {"folder": folder.name or str(folder)})
    lines = said.splitlines() or [f"git {arguments[0]}: {done.returncode}"]
    return Problem(Level.ERROR, Code.GIT_FAILED, None, {"detail": lines[0].removeprefix("fatal: ")})


def commits(folder: Path, revisions: Sequence[str]) -> list[str | None] | Problem:
    """The commit that each revision names, None for one that names none."""
    asked = [one for one in revisions if one and not {"\n", "\0"} & set(one)]
    # of :/words all that follows is searched for, and what it finds is a commit
    lines = b"".join(os.fsencode(one) + (b"\n" if one.startswith(":/") else b"^{commit}\n") for one in asked)
    answer = git(folder, "cat-file", "--batch-check", stdin=lines) if asked else b""
    if isinstance(answer, Problem):
        return answer
    found = dict(zip(asked, map(_commit, answer.split(b"\n")), strict=False))
    return [found.get(one) for one in revisions]


def _commit(line: bytes) -> str | None:
    name, _, rest = line.partition(b" ")
    return name.decode() if rest.startswith(b"commit ") and rest[len(b"commit ") :].isdigit() else None


def blobs(folder: Path, names: Iterable[str]) -> dict[str, bytes] | Problem:
    """The content of objects by their name; one that the clone does not hold is left out."""
    wanted = sorted(set(names))
    answer = git(folder, "cat-file", "--batch", stdin="".join(f"{name}\n" for name in wanted).encode())
    if isinstance(answer, Problem):
        return answer
    found: dict[str, bytes] = {}
    at = 0
    while at < len(answer):
        end = answer.index(b"\n", at)
        name, kind, *size = answer[at:end].split(b" ")
        at = end + 1
        if kind != b"missing":
            found[name.decode()] = answer[at : at + int(size[0])]
            at += int(size[0]) + 1
    return found
