"""What Word writes by itself in front of a paragraph: 1., 1.1, a), I, or a bullet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from planck.office.files.word_xml import all_of, find, number, value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

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
        self._lists = dict(_lists(numbering))
        self._styles = {value(style, "styleId"): style for style in all_of(styles, "style")}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, paragraph: Element) -> str:
        """What stands in front of the next paragraph; empty where it has no number."""
        name, depth = self._place(find(paragraph, "pPr"), 0)
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
        name = find(properties, "numPr", "numId")
        if name is not None:
            return value(name), number(find(properties, "numPr", "ilvl"), 0)
        style = self._styles.get(value(find(properties, "pStyle")))
        return self._place_of_style(style, steps + 1) if style is not None else ("", 0)

    def _place_of_style(self, style: Element, steps: int) -> tuple[str, int]:
        """The list of the paragraphs of a style, from it or from the style that it is based on."""
        own = self._place(find(style, "pPr"), steps)
        base = self._styles.get(value(find(style, "basedOn")))
        return own if own[0] or base is None or steps > _LEVELS else self._place_of_style(base, steps + 1)


def _lists(numbering: Element | None) -> Iterator[tuple[str, _List]]:
    origins = {value(origin, "abstractNumId"): _levels(origin) for origin in all_of(numbering, "abstractNum")}
    for named in all_of(numbering, "num"):
        origin = value(find(named, "abstractNumId"))
        overrides = list(all_of(named, "lvlOverride"))
        levels = {depth: level for override in overrides for depth, level in _levels(override).items()}
        begins = {
            number(override, 0, "ilvl"): number(start, 1)
            for override in overrides
            if (start := find(override, "startOverride")) is not None
        }
        yield value(named, "numId"), _List(origin, origins.get(origin, {}) | levels, begins)


def _levels(parent: Element) -> dict[int, _Level]:
    return {
        min(number(level, 0, "ilvl"), _LEVELS - 1): _Level(
            number(find(level, "start"), 1),
            value(find(level, "numFmt"), default="decimal"),
            value(find(level, "lvlText")),
        )
        for level in all_of(parent, "lvl")
    }


def _draw(numbered: _List, depth: int, counts: list[int | None]) -> str:
    """The numbers of a paragraph with what stands around them."""
    level = numbered.levels[depth]
    if level.kind == "bullet":
        return level.text if level.text in _BULLETS else "•"

    def draw(match: re.Match[str]) -> str:
        above = int(match[1]) - 1
        at = numbered.levels.get(above)
        count = counts[above]
        return _number(at.first if count is None else count, at.kind) if at is not None else ""

    return re.sub("%([1-9])", draw, level.text)


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
