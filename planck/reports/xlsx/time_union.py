"""The columns of time of several tables as those of one sheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from planck.model.period import Period
from planck.reports.indicator_table import IndicatorTable
from planck.reports.time_columns import Column, by_end
from planck.reports.wording import words
from planck.reports.wording.voice import Voice


class TimeColumn(NamedTuple):
    """One column of the sheet; ``columns`` are those of the tables that it stands for."""

    heading: str
    is_estimate: bool
    columns: tuple[Column, ...]


def unite(voice: Voice, tables: Sequence[IndicatorTable]) -> tuple[TimeColumn, ...]:
    """What is before the periods of the targets first, then each time once, in order."""
    columns = list(dict.fromkeys(column for table in tables for column in table.columns))
    before = [column for column in columns if column.is_before]
    within: dict[Period | None, list[Column]] = {}
    for column in columns:
        if not column.is_before:
            within.setdefault(column.period, []).append(column)
    ordered = [within[period] for period in sorted(filter(None, within), key=by_end)]
    return tuple(_united(voice, same) for same in [*([before] if before else []), *ordered])


def _united(voice: Voice, columns: Iterable[Column]) -> TimeColumn:
    same = tuple(columns)
    headings = {column.heading for column in same}
    if len(headings) == 1:
        return TimeColumn(headings.pop(), same[0].is_estimate, same)
    period = same[0].period
    if same[0].is_before or period is None:
        return TimeColumn(voice.say(words.BEFORE_PERIOD), False, same)
    return TimeColumn(voice.say(words.ACTUAL_OF, period=voice.period(period)), False, same)
