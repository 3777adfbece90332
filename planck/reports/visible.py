"""Text of the files made safe to show: what a terminal would obey, or hide, becomes visible."""

from __future__ import annotations

import unicodedata

# Joiners and the soft hyphen are in honest use and cannot hide or reorder anything.
_HARMLESS = frozenset("\u00ad\u200c\u200d")


def visible(text: str) -> str:
    """The text with each control character, bidirectional mark and lone surrogate replaced by a sign for it.

    An escape becomes ``␛``, a line end ``␊``, a mark such as U+202E the letters ``<U+202E>``; all else stays.
    """
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else _sign(char) for char in text)


def _sign(char: str) -> str:
    number = ord(char)
    if number < 0x20:
        return chr(0x2400 + number)
    if number == 0x7F:
        return "\u2421"
    is_no_character = number & 0xFFFE == 0xFFFE or 0xFDD0 <= number <= 0xFDEF  # which XML forbids
    if not is_no_character and (char in _HARMLESS or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Zl", "Zp")):
        return char
    return f"<U+{number:04X}>"
