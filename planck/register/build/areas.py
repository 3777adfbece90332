"""Areas: what their names come to as ids, and what ``areas.yaml`` says of them.

The identity of an area is its names without accents, case and type of unit, a place per level:
``Huyện Phú Lương`` and ``Phú Lương`` of Thái Nguyên are both ``thai-nguyen/phu-luong``. NFC and NFD are one
spelling, and so are ``Hòa`` and ``Hoà``. Names that differ otherwise, in an accent or in two types of unit that are
both written, are two names: where they come to one id, the register has to give them an ``id:``.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from planck.model.area import Area, AreaLevel
from planck.model.area_types import type_and_name, without_type
from planck.model.location import Location
from planck.model.names import slug
from planck.model.problem import Code, Level, Problem
from planck.register.build.fields import Fields

LEVELS = tuple(AreaLevel)
_TONES = "\u0300\u0301\u0303\u0309\u0323"

Names = tuple[str | None, str | None, str | None]  # province, district, commune
Spelling = tuple[str, str]  # the type of unit, empty where none is written, and the name itself


class Mention(NamedTuple):
    """An area as one place of the register names it; ``id`` and the type of unit where they are given there."""

    names: Names
    places: tuple[Location, Location, Location]
    id: str | None = None
    type: str | None = None

    @property
    def level(self) -> int:
        """0 for a province, 1 for a district, 2 for a commune."""
        return max(index for index, name in enumerate(self.names) if name)

    @property
    def location(self) -> Location:
        """The place of the name of its own level."""
        return self.places[self.level]

    @property
    def name(self) -> str:
        """The name of its own level."""
        return self.names[self.level] or ""

    @property
    def key(self) -> tuple[str, ...]:
        """Equal for two spellings of the same names, whatever types of unit they are written with."""
        return tuple(spelling(name)[1] if name else "" for name in self.names[: self.level + 1])


@lru_cache(maxsize=4096)
def spelling(name: str) -> Spelling:
    """The type of unit and the name of an area, so written that two spellings of one name are equal."""
    unit_type, own = type_and_name(name)
    return unit_type, " ".join(map(_tone_last, own.split()))


def _tone_last(word: str) -> str:
    """A syllable with its tone at the end: ``hòa`` and ``hoà`` are two ways to write one."""
    marks = unicodedata.normalize("NFD", word)
    tones = "".join(sorted(mark for mark in marks if mark in _TONES))
    return "".join(mark for mark in marks if mark not in _TONES) + tones


def mention(fields: Fields) -> Mention | None:
    """The area that a mapping names; None where it names none, or with a name that has no letters (a problem)."""
    names = (fields.text("province"), fields.text("district"), fields.text("commune"))
    given = [(level.value, name) for level, name in zip(LEVELS, names, strict=True) if name]
    for key, name in given:
        if not slug(without_type(name)):
            fields.error(Code.AREA_NAME_EMPTY, fields.at(key), name=name)
            return None
    if not given:
        return None
    places = (fields.at("province"), fields.at("district"), fields.at("commune"))
    found = Mention(names, places, fields.text("id"), fields.text("type"))
    if found.id is not None and found.id.count("/") != found.level:
        level = given[-1][0]
        fields.error(Code.AREA_ID_PLACES, fields.at("id"), id=found.id, level=level, meant=folded_id(found))
        return None
    return found


def folded_id(named: Mention) -> str:
    """The id that the names come to."""
    return "/".join(slug(without_type(name)) if name else "-" for name in named.names[: named.level + 1])


def declared(fields: Fields, plain: Area) -> Area:
    """The area with what its entry of ``areas.yaml`` says of it."""
    return replace(
        plain,
        type=fields.text("type"),
        code=fields.text("code"),
        ended=fields.day("ended"),
        succeeded_by=fields.texts("succeeded_by"),
        boundary_changed=fields.day("boundary_changed"),
        note=fields.text("note"),
        location=fields.location,
    )


class AreaBook:
    """The ids of all areas that the files of a register mention; it has to be given all mentions at once.

    Of two spellings of one area the first mention is kept, so those of ``areas.yaml`` should come first.
    """

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self.problems: list[Problem] = []
        self._given: dict[tuple[str, ...], dict[str, Mention]] = {}  # names -> the ids that were given to them
        self._below: dict[tuple[str, ...], dict[str, Mention]] = {}  # names without the province -> ids
        self._first: dict[str, tuple[str, Mention]] = {}  # id -> the name it was first met with
        self._typed: dict[str, tuple[str, Mention]] = {}  # id -> the type of unit it was first met with
        self._fullest: dict[str, Mention] = {}  # id -> the mention with the most names
        listed = list(mentions)
        for one in listed:
            if one.id is not None:
                self._given.setdefault(one.key, {}).setdefault(one.id, one)
        for one in listed:
            if one.names[0] is not None:
                self._index(one)

    def _index(self, named: Mention) -> None:
        """Keep it, and the district that it lies in, for those who leave out the province."""
        for id_ in [named.id] if named.id else [*self._given.get(named.key, ())] or [folded_id(named)]:
            for names in {named.key[1:], named.key[-1:]} if named.level else ():
                self._below.setdefault((str(named.level), *names), {}).setdefault(id_, named)
        if named.level == 2 and named.names[1]:
            self._index(Mention((named.names[0], named.names[1], None), named.places))

    def id_of(self, named: Mention) -> str | None:
        """The id of an area; None where it cannot be told, which is a problem."""
        id_ = named.id or self._look_up(named)
        if id_ is None or not all(self._agrees(named, level, id_) for level in range(named.level + 1)):
            return None
        known = self._fullest.setdefault(id_, named)
        if sum(map(bool, named.names)) > sum(map(bool, known.names)):
            self._fullest[id_] = named
        return id_

    def area(self, id_: str) -> Area:
        """The area of an id that ``id_of`` has given, as the files name it."""
        named = self._fullest[id_]
        province, district, commune = named.names
        return Area(id_, LEVELS[named.level], province, district, commune, location=named.location)

    def _look_up(self, named: Mention) -> str | None:
        given = self._given.get(named.key)
        if given:
            return self._only(named, given)
        if named.names[0] is not None or not named.level:
            return folded_id(named)
        wanted = named.key[1:] if named.names[1] else named.key[-1:]
        candidates = self._below.get((str(named.level), *wanted))
        return self._only(named, candidates) if candidates else folded_id(named)

    def _only(self, named: Mention, candidates: dict[str, Mention]) -> str | None:
        """The id of the one candidate, or of the one with the same type of unit."""
        wanted = _type_of(named)
        found = [id_ for id_, one in candidates.items() if len(candidates) == 1 or (wanted and _type_of(one) == wanted)]
        if len(found) == 1:
            return found[0]
        args = {"name": named.name, "areas": ", ".join(sorted(candidates))}
        self.problems.append(Problem(Level.ERROR, Code.AREA_SEVERAL, named.location, args))
        return None

    def _agrees(self, named: Mention, level: int, id_: str) -> bool:
        """Whether the name of one of its levels is the one that this id was first met with."""
        name = named.names[level]
        if not name:
            return True
        upper = "/".join(id_.split("/")[: level + 1])
        unit_type, own = spelling(name)
        known, first = self._first.setdefault(upper, (name, named))
        other = (known, first) if spelling(known)[1] != own else None
        if unit_type and named.id is None:
            known, first = self._typed.setdefault(upper, (name, named))
            other = (known, first) if spelling(known)[0] != unit_type else other
        if other is None:
            return True
        args = {"name": name, "other": other[0], "id": upper, "place": str(other[1].places[level])}
        self.problems.append(Problem(Level.ERROR, Code.AREA_NAMES_FOLD, named.places[level], args))
        return False


def _type_of(named: Mention) -> str:
    """The type of unit that it is written with, or that stands beside it."""
    return spelling(named.name)[0] or spelling(f"{named.type} x")[0]


def build_areas(book: AreaBook, entries: Iterable[tuple[Fields, Mention, str]]) -> dict[str, Area]:
    """The areas that ``areas.yaml`` tells of, by their id; a second entry of one is a problem naming both places.

    All mentions have to be resolved by then: an entry may leave out a name that another mention gives.
    """
    found: dict[str, Area] = {}
    for fields, named, id_ in entries:
        if id_ in found:
            fields.error(Code.AREA_TWICE, named.location, name=named.name, place=str(found[id_].location))
        else:
            found[id_] = declared(fields, replace(book.area(id_), location=fields.location))
    return found
