"""A file of a register that is being edited: what it says, what is put into it, and whether it then says just that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from planck.model.draft import Plain
from planck.model.problem import Problem, has_errors
from planck.register.files.encoding import decode
from planck.register.writing.edits import (
    Edit,
    Entry,
    Uneditable,
    add_to_list,
    add_to_map,
    apply,
    fill_map,
    replace_value,
)
from planck.register.yaml.places import Pair, Place, Shape, find_places
from planck.register.yaml.reader import read
from planck.register.yaml.values import DecimalComma, Document, Map

_BOM = b"\xef\xbb\xbf"


class OpenedFile:
    """The bytes of one file, and the edits of it; ``data`` refuses them where the file would not say what it should.

    A path is the keys from the top, and names what the file holds as it was opened.
    """

    def __init__(self, name: str, data: bytes) -> None:
        text = decode(data, name)
        document = read(data, name)
        places = find_places(text) if isinstance(text, str) else None
        if isinstance(text, Problem) or places is None or document.root is None or _has_error(document):
            raise Uneditable
        self.name = name
        self.root: Map = document.root
        self.is_changed = False
        self._bom = _BOM if data.startswith(_BOM) else b""
        self._text, self._places = text, places
        self._meant: Any = plainly(document.root)
        self._pairs: dict[int, dict[str, Pair]] = {}  # of the maps that were looked into, by where they start
        self._edits: list[tuple[int, Edit]] = []  # how deep each lies

    def add(self, path: Sequence[str], entries: Sequence[Entry], *, opened: int = 0) -> None:
        """Put entries into the map at a path, which may be empty or hold nothing yet."""
        holder, parent = self._find(path)
        place = holder.value if holder is not None else self._places
        if place.pairs or holder is None:
            edits = add_to_map(self._text, place, entries, opened=opened)
        else:
            edits = fill_map(self._text, holder, entries, in_braces=parent.in_braces, opened=opened)
        self._take(path, edits)
        meant = self._meant
        for key in path:
            if meant[key] is None:
                meant[key] = {}
            meant = meant[key]
        meant.update({entry.key: plainly(entry.value) for entry in entries})

    def replace(self, path: Sequence[str], value: Plain) -> None:
        """Put another value at a path."""
        holder, _ = self._find(path)
        if holder is None:
            raise Uneditable
        self._take(path, replace_value(self._text, holder, value))
        self._parent_of(path)[path[-1]] = plainly(value)

    def append(self, path: Sequence[str], value: Plain) -> None:
        """Put one more value behind the one at a path, which becomes a list, or behind those of its list."""
        holder, parent = self._find(path)
        if holder is None:
            raise Uneditable
        self._take(path, add_to_list(self._text, holder, value, in_braces=parent.in_braces))
        meant = self._parent_of(path)
        there = meant[path[-1]]
        meant[path[-1]] = [*(there if isinstance(there, list) else [there]), plainly(value)]

    def data(self) -> bytes:
        """The bytes with all edits made: they say what was meant and nothing else."""
        data = self._bom + apply(self._text, self._edits).encode("utf-8")
        document = read(data, self.name)
        if document.root is None or _has_error(document) or plainly(document.root) != self._meant:
            raise Uneditable
        return data

    def _take(self, path: Sequence[str], edits: Iterable[Edit]) -> None:
        self._edits += ((len(path), edit) for edit in edits)
        self.is_changed = True

    def _parent_of(self, path: Sequence[str]) -> Any:
        meant = self._meant
        for key in path[:-1]:
            meant = meant[key]
        return meant

    def _find(self, path: Sequence[str]) -> tuple[Pair | None, Place]:
        """The pair at a path, None for the whole, and the map that it stands in."""
        holder, parent, place = None, self._places, self._places
        for key in path:
            if place.start not in self._pairs:
                self._pairs[place.start] = {pair.key: pair for pair in place.pairs}
            holder, parent = self._pairs[place.start].get(key), place
            if holder is None or place.is_tied or place.shape is not Shape.MAP:
                raise Uneditable
            place = holder.value
        return holder, parent


def _has_error(document: Document) -> bool:
    return has_errors(document.problems)


def plainly(value: Any) -> Any:
    """What a file says or is to say, so that two values are equal only where they are the same, digit for digit."""
    if isinstance(value, Mapping):
        return {key: plainly(item) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [plainly(item) for item in value]
    if isinstance(value, DecimalComma):
        return ("text", value.written)
    if isinstance(value, Decimal):
        return ("number", format(value, "f"))
    return ("text", str(value)) if isinstance(value, str) else (("word", value) if value is not None else None)
