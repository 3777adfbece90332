"""Writing to the standard streams and to files.

No letter and no closed pipe can break a run, and a file is written whole or not at all.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import suppress
from typing import TextIO

# What a write to a pipe whose reader has gone raises; Windows says EINVAL.
_CLOSED = frozenset({errno.EPIPE, errno.EINVAL, errno.ESHUTDOWN})


class Unwritten(Exception):
    """The output could not be written, for a reason other than that nobody reads it: a full disk, for one."""


def use_utf8() -> None:
    """Write UTF-8 whatever the locale, so that ``Đạt`` comes out under ``LC_ALL=C``, cp1252 and cp1258 alike.

    The same files thus give the same bytes on every machine. What is no text at all (a file name that is not
    UTF-8) is written as ``\\udcff`` rather than failing.
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def write_stdout(text: str, *, verbatim: bool = False) -> None:
    """Write a report to stdout; ``verbatim`` what programs read."""
    _write(text if verbatim else _without_commands(text), sys.stdout)


def write_stderr(text: str) -> None:
    """Write a message to stderr."""
    _write(_without_commands(text), sys.stderr)


def _without_commands(text: str) -> str:
    """The text with nothing in it that the runner of GitHub Actions would obey, where one listens.

    It reads commands from all that a step prints: ``::name`` at the start of a line, whatever space is before it, and
    ``##[name]`` anywhere. The sign that makes one is shown by its number, as others that would be obeyed are.
    """
    if os.environ.get("GITHUB_ACTIONS") != "true" or ("::" not in text and "##[" not in text):
        return text
    import re

    text = re.sub(r"(^|[\r\n])(\s*):(?=:)", r"\1\2<U+003A>", text)
    return text.replace("##[", "##<U+005B>")


def _write(text: str, stream: TextIO | None) -> None:
    """Write and flush. A reader that has gone (``planck check | head -1``) has what it wanted: no failure."""
    if stream is None:  # started with the stream closed
        return
    try:
        stream.write(text)
        stream.flush()
    except OSError as error:
        silence(stream)
        if not is_closed_pipe(error):
            raise Unwritten(error.strerror or str(error)) from error


def flush() -> None:
    """Hand over what click has written, and let no reader that has gone turn it into a failure."""
    for stream in (sys.stdout, sys.stderr):
        _write("", stream)


def is_closed_pipe(error: OSError) -> bool:
    """Whether a write failed only because its reader has gone."""
    return error.errno in _CLOSED


def silence(stream: TextIO | None) -> None:
    """Send what else is written to nowhere, so that Python's own flush at the end cannot fail either."""
    if stream is None:
        return
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


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
