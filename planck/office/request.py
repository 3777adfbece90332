"""What a person says about a table, beside what stands in it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from planck.model.draft import Plain
from planck.model.period import Period
from planck.office.meaning import Writing


class Wanted(str, Enum):
    """What is to be written of a table."""

    TARGETS = "targets"
    ACTUALS = "actuals"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Request:
    """How a table is to be read: ``names`` of the area by level, ``period`` of targets whose head gives no years.

    ``place`` is the sheet, or the number of the table in a document; empty where a file has one table. ``rows`` are
    answers about rows, by their number: keys of a target in place of what was read, or ``skip: true``. ``cells`` are
    answers about cells, by row and column: the text, or the number, in place of the cell's.

    The register says the rest: ``known`` are the ids of its indicators by the folded name, ``areas`` its areas by the
    folded name without the type (each with its names by level), ``targets`` the periods of the area's targets by their
    ids, and ``served`` the indicators that these have.
    """

    file: str
    names: Mapping[str, str]
    place: str = ""
    period: Period | None = None
    wanted: Wanted = Wanted.BOTH
    writing: Writing | None = None
    rows: Mapping[int, Mapping[str, Plain]] = field(default_factory=dict)
    cells: Mapping[tuple[int, int], str | Decimal] = field(default_factory=dict)
    known: Mapping[str, str] = field(default_factory=dict)
    areas: Mapping[str, tuple[Mapping[str, str], ...]] = field(default_factory=dict)
    targets: Mapping[str, str] = field(default_factory=dict)
    served: Collection[str] = ()
