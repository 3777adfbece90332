"""A file with a problem: what was read of it, and where everything in it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path as FilePath
from typing import Any, NamedTuple

from planck.model.problem import Problem
from planck.register.build.files import read_all
from planck.register.files.encoding import LINE_ENDS_OF_YAML
from planck.register.files.source import SETTINGS_NAMES
from planck.register.settings import Settings, parse_settings
from planck.register.yaml.mistakes import LINE_BREAK
from planck.register.yaml.places import Pair, Place, find_places
from planck.register.yaml.values import Map, Path, Seq, value_at

_BREAKS_OF_YAML = str.maketrans(dict.fromkeys(LINE_ENDS_OF_YAML, "\ue000"))


class Node(NamedTuple):
    """A value of a file, and the way to it."""

    path: Path
    value: Any


class Scene:
    """A file with a problem: its text, what was read of it, and where in it everything stands."""

    def __init__(self, name: str, text: str, root: Map | None) -> None:
        self.name, self.text, self.root = name, text, root
        self.starts = [0, *(found.end() for found in LINE_BREAK.finditer(text))]
        places = find_places(text.translate(_BREAKS_OF_YAML))
        self.tokens: dict[int, Place | Pair] = dict(_tokens(places)) if places is not None else {}
        self.values: dict[tuple[int, int], list[Path]] = {}
        self.keys: dict[tuple[int, int], list[Path]] = {}
        if root is not None:
            self._index(root, ())

    def _index(self, value: Any, path: Path) -> None:
        if isinstance(value, Map):
            for key, item in value.items():
                marks = value.marks[key]
                self.keys.setdefault(marks[:2], []).append((*path, key))
                self.values.setdefault(marks[2:], []).append((*path, key))
                self._index(item, (*path, key))
        elif isinstance(value, Seq):
            for index, item in enumerate(value):
                self.values.setdefault(value.marks[index], []).append((*path, index))
                self._index(item, (*path, index))

    def index(self, problem: Problem) -> int:
        """Where in the text a problem is."""
        assert problem.location is not None
        return self.starts[problem.location.line - 1] + problem.location.column - 1

    def value_at(self, problem: Problem) -> Node | None:
        """The value that stands at the place of a problem."""
        assert problem.location is not None
        return self._only(self.values, (problem.location.line, problem.location.column))

    def key_at(self, problem: Problem) -> Node | None:
        """The value whose key stands at the place of a problem."""
        assert problem.location is not None
        return self._only(self.keys, (problem.location.line, problem.location.column))

    def _only(self, places: Mapping[tuple[int, int], list[Path]], mark: tuple[int, int]) -> Node | None:
        paths = places.get(mark, [])
        return Node(paths[0], value_at(self.root, paths[0])) if len(paths) == 1 else None  # an alias has several

    def token(self, index: int) -> tuple[int, int] | None:
        """Where the value or key that begins at an index ends, if a change of it changes nothing else."""
        token = self.tokens.get(index)
        is_tied = isinstance(token, Place) and (token.is_tied or bool(token.pairs) or bool(token.items))
        return (index, token.end) if token is not None and not is_tied else None


def _tokens(place: Place) -> Iterator[tuple[int, Place | Pair]]:
    yield place.start, place
    for pair in place.pairs:
        yield pair.start, pair
        yield from _tokens(pair.value)
    for item in place.items:
        yield from _tokens(item)


def problems_of_file(name: str, data: bytes) -> Sequence[Problem]:
    """What is wrong with a file by itself."""
    if name in SETTINGS_NAMES:
        return parse_settings(Settings(FilePath(), file=name), data)[1]
    parsed = read_all([(name, data)])
    return [*parsed.problems, *(problem for file in parsed.readable for problem in file.problems)]
