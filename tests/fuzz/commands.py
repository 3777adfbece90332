"""Random arguments for every command, from the options that it has: a new option is thrown without a word here."""

from __future__ import annotations

from importlib import import_module
from random import Random

import click

from planck.cli.main import VERBS
from planck.reports.formats import FORMATS
from tests.fuzz.seeds import NASTY

PATHS = ("targets", "actuals", "targets/x.yaml", "..", "nowhere", "planck.yaml", ".", "out.json")
OUTPUTS = ("out", "out.json", "sub/out", "nowhere/out", "targets", "targets/x.yaml", "planck.yaml", "./out", "")
WORDS = (
    *("today", "2023-12-31", "2024-06-30", "2030-01-01", "1999-01-01", "2021", "2021-2025", "2024-Q1", "30d", "HEAD"),
    *(
        "HEAD~1",
        "vi",
        "en",
        "fr",
        "error",
        "warning",
        "never",
        "unmatched-actual=ignore",
        "target-loosened=error",
        "auto",
        "always",
        "missed",
        "not-due",
        "area",
        "indicator",
    ),
    *("assessments", "observations", "https://example.org/x", "Hà Nam", "thanh liem", "ha-nam/*", "*", "jobs", "x"),
)


def arguments(chance: Random) -> tuple[str, ...]:
    """A command with any of its options, and now and then one of another."""
    verb = chance.choice(list(VERBS))
    command = import_module(VERBS[verb]).command
    options = [param for param in command.params if isinstance(param, click.Option)]
    words: list[str] = []
    for _ in range(chance.choice((0, 1, 1, 2, 2, 3, 4, 6))):
        words += _option(chance, chance.choice(options)) if options else ()
    for _ in range(chance.choice((0, 0, 0, 1, 2))):
        words.insert(chance.randrange(len(words) + 1), _word(chance))
    if chance.random() < 0.05:
        words.insert(chance.randrange(len(words) + 1), "--")
    if chance.random() < 0.05:
        verb = chance.choice(("", "chekc", "-f", "--lang", verb.upper(), verb[:-1], "--traceback"))
    return tuple(word for word in (verb, *words) if "\0" not in word and _is_text(word))


def _is_text(word: str) -> bool:
    """Whether an operating system could hand it over."""
    return not any("\ud800" <= sign <= "\udc7f" or "\udd00" <= sign <= "\udfff" for sign in word)


def _option(chance: Random, option: click.Option) -> list[str]:
    name = chance.choice(option.opts)
    if option.is_flag:
        return [name]
    value = _value(chance, option)
    style = chance.random()
    if style < 0.05:
        return [name]
    if name.startswith("--") and style < 0.5:
        return [f"{name}={value}"]
    if not name.startswith("--") and style < 0.3:
        return [f"{chance.choice(('-', '-q', '-v'))}{name[1:]}{value}"]
    return [name, value]


def _value(chance: Random, option: click.Option) -> str:
    if chance.random() < 0.1:
        return chance.choice(NASTY)
    if "--format" in option.opts:
        name = chance.choice((*FORMATS, *FORMATS, "jsn", ""))
        return name if chance.random() < 0.5 else f"{name}:{chance.choice(OUTPUTS)}"
    if "--output" in option.opts:
        return chance.choice(OUTPUTS)
    choices = [word for word in (option.metavar or "").split("|") if word.islower()]
    return chance.choice(choices) if len(choices) > 1 and chance.random() < 0.8 else _word(chance)


def _word(chance: Random) -> str:
    return chance.choice(chance.choice((WORDS, WORDS, WORDS, PATHS, NASTY)))
