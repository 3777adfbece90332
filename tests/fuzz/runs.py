"""A run of planck on a register of bytes: in this process, which is quick, or in a child of its own."""

from __future__ import annotations

import io
import os
import shutil
import signal
import sys
import traceback
import warnings
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import NoReturn

from planck.__main__ import run_command_line
from planck.cli.main import main
from tests.world import fork

# What a run writes goes in here, so that it is not taken for a file of the register.
REGISTER = "register"
SECONDS = 60
NOTHING = nullcontext()
HEEDED = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


@dataclass(frozen=True)
class Case:
    """The files of a register by their paths, and the arguments of a run in its folder.

    ``committed``: what a git repository holds as its one commit, where there is one.
    """

    files: Mapping[str, bytes]
    arguments: tuple[str, ...]
    committed: Mapping[str, bytes] | None = None
    variables: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def asking(self, *arguments: str) -> Case:
        """The same register, asked for something else."""
        return replace(self, arguments=arguments)


@dataclass(frozen=True)
class Done:
    """What a run did: ``status`` is negative where a signal ended it; ``files`` is what lies there afterwards."""

    status: int
    out: bytes
    err: bytes
    files: Mapping[str, bytes]

    @property
    def words(self) -> str:
        """What it wrote for people."""
        return self.err.decode("utf-8", "replace")


def lay_out(case: Case, above: Path) -> Path:
    """The files of a case in a folder of their own below ``above``; gives the folder."""
    folder = above / REGISTER
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    if case.committed is not None:
        from tests.gate.repository import Repository

        repository = Repository(folder)
        _write(folder, case.committed)
        repository.commit()
        for name in case.committed.keys() - case.files.keys():
            (folder / name).unlink()
    _write(folder, case.files)
    return folder


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def files_in(folder: Path) -> dict[str, bytes]:
    """The files below a folder, but for git's own."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file() and ".git" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def run_here(case: Case, folder: Path, disturbance: AbstractContextManager[None] = NOTHING) -> Done:
    """Run a case whose files lie in ``folder`` in this process, its streams in memory."""
    before = os.getcwd(), sys.stdout, sys.stderr, dict(os.environ)
    out, err = io.BytesIO(), io.BytesIO()
    streams = [io.TextIOWrapper(stream, encoding="ascii") for stream in (out, err)]
    os.chdir(folder)
    os.environ.update(case.variables)
    sys.stdout, sys.stderr = streams
    try:
        with disturbance:
            traced = ["--traceback"] if disturbance is NOTHING else []  # says where a fault happened, and no more
            status = main([*traced, *case.arguments])
        for stream in streams:
            stream.flush()
    finally:
        folder_before, sys.stdout, sys.stderr, variables = before
        os.chdir(folder_before)
        os.environ.clear()
        os.environ.update(variables)
    return Done(status, out.getvalue(), err.getvalue(), files_in(folder))


def start_child(case: Case, folder: Path, first: Callable[[], None] = lambda: None) -> int:
    """Begin a run in a child of this process, which does ``first`` before; gives its number."""
    with warnings.catch_warnings():  # whoever runs the tests may have threads; the child has this one alone
        warnings.simplefilter("ignore", DeprecationWarning)
        signal.pthread_sigmask(signal.SIG_BLOCK, HEEDED)  # they wait until the child is planck
        child = fork()
    if child == 0:
        _be_planck(case, folder, first)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, HEEDED)
    return child


def _be_planck(case: Case, folder: Path, first: Callable[[], None]) -> NoReturn:
    """Become the command planck, as a shell would have started it."""
    status = 3
    try:
        os.chdir(folder)
        os.environ.update(case.variables)
        for number, name in enumerate(("out", "err"), start=1):
            file = os.open(folder.parent / f"{name}-{os.getpid()}", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            os.dup2(file, number)
        sys.stdout, sys.stderr = (open(number, "w", encoding="ascii", closefd=False) for number in (1, 2))  # noqa: SIM115
        sys.argv = ["planck", *case.arguments]
        for number in HEEDED:
            signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, HEEDED)
        first()
        signal.signal(signal.SIGINT, signal.default_int_handler)
        status = run_command_line()
        sys.stdout.flush()
        sys.stderr.flush()
    except BaseException:  # noqa: BLE001 - the child must end here, whatever it was
        os.write(2, traceback.format_exc().encode())
    os._exit(status)


def wait_for(child: int, folder: Path) -> Done:
    """Wait until a child has ended. One that takes a minute hangs, and is killed."""
    signal.signal(signal.SIGALRM, lambda *_: os.kill(child, signal.SIGKILL))
    signal.alarm(SECONDS)
    _, status = os.waitpid(child, 0)
    signal.alarm(0)
    written: list[bytes] = []
    for name in ("out", "err"):
        path = folder.parent / f"{name}-{child}"
        written.append(path.read_bytes() if path.exists() else b"")
        with suppress(OSError):
            path.unlink()
    out, err = written
    return Done(os.waitstatus_to_exitcode(status), out, err, files_in(folder))
