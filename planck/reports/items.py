"""Things in a list with a few facts about each, before a format has drawn them as a table or as lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from planck.model.location import Location
from planck.reports.tones import Sign, Tone
from planck.reports.wording import words
from planck.reports.wording.voice import Voice


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing before and after, and the tone of what it is now. ``remark`` says what kind of change it is."""

    label: str
    before: str
    after: str
    tone: Tone
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A target or a series of figures with what changed about it; ``area`` is the title of its area.

    ``sign`` says what became of it, or how it stands now. ``is_new_failure``: it weighs against the gate, and did not
    before. ``is_gone``: its place is in the files as they were before.
    """

    sign: Sign
    title: str
    area: str
    id: str
    tone: Tone
    facts: tuple[Fact, ...]
    place: Location
    is_new_failure: bool = False
    is_gone: bool = False


class Cell(NamedTuple):
    """What stands in one column of a row; ``is_now``: in the place of what was before."""

    text: str
    tone: Tone = Tone.PLAIN
    is_now: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """Items under a heading; ``label`` is what one of them is called."""

    heading: str
    label: str
    items: tuple[Item, ...]

    def table(self, voice: Voice) -> tuple[list[str], list[list[list[Cell]]]]:
        """The titles of its columns beside the name, and for each item the rows, one for each fact.

        Where each fact has one side only, the facts are the columns of one row. What is empty in all rows is no column.
        """
        aspects = self._aspects
        titles = aspects or [voice.say(word) for word in (words.WHAT, words.BEFORE, words.NOW, words.CHANGE)]
        rows = [[_pivoted(item, aspects)] if aspects else [_cells(fact) for fact in item.facts] for item in self.items]
        kept = [index for index in range(len(titles)) if any(row[index].text for each in rows for row in each)]
        return [titles[index] for index in kept], [[[row[index] for index in kept] for row in each] for each in rows]

    @property
    def _aspects(self) -> list[str]:
        """The labels of the facts, where each has one side only; else none."""
        facts = [fact for item in self.items for fact in item.facts]
        return [] if any(fact.before and fact.after for fact in facts) else list({fact.label: None for fact in facts})


def _cells(fact: Fact) -> list[Cell]:
    now = Cell(fact.after, fact.tone, is_now=True)
    return [Cell(fact.label, Tone.FAINT), Cell(fact.before), now, Cell(fact.remark, fact.tone)]


def _pivoted(item: Item, aspects: Sequence[str]) -> list[Cell]:
    facts = {fact.label: fact for fact in item.facts}
    told = (facts.get(label) for label in aspects)
    return [Cell(fact.after or fact.before, fact.tone) if fact is not None else Cell("") for fact in told]
