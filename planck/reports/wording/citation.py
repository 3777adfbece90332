"""How a document is cited where a reader looks it up: in footnotes, in the sources of a page, in an explanation."""

from __future__ import annotations

from planck.model.period import parse_day
from planck.model.source import Source
from planck.reports.wording.voice import Voice

WEB = ("https://", "http://")


def cited(voice: Voice, source: Source) -> tuple[str, ...]:
    """Author, title, publisher, date, file and place of a document, as far as they are given."""
    written = (source.author, source.title, source.publisher, _date(voice, source.date), source.file, source.place)
    return tuple(part for part in written if part)


def cited_in_a_line(voice: Voice, source: Source) -> str:
    """The same and its address; of one that names nothing of this its key."""
    return ", ".join((*cited(voice, source), *((source.url,) if source.url else ()))) or (source.key or "")


def is_on_web(address: str) -> bool:
    """Whether an address leads to a page on the web, and may be a link."""
    return address.casefold().startswith(WEB)


def _date(voice: Voice, text: str | None) -> str | None:
    """A date as the language writes it; one that is not a day as its author wrote it."""
    day = parse_day(text) if text else None
    return voice.day(day) if day is not None else text
