"""A list of things with facts about each: a table, or on a narrow screen a few lines for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from rich.text import Text

from planck.reports.items import Item, Section
from planck.reports.text.drawing import Column, Drawing
from planck.reports.tones import Tone
from planck.reports.wording.voice import Voice

NARROW = 60
_INDENT = 2
_CONTINUED = 2 * _INDENT + 2
_GAP = 2
# What a column keeps, so that no day is broken.
_LEAST = 10
_ARROW = " → "


def lay_section(
    drawing: Drawing, voice: Voice, section: Section, *, places: bool, narrow: int = NARROW
) -> Iterator[Text]:
    """The heading, then each item below its area; ``places``: with where each stands, and not only what newly fails.

    On a screen of less than ``narrow`` columns there is no table.
    """
    yield from drawing.flow(Text(), [drawing.text(section.heading, Tone.HEADING)], _CONTINUED)
    if drawing.width < narrow or not section.items:
        rows, indent = [list(_block(drawing, item)) for item in section.items], _INDENT
    else:
        (head, *rows), indent = _table(drawing, voice, section), 2 * _INDENT  # where no line of a name begins
        yield from head
    area = ""
    for item, row in zip(section.items, rows, strict=True):
        if item.area != area:
            area = item.area
            yield from drawing.flow(Text(), [drawing.title(area, Tone.STRONG)], _CONTINUED)
        yield from row
        if places or item.is_new_failure:
            yield from drawing.flow(Text(" " * indent), [drawing.place(voice, item.place)], indent)


def _table(drawing: Drawing, voice: Voice, section: Section) -> Iterator[list[Text]]:
    """The titles of the columns, then for each item its name, which wraps beside all its facts."""
    titles, tables = section.table(voice)
    head = [[drawing.text(title, Tone.FAINT) for title in titles]]
    rows = [head, *([[drawing.text(cell.text, cell.tone) for cell in row] for row in table] for table in tables)]
    names = [
        drawing.text(section.label, Tone.FAINT),
        *(drawing.text(item.title) for item in section.items),
    ]
    signs = [Text(" "), *(drawing.ours(item.sign.value, item.tone) for item in section.items)]
    name, *widths = _fit([names, *zip(*chain(*rows), strict=True)], drawing.width - _INDENT)
    outer = [Column(name), Column(sum(widths) + _GAP * (len(widths) - 1))]
    inner = [Column(width) for width in widths]
    for sign, title, facts in zip(signs, names, rows, strict=True):
        lines = (line for fact in facts for line in drawing.row(fact, inner))
        beside = drawing.row([title, Text("\n").join(lines)], outer)
        yield [Text.assemble(" " if number else sign, " ", line) for number, line in enumerate(beside)]


def _fit(columns: Sequence[Sequence[Text]], width: int) -> list[int]:
    """How wide each column is so that all fit into ``width``: the widest give way first."""
    room = width - _GAP * (len(columns) - 1)
    widths = [min(max(cell.cell_len for cell in column), room) for column in columns]
    while sum(widths) > room and max(widths) > _LEAST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _block(drawing: Drawing, item: Item) -> Iterator[Text]:
    """The name, and a line for each fact."""
    sign = Text.assemble(drawing.ours(item.sign.value, item.tone), " ")
    yield from drawing.flow(sign, [drawing.text(item.title)], _CONTINUED)
    for each in item.facts:
        first = Text.assemble(" " * _INDENT, drawing.text(each.label, Tone.FAINT), ": ")
        sides = drawing.joined((drawing.text(each.before), drawing.text(each.after, each.tone)), by=_ARROW)
        remark = [drawing.text(each.remark, each.tone)] if each.remark else []
        yield from drawing.flow(first, [sides, *remark], _CONTINUED)
