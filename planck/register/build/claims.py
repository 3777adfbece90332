"""Which target the claim of a source is about, where it names none and its figure lies in the time of none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from planck.model.observation import Observation, Stated
from planck.model.target import Target

Series = tuple[str, str]


def settle_claims(figures: Iterable[Observation], targets: Iterable[Target]) -> list[Observation]:
    """The figures, each claim of theirs with the only target that it can mean (see ``meant_by``)."""
    by_series: dict[Series, list[Target]] = {}
    for target in targets:
        for indicator in target.series:
            by_series.setdefault((target.area, indicator), []).append(target)
    return [_settled(figure, by_series) if figure.stated else figure for figure in figures]


def _settled(figure: Observation, by_series: Mapping[Series, list[Target]]) -> Observation:
    of_none = [claim for claim in figure.stated if claim.target is None]
    served = by_series.get((figure.area, figure.indicator), [])
    if not of_none or is_of_a_target(figure, served):
        return figure
    meant = meant_by(figure, served)
    if len(meant) != 1:
        return figure
    return replace(figure, stated=tuple(_about(claim, meant[0]) for claim in figure.stated))


def _about(claim: Stated, target: Target) -> Stated:
    return claim if claim.target is not None else replace(claim, target=target.id)


def is_of_a_target(figure: Observation, served: Iterable[Target]) -> bool:
    """Whether a figure names the target that it serves, or lies in the time of one, as adopted or as amended."""
    return figure.target is not None or any(
        version.is_time_of(figure.period) for target in served for version in _versions(target)
    )


def meant_by(figure: Observation, served: Iterable[Target]) -> list[Target]:
    """The targets that claims beside a figure can be about though it lies in the time of none.

    It goes beyond the time of each, and they share a day. A figure of before that speaks of another plan.
    """
    return [
        target
        for target in served
        if target.restates is None
        and any(version.period is not None and version.period.overlaps(figure.period) for version in _versions(target))
    ]


def _versions(target: Target) -> list[Target]:
    """A target as it was adopted, and with the period of each amendment."""
    periods = [change.period for change in target.amended if change.period is not None]
    return [target, *(replace(target, period=period) for period in periods)]
