"""The command ``planck``: which verbs there are, and what a failure looks like.

A verb is a module that holds ``command``; it is imported only when it is asked for, so that ``planck --version``
costs no more than click.
"""

from __future__ import annotations

import errno
import os
import sys
from importlib import import_module

import click

from planck import __version__
from planck.cli import streams

VERBS = {
    "check": "planck.cli.check",
    "report": "planck.cli.report",
    "explain": "planck.cli.explain",
    "diff": "planck.cli.diff",
    "waivers": "planck.cli.waivers",
    "validate": "planck.cli.validate",
    "schema": "planck.cli.schema",
}

# What a shell sees. 0 and 1 are the gate's; a run without a verdict must look like neither.
PASSED, FAILED, NO_VERDICT, INTERRUPTED = 0, 1, 2, 130


class Verbs(click.Group):
    """The verbs, each imported when it is first asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs in the order in which a newcomer meets them."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb of that name."""
        if cmd_name not in VERBS:
            return None
        found = import_module(VERBS[cmd_name]).command
        assert isinstance(found, click.Command)
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The verb that the arguments begin with; an unknown one is refused with the nearest."""
        if args and args[0] not in VERBS:
            _refuse_verb(ctx, args[0])
        return super().resolve_command(ctx, args)


def _refuse_verb(context: click.Context, wanted: str) -> None:
    from planck.cli.refusal import Refused
    from planck.model.nearest import listed, nearest
    from planck.reports.wording.commands import Saying

    if wanted.startswith("-"):
        raise click.NoSuchOption(wanted, ctx=context)
    raise Refused(Saying.UNKNOWN_COMMAND, context, wanted=wanted, nearest=listed(nearest(wanted, VERBS)))


@click.group(
    name="planck",
    cls=Verbs,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, message="planck %(version)s")
@click.option("--traceback", is_flag=True, expose_value=False, help="Show where an internal fault happened.")
@click.pass_context
def group(context: click.Context) -> None:
    """Say whether a plan was kept: judge the targets of a register by the values observed since."""
    if context.invoked_subcommand is None:
        streams.say(f"{context.get_help()}\n")
        context.exit(NO_VERDICT)  # older releases of click drop what a group returns


def main(argv: list[str] | None = None) -> int:
    """Run the command line and return its exit status.

    0: the gate passed, or what was asked for was done. 1: the gate failed. 2: no verdict was possible.
    130: interrupted.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    streams.use_utf8()
    try:
        status = _run(arguments)
        streams.flush()
    except KeyboardInterrupt:
        return _interrupted(arguments)
    except Exception as fault:  # noqa: BLE001 - the last resort: a traceback of Python's exits 1, which is the gate's
        return _fault(fault, arguments)
    return status


def _run(arguments: list[str]) -> int:
    if "_PLANCK_COMPLETE" in os.environ:  # a shell that completes words
        group.main(arguments, prog_name="planck")
    try:
        with group.make_context("planck", list(arguments)) as context:  # click eats the list
            status = group.invoke(context)
            return status if isinstance(status, int) else PASSED
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.Abort:
        raise KeyboardInterrupt from None
    except click.ClickException as error:
        return _refused(error, arguments)
    except BrokenPipeError:  # from click, which writes its help itself: whoever asked has read enough
        streams.silence(sys.stdout)
        return PASSED


def _refused(error: click.ClickException, arguments: list[str]) -> int:
    """Say what is wrong with the arguments; never 1, which is the gate's."""
    from planck.cli.refusal import as_json, asks_for_json, sentence
    from planck.cli.surroundings import language_of_arguments
    from planck.reports.wording.commands import Saying, said

    language = language_of_arguments(arguments, os.environ)
    context = getattr(error, "ctx", None)
    command = context.command_path if isinstance(context, click.Context) else "planck"
    if asks_for_json(arguments):
        streams.write(as_json(error, arguments), verbatim=True)
    streams.say(f"planck: {sentence(error, language)}\n")
    streams.say(f"planck: {said(Saying.SEE_HELP, language, command=command)}\n")
    return NO_VERDICT


def _interrupted(arguments: list[str]) -> int:
    from planck.cli.surroundings import language_of_arguments
    from planck.reports.wording.commands import Saying, said

    streams.say(f"\nplanck: {said(Saying.INTERRUPTED, language_of_arguments(arguments, os.environ))}\n")
    return INTERRUPTED


def _fault(fault: Exception, arguments: list[str]) -> int:
    """One line for whoever runs planck, the whole story for whoever asks."""
    from contextlib import suppress

    from planck.cli.surroundings import language_of_arguments
    from planck.reports.wording.commands import Saying, said

    # click writes its help itself; such an error is of no file
    full = isinstance(fault, OSError) and fault.errno == errno.ENOSPC and fault.filename is None
    if full:
        streams.silence(sys.stdout)  # what is left of it would fail again at the end, with a status of Python's own
    known = full or isinstance(fault, streams.Unwritten)
    saying = Saying.UNWRITTEN if known else Saying.FAULT
    reason = fault.strerror if isinstance(fault, OSError) and full else str(fault)
    detail = " ".join((str(reason) if known else f"{type(fault).__name__}: {fault}").split())
    with suppress(OSError):
        if "--traceback" in arguments:
            import traceback

            streams.say("".join(traceback.format_exception(type(fault), fault, fault.__traceback__)))
        language = language_of_arguments(arguments, os.environ)
        streams.say(f"planck: {said(saying, language, detail=detail)}\n")
    return NO_VERDICT
