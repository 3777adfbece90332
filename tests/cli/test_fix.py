"""``planck validate --fix``: the files are mended, what was mended is said, and ``--diff`` writes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from planck.cli.main import main
from tests.world import ROOT, run

WRONG = "district: Thanh Liêm\r\nperiod: 2021-2025\r\ntargets:\r\n  a:\r\n    at_least: 15,1 %/năm # x\r\n"
UNSURE = "  b: {at_leest: 1 %}\r\n"


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PLANCK_LANGUAGE", "en")
    path = tmp_path / "targets" / "a.yaml"
    path.parent.mkdir()
    path.write_bytes(WRONG.encode())
    return path


def test_what_is_certain_is_written_and_said(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", "--fix"]) == 0
    assert path.read_bytes() == WRONG.replace("15,1", "15.1").encode()
    assert capsys.readouterr().out == (
        "targets/a.yaml:5:15: fixed: 15,1 %/năm is now 15.1 %/năm [not-a-number]\n"
        "Fixes: 1, in files: 1.\nFiles read: 1. No problems found.\n"
    )
    assert main(["validate", "--fix"]) == 0
    assert capsys.readouterr().out.startswith("Nothing that can be fixed with certainty.\n")


def test_what_is_left_is_said_and_decides_the_status(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path.write_bytes((WRONG + UNSURE).encode())
    assert main(["validate", "--fix"]) == 2
    assert path.read_bytes() == (WRONG.replace("15,1", "15.1") + UNSURE).encode()
    said = capsys.readouterr().out
    assert "[not-a-number]\nFixes: 1" in said
    assert "[unknown-key]" in said


def test_a_diff_is_shown_and_nothing_is_written(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The diff has stdout to itself, and git can apply it."""
    assert main(["validate", "--fix", "--diff"]) == 2
    assert path.read_bytes() == WRONG.encode()
    written = capsys.readouterr()
    assert "[not-a-number]" in written.err
    folder = path.parent.parent
    (folder / "x.patch").write_bytes(written.out.encode())
    assert run("git", "init", "--quiet", at=folder).returncode == 0
    done = run("git", "apply", "x.patch", at=folder)
    assert done.returncode == 0, done.stderr
    assert path.read_bytes() == WRONG.replace("15,1", "15.1").encode()


def test_only_the_files_that_were_named_are_mended(path: Path) -> None:
    other = path.with_name("b.yaml")
    other.write_text("district: Chi Lăng\nperiod: 2021\ntargets:\n  a:\n    at_least: 3,5 %\n", encoding="utf-8")
    assert main(["validate", "--fix", "targets/b.yaml"]) == 0
    assert "3.5 %" in other.read_text(encoding="utf-8")
    assert path.read_bytes() == WRONG.encode()


def test_the_index_of_git_is_not_mended(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", "--staged", "--fix"]) == 2
    assert "--staged" in capsys.readouterr().err
    assert path.read_bytes() == WRONG.encode()


def test_a_sound_register_is_left_alone(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    assert main(["validate", "--fix", "--diff"]) == 0
    assert capsys.readouterr().out == ""
