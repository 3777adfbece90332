"""A Markdown document made to fit where only so much may stand: cut between two sections, and a word says so.

The first section, and one that is larger than all the room, is cut between two lines.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

# What is written by planck alone: the files' own brackets and signs are escaped.
_MARK = re.compile(r"(?<!\\)\[\^(\d+)\]")
_FOOTNOTE = re.compile(r"\[\^(\d+)\]: ")
_RULE = re.compile(r"\|(?: -+:? \|)+")


def shorten(document: str, room: int, close: Callable[[str, int], str]) -> str:
    """As much of a document as ``room`` bytes hold, with the footnotes that are marked in it; it ends with a line end.

    ``close`` gives the paragraph that says what was left out, from the heading that it begins under and the number of
    lines. Empty where there is no room even for that.
    """
    body, footnotes = _part(document)
    headings = [line for line in body if line.startswith("#")]
    used = _size(close(max(headings, key=_size, default=""), len(body))) + 2
    count, marked = 0, set[str]()
    for line in body:
        notes = {number for number in _MARK.findall(line) if number in footnotes} - marked
        used += _size(line) + 1 + sum(_size(footnotes[number]) + 2 for number in notes)
        if used > room:
            break
        count, marked = count + 1, marked | notes
    count = _without_beginning(body[: _between_sections(body, count, room)])
    kept, left_out = body[:count], [line for line in body[count:] if line]
    above = reversed(kept) if left_out else ()
    heading = next((line for line in (*left_out[:1], *above) if line.startswith("#")), "")
    closing = close(heading.lstrip("# "), len(left_out))
    marked = {number for line in kept for number in _MARK.findall(line)}
    blocks = ["\n".join(kept), closing, *(text for number, text in footnotes.items() if number in marked)]
    shortened = "\n\n".join(block for block in blocks if block) + "\n"
    return shortened if _size(shortened) <= room else ""


def _part(document: str) -> tuple[list[str], dict[str, str]]:
    """The lines without the footnotes, and these by their numbers."""
    body: list[str] = []
    footnotes: dict[str, str] = {}
    for line in document.rstrip("\n").split("\n"):
        footnote = _FOOTNOTE.match(line)
        if footnote is not None:
            footnotes[footnote[1]] = line
        else:
            body.append(line)
    return body, footnotes


def _between_sections(body: Sequence[str], count: int, room: int) -> int:
    """``count``, or where the section begins that would be cut there, if not the first or too large by itself."""
    starts = [at for at, line in enumerate(body) if line.startswith("##")]
    start = max((at for at in starts[1:] if at <= count < len(body)), default=None)
    if start is None:
        return count
    end = min((at for at in starts if at > start), default=len(body))
    return start if sum(_size(line) + 1 for line in body[start:end]) <= room else count


def _without_beginning(lines: Sequence[str]) -> int:
    """How many lines there are without a heading, or the head of a table, that nothing follows."""
    count = len(lines)
    while count and (not lines[count - 1] or lines[count - 1].startswith("#") or _RULE.fullmatch(lines[count - 1])):
        count -= 2 if _RULE.fullmatch(lines[count - 1]) else 1
    return count


def _size(text: str) -> int:
    return len(text.encode("utf-8", errors="backslashreplace"))
