"""Which area a name in a table stands for."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TypeAlias

from planck.model.area import AreaLevel
from planck.model.area_types import levels_of_type, type_and_name, without_type
from planck.model.draft import Outcome, Remark, Spot, Topic
from planck.model.names import nfc, slug
from planck.office.area_words import is_part, is_whole
from planck.office.request import AreaKey, Request, area_key

# Cities that are no part of a province: there "Thành phố Huế" is the area that has everything else in it.
_CITIES = frozenset({"ha noi", "hai phong", "hue", "da nang", "can tho", "ho chi minh"})
_CITY = ("thanh pho", "thanh pho truc thuoc trung uong", "city")
_ID = re.compile(r"[a-z0-9]+(?:[-/][a-z0-9]+|/-(?=/))+")

# The names of areas as they were written first, by these names in one spelling.
Spellings: TypeAlias = "dict[AreaKey, Mapping[str, str]]"


def names_of(text: str, request: Request, levels: Collection[AreaLevel] = ()) -> Mapping[str, str] | Topic:
    """The names by level of the area that is called ``text``; why not, where it may stand for several, or for none.

    "Toàn tỉnh" is the area that the table is about, and so is its own name, or its id. The level of another is that of
    its type ("Huyện", "TP."). Without a type it is the one area of the register with that name, else of the level that
    the table is about, ``levels``, if that is one. Names from the narrowest to the widest ("Xã Mỹ Trạch, huyện Yên
    Trạch") are those of one area.
    """
    first, *wider = [part.strip() for part in text.split(",")]
    if wider and all(type_and_name(part)[0] for part in (first, *wider)):
        around = names_of(", ".join(wider), request, levels)
        return around if isinstance(around, Topic) else names_of(first, replace(request, names=around))
    kind, _ = type_and_name(text)
    if is_whole(text):
        return request.names
    if _ID.fullmatch(text):
        return _of_id(text, request) or Topic.AREA_LEVEL
    if not kind and is_part(text):
        return Topic.NO_AREA
    itself = _itself(text, kind, request.names, levels)
    return itself if itself is not None else _inside(text, kind, request, levels)


def names_of_row(
    area: str, within: str, request: Request, levels: Collection[AreaLevel], *, is_whole: bool
) -> Mapping[str, str] | Topic:
    """The names of the area of a row that may stand below another one, ``within``, or be the area as a whole."""
    if is_whole:
        return request.names
    if not within:
        return names_of(area, request, levels)
    around = names_of(within, request, levels)
    return around if isinstance(around, Topic) else names_of(area, replace(request, names=around))


def remark_on_area(topic: Topic, spot: Spot, text: str) -> Remark:
    """Why the figures of an area are not written, where ``names_of`` gives no names for it."""
    return Remark(Outcome.LEFT_OUT if topic is Topic.NO_AREA else Outcome.ASKED, topic, spot, text)


def _itself(text: str, kind: str, names: Mapping[str, str], levels: Collection[AreaLevel]) -> Mapping[str, str] | None:
    """The area that the table is about, or one that encloses it, where ``text`` is its name; the narrowest of these."""
    for depth, level in reversed([*enumerate(AreaLevel, 1)]):
        if level.value not in names or without_type(names[level.value]) != without_type(text):
            continue
        may_be = (not kind or level in levels_of_type(kind)) and (not levels or level in levels)
        if may_be and not (level is AreaLevel.PROVINCE and _is_city_inside(kind, names, levels)):
            return {each.value: names[each.value] for each in [*AreaLevel][:depth] if each.value in names}
    return None


def _is_city_inside(kind: str, names: Mapping[str, str], levels: Collection[AreaLevel]) -> bool:
    """Whether the city that has the name of the province is one in it: the table is of the whole province, its head
    does not call its areas provinces, and the province is no city itself."""
    may_be_either = {AreaLevel.PROVINCE, AreaLevel.DISTRICT} <= {*levels_of_type(kind)}
    if not may_be_either or len(names) > 1 or AreaLevel.PROVINCE in levels:
        return False
    province = names[AreaLevel.PROVINCE.value]
    return type_and_name(province)[0] not in _CITY and without_type(province) not in _CITIES


def _of_id(text: str, request: Request) -> Mapping[str, str] | None:
    """The area with this id, ``thanh-liem`` or ``ha-nam/thanh-liem``: the one of the table, or one of the register."""
    own = [name for level in AreaLevel if (name := request.names.get(level.value))]
    around = [dict(list(request.names.items())[:depth]) for depth in range(1, len(own) + 1)]
    known = request.areas.get(text.rpartition("/")[2].replace("-", " "), ())
    fitting = {area_key(names): names for names in (*around, *known) if text in _ids_of(names)}
    whole = [names for names in fitting.values() if text == _ids_of(names)[0]] or [*fitting.values()]
    return whole[0] if len(whole) == 1 else None


def _ids_of(names: Mapping[str, str]) -> tuple[str, str]:
    """The id that a register gives an area, and its last part."""
    deepest = max(place for place, level in enumerate(AreaLevel) if level.value in names)
    parts = [slug(without_type(names.get(level.value, ""))) or "-" for level in [*AreaLevel][: deepest + 1]]
    return "/".join(parts), parts[-1]


def _inside(text: str, kind: str, request: Request, levels: Collection[AreaLevel]) -> Mapping[str, str] | Topic:
    """An area within the one that the table is about."""
    words = nfc(text).split()
    own = " ".join(words[len(words) - len(without_type(text).split()) :])
    deepest = max((place for place, level in enumerate(AreaLevel) if level.value in request.names), default=-1)
    inside = list(AreaLevel)[deepest + 1 :]
    there = [names for names in request.areas.get(without_type(text), ()) if _lies_in(names, request.names)]
    if kind:
        fitting = [level for level in inside if level in levels_of_type(kind)]
    elif len(there) == 1:
        return there[0]
    else:
        fitting = [level for level in inside if level in levels or len(inside) == 1]
    known = [names for names in there if fitting and list(names)[-1] in {level.value for level in fitting}]
    if len(known) == 1:
        return known[0]
    if len(fitting) == 1:
        return {**request.names, fitting[0].value: own}
    return Topic.AREA_ELSEWHERE if kind and not fitting else Topic.AREA_LEVEL


def _lies_in(names: Mapping[str, str], around: Mapping[str, str]) -> bool:
    return all(without_type(names.get(level, name)) == without_type(name) for level, name in around.items())


def first_spelling(names: Mapping[str, str], known: Spellings) -> Mapping[str, str]:
    """The names of an area as they were written first: ``HUYỆN YÊN TRẠCH`` is ``Yên Trạch`` again."""
    return known.setdefault(area_key(names), names)
