"""Interrupts that Python would lose, wrap or answer with a traceback."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager


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


def die_of_interrupts() -> None:
    """From here on an interrupt ends the process at once and without a word."""
    if _raises_interrupts():
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def _raises_interrupts() -> bool:
    return signal.getsignal(signal.SIGINT) is signal.default_int_handler
