"""The exit status, a row for each meaning and each command: what a hook, a server and a shell rely on."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from planck.cli.main import VERBS, main
from planck.reports.formats import FORMATS
from tests.gate.repository import ACTUALS, TARGETS, Repository, with_register
from tests.world import obeying_rights, run

ROOT = Path(__file__).resolve().parents[2]
MET, MISSED = ACTUALS, ACTUALS.replace("41", "39")
BROKEN = TARGETS.replace("at_least: 40", "at_lest: 40")
BEHIND = "district: Thanh Liêm\nperiod: 2021-2025\ntargets:\n  industrial-growth: {at_least: 30 %/năm}\n"
TARGETS_FILE, ACTUALS_FILE = "targets/thanh-liem.yaml", "actuals/thanh-liem.yaml"
# What each verb is run with where nothing else is said.
PLAIN: dict[str, tuple[str, ...]] = {
    "check": ("check",),
    "report": ("report",),
    "explain": ("explain", "new-roads"),
    "diff": ("diff", "HEAD"),
    "waivers": ("waivers",),
    "validate": ("validate",),
    "import": ("import", "bieu.csv", "--district", "Huế"),
    "record": ("record", "-/thanh-liem", "industrial-growth", "2025", "15.2"),
    "init": ("init", ".", "--district", "Huế"),
    "schema": ("schema", "targets"),
}
READING = sorted(set(PLAIN) - {"schema", "init"})
NARROWING = ("check", "report", "waivers")


class Said(NamedTuple):
    """The exit status and what was written."""

    status: int
    out: str
    err: str


Run = Callable[..., Said]


@pytest.fixture
def made(tmp_path: Path) -> Repository:
    """A repository whose first commit holds a register that keeps its plan."""
    made = with_register(tmp_path / "register")
    made.write({"bieu.csv": "TT;Chỉ tiêu;ĐVT;TH 2023\n1;Diện tích lúa;ha;85\n"})
    return made


@pytest.fixture
def planck(made: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run planck in the register, with other files where they are given."""
    monkeypatch.setenv("PLANCK_AS_OF", "2023-12-31")

    def run(*arguments: str, **files: str) -> Said:
        named = {"targets": TARGETS_FILE, "actuals": ACTUALS_FILE, "settings": "planck.yaml"}
        made.write({named[name]: text for name, text in files.items()})
        monkeypatch.chdir(made.path)
        status = main(list(arguments))
        written = capsys.readouterr()
        return Said(status, written.out, written.err)

    return run


def test_every_command_has_its_rows() -> None:
    assert set(PLAIN) == set(VERBS)


@pytest.mark.parametrize("verb", PLAIN)
def test_0_where_the_gate_passes_or_what_was_asked_for_was_done(planck: Run, verb: str) -> None:
    assert planck(*PLAIN[verb]).status == 0


@pytest.mark.parametrize(
    ("arguments", "files", "status"),
    [
        pytest.param(("check",), {"actuals": MISSED}, 1, id="missed"),
        pytest.param(("check",), {"actuals": "district: Thanh Liêm\nactuals: {}\n"}, 1, id="no data though due"),
        pytest.param(("check", "--fail-on", "warning"), {"targets": BEHIND}, 1, id="behind where warnings fail"),
        pytest.param(("check",), {"targets": BEHIND}, 0, id="behind"),
        pytest.param(("check", "--fail-on", "never"), {"actuals": MISSED}, 0, id="missed where nothing fails"),
        pytest.param(("check",), {"actuals": MISSED, "settings": "fail_on: never\n"}, 0, id="never by the settings"),
        pytest.param(("check", "--indicator", "industrial-*"), {"actuals": MISSED}, 0, id="missed beside the filter"),
        pytest.param(("check", "--status", "exceeded"), {"actuals": MISSED}, 1, id="missed and only not shown"),
        pytest.param(("check", "--since", "HEAD"), {"actuals": MISSED}, 1, id="missed since"),
        pytest.param(("check", "--fail-on-new"), {"actuals": MISSED}, 1, id="newly missed"),
        pytest.param(("report",), {"actuals": MISSED}, 0, id="report of a miss"),
        pytest.param(("explain", "new-roads"), {"actuals": MISSED}, 0, id="explain a miss"),
        pytest.param(("diff", "HEAD"), {"actuals": MISSED}, 0, id="diff of a miss"),
        pytest.param(("waivers",), {"actuals": MISSED}, 0, id="waivers beside a miss"),
        pytest.param(("validate",), {"actuals": MISSED}, 0, id="validate beside a miss"),
    ],
)
def test_1_where_the_gate_fails_and_nowhere_else(
    planck: Run, arguments: tuple[str, ...], files: dict[str, str], status: int
) -> None:
    assert planck(*arguments, **files).status == status


