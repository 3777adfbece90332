"""What is measured."""

from __future__ import annotations

from enum import Enum

from planck.model.frozen import Frozen, frozen
from planck.model.location import Location
from planck.model.unit import Unit


class Kind(str, Enum):
    """The nature of an indicator's figures."""

    LEVEL = "level"
    RATE = "rate"
    SHARE = "share"
    RANK = "rank"
    FLOW = "flow"
    STOCK = "stock"
    COUNT = "count"
    MILESTONE = "milestone"


@frozen
class Indicator(Frozen):
    """What ``indicators.yaml`` says of a series; ``decimals`` is how many a report shows.

    ``unit_en`` is what an English report calls its unit.
    ``field`` is the section of a report that its targets belong to.
    """

    id: str
    name_vi: str | None = None
    name_en: str | None = None
    unit: Unit | None = None
    unit_en: str | None = None
    kind: Kind | None = None
    decimals: int | None = None
    field: str | None = None
    location: Location | None = None
