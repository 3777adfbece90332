"""Files put in the place of others in one step.

Whoever reads one sees the old file or the new one, also after the machine was switched off. Two runs that change one
register wait for each other.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING

from planck.cli.interrupt import removed_on_signals

if TYPE_CHECKING:  # asking for the version costs no more than click
    from pathlib import Path


class Changed(Exception):
    """A file is no longer what it was when it was read; the message is its path."""


def replace_files(files: Mapping[str, Iterable[bytes]], read: Mapping[str, bytes | None] | None = None) -> None:
    """Put each file in the place of the one at its path, all written before the first takes its place.

    Each comes in pieces. ``read`` is what stood at the paths when they were read, None for nothing: where something
    else does now, no file is changed. A link keeps leading where it led. Whatever keeps it from the end, a fault, an
    interrupt or a signal, leaves nothing beside the files.
    """
    paths = {os.path.realpath(path): data for path, data in files.items()}
    before = {os.path.realpath(path): data for path, data in (read or {}).items()}
    with ExitStack() as stack:
        beside = {path: stack.enter_context(_written_beside(path, data)) for path, data in paths.items()}
        for path, data in before.items():
            if _read(path) != data:
                raise Changed(path)
        for path, temporary in beside.items():
            os.replace(temporary, path)
    for folder in {os.path.dirname(path) for path in paths}:
        _sync_folder(folder)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Let no other run that asks for the folder go on before this is done; the system lets go of it for a dead one.

    Where the system has no such lock, what was read is still compared with what is there before it is replaced.
    """
    unlock = ExitStack()
    with suppress(ImportError, OSError):
        import fcntl

        descriptor = os.open(folder, os.O_RDONLY)
        unlock.callback(os.close, descriptor)
        fcntl.flock(descriptor, fcntl.LOCK_EX)
    with unlock:
        yield


@contextmanager
def _written_beside(path: str, data: Iterable[bytes]) -> Iterator[str]:
    """A file beside the one at ``path``, on disk and with its permissions, gone again unless it was moved."""
    beside = os.path.join(os.path.dirname(path), f".planck-{os.urandom(8).hex()}.tmp")
    with removed_on_signals(beside):
        try:
            with open(beside, "xb") as file:  # Windows moves no file that is open
                with suppress(FileNotFoundError):
                    os.chmod(beside, stat.S_IMODE(os.stat(path).st_mode))
                file.writelines(data)
                file.flush()
                os.fsync(file.fileno())
            yield beside
        finally:
            with suppress(OSError):
                os.unlink(beside)


def _read(path: str) -> bytes | None:
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None


def _sync_folder(folder: str) -> None:
    """Let the new name of a file outlive the machine; not every system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
