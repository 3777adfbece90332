"""Which commits a check is compared with: the parents of a commit, where a branch began, or a revision itself."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planck.cli.main import main
from tests.gate.repository import ACTUALS, TARGETS, Repository, with_register

TARGETS_FILE, ACTUALS_FILE = "targets/thanh-liem.yaml", "actuals/thanh-liem.yaml"
MISSED = ACTUALS.replace("41", "39")
BOTH_MISSED = MISSED.replace("20.35", "9")
UNRELATED: dict[str, str | bytes] = {"README.md": "text"}
Check = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def check(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Check:
    """Run a check in a repository as of the last day of 2023: its status, and what it says for machines."""
    monkeypatch.setenv("PLANCK_AS_OF", "2023-12-31")

    def run(made: Repository, *arguments: str) -> tuple[int, dict[str, Any]]:
        monkeypatch.chdir(made.path)
        status = main(["check", "--format=json", *arguments])
        return status, json.loads(capsys.readouterr().out)

    return run


@pytest.fixture
def made(tmp_path: Path) -> Repository:
    """A repository whose first commit holds the register."""
    return with_register(tmp_path / "register")


def on_branch(made: Repository, name: str, files: dict[str, str | bytes], *, at: str = "main") -> str:
    """Commit files on a new branch that begins at another, and stay there."""
    made.git("checkout", "--quiet", "-b", name, at)
    return made.commit(files)


def codes(result: dict[str, Any]) -> list[str]:
    return [problem["code"] for problem in result["problems"]]


def compared(result: dict[str, Any]) -> list[tuple[str | None, str | None]]:
    """The states before, by name and commit."""
    changes = result["changes"]
    return [(state["name"], state["commit"]) for state in (changes["before"], *changes["beside"])]


# In a commit hook: the parents of the commit.


def test_a_commit_is_compared_with_the_one_before_it(check: Check, made: Repository) -> None:
    """A failure that was committed and not yet pushed does not block every later commit."""
    made.git("update-ref", "refs/remotes/origin/main", "HEAD")
    head = made.commit({ACTUALS_FILE: MISSED})
    made.write(UNRELATED)
    made.git("add", "--all")
    status, result = check(made, "--staged", "--fail-on-new")
    assert (status, compared(result)) == (0, [("HEAD", head)])
    assert check(made, "--staged", "--since", "--fail-on-new")[0] == 1


def test_an_unrelated_commit_asks_git_little(check: Check, made: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process costs more than the judging of a small register."""
    made.write(UNRELATED)
    made.git("add", "--all")
    trace = made.path.parent / "trace"
    monkeypatch.setenv("GIT_TRACE", str(trace))
    assert check(made, "--staged", "--fail-on-new")[0] == 0
    asked = Counter(re.findall(r"trace: built-in: git (\S+)", trace.read_text(encoding="utf-8")))
    assert asked == {"rev-parse": 4, "cat-file": 3, "ls-files": 1, "ls-tree": 1}


def merging(made: Repository, *branches: str) -> None:
    made.git("merge", "--quiet", "--no-commit", "--no-ff", *branches)


@pytest.mark.parametrize("language", ["en", "vi"])
def test_an_empty_revision_is_refused_in_every_form(check: Check, made: Repository, language: str) -> None:
    """A variable of a server that is empty must not turn into another base without a word."""
    status, result = check(made, "--since=", "--fail-on-new", f"--lang={language}")
    assert (status, codes(result)) == (2, ["arguments-refused"])
    assert ("there is no revision after" in result["problems"][0]["message"]) is (language == "en")


def test_what_a_merge_brings_from_the_other_side_is_not_new(check: Check, made: Repository) -> None:
    branch = on_branch(made, "work", UNRELATED)
    made.git("checkout", "--quiet", "main")
    eased = {TARGETS_FILE: TARGETS.replace("15.1", "12.1"), "planck.yaml": "grace_days: 80\nfail_on: warning\n"}
    main_tip = made.commit({ACTUALS_FILE: MISSED, **eased})
    made.git("checkout", "--quiet", "work")
    merging(made, "main")
    status, result = check(made, "--staged", "--fail-on-new")
    assert (status, codes(result)) == (0, [])
    assert compared(result) == [("HEAD", branch), ("MERGE_HEAD", main_tip)]
    assert result["changes"]["turned"] == result["changes"]["terms"] == result["changes"]["figures"] == []


