"""Periods, days and statuses in the words of an office: "6 tháng đầu năm 2025", "Quý I/2025", "20/03/2024", "sơ bộ".

The whole text has to be one. What a head says of time among other words is read by ``head_times``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from planck.model.calendar_words import MONTHS, ORDINALS, ROMAN, month_named
from planck.model.draft import Topic
from planck.model.period import Period, month_end, parse_period, year, years
from planck.office.meaning import Unclear, Writing
from planck.office.one_writing import words_of

_YEAR = r"(?P<year>(?:19|20|21)[0-9]{2})"
_MONTH = rf"(?:{'|'.join(MONTHS)})(?:[a-z]+|\.)?"
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "six": 6, "nine": 9, **ROMAN}
_OF = r"\s*(?:[/.,-]|of|in|nam|nam:)?\s*"  # "6 tháng/2025", "6 tháng năm 2025", "nine months of 2024"
_OPENING = r"(?:tinh\s+)?(?:den|toi|as\s+of|as\s+at|at|by|on|ngay|het)"
_DAY = r"(?P<first>[0-9]{1,2})(?P<mark>[/.-])(?P<second>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{4})"


def _form(pattern: str) -> Callable[[str], re.Match[str] | None]:
    return re.compile(pattern).fullmatch


_term = _form(rf"(?:nhiem k[yi]|khoa|term)\s*:?\s*{_YEAR}\s*-\s*(?P<until>[0-9]{{4}})")
_span = _form(
    rf"(?:(?:trong\s+)?(?:ca\s+)?(?:giai doan|thoi ky|5 nam|5-year|five years|period|years)\s*:?\s*)?"
    rf"{_YEAR}\s*-\s*(?P<until>[0-9]{{4}})"
)
_one_year = _form(rf"(?:(?:ca\s+)?nam|12 thang(?:\s+nam)?|year|fy)?\s*{_YEAR}")
_first_months = _form(
    rf"(?:(?:the\s+)?first\s+)?(?P<count>[0-9]{{1,2}}|{'|'.join(_NUMBERS)})\s*(?:thang|months?|t|th|m)(?:\s+dau)?{_OF}{_YEAR}"
)
_last_months = _form(rf"6\s*(?:thang|t)\s+cuoi(?:\s+nam)?\s*[/]?\s*{_YEAR}")
_half = _form(rf"(?:h(?P<half>[12])|(?P<words>nua dau|nua cuoi|(?:the )?first half|(?:the )?second half)){_OF}{_YEAR}")
_quarter = _form(
    rf"(?:(?:quy|q|quarter)\s*(?P<quarter>[1-4]|iv|i{{1,3}})|(?:the\s+)?(?P<word>first|second|third|fourth)\s+quarter)"
    rf"{_OF}{_YEAR}"
)
_month = _form(rf"(?:thang\s*|t\.?\s*|month\s*)?(?P<month>[0-9]{{1,2}})(?:\s*[/.-]\s*|\s+(?:nam\s+)?){_YEAR}")
_named_month = _form(rf"(?P<name>{_MONTH}){_OF}{_YEAR}")
_months_to = _form(
    rf"(?:tu\s+)?(?:thang|t)\s*0?1\s*(?:-|den|den thang)\s*(?:thang\s*|t\s*)?(?P<month>[0-9]{{1,2}}){_OF}{_YEAR}"
)
_named_months_to = _form(rf"jan(?:uary|\.)?\s*(?:-|to)\s*(?P<name>{_MONTH}){_OF}{_YEAR}")
_day = _form(_DAY)
_iso_day = _form(r"(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}")
_day_in_words = _form(rf"(?P<day>[0-9]{{1,2}})\s+thang\s+(?P<month>[0-9]{{1,2}})\s+nam\s+{_YEAR}")
_day_of_named_month = _form(rf"(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?\s+(?P<name>{_MONTH}),?\s+{_YEAR}")
_named_month_and_day = _form(rf"(?P<name>{_MONTH})\s+(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}")
_opening = re.compile(rf"(?:{_OPENING}\s+)*(?={_DAY}$|[0-9]{{1,2}} |{_MONTH}\s+[0-9]{{1,2}}\b)").match
_up_to = re.compile(r"(?:tinh\s+)?(?:den|toi|up\s+to|as\s+of|until)(?:\s+(?:het|cuoi|ngay))*\s+(?=\S)").match


def read_period(text: str, writing: Writing | None = None) -> Period | None:
    """Read a period, be it as the format writes it or as an office does; None where it is none, or has two readings.

    The term of a congress, "Nhiệm kỳ 2025-2030", is the years after its first: 2026-2030. "Đến 30/6/2025" is the year
    up to that day, as in a head.
    """
    words = words_of(text).strip(" .;:,()")
    period = parse_period(words.upper())
    if period is not None:
        return period if _is_in_reach(period) else None
    if opening := _up_to(words):
        until = read_day(words[opening.end() :], writing)
        return Period(date(until.first.year, 1, 1), until.last) if isinstance(until, Period) else None
    for read in (_in_years, _in_months, _in_parts):
        period = read(words)
        if period is not None:
            return period
    day = read_day(words, writing)
    return day if isinstance(day, Period) and day.is_day else None


def _is_in_reach(period: Period) -> bool:
    """Whether it lies where periods of an office lie: "1650" is a number."""
    return period.first.year >= 1900 and period.last.year < 2200


def _in_years(words: str) -> Period | None:
    if match := _term(words):
        first, last = int(match["year"]), int(match["until"])
        first += last - first != 4  # "Nhiệm kỳ 2021-2025" counts its five years as they are
        return years(first, last) if first < last < first + 11 else None
    if match := _span(words):
        first, last = int(match["year"]), int(match["until"])
        return years(first, last) if first < last < 2200 else None
    match = _one_year(words)
    return year(int(match["year"])) if match else None


def _in_months(words: str) -> Period | None:
    """A month, or the months from January on."""
    if match := _first_months(words):
        count = _NUMBERS.get(match["count"]) or int(match["count"])
        return _months(match, 1, count) if 1 < count <= 12 else None
    if match := _months_to(words):
        return _months(match, 1, int(match["month"]))
    if match := _named_months_to(words):
        return _months(match, 1, month_named(match["name"]))
    if match := _month(words):
        return _months(match, int(match["month"]), int(match["month"]))
    if match := _named_month(words):
        return _months(match, month_named(match["name"]), month_named(match["name"]))
    return None


def _in_parts(words: str) -> Period | None:
    """A half or a quarter of a year."""
    if match := _last_months(words):
        return _months(match, 7, 12)
    if match := _half(words):
        is_second = match["half"] == "2" or (match["words"] or "").endswith(("cuoi", "second half"))
        return _months(match, 7, 12) if is_second else _months(match, 1, 6)
    if match := _quarter(words):
        named = match["quarter"] or ""
        quarter = ORDINALS[match["word"]] if match["word"] else _NUMBERS.get(named) or int(named)
        return _months(match, quarter * 3 - 2, quarter * 3)
    return None


def _months(match: re.Match[str], first: int, last: int) -> Period | None:
    in_year = int(match["year"])
    if not 1 <= first <= last <= 12:
        return None
    return Period(date(in_year, first, 1), month_end(in_year, last))


def read_day(text: str, writing: Writing | None = None) -> Period | Unclear | None:
    """Read the day on which something was published, or its month where no more is said; None where it is neither.

    "03/04/2024" is 3 April; in a file in English it can be read in two ways, and so is not clear.
    """
    words = words_of(text).strip(" .;:,()")
    if opening := _opening(words):
        words = words[opening.end() :]
    if match := _day(words):
        return _numbered_day(match, writing)
    if match := _day_in_words(words):
        return _day_of(match, int(match["month"]), int(match["day"]))
    if match := _day_of_named_month(words) or _named_month_and_day(words):
        return _day_of(match, month_named(match["name"]), int(match["day"]))
    period = parse_period(words)
    if period is None:
        period = _in_months(words)
    return period if period is not None and (period.is_day or len(period.months) == 1) else None


def day_in(text: str) -> date | None:
    """The day that a text is, as the format writes one: the answer that a person gives about a milestone."""
    match = _iso_day(text.strip())
    period = parse_period(match[0]) if match else None
    return period.first if period is not None else None


def _numbered_day(match: re.Match[str], writing: Writing | None) -> Period | Unclear | None:
    first, second = int(match["first"]), int(match["second"])
    if writing is not Writing.ENGLISH or first > 12:
        return _day_of(match, second, first)
    if second > 12:
        return _day_of(match, first, second)
    return _day_of(match, second, first) if first == second else Unclear(Topic.DAY_OR_MONTH)


def _day_of(match: re.Match[str], month: int, day: int) -> Period | None:
    try:
        only = date(int(match["year"]), month, day)
    except ValueError:
        return None
    return Period(only, only)


_status = re.compile(
    r"(?<![a-z0-9])(?:(?P<estimate>uoc|u\.? ?th|est|estimates?|estimated)"
    r"|(?P<preliminary>so bo|sb|prel|preliminary)"
    r"|(?P<official>chinh thuc|ct|official|final)|(?P<forecast>du bao|forecast|projected|projection)"
    r"|(?P<draft>du thao|draft))(?![a-z0-9])"
).finditer
_SHORT = {"e": "estimate", "p": "preliminary"}


def read_status(text: str) -> str | None:
    """What kind of figures a text says they are, be it a head ("Ước TH 2025") or a cell of its own ("sơ bộ", "p").

    None where it says nothing of it, or several things.
    """
    words = words_of(text)
    if words.strip(" .()") in _SHORT:
        return _SHORT[words.strip(" .()")]
    kinds = {match.lastgroup for match in _status(words)}
    return kinds.pop() if len(kinds) == 1 else None
