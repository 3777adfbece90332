"""What a refused text means where it can be read in one way only, as it is to be written instead."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from planck.model.names import fold
from planck.model.problem import Code
from planck.register.schema import suggest

_DASHES = "\u2010\u2011\u2012\u2013\u2014"
_YES = frozenset({"true", "yes", "y", "on", "dung", "co", "roi", "da"})
_NO = frozenset({"false", "no", "n", "off", "sai", "khong", "chua"})
# Of a figure, which may also be "không có số liệu", only what is said of nothing else.
_YES_OF_A_FIGURE = frozenset({"true", "yes", "on"})
_NO_OF_A_FIGURE = frozenset({"false", "no", "off"})
_two_days = re.compile(r"\s*(\d{1,2})[-/. ](\d{1,2})[-/. ]\d{4}\s*", re.ASCII).fullmatch
_is_a_day = re.compile(r"\s*(?:\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4}|\d{4}[-/. ]\d{1,2}[-/. ]\d{1,2})\s*", re.ASCII).fullmatch
_two_years = re.compile(r"\D*(\d{4})\D+(\d{4})\s*", re.ASCII).fullmatch


def number(text: str) -> str:
    """A number with its unit; none that begins with a zero or a dash, which may be a sign of something else."""
    meant = suggest.number(text)
    is_doubtful = re.match(rf"\s*[-+\u2212]?0\d|\s*[{_DASHES}]|\s*[-\u2212]\s", text) is not None
    return "" if " / " in meant or is_doubtful else meant


def flag(text: str) -> str:
    """True or false."""
    return _word(text, _YES, _NO)


def day(text: str) -> str:
    """A day; not one whose month may be the day of another."""
    numbers = _two_days(text)
    if _is_a_day(text) is None or (numbers and int(numbers[1]) <= 12 and int(numbers[1]) != int(numbers[2]) <= 12):
        return ""
    return suggest.day(text)


def date(text: str) -> str:
    """A day, a month or a year."""
    meant = period(text)
    return meant if re.fullmatch(r"[0-9]{4}(?:-[0-9]{2}){0,2}", meant) else ""


def period(text: str) -> str:
    """A period; not one whose signs may stand between several of them."""
    if _is_a_day(text):
        return day(text)
    years = _two_years(text)
    is_doubtful = re.search("[,:;_.]", text) or (years and "/" in text and int(years[2]) == int(years[1]) + 1)
    return "" if is_doubtful else suggest.period(text)


def interval(text: str) -> str:
    """Two bounds, the lower one first."""
    meant = suggest.interval(text)
    bounds = re.findall(r"[-+]?[0-9]+(?:\.[0-9]+)?", meant)
    parts = re.split(rf"\s*(?:[-{_DASHES}÷]|\.\.|đến|to)\s*", text.strip(), maxsplit=1)
    is_sure = len(bounds) == 2 and Decimal(bounds[0]) < Decimal(bounds[1]) and all(map(number, parts))
    return meant if is_sure else ""


def value(text: str) -> str:
    """What an observed value says: a word, a day, a number, or two bounds with their unit."""
    of_bounds = interval(text)
    has_unit = re.search(r"[^\W\d_]|[%‰]", text) is not None
    word = _word(text, _YES_OF_A_FIGURE, _NO_OF_A_FIGURE)
    return word or (day(text) if _is_a_day(text) else number(text)) or (of_bounds if has_unit else "")


def _word(text: str, yes: frozenset[str], no: frozenset[str]) -> str:
    word = fold(text).strip(" .'\"")
    return "true" if word in yes else "false" if word in no else ""


# By the code of a problem of which a text is the value, or the key.
MEANINGS: Mapping[Code, Callable[[str], str]] = {
    Code.NOT_A_NUMBER: number,
    Code.NOT_WHOLE: number,
    Code.NOT_A_VALUE: value,
    Code.NOT_A_FLAG: flag,
    Code.NOT_AN_INTERVAL: interval,
    Code.NOT_A_PERIOD: period,
    Code.NOT_A_DAY: day,
    Code.NOT_A_DAY_OR_YEAR: day,
    Code.NOT_A_DATE: date,
}