def test_what_the_merge_itself_makes_worse_is_new(check: Check, made: Repository) -> None:
    on_branch(made, "work", UNRELATED)
    made.git("checkout", "--quiet", "main")
    made.commit({ACTUALS_FILE: MISSED})
    made.git("checkout", "--quiet", "work")
    merging(made, "main")
    made.write({ACTUALS_FILE: BOTH_MISSED, TARGETS_FILE: TARGETS.replace("40 km", "39.5 km")})
    made.git("add", "--all")
    status, result = check(made, "--staged", "--fail-on-new")
    assert (status, result["changes"]["new_failures"]) == (1, ["-/thanh-liem/industrial-growth"])
    assert codes(result) == ["target-loosened"]


def test_a_setting_that_a_merge_loosens_is_seen(check: Check, made: Repository) -> None:
    on_branch(made, "work", {"planck.yaml": "grace_days: 80\n"})
    made.git("checkout", "--quiet", "main")
    made.commit({"planck.yaml": "grace_days: 70\n"})
    made.git("checkout", "--quiet", "work")
    made.git("merge", "--quiet", "--strategy=ours", "--no-commit", "main")
    assert codes(check(made, "--staged", "--fail-on-new")[1]) == []
    made.write({"planck.yaml": "grace_days: 100\nfail_on: never\n"})
    made.git("add", "--all")
    assert codes(check(made, "--staged", "--fail-on-new")[1]) == ["gate-weakened", "grace-lengthened"]


def test_an_octopus_is_compared_with_all_that_it_merges(check: Check, made: Repository) -> None:
    on_branch(made, "third", {ACTUALS_FILE: MISSED})
    on_branch(made, "second", {"planck.yaml": "grace_days: 91\n"})
    on_branch(made, "work", UNRELATED)
    merging(made, "second", "third")
    status, result = check(made, "--staged", "--fail-on-new")
    assert (status, codes(result)) == (0, [])
    tips = [made.git("rev-parse", name).strip() for name in ("HEAD", "second", "third")]
    assert [commit for _, commit in compared(result)] == tips


def test_a_merge_in_a_worktree_of_the_repository_is_one_too(check: Check, made: Repository) -> None:
    on_branch(made, "work", UNRELATED)
    made.git("checkout", "--quiet", "main")
    made.commit({ACTUALS_FILE: MISSED})
    made.git("worktree", "add", "--quiet", "../other", "work")
    other = Repository.__new__(Repository)
    other.path = made.path.parent / "other"
    merging(other, "main")
    assert check(other, "--staged", "--fail-on-new")[0] == 0


@pytest.mark.parametrize("command", [("merge", "--quiet", "--squash"), ("cherry-pick", "--no-commit")])
def test_what_comes_without_its_history_is_new_here(check: Check, made: Repository, command: tuple[str, ...]) -> None:
    """Of such a commit the other side is no parent: what it brings is its own."""
    on_branch(made, "other", {ACTUALS_FILE: MISSED})
    on_branch(made, "work", UNRELATED)
    made.git(*command, "other")
    status, result = check(made, "--staged", "--fail-on-new")
    assert (status, [name for name, _ in compared(result)]) == (1, ["HEAD"])


def test_a_revert_that_brings_a_failure_back_is_new(check: Check, made: Repository) -> None:
    made.commit({ACTUALS_FILE: MISSED})
    made.commit({ACTUALS_FILE: ACTUALS})
    made.git("revert", "--no-commit", "HEAD")
    assert check(made, "--staged", "--fail-on-new")[0] == 1


# The first register.


@pytest.fixture
def bare(tmp_path: Path) -> Repository:
    """A repository without a commit."""
    return Repository(tmp_path / "first")


REGISTER: dict[str, str | bytes] = {TARGETS_FILE: TARGETS, ACTUALS_FILE: BOTH_MISSED}


