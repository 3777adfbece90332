"""The help of planck and of its verbs, in the language of the reader: click words its own in English alone."""

from __future__ import annotations

import os
from collections.abc import Mapping

import click

from planck.cli.environment import language_of_arguments
from planck.model.result import Language
from planck.reports.formats import FORMATS
from planck.reports.wording import help as wording
from planck.reports.wording.help_of_options import OPTIONS, Group

# A longer name of an option stands in a line of its own.
_NAMES_WIDTH = 20


def write_help(context: click.Context, formatter: click.HelpFormatter) -> None:
    """Write what the command of a context does and can be asked for, with examples."""
    language = language_of_arguments(context.find_root().obj or (), os.environ)
    command = context.command
    verb = command.name if context.parent is not None else None
    about = wording.VERBS[verb] if verb is not None else wording.PLANCK
    # The first of click's pieces stands for the options.
    arguments = command.collect_usage_pieces(context)[1:] if verb else [wording.COMMAND_METAVAR.of(language)]
    usage = " ".join([wording.OPTIONS_METAVAR.of(language), *arguments])
    formatter.write_usage(context.command_path, usage, prefix=f"{wording.USAGE.of(language)} ")
    for text in (about.summary, *about.details):
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(text.of(language))
    if verb is None:
        _write_verbs(formatter, wording.VERBS, language)
    _write_options(context, formatter, language)
    with formatter.section(wording.EXAMPLES.of(language)):
        for example in about.examples:
            formatter.write(f"  # {example.purpose.of(language)}\n  {example.command}\n")


def _write_verbs(formatter: click.HelpFormatter, verbs: Mapping[str, wording.Help], language: Language) -> None:
    with formatter.section(wording.COMMANDS.of(language)):
        formatter.write_dl([(name, about.summary.of(language)) for name, about in verbs.items()])


def _write_options(context: click.Context, formatter: click.HelpFormatter, language: Language) -> None:
    """The options under their headings."""
    rows: dict[Group, list[tuple[str, str]]] = {group: [] for group in Group}
    for option in context.command.get_params(context):
        if isinstance(option, click.Option):
            name = max(option.opts, key=len)
            about = OPTIONS.get(f"{context.command.name} {name}") or OPTIONS[name]
            text = about.text.of(language).format(formats=", ".join(FORMATS))
            rows[about.group].append((_names(option), text))
    for group, of_group in rows.items():
        if of_group:
            with formatter.section(group.value.of(language)):
                formatter.write_dl(of_group, col_max=_NAMES_WIDTH)


def _names(option: click.Option) -> str:
    """An option as it is typed: the letter first, then the word and its value."""
    names = ", ".join(sorted(option.opts, key=len))
    if option.metavar is None:
        return names
    return f"{names}{option.metavar}" if option.metavar.startswith("[=") else f"{names} {option.metavar}"
