"""A workbook or a document as it lies in the file: a zip of parts, which lead from one to the next by relationships."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from planck.office.files.limits import MAX_UNPACKED, Damaged, Locked, TooLarge
from planck.office.files.xml_parts import parse

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PIECE = 1024 * 1024


class Relationship(NamedTuple):
    """Where a part leads: the last word of the kind of the link, and the part it leads to."""

    kind: str
    part: str


class Package:
    """The parts of an office file. What is unpacked is counted, whatever the file says of its own size."""

    def __init__(self, data: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
            raise Damaged from error
        self._names = {name.replace("\\", "/").lstrip("/").lower(): name for name in self._archive.namelist()}
        self._left = MAX_UNPACKED

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the parts, in small letters: Office does not tell them apart by case."""
        return tuple(self._names)

    def pieces(self, part: str) -> Iterator[bytes]:
        """The bytes of a part, one piece after the other."""
        name = self._names.get(part.lower())
        if name is None:
            raise Damaged
        try:
            if self._archive.getinfo(name).flag_bits & 0x1:
                raise Locked
            with self._archive.open(name) as stream:
                while piece := stream.read(_PIECE):
                    self._left -= len(piece)
                    if self._left < 0:
                        raise TooLarge(MAX_UNPACKED)
                    yield piece
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
            raise Damaged from error

    def tree(self, part: str) -> Element:
        """A part as a whole."""
        return parse(self.pieces(part))

    def first_bytes(self, part: str) -> bytes:
        """How a part begins; empty where there is none."""
        return next(self.pieces(part), b"") if self.has(part) else b""

    def has(self, part: str) -> bool:
        """Whether there is such a part."""
        return part.lower() in self._names

    def relationships(self, part: str) -> dict[str, Relationship]:
        """Where a part leads within the file, by the ids that it uses; "" is the file itself."""
        folder, name = posixpath.split(part)
        where = posixpath.join(folder, "_rels", f"{name}.rels")
        if not self.has(where):
            return {}
        return {
            link.get("Id", ""): Relationship(
                link.get("Type", "").rpartition("/")[2], _target(folder, link.get("Target", ""))
            )
            for link in self.tree(where).iterfind("{*}Relationship")
            if link.get("TargetMode") != "External"
        }

    def main_part(self) -> str | None:
        """The part that the file begins with: the workbook, or the document."""
        links = self.relationships("").values()
        return next((link.part for link in links if link.kind == "officeDocument" and self.has(link.part)), None)


def _target(folder: str, target: str) -> str:
    """A part that is named from a folder, by its name in the file."""
    return posixpath.normpath(posixpath.join("/" + folder, unquote(target))).lstrip("/")
