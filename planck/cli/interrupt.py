"""Interrupts that Python would lose, wrap or answer with a traceback, and what other signals would leave behind."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

# What ends a process and lets it say goodbye; SIGKILL does not.
_ENDINGS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGBREAK")
# None is an answer that Python does not know.
_UNHEEDED = (signal.SIG_IGN, None)


def was_interrupted(fault: BaseException) -> bool:
    """Whether an interrupt is what began it: Python wraps one that falls into the making of an enum, for example."""
    cause: BaseException | None = fault
    while cause is not None:
        if isinstance(cause, KeyboardInterrupt):
            return True
        cause = cause.__cause__ or cause.__context__
    return False


@contextmanager
def interrupts_held_back() -> Iterator[None]:
    """Let an interrupt wait until the end: of what is imported half, not all can be imported a second time.

    A process that is deaf to interrupts stays so.
    """
    held: list[int] = []
    is_ours = _raises_interrupts()
    if is_ours:
        signal.signal(signal.SIGINT, lambda number, _: held.append(number))
    try:
        yield
    finally:
        if is_ours:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        if held:
            raise KeyboardInterrupt


@contextmanager
def removed_on_signals(path: str) -> Iterator[None]:
    """Whatever signal ends the process meanwhile first removes the file at ``path``, which is half done.

    Then it does what it would have done, and so the process ends as one that was ended by it. A signal that the
    process is deaf to stays unheard.
    """
    heeded = {number: answer for number in _endings() if (answer := signal.getsignal(number)) not in _UNHEEDED}

    def remove(number: int, frame: FrameType | None) -> None:
        with suppress(OSError):
            os.unlink(path)
        answer = heeded[number]
        if callable(answer):
            answer(number, frame)
        else:
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)

    try:
        with suppress(ValueError):  # in another thread than the main one, which alone hears signals
            for number in heeded:
                signal.signal(number, remove)
        yield
    finally:
        with suppress(ValueError):
            for number, answer in heeded.items():
                signal.signal(number, answer)


def _endings() -> list[int]:
    return [getattr(signal, name) for name in _ENDINGS if hasattr(signal, name)]


def die_of_interrupts() -> None:
    """From here on an interrupt ends the process at once and without a word."""
    if _raises_interrupts():
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def _raises_interrupts() -> bool:
    return signal.getsignal(signal.SIGINT) is signal.default_int_handler
