"""What is said of each change, worked out once, as rows of words that each format for people lays out in its way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from planck.model.assessment import Assessment
from planck.model.changes import Comparison, Effect, FigureChange, FigureChangeKind, TermChange, Turn
from planck.model.observation import Observation
from planck.model.result import Result
from planck.reports.items import Fact, Item, Section
from planck.reports.summary_view import SummaryView
from planck.reports.target_view import TargetView, view_target
from planck.reports.tones import OUTCOME_TONES, PROGRESS_TONES, VERDICT_TONES, Sign, Tone, sign_of, tone_of
from planck.reports.wording import figures, words
from planck.reports.wording.changes import EFFECTS, FIGURE_CHANGES, states, term
from planck.reports.wording.marks import observation_marks
from planck.reports.wording.sentences import title_with_assigner
from planck.reports.wording.terms import area_title, key_name
from planck.reports.wording.voice import Voice, with_unit

_NOTHING = "–"
_EFFECT_SIGNS = {
    Effect.LOOSENED: Sign.WEAKENED,
    Effect.REDEFINED: Sign.WEAKENED,
    Effect.TIGHTENED: Sign.CHANGED,
    Effect.AMENDED: Sign.CHANGED,
    Effect.NEUTRAL: Sign.CHANGED,
}
_EFFECT_TONES = {
    Effect.LOOSENED: Tone.BAD,
    Effect.REDEFINED: Tone.BAD,
    Effect.TIGHTENED: Tone.PLAIN,
    Effect.AMENDED: Tone.OPEN,
    Effect.NEUTRAL: Tone.PLAIN,
}
_FIGURE_SIGNS = {
    FigureChangeKind.ADDED: Sign.ADDED,
    FigureChangeKind.REVISED: Sign.CHANGED,
    FigureChangeKind.REMOVED: Sign.REMOVED,
}
_FIGURE_TONES = {
    FigureChangeKind.ADDED: Tone.GOOD,
    FigureChangeKind.REVISED: Tone.CAUTION,
    FigureChangeKind.REMOVED: Tone.BAD,
}


class ChangesView(NamedTuple):
    """The changes of one result; only made where two states were compared."""

    voice: Voice
    result: Result

    @property
    def comparison(self) -> Comparison:
        """What was compared with what."""
        assert self.result.comparison is not None
        return self.result.comparison

    @property
    def heading(self) -> str:
        """Between which states, and as of which day."""
        as_of = self.voice.say(words.AS_OF, day=self.voice.day(self.result.as_of))
        return f"{states(self.voice, self.comparison)}, {as_of}"

    @property
    def sections(self) -> tuple[Section, ...]:
        """Every section that has something to say, what newly fails first in each."""
        return tuple(self._sections())

    def failing(self, *, gate: bool) -> tuple[Section, ...]:
        """Only what weighs against the gate: of what changed, and of what fails as before where that counts.

        Without a gate, what newly would.
        """
        comparison = self.comparison
        weighing = comparison.failing if gate and not comparison.only_new else comparison.new
        narrowed = (
            replace(section, items=tuple(item for item in section.items if item.id in weighing))
            for section in self.sections
        )
        return tuple(section for section in narrowed if section.items)

    @property
    def gate(self) -> tuple[tuple[str, Tone], ...]:
        """What became of the gate, how much newly fails, and what was left out where only that counts."""
        comparison, passed, say = self.comparison, self.result.passed, self.voice.say
        whole = say(words.GATE_PASSES if passed else words.GATE_FAILS)
        text = whole if comparison.only_new else SummaryView(self.voice, self.result).gate
        lines = [(text, Tone.GOOD if passed else Tone.BAD)]
        if comparison.newly_failing:
            lines.append((say(words.NEW_FAILURES, count=comparison.newly_failing), Tone.PLAIN))
        if comparison.only_new and comparison.older:
            lines.append((say(words.OLDER_FAILURES, count=comparison.older), Tone.FAINT))
        return tuple(lines)

    def _sections(self) -> Iterator[Section]:
        voice, changes = self.voice, self.comparison.changes
        candidates = (
            (words.TURNED, words.INDICATOR, [_turned_target(voice, turn) for turn in changes.turned]),
            (words.ADDED_TARGETS, words.INDICATOR, [_added_target(voice, added) for added in changes.added]),
            (words.REMOVED_TARGETS, words.INDICATOR, [_removed_target(voice, removed) for removed in changes.removed]),
            (words.RENAMED_TARGETS, words.INDICATOR, [_renamed_target(voice, turn) for turn in changes.renamed]),
            (words.CHANGED_TERMS, words.INDICATOR, list(_changed_terms(voice, changes.terms))),
            (words.CHANGED_FIGURES, words.FIGURE, list(_changed_figures(voice, changes.figures))),
            (words.FAILING_AS_BEFORE, words.INDICATOR, [_whole_target(voice, old) for old in self._failing_as_before]),
        )
        for heading, label, items in candidates:
            if items:
                yield Section(voice.say(heading), voice.say(label), tuple(map(self._marked, items)))

    def _marked(self, item: Item) -> Item:
        """The item, which knows whether it newly fails."""
        return replace(item, is_new_failure=item.id in self.comparison.new)

    @property
    def _failing_as_before(self) -> Iterable[Assessment]:
        """What fails the gate without being a part of the change; where only the new counts, none."""
        comparison = self.comparison
        if comparison.only_new:
            return ()
        changes = comparison.changes
        told = {added.id for added in changes.added} | {turn.after.id for turn in changes.turned}
        return (old for old in self.result.assessments if old.id in comparison.failing and old.id not in told)


def _turned_target(voice: Voice, turn: Turn) -> Item:
    """A target whose answers are others than before."""
    old, new = view_target(voice, turn.before), view_target(voice, turn.after)
    waived = [(words.WAIVED, old.waiver, new.waiver, Tone.OPEN)] if turn.before.waiver != turn.after.waiver else []
    is_said = (old.outcome, new.outcome) == (old.verdict, new.verdict)
    outcome = [] if is_said else [(words.TO_DATE, old.outcome, new.outcome, _outcome_tone(new))]
    turns = (
        (words.VERDICT, old.verdict, new.verdict, _verdict_tone(new)),
        (words.PROGRESS, old.progress, new.progress, _progress_tone(new)),
        *outcome,
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


def _added_target(voice: Voice, assessment: Assessment) -> Item:
    return replace(_whole_target(voice, assessment), sign=Sign.ADDED)


def _removed_target(voice: Voice, assessment: Assessment) -> Item:
    view = view_target(voice, assessment)
    rows = ((words.TARGET, _target_text(view)), (words.VERDICT, view.verdict))
    item = _item(view, *(Fact(voice.say(label), text, "", Tone.PLAIN) for label, text in rows))
    return replace(item, sign=Sign.REMOVED, is_gone=True)


def _renamed_target(voice: Voice, turn: Turn) -> Item:
    item = _item(view_target(voice, turn.after), Fact("id", turn.before.id, turn.after.id, Tone.PLAIN))
    return replace(item, sign=Sign.RENAMED)


def _item(view: TargetView, *facts: Fact) -> Item:
    assessment = view.assessment
    return Item(sign_of(assessment), view.name, view.area, assessment.id, tone_of(assessment), facts, view.place)


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
                *_sides(voice, change),
                _EFFECT_TONES[change.effect],
                voice.say(EFFECTS[change.effect]),
            )
            for change in of_target
        )
        area = _area_text(voice, target.area)
        title, sign = title_with_assigner(voice, target), _EFFECT_SIGNS[of_target[0].effect]
        yield Item(sign, title, area, target.id, facts[0].tone, facts, target.place)


def _sides(voice: Voice, change: TermChange) -> tuple[str, str]:
    """A term before and after, in words where they tell the two apart, else as a file writes it."""
    before, after = (term(voice, change.key, target) for target in (change.former, change.target))
    if before != after:
        return before or _NOTHING, after or _NOTHING
    return change.before or _NOTHING, change.after or _NOTHING


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
        kinds = {change.kind for change in of_series}
        sign = _FIGURE_SIGNS[of_series[0].kind] if len(kinds) == 1 else Sign.CHANGED
        yield Item(sign, name, title, f"{area}/{indicator}", facts[0].tone, facts, place, is_gone=is_gone)


def _area_text(voice: Voice, area_id: str) -> str:
    area = voice.register.areas.get(area_id)
    return area_title(voice, area) if area is not None else area_id


def _figure_text(voice: Voice, figure: Observation | None) -> str:
    if figure is None:
        return _NOTHING
    text = figures.in_unit(voice, figure)
    marks = observation_marks(voice, figure)
    return f"{text} ({', '.join(marks)})" if marks else text
