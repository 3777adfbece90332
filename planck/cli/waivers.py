"""``planck waivers``: every waiver of the register, and which of them soon end."""

from __future__ import annotations

import os
import re
import sys
from datetime import date
from typing import TYPE_CHECKING

import click

from planck.cli import options, streams
from planck.cli.options import Asked, Look, name_of
from planck.cli.outputs import Output, Shape
from planck.cli.refusal import Refused
from planck.reports.wording.commands import Saying

if TYPE_CHECKING:
    from planck.cli.reading import Reading
    from planck.model.result import Result


def _days(context: click.Context, param: click.Parameter, value: str | None) -> int | None:
    """Take a number of days: ``30d`` or ``30``."""
    if value is None:
        return None
    found = re.fullmatch(r"(\d{1,5})d?", value, re.ASCII)
    if found is None:
        raise Refused(Saying.NOT_A_DURATION, context, option=name_of(param), wanted=value)
    return int(found[1])


@click.command(name="waivers")
@options.filters
@click.option(
    "--expiring",
    callback=_days,
    metavar="DAYS",
    help="Only those that end within so many days (30d), and those that have ended.",
)
@options.as_of
@options.output("text", "json")
@options.look
@options.traceback
def command(asked: Asked, expiring: int | None, as_of: date | str | None, output: str, look: Look) -> int:
    """List the waivers: why each was granted, until when, by whom, and whether it still excuses anything.

    PATHS are files or folders of targets; without any, all are listed.

    Exit status: 0 they were listed, 2 they could not be.
    """
    from planck.cli.judging import judge
    from planck.cli.reading import read_register

    reading = read_register(lang=look.lang, paths=asked.paths, as_of=as_of)
    result = judge(reading, asked)
    if result.passed is None:
        from planck.cli.delivery import deliver

        deliver(reading, result, asked, (Output(output),), look=look, shape=Shape())
        return 2
    streams.write(_listed(reading, result, expiring, output, look), verbatim=output == "json")
    return 0


def _listed(reading: Reading, result: Result, expiring: int | None, output: str, look: Look) -> str:
    from planck.cli.surroundings import uses_color, width
    from planck.judgement.waivers import listed_waivers

    found = listed_waivers(result.displayed, expiring)
    if output == "json":
        from planck.reports.waivers import as_json

        return as_json(found, result.as_of)
    from planck.reports.waivers import as_text

    color = uses_color(look.color, os.environ, sys.stdout)
    return as_text(found, result, reading.language, width=width(os.environ, sys.stdout), color=color)
