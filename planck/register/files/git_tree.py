"""The paths of one state of a git repository: its folders and files, and where its links lead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from planck.model.location import Location
from planck.model.problem import Code, Level, Problem
from planck.register.files.walk import Child, Node, to_name

_MOST_LINKS = 40  # as many as a system follows before it speaks of a loop
_LINK, _SUBMODULE = "120000", "160000"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a path is: its mode, and the id of the object that it holds."""

    mode: str
    object_id: str

    @property
    def is_link(self) -> bool:
        """Whether it is a symbolic link."""
        return self.mode == _LINK


class GitTree:
    """A state as a tree of files: a path is taken from the top of the repository, which is the empty path."""

    __slots__ = ("entries", "folders", "links", "revision")

    def __init__(self, entries: Mapping[bytes, Entry], links: Mapping[bytes, bytes], revision: str) -> None:
        """``entries`` are what each path is, ``links`` where those of them lead that are links and can be read."""
        self.entries = entries
        self.links = links
        self.folders = _names_in_folders(entries)
        self.revision = revision

    def holds(self, path: bytes) -> bool:
        """Whether something is at ``path`` itself: a folder, a file, a link or a submodule."""
        return path in self.entries or path in self.folders

    def find(self, path: bytes, name: str) -> Node | Problem | None:
        """What is at ``path``.

        A link that leads nowhere or out of the repository is a problem wherever it is on the way, and so are a
        submodule and a link that the clone does not hold.
        """
        real = self.resolve(path)
        if real is None or not self.holds(real):
            return self._explain_absence(path, real, name)
        entry = self.entries.get(real)
        if entry is not None and entry.mode == _SUBMODULE:
            return _problem(Code.SUBMODULE_IN_REGISTER, name)
        if entry is not None and entry.is_link:
            return self.lack(name)
        return Node(real, real, entry is None)

    def lack(self, name: str) -> Problem:
        """The clone does not hold the content of a file or link."""
        return _problem(Code.OBJECT_MISSING, name, revision=self.revision)

    def _explain_absence(self, path: bytes, real: bytes | None, name: str) -> Problem | None:
        """Why there is nothing at ``path``, which leads to ``real``; None where nothing hides anything there."""
        for above in _starts(path):
            target = self.links.get(above)
            if target is not None:
                behind = self.resolve(above)
                if behind is None or not self.holds(behind):
                    link = name if above == path else to_name(above)
                    return _problem(Code.LINK_LEADS_NOWHERE, name, path=link, target=to_name(target))
        modes = {entry.mode for above in _starts(real or b"") if (entry := self.entries.get(above)) is not None}
        return _problem(Code.SUBMODULE_IN_REGISTER, name) if _SUBMODULE in modes else None

    def list_folder(self, path: bytes, name: str) -> list[Child]:
        """What lies in a folder, sorted by name."""
        children = ((own, path + b"/" + own if path else own) for own in self.folders[path])
        return [Child(own, inside, inside in self.links) for own, inside in children]

    def resolve(self, path: bytes) -> bytes | None:
        """The path behind all links; None where they lead out of the repository or in a circle."""
        done: list[bytes] = []
        left = path.split(b"/")[::-1] if path else []
        followed = 0
        while left:
            part = left.pop()
            if part in (b"", b"."):
                continue
            if part == b"..":
                if not done:
                    return None
                done.pop()
                continue
            done.append(part)
            target = self.links.get(b"/".join(done))
            if target is not None:
                followed += 1
                if followed > _MOST_LINKS or target.startswith(b"/"):
                    return None
                done.pop()
                left += target.split(b"/")[::-1]
        return b"/".join(done)


def _problem(code: Code, name: str, **args: str) -> Problem:
    return Problem(Level.ERROR, code, Location(name or ".", 1, 1), {"path": name or ".", **args})


def _names_in_folders(entries: Mapping[bytes, Entry]) -> dict[bytes, list[bytes]]:
    """The names in each folder, sorted."""
    names: dict[bytes, dict[bytes, None]] = {b"": {}}
    for path in sorted(entries):
        for folder, own in _steps(path):
            names.setdefault(folder, {})[own] = None
    return {folder: list(own) for folder, own in names.items()}


def _starts(path: bytes) -> Iterator[bytes]:
    """Every folder on the way to a path, then the path itself."""
    parts = path.split(b"/")
    return (b"/".join(parts[:count]) for count in range(1, len(parts) + 1))


def _steps(path: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Each folder on the way to a path, with the name in it that leads on."""
    parts = path.split(b"/")
    for index, own in enumerate(parts):
        yield b"/".join(parts[:index]), own
