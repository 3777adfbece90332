"""The one walk that finds the YAML files of a register, on disk and in git alike."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from planck.model.problem import Problem

_SUFFIXES = (".yaml", ".yml")


class Node(NamedTuple):
    """What a path leads to, behind all links: a folder, or what else is to be read at ``path``.

    ``key`` is the same for all paths that lead there.
    """

    key: object
    path: bytes
    is_folder: bool


class Child(NamedTuple):
    """Something that lies in a folder: its own name, its path, and whether it is a link."""

    name: bytes
    path: bytes
    is_link: bool


class FileTree(Protocol):
    """The folders and files of one state, by their paths; ``name`` is what problems call a path."""

    def find(self, path: bytes, name: str) -> Node | Problem | None:
        """What is at ``path``; the problem where it leads nowhere or cannot be looked at, None where nothing is."""

    def list_folder(self, path: bytes, name: str) -> Iterable[Child] | Problem:
        """What lies in the folder at ``path``; the problem where it cannot be looked into."""


def is_yaml(name: str) -> bool:
    """Whether a file is named as YAML files are."""
    return name.lower().endswith(_SUFFIXES)


def find_yaml_files(tree: FileTree, places: Iterable[tuple[str, bytes]]) -> tuple[dict[str, bytes], list[Problem]]:
    """The YAML files at ``places`` (name and path of a folder or file) and below: name -> path, sorted by name.

    A name has forward slashes. What begins with a dot is passed over, and so is a file of another name; what cannot be
    looked at may be a folder, and is a problem whatever its name is. Links are followed, but nothing is taken twice, so
    a loop of links ends. A place that is a file is taken whatever its name is; one that is not there holds nothing.
    """
    walk = _Walk(tree)
    for name, path in places:
        walk.visit(name, path, is_place=True)
    walk.enter_folders()
    return dict(sorted(walk.files.items())), walk.problems


class _Walk:
    """The files found so far, the folders to enter, and the links that wait until the real files are known."""

    __slots__ = ("files", "folders", "links", "problems", "seen", "tree")

    def __init__(self, tree: FileTree) -> None:
        self.tree = tree
        self.files: dict[str, bytes] = {}
        self.folders: list[tuple[str, bytes]] = []
        self.links: list[tuple[str, bytes]] = []
        self.problems: list[Problem] = []
        self.seen: set[object] = set()  # the keys of what was taken or entered

    def visit(self, name: str, path: bytes, *, is_place: bool = False, is_link: bool = False) -> None:
        """Take the YAML file at ``path``, or remember the folder; ``is_place``: whatever the name of the file is."""
        node = self.tree.find(path, name)
        if isinstance(node, Problem):
            self.problems.append(node)
        elif node is None:
            return
        elif node.is_folder:
            if node.key not in self.seen:
                self.seen.add(node.key)
                self.folders.append((name, node.path))
        # Two names of one file are two files, but for links.
        elif (is_place or is_yaml(name)) and not (is_link and node.key in self.seen):
            self.seen.add(node.key)
            self.files[name] = node.path

    def enter_folders(self) -> None:
        """Enter all folders, the real ones first, so that a file has its own name and not that of a link to it."""
        while self.folders or self.links:
            if self.folders:
                self.enter(*self.folders.pop())
            else:
                self.links.sort(reverse=True)
                self.visit(*self.links.pop(), is_link=True)

    def enter(self, name: str, path: bytes) -> None:
        children = self.tree.list_folder(path, name)
        if isinstance(children, Problem):
            self.problems.append(children)
            return
        for child in children:
            if child.name.startswith(b"."):
                continue
            own_name = to_name(child.name)
            inside = f"{name}/{own_name}" if name else own_name
            if child.is_link:
                self.links.append((inside, child.path))
            else:
                self.visit(inside, child.path)


def to_name(path: bytes) -> str:
    """A path that may be printed: bytes that are no UTF-8 as escapes."""
    return path.decode("utf-8", "backslashreplace")
