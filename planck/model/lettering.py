"""Letters that count: ``a`` to ``z``, then ``aa``; ``I``, ``II``, ``III``."""

from __future__ import annotations

_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(number: int) -> str:
    """A number in Roman numerals: 14 is ``XIV``."""
    text = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        text += sign * times
    return text


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
