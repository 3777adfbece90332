"""The formats that planck writes. A new one is a file of its own, with a function ``render``, and a row here.

``render`` gives one text, or its pieces where it may be long.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from planck.model.assessment import Assessment
from planck.model.register import Register
from planck.model.result import Result
from planck.reports.request import Request
from planck.reports.streamed import Piece, Streamed

if TYPE_CHECKING:  # few runs read tables, list the waivers, or only validate
    from planck.model.intake import Intake
    from planck.model.merge import Recorded
    from planck.model.validation import Validation
    from planck.model.waivers import ListedWaiver


class Report(Enum):
    """The kinds of report that there are."""

    RESULT = "result"  # the assessments, the problems and the gate
    COMPARISON = "comparison"  # what changed since another state of the register, and the gate
    CHANGES = "changes"  # what changed from one state of the register to another, where there is no gate
    EXPLANATION = "explanation"  # how one verdict follows from the files
    WAIVERS = "waivers"
    VALIDATION = "validation"  # what is wrong with the files
    INTAKE = "intake"  # what was read from tables of an office
    RECORDED = "recorded"  # what was put into the files


class Format(NamedTuple):
    """One format: the reports that it has, each with the module whose ``render`` writes it.

    Every format has a result; where it has no comparison, its result mentions one or leaves it out.
    ``for_machines``: programs read it, and its bytes do not depend on the locale.
    ``tells_failure``: its result tells a person why there is no verdict.
    ``looks_back``: its result also covers the ends of earlier years.
    ``with_summary``: a Markdown summary goes with it, where the CI server asks for one.
    ``is_binary``: it is bytes and no text, and so goes to a file alone.
    ``in_slices``: its result is drawn a part at a time: its module has a function ``streamed`` in place of ``render``.
    """

    reports: Mapping[Report, str]
    for_machines: bool = False
    tells_failure: bool = True
    looks_back: bool = False
    with_summary: bool = False
    is_binary: bool = False
    in_slices: bool = False


FORMATS = {
    "text": Format(
        {
            Report.RESULT: "planck.reports.text.report",
            Report.COMPARISON: "planck.reports.text.changes",
            Report.CHANGES: "planck.reports.text.changes",
            Report.EXPLANATION: "planck.reports.text.explain",
            Report.WAIVERS: "planck.reports.text.waivers",
            Report.VALIDATION: "planck.reports.text.validation",
            Report.INTAKE: "planck.reports.text.intake",
            Report.RECORDED: "planck.reports.text.recorded",
        },
        in_slices=True,
    ),
    "json": Format(
        {
            Report.RESULT: "planck.reports.machine.result",
            Report.CHANGES: "planck.reports.machine.changes",
            Report.EXPLANATION: "planck.reports.machine.explanation",
            Report.WAIVERS: "planck.reports.machine.waivers",
        },
        for_machines=True,
        in_slices=True,
    ),
    "markdown": Format(
        {
            Report.RESULT: "planck.reports.markdown.report",
            Report.COMPARISON: "planck.reports.markdown.changes",
            Report.CHANGES: "planck.reports.markdown.changes",
        }
    ),
    "html": Format({Report.RESULT: "planck.reports.html.page"}, looks_back=True),
    "csv": Format(
        {Report.RESULT: "planck.reports.machine.table"}, for_machines=True, tells_failure=False, in_slices=True
    ),
    "jsonl": Format({Report.RESULT: "planck.reports.machine.json_lines"}, for_machines=True, in_slices=True),
    "xlsx": Format({Report.RESULT: "planck.reports.xlsx.workbook"}, is_binary=True),
    "junit": Format({Report.RESULT: "planck.reports.machine.junit"}, for_machines=True),
    "sarif": Format({Report.RESULT: "planck.reports.machine.sarif"}, for_machines=True),
    "codequality": Format({Report.RESULT: "planck.reports.machine.codequality"}, for_machines=True),
    "github": Format({Report.RESULT: "planck.reports.machine.github"}, for_machines=True, with_summary=True),
}
# What a person reads on a screen; where no other format reports a failure, this one does.
TEXT = "text"
# What is handed in.
MARKDOWN = "markdown"


def formats_of(report: Report) -> tuple[str, ...]:
    """The formats that have a report, those that people read first."""
    names = [name for name, form in FORMATS.items() if report in form.reports]
    return tuple(sorted(names, key=lambda name: FORMATS[name].for_machines))


def stream_result(name: str, result: Result, request: Request) -> Iterator[Piece]:
    """A result in the format of that name, a piece at a time; with a comparison in it, that of the comparison.

    Together the pieces end with a line end.
    """
    form = FORMATS[name]
    if result.comparison is not None and Report.COMPARISON in form.reports:
        yield _rendered(name, Report.COMPARISON, result, request)
    elif form.in_slices:
        yield from in_slices(name, result.register, request, len(result.assessments)).chunks(result)
    else:
        text = _drawn(name, Report.RESULT, result, request)
        yield from (text,) if isinstance(text, str) else text


def in_slices(name: str, register: Register, request: Request, targets: int) -> Streamed[Any, Any]:
    """What draws the slices of a result of so many targets in all, in a format that has them."""
    drawing = import_module(FORMATS[name].reports[Report.RESULT]).streamed(register, request, targets)
    assert isinstance(drawing, Streamed)
    return drawing


def render_result(name: str, result: Result, request: Request) -> str:
    """A result in the format of that name, as one text."""
    return "".join(map(as_text, stream_result(name, result, request)))


def render_file(name: str, result: Result, request: Request) -> bytes:
    """A result as the bytes of a file."""
    if FORMATS[name].is_binary:
        data = import_module(FORMATS[name].reports[Report.RESULT]).render(result, request)
        assert isinstance(data, bytes)
        return data
    return encoded(render_result(name, result, request))


def encoded(piece: Piece) -> bytes:
    """A piece as it stands in a file: in UTF-8, whatever the file names in it were."""
    return piece.encode("utf-8", errors="backslashreplace") if isinstance(piece, str) else piece


def as_text(piece: Piece) -> str:
    """A piece as a text."""
    return piece if isinstance(piece, str) else piece.decode()


def render_changes(name: str, result: Result, request: Request) -> str:
    """What changed, out of the comparison in ``result``."""
    return _rendered(name, Report.CHANGES, result, request)


def render_explanation(name: str, assessment: Assessment, register: Register, request: Request) -> str:
    """The explanation of one verdict."""
    return _rendered(name, Report.EXPLANATION, assessment, register, request)


def render_waivers(name: str, waivers: Sequence[ListedWaiver], result: Result, request: Request) -> str:
    """The list of waivers; ``result`` is what they were taken from."""
    return _rendered(name, Report.WAIVERS, waivers, result, request)


def render_validation(name: str, validations: Sequence[Validation], request: Request) -> str:
    """What is wrong with the files of each register."""
    return _rendered(name, Report.VALIDATION, validations, request)


def render_intake(name: str, intakes: Sequence[Intake], request: Request) -> str:
    """What was read from each table, and what became of it."""
    return _rendered(name, Report.INTAKE, intakes, request)


def render_recorded(name: str, recorded: Recorded, request: Request) -> str:
    """What was put into the files of the register, and which verdicts turned."""
    return _rendered(name, Report.RECORDED, recorded, request)


def _rendered(name: str, report: Report, *about: Any) -> str:
    text = _drawn(name, report, *about)
    assert isinstance(text, str)
    return text


def _drawn(name: str, report: Report, *about: Any) -> str | Iterator[str]:
    text = import_module(FORMATS[name].reports[report]).render(*about)
    assert isinstance(text, (str, Iterator))
    return text
