"""Names of areas: their ASCII form, and the order of the Vietnamese alphabet."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: rank for rank, letter in enumerate(_LETTERS, start=100)}
# The customary order of the tones: none, huyền, hỏi, ngã, sắc, nặng.
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}

_UNIT_TYPES = (
    "thành phố trực thuộc trung ương",
    "thành phố",
    "thị trấn",
    "thị xã",
    "tỉnh",
    "huyện",
    "quận",
    "phường",
    "đặc khu",
    "xã",
    "tp.",
    "tp",
    "tx.",
    "tx",
    "tt.",
    "t.",
    "h.",
    "q.",
    "p.",
    "x.",
    "province",
    "district",
    "commune",
    "city",
    "town",
    "urban district",
    "township",
    "ward",
    "special zone",
)


# What the short types of unit stand for, folded.
SHORT_TYPES = {
    "tp": "thanh pho",
    "tx": "thi xa",
    "tt": "thi tran",
    "t": "tinh",
    "h": "huyen",
    "q": "quan",
    "p": "phuong",
    "x": "xa",
}
_SHORT_AND_JOINED = re.compile(r"\s*(tp|tx|tt|[thqpx])\.(?=\S)", re.IGNORECASE)


def nfc(text: str) -> str:
    """The composed spelling, so that two spellings of one name compare equal."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Lower case without accents: ``Thanh Liêm`` and ``THANH LIEM`` fold to ``thanh liem``.

    NFKD leaves ``đ`` whole, so it is replaced by hand.
    """
    plain = text.lower() if text.isascii() else _strip_marks(text)
    return " ".join(plain.split())


def _strip_marks(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("đ", "d"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def slug(text: str) -> str:
    """The ASCII id of a name: ``Phú Lương`` becomes ``phu-luong``; empty where no letter or digit is left."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def type_apart(name: str) -> str:
    """The name with its short type of unit as a word of its own: ``TP.Huế`` is ``TP. Huế``, ``Q.1`` is ``Q. 1``."""
    return _SHORT_AND_JOINED.sub(r"\1. ", name, count=1) if "." in name else name


@lru_cache(maxsize=4096)  # every file names its area again
def without_type(name: str) -> str:
    """The name without its type of unit: ``Huyện Thanh Liêm`` becomes ``thanh liem`` (folded).

    A type is known by its accents: ``Quan Sơn`` is no ``Quận``, ``Xà Phìn`` no ``Xã``. Where the whole name goes
    without accents, a type of one syllable before a single one is taken for a part of the name (``Xa Dung``).
    """
    name = type_apart(name)
    folded = fold(name)
    spelt = " ".join(nfc(name).casefold().split())
    for unit_type, plain in _TYPES:
        if spelt.startswith(f"{unit_type} "):
            return folded[len(plain) + 1 :]
        rest = folded[len(plain) + 1 :]
        if spelt.isascii() and folded.startswith(f"{plain} ") and (" " in plain or not rest.isalpha()):
            return rest
    return folded


def alphabetical(name: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """A sort key in the order of the Vietnamese alphabet: letters first, tones second (đ after d, â after ă)."""
    letters: list[int] = []
    tones: list[int] = []
    for char in unicodedata.normalize("NFC", name.lower()):
        base, tone = _split_tone(char)
        letters.append(_RANK.get(base, ord(base) if ord(base) < 97 else 1000 + ord(base)))
        tones.append(tone)
    return tuple(letters), tuple(tones), name


@lru_cache(maxsize=1024)
def _split_tone(char: str) -> tuple[str, int]:
    decomposed = unicodedata.normalize("NFD", char)
    kept = [part for part in decomposed if part not in _TONES]
    tone = next((_TONES[part] for part in decomposed if part in _TONES), 0)
    base = unicodedata.normalize("NFC", "".join(kept))
    return (base if len(base) == 1 else char[0]), tone


_TYPES = tuple((one, fold(one)) for one in sorted(_UNIT_TYPES, key=len, reverse=True))
