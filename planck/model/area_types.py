"""The types of areas (tỉnh, huyện, xã …), and names of areas with and without them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from planck.model.area import AreaLevel
from planck.model.names import fold, one_spelling

_PROVINCE, _DISTRICT, _COMMUNE = AreaLevel.PROVINCE, AreaLevel.DISTRICT, AreaLevel.COMMUNE


class AreaType(NamedTuple):
    """A type of area: its name, the tiers that have it, what English calls it, and how it is shortened."""

    name: str
    levels: tuple[AreaLevel, ...]
    english: str
    short: str = ""


AREA_TYPES = (
    AreaType("thành phố", (_PROVINCE, _DISTRICT), "city", "tp"),
    AreaType("thành phố trực thuộc trung ương", (_PROVINCE,), "city"),
    AreaType("tỉnh", (_PROVINCE,), "province", "t"),
    AreaType("huyện", (_DISTRICT,), "district", "h"),
    AreaType("quận", (_DISTRICT,), "urban district", "q"),
    AreaType("thị xã", (_DISTRICT,), "town", "tx"),
    AreaType("thị trấn", (_COMMUNE,), "township", "tt"),
    AreaType("phường", (_COMMUNE,), "ward", "p"),
    AreaType("đặc khu", (_COMMUNE,), "special zone"),
    AreaType("xã", (_COMMUNE,), "commune", "x"),
)
_BY_SHORT = {kind.short: kind for kind in AREA_TYPES if kind.short}
_FOLDED = {fold(kind.name): kind for kind in AREA_TYPES}
_LEVELS = {
    **{folded: kind.levels for folded, kind in _FOLDED.items()},
    **{kind.english: kind.levels for kind in reversed(AREA_TYPES)},
}
# How a type is written before a name; ``tp`` and ``tx`` also without their point.
_WRITTEN = {kind.name for kind in AREA_TYPES} | {kind.english for kind in AREA_TYPES}
_WRITTEN |= {f"{short}." for short in _BY_SHORT} | {"tp", "tx"}
_PREFIXES = tuple((prefix, fold(prefix)) for prefix in sorted(_WRITTEN, key=lambda prefix: (-len(prefix), prefix)))
_SHORT_AND_JOINED = re.compile(r"\s*(tp|tx|tt|[thqpx])\.(?=\S)", re.IGNORECASE)
_ENGLISH = "|".join(sorted({kind.english for kind in AREA_TYPES}, key=len, reverse=True))
_TYPE_BEHIND = re.compile(rf"(.*?\S)\s+\(?({_ENGLISH})\)?", re.IGNORECASE)


def type_apart(name: str) -> str:
    """The name with its short type as a word of its own: ``TP.Huế`` is ``TP. Huế``, ``Q.1`` is ``Q. 1``."""
    return _SHORT_AND_JOINED.sub(r"\1. ", name, count=1) if "." in name else name


def type_first(name: str) -> str:
    """``Thanh Liêm district`` with its type where Vietnamese has it: ``district Thanh Liêm``."""
    match = _TYPE_BEHIND.fullmatch(name)
    return f"{match[2]} {match[1]}" if match else type_apart(name)


@lru_cache(maxsize=4096)  # every file names its area again
def without_type(name: str) -> str:
    """The name without its type: ``Huyện Thanh Liêm`` becomes ``thanh liem`` (folded).

    A type is known by its accents: ``Quan Sơn`` is no ``Quận``, ``Xà Phìn`` no ``Xã``. Where the whole name goes
    without accents, a type of one syllable before a single one is taken for a part of the name (``Xa Dung``).
    """
    name = type_apart(name)
    folded = fold(name)
    spelt = " ".join(one_spelling(name).casefold().split())
    for prefix, plain in _PREFIXES:
        if spelt.startswith(f"{prefix} "):
            return folded[len(plain) + 1 :]
        rest = folded[len(plain) + 1 :]
        if spelt.isascii() and folded.startswith(f"{plain} ") and (" " in plain or not rest.isalpha()):
            return rest
    return folded


def type_and_name(name: str) -> tuple[str, str]:
    """The type, folded and in full (empty where none is written), and the rest of the name with its accents."""
    words = one_spelling(type_apart(name)).casefold().split()
    count = len(words) - len(without_type(name).split())
    written = " ".join(fold(word).rstrip(".") for word in words[:count])
    short = _BY_SHORT.get(written)
    return fold(short.name) if short else written, " ".join(words[count:])


def levels_of_type(folded: str) -> tuple[AreaLevel, ...]:
    """The tiers that a type may stand for, by its folded name; a city may be a province or a district."""
    return _LEVELS.get(folded, ())


def type_in_english(written: str) -> str:
    """What English calls a type; one that is not in the table stays as it is written."""
    kind = _FOLDED.get(fold(written))
    return kind.english if kind else written
