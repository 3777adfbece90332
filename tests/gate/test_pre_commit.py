"""The hooks in real commits: the real pre-commit installs them from this repository and git runs them."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import NamedTuple

import pytest
import yaml

from tests.gate.repository import ACTUALS, TARGETS, has_turned
from tests.world import ROOT, run

PACKAGED = ("planck", "setup.cfg", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
NOT_PASSED_ON = re.compile("PLANCK_|PRE_COMMIT|PYTHONPATH|PYTEST|COV_|SKIP$")


class Hooks(NamedTuple):
    """Where the hooks are fetched from, and the environment that every git and pre-commit is run in."""

    repo: str
    rev: str
    environ: dict[str, str]

    def run(self, *command: str, at: Path) -> CompletedProcess[str]:
        return run(*command, at=at, environ=self.environ)

    def done(self, *command: str, at: Path) -> str:
        result = self.run(*command, at=at)
        assert result.returncode == 0, result.stdout + result.stderr
        return result.stdout.strip()


@pytest.fixture(scope="session")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Hooks:
    """This repository as it now is, committed, and a cache of pre-commit, both shared by all workers of a run."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    kept = {name: value for name, value in os.environ.items() if not NOT_PASSED_ON.match(name)}
    environ = {**kept, "PRE_COMMIT_HOME": str(shared / "pre-commit"), "PLANCK_AS_OF": "2023-12-31"}
    made = Hooks(str(shared / "planck-as-a-hook"), "", environ)
    if not os.path.isdir(made.repo):
        _publish(made, tmp_path_factory.mktemp("publish"))
    return made._replace(rev=made.done("git", "rev-parse", "HEAD", at=Path(made.repo)))


def _publish(made: Hooks, folder: Path) -> None:
    for name in PACKAGED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder / name)
    made.done("git", "init", "--quiet", "--initial-branch=main", at=folder)
    made.done("git", "add", "--all", at=folder)
    made.done("git", "commit", "--quiet", "--message=planck", at=folder)
    made.done("git", "tag", "v0.1.0", at=folder)
    try:
        folder.rename(made.repo)
    except OSError:  # another worker was first
        assert os.path.isdir(made.repo)


class Committing(NamedTuple):
    """A repository with a register whose commits run the hooks."""

    path: Path
    hooks: Hooks

    def git(self, *arguments: str) -> str:
        return self.hooks.done("git", *arguments, at=self.path)

    def write(self, name: str, text: str) -> None:
        (self.path / name).parent.mkdir(parents=True, exist_ok=True)
        (self.path / name).write_text(text, encoding="utf-8")

    def commit(self, *arguments: str) -> tuple[bool, str]:
        """Whether git commits, and what the hooks say; without arguments all that is there."""
        if not arguments:
            self.git("add", "--all")
        done = self.hooks.run("git", "commit", "--message=change", *arguments, at=self.path)
        return done.returncode == 0, done.stdout + done.stderr


Made = Callable[..., Committing]
CHECK, VALIDATE = {"id": "planck-check"}, {"id": "planck-validate"}


@pytest.fixture
def register(tmp_path: Path, hooks: Hooks) -> Made:
    """Make a repository with the given hooks; its register is committed before they are installed."""

    def make(*chosen: dict[str, object], files: dict[str, str] | None = None, folder: str = "") -> Committing:
        made = Committing(tmp_path / "register", hooks)
        made.path.mkdir()
        made.git("init", "--quiet", "--initial-branch=main")
        wanted = {"repos": [{"repo": hooks.repo, "rev": hooks.rev, "hooks": list(chosen or (VALIDATE, CHECK))}]}
        made.write(".pre-commit-config.yaml", yaml.safe_dump(wanted))
        made.write(f"{folder}targets/thanh-liem.yaml", TARGETS)
        made.write(f"{folder}actuals/thanh-liem.yaml", ACTUALS)
        for name, text in (files or {}).items():
            made.write(name, text)
        made.git("add", "--all")
        made.git("commit", "--quiet", "--message=register")
        hooks.done(sys.executable, "-m", "pre_commit", "install", at=made.path)
        return made

    return make


def results(output: str) -> dict[str, str]:
    """What pre-commit says of each hook."""
    return dict(re.findall(r"^(planck \w+)\.+(?:\(.*\))?(\w+)$", output, re.MULTILINE))


def test_a_good_commit_passes(register: Made) -> None:
    made = register()
    made.write("actuals/thanh-liem.yaml", ACTUALS.replace("41", "42"))
    committed, output = made.commit()
    assert committed, output
    assert results(output) == {"planck validate": "Passed", "planck check": "Passed"}


