"""Where a register was that has been moved since, as a whole: the folder of a state that holds one and now does not."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Container, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from planck.model.problem import Problem
from planck.register.files.git_listing import Entry
from planck.register.files.source import DEFAULT_TARGETS, SETTINGS_NAMES
from planck.register.files.walk import is_yaml, to_name

_SETTINGS = tuple(name.encode() for name in SETTINGS_NAMES)


class _Likeness(NamedTuple):
    """How many files of a folder lie in another one unchanged, and how many under the same name."""

    contents: int
    names: int


def find_former_place(
    entries: Mapping[bytes, Entry], root: Path, find_gone: Callable[[], Container[bytes] | Problem]
) -> bytes | None:
    """The folder of a state that held the register now at ``root``; None where none could be it.

    It is empty or ends with ``/``. ``find_gone`` gives the paths that a later state has no more: a folder that still
    holds a register is none, for that one was not moved. Of several it is the one most like ``root``, if any is.
    """
    candidates = _registers(entries)
    if candidates:
        gone = find_gone()
        # Of a bare repository nobody can say what is gone from its files: it has none.
        still = [] if isinstance(gone, Problem) else _registers(path for path in entries if path not in gone)
        candidates = [top for top in candidates if top not in still]
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    likeness = {top: _likeness(entries, top, root) for top in candidates}
    best = max(candidates, key=lambda top: likeness[top])
    return best if likeness[best] > _Likeness(0, 0) else None


def _registers(paths: Iterable[bytes]) -> list[bytes]:
    """The folders with a planck.yaml, and elsewhere those with targets, sorted."""
    with_settings: set[bytes] = set()
    with_targets: set[bytes] = set()
    for path in paths:
        *folders, name = path.split(b"/")
        if any(folder.startswith(b".") for folder in folders):
            continue
        if name in _SETTINGS:
            with_settings.add(_joined(folders))
        if is_yaml(to_name(name)) and DEFAULT_TARGETS.encode() in folders:
            with_targets.add(_joined(folders[: folders.index(DEFAULT_TARGETS.encode())]))
    own = {top for top in with_targets if not any(top.startswith(above) for above in with_settings)}
    return sorted(with_settings | own)


def _joined(folders: list[bytes]) -> bytes:
    return b"".join(folder + b"/" for folder in folders)


def _likeness(entries: Mapping[bytes, Entry], top: bytes, root: Path) -> _Likeness:
    names = contents = 0
    for path, entry in entries.items():
        if path.startswith(top) and is_yaml(to_name(path)):
            try:
                data = (root / to_name(path[len(top) :])).read_bytes()
            except OSError:  # it is not there, or nobody may look
                continue
            names += 1
            contents += _object_id(data, len(entry.object_id)) == entry.object_id
    return _Likeness(contents, names)


def _object_id(data: bytes, length: int) -> str:
    """What git calls a content; the length of that tells by which hash."""
    kind = hashlib.sha1 if length == hashlib.sha1().digest_size * 2 else hashlib.sha256
    return kind(b"blob %d\0" % len(data) + data).hexdigest()
