"""Packs what a library is handed of an office file: the parts that a table is read from, and nothing else.

Drawings, pivot tables, conditional formats, macros, comments and the like stay outside: nothing that is not read can
stop the reading, grow, or be run.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from typing import NamedTuple

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


class Part(NamedTuple):
    """A part of the file: what it is ("worksheet", "styles"), its name in the folder of the main part, its bytes."""

    kind: str
    name: str
    content: bytes


def pack(family: str, main: Part, parts: Iterable[Part]) -> io.BytesIO:
    """A file of ``family`` ("spreadsheetml") whose main part leads to the others, by rId1, rId2 and so on."""
    parts = tuple(parts)
    folder = "xl" if family == "spreadsheetml" else "word"
    types = "".join(
        f'<Override PartName="/{folder}/{part.name}"'
        f' ContentType="application/vnd.openxmlformats-officedocument.{family}.{part.kind}+xml"/>'
        for part in (main, *parts)
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        default = (
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
        )
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{_PACKAGE}/content-types">{default}{types}</Types>')
        archive.writestr("_rels/.rels", _links([Part("officeDocument", f"{folder}/{main.name}", b"")]))
        archive.writestr(f"{folder}/_rels/{main.name}.rels", _links(parts))
        for part in (main, *parts):
            archive.writestr(f"{folder}/{part.name}", part.content)
    return stream


def _links(parts: Iterable[Part]) -> str:
    links = (
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{part.kind}" Target="{part.name}"/>'
        for number, part in enumerate(parts, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(links)}</Relationships>'
