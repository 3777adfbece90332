"""``planck diff``: what changed in the register between two of its states."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planck.cli import options, outputs
from planck.cli.options import Asked, Look
from planck.cli.outputs import Output
from planck.reports.formats import Report, render_changes

if TYPE_CHECKING:
    from planck.cli.delivery import Run
    from planck.model.result import Result


@click.command(name="diff")
@click.argument("before", metavar="REV")
@click.argument("after", metavar="[REV]", required=False)
@click.option("--staged", is_flag=True, help="Compare with what is staged in git, not with the files.")
@options.filters_of_gate
@options.as_of
@outputs.format_of(Report.CHANGES)
@options.look
@options.traceback
@click.pass_context
def command(
    context: click.Context,
    before: str,
    after: str | None,
    staged: bool,
    asked: Asked,
    as_of: date | str | None,
    output: str,
    look: Look,
) -> int:
    """Report what changed since a revision: verdicts and progress that turned, targets that came, went or were
    loosened, figures that were revised.

    The first REV is compared with the files, or with the second REV. Both are judged as of the same day.

    Exit status: 0 it was reported, 2 it could not be.
    """
    from planck.cli.comparing import compare
    from planck.cli.delivery import Run
    from planck.cli.judging import judge
    from planck.cli.past import read_revision
    from planck.cli.reading import flags_of, read_register
    from planck.model.changes import State

    if after is not None and staged:
        from planck.cli.refusal import Refused
        from planck.reports.wording.commands import Saying

        raise Refused(Saying.EXCLUDE_EACH_OTHER, context, one="--staged", other=after)
    if not asked.filters.narrow:  # before the first target, and after the last, there is nothing to choose
        asked = asked._replace(filters=asked.filters._replace(allow_empty=True))
    flags = flags_of(look.lang, as_of)
    if after is None:
        reading, state = read_register(lang=look.lang, as_of=as_of, staged=staged), State("--staged" if staged else "")
    else:
        past = read_revision(Path.cwd(), after, flags)
        reading, state = past.reading, past.state
    result = judge(reading, asked)
    result = compare(result, reading, read_revision(Path.cwd(), before, flags), asked, state, only_new=False)
    return _write(result, Run(reading, look, asked), output)


def _write(result: Result, run: Run, output: str) -> int:
    """Write the report, or say why there is none."""
    from planck.cli.delivery import deliver, request_of, write

    if result.comparison is not None:  # no gate is asked here: what fails as before is no part of what changed
        alone = replace(result.comparison, failing=result.comparison.new)
        result = replace(result, comparison=alone)
    if result.passed is None:
        deliver(run, result, (Output(output),))
        return 2
    request = request_of(run, Output(output))._replace(gate=False)
    write(render_changes(output, result, request), output)
    return 0
