"""The result as JSON lines, for databases: one object on each line, whose ``kind`` says what it is.

The first line has the gate and the counts; then comes one for each target, or for each figure, with the columns of the
CSV; then the problems. Every line of a kind has the same keys, each always of one type.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from planck import __version__
from planck.model.assessment import Assessment
from planck.model.register import Register
from planck.model.result import Result
from planck.model.severity import count_codes
from planck.reports.data_cells import Figure, Filled, Row
from planck.reports.data_rows import COLUMNS, rows_of
from planck.reports.machine.result import counts_json
from planck.reports.machine.writer import Json, json_line, lines_in_json
from planck.reports.request import Request, Rows
from planck.reports.streamed import Piece, Streamed
from planck.reports.wording.digits import plain
from planck.reports.wording.problems import message
from planck.reports.wording.voice import Voice

SCHEMA = "planck/lines/1"
KINDS = {Rows.ASSESSMENTS: "assessment", Rows.OBSERVATIONS: "observation"}
# The columns whose values are true or false; in others such a value is one of several kinds, and so a text.
_FLAGS = frozenset({"provisional", "deteriorating", "approximate", "used", "former_territory"})
_LINE = "line"


def streamed(register: Register, request: Request, _targets: int) -> ResultInLines:
    """A line for the whole, one for each target or figure, one for each problem.

    Codes are English, sentences in the language, numbers texts with all their digits.
    """
    return ResultInLines(Voice(request.language, register), request.table.rows)


class ResultInLines(Streamed[None, Sequence[Assessment]]):
    """The result drawn a target at a time; nothing has to be known of the others."""

    def __init__(self, voice: Voice, rows: Rows) -> None:
        self._voice, self._rows = voice, rows

    def prepare(self, part: Result) -> tuple[None, Sequence[Assessment]]:
        """The assessments to show."""
        return None, part.displayed

    def gather(self, facts: Iterable[None]) -> None:
        """Nothing."""

    def head(self, result: Result, facts: None) -> str:
        """What the lines are of, and how it came out."""
        return json_line(
            {
                "kind": "result",
                "schema": SCHEMA,
                "planck": __version__,
                "as_of": result.as_of.isoformat(),
                "gate": {"fail_on": result.fail_on, "passed": result.passed},
                "summary": counts_json(result.summary),
            }
        )

    def draw(self, content: Sequence[Assessment], facts: None) -> Iterator[Piece]:
        """The lines of each target."""
        rows = (row for assessment in content for row in rows_of(self._voice, assessment, self._rows))
        return lines_in_json(map(self._document, rows), len(content))

    def _document(self, row: Row) -> Json:
        document: Json = {"kind": KINDS[self._rows]}
        for name in COLUMNS[self._rows]:
            cell = row.get(name)
            document[name] = _value(name, cell) if cell is not None else None
        return document

    def tail(self, result: Result, facts: None) -> str:
        """What is wrong in the files, and what of that was ignored."""
        problems: list[Json] = []
        for problem in result.problems:
            told = {"level": problem.level, "code": problem.code, "message": message(self._voice, problem)}
            place = problem.location
            stands = (place.file, place.line, place.column) if place is not None else (None, None, None)
            problems.append({"kind": "problem", **told, **dict(zip(("file", _LINE, "column"), stands, strict=True))})
        for code, times in count_codes(result.ignored).items():
            problems.append({"kind": "ignored", "code": code, "times": times})
        return "".join(map(json_line, problems))


def _value(name: str, cell: Filled) -> str | int | bool | None:
    """A cell as the type that its column has: true or false, the number of a line, and in all others a text."""
    if isinstance(cell, str):
        return cell or None
    if isinstance(cell, bool):
        return cell if name in _FLAGS else str(cell).lower()
    if isinstance(cell, Figure):
        return int(cell.value) if name == _LINE else plain(cell.value)
    return cell.isoformat() if isinstance(cell, date) else cell.text()
