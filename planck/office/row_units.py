"""The unit of a row as the register writes it, and the price base that stands with it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from planck.model.names import nfc
from planck.model.unit import Unit
from planck.model.unit_tables import COUNTED, SIZE_SPELLINGS, SIZES, SPELLINGS_BELOW
from planck.office.layout import plain
from planck.office.unit_words import SHORT, is_unit_name, split_unit

_DITTO = re.compile(r"[-_.… ]*(?:[\"'“”„‟′‵〃´`] ?){1,4}[-_.… ]*|-?\s*n\.?t\.?\s*-?|nhu tren|//|ditto|do\.|id\.?")
_RANKS = dict.fromkeys(("xếp hạng", "vị trí", "thứ"), "hạng")
_SIZES = {**SIZE_SPELLINGS, **{size: size for size in SIZES}, "trillion": "nghìn tỷ"}
_MONEY = {"vnd": "đồng", "vnđ": "đồng", "usd": "USD", "us$": "USD", "eur": "EUR", "euro": "EUR"}
_ENGLISH = {
    "people": "người",
    "persons": "người",
    "tonnes": "tấn",
    "tons": "tấn",
    "hectares": "ha",
    "workers": "lao động",
}
# What stands in the column of units for what is reached or not.
_OF_MILESTONE = re.compile(
    r"(?:yes|y|co|dat|hoan thanh) ?/ ?(?:no|n|khong(?: dat)?|chua(?: dat)?)|milestone|x|n/?a|khong"
)
_THOUSAND = re.compile(r"1[. ,]?000 (?=[^\W\d])(.+)")
_BASE_YEAR = re.compile(r"\b(?:gia|prices?)\b.*?((?:19|20)\d\d)|((?:19|20)\d\d) ?(?:constant )?prices?\b")
_CURRENT = re.compile(r"\bgia (?:hien hanh|thuc te|hh|tt)\b|\bcurrent(?: market)? prices?\b")
# What else is a unit where it stands alone in brackets: behind a number it may be a time, or any word.
_MORE = frozenset(
    {"tháng", "năm", "ngày đêm", "đôi", "lượt", "suất", "dân", "bài", "trang", "đơn vị", "sào", "mẫu", "tỷ lệ %"}
    | {"commune", "household", "enterprise", "school", "project", "person", "rank", "điểm %", *SPELLINGS_BELOW, *_RANKS}
)


class UnitText(NamedTuple):
    """A unit as the register writes it, and the price base that its text names ("2010", "current"); either empty."""

    unit: str
    price_base: str = ""


def is_ditto(text: str) -> bool:
    """Whether a cell repeats the unit above it."""
    return bool(_DITTO.fullmatch(plain(text).strip()))


@lru_cache(maxsize=1024)
def unit_in_cell(text: str) -> UnitText:
    """Read the cell of a unit: ``Tỷ đồng (giá SS 2010)``; a cell that is a dash says none."""
    written = " ".join(nfc(text).split())
    bracket = re.search(r"\s*[(,]\s*([^()]*)\)?$", written)
    base = price_base_in(bracket[1]) if bracket else ""
    if bracket and base:
        written = written[: bracket.start()]
    if not any(char.isalpha() or char in "%‰$" for char in written) or _OF_MILESTONE.fullmatch(plain(written)):
        return UnitText("", base)
    return UnitText(spelled(written.strip("() ") if written.startswith("(") else written), base)


@lru_cache(maxsize=1024)
def spelled(text: str) -> str:
    """A unit in small letters, and where planck knows it by another name, with its own: ``VND billion``, ``trđ``."""
    parts = [_part(part) for part in re.split(r"\s*/\s*", " ".join(nfc(text).split()).rstrip("."))]
    return "/".join(parts)


def _part(text: str) -> str:
    low = " ".join(text.lower().split())
    short = SHORT.get(low) or _RANKS.get(low)
    if short is not None:
        return short
    thousand = _THOUSAND.fullmatch(low)
    if thousand is not None:
        return f"nghìn {_part(text[thousand.start(1) :])}"
    words = low.split()
    sizes = [_SIZES[word] for word in words if word in _SIZES]
    rest = [word for word in words if word not in _SIZES]
    is_foreign = any(word in ("thousand", "million", "billion", "trillion") for word in words)
    if sizes and len(rest) == 1 and (is_foreign or rest[0] in _MONEY):
        return " ".join([*sizes, _MONEY.get(rest[0], _ENGLISH.get(rest[0], rest[0]))])
    return _ENGLISH.get(low) or _small(text)


def _small(text: str) -> str:
    """A text in small letters; short forms in capitals (USD, MW) stay where not all of it is in capitals."""
    words = text.split()
    shouted = text.isupper() and not any(word.lower() in _MONEY for word in words) and len(text) > 2
    return " ".join(_small_word(word, shouted=shouted) for word in words)


def _small_word(word: str, *, shouted: bool) -> str:
    if not word[1:].islower() and len(word) > 1 and word.isascii() and word.lower() != "ha" and not shouted:
        return word
    return word.lower()


@lru_cache(maxsize=1024)
def price_base_in(text: str) -> str:
    """The price base that a text names: the year of comparable prices, or ``current``; empty where it names none."""
    words = plain(text)
    if _CURRENT.search(words):
        return "current"
    match = _BASE_YEAR.search(words)
    return (match[1] or match[2]) if match else ""


def unit_of_count(name: str) -> str:
    """What is counted by a name that says so: ``hộ`` of ``Số hộ nghèo``; empty where it is no known unit."""
    number, *words = nfc(name).lower().split()[:3] or [""]
    counted = (" ".join(words[:length]) for length in (2, 1)) if number == "số" else iter(())
    return next((unit for unit in counted if unit in COUNTED), "")


@lru_cache(maxsize=1024)
def is_unit(text: str, *, loose: bool = False) -> bool:
    """Whether the text in a bracket is a known unit; ``loose``: what is counted may have words behind."""
    low = " ".join(nfc(text).lower().split())
    if not low or price_base_in(low):
        return False
    above, *below = split_unit(low)
    if not all(_is_known(part) for part in below):
        return False
    return _is_known(above) or (loose and not below and len(low.split()) <= 4 and Unit(low).counts_things)


def _is_known(part: str) -> bool:
    part = re.sub(r"^[\d. ,]+(?=[^\W\d])", "", part).strip()
    words = part.split()
    while len(words) > 1 and words[0] in _SIZES:
        words = words[1:]
    if len(words) > 1 and words[-1] in _SIZES and words[0] in _MONEY:
        words = words[:1]
    bare = " ".join(words)
    return is_unit_name(bare) or bare in _MORE or Unit(bare).dimension is not None
