"""What is said of one figure inside the period of a target, decided once for every format.

A text that has nothing to say is empty.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from planck.model.assessment import JudgedObservation
from planck.model.location import Location
from planck.model.target import Target
from planck.reports.wording import figures, margins, marks, verdicts, words
from planck.reports.wording.sentences import condition
from planck.reports.wording.voice import Voice


class FigureView(NamedTuple):
    """A figure inside the period of a target, judged on its own."""

    judged: JudgedObservation
    voice: Voice
    in_force: Target

    @property
    def period(self) -> str:
        """The period that it is for."""
        return self.voice.period(self.judged.observation.period)

    @property
    def value(self) -> str:
        """The figure in the unit of the target; of a count also how many of how many."""
        return figures.judged_value(self.voice, self.judged, self.in_force)

    @property
    def outcome(self) -> str:
        """What it would mean on its own."""
        return verdicts.outcome_of_figure(self.voice, self.judged, self.in_force)

    @property
    def condition(self) -> str:
        """Which figures satisfied the target in its year; only where an amendment has changed that since."""
        comparator = self.judged.comparator
        if comparator is None:
            return ""
        return self.voice.say(
            words.JUDGED_BY, condition=condition(self.voice, replace(self.in_force, comparator=comparator))
        )

    @property
    def margin(self) -> str:
        """Figure − target, with its unit."""
        return margins.margin_of_figure(self.voice, self.judged, self.in_force)

    @property
    def percent(self) -> str:
        """Figure ÷ target in percent, without the sign."""
        return figures.percent(self.voice, self.judged.margin)

    @property
    def of_target(self) -> str:
        """Figure ÷ target, in words."""
        return figures.of_target(self.voice, self.judged.margin)

    @property
    def marks(self) -> tuple[str, ...]:
        """What in it is not settled, or not the document's own."""
        return marks.observation_marks(self.voice, self.judged.observation)

    @property
    def falls_short(self) -> bool:
        """Whether it does not satisfy the target."""
        return not self.judged.outcome.satisfies

    @property
    def place(self) -> Location:
        """Where it stands."""
        return self.judged.observation.location
