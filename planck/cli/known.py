"""What the register knows already, by the names that a table may use for it."""

from __future__ import annotations

from collections.abc import Mapping

from planck.model.area import Area, AreaLevel
from planck.model.area_types import without_type
from planck.model.names import fold
from planck.model.register import Register
from planck.model.target import Target, Timing
from planck.office.request import AreaKey, area_key
from planck.office.target_entries import YEARLY

Names = Mapping[str, str]


def known_ids(register: Register, names: Names) -> dict[str, str]:
    """The ids of its indicators by their folded names and by themselves; what the targets of the area say comes first.

    ``names`` are those of the area, by level.
    """
    ids: dict[str, str] = {}
    for indicator in register.indicators.values():
        ids |= {fold(name): indicator.id for name in (indicator.name_vi, indicator.name_en) if name}
    own = {area.id for area in register.areas.values() if _is_called(area, names)}
    for target in sorted(register.targets, key=lambda target: target.area in own):
        ids[fold(target.name)] = target.indicator
    used = {target.indicator for target in register.targets} | {figure.indicator for figure in register.observations}
    return {**ids, **{fold(id_): id_ for id_ in used}}


def known_targets(register: Register) -> dict[AreaKey, dict[str, str]]:
    """The periods of the targets of each area, by their own ids; of a row of years what tells it from any period."""
    keys = _keys(register)
    periods: dict[AreaKey, dict[str, str]] = {}
    for target in register.targets:
        id_, is_of_row, _ = target.id.rpartition("/")[2].partition("@")
        periods.setdefault(keys[target.area], {})[id_] = YEARLY if is_of_row else _time_of(target)
    return periods


def known_served(register: Register) -> dict[AreaKey, set[str]]:
    """The indicators that each area has a target of."""
    keys = _keys(register)
    served: dict[AreaKey, set[str]] = {}
    for target in register.targets:
        served.setdefault(keys[target.area], set()).update(target.series)
    return served


def _keys(register: Register) -> dict[str, AreaKey]:
    return {area.id: area_key(names_of(area)) for area in register.areas.values()}


def _time_of(target: Target) -> str:
    if target.period is None:
        return ""
    is_by_year = target.timing is Timing.BY and not target.period.is_day
    return str(target.period.last.year) if is_by_year else target.period.name


def known_areas(register: Register) -> dict[str, tuple[Names, ...]]:
    """The names of its areas by level, by the folded name without its type."""
    areas: dict[str, tuple[Names, ...]] = {}
    for area in register.areas.values():
        key = without_type(area.name)
        areas[key] = (*areas.get(key, ()), names_of(area))
    return areas


def _is_called(area: Area, names: Names) -> bool:
    own = names_of(area)
    return own.keys() == names.keys() and all(without_type(own[level]) == without_type(names[level]) for level in own)


def names_of(area: Area) -> Names:
    """The names of an area by their level."""
    names = (area.province, area.district, area.commune)
    return {level.value: name for level, name in zip(AreaLevel, names, strict=True) if name}
