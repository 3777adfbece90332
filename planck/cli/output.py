"""Writing to the standard streams and to files.

No letter and no closed pipe can break a run, and a file is written whole or not at all.
"""

from __future__ import annotations

import errno
import os
import sys
from codecs import iterdecode
from collections.abc import Iterable, Iterator
from contextlib import suppress
from io import TextIOWrapper
from typing import IO, Any, AnyStr, TextIO

from planck.cli.replacing import replace_files

# What a write to a pipe whose reader has gone raises; Windows says EINVAL.
_CLOSED = frozenset({errno.EPIPE, errno.EINVAL, errno.ESHUTDOWN})


class Unwritten(Exception):
    """The output could not be written, for a reason other than that nobody reads it: a full disk, for one.

    ``path`` is the file that it was to go to, None for a standard stream.
    """

    def __init__(self, detail: str, path: str | None = None) -> None:
        super().__init__(detail)
        self.path = path


class Unread(Unwritten):
    """The output was to go to a pipe that nobody reads; the message is its path."""


class WorkerLost(Exception):
    """A process that had a part of the work was ended before it was done; the message is what ended it."""


def use_utf8() -> None:
    """Write UTF-8 whatever the locale, so that ``Đạt`` comes out under ``LC_ALL=C``, cp1252 and cp1258 alike.

    The same files thus give the same bytes on every machine. What is no text at all (a file name that is not
    UTF-8) is written as ``\\udcff`` rather than failing.
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def write_stdout(text: str | Iterable[bytes], *, verbatim: bool = False) -> None:
    """Write a report to stdout, whole or in pieces of its UTF-8; ``verbatim`` what programs read."""
    is_as_drawn = verbatim or not _is_read_by_runner()
    if is_as_drawn and not isinstance(text, str) and isinstance(sys.stdout, TextIOWrapper):
        _write((), sys.stdout)  # what was written before it
        _write(text, sys.stdout.buffer)
        return
    pieces = [text] if isinstance(text, str) else iterdecode(text, "utf-8")
    _write(pieces if is_as_drawn else map(_without_commands, _at_line_ends(pieces)), sys.stdout)


def page(text: str) -> None:
    """Show a report in the pager of the reader; where stdout is no terminal, write it."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        write_stdout(text)
        return
    import click

    click.echo_via_pager(text.rstrip("\n"))


def write_stderr(text: str) -> None:
    """Write a message to stderr."""
    _write([_without_commands(text) if _is_read_by_runner() else text], sys.stderr)


def _is_read_by_runner() -> bool:
    """Whether the runner of GitHub Actions reads commands from what is printed."""
    return os.environ.get("GITHUB_ACTIONS") == "true"


def _at_line_ends(pieces: Iterable[str]) -> Iterator[str]:
    """The same text in pieces of whole lines: what makes a command is on one."""
    begun = ""
    for piece in pieces:
        lines, end, begun_next = piece.rpartition("\n")
        if end:
            yield f"{begun}{lines}{end}"
            begun = begun_next
        else:
            begun += piece
    yield begun


def _without_commands(text: str) -> str:
    """The text with nothing in it that the runner of GitHub Actions would obey.

    It reads commands from all that a step prints: ``::name`` at the start of a line, whatever space is before it, and
    ``##[name]`` anywhere. The sign that makes one is shown by its number, as others that would be obeyed are.
    """
    if "::" not in text and "##[" not in text:
        return text
    import re

    text = re.sub(r"(^|[\r\n])(\s*):(?=:)", r"\1\2<U+003A>", text)
    return text.replace("##[", "##<U+005B>")


def _write(pieces: Iterable[AnyStr], stream: IO[AnyStr] | None) -> None:
    """Write and flush. A reader that has gone (``planck check | head -1``) has what it wanted: no failure."""
    if stream is None:  # started with the stream closed
        return
    try:
        for piece in pieces:  # what a notebook puts in its place has nothing but `write`
            stream.write(piece)
        stream.flush()
    except OSError as error:
        silence(stream)
        if not is_closed_pipe(error):
            raise Unwritten(error.strerror or str(error)) from error


def flush() -> None:
    """Hand over what click has written, and let no reader that has gone turn it into a failure."""
    for stream in (sys.stdout, sys.stderr):
        _write((), stream)


def is_closed_pipe(error: OSError) -> bool:
    """Whether a write failed only because its reader has gone."""
    return error.errno in _CLOSED


def silence(stream: IO[Any] | None) -> None:
    """Send what else is written to nowhere, so that Python's own flush at the end cannot fail either."""
    if stream is None:
        return
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def write_file(path: str, data: bytes | Iterable[bytes]) -> None:
    """Replace the content of the file at ``path`` in one step; a reader sees the old one or the new one.

    ``data`` may come in pieces. The new file is written beside it first. A link keeps leading where it led, and what
    is no regular file (a pipe, a terminal) is written to as it is; so is the file that stdout or stderr goes to,
    whatever name it has here.
    """
    pieces = [data] if isinstance(data, bytes) else data
    try:
        stream = _stream_at(path)
        if stream is not None:
            _write_through(stream, pieces)
        elif os.path.exists(path) and not os.path.isfile(path):
            with suppress(BrokenPipeError), open(path, "wb", opener=_open_at_once) as file:
                file.writelines(pieces)
        else:
            replace_files({path: pieces})
    except OSError as error:
        raise _unwritten(path, error) from error


def append_to_file(path: str, text: str) -> None:
    """Add ``text`` to the end of the file at ``path``."""
    try:
        with open(path, "ab", opener=_open_at_once) as file:
            file.write(text.encode("utf-8", errors="backslashreplace"))
    except OSError as error:
        raise _unwritten(path, error) from error


def _unwritten(path: str, error: OSError) -> Unwritten:
    if error.errno == errno.ENXIO:
        return Unread(path, path)
    return Unwritten(f"{path}: {error.strerror or error}", path)


def is_stdout(path: str) -> bool:
    """Whether ``path`` is a name of stdout, such as /dev/stdout or the file that it goes to."""
    return _is_at(path, sys.stdout)


def _stream_at(path: str) -> TextIO | None:
    """The standard stream that ``path`` is a name of, such as /dev/stdout."""
    return next((stream for stream in (sys.stdout, sys.stderr) if _is_at(path, stream)), None)


def _is_at(path: str, stream: TextIO) -> bool:
    with suppress(OSError, ValueError, AttributeError):  # closed, not there, or no stream of the system
        return os.path.samestat(os.stat(path), os.fstat(stream.fileno()))
    return False


def _write_through(stream: TextIO, pieces: Iterable[bytes]) -> None:
    """Write bytes to a standard stream, behind what was written to it before."""
    _write((), stream)
    with suppress(BrokenPipeError), open(stream.fileno(), "wb", closefd=False) as file:
        file.writelines(pieces)


def _open_at_once(path: str, flags: int) -> int:
    """Open a file without waiting: for a pipe that nobody reads there is no end to it."""
    descriptor = os.open(path, flags | getattr(os, "O_NONBLOCK", 0), 0o666)
    if os.name == "posix":
        os.set_blocking(descriptor, True)
    return descriptor
