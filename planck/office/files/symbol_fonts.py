"""Signs that are written as letters of a font of signs: ≥ is ³ in Symbol, ✓ is ü in Wingdings."""

from __future__ import annotations

import re

_SYMBOL = {0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×", 0xB7: "•", 0xB0: "°", 0x2D: "-", 0xB8: "÷", 0xB9: "≠"}
_WINGDINGS = {0xFC: "✓", 0xFB: "✗", 0xFE: "☑", 0xA8: "☐", 0x6F: "☐"}
_PRIVATE = re.compile("[\uf000-\uf0ff]")
_ANY = re.compile("[\x21-\xff\uf000-\uf0ff]")


def is_of_signs(font: str) -> bool:
    """Whether a font shows signs in place of letters."""
    return font.startswith(("Symbol", "Wingdings"))


def spell_signs(text: str, font: str = "") -> str:
    """A text with its signs in place of the letters that stand for them; what is unknown stays."""
    table = _WINGDINGS if font.startswith("Wingdings") else _SYMBOL
    letters = _ANY if is_of_signs(font) else _PRIVATE
    return letters.sub(lambda match: table.get(ord(match[0]) & 0xFF, match[0]), text)


def sign(code: str, font: str) -> str:
    """A sign by the number of its letter, "F0B3"; what is unknown is shown as such."""
    letter = chr(int(code[-2:], 16)) if re.fullmatch("[0-9A-Fa-f]{2,4}", code) else ""
    spelled = spell_signs(letter, font if is_of_signs(font) else "Symbol")
    return spelled if spelled != letter else "\ufffd"
