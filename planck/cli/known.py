"""What the register knows already, by the names that a table may use for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from planck.model.area import Area, AreaLevel
from planck.model.area_types import without_type
from planck.model.names import fold
from planck.model.register import Register
from planck.model.target import Target, Timing
from planck.office.request import AreaKey, area_key
from planck.office.target_entries import YEARLY

Names = Mapping[str, str]
Pairs = Sequence[tuple[str, str]]


def known_ids(register: Register, names: Names) -> dict[str, str]:
    """The ids of its indicators by their folded names and by themselves; what the targets of the area say comes first.

    ``names`` are those of the area, by level. A name that several have is that of none of them, but behind the section
    in which each stands: ``ho ngheo: so ho``.
    """
    own = {area.id for area in register.areas.values() if _is_called(area, names)}
    each: tuple[Pairs, ...] = (
        _names_of_indicators(register),
        [(name, indicator) for (_, indicator), name in register.names.items()],
        _names_of_targets([target for target in register.targets if target.area not in own]),
        _names_of_targets([target for target in register.targets if target.area in own]),
    )
    known: dict[str, str] = {}
    for pairs in each:
        ids = _ids_by_name(pairs)
        known = {name: id_ for name, id_ in known.items() if name not in ids}
        known |= {name: next(iter(of_name)) for name, of_name in ids.items() if len(of_name) == 1}
    used = {target.indicator for target in register.targets} | {figure.indicator for figure in register.observations}
    return {**known, **{fold(id_): id_ for id_ in used}}


def names_by_id(register: Register) -> dict[str, set[str]]:
    """The folded names of each of its indicators that has one, and so is that of no other name of a table."""
    named: dict[str, set[str]] = {}
    written = [(target.name, target.indicator) for target in register.targets if _has_name(target)]
    written += [(name, indicator) for (_, indicator), name in register.names.items()]
    for name, id_ in (*written, *_names_of_indicators(register)):
        named.setdefault(id_, set()).add(fold(name))
    return named


def _ids_by_name(pairs: Pairs) -> dict[str, set[str]]:
    ids: dict[str, set[str]] = {}
    for name, id_ in pairs:
        ids.setdefault(fold(name), set()).add(id_)
    return ids


def _names_of_indicators(register: Register) -> list[tuple[str, str]]:
    indicators = register.indicators.values()
    return [(name, each.id) for each in indicators for name in (each.name_vi, each.name_en) if name]


def _names_of_targets(targets: Sequence[Target]) -> list[tuple[str, str]]:
    in_sections = [(f"{target.field}: {target.name}", target.indicator) for target in targets if target.field]
    return [(target.name, target.indicator) for target in targets] + in_sections


def _has_name(target: Target) -> bool:
    return target.name != target.id.rpartition("/")[2].partition("@")[0]


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
