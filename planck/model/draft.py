"""What was read from a table and may be written into a register, and what was not read, with the reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from decimal import Decimal
from enum import Enum
from typing import TypeAlias

from planck.model.frozen import Frozen, frozen
from planck.model.problem import Problem

# What a YAML file of a register holds: texts, exact numbers, true and false, null, lists and maps.
Plain: TypeAlias = "str | Decimal | bool | Sequence[Plain] | Mapping[str, Plain] | None"


class Outcome(str, Enum):
    """What became of a cell, a row or a column that is worth a word."""

    LEFT_OUT = "left-out"  # it says nothing that a register records
    ASKED = "asked"  # it says something, but not what: left out until a person answers
    ASSUMED = "assumed"  # written, with the key under ``assumed``
    DIFFERS = "differs"  # what it says of the others is not what they give


class Topic(str, Enum):
    """Why a remark is made. The sentence of each, in every language, is in ``reports/wording``."""

    HIDDEN_SHEET = "hidden-sheet"
    HIDDEN_ROW = "hidden-row"
    HIDDEN_COLUMN = "hidden-column"
    NESTED_TABLE = "nested-table"  # in a cell of a document
    HEAD_AGAIN = "head-again"
    COLUMN_NUMBERS = "column-numbers"
    NO_ROW = "no-row"
    ROW_WITHOUT_NAME = "row-without-name"
    COLUMN_NOT_UNDERSTOOD = "column-not-understood"
    TABLE_NOT_READ = "table-not-read"

    # Why the text of a cell is not clear.
    TWO_READINGS = "two-readings"  # "1.650", where nothing says how the file writes numbers
    SEVERAL_NUMBERS = "several-numbers"  # "Trên 90, trong đó 20% hoàn thành xuất sắc"
    NO_NUMBER = "no-number"  # "Giảm so với năm 2024"
    NOT_UNDERSTOOD = "not-understood"
    MARK_WITH_UNIT = "mark-with-unit"  # "x" in a row with a unit
    YEAR_OR_NUMBER = "year-or-number"  # "2025" in a row without a unit
    DATE = "date"  # a date where a spreadsheet made one of "11/13"
    DAY_OR_MONTH = "day-or-month"  # "03/04/2024" in English
    NO_VALUE = "no-value"  # a formula of which the file keeps no value

    # Why a cell that is clear cannot be written, as its row and its column have it.
    DIRECTION = "direction"  # spending: nobody says whether more or less is wanted
    PERIOD_MISSING = "period-missing"
    PERIOD_OF_FIGURES = "period-of-figures"  # "Thực hiện" in September: of that month, or of nine
    UNIT_MISSING = "unit-missing"
    UNIT_DIFFERS = "unit-differs"
    SUM_OR_LAST = "sum-or-last"  # 1.000 over five years, of what is 196 a year
    OF_YEAR_OR_TERM = "of-year-or-term"  # "cả nhiệm kỳ" under one year
    FALL_AMONG_LEVELS = "fall-among-levels"
    ROUNDED_ACROSS = "rounded-across"  # shows what satisfies a target, and holds what does not
    SEVERAL_CELLS = "several-cells"  # one cell merged over several figures
    REACHED_WHEN = "reached-when"  # a milestone, in a span that goes beyond its due day
    TWO_VALUES = "two-values"
    AREA_LEVEL = "area-level"  # district or commune
    AREA_OF_COLUMN = "area-of-column"  # which area stands above a column
    AREA_ELSEWHERE = "area-elsewhere"  # its type says that it does not lie within the area of the table
    AREA_MISSING = "area-missing"  # a line without area in a table that has a column of areas
    PERIOD_NOT_READ = "period-not-read"
    DAY_NOT_READ = "day-not-read"
    STATUS_NOT_READ = "status-not-read"
    PLAN_OR_RESULT = "plan-or-result"  # a column of a list of areas
    DIRECTION_IN_CELL = "direction-in-cell"  # as without "in cell", where a row has several indicators
    UNIT_IN_CELL = "unit-in-cell"
    SUM_IN_CELL = "sum-in-cell"
    TWO_TARGETS = "two-targets"  # of one thing and one time
    REFUSED = "refused"  # by the register: two targets of one thing, a count above its whole

    # Why a cell of a workbook that planck wrote cannot be written, though it was changed.
    NOT_READ_BACK = "not-read-back"
    UNKNOWN_AREA = "unknown-area"

    # What is left out because it says nothing that a register records.
    DASH = "dash"
    WORDS = "words"
    EMPTY_VALUE = "empty-value"
    SAID_BEFORE = "said-before"
    WORKED_OUT = "worked-out"  # changed in a workbook that planck wrote
    NO_AREA = "no-area"  # "Thành thị": a part that is no area

    # What is written in a customary reading, and what a table works out and does not agree.
    ASSUMED_COMPARATOR = "assumed-comparator"  # comparator
    ASSUMED_BETTER = "assumed-better"  # better
    ASSUMED_BASIS = "assumed-basis"
    JUDGEMENT_DIFFERS = "judgement-differs"
    SHARE_DIFFERS = "share-differs"  # given
    AREA_OF_TITLE = "area-of-title"  # given

    NO_MAP = "no-map"  # --columns-out, of a table whose columns need none
    ANSWER_UNUSED = "answer-unused"  # MAP.yaml speaks of a row or a cell that the table does not have


@frozen
class Spot(Frozen):
    """A place in an office's file: ``sheet`` is the sheet's title, or the table's number in a document; ``cell`` is
    ``E5``, ``row 24, column 5`` of a document, or ``line 14``; a row or a column alone where it is meant as a whole.
    Zero stands for none."""

    file: str
    sheet: str = ""
    row: int = 0
    column: int = 0
    last_row: int = 0
    last_column: int = 0


@frozen
class Remark(Frozen):
    """One thing that a person should know about what was read: ``text`` is what stands there.

    ``problem`` is what the register would say of it.
    """

    outcome: Outcome
    topic: Topic
    spot: Spot
    text: str = ""
    details: Mapping[str, str] = field(default_factory=dict)
    problem: Problem | None = None


@frozen
class DraftTarget(Frozen):
    """A target to be written: the keys of the format, in the order in which a person would write them."""

    id: str
    terms: Mapping[str, Plain]
    spot: Spot


@frozen
class DraftFigure(Frozen):
    """A figure to be written: its period as the format writes it, its value (a number, ``{count: 13, of: 13}``, true,
    a list of two …), and what stands beside the value: status, published, reason, note."""

    period: str
    value: Plain
    terms: Mapping[str, Plain]
    spot: Spot


@frozen
class DraftSeries(Frozen):
    """The figures of an indicator: ``terms`` stand beside ``values`` (name, unit, price_base, context, note).

    ``name`` is that of the table, be it written or not.
    """

    id: str
    terms: Mapping[str, Plain]
    figures: tuple[DraftFigure, ...]
    name: str = ""


@frozen
class DraftArea(Frozen):
    """What was read of one area: its names by level, from the province down, and the period of the targets' file.

    ``id`` is known of the areas of a register; ``is_id_written``: its names do not come to it. ``resolution`` is
    the one that set the targets."""

    names: Mapping[str, str]
    targets: tuple[DraftTarget, ...] = ()
    series: tuple[DraftSeries, ...] = ()
    period: str = ""
    id: str = ""
    is_id_written: bool = False
    resolution: Mapping[str, Plain] = field(default_factory=dict)


@frozen
class Draft(Frozen):
    """All that was read of one table: ``source`` is the source of its files (title, file, place).

    Only a workbook of planck says something of areas, indicators and documents beside: ``known_areas`` are entries of
    ``areas.yaml`` by the id of the area, ``indicators`` and ``sources`` those of their files by their ids and keys.
    ``is_whole``: it is what a register says, and not what a table does."""

    source: Mapping[str, Plain]
    areas: tuple[DraftArea, ...]
    remarks: tuple[Remark, ...] = ()
    known_areas: Mapping[str, Mapping[str, Plain]] = field(default_factory=dict)
    indicators: Mapping[str, Mapping[str, Plain]] = field(default_factory=dict)
    sources: Mapping[str, Mapping[str, Plain]] = field(default_factory=dict)
    is_whole: bool = False
