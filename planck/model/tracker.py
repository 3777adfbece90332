"""Progress of long work: what is worked on passes through a tracker, which may show how far it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

T = TypeVar("T")


class Tracker(Protocol):
    """Passes things on as they are, each when the one before it is done."""

    def __call__(self, things: Sequence[T]) -> Iterable[T]:
        """The same things in the same order."""


def untracked(things: Sequence[T]) -> Iterable[T]:
    """The things themselves: nothing is shown."""
    return things
