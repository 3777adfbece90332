"""What the text of one cell says, before its row and its column say what follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import NamedTuple, TypeAlias

from planck.model.comparator import ComparatorKind
from planck.model.draft import Plain, Topic
from planck.model.period import Period, year


class Writing(str, Enum):
    """How a file writes numbers: ``1.650,5`` or ``1,650.5``, or some of its cells in one way and some in the other."""

    VIETNAMESE = "vi"
    ENGLISH = "en"
    MIXED = "mixed"


# A day, or a year: what something is due by.
Due: TypeAlias = "int | date"


def due_span(due: Due) -> Period:
    """What something is due by as a period."""
    return Period(due, due) if isinstance(due, date) else year(due)


class Demand(NamedTuple):
    """A target as its cell says it. ``kind`` is None where the cell says a number and no comparator.

    ``numbers`` are one or, of a range, two; none where the cell says that something is done. ``unit`` is what stands
    behind the number, ``of`` the whole of "13/13". ``falls``: "Giảm 1,5"; ``rises``: "Tăng 10%". ``baseline`` is the
    year of "so với năm 2025". ``by`` is the year or the day by which ("Hoàn thành năm 2028"; of "trước năm 2029" 2028;
    of "trong quý II/2025" 30 June). ``basis`` is "total", "each_year" or "average" where the cell has the words for it.
    """

    kind: ComparatorKind | None
    numbers: tuple[Decimal, ...] = ()
    unit: str = ""
    of: Decimal | None = None
    is_done: bool = False
    falls: bool = False
    rises: bool = False
    baseline: int | None = None
    by: Due | None = None
    basis: str = ""
    is_approximate: bool = False


class Figure(NamedTuple):
    """A figure as its cell says it, as the format writes a value; ``reason`` where it is known to be missing.

    ``reached`` is the day on which a milestone was, where the cell says it."""

    value: Plain
    unit: str = ""
    reason: str = ""
    falls: bool = False
    rises: bool = False
    basis: str = ""
    status: str = ""
    is_approximate: bool = False
    reached: Period | None = None


@dataclass(frozen=True, slots=True)
class Silent:
    """The cell says nothing that a register records: "-", or words where a number belongs."""


class Unclear(NamedTuple):
    """The cell says something, but not what: why."""

    topic: Topic
