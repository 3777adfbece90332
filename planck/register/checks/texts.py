"""Whether a text holds a quote: letter for letter, whatever its white space and its spelling in Unicode.

White space says nothing: a text is wrapped, indented and spaced out by whoever copied it. It counts only between two
numbers, which it holds apart.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from planck.model.names import nfc

# What takes no room: soft hyphens, joiners, marks of direction and of byte order; and NUL, which is a gap below.
_UNSEEN = dict.fromkeys(map(ord, "\0\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))
_GAP = "\0"
_BETWEEN_NUMBERS = re.compile(r"(?<=[0-9.,])\s+(?=[0-9])")
# A word that was divided at the end of a line; after a space it is a dash, before a capital it joins two names.
_DIVIDED = re.compile(r"(?<=[^\W\d_])-[^\S\n]*\n\s*(?=[^\W\d_])")
_OF_VIETNAMESE = re.compile(r"[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")


class Text(NamedTuple):
    """A text to look quotes up in: its letters as they stand, and with the words joined that a line end divides."""

    letters: str
    joined: str
    is_vietnamese: bool

    @classmethod
    def of(cls, text: str) -> Text:
        """Take in a text."""
        seen = as_seen(text)
        letters = _letters(seen)
        joined = _letters(_DIVIDED.sub("", seen)) if _DIVIDED.search(seen) else letters
        return cls(letters, joined, is_vietnamese(seen))

    def holds(self, quote: str) -> bool:
        """Whether the quote stands in the text, and no number of the text is cut where it begins or ends."""
        return self._has(_letters(as_seen(quote)))

    def _has(self, letters: str) -> bool:
        return bool(letters) and (_stands_whole(letters, self.letters) or _stands_whole(letters, self.joined))

    def first_difference(self, quote: str) -> tuple[int, str]:
        """Of a quote that the text does not hold, the first word with which it leaves the text; counted from 1."""
        words = as_seen(quote).split() or [quote]
        low, high = 0, len(words)
        while low < high:  # the longest beginning that is there
            middle = (low + high + 1) // 2
            if self._has(_letters(" ".join(words[:middle]))):
                low = middle
            else:
                high = middle - 1
        return low + 1, words[min(low, len(words) - 1)]


def is_vietnamese(text: str) -> bool:
    """Whether a text has letters that only Vietnamese has."""
    return _OF_VIETNAMESE.search(text) is not None


def as_seen(text: str) -> str:
    """A text in NFC and without what takes no room."""
    return nfc(text if text.isascii() and _GAP not in text else text.translate(_UNSEEN))


def _letters(text: str) -> str:
    """A text, as seen, without white space but for one space between two numbers."""
    return "".join(_BETWEEN_NUMBERS.sub(_GAP, text).split()).replace(_GAP, " ")


def _stands_whole(letters: str, text: str) -> bool:
    if letters not in text:
        return False
    before = r"(?<![0-9])(?<![0-9][.,])" if letters[0] in "0123456789" else ""
    after = r"(?![0-9])(?![.,][0-9])" if letters[-1] in "0123456789" else ""
    return not (before or after) or re.search(before + re.escape(letters) + after, text) is not None
