"""The command ``planck`` as a process of its own; ``python -m planck`` is the same."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from contextlib import suppress

TYPE_CHECKING = False  # here an interrupt is answered by Python, so as little as can be is imported
if TYPE_CHECKING:
    from typing import Any, NoReturn

INTERRUPTED = 130


def run() -> NoReturn:
    """Run the command line of this process, and end it at once.

    Python would first free all that the run has made, which takes longer than to judge a small register.
    """
    status = run_command_line()
    atexit._run_exitfuncs()  # what a measurement of coverage registers, for one
    for stream in filter(None, (sys.stdout, sys.stderr)):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(status)


def run_command_line() -> int:
    """Run the command line of this process and return its exit status.

    Also what happens before there is a command line ends as it does: with 130 an interrupt, with 2 all else.
    """
    # What a run makes lives until its end, in few cycles: looking for garbage would take
    # a twentieth of a cold start.
    gc.disable()
    sys.unraisablehook = _heed_interrupts
    try:
        from planck.cli.interrupt import die_of_interrupts, interrupts_held_back

        with interrupts_held_back():
            from planck.cli.main import fetch_verb, main

            fetch_verb(sys.argv[1:])
        status = main()
        die_of_interrupts()  # all is said
    # While something was imported, or while another interrupt was answered.
    except (KeyboardInterrupt, Exception) as fault:  # noqa: BLE001
        status = _answer(fault)
    return status


def _answer(fault: BaseException) -> int:
    """Say what ended the run, as far as there is what to say it with."""
    try:
        from planck.cli.interrupt import die_of_interrupts
        from planck.cli.main import answer

        die_of_interrupts()  # whoever is out of patience
        return answer(fault, sys.argv[1:])
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception:  # noqa: BLE001 - a package is missing or broken, and a traceback of Python's would exit 1
        sys.stderr.write(f"planck: {type(fault).__name__}: {' '.join(str(fault).split())}\n")
        return 2


def _heed_interrupts(unraisable: Any) -> None:
    """End the process by an interrupt that falls where Python can raise nothing, and else would only print it."""
    if issubclass(unraisable.exc_type, KeyboardInterrupt):
        os._exit(INTERRUPTED)
    sys.__unraisablehook__(unraisable)


if __name__ == "__main__":
    run()
