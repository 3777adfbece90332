"""What changed, as rows of words that a terminal and a Markdown report lay out each in its way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planck.model.assessment import Assessment
from planck.model.changes import Effect, FigureChange, FigureChangeKind, TermChange, Turn
from planck.model.location import Location
from planck.model.observation import Observation
from planck.model.result import Result
from planck.model.target import Target
from planck.reports.layout import Tone
from planck.reports.tones import OUTCOME_TONES, PROGRESS_TONES, VERDICT_TONES, tone_of
from planck.reports.wording import figures, words
from planck.reports.wording.changes import EFFECTS, FIGURE_CHANGES
from planck.reports.wording.marks import observation_marks
from planck.reports.wording.sentences import condition, title, waiver, when
from planck.reports.wording.terms import OUTCOMES, PROGRESS, VERDICTS, area_title, key_name
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
    """A target or a series of figures with what changed about it; ``area`` is the title of its area."""

    title: str
    area: str
    id: str
    tone: Tone
    facts: tuple[Fact, ...] = ()
    place: Location | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Items under a heading; ``label`` is what one of them is called."""

    heading: str
    label: str
    items: tuple[Item, ...]


def sections(voice: Voice, result: Result) -> Iterator[Section]:
    """Every section that has something to say."""
    comparison = result.comparison
    assert comparison is not None  # only asked for where two states were compared
    changes = comparison.changes
    found = (
        (words.TURNED, words.TARGET, [_turned(voice, one) for one in changes.turned]),
        (words.ADDED_TARGETS, words.TARGET, [_whole(voice, one) for one in changes.added]),
        (words.REMOVED_TARGETS, words.TARGET, [_gone(voice, one) for one in changes.removed]),
        (words.RENAMED_TARGETS, words.TARGET, [_renamed(voice, one) for one in changes.renamed]),
        (words.CHANGED_TERMS, words.TARGET, list(_terms(voice, changes.terms))),
        (words.CHANGED_FIGURES, words.FIGURE, list(_figures(voice, changes.figures, result))),
        (
            words.FAILING_AS_BEFORE,
            words.TARGET,
            [_whole(voice, one) for one in _failing_as_before(result)],
        ),
    )
    for heading, label, items in found:
        if items:
            yield Section(voice.say(heading), voice.say(label), tuple(items))


def _failing_as_before(result: Result) -> Iterable[Assessment]:
    """What fails the gate without being a part of the change; where only the new counts, none."""
    comparison = result.comparison
    assert comparison is not None
    if comparison.only_new:
        return ()
    shown = {one.id for one in comparison.changes.added} | {pair.after.id for pair in comparison.changes.turned}
    return (one for one in result.assessments if one.id in comparison.failing and one.id not in shown)


def _turned(voice: Voice, pair: Turn) -> Item:
    return _item(voice, pair.after, tuple(_answers(voice, pair)))


def _answers(voice: Voice, pair: Turn) -> Iterator[Fact]:
    old, new = pair.before, pair.after
    if old.verdict is not new.verdict:
        before, after = (voice.say(VERDICTS[one.verdict]) for one in (old, new))
        yield Fact(voice.say(words.VERDICT), before, after, VERDICT_TONES[new.verdict])
    if old.progress is not new.progress:
        before, after = (voice.say(PROGRESS[one.progress]) if one.progress else _NOTHING for one in (old, new))
        yield Fact(
            voice.say(words.PROGRESS), before, after, PROGRESS_TONES[new.progress] if new.progress else Tone.PLAIN
        )
    if old.outcome is not new.outcome:
        before, after = (voice.say(OUTCOMES[one.outcome]) if one.outcome else _NOTHING for one in (old, new))
        yield Fact(voice.say(words.TO_DATE), before, after, OUTCOME_TONES[new.outcome] if new.outcome else Tone.PLAIN)
    if old.waiver != new.waiver:
        before, after = (waiver(voice, one.in_force) if one.waiver else _NOTHING for one in (old, new))
        yield Fact(voice.say(words.WAIVED), before, after, Tone.OPEN)
    before, after = (_value(voice, one) for one in (old, new))
    if before != after:
        yield Fact(voice.say(words.ACTUAL), before, after, Tone.PLAIN)


