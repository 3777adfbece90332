"""Quotes are looked up in the texts of the state that is judged, and what was wrong before is not new."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from planck.cli.main import main
from tests.gate.repository import Repository

PLAN = """\
district: A
period: 2022
source: {title: B, file: b.txt}
targets:
  rice: {at_least: 5 tấn, quote: QUOTE}
"""
DATA = "district: A\nactuals:\n  rice: {2022: 6}\n"
TARGETS, TEXT = "targets/a.yaml", "texts/b.txt"


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository whose first commit holds a register and its texts; the working folder lies in it."""
    repository = Repository(tmp_path / "r")
    files: dict[str, str | bytes] = {TARGETS: PLAN.replace("QUOTE", "đạt 5 tấn"), TEXT: "Năm 2022 đạt 5 tấn lúa."}
    repository.commit({**files, "actuals/a.yaml": DATA, "planck.yaml": "as_of: 2023-12-31\nevidence: texts\n"})
    monkeypatch.chdir(repository.path)
    return repository


def codes(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    """The codes of the problems that a check finds."""
    main(["check", "--format", "json", "--fail-on", "warning", *arguments])
    return [problem["code"] for problem in json.loads(capsys.readouterr().out)["problems"]]


def test_what_is_staged_is_looked_up_in_the_texts_that_are_staged(
    made: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    made.write({TEXT: "Năm 2022 đạt 4 tấn lúa."})
    assert codes(capsys) == ["quote-not-found"]
    assert codes(capsys, "--staged") == []
    made.git("add", "--all")
    made.write({TEXT: "Năm 2022 đạt 5 tấn lúa."})
    assert codes(capsys) == []
    assert codes(capsys, "--staged") == ["quote-not-found"]
    made.git("rm", "--quiet", "--cached", "--force", TEXT)
    made.write({"texts/c.txt": ""})
    made.git("add", "texts/c.txt")
    assert codes(capsys, "--staged") == ["text-missing"]


@pytest.mark.parametrize("folder", ["texts", "../elsewhere"], ids=["in the register", "outside of the repository"])
def test_texts_that_git_does_not_hold_are_read_from_the_disk(
    made: Repository, capsys: pytest.CaptureFixture[str], folder: str
) -> None:
    """Many a text is not ours to commit."""
    made.git("rm", "--quiet", "-r", "texts")
    made.commit({"planck.yaml": "as_of: 2023-12-31\n"})
    made.write({f"{folder}/b.txt": "Năm 2022 đạt 5 tấn lúa."})
    asked = ("--evidence", folder)
    assert codes(capsys, *asked) == codes(capsys, "--staged", *asked) == []
    made.write({f"{folder}/b.txt": "Năm 2022 đạt 4 tấn lúa."})
    assert codes(capsys, *asked) == codes(capsys, "--staged", *asked) == ["quote-not-found"]


def test_a_folder_beside_the_register_is_read_from_the_state_that_holds_it(
    made: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    made.write({TEXT: "Năm 2022 đạt 4 tấn lúa."})
    (made.path / "plan").mkdir()
    for name in ("targets", "actuals", "planck.yaml"):
        (made.path / name).rename(made.path / "plan" / name)
    made.write({"plan/planck.yaml": "as_of: 2023-12-31\n"})
    made.git("add", "plan")
    monkeypatch.chdir(made.path / "plan")
    assert codes(capsys, "--evidence", "../texts") == ["quote-not-found"]
    assert codes(capsys, "--evidence", "../texts", "--staged") == []
    monkeypatch.chdir(made.path / "plan" / "targets")
    monkeypatch.setenv("PLANCK_EVIDENCE", "../texts")
    assert codes(capsys) == ["quote-not-found"]
    assert codes(capsys, "--staged") == []


def test_a_folder_that_no_state_and_no_disk_holds_is_an_error(
    made: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    assert codes(capsys, "--staged", "--evidence", "nowhere") == ["folder-missing"]
    assert codes(capsys, "--evidence", "nowhere") == ["folder-missing"]


def test_a_text_that_changes_makes_new_what_it_makes_wrong(
    made: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also where no file of the register has changed; and what was wrong already stays old."""
    compared = ("--staged", "--since=HEAD", "--fail-on-new")
    assert codes(capsys, *compared) == []
    made.write({TEXT: "Năm 2022 đạt 4 tấn lúa."})
    made.git("add", "--all")
    assert codes(capsys, *compared) == ["quote-not-found"]
    made.commit()
    assert codes(capsys, *compared) == []


def test_what_was_wrong_before_somebody_looked_is_not_new(made: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    made.commit({TEXT: "Năm 2022 đạt 4 tấn lúa.", "planck.yaml": "as_of: 2023-12-31\n"})
    made.write({"planck.yaml": "as_of: 2023-12-31\nevidence: texts\n"})
    assert codes(capsys, "--since=HEAD", "--fail-on-new") == []
    assert codes(capsys) == ["quote-not-found"]


def test_a_state_older_than_its_texts_is_compared_with(made: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    made.git("rm", "--quiet", "-r", "--cached", "texts")
    made.commit({".gitignore": "texts\n"})
    made.write({".gitignore": ""})
    made.git("add", "--all")
    assert codes(capsys, "--staged", "--since=HEAD", "--fail-on-new") == []
    (made.path / TEXT).unlink()
    (made.path / "texts").rmdir()
    assert codes(capsys, "--staged", "--since=HEAD", "--fail-on-new") == []


@pytest.mark.parametrize(
    ("file", "code"),
    [
        pytest.param("../targets/a.yaml", "text-outside", id="above the folder"),
        pytest.param("../../x", "text-outside", id="above the repository"),
        pytest.param("/etc/passwd", "text-outside", id="from the root of the disk"),
        pytest.param("link", "text-outside", id="a link out of the folder"),
        pytest.param("away", "text-outside", id="a link out of the repository"),
        pytest.param("inner", None, id="a link within the folder"),
        pytest.param("c/../b.txt", None, id="a detour within the folder"),
        pytest.param("c", "text-unreadable", id="a folder"),
        pytest.param("d.txt", "text-missing", id="no such file"),
        pytest.param('"b\\0"', "text-missing", id="no name of a file"),
        pytest.param("latin", "text-unreadable", id="another encoding"),
    ],
)
def test_a_text_in_git_that_is_none_has_an_answer(
    made: Repository, capsys: pytest.CaptureFixture[str], file: str, code: str | None
) -> None:
    made.write({TARGETS: PLAN.replace("QUOTE", "đạt 5 tấn").replace("b.txt", file), "texts/c/e.txt": ""})
    made.write({"texts/latin": b"\xe6"})
    for link, target in {"link": "../targets/a.yaml", "away": "../../../x", "inner": "b.txt"}.items():
        (made.path / "texts" / link).symlink_to(target)
    made.git("add", "--all")
    assert codes(capsys, "--staged") == ([code] if code else [])


def test_a_huge_text_in_git_is_not_read(
    made: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("git", "encoding"):
        monkeypatch.setattr(f"planck.register.files.{module}.MAX_BYTES", 900)
    made.write({TEXT: "Năm 2022 đạt 5 tấn lúa.\n" * 100})
    made.git("add", "--all")
    assert codes(capsys, "--staged") == ["text-unreadable"]
