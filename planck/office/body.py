"""The rows of a table below its head: which are indicators, and which repeat the head, note or sign."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from planck.model.draft import Topic
from planck.office.footnotes import footnotes_in, is_note, is_unit_line
from planck.office.head import Head, is_numbers_of_columns, is_repeated
from planck.office.head_words import role_of
from planck.office.layout import Line, gap_between, plain
from planck.office.names import has_name
from planck.office.numbering import NONE, number_in_name, read_number
from planck.office.table import VALUES, Column, Role

_TITLE = re.compile(r"(?:bieu|bang|table|phu luc|annex|appendix)\b.{0,12}\d.*")
_SAYS = re.compile(
    r"\d|^[-x.…]+$|^(?:n/?a|(?:dat|khong|chua|co|hoan thanh|da|dang|yes|no|done|complete[d]?|not|giam(?! doc)|tang)\b)"
)
_SIGNS = re.compile(
    r"^(?:nguoi (?:lap|bao cao)|(?:pho )?(?:chu tich|giam doc|bi thu|truong phong|thu truong|cuc truong|chi cuc truong)"
    r"|tm\.|t/m|kt\.|tl\.|noi nhan|ke toan|xac nhan|for the |director|chairman)|, ngay .* thang .* nam\b"
)


class Body(NamedTuple):
    """The rows of a table, and what else stands below its head.

    ``skipped`` are rows that are none, each with the reason; ``notes`` the texts below the table; ``others`` the first
    and the last row of tables of another shape; ``rest`` the rows below the last of the body.
    """

    rows: tuple[Line, ...]
    skipped: tuple[tuple[Line, Topic], ...]
    notes: tuple[str, ...]
    others: tuple[tuple[int, int], ...]
    rest: tuple[Line, ...]
    numbers: Line | None


def body_of(
    lines: Sequence[Line], region: Sequence[Line], head: Head, columns: Sequence[Column], hidden: Iterable[int]
) -> Body:
    """Tell the rows of the body from what else stands between a head and the next one."""
    parts = _Parts(columns)
    rows: list[Line] = []
    skipped: list[tuple[Line, Topic]] = []
    others: list[tuple[int, int]] = []
    numbers: Line | None = None
    blocks = _blocks(region, frozenset(hidden))
    for place, block in enumerate(blocks):
        if place and parts.is_another_table(block, head, lines):
            others.append((block[0].index, block[-1].index))
            continue
        is_body = not place or any(parts.is_row(line) for line in block)
        for line in block:
            topic = _why_not(line, head, lines, parts, is_body=is_body)
            if topic is None:
                rows.append(parts.without_spread(line))
            else:
                skipped.append((line, topic))
                numbers = line if topic is Topic.COLUMN_NUMBERS and numbers is None else numbers
    while rows and _is_footnote(rows[-1]):
        skipped.append((rows.pop(), Topic.NO_ROW))
    last = rows[-1].index if rows else 0
    skipped.sort(key=lambda pair: pair[0].index)
    notes = [text for line, topic in skipped if topic is Topic.NO_ROW for text in line.words]
    return Body(
        tuple(rows),
        tuple(skipped),
        tuple(notes),
        tuple(others),
        tuple(line for line in region if line.index > last),
        numbers,
    )


def _is_footnote(line: Line) -> bool:
    """Whether a line below all figures is a footnote: one text that begins with a mark in a bracket, or a star."""
    return len(line.words) == 1 and bool(footnotes_in(line.words))


def _why_not(line: Line, head: Head, lines: Sequence[Line], parts: _Parts, *, is_body: bool) -> Topic | None:
    """Why a row is no indicator; None where it is one."""
    if is_repeated(line, head, lines):
        return Topic.HEAD_AGAIN
    if is_numbers_of_columns(line, head.names):
        return Topic.COLUMN_NUMBERS
    if not is_body or parts.is_remark(line):
        return Topic.NO_ROW
    if parts.name(line):
        return None
    return Topic.ROW_WITHOUT_NAME if parts.has_values(line) else Topic.NO_ROW


def _blocks(lines: Sequence[Line], hidden: frozenset[int]) -> list[list[Line]]:
    """The lines in blocks, between which rows are empty."""
    blocks: list[list[Line]] = []
    for line in lines:
        if blocks and not gap_between(blocks[-1][-1], line, hidden):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


class _Parts:
    """What the columns of a table make of a line."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._names = [column.index for column in columns if column.role is Role.NAME]
        self._numbers = [column.index for column in columns if column.role is Role.NUMBER]
        self._units = [column.index for column in columns if column.role is Role.UNIT]
        self._values = [column.index for column in columns if column.role in VALUES]
        self._leads = [*self._numbers, *self._names]
        self._width = len(columns)

    def name(self, line: Line) -> str:
        """The name in a line, also where it stands in the column of numbers: ``I. KINH TẾ``."""
        texts = zip(line.filled, line.words, strict=True)
        written = " ".join(text for cell, text in texts if cell.column in self._names)
        beside = (text for column in self._numbers if read_number(text := line.text(column)) is None)
        text = written or next(beside, "")
        return text if has_name(text) else ""

    def without_spread(self, line: Line) -> Line:
        """The line without the columns that its name covers where its cell is merged over others."""
        cells = [line.cells[column] for column in self._leads if column in line.cells]
        own = {id(cell) for cell in cells if cell.right > cell.column}
        if not own:
            return line
        covered = {column for column, cell in line.cells.items() if column not in self._leads and id(cell) in own}
        return line.without(covered) if covered else line

    def has_values(self, line: Line) -> bool:
        """Whether something is said in a column of targets or figures."""
        return any(_SAYS.search(text) for column in self._values if len(text := plain(line.text(column)).strip("-")))

    def is_row(self, line: Line) -> bool:
        """Whether a line is a row of the table beyond doubt: it has a number, or a name and a value or a unit."""
        numbered = any(read_number(line.text(column)) not in (None, NONE) for column in self._numbers)
        has_value = any(_SAYS.search(plain(line.text(column))) for column in self._values)
        has_value = has_value or any(line.text(column) for column in self._units)
        named = any(line.text(column) for column in self._names)
        return named and (numbered or has_value or number_in_name(self.name(line))[0] is not NONE)

    def is_remark(self, line: Line) -> bool:
        """Whether a line is a note, a unit, a title, or one merged cell without a number."""
        filled = line.filled
        only = line.words[0] if filled else ""
        if self._signs(line):
            return True
        if len(filled) == 1 and (is_note(only) or is_unit_line(only) or _TITLE.fullmatch(plain(only))):
            return True
        if len(filled) != 1 or filled[0].last_column <= filled[0].column:
            return False
        spread = min(filled[0].last_column, max(line.cells)) - filled[0].column + 1
        is_wide = 2 * spread > self._width or filled[0].last_column >= min(self._values, default=0) > 0
        return is_wide and number_in_name(only)[0] is NONE

    def _signs(self, line: Line) -> bool:
        """Whether a line holds signatures: it has no number and no figures, and speaks of who signs."""
        if any(read_number(line.text(column)) not in (None, NONE) for column in self._numbers):
            return False
        if any(_SAYS.search(plain(line.text(column))) for column in [*self._values, *self._units]):
            return False
        return any(_SIGNS.search(plain(text)) for text in line.words)

    def is_another_table(self, block: Sequence[Line], head: Head, lines: Sequence[Line]) -> bool:
        """Whether a block below an empty row has a title or a head of its own."""
        if any(is_repeated(line, head, lines) for line in block):
            return False
        first = block[0].filled
        if len(block) > 2 and len(first) == 1 and _TITLE.fullmatch(plain(block[0].words[0])):
            return True
        return len(block) > 1 and any(self._is_strange_head(line) for line in block[:3])

    def _is_strange_head(self, line: Line) -> bool:
        texts = line.words
        if len(texts) < 2:
            return False
        if any(role_of(text) is Role.NUMBER for text in texts):
            return True
        values = [text for column in self._values if (text := line.text(column))]
        words = [text for text in values if not _SAYS.search(plain(text)) and not text.isupper()]
        return (
            len(texts) > 2
            and bool(words)
            and len(words) == len(values)
            and not any(char.isdigit() for char in "".join(texts))
        )
