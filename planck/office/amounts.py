"""The amount that a cell says, be it a target or a figure: the number that it holds, or the number in its words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from planck.model.draft import Topic
from planck.office.grid import Cell
from planck.office.meaning import Writing
from planck.office.numbers import numbers_of
from planck.office.phrase import phrase_of
from planck.office.unit_words import is_size, unit_of, whole_unit
from planck.office.vocabulary import Part

# What a spreadsheet shows of a bare number: digits, signs, a percent, a power of ten.
is_bare = re.compile(r"[-+0-9.,()%\s]*(?:E[-+]?[0-9]+)?").fullmatch
_numbers = re.compile(r"[0-9]+(?:[.,][0-9]+)*").findall
_is_year = re.compile(r"(?:19[5-9][0-9]|20[0-4][0-9]|2050)").fullmatch
_compares_with_year = re.compile(r".*\b(?:hơn|hon|than)\s+(?:19|20)[0-9]{2}", re.DOTALL).fullmatch  # "thấp hơn 2024"
_UNITS_OF_YEARS = frozenset({"", "năm", "year"})
_PLACES = frozenset(
    {"tỉnh", "tỉnh, thành", "tỉnh, thành phố", "thành phố", "địa phương", "huyện", "xã"}
)  # "Nhóm 20 tỉnh"
_RANKS = frozenset({"thứ", "vị trí", "xếp hạng", "vị thứ", "place", "position"})


class Amount(NamedTuple):
    """One number or, of a range, two, with the words by what they say something about; ``of``: the whole of "13/13".

    A place among all, "thứ 20/63", is a number alone.
    """

    numbers: tuple[Decimal, ...]
    unit: str
    of: Decimal | None
    words: dict[Part, str]


def amount_of(cell: Cell, text: str, writing: Writing | None, unit: str) -> Amount | Topic:
    """The amount of a cell whose text is ``text`` in one writing, or why it is not clear."""
    if cell.number is not None and is_bare(text):
        own = "%" if cell.is_percent else ""
        return doubt_of_number(cell.number, own, unit) or Amount((cell.number,), own, None, {})
    if _compares_with_year(text.lower()):
        return Topic.YEAR_OR_NUMBER
    phrase = phrase_of(text, unit)
    if phrase is None:
        numbers_without_years = [number for number in _numbers(text) if not _is_year(number)]
        return Topic.SEVERAL_NUMBERS if len(numbers_without_years) > 1 else Topic.NOT_UNDERSTOOD
    numbers = numbers_of(phrase, writing, unit)
    if cell.number is not None:
        numbers = (cell.number,) if len(phrase.numbers) == 1 and not phrase.of else Topic.NOT_UNDERSTOOD
    if isinstance(numbers, Topic):
        return numbers
    words = dict(phrase.words)
    if phrase.sign == "+":
        words[Part.CHANGE] = "rises"
    of = numbers[-1] if phrase.of else None
    is_among_places = Part.RANK in words and phrase.unit.lower() in _PLACES
    own = "" if is_among_places else whole_unit(phrase.unit, unit)
    return _checked(Amount(numbers[:-1] if phrase.of else numbers, own, of, words), unit)


def doubt_of_number(number: Decimal, unit: str, row_unit: str) -> Topic | None:
    """Why a number without words, as most cells hold, is not clear; without a unit too it can only be a year."""
    if unit:
        checked = _checked(Amount((number,), unit, None, {}), row_unit)
        return checked if isinstance(checked, Topic) else None
    return Topic.YEAR_OR_NUMBER if row_unit in _UNITS_OF_YEARS and _looks_like_year(number) else None


def _checked(amount: Amount, row_unit: str) -> Amount | Topic:
    """Take an amount for what it looks like: no year for a number, no month for a count, no range that runs back."""
    numbers, of = amount.numbers, amount.of
    is_rank = Part.RANK in amount.words or (bool(row_unit) and unit_of(row_unit).is_rank)
    if not amount.unit and row_unit in _UNITS_OF_YEARS and all(map(_looks_like_year, numbers)):
        return Topic.YEAR_OR_NUMBER
    if is_size(amount.unit) or (is_rank and not _is_rank(amount.unit, row_unit)):
        return Topic.NOT_UNDERSTOOD
    if of is not None:
        if not _is_count(numbers[0], of, amount.unit or row_unit):
            return Topic.NOT_UNDERSTOOD
        return amount._replace(of=None) if is_rank else amount
    if len(numbers) == 2:
        is_years = not amount.unit and all(map(_looks_like_year, numbers))
        return Topic.NOT_UNDERSTOOD if is_years or numbers[0] >= numbers[1] else amount
    return Topic.NOT_UNDERSTOOD if Part.CHANGE in amount.words and numbers[0] < 0 else amount


def _looks_like_year(number: Decimal) -> bool:
    return _is_year(str(number)) is not None


def _is_count(count: Decimal, whole: Decimal, unit: str) -> bool:
    """Whether "13/13" is so many of so many: no month of a year, nothing per ten thousand, no share."""
    is_month = count <= 12 and _looks_like_year(whole)
    is_rate = whole in (1000, 10000, 100000, 1000000)
    is_share = bool(unit) and unit_of(unit).is_share
    return 0 <= count <= whole and whole > 0 and not (is_month or is_rate or is_share)


def _is_rank(own: str, row: str) -> bool:
    return all(not unit or unit_of(unit).is_rank or unit.lower() in _RANKS for unit in (own, row))


def has_digit(text: str) -> bool:
    """Whether any digit is in a text, be it one that no number is written with here: "½", "①"."""
    return any(map(str.isnumeric, text))


def kind_of_rank(words: Mapping[Part, str]) -> str | None:
    """The comparator of "Nhóm 20"; none of a place by itself, "thứ 20"."""
    rank = words.get(Part.RANK)
    return None if rank == "place" else rank
