"""Whether the targets that figures and the claims of their sources name exist, and which figures tell them apart."""

from __future__ import annotations

from collections.abc import Iterator

from planck.model.location import Location
from planck.model.nearest import nearest_ids
from planck.model.observation import Observation, is_named
from planck.model.problem import Code, Problem, error, warning
from planck.register.build.claims import is_of_a_target, meant_by
from planck.register.checks.series_index import Check, SeriesIndex


def named_targets_exist(index: SeriesIndex) -> Iterator[Problem]:
    """A figure or a claim that names a target which nobody wrote would judge nothing, and nobody would see it."""
    for figure in index.register.observations:
        if figure.target is not None:
            yield from _check_name(index, figure, figure.target, figure.location)
        for claim in figure.stated:
            if claim.target is not None:
                yield from _check_name(index, figure, claim.target, claim.target_location or figure.location)


def claims_are_of_a_target(index: SeriesIndex) -> Iterator[Problem]:
    """A claim that is held against nothing would look like one that holds."""
    if not index.has_every_target:
        return
    for figure in index.register.observations:
        if not figure.stated:
            continue
        served = index.used((figure.area, figure.indicator))
        if figure.context or not served or is_of_a_target(figure, served):
            continue
        ids = ", ".join(target.id.removeprefix(f"{figure.area}/") for target in meant_by(figure, served) or served)
        for claim in figure.stated:
            if claim.target is None:
                at = claim.location or figure.location
                yield warning(Code.STATED_OF_NO_TARGET, at, period=str(figure.period), targets=ids)


def _check_name(index: SeriesIndex, figure: Observation, named: str, at: Location) -> Iterator[Problem]:
    served = [target.id for target in index.used((figure.area, figure.indicator))]
    if any(is_named(id_, named) for id_ in served):
        return
    judged = {target.id for target in index.register.targets}
    if any(is_named(id_, named) for id_ in index.target_ids if id_ not in judged):
        return  # it was refused, which is said elsewhere
    start = f"{figure.area}/"
    nearest = nearest_ids(named.removeprefix(start), [id_.removeprefix(start) for id_ in served])
    words = {"id": named.removeprefix(start), "indicator": figure.indicator, "nearest": nearest}
    yield error(Code.NAMED_TARGET_UNKNOWN, at, **words)


CHECKS: tuple[Check, ...] = (named_targets_exist, claims_are_of_a_target)
