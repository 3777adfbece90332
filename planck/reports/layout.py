"""Lines of toned text for a terminal: measured in cells, wrapped between pieces, coloured at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from planck.model.location import Location
from planck.reports.places import file_and_line
from planck.reports.tones import Tone
from planck.reports.visible import as_part, undivided, visible
from planck.reports.wording.voice import Voice

SEPARATOR = " · "
NARROWEST = 16
# Latin letters with all the accents of Vietnamese, and the signs of the reports: rich need not be asked for these.
# Not a pattern: one of such ranges takes a hundred times as long to make.
_RANGES = ((0x20, 0x7E), (0xA0, 0xAC), (0xAE, 0x2FF), (0x1E00, 0x1EFF), (0x2010, 0x2027))
_ONE_COLUMN_EACH = frozenset("−─●").union(chr(code) for first, last in _RANGES for code in range(first, last + 1))


@dataclass(frozen=True, slots=True)
class Span:
    """Text of one tone on one line. What a terminal would obey in it is made visible."""

    text: str
    tone: Tone = Tone.PLAIN

    def __post_init__(self) -> None:
        shown = visible(self.text)
        if shown is not self.text:
            object.__setattr__(self, "text", shown)


class Piece(NamedTuple):
    """Spans that stay on one line if they fit; ``whole`` ones are never broken, not even where they do not fit."""

    spans: tuple[Span, ...]
    whole: bool = False

    @property
    def width(self) -> int:
        """Its cells."""
        return sum(cells(span.text) for span in self.spans)


Line = tuple[Span, ...]


def piece(text: str, tone: Tone = Tone.PLAIN, *, whole: bool = False) -> Piece:
    """A piece of one tone, whose text cannot look like several; of a ``whole`` one the spaces stay."""
    return Piece((Span(undivided(text) if whole else as_part(text), tone),), whole)


def place(voice: Voice, location: Location) -> Piece:
    """Where something stands in the files."""
    return piece(file_and_line(voice, location), Tone.FAINT, whole=True)


@lru_cache(maxsize=4096)
def cells(text: str) -> int:
    """How many columns of a terminal a text takes: accents none, wide letters two."""
    if _ONE_COLUMN_EACH.issuperset(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def padded(text: str, width: int) -> str:
    """The text with spaces after it up to ``width`` cells."""
    return text + " " * (width - cells(text))


def flow(first: Line, pieces: Iterable[Piece], width: int, indent: int) -> list[Line]:
    """Lay pieces after ``first``, parted by a dot, broken between pieces where they fit and else between words.

    Lines after the first begin ``indent`` columns in. No text is lost: what is longer than a line goes on in the next.
    """
    page = _Page(first, width, indent)
    for piece in pieces:
        page.add(piece)
    return page.finished()


class _Page:
    """The lines laid so far and the one being laid."""

    def __init__(self, first: Line, width: int, indent: int) -> None:
        self._width = max(width, indent + NARROWEST)
        self._indent = indent
        self._lines: list[Line] = []
        self._line: list[Span] = list(first)
        self._used = sum(cells(span.text) for span in first)
        self._empty = True

    def add(self, piece: Piece) -> None:
        gap = 0 if self._empty else len(SEPARATOR)
        if self._used + gap + piece.width <= self._width:
            if gap:
                self._put(Span(SEPARATOR, Tone.FAINT))
            for span in piece.spans:
                self._put(span)
            return
        if not self._empty or (piece.width <= self._width - self._indent < self._width - self._used):
            self._break()
        if piece.whole or self._used + piece.width <= self._width:
            if self._used > self._indent:
                self._break()
            for span in piece.spans:
                self._put(span)
            return
        self._by_words(piece)

    def _by_words(self, piece: Piece) -> None:
        for word in _words(piece.spans):
            size = sum(cells(span.text) for span in word)
            gap = 0 if self._empty else 1
            if self._used + gap + size > self._width and not self._empty:
                self._break()
                gap = 0
            if gap:
                self._put(Span(" "))
            for span in word:
                self._put_by_cells(span)

    def _put_by_cells(self, span: Span) -> None:
        """Put a word, cut where it is longer than a line; each of its letters is measured once."""
        if self._used + cells(span.text) <= self._width:
            self._put(span)
            return
        begin, used = 0, self._used
        for index, letter in enumerate(span.text):
            used += cells(letter)
            if used > self._width and (index > begin or self._used > self._indent):
                if index > begin:
                    self._put(Span(span.text[begin:index], span.tone))
                self._break()
                begin, used = index, self._indent + cells(letter)
        self._put(Span(span.text[begin:], span.tone))

    def _put(self, span: Span) -> None:
        self._line.append(span)
        self._used += cells(span.text)
        self._empty = False

    def _break(self) -> None:
        self._lines.append(tuple(self._line))
        self._line = [Span(" " * self._indent)]
        self._used = self._indent
        self._empty = True

    def finished(self) -> list[Line]:
        return [*self._lines, tuple(self._line)]


def _words(spans: Sequence[Span]) -> Iterator[list[Span]]:
    """The spans cut at spaces; parts that touch stay one word."""
    word: list[Span] = []
    for span in spans:
        for index, part in enumerate(span.text.split(" ")):
            if index and word:
                yield word
                word = []
            if part:
                word.append(Span(part, span.tone))
    if word:
        yield word


def written(lines: Iterable[Line], *, color: bool) -> str:
    """The lines as a terminal takes them: plain, or with the sixteen colours that a reader has chosen."""
    ink = _Ink() if color else None
    return "".join(_written(line, ink) + "\n" for line in lines)


def _written(line: Line, ink: _Ink | None) -> str:
    kept = list(line)
    while kept and not kept[-1].text.strip():
        kept.pop()
    if kept:
        kept[-1] = Span(kept[-1].text.rstrip(" "), kept[-1].tone)
    return "".join(span.text if ink is None else ink.drawn(span) for span in kept)


class _Ink:
    """Draws spans in their styles; rich is fetched only where there is colour."""

    def __init__(self) -> None:
        from rich.color import ColorSystem
        from rich.style import Style

        self._system = ColorSystem.STANDARD
        self._styles = {tone: Style.parse(tone.value) for tone in Tone if tone.value}

    def drawn(self, span: Span) -> str:
        style = self._styles.get(span.tone)
        return span.text if style is None else style.render(span.text, color_system=self._system)
