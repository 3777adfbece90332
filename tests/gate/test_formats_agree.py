"""What a server reads agrees with the gate: whatever it is asked for, no form passes where the exit status does not."""

from __future__ import annotations

import json
import shutil
from itertools import product
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

from planck.cli.main import main
from tests.gate.repository import ACTUALS, TARGETS, Repository
from tests.test_cases import Run, every_run

TARGETS_FILE, ACTUALS_FILE = "targets/thanh-liem.yaml", "actuals/thanh-liem.yaml"
FAIL_ON = ("error", "warning", "never")
CHECKS = [run for run in every_run() if run.args[0] == "check" and not run.process]
OF_CASES = {run.case: run for run in reversed(CHECKS)}


class Answers(NamedTuple):
    """What each form says of the gate: the exit status 0, true, no case that fails, nothing listed as an error."""

    status: int
    passed: bool | None
    failing: list[str]
    errors: list[str]
    results: list[str]
    issues: list[str]

    @property
    def agree(self) -> bool:
        """Whether all say the same."""
        lists = (self.failing, self.errors, self.results, self.issues)
        return {self.status == 0, self.passed is True, *(not found for found in lists)} in ({True}, {False})


def ask(*arguments: str) -> Answers:
    """Run planck in the working folder and ask each form."""
    forms = {name: Path(f"answer.{name}") for name in ("json", "junit", "github", "sarif", "codequality", "text")}
    status = main([*arguments, *(f"--format={name}:{path}" for name, path in forms.items())])
    texts = {name: path.read_text(encoding="utf-8") for name, path in forms.items()}
    for path in forms.values():
        path.unlink()
    root = ElementTree.fromstring(texts["junit"])
    failing = [
        case.get("name", "") for case in root.iter("testcase") if {part.tag for part in case} & {"failure", "error"}
    ]
    counted = sum(int(suite.get(kind, "")) for suite in root.iter("testsuite") for kind in ("failures", "errors"))
    assert counted == len(failing)
    errors = [line for line in texts["github"].splitlines() if line.startswith("::error")]
    (log,) = json.loads(texts["sarif"])["runs"]
    results = [result["ruleId"] for result in log["results"] if result["level"] == "error"]
    listed = json.loads(texts["codequality"])
    issues = [issue["check_name"] for issue in listed if issue["severity"] in ("major", "blocker")]
    assert log["invocations"][0]["exitCode"] == status
    return Answers(status, json.loads(texts["json"])["gate"]["passed"], failing, errors, results, issues)


