"""What a person types beside the files of an import: of which area, which table, and how to read it."""

from __future__ import annotations

from functools import wraps
from typing import Any, NamedTuple

import click

from planck.cli.options import Verb, name_of, one_of
from planck.cli.refusal import Refused
from planck.model.names import nfc
from planck.model.period import Period
from planck.office.meaning import Writing
from planck.office.periods import read_period
from planck.office.request import Wanted
from planck.reports.wording.commands import Saying

_LEVELS = ("province", "district", "commune")
_WANTED = tuple(wanted.value for wanted in Wanted)


class Wish(NamedTuple):
    """What was typed: ``columns`` is the file of a map to read by, ``columns_out`` that of one to write."""

    names: dict[str, str]
    period: Period | None = None
    sheet: str | None = None
    table: int | None = None
    wanted: Wanted = Wanted.BOTH
    numbers: Writing | None = None
    columns: str | None = None
    columns_out: str | None = None


def wish(verb: Verb) -> Verb:
    """Give a verb what a person says about a table, as ``wish``."""

    @wraps(verb)
    def with_wish(
        period: Period | None,
        sheet: str | None,
        table: int | None,
        wanted: str,
        numbers: str | None,
        columns: str | None,
        columns_out: str | None,
        **others: Any,
    ) -> Any:
        names = {level: nfc(name).strip() for level in _LEVELS if (name := others.pop(level))}
        writing = Writing(numbers) if numbers else None
        typed = Wish(names, period, sheet, table, Wanted(wanted), writing, columns, columns_out)
        return verb(wish=typed, **others)

    options = (
        *(click.option(f"--{level}", metavar="NAME") for level in _LEVELS),
        click.option("--period", callback=_take_period, metavar="PERIOD"),
        click.option("--sheet", metavar="NAME"),
        click.option("--table", callback=_take_number, metavar="N"),
        click.option("--as", "wanted", default="both", callback=one_of(*_WANTED), metavar="|".join(_WANTED)),
        click.option("--numbers", callback=one_of("vi", "en"), metavar="vi|en"),
        click.option("--columns", metavar="MAP.yaml"),
        click.option("--columns-out", metavar="MAP.yaml"),
    )
    for option in reversed(options):
        with_wish = option(with_wish)
    return with_wish


def _take_period(context: click.Context, param: click.Parameter, value: str | None) -> Period | None:
    if value is None:
        return None
    period = read_period(value)
    if period is None:
        raise Refused(Saying.NOT_A_PERIOD, context, option=name_of(param), wanted=value)
    return period


def _take_number(context: click.Context, param: click.Parameter, value: str | None) -> int | None:
    if value is None:
        return None
    if not (value.isascii() and value.isdigit() and int(value)):
        raise Refused(Saying.NOT_A_NUMBER, context, option=name_of(param), wanted=value)
    return int(value)
