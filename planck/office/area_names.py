"""Which area a name in a table stands for."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TypeAlias

from planck.model.area import AreaLevel
from planck.model.area_types import levels_of_type, type_and_name, without_type
from planck.model.draft import Topic
from planck.model.names import nfc
from planck.office.area_words import is_part, is_whole
from planck.office.request import AreaKey, Request, area_key

# The names of areas as they were written first, by these names in one spelling.
Spellings: TypeAlias = "dict[AreaKey, Mapping[str, str]]"


def names_of(text: str, request: Request, levels: Collection[AreaLevel] = ()) -> Mapping[str, str] | Topic:
    """The names by level of the area that is called ``text``; why not, where it may stand for several, or for none.

    "Toàn tỉnh" is the area that the table is about, and so is its own name. The level of another is that of its type
    ("Huyện", "TP."). Without a type it is the one area of the register with that name, else of the level that the
    table is about, ``levels``, if that is one. Names from the narrowest to the widest ("Xã Mỹ Trạch, huyện Yên Trạch")
    are those of one area.
    """
    first, *wider = [part.strip() for part in text.split(",")]
    if wider and all(type_and_name(part)[0] for part in (first, *wider)):
        around = names_of(", ".join(wider), request, levels)
        return around if isinstance(around, Topic) else names_of(first, replace(request, names=around))
    kind, _ = type_and_name(text)
    if is_whole(text):
        return request.names
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


def _itself(text: str, kind: str, names: Mapping[str, str], levels: Collection[AreaLevel]) -> Mapping[str, str] | None:
    """The area that the table is about, or one that encloses it, where ``text`` is its name."""
    wider: dict[str, str] = {}
    for level in AreaLevel:
        if level.value not in names:
            continue
        wider[level.value] = names[level.value]
        may_be = (not kind or level in levels_of_type(kind)) and (not levels or level in levels)
        if may_be and without_type(names[level.value]) == without_type(text):
            return wider
    return None


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


def one_spelling(names: Mapping[str, str], known: Spellings) -> Mapping[str, str]:
    """The names of an area as they were written first: ``HUYỆN YÊN TRẠCH`` is ``Yên Trạch`` again."""
    return known.setdefault(area_key(names), names)
