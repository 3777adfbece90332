"""How wide the columns of a table are on paper: each takes its longest word, and what is left makes rows lower."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from math import ceil

# An A4 page in landscape is as wide as so many digits of the letters in tables, and three more for the lines between
# the columns; a cell has margins.
_PAGE, _MARGINS = 155, 0.9
_LONGEST = 60  # a word that is longer may be cut
# Widths in digits, of the typeface of the template.
_WIDE, _LETTER, _NARROW, _POINT, _BOLD = 1.5, 0.95, 0.65, 0.5, 1.1
_WIDE_SIGNS, _NARROW_SIGNS, _POINTS = frozenset("mw%"), frozenset(";:/'|!()[]-iljtf"), frozenset(" \u00a0,.")
# What of a cell is not seen, and what is seen of it.
_LINKS = re.compile(r"(?<!\\)\[((?:[^\]\\]|\\.)*)\]\([^)]*\)")
_FOOTNOTES = re.compile(r"(?<!\\)\[\^\d+\]")
_SIGNS = re.compile(r"&(?:\w+|#\d+);|\\(.)|\*")
# A line may end at a space, and at a stroke before a word or a year.
_ENDS = re.compile(r" |(?<=[^\W\d]/)(?=[^\W\d])|(?<=\d/)(?=\d{4}(?!\d))")


def share_page(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[int]:
    """The width of each column in digits; cells and heads are Markdown.

    No word is cut where the longest words of all columns have room beside each other.
    """
    columns = list(zip([f"**{title}**" for title in head], *rows, strict=True))
    widths = [ceil(max(map(_longest_word, cells)) + _MARGINS) for cells in columns]
    lengths = [[_width(cell) for cell in cells[1:]] for cells in columns]
    for _ in range(_PAGE - sum(widths)):
        column = _too_narrow(widths, lengths)
        if column is None:
            break
        widths[column] += 1
    return [max(3, width) for width in widths]


def _too_narrow(widths: Sequence[int], lengths: Sequence[Sequence[float]]) -> int | None:
    """The column that soonest makes rows lower if it becomes wider; None where each row is of one line."""
    lines = [[ceil(length / (width - _MARGINS)) for length in own] for own, width in zip(lengths, widths, strict=True)]
    gains = [0.0] * len(widths)
    for number, row in enumerate(zip(*lines, strict=True)):
        highest = max(row)
        if highest < 2:
            continue
        # How much wider each of its highest cells has to be for the row to lose a line.
        lacking = {
            column: lengths[column][number] / (highest - 1) + _MARGINS - widths[column]
            for column, count in enumerate(row)
            if count == highest
        }
        for column in lacking:
            gains[column] += 1 / max(1.0, sum(lacking.values()))
    most = max(gains, default=0.0)
    return gains.index(most) if most else None


def _longest_word(markdown: str) -> float:
    wider = _BOLD if markdown.startswith("**") else 1.0
    return min(max(map(_width_of_text, _ENDS.split(_seen(markdown)))) * wider, _LONGEST)


def _width(markdown: str) -> float:
    return _width_of_text(_seen(markdown)) * (_BOLD if markdown.startswith("**") else 1.0)


def _seen(markdown: str) -> str:
    text = _FOOTNOTES.sub("¹", _LINKS.sub(r"\1", markdown))
    return _SIGNS.sub(lambda sign: sign[1] or ("" if sign[0] == "*" else ">"), text)


def _width_of_text(text: str) -> float:
    return sum(map(_width_of_sign, text))


def _width_of_sign(sign: str) -> float:
    if sign in _POINTS:
        return _POINT
    if sign in _NARROW_SIGNS:
        return _NARROW
    if sign in _WIDE_SIGNS or sign.isupper() or unicodedata.east_asian_width(sign) in "WF":
        return _WIDE
    if sign.isalpha():
        return _LETTER
    return 0.0 if unicodedata.combining(sign) else 1.0
