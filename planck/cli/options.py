"""The options that several verbs share, each given to the verb as one value of its own."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import click

from planck.cli.environment import TODAY
from planck.cli.refusal import Refused
from planck.cli.selection import Filters
from planck.model.assessment import Outcome, Progress, Verdict
from planck.model.nearest import listed, nearest
from planck.model.period import Period, parse_day, parse_period
from planck.model.problem import Code
from planck.model.result import FailOn, Language
from planck.model.severity import DOUBTS, Severities, Severity
from planck.reports.wording.commands import Saying

if TYPE_CHECKING:
    from planck.register.settings import Overrides

Verb = Callable[..., Any]
# A day to judge as of; today is left for the verb to look up in the register's timezone.
Day = date | Literal["today"]
Callback = Callable[[click.Context, click.Parameter, Any], Any]


class Asked(NamedTuple):
    """What to choose, as typed: ``paths`` are relative to the working folder, the rest is ready for the selection."""

    paths: tuple[str, ...]
    filters: Filters


class Look(NamedTuple):
    """How a report should look: ``language`` is None where nothing was asked, ``color`` auto, always or never.

    ``all_targets`` and ``pager`` are asked of the lists of targets alone.
    """

    language: Language | None
    color: str
    quiet: bool
    verbose: bool
    ascii: bool
    all_targets: bool = False
    pager: bool = False


def name_of(param: click.Parameter) -> str:
    """An option or argument as it is typed."""
    names = param.opts if isinstance(param, click.Option) else [param.human_readable_name]
    return max(names, key=len)


def one_of(*choices: str) -> Callback:
    """Take one of a few words, or several where an option may be repeated; refuse another with those there are."""

    def refuse_others(context: click.Context, param: click.Parameter, value: Any) -> Any:
        words = value if isinstance(value, tuple) else (value,)
        for word in words:
            if word is not None and word not in choices:
                there_are = listed(nearest(word, choices, most=len(choices)))
                raise Refused(Saying.NO_SUCH_CHOICE, context, option=name_of(param), wanted=word, nearest=there_are)
        return value

    return refuse_others


def flags_of(
    language: Language | None,
    as_of: Day | None = None,
    fail_on: FailOn | None = None,
    evidence: str | None = None,
    severity: Severities | None = None,
) -> Overrides:
    """What was typed, as the settings that it beats."""
    flags: Overrides = {}
    if language is not None:
        flags["language"] = language
    if as_of is not None:
        flags["as_of"] = as_of if isinstance(as_of, date) else None
    if fail_on is not None:
        flags["fail_on"] = fail_on
    if evidence is not None:
        flags["evidence"] = os.path.abspath(evidence)
    if severity:
        flags["severity"] = severity
    return flags


def take_language(context: click.Context, param: click.Parameter, value: str | None) -> Language | None:
    """Take a language by its code."""
    word = one_of(*(language.value for language in Language))(context, param, value)
    return Language(word) if word is not None else None


def _take_number(context: click.Context, param: click.Parameter, value: str | None) -> int | None:
    """Take a number from 1 on."""
    if value is None:
        return None
    if not (value.isascii() and value.isdigit() and 0 < len(value.lstrip("0")) < 4):
        raise Refused(Saying.NOT_A_COUNT, context, option=name_of(param), wanted=value)
    return int(value)


def _take_fail_on(context: click.Context, param: click.Parameter, value: str | None) -> FailOn | None:
    word = one_of(*(level.value for level in FailOn))(context, param, value)
    return FailOn(word) if word is not None else None


def _take_severities(context: click.Context, param: click.Parameter, value: tuple[str, ...]) -> Severities:
    """Take pairs of a code and what its doubts are, ``target-loosened=error``; of one code the last counts."""
    name = name_of(param)
    severities = {}
    doubts = {doubt.value: doubt for doubt in DOUBTS}
    for word in value:
        code, sign, level = word.partition("=")
        if not sign:
            raise Refused(Saying.NOT_A_SEVERITY, context, option=name, wanted=word)
        if code not in doubts and code in {code.value for code in Code}:
            raise Refused(Saying.SEVERITY_FIXED, context, option=name, wanted=code)
        if code not in doubts:
            raise Refused(
                Saying.NO_SUCH_CHOICE, context, option=name, wanted=code, nearest=listed(nearest(code, doubts))
            )
        if level not in {severity.value for severity in Severity}:
            there_are = listed(severity.value for severity in Severity)
            raise Refused(Saying.NO_SUCH_CHOICE, context, option=f"{name} {code}", wanted=level, nearest=there_are)
        severities[doubts[code]] = Severity(level)
    return severities


def _take_day(context: click.Context, param: click.Parameter, value: str | None) -> Day | None:
    if value is None:
        return None
    if value == TODAY:
        return "today"
    day = parse_day(value)
    if day is None:
        raise Refused(Saying.NOT_A_DAY, context, option=name_of(param), wanted=value)
    return day


def _take_periods(context: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[Period, ...]:
    periods = []
    for text in value:
        period = parse_period(text)
        if period is None:
            raise Refused(Saying.NOT_A_PERIOD, context, option=name_of(param), wanted=text)
        periods.append(period)
    return tuple(periods)


def _take_codes(context: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Take codes of a verdict, an outcome or a progress; ``not-due`` is read as ``not_due``."""
    choices = dict.fromkeys(code.value for codes in (Verdict, Outcome, Progress) for code in codes)
    words = tuple(word.casefold().replace("-", "_") for word in value)
    one_of(*choices)(context, param, words)
    return words


