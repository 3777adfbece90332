"""The result as CSV for spreadsheets and for statistics packages: UTF-8, commas, a head line of stable names.

Codes are English and numbers have a point in either language, as in the JSON; sentences are in the language. For a
spreadsheet in a Vietnamese locale there are semicolons, and numbers and days are written as it reads them.
"""

from __future__ import annotations

import csv
import io
import re
from datetime import date

from planck.model.result import Language, Result
from planck.reports.data_cells import Cell, Figure, Named
from planck.reports.data_rows import COLUMNS, IDS, rows_of
from planck.reports.request import Request
from planck.reports.visible import visible
from planck.reports.wording.digits import plain
from planck.reports.wording.voice import Voice

BOM = "\ufeff"
_DELIMITERS = {Language.EN: ",", Language.VI: ";"}
# A spreadsheet runs a cell that begins like this, also where it trims spaces or where the sign has its wide form.
_FORMULA = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


def render(result: Result, request: Request) -> str:
    """A row for each assessment, or for each figure of each target.

    Without a verdict there is the head line alone. No cell begins as a formula does: an apostrophe stands before a
    text that does, ``./`` before an id.
    """
    rows, locale = request.table.rows, request.table.locale
    file = io.StringIO()
    writer = csv.DictWriter(file, COLUMNS[rows], restval="", lineterminator="\n", delimiter=_DELIMITERS[locale])
    writer.writeheader()
    for row in rows_of(Voice(request.language, result.register), result, rows):
        writer.writerow({name: _written(name, cell, locale) for name, cell in row.items()})
    return (BOM if request.table.bom else "") + file.getvalue()


def _written(name: str, value: Cell, locale: Language) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return f"./{value}" if name in IDS and value.startswith("-/") else cell(value)
    if isinstance(value, Figure):
        return plain(value.value) if locale is Language.EN else plain(value.shown).replace(".", ",")
    if isinstance(value, Named):
        return cell(value.text("." if locale is Language.EN else ","))
    if isinstance(value, date):
        return value.isoformat() if locale is Language.EN else f"{value:%d/%m/%Y}"
    return "true" if value else "false"


def cell(text: str) -> str:
    """The text as a cell that no spreadsheet runs; a plain number stays one."""
    safe = visible(text)
    return f"'{safe}" if _FORMULA.match(safe) and not _NUMBER.fullmatch(safe) else safe
