"""``planck import``: the tables of an office, read into the register."""

from __future__ import annotations

import click

from planck.cli import options
from planck.cli.delivery import Run, request_of, write
from planck.cli.formats import Output
from planck.cli.intake import Taken, take_in
from planck.cli.options import Look, flags_of
from planck.cli.output import write_file
from planck.cli.reading import Command
from planck.cli.refusal import Refused
from planck.cli.registers import open_register, root_of_register
from planck.cli.replacing import locked
from planck.cli.together import write_register
from planck.cli.wish import Wish, wish
from planck.reports.formats import TEXT, render_intake
from planck.reports.wording.commands import Saying

ALL_WRITTEN, ASKED, NOTHING_WRITTEN = 0, 1, 2


@click.command(name="import", cls=Command)
@click.argument("files", nargs=-1, required=True, metavar="FILES")
@wish
@click.option("--dry-run", is_flag=True)
@click.option("--replace", is_flag=True)
@options.look
@options.traceback
@click.pass_context
def command(
    context: click.Context, files: tuple[str, ...], wish: Wish, dry_run: bool, replace: bool, look: Look
) -> int:
    """Read tables of an office into the register."""
    if len(files) > 1 and (wish.columns or wish.columns_out):
        option = "--columns" if wish.columns else "--columns-out"
        raise Refused(Saying.EXCLUDE_EACH_OTHER, context, one=option, other=files[1])
    flags = flags_of(look.language)
    with locked(root_of_register()):
        opened = open_register(flags)
        taken = take_in(opened, files, wish, replace=replace)
        if taken.map is not None and wish.columns_out:
            write_file(wish.columns_out, taken.map.encode())
        is_written = not taken.is_refused and not dry_run
        if is_written:
            write_register(context, opened.root, taken.files, opened.files)
    intakes = taken.written() if is_written else taken.intakes
    output = Output(TEXT)
    write(render_intake(output.format, intakes, request_of(Run(taken.loaded, look), output)), output)
    return _status(taken)


def _status(taken: Taken) -> int:
    if taken.is_refused or not any(intake.merged.files or intake.merged.same for intake in taken.intakes):
        return NOTHING_WRITTEN
    return ASKED if any(intake.asks or intake.merged.kept for intake in taken.intakes) else ALL_WRITTEN
