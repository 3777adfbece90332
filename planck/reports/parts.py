"""A piece of what is said of a target, before a format has drawn it."""

from __future__ import annotations

from typing import NamedTuple

from planck.model.location import Location
from planck.model.source import Source
from planck.reports.tones import Tone


class Part(NamedTuple):
    """One part of a row: a text with its tone; or, of the files, the ``place`` alone.

    ``source``: the document that the text cites.
    """

    text: str
    tone: Tone = Tone.PLAIN
    place: Location | None = None
    source: Source | None = None


class Row(NamedTuple):
    """Parts that belong together, on one line if they fit; ``depth`` says how far it is set in, from 1 on.

    ``label`` is what they are, and empty where they are a sentence.
    """

    parts: list[Part]
    depth: int = 1
    label: str = ""


def place_part(place: Location) -> Part:
    """Where something stands in the files."""
    return Part("", Tone.FAINT, place)
