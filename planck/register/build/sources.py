"""The documents that targets and figures are taken from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from planck.model.nearest import nearest_ids
from planck.model.period import parse_period
from planck.model.problem import Code
from planck.model.source import Source
from planck.register.build.fields import Fields, text_of
from planck.register.yaml.values import Map

_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*").fullmatch


def build_sources(fields: Fields) -> dict[str, Source]:
    """The documents under ``sources:`` by their key."""
    listed = fields.inner("sources")
    if listed is None:
        return {}
    sources: dict[str, Source] = {}
    for key in listed.map:
        inner = listed.inner(key)
        title = listed.text(key)
        if inner is not None:
            sources[key] = _describe(inner, key)
        elif title is not None:
            sources[key] = Source(key, title=title, location=listed.key_at(key))
    return sources


def add_sources(everywhere: dict[str, Source], sources: Mapping[str, Source], fields: Fields) -> None:
    """Keep the documents of one file of sources; a key that another file has too is a problem naming both places."""
    for key, source in sources.items():
        first = everywhere.setdefault(key, source)
        if first is not source:
            fields.error(Code.SOURCE_TWICE, source.location, key=key, place=str(first.location))


class SourceBook:
    """The documents that one file can cite: its own, and those of all files of sources."""

    __slots__ = ("everywhere", "own")

    def __init__(self, own: Mapping[str, Source], everywhere: Mapping[str, Source]) -> None:
        self.own = own
        self.everywhere = everywhere

    def find(self, key: str | None) -> Source | None:
        """The document of a key, that of the file itself first."""
        return (self.own.get(key) or self.everywhere.get(key)) if key is not None else None

    def find_cited(self, fields: Fields) -> Source | None:
        """The document under ``source:``: by its key, described in place, or as a text.

        What looks like a key and is none is a problem; a text with spaces or accents is the title of a document.
        """
        inner = fields.inner("source")
        if inner is not None:
            return _describe(inner, None)
        text = fields.text("source")
        if text is None:
            return None
        source = self.find(text)
        if source is None and _KEY(text):
            nearest = nearest_ids(text, {**self.everywhere, **self.own})
            fields.error(Code.UNKNOWN_SOURCE, fields.at("source"), key=text, nearest=nearest)
            return None
        return source or Source(None, title=text, location=fields.at("source"))


def resolution_of(fields: Fields) -> str | None:
    """The title of the document that set the targets of a file."""
    value = fields.map.get("resolution")
    return text_of(value.get("title")) if isinstance(value, Map) else text_of(value)


def day_of_resolution(fields: Fields, book: SourceBook) -> date | None:
    """The day of that document, of a month or a year the last one: the day on which its targets were set."""
    inner = fields.inner("resolution")
    if inner is not None:
        return inner.last_day("date")
    cited = book.find(fields.text("resolution"))
    period = parse_period(cited.date) if cited is not None and cited.date is not None else None
    return period.last if period is not None else None


def _describe(fields: Fields, key: str | None) -> Source:
    return Source(
        key,
        title=fields.text("title"),
        publisher=fields.text("publisher"),
        author=fields.text("author"),
        date=fields.text("date"),
        file=fields.text("file"),
        place=fields.text("place"),
        url=fields.text("url"),
        note=fields.text("note"),
        location=fields.location,
    )
