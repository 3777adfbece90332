"""The recipes of docs/ci and the action: each is read, and what it runs is run."""

from __future__ import annotations

import json
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
from tests.gate.repository import ACTUALS, TARGETS, Repository, with_register

ROOT = Path(__file__).resolve().parents[2]
RECIPES = ROOT / "docs" / "ci"
MISSED: dict[str, str | bytes] = {"actuals/thanh-liem.yaml": ACTUALS.replace("41", "39")}


def loaded(path: Path) -> dict[str, Any]:
    """A YAML file of a server; YAML 1.1 reads its key ``on`` as true."""
    found = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return {"on" if key is True else key: value for key, value in found.items()}


GITHUB = loaded(RECIPES / "github-actions.yaml")
SCANNING = loaded(RECIPES / "github-code-scanning.yaml")
WORKFLOWS = [*RECIPES.glob("github-*.yaml"), *(ROOT / ".github" / "workflows").iterdir(), ROOT / "action.yml"]
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


def action_step(name: str = "check") -> dict[str, Any]:
    """A step of the action by its id; that which judges, where none is named."""
    return next(step for step in ACTION["runs"]["steps"] if step.get("id") == name)


def act(made: Repository, *arguments: str, **inputs: str) -> tuple[CompletedProcess[str], dict[str, str]]:
    """Run the script of the action, and what it gives out."""
    output, summary = made.path.parent / "output", made.path.parent / "summary"
    output.write_text("", encoding="utf-8")
    given = {
        "PLANCK": str(made.path.parent / "tools" / "planck" / "bin" / "planck"),
        "ARGUMENTS": "".join(f"{word}\n" for word in arguments),
        "FOLDER": ".",
        "REPORT": "report.md",
        "ARTIFACT": "",
        "SARIF": "",
        **inputs,
    }
    assert set(given) == set(action_step()["env"])
    given |= {"GITHUB_OUTPUT": str(output), "GITHUB_STEP_SUMMARY": str(summary)}
    done = run(made, action_step()["run"], **given)
    lines = output.read_text(encoding="utf-8").splitlines()
    return done, dict(line.split("=", 1) for line in lines)


def test_the_action_annotates_sums_up_and_keeps_the_report(made: Repository) -> None:
    made.write(MISSED)
    done, output = act(made)
    assert (done.returncode, output) == (1, {"status": "1", "artifact": "report.md"}), done.stderr
    assert "::error file=targets/thanh-liem.yaml,line=5" in done.stdout
    assert "new-roads" in (made.path.parent / "summary").read_text(encoding="utf-8")
    assert "new-roads" in (made.path / "report.md").read_text(encoding="utf-8")
    kept = next(step for step in ACTION["runs"]["steps"] if "upload-artifact" in step.get("uses", ""))
    assert kept["with"]["path"] == "${{ inputs.working-directory }}/${{ inputs.report }}"


def test_the_action_passes_where_the_gate_does(made: Repository) -> None:
    made.commit(MISSED)
    done, output = act(made, "--since=HEAD", "--fail-on-new")
    assert (done.returncode, output["status"]) == (0, "0"), done.stdout


@pytest.mark.parametrize(
    "hostile", ["--area=$(touch x)", "--area=`touch x`", "--area=; touch x", "--since=--fail-on=never"]
)
def test_an_argument_of_the_action_is_never_a_command_or_an_option(made: Repository, hostile: str) -> None:
    done, output = act(made, hostile)
    assert (done.returncode, output["status"]) == (2, "2")
    assert done.stdout.startswith("::error ")
    assert not (made.path / "x").exists()