def test_a_broken_file_is_refused_with_its_line(register: Made) -> None:
    made = register()
    made.write("targets/thanh-liem.yaml", TARGETS.replace("{at_least: 40 km}", "{at_lest: 40 km}"))
    committed, output = made.commit()
    assert not committed
    assert results(output) == {"planck validate": "Failed", "planck check": "Failed"}
    assert "targets/thanh-liem.yaml:5:15: error: " in output
    assert "exit code: 2" in output


def test_a_newly_missed_target_is_refused(register: Made) -> None:
    made = register()
    made.write("actuals/thanh-liem.yaml", ACTUALS.replace("41", "39"))
    committed, output = made.commit()
    assert not committed
    assert results(output) == {"planck validate": "Passed", "planck check": "Failed"}
    assert "exit code: 1" in output
    assert "new-roads" in output
    assert "Missed" in output


def test_a_deleted_file_of_observed_values_is_noticed(register: Made) -> None:
    """Such a commit names no file to look at."""
    made = register()
    made.git("rm", "--quiet", "actuals/thanh-liem.yaml")
    committed, output = made.commit()
    assert not committed
    assert results(output) == {"planck validate": "Skipped", "planck check": "Failed"}
    assert "no data" in output


def test_an_unrelated_commit_has_no_file_to_validate_and_passes(register: Made) -> None:
    made = register()
    made.write("README.md", "text")
    committed, output = made.commit()
    assert committed, output
    assert results(output) == {"planck validate": "Skipped", "planck check": "Passed"}


MISSED = {"actuals/thanh-liem.yaml": ACTUALS.replace("41", "39")}
ONLY_NEW = {"id": "planck-check", "args": ["--fail-on-new"]}


