"""What a person says about a table, beside what stands in it."""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping
from dataclasses import field
from decimal import Decimal
from enum import Enum
from functools import cached_property
from typing import NamedTuple, TypeAlias

from planck.model.area_types import without_type
from planck.model.draft import Plain
from planck.model.frozen import Remembering, frozen
from planck.model.period import Period
from planck.office.meaning import Writing

# An area by its names in one spelling, by level.
AreaKey: TypeAlias = tuple[tuple[str, str], ...]


def area_key(names: Mapping[str, str]) -> AreaKey:
    """What the same area has in every spelling of its names."""
    return tuple((level, without_type(name)) for level, name in names.items())


class Range(NamedTuple):
    """Cells side by side that an answer is given for, or rows as a whole."""

    first_row: int
    last_row: int
    first_column: int = 0
    last_column: int = 0

    @property
    def is_one(self) -> bool:
        """Whether it is one cell, or one row."""
        return (self.first_row, self.first_column) == (self.last_row, self.last_column)


class Wanted(str, Enum):
    """What is to be written of a table."""

    TARGETS = "targets"
    ACTUALS = "actuals"
    BOTH = "both"


@frozen
class Request(Remembering):
    """How a table is to be read: ``names`` of the area by level, ``period`` of targets whose head gives no years.

    ``place`` is the sheet, or the number of the table in a document; empty where a file has one table. ``rows`` are
    answers about rows, by their number: keys of a target in place of what was read, or ``skip: true``. ``cells`` are
    answers about cells, by row and column: the text, or the number, in place of the cell's. ``rows_said`` and
    ``cells_said`` are the same as a person gives them, before the table is known.

    The register says the rest: ``known`` are the ids of its indicators by the folded name, ``named`` its names by
    the id, ``areas`` its areas by the folded name without the type (each with its names by level),
    ``targets`` the periods of the targets of each area by their ids, and ``served`` the indicators that these have.
    """

    file: str
    names: Mapping[str, str]
    place: str = ""
    period: Period | None = None
    wanted: Wanted = Wanted.BOTH
    writing: Writing | None = None
    rows: Mapping[int, Mapping[str, Plain]] = field(default_factory=dict)
    cells: Mapping[tuple[int, int], str | Decimal] = field(default_factory=dict)
    rows_said: Mapping[Range, Mapping[str, Plain]] = field(default_factory=dict)
    cells_said: Mapping[Range, str | Decimal] = field(default_factory=dict)
    known: Mapping[str, str] = field(default_factory=dict)
    named: Mapping[str, Container[str]] = field(default_factory=dict)
    areas: Mapping[str, tuple[Mapping[str, str], ...]] = field(default_factory=dict)
    targets: Mapping[AreaKey, Mapping[str, str]] = field(default_factory=dict)
    served: Mapping[AreaKey, Collection[str]] = field(default_factory=dict)

    def source_of(self, title: str) -> dict[str, Plain]:
        """The source of what is written of the table: its title, the file, and where in it the table stands."""
        source = {"title": title, "file": self.file, "place": self.place}
        return {key: value for key, value in source.items() if value}

    @cached_property
    def own_targets(self) -> Mapping[str, str]:
        """The periods of the targets that the area has, by their ids."""
        return self.targets.get(area_key(self.names), {})

    @cached_property
    def own_served(self) -> Collection[str]:
        """The indicators that the area has a target of."""
        return self.served.get(area_key(self.names), ())
