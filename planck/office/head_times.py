"""What the head of a column, or a title, says of time: ``TH 9 tháng năm 2024``, ``Mục tiêu nhiệm kỳ 2025-2030``.

The time is looked for among other words. A text that is a time and nothing else is read by ``periods``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from planck.model.calendar_words import MONTHS, ORDINALS, ROMAN, month_named
from planck.model.period import Period, month_end, year, years
from planck.office.layout import plain

_WORDS = {"three": 3, "six": 6, "nine": 9}
_YEAR = r"(?<![\d.,])(?:19|20)\d\d(?!\d|[.,]\d)"
_DAY = re.compile(r"(?<!\d)(\d{1,2})(?:[/.-]| thang )(\d{1,2})(?:[/.-]| nam )((?:19|20)\d\d)(?!\d)")
_RANGE = re.compile(rf"({_YEAR})\s*(?:-|den(?: nam)?|to|until)\s*({_YEAR}|\d\d(?!\d))")
_BY = re.compile(rf"\b(?:den|toi|by|to)(?: het| cuoi| the end of)?(?: nam)? ({_YEAR})")
_MONTHS = re.compile(
    r"(?<![\d/.])0?(\d{1,2}|three|six|nine)[ -]?(?:thang|months?|m(?![a-z\d])|t(?:dn)?(?![a-z])|t(?=20))( cuoi nam)?"
)
_MONTH = re.compile(r"\b(?:thang|t)[ .]?0?(\d{1,2})(?!\d)")
_FROM_JANUARY = re.compile(
    r"\b(?:thang|t)[ .]?0?1 ?(?:-|den) ?(?:thang|t)?[ .]?0?(\d{1,2})(?!\d)"
    rf"|\bjan(?:uary|\.)? ?(?:-|to) ?({'|'.join(MONTHS)})[a-z.]*"
)
# "9/2025", "Sep 2025", "2025-09"; no "Nghị quyết số 9/2025".
_MONTH_OF_YEAR = re.compile(
    r"(?<![\d/.,-])(?<!\bso )0?(\d{1,2})/(?:19|20)\d\d(?![\d/])"
    r"|\b(jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?[., ]+"
    r"(?:19|20)\d\d|(?<!\d)(?:19|20)(\d\d)-(0[1-9]|1[0-2])(?![\d-])"
)
_QUARTER = re.compile(r"\b(?:quy|q)[ .]?(iv|i{1,3}|[1-4])(?![a-z\d])|\b(first|second|third|fourth) quarter\b")
_HALF = re.compile(r"\bh([12])\b|\b(first|second) half\b|\bnua (dau|cuoi)\b")
_BEGINNING = re.compile(rf"(?<!thang )\bdau (?:nam |ky ){_YEAR}")
_SCHOOL_YEAR = re.compile(r"\bnam hoc\b|\b(?:school|academic) year\b")
_UP_TO = re.compile(r"\b(?:den|up to|as of|until)(?: het| cuoi| ngay)*\s*$")
_TERM = re.compile(r"\bnhiem ky\b|\bkhoa\b|\bdai hoi\b|\bterm\b|\bnghi quyet\b|\bnq")
_LONGEST_TERM = 5
# "NQ 08/2025", "Quyết định số 12/2025/QĐ-UBND": the year is that of the document.
DOCUMENT_NUMBER = re.compile(
    r"\b(?:nq|qd|nghi quyet|quyet dinh|ket luan|chi thi)(?: so)?[ :]?\d{1,4}/(?:19|20)\d\d(?:/[a-z-]+)?"
)
_NO_MARKS = dict.fromkeys(map(ord, "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾"), " ")
# "(giá so sánh 2010)": its year is that of the prices.
_PRICES = re.compile(
    r"\(?\b(?:theo )?gia (?:so sanh|ss|co dinh|hien hanh|hh|thuc te|tt)(?: nam)?(?: (?:19|20)\d\d)?\)?"
    r"|\(?\b(?:at )?(?:constant |comparable )?(?:(?:19|20)\d\d )?(?:constant |comparable |current |market )*prices?\b"
    r"(?: of (?:19|20)\d\d)?\)?"
)


class Times(NamedTuple):
    """What a text says of time: years, the months of a year, a day, the year by which, the same part of a year before.

    ``months`` are the first and the last. ``back`` counts the years back of "năm trước", and is -1 of "năm sau".
    ``is_same``: "cùng kỳ".
    ``is_up_to``: what is meant are the days of the year up to ``day``.
    ``several``: it names years that are no span, and so says no year.
    """

    first: int | None = None
    last: int | None = None
    months: tuple[int, int] | None = None
    day: date | None = None
    is_up_to: bool = False
    by: int | None = None
    is_same: bool = False
    back: int = 0
    several: tuple[int, ...] = ()

    @property
    def says_nothing(self) -> bool:
        """Whether the text has no word of time."""
        return self == Times()

    @property
    def is_one_year(self) -> bool:
        """Whether it names a single year."""
        return self.first is not None and self.first == self.last

    @property
    def period(self) -> Period | None:
        """The period that it says without a look at others; None where the year is open."""
        if self.day is not None:
            return Period(date(self.day.year, 1, 1) if self.is_up_to else self.day, self.day)
        if self.first is None or self.last is None:
            return None
        if self.months is not None and self.first == self.last:
            return Period(date(self.first, self.months[0], 1), month_end(self.last, self.months[1]))
        return years(self.first, self.last) if self.first < self.last else year(self.first)


def without_prices(words: str) -> str:
    """Words for comparison without a price base: "ke hoach 2024 (gia so sanh 2010)"."""
    return " ".join(_PRICES.sub(" ", words).split())


def _words(text: str) -> str:
    """The words of a text without prices, raised marks ("tháng 1²" is no December) and numbers of documents."""
    return without_prices(DOCUMENT_NUMBER.sub(" ", plain(text.translate(_NO_MARKS))))


def times_in(text: str) -> Times:
    """Read what a head or a title says of time."""
    rest = _words(text)
    day = _DAY.search(rest)
    if day is not None and (times := _of_day(rest, day)) is not None:
        return times
    is_same = re.search(r"\bcung ky\b|\bck\b", rest) is not None or "same period" in rest
    back = 1 if re.search(r"\bnam truoc\b|\b(?:last|previous) year\b", rest) else 0
    back = -1 if re.search(r"\bnam (?:sau|toi)\b|\b(?:next|following) year\b", rest) else back
    months = _months_in(rest)
    if _BEGINNING.search(rest) or _SCHOOL_YEAR.search(rest):  # "đầu năm 2025": the end of the year before?
        return Times(several=tuple(map(int, re.findall(_YEAR, rest))))
    span = _RANGE.search(rest)
    if span is not None:
        first, last = _span(span, is_term=bool(_TERM.search(rest)))
        if first < last:
            return Times(first, last, months=months, is_same=is_same, back=back)
    by = _BY.search(rest)
    named = tuple(dict.fromkeys(int(number) for number in re.findall(_YEAR, rest)))
    if by is not None and len(named) == 1:
        return Times(months=months, by=int(by[1]), is_same=is_same, back=back)
    if len(named) == 1:
        return Times(named[0], named[0], months=months, is_same=is_same, back=back)
    return Times(months=months, is_same=is_same, back=back, several=named)


def parts_in(text: str) -> frozenset[tuple[int, int]]:
    """Every part of a year that a text names: "tháng 9 và 9 tháng" are a month and nine."""
    words = _words(text)
    whole = times_in(text).months
    months = [int(match[1]) for match in _MONTH.finditer(words) if not _UP_TO.search(words[: match.start()])]
    single = [(month, month) for month in months if 1 <= month <= 12 and not _FROM_JANUARY.search(words)]
    return frozenset({*single, *([whole] if whole not in (None, (1, 12)) else [])})


def joined(texts: Iterable[str]) -> Times:
    """What the rows of a head say together, from above: what stands lower goes before what stands higher."""
    whole = Times()
    for text in texts:
        times = times_in(text)
        if times.first is not None or times.day is not None or times.by is not None:
            whole = whole._replace(first=times.first, last=times.last, day=times.day, is_up_to=times.is_up_to)
            whole = whole._replace(by=times.by or whole.by)
        whole = whole._replace(
            months=times.months or whole.months,
            is_same=times.is_same or whole.is_same,
            back=times.back or whole.back,
            several=times.several or whole.several,
        )
    return whole


def _of_day(text: str, match: re.Match[str]) -> Times | None:
    number, month, of_year = int(match[1]), int(match[2]), int(match[3])
    if not 1 <= month <= 12 or not 1 <= number <= month_end(of_year, month).day:
        return None
    day = date(of_year, month, number)
    if not _UP_TO.search(text[: match.start()]):
        return Times(day=day)
    if day == month_end(of_year, month):
        return Times(of_year, of_year, months=(1, month))
    return Times(day=day, is_up_to=True)


def _span(match: re.Match[str], *, is_term: bool) -> tuple[int, int]:
    """The years of a span; a term of office from 2025 to 2030 is of the years 2026-2030."""
    first = int(match[1])
    last = int(match[2]) if len(match[2]) == 4 else first // 100 * 100 + int(match[2])
    return (first + 1 if is_term and last - first == _LONGEST_TERM else first), last


def _months_in(text: str) -> tuple[int, int] | None:
    """The months of a year that a text names: "9 tháng" are the first nine, "tháng 9" is one, "quý III" are three."""
    match = _FROM_JANUARY.search(text)
    if match is not None:
        last = int(match[1]) if match[1] else month_named(match[2])
        return (1, last) if 1 < last <= 12 else None
    match = _MONTHS.search(text)
    if match is not None:
        count = _WORDS.get(match[1]) or int(match[1])
        if 1 <= count <= 12:
            return (13 - count, 12) if match[2] else (1, count)
    match = _QUARTER.search(text)
    if match is not None:
        quarter = ORDINALS.get(match[2]) or ROMAN.get(match[1]) or int(match[1])
        return (quarter * 3 - 2, quarter * 3)
    match = _HALF.search(text)
    if match is not None:
        return (1, 6) if match[1] == "1" or match[2] == "first" or match[3] == "dau" else (7, 12)
    match = _MONTH.search(text)
    if match is not None and 1 <= int(match[1]) <= 12:
        month = int(match[1])
        return (1 if _UP_TO.search(text[: match.start()]) else month, month)
    match = _MONTH_OF_YEAR.search(text)
    if match is not None:
        month = month_named(match[2]) if match[2] else int(match[1] or match[4])
        is_span = match[3] is not None and int(match[3]) < month  # "2011-12" are two years
        if 1 <= month <= 12 and not is_span:
            return (1 if _UP_TO.search(text[: match.start()]) else month, month)
    return (1, 12) if re.search(r"\bca nam\b|\b(?:full|whole) year\b", text) else None
