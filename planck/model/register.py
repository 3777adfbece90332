"""Everything that the files of a register say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from planck.model.area import Area
from planck.model.frozen import Frozen, frozen
from planck.model.indicator import Indicator
from planck.model.observation import Observation
from planck.model.target import DEFAULT_BANDS, Bands, Target


@frozen
class Register(Frozen):
    """The targets in the order of their files, and all observations; areas and indicators by their id.

    ``breaks`` are, of the series of an area and an indicator, the years with which a new one begins; ``names`` is
    what the file of its figures calls it.
    ``grace_days``: for how long after its period a target waits for its figures. ``bands`` are those of every target
    that gives none of its own.
    """

    areas: Mapping[str, Area] = field(default_factory=dict)
    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    targets: tuple[Target, ...] = ()
    observations: tuple[Observation, ...] = ()
    grace_days: int = 90
    breaks: Mapping[tuple[str, str], tuple[int, ...]] = field(default_factory=dict)
    bands: Bands = DEFAULT_BANDS
    names: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def unit_in_english(self, name: str) -> str | None:
        """What the first indicator that gives it an English name calls a unit; ``name`` is that of all spellings."""
        for indicator in self.indicators.values():
            if indicator.unit_en is not None and indicator.unit is not None and indicator.unit.name == name:
                return indicator.unit_en
        return None
