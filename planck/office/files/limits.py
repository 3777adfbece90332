"""How much a file may hold, and what keeps a file from being read once its reading has begun."""

from __future__ import annotations

MAX_UNPACKED = 256 * 1024 * 1024
MAX_CELLS = 500_000


class Damaged(Exception):
    """The file is cut off, was changed on its way, or is not what an office program writes."""


class Locked(Exception):
    """A part can be read only with a password."""


class TooLarge(Exception):
    """What is packed is larger than any table of an office: more than ``MAX_UNPACKED`` bytes."""


class TooManyCells(Exception):
    """More than ``MAX_CELLS`` cells with something in them."""
