"""One run of putting things into the files of a register: which are open, what was put in, and what was not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from planck.model.draft import Plain
from planck.model.location import Location
from planck.model.merge import Change, Keeps, Kept, Merged
from planck.model.names import slug
from planck.model.register import Register
from planck.model.target import Target
from planck.model.unit import Unit
from planck.register.build.units import find_served_unit
from planck.register.writing.edits import Entry, Uneditable
from planck.register.writing.opened import OpenedFile, plainly
from planck.register.yaml.reader import read
from planck.register.yaml.values import Map, Mark, Seq
from planck.register.yaml.writer import write_inline

_EDGES = re.compile(r"^[^a-z0-9]+|[^a-z0-9]+$")


class Item(NamedTuple):
    """A target, or a figure of a period, and where it stands in a file, or is to stand."""

    file: str
    path: tuple[str, ...]
    id: str
    period: str
    value: Plain

    @property
    def figures(self) -> int:
        """How many figures it is; a target is none."""
        if self.path[0] != "actuals" or self.period or not isinstance(self.value, Mapping):
            return int(self.path[0] == "actuals")
        values = self.value.get("values", self.value)
        return len(values) if isinstance(values, Mapping) else 1


class Session:
    """The files of a register with all that is put into them; ``source`` is what it is taken from."""

    def __init__(
        self, files: Mapping[str, bytes], register: Register, source: Mapping[str, Plain], *, replace: bool
    ) -> None:
        self.register, self.source, self.replace = register, source, replace
        self.same = 0
        self._serving: dict[tuple[str, str], list[Target]] = {}
        for target in register.targets:
            self._serving.setdefault((target.area, target.indicator), []).append(target)
        self._files = files
        self._opened: dict[str, OpenedFile | None] = {}
        self._created: dict[str, str] = {}
        self._counts: dict[str, tuple[int, int]] = {}
        self._pending: dict[tuple[str, tuple[str, ...]], list[tuple[Entry, Item]]] = {}
        self._done: list[tuple[Item, str]] = []  # with what it replaced
        self._kept: list[Kept] = []

    def served_unit(self, area: str, indicator: str) -> Unit:
        """The unit of the target that the figures of an indicator serve; without a text where there is none."""
        serving = self._serving.get((area, indicator), ())
        return find_served_unit(serving, self.register.indicators.get(indicator)).unit or Unit("")

    def open(self, name: str) -> OpenedFile | None:
        """A file of the register; None where it cannot be edited."""
        if name not in self._opened:
            try:
                self._opened[name] = OpenedFile(name, self._files[name])
            except Uneditable:
                self._opened[name] = None
        return self._opened[name]

    def create(self, name: str, text: str, count: tuple[int, int]) -> None:
        """A new file, under a name that no other has; none where there is nothing to be written.

        ``count`` is how many targets and how many figures it has.
        """
        stem, dot, ending = name.rpartition(".")
        number = 1
        while text and (name in self._files or name in self._created):
            number += 1
            name = f"{stem}-{number}{dot}{ending}"
        if text:
            self._created[name] = text
            self._counts[name] = count

    def put(self, item: Item, after: int) -> None:
        """Put something new into the map above it, behind the entry of that number."""
        entry = Entry(item.path[-1], item.value, after)
        self._pending.setdefault((item.file, item.path[:-1]), []).append((entry, item))

    def exchange(self, item: Item, before: Plain) -> None:
        """Put something in the place of what is there."""
        file = self._opened[item.file]
        assert file is not None
        try:
            file.replace(item.path, item.value)
            self._done.append((item, write_inline(before)))
        except Uneditable:
            self.keep(Keeps.UNEDITABLE, item, before)

    def append(self, item: Item, before: Plain) -> None:
        """Put a revision behind what is there."""
        file = self._opened[item.file]
        assert file is not None
        try:
            file.append(item.path, item.value)
            self._done.append((item, ""))
        except Uneditable:
            self.keep(Keeps.UNEDITABLE, item, before)

    def keep(self, keeps: Keeps, item: Item, there: Plain = "", key: str = "") -> None:
        """Say that something was not put in; ``key`` is what would count for it."""
        shown = write_inline(there) if there != "" else ""
        file = self._opened.get(item.file)
        place = _place(file.root if file is not None else None, item)
        self._kept.append(Kept(keeps, place, item.id, item.period, shown, write_inline(item.value), key))

    def cite(self, file: OpenedFile, there: Plain) -> str | None:
        """The key by which a file cites the source; None where ``there``, what it cites already, is the source."""
        listed = file.root.get("sources")
        known: Mapping[str, Plain] = listed if isinstance(listed, Map) else {}
        cited = known.get(there) if isinstance(there, str) else there
        if not self.source or plainly(cited) == plainly(self.source):
            return None
        key = next((key for key, source in known.items() if plainly(source) == plainly(self.source)), None)
        if key is not None:
            return key
        key = _key_of(self.source, known)
        if (file.name, ("sources",)) not in self._pending:
            self._add_source(file, key)
        return key

    def _add_source(self, file: OpenedFile, key: str) -> None:
        listed = file.root.get("sources")
        if "sources" in file.root:
            after = len(listed) - 1 if isinstance(listed, Map) else 0
            entry, path = Entry(key, self.source, after), ("sources",)
            self._pending[file.name, path] = [(entry, Item(file.name, (*path, key), "", "", self.source))]
        elif (file.name, ()) not in self._pending:
            kind = next(index for index, name in enumerate(file.root) if name in ("targets", "actuals"))
            entry = Entry("sources", {key: self.source}, kind - 1 if kind else len(file.root) - 1)
            self._pending[file.name, ()] = [(entry, Item(file.name, ("sources",), "", "", {key: self.source}))]

    def close(self) -> Merged:
        """The files that change, and what became of everything."""
        for (name, path), entries in self._pending.items():
            file = self._opened[name]
            assert file is not None
            try:
                file.add(path, [entry for entry, _ in entries], opened=0 if path else 1)
                self._done += [(item, "") for _, item in entries]
            except Uneditable:
                for _, item in entries:
                    self.keep(Keeps.UNEDITABLE, item)
        files = {name: text.encode("utf-8") for name, text in self._created.items()}
        for file in self._opened.values():
            if file is not None and file.is_changed:
                files.update(self._finish(file))
        edited = {item.file for item, _ in self._done}
        roots = {name: read(data, name).root for name, data in files.items() if name in edited}
        changes = [
            Change(_place(roots[item.file], item), item.id, item.period, before, write_inline(item.value), item.figures)
            for item, before in self._done
            if item.id
        ]
        kept = sorted(self._kept, key=lambda kept: kept.location)
        in_order = tuple(sorted(changes, key=lambda change: change.location))
        return Merged(files, in_order, tuple(kept), self.same, self._counts)

    def _finish(self, file: OpenedFile) -> Iterator[tuple[str, bytes]]:
        try:
            yield file.name, file.data()
        except Uneditable:
            undone = [item for item, _ in self._done if item.file == file.name]
            self._done = [(item, before) for item, before in self._done if item.file != file.name]
            for item in undone:
                if item.id:
                    self.keep(Keeps.UNEDITABLE, item)


def _place(root: Map | None, item: Item) -> Location:
    """Where something stands in a file, or where what it belongs to does."""
    value: Any = root
    mark: Mark = (1, 1)
    for key in item.path:
        if not isinstance(value, Map) or key not in value:
            break
        mark, value = value.marks[key][:2], value[key]
    if isinstance(value, Seq) and any(isinstance(part, Map) for part in value):
        mark = value.marks[-1]
    return Location(item.file, *mark)


def _key_of(source: Mapping[str, Plain], known: Mapping[str, Plain]) -> str:
    """A key for a source, from the name of its file or its title, that no other has."""
    name = str(source.get("file") or source.get("title") or "")
    stem = name.rpartition(".")[0] or name
    words = _EDGES.sub("", slug(stem)).split("-")[:6]
    key = base = "-".join(words) or "source"
    number = 1
    while key in known:
        number += 1
        key = f"{base}-{number}"
    return key
