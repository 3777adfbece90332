"""A check in several processes: the same bytes, and an end for whatever goes wrong in one of them."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from planck.cli import dividing
from planck.cli.main import main
from planck.reports.formats import FORMATS
from tests import world

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="no process of this system can fork")
Capture = pytest.CaptureFixture[str]
AREAS = ("Hà Nam", "Thái Nguyên", "Đồng Tháp", "An Giang", "Cà Mau")
SLICED = [name for name, form in FORMATS.items() if form.in_slices]


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register of five provinces, each with a target in two parts, one that is missed and one without figures."""
    for number, area in enumerate(AREAS):
        targets = (
            f"province: {area}\nperiod: 2023\ntargets:\n"
            "  a: {part_of: Cơ cấu, at_least: 10 %}\n  jobs: {at_least: 1650, unit: lao động}\n"
            "  b: {part_of: Cơ cấu, at_least: 90 %}\n  schools: {at_least: 3 trường}\n"
        )
        actuals = (
            f"province: {area}\nactuals:\n  a: {{2023: {number + 8} %}}\n  b: {{2023: 91 %}}\n  jobs: {{2023: 1600}}\n"
        )
        for folder, text in (("targets", targets), ("actuals", actuals)):
            (tmp_path / folder).mkdir(exist_ok=True)
            (tmp_path / folder / f"{number}.yaml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(register: Path, *arguments: str, before: str = "", jobs: int = 3) -> CompletedProcess[str]:
    """``planck check`` in a process of its own, where something may be done before."""
    code = f"import os, signal, sys; {before}\nfrom planck.__main__ import run\nrun()"
    everything = ("check", "--as-of", "2024-06-30", "--jobs", str(jobs), *arguments)
    return world.run(sys.executable, "-W", "error", "-c", code, *everything, at=register)


@needs_fork
@pytest.mark.parametrize("options", [(), ("--status", "no_data"), ("--area", "Hà Nam"), ("--quiet",), ("--all",)])
def test_every_report_is_the_same_however_many_processes_draw_it(options: tuple[str, ...], register: Path) -> None:
    """Files as well as stdout."""
    outputs = [argument for form in SLICED for argument in ("-f", f"{form}:{form}.out")]
    reports = []
    for jobs in (1, 2, 9):
        done = check(register, *outputs, "-f", "text", *options, jobs=jobs)
        assert (done.returncode, done.stderr) == (1, "")
        reports.append([done.stdout, *((register / f"{form}.out").read_bytes() for form in SLICED)])
    assert reports[1:] == reports[:1] * 2


@needs_fork
@pytest.mark.parametrize(
    ("shortfall", "is_divided"), [pytest.param(0, True, id="large"), pytest.param(1, False, id="a byte too small")]
)
def test_the_size_of_a_register_says_whether_it_is_divided(
    shortfall: int, is_divided: bool, register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody has to know how many processes pay."""
    begun, fork = [], os.fork

    def count_and_fork() -> int:
        begun.append(True)
        return fork()

    size = sum(file.stat().st_size for file in register.rglob("*.yaml"))
    monkeypatch.setattr(dividing, "LARGE", size + shortfall)
    monkeypatch.setattr(dividing, "_count_cores", lambda: 2)
    monkeypatch.setattr(os, "fork", count_and_fork)
    assert main(["check", "--as-of", "2024-06-30", "-f", "json"]) == 1
    assert len(begun) == 2 * is_divided


# Every run of the cases that divides its targets, in one process.
CASES = """
import os, sys, tempfile
from pathlib import Path
import pytest
from planck.cli import dividing
from tests.test_cases import Done, every_run, perform
import tests.test_cases as cases
divided = []
def in_processes(*arguments):
    divided.append(True)
    return begin(*arguments)
begin, dividing._work_together = dividing._work_together, in_processes
wrong, count = [], 0
for run in every_run():
    if run.args[0] not in ("check", "report") or run.process:
        continue
    divided.clear()
    run = cases.Run(run.case, run.name, [run.args[0], "--jobs", "2", *run.args[1:]], run.exit, run.env, run.folder)
    with pytest.MonkeyPatch.context() as monkeypatch, tempfile.TemporaryDirectory() as folder:
        done = perform(run, Path(folder), monkeypatch)
        os.chdir("/")
    files = map(run.expected, ("stdout", "stderr"))
    expected = [file.read_text(encoding="utf-8") if file.exists() else "" for file in files]
    if [done.stdout, done.stderr, done.exit] != [*expected, run.exit] and divided:
        wrong.append(f"{run.case.name}-{run.name}")
    count += len(divided)
print(count, *wrong)
"""


@needs_fork
def test_every_case_says_the_same_in_two_processes() -> None:
    done = world.run(sys.executable, "-c", CASES, at=world.ROOT)
    count, *wrong = done.stdout.split()
    assert wrong == [], done.stderr
    assert int(count) > 3


@pytest.mark.parametrize("word", ["0", "-1", "two", "1000", "1.5", "", "²"])
def test_a_number_of_processes_that_is_none_is_refused(word: str, register: Path, capsys: Capture) -> None:
    assert main(["check", "--jobs", word]) == 2
    assert "--jobs" in capsys.readouterr().err


FAULTS = [
    pytest.param("planck.register.shares.mentions_of", id="while it reads"),
    pytest.param("planck.cli.judging.assess", id="while it judges"),
    pytest.param("planck.cli.dividing.write_spool", id="while it draws"),
]
# What is done at a place of the work.
AT = """
import importlib
def first():
    try:
        os.close(os.open("first", os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return False
    return True
def act(*arguments):
    {action}
module, _, name = "{place}".rpartition(".")
setattr(importlib.import_module(module), name, act)
"""


def in_a_worker(place: str, action: str) -> str:
    return f"exec({AT.format(place=place, action=action)!r})"


@needs_fork
@pytest.mark.parametrize("place", FAULTS)
@pytest.mark.parametrize("form", ["json", "text"])
def test_a_fault_in_a_worker_ends_the_run_as_one_in_a_single_process(place: str, form: str, register: Path) -> None:
    """Status 2, the same message, and a document that says so instead of half a report."""
    fault = in_a_worker(place, "raise ValueError('by hand')")
    done = check(register, "-f", form, before=fault)
    assert done.returncode == 2
    assert "ValueError: by hand" in done.stderr
    if "judging" in place:
        alone = check(register, "-f", form, before=fault, jobs=1)
        assert (done.stdout, done.stderr) == (alone.stdout, alone.stderr)


@needs_fork
def test_the_whole_story_of_a_fault_in_a_worker_is_told_when_asked_for(register: Path) -> None:
    fault = in_a_worker("planck.cli.judging.assess", "raise ValueError('by hand')")
    assert "in act" in check(register, "--traceback", before=fault).stderr


@needs_fork
@pytest.mark.parametrize("place", FAULTS)
@pytest.mark.parametrize("form", ["json", "text"])
def test_a_worker_that_was_killed_leaves_no_report_that_looks_whole(place: str, form: str, register: Path) -> None:
    """As one is that runs out of memory."""
    done = check(register, "-f", form, before=in_a_worker(place, "os.kill(os.getpid(), signal.SIGKILL)"))
    assert done.returncode == 2
    assert "SIGKILL" in done.stderr
    assert "[worker-lost]" in done.stderr
    if form == "json":
        assert json.loads(done.stdout)["gate"]["passed"] is None
    else:
        assert "jobs" not in done.stdout


@needs_fork
@pytest.mark.parametrize("place", FAULTS)
def test_an_interrupt_ends_the_run_and_every_worker(place: str, register: Path) -> None:
    """The test would last for hours, since a worker that goes on keeps stderr open."""
    hear = "signal.signal(signal.SIGINT, signal.default_int_handler)"  # what runs in the background is deaf to it
    wait = "import time; first() and os.kill(os.getppid(), signal.SIGINT); time.sleep(10**5)"
    done = check(register, before=f"{hear}; {in_a_worker(place, wait)}")
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "\nplanck: interrupted\n")


@needs_fork
def test_a_reader_that_has_read_enough_ends_the_run(register: Path) -> None:
    command = f'"{sys.executable}" -m planck check -f json --jobs 3 | head -1; exit ${{PIPESTATUS[0]}}'
    done = world.run("bash", "-c", command, at=register)
    assert (done.stdout, done.stderr, done.returncode) == ("{\n", "", 1)
