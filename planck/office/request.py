"""What a person says about a table, beside what stands in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
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

    ``place`` is the sheet, or the number of the table in a document; empty where a file has one table.

    ``rows`` are answers about rows, by their number: keys of a target that replace what was read, or ``skip: true``.
    ``cells`` are answers about cells, by row and column: the text to read in place of the cell's. ``known`` are the
    ids of the indicators that the register has already, by the folded name; ``areas`` its areas, by the folded name
    without its type, each with its names by level.
    """

    file: str
    names: Mapping[str, str]
    place: str = ""
    period: Period | None = None
    wanted: Wanted = Wanted.BOTH
    writing: Writing | None = None
    rows: Mapping[int, Mapping[str, Plain]] = field(default_factory=dict)
    cells: Mapping[tuple[int, int], str] = field(default_factory=dict)
    known: Mapping[str, str] = field(default_factory=dict)
    areas: Mapping[str, tuple[Mapping[str, str], ...]] = field(default_factory=dict)
