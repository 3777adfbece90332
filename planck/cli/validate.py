"""``planck validate``: read the files and say what is wrong with them; judge nothing."""

from __future__ import annotations

import os
from pathlib import Path

import click

from planck.cli import options
from planck.cli.delivery import Run, request_of, write
from planck.cli.formats import Output
from planck.cli.options import Look, flags_of
from planck.cli.paths import by_register, lies_in, resolve_paths, viewpoint_of
from planck.cli.reading import Command
from planck.cli.registers import read_register
from planck.model.problem import Level, Problem
from planck.model.severity import Severities, weigh
from planck.model.validation import Validation
from planck.register.files.source import SETTINGS_NAMES
from planck.register.load import Loaded
from planck.reports.formats import TEXT, render_validation


@click.command(name="validate", cls=Command)
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@options.staged
@options.severity
@options.evidence
@options.look
@options.traceback
def command(paths: tuple[str, ...], staged: bool, severity: Severities, evidence: str | None, look: Look) -> int:
    """Read the files of the register and say what is wrong with them; judge nothing."""
    flags = flags_of(look.language, evidence=evidence, severity=severity)
    groups = by_register(paths, Path.cwd()) or [()]
    registers = [read_register(flags, group, staged=staged) for group in groups]
    validations = [_validate(loaded, group) for loaded, group in zip(registers, groups, strict=True)]
    output = Output(TEXT)
    write(render_validation(output.format, validations, request_of(Run(registers[0], look), output)), output)
    problems = (problem for validation in validations for problem in validation.problems.shown)
    return 2 if any(problem.level is Level.ERROR for problem in problems) else 0


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
