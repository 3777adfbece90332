"""The suite is green on every day and on every machine: what holds the world still, and what moves the clock."""

from __future__ import annotations

import ast
import json
import re
import shlex
import sys
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.gate.repository import with_register
from tests.test_cases import Run, every_run, perform
from tests.world import ROOT, modules_loaded_by, run

FAR = {"TESTS_NOW": "2032-02-29T00:30+14:00", "TZ": "Pacific/Kiritimati"}  # in Greenwich it is the day before
WAYS = {
    "python -m planck": [sys.executable, "-m", "planck", "check", "--format", "json"],
    "the script planck": [str(Path(sys.executable).with_name("planck")), "check", "--format", "json"],
    "a shell": ["sh", "-c", f"{shlex.quote(sys.executable)} -m planck check --format json | cat"],
}


@pytest.mark.parametrize("command", [pytest.param(command, id=way) for way, command in WAYS.items()])
def test_a_process_that_a_test_starts_sees_the_day_that_is_set(command: list[str], tmp_path: Path) -> None:
    register = with_register(tmp_path / "register").path
    done = run(*command, at=register, variables=FAR)
    assert json.loads(done.stdout)["as_of"] == "2032-02-29", done.stderr


def test_a_hook_that_git_runs_sees_the_day_that_is_set(tmp_path: Path) -> None:
    made = with_register(tmp_path / "register")
    hook = made.path / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f"#!/bin/sh\nexec {shlex.quote(sys.executable)} -m planck check -f json:said\n", encoding="utf-8")
    hook.chmod(0o755)
    done = run("git", "commit", "--allow-empty", "--message=text", at=made.path, variables=FAR)
    assert done.returncode == 0, done.stderr
    assert json.loads((made.path / "said").read_text(encoding="utf-8"))["as_of"] == "2032-02-29"


def test_a_process_sees_the_day_of_the_test_that_starts_it() -> None:
    """Also on a clock that was set: it has gone on since then."""
    before = date.today()
    seen = run(sys.executable, "-c", "import datetime; print(datetime.date.today())").stdout.strip()
    assert before <= date.fromisoformat(seen) <= date.today()


def test_a_clock_that_is_not_set_costs_nothing() -> None:
    assert "time_machine" not in modules_loaded_by("pass")


UNDATED = [case for case in every_run() if "--as-of" not in case.args]


@pytest.mark.parametrize("case", [pytest.param(case, id=f"{case.case.name}-{case.name}") for case in UNDATED])
def test_a_case_that_is_given_no_day_says_the_same_on_another(
    case: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A golden file that holds the day on which it was written is wrong on the next one."""
    done = perform(replace(case, process=True, env={**case.env, **FAR}), tmp_path, monkeypatch)
    for stream, said in (("stdout", done.stdout), ("stderr", done.stderr)):
        file = case.expected(stream)
        assert said == (file.read_text(encoding="utf-8") if file.exists() else ""), f"{file.name} depends on the day"


def days_of_the_makefile() -> dict[str, tuple[datetime, ZoneInfo]]:
    """The days on which ``make test-another-day`` runs the tests, and where."""
    pattern = re.compile(r"^([a-z-]+) := TESTS_NOW=(\S+) TESTS_ZONE=(\S+)$", re.MULTILINE)
    found = pattern.findall((ROOT / "Makefile").read_text(encoding="utf-8"))
    return {name: (datetime.fromisoformat(moment), ZoneInfo(zone)) for name, moment, zone in found}


def test_the_other_days_are_those_that_break_something() -> None:
    """Years ahead, a leap day, and the last minute of a year; on both sides of Greenwich, where it is another day."""
    days = days_of_the_makefile()
    assert {name: moment.utcoffset() for name, (moment, _) in days.items()} == {
        name: moment.astimezone(zone).utcoffset() for name, (moment, zone) in days.items()
    }
    assert {(moment.month, moment.day) for moment, _ in days.values()} >= {(2, 29), (12, 31)}
    offsets = [moment.utcoffset() or timedelta() for moment, _ in days.values()]
    assert (min(offsets), max(offsets)) == (timedelta(hours=-12), timedelta(hours=14))
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (listed,) = re.findall(r"^DAYS := (.*)$", makefile, re.MULTILINE)
    assert set(listed.split()) == set(days)
    (everyday,) = re.findall(r"^test: (.*?) *##", makefile, re.MULTILINE)
    assert set(everyday.split()) & set(days)


def test_only_the_world_starts_processes() -> None:
    """A process that is started elsewhere would see the caller's environment and the day of the machine."""
    starting = {"subprocess", "pty", "multiprocessing"}
    calls = re.compile(r"os\.(system|popen|exec|spawn|fork)|Popen|subprocess\.(run|call|check_)")
    strays = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted((ROOT / "tests").rglob("*.py"))
        if path != ROOT / "tests" / "world.py"
        for node in ast.walk(ast.parse(path.read_bytes()))
        if (isinstance(node, ast.Import) and starting & {alias.name for alias in node.names})
        or (isinstance(node, ast.Call) and calls.match(ast.unparse(node.func)))
    ]
    assert strays == []
