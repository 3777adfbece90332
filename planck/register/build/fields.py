"""Typed access to what a mapping of a document says, and the problems found on the way.

The schemas have refused what has the wrong shape before anything is built; what still does not fit here is taken
as not given, so that no input can make a builder fail.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import lru_cache

from planck.model.location import Location
from planck.model.names import nfc
from planck.model.period import Period, parse_period
from planck.model.problem import Code, Problem, error
from planck.register.yaml.values import DecimalComma, Map, Mark, Seq, Value

period_of = lru_cache(maxsize=4096)(parse_period)


def text_of(value: Value) -> str | None:
    """A scalar as text in NFC; None for what is no text and no number."""
    if value.__class__ is str:
        return nfc(value).strip() or None
    if isinstance(value, str):
        text = value.written if isinstance(value, DecimalComma) else value
        return nfc(text).strip() or None
    return format(value, "f") if isinstance(value, Decimal) else None


class Fields:
    """A mapping of one file whose keys are asked for by name. Problems are added to ``problems``."""

    __slots__ = ("file", "map", "mark", "problems")

    def __init__(self, map_: Map, file: str, problems: list[Problem], mark: Mark | None = None) -> None:
        """``mark`` is the line and column that stands for the whole: that of its key."""
        self.map = map_
        self.file = file
        self.problems = problems
        self.mark = mark or map_.mark

    @property
    def location(self) -> Location:
        """The place of the whole."""
        line, column = self.mark
        return Location(self.file, line, column)

    def at(self, key: str) -> Location:
        """The place of a value, or of the whole where the key is not given."""
        mark = self.map.marks.get(key)
        return Location(self.file, mark[2], mark[3]) if mark else self.location

    def key_at(self, key: str) -> Location:
        """The place of a key, or of the whole where it is not given."""
        mark = self.map.marks.get(key)
        return Location(self.file, mark[0], mark[1]) if mark else self.location

    def error(self, code: Code, at: Location | None, **args: str) -> None:
        """Note what stops the judging."""
        self.problems.append(error(code, at, **args))

    def inner(self, key: str) -> Fields | None:
        """The mapping under a key, which stands at that key."""
        value = self.map.get(key)
        if not isinstance(value, Map):
            return None
        mark = self.map.marks[key]
        return Fields(value, self.file, self.problems, (mark[0], mark[1]))

    def listed(self, key: str) -> list[Fields]:
        """The mappings in the list under a key, each of which stands at its own place."""
        value = self.map.get(key)
        items = zip(value, value.marks, strict=True) if isinstance(value, Seq) else ()
        return [Fields(item, self.file, self.problems, mark) for item, mark in items if isinstance(item, Map)]

    def text(self, key: str) -> str | None:
        """The text of a key; None where there is none."""
        value = self.map.get(key)
        return text_of(value) if value is not None else None

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; a single one is a list of one."""
        value = self.map.get(key)
        if value is None:
            return ()
        listed = value if isinstance(value, list) else [value]
        return tuple(text for text in map(text_of, listed) if text is not None)

    def flag(self, key: str) -> bool:
        """Whether a key says true."""
        return self.map.get(key) is True

    def whole(self, key: str) -> int | None:
        """A whole number, such as a year."""
        text = text_of(self.map.get(key))
        return int(text) if text is not None and text.isdecimal() and len(text) < 10 else None

    def years(self, key: str) -> tuple[int, ...]:
        """A list of years."""
        return tuple(int(text) for text in self.texts(key) if text.isdecimal() and len(text) == 4)

    def day(self, key: str) -> date | None:
        """A day; a problem where the calendar has no such day."""
        text = self.text(key)
        period = period_of(text) if text else None
        if period is not None and period.is_day:
            return period.first
        if text is not None:
            self.error(Code.NO_SUCH_DAY, self.at(key), text=text)
        return None

    def last_day(self, key: str) -> date | None:
        """The last day of a day, a month or a year; a problem where the calendar has no such day."""
        text = self.text(key)
        period = period_of(text) if text else None
        if period is not None:
            return period.last
        if text is not None:
            self.error(Code.NO_SUCH_DAY, self.at(key), text=text)
        return None

    def period(self, key: str) -> Period | None:
        """A period; a problem where it runs backwards or the calendar does not have it."""
        text = self.text(key)
        period = period_of(text) if text else None
        if period is None and text is not None:
            self.problems.append(no_period(text, self.at(key)))
        return period


def no_period(text: str, at: Location) -> Problem:
    """What is wrong with a text that has the shape of a period and is none."""
    years = [part.strip() for part in text.replace("–", "-").split("-")]
    if len(years) == 2 and all(part.isdecimal() and len(part) == 4 for part in years):
        one_year = years[0] == years[1]
        meant = years[0] if one_year else f"{years[1]}-{years[0]}"
        return error(Code.PERIOD_BACKWARDS, at, text=text, meant=meant)
    return error(Code.NO_SUCH_DAY, at, text=text)
