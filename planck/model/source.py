"""The document that a figure comes from."""

from __future__ import annotations

from planck.model.frozen import Frozen, frozen
from planck.model.location import Location


@frozen
class Source(Frozen):
    """A cited document; ``key`` is None for one that was written in place. All else as the author wrote it."""

    key: str | None
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    date: str | None = None
    file: str | None = None
    place: str | None = None
    url: str | None = None
    note: str | None = None
    location: Location | None = None
