"""How much a file may hold, and what keeps a file from being read once its reading has begun."""

from __future__ import annotations

MAX_UNPACKED = 256 * 1024 * 1024
# A part that is read as a whole takes many times its size.
MAX_WHOLE = 32 * 1024 * 1024
MAX_TEXT = 1_000_000  # characters of a cell; Excel takes 32,767
MAX_CELLS = 500_000


class Damaged(Exception):
    """The file is cut off, was changed on its way, or is not what an office program writes."""


class Locked(Exception):
    """A part can be read only with a password."""


class TooLarge(Exception):
    """What is packed is larger than any table of an office: more than ``limit`` bytes."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self.limit = limit


class TooManyCells(Exception):
    """More than ``MAX_CELLS`` cells with something in them."""
