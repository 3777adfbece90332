"""``planck validate``: read the files and say what is wrong with them; judge nothing."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import click

from planck.cli import options
from planck.cli.delivery import Run, request_of, write
from planck.cli.environment import language_of
from planck.cli.formats import Output
from planck.cli.options import Look, flags_of
from planck.cli.output import write_stderr, write_stdout
from planck.cli.paths import by_register, find_start, lies_in, resolve_paths, viewpoint_of
from planck.cli.reading import Command
from planck.cli.refusal import Refused
from planck.cli.registers import open_register, read_register
from planck.model.problem import Problem, has_errors
from planck.model.severity import Severities, weigh
from planck.model.validation import Validation
from planck.register.files.source import SETTINGS_NAMES
from planck.register.files.working_tree import find_root
from planck.register.load import Loaded
from planck.register.settings import Overrides
from planck.reports.formats import TEXT, render_validation
from planck.reports.wording.commands import Saying


@click.command(name="validate", cls=Command)
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@options.staged
@options.severity
@options.evidence
@click.option("--fix", is_flag=True)
@click.option("--diff", is_flag=True)
@options.look
@options.traceback
@click.pass_context
def command(
    context: click.Context,
    paths: tuple[str, ...],
    staged: bool,
    severity: Severities,
    evidence: str | None,
    fix: bool,
    diff: bool,
    look: Look,
) -> int:
    """Read the files of the register and say what is wrong with them; judge nothing."""
    if staged and (fix or diff):
        raise Refused(Saying.EXCLUDE_EACH_OTHER, context, one="--staged", other="--fix" if fix else "--diff")
    flags = flags_of(look.language, evidence=evidence, severity=severity)
    groups = by_register(paths, Path.cwd()) or [()]
    if fix or diff:
        _fix(context, flags, groups, look, writes=not diff)
    registers = [read_register(flags, group, staged=staged) for group in groups]
    validations = [_validate(loaded, group) for loaded, group in zip(registers, groups, strict=True)]
    output = Output(TEXT)
    text = render_validation(output.format, validations, request_of(Run(registers[0], look), output, failed=diff))
    if diff:  # which has stdout to itself, to be handed to another program
        write_stderr(text)
    else:
        write(text, output)
    problems = (problem for validation in validations for problem in validation.problems.shown)
    return 2 if has_errors(problems) else 0


def _fix(
    context: click.Context, flags: Overrides, groups: Sequence[tuple[str, ...]], look: Look, *, writes: bool
) -> None:
    """Mend the registers that the paths lie in, and say what was mended, or show it as a diff."""
    from planck.cli.fixing import diff_lines, fix, fixed_lines, sum_up  # most runs mend nothing

    for group in groups:
        opened = open_register(flags, find_root(find_start(group, Path.cwd()))[0])
        mended, here = fix(context, opened, group, writes=writes)
        if not writes:
            write_stdout("".join(diff_lines(mended, opened, here)), verbatim=True)
        elif not look.quiet or mended.mends:
            language = language_of(opened.settings)
            lines = [*fixed_lines(mended, here, language), sum_up(mended, language)]
            write_stdout("".join(f"{line}\n" for line in lines))


def _validate(loaded: Loaded, paths: tuple[str, ...]) -> Validation:
    """What is wrong in the paths of one register."""
    chosen, problems = resolve_paths(paths, Path.cwd(), loaded)
    asked = frozenset(chosen)
    files = [file for file in loaded.files if lies_in(file, asked)]
    problems += (problem for problem in loaded.problems if _concerns(problem, asked))
    weighed = weigh(problems, loaded.settings.severity)
    return Validation(weighed, len(files), viewpoint_of(Path.cwd(), loaded.settings.root))


def _concerns(problem: Problem, chosen: frozenset[str]) -> bool:
    """Whether a problem is one of the paths chosen, or of what decides whether they are read at all.

    That is what is wrong with the settings, or with a folder on the way.
    """
    if problem.location is None:
        return True
    file = "" if problem.location.file == os.curdir else problem.location.file
    is_above = file in SETTINGS_NAMES or any(lies_in(path, (file,)) for path in chosen)
    return is_above or lies_in(file, chosen)
