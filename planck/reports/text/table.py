"""The list of targets: a line for each, in columns that are as wide in every area of a report."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from rich.text import Text

from planck.model.assessment import Whole
from planck.reports.caveats import caveats
from planck.reports.list_view import Fold
from planck.reports.target_view import TargetView
from planck.reports.text.columns import INDENT, Columns, Field, Line
from planck.reports.text.drawing import Column, Drawing, width_of
from planck.reports.tones import Tone, sign_of, tone_of
from planck.reports.wording import words
from planck.reports.wording import words_of_lists as lists
from planck.reports.wording.sentences import about_whole
from planck.reports.wording.voice import Voice


class Table:
    """The lines of targets on one screen, in the columns that they take."""

    def __init__(self, drawing: Drawing, voice: Voice, columns: Columns) -> None:
        self._drawing, self._voice = drawing, voice
        self._form, self._fields, self._widths = columns.form, columns.fields, columns.widths
        self._name = columns.name

    def head(self, title: Text, others: Sequence[Text]) -> Iterator[Text]:
        """The heading of an area, on one line with the labels of the columns where it is no wider than the names."""
        drawing = self._drawing
        labels = [drawing.ours(self._voice.say(field.value), Tone.FAINT) for field in self._fields]
        heading = drawing.joined((title, *others))
        columns = [Column(self._name + INDENT), *self._columns(1)[2:]]
        if self._fields and heading.cell_len <= columns[0].width:
            yield from drawing.row((heading, *labels), columns)
        else:
            yield from drawing.flow(Text(), (title, *others), 2 * INDENT)
            yield from drawing.row((Text(), *labels), columns) if self._fields else ()

    def target(self, line: Line) -> Iterator[Text]:
        """The line of a target, and below it whatever changes how that is to be read."""
        drawing, view, depth = self._drawing, line.view, line.depth
        if self._fits(line):
            columns = self._columns(1 + depth)
            title = self._title(line, self._fields, columns[1].width)
            cells = (self._cell(line, field) for field in self._fields)
            yield from drawing.row((self._sign(view, depth), title, *cells), columns)
        else:
            yield from self._block(line, depth)
        for text in caveats(view):
            start = " " * (INDENT + depth) + "→ "
            yield from drawing.flow(drawing.ours(start, Tone.FAINT), [drawing.text(text, Tone.FAINT)], len(start))

    def whole(self, whole: Whole, *, satisfied: int) -> Iterator[Text]:
        """The line of a target in parts, which stands above them; so many that are satisfied have no line."""
        tone = tone_of(whole)
        name, answers = about_whole(self._voice, whole)
        sign = self._drawing.ours(f"{sign_of(whole).value} ", tone)
        parts = [self._drawing.text(name), self._drawing.text(answers, tone)]
        if satisfied:
            parts.append(self._drawing.text(self._voice.say(lists.SATISFIED_PARTS, count=satisfied), Tone.FAINT))
        yield from self._drawing.flow(sign, parts, INDENT)

    def fold(self, fold: Fold) -> Iterator[Text]:
        """The line of several targets."""
        sign = fold.sign.value if fold.sign is not None else "+"
        parts = [self._drawing.text(fold.text, Tone.FAINT)]
        yield from self._drawing.flow(self._drawing.ours(f"{sign} ", fold.tone), parts, INDENT)

    def _columns(self, mark: int) -> list[Column]:
        """The columns of a line whose sign takes so much."""
        names = Column(self._name - mark + 1)
        return [
            Column(mark, right=True, gap=1),
            names,
            *(Column(self._widths[field], field.has_numbers, self._form.gap_behind(field)) for field in self._fields),
        ]

    def _fits(self, line: Line) -> bool:
        """Whether each word has room in its column: a number that is broken could be read as another one."""
        return bool(self._fields) and all(
            width_of(word) <= self._widths[field]
            for field in self._fields
            for word in line.text(field, self._fields).split(" ")
        )

    def _title(self, line: Line, fields: Container[Field], width: int) -> Text:
        """The name, and the period where it has no column."""
        period = "" if Field.PERIOD in fields else line.texts[Field.PERIOD]
        parts = (self._drawing.text(line.name), self._drawing.text(period, Tone.FAINT))
        return self._drawing.fitted(parts, width)

    def _sign(self, view: TargetView, depth: int) -> Text:
        return self._drawing.ours(" " * depth + view.sign.value, view.tone)

    def _cell(self, line: Line, field: Field) -> Text:
        text = line.text(field, self._fields)
        return self._drawing.text(text, line.view.tone if field is Field.RATING else Tone.PLAIN)

    def _block(self, line: Line, depth: int) -> Iterator[Text]:
        """The target on lines of its own, each figure behind its label."""
        drawing, indent = self._drawing, INDENT + depth
        columns = Column(1 + depth, right=True, gap=1), Column(drawing.width - indent)
        first, *others = self._title(line, (), columns[1].width - INDENT).split("\n")
        title = Text("\n").join((first, *(Text.assemble(" " * INDENT, other) for other in others)))
        yield from drawing.row((self._sign(line.view, depth), title), columns)  # no name begins a line like the figures
        parts = []
        labels = {Field.CONDITION: words.TARGET, Field.VALUE: words.ACTUAL, Field.DIFFERENCE: words.DIFFERENCE}
        for field, label in labels.items():
            if text := line.text(field, ()):
                named = drawing.ours(f"{self._voice.say(label).lower()} ", Tone.FAINT)
                parts.append(Text.assemble(named, drawing.text(text)))
        yield from drawing.flow(Text(" " * indent), (*parts, self._cell(line, Field.RATING)), indent)
