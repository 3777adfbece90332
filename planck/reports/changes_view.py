"""What changed, as rows of words that a terminal and a Markdown report lay out each in its way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from planck.model.assessment import Assessment
from planck.model.changes import Effect, FigureChange, FigureChangeKind, TermChange, Turn
from planck.model.location import Location
from planck.model.observation import Observation
from planck.model.register import Register
from planck.model.result import Language, Result
from planck.model.target import Target
from planck.reports.layout import Tone
from planck.reports.tones import OUTCOME_TONES, PROGRESS_TONES, VERDICT_TONES, tone_of
from planck.reports.wording import figures, words
from planck.reports.wording.changes import EFFECTS, FIGURE_CHANGES
from planck.reports.wording.digits import digits_of
from planck.reports.wording.marks import observation_marks
from planck.reports.wording.numbers import period as period_text
from planck.reports.wording.numbers import unit_text, with_unit
from planck.reports.wording.sentences import condition, title, waiver, when
from planck.reports.wording.terms import OUTCOMES, PROGRESS, VERDICTS, area_title, key_name

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


def sections(result: Result, language: Language) -> Iterator[Section]:
    """Every section that has something to say."""
    comparison = result.comparison
    assert comparison is not None  # only asked for where two states were compared
    changes, register = comparison.changes, result.register
    found = (
        (words.TURNED, words.TARGET, [_turned(one, register, language) for one in changes.turned]),
        (words.ADDED_TARGETS, words.TARGET, [_whole(one, register, language) for one in changes.added]),
        (words.REMOVED_TARGETS, words.TARGET, [_gone(one, register, language) for one in changes.removed]),
        (words.RENAMED_TARGETS, words.TARGET, [_renamed(one, register, language) for one in changes.renamed]),
        (words.CHANGED_TERMS, words.TARGET, list(_terms(changes.terms, register, language))),
        (words.CHANGED_FIGURES, words.FIGURE, list(_figures(changes.figures, result, language))),
        (
            words.FAILING_AS_BEFORE,
            words.TARGET,
            [_whole(one, register, language) for one in _failing_as_before(result)],
        ),
    )
    for heading, label, items in found:
        if items:
            yield Section(heading.of(language), label.of(language), tuple(items))


def _failing_as_before(result: Result) -> Iterable[Assessment]:
    """What fails the gate without being a part of the change; where only the new counts, none."""
    comparison = result.comparison
    assert comparison is not None
    if comparison.only_new:
        return ()
    shown = {one.id for one in comparison.changes.added} | {pair.after.id for pair in comparison.changes.turned}
    return (one for one in result.assessments if one.id in comparison.failing and one.id not in shown)


def _turned(pair: Turn, register: Register, language: Language) -> Item:
    return _item(pair.after, register, language, tuple(_answers(pair, register, language)))


def _answers(pair: Turn, register: Register, language: Language) -> Iterator[Fact]:
    old, new = pair.before, pair.after
    if old.verdict is not new.verdict:
        before, after = (VERDICTS[one.verdict].of(language) for one in (old, new))
        yield Fact(words.VERDICT.of(language), before, after, VERDICT_TONES[new.verdict])
    if old.progress is not new.progress:
        before, after = (PROGRESS[one.progress].of(language) if one.progress else _NOTHING for one in (old, new))
        yield Fact(
            words.PROGRESS.of(language), before, after, PROGRESS_TONES[new.progress] if new.progress else Tone.PLAIN
        )
    if old.outcome is not new.outcome:
        before, after = (OUTCOMES[one.outcome].of(language) if one.outcome else _NOTHING for one in (old, new))
        yield Fact(words.TO_DATE.of(language), before, after, OUTCOME_TONES[new.outcome] if new.outcome else Tone.PLAIN)
    if old.waiver != new.waiver:
        before, after = (waiver(one.in_force, language) if one.waiver else _NOTHING for one in (old, new))
        yield Fact(words.WAIVED.of(language), before, after, Tone.OPEN)
    before, after = (_value(one, register, language) for one in (old, new))
    if before != after:
        yield Fact(words.ACTUAL.of(language), before, after, Tone.PLAIN)


def _value(one: Assessment, register: Register, language: Language) -> str:
    if one.actual is None:
        return _NOTHING
    text = figures.actual_value(one.actual, one.in_force, digits_of(one, register), language)
    unit = one.in_force.unit
    return text if unit is not None and unit.is_rank else with_unit(text, unit_text(unit, language))


def _whole(one: Assessment, register: Register, language: Language) -> Item:
    facts = [
        Fact(words.TARGET.of(language), "", _asked(one.in_force, language), Tone.PLAIN),
        Fact(words.VERDICT.of(language), "", VERDICTS[one.verdict].of(language), VERDICT_TONES[one.verdict]),
    ]
    if one.progress is not None:
        facts.append(
            Fact(words.PROGRESS.of(language), "", PROGRESS[one.progress].of(language), PROGRESS_TONES[one.progress])
        )
    if one.actual is not None:
        facts.append(Fact(words.ACTUAL.of(language), "", _value(one, register, language), Tone.PLAIN))
    return _item(one, register, language, tuple(facts))


def _gone(one: Assessment, register: Register, language: Language) -> Item:
    facts = (
        Fact(words.TARGET.of(language), _asked(one.in_force, language), "", Tone.PLAIN),
        Fact(words.VERDICT.of(language), VERDICTS[one.verdict].of(language), "", Tone.PLAIN),
    )
    return _item(one, register, language, facts)


def _renamed(pair: Turn, register: Register, language: Language) -> Item:
    fact = Fact("id", pair.before.id, pair.after.id, Tone.PLAIN)
    return _item(pair.after, register, language, (fact,))


def _asked(target: Target, language: Language) -> str:
    return f"{condition(target, language)}, {when(target, language)}"


def _item(one: Assessment, register: Register, language: Language, facts: tuple[Fact, ...]) -> Item:
    name = title(one.target, register, language)
    place = one.in_force.place
    return Item(name, area_title(one.area, language), one.id, tone_of(one), facts, place)


def _terms(terms: Iterable[TermChange], register: Register, language: Language) -> Iterator[Item]:
    """One item for each target whose terms are others."""
    by_target: dict[str, list[TermChange]] = {}
    for term in terms:
        by_target.setdefault(term.target.id, []).append(term)
    for found in by_target.values():
        target = found[0].target
        facts = tuple(
            Fact(
                key_name(term.key, language),
                term.before or _NOTHING,
                term.after or _NOTHING,
                _EFFECT_TONES[term.effect],
                EFFECTS[term.effect].of(language),
            )
            for term in found
        )
        area = register.areas.get(target.area)
        name = area_title(area, language) if area is not None else target.area
        place = target.place
        yield Item(title(target, register, language), name, target.id, facts[0].tone, facts, place)


def _figures(changes: Iterable[FigureChange], result: Result, language: Language) -> Iterator[Item]:
    """One item for each series whose figures are others."""
    names = {(t.area, series): t for t in reversed(result.register.targets) for series in reversed(t.series)}
    by_series: dict[tuple[str, str], list[FigureChange]] = {}
    for change in changes:
        by_series.setdefault((change.figure.area, change.figure.indicator), []).append(change)
    for (area_id, indicator), found in by_series.items():
        target, area = names.get((area_id, indicator)), result.register.areas.get(area_id)
        facts = tuple(
            Fact(
                period_text(change.figure.period, language),
                _observed(change.before, language),
                _observed(change.after, language),
                _FIGURE_TONES[change.kind],
                FIGURE_CHANGES[change.kind].of(language),
            )
            for change in found
        )
        yield Item(
            title(target, result.register, language) if target is not None else indicator,
            area_title(area, language) if area is not None else area_id,
            f"{area_id}/{indicator}",
            facts[0].tone,
            facts,
            found[-1].figure.location,
        )


def _observed(one: Observation | None, language: Language) -> str:
    if one is None:
        return _NOTHING
    text = with_unit(figures.observed(one.value, language), unit_text(one.unit, language))
    marks = observation_marks(one, language)
    return f"{text} ({', '.join(marks)})" if marks else text
