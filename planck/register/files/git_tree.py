"""The paths of one state of a git repository: its folders and files, and where its links lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from planck.model.location import Location
from planck.model.problem import Code, Problem, error
from planck.register.files.git_listing import Entries, Entry, Listing
from planck.register.files.walk import Child, Node, to_name

_MOST_LINKS = 40  # as many as a system follows before it speaks of a loop


class GitTree:
    """A state as a tree of files: a path is taken from the top of the repository, which is the empty path.

    It holds what was reached: ``entries`` are what each path is, ``links`` where those of them lead that are links and
    can be read, ``folders`` the names in each folder.
    """

    __slots__ = ("_asked", "_listed", "_listing", "_looked_at", "entries", "folders", "links", "revision")

    def __init__(self, listing: Listing, revision: str) -> None:
        self._listing = listing
        self._asked: set[bytes] = set()
        self._listed: set[bytes] = set()  # of these all that lies below is known
        self._looked_at: set[bytes] = set()  # of these it is known whether they are links
        self.entries: Entries = {}
        self.links: dict[bytes, bytes] = {}
        self.folders: dict[bytes, list[bytes]] = {b"": []}
        self.revision = revision

    def reach(self, paths: Iterable[bytes]) -> Problem | None:
        """Let the tree hold all that is at or below these paths, and wherever links lead from there."""
        self._asked.update(paths)
        while True:
            ends, ways = self._unknown()
            if not ends and not ways:
                return None
            found = self._listing.below(ends) if ends else self._listing.at(ways)
            problem = found if isinstance(found, Problem) else self._add(found)
            if problem is not None:
                return problem
            self._listed |= ends
            self._looked_at |= set() if ends else ways

    def _unknown(self) -> tuple[set[bytes], set[bytes]]:
        """Where the paths that were asked for and the links lead that is not listed, and what lies on these ways."""
        ends: set[bytes] = set()
        ways: set[bytes] = set()
        for path in (*self._asked, *filter(self._is_listed, self.links)):  # not those on the way alone
            passed: list[bytes] = []
            end = self.resolve(path, passed)
            ways.update(passed)
            if end is not None:
                ends.add(end)
        known = self._looked_at | self.folders.keys() | self.entries.keys()
        return (
            {end for end in ends if not self._is_listed(end)},
            {way for way in ways - known if not self._is_listed(way)},
        )

    def _is_listed(self, path: bytes) -> bool:
        return not self._listed.isdisjoint((b"", *_starts(path)))

    def _add(self, found: Entries) -> Problem | None:
        links = {path: entry.object_id for path, entry in found.items() if entry.is_link and path not in self.links}
        targets = self._listing.contents(links.values()) if links else {}
        if isinstance(targets, Problem):
            return targets
        self.entries.update(found)
        self.links.update((path, targets[object_id]) for path, object_id in links.items() if object_id in targets)
        if found:
            self.folders = _names_in_folders(self.entries)
        return None

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
        if entry is not None and entry.is_submodule:
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
        on_the_way = (self.entries.get(above) for above in _starts(real or b""))
        is_in_submodule = any(entry is not None and entry.is_submodule for entry in on_the_way)
        return _problem(Code.SUBMODULE_IN_REGISTER, name) if is_in_submodule else None

    def list_folder(self, path: bytes, name: str) -> list[Child]:
        """What lies in a folder, sorted by name."""
        children = ((own, path + b"/" + own if path else own) for own in self.folders[path])
        return [Child(own, inside, inside in self.links) for own, inside in children]

    def resolve(self, path: bytes, passed: list[bytes] | None = None) -> bytes | None:
        """The path behind all links; None where they lead out of the repository or in a circle.

        ``passed`` takes every path on the way that may be a link.
        """
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
            here = b"/".join(done)
            if passed is not None:
                passed.append(here)
            target = self.links.get(here)
            if target is not None:
                followed += 1
                if followed > _MOST_LINKS or target.startswith(b"/"):
                    return None
                done.pop()
                left += target.split(b"/")[::-1]
        return b"/".join(done)


def _problem(code: Code, name: str, **args: str) -> Problem:
    return error(code, Location(name or ".", 1, 1), **{"path": name or ".", **args})


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
