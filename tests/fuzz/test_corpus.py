"""What the fuzzer once found stays mended, and a report survives whatever the system does while it is written."""

from __future__ import annotations

import errno
import os
import signal
from pathlib import Path

import pytest

from tests.fuzz.corpus import CORPUS, load, reduce, save
from tests.fuzz.disturbed import REPORT, check_errors, check_limit, check_signal, check_together, with_old_report
from tests.fuzz.laws import check_case, check_document
from tests.fuzz.runs import Case, Done, lay_out, run_here

FOUND = sorted(folder for folder in CORPUS.iterdir() if folder.is_dir())
REGISTER = {
    "targets/a.yaml": "province: Hà Nam\nperiod: 2023\ntargets:\n  jobs: {at_least: 1650, unit: lao động}\n".encode(),
    "actuals/a.yaml": "province: Hà Nam\nactuals:\n  jobs: {2023: 1600}\n".encode(),
}
WRITING = with_old_report(Case(REGISTER, ("check", "-f", f"json:{REPORT}", "--as-of", "2024-06-30")))
needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system makes no process of a process")


@pytest.mark.parametrize("folder", FOUND, ids=lambda folder: folder.name)
def test_what_was_found_once_keeps_every_law(folder: Path, tmp_path: Path) -> None:
    assert list(check_case(load(folder), tmp_path)) == []


@pytest.mark.parametrize("forever", [False, True], ids=["once", "from then on"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES], ids=["full", "not allowed"])
def test_whatever_call_the_system_refuses_the_old_report_or_a_whole_one_is_there(
    code: int, forever: bool, tmp_path: Path
) -> None:
    new = run_here(WRITING, lay_out(WRITING, tmp_path))
    assert list(check_errors(WRITING, tmp_path, new, code, forever=forever)) == []


@needs_fork
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=lambda number: number.name)
@pytest.mark.parametrize("call", range(1, 12, 2))
def test_at_whatever_call_a_signal_comes_the_old_report_or_the_new_one_is_there(
    number: signal.Signals, call: int, tmp_path: Path
) -> None:
    new = run_here(WRITING, lay_out(WRITING, tmp_path))
    assert list(check_signal(WRITING, tmp_path, new, number, call)) == []


@needs_fork
@pytest.mark.parametrize("size", [0, 1, 200, 1000])
def test_a_disk_that_fills_up_while_a_report_is_written_leaves_the_old_one(size: int, tmp_path: Path) -> None:
    new = run_here(WRITING, lay_out(WRITING, tmp_path))
    assert list(check_limit(WRITING, tmp_path, new, size)) == []


@needs_fork
def test_of_two_runs_that_write_one_file_one_has_written_it(tmp_path: Path) -> None:
    assert list(check_together(WRITING, tmp_path)) == []


@pytest.mark.parametrize(
    ("form", "document"),
    [
        pytest.param("json", b'{"schema": "planck/result/1"', id="half of JSON"),
        pytest.param("json", b"{}\n{}\n", id="two of JSON"),
        pytest.param("junit", b"<testsuites>", id="half of XML"),
        pytest.param("csv", b"id,area\n", id="other columns"),
        pytest.param("github", b"::add-mask::x\n", id="a command that is none of ours"),
        pytest.param("sarif", b'{"version": "2.1.0", "runs": [{}]}', id="a run of no tool"),
        pytest.param("codequality", b'[{"fingerprint": "1"}, {"fingerprint": "1"}]', id="two issues that are one"),
        pytest.param("text", b"\x1b]0;x\x07", id="what a terminal obeys"),
        pytest.param("text", b"\xff", id="no text"),
        pytest.param("text", b"", id="nothing"),
    ],
)
def test_what_no_reader_accepts_is_noticed(form: str, document: bytes) -> None:
    """A law that nothing can break protects nobody."""
    assert list(check_document(form, document, WRITING, Done(1, b"", b"", {})))


def test_a_find_is_kept_as_small_as_it_can_be_and_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.fuzz.corpus.CORPUS", tmp_path)
    large = Case({"targets/a.yaml": b"one\ntwo\nthree\nfour", "b": b""}, ("check", "-q", "-v"), {"b": b"x"}, {"A": "b"})
    small = reduce(large, lambda case: b"three" in case.files.get("targets/a.yaml", b"") and "-v" in case.arguments)
    assert (small.files, small.arguments) == ({"targets/a.yaml": b"three"}, ("check", "-v"))
    assert load(save(small, "x")) == small
