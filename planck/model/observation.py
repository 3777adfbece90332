"""What was measured."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cached_property

from planck.model.frozen import Frozen, frozen
from planck.model.location import Location
from planck.model.period import Period
from planck.model.source import Source
from planck.model.unit import Unit
from planck.model.value import Reached, Value


class Status(str, Enum):
    """How settled a figure is; from the least to the most. Nothing said is ``unstated``, never official."""

    FORECAST = "forecast"
    DRAFT = "draft"
    ESTIMATE = "estimate"
    UNSTATED = "unstated"
    PRELIMINARY = "preliminary"
    OFFICIAL = "official"

    @cached_property
    def is_settled(self) -> bool:
        """Whether a verdict may rest on it without the mark ``provisional``."""
        return self in (Status.PRELIMINARY, Status.OFFICIAL)


_LEAST_SETTLED_FIRST = tuple(Status)


def weakest(statuses: list[Status]) -> Status:
    """The least settled of some statuses."""
    return min(statuses, key=_LEAST_SETTLED_FIRST.index) if len(statuses) > 1 else statuses[0]


@frozen
class Stated(Frozen):
    """What the source itself claims of a target, in the digits stated.

    An outcome by its code, the margin by size (in ``unit``, where it was written with one), and what the figure is
    in percent of the target. ``target`` is the id of the one that is meant, or of its row, named at
    ``target_location``; None: the period tells.
    """

    verdict: str | None = None
    margin: Decimal | None = None
    location: Location | None = None
    percent: Decimal | None = None
    target: str | None = None
    target_location: Location | None = None
    unit: Unit | None = None

    def means(self, id_: str) -> bool:
        """Whether it may be about the target of this id."""
        return self.target is None or is_named(id_, self.target)


@frozen
class Observation(Frozen):
    """One figure of one area, indicator and period.

    ``published`` is the last day of what the author gave as the date of publication. ``unit`` is None only where
    nothing says it. ``territory_former``: compiled on the boundary of an area that has ended or changed. ``target`` is
    the id of the only target that it serves, or of its row; None: all that its indicator serves.
    """

    area: str
    indicator: str
    period: Period
    value: Value
    unit: Unit | None
    location: Location
    status: Status = Status.UNSTATED
    published: date | None = None
    territory_former: bool = False
    approximate: bool = False
    assumed: tuple[str, ...] = ()
    stated: tuple[Stated, ...] = ()
    context: bool = False
    source: Source | None = None
    quote: str | None = None
    note: str | None = None
    defaults: tuple[str, ...] = ()
    quote_location: Location | None = None
    target: str | None = None

    def __hash__(self) -> int:
        return hash(self.location)  # which hardly any two share

    @property
    def known_from(self) -> date:
        """The day from which it counts; what was reached on a day is known on that day."""
        if self.published is not None:
            return self.published
        reached = self.value.on if isinstance(self.value, Reached) else None
        return reached or self.period.last

    def serves(self, id_: str) -> bool:
        """Whether it may judge the target of this id."""
        return self.target is None or is_named(id_, self.target)


def is_named(id_: str, named: str) -> bool:
    """Whether a target is the one that was named, or of the row of that name: ``coverage@2021`` is of ``coverage``."""
    return named in (id_, id_.partition("@")[0])
