"""What a run says when it cannot do what was asked: refused arguments, an interrupt, a fault of planck itself."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from itertools import pairwise

import click

from planck.cli.environment import language_of_arguments, today
from planck.cli.output import Unread, Unwritten, silence, write_stderr, write_stdout
from planck.cli.refusal import sentence
from planck.model.problem import Code, Level, Problem
from planck.model.result import Result
from planck.reports.formats import render_result
from planck.reports.request import Request
from planck.reports.wording.commands import Saying, say


def tell_refusal(error: click.ClickException, arguments: Sequence[str]) -> None:
    """Say what is wrong with the arguments."""
    language = language_of_arguments(arguments, os.environ)
    context = getattr(error, "ctx", None)
    command = context.command_path if isinstance(context, click.Context) else "planck"
    if _asks_for_json(arguments):
        write_stdout(_render_json(error, arguments), verbatim=True)
    write_stderr(f"planck: {sentence(error, language)}\n")
    write_stderr(f"planck: {say(Saying.SEE_HELP, language, command=command)}\n")


def tell_interrupt(arguments: Sequence[str]) -> None:
    """Say that somebody has ended the run."""
    write_stderr(f"\nplanck: {say(Saying.INTERRUPTED, language_of_arguments(arguments, os.environ))}\n")


def tell_fault(fault: Exception, arguments: Sequence[str]) -> None:
    """One line for whoever runs planck, the whole story for whoever asks."""
    # click writes its help itself; such an error is of no file
    is_full = isinstance(fault, OSError) and fault.errno == errno.ENOSPC and fault.filename is None
    if is_full:
        silence(sys.stdout)  # what is left of it would fail again at the end, with a status of Python's own
    if isinstance(fault, Unread):
        saying, detail = Saying.PIPE_UNREAD, str(fault)
    elif is_full or isinstance(fault, Unwritten):
        saying, detail = Saying.UNWRITTEN, str(getattr(fault, "strerror", fault))
    elif isinstance(fault, OSError) and not _has_working_folder():
        saying, detail = Saying.NO_WORKING_FOLDER, str(fault.strerror)
    else:
        saying, detail = Saying.FAULT, f"{type(fault).__name__}: {fault}"
    with suppress(OSError):
        if "--traceback" in arguments:
            import traceback

            write_stderr("".join(traceback.format_exception(type(fault), fault, fault.__traceback__)))
        language = language_of_arguments(arguments, os.environ)
        write_stderr(f"planck: {say(saying, language, detail=' '.join(detail.split()))}\n")


def _has_working_folder() -> bool:
    """Whether the folder that planck runs in is there; another process may have removed it."""
    try:
        os.getcwd()
    except OSError:
        return False
    return True


def _asks_for_json(arguments: Sequence[str]) -> bool:
    """Whether a verdict was asked for as JSON on stdout alone, as far as arguments tell that were not understood."""
    if not arguments or arguments[0] not in ("check", "explain"):
        return False
    values = [value for word, value in pairwise(arguments) if word in ("-f", "--format")]
    joined = (word.partition("=")[2] for word in arguments if word.startswith("--format="))
    short = (word[2:] for word in arguments if word.startswith("-f") and word != "-f")
    return [*values, *joined, *short] == ["json"]


def _render_json(error: click.ClickException, arguments: Sequence[str]) -> str:
    """The result of a run whose arguments were refused: as of today, since none is known, whatever the locale."""
    language = language_of_arguments(arguments, {"PLANCK_LANGUAGE": os.environ.get("PLANCK_LANGUAGE", "")})
    problem = Problem(Level.ERROR, Code.ARGUMENTS_REFUSED, None, {"detail": sentence(error, language)})
    return render_result("json", Result(as_of=today(None), problems=(problem,)), Request(language))
