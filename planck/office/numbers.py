"""What the numbers of a cell are, by the way in which their file writes numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache

from planck.model.draft import Topic
from planck.model.unit import Unit
from planck.office.digits import readings, writing_of
from planck.office.grid import Cell
from planck.office.meaning import Writing
from planck.office.one_writing import one_writing
from planck.office.phrase import Phrase, phrase_of


def how_written(cells: Iterable[tuple[Cell, str]]) -> Writing | None:
    """How a file writes numbers, by the cells that can be read in one way only; None where none of them shows it.

    Each cell comes with the unit of its row. A cell that holds a number, and one that holds words that are not
    understood, shows nothing.
    """
    shown: set[Writing] = set()
    for cell, unit in cells:
        if cell.number is None and cell.day is None and not cell.formula:
            phrase = phrase_of(one_writing(cell.text), unit)
            shown |= writing_of(_readings_of(phrase, unit)) if phrase else set()
    if len(shown) == 2:
        return Writing.MIXED
    return shown.pop() if shown else None


def numbers_of(phrase: Phrase, writing: Writing | None, unit: str) -> tuple[Decimal, ...] | Topic:
    """The numbers of a phrase, of "13/13" with the whole behind, or why they are not clear.

    A number with two readings is read as another number of its cell is, else as its file writes numbers.
    """
    numbers_read = _readings_of(phrase, unit)
    shown = writing_of(numbers_read)
    if len(shown) > 1 or not all(numbers_read):
        return Topic.NOT_UNDERSTOOD
    chosen = shown.pop() if shown else writing
    numbers: list[Decimal] = []
    for number in numbers_read:
        if len(number) == 1:
            numbers += number.values()
        elif chosen in number:
            numbers.append(number[chosen])
        else:
            return Topic.TWO_READINGS
    if phrase.sign == "-":
        numbers[0] = -numbers[0]
    return tuple(numbers)


def _readings_of(phrase: Phrase, unit: str) -> list[Mapping[Writing | None, Decimal]]:
    digits = (*phrase.numbers, phrase.of) if phrase.of else phrase.numbers
    is_whole = bool(phrase.of) or _is_whole(phrase.unit or unit)
    return [readings(number, is_whole=is_whole) for number in digits]


@lru_cache(maxsize=256)
def _is_whole(unit: str) -> bool:
    return bool(unit) and Unit(unit).is_whole
