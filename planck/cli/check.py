"""``planck check``: judge the targets of the register, print the report, pass or fail the gate."""

from __future__ import annotations

import click

from planck.cli import formats, options
from planck.cli.delivery import Run, deliver
from planck.cli.dividing import judge_in_shares
from planck.cli.formats import Output, Shape
from planck.cli.judging import judge, status
from planck.cli.options import Asked, Day, Look, flags_of
from planck.cli.registers import open_files_of_register, read_earlier
from planck.cli.since import Comparing, Since, since
from planck.model.result import FailOn
from planck.model.severity import Severities
from planck.model.state import WORKING_TREE
from planck.reports.formats import TEXT


@click.command(name="check", cls=Comparing)
@options.filters
@options.as_of
@options.fail_on
@options.severity
@options.evidence
@since
@formats.outputs(default=TEXT)
@formats.shape
@options.look
@options.listing
@options.jobs
@options.traceback
@click.pass_context
def command(
    context: click.Context,
    asked: Asked,
    as_of: Day | None,
    fail_on: FailOn | None,
    severity: Severities,
    evidence: str | None,
    since: Since,
    outputs: tuple[Output, ...],
    shape: Shape,
    look: Look,
    jobs: int | None,
) -> int:
    """Judge the targets of the register by its observed values."""
    flags = flags_of(look.language, as_of, fail_on, evidence, severity)
    unread = open_files_of_register(flags, asked.paths, staged=since.staged, revision=since.revision)
    formats.refuse_data(context, outputs, unread.loaded.settings.root, unread.loaded.files)
    run, outputs = Run(unread.loaded, look, asked, shape), outputs or (Output(TEXT),)
    in_shares = judge_in_shares(run, unread, outputs, jobs) if since.against is None else None
    if in_shares is not None:
        return status(in_shares)
    loaded = unread.read()
    run = run._replace(loaded=loaded)
    result = judge(loaded, asked)
    if result.passed is None and loaded.state != WORKING_TREE:
        from planck.cli.no_register import judge_nothing  # few checks find none

        result = judge_nothing(loaded, since.against, asked.paths) or result
    elif since.against is not None and result.passed is not None:
        from planck.cli.comparing import compare  # few checks compare

        earlier = read_earlier(since.against, flags, asked.paths, now=loaded)
        result = compare(result, earlier, loaded, asked, only_new=since.only_new)
    deliver(run, result, outputs)
    return status(result)
