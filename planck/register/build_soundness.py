"""Which parts of a file the reader and the schema have refused already, so that the rest is built all the same."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from planck.model.problem import Code, Level, Problem
from planck.register.yaml.values import Map, Mark, Seq

# What is only missing because something else was refused: it would be reported a second time under another name.
FOLLOWS = frozenset(
    {
        Code.PERIOD_MISSING,
        Code.UNIT_MISSING,
        Code.UNKNOWN_SOURCE,
        Code.MEAN_UNUSED,
        Code.LEVEL_INDICATOR_UNUSED,
    }
)


class Damage:
    """The places of the errors of one mapping or list, and which of its parts they lie in.

    ``own`` are those that lie in no part: before the first one, or the mapping as such.
    """

    __slots__ = ("own", "parts")

    def __init__(self, whole: Map | Seq, places: Iterable[Mark]) -> None:
        self.own: list[Mark] = []
        self.parts: dict[str | int, list[Mark]] = {}
        wanted = list(places)
        if not wanted:
            return
        starts = sorted(_starts(whole))
        marks = [mark for mark, _ in starts]
        for place in wanted:
            index = bisect_right(marks, place) - 1
            if index < 0:
                self.own.append(place)
            else:
                self.parts.setdefault(starts[index][1], []).append(place)

    def within(self, part: str | int) -> list[Mark]:
        """The places of the errors inside a part."""
        return self.parts.get(part, [])


def _starts(whole: Map | Seq) -> Iterable[tuple[Mark, str | int]]:
    if isinstance(whole, Map):
        return (((marks[0], marks[1]), key) for key, marks in whole.marks.items())
    return ((mark, index) for index, mark in enumerate(whole.marks))


def places_of(problems: Iterable[Problem]) -> list[Mark]:
    """Where the errors among some problems of one file lie."""
    return [
        (problem.location.line, problem.location.column)
        for problem in problems
        if problem.level is Level.ERROR and problem.location is not None
    ]


def besides_the_same(known: Sequence[Problem], found: Iterable[Problem]) -> list[Problem]:
    """The problems known, and those found later at other places: of one value, the first word is the truest."""
    places = {problem.location for problem in known}
    return [*known, *(problem for problem in found if problem.location not in places)]


def besides(found: Iterable[Problem], places: Iterable[Mark]) -> list[Problem]:
    """Of the problems found in a damaged part, those that are not a consequence of the damage."""
    known = set(places)
    return [
        problem
        for problem in found
        if problem.code not in FOLLOWS
        and (problem.location is None or (problem.location.line, problem.location.column) not in known)
    ]