@pytest.mark.parametrize("earlier", [None, UNRELATED], ids=["the first commit", "a later commit"])
@pytest.mark.parametrize("fail_on", ["error", "warning"])
def test_the_first_register_is_committed_with_what_it_missed(
    check: Check, bare: Repository, earlier: dict[str, str | bytes] | None, fail_on: str
) -> None:
    """What is on record before there is a gate is nobody's new failure, and how much of it there is is said."""
    if earlier is not None:
        bare.commit(earlier)
    stray = BOTH_MISSED + "  stray: {2021: 1 km}\n"
    bare.write({**REGISTER, ACTUALS_FILE: stray})
    bare.git("add", "--all")
    status, result = check(bare, "--staged", "--fail-on-new", f"--fail-on={fail_on}")
    assert (status, result["gate"]["passed"]) == (0, True)
    assert "no-earlier-register" in codes(result)
    assert result["changes"]["new_failures"] == []
    assert result["changes"]["older_failures"] == (2 if fail_on == "error" else 3)
    assert check(bare, "--staged", f"--fail-on={fail_on}")[0] == 1


def test_a_branch_that_adds_the_first_register_passes(check: Check, bare: Repository) -> None:
    bare.commit(UNRELATED)
    on_branch(bare, "work", REGISTER)
    for arguments in (("--since=main",), ("--since",), ()):
        assert check(bare, "--fail-on-new", *arguments)[0] == 0
    assert check(bare, "--since=main")[0] == 1


def test_settings_that_were_there_before_the_targets_are_no_register_yet(check: Check, bare: Repository) -> None:
    bare.commit({"planck.yaml": "targets: plan\n"})
    bare.write({"plan/a.yaml": TARGETS, ACTUALS_FILE: MISSED})
    bare.git("add", "--all")
    status, result = check(bare, "--staged", "--fail-on-new")
    assert (status, "no-earlier-register" in codes(result)) == (0, True)


@pytest.mark.parametrize("arguments", [("--staged",), ("--staged", "--fail-on-new"), ("--staged", "plan")])
def test_a_hook_lets_a_commit_pass_in_which_no_register_was_nor_is(
    check: Check, bare: Repository, arguments: tuple[str, ...]
) -> None:
    """So on a branch for web pages, and before the register is made; what nobody has added is not in the way."""
    for text in ("first", "second"):
        bare.write({"README.md": text, "targets/a.yaml": TARGETS})
        bare.git("add", "README.md")
        status, result = check(bare, *arguments)
        assert (status, result["gate"]["passed"], codes(result)) == (0, True, ["no-register"])
        bare.git("commit", "--quiet", "--message", "change")


def test_a_branch_apart_without_a_register_is_pushed_without_a_verdict(check: Check, made: Repository) -> None:
    made.git("checkout", "--quiet", "--orphan", "apart")
    made.git("rm", "--quiet", "-rf", ".")
    made.commit(UNRELATED)
    arguments = ("--rev=apart", "--since=main", "--fail-on-new")
    status, result = check(made, *arguments)
    assert (status, codes(result)) == (0, ["no-register"])
    assert check(made, *arguments, "--severity=no-register=error")[0] == 1
    assert check(made, "--rev=apart")[0] == 2


@pytest.mark.parametrize("left", ["planck.yaml", "plan/targets/a.yaml", "actuals/a.yml"])
def test_a_hook_that_looks_in_the_wrong_place_does_not_pass(check: Check, bare: Repository, left: str) -> None:
    bare.write({left: "\n" if left == "planck.yaml" else TARGETS})
    bare.git("add", "--all")
    status, result = check(bare, "--staged", "--fail-on-new")
    assert (status, "no-register" in codes(result)) == (2, False)


def test_a_register_that_is_taken_away_as_a_whole_does_not_pass(check: Check, made: Repository) -> None:
    made.git("rm", "--quiet", "-r", ".")
    assert check(made, "--staged", "--fail-on-new")[0] == 2
    made.git("commit", "--quiet", "--message", "change")
    assert check(made, "--staged", "--fail-on-new")[0] == 0
    assert check(made, "--rev=HEAD", "--since=HEAD~1..", "--fail-on-new")[0] == 2


