"""What Word writes by itself in front of a paragraph: 1., 1.1, a), I, or a bullet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from planck.office.files.xml_events import Element

_LEVELS = 9
_BULLETS = "-–—+*•"
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LONGEST_ROMAN = 399


class _Level(NamedTuple):
    """A level of a list: its first number, its kind of numbers, and what stands around them ("%1.%2")."""

    first: int
    kind: str
    text: str


class _List(NamedTuple):
    """A list as paragraphs name it. Lists of one ``origin`` are counted on, unless they say with what they begin."""

    origin: str
    levels: dict[int, _Level]
    begins: dict[int, int]


class Numbering:
    """Counts the paragraphs of a document that are numbered, in their order."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._lists = dict(_lists(numbering)) if numbering is not None else {}
        self._styles = {style.get("styleId"): style for style in styles.all("style")} if styles is not None else {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, paragraph: Element) -> str:
        """What stands in front of the next paragraph; empty where it has no number."""
        name, depth = self._place(paragraph.child("pPr"), 0)
        numbered = self._lists.get(name)
        if numbered is None or depth not in numbered.levels:
            return ""
        counts = self._counts.setdefault(numbered.origin, [None] * _LEVELS)
        before = counts[depth]
        if depth in numbered.begins and (name, depth) not in self._begun:
            counts[depth] = numbered.begins[depth]
        else:
            counts[depth] = numbered.levels[depth].first if before is None else before + 1
        self._begun.add((name, depth))
        counts[depth + 1 :] = [None] * (_LEVELS - depth - 1)
        return _draw(numbered, depth, counts)

    def _place(self, properties: Element | None, steps: int) -> tuple[str, int]:
        """The list of a paragraph and its level there, from the paragraph or its style."""
        if properties is None or steps > _LEVELS:
            return "", 0
        number = properties.child("numPr")
        name = number.child("numId") if number is not None else None
        if number is not None and name is not None:
            depth = number.child("ilvl")
            return name.get("val"), depth.number("val") if depth is not None else 0
        named = properties.child("pStyle") or properties.child("basedOn")
        style = self._styles.get(named.get("val")) if named is not None else None
        if style is None:
            return "", 0
        inner = style.child("pPr")
        own = self._place(inner, steps + 1)
        return own if own[0] else self._place(Element("pPr", {}, style.all("basedOn")), steps + 1)


def _lists(numbering: Element) -> Iterator[tuple[str, _List]]:
    origins = {origin.get("abstractNumId"): _levels(origin) for origin in numbering.all("abstractNum")}
    for named in numbering.all("num"):
        link = named.child("abstractNumId")
        origin = link.get("val") if link is not None else ""
        overrides = named.all("lvlOverride")
        levels = {depth: level for override in overrides for depth, level in _levels(override).items()}
        begins = {
            override.number("ilvl"): start.number("val", 1)
            for override in overrides
            if (start := override.child("startOverride")) is not None
        }
        yield named.get("numId"), _List(origin, origins.get(origin, {}) | levels, begins)


def _levels(parent: Element) -> dict[int, _Level]:
    levels = {}
    for level in parent.all("lvl"):
        start, kind, text = (level.child(name) for name in ("start", "numFmt", "lvlText"))
        levels[min(level.number("ilvl"), _LEVELS - 1)] = _Level(
            start.number("val", 1) if start is not None else 1,
            kind.get("val") if kind is not None else "decimal",
            text.get("val") if text is not None else "",
        )
    return levels


def _draw(numbered: _List, depth: int, counts: list[int | None]) -> str:
    """The numbers of a paragraph with what stands around them."""
    level = numbered.levels[depth]
    if level.kind == "bullet":
        return level.text if level.text in _BULLETS else "•"

    def number(match: re.Match[str]) -> str:
        above = int(match[1]) - 1
        at = numbered.levels.get(above)
        count = counts[above]
        return _number(at.first if count is None else count, at.kind) if at is not None else ""

    return re.sub("%([1-9])", number, level.text)


def _number(count: int, kind: str) -> str:
    if kind == "none":
        return ""
    if kind in ("upperRoman", "lowerRoman") and 0 < count <= _LONGEST_ROMAN:
        text = ""
        for value, letters in _ROMAN:
            text += letters * (count // value)
            count %= value
        return text if kind == "upperRoman" else text.lower()
    if kind in ("upperLetter", "lowerLetter") and 0 < count <= 26 * _LEVELS:
        letter = chr(ord("A") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter if kind == "upperLetter" else letter.lower()
    return f"{count:02}" if kind == "decimalZero" else str(count)
