"""``planck check``: judge the targets of the register, print the report, pass or fail the gate."""

from __future__ import annotations

from datetime import date

import click

from planck.cli import options, streams
from planck.cli.options import Asked, Look


@click.command(name="check")
@options.filters
@options.as_of
@options.fail_on
@options.output("text", "json")
@options.look
@options.traceback
def command(asked: Asked, as_of: date | str | None, fail_on: str | None, output: str, look: Look) -> int:
    """Judge the targets of the register by its observed values.

    PATHS are files or folders of targets; without any, all are judged. All observed values are always read.

    Exit status: 0 the gate passes, 1 it fails, 2 no verdict was possible.
    """
    from planck.cli.judging import judge, status
    from planck.cli.reading import read_register
    from planck.cli.rendering import FOR_MACHINES, render

    for_machines = output in FOR_MACHINES
    reading = read_register(lang=look.lang, as_of=as_of, fail_on=fail_on, for_machines=for_machines)
    result = judge(reading, asked)
    text = render(result, output, reading.language, look)
    if result.passed is None and not for_machines:
        streams.say(text)
    else:
        streams.write(text)
    return status(result)
