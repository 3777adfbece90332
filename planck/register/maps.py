"""The map of a table: its file -> plain values that its schema accepts, or what is wrong with it."""

from __future__ import annotations

from pathlib import Path

from planck.model.location import Location
from planck.model.problem import Code, Level, Problem, error
from planck.register.schema.check import check
from planck.register.yaml.reader import read
from planck.register.yaml.values import Map


def read_map_file(path: str) -> Map | list[Problem]:
    """The values of the file at ``path``."""
    try:
        data = Path(path).read_bytes()
    except OSError:
        return [error(Code.UNREADABLE, Location(path, 1, 1))]
    document = read(data, path)
    errors = [problem for problem in document.problems if problem.level is Level.ERROR]
    if errors:
        return errors
    if not isinstance(document.root, Map):
        return [error(Code.ROOT_NOT_MAPPING, Location(path, 1, 1))]
    return check("map", document.root, path) or document.root
