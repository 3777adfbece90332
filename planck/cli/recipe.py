"""The arguments that a Markdown report remembers, so that it can be made again and found stale."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

import click

from planck.cli import formats, options
from planck.cli.environment import language_of
from planck.cli.formats import Shape
from planck.cli.options import Asked, Day
from planck.cli.paths import relative
from planck.cli.registers import day_of
from planck.model.result import Language
from planck.register.settings import Settings
from planck.reports.request import Grouping


class Recipe(NamedTuple):
    """What a report says it was made with; the paths are relative to the root of the register."""

    asked: Asked
    as_of: Day | None
    language: Language | None
    shape: Shape


def arguments(settings: Settings, asked: Asked, shape: Shape) -> tuple[str, ...]:
    """The arguments of a run, the same for the same run: nothing is left to settings, to the clock or to the folder."""
    day, language = day_of(settings).isoformat(), language_of(settings).value
    words = ["--as-of", day, "--lang", language, "--group-by", shape.grouping.value]
    if shape.link_base is not None:
        words += ["--link-base", shape.link_base]
    if shape.links:
        words.append("--links")
    return (*words, *_filters(settings.root, asked))


def filters_in_words(settings: Settings, asked: Asked) -> str:
    """The filters for a reader; empty without any."""
    words = [word.replace("=", " ", 1) if word.startswith("--") else word for word in _filters(settings.root, asked)]
    return "; ".join(word for word in words if word != "--")


def _filters(root: Path, asked: Asked) -> list[str]:
    chosen = asked.filters
    named = {
        "--area": chosen.areas,
        "--indicator": chosen.indicators,
        "--period": tuple(map(str, chosen.periods)),
        "--tag": chosen.tags,
        "--assigned-by": chosen.assigners,
        "--status": chosen.statuses,
    }
    words = [f"{name}={value}" for name, values in named.items() for value in values]
    if chosen.allow_empty:
        words.append("--allow-empty")
    paths = [_from_root(path, root) for path in asked.paths]
    if os.curdir in paths:  # the whole register, whatever else is named
        return words
    return [*words, "--", *paths] if paths else words


def _from_root(path: str, root: Path) -> str:
    """A path of the register from its root, wherever it was typed."""
    inside = relative(Path.cwd() / path, root)
    return path if inside is None else inside or os.curdir


def at_root(settings: Settings, asked: Asked) -> Asked:
    """``asked`` with its paths taken from the root of the register, whatever the working folder is."""
    return asked._replace(paths=tuple(str(settings.root / path) for path in asked.paths))


def parse_recipe(arguments: tuple[str, ...]) -> Recipe:
    """Read the arguments of a report; what no report remembers is refused as a misuse."""
    with _parser.make_context("report", list(arguments)) as context:
        recipe = _parser.invoke(context)
    assert isinstance(recipe, Recipe)
    return recipe


@click.command(name="report", add_help_option=False)
@options.filters
@options.as_of
@click.option("--lang", callback=options.take_language)
@formats.group_by
@formats.link_base
@formats.links
def _parser(
    asked: Asked, as_of: Day | None, lang: Language | None, group_by: str, link_base: str | None, links: bool
) -> Recipe:
    return Recipe(asked, as_of, lang, Shape(Grouping(group_by), link_base, links=links))
