"""The columns of the list of targets: what stands on each line, how wide that is, and which columns have room."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from enum import Enum
from typing import NamedTuple

from planck.reports.caveats import short_rating
from planck.reports.target_view import TargetView
from planck.reports.text.drawing import Drawing, width_of
from planck.reports.wording import words
from planck.reports.wording import words_of_lists as lists
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


class Line(NamedTuple):
    """What stands on the line of a target."""

    view: TargetView
    name: str
    texts: dict[Field, str]

    def text(self, field: Field, fields: Container[Field]) -> str:
        """What stands in a column, where these are the columns there are."""
        if field is Field.CONDITION and Field.UNIT not in fields:
            return with_unit(self.texts[field], self.texts[Field.UNIT])
        return self.texts[field]

    @property
    def depth(self) -> int:
        """How far the target is set in: a part below the target that it is part of."""
        return INDENT if self.view.assessment.whole is not None else 0

    def width_of_name(self, fields: Container[Field]) -> int:
        """How much room there is to be in the column of the names; what a part is set in takes some of it."""
        period = "" if Field.PERIOD in fields else self.texts[Field.PERIOD]
        return self.depth + width_of(" · ".join(text for text in (self.name, period) if text))


def line_of(drawing: Drawing, view: TargetView) -> Line:
    """The texts of a target as they are shown."""
    texts = {
        Field.UNIT: view.unit,
        Field.PERIOD: view.period,
        Field.CONDITION: view.short_condition,
        Field.VALUE: view.short_value,
        Field.DIFFERENCE: view.short_difference,
        Field.RATING: short_rating(view),
    }
    return Line(view, drawing.shown(view.name), {field: drawing.shown(text) for field, text in texts.items()})


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
# The columns that a text depends on: the unit that stands behind a bound, the period that stands behind a name.
_WITH_ALL, _WITH_NONE = frozenset(Field), frozenset[Field]()


class Widest(NamedTuple):
    """The widest text of a column, and its widest word that is not too long to be broken; 0 where there is none."""

    text: int = 0
    word: int = 0


class Widths(NamedTuple):
    """How wide the texts of some targets are, in each column, and their names.

    ``bound_with_unit`` is the column of the bounds, and ``name_with_period`` that of the names, where what has no
    column of its own stands in it.
    """

    fields: Mapping[Field, Widest]
    bound_with_unit: Widest
    name: int
    name_with_period: int

    def of(self, field: Field, fields: Container[Field]) -> Widest:
        """The widest in a column, where these are the columns there are."""
        if field is Field.CONDITION and Field.UNIT not in fields:
            return self.bound_with_unit
        return self.fields[field]


def measure(lines: Iterable[Line]) -> Widths:
    """How wide the texts of some targets are."""
    measured = tuple(lines)
    return Widths(
        {field: _widest({line.texts[field] for line in measured}) for field in Field},
        _widest({line.text(Field.CONDITION, _WITH_NONE) for line in measured}),
        max((line.width_of_name(_WITH_ALL) for line in measured), default=0),
        max((line.width_of_name(_WITH_NONE) for line in measured), default=0),
    )


def _widest(texts: set[str]) -> Widest:
    long_words = map(width_of, {word for text in texts for word in text.split(" ")})
    return Widest(
        max(map(width_of, texts), default=0), max((width for width in long_words if width <= _LONGEST_WORD), default=0)
    )


def widest_of(several: Iterable[Widths]) -> Widths:
    """The widths of several lists together."""
    lists = (measure(()), *several)
    return Widths(
        {field: _join(each.fields[field] for each in lists) for field in Field},
        _join(each.bound_with_unit for each in lists),
        max(each.name for each in lists),
        max(each.name_with_period for each in lists),
    )


def _join(several: Iterable[Widest]) -> Widest:
    texts, long_words = zip(*several, strict=True)
    return Widest(max(texts), max(long_words))


class Columns(NamedTuple):
    """The columns that lines take: the fields that have one and how wide it is, and the room for the names.

    Without any, every target is a block.
    """

    fields: tuple[Field, ...]
    widths: Mapping[Field, int]
    name: int
    form: _Form


def choose_columns(drawing: Drawing, voice: Voice, texts: Widths) -> Columns:
    """Those of the first form that leaves enough room for the names."""
    for form in _FORMS if drawing.width >= NARROW else ():
        widths = {field: _width(voice, field, form, texts) for field in form.most}
        longest = texts.name if Field.PERIOD in form.most else texts.name_with_period
        taken = sum(width + form.gap_behind(field) for field, width in widths.items() if width)
        room = drawing.width - INDENT - taken
        if room >= min(longest, form.name):
            fields = tuple(field for field in form.most if widths[field])
            return Columns(fields, widths, min(room, max(longest, len(voice.say(words.INDICATOR)))), form)
    return Columns((), {}, 0, _FORMS[-1])


def _width(voice: Voice, field: Field, form: _Form, texts: Widths) -> int:
    """As wide as its texts, up to a bound; as its longest word at least. 0 where nothing stands in it."""
    widest = texts.of(field, form.most)
    if not widest.text:
        return 0
    return max(width_of(voice.say(field.value)), widest.word, min(widest.text, form.most[field]))
