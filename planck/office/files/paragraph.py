"""The text of a paragraph of a document, as it is seen with all changes accepted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planck.office.files.symbol_fonts import sign, spell_signs
from planck.office.files.text import Marked, Run, read_runs
from planck.office.files.word_xml import inside, is_on, value
from planck.office.files.xml_parts import local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PROPERTIES = {"pPr", "rPr"}
_CHARACTERS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def read_paragraph(paragraph: Element) -> Marked:
    """The text of a paragraph, and the footnote marks in it."""
    return read_runs(_runs(paragraph, Run("")))


def _runs(parent: Element, like: Run, font: str = "") -> Iterator[Run]:
    """The runs in an element, written like ``like`` and in ``font`` where they do not say otherwise."""
    for child in parent.iterchildren("*"):
        name = local(child)
        if name == "t":
            yield like._replace(text=spell_signs(child.text or "", font))
        elif name == "r":
            look = inside(child, "rPr")
            if not look:
                yield from _runs(child, like)
            elif not is_on(look.get("vanish")):
                struck = like.is_struck or is_on(look.get("strike")) or is_on(look.get("dstrike"))
                is_raised = like.is_raised or value(look.get("vertAlign")) == "superscript"
                yield from _runs(child, Run("", is_raised, struck), _font(look.get("rFonts")))
        elif name == "sym":
            yield like._replace(text=sign(value(child, "char"), value(child, "font")))
        elif name in _CHARACTERS:
            is_break = value(child, "type") in ("page", "column")
            yield like._replace(text="" if is_break else _CHARACTERS[name])
        elif name == "f" and child.find("{*}num") is not None:
            yield from _fraction(child, like)
        elif name not in _PROPERTIES:
            yield from _runs(child, like._replace(is_raised=True) if name == "sup" else like)


def _fraction(fraction: Element, like: Run) -> Iterator[Run]:
    """A fraction of an equation: 5 over 11 is 5/11."""
    for name, stroke in (("num", ""), ("den", "/")):
        part = fraction.find(f"{{*}}{name}")
        if part is not None:
            yield like._replace(text=stroke)
            yield from _runs(part, like)


def _font(fonts: Element | None) -> str:
    return value(fonts, "ascii") or value(fonts, "hAnsi")
