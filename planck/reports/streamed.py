"""How a long report is drawn: a head, a part for each slice of the targets, and a tail, each written as it is drawn.

Slices can be judged and drawn apart from each other, in several processes too: a part needs its own assessments alone,
and what has been gathered from all slices.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Generic, TypeVar

from planck.model.result import Result

# A piece of a report: a text, or the bytes of one that was drawn in UTF-8 already.
Piece = str | bytes
Facts = TypeVar("Facts")
Content = TypeVar("Content", bound=Sequence[Any])


class Streamed(ABC, Generic[Facts, Content]):
    """The drawing of one report. A slice is a result with some of its assessments, those of an area never divided.

    Head and tail need the result without its assessments, and what was gathered: ``Facts``, which must be cheap to
    hand from one process to another. ``between`` stands between two parts.
    """

    between = ""

    @abstractmethod
    def prepare(self, part: Result) -> tuple[Facts, Content]:
        """What all parts, the head or the tail must know of a slice, and what is drawn of it; empty for nothing."""

    @abstractmethod
    def gather(self, facts: Iterable[Facts]) -> Facts:
        """What the slices have to be known of, together, in their order."""

    @abstractmethod
    def head(self, result: Result, facts: Facts) -> str:
        """What stands before the first part."""

    @abstractmethod
    def draw(self, content: Content, facts: Facts) -> Iterator[Piece]:
        """The part of one slice."""

    @abstractmethod
    def tail(self, result: Result, facts: Facts) -> str:
        """What stands behind the last part."""

    def chunks(self, result: Result) -> Iterator[Piece]:
        """The whole report from one slice."""
        facts, content = self.prepare(result)
        facts = self.gather([facts])
        yield self.head(result, facts)
        yield from self.draw(content, facts)
        yield self.tail(result, facts)
