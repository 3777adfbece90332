"""What the cell of a target says: "Trên 50%", "10-11", "Hoàn thành năm 2028", "Giảm ít nhất 5% so với năm 2025"."""

from __future__ import annotations

import re

from planck.model.comparator import ComparatorKind
from planck.model.draft import Topic
from planck.office.amounts import Amount, amount_of, kind_of_rank
from planck.office.grid import Cell
from planck.office.meaning import Demand, Silent, Unclear, Writing
from planck.office.plain import one_writing
from planck.office.vocabulary import DONE, MISSING, Part

_YEAR = r"(?:19|20)[0-9]{2}"
_is_nothing = re.compile(r"[-.…\s]*").fullmatch
_done_by = re.compile(
    r"(?:đạt|dat|hoàn thành|hoan thanh|completed?|done|achieved|finished)\s*,?\s*"
    r"(?:(?P<before>(?:trước|truoc)(?:\s+(?:năm|nam))?|before)|(?:(?:vào|vao|trong|đến|den)\s+)?"
    r"(?:(?:hết|het|cuối|cuoi)\s+)?(?:năm|nam)|in|by(?:\s+the\s+end\s+of)?)\s+"
    rf"(?P<year>{_YEAR})"
).fullmatch
_by_done = re.compile(
    r"(?:(?P<before>(?:trước|truoc))|đến|den|vào|vao|by)(?:\s+(?:hết|het|cuối|cuoi))?(?:\s+(?:năm|nam))?\s+"
    rf"(?P<year>{_YEAR})\s*[:,]?\s*(?:đạt|dat|hoàn thành|hoan thanh|completed?|done|achieved)"
).fullmatch
_is_change = re.compile(
    r"(?:tiếp tục\s+)?(?:giảm|tăng|giam|tang|decrease|increase|fall|rise|reduce)\b.*", re.DOTALL
).fullmatch
_year = re.compile(_YEAR).sub


def read_target(cell: Cell, writing: Writing | None, unit: str) -> Demand | Silent | Unclear:
    """Read the cell of a target in a row with this unit, empty where the row has none.

    ``writing`` is how its file writes numbers: where it is mixed or None, a number with two readings is not clear.
    """
    if cell.formula:
        return Unclear(Topic.NO_VALUE)
    if cell.day is not None:
        return Unclear(Topic.DATE)
    text = one_writing(cell.text)
    lower = " ".join(text.lower().split())
    if cell.number is None and (_is_nothing(text) or lower in MISSING):
        return Silent()
    if cell.number is None:
        done = _done(lower)
        if done is not None:
            return Unclear(Topic.MARK_WITH_UNIT) if unit else done
    amount = amount_of(cell, text, writing, unit)
    if isinstance(amount, Topic):
        return Unclear(_without_number(amount, lower))
    return _says(amount) if Part.STATUS not in amount.words else Unclear(Topic.NOT_UNDERSTOOD)


def _done(lower: str) -> Demand | None:
    """A milestone to be reached, at the end of its period or by a year."""
    by = _done_by(lower) or _by_done(lower)
    if by:
        return Demand(ComparatorKind.DONE, is_done=True, by=int(by["year"]) - bool(by["before"]))
    return Demand(ComparatorKind.DONE, is_done=True) if lower.rstrip(".") in DONE else None


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
        by=int(words[Part.BY]) if Part.BY in words else None,
        basis=words.get(Part.BASIS, ""),
        is_approximate=Part.APPROXIMATE in words,
    )
