"""``--rev``: the register is judged as a commit holds it, wherever planck runs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planck.cli.main import main
from tests.gate.repository import ACTUALS, AS_OF, TARGETS, Repository, with_register

TARGETS_FILE, ACTUALS_FILE = "targets/thanh-liem.yaml", "actuals/thanh-liem.yaml"
MISSED = ACTUALS.replace("41", "39")
Check = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def check(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Check:
    """Run a check in a folder as of the last day of 2023: its status, and what it says for machines."""
    monkeypatch.setenv("PLANCK_AS_OF", "2023-12-31")

    def run(folder: Path, *arguments: str) -> tuple[int, dict[str, Any]]:
        monkeypatch.chdir(folder)
        status = main(["check", "--format=json", *arguments])
        return status, json.loads(capsys.readouterr().out)

    return run


@pytest.fixture
def made(tmp_path: Path) -> Repository:
    """A repository whose last commit misses a target that the one before it met."""
    repository = with_register(tmp_path / "register")
    repository.commit({ACTUALS_FILE: MISSED})
    return repository


def codes(result: dict[str, Any]) -> list[str]:
    return [problem["code"] for problem in result["problems"]]


def bare_of(made: Repository) -> Path:
    """The same commits without files."""
    bare = made.path.parent / "bare.git"
    made.git("clone", "--quiet", "--bare", ".", str(bare))
    return bare


def test_a_revision_is_judged_as_it_was_committed(check: Check, made: Repository) -> None:
    made.write({TARGETS_FILE: "broken", ACTUALS_FILE: "broken"})
    made.git("add", ACTUALS_FILE)
    assert check(made.path, "--rev=HEAD~1")[0] == 0
    status, result = check(made.path, "--rev", "HEAD")
    assert (status, result["gate"]["passed"]) == (1, False)
    assert {each["target"]["location"]["file"] for each in result["assessments"]} == {TARGETS_FILE}


def test_a_text_says_which_revision_was_judged(
    made: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the files and of the index it says nothing."""
    monkeypatch.chdir(made.path)
    commit = made.git("rev-parse", "HEAD").strip()
    for rev in (["--rev=main"], [f"--rev={commit}"], ["--rev=main", "--lang=vi"], ["--staged"]):
        main(["check", "--as-of", AS_OF, *rev])
    text = capsys.readouterr().out
    headings = [line for line in text.splitlines() if "2023" in line and ("as of" in line or "tính đến" in line)]
    assert headings == [
        f"Targets and results as of 2023-12-31 · at main ({commit[:7]})",
        f"Targets and results as of 2023-12-31 · at {commit[:7]}",
        f"Kết quả thực hiện chỉ tiêu, tính đến ngày 31/12/2023 · tại main ({commit[:7]})",
        "Targets and results as of 2023-12-31",
    ]


def test_a_revision_is_judged_in_a_bare_repository(check: Check, made: Repository) -> None:
    bare = bare_of(made)
    assert check(bare, "--rev=HEAD~1")[0] == 0
    assert check(bare, "--rev=HEAD")[0] == 1
    assert check(bare, "--rev=HEAD", "--since=HEAD~1", "--fail-on-new")[0] == 1
    assert check(bare, "--rev=HEAD", "--since", "--fail-on-new")[0] == 0


def test_a_revision_is_compared_with_where_its_own_history_began(check: Check, made: Repository) -> None:
    """What is checked out has no part in it."""
    made.git("checkout", "--quiet", "-b", "work", "HEAD~1")
    fork = made.git("rev-parse", "HEAD").strip()
    tip = made.commit({"README.md": "text"})
    made.git("checkout", "--quiet", "main")
    status, result = check(made.path, "--rev=work", "--since=main", "--fail-on-new")
    assert (status, result["changes"]["before"]) == (0, {"name": "main", "commit": fork})
    assert result["changes"]["after"] == {"name": "work", "commit": tip}
    assert check(made.path, "--rev=main", "--since=work", "--fail-on-new")[0] == 1


@pytest.mark.parametrize("path", ["plan", "plan/targets", f"plan/{TARGETS_FILE}"])
def test_a_register_in_a_folder_is_found_by_its_path(check: Check, tmp_path: Path, path: str) -> None:
    made = with_register(tmp_path / "register", "plan/")
    made.commit({f"plan/{ACTUALS_FILE}": MISSED})
    for folder in (made.path, bare_of(made)):
        assert check(folder, "--rev=HEAD~1", path)[0] == 0
        status, result = check(folder, "--rev=HEAD", "--since=HEAD~1", "--fail-on-new", path)
        assert (status, result["changes"]["new_failures"]) == (1, ["-/thanh-liem/new-roads"])
        assert {each["target"]["location"]["file"] for each in result["assessments"]} == {TARGETS_FILE}


