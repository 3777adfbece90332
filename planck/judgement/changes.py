"""Two states of a register -> what changed between them, and which failures are new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace

from planck.judgement.changed_terms import changed_terms, comparator_written, timing_written
from planck.judgement.effect import effect_of_bands
from planck.judgement.excuses import GRACE, Excuse, excused_by, find_excuses, loosened_by, warn_of_excuses
from planck.model.assessment import Assessment
from planck.model.changes import Changes, Effect, FigureChange, FigureChangeKind, TermChange, Turn
from planck.model.observation import Observation
from planck.model.period import Period
from planck.model.problem import Code, Problem, warning
from planck.model.register import Register
from planck.model.result import FailOn
from planck.model.target import Target

_Entry = tuple[str, str, Period, bool]


def changes_between(
    before: Register,
    after: Register,
    judged_before: Sequence[Assessment],
    judged_after: Sequence[Assessment],
    unchanged: Container[str] = (),
) -> Changes:
    """What changed from one register to another, of the targets judged on either side as of the same day.

    A figure counts where one of those targets has to do with it, or where it serves no target at all.
    ``unchanged`` are areas whose targets are judged by the same in both, which saves comparing them.
    """
    pairs, added, removed = _pair(judged_before, judged_after)
    judged = [*judged_before, *judged_after]
    figures = tuple(_figures(before, after, [assessment.target for assessment in judged], unchanged))
    compared = [pair for pair in pairs if pair.after.area.id not in unchanged]
    earlier = [_with_bands_above(pair.before.target, before, after, pair.after.target) for pair in compared]
    terms = tuple(
        term for was, pair in zip(earlier, compared, strict=True) for term in changed_terms(was, pair.after.target)
    )
    excuses = find_excuses(before, after, zip(compared, earlier, strict=True), terms, figures)
    terms = tuple(loosened_by(terms, excuses))
    return Changes(
        as_of=judged[0].as_of if judged else None,
        added=added,
        removed=removed,
        pairs=pairs,
        terms=terms,
        figures=figures,
        problems=(
            *_warn_of_terms(terms),
            *_warn_of_removed(removed),
            *warn_of_excuses(excuses),
            *_warn_of_settings(before, after, excuses),
        ),
    )


def _with_bands_above(target: Target, before: Register, after: Register, now: Target) -> Target:
    """An earlier target, with the bands of now where both are the register's: those have a warning of their own."""
    is_above = target.bands == before.bands and now.bands == after.bands
    return replace(target, bands=now.bands) if is_above else target


def _pair(
    before: Sequence[Assessment], after: Sequence[Assessment]
) -> tuple[tuple[Turn, ...], tuple[Assessment, ...], tuple[Assessment, ...]]:
    """The targets that both have, the new and the removed; one that only has another id is no new one."""
    ids = {assessment.id for assessment in after}
    was = {assessment.id: assessment for assessment in before}
    gone = {_sameness(assessment.target): assessment for assessment in before if assessment.id not in ids}
    renamed = _of_renamed_indicators(before, after)
    pairs: list[Turn] = []
    added: list[Assessment] = []
    for assessment in after:
        earlier = was.get(assessment.id) or gone.get(_sameness(assessment.target)) or renamed.get(assessment.id)
        if earlier is None:
            added.append(assessment)
        else:
            pairs.append(Turn(earlier, assessment))
    kept = {pair.before.id for pair in pairs}
    return tuple(pairs), tuple(added), tuple(assessment for assessment in before if assessment.id not in kept)


def _sameness(target: Target) -> tuple[object, ...]:
    """What no two targets of a register share, but for one that restates the other."""
    return target.area, target.indicator, target.period, target.basis, target.restates


def _of_renamed_indicators(before: Sequence[Assessment], after: Sequence[Assessment]) -> Mapping[str, Assessment]:
    """Of what is new by its id the target that it was: the same one of an indicator that is gone, if only one is."""
    gone, came = _by_terms(_without(before, after)), _by_terms(_without(after, before))
    return {new[0].id: gone[key][0] for key, new in came.items() if len(new) == 1 and len(gone.get(key, ())) == 1}


def _without(assessments: Sequence[Assessment], others: Sequence[Assessment]) -> Iterable[Assessment]:
    """The assessments of which the others have neither the id nor the indicator."""
    ids = {assessment.id for assessment in others}
    indicators = {assessment.target.indicator for assessment in others}
    return (each for each in assessments if each.id not in ids and each.target.indicator not in indicators)


def _by_terms(assessments: Iterable[Assessment]) -> Mapping[tuple[object, ...], list[Assessment]]:
    """Assessments by all that their targets ask for, but for the name of what is measured."""
    groups: dict[tuple[object, ...], list[Assessment]] = {}
    for assessment in assessments:
        target = assessment.target
        key = (target.area, target.period, target.basis, comparator_written(target), target.restates)
        groups.setdefault(key, []).append(assessment)
    return groups


