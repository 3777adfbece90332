"""Where a table has its head, and what stands above each column, from the top."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from planck.office.area_words import is_divider, is_proper_name, is_whole, names_an_area
from planck.office.footnotes import is_unit_line
from planck.office.head_times import times_in
from planck.office.head_words import is_name, may_be_head, may_be_name, may_be_name_without_unit, role_of, says_due
from planck.office.layout import Line, plain, text_of
from planck.office.table import VALUES, Role

_TALLEST = 3
_LABEL = re.compile(r"[(\[]?(?:[a-z]|\d{1,2})[)\]]?(?: ?=.*)?|\(?\d{1,2}\)? ?= ?.+", re.IGNORECASE)
_has_no_word = re.compile(r"[-+0-9.,%()\s]*").fullmatch  # as the cells of figures have none
_OF_FIGURES = (*VALUES, Role.WORKED_OUT)
_WORDS = re.compile(r"[^\W\d_]{2,}")
_FIGURE = re.compile(r"[-–(]?\d[\d.,]*\)?")
_FEWEST_NAMES = 2
# "Tên tiêu chí | Nội dung tiêu chí": a section, and the names.
_OF_CRITERIA = re.compile(r"(?:ten |cac )?tieu chi")
_CONTENTS = re.compile(r"noi dung\b")
_LEADS_A_ROW = (Role.NAME, Role.NUMBER)


class Head(NamedTuple):
    """The rows of a head, by their places among the lines, and the texts above each column, from the top."""

    first: int
    last: int
    stacks: Mapping[int, tuple[str, ...]]
    names: tuple[int, ...]

    def text(self, column: int) -> str:
        """All that stands above a column."""
        return " / ".join(self.stacks.get(column, ()))


def find_heads(lines: Sequence[Line]) -> list[Head]:
    """Every head among the lines, in order, a head that is repeated too."""
    heads: list[Head] = []
    for place, line in enumerate(lines):
        if heads and place <= heads[-1].last:
            continue
        names = _names_in(line)
        if names and _others_in(line, names) and not _hold_figures(lines[place + 1 :], names):
            first = _first_row(lines, place, names, heads[-1].last + 1 if heads else 0)
            last = _last_row(lines, place, names)
            heads.append(Head(first, last, _stacks(lines[first : last + 1]), names))
    return heads


def find_blank_heads(lines: Sequence[Line]) -> list[Head]:
    """The head of a statistics form, which has nothing above its names: their column is the first that holds words.

    None where these may be names of areas, which a page of a yearbook has below an empty head.
    """
    for place, line in enumerate(lines):
        first = _first_value(line)
        texts = {column: _words_below(lines[place + 1 :], column) for column in range(1, first)}
        column = next((column for column, below in texts.items() if len(below) >= _FEWEST_NAMES), 0)
        if column and not line.text(column) and not _names_areas(texts[column]):
            last = _last_row(lines, place, (column,))
            stacks = {**_stacks(lines[place : last + 1]), column: ()}
            return [Head(place, last, stacks, (column,))]
    return []


def _first_value(line: Line) -> int:
    """The first column of units, plans or results in what may be a head without names; 0 where it is none."""
    roles = [(cell.column, role_of(text), text) for cell, text in zip(line.filled, line.words, strict=True)]
    units = [column for column, role, _ in roles if role is Role.UNIT]
    speaking = [
        column for column, role, text in roles if role in _OF_FIGURES or (units and not times_in(text).says_nothing)
    ]
    is_head = len(speaking) >= (1 if units else 2) and not any(is_unit_line(text) for text in line.words)
    return min(speaking + units) if is_head else 0


def _words_below(lines: Sequence[Line], column: int) -> list[str]:
    """What stands in a column beside figures, where it has words."""
    beside = [line for line in lines if any(_FIGURE.fullmatch(text) for text in line.words[1:])]
    return [text for line in beside if _WORDS.search(text := line.text(column))]


def _names_areas(texts: Sequence[str]) -> bool:
    """Whether one of several names may be that of an area; the sum of them all, "TỔNG SỐ", shows nothing."""
    return any(_may_be_an_area(text) for text in texts if not is_whole(text))


def _may_be_an_area(text: str) -> bool:
    return names_an_area(text) or (" " in text and is_proper_name(text))


def _hold_figures(lines: Sequence[Line], names: Sequence[int]) -> bool:
    """Whether what a head calls names are figures: "Chỉ tiêu" may stand above several columns of areas."""
    if len(names) == 1:
        return False
    counts = [0, 0]
    for line in lines:
        own = [line.text(column) for column in names if line.text(column)]
        has_words = any(map(_WORDS.search, own))
        if own and (not has_words or any(map(_FIGURE.fullmatch, line.words))):
            counts[has_words] += 1
    figures, words = counts
    return figures > words


def head_at(lines: Sequence[Line], rows: tuple[int, int], names: Sequence[int]) -> Head | None:
    """The head that a person says stands in these rows; None where nothing stands there."""
    places = [place for place, line in enumerate(lines) if rows[0] <= line.index <= rows[1]]
    if not places:
        return None
    stacks = _stacks([lines[place] for place in places])
    found = tuple(names) or next((named for place in places if (named := _names_in(lines[place]))), ())
    return Head(places[0], places[-1], stacks, found or tuple(stacks)[:1])


def is_numbers_of_columns(line: Line, names: Sequence[int]) -> bool:
    """Whether a row numbers the columns: ``A B C 1 2 3``, ``(1) (2)``, ``6=4/1``."""
    named = any(line.text(column) for column in names) or any(text.isalpha() for text in line.words)
    return named and len(line.words) > 2 and all(map(is_label_of_column, line.words))


def is_label_of_column(text: str) -> bool:
    """Whether a text numbers a column: ``A``, ``(1)``, ``6=4/1``."""
    return bool(_LABEL.fullmatch(text))


def is_repeated(line: Line, head: Head, lines: Sequence[Line]) -> bool:
    """Whether a row is one of the head's, that stands again where a page begins."""
    rows = lines[head.first : head.last + 1]
    column = head.names[0]
    if line.text(column).casefold() not in {row.text(column).casefold() for row in rows}:
        return False
    here = _words(line)
    return len(here) > 1 and any(_words(row) == here for row in rows)


