"""What the cell of a figure says: "13/13", "trên 60", "…", "Chưa đạt", "12,5 (sơ bộ)"."""

from __future__ import annotations

import re

from planck.model.comparator import ComparatorKind
from planck.model.draft import Plain, Topic
from planck.model.period import Period
from planck.office.amounts import Amount, amount_of, doubt_of_number, has_digit, is_bare, kind_of_rank
from planck.office.grid import Cell
from planck.office.meaning import Figure, Silent, Unclear, Writing
from planck.office.one_writing import one_writing
from planck.office.periods import day_in
from planck.office.vocabulary import DONE, MISSING, NOT_DONE, Part

_is_dash = re.compile(r"[-\s]*").fullmatch
_is_dots = re.compile(r"(?:…|\.\s?\.)[.…\s]*").fullmatch
# What a figure cannot have beside it: a year by which, a year to compare with, "giảm còn", "phấn đấu".
_OF_TARGETS = frozenset({Part.BY, Part.BASELINE, Part.LEVEL, Part.AIM})


def read_figure(cell: Cell, writing: Writing | None, unit: str) -> Figure | Silent | Unclear:
    """Read the cell of a figure in a row with this unit, empty where the row has none.

    ``writing`` is how its file writes numbers: where it is mixed or None, a number with two readings is not clear.
    """
    if cell.formula:
        return Unclear(Topic.NO_VALUE)
    if cell.day is not None:
        return Unclear(Topic.DATE)
    if cell.number is not None and is_bare(cell.text):  # as most cells do
        own = "%" if cell.is_percent else ""
        topic = doubt_of_number(cell.number, own, unit)
        return Figure(cell.number, own) if topic is None else Unclear(topic)
    text = one_writing(cell.text)
    if cell.number is None:
        words = _words(text, unit)
        if words is not None:
            return words
    amount = amount_of(cell, text, writing, unit)
    if isinstance(amount, Topic):
        return Unclear(amount)
    is_bound_of_count = amount.of is not None and Part.KIND in amount.words
    if (
        is_bound_of_count
        or not _OF_TARGETS.isdisjoint(amount.words)
        or text.lower().startswith(("vượt", "vuot", "exceed"))
    ):
        return Unclear(Topic.NOT_UNDERSTOOD)
    return _figure(amount)


def _words(text: str, unit: str) -> Figure | Silent | Unclear | None:
    """What a text without a number says; None where it has digits."""
    lower = " ".join(text.lower().split())
    if _is_dash(text):
        return Silent()
    if _is_dots(text) or lower in MISSING:
        return Figure(None, reason=" ".join(text.split()))
    if not unit and (day := day_in(text)) is not None:
        return Figure(True, reached=Period(day, day))
    if has_digit(text):
        return None
    if text.startswith("#"):  # "#REF!", and "###" where a column was too narrow
        return Unclear(Topic.NOT_UNDERSTOOD)
    mark = lower.rstrip(".")
    if mark == "x" and unit:
        return Unclear(Topic.MARK_WITH_UNIT)
    if mark in DONE and not unit:
        return Figure(True)
    return Figure(False) if mark in NOT_DONE and not unit else Silent()


def _figure(amount: Amount) -> Figure:
    words = amount.words
    if not words:
        return Figure(_value(amount), amount.unit)
    return Figure(
        _value(amount),
        amount.unit,
        falls=words.get(Part.CHANGE) == "falls",
        rises=words.get(Part.CHANGE) == "rises",
        basis=words.get(Part.BASIS, ""),
        status=words.get(Part.STATUS, ""),
        is_approximate=Part.APPROXIMATE in words,
    )


def _value(amount: Amount) -> Plain:
    number = amount.numbers[0]
    if amount.of is not None:
        return {"count": number, "of": amount.of}
    if len(amount.numbers) == 2:
        return list(amount.numbers)
    kind = (amount.words.get(Part.KIND) or kind_of_rank(amount.words)) if amount.words else None
    return {ComparatorKind(kind).value: number} if kind else number
