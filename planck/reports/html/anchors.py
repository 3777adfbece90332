"""Names inside the page, and links that lead out of it."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote

from planck.model.location import Location
from planck.model.source import Source
from planck.reports.places import file_and_line
from planck.reports.wording.citation import WEB, is_on_web
from planck.reports.wording.voice import Voice

_UNSAFE = re.compile(r"[^A-Za-z0-9-]")


class Link(NamedTuple):
    """A text, and the address that it leads to; empty for none. ``is_place``: it is a line of a file."""

    text: str
    address: str = ""
    is_place: bool = False


def anchor(id_: str) -> str:
    """The name of a target in the page: no two targets have the same, and it needs no escape anywhere.

    Each has a dot in it, from the slash in its id; the page's own names have none.
    """
    return _UNSAFE.sub(lambda sign: "." if sign[0] == "/" else f"_{ord(sign[0]):x}_", id_)


def place_link(voice: Voice, root: str, location: Location) -> Link:
    """A line of a file, with a link where ``root`` is an address on the web."""
    text = file_and_line(voice, location)
    if not root.startswith(WEB):
        return Link(text, is_place=True)
    return Link(
        text, f"{root}{quote(location.file, safe='/', errors='surrogateescape')}#L{location.line}", is_place=True
    )


def source_address(source: Source) -> str:
    """Where a source is read on the web; empty where it gives no such address."""
    url = (source.url or "").strip()
    return quote(url, safe="/:?#@!$&'*+,;=%~-._") if is_on_web(url) else ""
