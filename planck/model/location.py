"""Where in the register a value was written."""

from __future__ import annotations

from typing import NamedTuple

from planck.model.frozen import Frozen, frozen


@frozen
class Location(Frozen):
    """A place in a file: ``file`` relative to the register's root with forward slashes, line and column from 1."""

    file: str
    line: int
    column: int

    def __eq__(self, other: object) -> bool:
        # Of two places in one register it is the line that differs.
        return isinstance(other, Location) and (
            self.line == other.line and self.column == other.column and self.file == other.file
        )

    def __hash__(self) -> int:
        return hash((self.file, self.line, self.column))

    def __lt__(self, other: Location) -> bool:
        return (self.file, self.line, self.column) < (other.file, other.line, other.column)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Viewpoint(NamedTuple):
    """The folder that a reader takes paths from: the register's root, if nothing else is said.

    ``way`` leads from there to the root, empty where it is the root or lies in it. ``inside`` is its own path from the
    root, empty where it does not lie in it. Both end with a slash where they are not empty.
    """

    way: str = ""
    inside: str = ""

    def path(self, file: str) -> str:
        """The way to a file of the register."""
        if not self.inside:
            return self.way + file
        above, below = self.inside.split("/")[:-1], file.split("/")
        while above and below and above[0] == below[0]:
            del above[0], below[0]
        return "/".join([".."] * len(above) + below) or "."


AT_ROOT = Viewpoint()
