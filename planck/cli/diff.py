"""``planck diff``: what changed in the register between two of its states."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planck.cli import options, streams
from planck.cli.options import Asked, Look
from planck.cli.outputs import Output, Shape

if TYPE_CHECKING:
    from planck.cli.reading import Reading
    from planck.model.result import Result


@click.command(name="diff")
@click.argument("before", metavar="REV")
@click.argument("after", metavar="[REV]", required=False)
@click.option("--staged", is_flag=True, help="Compare with what is staged in git, not with the files.")
@options.filters_of_gate
@options.as_of
@options.output("text", "markdown", "json")
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
    return _write(result, reading, asked, output, look)


def _write(result: Result, reading: Reading, asked: Asked, output: str, look: Look) -> int:
    """Write the report, or say why there is none."""
    if result.comparison is not None:  # no gate is asked here: what fails as before is no part of what changed
        alone = replace(result.comparison, failing=result.comparison.new)
        result = replace(result, comparison=alone)
    if result.passed is None:
        from planck.cli.delivery import deliver

        deliver(reading, result, asked, (Output(output),), look=look, shape=Shape())
        return 2
    if output == "json":
        from planck.reports.changes_json import as_json

        streams.write(as_json(result, reading.language_for_machines), verbatim=True)
    elif output == "markdown":
        from planck.reports.changes_markdown import as_markdown

        streams.write(as_markdown(result, reading.language, gate=False))
    else:
        from planck.cli.surroundings import uses_color, width
        from planck.reports.changes_text import as_text

        columns, color = width(os.environ, sys.stdout), uses_color(look.color, os.environ, sys.stdout)
        streams.write(as_text(result, reading.language, width=columns, color=color, quiet=look.quiet, gate=False))
    return 0
