"""The text of a paragraph of a document, as it is seen with all changes accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planck.office.files.text import Marked, Run, read_runs
from planck.office.files.xml_events import Element

# What is not seen, or is no part of the line: deleted text, drawings and text boxes, field codes, how a word is read.
UNSEEN = {
    "del", "moveFrom", "delText", "instrText", "drawing", "pict", "object", "txbxContent", "Fallback", "pPr", "rPr",
    "rt", "fldData", "sdtPr", "sdtEndPr", "ctrlPr",
}  # fmt: skip
_CHARACTERS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# Signs that Word writes in the font Symbol, by their place in it.
_SYMBOLS = {0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×", 0xB7: "•", 0xB0: "°", 0x2D: "-", 0xB8: "÷", 0xB9: "≠"}
_CHECKS = {0xFC: "✓", 0xFB: "✗", 0xFE: "☑", 0xA8: "☐", 0x6F: "☐"}  # of Wingdings


def read_paragraph(paragraph: Element) -> Marked:
    """The text of a paragraph, and the footnote marks in it."""
    return read_runs(_runs(paragraph, False))


def _runs(parent: Element, is_raised: bool) -> Iterator[Run]:
    for child in parent.children:
        if child.name in UNSEEN:
            continue
        if child.name == "r":
            properties = child.child("rPr")
            if properties is None or not _is_hidden(properties):
                yield from _runs(child, is_raised or _is_raised(properties))
        elif child.name == "t":
            yield Run("".join(map(_sign, child.text)), is_raised)
        elif child.name == "sym":
            yield Run(_symbol(child), is_raised)
        elif child.name in _CHARACTERS:
            yield Run("" if child.get("type") in ("page", "column") else _CHARACTERS[child.name], is_raised)
        elif child.name == "f" and child.child("num") is not None:
            yield from _fraction(child, is_raised)
        else:
            yield from _runs(child, is_raised or child.name == "sup")


def _fraction(fraction: Element, is_raised: bool) -> Iterator[Run]:
    """A fraction of an equation: 5 over 11 is 5/11."""
    for name, sign in (("num", ""), ("den", "/")):
        part = fraction.child(name)
        if part is not None:
            yield Run(sign, is_raised)
            yield from _runs(part, is_raised)


def _is_raised(properties: Element | None) -> bool:
    height = properties.child("vertAlign") if properties is not None else None
    return height is not None and height.get("val") == "superscript"


def _is_hidden(properties: Element) -> bool:
    vanish = properties.child("vanish")
    return vanish is not None and vanish.get("val") not in ("0", "false", "off")


def _symbol(symbol: Element) -> str:
    """A character by its font and its number."""
    code = symbol.get("char")[-2:]
    number = int(code, 16) if re.fullmatch("[0-9A-Fa-f]+", code) else 0
    table = _CHECKS if symbol.get("font").startswith("Wingdings") else _SYMBOLS
    return table.get(number, "\ufffd")


def _sign(character: str) -> str:
    """A character of the font Symbol that is written among others."""
    return _SYMBOLS.get(ord(character) & 0xFF, character) if "\uf000" <= character <= "\uf0ff" else character
