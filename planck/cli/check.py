"""``planck check``: judge the targets of the register, print the report, pass or fail the gate."""

from __future__ import annotations

from datetime import date

import click

from planck.cli import options, outputs
from planck.cli.options import Asked, Look
from planck.cli.outputs import Output, Shape
from planck.cli.since import Comparing, Since, since
from planck.reports.formats import TEXT


@click.command(name="check", cls=Comparing)
@options.filters
@options.as_of
@options.fail_on
@since
@outputs.formats(default=TEXT)
@outputs.shape
@options.look
@options.traceback
def command(
    asked: Asked,
    as_of: date | str | None,
    fail_on: str | None,
    since: Since,
    wanted: tuple[Output, ...],
    shape: Shape,
    look: Look,
) -> int:
    """Judge the targets of the register by its observed values.

    PATHS are files or folders of targets; without any, all are judged. All observed values are always read.

    Exit status: 0 the gate passes, 1 it fails, 2 no verdict was possible.
    """
    from planck.cli.delivery import Run, deliver
    from planck.cli.judging import judge, status
    from planck.cli.reading import flags_of, read_register

    reading = read_register(lang=look.lang, paths=asked.paths, as_of=as_of, fail_on=fail_on, staged=since.staged)
    result = judge(reading, asked)
    if since.revision is not None:
        from planck.cli.comparing import compare_since

        result = compare_since(result, reading, since, asked, flags_of(look.lang, as_of, fail_on))
    deliver(Run(reading, look, asked, shape), result, wanted or (Output(TEXT),))
    return status(result)
