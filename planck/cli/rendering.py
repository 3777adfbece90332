"""From a result to the text of a format; what a format needs is imported when it is asked for."""

from __future__ import annotations

import os
import sys

from planck.cli.options import Look
from planck.cli.surroundings import uses_color, width
from planck.model.result import Language, Result

# Formats that no person reads: their bytes do not depend on the locale.
FOR_MACHINES = frozenset({"json", "csv", "junit", "github"})


def render(result: Result, output: str, language: Language, look: Look) -> str:
    """The whole text of the report."""
    if output == "json":
        from planck.reports.result_json import as_json

        return as_json(result, language)
    from planck.reports.terminal import render as as_text

    stream = sys.stderr if result.passed is None else sys.stdout
    return as_text(
        result,
        language,
        width=width(os.environ, stream),
        color=uses_color(look.color, os.environ, stream),
        verbose=look.verbose,
        quiet=look.quiet,
    )
