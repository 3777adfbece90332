"""What the cell of a target says: "Trên 50%", "10-11", "Hoàn thành năm 2028", "Giảm ít nhất 5% so với năm 2025"."""

from __future__ import annotations

import re
from datetime import date

from planck.model.comparator import ComparatorKind
from planck.model.draft import Topic
from planck.office.amounts import Amount, amount_of, kind_of_rank
from planck.office.due import read_due
from planck.office.grid import Cell
from planck.office.meaning import Demand, Due, Silent, Unclear, Writing
from planck.office.one_writing import one_writing
from planck.office.vocabulary import DONE, MISSING, Part

_is_nothing = re.compile(r"[-.…\s]*").fullmatch
_is_change = re.compile(
    r"(?:tiếp tục\s+)?(?:giảm|tăng|giam|tang|decrease|increase|fall|rise|reduce)\b.*", re.DOTALL
).fullmatch
_year = re.compile(r"(?:19|20)[0-9]{2}").sub


def read_target(
    cell: Cell, writing: Writing | None, unit: str, year: int | None = None, *, is_due: bool = False
) -> Demand | Silent | Unclear:
    """Read the cell of a target in a row with this unit, empty where the row has none.

    ``writing`` is how its file writes numbers: where it is mixed or None, a number with two readings is not clear.
    ``year`` is that of its column, and ``is_due``: the column says when things are due.
    """
    if cell.formula:
        return Unclear(Topic.NO_VALUE)
    if cell.day is not None and not is_due:
        return Unclear(Topic.DATE)
    text = one_writing(cell.text)
    lower = " ".join(text.lower().split())
    if cell.number is None and (_is_nothing(text) or lower in MISSING):
        return Silent()
    if cell.number is None or is_due:
        done = _done(text, lower, writing, year, is_due=is_due)
        if isinstance(done, Topic):
            return Unclear(done)
        if done is not None:
            return Unclear(Topic.MARK_WITH_UNIT) if unit else done
    amount = amount_of(cell, text, writing, unit)
    if isinstance(amount, Topic):
        return Unclear(_without_number(amount, lower))
    return _says(amount) if Part.STATUS not in amount.words else Unclear(Topic.NOT_UNDERSTOOD)


def _done(text: str, lower: str, writing: Writing | None, year: int | None, *, is_due: bool) -> Demand | Topic | None:
    """A milestone to be reached, at the end of its period, by a year or by a day."""
    if lower.rstrip(".") in DONE:
        return Demand(ComparatorKind.DONE, is_done=True)
    by = read_due(text, writing, year, is_due=is_due)
    if isinstance(by, Topic):
        return by
    if by is not None:
        return Demand(ComparatorKind.DONE, is_done=True, by=by)
    return Topic.NOT_UNDERSTOOD if is_due else None


def _without_number(topic: Topic, lower: str) -> Topic:
    """A fall or a rise that does not say by how much is a reason of its own."""
    is_bare_change = _is_change(lower) and not any(char.isdigit() for char in _year("", lower))
    return Topic.NO_NUMBER if is_bare_change else topic


def _says(amount: Amount) -> Demand:
    words = amount.words
    if not words:  # as in most cells
        return Demand(None, amount.numbers, amount.unit, amount.of)
    kind = words.get(Part.KIND) or words.get(Part.LEVEL) or kind_of_rank(words)
    return Demand(
        ComparatorKind(kind) if kind else None,
        amount.numbers,
        amount.unit,
        amount.of,
        falls=words.get(Part.CHANGE) == "falls",
        rises=words.get(Part.CHANGE) == "rises",
        baseline=int(words[Part.BASELINE]) if Part.BASELINE in words else None,
        by=_by(words[Part.BY]) if Part.BY in words else None,
        basis=words.get(Part.BASIS, ""),
        is_approximate=Part.APPROXIMATE in words,
    )


def _by(text: str) -> Due:
    """The year or the day that ``phrase`` gives."""
    return int(text) if text.isdigit() else date.fromisoformat(text)
