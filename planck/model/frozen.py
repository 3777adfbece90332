"""What the frozen dataclasses have in common.

``dataclass`` compiles these three methods for every class at every start of Python; written once, they are not
compiled at all. What is compared and hashed for every figure (comparators, units, periods) has its own, which are
quicker once they are there.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any


class Frozen:
    """A value that is equal to, hashed and shown as its class and its fields say.

    For a dataclass with ``frozen=True, slots=True, eq=False, repr=False``.
    """

    __slots__: tuple[str, ...] = ()

    def __eq__(self, other: object) -> bool:
        """Whether the other is of the same class, and so are all its fields."""
        if other.__class__ is not self.__class__:
            return NotImplemented
        fields = _fields(self.__slots__)
        return bool(fields(self) == fields(other))

    def __hash__(self) -> int:
        """The hash of the fields."""
        return hash(_fields(self.__slots__)(self))

    def __repr__(self) -> str:
        """The class and the fields by their names, as Python would write them."""
        fields = (f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"{self.__class__.__qualname__}({', '.join(fields)})"


@cache
def _fields(names: tuple[str, ...]) -> Callable[[object], Any]:
    """What fetches the fields of those names from a value."""
    return attrgetter(*names)
