"""A register in a submodule: inside of it by its own repository, from the one around it by what that records."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from tests.gate.repository import ACTUALS, AS_OF, Repository, with_register
from tests.world import run, run_planck

MISSED: dict[str, str | bytes] = {"actuals/thanh-liem.yaml": ACTUALS.replace("2022: 41", "2022: 39")}
HOOK = f"""#!/bin/sh
planck() {{ '{sys.executable}' -m planck "$@" --as-of {AS_OF} -q >>out 2>&1; echo "$?" >>"$STATUS"; }}
planck check --staged sub
planck check --staged --fail-on-new sub
cd sub && planck check --staged
exit 0
"""


class Pair:
    """A repository and the submodule ``sub`` of it, which holds a register that is kept."""

    def __init__(self, folder: Path) -> None:
        origin = with_register(folder / "origin")
        self.outer = Repository(folder / "outer")
        self.outer.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(origin.path), "sub")
        self.outer.commit()
        self.inner = Repository.__new__(Repository)
        self.inner.path = self.outer.path / "sub"

    def check(self, *arguments: str, at: str = "") -> tuple[int, list[str]]:
        """The exit status, and the verdicts that are shown."""
        done = run_planck("check", *arguments, "--as-of", AS_OF, "-f", "json", at=self.outer.path / at)
        return done.returncode, [one["verdict"] for one in json.loads(done.stdout)["assessments"]]


@pytest.fixture
def pair(tmp_path: Path) -> Pair:
    return Pair(tmp_path)


def test_from_around_a_submodule_counts_what_the_next_commit_records_of_it(pair: Pair) -> None:
    """Neither what its files are, nor what was committed in it and not yet staged around it."""
    pair.inner.commit(MISSED)
    assert pair.check("sub")[0] == 1
    assert pair.check("--staged", "sub") == (0, ["exceeded", "exceeded"])
    pair.outer.git("add", "sub")
    assert pair.check("--staged", "sub") == (1, ["exceeded", "missed"])


def test_from_around_a_change_is_one_from_the_commit_that_was_recorded(pair: Pair) -> None:
    assert pair.check("--staged", "--fail-on-new", "sub")[0] == 0
    pair.inner.commit(MISSED)
    pair.outer.git("add", "sub")
    assert pair.check("--staged", "--fail-on-new", "sub")[0] == 1
    pair.outer.commit()
    assert pair.check("--staged", "--fail-on-new", "sub")[0] == 0
    assert pair.check("--since=HEAD~1..", "--fail-on-new", "sub")[0] == 1
    assert pair.check("--rev=HEAD~1", "sub")[0] == 0


def test_inside_of_a_submodule_its_own_index_counts(pair: Pair) -> None:
    pair.inner.write(MISSED)
    assert pair.check("--staged", at="sub")[0] == 0
    pair.inner.git("add", "--all")
    assert pair.check("--staged", at="sub")[0] == 1
    assert pair.check("--staged", "sub")[0] == 0


def test_a_repository_that_is_no_submodule_counts_by_itself(tmp_path: Path) -> None:
    outer = Repository(tmp_path)
    inner = with_register(tmp_path / "sub")
    inner.write(MISSED)
    inner.git("add", "--all")
    done = run_planck("check", "--staged", "sub", "--as-of", AS_OF, at=outer.path)
    assert done.returncode == 1


@pytest.mark.skipif(sys.platform == "win32", reason="the hook is for a shell of its own")
@pytest.mark.parametrize("worktree", [False, True], ids=["of a clone", "of a worktree"])
def test_a_hook_around_a_submodule_may_name_it_or_enter_it(pair: Pair, tmp_path: Path, worktree: bool) -> None:
    """git gives the hook the index of the repository around it, which is not that of the submodule."""
    place = pair.outer.path
    if worktree:
        place = tmp_path / "worktree"
        pair.outer.git("worktree", "add", "--quiet", str(place), "-b", "other")
        allowed = ("-c", "protocol.file.allow=always")
        pair.outer.git(*allowed, "submodule", "--quiet", "update", "--init", at=place)
    inner = Repository.__new__(Repository)
    inner.path = place / "sub"
    inner.commit(MISSED)
    hook = pair.outer.path / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(HOOK, encoding="utf-8")
    os.chmod(hook, 0o755)
    status = tmp_path / "status"
    for stage in (("commit", "--allow-empty", "-qm", "nothing"), ("commit", "-qm", "all", "sub")):
        done = run("git", *stage, at=place, variables={"STATUS": str(status)})
        assert done.returncode == 0, done.stderr
    # As recorded so far, and against that; entered: missed by then. Then the same with what `commit sub` records.
    assert status.read_text(encoding="utf-8").split() == ["0", "0", "1", "1", "1", "1"]
