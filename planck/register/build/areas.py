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
from planck.model.names import find_unseen, slug
from planck.model.problem import Code, Problem, error
from planck.register.build.fields import Fields

_LEVELS = tuple(AreaLevel)
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
        _, district, commune = self.names
        return 2 if commune else 1 if district else 0

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
        return tuple([spelling(name)[1] if name else "" for name in self.names[: self.level + 1]])


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


def build_mention(fields: Fields) -> Mention | None:
    """The area that a mapping names; None where it names none, or with a name that has no letters (a problem)."""
    names = (fields.text("province"), fields.text("district"), fields.text("commune"))
    given = [(level.value, name) for level, name in zip(_LEVELS, names, strict=True) if name]
    for key, name in given:
        unseen = find_unseen(name)
        if unseen is not None:
            position, character = unseen
            fields.error(Code.UNSEEN_CHARACTER, fields.at(key), text=name, character=character, position=str(position))
            return None
        if not slug(without_type(name)):
            fields.error(Code.AREA_NAME_EMPTY, fields.at(key), name=name)
            return None
    if not given:
        return None
    places = (fields.at("province"), fields.at("district"), fields.at("commune"))
    mention = Mention(names, places, fields.text("id"), fields.text("type"))
    if mention.id is not None and mention.id.count("/") != mention.level:
        level = given[-1][0]
        fields.error(Code.AREA_ID_PLACES, fields.at("id"), id=mention.id, level=level, meant=_folded_id(mention))
        return None
    return mention


def _folded_id(mention: Mention) -> str:
    """The id that the names come to."""
    return "/".join(slug(without_type(name)) if name else "-" for name in mention.names[: mention.level + 1])


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
        for mention in listed:
            if mention.id is not None:
                self._given.setdefault(mention.key, {}).setdefault(mention.id, mention)
        for mention in listed:
            if mention.names[0] is not None:
                self._index(mention)

    def _index(self, mention: Mention) -> None:
        """Keep it, and the district that it lies in, for those who leave out the province."""
        for id_ in [mention.id] if mention.id else [*self._given.get(mention.key, ())] or [_folded_id(mention)]:
            for names in {mention.key[1:], mention.key[-1:]} if mention.level else ():
                self._below.setdefault((str(mention.level), *names), {}).setdefault(id_, mention)
        if mention.level == 2 and mention.names[1]:
            self._index(Mention((mention.names[0], mention.names[1], None), mention.places))

    def id_of(self, mention: Mention) -> str | None:
        """The id of an area; None where it cannot be told, which is a problem."""
        id_ = mention.id or self._look_up(mention)
        if id_ is None:
            return None
        for level in range(mention.level + 1):
            problem = self._check_name(mention, level, id_)
            if problem is not None:
                self.problems.append(problem)
                return None
        fullest = self._fullest.setdefault(id_, mention)
        if sum(map(bool, mention.names)) > sum(map(bool, fullest.names)):
            self._fullest[id_] = mention
        return id_

    def area(self, id_: str) -> Area:
        """The area of an id that ``id_of`` has given, as the files name it."""
        mention = self._fullest[id_]
        province, district, commune = mention.names
        return Area(id_, _LEVELS[mention.level], province, district, commune, location=mention.location)

    def _look_up(self, mention: Mention) -> str | None:
        given = self._given.get(mention.key)
        if given:
            return self._choose(mention, given)
        if mention.names[0] is not None or not mention.level:
            return _folded_id(mention)
        names = mention.key[1:] if mention.names[1] else mention.key[-1:]
        candidates = self._below.get((str(mention.level), *names))
        return self._choose(mention, candidates) if candidates else _folded_id(mention)

    def _choose(self, mention: Mention, candidates: dict[str, Mention]) -> str | None:
        """The id of the one candidate, or of the one with the same type of unit; else None and a problem."""
        if len(candidates) == 1:
            return next(iter(candidates))
        unit_type = _type_of(mention)
        alike = [id_ for id_, candidate in candidates.items() if unit_type and _type_of(candidate) == unit_type]
        if len(alike) == 1:
            return alike[0]
        areas = ", ".join(sorted(candidates))
        self.problems.append(error(Code.AREA_SEVERAL, mention.location, name=mention.name, areas=areas))
        return None

    def _check_name(self, mention: Mention, level: int, id_: str) -> Problem | None:
        """The name of one of its levels is the one that this id was first met with; a problem where it is not."""
        name = mention.names[level]
        if not name:
            return None
        upper = "/".join(id_.split("/")[: level + 1])
        unit_type, own = spelling(name)
        first_name, first = self._first.setdefault(upper, (name, mention))
        differing = (first_name, first) if spelling(first_name)[1] != own else None
        if unit_type and mention.id is None:
            typed_name, typed = self._typed.setdefault(upper, (name, mention))
            differing = (typed_name, typed) if spelling(typed_name)[0] != unit_type else differing
        if differing is None:
            return None
        place = str(differing[1].places[level])
        return error(Code.AREA_NAMES_FOLD, mention.places[level], name=name, other=differing[0], id=upper, place=place)


def _type_of(mention: Mention) -> str:
    """The type of unit that it is written with, or that stands beside it."""
    return spelling(mention.name)[0] or spelling(f"{mention.type} x")[0]


def build_areas(book: AreaBook, entries: Iterable[tuple[Fields, Mention, str]]) -> dict[str, Area]:
    """The areas that ``areas.yaml`` lists, by their id; a second entry of one is a problem naming both places.

    All mentions have to be resolved by then: an entry may leave out a name that another mention gives.
    """
    areas: dict[str, Area] = {}
    for fields, mention, id_ in entries:
        if id_ in areas:
            fields.error(Code.AREA_TWICE, mention.location, name=mention.name, place=str(areas[id_].location))
        else:
            areas[id_] = _build_area(fields, book.area(id_))
    return areas


def _build_area(fields: Fields, named: Area) -> Area:
    """The area of an entry of ``areas.yaml``, whose names are those of all mentions together."""
    return replace(
        named,
        type=fields.text("type"),
        code=fields.text("code"),
        ended=fields.day("ended"),
        succeeded_by=fields.texts("succeeded_by"),
        boundary_changed=fields.day("boundary_changed"),
        note=fields.text("note"),
        location=fields.location,
    )
