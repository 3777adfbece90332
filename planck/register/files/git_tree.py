"""The paths of one state of a git repository: its folders and files, and where its links lead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from planck.model.location import Location
from planck.model.problem import Code, Level, Problem
from planck.register.files.walk import Child, Node, is_yaml, to_name

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

    __slots__ = ("entries", "folders", "links")

    def __init__(self, entries: Mapping[bytes, Entry], links: Mapping[bytes, bytes]) -> None:
        """``entries`` are what each path is, ``links`` where those of them lead that are links."""
        self.entries = entries
        self.links = links
        self.folders = _names_in_folders(entries)

    def find(self, path: bytes, name: str) -> Node | Problem | None:
        """What is at ``path``. A link that leads out of the repository is a problem, and so is a submodule."""
        real = self.resolve(path)
        entry = self.entries.get(real) if real is not None else None
        if real is None or (entry is None and real not in self.folders):
            target = self.links.get(path)
            if target is not None and (real is None or is_yaml(name)):
                return _problem(Code.LINK_LEADS_NOWHERE, name, target=to_name(target))
            return None
        if entry is not None and entry.mode == _SUBMODULE:
            return _problem(Code.SUBMODULE_IN_REGISTER, name)
        return Node(real, real, entry is None)

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
    return Problem(Level.ERROR, code, Location(name, 1, 1), {"path": name, **args})


def _names_in_folders(entries: Mapping[bytes, Entry]) -> dict[bytes, list[bytes]]:
    """The names in each folder, sorted."""
    names: dict[bytes, dict[bytes, None]] = {b"": {}}
    for path in sorted(entries):
        for folder, own in _steps(path):
            names.setdefault(folder, {})[own] = None
    return {folder: list(own) for folder, own in names.items()}


def _steps(path: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Each folder on the way to a path, with the name in it that leads on."""
    parts = path.split(b"/")
    for index, own in enumerate(parts):
        yield b"/".join(parts[:index]), own
