"""Runs that something disturbs: a disk that is full or refuses, a signal, another run that writes the same file."""

from __future__ import annotations

import errno
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from typing import Any

from planck.cli.typed import typed_outputs
from tests.fuzz.laws import STATUSES, Breach, check_document, check_words
from tests.fuzz.runs import Case, Done, lay_out, run_here, start_child, wait_for

# What Python tells an audit hook of before it does it; whatever the hook raises, the caller gets.
TOUCHING_FILES = frozenset({"open", "os.rename", "os.remove", "os.chmod", "os.listdir", "os.scandir", "os.mkdir"})
ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.EMFILE)
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL)
if sys.platform != "win32":
    import resource

_MOST_CALLS = 60
REPORT = "report.out"
OLD = b"the report of yesterday\n"


class _Hook:
    """The one audit hook of the process, which can not be taken away; does nothing unless it is armed."""

    def __init__(self) -> None:
        self.act: Callable[[str, tuple[Any, ...]], None] | None = None
        self.installed = False

    def arm(self, act: Callable[[str, tuple[Any, ...]], None] | None) -> None:
        if not self.installed:
            sys.addaudithook(self)
            self.installed = True
        self.act = act

    @contextmanager
    def armed(self, act: Callable[[str, tuple[Any, ...]], None]) -> Iterator[None]:
        self.arm(act)
        try:
            yield
        finally:
            self.arm(None)

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self.act is not None and event in TOUCHING_FILES:
            act, self.act = self.act, None  # what it does itself is no event
            try:
                act(event, arguments)
            finally:
                self.act = act


_HOOK = _Hook()


def with_old_report(case: Case) -> Case:
    """The case, with a report there that was written before."""
    return Case({**case.files, REPORT: OLD}, case.arguments, case.committed, case.variables)


def check_disturbed(chance: Random, case: Case, above: Path) -> Iterator[Breach]:
    """Disturb a run that writes a report, in one way or another, and tell what breaks."""
    case = with_old_report(case)
    new = run_here(case, lay_out(case, above))
    kind = chance.random()
    if kind < 0.5:
        yield from check_errors(case, above, new, chance.choice(ERRORS), forever=chance.random() < 0.5)
    elif kind < 0.85:
        call = chance.randrange(1, 40) if chance.random() < 0.7 else None
        yield from check_signal(case, above, new, chance.choice(SIGNALS), call, chance.random() * 0.05)
    elif kind < 0.92:
        yield from check_limit(
            case, above, new, chance.choice((0, 1, 100, 500, 4096, len(new.files.get(REPORT, b"")) - 1))
        )
    else:
        yield from check_together(case, above)


def _is_ours(arguments: tuple[Any, ...], folder: Path) -> bool:
    """Whether what is touched lies in the register, and is not of Python or of planck."""
    path = arguments[0] if arguments else None
    return isinstance(path, (str, bytes, os.PathLike)) and os.path.abspath(os.fsdecode(path)).startswith(str(folder))


def check_errors(case: Case, above: Path, new: Done, code: int, *, forever: bool) -> Iterator[Breach]:
    """At each call in turn, once or from there on, the system refuses; ``new`` is the run that nothing disturbs."""
    for number in range(_MOST_CALLS):
        folder = lay_out(case, above)
        seen = 0

        def refuse(event: str, arguments: tuple[Any, ...], number: int = number, folder: Path = folder) -> None:
            nonlocal seen
            if _is_ours(arguments, folder) and event != "os.remove":  # what may not be removed stays
                seen += 1
                if seen == number + 1 or (forever and seen > number):
                    raise OSError(code, os.strerror(code), os.fsdecode(arguments[0]) if arguments else None)

        done = run_here(case, folder, _HOOK.armed(refuse))
        yield from _check_after(
            case, done, new, f"{errno.errorcode[code]} at call {number}{' and on' if forever else ''}"
        )
        if seen <= number:
            return


def check_signal(
    case: Case, above: Path, new: Done, number: signal.Signals, call: int | None, seconds: float = 0
) -> Iterator[Breach]:
    """A signal comes at some call, or without one after some seconds."""
    folder = lay_out(case, above)
    seen = 0

    def send(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal seen
        seen += _is_ours(arguments, folder)
        if seen == call:
            os.kill(os.getpid(), number)

    child = start_child(case, folder, lambda: _HOOK.arm(send if call is not None else None))
    if call is None:
        time.sleep(seconds)
        with suppress(ProcessLookupError):
            os.kill(child, number)
    done = wait_for(child, folder)
    expected = 130 if number == signal.SIGINT else -number
    where = f"{number.name} {f'at call {call}' if call is not None else 'at some time'}"
    if done.status not in (new.status, expected, -number):
        yield Breach("a signal ends a run as signals do", f"{where}: {done.status}: {done.words}")
    yield from _check_after(case, done, new, where, is_killed=number == signal.SIGKILL)


def check_limit(case: Case, above: Path, new: Done, size: int) -> Iterator[Breach]:
    """No file may grow beyond so many bytes: it fills up while the report is written."""
    folder = lay_out(case, above)

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    done = wait_for(start_child(case, folder, limit), folder)
    yield from _check_after(case, done, new, f"full at {size} bytes")


def _check_after(case: Case, done: Done, new: Done, where: str, *, is_killed: bool = False) -> Iterator[Breach]:
    for breach in check_words(done):
        if not (is_killed and breach.law.startswith("nothing is left")):
            yield Breach(breach.law, f"{where}: {breach.detail}")
    report = done.files.get(REPORT)
    is_same = (done.status, done.files, done.out) == (new.status, new.files, new.out)
    if done.status in (0, 1) and not is_same and not _tells_of_it(report):
        yield Breach("a run that was disturbed says so or does all of it", f"{where}: {done.status} {done.words}")
    whole = report in (OLD, new.files.get(REPORT)) or (report is not None and _is_whole(report, case, done))
    if not whole:
        yield Breach("the old report or the new one is there, and whole", f"{where}: {report!r}")
    if done.status == 2 and report == new.files.get(REPORT) != OLD and new.status != 2:
        yield Breach("what says that it failed leaves no verdict behind", f"{where}: {done.words}")


def _tells_of_it(report: bytes | None) -> bool:
    """Whether a report says that it could not look at all: a text behind a quote is no part of a verdict."""
    return report is not None and (b"unreadable" in report or b"cannot be read" in report)


def _is_whole(report: bytes, case: Case, done: Done) -> bool:
    """Whether a report is one that its readers accept, and that says what the status says."""
    (output,) = typed_outputs(case.arguments)
    status = done.status if done.status in STATUSES else 2
    return not list(check_document(output.format, report, case, Done(status, b"", b"", {})))


def check_together(case: Case, above: Path) -> Iterator[Breach]:
    """Two runs write one file at once: it is the report of one of them."""
    cases = [Case(case.files, (*case.arguments, "--lang", language), case.committed) for language in ("vi", "en")]
    reports = [run_here(one, lay_out(one, above)).files.get(REPORT) for one in cases]
    folder = lay_out(cases[0], above)
    children = [start_child(one, folder) for one in cases]
    done = [wait_for(child, folder) for child in children]
    for one in done:
        yield from check_words(Done(one.status, one.out, one.err, {}))
    yield from check_words(done[-1])
    if done[-1].files.get(REPORT) not in reports:
        yield Breach("of two runs that write one file at once one has written it", repr(done[-1].files.get(REPORT)))
