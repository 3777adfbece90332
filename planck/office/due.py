"""The day or the year by which something is due: "trong quý II/2025", "trước 30/6/2025", "tháng 9/2025"."""

from __future__ import annotations

import re
from datetime import timedelta

from planck.model.draft import Topic
from planck.model.period import Period
from planck.office.meaning import Due, Unclear, Writing
from planck.office.one_writing import words_of
from planck.office.periods import read_day, read_period

_DONE = r"(?:dat|hoan thanh|xong|ket thuc|completed?|completion|done|achieved|finished)"
_BEFORE = r"(?:truoc(?: ngay)?|before)"
_IN = (
    r"(?:trong|vao|den|toi|het|cuoi|ngay|cham nhat|khong muon hon|han|by|in|on|until|the end of|end of|end"
    r"|no later than|not later than)"
)
_cell = re.compile(
    rf"(?:(?P<done>{_DONE})\s*[,:]?\s*)?(?P<before>{_BEFORE}\s+)?(?P<lead>(?:{_IN}\s+)*)"
    rf"(?P<time>.*?\d.*?|.*?\bquy [iv]+.*?)(?:\s*[:,]?\s+(?P<later>{_DONE}))?"
).fullmatch
_is_time_alone = re.compile(r"(?:thang|quy|q[1-4]|\d{4}-\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|t\d).*").fullmatch
_is_year = re.compile(r"(?:19|20)\d\d").fullmatch


def read_due(text: str, writing: Writing | None, year: int | None, *, is_due: bool) -> Due | Topic | None:
    """Read until when a cell says that something is to be done; None where it does not speak of that.

    ``year`` is that of the column, for "Quý II" alone. ``is_due``: the column is one of due times, so that a bare
    year is one too. It is the last day that the words allow: "trước 30/6" is by 29 June, and the last of a year is
    that year.
    """
    match = _cell(words_of(text).strip(" .;"))
    if match is None:
        return None
    time = match["time"].strip(" ,:()")
    says_so = bool(match["done"] or match["later"] or match["before"] or match["lead"] or is_due)
    if not says_so and not _is_time_alone(time):
        return None
    if isinstance(read_day(time, writing), Unclear):
        return Topic.DAY_OR_MONTH
    if _is_year(time) and not is_due and {match["done"], match["later"]} <= {None, "dat"}:
        return None  # "đạt 2025": a year or a number?
    period = read_period(time, writing)
    if period is None and year is not None:
        period = read_period(f"{time}/{year}", writing)
    is_span = period is not None and len(period.years) > 1
    if period is None or (is_span and not (is_due or match["done"] or match["later"])):
        return None
    return last_day(period, is_before=bool(match["before"]))


def last_day(period: Period, *, is_before: bool) -> Due:
    """The last day by which something may be done in a period, or before it; of the last day of a year, that year."""
    day = period.first - timedelta(days=1) if is_before else period.last
    return day.year if (day.month, day.day) == (12, 31) else day
