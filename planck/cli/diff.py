"""``planck diff``: what changed in the register between two of its states."""

from __future__ import annotations

from dataclasses import replace

import click

from planck.cli import formats, options
from planck.cli.comparing import compare
from planck.cli.delivery import Run, deliver, request_of, write
from planck.cli.formats import Output
from planck.cli.judging import judge
from planck.cli.options import Asked, Day, Look, flags_of
from planck.cli.reading import Command
from planck.cli.refusal import Refused
from planck.cli.registers import Earlier, read_register, read_revision
from planck.model.result import Result
from planck.reports.formats import Report, render_changes
from planck.reports.wording.commands import Saying


@click.command(name="diff", cls=Command)
@click.argument("before", metavar="REV")
@click.argument("after", metavar="[REV]", required=False)
@click.option("--staged", is_flag=True)
@options.filters_of_gate
@options.as_of
@click.option("--exit-code", is_flag=True)
@formats.output(Report.CHANGES)
@options.look
@options.traceback
@click.pass_context
def command(
    context: click.Context,
    before: str,
    after: str | None,
    staged: bool,
    asked: Asked,
    as_of: Day | None,
    exit_code: bool,
    output: Output,
    look: Look,
) -> int:
    """Report what changed since a revision itself."""
    if after is not None and staged:
        raise Refused(Saying.EXCLUDE_EACH_OTHER, context, one="--staged", other=after)
    if not asked.filters.narrow:  # before the first target, and after the last, there is nothing to choose
        asked = asked._replace(filters=asked.filters._replace(allow_empty=True))
    flags = flags_of(look.language, as_of)
    loaded = read_register(flags, staged=staged) if after is None else read_revision(after, flags)
    result = compare(judge(loaded, asked), Earlier((read_revision(before, flags),)), loaded, asked)
    run = Run(loaded, look, asked, gate=False)
    if result.passed is None:
        deliver(run, result, (output,))
        return 2
    write(render_changes(output.format, _without_gate(result), request_of(run, output)), output)
    assert result.comparison is not None
    return int(exit_code and not result.comparison.is_empty)


def _without_gate(result: Result) -> Result:
    """The result without what fails as before, which is no part of what changed."""
    assert result.comparison is not None
    return replace(result, comparison=replace(result.comparison, failing=result.comparison.new))
