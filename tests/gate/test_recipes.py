"""The recipes of docs/ci and the action: each is read, and what it runs is run."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any
from xml.etree import ElementTree

import click
import pytest
import yaml

from planck.cli.check import command as check
from tests import world
from tests.gate.repository import ACTUALS, Repository, with_register

ROOT = Path(__file__).resolve().parents[2]
RECIPES = ROOT / "docs" / "ci"
MISSED: dict[str, str | bytes] = {"actuals/thanh-liem.yaml": ACTUALS.replace("41", "39")}


def loaded(path: Path) -> dict[str, Any]:
    """A YAML file of a server; YAML 1.1 reads its key ``on`` as true."""
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return {"on" if key is True else key: value for key, value in found.items()}


GITHUB = loaded(RECIPES / "github-actions.yaml")
GITLAB = loaded(RECIPES / "gitlab-ci.yaml")
ACTION = loaded(ROOT / "action.yml")


@pytest.fixture
def made(tmp_path: Path) -> Repository:
    """A repository with a register, and ``planck`` and ``python`` in a folder of their own beside it."""
    tools = tmp_path / "tools" / "planck" / "bin"
    tools.mkdir(parents=True)
    shim = tools / "planck"
    shim.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m planck "$@"\n', encoding="utf-8")
    shim.chmod(0o755)
    return with_register(tmp_path / "register")


def run(made: Repository, script: str, *, shell: str = "bash", **variables: str) -> CompletedProcess[str]:
    """A script as a server runs it, with the planck of this repository."""
    tools = made.path.parent / "tools"
    given = {
        "PATH": f"{tools / 'planck' / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "RUNNER_TEMP": str(tools),
        "PLANCK_AS_OF": "2023-12-31",
    }
    command = (
        [shell, "-e", "-c", script]
        if shell == "sh"
        else [shell, "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    )
    return world.run(*command, at=made.path, variables={**given, **variables})


def uses_of_the_action() -> list[dict[str, Any]]:
    """The steps of the recipe that use the action."""
    steps = [step for job in GITHUB["jobs"].values() for step in job["steps"]]
    return [step for step in steps if re.match(r"[\w-]+/planck@v", step.get("uses", ""))]


def test_the_recipe_of_github_uses_the_action_with_inputs_that_it_has() -> None:
    steps = uses_of_the_action()
    assert len(steps) == 2
    for step in steps:
        assert set(step["with"]) <= set(ACTION["inputs"])


def test_the_recipe_of_github_judges_changes_and_the_whole_in_their_time() -> None:
    assert set(GITHUB["on"]) == {"pull_request", "push", "schedule"}
    changes, register = uses_of_the_action()
    assert "--fail-on-new" in changes["with"]["arguments"].splitlines()
    assert "--fail-on-new" not in register["with"]["arguments"]
    checkout = GITHUB["jobs"]["changes"]["steps"][0]
    assert checkout["with"]["fetch-depth"] == 0


@pytest.mark.parametrize("step", uses_of_the_action(), ids=lambda step: step["with"]["report"])
def test_the_arguments_of_the_recipe_of_github_are_those_of_a_check(step: dict[str, Any]) -> None:
    arguments = step["with"]["arguments"].split("\n")[:-1]
    typed = [re.sub(r"\$\{\{[^}]*\}\}", "main", word) for word in arguments]
    with check.make_context("check", typed):
        pass


def action_step() -> dict[str, Any]:
    """The step of the action that judges."""
    return next(step for step in ACTION["runs"]["steps"] if step.get("id") == "check")


def act(made: Repository, *arguments: str) -> tuple[CompletedProcess[str], str]:
    """Run the script of the action, and what it gives out."""
    output, summary = made.path.parent / "output", made.path.parent / "summary"
    output.touch()
    done = run(
        made,
        action_step()["run"],
        ARGUMENTS="".join(f"{word}\n" for word in arguments),
        REPORT="report.md",
        GITHUB_OUTPUT=str(output),
        GITHUB_STEP_SUMMARY=str(summary),
    )
    return done, output.read_text(encoding="utf-8")


def test_the_action_annotates_sums_up_and_keeps_the_report(made: Repository) -> None:
    made.write(MISSED)
    done, output = act(made)
    assert (done.returncode, output) == (1, "status=1\n"), done.stderr
    assert "::error file=targets/thanh-liem.yaml,line=5" in done.stdout
    assert "new-roads" in (made.path.parent / "summary").read_text(encoding="utf-8")
    assert "new-roads" in (made.path / "report.md").read_text(encoding="utf-8")
    kept = next(step for step in ACTION["runs"]["steps"] if "upload-artifact" in step.get("uses", ""))
    assert kept["with"]["path"] == "${{ inputs.working-directory }}/${{ inputs.report }}"


def test_the_action_passes_where_the_gate_does(made: Repository) -> None:
    made.commit(MISSED)
    done, output = act(made, "--since=HEAD", "--fail-on-new")
    assert (done.returncode, output) == (0, "status=0\n"), done.stdout


@pytest.mark.parametrize(
    "hostile", ["--area=$(touch x)", "--area=`touch x`", "--area=; touch x", "--since=--fail-on=never"]
)
def test_an_argument_of_the_action_is_never_a_command_or_an_option(made: Repository, hostile: str) -> None:
    done, output = act(made, hostile)
    assert (done.returncode, output) == (2, "status=2\n")
    assert not (made.path / "x").exists()


def test_no_script_of_the_action_or_of_a_recipe_has_foreign_text_put_into_it() -> None:
    """An expression inside of a script is how a branch called ``$(…)`` becomes a command."""
    steps = [*ACTION["runs"]["steps"], *(step for job in GITHUB["jobs"].values() for step in job["steps"])]
    assert [step["run"] for step in steps if "${{" in step.get("run", "")] == []


def test_the_action_installs_the_planck_that_it_belongs_to() -> None:
    install = next(step for step in ACTION["runs"]["steps"] if step.get("name") == "Install planck")
    assert install["env"] == {"ACTION_PATH": "${{ github.action_path }}"}
    assert '"$ACTION_PATH"' in install["run"]


def gitlab_jobs() -> dict[str, str]:
    """The script of each job."""
    return {name: "\n".join(job["script"]) for name, job in GITLAB.items() if "script" in job}


@pytest.mark.parametrize(
    ("job", "status"),
    [pytest.param("planck-changes", 0, id="changes"), pytest.param("planck-register", 1, id="register")],
)
def test_the_jobs_of_gitlab_write_what_they_keep(made: Repository, job: str, status: int) -> None:
    """An old miss fails the whole register and not the merge request."""
    made.commit(MISSED)
    script = gitlab_jobs()[job].replace("--as-of today", "--as-of 2023-12-31")
    done = run(made, script, shell="sh", CI_MERGE_REQUEST_DIFF_BASE_SHA=made.git("rev-parse", "HEAD").strip())
    assert done.returncode == status, done.stdout + done.stderr
    kept = GITLAB[".planck"]["artifacts"]
    assert kept["when"] == "always"
    for name in (*kept["paths"], kept["reports"]["junit"]):
        assert (made.path / name).is_file()
    assert ElementTree.parse(made.path / kept["reports"]["junit"]).getroot().tag == "testsuites"


def test_every_job_of_gitlab_fetches_the_history_and_extends_the_common_part() -> None:
    assert GITLAB[".planck"]["variables"]["GIT_DEPTH"] == "0"
    assert all(GITLAB[name]["extends"] == ".planck" for name in gitlab_jobs())


def test_the_plain_hook_refuses_a_miss_and_lets_a_good_commit_pass(made: Repository) -> None:
    shutil.copy(RECIPES / "pre-commit.sh", made.path / ".git" / "hooks" / "pre-commit")
    made.write({"README.md": "text"})
    assert run(made, "git add --all && git commit --quiet --message=good").returncode == 0
    made.write(MISSED)
    done = run(made, "git add --all && git commit --quiet --message=bad")
    assert done.returncode == 1
    assert "newly failing: 1" in done.stdout + done.stderr
    assert run(made, "git commit --quiet --no-verify --message=known").returncode == 0


def test_the_plain_hook_says_so_where_planck_is_not_installed(made: Repository) -> None:
    shutil.copy(RECIPES / "pre-commit.sh", made.path / ".git" / "hooks" / "pre-commit")
    bare = made.path.parent / "bare"
    bare.mkdir()
    for name in ("git", "sh"):
        found = shutil.which(name)
        assert found is not None
        (bare / name).symlink_to(found)
    made.write({"README.md": "text"})
    made.git("add", "--all")
    done = world.run("git", "commit", "--quiet", "--message=text", at=made.path, variables={"PATH": str(bare)})
    assert done.returncode == 1
    assert "planck is not installed" in done.stderr


def test_the_page_of_the_gate_leads_to_every_recipe() -> None:
    page = (ROOT / "docs" / "gate.md").read_text(encoding="utf-8")
    assert [path.name for path in RECIPES.iterdir() if f"](ci/{path.name})" not in page] == []
    assert "](../action.yml)" in page


def test_the_example_of_the_page_is_a_configuration_with_hooks_that_there_are() -> None:
    page = (ROOT / "docs" / "gate.md").read_text(encoding="utf-8")
    example = yaml.safe_load(page.split("# .pre-commit-config.yaml\n")[1].split("```")[0])
    offered = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    assert {hook["id"] for hook in example["repos"][0]["hooks"]} == offered
    words = [word for hook in example["repos"][0]["hooks"] if hook["id"] == "planck-check" for word in hook["args"]]
    with click.Context(check), check.make_context("check", ["--staged", *words]):
        pass
