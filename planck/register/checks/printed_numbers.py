"""The numbers and the days that a passage of a document prints, in Vietnamese and in English form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from planck.model.calendar_words import MONTHS, month_named

_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
_LONGEST = 200  # no number of a register has as many digits and marks
_SPACED = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]+)?(?![0-9])")
_MONTH = rf"(?P<name>{'|'.join(MONTHS)})[a-z]*\.?"
_DAYS_OF_MONTHS = (
    re.compile(r"(?<![0-9])[0-9]{4} ?[-/.] ?(?P<month>[0-9]{1,2}) ?[-/.] ?(?P<day>[0-9]{1,2})(?![0-9])"),
    re.compile(
        r"(?<![0-9])(?<![0-9]{4}[-/.])(?P<day>[0-9]{1,2}) ?(?:[-/.]|,? ?tháng) ?(?P<month>[0-9]{1,2})(?![0-9])",
        re.IGNORECASE,
    ),
    re.compile(r"(?<![0-9])(?P<month>[0-9]{1,2})/(?P<day>1[3-9]|2[0-9]|3[01])/[0-9]{4}(?![0-9])"),
    re.compile(rf"(?<![0-9])(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH}", re.IGNORECASE),
    re.compile(rf"\b{_MONTH} (?P<day>[0-9]{{1,2}})(?![0-9])", re.IGNORECASE),
)


def printed_numbers(text: str, *, vietnamese: bool) -> set[Decimal]:
    """The numbers of a text, each in every way that it can be read; ``vietnamese``: it is of a Vietnamese document.

    With three digits after its only mark a number is one of thousands, as ``1.650``; it is a decimal as well where the
    language has that mark for decimals. A minus sign is not read: ``giảm 0,5%`` and ``-0,5%`` both print 0.5.
    """
    printed = _NUMBER.findall(text)
    printed += (spaced.replace(" ", "") for spaced in _SPACED.findall(" ".join(text.split())))
    return {
        number for each in printed if len(each) <= _LONGEST for number in _readings(each, "," if vietnamese else ".")
    }


def prints_day(text: str, day: date) -> bool:
    """Whether a text gives a day: its day and its month together, and its year there or elsewhere in the text."""
    spaced = " ".join(text.split())
    if f"{day.year:04}" not in re.findall("[0-9]+", spaced):
        return False
    return any(
        (int(match["day"]), _month_of(match)) == (day.day, day.month)
        for pattern in _DAYS_OF_MONTHS
        for match in pattern.finditer(spaced)
    )


def _month_of(match: re.Match[str]) -> int:
    named = match.groupdict()
    return month_named(named["name"].casefold()) if "name" in named else int(named["month"])


def _readings(printed: str, decimal_mark: str) -> Iterator[Decimal]:
    """What digits with points and commas between them can mean."""
    groups = re.split("[.,]", printed)
    marks = re.sub("[0-9]", "", printed)
    whole = "".join(groups)
    if not marks:
        yield Decimal(printed)
    elif len(marks) == 1:
        is_of_thousands = _are_of_thousands(groups)
        if is_of_thousands:
            yield Decimal(whole)
        if not is_of_thousands or marks == decimal_mark:
            yield Decimal(printed.replace(",", "."))
    elif len(set(marks)) == 1 and _are_of_thousands(groups):
        yield Decimal(whole)
    elif len(set(marks)) == 2 and marks[-1] not in marks[:-1] and _are_of_thousands(groups[:-1]):
        yield Decimal(f"{whole[: -len(groups[-1])]}.{groups[-1]}")
    else:  # a date, or a list without spaces
        yield from map(Decimal, groups)


def _are_of_thousands(groups: list[str]) -> bool:
    first, *others = groups
    return len(first) <= 3 and not first.startswith("0") and all(len(group) == 3 for group in others)
