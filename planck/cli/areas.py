"""Which areas a person means by a name or an id.

A name is taken whatever its case, its accents and its type of unit (``thanh liem``, ``Huyện Thanh Liêm``),
and may be followed by what it lies in (``Phú Lương, Thái Nguyên``); the type may follow it as in the English report
(``Thanh Liêm district``). Of namesakes none is picked silently: the exact accents or the type of unit may tell them
apart, else their ids must.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from planck.model.area import Area, AreaLevel
from planck.model.area_types import levels_of_type, type_and_name, type_first, without_type
from planck.model.names import fold, nfc, slug
from planck.model.nearest import listed, nearest
from planck.model.problem import Code, Level, Problem

_LEVELS = tuple(AreaLevel)


def find_areas(wanted: str, areas: Mapping[str, Area]) -> tuple[Area, ...] | Problem:
    """The areas that ``wanted`` names: one, or with ``*`` any number.

    The problem where there is none, and where several have the name.
    """
    known = with_provinces(areas)
    if "*" in wanted:
        found = tuple(area for area in known if _glob(wanted).fullmatch(area.id))
        return found or _unknown(wanted, known)
    by_id = [area for area in known if area.id == _as_id(wanted)]
    if by_id and _is_id(wanted):
        return tuple(by_id)
    parts = [type_first(part.strip()) for part in wanted.split(",")]
    namesakes = _tell_apart(parts[0], [area for area in known if _is_named(area, parts)])
    if len(namesakes) > 1:
        args = {"wanted": wanted, "areas": listed(describe(area) for area in namesakes)}
        return Problem(Level.ERROR, Code.AMBIGUOUS_AREA, None, args)
    return tuple(namesakes or by_id) or _unknown(wanted, known)


def with_provinces(areas: Mapping[str, Area]) -> tuple[Area, ...]:
    """The areas of the register and those that they lie in, in the order of display."""
    known = dict(areas)
    for area in areas.values():
        parts = area.id.split("/")
        if len(parts) > 1 and parts[0] != "-" and area.province:
            known.setdefault(parts[0], Area(parts[0], AreaLevel.PROVINCE, area.province))
        if len(parts) > 2 and parts[1] != "-" and area.district:
            upper = "/".join(parts[:2])
            known.setdefault(upper, Area(upper, AreaLevel.DISTRICT, area.province, area.district))
    return tuple(sorted(known.values(), key=lambda area: area.order))


def describe(area: Area) -> str:
    """The id of an area and what people call it."""
    return f"{area.id} ({area.type} {area.name})" if area.type else f"{area.id} ({area.name})"


def _unknown(wanted: str, known: Iterable[Area]) -> Problem:
    names = {area.name: area for area in known} | {area.id: area for area in known}
    close = dict.fromkeys(describe(names[name]) for name in nearest(type_and_name(wanted)[1], names))
    return Problem(Level.ERROR, Code.UNKNOWN_AREA, None, {"wanted": wanted, "nearest": listed(close)})


def _is_id(wanted: str) -> bool:
    return re.fullmatch(r"[a-z0-9-]+(/[a-z0-9-]+)*", wanted) is not None


def _as_id(wanted: str) -> str:
    """``Hà Nam/Thanh Liêm`` as an id."""
    return "/".join(slug(part) or "-" for part in wanted.split("/"))


def _glob(wanted: str) -> re.Pattern[str]:
    """``*`` stands for anything, all else for itself."""
    pieces = [fold(piece).replace(" ", "-") for piece in wanted.split("*")]
    return re.compile(".*".join(re.escape(piece) for piece in pieces))


def _is_named(area: Area, parts: list[str]) -> bool:
    """Whether its name is the first of ``parts``, and the others, if any, name what it lies in."""
    own, *around = parts
    uppers = (area.province, area.district)[: _LEVELS.index(area.level)]
    return _same_name(own, area.name) and all(any(_same_name(one, name) for name in uppers if name) for one in around)


def _same_name(wanted: str, name: str) -> bool:
    """Whether they are one name; of what was wanted the type may lack the accents that the name has."""
    readings = {slug(wanted), slug(without_type(wanted)), slug(without_type(fold(wanted)))}
    return not readings.isdisjoint({slug(name), slug(without_type(name))} - {""})


def _tell_apart(own: str, namesakes: list[Area]) -> list[Area]:
    """Those of some namesakes whose accents, then whose type of unit, are the ones that were written."""
    if fold(own) != nfc(own).casefold():
        exact = [area for area in namesakes if type_and_name(area.name)[1] == type_and_name(own)[1]]
        namesakes = exact or namesakes
    unit_type = type_and_name(own)[0]
    of_type = [area for area in namesakes if area.type and fold(area.type).rstrip(".") == unit_type]
    of_tier = [area for area in namesakes if area.level in levels_of_type(unit_type)]
    return of_type or of_tier or namesakes