def test_a_second_register_in_the_repository_is_a_first_one_too(check: Check, made: Repository) -> None:
    made.write({f"second/{name}": text for name, text in REGISTER.items()})
    made.git("add", "--all")
    second = Repository.__new__(Repository)
    second.path = made.path / "second"
    status, result = check(second, "--staged", "--fail-on-new")
    assert (status, "no-earlier-register" in codes(result)) == (0, True)


@pytest.mark.parametrize("staged", [("--staged",), ()], ids=["index", "files"])
def test_a_register_that_comes_in_the_place_of_another_is_not_a_first_one(
    check: Check, made: Repository, staged: tuple[str, ...]
) -> None:
    """Else whoever moves it would be let off whatever it misses."""
    made.git("rm", "--quiet", "-r", "targets", "actuals")
    settings = "targets: plan\nactuals: figures\n"
    moved: dict[str, str | bytes] = {
        "planck.yaml": settings,
        "plan/a.yaml": TARGETS,
        "figures/a.yaml": BOTH_MISSED,
    }
    made.write(moved)
    made.git("add", "--all")
    status, result = check(made, *staged, "--since=HEAD", "--fail-on-new")
    assert (status, "no-earlier-register" in codes(result)) == (1, False)


def test_targets_that_were_all_taken_out_leave_a_register(check: Check, made: Repository) -> None:
    made.commit({TARGETS_FILE: "district: Thanh Liêm\nperiod: 2022\ntargets: {}\n", ACTUALS_FILE: MISSED})
    made.write({TARGETS_FILE: TARGETS})
    made.git("add", "--all")
    assert check(made, "--staged", "--fail-on-new")[0] == 1
    made.git("rm", "--quiet", "--force", TARGETS_FILE)
    made.commit({"targets/.gitkeep": ""})
    made.write({TARGETS_FILE: TARGETS})
    made.git("add", "--all")
    assert check(made, "--staged", "--fail-on-new")[0] == 1


def test_a_merge_that_brings_the_register_is_compared_with_it(check: Check, bare: Repository) -> None:
    bare.commit(UNRELATED)
    on_branch(bare, "work", {"other": "text"})
    bare.git("checkout", "--quiet", "main")
    bare.commit({TARGETS_FILE: TARGETS, ACTUALS_FILE: MISSED})
    bare.git("checkout", "--quiet", "work")
    merging(bare, "main")
    status, result = check(bare, "--staged", "--fail-on-new")
    assert (status, "no-earlier-register" in codes(result)) == (0, False)
    bare.write({ACTUALS_FILE: BOTH_MISSED})
    bare.git("add", "--all")
    assert check(bare, "--staged", "--fail-on-new")[0] == 1


# --since: where the branch began.


def test_a_branch_is_not_blamed_for_what_main_has_corrected_since(check: Check, made: Repository) -> None:
    forked = made.commit({ACTUALS_FILE: MISSED})
    on_branch(made, "work", UNRELATED)
    made.git("checkout", "--quiet", "main")
    tip = made.commit({ACTUALS_FILE: ACTUALS})
    made.git("checkout", "--quiet", "work")
    status, result = check(made, "--since=main", "--fail-on-new")
    assert (status, compared(result), result["changes"]["figures"]) == (0, [("main", forked)], [])
    status, result = check(made, "--since=main..", "--fail-on-new")
    assert (status, compared(result)) == (1, [("main", tip)])
    assert check(made, "--staged", "--since=main", "--fail-on-new")[0] == 0


@pytest.mark.parametrize("since", ["--since=main", "--since"])
@pytest.mark.parametrize("staged", [("--staged",), ()], ids=["index", "files"])
def test_while_main_is_merged_a_branch_is_measured_against_the_main_it_will_contain(
    check: Check, made: Repository, since: str, staged: tuple[str, ...]
) -> None:
    on_branch(made, "work", UNRELATED)
    made.git("checkout", "--quiet", "main")
    tip = made.commit({ACTUALS_FILE: MISSED})
    made.git("checkout", "--quiet", "work")
    merging(made, "main")
    status, result = check(made, since, *staged, "--fail-on-new")
    assert (status, compared(result)) == (0, [("main", tip)])


