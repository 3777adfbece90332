"""Arguments that are refused, said in the language of the reader and with the nearest that can be written."""

from __future__ import annotations

import click

from planck.model.nearest import listed, nearest
from planck.model.result import Language
from planck.reports.wording.commands import Saying, say


class Refused(click.UsageError):
    """Arguments that planck itself refuses; the words are those that ``saying`` asks for."""

    def __init__(self, saying: Saying, context: click.Context, **words: str) -> None:
        super().__init__(saying.value, context)
        self.saying = saying
        self.words = words


def sentence(error: click.ClickException, language: Language) -> str:
    """What is wrong with the arguments, and what to write instead."""
    if isinstance(error, Refused):
        return say(error.saying, language, **error.words)
    if isinstance(error, click.NoSuchOption) and error.option_name in _options_before_the_verb(error.ctx):
        return say(Saying.BEFORE_THE_VERB, language, option=error.option_name)
    if isinstance(error, click.NoSuchOption):
        options = _options(error.ctx)
        close = listed(nearest(error.option_name, options)) or "--help"
        return say(Saying.UNKNOWN_OPTION, language, option=error.option_name, nearest=close)
    if isinstance(error, click.BadOptionUsage):
        saying = Saying.VALUE_REFUSED if error.option_name in _flags(error.ctx) else Saying.VALUE_MISSING
        return say(saying, language, option=error.option_name)
    if isinstance(error, click.MissingParameter) and error.param is not None:
        return say(Saying.ARGUMENT_LACKING, language, argument=error.param.human_readable_name)
    return say(Saying.MISUSED, language, detail=error.format_message())


def _flags(context: click.Context | None) -> set[str]:
    """The options of the command at hand that take no value."""
    params = context.command.get_params(context) if context is not None else []
    return {name for param in params if isinstance(param, click.Option) and param.is_flag for name in param.opts}


def _options_before_the_verb(context: click.Context | None) -> set[str]:
    """The options of planck itself, where a verb was asked for one."""
    params = context.parent.command.params if context is not None and context.parent is not None else []
    return {name for param in params for name in param.opts}


def _options(context: click.Context | None) -> list[str]:
    """The options of the command at hand, the long ones."""
    if context is None:
        return []
    params = context.command.get_params(context)
    return [name for param in params for name in (*param.opts, *param.secondary_opts) if name.startswith("--")]
