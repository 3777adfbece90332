"""The plain values that a file holds, each of which knows where it was written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple, Union

from planck.model.problem import Problem

MAX_DIGITS = 30  # of a number, before its point and as many behind it; the schemas have the same
MAX_NESTING = 32  # of lists and mappings
_CHARACTERS_A_VALUE = 100  # of a long text, which weigh as much as one value

Value = Union[str, Decimal, bool, None, "Map", "Seq"]
Mark = tuple[int, int]  # line, column, from 1
Path = tuple[str | int, ...]  # the keys and the numbers of items that lead to a value


class Map(dict[str, Value]):
    """A mapping; its keys are text in NFC, as written otherwise (2021 and "2021" are one key).

    ``mark`` is where it starts, ``marks`` gives for each key (key line, key column, value line, value column).
    """

    __slots__ = ("mark", "marks")
    mark: Mark
    marks: dict[str, tuple[int, int, int, int]]


class Seq(list[Value]):
    """A list. ``mark`` is where it starts, ``marks`` where each of its items does."""

    __slots__ = ("mark", "marks")
    mark: Mark
    marks: list[Mark]


class Document(NamedTuple):
    """What one file says. ``root`` is None where it could not be read; ``problems`` then says why.

    Where a mistake has one evident remedy (a text that lacks its quotes), ``root`` holds what the remedy
    gives, so that the rest of the file is checked in the same run. The mistake is an error all the same.
    """

    file: str
    root: Map | None
    problems: tuple[Problem, ...]


# The keys whose values are words for people, in which "#3" may be a part of what is said.
PROSE = frozenset(
    {"province", "district", "commune", "name", "vi", "en", "title", "publisher", "author", "quote", "note", "reason"}
    | {"by", "approved_by", "owner", "part_of", "assigned_by", "derived_from", "field"}
)
WORDS: Mapping[str, Value] = {"null": None, "true": True, "false": False}
is_number = re.compile(r"[+-]?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?").fullmatch
_begins_too_long = re.compile(rf"[+-]?(?:[0-9]{{{MAX_DIGITS + 1}}}|[0-9]+\.[0-9]{{{MAX_DIGITS + 1}}})").match

_has_decimal_comma = re.compile(
    r"(?P<sign>[+-]?)(?P<whole>0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:\.[0-9]{3})+),(?P<decimals>[0-9]+)(?P<rest>(?![0-9.,]).*)",
    re.DOTALL,
).fullmatch
_may_be_thousands = re.compile("[1-9][0-9]{0,2}").fullmatch


def parse_number(text: str) -> Decimal | None:
    """The number that ``text`` plainly is: optional sign, no leading zeros, a point, and not too long; or None."""
    return Decimal(text) if is_number(text) is not None and not is_too_long(text) else None


@lru_cache(maxsize=1 << 16)  # the same years, days and numbers stand in file after file
def read_number(text: str) -> Decimal | str:
    """The number that ``text`` plainly is, or the text itself."""
    number = parse_number(text)
    return text if number is None else number


class DecimalComma(str):
    """A quoted number with a decimal comma, as the text that it is with a point.

    ``written`` is the text of the author: where no number belongs it means just that.
    """

    __slots__ = ("written",)
    written: str

    @classmethod
    def read(cls, text: str) -> str:
        """A quoted text: as it is, unless it begins with such a number that has no other reading."""
        match = _has_decimal_comma(text)
        if match is None or (len(match["decimals"]) == 3 and _may_be_thousands(match["whole"])):
            return text
        number = cls(match["sign"] + match["whole"].replace(".", "") + "." + match["decimals"] + match["rest"])
        number.written = text
        return number


def is_too_long(text: str) -> bool:
    """Whether a text begins with more digits than a number may have, before its point or behind it."""
    return len(text) > MAX_DIGITS and _begins_too_long(text) is not None


def value_at(root: Any, path: Iterable[str | int]) -> Any:
    """The value at a path, each part of which is a key or a number of what it leads through."""
    for part in path:
        root = root[part]
    return root


def weight(value: Value) -> tuple[int, int]:
    """How many values ``value`` is, long texts counting as several, and how deep it is nested."""
    if isinstance(value, str):
        return 1 + len(value) // _CHARACTERS_A_VALUE, 0
    if not isinstance(value, (Map, Seq)):
        return 1, 0
    weights = [weight(item) for item in (value.values() if isinstance(value, Map) else value)]
    return 1 + sum(count for count, _ in weights), 1 + max((height for _, height in weights), default=0)
