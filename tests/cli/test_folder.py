"""The folder that planck runs in: another with ``-C``, and the register around it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from planck.cli.main import main
from tests.gate.repository import AS_OF, Repository, with_register
from tests.world import ROOT

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository with a register in a folder, seen from its top."""
    made = with_register(tmp_path, "plan/")
    monkeypatch.chdir(tmp_path)
    return made


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        pytest.param(["check", "-v"], "targets/thanh-liem.yaml:5", id="check"),
        pytest.param(["check", "-v", "--staged"], "targets/thanh-liem.yaml:5", id="the index"),
        pytest.param(["check", "-v", "--rev=HEAD"], "targets/thanh-liem.yaml:5", id="a revision"),
        pytest.param(["report"], "targets/thanh-liem.yaml", id="report"),
        pytest.param(["explain", "new-roads"], "targets/thanh-liem.yaml:5", id="explain"),
        pytest.param(["diff", "HEAD"], "No change in targets", id="diff"),
        pytest.param(["diff", "HEAD", "HEAD"], "No change in targets", id="diff of two revisions"),
        pytest.param(["waivers"], "Waivers as of", id="waivers"),
    ],
)
@pytest.mark.parametrize("folder", [["-C", "plan"], ["-Cplan"], ["-C", "plan/targets"]], ids=" ".join)
@pytest.mark.usefixtures("made")
def test_a_folder_named_before_the_verb_is_where_it_runs(
    folder: list[str], arguments: list[str], expected: str, capsys: Capture
) -> None:
    """Paths are shown from there too."""
    assert main([*folder, *arguments, "--as-of", AS_OF]) == 0
    written = capsys.readouterr()
    assert expected.removeprefix("targets/" if "targets" in folder[-1] else "") in written.out
    assert "plan/targets" not in written.out
    assert written.err == ""


@pytest.mark.parametrize("verb", [["check"], ["validate"], ["explain", "new-roads"], ["diff", "HEAD"]], ids=" ".join)
@pytest.mark.parametrize("folder", ["plan", "plan/targets", "plan/actuals", "plan/docs/old"])
@pytest.mark.usefixtures("made")
def test_the_register_is_found_from_every_folder_of_it(
    folder: str, verb: list[str], capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where no planck.yaml says that it is one."""
    os.makedirs(folder, exist_ok=True)
    monkeypatch.chdir(folder)
    assert main([*verb]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.usefixtures("made")
def test_beside_a_register_there_is_none(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkdir("docs")
    monkeypatch.chdir("docs")
    assert main(["check"]) == 2
    assert "[folder-missing]" in capsys.readouterr().err


@pytest.mark.parametrize("folder", ["nowhere", "plan/targets/thanh-liem.yaml", "", "a\0b"], ids=repr)
@pytest.mark.usefixtures("made")
def test_a_folder_that_cannot_be_entered_is_refused(folder: str, capsys: Capture) -> None:
    """Who reads JSON finds it there."""
    assert main(["-C", folder, "check", "-f", "json"]) == 2
    written = capsys.readouterr()
    assert "-C" in written.err
    assert json.loads(written.out)["problems"][0]["code"] == "arguments-refused"


def test_what_git_told_a_hook_holds_in_another_folder(
    made: Repository, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The index of a `git commit FILE` is named from the top of the repository."""
    made.write({"plan/actuals/thanh-liem.yaml": "district: Thanh Liêm\nactuals: {new-roads: {2022: 39}}\n"})
    made.git("add", "--all")
    os.rename(".git/index", ".git/next-index-7.lock")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/next-index-7.lock")
    assert main(["-C", "plan", "diff", "HEAD", "--staged", "--exit-code", "--as-of", AS_OF]) == 1
    assert "new-roads" in capsys.readouterr().out


@pytest.mark.usefixtures("made")
def test_in_another_folder_the_repository_of_a_hook_is_where_it_was(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a worktree git names the repository alone; its top is then the folder that the hook runs in."""
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_WORK_TREE", "")  # what the run sets is undone
    monkeypatch.delenv("GIT_WORK_TREE")
    assert main(["-C", "plan", "check", "--staged", "--as-of", AS_OF]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("verb", [["check"], ["check", "--staged"], ["validate"], ["waivers"]], ids=" ".join)
@pytest.mark.usefixtures("made")
def test_a_folder_that_is_mistyped_is_named_with_the_nearest(verb: list[str], capsys: Capture) -> None:
    """Where no register is found by it, what lies beside it on disk is what somebody may have meant."""
    assert main([*verb, "plna"]) == 2
    written = capsys.readouterr()
    assert "file or folder plna not found; write one of the register, such as plan [" in written.out + written.err


@pytest.mark.parametrize("verb", ["check", "validate"])
def test_a_folder_of_the_register_that_is_mistyped_is_named_first(
    verb: str, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    assert main([verb, "actual"]) == 2
    written = capsys.readouterr()
    assert "file or folder actual not found; write one of the register, such as actuals, " in written.out + written.err


@pytest.mark.usefixtures("made")
def test_where_nothing_lies_nothing_is_proposed(capsys: Capture) -> None:
    assert main(["check", "nowhere/plan"]) == 2
    assert "nowhere/plan not found; write one of the register [path-missing]" in capsys.readouterr().err
