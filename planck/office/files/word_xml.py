"""Short ways through the elements of a document, as python-docx opens them, for what its objects do not tell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planck.office.files.xml_parts import local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def value(element: Element | None, name: str = "val", default: str = "") -> str:
    """The text of an attribute; ``default`` also where there is no such element."""
    return str(element.get(WORD + name, default)) if element is not None else default


def number(element: Element | None, default: int, name: str = "val") -> int:
    """The whole number of an attribute; ``default`` where there is none."""
    text = value(element, name)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else default


def find(element: Element | None, *names: str) -> Element | None:
    """The first element of a name in an element, and in that of the next name, and so on."""
    for name in names:
        element = next(element.iterchildren(WORD + name), None) if element is not None else None
    return element


def inside(element: Element | None, name: str) -> dict[str, Element]:
    """What the first element of a name in an element holds, by name: the properties of a cell or a run."""
    found = find(element, name)
    return {local(child): child for child in found.iterchildren("*")} if found is not None else {}


def is_on(element: Element | None) -> bool:
    """Whether a switch is there and on."""
    return element is not None and value(element) not in ("0", "false", "off")


def all_of(element: Element | None, name: str) -> Iterator[Element]:
    """The elements of a name in an element."""
    return element.iterchildren(WORD + name) if element is not None else iter(())
