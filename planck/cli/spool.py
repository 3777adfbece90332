"""A report that is drawn to its end before any of it is written, and never held as a whole.

Who reads half a table from a pipe cannot know that it is half of one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain

from planck.cli.output import Unwritten

# So many characters stay in memory; few reports are longer.
_ROOM = 4 * 1024 * 1024
_AT_ONCE = 1024 * 1024


@contextmanager
def spooled(pieces: Iterator[str]) -> Iterator[Iterable[str]]:
    """The pieces, all of them drawn: the first ones in memory, the rest in a file of no name until they are written.

    Where the system has no place for such files, all stay in memory.
    """
    kept, room = [], _ROOM
    for piece in pieces:
        kept.append(piece)
        room -= len(piece)
        if room < 0:
            break
    if room >= 0:
        yield kept
        return
    import tempfile  # few runs write so much

    try:
        folder = tempfile.gettempdir()
    except FileNotFoundError:
        yield chain(kept, list(pieces))
        return
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="surrogatepass", newline="", dir=folder) as file:
        try:
            file.writelines(pieces)
            file.seek(0)
        except OSError as error:
            raise Unwritten(f"{folder}: {error.strerror or error}") from error
        yield chain(kept, iter(lambda: file.read(_AT_ONCE), ""))
