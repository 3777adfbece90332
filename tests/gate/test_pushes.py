"""The hooks of docs/ci in real pushes: one where somebody pushes from, one where it is received."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import CompletedProcess
from typing import NamedTuple

import pytest

from tests.gate.repository import ACTUALS, Repository, has_turned, with_register
from tests.world import ROOT, run

MISSED: dict[str, str | bytes] = {"actuals/thanh-liem.yaml": ACTUALS.replace("41", "39")}
WORSE: dict[str, str | bytes] = {"actuals/thanh-liem.yaml": ACTUALS.replace("41", "39").replace("20.35", "9")}
GOOD: dict[str, str | bytes] = {"actuals/thanh-liem.yaml": ACTUALS}


class Pushing(NamedTuple):
    """A repository, the bare one that it is pushed to, and a folder with the planck that the hooks find."""

    made: Repository
    server: Path
    tools: Path

    def push(self, *arguments: str) -> CompletedProcess[str]:
        variables = {
            "PATH": f"{self.tools}{os.pathsep}{os.environ['PATH']}",
            "PLANCK_AS_OF": "2023-12-31",
        }
        return run("git", "push", *arguments, at=self.made.path, variables=variables)

    def tip(self, branch: str) -> str:
        """The commit of a branch on the server; empty where it has none."""
        done = run("git", "rev-parse", "--quiet", "--verify", f"refs/heads/{branch}", at=self.server)
        return done.stdout.strip()

    @contextmanager
    def off(self) -> Iterator[None]:
        """Without any hook for a while."""
        hooks = [place / "hooks" for place in (self.server, self.made.path / ".git")]
        for place in hooks:
            place.rename(place.with_name("off"))
        yield
        for place in hooks:
            place.with_name("off").rename(place)

    def accepts(self, *arguments: str) -> bool:
        done = self.push("origin", *arguments)
        assert done.returncode == 0 or "planck refuses" in done.stderr, done.stderr
        return done.returncode == 0


def pushing(base: Path, folder: str = "") -> Pushing:
    """A repository whose register is on the server, without hooks."""
    tools = base / "tools"
    tools.mkdir()
    shim = tools / "planck"
    shim.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m planck "$@"\n', encoding="utf-8")
    shim.chmod(0o755)
    made = with_register(base / "register", folder)
    server = base / "server.git"
    made.git("init", "--quiet", "--bare", "--initial-branch=main", str(server))
    made.git("remote", "add", "origin", str(server))
    made.git("push", "--quiet", "origin", "main")
    return Pushing(made, server, tools)


@pytest.fixture(params=["pre-push", "pre-receive"])
def guarded(request: pytest.FixtureRequest, tmp_path: Path) -> Pushing:
    """The same with one of the hooks."""
    repositories = pushing(tmp_path)
    install(repositories, request.param)
    return repositories


def install(repositories: Pushing, hook: str, folder: str = "") -> None:
    place = repositories.server if hook == "pre-receive" else repositories.made.path / ".git"
    recipe = (ROOT / "docs" / "ci" / f"{hook}.sh").read_text(encoding="utf-8")
    (place / "hooks").mkdir(exist_ok=True)
    (place / "hooks" / hook).write_text(recipe.replace("--quiet ||", f"--quiet {folder} ||"), encoding="utf-8")
    shutil.copymode(ROOT / "docs" / "ci" / f"{hook}.sh", place / "hooks" / hook)


def test_a_push_that_makes_main_worse_is_refused(guarded: Pushing) -> None:
    before = guarded.tip("main")
    guarded.made.commit(MISSED)
    done = guarded.push("origin", "main")
    assert (done.returncode, guarded.tip("main")) == (1, before)
    assert has_turned(done.stderr + done.stdout, "Exceeded", "Missed")
    assert "planck refuses refs/heads/main" in done.stderr
    good = guarded.made.commit(GOOD)
    assert guarded.accepts("main")
    assert guarded.tip("main") == good


def test_what_is_pushed_is_judged_and_not_what_is_checked_out(guarded: Pushing) -> None:
    bad = guarded.made.commit(MISSED)
    guarded.made.commit(GOOD)
    assert not guarded.accepts(f"{bad}:refs/heads/main")
    guarded.made.write(MISSED)
    assert guarded.accepts("HEAD:refs/heads/main")


def test_a_new_branch_is_compared_with_where_it_left_main(guarded: Pushing) -> None:
    guarded.made.git("checkout", "--quiet", "-b", "work")
    guarded.made.commit(MISSED)
    assert not guarded.accepts("work")
    guarded.made.commit(GOOD)
    assert guarded.accepts("work")


def test_a_branch_is_not_refused_for_what_it_took_over_from_main(guarded: Pushing) -> None:
    made = guarded.made
    made.git("checkout", "--quiet", "-b", "work")
    made.commit({"README.md": "text"})
    assert guarded.accepts("work")
    made.git("checkout", "--quiet", "main")
    made.commit(MISSED)
    with guarded.off():
        made.git("push", "--quiet", "origin", "main")
    made.git("checkout", "--quiet", "work")
    made.git("merge", "--quiet", "--no-edit", "main")
    assert guarded.accepts("work")
    made.commit(WORSE)
    assert not guarded.accepts("work")


def test_of_several_branches_each_is_judged(guarded: Pushing) -> None:
    made = guarded.made
    made.git("checkout", "--quiet", "-b", "good")
    made.commit({"README.md": "text"})
    made.git("checkout", "--quiet", "-b", "bad")
    made.commit(MISSED)
    done = guarded.push("origin", "good", "bad")
    assert done.returncode == 1
    assert "planck refuses refs/heads/bad" in done.stderr
    assert "planck refuses refs/heads/good" not in done.stderr
    assert (guarded.tip("good"), guarded.tip("bad")) == ("", "")
    assert guarded.accepts("good")


def test_branches_can_be_deleted_and_tags_pushed(guarded: Pushing) -> None:
    guarded.made.git("branch", "work")
    assert guarded.accepts("work")
    assert guarded.accepts("--delete", "work")
    assert guarded.tip("work") == ""
    guarded.made.commit(MISSED)
    guarded.made.git("tag", "draft")
    assert guarded.accepts("draft")


def test_a_forced_push_that_takes_a_correction_back_is_refused(guarded: Pushing) -> None:
    """What main was is what it must not fall behind, though the history that is pushed has never seen it."""
    made = guarded.made
    made.commit(MISSED)
    made.git("branch", "missed")
    made.commit(GOOD)
    assert guarded.accepts("main")
    made.git("reset", "--quiet", "--hard", "missed")
    assert not guarded.accepts("--force", "main")


def test_the_first_push_of_all_brings_what_is_on_record(guarded: Pushing) -> None:
    guarded.made.git("update-ref", "-d", "refs/heads/main", at=guarded.server)
    guarded.made.git("update-ref", "-d", "refs/remotes/origin/main")
    guarded.made.commit(MISSED)
    assert guarded.accepts("main")


def test_a_main_branch_of_another_name_is_that_of_the_server(tmp_path: Path) -> None:
    repositories = pushing(tmp_path)
    made = repositories.made
    made.git("push", "--quiet", "origin", "main:trunk")
    made.git("symbolic-ref", "HEAD", "refs/heads/trunk", at=repositories.server)
    made.git("push", "--quiet", "origin", "--delete", "main")
    install(repositories, "pre-receive")
    made.commit(MISSED)
    assert not repositories.accepts("main:trunk")
    assert not repositories.accepts("main:work")


@pytest.mark.parametrize("hook", ["pre-push", "pre-receive"])
def test_a_register_in_a_folder_is_guarded_where_the_hook_names_it(tmp_path: Path, hook: str) -> None:
    repositories = pushing(tmp_path, "plan/")
    install(repositories, hook, "plan")
    repositories.made.commit({f"plan/{name}": text for name, text in MISSED.items()})
    assert not repositories.accepts("main")


@pytest.mark.parametrize("hook", ["pre-push", "pre-receive"])
def test_a_hook_says_so_where_planck_is_not_installed(tmp_path: Path, hook: str) -> None:
    repositories = pushing(tmp_path)
    install(repositories, hook)
    (repositories.tools / "planck").unlink()
    for name in ("git", "sh"):
        found = shutil.which(name)
        assert found is not None
        (repositories.tools / name).symlink_to(found)
    repositories.made.commit({"README.md": "text"})
    done = run("git", "push", "origin", "main", at=repositories.made.path, variables={"PATH": str(repositories.tools)})
    assert done.returncode == 1
    assert "planck is not installed" in done.stderr
