"""What every text for a terminal is drawn with: rich, as wide as the screen, with nothing in a text taken for markup.

rich measures, wraps and colours. Its tables are not used: they cut a path that is longer than the screen, no line can
stand below a row across all columns, and a row of theirs takes five times as long.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice, zip_longest
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console
from rich.segment import Segment, Segments
from rich.style import Style
from rich.text import Text

from planck.model.location import Location
from planck.reports.places import file_and_line
from planck.reports.request import Screen
from planck.reports.tones import Sign, Tone
from planck.reports.visible import as_part, undivided
from planck.reports.wording.voice import Voice

# The narrowest column that a text of several words is wrapped in.
NARROWEST = 16
# So many lines are drawn together: a report may have many more, and what draws them takes much more room than they do.
_AT_ONCE = 1000
# Of each colour its number in the palette of 256, and its name among the sixteen that every terminal has. The numbers
# are neither pale on white nor dark on black; what is good is blue and what is bad red, which every eye tells apart.
STYLES: Mapping[Tone, tuple[str, str]] = {
    Tone.PLAIN: ("", ""),
    Tone.STRONG: ("bold", "bold"),
    Tone.FAINT: ("color(243)", "dim"),
    Tone.HEADING: ("bold color(30)", "bold cyan"),
    Tone.EXCEEDED: ("bold color(27)", "bold green"),
    Tone.GOOD: ("color(31)", "green"),
    Tone.CAUTION: ("color(130)", "magenta"),
    Tone.BAD: ("bold color(196)", "bold red"),
    Tone.DOUBT: ("color(98)", "bold"),
    Tone.OPEN: ("color(30)", "cyan"),
    Tone.MARK: ("italic", "italic"),
}
# A comparator before its number, which no line ends with, and what stands between the two while lines are broken.
_COMPARATOR = re.compile(r"(?<!\S)([≥≤<>=±]|[<>]=|\+/-) (?=[\d−-])")
_JOINT = "\ufdd0"  # which no text that is shown has
# Latin letters with all their marks, digits and signs of ASCII: what takes one column each.
_is_narrow = re.compile("[ -~\u00a1-\u00ac\u00ae-\u02ff\u1e00-\u1eff]*").fullmatch
# What stands between the parts of a line.
_BETWEEN = " · "
_EMPTY = Text()
# What stands for the signs of planck and of units where a stream has ASCII alone. Letters stay what they are.
_IN_ASCII = str.maketrans(
    {
        **{sign.value: sign.in_ascii for sign in Sign},
        **{"≥": ">=", "≤": "<=", "±": "+/-", "−": "-", "·": "|", "●": "*", "→": "->", "─": "-", "…": "...", "“": '"'},
        **{"”": '"', "█": "#", "░": "."},
    }
)


class Column(NamedTuple):
    """A column of a row: how wide it is, whether its texts end below each other, and the gap before the next one."""

    width: int
    right: bool = False
    gap: int = 2


@lru_cache(maxsize=1 << 15)
def width_of(text: str) -> int:
    """How many columns a text takes. A long list measures the same texts over and over."""
    return len(text) if _is_narrow(text) else cell_len(text)


class Drawing:
    """A screen to draw on. It makes lines, each a ``Text``, and writes them once all are there."""

    def __init__(self, screen: Screen) -> None:
        self.width = screen.width
        self._ascii, self._has_styles = screen.ascii, screen.color
        self._console = Console(
            file=io.StringIO(),
            width=screen.width,
            force_terminal=screen.color,
            no_color=not screen.color,
            color_system=("256" if screen.many_colors else "standard") if screen.color else None,
            markup=False,
            emoji=False,
            highlight=False,
            legacy_windows=False,
            _environ={},
        )
        # Where nothing is coloured there is nothing to style, and most texts are plain letters.
        self._styles = {
            tone: Style.parse(STYLES[tone][0 if screen.many_colors else 1]) if screen.color else "" for tone in Tone
        }
        self._signs = {self.ours(sign.value).plain for sign in Sign}

    def text(self, words: str, tone: Tone = Tone.PLAIN) -> Text:
        """One part of a line, which cannot look like several; no space in it is wide."""
        return self._text(as_part(words), tone)

    def title(self, words: str, tone: Tone) -> Text:
        """A line of its own where others begin with a sign: behind one that it begins with itself there is no gap."""
        sign, _, rest = self.shown(words).partition(" ")
        gap = "" if sign in self._signs else " "
        return Text(f"{sign}{gap}{rest}" if rest else sign, style=self._styles[tone])

    def whole(self, words: str, tone: Tone = Tone.PLAIN) -> Text:
        """A part that is never broken, not even where it does not fit; its spaces stay."""
        return self._text(undivided(words), tone, no_wrap=True)

    def place(self, voice: Voice, location: Location) -> Text:
        """Where something stands in the files."""
        return self.whole(file_and_line(voice, location), Tone.FAINT)

    def ours(self, words: str, tone: Tone = Tone.PLAIN) -> Text:
        """What holds no text of a file, as it is: signs, labels with the gap behind them."""
        return self._text(words, tone)

    def shown(self, words: str) -> str:
        """The letters of a part, to be measured."""
        text = as_part(words)
        return text.translate(_IN_ASCII) if self._ascii else text

    def _text(self, shown: str, tone: Tone, *, no_wrap: bool = False) -> Text:
        in_letters = shown.translate(_IN_ASCII) if self._ascii else shown
        return Text(in_letters, style=self._styles[tone], no_wrap=no_wrap)

    def joined(self, parts: Iterable[Text], by: str = _BETWEEN) -> Text:
        """The parts that say something as one, a sign between them."""
        texts = [part for part in parts if part]
        sign = Text.assemble(self._text(by, Tone.FAINT))  # a style of its own would colour the parts too
        return texts[0] if len(texts) == 1 else sign.join(texts)

    def flow(self, first: Text, parts: Iterable[Text], indent: int) -> Iterator[Text]:
        """The parts behind ``first``, broken between two of them where they fit, and else between words.

        Lines after the first begin ``indent`` columns in. Nothing is lost: what is longer than a line goes on in the
        next.
        """
        line: list[Text] = []
        letters, between = "", self._text(_BETWEEN, Tone.FAINT).plain
        for part in filter(None, parts):
            longer = f"{letters}{between}{part.plain}" if line else part.plain
            if line and width_of(first.plain) + width_of(longer) > self.width:
                yield from self._hang(first, self.joined(line), indent)
                first, line, letters = Text(" " * indent), [part], part.plain
            else:
                line.append(part)
                letters = longer
        yield from self._hang(first, self.joined(line) if line else Text(), indent)

    def _hang(self, first: Text, body: Text, indent: int) -> Iterator[Text]:
        """A text behind another, its further lines set in."""
        room, lines = max(self.width - indent, NARROWEST), [body]
        width = width_of(first.plain)
        if width + width_of(body.plain) > self.width:
            if width <= indent:
                lines = self._wrapped(body, room)
            else:  # a label where there is no column for labels
                lines = [first, body] if body.no_wrap else self._wrapped(Text.assemble(first, body), room)
                first = Text()
        for line in lines:
            shown = Text.assemble(first, line)
            shown.rstrip()
            yield shown
            first = Text(" " * indent)

    def fitted(self, parts: Iterable[Text], width: int) -> Text:
        """The parts as the text of a cell of that width, broken between two of them before within one."""
        lines: list[list[Text]] = []
        taken, between = 0, len(_BETWEEN)
        for part in filter(None, parts):
            own = width_of(part.plain)
            if lines and taken + between + own <= width:
                lines[-1].append(part)
                taken += between + own
            else:
                lines += [[line] for line in self._wrapped(part, width)]
                taken = width_of(lines[-1][0].plain)
        return Text("\n").join(map(self.joined, lines))

    def row(self, cells: Iterable[Text], columns: Sequence[Column], *, indent: int = 0) -> Iterator[Text]:
        """A row of a table: each text wrapped in its column; a line end in it is kept."""
        lines = [self._wrapped(cell, column.width) for cell, column in zip(cells, columns, strict=True)]
        for parts in zip_longest(*lines, fillvalue=_EMPTY):
            yield _beside(parts, columns, indent)

    def plain_row(self, cells: Iterable[str], columns: Sequence[Column], *, indent: int = 0) -> Iterator[str]:
        """``row`` of texts without a tone, as they are ``shown``: a long table makes no ``Text`` for each of them."""
        lines = [self._lines(cell, column.width) for cell, column in zip(cells, columns, strict=True)]
        for parts in zip_longest(*lines, fillvalue=""):
            gaps = _gaps(parts, columns, indent)
            yield "".join([" " * gap + part for gap, part in zip(gaps, parts, strict=True)]).rstrip()

    def _lines(self, text: str, width: int) -> list[str]:
        if width_of(text) <= width:
            return [text]
        broken = _broken(text, width) if not _COMPARATOR.search(text) else None
        return broken if broken is not None else [line.plain for line in self._wrapped(Text(text), width)]

    def narrowest(self, words: str, lines: int) -> int:
        """How wide a column must be for a text to take so many lines in it, with no word broken."""
        least = max(map(cell_len, words.split(" ")))
        widths = range(least, max(cell_len(words), least) + 1)
        return next(width for width in widths if len(self._wrapped(Text(words), width)) <= lines)

    def _wrapped(self, text: Text, width: int) -> list[Text]:
        if text.no_wrap or ("\n" not in text.plain and width_of(text.plain) <= width):
            return [text]
        joint = text
        if _COMPARATOR.search(text.plain):
            joint = text.copy()
            joint.plain = _COMPARATOR.sub(rf"\1{_JOINT}", text.plain)
            if any(_JOINT in word and cell_len(word) > width for word in joint.plain.split()):
                joint = text  # better a bound on two lines than a number
        broken = _broken(joint.plain, width) if not joint.spans else None
        if broken is not None:
            return [Text(line.replace(_JOINT, " "), style=text.style) for line in broken]
        lines = list(joint.wrap(self._console, width))
        for line in lines:
            line.plain = line.plain.replace(_JOINT, " ")
            line.rstrip()
        return lines

    def written(self, lines: Iterable[Text | str]) -> str:
        """The lines as a terminal takes them; empty where there is none."""
        if not self._has_styles:
            return "".join([f"{line if isinstance(line, str) else line.plain}\n" for line in lines])
        rest, written = iter(lines), []
        while some := tuple(islice(rest, _AT_ONCE)):
            segments = [segment for line in some for segment in self._segments(line)]
            with self._console.capture() as captured:
                self._console.print(Segments(segments), end="", crop=False)
            written.append(captured.get())
        return "".join(written)

    def _segments(self, line: Text | str) -> Iterable[Segment]:
        if isinstance(line, str):
            return (Segment(f"{line}\n"),)
        drawn = Text.assemble(line) if line.style else line  # rich styles the parts alone
        return drawn.render(self._console, end="\n")


def _broken(text: str, width: int) -> list[str] | None:
    """The lines of a text of plain words, as rich breaks it, which takes ten times as long; None for any other."""
    lines: list[str] = []
    for part in text.split("\n"):
        room = -1
        for word in part.split(" "):
            taken = width_of(word)
            if not word or taken > width or word.split() != [word]:
                return None
            if taken <= room:
                lines[-1] += f" {word}"
                room -= taken + 1
            else:
                lines.append(word)
                room = width - taken - 1
    return lines


def _beside(parts: Sequence[Text], columns: Iterable[Column], indent: int) -> Text:
    """Parts of one line, each in its column, with no space at the end."""
    pieces: list[str | Text] = []
    for gap, part in zip(_gaps([part.plain for part in parts], columns, indent), parts, strict=True):
        pieces += (" " * gap, part if part.style or part.spans else part.plain)
    if all(isinstance(piece, str) for piece in pieces):
        return Text("".join(map(str, pieces)).rstrip())
    line = Text.assemble(*pieces)
    line.rstrip()
    return line


def _gaps(parts: Iterable[str], columns: Iterable[Column], indent: int) -> list[int]:
    """How many spaces stand before each part, so that it is in its column; one that is too wide moves the next."""
    gaps: list[int] = []
    start, end = indent, 0
    for part, column in zip(parts, columns, strict=True):
        gap = 0
        if part:
            width = width_of(part)
            begin = start + (column.width - width if column.right else 0)
            gap = max(begin - end, int(start > 0))
            end += gap + width
        gaps.append(gap)
        start += column.width + column.gap
    return gaps
