"""A report may be longer than the memory that it is given: what was promised of a short one holds all the same."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from planck.cli import spool
from planck.cli.main import main
from planck.cli.output import Unwritten, write_stdout
from planck.cli.spool import spooled

PIECES = ("một\n", "h\udcffai\r\n", "", "ba\n" * 100, "bốn")
TARGETS = (
    "province: Hà Nam\nperiod: 2023\ntargets:\n  jobs: {at_least: 1650, unit: lao động}\n  roads: {at_least: 4 km}\n"
)


@pytest.mark.parametrize("room", [0, 5, 10_000])
def test_what_is_put_by_comes_back_letter_for_letter(room: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spool, "_ROOM", room)
    with spooled(iter(PIECES)) as pieces:
        assert b"".join(pieces).decode() == "".join(PIECES).replace("\udcff", r"\udcff")


def test_without_a_place_for_temporary_files_the_report_stays_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere() -> str:
        raise FileNotFoundError("No usable temporary directory")

    monkeypatch.setattr(spool, "_ROOM", 0)
    monkeypatch.setattr(tempfile, "gettempdir", nowhere)
    with spooled(iter(PIECES)) as pieces:
        assert b"".join(pieces).decode() == "".join(PIECES).replace("\udcff", r"\udcff")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk at hand")
def test_a_full_disk_of_temporary_files_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spool, "_ROOM", 0)
    full = Path("/dev/full").open("w+b")  # noqa: SIM115 - who asks for the file closes it
    monkeypatch.setattr(tempfile, "TemporaryFile", lambda *_, **__: full)
    with pytest.raises(Unwritten, match=tempfile.gettempdir()), spooled(iter(("x" * 100_000,) * 2)):
        pass


@pytest.mark.parametrize("room", [0, 10_000])
def test_a_fault_in_the_last_target_leaves_nothing_of_the_others(
    room: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who reads half a table cannot know that it is half of one: there is the head line alone, and the status 2."""
    (tmp_path / "targets").mkdir()
    (tmp_path / "targets" / "plan.yaml").write_text(TARGETS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(spool, "_ROOM", room)
    table = import_module("planck.reports.machine.table")
    rows_of = table.rows_of

    def fail_at_last(voice: object, assessment: object, rows: object) -> Iterator[object]:
        if str(getattr(assessment, "id", "")).endswith("roads"):
            raise ZeroDivisionError("by hand")
        return iter(rows_of(voice, assessment, rows))

    monkeypatch.setattr(table, "rows_of", fail_at_last)
    assert main(["check", "-f", "csv", "--as-of", "2024-06-30"]) == 2
    output = capsys.readouterr()
    assert output.out.count("\n") == 1
    assert "ZeroDivisionError: by hand" in output.err


@pytest.mark.parametrize("cut", range(1, 14))
def test_no_command_for_a_runner_gets_through_between_two_pieces(
    cut: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    text = "a\n ::error::\n##[group]\n"
    write_stdout(text)
    whole = capsys.readouterr().out
    write_stdout([text[:cut].encode(), text[cut:].encode()])
    assert capsys.readouterr().out == whole
    assert "::error" not in whole.replace("<U+003A>:", "")
