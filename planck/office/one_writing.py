"""The text of a cell with one sign for what looks alike, so that its words can be compared and its numbers read.

The words of heads and names, of which no number is read, are compared by ``plain`` of ``layout``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from planck.model.names import BLANKS, JOINERS, one_spelling

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_SAME = {
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys("\u2018\u2019\u201b\u02bc\u00b4`", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2265\u2267\u2a7e", "≥"),
    **dict.fromkeys("\u2264\u2266\u2a7d", "≤"),
    **{"＞": ">", "＜": "<", "＝": "=", "％": "%", "（": "(", "）": ")", "／": "/", "：": ":", "∕": "/", "⁄": "/"},
    **dict.fromkeys("✓✔☑√", "x"),
    "×": "x",
    **dict.fromkeys(JOINERS | {"\u200b", "\u2060", "\ufeff"}, ""),
    **dict.fromkeys(BLANKS, " "),
}


class _Signs(dict[int, str]):
    """The sign for each character, looked up when it is first met; an accent that stands by itself has none."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        self[code] = sign = _SAME.get(char, "" if unicodedata.combining(char) else char)
        return sign


_ONE_SIGN = _Signs()
_is_simple = re.compile(r"[0-9.,%/+-]+(?: [0-9.,%/+-]+)*").fullmatch
_gap = re.compile(r"\s\s+|[^\S ]").sub  # all but one plain space


def one_writing(text: str) -> str:
    """The text composed, with one sign for each dash, quote and comparison, and without what nobody sees.

    A single space of any width is a space; wider gaps and breaks of a line become a break of a line, which parts two
    numbers where a space might group the digits of one.
    """
    if _is_simple(text):
        return text
    return _gap(_one_gap, one_spelling(text).translate(_ONE_SIGN)).strip()


def _one_gap(match: re.Match[str]) -> str:
    gap = match[0]
    return " " if len(gap) == 1 and gap not in "\n\r\t\v\f\x85\u2028\u2029" else "\n"


@lru_cache(maxsize=4096)
def bare(text: str) -> str:
    """The text of ``one_writing`` in lower case without accents, character for character: places stay what they are.

    Only letters lose anything: ``m²`` and a raised ``2`` stay what they are.
    """
    return text.lower() if text.isascii() else "".join(map(_bare_letter, text))


def _bare_letter(char: str) -> str:
    if char.isascii() or not char.isalpha():
        return char.lower() if char.isascii() else char
    base = unicodedata.normalize("NFD", char)[0].lower()
    return "d" if base == "đ" else base[0]


def words_of(text: str) -> str:
    """The words of a text in lower case without accents, one space between them."""
    return " ".join(bare(one_writing(text)).split())
