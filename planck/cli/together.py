"""The files of a register that belong together, written with the folders that they lie in: all of them or none."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import click

from planck.cli.output import Unwritten
from planck.cli.refusal import Refused
from planck.cli.replacing import Changed, replace_files
from planck.reports.wording.commands import Saying


def write_together(context: click.Context, files: Mapping[str, bytes], before: Mapping[str, bytes | None]) -> None:
    """Write files at their paths, where ``before`` is still what stands there, None for nothing.

    Where one cannot be written, no file and no folder is new.
    """
    folders: list[str] = []
    try:
        with _undone(files, before, folders):
            for path in files:
                _make_folders(os.path.dirname(path), folders)
            replace_files({path: [data] for path, data in files.items()}, before)
    except Changed as changed:
        raise Refused(Saying.FILE_MOVED_ON, context, path=str(changed)) from changed
    except OSError as error:
        place = error.filename or next(iter(files))
        place = os.path.dirname(place) if place.endswith(".tmp") else place  # not what was to lie beside the file
        raise Unwritten(f"{place}: {error.strerror or error}") from error


def write_register(context: click.Context, root: Path, files: Mapping[str, bytes], read: Mapping[str, bytes]) -> None:
    """Write files of a register, named from its root, unless one is no longer what it was when it was ``read``."""
    paths = {name: os.path.join(root, name) for name in files}
    before = {paths[name]: read.get(name) for name in files}
    write_together(context, {paths[name]: data for name, data in files.items()}, before)


def read_there(path: str) -> bytes | None:
    """The bytes of a file; None where there is none."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return None


@contextmanager
def _undone(files: Mapping[str, bytes], before: Mapping[str, bytes | None], folders: Sequence[str]) -> Iterator[None]:
    """Take away the files and folders that were made, where the rest fails."""
    try:
        yield
    except BaseException:
        for path, data in files.items():
            if before[path] is None and read_there(path) == data:  # else it is not ours
                with suppress(OSError):
                    os.unlink(path)
        for folder in reversed(folders):
            with suppress(OSError):
                os.rmdir(folder)
        raise


def _make_folders(folder: str, made: list[str]) -> None:
    if folder and not os.path.isdir(folder):
        _make_folders(os.path.dirname(folder), made)
        os.mkdir(folder)
        made.append(folder)
