"""How many targets of each area have which answer, as a table with a bar for the share that was met."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from rich.cells import cell_len
from rich.text import Text

from planck.model.assessment import Verdict
from planck.reports.summary_view import Count, Row, SummaryView
from planck.reports.text.drawing import Column, Drawing
from planck.reports.tones import Tone
from planck.reports.wording import words

_INDENT = _GAP = 2
_WIDEST_TITLE = 28
_BAR, _SHORTEST_BAR = 20, 8
_MOST_LINES = 4


def table_of_areas(drawing: Drawing, summary: SummaryView) -> Iterator[Text]:
    """A row for each of several areas; where a screen has no room for the columns, a line that names each count.

    Before anything is due there is none.
    """
    rows = summary.rows
    if not rows or not summary.total.due:
        return
    heads = _heads(summary)
    forms = [(_widths(drawing, heads, rows, most), _GAP) for most in range(1, _MOST_LINES + 1)]
    forms.append((forms[-1][0], 1))
    with_room = [form for form in forms if _room(drawing, *form) >= 0]
    if not with_room:
        for row in rows:
            yield from drawing.flow(Text(), _in_words(drawing, row, summary), _INDENT)
        return
    with_bar = (form for form in with_room if _room(drawing, *form) - _GAP >= _SHORTEST_BAR)
    widths, gap = next(with_bar, with_room[0])
    bar = min(_BAR, _room(drawing, widths, gap) - _GAP)
    bar = bar if bar >= _SHORTEST_BAR else 0
    columns = (Column(widths[0], gap=gap), *(Column(width, right=True, gap=gap) for width in widths[1:]), Column(bar))
    yield from drawing.row((*(drawing.ours(head, Tone.STRONG) for head in heads), Text()), columns)
    for row in rows:
        yield from drawing.row((*_cells(drawing, row, summary), _bar(drawing, row.share, bar)), columns)


def _heads(summary: SummaryView) -> list[str]:
    say, kinds = summary.voice.say, _kinds(summary.total)
    heads = (say(words.AREA), say(words.TARGETS), *map(_named, kinds))
    return [*heads, say(words.SHARE_MET)]


def _kinds(row: Row) -> list[Count]:
    """The counts of what is due."""
    return [count for count in row.counts if not (isinstance(count.kind, Verdict) and count.kind.is_open)]


def _widths(drawing: Drawing, heads: Sequence[str], rows: Sequence[Row], most: int) -> list[int]:
    """How wide each column is whose head takes so many lines at most."""
    title = max(cell_len(drawing.shown(row.title)) for row in rows)
    digits = len(str(max(row.targets for row in rows)))
    first, *others = (drawing.narrowest(head, most) for head in heads)
    return [max(first, min(title, _WIDEST_TITLE)), *(max(width, digits) for width in others)]


def _room(drawing: Drawing, widths: Sequence[int], gap: int) -> int:
    """How much of the screen is left behind the columns."""
    return drawing.width - sum(widths) - gap * (len(widths) - 1)


def _cells(drawing: Drawing, row: Row, summary: SummaryView) -> Iterator[Text]:
    yield drawing.title(row.title, Tone.PLAIN)
    yield drawing.ours(str(row.targets))
    for count in _kinds(row):
        yield drawing.ours(str(count.targets), count.tone) if count.targets else drawing.ours("·", Tone.FAINT)
    yield drawing.ours(summary.percent(row))


def _bar(drawing: Drawing, share: Fraction | None, width: int) -> Text:
    """A bar that is full where everything was met, and only there."""
    if share is None or not width:
        return Text()
    full = int(share * width)
    return Text.assemble(drawing.ours("█" * full, Tone.GOOD), drawing.ours("░" * (width - full), Tone.FAINT))


def _in_words(drawing: Drawing, row: Row, summary: SummaryView) -> Iterator[Text]:
    yield drawing.title(row.title, Tone.STRONG)
    yield drawing.ours(f"{summary.voice.say(words.TARGETS)} {row.targets}")
    yield from (tally(drawing, count) for count in row.counts if count.targets)
    if row.due:
        yield drawing.ours(f"{summary.voice.say(words.SHARE_MET)} {summary.percent(row)}")


def tally(drawing: Drawing, count: Count) -> Text:
    """``✗ Không đạt 98``."""
    remark = drawing.ours(f" {count.remark}" if count.remark else "", Tone.FAINT)
    return Text.assemble(drawing.ours(_named(count), count.tone), f" {count.targets}", remark)


def _named(count: Count) -> str:
    """The word behind its sign; not being due is said of targets with all kinds of signs."""
    return count.word if count.kind is Verdict.NOT_DUE else f"{count.sign.value} {count.word}"
