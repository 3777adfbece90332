"""Texts of a workbook with the runs they are written in: what openpyxl is handed of them, and what it gives back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.utils.escape import unescape

from planck.office.files.limits import MAX_TEXT, Damaged
from planck.office.files.symbol_fonts import spell_signs
from planck.office.files.text import Marked, Run, read_runs
from planck.office.files.xml_parts import local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_KEPT = {"rFont", "strike", "vertAlign"}


def clean_text(text: Element) -> None:
    """Takes out of a text (``si``, ``is``) how it is pronounced, and of how it looks what is not read here."""
    if sum(len(characters) for characters in text.itertext()) > MAX_TEXT:
        raise Damaged
    for child in list(text):
        if local(child) not in ("t", "r"):
            text.remove(child)
        for properties in child:
            for look in list(properties):
                if local(look) not in _KEPT or look.get("val") in ("subscript", "baseline"):
                    properties.remove(look)


def read_text(value: str | CellRichText, font: str = "") -> Marked:
    """A text as openpyxl gives it. ``font`` is that of its cell where it shows signs in place of letters."""
    if isinstance(value, str):
        return read_runs([Run(spell_signs(unescape(value), font))])
    marked = read_runs(_runs(value))
    return marked._replace(text=spell_signs(marked.text, font)) if font else marked


def _runs(text: CellRichText) -> Iterator[Run]:
    for piece in text:
        if isinstance(piece, TextBlock):
            look = piece.font
            signs = spell_signs(unescape(piece.text), look.rFont or "")
            yield Run(signs, look.vertAlign == "superscript", bool(look.strike))
        else:
            yield Run(spell_signs(unescape(str(piece))))