def test_1_where_a_committed_report_is_stale(planck: Run) -> None:
    assert planck("report", "--output", "report.md").status == 0
    assert planck("report", "--check", "report.md").status == 0
    assert planck("report", "--check", "report.md", actuals=MISSED).status == 1


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("files", "status"),
    [
        pytest.param({}, 0, id="met"),
        pytest.param({"actuals": MISSED}, 1, id="missed"),
        pytest.param({"targets": BROKEN}, 2, id="broken"),
    ],
)
def test_the_status_is_the_same_under_every_format(planck: Run, form: str, files: dict[str, str], status: int) -> None:
    place = ":report" if FORMATS[form].is_binary else ""
    assert planck("check", "--format", f"{form}{place}", **files).status == status


@pytest.mark.parametrize("verb", PLAIN)
def test_2_for_an_option_that_there_is_not(planck: Run, verb: str) -> None:
    said = planck(*PLAIN[verb], "--nonsense")
    assert (said.status, said.out) == (2, "")
    assert "--nonsense" in said.err


@pytest.mark.parametrize("verb", READING)
def test_2_for_files_that_are_not_valid(planck: Run, verb: str) -> None:
    said = planck(*PLAIN[verb], targets=BROKEN)
    assert said.status == 2
    assert f"{TARGETS_FILE}:5" in (said.out + said.err).replace("\\", "")


@pytest.mark.parametrize("verb", READING)
def test_2_for_settings_that_are_not_valid(planck: Run, verb: str) -> None:
    assert planck(*PLAIN[verb], settings="grace_days: many\n").status == 2


@pytest.mark.parametrize("verb", READING)
def test_2_for_a_file_that_cannot_be_read(planck: Run, made: Repository, verb: str) -> None:
    os.symlink("nowhere.yaml", made.path / "targets" / "gone.yaml")
    assert planck(*PLAIN[verb]).status == 2


