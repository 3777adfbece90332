"""The summary that a Markdown report begins with: the counts, and tables of them by area and by who set the targets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planck.model.result import Result
from planck.reports.markdown.escape import Align, Column, bullets, literal, strong, table
from planck.reports.summary_view import Row, SummaryView
from planck.reports.wording import words
from planck.reports.wording.sentences import bands_of_register, due, to_date
from planck.reports.wording.voice import Voice


def draw_summary(voice: Voice, result: Result, scope: str) -> Iterator[str]:
    """What the whole comes to."""
    view = SummaryView(voice, result)
    yield bullets(_counts(view, scope))
    if not result.assessments:
        return
    yield _tabulate(view, words.AREA, view.rows)
    if view.assigners:
        yield _tabulate(view, words.ASSIGNED_BY, view.assigners)


def _counts(view: SummaryView, scope: str) -> Iterator[str]:
    voice, result, summary = view.voice, view.result, view.result.summary
    if scope:
        yield literal(voice.say(words.SCOPE, filters=scope))
    if not result.assessments:
        yield literal(voice.say(words.NO_TARGETS))
        return
    if view.narrowed:
        yield literal(view.narrowed)
    yield strong(literal(due(voice, summary)))
    yield strong(literal(to_date(voice, summary)))
    under_way = [f"{count.word} {count.targets} {count.remark}".rstrip() for count in view.under_way]
    if under_way:
        yield literal(voice.say(words.UNDER_WAY) + ", ".join(under_way))
        if bands := bands_of_register(voice):
            yield literal(bands)
    if view.besides:
        line = "; ".join(view.besides)
        yield literal(f"{line[:1].upper()}{line[1:]}")


def _tabulate(view: SummaryView, title: words.Text, rows: Sequence[Row]) -> str:
    """A row for each, and one for all together where there are several."""
    say, total = view.voice.say, view.total
    columns = [
        Column(say(title)),
        Column(say(words.TARGETS), Align.RIGHT),
        *(Column(count.word, Align.RIGHT) for count in total.counts),
        Column(say(words.SHARE_MET), Align.RIGHT),
    ]
    cells = [_cells(view, row) for row in rows]
    cells.append([strong(cell) if len(rows) > 1 else cell for cell in _cells(view, total)])
    if total.share is None:
        columns, cells = columns[:-1], [row[:-1] for row in cells]
    return table(columns, cells)


def _cells(view: SummaryView, row: Row) -> list[str]:
    counts = (str(count.targets or "–") for count in row.counts)
    met = f"{row.due_met}/{row.due}" if row.due else "–"
    met += f" ({view.percent(row)})" if row.share is not None else ""
    return [literal(row.title), str(row.targets), *counts, met]
