"""What git is asked for: nothing is written, no shell is used, and no word of a person can become an option.

Revisions and object names go in over stdin, paths behind a sign that says that they are paths. The variables GIT_* that
a hook is given are kept.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from planck.model.problem import Code, Problem, error
from planck.model.state import INDEX, WORKING_TREE, State
from planck.register.files.encoding import MAX_BYTES
from planck.register.files.working_tree import top_of_repository

# Paths are never patterns here, whatever the caller's environment asks of git; and git only reads.
_DROPPED = ("GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS")
_SET = {"LC_ALL": "C", "LANGUAGE": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_PAGER": "cat"}

# What compares a commit with a state that is none.
_COMPARING = {WORKING_TREE: ("diff-index",), INDEX: ("diff-index", "--cached")}
# How git tells a hook of which repository it is, and of which index.
HOOK_VARIABLES = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY")


def git(folder: Path, *arguments: str, stdin: bytes = b"") -> bytes | Problem:
    """The output of a git command that is run in ``folder``; the problem where it fails, or there is no git."""
    import subprocess

    dropped = {*_DROPPED, *(HOOK_VARIABLES if _is_of_another(folder) else ())}
    environ = {name: value for name, value in os.environ.items() if name not in dropped} | _SET
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=folder, env=environ, input=stdin, capture_output=True, check=False
        )
    except OSError:
        return error(Code.GIT_MISSING, None)
    if done.returncode == 0:
        return done.stdout
    message = done.stderr.decode("utf-8", "backslashreplace").strip()
    if "not a git repository" in message:
        return error(Code.NO_REPOSITORY, None, folder=folder.name or str(folder))
    lines = message.splitlines() or [f"git {arguments[0]}: {done.returncode}"]
    return error(Code.GIT_FAILED, None, detail=lines[0].removeprefix("fatal: "))


def _is_of_another(folder: Path) -> bool:
    """Whether ``folder`` lies in another repository than the one that the variables of a hook are about.

    They are about that of the working folder, unless a hook has changed into a submodule: its .git is a file.
    """
    if not any(name in os.environ for name in HOOK_VARIABLES):
        return False
    own, here = top_of_repository(folder), top_of_repository(Path.cwd())
    stated = os.environ.get("GIT_DIR") or os.path.dirname(os.environ.get("GIT_INDEX_FILE", "")) or os.curdir
    if own is None or here is None or os.path.realpath(stated) == _git_folder(own):
        return False
    # An index that somebody keeps elsewhere is about no repository.
    is_own = os.path.isdir(stated) and not os.path.isfile(os.path.join(stated, "HEAD"))
    return own != here or ((own / ".git").is_file() and not is_own)


def _git_folder(top: Path) -> str:
    """Where git keeps what it knows of a repository; in a submodule and a worktree .git is a file that says so."""
    try:
        pointer = (top / ".git").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return os.path.realpath(top / ".git")
    return os.path.realpath(top / pointer.partition(": ")[2].strip())


def commits(folder: Path, revisions: Sequence[str]) -> list[str | None] | Problem:
    """The commit that each revision names, None for one that names none."""
    sendable = [revision for revision in revisions if revision and not {"\n", "\0"} & set(revision)]
    lines = b"".join(map(_query, sendable))
    answer = git(folder, "cat-file", "--batch-check", stdin=lines) if sendable else b""
    if isinstance(answer, Problem):
        return answer
    named = dict(zip(sendable, map(_commit, answer.split(b"\n")), strict=False))
    return [named.get(revision) for revision in revisions]


def _query(revision: str) -> bytes:
    # Of :/words all that follows is searched for, and what it finds is a commit.
    return os.fsencode(revision) + (b"\n" if revision.startswith(":/") else b"^{commit}\n")


def _commit(line: bytes) -> str | None:
    name, _, rest = line.partition(b" ")
    return name.decode() if rest.startswith(b"commit ") and rest[len(b"commit ") :].isdigit() else None


def find_state(folder: Path, revision: str) -> State | Problem:
    """The state that a revision names; one that names no commit is a problem."""
    named = commits(folder, [revision])
    if isinstance(named, Problem):
        return named
    return State(revision, named[0]) if named[0] is not None else revision_unknown(revision)


def revision_unknown(revision: str) -> Problem:
    """The problem of a revision that names no commit."""
    return error(Code.REVISION_UNKNOWN, None, revision=revision)


def paths_gone(folder: Path, before: State, after: State) -> set[bytes] | Problem:
    """The files that a commit has and another state has not, from the top of the repository."""
    if before.commit is None:
        return set()
    arguments = [*_COMPARING.get(after, ("diff-tree", "-r")), "-z", "--name-only", "--no-renames", "--diff-filter=D"]
    commits_compared = [before.commit] if after.commit is None else [before.commit, after.commit]
    listed = git(folder, *arguments, *commits_compared, "--")
    return listed if isinstance(listed, Problem) else set(listed.split(b"\0")[:-1])


def blobs(folder: Path, object_ids: Iterable[str]) -> dict[str, bytes] | Problem:
    """The content of objects by their id; what the clone lacks is left out.

    git is not asked for what is longer than a reader takes: zeros stand in its place, one more than a reader takes.
    """
    lines = "".join(f"{object_id}\n" for object_id in sorted(set(object_ids)))
    described = git(folder, "cat-file", "--batch-check", stdin=lines.encode())
    if isinstance(described, Problem):
        return described
    sizes = {fields[0]: int(fields[2]) for line in described.splitlines() if len(fields := line.split(b" ")) == 3}
    readable = [object_id for object_id, size in sizes.items() if size <= MAX_BYTES]
    answer = git(folder, "cat-file", "--batch", stdin=b"".join(object_id + b"\n" for object_id in readable))
    if isinstance(answer, Problem):
        return answer
    too_long = bytes(MAX_BYTES + 1) if len(readable) < len(sizes) else b""
    contents = {object_id.decode(): too_long for object_id in sizes}
    position = 0
    for object_id in readable:
        start = answer.index(b"\n", position) + 1
        position = start + sizes[object_id]
        contents[object_id.decode()] = answer[start:position]
        position += 1
    return contents
