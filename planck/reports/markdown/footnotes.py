"""The footnotes of a Markdown report: the documents that targets and figures come from, each once."""

from __future__ import annotations

from dataclasses import dataclass, field

from planck.model.observation import Observation
from planck.model.source import Source
from planck.model.target import Target
from planck.reports.markdown.escape import link, literal, opening
from planck.reports.wording.citation import cited, is_on_web
from planck.reports.wording.voice import Voice


@dataclass(slots=True)
class Footnotes:
    """The footnotes of one report, numbered in the order of their first mark."""

    voice: Voice
    _numbers: dict[str, int] = field(default_factory=dict)

    def of_target(self, target: Target) -> str:
        """The mark of the footnote that says where a target was adopted; empty where no document is named."""
        resolution = target.resolution if target.resolution != _title(target.source) else None
        return self._mark([literal(resolution) if resolution else "", *self._cited(target.source)])

    def of_figure(self, figure: Observation) -> str:
        """The mark of the footnote that says where a figure comes from; empty where no document is named."""
        return self._mark(self._cited(figure.source))

    def written(self) -> str:
        """All footnotes; empty without any."""
        return "\n\n".join(f"[^{number}]: {opening(text)}" for text, number in self._numbers.items())

    def _mark(self, document: list[str]) -> str:
        text = " · ".join(part for part in document if part)
        return f"[^{self._numbers.setdefault(text, len(self._numbers) + 1)}]" if text else ""

    def _cited(self, source: Source | None) -> list[str]:
        """A document as it is cited: author, title, publisher, date, file, address."""
        if source is None:
            return []
        parts = [", ".join(map(literal, cited(self.voice, source)))]
        if source.url:
            parts.append(link(source.url, source.url) if is_on_web(source.url) else literal(source.url))
        if source.note:
            parts.append(literal(source.note))
        return parts


def _title(source: Source | None) -> str | None:
    return source.title if source is not None else None
