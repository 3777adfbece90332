"""The files of a register, each read, checked against the schema of its kind, and with the errors known of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from planck.model.location import Location
from planck.model.problem import Code, Problem, error
from planck.model.tracker import Tracker, untracked
from planck.register.build.fields import Fields
from planck.register.schema.check import check
from planck.register.schema.consequences import Damage, drop_effects, drop_repeats, places_of_errors
from planck.register.yaml.reader import read
from planck.register.yaml.values import Map, Mark

_KINDS = ("targets", "actuals", "areas", "indicators", "sources")
JUDGED = ("targets", "actuals")
_BESIDE = ("sources", "source", "resolution", "period", "price_base", "owner", "tags", "note")


class File(NamedTuple):
    """One file that could be read: what it holds, its problems so far, and where the errors among them lie.

    ``has_error_above``: one of them lies beside the entries, in what the file says for all of them.
    """

    name: str
    kind: str
    root: Map
    problems: list[Problem]
    errors: list[Mark]
    has_error_above: bool

    @property
    def fields(self) -> Fields:
        """The root, whose problems are those of the file."""
        return Fields(self.root, self.name, self.problems, (1, 1))

    @property
    def above(self) -> Fields:
        """The root, with a list of problems of its own, which ``add_problems`` then takes."""
        return Fields(self.root, self.name, [], (1, 1))

    @property
    def names_its_area(self) -> bool:
        """Whether no error can have hidden a part of the area: a misspelt ``district:`` must not make a province."""
        return not self.errors or Damage(self.root, self.errors).parts.keys() <= {self.kind, *_BESIDE}

    def add_problems(self, problems: list[Problem], errors: list[Mark]) -> None:
        """Add the problems of one entry, but for those that the errors known in it, or above it, explain."""
        self.problems.extend(drop_effects(problems, errors) if errors or self.has_error_above else problems)


class Files(NamedTuple):
    """The files of a register. ``problems`` are those of files that could not be read, ``lost`` their likely kinds."""

    readable: tuple[File, ...]
    problems: tuple[Problem, ...]
    lost: frozenset[str]

    def of(self, kind: str) -> list[File]:
        """The files of one kind, by their names."""
        return [file for file in self.readable if file.kind == kind]

    @property
    def in_doubt(self) -> frozenset[str]:
        """The kinds of which a file was lost, or has errors that may hide what other files refer to."""
        return self.lost | {file.kind for file in self.readable if file.errors and file.kind not in JUDGED}


def read_all(files: Iterable[tuple[str, bytes]], *, some_are_closed: bool = False, track: Tracker = untracked) -> Files:
    """Read the contents of all files; ``some_are_closed``: there are more, which could not be opened."""
    readable: list[File] = []
    problems: list[Problem] = []
    lost = set(_KINDS) if some_are_closed else set()
    for name, data in track(sorted(files, key=lambda named: named[0])):
        file = _read(name, data, problems)
        if file is not None:
            readable.append(file)
        else:
            lost |= _likely_kinds(data)
    return Files(tuple(readable), tuple(problems), frozenset(lost))


def _read(name: str, data: bytes, problems: list[Problem]) -> File | None:
    """One file, checked against its schema; None with problems where it cannot be read or is not of the register."""
    document = read(data, name)
    root = document.root
    if root is None:
        problems += document.problems
        return None
    kinds = [kind for kind in _KINDS if kind in root]
    if not kinds or set(kinds) >= set(JUDGED):
        problems += document.problems
        problems.append(_doubt_kind(name, root, kinds))
        return None
    [kind, *_] = kinds
    inside = drop_repeats(document.problems, check(kind, root, name))
    errors = places_of_errors(inside)
    has_error_above = len(Damage(root, errors).within(kind)) < len(errors)
    return File(name, kind, root, inside, errors, has_error_above)


def _doubt_kind(name: str, root: Map, kinds: list[str]) -> Problem:
    """A file says what it is by its top-level keys, and this one does not."""
    if kinds:
        mark = max(root.marks[kind] for kind in JUDGED)
        return error(Code.FILE_KIND_TWICE, Location(name, mark[0], mark[1]))
    return error(Code.FILE_KIND_UNKNOWN, Location(name, 1, 1), keys=", ".join(list(root)[:5]) or "–")


def is_for_all(data: bytes) -> bool:
    """Whether a file seems to be neither of targets nor of actuals, and so to say something of every area."""
    return _likely_kinds(data).isdisjoint(JUDGED)


def _likely_kinds(data: bytes) -> set[str]:
    """What a file that cannot be read may have held: what its lines begin with, or else anything."""
    return {kind for kind in _KINDS if re.search(rb"^['\"]?%b\b" % kind.encode(), data, re.MULTILINE)} or set(_KINDS)
