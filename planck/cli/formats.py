"""Where a report goes and in which formats: ``-f/--format FMT[:PATH]`` and the options that shape a format."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path
from typing import Any, NamedTuple

import click

from planck.cli.options import Verb, name_of, one_of
from planck.cli.output import is_stdout
from planck.cli.refusal import Refused
from planck.model.result import Language
from planck.register.files.walk import is_yaml
from planck.reports.formats import FORMATS, Report, formats_of
from planck.reports.request import Grouping, Rows, Table
from planck.reports.wording.commands import Saying


class Output(NamedTuple):
    """One format of a report and the file it goes to; ``path`` is None for stdout."""

    format: str
    path: str | None = None


class Shape(NamedTuple):
    """How some of the formats look.

    ``grouping``, ``link_base`` and ``links`` are of Markdown, ``table`` is of CSV, with its rows of JSON lines too.
    ``link_base`` is the address under which the files of the repository are read, None for links from file to file;
    ``links`` puts one at each figure.
    """

    grouping: Grouping = Grouping.AREA
    link_base: str | None = None
    table: Table = Table()
    links: bool = False


def output(report: Report) -> Callable[[Verb], Verb]:
    """Give a verb the format in which it writes a report to stdout, as ``output``; the first one is the default."""
    choices = formats_of(report)

    def parse_format(context: click.Context, param: click.Parameter, name: str) -> Output:
        one_of(*choices)(context, param, name)
        return Output(name)

    return click.option(
        "-f",
        "--format",
        "output",
        callback=parse_format,
        default=choices[0],
        metavar="|".join(choices),
    )


def outputs(*, default: str) -> Callable[[Verb], Verb]:
    """Give a verb the formats of a result, as ``outputs``; without any it writes ``default`` to stdout."""
    return click.option(
        "-f",
        "--format",
        "outputs",
        multiple=True,
        callback=_parse_outputs,
        metavar="FMT[:PATH]",
    )


def _parse_outputs(context: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[Output, ...]:
    chosen = tuple(_parse_output(context, param, word) for word in value)
    refuse_clashes(context, chosen)
    return chosen


def _parse_output(context: click.Context, param: click.Parameter, word: str) -> Output:
    output = read_output(word)
    one_of(*FORMATS)(context, param, output.format)
    if output.path == "":
        raise Refused(Saying.VALUE_MISSING, context, option=f"{name_of(param)} {word}")
    if FORMATS[output.format].is_binary and place_of(output) is None:
        raise Refused(Saying.NEEDS_FILE, context, format=output.format, example=f"{output.format}:PATH")
    return output


def read_output(word: str) -> Output:
    """``FMT`` or ``FMT:PATH`` as it is written, whether or not there is such a format."""
    name, colon, path = word.partition(":")
    return Output(name, path if colon else None)


def place_of(output: Output) -> str | None:
    """Where an output goes in the end, behind all links; None for stdout, under whatever name."""
    if output.path is None or (is_stdout(output.path) and not os.path.samefile(output.path, os.devnull)):
        return None
    return os.path.realpath(output.path)


def refuse_clashes(context: click.Context, chosen: tuple[Output, ...]) -> None:
    """Refuse what cannot be written before any work is done: two formats to one place, a folder that is not there."""
    on_stdout = [single for single in chosen if place_of(single) is None]
    if len(on_stdout) > 1:
        formats = ", ".join(single.format for single in on_stdout)
        raise Refused(Saying.TWO_TO_STDOUT, context, formats=formats, example=f"{on_stdout[-1].format}:PATH")
    places: set[str] = set()
    for path in (single.path for single in chosen if single.path is not None):
        folder = os.path.dirname(path) or os.curdir
        if os.path.isdir(path):
            raise Refused(Saying.PATH_IS_FOLDER, context, path=path)
        if not os.path.isdir(folder):
            raise Refused(Saying.NO_FOLDER, context, path=path, folder=folder)
        if is_data(path):
            raise Refused(Saying.PATH_IS_DATA, context, path=path)
        place = os.path.realpath(path)
        if place in places:
            raise Refused(Saying.PATH_TWICE, context, path=path)
        places.add(place)


def is_data(path: str) -> bool:
    """Whether a file has, behind all links too, a name by which a register takes it for one of its own."""
    return is_yaml(path) or is_yaml(os.path.realpath(path))


def refuse_data(context: click.Context, chosen: tuple[Output, ...], root: Path, files: Iterable[str]) -> None:
    """Refuse to write over a file of the register at ``root``, whose ``files`` may have any name."""
    data = {os.path.realpath(root / file) for file in files}
    for path in (single.path for single in chosen if single.path is not None):
        if os.path.realpath(path) in data:
            raise Refused(Saying.PATH_IS_DATA, context, path=path)


def shape(verb: Verb) -> Verb:
    """Give a verb the options that shape a format, as ``shape``."""

    @wraps(verb)
    def with_shape(
        group_by: str, link_base: str | None, links: bool, rows: str, bom: bool, csv_locale: str, **others: Any
    ) -> Any:
        table = Table(Rows(rows), bom, Language(csv_locale))
        return verb(shape=Shape(Grouping(group_by), link_base, table, links), **others)

    choices = [rows.value for rows in Rows]
    rows = click.option(
        "--rows",
        callback=one_of(*choices),
        default=choices[0],
        metavar="|".join(choices),
    )
    bom = click.option("--bom", is_flag=True)
    locales = [language.value for language in (Language.EN, Language.VI)]
    csv_locale = click.option("--csv-locale", callback=one_of(*locales), default=locales[0], metavar="|".join(locales))
    return group_by(link_base(links(rows(bom(csv_locale(with_shape))))))


def group_by(verb: Verb) -> Verb:
    """Give a verb the grouping of Markdown."""
    choices = [grouping.value for grouping in Grouping]
    option = click.option(
        "--group-by",
        callback=one_of(*choices),
        default=choices[0],
        metavar="|".join(choices),
    )
    return option(verb)


def link_base(verb: Verb) -> Verb:
    """Give a verb the address that the links of Markdown lead to."""
    return click.option("--link-base", callback=_web_address, metavar="URL")(verb)


def links(verb: Verb) -> Verb:
    """Give a verb the choice of links at each figure of Markdown."""
    return click.option("--links", is_flag=True)(verb)


def _web_address(context: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is not None and not value.startswith(("https://", "http://")):
        raise Refused(Saying.NOT_AN_ADDRESS, context, option=name_of(param), wanted=value)
    return value
