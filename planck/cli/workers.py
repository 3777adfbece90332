"""Several processes that share one piece of work: each is a fork of this one, and so has all that it has.

What a worker has to say, and what is told to all of them, is small.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from enum import Enum, auto
from multiprocessing.connection import Connection, Pipe, wait
from typing import Any, NamedTuple, NoReturn, TypeVar

from planck.cli.interrupt import die_of_interrupts
from planck.cli.output import WorkerLost, flush
from planck.model.tracker import Tracker, untracked

T = TypeVar("T")
# A worker tells of its progress, and notices that nobody listens any more, each time that it has done so much.
STRIDE = 32


class _Elsewhere(Exception):
    """The story of a fault that happened in a worker, as Python tells it."""

    def __str__(self) -> str:
        return f"\n{self.args[0]}"


class _Message(Enum):
    """What a worker says."""

    STRIDE = auto()
    DIGEST = auto()
    FAULT = auto()
    DONE = auto()


class _Worker(NamedTuple):
    process: int
    connection: Connection


class Line:
    """What a worker has to do with the process that began it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def exchange(self, digest: Any) -> Any:
        """Hand over what this part comes to, and get what all parts come to together."""
        self._connection.send((_Message.DIGEST, digest))
        return self._connection.recv()

    def track(self, things: Iterable[T]) -> Iterator[T]:
        """Pass things on, and tell of each stride."""
        for number, thing in enumerate(things):
            if number % STRIDE == 0:
                self._connection.send((_Message.STRIDE, None))
            yield thing


class Team:
    """Processes that each do the work of their number; none of them outlives the ``with`` that they are used in.

    A fault of one is raised here, and so is its end by something else (``WorkerLost``).
    """

    def __init__(self, count: int, work: Callable[[int, Line], None]) -> None:
        self._count, self._work = count, work
        self._workers: dict[int, _Worker] = {}
        self._digests: dict[int, Any] = {}

    def __enter__(self) -> Team:
        """Begin the work."""
        flush()  # else each worker would have what is not written yet
        gc.freeze()  # what is there is not looked through any more, and so stays shared
        try:
            with _interrupts_later():
                for number in range(self._count):
                    self._workers[number] = self._start(number)
        except BaseException:  # also of an interrupt: no worker may be left behind
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        """End whoever still works."""
        with _interrupts_later():
            self._end()

    def gather(self, steps: Iterable[int] = (), track: Tracker = untracked) -> list[Any]:
        """What each part comes to, in the order of the workers, each of whom has so many steps to go until then."""
        for _ in track(range(sum(-(-own // STRIDE) for own in steps))):
            if len(self._digests) == self._count:
                break
            self._hear()
        while len(self._digests) < self._count:
            self._hear()
        return [self._digests.pop(number) for number in range(self._count)]

    def tell(self, facts: Any) -> None:
        """Tell every worker what all parts come to together, so that it goes on."""
        for worker in self._workers.values():
            with suppress(BrokenPipeError, ConnectionResetError):  # that it is lost will be heard
                worker.connection.send(facts)

    def finish(self) -> None:
        """Wait until all work is done."""
        while self._workers:
            self._hear()

    def _start(self, number: int) -> _Worker:
        ours, theirs = Pipe()
        process = os.fork()
        if not process:
            for connection in (ours, *(worker.connection for worker in self._workers.values())):
                connection.close()
            _be_worker(number, theirs, self._work)
        theirs.close()
        return _Worker(process, ours)

    def _hear(self) -> None:
        """Take one thing that a worker says, or its end."""
        [ready, *_] = wait([worker.connection for worker in self._workers.values()])
        number = next(number for number, worker in self._workers.items() if worker.connection is ready)
        try:
            message, content = self._workers[number].connection.recv()
        except (EOFError, ConnectionResetError):
            raise WorkerLost(_ending_of(self._leave(number))) from None
        if message is _Message.FAULT:
            fault, story = content
            raise fault from _Elsewhere(story)
        if message is _Message.DIGEST:
            self._digests[number] = content
        elif message is _Message.DONE:
            self._leave(number)

    def _leave(self, number: int) -> int:
        """Take leave of a worker, and say with what status it ended."""
        worker = self._workers.pop(number)
        worker.connection.close()
        return os.waitpid(worker.process, 0)[1]

    def _end(self) -> None:
        for worker in self._workers.values():
            with suppress(ProcessLookupError):
                os.kill(worker.process, signal.SIGKILL)  # it has nothing that is not ours
        for number in tuple(self._workers):
            self._leave(number)


@contextmanager
def _interrupts_later() -> Iterator[None]:
    """Let an interrupt wait, in which a worker would be lost sight of."""
    held = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, held)


def _be_worker(number: int, connection: Connection, work: Callable[[int, Line], None]) -> NoReturn:
    """Do the work of a worker, and end."""
    status = 1
    try:
        die_of_interrupts()  # what is to be said of one says the process that began it
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])
        work(number, Line(connection))
        connection.send((_Message.DONE, None))
        status = 0
    except (BrokenPipeError, ConnectionResetError, EOFError):
        pass  # whoever began it is gone
    except BaseException as fault:  # noqa: BLE001 - it is raised where the work was begun
        with suppress(Exception):
            connection.send((_Message.FAULT, (_portable(fault), traceback.format_exc())))
    finally:
        os._exit(status)


def _portable(fault: BaseException) -> BaseException:
    """The fault, or one that says the same and can be sent."""
    try:
        pickle.loads(pickle.dumps(fault))
    except Exception:  # noqa: BLE001 - whatever its own class does
        return RuntimeError(f"{type(fault).__name__}: {fault}")
    return fault


def _ending_of(status: int) -> str:
    """What ended a process, by its name."""
    code = os.waitstatus_to_exitcode(status)
    return signal.Signals(-code).name if code < 0 else str(code)
