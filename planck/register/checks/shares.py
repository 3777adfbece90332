"""Figures that are given as a share of their target alone."""

from __future__ import annotations

from collections.abc import Iterator

from planck.model.observation import Observation
from planck.model.problem import Code, Problem, error
from planck.model.target import Target
from planck.model.value import Items, OfTarget
from planck.register.checks.figures import shares
from planck.register.checks.series_index import Check, SeriesIndex


def shares_are_of_one_target(index: SeriesIndex) -> Iterator[Problem]:
    """A share says something of the one target that it is a share of, and only of a bound above zero."""
    for series, figures in index.figures.items():
        if series in index.plain:
            continue
        for figure in figures:
            if isinstance(figure.value, (OfTarget, Items)) and shares(figure):
                served = [target for target in index.serving.get(series, ()) if _is_of(figure, target)]
                yield from _check_share(figure, served)


def _is_of(figure: Observation, target: Target) -> bool:
    """Whether a figure is one of the time of a target that it serves."""
    return figure.serves(target.id) and target.restates is None and target.is_time_of(figure.period)


def _check_share(figure: Observation, served: list[Target]) -> Iterator[Problem]:
    if len(served) > 1:
        ids = ", ".join(target.id for target in served)
        yield error(Code.OF_TARGET_UNCLEAR, figure.location, targets=ids, meant=served[0].id.rpartition("/")[2])
        return
    for target in served:
        fits = target.basis.takes_shares and target.each_item is isinstance(figure.value, Items)
        if not fits or any(comparator.plan is None for comparator, _ in target.plans):
            yield error(Code.OF_TARGET_UNFIT, figure.location, target=target.id, place=str(target.place))


CHECKS: tuple[Check, ...] = (shares_are_of_one_target,)
