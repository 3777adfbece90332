"""Text of the files made safe to show: what a terminal would obey, hide or take for space becomes visible."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from planck.model.names import BLANKS, JOINERS

# Behind these joiners are in honest use. Behind anything else they would only keep two signs from being seen as what
# they are.
_LETTERS = ("L", "M", "N", "So", "Sk")
_UNSEEN = JOINERS | BLANKS
# What stands before and between the parts of a line, with a space on either side.
_DIVIDERS = ("·", "→", "●")


def visible(text: str) -> str:
    """The text with each control character, bidirectional mark and lone surrogate replaced by a sign for it.

    An escape becomes ``␛``, a line end ``␊``, a mark such as U+202E the letters ``<U+202E>``. Spaces of every width
    become the usual one; all else stays.
    """
    if text.isprintable() and (text.isascii() or _UNSEEN.isdisjoint(text)):
        return text
    shown = ""
    for char in text:
        shown += char if char.isprintable() and char not in _UNSEEN else _sign(char, before=shown[-1:])
    return shown


@lru_cache(maxsize=1 << 12)  # a list has the same names, units and periods over and over, and measures them first
def as_part(text: str) -> str:
    """The text as one part of a line: no gap in it is wide, and no sign stands in it like those between parts.

    Words are parted by one space each, whatever stood there, and ``a · b`` becomes ``a·b``.
    """
    return undivided(" ".join(visible(text).split()))


def undivided(text: str) -> str:
    """The same with the gaps as they are, for what is copied: the path of a file."""
    shown = visible(text)
    for divider in _DIVIDERS:
        if divider in shown:
            shown = f" {shown} "
            while f" {divider} " in shown:
                shown = shown.replace(f" {divider} ", divider)
            shown = shown.strip(" ")
    return f"<U+{ord(shown):04X}>" if shown in _DIVIDERS else shown


def _sign(char: str, before: str) -> str:
    """What is shown for a character that is not shown itself; ``before`` is the one before it, empty for none."""
    number, category = ord(char), unicodedata.category(char)
    if number < 0x20:
        return chr(0x2400 + number)
    if number == 0x7F:
        return "\u2421"
    if category == "Zs":
        return " "
    if char in JOINERS and unicodedata.category(before or " ").startswith(_LETTERS):
        return char
    is_no_character = number & 0xFFFE == 0xFFFE or 0xFDD0 <= number <= 0xFDEF  # which XML forbids
    hides = char in _UNSEEN or category in ("Cc", "Cf", "Cs", "Zl", "Zp")
    return f"<U+{number:04X}>" if hides or is_no_character else char
