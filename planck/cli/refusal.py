"""Arguments that are refused, said in the language of the reader and with the nearest that can be written."""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import pairwise

import click

from planck.model.nearest import listed, nearest
from planck.model.result import Language
from planck.reports.wording.commands import Saying, said


class Refused(click.UsageError):
    """Arguments that planck itself refuses; the words are those that ``saying`` asks for."""

    def __init__(self, saying: Saying, context: click.Context, **words: str) -> None:
        super().__init__(saying.value, context)
        self.saying = saying
        self.words = words


def sentence(error: click.ClickException, language: Language) -> str:
    """What is wrong with the arguments, and what to write instead."""
    if isinstance(error, Refused):
        return said(error.saying, language, **error.words)
    if isinstance(error, click.NoSuchOption):
        options = _options(error.ctx)
        close = listed(nearest(error.option_name, options)) or "--help"
        return said(Saying.UNKNOWN_OPTION, language, option=error.option_name, nearest=close)
    if isinstance(error, click.BadOptionUsage):
        return said(Saying.VALUE_MISSING, language, option=error.option_name)
    return said(Saying.MISUSED, language, detail=error.format_message())


def asks_for_json(arguments: Sequence[str]) -> bool:
    """Whether a verdict was asked for as JSON on stdout alone, as far as arguments tell that were not understood."""
    if not arguments or arguments[0] not in ("check", "explain"):
        return False
    values = [value for word, value in pairwise(arguments) if word in ("-f", "--format")]
    joined = (word.partition("=")[2] for word in arguments if word.startswith("--format="))
    short = (word[2:] for word in arguments if word.startswith("-f") and word != "-f")
    return [*values, *joined, *short] == ["json"]


def as_json(error: click.ClickException, arguments: list[str]) -> str:
    """The result of a run whose arguments were refused: as of today, since none is known, whatever the locale."""
    from planck.cli.surroundings import language_of_arguments, today
    from planck.model.problem import Code, Level, Problem
    from planck.model.result import Result
    from planck.reports.formats import render_result
    from planck.reports.request import Request

    language = language_of_arguments(arguments, {"PLANCK_LANGUAGE": os.environ.get("PLANCK_LANGUAGE", "")})
    refused = Problem(Level.ERROR, Code.ARGUMENTS_REFUSED, None, {"detail": sentence(error, language)})
    return render_result("json", Result(as_of=today(None), problems=(refused,)), Request(language))


def _options(context: click.Context | None) -> list[str]:
    """The options of the command at hand, the long ones."""
    if context is None:
        return []
    params = context.command.get_params(context)
    return [name for param in params for name in (*param.opts, *param.secondary_opts) if name.startswith("--")]
