"""Provinces, districts and communes."""

from __future__ import annotations

from datetime import date
from enum import Enum
from functools import cached_property

from planck.model.frozen import Remembering, frozen
from planck.model.location import Location
from planck.model.names import alphabetical


class AreaLevel(str, Enum):
    """The tier of an area."""

    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


@frozen
class Area(Remembering):
    """One area.

    ``id`` has a place for each level: ``thai-nguyen``, ``thai-nguyen/phu-luong`` (a district),
    ``thai-nguyen/-/phu-luong`` (a commune directly under the province).
    ``ended`` is its last day; ``boundary_changed`` the first day within its new boundary.
    """

    id: str
    level: AreaLevel
    province: str | None
    district: str | None = None
    commune: str | None = None
    type: str | None = None
    code: str | None = None
    ended: date | None = None
    succeeded_by: tuple[str, ...] = ()
    boundary_changed: date | None = None
    note: str | None = None
    location: Location | None = None

    @property
    def name(self) -> str:
        """The name of its own level, as the register writes it."""
        names = {
            AreaLevel.PROVINCE: self.province,
            AreaLevel.DISTRICT: self.district,
            AreaLevel.COMMUNE: self.commune,
        }
        return names[self.level] or self.id

    @cached_property
    def order(self) -> tuple[object, ...]:
        """A sort key: alphabetical, and a province before what lies in it."""
        return (
            alphabetical(self.province or ""),
            alphabetical(self.district or ""),
            alphabetical(self.commune or ""),
            self.id,
        )