def _words(line: Line) -> dict[int, str]:
    return {column: plain(text) for column in line.cells if (text := line.text(column))}


def _names_in(line: Line) -> tuple[int, ...]:
    """The columns that a head calls names; several where the cell covers several, the first such cell alone."""
    begun = [column for column in sorted(line.cells) if not _has_no_word(line.texts[column]) and _begins(line, column)]
    named = [column for column in begun if is_name(line.text(column))]
    found = [column for column in named if role_of(line.text(column)) is not Role.FIELD] or named
    if len(found) > 1 and _OF_CRITERIA.fullmatch(plain(line.text(found[0]))):
        found = [column for column in found if _CONTENTS.match(plain(line.text(column)))] or found
    if not found:
        found = [column for column in begun if _is_name_by_place(line, column)]
    if not found:
        return ()
    cell = line.cells[found[0]]
    return tuple(column for column in found if line.cells[column] is cell)


def _is_name_by_place(line: Line, column: int) -> bool:
    """Whether "Mục tiêu" or "Ngành" stands where names do: first or right behind the numbers, before the units.

    "Ngành" and the like do so before plans and results too, where there are no units, and all before due times.
    """
    text = line.text(column)
    is_name_without_unit = may_be_name_without_unit(text)
    if not is_name_without_unit and not may_be_name(text):
        return False
    texts = list(zip(line.filled, line.words, strict=True))
    before = [text for cell, text in texts if cell.column < column]
    behind = [text for cell, text in texts if cell.column > column]
    is_leading = all(role_of(each) is Role.NUMBER for each in before)
    has_units = any(role_of(each) is Role.UNIT for each in behind)
    has_values = any(role_of(each) in VALUES for each in behind)
    has_due = any(says_due(each) for each in behind)
    return is_leading and (has_units or has_due or (has_values and is_name_without_unit))


