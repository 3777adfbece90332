"""Names in Vietnamese: their ASCII form, and the order of the alphabet."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: rank for rank, letter in enumerate(_LETTERS, start=100)}
# The customary order of the tones: none, huyền, hỏi, ngã, sắc, nặng.
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}


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
