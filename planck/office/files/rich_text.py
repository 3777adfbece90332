"""Texts of a workbook, which may be written in runs: raised, struck through, in a font of signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from planck.office.files.limits import MAX_TEXT, Damaged
from planck.office.files.symbol_fonts import spell_signs
from planck.office.files.text import Marked, Run, read_run, read_runs
from planck.office.files.xml_parts import local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")  # what XML cannot hold
NO = frozenset({"", "0", "false", "f"})


def read_text(element: Element, font: str = "") -> Marked:
    """What a text (``si``, ``is``) says, without how it is pronounced.

    ``font`` is that of its cell where it shows signs in place of letters.
    """
    children = list(element)
    whole = next((child.text for child in children if child.text and local(child) == "t"), None)
    if whole is not None:
        return read_plain(whole, font)
    marked = read_runs(_runs([child for child in children if local(child) == "r"]))
    return marked._replace(text=spell_signs(marked.text, font)) if font else marked


def read_plain(text: str, font: str = "") -> Marked:
    """What a text that is written in one way says."""
    if len(text) > MAX_TEXT:
        raise Damaged
    return read_run(spell_signs(_unescaped(text), font))


def _runs(runs: list[Element]) -> Iterator[Run]:
    length = 0
    for run in runs:
        text = run.findtext("{*}t") or ""
        length += len(text)
        if length > MAX_TEXT:
            raise Damaged
        looks = {local(look): look for look in run.iterfind("{*}rPr/*")}
        font = looks["rFont"].get("val", "") if "rFont" in looks else ""
        is_raised = "vertAlign" in looks and looks["vertAlign"].get("val") == "superscript"
        is_struck = "strike" in looks and looks["strike"].get("val", "1") not in NO
        yield Run(spell_signs(_unescaped(text), font), is_raised, is_struck)


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text
