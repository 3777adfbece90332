"""What is said of each change, worked out once, as rows of words that each format for people lays out in its way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from planck.model.assessment import Assessment
from planck.model.changes import Comparison, Effect, FigureChange, FigureChangeKind, TermChange, Turn
from planck.model.location import Location
from planck.model.observation import Observation
from planck.model.result import Result
from planck.reports.target_view import TargetView, view_target
from planck.reports.tones import OUTCOME_TONES, PROGRESS_TONES, VERDICT_TONES, Tone, tone_of
from planck.reports.wording import figures, words
from planck.reports.wording.changes import EFFECTS, FIGURE_CHANGES, states
from planck.reports.wording.marks import observation_marks
from planck.reports.wording.sentences import title_with_assigner
from planck.reports.wording.terms import area_title, key_name
from planck.reports.wording.voice import Voice, with_unit

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

    ``is_gone``: its place is in the files as they were before.
    """

    title: str
    area: str
    id: str
    tone: Tone
    facts: tuple[Fact, ...]
    place: Location
    is_gone: bool = False


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
        (words.TURNED, words.INDICATOR, [_turned_target(voice, turn) for turn in changes.turned]),
        (words.ADDED_TARGETS, words.INDICATOR, [_whole_target(voice, added) for added in changes.added]),
        (words.REMOVED_TARGETS, words.INDICATOR, [_removed_target(voice, removed) for removed in changes.removed]),
        (words.RENAMED_TARGETS, words.INDICATOR, [_renamed_target(voice, turn) for turn in changes.renamed]),
        (words.CHANGED_TERMS, words.INDICATOR, list(_changed_terms(voice, changes.terms))),
        (words.CHANGED_FIGURES, words.FIGURE, list(_changed_figures(voice, changes.figures))),
        (words.FAILING_AS_BEFORE, words.INDICATOR, [_whole_target(voice, old) for old in _failing_as_before(result)]),
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
    """A target whose answers are others than before."""
    old, new = view_target(voice, turn.before), view_target(voice, turn.after)
    waived = [(words.WAIVED, old.waiver, new.waiver, Tone.OPEN)] if turn.before.waiver != turn.after.waiver else []
    turns = (
        (words.VERDICT, old.verdict, new.verdict, _verdict_tone(new)),
        (words.PROGRESS, old.progress, new.progress, _progress_tone(new)),
        (words.TO_DATE, old.outcome, new.outcome, _outcome_tone(new)),
        *waived,
        (words.ACTUAL, _actual_text(old), _actual_text(new), Tone.PLAIN),
    )
    facts = (
        Fact(voice.say(label), before or _NOTHING, after or _NOTHING, tone)
        for label, before, after, tone in turns
        if before != after
    )
    return _item(new, *facts)


def _whole_target(voice: Voice, assessment: Assessment) -> Item:
    """A target with all that is said of it."""
    view = view_target(voice, assessment)
    rows = (
        (words.TARGET, _target_text(view), Tone.PLAIN),
        (words.VERDICT, view.verdict, _verdict_tone(view)),
        (words.PROGRESS, view.progress, _progress_tone(view)),
        (words.ACTUAL, _actual_text(view), Tone.PLAIN),
    )
    return _item(view, *(Fact(voice.say(label), "", text, tone) for label, text, tone in rows if text))


def _removed_target(voice: Voice, assessment: Assessment) -> Item:
    view = view_target(voice, assessment)
    rows = ((words.TARGET, _target_text(view)), (words.VERDICT, view.verdict))
    item = _item(view, *(Fact(voice.say(label), text, "", Tone.PLAIN) for label, text in rows))
    return replace(item, is_gone=True)


def _renamed_target(voice: Voice, turn: Turn) -> Item:
    return _item(view_target(voice, turn.after), Fact("id", turn.before.id, turn.after.id, Tone.PLAIN))


def _item(view: TargetView, *facts: Fact) -> Item:
    assessment = view.assessment
    return Item(view.name, view.area, assessment.id, tone_of(assessment), facts, view.place)


def _actual_text(view: TargetView) -> str:
    """The actual value with its unit; empty without any."""
    unit = view.assessment.in_force.unit
    is_bare = not view.value or (unit is not None and unit.is_rank)
    return view.value if is_bare else with_unit(view.value, view.voice.unit(unit))


def _target_text(view: TargetView) -> str:
    return f"{view.condition}, {view.when}"


def _verdict_tone(view: TargetView) -> Tone:
    return VERDICT_TONES[view.assessment.verdict]


def _progress_tone(view: TargetView) -> Tone:
    progress = view.assessment.progress
    return PROGRESS_TONES[progress] if progress is not None else Tone.PLAIN


def _outcome_tone(view: TargetView) -> Tone:
    outcome = view.assessment.outcome
    return OUTCOME_TONES[outcome] if outcome is not None else Tone.PLAIN


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
        yield Item(title_with_assigner(voice, target), area, target.id, facts[0].tone, facts, target.place)


def _changed_figures(voice: Voice, changes: Iterable[FigureChange]) -> Iterator[Item]:
    """One item for each series whose figures were changed."""
    targets = {(t.area, series): t for t in reversed(voice.register.targets) for series in reversed(t.series)}
    by_series: dict[tuple[str, str], list[FigureChange]] = {}
    for change in changes:
        by_series.setdefault((change.figure.area, change.figure.indicator), []).append(change)
    for (area, indicator), of_series in by_series.items():
        target = targets.get((area, indicator))
        name = title_with_assigner(voice, target) if target is not None else indicator
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
        title, last = _area_text(voice, area), of_series[-1]
        place, is_gone = last.figure.location, last.after is None
        yield Item(name, title, f"{area}/{indicator}", facts[0].tone, facts, place, is_gone)


def _area_text(voice: Voice, area_id: str) -> str:
    area = voice.register.areas.get(area_id)
    return area_title(voice, area) if area is not None else area_id


def _figure_text(voice: Voice, figure: Observation | None) -> str:
    if figure is None:
        return _NOTHING
    text = figures.in_unit(voice, figure)
    marks = observation_marks(voice, figure)
    return f"{text} ({', '.join(marks)})" if marks else text
