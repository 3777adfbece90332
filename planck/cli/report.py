"""``planck report``: the report to hand in, and whether a report handed in earlier is up to date."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from planck.cli import formats, options
from planck.cli.delivery import Run, deliver, render
from planck.cli.dividing import judge_in_shares
from planck.cli.environment import language_of
from planck.cli.formats import Output, Shape, refuse_clashes, refuse_data
from planck.cli.judging import judge, refuse_verdict, status
from planck.cli.no_register import judge_nothing
from planck.cli.options import Asked, Day, Look, flags_of
from planck.cli.output import write_file, write_stderr, write_stdout
from planck.cli.reading import Command
from planck.cli.recipe import Recipe, at_root, parse_recipe
from planck.cli.refusal import Refused
from planck.cli.registers import open_files_of_register, read_register, read_staged_file
from planck.model.problem import Problem
from planck.model.result import Result
from planck.register.files.disk import read_file
from planck.reports.formats import MARKDOWN, TEXT
from planck.reports.markdown.stamp import read_stamp, show_difference
from planck.reports.wording.commands import Saying, say

_LONGEST_REPORT = 256 * 1024 * 1024


@click.command(name="report", cls=Command)
@options.filters
@options.staged
@options.as_of
@formats.outputs(default=MARKDOWN)
@click.option("-o", "--output", "path", metavar="REPORT.md")
@click.option(
    "--check",
    "checks",
    is_flag=True,
)
@click.option("--update", "updates", is_flag=True)
@formats.shape
@options.look
@options.jobs
@options.traceback
@click.pass_context
def command(
    context: click.Context,
    asked: Asked,
    staged: bool,
    as_of: Day | None,
    outputs: tuple[Output, ...],
    path: str | None,
    checks: bool,
    updates: bool,
    shape: Shape,
    look: Look,
    jobs: int | None,
) -> int:
    """Write the report of the targets, as Markdown where nothing else is asked for."""
    if checks or updates:
        _refuse_others(context, "--update" if updates else "--check", staged=staged and updates)
        return max(_check_report(report, context, look, staged=staged, updates=updates) for report in asked.paths)
    outputs = (*outputs, *([Output(MARKDOWN, path)] if path else [])) or (Output(MARKDOWN),)
    refuse_clashes(context, outputs)
    unread = open_files_of_register(flags_of(look.language, as_of), asked.paths, staged=staged)
    refuse_data(context, outputs, unread.loaded.settings.root, unread.loaded.files)
    run = Run(unread.loaded, look, asked, shape, gate=False)
    if judge_in_shares(run, unread, outputs, jobs) is not None:
        return 0
    run = run._replace(loaded=unread.read())
    result = judge(run.loaded, asked)
    if result.passed is None:  # a report that was handed in stays as it was
        outputs = tuple(output for output in outputs if output.path is None)
    deliver(run, result, outputs)
    return 2 if result.passed is None else 0


def _refuse_others(context: click.Context, mode: str, *, staged: bool) -> None:
    """With --check and --update all comes from the report: what else was typed would be passed over in silence."""
    ours = {"checks", "updates", "paths", "color", "quiet", "verbose"} | (set() if staged else {"staged"})
    for param in context.command.params:
        source = context.get_parameter_source(param.name or "")
        if param.name not in ours and source is click.core.ParameterSource.COMMANDLINE:
            raise Refused(Saying.CHECK_ALONE, context, mode=mode, option=options.name_of(param))
    if not context.params["paths"]:
        raise Refused(Saying.ARGUMENT_LACKING, context, argument="REPORT.md")


def _check_report(path: str, context: click.Context, look: Look, *, staged: bool, updates: bool) -> int:
    """Say whether a committed report is what the files give: 0 it is, 1 it is stale, 2 nobody can say.

    ``updates``: one that is stale is written again, and is so no more.
    """
    Path.cwd()  # where it is gone, that is what is wrong, not the report
    data = read_staged_file(path) if staged else read_file(path, path, _LONGEST_REPORT)
    if staged and isinstance(data, Problem):  # git could not give it
        loaded = read_register(flags_of(look.language), (path,))
        return _tell(Run(loaded, look), refuse_verdict(loaded, (data,)))
    if staged and data is None:
        loaded = read_register(flags_of(look.language), (path,), staged=True)
        result = judge_nothing(loaded, None, (path,))
        if result is not None:  # a branch that has neither
            return _tell(Run(loaded, look), result)
    text = _read_report(data, path, context)
    recipe = _recipe_of(text, path, context)
    loaded = read_register(flags_of(recipe.language, recipe.as_of), (path,), staged=staged)
    asked = at_root(loaded.settings, recipe.asked)
    result = judge(loaded, asked)
    run = Run(loaded, look, asked, recipe.shape)
    if result.passed is None:
        return _tell(run, result)
    language = language_of(loaded.settings)
    now = render(run, result, Output(MARKDOWN, path))
    if text != now and updates:
        write_file(path, now.encode("utf-8", errors="backslashreplace"))
        write_stderr(f"planck: {say(Saying.REPORT_RENEWED, language, path=path)}\n")
        return 0
    if text != now:
        write_stdout(show_difference(text, now, path))
        command = shlex.join(["planck", "report", "--update", path])
        write_stderr(f"planck: {say(Saying.REPORT_STALE, language, path=path, command=command)}\n")
    elif not look.quiet:
        write_stderr(f"planck: {say(Saying.REPORT_HOLDS, language, path=path)}\n")
    if staged and (text != now or not look.quiet) and _decoded(read_file(path, path, _LONGEST_REPORT)) != text:
        write_stderr(f"planck: {say(Saying.REPORT_UNSTAGED, language, path=path)}\n")
    return 0 if text == now else 1


def _tell(run: Run, result: Result) -> int:
    """Say why nobody can say, or why there is nothing to say."""
    write_stderr(render(run, result, Output(TEXT)))
    return status(result)


def _read_report(data: bytes | Problem | None, path: str, context: click.Context) -> str:
    """The text of a report; refused where there is none."""
    if data is None:
        raise Refused(Saying.REPORT_NOT_STAGED, context, path=path)
    if isinstance(data, Problem):
        raise Refused(Saying.REPORT_UNREADABLE, context, path=path, detail=data.args["detail"])
    if len(data) > _LONGEST_REPORT:
        raise Refused(Saying.REPORT_UNREADABLE, context, path=path, detail=f"> {_LONGEST_REPORT // 1024**2} MiB")
    text = _decoded(data)
    if text is None:
        raise Refused(Saying.REPORT_UNREADABLE, context, path=path, detail="UTF-8")
    return text


def _decoded(data: bytes | Problem) -> str | None:
    """The text of a report, whatever mark and line ends git or an editor may have put; None where it is none."""
    if isinstance(data, Problem):
        return None
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        return None


def _recipe_of(text: str, path: str, context: click.Context) -> Recipe:
    arguments = read_stamp(text)
    if arguments is None:
        raise Refused(Saying.REPORT_FORGETFUL, context, path=path)
    try:
        return parse_recipe(arguments)
    except click.ClickException:
        raise Refused(Saying.REPORT_FORGETFUL, context, path=path) from None
