"""``planck validate``: read the files and say what is wrong with them; judge nothing."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from planck.cli import options, streams
from planck.cli.options import Look


@click.command(name="validate")
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@options.look
@options.traceback
def command(paths: tuple[str, ...], look: Look) -> int:
    """Read the files of the register and say what is wrong with them; judge nothing.

    PATHS are files or folders of the register; all of it is read, and what is wrong in them is said.

    Exit status: 0 nothing is wrong but for warnings, 2 something is.
    """
    from planck.cli.paths import in_register, lies_in
    from planck.cli.reading import read_register
    from planck.cli.surroundings import uses_color
    from planck.model.problem import Level
    from planck.reports.text.validation import as_text

    reading = read_register(lang=look.lang, paths=paths)
    chosen, problems = in_register(paths, Path.cwd(), reading.root, reading.files)
    files = [file for file in reading.files if lies_in(file, chosen)]
    problems += (one for one in reading.problems if one.location is None or lies_in(one.location.file, chosen))
    color = uses_color(look.color, os.environ, sys.stdout)
    streams.write(as_text(problems, len(files), reading.language, color=color, quiet=look.quiet))
    return 2 if any(problem.level is Level.ERROR for problem in problems) else 0
