"""What a run says when it cannot do what was asked: refused arguments, an interrupt, a fault of planck itself.

A person reads it on stderr; a program finds it in each document that was asked for, as a result without a verdict.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Container, Mapping, Sequence
from contextlib import suppress

import click

from planck.cli.environment import is_summary_wanted, language_of_arguments
from planck.cli.formats import Output
from planck.cli.output import Unread, Unwritten, WorkerLost, silence, write_file, write_stderr, write_stdout
from planck.cli.refusal import Refused, sentence
from planck.cli.summary import add_to_summary
from planck.cli.typed import is_summary_typed, typed_day, typed_outputs, typed_table
from planck.model.problem import Code, Problem, error
from planck.model.result import Language, Result
from planck.reports.formats import FORMATS, MARKDOWN, render_file, render_result
from planck.reports.request import Request
from planck.reports.visible import visible
from planck.reports.wording.commands import Saying, say
from planck.reports.wording.problems import code_in_brackets, message
from planck.reports.wording.voice import Voice


def tell_refusal(refusal: click.ClickException, arguments: Sequence[str]) -> None:
    """Say what is wrong with the arguments."""
    language = language_of_arguments(arguments, os.environ)
    context = getattr(refusal, "ctx", None)
    command = context.command_path if isinstance(context, click.Context) else "planck"

    def problem(language: Language) -> Problem:
        return error(Code.ARGUMENTS_REFUSED, None, detail=sentence(refusal, language))

    is_data = isinstance(refusal, Refused) and refusal.saying is Saying.PATH_IS_DATA
    files = {output.path for output in typed_outputs(arguments)} - {None}
    _write_documents(problem, arguments, spared=files if is_data else ())
    write_stderr(f"planck: {sentence(refusal, language)} {code_in_brackets(Code.ARGUMENTS_REFUSED)}\n")
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
    spared: set[str | None] = {None} if is_full else {fault.path} if isinstance(fault, Unwritten) else set()
    problem = _problem_of(fault, is_full=is_full)
    _write_documents(lambda _: problem, arguments, spared)
    with suppress(OSError, Unwritten):
        if "--traceback" in arguments:
            import traceback

            write_stderr("".join(traceback.format_exception(type(fault), fault, fault.__traceback__)))
        voice = Voice(language_of_arguments(arguments, os.environ))
        write_stderr(f"planck: {visible(message(voice, problem))} {code_in_brackets(problem.code)}\n")


def _problem_of(fault: Exception, *, is_full: bool) -> Problem:
    if isinstance(fault, Unread):
        return error(Code.PIPE_UNREAD, None, path=str(fault))
    if isinstance(fault, WorkerLost):
        return error(Code.WORKER_LOST, None, ending=str(fault))
    if is_full or isinstance(fault, Unwritten):
        return error(Code.OUTPUT_UNWRITTEN, None, detail=str(getattr(fault, "strerror", fault)))
    if isinstance(fault, OSError) and not _has_working_folder():
        return error(Code.WORKING_FOLDER_UNUSABLE, None, detail=str(fault.strerror))
    detail = " ".join(f"{type(fault).__name__}: {fault}".split())
    return error(Code.INTERNAL_FAULT, None, detail=detail)


def _has_working_folder() -> bool:
    """Whether the folder that planck runs in is there; another process may have removed it."""
    try:
        os.getcwd()
    except OSError:
        return False
    return True


def _write_documents(
    problem: Callable[[Language], Problem], arguments: Sequence[str], spared: Container[str | None] = ()
) -> None:
    """Write the documents that the arguments ask for, as far as they can be read, with the problem in them.

    The files of ``spared`` are left as they are, and stdout (None) as well: what was to be written there failed.
    """
    for output in typed_outputs(arguments):
        if output.path not in spared:
            with suppress(Exception):  # the message on stderr is still to come
                _write_document(output, problem, arguments)
    if is_summary_wanted() and is_summary_typed(arguments):
        with suppress(Exception):
            summary = render_result(MARKDOWN, *_drawing(Output(MARKDOWN), problem, arguments))
            add_to_summary(summary, language_of_arguments(arguments, os.environ))


def _write_document(output: Output, problem: Callable[[Language], Problem], arguments: Sequence[str]) -> None:
    if output.path is not None:
        write_file(output.path, render_file(output.format, *_drawing(output, problem, arguments)))
    elif not FORMATS[output.format].is_binary:
        text = render_result(output.format, *_drawing(output, problem, arguments))
        write_stdout(text, verbatim=FORMATS[output.format].for_machines)


def _drawing(
    output: Output, problem: Callable[[Language], Problem], arguments: Sequence[str]
) -> tuple[Result, Request]:
    """What is drawn: a result without a verdict, in the language of the format."""
    for_machines = FORMATS[output.format].for_machines
    language = language_of_arguments(arguments, _without_locale(os.environ) if for_machines else os.environ)
    result = Result(as_of=typed_day(arguments, os.environ), problems=(problem(language),))
    return result, Request(language, table=typed_table(arguments))


def _without_locale(environ: Mapping[str, str]) -> Mapping[str, str]:
    """What a form for machines takes its language from."""
    return {"PLANCK_LANGUAGE": environ.get("PLANCK_LANGUAGE", "")}
