"""``planck report``: the report that is handed in, and whether the one that was handed in still holds."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from planck.cli import options, outputs, streams
from planck.cli.options import Asked, Look
from planck.cli.outputs import Output, Shape, refuse_clashes
from planck.reports.formats import MARKDOWN, TEXT

if TYPE_CHECKING:
    from planck.cli.reading import Reading


@click.command(name="report")
@options.filters
@options.as_of
@outputs.formats(default=MARKDOWN)
@click.option("-o", "--output", "path", metavar="REPORT.md", help="Write markdown to this file.")
@click.option(
    "--check",
    "committed",
    multiple=True,
    metavar="REPORT.md",
    help="Write nothing: say whether this report still is what the files give, by the arguments in its first line.",
)
@outputs.shape
@options.look
@options.traceback
@click.pass_context
def command(
    context: click.Context,
    asked: Asked,
    as_of: date | str | None,
    wanted: tuple[Output, ...],
    path: str | None,
    committed: tuple[str, ...],
    shape: Shape,
    look: Look,
) -> int:
    """Write the report of the targets, as Markdown where nothing else is asked for.

    PATHS are files or folders of targets; without any, all are judged.

    Exit status: 0 it was written, also with misses in it; 2 no verdict was possible. With --check: 0 the report
    holds, 1 it is stale, and what differs is shown.
    """
    if committed:
        _refuse_others(context)
        return max(_still_holds(one, context, look) for one in committed)
    forms = (*wanted, *([Output(MARKDOWN, path)] if path else [])) or (Output(MARKDOWN),)
    refuse_clashes(context, forms)
    from planck.cli.delivery import Run, deliver
    from planck.cli.judging import judge
    from planck.cli.reading import read_register

    reading = read_register(lang=look.lang, paths=asked.paths, as_of=as_of)
    result = judge(reading, asked)
    deliver(Run(reading, look, asked, shape), result, forms)
    return 2 if result.passed is None else 0


def _refuse_others(context: click.Context) -> None:
    """With --check everything comes from the report: what else was typed would be passed over in silence."""
    from planck.cli.refusal import Refused
    from planck.reports.wording.commands import Saying

    ours = {"committed", "color", "quiet", "verbose"}
    for param in context.command.params:
        source = context.get_parameter_source(param.name or "")
        typed = source is click.core.ParameterSource.COMMANDLINE
        # The oldest releases of click say so of PATHS too where none were typed.
        if isinstance(param, click.Argument):
            typed = bool(context.params.get(param.name or ""))
        if param.name not in ours and typed:
            raise Refused(Saying.CHECK_ALONE, context, option=options.name_of(param))


def _still_holds(path: str, context: click.Context, look: Look) -> int:
    """Whether a committed report is what the files give: 0 it is, 1 it is stale, 2 nobody can say."""
    from planck.cli.refusal import Refused
    from planck.cli.remembered import at_root, recall
    from planck.reports.markdown.stamp import read_stamp
    from planck.reports.wording.commands import Saying

    try:
        with open(path, encoding="utf-8-sig") as file:  # line ends and a mark as git or an editor may have put them
            text = file.read()
    except (OSError, UnicodeDecodeError) as error:
        detail = error.strerror if isinstance(error, OSError) else "UTF-8"
        raise Refused(Saying.REPORT_UNREADABLE, context, path=path, detail=str(detail)) from None
    said = read_stamp(text)
    if said is None:
        raise Refused(Saying.REPORT_FORGETFUL, context, path=path)
    try:
        remembered = recall(said)
    except click.ClickException:
        raise Refused(Saying.REPORT_FORGETFUL, context, path=path) from None
    from planck.cli.delivery import Run, render
    from planck.cli.judging import judge
    from planck.cli.reading import read_register

    reading = read_register(lang=remembered.lang, paths=(path,), as_of=remembered.as_of)
    asked = at_root(reading, remembered.asked)
    result = judge(reading, asked)
    run = Run(reading, look, asked, remembered.shape)
    if result.passed is None:
        streams.say(render(run, result, Output(TEXT)))
        return 2
    now = render(run, result, Output(MARKDOWN, path))
    return _compared(path, text, now, reading, look)


def _compared(path: str, text: str, now: str, reading: Reading, look: Look) -> int:
    from planck.reports.markdown.stamp import show_difference
    from planck.reports.wording.commands import Saying, said

    if text == now:
        if not look.quiet:
            streams.say(f"planck: {said(Saying.REPORT_HOLDS, reading.language, path=path)}\n")
        return 0
    streams.write(show_difference(text, now, path))
    streams.say(f"planck: {said(Saying.REPORT_STALE, reading.language, path=path)}\n")
    return 1
