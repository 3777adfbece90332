"""Reads a page as a browser does, with the parser of the standard library."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset({"meta", "input", "br", "link", "rect", "line", "circle", "path", "polyline"})
# What ends where the next of its kind begins, though nothing says so.
_IMPLIED = {"dt": ("dt", "dd"), "dd": ("dt", "dd"), "li": ("li",), "option": ("option",)}


@dataclass(slots=True)
class Element:
    """An element with what is in it, in order."""

    tag: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All its text on one line."""
        return " ".join("".join(self._texts()).split())

    def _texts(self) -> list[str]:
        return [part for child in self.children for part in ([child] if isinstance(child, str) else child._texts())]

    def all(self, *tags: str, **attributes: str) -> list[Element]:
        """Every element below it with one of the tags and with the attributes, in the order of the page."""
        found = []
        for child in self.children:
            if isinstance(child, str):
                continue
            if (not tags or child.tag in tags) and all(
                value in child.attributes.get(name.rstrip("_"), "").split() for name, value in attributes.items()
            ):
                found.append(child)
            found += child.all(*tags, **attributes)
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("page", {})]
        self.rows: list[list[str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.open[-1].tag in _IMPLIED.get(tag, ()):
            self.open.pop()
        element = Element(tag, {name: value or "" for name, value in attrs})
        assert len(element.attributes) == len(attrs), f"an attribute twice: {attrs}"
        self.rows.append([tag, *(f"{name}={value}" for name, value in attrs)])
        self.open[-1].children.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        while self.open[-1].tag != tag:
            assert self.open[-1].tag in _IMPLIED, f"</{tag}> ends <{self.open[-1].tag}>"
            self.open.pop()
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)
        if data.strip():
            self.rows.append([data])


def read_page(text: str) -> Element:
    """The page as a tree."""
    return _read(text).open[0]


def read_elements(text: str) -> list[list[str]]:
    """A row for each element with its attributes, and one for each text."""
    return _read(text).rows


def _read(text: str) -> _Reader:
    reader = _Reader()
    reader.feed(text)
    reader.close()
    assert [element.tag for element in reader.open] == ["page"]
    return reader
