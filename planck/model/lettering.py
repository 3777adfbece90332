"""Letters that count: ``a`` to ``z``, then ``aa``."""

from __future__ import annotations


def letters(number: int) -> str:
    """``a`` to ``z``, then ``aa``, counted from 0."""
    rest, place = divmod(number, 26)
    return (letters(rest - 1) if rest else "") + chr(ord("a") + place)


def column_number(letters: str) -> int:
    """The number of a column by its letters in capitals: ``A`` is 1."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def column_letters(column: int) -> str:
    """A column as a spreadsheet names it, counted from 1: 1 is ``A``, 28 is ``AB``."""
    return letters(column - 1).upper()
