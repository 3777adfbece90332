"""What a number shows by a format of days and times."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

_MONTHS = [
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
]
_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_SECONDS = 24 * 60 * 60
_LAST_SERIAL = 2958465  # 31 December 9999


class Moment(NamedTuple):
    """A day or a time as it is shown; ``day`` where days are counted."""

    text: str
    day: date | None


def show_moment(tokens: Iterable[tuple[str, str]], serial: Decimal, is_1904: bool) -> Moment | None:
    """What a count of days shows; None before the first day and after the last, where Excel shows ####."""
    if not 0 <= serial <= _LAST_SERIAL:
        return None
    seconds = int((serial * _SECONDS).to_integral_value(ROUND_HALF_UP))
    days, second = divmod(seconds, _SECONDS)
    day = _day(days, is_1904)
    parts = list(tokens)
    dates = [index for index, (kind, _) in enumerate(parts) if kind == "date"]
    has_half = any(parts[index][1].lower() in ("am/pm", "a/p") for index in dates)
    counts_days = False
    text = ""
    for index, (kind, letters) in enumerate(parts):
        if kind != "date":
            text += letters if kind != "digit" or letters != "0" else ""
            continue
        letters = letters.lower()
        at = dates.index(index)
        neighbours = (parts[dates[at - 1]][1] if at else "", parts[dates[at + 1]][1] if at + 1 < len(dates) else "")
        is_minute = letters.startswith("m") and (
            neighbours[0].lower().strip("[]").startswith("h") or neighbours[1].lower().strip("[]").startswith("s")
        )
        if letters[0] in "yd" or (letters[0] == "m" and not is_minute):
            counts_days = True
            text += _of_day(letters, day)
        else:
            text += _of_time(letters, second, days, has_half)
    return Moment(text.strip(), day if counts_days else None)


def _day(days: int, is_1904: bool) -> date:
    """The day of a count. The count from 1900 has a 29 February 1900, though there was no such day."""
    if is_1904:
        return date(1904, 1, 1) + timedelta(min(days, (date.max - date(1904, 1, 1)).days))
    return date(1899, 12, 30 if days >= 60 else 31) + timedelta(days)


def _of_day(letters: str, day: date) -> str:
    length = len(letters)
    if letters[0] == "y":
        return f"{day.year:04}" if length > 2 else f"{day.year % 100:02}"
    number, names = (day.month, _MONTHS) if letters[0] == "m" else (day.day, _WEEKDAYS)
    if length < 3:
        return f"{number:0{length}}"
    name = names[day.month - 1 if letters[0] == "m" else day.weekday()]
    return name[:3] if length == 3 else name[:1] if length == 5 else name


def _of_time(letters: str, second: int, days: int, has_half: bool) -> str:
    if letters in ("am/pm", "a/p"):
        half = "am" if second < _SECONDS // 2 else "pm"
        return half.upper() if letters == "am/pm" else half[0]
    width = len(letters.strip("[]"))
    size = {"h": 3600, "m": 60, "s": 1}[letters.strip("[]")[0]]
    if letters.startswith("["):
        return f"{(days * _SECONDS + second) // size:0{width}}"
    count = second // size % (24 if size == 3600 else 60)
    if has_half and size == 3600:
        count = count % 12 or 12
    return f"{count:0{width}}"
