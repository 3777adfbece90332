"""The paths of one state of a git repository, and the register's files among them, through links and past loops."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from planck.model.location import Location
from planck.model.problem import Code, Level, Problem
from planck.register.files.disk import SUFFIXES

_MOST_LINKS = 40  # as many as a system follows before it speaks of a loop
_LINK, _SUBMODULE = "120000", "160000"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a path is: its mode, and the name of the object that it holds."""

    mode: str
    name: str

    @property
    def is_link(self) -> bool:
        """Whether it is a symbolic link."""
        return self.mode == _LINK


@dataclass(frozen=True, slots=True)
class Tree:
    """All paths of one state, from the top of the repository, and where its links lead."""

    entries: Mapping[bytes, Entry]
    links: Mapping[bytes, bytes] = field(default_factory=dict)


def find_in_tree(tree: Tree, root: bytes, places: Iterable[str]) -> tuple[dict[str, bytes], list[Problem]]:
    """The YAML files at ``places`` (relative to ``root``, which is empty or ends with ``/``) and below, sorted by name.

    As on disk: what begins with a dot is passed over, links are followed, and nothing is taken twice.
    """
    walk = _Walk(tree)
    for place in places:
        name = "" if place == "." else place
        walk.visit(name, (root + name.encode("utf-8", "surrogateescape")).rstrip(b"/"), wanted=True)
    walk.follow_links()
    return dict(sorted(walk.files.items())), walk.problems


class _Walk:
    """The files found so far, and the links that wait until the real files are known."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.children = _children(tree.entries)
        self.files: dict[str, bytes] = {}
        self.problems: list[Problem] = []
        self.links: list[tuple[str, bytes]] = []
        self.seen: set[bytes] = set()

    def visit(self, name: str, path: bytes, *, wanted: bool = False) -> None:
        """Take what is at ``path``: a YAML file, or a folder with all it holds. ``wanted``: whatever its name is."""
        real = self.real(path)
        is_yaml = name.lower().endswith(SUFFIXES)
        if real is None or (real not in self.tree.entries and real not in self.children):
            target = self.tree.links.get(path)
            if target is not None and (real is None or is_yaml):
                self.problem(Code.LINK_LEADS_NOWHERE, name, target=target.decode("utf-8", "backslashreplace"))
            return
        if real in self.seen:
            return
        entry = self.tree.entries.get(real)
        if entry is None:
            self.seen.add(real)
            self.enter(name, real)
        elif entry.mode == _SUBMODULE:
            self.problem(Code.SUBMODULE_IN_REGISTER, name)
        elif wanted or is_yaml:
            self.seen.add(real)
            self.files[name] = real

    def enter(self, name: str, path: bytes) -> None:
        for own in self.children[path]:
            if own.startswith(b"."):
                continue
            shown = own.decode("utf-8", "backslashreplace")
            inside = f"{name}/{shown}" if name else shown
            below = path + b"/" + own if path else own
            if below in self.tree.links:
                self.links.append((inside, below))
            else:
                self.visit(inside, below)

    def follow_links(self) -> None:
        while self.links:
            self.links.sort(reverse=True)
            self.visit(*self.links.pop())

    def real(self, path: bytes) -> bytes | None:
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
            target = self.tree.links.get(b"/".join(done))
            if target is not None:
                followed += 1
                if followed > _MOST_LINKS or target.startswith(b"/"):
                    return None
                done.pop()
                left += target.split(b"/")[::-1]
        return b"/".join(done)

    def problem(self, code: Code, name: str, **args: str) -> None:
        self.problems.append(Problem(Level.ERROR, code, Location(name, 1, 1), {"path": name, **args}))


def _children(entries: Mapping[bytes, Entry]) -> dict[bytes, list[bytes]]:
    """The names in each folder, in order; the top of the repository is the empty path."""
    found: dict[bytes, dict[bytes, None]] = {b"": {}}
    for path in sorted(entries):
        for folder, own in _steps(path):
            found.setdefault(folder, {})[own] = None
    return {folder: list(names) for folder, names in found.items()}


def _steps(path: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Each folder on the way to a path, with the name in it that leads on."""
    parts = path.split(b"/")
    for index, own in enumerate(parts):
        yield b"/".join(parts[:index]), own
