"""``planck waivers``: every waiver of the register, and which of them soon end."""

from __future__ import annotations

import re

import click

from planck.cli import formats, options
from planck.cli.delivery import Run, deliver, request_of, write
from planck.cli.formats import Output
from planck.cli.judging import judge
from planck.cli.options import Asked, Day, Look, flags_of, name_of
from planck.cli.reading import Command
from planck.cli.refusal import Refused
from planck.cli.registers import read_register
from planck.judgement.listed_waivers import listed_waivers
from planck.reports.formats import Report, render_waivers
from planck.reports.wording.commands import Saying


def _days(context: click.Context, param: click.Parameter, value: str | None) -> int | None:
    """Take a number of days: ``30d`` or ``30``."""
    if value is None:
        return None
    duration = re.fullmatch(r"(\d{1,5})d?", value, re.ASCII)
    if duration is None:
        raise Refused(Saying.NOT_A_DURATION, context, option=name_of(param), wanted=value)
    return int(duration[1])


@click.command(name="waivers", cls=Command)
@options.filters
@click.option(
    "--expiring",
    callback=_days,
    metavar="DAYS",
)
@options.as_of
@formats.output(Report.WAIVERS)
@options.look
@options.traceback
def command(asked: Asked, expiring: int | None, as_of: Day | None, output: Output, look: Look) -> int:
    """List the waivers: why each was granted, until when, by whom, and whether it still excuses anything."""
    loaded = read_register(flags_of(look.language, as_of), asked.paths)
    result = judge(loaded, asked)
    run = Run(loaded, look, asked)
    if result.passed is None:
        deliver(run, result, (output,))
        return 2
    waivers = listed_waivers(result.displayed, expiring)
    write(render_waivers(output.format, waivers, result, request_of(run, output)), output)
    return 0
