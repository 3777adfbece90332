"""The options that several verbs share, each given to the verb as one value of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import wraps
from typing import Any

import click

from planck.cli.refusal import Refused
from planck.cli.selection import Filters
from planck.model.period import Period, parse_day, parse_period
from planck.reports.wording.commands import Saying

Verb = Callable[..., Any]
TODAY = "today"


@dataclass(frozen=True, slots=True)
class Asked:
    """What to choose, as typed: ``paths`` are relative to the working folder, the rest is ready for the selection."""

    paths: tuple[str, ...]
    filters: Filters


@dataclass(frozen=True, slots=True)
class Look:
    """How a report should look: ``lang`` is None where nothing was asked, ``color`` auto, always or never."""

    lang: str | None
    color: str
    quiet: bool
    verbose: bool


def _name_of(param: click.Parameter | None) -> str:
    """An option or argument as it is typed."""
    if param is None:
        return ""
    names = param.opts if isinstance(param, click.Option) else [param.human_readable_name]
    return max(names, key=len)


class OneOf(click.ParamType):
    """One of a few words; another is refused with the nearest."""

    name = "choice"

    def __init__(self, *choices: str) -> None:
        self.choices = choices

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """What the help shows."""
        return "|".join(self.choices)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word itself, in lower case."""
        word = str(value).casefold()
        if word in self.choices:
            return word
        words = {"option": _name_of(param), "wanted": str(value), "nearest": ", ".join(self.choices)}
        raise Refused(Saying.NO_SUCH_CHOICE, **words)


class Day(click.ParamType):
    """A day, or ``today``, which is left for the verb to look up in the register's timezone."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date | str:
        """The day that was written."""
        if isinstance(value, date) or value == TODAY:
            return value
        day = parse_day(str(value))
        if day is None:
            raise Refused(Saying.NOT_A_DAY, option=_name_of(param), wanted=str(value))
        return day


class InPeriod(click.ParamType):
    """A period."""

    name = "period"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Period:
        """The period that was written."""
        period = value if isinstance(value, Period) else parse_period(str(value))
        if period is None:
            raise Refused(Saying.NOT_A_PERIOD, option=_name_of(param), wanted=str(value))
        return period


class Code(OneOf):
    """The code of a verdict, an outcome or a progress; ``not-due`` is read as ``not_due``."""

    def __init__(self) -> None:
        from planck.model.assessment import Outcome, Progress, Verdict

        super().__init__(*dict.fromkeys(code.value for codes in (Verdict, Outcome, Progress) for code in codes))

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """What the help shows; the codes are too many for it."""
        return "STATUS"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The code as the result writes it."""
        return super().convert(str(value).replace("-", "_"), param, ctx)


def filters(verb: Verb) -> Verb:
    """Give a verb the options that choose targets, as ``asked``."""

    @wraps(verb)
    def with_filters(
        paths: tuple[str, ...],
        area: tuple[str, ...],
        indicator: tuple[str, ...],
        period: tuple[Period, ...],
        tag: tuple[str, ...],
        status: tuple[str, ...],
        allow_empty: bool,
        **others: Any,
    ) -> Any:
        chosen = Filters((), area, indicator, period, tag, status, allow_empty)
        return verb(asked=Asked(paths, chosen), **others)

    return _with_options(
        with_filters,
        click.argument("paths", nargs=-1, metavar="[PATHS]..."),
        click.option(
            "--area",
            multiple=True,
            metavar="NAME",
            help="Only targets of this area and of what lies in it: a name, or an id with *.",
        ),
        click.option(
            "--indicator", multiple=True, metavar="GLOB", help="Only targets of these indicators: an id with *."
        ),
        click.option(
            "--period", type=InPeriod(), multiple=True, help="Only targets and observations of this time: 2021."
        ),
        click.option("--tag", multiple=True, metavar="TAG", help="Only targets with this tag."),
        click.option(
            "--status",
            type=Code(),
            multiple=True,
            help="Show only what has this verdict, outcome or progress (missed, behind, …); the gate still sees all.",
        ),
        click.option("--allow-empty", is_flag=True, help="Pass where nothing is selected."),
    )


def look(verb: Verb) -> Verb:
    """Give a verb the options of how to write for a person, as ``look``."""

    @wraps(verb)
    def with_look(lang: str | None, color: str, quiet: bool, verbose: bool, **others: Any) -> Any:
        return verb(look=Look(lang, color, quiet, verbose), **others)

    return _with_options(
        with_look,
        click.option("--lang", type=OneOf("vi", "en"), help="The language; else that of planck.yaml or the locale."),
        click.option("--color", type=OneOf("auto", "always", "never"), default="auto", help="When to colour."),
        click.option("-q", "--quiet", is_flag=True, help="Show only what needs attention."),
        click.option("-v", "--verbose", is_flag=True, help="Show the file and line of everything."),
    )


def as_of(verb: Verb) -> Verb:
    """Give a verb the day to judge as of."""
    text = "Judge as of this day (2023-12-31, or today); else that of planck.yaml, else today."
    return _with_options(verb, click.option("--as-of", type=Day(), help=text))


def traceback(verb: Verb) -> Verb:
    """Let a verb show where an internal fault happened; `main` looks for the word itself."""
    text = "Show where an internal fault happened."
    return _with_options(verb, click.option("--traceback", is_flag=True, expose_value=False, help=text))


def _with_options(verb: Verb, *options: Callable[[Verb], Verb]) -> Verb:
    for option in reversed(options):
        verb = option(verb)
    return verb


def flags(given: Mapping[str, object]) -> dict[str, str]:
    """The options that were given, as the settings name them."""
    return {name: str(value) for name, value in given.items() if value is not None}
