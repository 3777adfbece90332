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
from planck.model.glob import matches_glob
from planck.model.names import fold, one_spelling, slug
from planck.model.nearest import listed, nearest
from planck.model.problem import Code, Problem, error

_LEVELS = tuple(AreaLevel)


def find_areas(text: str, areas: Mapping[str, Area]) -> tuple[Area, ...] | Problem:
    """The areas that ``text`` names: one, or with ``*`` any number.

    The problem where there is none, and where several have the name.
    """
    candidates = with_provinces(areas)
    if "*" in text:
        pattern = _id_pattern(text)
        matching = tuple(area for area in candidates if matches_glob(pattern, area.id))
        return matching or _unknown_area(text, candidates)
    by_id = [area for area in candidates if area.id == _to_id(text)]
    if by_id and _is_id(text):
        return tuple(by_id)
    parts = [type_first(part.strip()) for part in text.split(",")]
    namesakes = _tell_apart(parts[0], [area for area in candidates if _is_named(area, parts)])
    if len(namesakes) > 1:
        return error(Code.AMBIGUOUS_AREA, None, wanted=text, areas=listed(describe_area(area) for area in namesakes))
    return tuple(namesakes or by_id) or _unknown_area(text, candidates)


def with_provinces(areas: Mapping[str, Area]) -> tuple[Area, ...]:
    """The areas of the register and those that they lie in, in the order of display."""
    every_area = dict(areas)
    for area in areas.values():
        parts = area.id.split("/")
        if len(parts) > 1 and parts[0] != "-" and area.province:
            every_area.setdefault(parts[0], Area(parts[0], AreaLevel.PROVINCE, area.province))
        if len(parts) > 2 and parts[1] != "-" and area.district:
            upper = "/".join(parts[:2])
            every_area.setdefault(upper, Area(upper, AreaLevel.DISTRICT, area.province, area.district))
    return tuple(sorted(every_area.values(), key=lambda area: area.order))


def describe_area(area: Area) -> str:
    """The id of an area and what people call it."""
    return f"{area.id} ({area.type} {area.name})" if area.type else f"{area.id} ({area.name})"


def _unknown_area(text: str, areas: Iterable[Area]) -> Problem:
    names = {area.name: area for area in areas} | {area.id: area for area in areas}
    close = dict.fromkeys(describe_area(names[name]) for name in nearest(type_and_name(text)[1], names))
    return error(Code.UNKNOWN_AREA, None, wanted=text, nearest=listed(close))


def _is_id(text: str) -> bool:
    return re.fullmatch(r"[a-z0-9-]+(/[a-z0-9-]+)*", text) is not None


def _to_id(text: str) -> str:
    """``Hà Nam/Thanh Liêm`` as an id."""
    return "/".join(slug(part) or "-" for part in text.split("/"))


def _id_pattern(text: str) -> str:
    """``Hà Nam/*`` as a pattern of ids; ``*`` stands for anything."""
    return "*".join(fold(piece).replace(" ", "-") for piece in text.split("*"))


def _is_named(area: Area, parts: list[str]) -> bool:
    """Whether its name is the first of ``parts``, and the others, if any, name what it lies in."""
    own, *around = parts
    uppers = (area.province, area.district)[: _LEVELS.index(area.level)]
    return _is_same_name(own, area.name) and all(
        any(_is_same_name(part, name) for name in uppers if name) for part in around
    )


def _is_same_name(text: str, name: str) -> bool:
    """Whether ``text`` is the name; its type may lack the accents that the type in the name has."""
    readings = {slug(text), slug(without_type(text)), slug(without_type(fold(text)))}
    return not readings.isdisjoint({slug(name), slug(without_type(name))} - {""})


def _tell_apart(own: str, namesakes: list[Area]) -> list[Area]:
    """Those of some namesakes whose accents, then whose type of unit, are the ones that were written."""
    if fold(own) != one_spelling(own).casefold():
        exact = [area for area in namesakes if type_and_name(area.name)[1] == type_and_name(own)[1]]
        namesakes = exact or namesakes
    unit_type = type_and_name(own)[0]
    of_type = [area for area in namesakes if area.type and fold(area.type).rstrip(".") == unit_type]
    of_tier = [area for area in namesakes if area.level in levels_of_type(unit_type)]
    return of_type or of_tier or namesakes