@pytest.mark.parametrize("verb", READING)
@pytest.mark.parametrize(
    ("name", "place"),
    [
        pytest.param("targets/more", "targets/more:1", id="folder of targets"),
        pytest.param("actuals", "actuals:1", id="the folder of observed values"),
        pytest.param("planck.yaml", "planck.yaml:1", id="settings"),
        pytest.param("planck.yml", "planck.yml:1", id="settings by their other name"),
    ],
)
def test_2_for_a_link_to_what_is_gone(planck: Run, made: Repository, verb: str, name: str, place: str) -> None:
    """What is hidden there may have been missed, or may have said how to judge."""
    if (made.path / name).is_dir():
        shutil.rmtree(made.path / name)
    os.symlink("gone", made.path / name)
    said = planck(*PLAIN[verb])
    assert said.status == 2
    assert place in (said.out + said.err).replace("\\", "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
@pytest.mark.parametrize("verb", READING)
@pytest.mark.parametrize("make", [os.mkdir, os.mkfifo], ids=["folder", "pipe"])
def test_2_for_settings_that_are_no_file(
    planck: Run, made: Repository, verb: str, make: Callable[[Path], None]
) -> None:
    make(made.path / "planck.yaml")
    said = planck(*PLAIN[verb])
    assert said.status == 2
    assert "planck.yaml:1" in (said.out + said.err).replace("\\", "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_2_for_a_pipe_where_a_report_should_be(planck: Run, made: Repository) -> None:
    os.mkfifo(made.path / "report.md")
    said = planck("report", "--check", "report.md")
    assert (said.status, said.out) == (2, "")
    assert "report.md" in said.err
    assert "FIFO" in said.err


@pytest.mark.parametrize("folder", ["targets", "actuals"])
def test_2_for_a_folder_that_may_be_listed_and_not_entered(made: Repository, folder: str) -> None:
    prefix = obeying_rights()
    if prefix is None:
        pytest.skip("nothing is forbidden to the superuser")
    made.write({f"{folder}/shut/a.yaml": "a: 1\n"})
    (made.path / folder / "shut").chmod(0o444)
    try:
        done = run(*prefix, sys.executable, "-m", "planck", "check", at=made.path)
    finally:
        (made.path / folder / "shut").chmod(0o700)
    assert done.returncode == 2
    assert f"{folder}/shut:1:1" in done.stderr
    assert "EACCES" in done.stderr


@pytest.mark.parametrize("mode", [0o100, 0o444, 0o000], ids=["not listed", "not entered", "neither"])
@pytest.mark.parametrize("verb", ["validate", "check"])
def test_2_for_a_path_below_a_folder_that_is_shut(made: Repository, verb: str, mode: int) -> None:
    """It is not taken for a path at which there is nothing to be found fault with."""
    prefix = obeying_rights()
    if prefix is None:
        pytest.skip("nothing is forbidden to the superuser")
    made.write({"targets/shut/a.yaml": BROKEN})
    (made.path / "targets" / "shut").chmod(mode)
    try:
        done = run(*prefix, sys.executable, "-m", "planck", verb, "targets/shut/a.yaml", at=made.path)
    finally:
        (made.path / "targets" / "shut").chmod(0o700)
    assert done.returncode == 2, done.stdout + done.stderr
    assert "targets/shut:1:1" in done.stdout + done.stderr


@pytest.mark.parametrize("settings", ["grace_days: many\n", "targets: [\n"])
def test_2_for_a_path_of_a_register_whose_settings_are_wrong(planck: Run, settings: str) -> None:
    """They decide what is read."""
    said = planck("validate", TARGETS_FILE, settings=settings)
    assert said.status == 2
    assert "planck.yaml:1" in said.out


@pytest.mark.parametrize("verb", READING)
def test_2_for_settings_in_two_files(planck: Run, made: Repository, verb: str) -> None:
    """Nobody is judged by one of them while the other says something else."""
    made.write({"planck.yml": "fail_on: never\n"})
    said = planck(*PLAIN[verb], settings="fail_on: error\n")
    assert said.status == 2
    assert "planck.yml:1" in (said.out + said.err).replace("\\", "")


def test_what_cannot_be_read_is_told_once_and_no_second_mistake_follows_from_it(planck: Run, made: Repository) -> None:
    """The sources that the targets name may be in there."""
    os.symlink("gone", made.path / "planck.yaml")
    os.symlink("gone", made.path / "targets" / "sources")
    said = planck("check", "--format", "json", targets=TARGETS.replace("period:", "source: plan\nperiod:"))
    problems = json.loads(said.out)["problems"]
    assert [problem["location"]["file"] for problem in problems] == ["planck.yaml", "targets/sources"]


@pytest.mark.parametrize("verb", NARROWING)
@pytest.mark.parametrize(
    "narrow",
    [
        pytest.param(("--area", "Nowhere"), id="unknown area"),
        pytest.param(("--indicator", "nothing"), id="unknown indicator"),
        pytest.param(("--period", "1999"), id="another time"),
        pytest.param(("--tag", "none"), id="unknown tag"),
        pytest.param(("nowhere.yaml",), id="no such file"),
    ],
)
def test_2_where_nothing_is_selected(planck: Run, verb: str, narrow: tuple[str, ...]) -> None:
    assert planck(*PLAIN[verb], *narrow).status == 2


def test_0_where_nothing_is_selected_and_that_was_said_to_be_fine(planck: Run) -> None:
    assert planck("check", "--indicator", "nothing", "--allow-empty").status == 0


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("check", "--as-of", "2023-02-30"), id="no day"),
        pytest.param(("check", "--format", "pdf"), id="no format"),
        pytest.param(("check", "--fail-on", "sometimes"), id="no level"),
        pytest.param(("check", "--since=nowhere"), id="no revision"),
        pytest.param(("diff",), id="diff of nothing"),
        pytest.param(("diff", "nowhere"), id="diff of no revision"),
        pytest.param(("waivers", "--expiring", "soon"), id="no number of days"),
        pytest.param(("explain",), id="explain nothing"),
        pytest.param(("explain", "nothing-like-it"), id="explain no target"),
        pytest.param(("schema", "nothing"), id="no schema"),
        pytest.param(("report", "--check", "nowhere.md"), id="no report"),
        pytest.param(("report", "--output", "no/folder/report.md"), id="no folder"),
        pytest.param(("chekc",), id="no command"),
        pytest.param((), id="nothing at all"),
    ],
)
def test_2_for_what_cannot_be_done(planck: Run, arguments: tuple[str, ...]) -> None:
    assert planck(*arguments).status == 2


