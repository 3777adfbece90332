"""Figures of one series that stand in a table more than once."""

from __future__ import annotations

from collections.abc import Iterable

from planck.model.draft import DraftFigure, Outcome, Remark, Topic


def without_doubles(figures: Iterable[DraftFigure]) -> tuple[tuple[DraftFigure, ...], list[Remark]]:
    """The figures of a series without those that say again what another one says; of a period for which they differ
    all are asked about, and none is kept."""
    by_period: dict[str, list[DraftFigure]] = {}
    for figure in figures:
        by_period.setdefault(figure.period, []).append(figure)
    kept, remarks = [], []
    for first, *others in by_period.values():
        if all((other.value, other.terms) == (first.value, first.terms) for other in others):
            kept.append(first)
            remarks += [Remark(Outcome.LEFT_OUT, Topic.SAID_BEFORE, other.spot) for other in others]
        else:
            remarks += [
                Remark(Outcome.ASKED, Topic.TWO_VALUES, each.spot, str(each.value)) for each in (first, *others)
            ]
    return tuple(kept), remarks