def _value(voice: Voice, one: Assessment) -> str:
    if one.actual is None:
        return _NOTHING
    text = figures.actual_value(voice.about(one), one.actual, one.in_force)
    unit = one.in_force.unit
    return text if unit is not None and unit.is_rank else with_unit(text, voice.unit(unit))


def _whole(voice: Voice, one: Assessment) -> Item:
    facts = [
        Fact(voice.say(words.TARGET), "", _asked(voice, one.in_force), Tone.PLAIN),
        Fact(voice.say(words.VERDICT), "", voice.say(VERDICTS[one.verdict]), VERDICT_TONES[one.verdict]),
    ]
    if one.progress is not None:
        facts.append(
            Fact(voice.say(words.PROGRESS), "", voice.say(PROGRESS[one.progress]), PROGRESS_TONES[one.progress])
        )
    if one.actual is not None:
        facts.append(Fact(voice.say(words.ACTUAL), "", _value(voice, one), Tone.PLAIN))
    return _item(voice, one, tuple(facts))


def _gone(voice: Voice, one: Assessment) -> Item:
    facts = (
        Fact(voice.say(words.TARGET), _asked(voice, one.in_force), "", Tone.PLAIN),
        Fact(voice.say(words.VERDICT), voice.say(VERDICTS[one.verdict]), "", Tone.PLAIN),
    )
    return _item(voice, one, facts)


def _renamed(voice: Voice, pair: Turn) -> Item:
    fact = Fact("id", pair.before.id, pair.after.id, Tone.PLAIN)
    return _item(voice, pair.after, (fact,))


def _asked(voice: Voice, target: Target) -> str:
    return f"{condition(voice, target)}, {when(voice, target)}"


def _item(voice: Voice, one: Assessment, facts: tuple[Fact, ...]) -> Item:
    name = title(voice, one.target)
    place = one.in_force.place
    return Item(name, area_title(voice, one.area), one.id, tone_of(one), facts, place)


def _terms(voice: Voice, terms: Iterable[TermChange]) -> Iterator[Item]:
    """One item for each target whose terms are others."""
    by_target: dict[str, list[TermChange]] = {}
    for term in terms:
        by_target.setdefault(term.target.id, []).append(term)
    for found in by_target.values():
        target = found[0].target
        facts = tuple(
            Fact(
                key_name(voice, term.key),
                term.before or _NOTHING,
                term.after or _NOTHING,
                _EFFECT_TONES[term.effect],
                voice.say(EFFECTS[term.effect]),
            )
            for term in found
        )
        area = voice.register.areas.get(target.area)
        name = area_title(voice, area) if area is not None else target.area
        place = target.place
        yield Item(title(voice, target), name, target.id, facts[0].tone, facts, place)


def _figures(voice: Voice, changes: Iterable[FigureChange], result: Result) -> Iterator[Item]:
    """One item for each series whose figures are others."""
    names = {(t.area, series): t for t in reversed(result.register.targets) for series in reversed(t.series)}
    by_series: dict[tuple[str, str], list[FigureChange]] = {}
    for change in changes:
        by_series.setdefault((change.figure.area, change.figure.indicator), []).append(change)
    for (area_id, indicator), found in by_series.items():
        target, area = names.get((area_id, indicator)), result.register.areas.get(area_id)
        facts = tuple(
            Fact(
                voice.period(change.figure.period),
                _observed(voice, change.before),
                _observed(voice, change.after),
                _FIGURE_TONES[change.kind],
                voice.say(FIGURE_CHANGES[change.kind]),
            )
            for change in found
        )
        yield Item(
            title(voice, target) if target is not None else indicator,
            area_title(voice, area) if area is not None else area_id,
            f"{area_id}/{indicator}",
            facts[0].tone,
            facts,
            found[-1].figure.location,
        )


def _observed(voice: Voice, one: Observation | None) -> str:
    if one is None:
        return _NOTHING
    text = with_unit(figures.observed(voice, one.value), voice.unit(one.unit))
    marks = observation_marks(voice, one)
    return f"{text} ({', '.join(marks)})" if marks else text
