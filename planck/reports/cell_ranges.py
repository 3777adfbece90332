"""The cells that one thing is said of, each named once and neighbours together: ``A2–A5001 “Hà Nam”``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple, TypeAlias

from planck.model.draft import Remark, Spot
from planck.model.lettering import column_letters

_MOST = 24  # ranges of which each shows one text
_FEWEST = 3  # cells that are named as a range


class CellRange(NamedTuple):
    """Cells side by side, with what stands in the first and in the last of them."""

    spot: Spot
    first: str
    last: str
    size: int = 1

    @property
    def bottom(self) -> int:
        """The last row."""
        return self.spot.last_row or self.spot.row

    @property
    def right(self) -> int:
        """The last column."""
        return self.spot.last_column or self.spot.column


_Pair: TypeAlias = Callable[[CellRange, CellRange], bool]


def ranges_of(remarks: Iterable[Remark]) -> list[CellRange]:
    """The cells of some remarks from above, those together that stand side by side and hold the same text.

    Where that leaves many, those together that stand side by side with any text.
    """
    cells = dict.fromkeys((remark.spot, " ".join(remark.text.split())) for remark in remarks)
    singles = [CellRange(spot, text, text) for spot, text in cells]
    together = _together(singles, lambda before, after: before.last == after.first)
    return together if len(together) <= _MOST else _together(singles, lambda before, after: True)


def place_of(spot: Spot) -> str:
    """A place as a spreadsheet names it, without file and sheet: ``E5``, ``E5–G5``, row ``24``, column ``E``."""
    first = _corner(spot.row, spot.column)
    last = _corner(spot.last_row or spot.row, spot.last_column or spot.column)
    return (first if first == last else f"{first}–{last}") or spot.sheet


def _corner(row: int, column: int) -> str:
    return f"{column_letters(column) if column else ''}{row or ''}"


def _together(ranges: Iterable[CellRange], may_join: _Pair) -> list[CellRange]:
    """Ranges joined down each column, then those of the same rows across."""
    by_column = sorted(ranges, key=lambda each: (each.spot.sheet, each.spot.column, each.spot.row))
    down = _joined(by_column, lambda before, after: _is_below(before, after) and may_join(before, after))
    by_rows = sorted(down, key=lambda each: (each.spot.sheet, each.spot.row, each.bottom, each.spot.column))
    return _joined(by_rows, lambda before, after: _is_beside(before, after) and may_join(before, after))


def _is_below(before: CellRange, after: CellRange) -> bool:
    is_next = 0 < before.bottom == after.spot.row - 1
    columns = (before.spot.column, before.right) == (after.spot.column, after.right)
    return is_next and columns and before.spot.sheet == after.spot.sheet


def _is_beside(before: CellRange, after: CellRange) -> bool:
    is_next = 0 < before.right == after.spot.column - 1
    rows = (before.spot.row, before.bottom) == (after.spot.row, after.bottom)
    return is_next and rows and before.spot.sheet == after.spot.sheet


def _joined(ranges: Iterable[CellRange], is_next: _Pair) -> list[CellRange]:
    """Each range with those that follow on it, where they are enough for a range."""
    runs: list[list[CellRange]] = []
    for each in ranges:
        if runs and is_next(runs[-1][-1], each):
            runs[-1].append(each)
        else:
            runs.append([each])
    return [part for run in runs for part in _one_range(run)]


def _one_range(run: list[CellRange]) -> list[CellRange]:
    size = sum(each.size for each in run)
    if len(run) == 1 or size < _FEWEST:
        return run
    first, last = run[0], run[-1]
    spot = replace(first.spot, last_row=last.bottom, last_column=last.right)
    return [CellRange(spot, first.first, last.last, size)]
