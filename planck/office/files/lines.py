"""A delimited file (.csv, .tsv, "Unicode text"): its lines, cut where most of them agree."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from planck.office.files.text import Run, read_runs
from planck.office.grid import Cell, Grid, GridKind, OfficeFile

# In the order in which they are preferred where the lines agree on several: a comma divides numbers too.
_DELIMITERS = ("\t", ";", "|", ",")
_QUOTE = '"'


class UnclosedQuote(Exception):
    """A quote that begins on the line ``args[0]`` and does not end: all that follows would be one cell."""


class _Record(NamedTuple):
    """What stands between two line ends outside of quotes, and the line on which it begins."""

    line: int
    fields: list[str]


def read_lines(name: str, text: str) -> OfficeFile:
    """The cells of a delimited file. All are texts, and a row counts as the line on which it begins."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    first, _, rest = plain.partition("\n")
    told = first[4:5] if first.lower().startswith("sep=") and len(first.strip()) <= 5 else ""
    records = _records(rest, told, 2) if told else _best(plain)
    rows = [
        tuple(
            Cell(record.line, column, marked.text, marks=marked.marks)
            for column, field in enumerate(record.fields, 1)
            if (marked := read_runs([Run(field)])).text
        )
        for record in records
    ]
    return OfficeFile(name, (Grid(GridKind.LINES, "", 1, tuple(filter(None, rows))),))


def _best(text: str) -> list[_Record]:
    """The records by the delimiter that most of them agree on, also in how often it stands in them."""
    readings = [_records(text, delimiter, 1) for delimiter in _DELIMITERS if delimiter in text]
    return max(readings, key=_agreement, default=_records(text, ",", 1))


def _agreement(records: Sequence[_Record]) -> int:
    """How many records have as many fields as most, and more than one."""
    counts = Counter(len(record.fields) for record in records if any(record.fields))
    return max((times for width, times in counts.items() if width > 1), default=0)


def _records(text: str, delimiter: str, first_line: int) -> list[_Record]:
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, quotechar=_QUOTE, strict=False)
    records = []
    line = first_line
    for fields in reader:
        records.append(_Record(line, fields))
        line = first_line + reader.line_num
    return records
