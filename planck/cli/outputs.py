"""Where a report goes and in which forms: ``-f/--format FMT[:PATH]`` and the options that shape a form."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import wraps
from typing import Any, NamedTuple

import click

from planck.cli.nearest import listed, nearest
from planck.cli.options import Verb, name_of, one_of
from planck.cli.refusal import Refused
from planck.reports.wording.commands import Saying

FORMATS = ("text", "json", "markdown", "csv", "junit", "github")
# Formats that no person reads: their bytes do not depend on the locale.
FOR_MACHINES = frozenset({"json", "csv", "junit", "github"})


class Output(NamedTuple):
    """One form of the report; ``path`` is None for stdout."""

    form: str
    path: str | None = None


class Shape(NamedTuple):
    """How some of the forms look.

    ``group_by`` and ``link_base`` are of Markdown, ``rows`` and ``bom`` of CSV. ``link_base`` is the address under
    which the files of the repository are read, None for links from file to file.
    """

    group_by: str = "area"
    link_base: str | None = None
    rows: str = "assessments"
    bom: bool = False


def formats(*, default: str) -> Callable[[Verb], Verb]:
    """Give a verb the forms that it writes, as ``wanted``; without any it writes ``default`` to stdout."""

    def with_formats(verb: Verb) -> Verb:
        option = click.option(
            "-f",
            "--format",
            "wanted",
            multiple=True,
            callback=_outputs,
            metavar="FMT[:PATH]",
            help=f"The form of the report ({', '.join(FORMATS)}; else {default}) and the file to write it to, else "
            "stdout. May be repeated.",
        )
        return option(verb)

    return with_formats


def _outputs(context: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[Output, ...]:
    outputs = tuple(_output(context, param, word) for word in value)
    refuse_clashes(context, outputs)
    return outputs


def _output(context: click.Context, param: click.Parameter, word: str) -> Output:
    form, colon, path = word.partition(":")
    if form not in FORMATS:
        known = {"option": name_of(param), "wanted": form, "nearest": listed(nearest(form, FORMATS, most=9))}
        raise Refused(Saying.NO_SUCH_CHOICE, context, **known)
    if colon and not path:
        raise Refused(Saying.VALUE_MISSING, context, option=f"{name_of(param)} {word}")
    return Output(form, path or None)


def refuse_clashes(context: click.Context, outputs: tuple[Output, ...]) -> None:
    """Refuse what cannot be written before any work is done: two forms to one place, a folder that is not there."""
    screens = [one.form for one in outputs if one.path is None]
    if len(screens) > 1:
        raise Refused(Saying.TWO_TO_STDOUT, context, formats=", ".join(screens), example=f"{screens[-1]}:PATH")
    seen: set[str] = set()
    for path in (one.path for one in outputs if one.path is not None):
        folder = os.path.dirname(path) or os.curdir
        if os.path.isdir(path):
            raise Refused(Saying.PATH_IS_FOLDER, context, path=path)
        if not os.path.isdir(folder):
            raise Refused(Saying.NO_FOLDER, context, path=path, folder=folder)
        place = os.path.realpath(path)
        if place in seen:
            raise Refused(Saying.PATH_TWICE, context, path=path)
        seen.add(place)


def shape(verb: Verb) -> Verb:
    """Give a verb the options that shape a form, as ``shape``."""

    @wraps(verb)
    def with_shape(group_by: str, link_base: str | None, rows: str, bom: bool, **others: Any) -> Any:
        return verb(shape=Shape(group_by, link_base, rows, bom), **others)

    rows = click.option(
        "--rows",
        callback=one_of("assessments", "observations"),
        default="assessments",
        metavar="assessments|observations",
        help="What a row of csv is.",
    )
    bom = click.option("--bom", is_flag=True, help="Begin csv with the mark by which Excel knows UTF-8.")
    return group_by(link_base(rows(bom(with_shape))))


def group_by(verb: Verb) -> Verb:
    """Give a verb the grouping of Markdown."""
    choices = ("area", "indicator", "period")
    option = click.option(
        "--group-by",
        callback=one_of(*choices),
        default=choices[0],
        metavar="|".join(choices),
        help="What the tables of markdown are by; by indicator they rank the areas.",
    )
    return option(verb)


def link_base(verb: Verb) -> Verb:
    """Give a verb the address that the links of Markdown lead to."""
    text = "Where the links of markdown lead: the address of the repository's files; else from file to file."
    return click.option("--link-base", callback=_web_address, metavar="URL", help=text)(verb)


def _web_address(context: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is not None and not value.startswith(("https://", "http://")):
        raise Refused(Saying.NOT_AN_ADDRESS, context, option=name_of(param), wanted=value)
    return value
