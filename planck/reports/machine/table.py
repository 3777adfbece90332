"""The result as CSV for spreadsheets and for statistics packages: UTF-8, commas, a head line of stable names.

Codes are English and numbers have a point in either language, as in the JSON; sentences are in the language. For a
spreadsheet in a Vietnamese locale there are semicolons, and numbers and days are written as it reads them.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache

from planck.model.assessment import Assessment
from planck.model.register import Register
from planck.model.result import Language, Result
from planck.reports.data_cells import Figure, Filled, Named
from planck.reports.data_rows import COLUMNS, IDS, rows_of
from planck.reports.request import Request, Table
from planck.reports.streamed import Streamed
from planck.reports.visible import visible
from planck.reports.wording.digits import plain
from planck.reports.wording.voice import Voice

BOM = "\ufeff"
_DELIMITERS = {Language.EN: ",", Language.VI: ";"}
# A spreadsheet runs a cell that begins like this, also where it trims spaces or where the sign has its wide form.
_FORMULA = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


def streamed(register: Register, request: Request, _targets: int) -> RowsOfData:
    """A row for each assessment, or for each figure of each target.

    Without a verdict there is the head line alone. No cell begins as a formula does: an apostrophe stands before a
    text that does, ``./`` before an id.
    """
    return RowsOfData(Voice(request.language, register), request.table)


class RowsOfData(Streamed[None, Sequence[Assessment]]):
    """The table drawn a target at a time; nothing has to be known of the others."""

    def __init__(self, voice: Voice, table: Table) -> None:
        self._voice, self._table = voice, table
        self._file = io.StringIO()
        self._writer = csv.writer(self._file, lineterminator="\n", delimiter=_DELIMITERS[table.locale])

    def prepare(self, part: Result) -> tuple[None, Sequence[Assessment]]:
        """The assessments to show."""
        return None, part.displayed

    def gather(self, facts: Iterable[None]) -> None:
        """Nothing."""

    def head(self, result: Result, facts: None) -> str:
        """The names of the columns."""
        self._writer.writerow(COLUMNS[self._table.rows])
        return (BOM if self._table.bom else "") + self._taken()

    def draw(self, content: Sequence[Assessment], facts: None) -> Iterator[str]:
        """The rows of each target."""
        rows, locale = self._table.rows, self._table.locale
        columns = COLUMNS[rows]
        for assessment in content:
            for row in rows_of(self._voice, assessment, rows):
                cells = [(name, row.get(name)) for name in columns]
                self._writer.writerow(["" if cell is None else _written(name, cell, locale) for name, cell in cells])
            yield self._taken()

    def tail(self, result: Result, facts: None) -> str:
        """Nothing."""
        return ""

    def _taken(self) -> str:
        """What was written since the last time."""
        text = self._file.getvalue()
        self._file.seek(0)
        self._file.truncate()
        return text


def _written(name: str, value: Filled, locale: Language) -> str:
    if isinstance(value, str):
        return f"./{value}" if name in IDS and value.startswith("-/") else cell(value)
    if isinstance(value, Figure):
        return plain(value.value) if locale is Language.EN else plain(value.shown).replace(".", ",")
    if isinstance(value, Named):
        return cell(value.text("." if locale is Language.EN else ","))
    if isinstance(value, date):
        return value.isoformat() if locale is Language.EN else f"{value:%d/%m/%Y}"
    return "true" if value else "false"


@lru_cache(maxsize=1 << 12)  # most are names, units and codes, over and over
def cell(text: str) -> str:
    """The text as a cell that no spreadsheet runs; a plain number stays one."""
    safe = visible(text)
    return f"'{safe}" if _FORMULA.match(safe) and not _NUMBER.fullmatch(safe) else safe
