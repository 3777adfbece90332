"""Where in a text each value stands, and how it is written: what an edit of the text has to know."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from yaml.error import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from planck.register.yaml.reader import choose_parser


class Shape(Enum):
    """What a value is."""

    SCALAR = "scalar"
    MAP = "map"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Place:
    """A value of a text: the characters from ``start`` up to ``end``, without blanks and remarks behind it.

    ``in_braces``: a map in braces, or a list in brackets. ``is_tied``: it has an anchor or a tag, or is an alias, and
    a change of it may change something elsewhere.
    """

    shape: Shape
    start: int
    end: int
    in_braces: bool = False
    is_tied: bool = False
    pairs: tuple[Pair, ...] = ()
    items: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """A key of a map in NFC, the characters that it is written with, and its value."""

    key: str
    start: int
    end: int
    value: Place


def find_places(text: str) -> Place | None:
    """The places of the values of a text, which holds one document; None where YAML cannot read it."""
    following: Callable[[], Any] = choose_parser()(text).get_event
    try:
        event = following()
        while not isinstance(event, DocumentStartEvent):
            if event is None or isinstance(event, StreamEndEvent):
                return None
            event = following()
        return _place(following(), following, text)
    except (YAMLError, AttributeError):  # AttributeError: the end of the events, where there is no document
        return None


def _place(event: Any, following: Callable[[], Any], text: str) -> Place:
    is_tied = isinstance(event, AliasEvent) or event.anchor is not None or getattr(event, "tag", None) is not None
    start: int = event.start_mark.index
    if isinstance(event, MappingStartEvent):
        return _map(event, following, text, start, is_tied)
    if isinstance(event, SequenceStartEvent):
        return _list(event, following, text, start, is_tied)
    end = event.end_mark.index
    if isinstance(event, ScalarEvent) and event.style in ("|", ">"):
        end = start + len(text[start:end].rstrip())
    return Place(Shape.SCALAR, start, end, is_tied=is_tied)


def _map(event: Any, following: Callable[[], Any], text: str, start: int, is_tied: bool) -> Place:
    pairs: list[Pair] = []
    while isinstance(key := following(), NodeEvent):
        written = _place(key, following, text)
        value = _place(following(), following, text)
        name = unicodedata.normalize("NFC", getattr(key, "value", "") or "")
        pairs.append(Pair(name, written.start, written.end, value))
    end = key.end_mark.index if event.flow_style else max(pairs[-1].end, pairs[-1].value.end)
    return Place(Shape.MAP, start, end, bool(event.flow_style), is_tied, tuple(pairs))


def _list(event: Any, following: Callable[[], Any], text: str, start: int, is_tied: bool) -> Place:
    items: list[Place] = []
    while isinstance(item := following(), NodeEvent):
        items.append(_place(item, following, text))
    end = item.end_mark.index if event.flow_style else items[-1].end
    return Place(Shape.LIST, start, end, bool(event.flow_style), is_tied, (), tuple(items))