def test_2_outranks_1(planck: Run, made: Repository) -> None:
    """A miss beside a mistake: nobody can say what the mistake hides."""
    made.write({"targets/other.yaml": BROKEN.replace("Thanh Liêm", "Kim Bảng")})
    assert planck("check", actuals=MISSED).status == 2
    assert planck("check", "--area", "Thanh Liêm", actuals=MISSED).status == 2
    assert planck("check", "--fail-on-new", actuals=MISSED).status == 2


def _faulty(monkeypatch: pytest.MonkeyPatch, fault: BaseException) -> None:
    def fail(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr("planck.cli.schema.text", fail)
    monkeypatch.setattr("planck.cli.registers.load", fail)
    monkeypatch.setattr("planck.cli.registers.read_contents", fail)


@pytest.mark.parametrize("verb", PLAIN)
def test_2_for_a_fault_of_planck_in_one_line(planck: Run, verb: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _faulty(monkeypatch, ZeroDivisionError("by hand"))
    said = planck(*PLAIN[verb])
    assert (said.status, said.out, said.err.count("\n")) == (2, "", 1)
    assert "ZeroDivisionError: by hand" in said.err
    assert "--traceback" in said.err
    said = planck(*PLAIN[verb], "--traceback")
    assert said.status == 2
    assert "Traceback (most recent call last)" in said.err


@pytest.mark.parametrize("verb", PLAIN)
def test_130_for_an_interrupt(planck: Run, verb: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _faulty(monkeypatch, KeyboardInterrupt())
    said = planck(*PLAIN[verb])
    assert (said.status, said.out) == (130, "")
    assert "Traceback" not in said.err


def test_130_for_a_signal_in_the_middle_of_reading(made: Repository) -> None:
    code = (
        "import os, signal, sys, time\n"
        "import planck.cli.registers as registers\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background is started deaf to it\n"
        "registers.read_contents = lambda *_, **__: (os.kill(os.getpid(), signal.SIGINT), time.sleep(60))\n"
        "from planck.cli.main import main\n"
        "sys.exit(main(['check']))\n"
    )
    done = run(sys.executable, "-c", code, at=made.path)
    assert (done.returncode, done.stdout) == (130, ""), done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("verb", PLAIN)
def test_a_reader_that_closes_the_pipe_hears_nothing(made: Repository, verb: str) -> None:
    """The status stays that of the gate, as far as it was worked out."""
    command = f'"{sys.executable}" -m planck {" ".join(PLAIN[verb])}'
    done = run("bash", "-c", f"({command}; echo $? >&3) 3>&2 | true", at=made.path)
    assert done.stdout == ""
    assert done.stderr == "0\n"
