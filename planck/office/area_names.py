"""Which area a name in a table stands for."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from planck.model.area import AreaLevel
from planck.model.area_types import levels_of_type, type_and_name, without_type
from planck.model.draft import Topic
from planck.model.names import nfc
from planck.office.request import Request


def names_of(text: str, request: Request, levels: Collection[AreaLevel] = ()) -> Mapping[str, str] | Topic:
    """The names by level of the area that is called ``text``; why not, where it may stand for several.

    Its level is that of its type ("Huyện", "TP."). Without a type it is the one area of the register with that name,
    else of the level that the table is about, ``levels``, if that is one.
    """
    kind, _ = type_and_name(text)
    words = nfc(text).split()
    own = " ".join(words[len(words) - len(without_type(text).split()) :])
    inside = [level for level in AreaLevel if level.value not in request.names]
    there = request.areas.get(without_type(text), ())
    if kind:
        fitting = [level for level in inside if level in levels_of_type(kind)]
    elif len(there) == 1:
        return there[0]
    else:
        fitting = [level for level in inside if level in levels]
    known = [names for names in there if any(level.value in names for level in fitting)]
    if len(known) == 1:
        return known[0]
    return {**request.names, fitting[0].value: own} if len(fitting) == 1 else Topic.AREA_LEVEL
