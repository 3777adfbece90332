"""``planck report``: the report that is handed in, and whether the one that was handed in still holds."""

from __future__ import annotations

import click

from planck.cli import formats, options
from planck.cli.delivery import Run, deliver, render
from planck.cli.environment import language_of
from planck.cli.formats import Output, Shape, refuse_clashes, refuse_data
from planck.cli.judging import judge
from planck.cli.options import Asked, Day, Look, flags_of
from planck.cli.output import write_stderr, write_stdout
from planck.cli.reading import Command
from planck.cli.recipe import Recipe, at_root, parse_recipe
from planck.cli.refusal import Refused
from planck.cli.registers import read_register
from planck.model.problem import Problem
from planck.register.files.disk import read_file
from planck.reports.formats import MARKDOWN, TEXT
from planck.reports.markdown.stamp import read_stamp, show_difference
from planck.reports.wording.commands import Saying, say

_LONGEST_REPORT = 256 * 1024 * 1024


@click.command(name="report", cls=Command)
@options.filters
@options.as_of
@formats.outputs(default=MARKDOWN)
@click.option("-o", "--output", "path", metavar="REPORT.md", help="Write markdown to this file.")
@click.option(
    "--check",
    "committed",
    multiple=True,
    metavar="REPORT.md",
    help="Write nothing: say whether this report still is what the files give, by the arguments in its first line.",
)
@formats.shape
@options.look
@options.traceback
@click.pass_context
def command(
    context: click.Context,
    asked: Asked,
    as_of: Day | None,
    outputs: tuple[Output, ...],
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
        return max(_check_report(report, context, look) for report in committed)
    outputs = (*outputs, *([Output(MARKDOWN, path)] if path else [])) or (Output(MARKDOWN),)
    refuse_clashes(context, outputs)
    loaded = read_register(flags_of(look.language, as_of), asked.paths)
    refuse_data(context, outputs, loaded.settings.root, loaded.files)
    result = judge(loaded, asked)
    deliver(Run(loaded, look, asked, shape), result, outputs)
    return 2 if result.passed is None else 0


def _refuse_others(context: click.Context) -> None:
    """With --check everything comes from the report: what else was typed would be passed over in silence."""
    ours = {"committed", "color", "quiet", "verbose"}
    for param in context.command.params:
        source = context.get_parameter_source(param.name or "")
        typed = source is click.core.ParameterSource.COMMANDLINE
        # The oldest releases of click say so of PATHS too where none were typed.
        if isinstance(param, click.Argument):
            typed = bool(context.params.get(param.name or ""))
        if param.name not in ours and typed:
            raise Refused(Saying.CHECK_ALONE, context, option=options.name_of(param))


def _check_report(path: str, context: click.Context, look: Look) -> int:
    """Say whether a committed report is what the files give: 0 it is, 1 it is stale, 2 nobody can say."""
    text = _read_report(path, context)
    recipe = _recipe_of(text, path, context)
    loaded = read_register(flags_of(recipe.language, recipe.as_of), (path,))
    asked = at_root(loaded.settings, recipe.asked)
    result = judge(loaded, asked)
    run = Run(loaded, look, asked, recipe.shape)
    if result.passed is None:
        write_stderr(render(run, result, Output(TEXT)))
        return 2
    language = language_of(loaded.settings)
    now = render(run, result, Output(MARKDOWN, path))
    if text == now:
        if not look.quiet:
            write_stderr(f"planck: {say(Saying.REPORT_HOLDS, language, path=path)}\n")
        return 0
    write_stdout(show_difference(text, now, path))
    write_stderr(f"planck: {say(Saying.REPORT_STALE, language, path=path)}\n")
    return 1


def _read_report(path: str, context: click.Context) -> str:
    data = read_file(path, path, _LONGEST_REPORT)
    if isinstance(data, Problem):
        raise Refused(Saying.REPORT_UNREADABLE, context, path=path, detail=data.args["detail"])
    if len(data) > _LONGEST_REPORT:
        raise Refused(Saying.REPORT_UNREADABLE, context, path=path, detail=f"> {_LONGEST_REPORT // 1024**2} MiB")
    try:
        text = data.decode("utf-8-sig")  # a mark and line ends as git or an editor may have put them
    except UnicodeDecodeError:
        raise Refused(Saying.REPORT_UNREADABLE, context, path=path, detail="UTF-8") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _recipe_of(text: str, path: str, context: click.Context) -> Recipe:
    arguments = read_stamp(text)
    if arguments is None:
        raise Refused(Saying.REPORT_FORGETFUL, context, path=path)
    try:
        return parse_recipe(arguments)
    except click.ClickException:
        raise Refused(Saying.REPORT_FORGETFUL, context, path=path) from None
