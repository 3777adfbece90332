"""The arguments that a Markdown report remembers, so that it can be made again and found stale."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from planck.cli import options, outputs
from planck.cli.options import Asked
from planck.cli.outputs import Shape
from planck.cli.paths import relative
from planck.cli.reading import Reading
from planck.reports.request import Grouping


@dataclass(frozen=True, slots=True)
class Remembered:
    """What a report says it was made with; the paths are relative to the root of the register."""

    asked: Asked
    as_of: date | str | None
    lang: str | None
    shape: Shape


def arguments(reading: Reading, asked: Asked, shape: Shape) -> tuple[str, ...]:
    """The arguments of a run, the same for the same run: nothing is left to settings, to the clock or to the folder."""
    said = ["--as-of", reading.as_of.isoformat(), "--lang", reading.language.value, "--group-by", shape.grouping.value]
    if shape.link_base is not None:
        said += ["--link-base", shape.link_base]
    return (*said, *_filters(reading, asked))


def filters_in_words(reading: Reading, asked: Asked) -> str:
    """The filters for a reader; empty without any."""
    words = [word.replace("=", " ", 1) if word.startswith("--") else word for word in _filters(reading, asked)]
    return "; ".join(word for word in words if word != "--")


def _filters(reading: Reading, asked: Asked) -> list[str]:
    chosen = asked.filters
    named = {
        "--area": chosen.areas,
        "--indicator": chosen.indicators,
        "--period": tuple(str(one) for one in chosen.periods),
        "--tag": chosen.tags,
        "--status": chosen.statuses,
    }
    said = [f"{name}={value}" for name, values in named.items() for value in values]
    if chosen.allow_empty:
        said.append("--allow-empty")
    paths = [_from_root(path, reading.root) for path in asked.paths]
    if os.curdir in paths:  # the whole register, whatever else is named
        return said
    return [*said, "--", *paths] if paths else said


def _from_root(path: str, root: Path) -> str:
    """A path of the register from its root, wherever it was typed."""
    inside = relative(Path.cwd() / path, root)
    return path if inside is None else inside or os.curdir


def at_root(reading: Reading, asked: Asked) -> Asked:
    """``asked`` with its paths taken from the root of the register, whatever the working folder is."""
    return asked._replace(paths=tuple(str(reading.root / path) for path in asked.paths))


def recall(arguments: tuple[str, ...]) -> Remembered:
    """Read the arguments of a report; what no report remembers is refused as a misuse."""
    with _memory.make_context("report", list(arguments)) as context:
        found = _memory.invoke(context)
    assert isinstance(found, Remembered)
    return found


@click.command(name="report", add_help_option=False)
@options.filters
@options.as_of
@click.option("--lang", callback=options.one_of("vi", "en"))
@outputs.group_by
@outputs.link_base
def _memory(
    asked: Asked, as_of: date | str | None, lang: str | None, group_by: str, link_base: str | None
) -> Remembered:
    return Remembered(asked, as_of, lang, Shape(Grouping(group_by), link_base))
