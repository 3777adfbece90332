"""``severity``: what the doubts of a code are at the gate, in planck.yaml and on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.gate.repository import ACTUALS, TARGETS, Repository, with_register
from tests.gate.test_since import ACTUALS_FILE, TARGETS_FILE, Run, planck

__all__ = ["planck"]
LOOSENED = TARGETS.replace("40 km", "30 km")
DOUBTFUL = ACTUALS + "  floods: {2022: 3}\n  storms: {2022: 1}\n"
HOOK = ("check", "--staged", "--fail-on-new")


@pytest.fixture
def made(tmp_path: Path) -> Repository:
    """A repository whose first commit holds the register."""
    return with_register(tmp_path / "register")


@pytest.mark.parametrize(
    ("arguments", "settings", "status"),
    [
        pytest.param((), "", 0, id="a warning of itself"),
        pytest.param(("--severity", "target-loosened=error"), "", 1, id="by a flag"),
        pytest.param((), "severity: {target-loosened: error}\n", 1, id="by planck.yaml"),
        pytest.param(
            ("--severity=target-loosened=warning",), "severity: {target-loosened: error}\n", 0, id="the flag beats it"
        ),
        pytest.param(("--severity=target-removed=error",), "", 0, id="another code"),
    ],
)
def test_a_hook_can_refuse_a_target_that_was_loosened(
    planck: Run, made: Repository, arguments: tuple[str, ...], settings: str, status: int
) -> None:
    """The target is met as before: it is the change that fails the gate."""
    made.commit({"planck.yaml": settings})
    made.write({TARGETS_FILE: LOOSENED})
    made.git("add", "--all")
    done = planck(made.path, *HOOK, "--since=HEAD", "--lang=en", *arguments)
    assert done.status == status
    assert f"{'error' if status else 'warning'}: -/thanh-liem/new-roads was made easier" in done.out
    assert done.out.count("[target-loosened]") == 1


@pytest.mark.parametrize(
    ("before", "after", "args", "said"),
    [
        pytest.param("", "ignore", (), "severity: target-loosened was –, now it is ignore", id="ignored"),
        pytest.param("error", "", (), "severity: target-loosened was error, now it is –", id="taken back"),
        pytest.param("", "error", (), None, id="stricter"),
        pytest.param("error", "ignore", ("--severity=target-loosened=error",), None, id="held by a flag"),
    ],
)
def test_a_severity_made_laxer_is_a_weakened_gate(
    planck: Run, made: Repository, before: str, after: str, args: tuple[str, ...], said: str | None
) -> None:
    texts = [f"severity: {{target-loosened: {level}}}\n" if level else "" for level in (before, after)]
    made.commit({"planck.yaml": texts[0]})
    made.write({"planck.yaml": texts[1]})
    done = planck(made.path, "check", "--since=HEAD", "--lang=en", *args)
    assert ("[gate-weakened]" in done.out) is (said is not None)
    assert (said or "") in done.out


@pytest.mark.parametrize(
    ("before", "after", "status"),
    [
        pytest.param("target-loosened: error", "target-loosened: ignore", 1, id="an error, ignored now"),
        pytest.param("", "target-loosened: ignore, gate-weakened: ignore", 0, id="both ignored now"),
        pytest.param("gate-weakened: error", "gate-weakened: ignore", 1, id="the guard of the guard"),
    ],
)
def test_who_makes_a_severity_laxer_does_so_for_the_next_change(
    planck: Run, made: Repository, before: str, after: str, status: int
) -> None:
    """Else one commit could loosen a target and take away what would have told of it."""
    made.commit({"planck.yaml": f"severity: {{{before}}}\n" if before else ""})
    made.write({TARGETS_FILE: LOOSENED, "planck.yaml": f"severity: {{{after}}}\n"})
    done = planck(made.path, "check", "--since=HEAD", "--fail-on-new")
    assert done.status == status
    assert "[target-loosened]" in done.out
    assert "[gate-weakened]" in done.out


@pytest.mark.parametrize(
    ("level", "check", "validate"),
    [
        pytest.param("error", 1, 2, id="an error"),
        pytest.param("warning", 0, 0, id="a warning"),
        pytest.param("ignore", 0, 0, id="ignored"),
    ],
)
def test_a_doubt_about_a_file_is_what_its_code_is_made_and_the_verdicts_stay(
    planck: Run, made: Repository, level: str, check: int, validate: int
) -> None:
    made.write({ACTUALS_FILE: DOUBTFUL})
    plain = json.loads(planck(made.path, "check", "--format=json").out)
    done = planck(made.path, "check", "--format=json", f"--severity=unmatched-actual={level}")
    result = json.loads(done.out)
    assert done.status == check
    assert result["assessments"] == plain["assessments"]
    assert [problem["level"] for problem in result["problems"]] == ([] if level == "ignore" else [level] * 2)
    done = planck(made.path, "validate", f"--severity=unmatched-actual={level}", "--lang=en")
    assert done.status == validate
    said = {"error": "Errors: 2, warnings: 0", "warning": "Errors: 0, warnings: 2", "ignore": "No problems found."}
    assert said[level] in done.out


def test_what_is_ignored_is_counted_in_every_form(planck: Run, made: Repository) -> None:
    """Nothing is skipped without a word."""
    made.write({ACTUALS_FILE: DOUBTFUL, "planck.yaml": "severity: {unmatched-actual: ignore}\n"})
    line = "Ignored by severity: 2 (unmatched-actual 2)"
    for arguments in (["check"], ["check", "--format=github"], ["validate"]):
        assert line in planck(made.path, *arguments, "--lang=en").out
    assert "Ignored by severity: 2 (unmatched-actual 2)" in planck(made.path, "report", "--lang=en").out
    assert json.loads(planck(made.path, "check", "--format=json").out)["ignored"] == {"unmatched-actual": 2}
    (log,) = json.loads(planck(made.path, "check", "--format=sarif").out)["runs"]
    assert log["properties"]["ignored"] == {"unmatched-actual": 2}
    suites = ElementTree.fromstring(planck(made.path, "check", "--format=junit").out)
    properties = {each.get("name"): each.get("value") for each in suites.iter("property")}
    assert properties["ignored unmatched-actual"] == "2"


def test_what_a_change_did_and_is_ignored_is_counted_too(planck: Run, made: Repository) -> None:
    made.commit({"planck.yaml": "severity: {target-loosened: ignore}\n"})
    made.write({TARGETS_FILE: LOOSENED})
    line = "Ignored by severity: 1 (target-loosened 1)"
    assert line in planck(made.path, "check", "--since=HEAD", "--lang=en").out
    assert line in planck(made.path, "diff", "HEAD", "--lang=en").out
    assert line in planck(made.path, "diff", "HEAD", "--lang=en", "--format=markdown").out
    assert json.loads(planck(made.path, "diff", "HEAD", "--format=json").out)["ignored"] == {"target-loosened": 1}
    assert planck(made.path, "check", "--since=HEAD", "--fail-on-new", "--quiet").out == ""


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        pytest.param("unit-missing=ignore", "unit-missing is always an error", id="an error of a file"),
        pytest.param("target-losened=error", "target-loosened", id="a misspelt code"),
        pytest.param("target-loosened=fatal", "error, warning, ignore", id="a level that there is not"),
        pytest.param("target-loosened", "target-loosened=error", id="a code alone"),
    ],
)
def test_a_severity_that_cannot_be_is_refused_with_what_can(
    planck: Run, made: Repository, wanted: str, said: str
) -> None:
    done = planck(made.path, "check", "--severity", wanted, "--lang=en")
    assert done.status == 2
    assert said in done.err


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({TARGETS_FILE: LOOSENED}, id="a target that is loosened"),
        pytest.param({ACTUALS_FILE: ACTUALS.replace("41", "39")}, id="a target that is missed"),
    ],
)
def test_no_commit_can_switch_off_the_gate_for_itself(planck: Run, made: Repository, change: dict[str, str]) -> None:
    """What it sets holds from the next one on; a flag of the hook holds at once, for both."""
    severity = "severity: {gate-weakened: error}\n"
    made.commit({"planck.yaml": severity})
    made.write({"planck.yaml": f"fail_on: never\n{severity}", **change})
    made.git("add", "--all")
    refused = planck(made.path, *HOOK, "--format=json")
    gate = json.loads(refused.out)["gate"]
    assert (refused.status, gate["passed"], gate["fail_on"]) == (1, False, "error")
    assert "<failure " in planck(made.path, *HOOK, "--format=junit").out
    assert planck(made.path, *HOOK, "--fail-on=never").status == 0
    made.commit({"planck.yaml": f"fail_on: never\n{severity}", ACTUALS_FILE: ACTUALS, TARGETS_FILE: TARGETS})
    made.write(dict(change))
    made.git("add", "--all")
    assert planck(made.path, *HOOK).status == 0
