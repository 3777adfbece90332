"""Two states of a register -> what changed between them, and which failures are new."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from planck.judgement.as_written import comparator_written, timing_written
from planck.judgement.changed_terms import changed_terms
from planck.model.assessment import Assessment
from planck.model.changes import Changes, Effect, FigureChange, FigureChangeKind, TermChange, Turn
from planck.model.observation import Observation
from planck.model.period import Period
from planck.model.problem import Code, Level, Problem
from planck.model.register import Register
from planck.model.result import FailOn
from planck.model.target import Target

# The line and column of a place named in a message.
_LINE = re.compile(r":\d+:\d+$")
_Entry = tuple[str, str, Period, bool]


def changes_between(
    before: Register, after: Register, judged_before: Sequence[Assessment], judged_after: Sequence[Assessment]
) -> Changes:
    """What changed from one register to another, of the targets judged on either side as of the same day.

    A figure counts where one of those targets has to do with it, or where it serves no target at all.
    """
    pairs, added, removed = _paired(judged_before, judged_after)
    terms = tuple(term for pair in pairs for term in changed_terms(pair.before.target, pair.after.target))
    judged = [*judged_before, *judged_after]
    return Changes(
        as_of=judged[0].as_of if judged else None,
        added=added,
        removed=removed,
        pairs=pairs,
        terms=terms,
        figures=tuple(_figures(before, after, [one.target for one in judged])),
        problems=(*_of_terms(terms), *_of_removed(removed), *_of_grace(before, after)),
    )


def _paired(
    before: Sequence[Assessment], after: Sequence[Assessment]
) -> tuple[tuple[Turn, ...], tuple[Assessment, ...], tuple[Assessment, ...]]:
    """The targets that both have, the new and the removed; one that only has another id is no new one."""
    ids = {one.id for one in after}
    was = {one.id: one for one in before}
    gone = {_sameness(one.target): one for one in before if one.id not in ids}
    pairs: list[Turn] = []
    added: list[Assessment] = []
    for one in after:
        other = was.get(one.id) or gone.get(_sameness(one.target))
        if other is None:
            added.append(one)
        else:
            pairs.append(Turn(other, one))
    kept = {pair.before.id for pair in pairs}
    return tuple(pairs), tuple(added), tuple(one for one in before if one.id not in kept)


def _sameness(target: Target) -> tuple[object, ...]:
    """What no two targets of a register share, but for one that restates the other."""
    return target.area, target.indicator, target.period, target.basis, target.restates


def _figures(before: Register, after: Register, targets: Iterable[Target]) -> Iterable[FigureChange]:
    wanted = {(target.area, series) for target in targets for series in target.series}
    served = {(t.area, series) for register in (before, after) for t in register.targets for series in t.series}
    old, new = _by_entry(before), _by_entry(after)
    for entry in sorted({**old, **new}, key=lambda one: (one[0], one[1], one[2], one[3])):
        if entry[:2] in wanted or entry[:2] not in served:
            yield from _of_entry(old.get(entry, []), new.get(entry, []))


def _by_entry(register: Register) -> Mapping[_Entry, list[Observation]]:
    """The figures of one period together: its revisions, oldest first."""
    found: dict[_Entry, list[Observation]] = {}
    for one in sorted(register.observations, key=lambda each: (each.known_from, each.location)):
        found.setdefault((one.area, one.indicator, one.period, one.territory_former), []).append(one)
    return found


def _of_entry(before: list[Observation], after: list[Observation]) -> Iterable[FigureChange]:
    old = [one for one in before if _content(one) not in map(_content, after)]
    new = [one for one in after if _content(one) not in map(_content, before)]
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


def _content(one: Observation) -> tuple[object, ...]:
    unit = (one.unit.name, one.unit.price_base) if one.unit is not None else None
    return one.value, unit, one.status, one.published, one.approximate


def _of_terms(terms: Iterable[TermChange]) -> Iterable[Problem]:
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
            yield Problem(Level.WARNING, code, location, args)


def _of_removed(removed: Iterable[Assessment]) -> Iterable[Problem]:
    for one in removed:
        terms = f"{comparator_written(one.target)}, {timing_written(one.target)}"
        args = {"target": one.id, "terms": terms, "place": str(one.target.location)}
        yield Problem(Level.WARNING, Code.TARGET_REMOVED, None, args)


def _of_grace(before: Register, after: Register) -> Iterable[Problem]:
    """A longer wait for figures turns ``no_data`` into ``not_due`` everywhere."""
    if after.grace_days > before.grace_days and before.targets:
        args = {"before": str(before.grace_days), "after": str(after.grace_days)}
        yield Problem(Level.WARNING, Code.GRACE_LENGTHENED, None, args)


def failing(assessments: Iterable[Assessment], fail_on: FailOn) -> tuple[Assessment, ...]:
    """The assessments that weigh against the gate."""
    return tuple(one for one in assessments if fail_on.weighs(one.level))


def newly_failing(changes: Changes, judged_after: Iterable[Assessment], fail_on: FailOn) -> tuple[Assessment, ...]:
    """Of the assessments that weigh against the gate those that did not before, for the same reason."""
    old = {pair.after.id for pair in changes.pairs if pair.is_old}
    return tuple(one for one in failing(judged_after, fail_on) if one.id not in old)


def new_problems(before: Iterable[Problem], after: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems that were not there before; one that only moved to another line is not new."""
    known = [_said(one) for one in before]
    found = []
    for one in after:
        if _said(one) in known:
            known.remove(_said(one))
        else:
            found.append(one)
    return tuple(found)


def _said(problem: Problem) -> tuple[object, ...]:
    file = problem.location.file if problem.location is not None else None
    args = tuple(sorted((name, _LINE.sub("", text)) for name, text in problem.args.items()))
    return problem.code, problem.level, file, args