def _begins(line: Line, column: int) -> bool:
    return line.cells[column].row == line.index


def _others_in(line: Line, names: Sequence[int]) -> bool:
    """Whether another cell of the row speaks as a head does."""
    texts = [text for cell, text in zip(line.filled, line.words, strict=True) if cell.column not in names]
    speaks = any(may_be_head(text) for text in texts) or _has_areas(texts)
    return speaks and not any(is_unit_line(text) for text in texts[:1])


def _first_row(lines: Sequence[Line], place: int, names: Sequence[int], lowest: int) -> int:
    """The first row of a head: rows above the names belong to it where they only stand above its other columns."""
    first = place
    while first > lowest and place - first < _TALLEST - 1 and lines[first].index - lines[first - 1].index == 1:
        above = lines[first - 1]
        texts = above.words
        leads = [column for column in above.cells if above.text(column) and column <= max(names)]
        speaks = all((may_be_head(text) or is_divider(text)) and not is_unit_line(text) for text in texts)
        if leads or not texts or not speaks:
            break
        first -= 1
    return first


def _last_row(lines: Sequence[Line], place: int, names: Sequence[int]) -> int:
    """The last row of a head: as far as its first cells are merged downwards, and rows that only stand below others."""
    line = lines[place]
    leading = [cell for column, cell in line.cells.items() if column in names or role_of(text_of(cell)) in _LEADS_A_ROW]
    bottom = max((cell.last_row for cell in leading), default=line.index)
    last = place
    while last + 1 < len(lines) and last - place < _TALLEST - 1:
        below = lines[last + 1]
        if below.index > bottom and not _continues(below, line, names):
            break
        last += 1
    return last


def _continues(line: Line, head: Line, names: Sequence[int]) -> bool:
    """Whether a row stands below a head and above no row of the body: it names no indicator, and speaks as heads do."""
    leads = [column for column in line.cells if column <= max(names) and line.text(column) and _begins(line, column)]
    texts = [text for cell, text in zip(line.filled, line.words, strict=True) if cell.row == line.index]
    has_areas = _has_areas(texts)
    speaks = all(may_be_head(text) or (has_areas and _may_be_of_areas(text)) for text in texts)
    return not leads and bool(texts) and line.index - head.index < _TALLEST and speaks


def _has_areas(texts: Sequence[str]) -> bool:
    """Whether several areas are named."""
    return len([text for text in texts if names_an_area(text)]) > 1


def _may_be_of_areas(text: str) -> bool:
    """Whether a text may stand in the head of columns of areas."""
    return names_an_area(text) or is_whole(text) or is_divider(text)


def _stacks(rows: Sequence[Line]) -> dict[int, tuple[str, ...]]:
    """The texts above each column. Where nothing is merged, a text stands for the empty cells to its right too."""
    is_merged = any(cell.last_column > cell.column for row in rows for cell in row.cells.values())
    columns = sorted({column for row in rows for column in row.cells})
    stacks: dict[int, list[str]] = {column: [] for column in columns}
    for number, row in enumerate(rows):
        lower = rows[number + 1 :]
        carried = ""
        for column in columns:
            cell = row.cells.get(column)
            text = text_of(cell)
            has_below = any(below.text(column) and below.cells[column].row != row.index for below in lower)
            carried = text if text and has_below else carried if not text and has_below else ""
            if cell is not None and text and (cell.row == row.index or number == 0):
                stacks[column].append(text)
            elif carried and not is_merged and not text:
                stacks[column].append(carried)
    return {column: tuple(texts) for column, texts in stacks.items() if texts}
