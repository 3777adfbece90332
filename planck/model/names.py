"""Names in Vietnamese: their ASCII form, and the order of the alphabet."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: rank for rank, letter in enumerate(_LETTERS, start=100)}
# The customary order of the tones: none, huyền, hỏi, ngã, sắc, nặng.
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}


# Letters of other alphabets that are drawn as Đ and đ are, and are typed for them.
_STROKED = str.maketrans("\u00d0\u0189\u00f0\u0256", "ĐĐđđ")
# Joiners, the soft hyphen and what picks the form of a letter, which may follow a letter or an emoji; and letters and
# signs that draw nothing, and so look like spaces.
JOINERS = frozenset(
    "\u00ad\u034f\u17b4\u17b5\u180b\u180c\u180d\u180f\u200c\u200d" + "".join(map(chr, range(0xFE00, 0xFE10)))
)
BLANKS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_UNSEEN = JOINERS | BLANKS
_NUMBER_OR_LETTER = re.compile(r"[0-9]+|.", re.DOTALL)


def nfc(text: str) -> str:
    """The composed spelling, so that two spellings of one name compare equal."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def one_spelling(name: str) -> str:
    """A name so written that its spellings are equal: composed, and with the letter Đ where one like it was typed."""
    return name if name.isascii() else nfc(name).translate(_STROKED)


@lru_cache(maxsize=4096)  # the same names stand in file after file
def find_unseen(text: str) -> tuple[int, str] | None:
    """The first character that nobody sees and that makes another name of it: which it is, from 1, and U+200B."""
    if text.isascii() and text.isprintable():
        return None
    found = ((place, f"U+{ord(char):04X}") for place, char in enumerate(text, start=1) if _is_unseen(char))
    return next(found, None)


def _is_unseen(char: str) -> bool:
    return char in _UNSEEN or (unicodedata.category(char) in ("Cc", "Cf", "Cs") and not char.isspace())


def fold(text: str) -> str:
    """Lower case without accents: ``Thanh Liêm`` and ``THANH LIEM`` fold to ``thanh liem``.

    NFKD leaves ``đ`` whole, so it is replaced by hand, with the letters that look like it.
    """
    plain = text.lower() if text.isascii() else _strip_marks(text)
    return " ".join(plain.split())


class _NoMarks(dict[int, str]):
    """Each character but those that are combined with the one before them, looked up when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = kept = "" if unicodedata.combining(chr(code)) else chr(code)
        return kept


_NO_MARKS = _NoMarks()


@lru_cache(maxsize=1 << 15)  # each name of a long table is looked at many times
def _strip_marks(text: str) -> str:
    return unicodedata.normalize("NFKD", text.translate(_STROKED).casefold().replace("đ", "d")).translate(_NO_MARKS)


@lru_cache(maxsize=4096)
def slug(text: str) -> str:
    """The ASCII id of a name: ``Phú Lương`` becomes ``phu-luong``; empty where no letter or digit is left."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")


def alphabetical(name: str) -> tuple[tuple[tuple[int, int, str], ...], tuple[int, ...], str]:
    """A sort key in the order of the Vietnamese alphabet: letters first, tones second (đ after d, â after ă).

    Numbers are in the order of numbers: ``Quận 2`` before ``Quận 10``.
    """
    letters: list[tuple[int, int, str]] = []
    tones: list[int] = []
    for part in _NUMBER_OR_LETTER.findall(one_spelling(name).lower()):
        base, tone = _split_tone(part[0])
        if "0" <= base <= "9":
            number = part.lstrip("0")
            letters.append((ord("0"), len(number), number))
        else:
            letters.append((_RANK.get(base, ord(base) if ord(base) < 97 else 1000 + ord(base)), 0, ""))
        tones.append(tone)
    return tuple(letters), tuple(tones), name


@lru_cache(maxsize=1024)
def _split_tone(char: str) -> tuple[str, int]:
    decomposed = unicodedata.normalize("NFD", char)
    kept = [part for part in decomposed if part not in _TONES]
    tone = next((_TONES[part] for part in decomposed if part in _TONES), 0)
    base = unicodedata.normalize("NFC", "".join(kept))
    return (base if len(base) == 1 else char[0]), tone
