"""One number as it is written: the ways in which its points, commas and spaces can be read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache

from planck.office.meaning import Writing

# Digits with the signs that may stand between them. A space stands between groups of three alone.
NUMBER = r"(?<![0-9.,])[0-9]+(?:[.,][0-9]+| [0-9]{3}(?![0-9]))*(?![0-9]|[.,][0-9])"
_is_month = re.compile(r"(?:0?[1-9]|1[0-2])\.(?:19|20)[0-9]{2}").fullmatch  # "06.2025"
_parts = re.compile(r"[0-9]+|[., ]").findall


@lru_cache(maxsize=8192)  # read once for the writing of the file, and once for what it says
def readings(text: str, *, is_whole: bool = False) -> Mapping[Writing | None, Decimal]:
    """What digits without a sign can mean, by the writing in which they mean it; under None what they mean in any.

    Empty where they are no number. ``is_whole``: people or things are counted, so that a group of three digits is
    thousands and no fraction.
    """
    digits, marks = _parts(text)[::2], _parts(text)[1::2]
    if _is_month(text) or not digits or "".join(a + b for a, b in zip(digits, [*marks, ""], strict=True)) != text:
        return {}
    if not marks:
        return {None: Decimal(digits[0])}
    if " " in marks:
        return _spaced(digits, marks)
    by_writing: dict[Writing | None, Decimal] = {}
    for writing, thousands, point in ((Writing.VIETNAMESE, ".", ","), (Writing.ENGLISH, ",", ".")):
        whole, fraction = (digits, "") if point not in marks else (digits[:-1], digits[-1])
        if set(marks[: len(whole) - 1]) <= {thousands} and marks.count(point) <= 1 and _are_groups(whole):
            by_writing[writing] = Decimal("".join(whole) + (f".{fraction}" if fraction else ""))
    if is_whole and len(by_writing) == 2:
        return {
            writing: value for writing, value in by_writing.items() if value == value.to_integral() and value >= 1000
        }
    return by_writing


def _spaced(digits: list[str], marks: list[str]) -> dict[Writing | None, Decimal]:
    """Spaces group the digits, so that a point or a comma at the end is the one before the fraction."""
    whole, fraction = (digits, "") if marks[-1] == " " else (digits[:-1], digits[-1])
    if set(marks[: len(whole) - 1]) != {" "} or not _are_groups(whole):
        return {}
    writing = {",": Writing.VIETNAMESE, ".": Writing.ENGLISH}.get(marks[-1])
    return {writing: Decimal("".join(whole) + (f".{fraction}" if fraction else ""))}


def _are_groups(digits: list[str]) -> bool:
    """Whether the digits before the fraction stand together, or in groups of three after one to three of them."""
    first, *others = digits
    if not others:
        return True
    return len(first) <= 3 and not first.startswith("0") and all(len(group) == 3 for group in others)


def writing_of(numbers: Iterable[Mapping[Writing | None, Decimal]]) -> set[Writing]:
    """The writings that numbers with one reading show."""
    return {writing for found in numbers if len(found) == 1 for writing in found if writing is not None}
