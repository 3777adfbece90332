"""The list of targets: a line for each, in columns that are as wide in every area of a report."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from enum import Enum
from typing import NamedTuple

from rich.text import Text

from planck.model.assessment import Whole
from planck.reports.caveats import caveats, short_rating
from planck.reports.list_view import Fold
from planck.reports.target_view import TargetView
from planck.reports.text.drawing import Column, Drawing, width_of
from planck.reports.tones import Tone, sign_of, tone_of
from planck.reports.wording import words
from planck.reports.wording import words_of_lists as lists
from planck.reports.wording.sentences import about_whole
from planck.reports.wording.voice import Voice, with_unit

NARROW = 60
INDENT = 2
_GAP = 2
_LONGEST_WORD = 18


class Field(Enum):
    """A column behind the names, by its label."""

    UNIT = words.UNIT
    PERIOD = words.PERIOD
    CONDITION = words.TARGET
    VALUE = words.ACTUAL
    DIFFERENCE = lists.SHORT_DIFFERENCE
    RATING = words.VERDICT

    @property
    def has_numbers(self) -> bool:
        """Whether its texts end below each other."""
        return self in (Field.CONDITION, Field.VALUE, Field.DIFFERENCE)


class _Form(NamedTuple):
    """How wide each column may become that there is, and how much room the names must be left.

    ``gap`` is what lies before a column in which few texts begin at its left.
    """

    most: Mapping[Field, int]
    name: int
    gap: int = _GAP

    def gap_behind(self, field: Field) -> int:
        """What lies between a column and the next one."""
        return self.gap if field in (Field.PERIOD, Field.VALUE) else _GAP


_ROOMY = {Field.CONDITION: 16, Field.VALUE: 15, Field.DIFFERENCE: 12, Field.RATING: 18}
_TIGHT = {Field.CONDITION: 16, Field.VALUE: 10, Field.DIFFERENCE: 6, Field.RATING: 10}
_TIGHTEST = {Field.CONDITION: 13, Field.VALUE: 10, Field.DIFFERENCE: 6, Field.RATING: 10}
# From much room to little: a unit without a column stands behind the bound, a period without one behind the name.
_FORMS = (
    _Form({Field.UNIT: 14, Field.PERIOD: 12, **_ROOMY}, 44),
    _Form({Field.UNIT: 12, Field.PERIOD: 10, **_TIGHT}, 44, gap=1),
    _Form({Field.PERIOD: 12, **_ROOMY}, 44),
    _Form({Field.PERIOD: 10, **_TIGHT}, 34, gap=1),
    _Form(_TIGHTEST, 20, gap=1),
)


class _Line(NamedTuple):
    """What stands on the line of a target."""

    view: TargetView
    name: str
    texts: dict[Field, str]


class Table:
    """Some targets on one screen: the columns that they take, and their lines."""

    def __init__(self, drawing: Drawing, voice: Voice, views: Sequence[TargetView]) -> None:
        self._drawing, self._voice = drawing, voice
        self._lines = {id(view.assessment): _line_of(drawing, view) for view in views}
        self._form = _FORMS[-1]
        self._fields: tuple[Field, ...] = ()
        self._widths: dict[Field, int] = {}
        self._name = 0
        self._choose_form()

    def _choose_form(self) -> None:
        """Take the first form that leaves enough room for the names; without any, every target is a block."""
        for form in _FORMS if self._drawing.width >= NARROW else ():
            widths = {field: self._width(field, form) for field in form.most}
            longest = max((_width_of_name(line, form.most) for line in self._lines.values()), default=0)
            room = (
                self._drawing.width
                - INDENT
                - sum(width + form.gap_behind(field) for field, width in widths.items() if width)
            )
            if room >= min(longest, form.name):
                self._form, self._fields = form, tuple(field for field in form.most if widths[field])
                self._widths, self._name = widths, min(room, max(longest, len(self._voice.say(words.INDICATOR))))
                return

    def _width(self, field: Field, form: _Form) -> int:
        """As wide as its texts, up to a bound; as its longest word at least. 0 where nothing stands in it."""
        texts = {_text_of(line, field, form.most) for line in self._lines.values()} - {""}
        if not texts:
            return 0
        long_words = {width_of(word) for text in texts for word in text.split(" ")}
        longest_word = max((width for width in long_words if width <= _LONGEST_WORD), default=0)
        label = width_of(self._voice.say(field.value))
        return max(label, longest_word, min(max(map(width_of, texts)), form.most[field]))

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

    def target(self, view: TargetView) -> Iterator[Text]:
        """The line of a target, and below it whatever changes how that is to be read."""
        drawing, line = self._drawing, self._lines[id(view.assessment)]
        depth = _depth(view)
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

    def _fits(self, line: _Line) -> bool:
        """Whether each word has room in its column: a number that is broken could be read as another one."""
        return bool(self._fields) and all(
            width_of(word) <= self._widths[field]
            for field in self._fields
            for word in _text_of(line, field, self._fields).split(" ")
        )

    def _title(self, line: _Line, fields: Container[Field], width: int) -> Text:
        """The name, and the period where it has no column."""
        period = "" if Field.PERIOD in fields else line.texts[Field.PERIOD]
        parts = (self._drawing.text(line.name), self._drawing.text(period, Tone.FAINT))
        return self._drawing.fitted(parts, width)

    def _sign(self, view: TargetView, depth: int) -> Text:
        return self._drawing.ours(" " * depth + view.sign.value, view.tone)

    def _cell(self, line: _Line, field: Field) -> Text:
        text = _text_of(line, field, self._fields)
        return self._drawing.text(text, line.view.tone if field is Field.RATING else Tone.PLAIN)

    def _block(self, line: _Line, depth: int) -> Iterator[Text]:
        """The target on lines of its own, each figure behind its label."""
        drawing, indent = self._drawing, INDENT + depth
        columns = Column(1 + depth, right=True, gap=1), Column(drawing.width - indent)
        first, *others = self._title(line, (), columns[1].width - INDENT).split("\n")
        title = Text("\n").join((first, *(Text.assemble(" " * INDENT, other) for other in others)))
        yield from drawing.row((self._sign(line.view, depth), title), columns)  # no name begins a line like the figures
        parts = []
        labels = {Field.CONDITION: words.TARGET, Field.VALUE: words.ACTUAL, Field.DIFFERENCE: words.DIFFERENCE}
        for field, label in labels.items():
            if text := _text_of(line, field, ()):
                named = drawing.ours(f"{self._voice.say(label).lower()} ", Tone.FAINT)
                parts.append(Text.assemble(named, drawing.text(text)))
        yield from drawing.flow(Text(" " * indent), (*parts, self._cell(line, Field.RATING)), indent)


def _line_of(drawing: Drawing, view: TargetView) -> _Line:
    texts = {
        Field.UNIT: view.unit,
        Field.PERIOD: view.period,
        Field.CONDITION: view.short_condition,
        Field.VALUE: view.short_value,
        Field.DIFFERENCE: view.short_difference,
        Field.RATING: short_rating(view),
    }
    return _Line(view, drawing.shown(view.name), {field: drawing.shown(text) for field, text in texts.items()})


def _text_of(line: _Line, field: Field, fields: Container[Field]) -> str:
    """What stands in a column, where these are the columns there are."""
    if field is Field.CONDITION and Field.UNIT not in fields:
        return with_unit(line.texts[field], line.texts[Field.UNIT])
    return line.texts[field]


def _width_of_name(line: _Line, fields: Container[Field]) -> int:
    """How much room there is to be in the column of the names; what a part is set in takes some of it."""
    period = "" if Field.PERIOD in fields else line.texts[Field.PERIOD]
    return _depth(line.view) + width_of(" · ".join(text for text in (line.name, period) if text))


def _depth(view: TargetView) -> int:
    """How far a target is set in: a part below the target that it is part of."""
    return INDENT if view.assessment.whole is not None else 0