def test_a_merge_is_not_refused_for_what_main_brings(register: Made) -> None:
    """Of a merge that git makes by itself the hook runs before git says in a file what is merged."""
    made = register(ONLY_NEW)
    made.hooks.done(sys.executable, "-m", "pre_commit", "install", "--hook-type=pre-merge-commit", at=made.path)
    made.git("checkout", "--quiet", "-b", "work")
    made.write("README.md", "text")
    committed, output = made.commit()
    assert committed, output
    made.git("checkout", "--quiet", "main")
    made.write("actuals/thanh-liem.yaml", MISSED["actuals/thanh-liem.yaml"])
    made.commit("--all", "--no-verify")
    made.git("checkout", "--quiet", "work")
    done = made.hooks.run("git", "merge", "--no-edit", "main", at=made.path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert results(done.stdout + done.stderr) == {"planck check": "Passed"}
    assert made.git("rev-list", "--merges", "--count", "HEAD") == "1"


def test_the_register_and_the_hooks_of_the_readme_end_in_a_commit(tmp_path: Path, hooks: Hooks) -> None:
    """Who follows it word for word in an empty folder has a guarded register; only its address is made up."""
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```(\w+)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    (commands,) = (body for kind, body in blocks if kind == "console" and "git commit" in body)
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "pre-commit").write_text(f'#!/bin/sh\nexec {sys.executable} -m pre_commit "$@"\n', encoding="utf-8")
    (tools / "pre-commit").chmod(0o755)
    environ = {
        **hooks.environ,
        "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": f"url.{hooks.repo}.insteadOf",
        "GIT_CONFIG_VALUE_0": "https://example.org/planck",
    }
    made = Committing(tmp_path / "register", hooks._replace(environ=environ))
    for kind, body in blocks:
        name = re.match(r"# ([\w./-]+\.yaml)\n", body)
        if kind == "yaml" and name is not None:
            made.write(name[1], body)
    for line in commands.splitlines():
        made.hooks.done("sh", "-c", line.removeprefix("$ "), at=made.path)
    assert made.git("ls-files").split() == [
        ".pre-commit-config.yaml",
        "actuals/thanh-liem.yaml",
        "targets/thanh-liem.yaml",
    ]
    assert (made.path / ".git" / "hooks" / "pre-merge-commit").exists()
    (made.path / "targets" / "thanh-liem.yaml").unlink()
    committed, output = made.commit()
    assert not committed
    assert results(output)["planck check"] == "Failed"


def test_an_old_miss_blocks_the_full_gate_and_not_the_one_for_everyday(register: Made) -> None:
    made = register(ONLY_NEW, {**CHECK, "alias": "full", "name": "planck full"}, files=MISSED)
    made.write("README.md", "text")
    committed, output = made.commit()
    assert not committed
    assert results(output) == {"planck check": "Passed", "planck full": "Failed"}


def test_a_second_miss_beside_an_old_one_is_refused(register: Made) -> None:
    made = register(ONLY_NEW, files=MISSED)
    made.write("actuals/thanh-liem.yaml", MISSED["actuals/thanh-liem.yaml"].replace("20.35", "9"))
    committed, output = made.commit()
    assert not committed
    assert has_turned(output, "Exceeded", "Missed")
    assert "already failing, not counted: 1" in output


def test_a_target_lowered_to_pass_is_seen_though_it_passes(register: Made) -> None:
    """The gate for everyday shows it as a warning; one that fails on warnings refuses it."""
    made = register({"id": "planck-check", "args": ["--fail-on-new", "--fail-on", "warning"]}, files=MISSED)
    made.write("targets/thanh-liem.yaml", TARGETS.replace("at_least: 40", "at_least: 30"))
    committed, output = made.commit()
    assert not committed
    assert "comparator was at_least: 40 km, now it is at_least: 30 km" in output


@pytest.mark.parametrize(
    ("arguments", "committed"),
    [
        pytest.param((), False, id="with everything"),
        pytest.param(("README.md",), True, id="of one other file"),
        pytest.param(("--all",), False, id="of all that is tracked"),
        pytest.param(("actuals/thanh-liem.yaml",), False, id="of the file itself"),
    ],
)
def test_what_is_judged_is_what_the_commit_will_hold(
    register: Made, arguments: tuple[str, ...], committed: bool
) -> None:
    """A miss that stays in the working tree is no matter of this commit."""
    made = register(CHECK)
    made.write("README.md", "text")
    made.git("add", "README.md")
    made.write("actuals/thanh-liem.yaml", ACTUALS.replace("41", "39"))
    found, output = made.commit(*arguments)
    assert found is committed, output


def test_a_file_that_nobody_added_is_no_part_of_the_commit(register: Made) -> None:
    made = register(CHECK)
    made.write("README.md", "text")
    made.git("add", "README.md")
    made.write("targets/draft.yaml", "no register: yet")
    committed, output = made.commit("--no-edit")
    assert committed, output


def test_a_register_in_a_folder_is_judged_from_the_settings_of_the_hook(register: Made) -> None:
    made = register({**CHECK, "args": ["plan"]}, VALIDATE, folder="plan/")
    made.write("plan/actuals/thanh-liem.yaml", ACTUALS.replace("41", "39"))
    committed, output = made.commit()
    assert not committed
    assert results(output) == {"planck check": "Failed", "planck validate": "Passed"}
    assert "exit code: 1" in output


def test_a_stale_report_is_refused_and_a_fresh_one_passes(register: Made) -> None:
    made = register(REPORT)
    write_report(made)
    committed, output = made.commit()
    assert committed, output
    made.write("actuals/thanh-liem.yaml", ACTUALS.replace("41", "42"))
    committed, output = made.commit()
    assert not committed
    assert results(output) == {"planck report": "Failed"}
    assert "report.md" in output


REPORT = {"id": "planck-report", "args": ["report.md"]}


def write_report(made: Committing, folder: str = "") -> None:
    """Write the report of the register in a folder as the files now are."""
    planck = [sys.executable, "-m", "planck", "report", "--output", f"{folder}report.md", folder or "."]
    done = run(*planck, at=made.path, environ=made.hooks.environ, variables={"PYTHONPATH": made.hooks.repo})
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "draft",
    [
        pytest.param("no register: yet", id="broken"),
        pytest.param(TARGETS.replace("Thanh Liêm", "Kim Bảng"), id="sound"),
    ],
)
def test_a_file_that_somebody_has_not_added_is_in_the_way_of_no_hook(register: Made, draft: str) -> None:
    """Nor is a target in it a part of the committed report."""
    made = register(VALIDATE, {**CHECK, "args": ["--fail-on-new"]}, REPORT)
    made.write("actuals/thanh-liem.yaml", ACTUALS.replace("41", "42"))
    write_report(made)
    made.git("add", "--all")
    made.write("targets/draft.yaml", draft)
    committed, output = made.commit("--no-edit")
    assert committed, output
    assert set(results(output).values()) == {"Passed"}


def test_a_file_that_is_only_announced_is_no_part_of_the_commit(register: Made) -> None:
    made = register(VALIDATE, CHECK)
    made.write("actuals/thanh-liem.yaml", ACTUALS.replace("41", "42"))
    made.git("add", "--all")
    made.write("targets/draft.yaml", "no register: yet")
    made.git("add", "--intent-to-add", "targets/draft.yaml")
    committed, output = made.commit("--no-edit")
    assert committed, output


@pytest.mark.parametrize(
    ("arguments", "committed"),
    [
        pytest.param((), False, id="with everything"),
        pytest.param(("README.md",), True, id="of one other file"),
        pytest.param(("--all",), False, id="of all that is tracked"),
        pytest.param(("targets/thanh-liem.yaml",), False, id="of the file itself"),
    ],
)
def test_what_is_validated_is_what_the_commit_will_hold(
    register: Made, arguments: tuple[str, ...], committed: bool
) -> None:
    made = register(VALIDATE)
    made.write("README.md", "text")
    made.git("add", "README.md")
    made.write("targets/thanh-liem.yaml", TARGETS.replace("{at_least: 40 km}", "{at_lest: 40 km}"))
    found, output = made.commit(*arguments)
    assert found is committed, output


def test_a_report_that_was_written_and_not_added_is_not_the_one_committed(register: Made) -> None:
    made = register(REPORT)
    write_report(made)
    assert made.commit()[0]
    made.write("actuals/thanh-liem.yaml", ACTUALS.replace("41", "42"))
    made.git("add", "--all")
    write_report(made)
    committed, output = made.commit("--no-edit")
    assert not committed, output
    committed, output = made.commit()
    assert committed, output


def of_both(output: str) -> dict[str, str]:
    """What pre-commit says of the hooks of two registers."""
    return dict(re.findall(r"^(planck \w+(?: \w+)?)\.+(?:\(.*\))?(\w+)$", output, re.MULTILINE))


@pytest.mark.parametrize(
    ("plan", "budget"),
    [pytest.param("plan/", "budget/", id="in two folders"), pytest.param("", "budget/", id="one at the top")],
)
def test_the_hooks_of_two_registers_judge_each_its_own(register: Made, plan: str, budget: str) -> None:
    """By the recipe; a commit that changes both passes, and one that breaks the other is refused for that alone."""
    recipe = (ROOT / "docs/ci/two-registers.yaml").read_text("utf-8")
    at_top = recipe.replace("plan/report.md", "report.md").replace("--quiet, plan]", "--quiet, .]")
    hooks = yaml.safe_load(recipe if plan else at_top)["repos"][0]["hooks"]
    other = {"targets/thanh-liem.yaml": TARGETS, "actuals/thanh-liem.yaml": ACTUALS}
    made = register(*hooks, folder=plan, files={f"{budget}{name}": text for name, text in other.items()})
    for folder in (plan, budget):
        made.write(f"{folder}actuals/thanh-liem.yaml", ACTUALS.replace("41", "42"))
        made.write(f"{folder}targets/kim-bang.yaml", TARGETS.replace("Thanh Liêm", "Kim Bảng").replace("2022", "2025"))
        write_report(made, folder)
    committed, output = made.commit()
    assert committed, output
    assert set(of_both(output).values()) == {"Passed"}
    made.write(f"{budget}actuals/thanh-liem.yaml", ACTUALS.replace("41", "39"))
    committed, output = made.commit()
    assert not committed
    assert of_both(output) == {
        "planck validate": "Passed",
        "planck check plan": "Passed",
        "planck check budget": "Failed",
        "planck report": "Failed",
    }
    assert f"{budget}targets/thanh-liem.yaml:5" in output


def test_a_worktree_of_the_repository_runs_the_same_hooks(register: Made) -> None:
    made = register(CHECK)
    made.git("worktree", "add", "--quiet", "-b", "other", "../other")
    other = made._replace(path=made.path.parent / "other")
    other.write("actuals/thanh-liem.yaml", ACTUALS.replace("41", "39"))
    committed, output = other.commit()
    assert not committed
    assert results(output) == {"planck check": "Failed"}


def test_this_repository_uses_its_own_hooks() -> None:
    """From the code at hand: the same commands, with what setup.cfg says that planck needs."""
    import configparser

    offered = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    (local,) = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    settings = configparser.ConfigParser()
    settings.read(ROOT / "setup.cfg", encoding="utf-8")
    needed = {line.split()[0].lower() for line in settings["options"]["install_requires"].splitlines() if line}
    assert {hook["id"] for hook in local["hooks"]} >= {"planck-check", "planck-validate"}
    for hook in local["hooks"]:
        assert hook["entry"].startswith(f"python -m {offered[hook['id']]['entry']}")
        assert set(hook["additional_dependencies"]) == needed
        for key in ("language", "always_run", "pass_filenames", "require_serial", "types"):
            assert hook.get(key) == offered[hook["id"]].get(key)
