"""Writing a report to a file: whole or not at all."""

from __future__ import annotations

import os
import stat
from contextlib import suppress

from planck.cli.streams import Unwritten


def write_file(path: str, text: str) -> None:
    """Replace the file at ``path`` by ``text`` in one step; a reader sees the old one or the new one.

    The new text is written beside it first. A link keeps leading where it led, and what is no regular file (a pipe, a
    terminal) is written to as it is.
    """
    data = text.encode("utf-8", errors="backslashreplace")
    try:
        if os.path.exists(path) and not os.path.isfile(path):
            with open(path, "wb") as file:
                file.write(data)
        else:
            _replace(os.path.realpath(path), data)
    except OSError as error:
        raise Unwritten(f"{path}: {error.strerror or error}") from error


def _replace(path: str, data: bytes) -> None:
    beside = f"{path}.{os.getpid()}.tmp"
    try:
        with open(beside, "xb") as file:
            file.write(data)
        with suppress(FileNotFoundError):
            os.chmod(beside, stat.S_IMODE(os.stat(path).st_mode))
        os.replace(beside, path)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(beside)