def stay_in(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Copy a case into a folder, and run planck as the case does."""
    leave = shutil.ignore_patterns("case.yaml", "expected*")
    shutil.copytree(run.case, folder, ignore=leave, symlinks=True, dirs_exist_ok=True)
    monkeypatch.chdir(folder / run.folder)
    for name, value in run.env.items():
        monkeypatch.setenv(name, value)


@pytest.mark.parametrize("run", [pytest.param(run, id=f"{run.case.name}-{run.name}") for run in CHECKS])
def test_every_form_of_a_case_agrees_with_the_gate(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stay_in(run, tmp_path / run.case.name, monkeypatch)
    answers = {fail_on: ask(*run.args, f"--fail-on={fail_on}") for fail_on in FAIL_ON}
    assert {fail_on: found for fail_on, found in answers.items() if not found.agree} == {}
    assert answers["never"].status in (0, 2)


@pytest.mark.parametrize("run", [pytest.param(run, id=run.case.name) for run in OF_CASES.values()])
def test_every_form_of_a_case_that_is_a_change_agrees_with_the_gate(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where all of it is new, and where none of it is."""
    made = Repository(tmp_path / run.case.name)
    made.commit({f"{run.folder}/targets/.gitkeep": ""})  # a register without targets, not the time before any
    stay_in(run, made.path, monkeypatch)
    made.commit()
    told = {}
    for since, fail_on in (("HEAD~1", "error"), ("HEAD~1", "warning"), ("HEAD", "warning")):
        told[since, fail_on] = ask(*run.args, f"--since={since}", "--fail-on-new", f"--fail-on={fail_on}")
    assert {asked: answers for asked, answers in told.items() if not answers.agree} == {}
    assert told["HEAD", "warning"].status in (0, 2)
    assert told["HEAD~1", "error"].status == ask(*run.args, "--fail-on=error").status


WAIVER = "{reason: flood, granted: 2023-10-01, until: 2024-03-31}"
MISSED = {ACTUALS_FILE: ACTUALS.replace("41", "39")}
HISTORIES: dict[str, tuple[dict[str, str | bytes], dict[str, str | bytes]]] = {
    "nothing": ({}, {}),
    "a target newly missed": ({}, {**MISSED}),
    "a target missed before": ({**MISSED}, {ACTUALS_FILE: ACTUALS.replace("41", "38")}),
    "a target loosened": ({**MISSED}, {TARGETS_FILE: TARGETS.replace("40", "30")}),
    "a target removed": ({}, {TARGETS_FILE: TARGETS.replace("  new-roads: {at_least: 40 km}\n", "")}),
    "a target waived": (
        {**MISSED},
        {TARGETS_FILE: TARGETS.replace("40 km", f"40 km, waiver: {WAIVER}")},
    ),
    "a miss that weighs as a warning": (
        {TARGETS_FILE: TARGETS.replace("40 km", "40 km, severity: warning")},
        {**MISSED},
    ),
    "a doubt about a file": ({}, {ACTUALS_FILE: ACTUALS + "  floods: {2022: 3}\n"}),
    "a doubt of before": ({ACTUALS_FILE: ACTUALS + "  floods: {2022: 3}\n"}, {}),
    "a file that is refused": ({}, {TARGETS_FILE: TARGETS.replace("at_least", "at_leest")}),
    "a file that was refused": ({TARGETS_FILE: TARGETS.replace("at_least", "at_leest")}, {TARGETS_FILE: TARGETS}),
    "a doubt that is an error": (
        {"planck.yaml": "severity: {unmatched-actual: error}\n"},
        {ACTUALS_FILE: ACTUALS + "  floods: {2022: 3}\n"},
    ),
    "a doubt of before that is an error": (
        {"planck.yaml": "severity: {unmatched-actual: error}\n", ACTUALS_FILE: ACTUALS + "  floods: {2022: 3}\n"},
        {},
    ),
    "a doubt that is ignored": (
        {"planck.yaml": "severity: {unmatched-actual: ignore}\n"},
        {ACTUALS_FILE: ACTUALS + "  floods: {2022: 3}\n"},
    ),
    "a target loosened, which is an error": (
        {"planck.yaml": "severity: {target-loosened: error}\n"},
        {TARGETS_FILE: TARGETS.replace("40", "30")},
    ),
    "a note that is an error": (
        {
            "planck.yaml": "severity: {revision-with-errors: error}\n",
            TARGETS_FILE: TARGETS.replace("at_least", "at_leest"),
        },
        {TARGETS_FILE: TARGETS},
    ),
    "a gate made laxer": ({}, {"planck.yaml": "grace_days: 365\nfail_on: never\n"}),
}
ASKED = {
    "the whole gate": (),
    "since": ("--since=HEAD",),
    "what is new": ("--since=HEAD", "--fail-on-new"),
    "what is new, met targets shown": ("--since=HEAD", "--fail-on-new", "--status=met"),
    "met targets shown": ("--status=met",),
    "one indicator": ("--since=HEAD", "--indicator=new-roads", "--allow-empty"),
}


@pytest.mark.parametrize("history", HISTORIES)
def test_every_form_of_a_change_agrees_with_the_gate(
    history: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the display is narrowed: the gate sees all, and so does what a server reads."""
    before, after = HISTORIES[history]
    made = Repository(tmp_path / "register")
    made.commit({TARGETS_FILE: TARGETS, ACTUALS_FILE: ACTUALS, **before})
    made.write(after)
    monkeypatch.chdir(made.path)
    told = {
        (asked, fail_on): ask("check", "--as-of=2023-12-31", *ASKED[asked], f"--fail-on={fail_on}")
        for asked, fail_on in product(ASKED, FAIL_ON)
    }
    assert {asked: answers for asked, answers in told.items() if not answers.agree} == {}
