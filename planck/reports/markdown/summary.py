"""The summary that a Markdown report begins with: the counts, and tables of them by area and by who set the targets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from planck.model.result import Result
from planck.reports.markdown.escape import Align, Column, bullets, literal, strong, table
from planck.reports.summary_view import Row, SummaryView
from planck.reports.wording import words
from planck.reports.wording.sentences import bands_of_register, due, to_date
from planck.reports.wording.voice import Voice


def draw_summary(voice: Voice, result: Result, scope: str) -> Iterator[str]:
    """What the whole comes to."""
    yield bullets(_counts(voice, result, scope))
    if not result.assessments:
        return
    view = SummaryView(voice, result)
    yield _tabulate(voice, words.AREA.of(voice.language), view.rows, view.total)
    if view.assigners:
        yield _tabulate(voice, words.ASSIGNED_BY.of(voice.language), view.assigners, view.total)


def _counts(voice: Voice, result: Result, scope: str) -> Iterator[str]:
    summary = result.summary
    if scope:
        yield literal(voice.say(words.SCOPE, filters=scope))
    if not result.assessments:
        yield literal(voice.say(words.NO_TARGETS))
        return
    if len(result.displayed) < len(result.assessments):
        yield literal(voice.say(words.NARROWED, shown=len(result.displayed), of=len(result.assessments)))
    yield strong(literal(due(voice, summary)))
    yield strong(literal(to_date(voice, summary)))
    under_way = [f"{count.word} {count.targets}" for count in SummaryView(voice, result).under_way]
    if under_way:
        yield literal(voice.say(words.UNDER_WAY) + ", ".join(under_way))
        if bands := bands_of_register(voice):
            yield literal(bands)
    others = [(words.RESTATED_COUNT, summary.restated), (words.WAIVED_COUNT, summary.waived)]
    if besides := [voice.say(text, count=count) for text, count in others if count]:
        yield literal("; ".join(besides))


def _tabulate(voice: Voice, title: str, rows: Sequence[Row], total: Row) -> str:
    """A row for each, and one for all together where there are several."""
    say = voice.say
    columns = [
        Column(title, 24),
        Column(say(words.TARGETS), 10, Align.RIGHT),
        *(Column(count.word, 10, Align.RIGHT) for count in total.counts),
        Column(say(words.SHARE_MET), 14, Align.RIGHT),
    ]
    cells = [_cells(voice, row) for row in rows]
    cells.append([strong(cell) if len(rows) > 1 else cell for cell in _cells(voice, total)])
    if total.share is None:
        columns, cells = columns[:-1], [row[:-1] for row in cells]
    return table(columns, cells)


def _cells(voice: Voice, row: Row) -> list[str]:
    share = (
        f"{voice.number(Decimal(row.share.numerator * 100) / row.share.denominator, 0)}%"
        if row.share is not None
        else "–"
    )
    counts = (str(count.targets or "–") for count in row.counts)
    met = f"{row.due_met}/{row.due} ({share})" if row.due else "–"
    return [literal(row.title), str(row.targets), *counts, met]
