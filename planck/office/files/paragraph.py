"""The text of a paragraph of a document, as it is seen with all changes accepted."""

from __future__ import annotations

from collections.abc import Iterator

from planck.office.files.symbol_fonts import sign, spell_signs
from planck.office.files.text import Marked, Run, read_runs
from planck.office.files.xml_events import Element

# What is not seen, or is no part of the line: deleted text, drawings and text boxes, field codes, how a word is read.
UNSEEN = {
    "del", "moveFrom", "delText", "instrText", "drawing", "pict", "object", "txbxContent", "Fallback", "pPr", "rPr",
    "rt", "fldData", "sdtPr", "sdtEndPr", "ctrlPr",
}  # fmt: skip
_CHARACTERS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def read_paragraph(paragraph: Element) -> Marked:
    """The text of a paragraph, and the footnote marks in it."""
    return read_runs(_runs(paragraph, Run("")))


def _runs(parent: Element, like: Run) -> Iterator[Run]:
    """The runs in an element, written like ``like`` where they do not say otherwise."""
    for child in parent.children:
        if child.name in UNSEEN:
            continue
        if child.name == "r":
            properties = child.child("rPr")
            if properties is None:
                yield from _runs(child, like)
            elif not _is_on(properties, "vanish"):
                struck = like.is_struck or _is_on(properties, "strike") or _is_on(properties, "dstrike")
                yield from _runs(child, Run("", like.is_raised or _is_raised(properties), struck))
        elif child.name == "t":
            yield like._replace(text=spell_signs(child.text, _font(parent.child("rPr"))))
        elif child.name == "sym":
            yield like._replace(text=sign(child.get("char"), child.get("font")))
        elif child.name in _CHARACTERS:
            is_break = child.get("type") in ("page", "column")
            yield like._replace(text="" if is_break else _CHARACTERS[child.name])
        elif child.name == "f" and child.child("num") is not None:
            yield from _fraction(child, like)
        else:
            yield from _runs(child, like._replace(is_raised=True) if child.name == "sup" else like)


def _fraction(fraction: Element, like: Run) -> Iterator[Run]:
    """A fraction of an equation: 5 over 11 is 5/11."""
    for name, stroke in (("num", ""), ("den", "/")):
        part = fraction.child(name)
        if part is not None:
            yield like._replace(text=stroke)
            yield from _runs(part, like)


def _is_raised(properties: Element) -> bool:
    height = properties.child("vertAlign")
    return height is not None and height.get("val") == "superscript"


def _is_on(properties: Element, name: str) -> bool:
    found = properties.child(name)
    return found is not None and found.get("val") not in ("0", "false", "off")


def _font(properties: Element | None) -> str:
    fonts = properties.child("rFonts") if properties is not None else None
    return fonts.get("ascii") or fonts.get("hAnsi") if fonts is not None else ""
