"""A delimited file (.csv, .tsv, "Unicode text"): its lines, cut where most of them agree."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from fractions import Fraction
from typing import NamedTuple

from planck.office.files.limits import MAX_CELLS, TooManyCells
from planck.office.files.text import LINE_END, read_run
from planck.office.grid import Cell, Grid, GridKind, OfficeFile

# In the order in which they are preferred where the lines agree on several: a comma divides numbers too.
_DELIMITERS = ("\t", ";", "|", ",")
_LONGEST_FIELD = 1_000_000
# How a file keeps a spreadsheet from reading "13/13" as a day: ="13/13".
_AS_TEXT = re.compile(r'^="([^"]*)"$')
# A line of its own behind the last one: where it is read as part of a cell, a quote did not end.
_END = "\ue000"


class UnclosedQuote(Exception):
    """A quote begins in the record on ``line`` and does not end: all that follows would be one cell."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line


class _Record(NamedTuple):
    """What stands between two line ends outside of quotes, and the line on which it begins."""

    line: int
    fields: list[str]


class _Reading(NamedTuple):
    """The records by one delimiter. ``unclosed`` is the line of a quote that does not end, 0 without one."""

    records: list[_Record]
    unclosed: int

    @property
    def agreement(self) -> tuple[Fraction, bool]:
        """The share of records that have as many fields as most, and more than one; a quote that ends counts more."""
        widths = Counter(len(record.fields) for record in self.records if any(record.fields))
        most = max((times for width, times in widths.items() if width > 1), default=0)
        return Fraction(most, max(widths.total(), 1)), not self.unclosed


def read_lines(name: str, text: str) -> OfficeFile:
    """The cells of a delimited file. All are texts, and a row counts as the line on which it begins."""
    rows = []
    count = 0
    for record in _records(LINE_END.sub("\n", text)):
        fields = ((column, read_run(_AS_TEXT.sub(r"\1", field))) for column, field in enumerate(record.fields, 1))
        row = tuple(Cell(record.line, column, field.text, marks=field.marks) for column, field in fields if field.text)
        rows += [row] if row else []
        count += len(row)
        if count > MAX_CELLS:
            raise TooManyCells
    return OfficeFile(name, (Grid(GridKind.LINES, "", 1, tuple(rows)),))


def _records(text: str) -> list[_Record]:
    """The records by the delimiter that the file names ("sep=;"), or else the one that most of them agree on."""
    first, _, rest = text.partition("\n")
    if first.lower().startswith("sep=") and len(first) == 5:
        readings = [_read(rest, first[4], 2)]
    else:
        readings = [_read(text, delimiter, 1) for delimiter in _DELIMITERS if delimiter in text]
        readings = readings or [_read(text, ",", 1)]
    reading = max(readings, key=lambda reading: reading.agreement)
    if reading.unclosed:
        raise UnclosedQuote(reading.unclosed)
    return reading.records


def _read(text: str, delimiter: str, first_line: int) -> _Reading:
    csv.field_size_limit(_LONGEST_FIELD)
    reader = csv.reader(io.StringIO(f"{text}\n{_END}", newline="\n"), delimiter=delimiter)
    records = []
    line = first_line
    try:
        for fields in reader:
            records.append(_Record(line, fields))
            line = first_line + reader.line_num
    except csv.Error:  # a field without end
        return _Reading(_cut(text, delimiter), line)
    last = records.pop()
    return _Reading(records, 0) if last.fields == [_END] else _Reading(_cut(text, delimiter), last.line)


def _cut(text: str, delimiter: str) -> list[_Record]:
    """The lines of a text whose quotes do not end, cut as if it had none, to be compared with other readings."""
    return [_Record(number, line.split(delimiter)) for number, line in enumerate(text.split("\n"), 1)]
