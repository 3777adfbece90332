"""The name of an indicator as its cell has it, and what stands around it: number, bullet, unit, prices, marks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from planck.model.names import nfc
from planck.office.footnotes import split_marks
from planck.office.row_units import is_unit, price_base_in, spelled

_INTRO = re.compile(
    r"^(?:trong\s*đó|tr(?:ong)?\.?\s*đó|t\.?\s*đó|of\s+which|in\s+which|(?:bao\s+)?gồm(?=\s*:)|including(?=\s*:))\s*[:;,.]?\s*",
    re.IGNORECASE,
)
_OUTRO = re.compile(r"[\s,;(-]*(?:trong\s*đó|of\s+which|bao\s+gồm|including)\s*[:;.)]*$", re.IGNORECASE)
_LONGEST_LEAD = 20
_BULLET = re.compile(r"^([-+*•●○▪–—−‒·]+)\s*(?=[^\W\d_]|\()|^([-+•●○▪–—−])\s+(?=\S)")
_BRACKET = re.compile(r"\s*\(([^()]*)\)")
_PIECE = re.compile(r"\s*[,;]\s+|\s*;\s*")
_UNIT_WORD = re.compile(r"^(?:đơn vị(?: tính)?|đvt|unit)\s*:\s*", re.IGNORECASE)


class NameText(NamedTuple):
    """A name, and what was taken from around it. ``indent`` counts the spaces in front; ``is_part``: "Trong đó"."""

    name: str
    bullet: str = ""
    unit: str = ""
    price_base: str = ""
    marks: tuple[str, ...] = ()
    indent: int = 0
    is_part: bool = False


def read_name(
    text: str, marks: Iterable[str] = (), known_marks: Iterable[str] = (), *, loose: bool = False
) -> NameText:
    """Take a cell's text apart. ``loose``: nothing else gives the row a unit, so that more is read as one."""
    written = nfc(text)
    indent = len(written) - len(written.lstrip(" \t\u00a0\u3000"))
    rest = " ".join(written.split())
    rest, bullet, is_part = _without_lead(rest)
    rest, own_marks = split_marks(rest, known_marks)
    rest, unit, base = _without_brackets(rest, loose=loose)
    rest, later = split_marks(rest, known_marks)
    rest = (_OUTRO.sub("", rest) or rest).rstrip(" :;,")
    return NameText(rest, bullet, unit, base, (*later, *own_marks, *marks), indent, is_part)


def has_name(text: str) -> bool:
    """Whether a text holds more than a bullet, "Trong đó:" and brackets."""
    written = " ".join(text.split())
    if written[:1].isalpha() and len(written) > _LONGEST_LEAD and not _INTRO.match(written):
        return True
    return bool(read_name(text, loose=True).name)


def _without_lead(text: str) -> tuple[str, str, bool]:
    """The text without bullets and "Trong đó:" in whatever order they stand, the last bullet, and whether it has it."""
    bullet, is_part = "", False
    while True:
        mark = _BULLET.match(text)
        if mark is not None:
            bullet, text = _bullet(mark[0].strip()), text[mark.end() :].lstrip()
            continue
        intro = _INTRO.match(text)
        if intro is None or (intro.end() < len(text) and text[intro.end() - 1].isalpha()):
            return text, bullet, is_part
        is_part, text = True, text[intro.end() :]


def _bullet(text: str) -> str:
    """One sign for every bullet that is drawn alike."""
    return "-" if text[0] in "-–—−‒" else "+" if text[0] == "+" else "•"


def _without_brackets(text: str, *, loose: bool) -> tuple[str, str, str]:
    """The text without the pieces in brackets that are a unit or a price base, and these."""
    if "(" not in text:
        return " ".join(text.split()), "", ""
    unit = base = ""

    def keep(match: re.Match[str]) -> str:
        nonlocal unit, base
        kept = []
        for piece in _PIECE.split(match[1].strip()):
            written = _UNIT_WORD.sub("", piece)
            of_prices = price_base_in(piece)
            if of_prices and not base:
                base = of_prices
            elif not unit and written and (written != piece or is_unit(written, loose=loose)):
                unit = spelled(written)
            else:
                kept.append(piece)
        if not kept:
            return ""
        return match[0] if len(kept) == len(_PIECE.split(match[1].strip())) else f" ({', '.join(kept)})"

    return " ".join(_BRACKET.sub(keep, text).split()), unit, base
