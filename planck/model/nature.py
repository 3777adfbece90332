"""What a figure says of time: how things stood on its last day, or what came about over its span."""

from __future__ import annotations

from enum import Enum
from functools import cached_property

from planck.model.indicator import Kind
from planck.model.period import Period
from planck.model.unit import Unit
from planck.model.value import Count, Items, Value

# What is counted in these adds up over time, as far as nobody says otherwise.
_ADDS_UP = ("money", "dollars", "mass", "volume", "energy")


class Nature(Enum):
    """How a figure belongs to its span."""

    STATE = "state"  # how things stand at the end of it
    FLOW = "flow"  # what adds up over it
    ASSUMED_FLOW = "assumed-flow"  # the same, by its unit alone
    RATE = "rate"  # growth over it
    UNTOLD = "untold"  # a flow or a state: nothing says which

    @cached_property
    def adds_up(self) -> bool:
        """Whether it belongs to its whole span, so that only what spans as much compares with it."""
        return self in (Nature.FLOW, Nature.ASSUMED_FLOW)


# What the unit alone says, and what nothing says.
_UNSETTLED = (Nature.ASSUMED_FLOW, Nature.UNTOLD)


def nature_of(kind: Kind, unit: Unit | None, period: Period, value: Value, *, declared: bool) -> Nature:
    """The nature of a figure; ``declared``: its kind was not only inferred from the unit and the basis of a target."""
    return nature_with(nature_by_unit(kind, unit, declared=declared), period, value)


def nature_by_unit(kind: Kind, unit: Unit | None, *, declared: bool) -> Nature:
    """The nature of the figures in a unit, as far as the unit and their kind say it."""
    if kind is Kind.RATE or (not declared and unit is not None and unit.is_growth):
        return Nature.RATE
    if declared:
        return Nature.FLOW if kind is Kind.FLOW else Nature.STATE
    if kind is Kind.RANK:
        return Nature.STATE
    if unit is not None and unit.dimension in _ADDS_UP:
        return Nature.ASSUMED_FLOW
    return Nature.UNTOLD


def nature_with(by_unit: Nature, period: Period, value: Value) -> Nature:
    """The nature of a figure: where its unit does not settle it, what is of a day or counts all is a state."""
    return nature_of_day(by_unit) if period.is_day or _counts_of_all(value) else by_unit


def nature_of_day(by_unit: Nature) -> Nature:
    """The nature of the figures of a single day."""
    return Nature.STATE if by_unit in _UNSETTLED else by_unit


def _counts_of_all(value: Value) -> bool:
    """Whether it says how many of how many: a state, whatever is counted."""
    if isinstance(value, Items):
        return all(isinstance(scalar, Count) for _, scalar in value.items)
    return isinstance(value, Count)
