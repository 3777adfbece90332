"""What changed from every one of several earlier states: what a merge brings by itself, not what it merges."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from itertools import chain
from typing import TypeVar

from planck.model.changes import Changes, FigureChange, TermChange, Turn
from planck.model.problem import Problem

T = TypeVar("T")


def changes_from_all(each: Sequence[Changes]) -> Changes:
    """What differs from every one of the earlier states; each of ``each`` is from one of them to the same later state.

    A target is compared with the state that judges it most like the later one. A state that does not have it has no
    say in what became of its terms.
    """
    first = each[0]
    if len(each) == 1:
        return first
    pairs = _nearest_pairs(each)
    paired = {pair.after.id for pair in pairs}
    return replace(
        first,
        as_of=next((changes.as_of for changes in each if changes.as_of is not None), None),
        added=tuple(added for added in first.added if added.id not in paired),
        removed=_in_all([changes.removed for changes in each], lambda removed: removed.id),
        pairs=pairs,
        terms=_wherever_there([changes.terms for changes in each], each, _term_key, lambda term: {term.target.id}),
        figures=_in_all([changes.figures for changes in each], _figure_key),
        problems=_wherever_there([changes.problems for changes in each], each, _problem_key, _targets_of),
    )


def _nearest_pairs(each: Iterable[Changes]) -> tuple[Turn, ...]:
    """Every target that an earlier state has, beside the one of them that it differs least from."""
    nearest: dict[str, Turn] = {}
    for pair in (pair for changes in each for pair in changes.pairs):
        known = nearest.get(pair.after.id)
        if known is None or _distance(pair) < _distance(known):
            nearest[pair.after.id] = pair
    return tuple(nearest.values())


def _distance(pair: Turn) -> tuple[bool, bool, bool]:
    return not pair.is_old, pair.turned, pair.renamed


def _in_all(lists: Sequence[Sequence[T]], key: Callable[[T], Hashable]) -> tuple[T, ...]:
    """The items of the first list that have their like in all others."""
    common = set.intersection(*({key(item) for item in items} for items in lists))
    return tuple(item for item in lists[0] if key(item) in common)


def _wherever_there(
    lists: Sequence[Sequence[T]],
    each: Sequence[Changes],
    key: Callable[[T], Hashable],
    targets_of: Callable[[T], set[str]],
) -> tuple[T, ...]:
    """One item for each key that is in the list of every state whose targets it could be about."""
    items: dict[Hashable, T] = {}
    for item in chain.from_iterable(lists):
        items.setdefault(key(item), item)
    keys = [{key(item) for item in of_state} for of_state in lists]
    lacking = [{added.id for added in changes.added} for changes in each]

    def is_new(entry: Hashable, targets: set[str]) -> bool:
        states = zip(keys, lacking, strict=True)
        return all(entry in of_state or (targets and targets <= without) for of_state, without in states)

    return tuple(item for entry, item in items.items() if is_new(entry, targets_of(item)))


def _term_key(term: TermChange) -> Hashable:
    return term.target.id, term.key


def _figure_key(change: FigureChange) -> Hashable:
    figure, after = change.figure, change.after
    return figure.area, figure.indicator, figure.period, figure.territory_former, after.location if after else None


def _problem_key(problem: Problem) -> Hashable:
    """What a problem is about, whatever was there before."""
    return problem.code, problem.location, *(problem.args.get(name) for name in ("target", "owner", "key"))


def _targets_of(problem: Problem) -> set[str]:
    """The ids of the targets that a problem names."""
    named = (problem.args.get("target", ""), *problem.args.get("targets", "").split(", "))
    return {id_ for id_ in named if id_}
