"""A report that is drawn to its end before any of it is written, and never held as a whole.

Who reads half a table from a pipe cannot know that it is half of one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from typing import BinaryIO, cast

from planck.cli.output import Unwritten
from planck.reports.formats import encoded
from planck.reports.streamed import Piece

# So many bytes stay in memory; few reports are longer.
_ROOM = 4 * 1024 * 1024
# Files are written and read in pieces of about so much: the memory of much larger ones goes back to the system after
# each, and is fetched again for the next.
_AT_ONCE = 64 * 1024


@contextmanager
def spooled(pieces: Iterator[Piece]) -> Iterator[Iterable[bytes]]:
    """The bytes of all pieces, drawn: the first ones in memory, the rest in a file of no name until they are written.

    Where the system has no place for such files, all stay in memory.
    """
    kept, room, rest = [], _ROOM, map(encoded, pieces)
    for piece in rest:
        kept.append(piece)
        room -= len(piece)
        if room < 0:
            break
    if room >= 0:
        yield kept
        return
    folder = place_for_spools()
    if folder is None:
        yield chain(kept, list(rest))
        return
    with open_spool(folder) as file:
        write_spool(file, rest)
        yield chain(kept, read_spool(file))


def place_for_spools() -> str | None:
    """The folder for files of no name; None where the system has none."""
    import tempfile  # few runs write so much

    try:
        return tempfile.gettempdir()
    except FileNotFoundError:
        return None


def open_spool(folder: str) -> BinaryIO:
    """A file of no name."""
    import tempfile  # few runs write so much

    return cast("BinaryIO", tempfile.TemporaryFile("w+b", _AT_ONCE, dir=folder))


def write_spool(file: BinaryIO, pieces: Iterable[Piece]) -> None:
    """Write the pieces, whoever reads them."""
    try:
        file.writelines(map(encoded, pieces))
        file.flush()
    except OSError as error:
        raise Unwritten(f"{place_for_spools()}: {error.strerror or error}") from error


def read_spool(file: BinaryIO) -> Iterator[bytes]:
    """What was written, in other pieces, none of them empty."""
    file.seek(0)
    return iter(lambda: file.read(_AT_ONCE), b"")
