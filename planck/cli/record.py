"""``planck record``: put a figure into the file that it belongs into, and say which verdicts turn."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import click

from planck.cli import options
from planck.cli.delivery import Run, request_of, write
from planck.cli.formats import Output
from planck.cli.options import Day, Look, flags_of, one_of
from planck.cli.output import write_stderr
from planck.cli.reading import Command, take_id
from planck.cli.recording import record
from planck.cli.recording_arguments import Typed
from planck.cli.refusal import Refused
from planck.model.observation import Status
from planck.model.period import parse_period
from planck.reports.formats import TEXT, render_recorded
from planck.reports.wording.commands import Saying

_STATUSES = tuple(status.value for status in Status if status is not Status.UNSTATED)
_is_negative = re.compile(r"[-\u2212]\d").match


class _Record(Command):
    """A verb that also takes ``-1,5`` for a number and not for options."""

    def _with_ids_apart(self, args: Sequence[str]) -> Iterator[str]:
        taking = {name for option in self.params if isinstance(option, click.Option) for name in option.opts}
        words = super()._with_ids_apart(args)
        return (
            f" {word}" if _is_negative(word) and before not in taking else word
            for before, word in zip(("", *args), words, strict=False)
        )


def _take_published(context: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Take a day, a month or a year."""
    if value is not None:
        period = parse_period(value)
        if period is None or not (period.is_day or period.is_year or len(period.months) == 1):
            raise Refused(Saying.NOT_PUBLISHED, context, option="--published", wanted=value)
        return period.name
    return None


@click.command(name="record", cls=_Record)
@click.argument("area", callback=take_id, required=False)
@click.argument("indicator", callback=take_id, required=False)
@click.argument("period", required=False)
@click.argument("value", nargs=-1)
@click.option("--unit", metavar="UNIT")
@click.option("--status", callback=one_of(*_STATUSES), metavar="|".join(_STATUSES))
@click.option("--published", callback=_take_published, metavar="DATE")
@click.option("--source", metavar="TEXT")
@click.option("--quote", metavar="TEXT")
@click.option("--note", metavar="TEXT")
@click.option("--reason", metavar="TEXT")
@click.option("--numbers", callback=one_of("vi", "en"), metavar="vi|en")
@click.option("--replace", is_flag=True)
@click.option("--dry-run", is_flag=True)
@options.as_of
@options.look
@options.traceback
@click.pass_context
def command(
    context: click.Context, /, as_of: Day | None, look: Look, replace: bool, dry_run: bool, **typed: Any
) -> int:
    """Put a figure into the register."""
    loaded, recorded = record(Typed(context, **typed), flags_of(look.language, as_of), replace=replace, dry_run=dry_run)
    output = Output(TEXT)
    request = request_of(Run(loaded, look), output, failed=not recorded.is_done)
    text = render_recorded(output.format, recorded, request)
    if recorded.is_done:
        write(text, output)
        return 0
    write_stderr(text)
    return 2
