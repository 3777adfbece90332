"""The command ``planck``: which verbs there are, and its exit status.

A verb is a module that holds ``command``; it is imported only when it is asked for, and what reports a failure only
when there is one, so that ``planck --version`` costs no more than click.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from planck import __version__
from planck.cli.interrupt import was_interrupted
from planck.cli.output import flush, silence, use_utf8, write_stderr
from planck.cli.reading import HelpedCommand, refusing_in

VERBS = {
    "init": "planck.cli.init",
    "check": "planck.cli.check",
    "report": "planck.cli.report",
    "import": "planck.cli.importing",
    "explain": "planck.cli.explain",
    "diff": "planck.cli.diff",
    "waivers": "planck.cli.waivers",
    "validate": "planck.cli.validate",
    "record": "planck.cli.record",
    "schema": "planck.cli.schema",
}

# What a shell sees. 0 and 1 are the gate's; a run without a verdict must look like neither.
PASSED, FAILED, NO_VERDICT, INTERRUPTED = 0, 1, 2, 130


class Verbs(HelpedCommand, click.Group):
    """The verbs, each imported when it is first asked for."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments up to the verb."""
        with refusing_in(ctx):
            return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs in the order in which a newcomer meets them."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb of that name."""
        if cmd_name not in VERBS:
            return None
        verb = import_module(VERBS[cmd_name]).command
        assert isinstance(verb, click.Command)
        return verb

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The verb that the arguments begin with; an unknown one is refused with the nearest."""
        if args and args[0] not in VERBS:
            _refuse_verb(ctx, args[0])
        return super().resolve_command(ctx, args)


def _refuse_verb(context: click.Context, word: str) -> None:
    from planck.cli.refusal import Refused
    from planck.model.nearest import listed, nearest
    from planck.reports.wording.commands import Saying

    if word.startswith("-"):
        raise click.NoSuchOption(word, ctx=context)
    raise Refused(Saying.UNKNOWN_COMMAND, context, wanted=word, nearest=listed(nearest(word, VERBS)))


def _take_language(context: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Take a language for whatever verb follows, which may be asked for another."""
    if value is not None:
        from planck.cli.options import take_language

        take_language(context, param, value)
    return value


def _enter_folder(context: click.Context, param: click.Parameter, value: str | None) -> None:
    """Change to a folder for all that follows, as git's own ``-C`` does."""
    if value is not None:
        from planck.cli.folder import enter

        enter(context, value)


@click.group(
    name="planck",
    cls=Verbs,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
)
@click.version_option(__version__, "-V", "--version", message="planck %(version)s")
@click.option("-C", "folder", callback=_enter_folder, expose_value=False, metavar="FOLDER")
@click.option("--lang", callback=_take_language, metavar="vi|en")
@click.option("--traceback", is_flag=True, expose_value=False)
@click.pass_context
def group(context: click.Context, lang: str | None) -> None:
    """Say whether a plan was kept."""
    context.default_map = {verb: {"lang": lang} for verb in VERBS}
    if context.invoked_subcommand is None:
        write_stderr(f"{context.get_help()}\n")
        context.exit(NO_VERDICT)  # older releases of click drop what a group returns


def fetch_verb(arguments: list[str]) -> None:
    """Import the verb that the arguments begin with, if it is one."""
    verb = next((word for word in arguments if word in VERBS), None)
    if verb is not None:
        import_module(VERBS[verb])


def main(argv: list[str] | None = None) -> int:
    """Run the command line and return its exit status.

    0: the gate passed, or what was asked for was done. 1: the gate failed. 2: no verdict was possible.
    130: interrupted.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        use_utf8()
        status = _run(arguments)
        flush()
    # The last resort: a traceback of Python's exits 1, which is the gate's.
    except (KeyboardInterrupt, Exception) as fault:  # noqa: BLE001
        return answer(fault, arguments)
    return status


def answer(fault: BaseException, arguments: list[str]) -> int:
    """Say in one line what ended a run before its time, and give its exit status."""
    from planck.cli.failure import tell_fault, tell_interrupt

    if was_interrupted(fault):
        tell_interrupt(arguments)
        return INTERRUPTED
    assert isinstance(fault, Exception)
    tell_fault(fault, arguments)
    return NO_VERDICT


def _run(arguments: list[str]) -> int:
    if "_PLANCK_COMPLETE" in os.environ:  # a shell that completes words
        from planck.cli.completion import complete

        return complete(group)
    try:
        # click eats the list
        with group.make_context("planck", list(arguments), obj=tuple(arguments)) as context:
            status = group.invoke(context)
            return status if isinstance(status, int) else PASSED
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.Abort:
        raise KeyboardInterrupt from None
    except click.ClickException as error:
        from planck.cli.failure import tell_refusal

        tell_refusal(error, arguments)
        return NO_VERDICT
    except BrokenPipeError:  # from click, which writes its help itself: whoever asked has read enough
        silence(sys.stdout)
        return PASSED