def _figures(
    before: Register, after: Register, targets: Iterable[Target], unchanged: Container[str]
) -> Iterable[FigureChange]:
    judged, served = _series_of(targets), _series_of((*before.targets, *after.targets))
    old, new = _by_entry(before, unchanged), _by_entry(after, unchanged)
    order = {id_: area.order for id_, area in {**before.areas, **after.areas}.items()}
    for entry in sorted({**old, **new}, key=lambda entry: (order[entry[0]], entry[1:])):
        series = entry[:2]
        if series in judged or series not in served:
            yield from _figures_of_entry(old.get(entry, []), new.get(entry, []))


def _series_of(targets: Iterable[Target]) -> set[tuple[str, str]]:
    """The areas and indicators whose figures can judge some targets."""
    return {(target.area, series) for target in targets for series in target.series}


def _by_entry(register: Register, unchanged: Container[str]) -> Mapping[_Entry, list[Observation]]:
    """The figures of one period together, but for those of areas that did not change: its revisions, oldest first."""
    entries: dict[_Entry, list[Observation]] = {}
    figures = (observation for observation in register.observations if observation.area not in unchanged)
    for observation in sorted(figures, key=lambda figure: (figure.known_from, figure.location)):
        entry = (observation.area, observation.indicator, observation.period, observation.territory_former)
        entries.setdefault(entry, []).append(observation)
    return entries


def _figures_of_entry(before: list[Observation], after: list[Observation]) -> Iterable[FigureChange]:
    old = [observation for observation in before if _content(observation) not in map(_content, after)]
    new = [observation for observation in after if _content(observation) not in map(_content, before)]
    if new and not old and before:
        # A revision was added beside what stays: it revises the latest of before.
        old = [before[-1]] * len(new)
    for index in range(max(len(old), len(new))):
        was = old[index] if index < len(old) else None
        now = new[index] if index < len(new) else None
        kind = FigureChangeKind.REVISED
        if was is None or now is None:
            kind = FigureChangeKind.ADDED if was is None else FigureChangeKind.REMOVED
        yield FigureChange(kind, was, now)


def _content(observation: Observation) -> tuple[object, ...]:
    """What a figure says; another unit of the same name says no other thing."""
    unit = (observation.unit.name, observation.unit.price_base) if observation.unit is not None else None
    return (
        observation.value,
        unit,
        observation.status,
        observation.published,
        observation.approximate,
        observation.target,
    )


def _warn_of_terms(terms: Iterable[TermChange]) -> Iterable[Problem]:
    """A warning for each term that was rewritten where a reader would look for ``amended``."""
    codes = {Effect.LOOSENED: Code.TARGET_LOOSENED, Effect.REDEFINED: Code.TARGET_REDEFINED}
    for term in terms:
        code = codes.get(term.effect)
        if code is not None:
            target = term.target
            location = target.place
            if term.key == "waiver" and target.waiver is not None:
                location = target.waiver.location or location
            args = {"target": target.id, "key": term.key, "before": term.before or "–", "after": term.after or "–"}
            yield warning(code, location, **args)


def _warn_of_removed(removed: Iterable[Assessment]) -> Iterable[Problem]:
    for target in (assessment.target for assessment in removed):
        terms = f"{comparator_written(target)}, {timing_written(target)}"
        yield warning(Code.TARGET_REMOVED, None, target=target.id, terms=terms, place=str(target.location))


def _warn_of_settings(before: Register, after: Register, excuses: Sequence[Excuse]) -> Iterable[Problem]:
    """A longer wait for figures turns ``no_data`` into ``not_due`` everywhere, lower bands what lags into on track."""
    if not before.targets:
        return
    if after.grace_days > before.grace_days:
        args = {"before": str(before.grace_days), "after": str(after.grace_days), "targets": excused_by(excuses, GRACE)}
        yield warning(Code.GRACE_LENGTHENED, None, **args)
    if effect_of_bands(before.bands, after.bands) is Effect.LOOSENED:
        yield warning(Code.GATE_WEAKENED, None, key="bands", before=before.bands.written, after=after.bands.written)


def failing(assessments: Iterable[Assessment], fail_on: FailOn) -> tuple[Assessment, ...]:
    """The assessments that weigh against the gate."""
    return tuple(assessment for assessment in assessments if fail_on.weighs(assessment.level))


def newly_failing(changes: Changes, judged_after: Iterable[Assessment], fail_on: FailOn) -> tuple[Assessment, ...]:
    """Of the assessments that weigh against the gate those that did not before, for the same reason."""
    old = {pair.after.id for pair in changes.pairs if pair.is_old}
    return tuple(assessment for assessment in failing(judged_after, fail_on) if assessment.id not in old)


def new_problems(before: Iterable[Problem], after: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems that were not there before; one that only moved to another line is not new."""
    old = Counter((problem.level, problem.substance) for problem in before)
    new = []
    for problem in after:
        if old[problem.level, problem.substance]:
            old[problem.level, problem.substance] -= 1
        else:
            new.append(problem)
    return tuple(new)
