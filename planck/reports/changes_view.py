"""What is said of each change, worked out once, as rows of words that each format for people lays out in its way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from planck.model.assessment import Assessment, Outcome, Progress, Verdict
from planck.model.changes import Comparison, Effect, FigureChange, FigureChangeKind, TermChange, Turn
from planck.model.location import Location
from planck.model.observation import Observation
from planck.model.result import Result
from planck.model.target import Target
from planck.reports.layout import Tone
from planck.reports.tones import OUTCOME_TONES, PROGRESS_TONES, VERDICT_TONES, tone_of
from planck.reports.wording import figures, words
from planck.reports.wording.changes import EFFECTS, FIGURE_CHANGES, states
from planck.reports.wording.marks import observation_marks
from planck.reports.wording.sentences import condition, title, waiver, when
from planck.reports.wording.terms import OUTCOMES, PROGRESS, VERDICTS, area_title, key_name
from planck.reports.wording.voice import Voice, with_unit
from planck.reports.wording.words import Text

_NOTHING = "–"
_EFFECT_TONES = {
    Effect.LOOSENED: Tone.BAD,
    Effect.REDEFINED: Tone.BAD,
    Effect.TIGHTENED: Tone.PLAIN,
    Effect.AMENDED: Tone.OPEN,
    Effect.NEUTRAL: Tone.PLAIN,
}
_FIGURE_TONES = {
    FigureChangeKind.ADDED: Tone.GOOD,
    FigureChangeKind.REVISED: Tone.CAUTION,
    FigureChangeKind.REMOVED: Tone.BAD,
}
Answer = TypeVar("Answer", Verdict, Progress, Outcome)


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
    """A target or a series of figures with what changed about it; ``area`` is the title of its area."""

    title: str
    area: str
    id: str
    tone: Tone
    facts: tuple[Fact, ...]
    place: Location

    @property
    def file_and_line(self) -> str:
        """Where it stands: ``targets/a.yaml:12``."""
        return f"{self.place.file}:{self.place.line}"


@dataclass(frozen=True, slots=True)
class Section:
    """Items under a heading; ``label`` is what one of them is called."""

    heading: str
    label: str
    items: tuple[Item, ...]


def comparison_of(result: Result) -> Comparison:
    """The comparison in a result; only asked for where two states were compared."""
    assert result.comparison is not None
    return result.comparison


def heading_of(voice: Voice, result: Result) -> str:
    """Between which states, and as of which day."""
    return f"{states(voice, comparison_of(result))}, {voice.say(words.AS_OF, day=voice.day(result.as_of))}"


def sections(voice: Voice, result: Result) -> Iterator[Section]:
    """Every section that has something to say."""
    changes = comparison_of(result).changes
    candidates = (
        (words.TURNED, words.TARGET, [_turned_target(voice, turn) for turn in changes.turned]),
        (words.ADDED_TARGETS, words.TARGET, [_whole_target(voice, added) for added in changes.added]),
        (words.REMOVED_TARGETS, words.TARGET, [_removed_target(voice, removed) for removed in changes.removed]),
        (words.RENAMED_TARGETS, words.TARGET, [_renamed_target(voice, turn) for turn in changes.renamed]),
        (words.CHANGED_TERMS, words.TARGET, list(_changed_terms(voice, changes.terms))),
        (words.CHANGED_FIGURES, words.FIGURE, list(_changed_figures(voice, changes.figures))),
        (words.FAILING_AS_BEFORE, words.TARGET, [_whole_target(voice, old) for old in _failing_as_before(result)]),
    )
    for heading, label, items in candidates:
        if items:
            yield Section(voice.say(heading), voice.say(label), tuple(items))


def _failing_as_before(result: Result) -> Iterable[Assessment]:
    """What fails the gate without being a part of the change; where only the new counts, none."""
    comparison = comparison_of(result)
    if comparison.only_new:
        return ()
    told = {added.id for added in comparison.changes.added} | {turn.after.id for turn in comparison.changes.turned}
    return (old for old in result.assessments if old.id in comparison.failing and old.id not in told)


def _turned_target(voice: Voice, turn: Turn) -> Item:
    old, new = turn.before, turn.after
    facts = [
        *_turned_answer(voice, words.VERDICT, (old.verdict, new.verdict), VERDICTS, VERDICT_TONES),
        *_turned_answer(voice, words.PROGRESS, (old.progress, new.progress), PROGRESS, PROGRESS_TONES),
        *_turned_answer(voice, words.TO_DATE, (old.outcome, new.outcome), OUTCOMES, OUTCOME_TONES),
    ]
    if old.waiver != new.waiver:
        before, after = (waiver(voice, state.in_force) if state.waiver else _NOTHING for state in (old, new))
        facts.append(Fact(voice.say(words.WAIVED), before, after, Tone.OPEN))
    before, after = (_actual_text(voice, state) for state in (old, new))
    if before != after:
        facts.append(Fact(voice.say(words.ACTUAL), before, after, Tone.PLAIN))
    return _item(voice, new, *facts)


def _turned_answer(
    voice: Voice,
    label: Text,
    turn: tuple[Answer | None, Answer | None],
    names: Mapping[Answer, Text],
    tones: Mapping[Answer, Tone],
) -> Iterator[Fact]:
    """A verdict, a progress or an outcome, where it is another than before."""
    old, new = turn
    if old is not new:
        before, after = (voice.say(names[answer]) if answer is not None else _NOTHING for answer in turn)
        yield Fact(voice.say(label), before, after, tones[new] if new is not None else Tone.PLAIN)


def _whole_target(voice: Voice, assessment: Assessment) -> Item:
    """A target with all that is said of it."""
    verdict, progress = assessment.verdict, assessment.progress
    facts = [
        Fact(voice.say(words.TARGET), "", _target_text(voice, assessment.in_force), Tone.PLAIN),
        Fact(voice.say(words.VERDICT), "", voice.say(VERDICTS[verdict]), VERDICT_TONES[verdict]),
    ]
    if progress is not None:
        facts.append(Fact(voice.say(words.PROGRESS), "", voice.say(PROGRESS[progress]), PROGRESS_TONES[progress]))
    if assessment.actual is not None:
        facts.append(Fact(voice.say(words.ACTUAL), "", _actual_text(voice, assessment), Tone.PLAIN))
    return _item(voice, assessment, *facts)


def _removed_target(voice: Voice, assessment: Assessment) -> Item:
    return _item(
        voice,
        assessment,
        Fact(voice.say(words.TARGET), _target_text(voice, assessment.in_force), "", Tone.PLAIN),
        Fact(voice.say(words.VERDICT), voice.say(VERDICTS[assessment.verdict]), "", Tone.PLAIN),
    )


def _renamed_target(voice: Voice, turn: Turn) -> Item:
    return _item(voice, turn.after, Fact("id", turn.before.id, turn.after.id, Tone.PLAIN))


def _item(voice: Voice, assessment: Assessment, *facts: Fact) -> Item:
    return Item(
        title(voice, assessment.target),
        area_title(voice, assessment.area),
        assessment.id,
        tone_of(assessment),
        facts,
        assessment.in_force.place,
    )


def _actual_text(voice: Voice, assessment: Assessment) -> str:
    if assessment.actual is None:
        return _NOTHING
    text = figures.actual_value(voice.about(assessment), assessment.actual, assessment.in_force)
    unit = assessment.in_force.unit
    return text if unit is not None and unit.is_rank else with_unit(text, voice.unit(unit))


def _target_text(voice: Voice, target: Target) -> str:
    return f"{condition(voice, target)}, {when(voice, target)}"


def _changed_terms(voice: Voice, changes: Iterable[TermChange]) -> Iterator[Item]:
    """One item for each target whose terms were changed."""
    by_target: dict[str, list[TermChange]] = {}
    for change in changes:
        by_target.setdefault(change.target.id, []).append(change)
    for of_target in by_target.values():
        target = of_target[0].target
        facts = tuple(
            Fact(
                key_name(voice, change.key),
                change.before or _NOTHING,
                change.after or _NOTHING,
                _EFFECT_TONES[change.effect],
                voice.say(EFFECTS[change.effect]),
            )
            for change in of_target
        )
        area = _area_text(voice, target.area)
        yield Item(title(voice, target), area, target.id, facts[0].tone, facts, target.place)


def _changed_figures(voice: Voice, changes: Iterable[FigureChange]) -> Iterator[Item]:
    """One item for each series whose figures were changed."""
    targets = {(t.area, series): t for t in reversed(voice.register.targets) for series in reversed(t.series)}
    by_series: dict[tuple[str, str], list[FigureChange]] = {}
    for change in changes:
        by_series.setdefault((change.figure.area, change.figure.indicator), []).append(change)
    for (area, indicator), of_series in by_series.items():
        target = targets.get((area, indicator))
        name = title(voice, target) if target is not None else indicator
        facts = tuple(
            Fact(
                voice.period(change.figure.period),
                _figure_text(voice, change.before),
                _figure_text(voice, change.after),
                _FIGURE_TONES[change.kind],
                voice.say(FIGURE_CHANGES[change.kind]),
            )
            for change in of_series
        )
        place = of_series[-1].figure.location
        yield Item(name, _area_text(voice, area), f"{area}/{indicator}", facts[0].tone, facts, place)


def _area_text(voice: Voice, area_id: str) -> str:
    area = voice.register.areas.get(area_id)
    return area_title(voice, area) if area is not None else area_id


def _figure_text(voice: Voice, figure: Observation | None) -> str:
    if figure is None:
        return _NOTHING
    text = with_unit(figures.observed(voice, figure.value), voice.unit(figure.unit))
    marks = observation_marks(voice, figure)
    return f"{text} ({', '.join(marks)})" if marks else text
