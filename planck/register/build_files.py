"""The files of a register, each read, checked against the schema of its kind, and with the errors known of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from planck.model.location import Location
from planck.model.problem import Code, Level, Problem
from planck.model.tracker import Tracker, untracked
from planck.register.build_fields import Fields
from planck.register.build_soundness import Damage, besides, besides_the_same, places_of
from planck.register.schema import check
from planck.register.yaml.reader import read
from planck.register.yaml.values import Map, Mark

KINDS = ("targets", "actuals", "areas", "indicators", "sources")
_JUDGED = frozenset({"targets", "actuals"})
_BESIDE = ("sources", "source", "resolution", "period", "price_base", "owner", "tags", "note")

# What is wrong only because something is missing, and so cannot be said while a file of that kind is not whole.
_NEEDS: dict[str, frozenset[Code]] = {
    "targets": frozenset({Code.RESTATES_UNKNOWN}),
    "areas": frozenset({Code.AREA_NAMES_FOLD, Code.AREA_SEVERAL}),
    "indicators": frozenset({Code.UNIT_MISSING, Code.UNIT_UNCLEAR}),
    "sources": frozenset({Code.UNKNOWN_SOURCE}),
}


class File(NamedTuple):
    """One file that could be read: what it holds, what was found wrong so far, and where those errors lie.

    ``is_damaged_above``: one of them lies beside the entries, in what the file says for all of them.
    """

    name: str
    kind: str
    root: Map
    problems: list[Problem]
    places: list[Mark]
    is_damaged_above: bool

    @property
    def fields(self) -> Fields:
        """The root, whose problems are those of the file."""
        return Fields(self.root, self.name, self.problems, (1, 1))

    @property
    def above(self) -> Fields:
        """The root, with problems of its own that are still to be taken."""
        return Fields(self.root, self.name, [], (1, 1))

    @property
    def names_its_area(self) -> bool:
        """Whether no error can have hidden a part of the area: a misspelt ``district:`` must not make a province."""
        return not self.places or Damage(self.root, self.places).parts.keys() <= {self.kind, *_BESIDE}

    def take(self, found: list[Problem], places: list[Mark]) -> None:
        """Add the problems of one entry, but for those that only follow from errors known already."""
        self.problems.extend(besides(found, places) if places or self.is_damaged_above else found)


class Files(NamedTuple):
    """All files of a register; ``problems`` are those of files that are lost, ``lost`` the kinds these may be of."""

    sound: tuple[File, ...]
    problems: tuple[Problem, ...]
    lost: frozenset[str]

    def of(self, kind: str) -> list[File]:
        """The files of one kind, by their names."""
        return [one for one in self.sound if one.kind == kind]

    def without_consequences(self, problems: Iterable[Problem]) -> list[Problem]:
        """The problems but for those that may only be there because a file is lost or damaged."""
        damaged = {one.kind for one in self.sound if one.places and one.kind not in _JUDGED}
        hidden: set[Code] = set()
        for kind in self.lost | damaged:
            hidden |= _NEEDS.get(kind, frozenset())
        return [one for one in problems if one.code not in hidden]


def read_all(files: Iterable[tuple[str, bytes]], *, some_are_closed: bool = False, track: Tracker = untracked) -> Files:
    """Read the contents of all files; ``some_are_closed``: there are more, which could not be opened."""
    sound: list[File] = []
    problems: list[Problem] = []
    lost = set(KINDS) if some_are_closed else set()
    for name, data in track(sorted(files, key=lambda one: one[0])):
        one = _read(name, data, problems)
        if one is not None:
            sound.append(one)
        else:
            lost |= _likely_kinds(data)
    return Files(tuple(sound), tuple(problems), frozenset(lost))


def _read(name: str, data: bytes, problems: list[Problem]) -> File | None:
    """One file, checked against its schema; None with problems where it cannot be read or is not of the register."""
    document = read(data, name)
    root = document.root
    if root is None:
        problems += document.problems
        return None
    kinds = [kind for kind in KINDS if kind in root]
    if not kinds or set(kinds) >= _JUDGED:
        problems += document.problems
        problems.append(_of_no_kind(name, root, kinds))
        return None
    found = besides_the_same(document.problems, check(kinds[0], root, name))
    places = places_of(found)
    above = len(Damage(root, places).within(kinds[0])) < len(places)
    return File(name, kinds[0], root, found, places, above)


def _of_no_kind(name: str, root: Map, kinds: list[str]) -> Problem:
    """A file says what it is by its top-level keys."""
    if kinds:
        mark = max(root.marks[kind] for kind in _JUDGED)
        return Problem(Level.ERROR, Code.FILE_KIND_TWICE, Location(name, mark[0], mark[1]), {})
    args = {"keys": ", ".join(list(root)[:5]) or "–"}
    return Problem(Level.ERROR, Code.FILE_KIND_UNKNOWN, Location(name, 1, 1), args)


def _likely_kinds(data: bytes) -> set[str]:
    """What a file that cannot be read may have held: what its lines begin with, or else anything."""
    return {kind for kind in KINDS if re.search(rb"^['\"]?%b\b" % kind.encode(), data, re.MULTILINE)} or set(KINDS)
