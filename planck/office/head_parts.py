"""The part of the year that the figures below a head without months are of, in a report of a part of the year."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple, TypeAlias

from planck.office.layout import plain

# The first and the last month of a part of a year.
Months: TypeAlias = tuple[int, int]

_CUMULATIVE = re.compile(r"\bluy ke\b|\blk\b|\bcong don\b|\btu dau nam\b|\bytd\b|\byear to date\b|\bcumulative\b")
_OF_A_TERM = re.compile(r"\bnhiem ky\b|\bgiai doan\b|\bdu an\b|\bkhoi cong\b|\bterm\b|\bproject\b")
_KIND = "thang|quy|ky|month|quarter"
_OF_PART = re.compile(rf"\b(?:trong|rieng|this|reporting) (?P<kind>{_KIND})\b|\b(?P<own>{_KIND}) (?:bao cao|nay)\b")
_PART_BEFORE = re.compile(rf"\b(?:previous|last) (?P<kind>{_KIND})\b|\b(?P<own>{_KIND}) (?:lien |ke )?truoc\b")
_LENGTHS = {"thang": 1, "month": 1, "quy": 3, "quarter": 3}


class Part(NamedTuple):
    """A part of the year of a report, or of the year before it where ``years_back`` is 1."""

    months: Months
    years_back: int = 0


WHOLE_YEAR = Part((1, 12))


def says_part(head: str) -> bool:
    """Whether a head says of which part of the year it is by the report that it stands in: ``Lũy kế``."""
    return any(pattern.search(plain(head)) for pattern in (_CUMULATIVE, _OF_PART, _PART_BEFORE))


def part_of_head(
    head: str, of_title: Collection[Months], named: Collection[Months], beside: Collection[str], *, is_same: bool
) -> Part | None:
    """The part of the year that a head without months is of; None where the table does not say it.

    "Thực hiện" in a report of September is of that month, or of all months up to it: it is of the month where "Lũy kế"
    or "9 tháng" stands beside it. ``of_title`` are the parts that the title names, ``named`` those that the heads
    ``beside`` it do; ``is_same``: it is of the same part of the year before.
    """
    words = plain(head)
    parts = of_title or named
    if _CUMULATIVE.search(words):
        if _OF_A_TERM.search(words):
            return None
        return Part((1, max(last for _, last in parts))) if parts else WHOLE_YEAR
    before = _PART_BEFORE.search(words)
    named_part = before or _OF_PART.search(words)
    if named_part is not None:
        length = _LENGTHS.get(named_part["kind"] or named_part["own"])
        fitting = [part for part in parts if length in (None, part[1] - part[0] + 1)]
        only = fitting[0] if len(fitting) == 1 else None
        return None if only is None else _before(only) if before else Part(only)
    inner = [part for part in parts if part[0] > 1]
    if len(inner) == 1 and (1, inner[0][1]) in named and not is_same:
        return Part(inner[0])
    if named:
        return Part(next(iter(named))) if is_same and len(named) == 1 else None  # of that part, or of the year?
    if len(parts) == 1 and not inner:
        return Part(next(iter(parts)))
    is_parted = not is_same and any(_CUMULATIVE.search(plain(other)) for other in beside)
    return WHOLE_YEAR if not parts else Part(inner[0]) if is_parted and len(inner) == 1 else None


def _before(part: Months) -> Part:
    """The part of the same length before it, which may lie in the year before."""
    length = part[1] - part[0] + 1
    first = part[0] - length
    return Part((first, part[0] - 1)) if first > 0 else Part((first + 12, part[0] + 11), 1)
