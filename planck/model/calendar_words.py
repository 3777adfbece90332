"""How documents write months and quarters: the English names of months, Roman numerals, ordinals."""

from __future__ import annotations

# Of each month the first three letters.
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def month_named(name: str) -> int:
    """The number of a month by its English name, in full or shortened, in small letters."""
    return MONTHS.index(name[:3]) + 1
