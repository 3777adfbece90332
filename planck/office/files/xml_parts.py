"""The XML of a part as a tree, from which nothing is fetched and in which nothing grows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from lxml import etree

from planck.office.files.limits import MAX_WHOLE, Damaged, TooLarge

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# "Strict Open XML" is the same under other names, which the libraries do not know.
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/([A-Za-z]+)/(main|math|relationships)\b")


def parse(pieces: Iterable[bytes]) -> Element:
    """The root of a part.

    Raises TooLarge for what would take many times its size as a tree, and Damaged for what is no XML and for a DTD: no
    office program writes one, and what it declares could grow without end. What nests without end is no XML to lxml.
    """
    whole = bytearray()
    for piece in pieces:
        whole += piece
        if len(whole) > MAX_WHOLE:
            raise TooLarge(MAX_WHOLE)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(_STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/\2", bytes(whole)), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Damaged from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise Damaged
    return root


class _Names(dict[str, str]):
    """The names of elements without their namespace, each cut once."""

    def __missing__(self, name: str) -> str:
        self[name] = cut = name.rpartition("}")[2]
        return cut


_NAMES = _Names()


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return _NAMES[element.tag]