def test_the_settings_and_the_links_are_those_of_the_revision(check: Check, made: Repository) -> None:
    made.git("mv", "actuals", "figures")
    (made.path / "actuals").symlink_to("figures")
    made.commit({"planck.yaml": "fail_on: never\n"})
    made.commit({"planck.yaml": "fail_on: warning\n"})
    made.write({"planck.yaml": "fail_on: nonsense\n"})
    for folder in (made.path, bare_of(made)):
        assert check(folder, "--rev=HEAD~1")[0] == 0
        assert check(folder, "--rev=HEAD")[0] == 1


QUOTED = ACTUALS.replace("{2022: 41}", "{2022: {value: 41, source: report, quote: 41 km}}")
WITH_TEXTS: dict[str, str | bytes] = {
    "planck.yaml": "evidence: texts\n",
    ACTUALS_FILE: QUOTED,
    "targets/sources.yaml": "sources:\n  report: {title: Report, file: report.txt}\n",
    "texts/report.txt": "39 km",
}


def test_the_texts_are_those_of_the_revision(check: Check, made: Repository) -> None:
    made.commit(WITH_TEXTS)
    made.write({"texts/report.txt": "41 km"})
    for folder in (made.path, bare_of(made)):
        assert codes(check(folder, "--rev=HEAD")[1]) == ["quote-not-found"]


def test_texts_that_the_revision_lacks_are_missed_though_they_are_on_disk(check: Check, made: Repository) -> None:
    made.commit({name: text for name, text in WITH_TEXTS.items() if not name.startswith("texts/")})
    made.write({"texts/report.txt": "41 km"})
    for folder in (made.path, bare_of(made)):
        status, result = check(folder, "--rev=HEAD")
        assert (status, codes(result)) == (2, ["folder-missing"])
    assert codes(check(made.path, "--rev=HEAD", "--evidence=texts")[1]) == ["folder-missing"]
    elsewhere = made.path.parent / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "report.txt").write_text("39 km", encoding="utf-8")
    assert codes(check(made.path, "--rev=HEAD", f"--evidence={elsewhere}")[1]) == ["quote-not-found"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        pytest.param(("--rev=nowhere",), "revision-unknown", id="unknown"),
        pytest.param(("--rev=" + "0" * 40,), "revision-unknown", id="the id of a deleted branch"),
        pytest.param(("--rev=--output=x",), "revision-unknown", id="like an option"),
        pytest.param(("--rev=",), "arguments-refused", id="empty"),
        pytest.param(("--rev=HEAD", "--staged"), "arguments-refused", id="with the index"),
        pytest.param(("--rev=before",), "folder-missing", id="of before the register"),
    ],
)
def test_a_revision_that_cannot_be_judged_leaves_no_verdict(
    check: Check, made: Repository, arguments: tuple[str, ...], code: str
) -> None:
    made.git("checkout", "--quiet", "--orphan", "before")
    made.git("rm", "--quiet", "-r", "--force", ".")
    made.commit({"README.md": "text"})
    made.git("checkout", "--quiet", "main")
    status, result = check(made.path, *arguments)
    assert (status, codes(result)) == (2, [code])


def test_the_first_register_of_a_revision_passes(check: Check, tmp_path: Path) -> None:
    made = Repository(tmp_path / "register")
    made.commit({"README.md": "text"})
    made.git("checkout", "--quiet", "-b", "work")
    made.commit({TARGETS_FILE: TARGETS, ACTUALS_FILE: MISSED})
    for folder in (made.path, bare_of(made)):
        status, result = check(folder, "--rev=work", "--since=main", "--fail-on-new")
        assert (status, codes(result)) == (0, ["no-earlier-register"])


def test_a_register_that_a_revision_moves_is_compared_with_itself(check: Check, tmp_path: Path) -> None:
    made = with_register(tmp_path / "register")
    made.git("checkout", "--quiet", "-b", "work")
    (made.path / "plan").mkdir()
    made.git("mv", "targets", "actuals", "plan")
    made.commit({f"plan/{TARGETS_FILE}": TARGETS.replace("40 km", "30 km"), f"plan/{ACTUALS_FILE}": MISSED})
    bare = bare_of(made)
    made.git("checkout", "--quiet", "main")
    for folder in (made.path, bare):
        result = check(folder, "--rev=work", "--since=main", "--fail-on-new", "plan")[1]
        assert codes(result) == ["register-moved", "target-loosened"]


@pytest.mark.parametrize("first", ["", "first/"])
def test_a_second_register_of_a_revision_is_not_taken_for_the_first_one_moved(
    check: Check, tmp_path: Path, first: str
) -> None:
    made = with_register(tmp_path / "register", first)
    made.git("checkout", "--quiet", "-b", "work")
    made.commit({f"second/{TARGETS_FILE}": TARGETS, f"second/{ACTUALS_FILE}": MISSED})
    for folder in (made.path, bare_of(made)):
        status, result = check(folder, "--rev=work", "--since=main", "--fail-on-new", "second")
        assert (status, codes(result)) == (0, ["no-earlier-register"])
