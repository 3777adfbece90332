"""The footnotes of a Markdown report: where each target and each figure comes from, down to the line of the file."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from planck.model.location import Location
from planck.model.observation import Observation
from planck.model.period import parse_day
from planck.model.source import Source
from planck.model.target import Target
from planck.reports.markdown.escape import line_address, link, literal, opening
from planck.reports.places import file_and_line
from planck.reports.wording import words
from planck.reports.wording.voice import Voice

_WEB = ("https://", "http://")


@dataclass(slots=True)
class Footnotes:
    """The footnotes of one report, numbered in the order of their first mark.

    ``root`` is what stands before a file of the register in a link: ``../`` or the address of a folder, with its slash.
    """

    voice: Voice
    root: str = ""
    _numbers: dict[str, int] = field(default_factory=dict)

    def of_target(self, target: Target) -> str:
        """The mark of the footnote that says where a target was adopted."""
        resolution = target.resolution if target.resolution != _title(target.source) else None
        document = [literal(resolution) if resolution else "", *self._cited(target.source)]
        return self._mark(document, target.quote, target.note, None, target.place)

    def of_figure(self, figure: Observation) -> str:
        """The mark of the footnote that says where a figure comes from."""
        document = self._cited(figure.source)
        return self._mark(document, figure.quote, figure.note, figure.published, figure.location)

    def place(self, location: Location) -> str:
        """A link to a line of a file of the register."""
        return link(file_and_line(self.voice, location), line_address(self.root, location.file, location.line))

    def written(self) -> str:
        """All footnotes; empty without any."""
        return "\n\n".join(f"[^{number}]: {opening(text)}" for text, number in self._numbers.items())

    def _mark(
        self, document: list[str], quote: str | None, note: str | None, published: date | None, place: Location
    ) -> str:
        parts = [part for part in document if part]
        if published is not None:
            parts.append(literal(self.voice.say(words.PUBLISHED, day=self.voice.day(published))))
        if quote:
            parts.append(f"“{literal(quote)}”")
        if note:
            parts.append(literal(self.voice.say(words.SOURCE_NOTE, note=note)))
        text = " · ".join([*parts, self.place(place)])
        return f"[^{self._numbers.setdefault(text, len(self._numbers) + 1)}]"

    def _cited(self, source: Source | None) -> list[str]:
        """A document as it is cited: author, title, publisher, date, file, address."""
        if source is None:
            return []
        written = [source.author, source.title, source.publisher, self._date(source.date), source.file]
        parts = [", ".join(literal(part) for part in written if part)]
        if source.url:
            is_web = source.url.casefold().startswith(_WEB)
            parts.append(link(source.url, source.url) if is_web else literal(source.url))
        if source.note:
            parts.append(literal(source.note))
        return parts

    def _date(self, text: str | None) -> str | None:
        """A date as the language writes it; one that is not a day as its author wrote it."""
        day = parse_day(text) if text else None
        return self.voice.day(day) if day is not None else text


def _title(source: Source | None) -> str | None:
    return source.title if source is not None else None
