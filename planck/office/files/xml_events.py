"""Reads XML piece by piece: nothing is built that is not asked for, and no file makes the reader grow or wait."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from xml.parsers import expat

from planck.office.files.limits import Damaged

# No part of an office file nests as deep as this; what does was made to break its reader.
_MAX_DEPTH = 256


class _Names(dict[str, str]):
    """The names of elements and attributes without their prefix, each cut once."""

    def __missing__(self, name: str) -> str:
        self[name] = local = name.rpartition(":")[2]
        return local


def read_events(
    pieces: Iterable[bytes],
    on_start: Callable[[str, dict[str, str]], None],
    on_end: Callable[[str], None],
    on_text: Callable[[str], None],
) -> None:
    """Calls back for every element and text. Names come without their prefix; attributes keep theirs.

    Raises Damaged for what is no XML, for a number or a name in it that is none, and for a DTD: no office program
    writes one, and what it declares could grow without end.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    names = _Names()
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _MAX_DEPTH:
            raise Damaged("nested too deep")
        on_start(names[name], attributes)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        on_end(names[name])

    def refuse(*_: object) -> None:
        raise Damaged("a DTD")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = on_text
    parser.StartDoctypeDeclHandler = refuse
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, UnicodeError, LookupError, ValueError) as error:
        raise Damaged from error


@dataclass(slots=True)
class Element:
    """An element of a small part, read as a whole: its name and its attributes without prefixes."""

    name: str
    attributes: dict[str, str]
    children: list[Element] = field(default_factory=list)
    text: str = ""

    def get(self, name: str, default: str = "") -> str:
        """The text of an attribute."""
        return self.attributes.get(name, default)

    def number(self, name: str, default: int = 0) -> int:
        """The whole number of an attribute; ``default`` where there is none."""
        text = self.attributes.get(name, "")
        return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else default

    def child(self, name: str) -> Element | None:
        """The first element of that name in it."""
        for child in self.children:
            if child.name == name:
                return child
        return None

    def all(self, name: str) -> list[Element]:
        """The elements of that name in it."""
        return [child for child in self.children if child.name == name]


def read_tree(pieces: Iterable[bytes]) -> Element:
    """The root of a part with everything in it."""
    root = Element("", {})
    names = _Names()
    open_elements = [root]

    def start(name: str, attributes: dict[str, str]) -> None:
        element = Element(name, {names[key]: text for key, text in attributes.items()} if attributes else attributes)
        open_elements[-1].children.append(element)
        open_elements.append(element)

    def end(_: str) -> None:
        open_elements.pop()

    def text(characters: str) -> None:
        open_elements[-1].text += characters

    read_events(pieces, start, end, text)
    return root.children[0]