def test_histories_merged_criss_cross_are_compared_with_every_merge_base(check: Check, made: Repository) -> None:
    ours = on_branch(made, "work", {ACTUALS_FILE: MISSED})
    made.git("checkout", "--quiet", "main")
    theirs = made.commit({TARGETS_FILE: TARGETS.replace("15.1", "30")})
    made.git("merge", "--quiet", "--no-edit", ours)
    made.git("checkout", "--quiet", "work")
    made.git("merge", "--quiet", "--no-edit", theirs)
    made.commit(UNRELATED)
    status, result = check(made, "--since=main", "--fail-on-new")
    assert (status, codes(result)) == (0, ["several-bases"])
    assert compared(result) == [("main", commit) for commit in sorted((ours, theirs))]


@pytest.mark.parametrize(("written", "status"), [("main", 0), ("main...", 0), ("main..", 1)])
def test_a_revision_with_three_dots_is_where_the_branch_left_it(
    check: Check, made: Repository, written: str, status: int
) -> None:
    """Main has corrected what the branch still misses."""
    made.commit({ACTUALS_FILE: MISSED})
    on_branch(made, "work", UNRELATED)
    made.git("checkout", "--quiet", "main")
    made.commit({ACTUALS_FILE: ACTUALS})
    made.git("checkout", "--quiet", "work")
    assert check(made, f"--since={written}", "--fail-on-new")[0] == status


def test_histories_that_have_nothing_in_common_are_compared_by_their_tips_alone(check: Check, made: Repository) -> None:
    made.git("checkout", "--quiet", "--orphan", "apart")
    made.commit({ACTUALS_FILE: MISSED})
    status, result = check(made, "--since=main", "--fail-on-new")
    assert (status, codes(result)) == (2, ["no-common-commit"])
    assert check(made, "--since=main..", "--fail-on-new")[0] == 1


def test_before_the_first_commit_there_is_no_history_to_have_left_a_branch(check: Check, made: Repository) -> None:
    made.git("checkout", "--quiet", "--orphan", "apart")
    assert codes(check(made, "--since=main")[1]) == ["no-common-commit"]


def test_without_a_main_branch_the_base_is_head_and_a_note_says_so(check: Check, made: Repository) -> None:
    made.git("branch", "--move", "main", "trunk")
    made.commit({ACTUALS_FILE: MISSED})
    made.write({ACTUALS_FILE: BOTH_MISSED})
    status, result = check(made, "--fail-on-new")
    assert (status, [name for name, _ in compared(result)]) == (1, ["HEAD"])
    assert [problem["level"] for problem in result["problems"] if problem["code"] == "base-is-head"] == ["info"]
    made.write({ACTUALS_FILE: MISSED})
    assert check(made, "--fail-on-new")[0] == 0
    assert codes(check(made, "--staged", "--fail-on-new")[1]) == []


def test_the_states_of_a_merge_are_named(
    made: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    on_branch(made, "work", UNRELATED)
    made.git("checkout", "--quiet", "main")
    made.commit({ACTUALS_FILE: MISSED})
    made.git("checkout", "--quiet", "work")
    merging(made, "main")
    ours, theirs = (made.git("rev-parse", "--short=7", name).strip() for name in ("HEAD", "MERGE_HEAD"))
    monkeypatch.chdir(made.path)
    main(["check", "--staged", "--fail-on-new", "--as-of=2023-12-31"])
    heading = capsys.readouterr().out.partition("\n")[0]
    assert heading.startswith(f"Changes from HEAD ({ours}) and MERGE_HEAD ({theirs}) to the staged files")
    main(["check", "--staged", "--fail-on-new", "--as-of=2023-12-31", "--lang=vi"])
    assert f"HEAD ({ours}) và MERGE_HEAD ({theirs})" in capsys.readouterr().out
