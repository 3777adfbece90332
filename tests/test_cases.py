"""Whole runs of the command line, each a folder in ``tests/cases``: adding a case is adding a folder.

A folder holds ``targets/``, ``actuals/`` or whatever else a register has, ``case.yaml`` and what is expected::

    description: One sentence, the promise that is kept.
    args: check --as-of 2023-12-31        # as typed after `planck`
    exit: 0                               # the exit status, 0 where none is given
    env: {LC_ALL: C}                      # optional
    folder: targets                       # optional: the working folder
    process: true                         # optional: a process of its own, its output a pipe

With several runs of one register, these keys stand under ``runs: {name: …}``. What a run writes to stdout is expected
in ``expected[.name].txt`` (``.json`` or ``.jsonl`` where such is asked for), what it writes to stderr in
``expected[.name].err``; without the file, nothing. ``pytest tests/test_cases.py --regenerate`` updates these files;
read the difference before you commit it. The exit status is always written by hand.
"""

from __future__ import annotations

import io
import json
import shlex
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import jsonschema
import pytest
import yaml

from planck.cli.main import main
from planck.register.schema.check import text
from tests.world import run_planck

CASES = Path(__file__).resolve().parent / "cases"
ROOT = CASES.parent.parent
KEYS = {"description", "args", "exit", "env", "folder", "process"}


@dataclass(frozen=True)
class Run:
    """One run of the command line and where its expected output stands."""

    case: Path
    name: str
    args: list[str]
    exit: int = 0
    env: dict[str, str] = field(default_factory=dict)
    folder: str = "."
    process: bool = False

    def expected(self, stream: str) -> Path:
        """The file that holds what is expected on ``stdout`` or ``stderr``."""
        name = f".{self.name}" if self.name else ""
        kind = "err" if stream == "stderr" else next((form for form in ("json", "jsonl") if form in self.args), "txt")
        return self.case / f"expected{name}.{kind}"


@dataclass(frozen=True)
class Done:
    """What a run did."""

    exit: int
    stdout: str
    stderr: str


def runs_of(case: Path) -> Iterator[Run]:
    """The runs that a case describes."""
    said = yaml.safe_load((case / "case.yaml").read_text(encoding="utf-8"))
    runs = said.pop("runs", {"": {}})
    for name, own in runs.items():
        every = {**said, **own}
        assert set(every) <= KEYS, f"{case.name}: unknown keys {set(every) - KEYS}"
        every.pop("description")
        env = {key: str(value) for key, value in every.pop("env", {}).items()}
        yield Run(case, name, shlex.split(every.pop("args")), env=env, **every)


def every_run() -> list[Run]:
    """The runs of all cases."""
    return [run for path in sorted(CASES.glob("*/case.yaml")) for run in runs_of(path.parent)]


def perform(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Done:
    """Run planck on a copy of the case, so that no settings of a folder above are found."""
    register = folder / run.case.name
    leave = shutil.ignore_patterns("case.yaml", "expected*")
    shutil.copytree(run.case, register, ignore=leave, symlinks=True)
    monkeypatch.chdir(register / run.folder)
    for name, value in run.env.items():
        monkeypatch.setenv(name, value)
    return _in_process(run) if run.process else _within(run, monkeypatch)


def _within(run: Run, monkeypatch: pytest.MonkeyPatch) -> Done:
    """The quick way: in this interpreter, the streams in memory."""
    streams = io.BytesIO(), io.BytesIO()
    for name, stream in zip(("stdout", "stderr"), streams, strict=True):
        monkeypatch.setattr(sys, name, io.TextIOWrapper(stream, encoding="ascii"))
    status = main(run.args)
    for written in (sys.stdout, sys.stderr):
        written.flush()
    return Done(status, streams[0].getvalue().decode(), streams[1].getvalue().decode())


def _in_process(run: Run) -> Done:
    """The honest way: as a shell would, its streams pipes."""
    done = run_planck(*run.args)
    return Done(done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize("run", [pytest.param(run, id=f"{run.case.name}-{run.name}") for run in every_run()])
def test_a_case_says_what_it_is_expected_to_say(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    """The same files, arguments and environment give the same exit status and the same bytes."""
    done = perform(run, tmp_path, monkeypatch)
    monkeypatch.undo()
    if request.config.getoption("--regenerate") and done.exit == run.exit:  # what fails is not to be expected
        _write(run, done)
    for stream, said in (("stdout", done.stdout), ("stderr", done.stderr)):
        file = run.expected(stream)
        expected = file.read_text(encoding="utf-8") if file.exists() else ""
        assert said == expected, f"{stream} differs from {file.name}"
    assert done.exit == run.exit


def _write(run: Run, done: Done) -> None:
    for stream, said in (("stdout", done.stdout), ("stderr", done.stderr)):
        if said:
            run.expected(stream).write_bytes(said.encode())
        else:
            run.expected(stream).unlink(missing_ok=True)


def test_every_expected_file_belongs_to_a_run() -> None:
    """What no run is held to would grow old unseen."""
    wanted = {run.expected(stream) for run in every_run() for stream in ("stdout", "stderr")}
    assert [str(path) for path in CASES.glob("*/expected*") if path not in wanted] == []


@pytest.mark.parametrize("file", [pytest.param(path, id=path.parent.name) for path in CASES.glob("*/expected*.json")])
def test_every_result_is_what_its_schema_says(file: Path) -> None:
    """Who reads the JSON can hold to ``planck schema result``, also where no verdict was possible."""
    validator = jsonschema.Draft7Validator(json.loads(text("result")))
    assert [error.message for error in validator.iter_errors(json.loads(file.read_text(encoding="utf-8")))] == []


@pytest.mark.parametrize("file", [pytest.param(path, id=path.name) for path in CASES.glob("*/expected*.jsonl")])
def test_every_line_is_what_its_schema_says(file: Path) -> None:
    """Who reads the lines can hold to ``planck schema lines``, and all lines of a kind have the same keys."""
    validator = jsonschema.Draft7Validator(json.loads(text("lines")))
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert [error.message for line in lines for error in validator.iter_errors(line)] == []
    assert len({(line["kind"], tuple(line)) for line in lines}) == len({line["kind"] for line in lines})


def test_every_case_says_which_promise_it_keeps() -> None:
    """Each folder has a description of one sentence."""
    for case in CASES.iterdir():
        said = yaml.safe_load((case / "case.yaml").read_text(encoding="utf-8"))
        assert said["description"].endswith("."), case.name
