"""Choosing figures that cover a period without overlap."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from planck.judgement.conversion import Figure
from planck.model.assessment import Unused
from planck.model.explanation import Reason, ReasonCode
from planck.model.period import Period, year
from planck.model.period import years as span_of_years
from planck.model.quotient import exactly


def cover(figures: Iterable[Figure], *, prefer_parts: bool) -> list[Figure]:
    """The figures that together cover the most months without overlap, in the order of their periods.

    Where several choices cover as much, the one with the most figures (``prefer_parts``: single years say more than
    their reported average) or with the fewest (the widest counts: a half year rather than its quarters).
    """
    ordered = sorted(figures, key=lambda figure: (figure.period.last, figure.period.first))
    periods = [figure.period for figure in ordered]
    for earlier, later in pairwise(periods):
        if later.first <= earlier.last:
            return best_of(ordered, 1 if prefer_parts else -1)
    return ordered  # as mostly, nothing overlaps


def best_of(ordered: Sequence[Figure], sign: int) -> list[Figure]:
    """The choice among figures in the order of their ends; ``sign``: whether more figures are better or fewer."""
    # best[i]: (months covered, preference, the choice as a linked list) among the first i figures.
    best: list[tuple[Fraction, int, _Chain | None]] = [(exactly(0), 0, None)]
    ends: list[date] = []
    for index, figure in enumerate(ordered):
        before = bisect_left(ends, figure.period.first)
        months, parts, chain = best[before]
        taken = (months + figure.period.length, parts + sign, _Chain(figure, chain))
        left = best[index]
        best.append(taken if taken[:2] > left[:2] else left)
        ends.append(figure.period.last)
    return _unlinked(best[-1][2])


def covered_by(left: Sequence[Figure], chosen: Sequence[Figure]) -> tuple[Unused, ...]:
    """The figures left out because others stand for their time, with the periods of those: ``chosen`` is a cover."""
    if not left:
        return ()
    starts = [figure.period.first for figure in chosen]
    ends = [figure.period.last for figure in chosen]
    unused: list[Unused] = []
    for figure in left:
        overlapping = chosen[bisect_left(ends, figure.period.first) : bisect_right(starts, figure.period.last)]
        periods = joined(periods_of(overlapping))
        unused.append(Unused(figure.observation, Reason(ReasonCode.COVERED, {"by": periods})))
    return tuple(unused)


class _Chain:
    """A choice of figures, the last first, sharing its beginning with other choices."""

    __slots__ = ("figure", "rest")

    def __init__(self, figure: Figure, rest: _Chain | None) -> None:
        self.figure = figure
        self.rest = rest


def _unlinked(chain: _Chain | None) -> list[Figure]:
    figures: list[Figure] = []
    while chain is not None:
        figures.append(chain.figure)
        chain = chain.rest
    return figures[::-1]


def periods_of(figures: Iterable[Figure]) -> tuple[Period, ...]:
    """The periods of some figures."""
    return tuple([figure.period for figure in figures])


@lru_cache(maxsize=1024)  # here and below: of the same few periods for every target
def missing_years(period: Period, covered: tuple[Period, ...]) -> tuple[Period, ...]:
    """The single years of ``period`` that no period of ``covered`` touches."""
    seen = {number for span in covered for number in span.years}
    return tuple(year(number) for number in period.years if number not in seen)


@lru_cache(maxsize=1024)
def missing_parts(period: Period, covered: tuple[Period, ...]) -> tuple[Period, ...]:
    """The stretches of ``period`` that no period of ``covered`` holds, divided where a year ends."""
    absent: list[Period] = []
    start, end = period.first.toordinal(), period.last.toordinal()
    for span in sorted(covered):
        absent += _year_by_year(start, span.first.toordinal() - 1)
        start = max(start, span.last.toordinal() + 1)
    return (*absent, *_year_by_year(start, end))


def _year_by_year(start: int, end: int) -> Iterator[Period]:
    """The stretch from one day to another, by their ordinals, a part for each year; nothing where it runs backwards."""
    while start <= end:
        last = min(end, year(date.fromordinal(start).year).last.toordinal())
        yield Period(date.fromordinal(start), date.fromordinal(last))
        start = last + 1


def joined(periods: tuple[Period, ...]) -> tuple[Period, ...]:
    """Whole years that follow one another as one span: 2021, 2022, 2023, 2025 are 2021-2023 and 2025."""
    return _joined(periods) if len(periods) > 1 else periods


@lru_cache(maxsize=1024)
def _joined(periods: tuple[Period, ...]) -> tuple[Period, ...]:
    spans: list[Period] = []
    for period in sorted(periods):
        before = spans[-1] if spans else None
        if before and before.is_years and period.is_years and before.last.year + 1 == period.first.year:
            spans[-1] = span_of_years(before.first.year, period.last.year)
        else:
            spans.append(period)
    return tuple(spans)
