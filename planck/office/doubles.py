"""Figures of one series that stand in a table more than once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from planck.model.draft import DraftFigure, Outcome, Plain, Remark, Topic


def without_doubles(figures: Sequence[DraftFigure]) -> tuple[tuple[DraftFigure, ...], list[Remark]]:
    """The figures of a series without those that say again what another one says.

    Several figures of a period that differ are revisions where each has a day of publication of its own; else they are
    asked about, since nothing says which counts, and none is kept.
    """
    if len({figure.period for figure in figures}) == len(figures):
        return tuple(figures), []
    by_period: dict[str, list[DraftFigure]] = {}
    for figure in figures:
        by_period.setdefault(figure.period, []).append(figure)
    kept: list[DraftFigure] = []
    remarks: list[Remark] = []
    for several in by_period.values():
        distinct: list[DraftFigure] = []
        for figure in several:
            if not any(_is_alike(figure, other) for other in distinct):
                distinct.append(figure)
        first = {id(figure) for figure in distinct}
        days = Counter(figure.terms.get("published") for figure in distinct)
        for figure in several:
            day = figure.terms.get("published")
            if len(distinct) > 1 and (None in days or days[day] > 1):
                remarks.append(Remark(Outcome.ASKED, Topic.TWO_VALUES, figure.spot, _shown(figure.value)))
            elif id(figure) in first:
                kept.append(figure)
            else:
                remarks.append(Remark(Outcome.LEFT_OUT, Topic.SAID_BEFORE, figure.spot))
    return tuple(kept), remarks


def _shown(value: Plain) -> str:
    """A value as a table has it: ``15/19`` of a count."""
    is_count = isinstance(value, Mapping) and value.keys() >= {"count", "of"}
    return f"{value['count']}/{value['of']}" if is_count and isinstance(value, Mapping) else str(value)


def _is_alike(figure: DraftFigure, other: DraftFigure) -> bool:
    return (figure.value, figure.terms) == (other.value, other.terms)