def filters(verb: Verb) -> Verb:
    """Give a verb the paths and the options that choose targets, as ``asked``."""
    paths = click.argument("paths", nargs=-1, metavar="[PATHS]...")
    status = click.option(
        "--status",
        callback=_take_codes,
        multiple=True,
        metavar="STATUS",
    )
    return _with_options(_with_filters(verb), paths, *_filter_options(), status, _allow_empty())


def filters_of_gate(verb: Verb) -> Verb:
    """Give a verb that takes other arguments than paths the options that choose targets, as ``asked``."""
    return _with_options(_with_filters(verb), *_filter_options(), _allow_empty())


def _with_filters(verb: Verb) -> Verb:
    @wraps(verb)
    def with_filters(
        area: tuple[str, ...],
        indicator: tuple[str, ...],
        period: tuple[Period, ...],
        tag: tuple[str, ...],
        assigned_by: tuple[str, ...],
        allow_empty: bool,
        paths: tuple[str, ...] = (),
        status: tuple[str, ...] = (),
        **others: Any,
    ) -> Any:
        chosen = Filters((), area, indicator, period, tag, assigned_by, status, allow_empty)
        return verb(asked=Asked(paths, chosen), **others)

    return with_filters


def _filter_options() -> tuple[Callable[[Verb], Verb], ...]:
    return (
        click.option(
            "--area",
            multiple=True,
            metavar="NAME",
        ),
        click.option("--indicator", multiple=True, metavar="GLOB"),
        click.option(
            "--period",
            callback=_take_periods,
            multiple=True,
            metavar="PERIOD",
        ),
        click.option("--tag", multiple=True, metavar="TAG"),
        click.option("--assigned-by", multiple=True, metavar="TEXT"),
    )


def _allow_empty() -> Callable[[Verb], Verb]:
    return click.option("--allow-empty", is_flag=True)


def look(verb: Verb) -> Verb:
    """Give a verb the options of how to write for a person, as ``look``."""

    @wraps(verb)
    def with_look(
        lang: Language | None, color: str, quiet: bool, verbose: bool, ascii_only: bool, **others: Any
    ) -> Any:
        return verb(look=Look(lang, color, quiet, verbose, ascii_only), **others)

    return _with_options(
        with_look,
        click.option(
            "--lang",
            callback=take_language,
            metavar="vi|en",
        ),
        click.option(
            "--color",
            callback=one_of("auto", "always", "never"),
            default="auto",
            metavar="auto|always|never",
        ),
        click.option("-q", "--quiet", is_flag=True),
        click.option("-v", "--verbose", is_flag=True),
        click.option("--ascii", "ascii_only", is_flag=True),
    )


def listing(verb: Verb) -> Verb:
    """Give a verb that has a ``look`` the options of how to show a list of targets, as a part of that."""

    @wraps(verb)
    def with_listing(look: Look, all_targets: bool, pager: bool, **others: Any) -> Any:
        return verb(look=look._replace(all_targets=all_targets, pager=pager), **others)

    every = click.option("--all", "all_targets", is_flag=True)
    return _with_options(with_listing, every, click.option("--pager", is_flag=True))


def jobs(verb: Verb) -> Verb:
    """Give a verb the number of processes that share its work; None as a large register needs."""
    return _with_options(verb, click.option("--jobs", callback=_take_number, metavar="N"))


def as_of(verb: Verb) -> Verb:
    """Give a verb the day to judge as of."""
    return _with_options(verb, click.option("--as-of", callback=_take_day, metavar="DATE"))


def fail_on(verb: Verb) -> Verb:
    """Give a verb the level from which on its gate fails."""
    metavar = "|".join(level.value for level in FailOn)
    return _with_options(verb, click.option("--fail-on", callback=_take_fail_on, metavar=metavar))


def severity(verb: Verb) -> Verb:
    """Give a verb what the doubts of some codes are at its gate."""
    metavar = f"CODE={'|'.join(severity.value for severity in Severity)}"
    return _with_options(verb, click.option("--severity", callback=_take_severities, multiple=True, metavar=metavar))


def evidence(verb: Verb) -> Verb:
    """Give a verb the folder of the texts that the sources name."""
    return _with_options(verb, click.option("--evidence", metavar="FOLDER"))


def staged(verb: Verb) -> Verb:
    """Let a verb read git's index."""
    return _with_options(verb, click.option("--staged", is_flag=True))


def traceback(verb: Verb) -> Verb:
    """Let a verb show where an internal fault happened; `main` looks for the word itself."""
    return _with_options(verb, click.option("--traceback", is_flag=True, expose_value=False))


def _with_options(verb: Verb, *options: Callable[[Verb], Verb]) -> Verb:
    for option in reversed(options):
        verb = option(verb)
    return verb
