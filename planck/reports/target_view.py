"""What is said of one target, decided once for every format; a format lays it out and escapes it.

A text that has nothing to say is empty.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from planck.model.assessment import Assessment, Verdict
from planck.model.basis import Rule
from planck.model.explanation import ReasonCode
from planck.model.indicator import Kind
from planck.model.location import Location
from planck.model.value import Reached
from planck.reports.figure_view import FigureView
from planck.reports.tones import Sign, Tone, sign_of, tone_of
from planck.reports.wording import figures, margins, marks, verdicts, words
from planck.reports.wording.sentences import (
    about_whole,
    all_in_words,
    condition,
    short_condition,
    title_with_assigner,
    waiver,
    when,
)
from planck.reports.wording.short_figures import short_value
from planck.reports.wording.terms import STATUSES, area_title
from planck.reports.wording.voice import Voice, with_unit


@dataclass(frozen=True)
class TargetView:
    """One assessment; ``voice`` has its digits. What several places of a report say is worked out once."""

    assessment: Assessment
    voice: Voice

    @cached_property
    def name(self) -> str:
        """The best name that the target has, and who set it where several may have set one of that name."""
        return title_with_assigner(self.voice, self.assessment.target)

    @property
    def area(self) -> str:
        """The title of its area."""
        return area_title(self.voice, self.assessment.area)

    @cached_property
    def condition(self) -> str:
        """Which figures satisfy it, with the unit."""
        return condition(self.voice, self.assessment.in_force)

    @cached_property
    def short_condition(self) -> str:
        """The same in the signs of a table: ``≥ 15,1``, ``32–33``, ``hoàn thành``."""
        return short_condition(self.voice, self.assessment.in_force)

    @cached_property
    def unit(self) -> str:
        """Its unit with the price base; empty for none."""
        return self.voice.unit(self.assessment.in_force.unit)

    @cached_property
    def period(self) -> str:
        """The period that it is for; empty where none is given."""
        period = self.assessment.in_force.period
        return self.voice.period(period) if period is not None else ""

    @cached_property
    def when(self) -> str:
        """When it must hold, and how the figures of that time are taken together."""
        return when(self.voice, self.assessment.in_force)

    @property
    def each_item(self) -> str:
        """That each item must satisfy it."""
        return self.voice.say(words.EACH_ITEM) if self.assessment.in_force.each_item else ""

    @cached_property
    def tolerance(self) -> str:
        """How large a miss still counts as near."""
        return marks.tolerance(self.voice, self.assessment.in_force)

    @cached_property
    def marks(self) -> tuple[str, ...]:
        """What in the target is not the document's own, and how it departs from the usual."""
        return marks.target_marks(self.voice, self.assessment.in_force)

    @cached_property
    def figures(self) -> tuple[FigureView, ...]:
        """The figures of its period, each judged on its own."""
        in_force = self.assessment.in_force
        return tuple(FigureView(judged, self.voice, in_force) for judged in self.assessment.observations)

    @cached_property
    def value(self) -> str:
        """The actual value so far."""
        actual, reason = self.assessment.actual, self.assessment.reason
        if reason is not None and reason.code is ReasonCode.LOST:
            return self.voice.say(words.LOST)
        return figures.actual_value(self.voice, actual, self.assessment.in_force) if actual is not None else ""

    @property
    def value_in_unit(self) -> str:
        """The same with the unit, where it is a number in it; of a count its share: ``22/30 (73,3%)``."""
        actual, target = self.assessment.actual, self.assessment.in_force
        if actual is None or not self.margin or target.kind is Kind.RANK:
            return self.value
        if actual.count is not None:
            return figures.actual_value(self.voice, actual, target, self.unit)
        return with_unit(self.value, self.unit)

    @property
    def short_value(self) -> str:
        """The same for a column; a star behind it where it rests on figures that are not settled."""
        actual = self.assessment.actual
        if actual is None:
            return ""
        value = short_value(self.voice, actual, self.assessment.in_force)
        return f"{value}*" if self.is_unsettled else value

    @property
    def is_unsettled(self) -> bool:
        """Whether the actual value rests on figures that are not settled."""
        actual = self.assessment.actual
        return self.assessment.provisional or (actual is not None and not actual.status.is_settled)

    @cached_property
    def condition_of_actual(self) -> str:
        """The condition of the year that decided; only where an amendment has changed it since."""
        place = self.place_of_actual
        return next((figure.condition for figure in self.figures if figure.place == place), "")

    @cached_property
    def made_by(self) -> str:
        """The rule that made the actual value, and the periods of its figures."""
        actual = self.assessment.actual
        return figures.made_by(self.voice, actual, self.assessment.in_force) if actual is not None else ""

    @cached_property
    def actual(self) -> str:
        """The actual value and how it was made."""
        actual = self.assessment.actual
        if actual is not None and actual.rule is Rule.LATEST and not isinstance(actual.value, Reached):
            return f"{self.value} ({all_in_words(self.voice, actual.periods)})"
        return ", ".join(part for part in (self.value, self.made_by) if part)

    @property
    def provisional(self) -> str:
        """That it rests on figures that are not settled."""
        return self.voice.say(words.PROVISIONAL) if self.assessment.provisional else ""

    @property
    def status(self) -> str:
        """The status of the weakest figure used; of one that leaves the outcome provisional, that too."""
        actual = self.assessment.actual
        if actual is None:
            return ""
        status = self.voice.say(STATUSES[actual.status])
        return f"{self.provisional} ({status})" if self.provisional else status

    @property
    def provisional_status(self) -> str:
        """The same, only where it leaves the outcome provisional."""
        return self.status if self.provisional else ""

    @property
    def unsettled_status(self) -> str:
        """The same, only where it is not settled."""
        actual = self.assessment.actual
        return "" if actual is not None and actual.status.is_settled and not self.provisional else self.status

    @property
    def final_but_provisional(self) -> str:
        """The same, where the verdict is one of the outcomes and so seems settled."""
        verdict = self.assessment.verdict
        return "" if verdict.is_open or verdict is Verdict.NO_DATA else self.provisional

    @property
    def deteriorating(self) -> str:
        """That the figures move away from the target, though they satisfy it."""
        return self.voice.say(words.DETERIORATING) if self.assessment.deteriorating else ""

    @property
    def worst(self) -> str:
        """The item that decided."""
        actual = self.assessment.actual
        return self.voice.say(words.WORST, item=actual.worst) if actual is not None and actual.worst is not None else ""

    @property
    def items(self) -> str:
        """Every item with its figure, where one of them decided."""
        actual = self.assessment.actual
        return figures.items(self.voice, actual, self.assessment.in_force) if self.worst and actual else ""

    @cached_property
    def marks_of_figures(self) -> tuple[str, ...]:
        """The marks of all the figures used, each once."""
        return marks.shared_marks(self.voice, self.assessment.used)

    @property
    def marks_of_figures_outside(self) -> tuple[str, ...]:
        """The marks of the figures used that are not among ``figures``."""
        listed = {id(judged.observation) for judged in self.assessment.observations}
        return marks.shared_marks(self.voice, [one for one in self.assessment.used if id(one) not in listed])

    @cached_property
    def outcome(self) -> str:
        """What the actual value means for the target."""
        return verdicts.outcome(self.voice, self.assessment)

    @property
    def outcome_by(self) -> str:
        """The same with the margin in words; the margin alone of what has no outcome yet."""
        return verdicts.outcome_by(self.voice, self.assessment)

    @cached_property
    def margin(self) -> str:
        """Actual − target with its unit, as the figures beside it show it."""
        return margins.margin_of(self.voice, self.assessment)

    @property
    def difference(self) -> str:
        """The same, for columns."""
        return self.margin

    @property
    def short_difference(self) -> str:
        """The same without its unit, where a column of its own has that."""
        return margins.margin_of(self.voice, self.assessment, unit=False)

    @property
    def percent(self) -> str:
        """Actual ÷ target in percent, without the sign; for levels, counts and money alone."""
        return figures.percent(self.voice, self.assessment.margin)

    @cached_property
    def of_target(self) -> str:
        """Actual ÷ target, in words."""
        return figures.of_target(self.voice, self.assessment.margin)

    @cached_property
    def verdict(self) -> str:
        """The verdict."""
        return verdicts.verdict(self.voice, self.assessment)

    @cached_property
    def progress(self) -> str:
        """The progress of a target that is still open."""
        return verdicts.progress(self.voice, self.assessment)

    @property
    def answers(self) -> tuple[str, ...]:
        """The verdict, and the progress where there is one."""
        return (self.verdict, self.progress) if self.progress else (self.verdict,)

    @property
    def rating(self) -> str:
        """The answer that counts as of the day: the verdict once it is final, the progress until then."""
        return self.progress or self.verdict

    @property
    def sign(self) -> Sign:
        """The sign before it in a list."""
        return sign_of(self.assessment)

    @property
    def tone(self) -> Tone:
        """The colour of the whole."""
        return tone_of(self.assessment)

    @property
    def ratio(self) -> str:
        """The pace ratio."""
        ratio = self.assessment.ratio
        return figures.ratio(self.voice, ratio, self.assessment.in_force.bands) if ratio is not None else ""

    @cached_property
    def reasons(self) -> tuple[str, ...]:
        """Why the verdict and the progress are what they are, where their words do not say it already."""
        return marks.reasons(self.voice, self.assessment.reason, self.assessment.progress_reason)

    @cached_property
    def needed(self) -> str:
        """What is needed from here, as long as the verdict can turn."""
        return figures.needed(self.voice, self.assessment) if self.assessment.verdict.is_open else ""

    @property
    def needed_by_other_mean(self) -> str:
        """The same by the mean that the target does not use."""
        return figures.other_need(self.voice, self.assessment) if self.needed else ""

    @cached_property
    def whole(self) -> str:
        """The target in parts that it is a part of, with the answers of that; empty where it is none."""
        whole = self.assessment.whole
        return ": ".join(about_whole(self.voice, whole)) if whole is not None else ""

    @cached_property
    def original(self) -> TargetView | None:
        """The target as first adopted, where an amendment counts."""
        first = self.assessment.original
        return TargetView(first, self.voice.about(first)) if first is not None else None

    @cached_property
    def waiver(self) -> str:
        """From when until when it is excused, why and by whom; only where that has an effect."""
        return waiver(self.voice, self.assessment.in_force) if self.assessment.waiver else ""

    @cached_property
    def notes(self) -> tuple[str, ...]:
        """The notes of the judgement that no mark says yet."""
        return marks.notes(self.voice, self.assessment)

    @property
    def note(self) -> str:
        """The note of the author."""
        return (self.assessment.in_force.note or "").strip()

    @cached_property
    def defaults(self) -> tuple[str, ...]:
        """Each default that was taken, with what it is."""
        return marks.defaults(self.voice, self.assessment)

    @property
    def place(self) -> Location:
        """Where the target stands."""
        return self.assessment.in_force.place

    @property
    def place_of_actual(self) -> Location | None:
        """Where the last of the figures used stands."""
        return self.assessment.actual.location if self.assessment.actual is not None else None

    @property
    def falls_short(self) -> bool:
        """Whether the target is not satisfied, or the figures that are due are missing."""
        outcome, verdict = self.assessment.outcome, self.assessment.verdict
        return verdict is Verdict.NO_DATA or (outcome is not None and not outcome.satisfies)


def view_target(voice: Voice, assessment: Assessment) -> TargetView:
    """The view of an assessment, with its own digits."""
    return TargetView(assessment, voice.about(assessment))
