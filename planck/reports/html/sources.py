"""The sources of a page: one entry for each document, numbered in the order of their first mention."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from planck.model.assessment import Assessment
from planck.model.source import Source
from planck.reports.html.anchors import source_address
from planck.reports.wording.citation import cited
from planck.reports.wording.voice import Voice


class Entry(NamedTuple):
    """One document: as it is cited, its address as written, and where that leads; empty for nowhere."""

    number: int
    text: str
    url: str
    address: str
    note: str


@dataclass(slots=True)
class Sources:
    """The documents cited so far."""

    voice: Voice
    _entries: dict[tuple[str, str, str], Entry] = field(default_factory=dict)
    _numbers: dict[Source, int] = field(default_factory=dict)

    def number_of(self, source: Source) -> int:
        """The number of a source; a document that several files cite alike is one."""
        if source not in self._numbers:
            text, url, note = self._text(source), source.url or "", source.note or ""
            entry = Entry(len(self._entries) + 1, text, url, source_address(source), note)
            self._numbers[source] = self._entries.setdefault((text, url, note), entry).number
        return self._numbers[source]

    def numbers_of(self, assessment: Assessment) -> tuple[int, ...]:
        """The numbers of the sources of a target and of the figures that it rests on, each once."""
        cited = [assessment.in_force.source, *(figure.source for figure in assessment.used)]
        return tuple(dict.fromkeys(self.number_of(source) for source in cited if source is not None))

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All of them, by their numbers."""
        return tuple(self._entries.values())

    def _text(self, source: Source) -> str:
        return ", ".join(cited(self.voice, source)) or (source.key or "")
