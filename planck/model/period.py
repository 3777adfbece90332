"""Periods of time: a year, a span of years, a part of a year, its days up to one of them, a month or a day."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property, lru_cache

from planck.model.frozen import Remembering, frozen
from planck.model.quotient import exactly

# A dash may be a hyphen, a non-breaking hyphen, an en dash or a minus sign, with spaces around it.
_DASH = r"\s*[-\u2010\u2011\u2012\u2013\u2014\u2212]\s*"
_FORMS = re.compile(
    rf"(?P<year>\d{{4}})(?:"
    rf"{_DASH}(?:(?P<until>\d{{4}})|[Qq](?P<quarter>[1-4])|[Hh](?P<half>[12])|(?P<months>1[0-2]|[1-9])[Mm]"
    rf"|(?P<month>0[1-9]|1[0-2])(?:{_DASH}(?P<day>\d{{2}}))?))?"
)
_UP_TO = re.compile(r"\.\./\s*")  # from the start of the year up to a day, "tính đến 24/9"


@frozen
class Period(Remembering):
    """Whole days from ``first`` to ``last``, both included. Two ways to write one span are equal.

    It is shared by all figures of its time, so what each of them asks for is worked out once.
    """

    first: date
    last: date

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Period) and self.first == other.first and self.last == other.last)

    def __hash__(self) -> int:
        return hash((self.first, self.last))

    def __lt__(self, other: Period) -> bool:
        return (self.first, self.last) < (other.first, other.last)

    @cached_property
    def is_years(self) -> bool:
        """Whether it is one or more whole calendar years."""
        return (self.first.month, self.first.day, self.last.month, self.last.day) == (1, 1, 12, 31)

    @cached_property
    def is_year(self) -> bool:
        """Whether it is one whole calendar year."""
        return self.is_years and self.first.year == self.last.year

    @cached_property
    def is_in_a_year(self) -> bool:
        """Whether it lies within one calendar year."""
        return self.first.year == self.last.year

    @cached_property
    def is_day(self) -> bool:
        """Whether it is a single day."""
        return self.first == self.last

    @cached_property
    def is_months(self) -> bool:
        """Whether it consists of whole calendar months (quarters and years do too)."""
        return self.first.day == 1 and is_month_end(self.last)

    @cached_property
    def years(self) -> range:
        """The calendar years that it touches."""
        return range(self.first.year, self.last.year + 1)

    @cached_property
    def months(self) -> range:
        """The months that it touches, counted from the year 0."""
        return range(month_number(self.first), month_number(self.last) + 1)

    @cached_property
    def length(self) -> Fraction:
        """How many months it spans, a part of a month by its days."""
        if self.is_months:
            return exactly(len(self.months))
        before_first = exactly(self.first.day - 1) / month_end(self.first.year, self.first.month).day
        return _months_at_end(self.last) - month_number(self.first) - before_first

    @property
    def last_year(self) -> Period:
        """Its last calendar year, or itself where it is no longer than that."""
        return year(self.last.year) if self.is_years else self

    def is_as_long_as(self, other: Period) -> bool:
        """Whether the two span as many months, a part of a month by its days, or are both a day."""
        if self.is_year and other.is_year:
            return True
        return self.is_day == other.is_day and (self.is_day or self.length == other.length)

    def in_year(self, number: int) -> Period:
        """The same part of another year, of a period within one year; the end of a month stays its end."""
        if self.is_year:
            return year(number)
        return Period(_in_year(self.first, number), _in_year(self.last, number))

    def contains(self, other: Period) -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.first <= other.first and other.last <= self.last

    def overlaps(self, other: Period) -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last

    def __str__(self) -> str:
        return self.name or f"{self.first}/{self.last}"

    @cached_property
    def name(self) -> str:
        """How the format writes it; empty for a span that it cannot write."""
        return self._label_of_years() or self._label_in_year()

    def _label_of_years(self) -> str:
        if not self.is_years:
            return ""
        first = f"{self.first.year:04}"
        return first if self.first.year == self.last.year else f"{first}-{self.last.year:04}"

    def _label_in_year(self) -> str:
        if self.is_day:
            return self.first.isoformat()
        if self.first.year != self.last.year:
            return ""
        if not self.is_months:
            return f"../{self.last}" if (self.first.month, self.first.day) == (1, 1) else ""
        name, start, count = f"{self.first.year:04}", self.first.month, len(self.months)
        if count == 1:
            return f"{name}-{start:02}"
        if count == 3 and start % 3 == 1:
            return f"{name}-Q{start // 3 + 1}"
        if count == 6 and start in (1, 7):
            return f"{name}-H{start // 6 + 1}"
        return f"{name}-{count}M" if start == 1 else ""


@lru_cache(maxsize=1024)
def year(number: int) -> Period:
    """The calendar year ``number``; one value for all who ask."""
    return Period(date(number, 1, 1), date(number, 12, 31))


def years(first: int, last: int) -> Period:
    """The calendar years from ``first`` to ``last``, both included."""
    return Period(date(first, 1, 1), date(last, 12, 31))


def parse_period(text: str) -> Period | None:
    """Read ``2024``, ``2021-2025``, ``2024-Q1``, ``-H1``, ``2024-9M``, ``2024-03``, ``2024-03-21``, ``../2024-09-24``.

    None where the text is no period, where a span runs backwards and where a day does not exist.
    """
    text = text.strip()
    up_to = _UP_TO.match(text)
    if up_to is not None:
        day = parse_day(text[up_to.end() :])
        return Period(date(day.year, 1, 1), day) if day is not None else None
    match = _FORMS.fullmatch(text)
    if match is None or match["year"] == "0000":
        return None
    first = int(match["year"])
    if match["until"]:
        return years(first, int(match["until"])) if first < int(match["until"]) else None
    if match["quarter"]:
        return _months(first, int(match["quarter"]) * 3 - 2, 3)
    if match["half"]:
        return _months(first, int(match["half"]) * 6 - 5, 6)
    if match["months"]:
        return _months(first, 1, int(match["months"]))
    if match["day"]:
        return _day(first, int(match["month"]), int(match["day"]))
    if match["month"]:
        return _months(first, int(match["month"]), 1)
    return year(first)


def parse_day(text: str) -> date | None:
    """Read a day written ``2023-10-21``; None where it is none or does not exist."""
    period = parse_period(text)
    return period.first if period is not None and period.is_day else None


def join_periods(periods: Iterable[Period]) -> tuple[Period, ...]:
    """The periods in order, those that follow on one another joined where the whole still has a name."""
    joined: list[Period] = []
    for period in sorted(set(periods)):
        if joined and period.first <= joined[-1].last + timedelta(days=1):
            whole = Period(joined[-1].first, max(joined[-1].last, period.last))
            if whole.name:
                joined[-1] = whole
                continue
        joined.append(period)
    return tuple(joined)


def _months(in_year: int, start: int, count: int) -> Period:
    return Period(date(in_year, start, 1), month_end(in_year, start + count - 1))


def _day(in_year: int, month: int, day: int) -> Period | None:
    try:
        only = date(in_year, month, day)
    except ValueError:
        return None
    return Period(only, only)


def month_end(in_year: int, month: int) -> date:
    """The last day of a month."""
    return date(in_year, 12, 31) if month == 12 else date(in_year, month + 1, 1) - timedelta(days=1)


def is_month_end(day: date) -> bool:
    """Whether ``day`` is the last of its month."""
    return day == month_end(day.year, day.month)


def is_year_end(day: date) -> bool:
    """Whether ``day`` is a 31 December."""
    return (day.month, day.day) == (12, 31)


def _in_year(day: date, number: int) -> date:
    if is_month_end(day) and day.day > 1:
        return month_end(number, day.month)
    return day.replace(year=number)


def month_number(day: date) -> int:
    """The month of ``day``, counted from the year 0."""
    return day.year * 12 + day.month - 1


@lru_cache(maxsize=1024)  # of the same few days for every target
def years_between(start: date, end: date) -> Fraction:
    """The time from the end of one day to that of another, in years: in months, a day as its part of its month."""
    return (_months_at_end(end) - _months_at_end(start)) / 12


def _months_at_end(day: date) -> Fraction:
    """The months that have passed when a day ends, counted from the year 0."""
    return month_number(day) + exactly(day.day) / month_end(day.year, day.month).day
