"""--pager shows a report of a terminal in the reader's pager, and changes nothing anywhere else."""

from __future__ import annotations

import sys
from pathlib import Path

import click
import pytest

from planck.cli.main import main

PLAN = "district: Thanh Liêm\nperiod: 2021-2025\ntargets:\n  roads: {at_least: 40 km}\n"


@pytest.fixture(autouse=True)
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "targets").mkdir()
    (tmp_path / "targets" / "plan.yaml").write_text(PLAN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def paged(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that went through a pager."""
    texts: list[str] = []
    monkeypatch.setattr(click, "echo_via_pager", texts.append)
    return texts


def report(*options: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["check", "--as-of", "2024-06-30", *options]) == 0
    return capsys.readouterr().out


def test_where_stdout_is_no_terminal_the_report_is_written(
    paged: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert report("--pager", capsys=capsys) == report(capsys=capsys) != ""
    assert paged == []


@pytest.mark.parametrize(
    ("options", "pages"),
    [
        pytest.param(("--pager",), 1, id="asked for"),
        pytest.param((), 0, id="not asked for"),
        pytest.param(("--pager", "-f", "json"), 0, id="for machines"),
    ],
)
def test_on_a_terminal_it_goes_through_the_pager_if_that_is_asked_for(
    options: tuple[str, ...],
    pages: int,
    paged: list[str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for stream in (sys.stdin, sys.stdout):
        monkeypatch.setattr(stream, "isatty", lambda: True, raising=False)
    written = report(*options, capsys=capsys)
    assert len(paged) == pages
    assert (written == "") is bool(pages)
