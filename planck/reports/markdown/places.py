"""Where each target and each figure of a Markdown report stands in the files: links, and an appendix of lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from planck.model.location import Location
from planck.reports.markdown.escape import Column, figure, file_address, heading, line_address, link, literal, table
from planck.reports.places import file_and_line, file_name
from planck.reports.wording import words
from planck.reports.wording.voice import Voice


@dataclass(slots=True)
class Places:
    """The places of one report; ``root`` is what stands before a file of the register in a link.

    ``at_figures``: each figure is a link itself, and nothing is left for the appendix.
    """

    voice: Voice
    root: str = ""
    at_figures: bool = False
    _lines: dict[tuple[str, str], dict[str, set[int]]] = field(default_factory=dict)

    def at(self, location: Location) -> str:
        """A link to a line of a file of the register, which names it."""
        return link(file_and_line(self.voice, location), self._address(location))

    def linked(self, text: str, location: Location) -> str:
        """A text of the report, as a link to where it stands if figures have links."""
        if not self.at_figures or not text:
            return figure(text)
        return link(text, self._address(location))

    def note(self, table: str, reference: str, locations: Iterable[Location]) -> None:
        """Put lines into the appendix, under the title of a table and the number of the row that they belong to."""
        for location in () if self.at_figures else locations:
            references = self._lines.setdefault((table, location.file), {})
            references.setdefault(reference, set()).add(location.line)

    def written(self) -> Iterator[str]:
        """The appendix; nothing where nothing was noted."""
        if not self._lines:
            return
        say = self.voice.say
        yield heading(2, literal(say(words.LINES_OF_FILES)))
        yield literal(say(words.HOW_LINES_ARE_READ))
        columns = [
            Column(say(words.TABLE)),
            Column(say(words.FILE)),
            Column(say(words.LINES)),
        ]
        yield table(columns, list(self._rows()))

    def _rows(self) -> Iterator[list[str]]:
        last = ""
        for (title, file), references in self._lines.items():
            of_rows = (f"{reference}: {_ranges(lines)}" for reference, lines in references.items())
            place = link(file_name(self.voice, file), file_address(self.root, file))
            yield [literal(title) if title != last else "", place, "; ".join(of_rows)]
            last = title

    def _address(self, location: Location) -> str:
        return line_address(self.root, location.file, location.line)


def _ranges(lines: Iterable[int]) -> str:
    """``12, 15-19``."""
    spans: list[list[int]] = []
    for line in sorted(lines):
        if spans and line == spans[-1][-1] + 1:
            spans[-1][1:] = [line]
        else:
            spans.append([line])
    return ", ".join("-".join(map(str, span)) for span in spans)