@pytest.mark.parametrize(
    "arguments", [["--nonsense"], ["--format=text"], ["--format=json"], ["one", "--as-of=2023-13-01"]], ids=" ".join
)
def test_arguments_that_are_refused_are_an_annotation_and_in_the_summary(
    made: Repository, arguments: list[str]
) -> None:
    done, output = act(made, *arguments)
    assert (done.returncode, output["status"]) == (2, "2")
    assert "::error title=arguments-refused::" in done.stdout
    assert "arguments-refused" in (made.path.parent / "summary").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("inputs", "name"),
    [
        pytest.param({}, "report.md", id="the report"),
        pytest.param({"FOLDER": "./plan/2023"}, "plan-2023-report.md", id="of a folder"),
        pytest.param({"REPORT": "out/Báo cáo: 1?.md"}, "out-Báo cáo- 1-.md", id="a report in a folder"),
        pytest.param({"ARTIFACT": 'a/b\\c"d|e*\r\nf<g>'}, "a-b-c-d-e---f-g-", id="a name that was given"),
    ],
)
def test_the_name_of_an_artifact_is_one_that_the_server_takes(
    made: Repository, inputs: dict[str, str], name: str
) -> None:
    """Two registers of a repository, and two reports of a register, have two names."""
    (made.path / "out").mkdir()
    assert act(made, **inputs)[1] == {"status": "0", "artifact": name}


def test_without_a_report_there_is_no_artifact(made: Repository) -> None:
    """What would be kept instead is the whole folder."""
    for report in ("", ".", "targets", "no/folder/report.md"):
        assert act(made, REPORT=report)[1] == {"status": "2"}
    kept = next(step for step in ACTION["runs"]["steps"] if "upload-artifact" in step.get("uses", ""))
    assert kept["if"] == "${{ !cancelled() && steps.check.outputs.artifact != '' }}"


