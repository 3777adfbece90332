"""``planck schema NAME``: print the JSON Schema of a kind of file, for an editor or another validator."""

from __future__ import annotations

import click

from planck.cli import options
from planck.cli.output import write_stdout
from planck.cli.reading import Command
from planck.cli.refusal import Refused
from planck.model.nearest import listed
from planck.register.schema.check import NAMES, text
from planck.reports.wording.commands import Saying


@click.command(name="schema", cls=Command)
@click.argument("name", required=False)
@options.traceback
@click.pass_context
def command(context: click.Context, name: str | None) -> int:
    """Print a JSON Schema."""
    if name is None:
        raise Refused(Saying.ARGUMENT_MISSING, context, argument="NAME", nearest=listed(NAMES))
    if name not in NAMES:
        raise Refused(Saying.NO_SUCH_CHOICE, context, option="NAME", wanted=name, nearest=listed(NAMES))
    write_stdout(text(name), verbatim=True)
    return 0
