"""What takes a target out of the gate though neither its terms nor its figures say so: an end of its area, a kind.

The question is put to the judgement itself: a change excuses a target if without it the target would weigh more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from planck.judgement.assess import assess_target
from planck.judgement.changed_terms import comparator_written
from planck.judgement.territory import changes_before_end, ends_before
from planck.judgement.usable_figures import Recorded
from planck.judgement.verdict import level_of
from planck.model.area import Area
from planck.model.assessment import Assessment, Verdict
from planck.model.changes import Effect, FigureChange, TermChange, Turn
from planck.model.location import Location
from planck.model.observation import Observation
from planck.model.problem import Code, Level, Problem, warning
from planck.model.register import Register
from planck.model.target import Target

# The keys of a target that the judgement looks at, and where the model keeps them.
_OWN = {
    "id": ("id", "name"),
    "comparator": ("comparator", "unit"),
    "period": ("timing", "period"),
    "amended": ("amended",),
    "tolerance": ("tolerance",),
    "baseline": ("baseline",),
    "mean": ("mean",),
    "pace": ("pace",),
    "bands": ("bands",),
    "each_item": ("each_item",),
    "set": ("set",),
}
GRACE = "grace_days"
# What is said of these terms already.
_SAID = (Effect.LOOSENED, Effect.REDEFINED, Effect.AMENDED)
# With such a verdict it is still open what the target comes to.
_UNSETTLED = (Verdict.NOT_DUE, Verdict.AREA_ENDED, Verdict.NO_DATA)


class Circumstances(NamedTuple):
    """All that a target is judged by; ``series`` are the figures of its indicators."""

    target: Target
    area: Area
    grace_days: int
    series: Mapping[str, Recorded]

    def level_on(self, day: date) -> Level:
        """What the target weighs at the gate, were it neither waived nor made less of."""
        target = replace(self.target, waiver=None, severity=Level.ERROR)
        index = {(target.area, indicator): recorded for indicator, recorded in self.series.items()}
        return assess_target(target, self.area, index, day, self.grace_days).level


class Cause(NamedTuple):
    """A change that may excuse a target: whose key was what before and is what now.

    ``owner`` is an area, a series, an indicator or planck.yaml; empty for the target itself. ``figures`` are those that
    counted and count no more; a cause of that kind has no key.
    """

    key: str
    owner: str
    before: str
    after: str
    location: Location | None
    undo: Callable[[Circumstances], Circumstances]
    figures: tuple[FigureChange, ...] = ()


class States(NamedTuple):
    """Two states of a register that are compared, with the figures that changed, by area and indicator."""

    before: Register
    after: Register
    changed: Mapping[tuple[str, str], Sequence[FigureChange]]

    def changes_for(self, target: Target, indicator: str) -> Sequence[FigureChange]:
        """The figures of one of its indicators that changed for a target."""
        return self.changed.get((target.area, indicator), ())


class Excuse(NamedTuple):
    """A target as it was and as it is, and the changes that took it out of the gate."""

    turn: Turn
    before: Target
    causes: tuple[Cause, ...]


def find_excuses(
    before: Register,
    after: Register,
    pairs: Iterable[tuple[Turn, Target]],
    terms: Iterable[TermChange],
    figures: Iterable[FigureChange],
) -> tuple[Excuse, ...]:
    """The targets that left the gate, or from now on stay out of it, by what is not said of their own terms.

    Each pair comes with the earlier target as it would be called now.
    """
    effects: dict[str, dict[str, Effect]] = {}
    for term in terms:
        effects.setdefault(term.target.id, {})[term.key] = term.effect
    changed: dict[tuple[str, str], list[FigureChange]] = {}
    for figure in figures:
        changed.setdefault((figure.figure.area, figure.figure.indicator), []).append(figure)
    states = States(before, after, changed)
    suspects = [
        (turn, earlier, causes)
        for turn, earlier in pairs
        if (causes := tuple(_causes(states, turn, earlier, effects.get(turn.after.id, {}))))
    ]
    recorded = _recorded(after, [turn.after.target for turn, _, _ in suspects])
    excuses = (Excuse(turn, was, tuple(_excusing(states, turn, causes, recorded))) for turn, was, causes in suspects)
    return tuple(excuse for excuse in excuses if excuse.causes)


def _recorded(register: Register, targets: Iterable[Target]) -> Mapping[tuple[str, str], Recorded]:
    """The figures of the indicators of some targets."""
    observations: dict[tuple[str, str], list[Observation]] = {
        (target.area, indicator): [] for target in targets for indicator in target.series
    }
    for observation in register.observations if observations else ():
        of_series = observations.get((observation.area, observation.indicator))
        if of_series is not None:
            of_series.append(observation)
    return {key: Recorded(of_series, register.breaks.get(key, ())) for key, of_series in observations.items()}


def _causes(states: States, turn: Turn, earlier: Target, effects: Mapping[str, Effect]) -> Iterator[Cause]:
    """Every change that the judgement of a target could notice, but for those that are told as its own terms."""
    yield from _of_area(states, turn)
    yield from _of_register(states, turn)
    if Effect.REDEFINED not in effects.values():
        yield from _of_terms(states, turn, earlier, effects)
    yield from _of_figures(states, turn)


def _of_area(states: States, turn: Turn) -> Iterator[Cause]:
    old, new = (register.areas[turn.after.target.area] for register in states[:2])
    for key, day_before, day_after in (
        ("ended", old.ended, new.ended),
        ("boundary_changed", old.boundary_changed, new.boundary_changed),
    ):
        if day_before != day_after:
            yield Cause(key, new.id, _day(day_before), _day(day_after), new.location, _with_area(key, day_before))


def _with_area(key: str, day: date | None) -> Callable[[Circumstances], Circumstances]:
    return lambda now: now._replace(area=replace(now.area, **{key: day}))  # type: ignore[arg-type]


def _day(day: date | None) -> str:
    return "–" if day is None else day.isoformat()


def _of_register(states: States, turn: Turn) -> Iterator[Cause]:
    """The days of grace, and the breaks of a series."""
    before, after = states.before, states.after
    if before.grace_days < after.grace_days:
        days = before.grace_days
        yield Cause(GRACE, "planck.yaml", str(days), "", None, lambda now: now._replace(grace_days=days))
    for indicator in turn.after.target.series:
        key = (turn.after.target.area, indicator)
        old, new = before.breaks.get(key, ()), after.breaks.get(key, ())
        if old != new:
            yield Cause("breaks", "/".join(key), _years(old), _years(new), None, _with_breaks(indicator, old))


def _with_breaks(indicator: str, breaks: Sequence[int]) -> Callable[[Circumstances], Circumstances]:
    return lambda now: _with_series(now, indicator, now.series[indicator]._replace(breaks=breaks))


def _with_series(now: Circumstances, indicator: str, recorded: Recorded) -> Circumstances:
    return now._replace(series={**now.series, indicator: recorded})


def _years(years: Sequence[int]) -> str:
    return f"[{', '.join(map(str, years))}]" if years else "–"


def _of_terms(states: States, turn: Turn, earlier: Target, effects: Mapping[str, Effect]) -> Iterator[Cause]:
    """The kind of the indicator, and the terms of the target whose change is not called a loosening."""
    target = turn.after.target
    kinds = [(each.kind, each.kind_declared) for each in (earlier, target)]
    if kinds[0] != kinds[1]:
        indicator = states.after.indicators.get(target.indicator) or states.before.indicators.get(target.indicator)
        location = indicator.location if indicator is not None else target.place
        undo = _with_terms(earlier, ("kind", "kind_declared"))
        yield Cause("kind", target.indicator, _kind(earlier), _kind(target), location, undo)
    for key, fields in _OWN.items():
        if effects.get(key) not in _SAID and any(getattr(earlier, name) != getattr(target, name) for name in fields):
            yield Cause(key, "", "", "", target.place, _with_terms(earlier, fields))


def _with_terms(target: Target, fields: Iterable[str]) -> Callable[[Circumstances], Circumstances]:
    terms = {name: getattr(target, name) for name in fields}
    return lambda now: now._replace(target=replace(now.target, **terms))


def _kind(target: Target) -> str:
    return target.kind.value if target.kind_declared else f"– ({target.kind.value})"


def _of_figures(states: States, turn: Turn) -> Iterator[Cause]:
    """The figures that the target rested on, and which are gone or count no more."""
    target, counted_before, counted_after = turn.after.target, _counted(turn.before), _counted(turn.after)
    for indicator in target.series:
        changes = states.changes_for(target, indicator)
        gone = [each for each in changes if each.before is not None and each.after not in counted_after]
        lost = tuple(each for each in gone if each.before in counted_before)
        if lost:  # one that was not counted may have told how the target was under way
            yield Cause("", f"{target.area}/{indicator}", "", "", None, _with_figures(indicator, gone), lost)


def _counted(assessment: Assessment) -> tuple[Observation, ...]:
    baseline = assessment.baseline
    return assessment.used if baseline is None else (*assessment.used, baseline)


def _with_figures(indicator: str, lost: Sequence[FigureChange]) -> Callable[[Circumstances], Circumstances]:
    def undo(now: Circumstances) -> Circumstances:
        recorded = now.series[indicator]
        instead = [change.after for change in lost]
        kept = [observation for observation in recorded.observations if observation not in instead]
        former = [change.before for change in lost if change.before is not None]
        return _with_series(now, indicator, recorded._replace(observations=[*kept, *former]))

    return undo


def _excusing(
    states: States, turn: Turn, causes: Sequence[Cause], recorded: Mapping[tuple[str, str], Recorded]
) -> Iterator[Cause]:
    """Those of the causes without which the target would weigh more; all where only together they do that."""
    target, day = turn.after.target, turn.after.as_of
    lasting = [cause for cause in causes if _excuses_later(states, turn, cause)]
    before, after = (level_of(each.verdict, each.progress, Level.ERROR).weight for each in (turn.before, turn.after))
    has_other_figures = any(states.changes_for(target, indicator) for indicator in target.series)
    heavier: list[Cause] = []
    if before > after or (has_other_figures and after < Level.ERROR.weight):
        series = {indicator: recorded[target.area, indicator] for indicator in target.series}
        now = Circumstances(target, turn.after.area, states.after.grace_days, series)
        without = now
        for cause in causes:
            without = cause.undo(without)
        if without.level_on(day).weight > after:
            heavier = [cause for cause in causes if cause.undo(now).level_on(day).weight > after]
            heavier = heavier or [cause for cause in causes if cause not in lasting]
    yield from (cause for cause in causes if cause in heavier or cause in lasting)


def _excuses_later(states: States, turn: Turn, cause: Cause) -> bool:
    """Whether a target that is still open can no longer be missed: its area ends, or has another boundary, before."""
    target = turn.after.in_force
    if turn.before.verdict not in _UNSETTLED or turn.after.verdict not in _UNSETTLED:
        return False
    old, new = (register.areas[target.area] for register in states[:2])
    if cause.key == "ended":
        return ends_before(new, target) and not ends_before(old, target)
    if cause.key == "boundary_changed":
        return changes_before_end(new, target) and not changes_before_end(old, target)
    return False


def loosened_by(terms: Iterable[TermChange], excuses: Iterable[Excuse]) -> Iterator[TermChange]:
    """The terms, those of them loosened that took their target out of the gate, whatever they look like."""
    own = {
        (excuse.turn.after.id, cause.key): excuse for excuse in excuses for cause in excuse.causes if not cause.owner
    }
    for term in terms:
        excuse = own.pop((term.target.id, term.key), None)
        yield term if excuse is None else replace(term, effect=Effect.LOOSENED)
    for (_, key), excuse in own.items():
        old, new = (_written(key, target) for target in (excuse.before, excuse.turn.after.target))
        yield TermChange(excuse.turn.after.target, key, old, new, Effect.LOOSENED, excuse.before)


def _written(key: str, target: Target) -> str:
    """A term that no change of terms covers: another name, and another way to write a comparator."""
    return target.id if key == "id" else comparator_written(target)


def warn_of_excuses(excuses: Iterable[Excuse]) -> Iterator[Problem]:
    """A warning for each change beside the terms, which names the targets that it takes out of the gate."""
    groups: dict[tuple[object, ...], tuple[Cause, list[str]]] = {}
    for excuse in excuses:
        for cause in excuse.causes:
            if cause.owner and cause.key != GRACE:
                group = (*cause[:4], cause.figures)
                groups.setdefault(group, (cause, []))[1].append(excuse.turn.after.id)
    for cause, ids in groups.values():
        args = {"owner": cause.owner, "targets": ", ".join(ids)}
        if not cause.figures:
            args |= {"key": cause.key, "before": cause.before, "after": cause.after}
            yield warning(Code.TARGET_EXCUSED, cause.location, **args)
            continue
        first = cause.figures[0]
        assert first.before is not None  # it counted
        periods = ", ".join(str(change.figure.period) for change in cause.figures)
        location = first.after.location if first.after is not None else None
        yield warning(Code.FIGURE_WITHDRAWN, location, **args, periods=periods, place=str(first.before.location))


def excused_by(excuses: Iterable[Excuse], key: str) -> str:
    """The ids of the targets that the change of a key took out of the gate, in one line; ``–`` for none."""
    ids = [excuse.turn.after.id for excuse in excuses for cause in excuse.causes if cause.key == key]
    return ", ".join(ids) or "–"