def test_the_action_writes_sarif_where_it_is_asked_to(made: Repository) -> None:
    act(made, SARIF="planck.sarif")
    assert json.loads((made.path / "planck.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_two_uses_of_the_action_in_one_job_do_not_meet(made: Repository) -> None:
    """Each installs planck into a folder of its own, with the Python that it asked for."""
    python = made.path.parent / "python"
    python.write_text(
        '#!/bin/sh\n[ "$*" = "-I -m venv $4" ] && mkdir -p "$4/bin" && ln -s /bin/true "$4/bin/python"\n',
        encoding="utf-8",
    )
    python.chmod(0o755)
    output = made.path.parent / "output"
    for _ in range(2):
        done = run(
            made,
            action_step("planck")["run"],
            ACTION_PATH="action",
            PYTHON=str(python),
            GITHUB_OUTPUT=str(output),
        )
        assert done.returncode == 0, done.stderr
    first, second = output.read_text(encoding="utf-8").splitlines()
    assert first != second
    assert first.endswith("/bin/planck")


def test_the_action_leaves_the_python_of_the_job_alone() -> None:
    step = action_step("python")
    assert step["with"]["update-environment"] is False
    assert action_step("planck")["env"]["PYTHON"] == "${{ steps.python.outputs.python-path }}"


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_what_others_have_made_is_used_by_its_commit_with_the_version_beside_it(file: Path) -> None:
    """A tag may be moved to anything; without the version nobody sees what the commit is."""
    text = file.read_text(encoding="utf-8")
    uses = [line for line in re.findall(r"uses: (.*)", text) if not line.startswith("example/planck@v")]
    assert uses
    assert [line for line in uses if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []
    assert text.count("persist-credentials: false") == text.count("actions/checkout@")


def test_one_action_has_one_commit_in_all_files() -> None:
    texts = [file.read_text(encoding="utf-8") for file in WORKFLOWS]
    uses = {line for text in texts for line in re.findall(r"uses: (\S+)@\S+ # (\S+)", text)}
    assert len({name for name, _ in uses}) == len(uses)


@pytest.mark.parametrize("workflow", [GITHUB, SCANNING], ids=lambda workflow: workflow["name"])
def test_a_recipe_asks_for_no_more_rights_than_it_needs(workflow: dict[str, Any]) -> None:
    rights = [
        workflow["permissions"],
        *(job["permissions"] for job in workflow["jobs"].values() if "permissions" in job),
    ]
    assert all(set(given) <= {"contents", "security-events"} for given in rights)
    assert all(given.get("contents", "read") == "read" for given in rights)


def test_code_scanning_gets_no_list_without_a_verdict() -> None:
    _, planck, upload = SCANNING["jobs"]["findings"]["steps"]
    assert set(planck["with"]) <= set(ACTION["inputs"])
    assert upload["if"] == "${{ steps.planck.outputs.status == '0' || steps.planck.outputs.status == '1' }}"
    assert upload["with"]["sarif_file"] == planck["with"]["sarif"]


def test_no_script_of_the_action_or_of_a_recipe_has_foreign_text_put_into_it() -> None:
    """An expression inside of a script is how a branch called ``$(…)`` becomes a command."""
    steps = [*ACTION["runs"]["steps"], *(step for job in GITHUB["jobs"].values() for step in job["steps"])]
    assert [step["run"] for step in steps if "${{" in step.get("run", "")] == []


def test_the_action_installs_the_planck_that_it_belongs_to() -> None:
    install = action_step("planck")
    assert install["env"]["ACTION_PATH"] == "${{ github.action_path }}"
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
    made.git("update-ref", "refs/remotes/origin/main", "HEAD")
    done = run(made, script, shell="sh", CI_MERGE_REQUEST_TARGET_BRANCH_NAME="main")
    assert done.returncode == status, done.stdout + done.stderr
    kept = GITLAB[".planck"]["artifacts"]
    assert kept["when"] == "always"
    for name in (*kept["paths"], *kept["reports"].values()):
        assert (made.path / name).is_file()
    listed = json.loads((made.path / kept["reports"]["codequality"]).read_text(encoding="utf-8"))
    assert [issue["check_name"] for issue in listed] == ["target-missed"], "of the whole, also for a merge request"
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


def test_the_plain_hook_judges_a_merge_by_what_it_brings_itself(made: Repository) -> None:
    """Of a merge that git makes by itself it runs as pre-merge-commit, before MERGE_HEAD is written."""
    for hook in ("pre-commit", "pre-merge-commit"):
        shutil.copy(RECIPES / "pre-commit.sh", made.path / ".git" / "hooks" / hook)
    commit = "git add --all && git commit --quiet --message=change"
    run(made, "git checkout --quiet -b work")
    made.write({"README.md": "text"})
    assert run(made, commit).returncode == 0
    made.write({"targets/more.yaml": "district: Thanh Liêm\nperiod: 2022\ntargets: {schools: {at_least: 3 trường}}\n"})
    assert run(made, "git checkout --quiet main").returncode == 0
    assert run(made, f"{commit} --no-verify").returncode == 0
    done = run(made, "git checkout --quiet work && git merge --quiet --no-edit main")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "schools" not in done.stdout


def test_the_plain_hook_looks_at_every_register_and_report_that_it_names(made: Repository) -> None:
    hook = (RECIPES / "pre-commit.sh").read_text("utf-8").replace("set -- .\n", 'set -- . "kế hoạch"\n')
    hook = hook.replace("set --\n", 'set -- report.md "kế hoạch/report.md"\n')
    path = made.path / ".git" / "hooks" / "pre-commit"
    path.parent.mkdir(exist_ok=True)
    made.commit({"kế hoạch/targets/thanh-liem.yaml": TARGETS, "kế hoạch/actuals/thanh-liem.yaml": ACTUALS})
    assert run(made, "planck report -o report.md . && planck report -o 'kế hoạch/report.md' 'kế hoạch'").returncode == 0
    made.write({".git/hooks/pre-commit": hook})
    path.chmod(0o755)
    assert run(made, "git add --all && git commit --quiet --message=good").returncode == 0
    made.write({f"kế hoạch/{name}": text for name, text in MISSED.items()})
    done = run(made, "git add --all && git commit --quiet --message=bad")
    assert done.returncode == 1
    assert "newly failing: 1" in done.stdout + done.stderr
    assert "kế hoạch/report.md is stale" in done.stdout + done.stderr


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
