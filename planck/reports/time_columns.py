"""Which figures of a target stand in its row of the customary table, and in which column of time each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from planck.model.assessment import Assessment
from planck.model.basis import Basis
from planck.model.explanation import ReasonCode
from planck.model.observation import Observation, Status
from planck.model.period import Period, year, years
from planck.model.target import Timing
from planck.reports.wording import words
from planck.reports.wording.voice import Voice
from planck.reports.year_on_year import a_year_before, on_record

# More columns than this do not fit on a page.
_MOST_COLUMNS = 10


class Column(NamedTuple):
    """The time of a column; ``period`` is None where its figures are of several, each with its own.

    ``is_before``: it is of the time before the periods of the targets. ``is_estimate``: all of its figures are
    estimates, as its heading says.
    """

    period: Period | None
    heading: str
    is_estimate: bool = False
    is_before: bool = False


class Record(NamedTuple):
    """The figures of a row: those before the period that its target is compared with, and those in it."""

    before: tuple[Observation, ...]
    within: tuple[Observation, ...]


def record_of(assessment: Assessment, periods: tuple[Period, ...]) -> Record:
    """The figures of a target that count as of the day; ``periods`` narrows them, empty for all."""
    asked = [
        figure
        for figure in on_record(assessment)
        if not periods or any(figure.period.overlaps(period) for period in periods)
    ]
    outside = {
        id(unused.observation) for unused in assessment.unused if unused.reason.code is ReasonCode.OUTSIDE_PERIOD
    }
    before = [figure for figure in asked if _is_before(assessment, figure)]
    within = tuple(figure for figure in asked if id(figure) not in outside and not _is_before(assessment, figure))
    return Record(tuple(_compared_with(assessment, before)), within)


def _is_before(assessment: Assessment, figure: Observation) -> bool:
    """Whether a figure is of the time before the period of a target that has a beginning."""
    target = assessment.in_force
    if target.timing is not Timing.PERIOD or target.period is None or target.basis is Basis.MILESTONE:
        return False
    return figure.period.last < target.period.first


def _compared_with(assessment: Assessment, before: Sequence[Observation]) -> Iterator[Observation]:
    """Of the figures before the period those that the answers rest on; without any, that of the year before."""
    used = {id(figure) for figure in (*assessment.used, assessment.baseline)}
    resting = [figure for figure in before if id(figure) in used]
    if resting or not before:
        yield from resting
        return
    period = assessment.in_force.period
    assert period is not None  # what comes before it has one
    wanted = (a_year_before(period), year(period.first.year - 1))
    yield from [figure for time in wanted for figure in before if figure.period == time][:1]


class TimeColumns(NamedTuple):
    """The columns of a table; ``times`` gives for the period of a figure that of its column."""

    columns: tuple[Column, ...]
    times: Mapping[Period, Period]

    def place(self, record: Record) -> Iterator[tuple[Column, tuple[Observation, ...]]]:
        """Each column with the figures of a row in it, in the order of their periods."""
        placed: dict[Period | None, list[Observation]] = {}
        for figure in sorted((*record.before, *record.within), key=lambda figure: by_end(figure.period)):
            placed.setdefault(self.times.get(figure.period), []).append(figure)
        for column in self.columns:
            yield column, tuple(placed.get(None if column.is_before else column.period, ()))


def lay_columns(voice: Voice, records: Sequence[Record]) -> TimeColumns:
    """A column for each year that has figures, and for each part of a year or span of years that rows share."""
    times = _times(records)
    found: dict[Period | None, list[Observation]] = {}
    for figure in (figure for record in records for figure in (*record.before, *record.within)):
        found.setdefault(times.get(figure.period), []).append(figure)
    columns = [_column(voice, time, found[time]) for time in sorted(set(times.values()), key=by_end)]
    if None in found:
        columns.insert(0, _column_before(voice, found[None]))
    return TimeColumns(tuple(columns), times)


def _column_before(voice: Voice, figures: Sequence[Observation]) -> Column:
    periods = {figure.period for figure in figures}
    if len(periods) > 1:
        return Column(None, voice.say(words.BEFORE_PERIOD), is_before=True)
    return _column(voice, periods.pop(), figures)._replace(is_before=True)


def _column(voice: Voice, time: Period, figures: Iterable[Observation]) -> Column:
    is_estimate = all(figure.status is Status.ESTIMATE for figure in figures)
    heading = words.ESTIMATE_OF if is_estimate else words.ACTUAL_OF
    return Column(time, voice.say(heading, period=voice.period(time)), is_estimate)


def _times(records: Sequence[Record]) -> Mapping[Period, Period]:
    """The column of each period: its own where it is a year, or shared by rows, or all there is of a year."""
    rows = Counter(chain.from_iterable({figure.period for figure in record.within} for record in records))
    whole = {period for period in rows if period.is_year}
    in_year = Counter(period.last.year for period in rows)
    parts = [period for period in rows if not period.is_year and (rows[period] > 1 or in_year[period.last.year] == 1)]
    room = max(_MOST_COLUMNS - len(whole), 0)
    own = whole | set(sorted(parts, key=lambda period: (-rows[period], period))[:room])
    times = {period: period if period in own else year(period.last.year) for period in rows}
    early = sorted(set(times.values()), key=by_end)[: 1 - _MOST_COLUMNS]
    if len(early) < 2:
        return times
    span = years(min(time.first.year for time in early), early[-1].last.year)
    return {period: span if time in early else time for period, time in times.items()}


def by_end(period: Period) -> tuple[int, int]:
    """The order of columns: by the end; of two with one end the longer one last."""
    return period.last.toordinal(), -period.first.toordinal()
