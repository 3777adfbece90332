"""Small edits of a YAML text: what is put in, and where, so that every other character stays as it is.

What is put in follows what is there: in braces it stands on their line, else on a line of its own as far in as its
neighbours, and behind the remark that ends the line of the one before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from planck.model.draft import Plain
from planck.register.yaml.places import Pair, Place, Shape
from planck.register.yaml.writer import STEP, WIDTH, write_inline, write_item, write_key, write_pair

_BREAK = re.compile(r"\r\n|[\r\n]")
_REMARK = re.compile(r"[ \t]*#")


class Edit(NamedTuple):
    """The characters from ``start`` up to ``end`` are replaced by ``text``."""

    start: int
    end: int
    text: str


class Uneditable(Exception):
    """The text is written in a way that no small edit can change with certainty."""


class Entry(NamedTuple):
    """A key and its value to be put into a map behind its pair ``after``, counted from 0; -1: in front of all."""

    key: str
    value: Plain
    after: int


def apply(text: str, edits: Iterable[tuple[int, Edit]]) -> str:
    """The text with all edits, which do not overlap; of several at one place those come first that lie deeper."""
    parts: list[str] = []
    position = 0
    for _, edit in sorted(edits, key=lambda of: (of[1].start, -of[0])):
        if edit.start < position:
            raise Uneditable
        parts += text[position : edit.start], edit.text
        position = edit.end
    return "".join([*parts, text[position:]])


def add_to_map(text: str, place: Place, entries: Sequence[Entry], *, opened: int = 0) -> list[Edit]:
    """Put entries into a map that has some; ``opened`` is how deep each of them has lines of its own."""
    if place.shape is not Shape.MAP or place.is_tied or not place.pairs:
        raise Uneditable
    edits: list[Edit] = []
    for after in dict.fromkeys(entry.after for entry in entries):
        together = [entry for entry in entries if entry.after == after]
        if place.in_braces:
            edits += _add_in_braces(text, place, after, together)
        else:
            edits.append(_add_lines(text, place, after, together, opened))
    return edits


def fill_map(text: str, holder: Pair, entries: Sequence[Entry], *, in_braces: bool, opened: int = 0) -> list[Edit]:
    """Put entries under a key that has none yet, of a key at the left edge each on lines of its own.

    ``in_braces``: the key itself stands in braces.
    """
    place = holder.value
    if place.is_tied or text[place.start : place.end].replace(" ", "") not in ("", "null", "{}"):
        raise Uneditable
    indent = _column_of(text, holder.start)
    written = write_inline({entry.key: entry.value for entry in entries})
    if in_braces or (indent and len(text[holder.start : holder.end]) + indent + len(written) <= WIDTH):
        return [Edit(place.start, place.end, written if place.end > place.start else f" {written}")]
    lines = [line for entry in entries for line in write_pair(entry.key, entry.value, indent + STEP, opened=opened)]
    end = _end_of_line(text, max(holder.end, place.end))
    emptied = [Edit(text.rindex(":", holder.end, place.start) + 1, place.end, "")] if place.end > place.start else []
    return [*emptied, Edit(end, end, _new_lines(text, end, lines))]


def replace_value(text: str, holder: Pair, value: Plain) -> list[Edit]:
    """Put another value under a key; one with remarks inside is left to a person."""
    place = holder.value
    if place.is_tied or place.start == place.end or _has_remark(text[holder.end : place.end]):
        raise Uneditable
    start = place.start
    if _BREAK.search(text, holder.end, start):  # it begins on the next line
        start = holder.end + text[holder.end :].index(":") + 1
        return [Edit(start, place.end, " " + write_inline(value))]
    return [Edit(start, place.end, write_inline(value))]


def add_to_list(text: str, holder: Pair, value: Plain, *, in_braces: bool) -> list[Edit]:
    """Put one more value behind the map or the list of maps under a key, which becomes a list."""
    place = holder.value
    if place.is_tied or place.shape is Shape.SCALAR:
        raise Uneditable
    if place.shape is Shape.LIST:
        return _add_to_list(text, place, value)
    if in_braces:
        return [Edit(place.start, place.start, "["), Edit(place.end, place.end, f", {write_inline(value)}]")]
    if place.in_braces:
        indent = _column_of(text, holder.start) + STEP
        between = text[holder.end : place.start]
        if between.strip(" ") != ":":
            raise Uneditable
        end = _end_of_line(text, place.end)
        dash = _break_at(text, end) + " " * indent + "- "
        return [
            Edit(holder.end, place.start, ":" + dash),
            Edit(end, end, _new_lines(text, end, write_item(value, indent))),
        ]
    return _indent_as_item(text, place, value)


def _indent_as_item(text: str, place: Place, value: Plain) -> list[Edit]:
    """A map that stands line by line becomes the first item of a list."""
    indent = _column_of(text, place.start)
    end = _end_of_line(text, place.end)
    edits = [Edit(place.start, place.start, "- ")]
    for line_break in _BREAK.finditer(text, place.start, place.end):
        line = text[line_break.end() : _end_of_line(text, line_break.end())]
        if line.strip():
            edits.append(Edit(line_break.end(), line_break.end(), " " * STEP))
    return [*edits, Edit(end, end, _new_lines(text, end, write_item(value, indent)))]


def _add_to_list(text: str, place: Place, value: Plain) -> list[Edit]:
    if not place.items:
        raise Uneditable
    last = place.items[-1]
    if place.in_braces:
        return [Edit(last.end, last.end, f", {write_inline(value)}")]
    end = _end_of_line(text, last.end)
    return [Edit(end, end, _new_lines(text, end, write_item(value, _column_of(text, place.start))))]


def _add_in_braces(text: str, place: Place, after: int, entries: Sequence[Entry]) -> Iterator[Edit]:
    written = [f"{write_key(entry.key)}: {write_inline(entry.value)}" for entry in entries]
    pair = place.pairs[max(after, 0)]
    has_own_line = _starts_line(text, pair.start)
    lead = " " * _column_of(text, pair.start)
    if after < 0:
        behind = "," + _break_at(text, pair.start) + lead if has_own_line else ", "
        yield Edit(pair.start, pair.start, "".join(each + behind for each in written))
        return
    value_end = max(pair.end, pair.value.end)
    end = _end_of_line(text, value_end)
    rest = re.fullmatch(r"[ \t]*(,?)[ \t]*(?:#.*)?", text[value_end:end])
    if not has_own_line or rest is None:
        yield Edit(value_end, value_end, "".join(f", {each}" for each in written))
        return
    if not rest[1]:
        yield Edit(value_end, value_end, ",")
    lines = [lead + each + "," for each in written]
    yield Edit(end, end, _new_lines(text, end, [*lines[:-1], lines[-1][:-1] + rest[1]]))


def _add_lines(text: str, place: Place, after: int, entries: Sequence[Entry], opened: int) -> Edit:
    first = place.pairs[0]
    if not _starts_line(text, first.start):
        raise Uneditable
    indent = _column_of(text, first.start)
    lines = [line for entry in entries for line in write_pair(entry.key, entry.value, indent, opened=opened)]
    pair = place.pairs[max(after, 0)]
    end = _end_of_line_above(text, first.start) if after < 0 else _end_of_line(text, max(pair.end, pair.value.end))
    return Edit(end, end, _new_lines(text, end, lines))


def _end_of_line_above(text: str, position: int) -> int:
    """The end of the line of the key that holds a map: above its first pair, and above the remarks on that."""
    breaks = [line_break.start() for line_break in _BREAK.finditer(text, 0, position)]
    while len(breaks) > 1:
        line = text[_line_start(text, breaks[-1]) : breaks[-1]].strip()
        if line and not line.startswith("#"):
            return breaks[-1]
        breaks.pop()
    if not breaks:
        raise Uneditable
    return breaks[-1]


def _starts_line(text: str, position: int) -> bool:
    """Whether only blanks stand before a position on its line."""
    return not text[_line_start(text, position) : position].strip(" ")


def _column_of(text: str, position: int) -> int:
    """How many characters stand before a position on its line."""
    return position - _line_start(text, position)


def _end_of_line(text: str, position: int) -> int:
    """The end of the line that a position is on, before what breaks it."""
    line_break = _BREAK.search(text, position)
    return line_break.start() if line_break else len(text)


def _has_remark(text: str) -> bool:
    """Whether there may be a remark in a part of a text."""
    return any(_REMARK.match(line) or " #" in line for line in text.splitlines())


def _line_start(text: str, position: int) -> int:
    return max(text.rfind("\n", 0, position), text.rfind("\r", 0, position)) + 1


def _new_lines(text: str, position: int, lines: Iterable[str]) -> str:
    """Lines to be put behind the one that ends at a position, with the break that the text has there."""
    breaking = _break_at(text, position)
    return "".join(breaking + line for line in lines)


def _break_at(text: str, position: int) -> str:
    """What ends the lines of the text: at a position, else the last before it."""
    line_break = _BREAK.match(text, position) or _BREAK.search(text)
    return line_break[0] if line_break else "\n"
