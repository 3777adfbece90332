"""What holds of every run, whatever the files and the arguments are."""

from __future__ import annotations

import csv
import io
import itertools
import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

import jsonschema
import openpyxl
import xmlschema

from planck.cli.typed import typed_outputs, typed_table
from planck.model.result import Language
from planck.register.schema.check import NAMES, text
from planck.reports.data_rows import COLUMNS
from planck.reports.formats import FORMATS
from planck.reports.machine.table import BOM
from tests.fuzz.runs import Case, Done, lay_out, run_here
from tests.world import ROOT
from tools.messages import GALLERY, NOT_SHOWN

_DAY = ("--as-of", "2024-06-30")
STATUSES = (0, 1, 2)
DELIMITERS = {Language.EN: ",", Language.VI: ";"}
TEMPORARY = re.compile(r"(^|/)\.planck-[^/]*$")
# A terminal, a runner or a reader of XML would obey these, or refuse them.
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
LINE_END = re.compile(r"\r\n|[\n\r]")  # as editors count
_ENDS_WITH_OURS = re.compile(r"(^|\n)planck: [^\n]*\s*\Z").search
COMMAND = re.compile(r"::(error|warning|notice) (file=[^,\n]*,line=\d+,col=\d+,)?title=[^,:\n]*::[^\n]*")


class Breach(NamedTuple):
    """A law that was broken, and how."""

    law: str
    detail: str


def check_case(case: Case, above: Path) -> Iterator[Breach]:
    """Run a case, and again, and tell what it breaks."""
    folder = lay_out(case, above)
    done = run_here(case, folder)
    yield from check_run(case, done)
    again = run_here(case, lay_out(case, above))
    if done != again:
        yield Breach("the same input twice gives the same bytes", _difference(done, again))
    yield from _check_languages(case, above)


def check_run(case: Case, done: Done) -> Iterator[Breach]:
    """What one run that nothing disturbed breaks."""
    if done.status not in STATUSES:
        yield Breach("the status is 0, 1 or 2", f"{done.status}: {done.words}")
    yield from check_words(done)
    if done.status == 2 and not (done.err or done.out):
        yield Breach("a run without a verdict says why", "nothing was written")
    asked = typed_outputs(case.arguments, has_verdict=done.status != 2)
    written = {output.path for output in asked}
    for name, data in case.files.items():
        if done.files.get(name) != data and name not in written:
            yield Breach("the files of the register stay as they are", name)
    if done.out.startswith(b"Usage:") or b"planck " in done.out[:7]:  # help, or the version
        return
    for output in asked:
        place = output.path and re.sub(r"^(\./)+", "", output.path)
        if place is not None and place not in done.files and done.status == 2:
            continue  # its place may be what was refused
        data = done.out if place is None else done.files.get(place, b"")
        yield from check_document(output.format, data, case, done)


def check_words(done: Done) -> Iterator[Breach]:
    """What is said to people, and what is left behind."""
    # What was asked for by --traceback is followed by planck's own line.
    if "Traceback (most recent call last)" in done.words and not _ENDS_WITH_OURS(done.words):
        yield Breach("no traceback", done.words)
    if re.search(r"^planck: (internal error|lỗi bên trong)", done.words, re.MULTILINE) or b"internal-fault" in done.out:
        yield Breach("no internal fault", done.words)
    yield from _check_text(done.words)
    left = [name for name in done.files if TEMPORARY.search(name)]
    if left:
        yield Breach("nothing is left beside a report", ", ".join(left))


def check_document(form: str, data: bytes, case: Case, done: Done) -> Iterator[Breach]:
    """Whether a document is one that its readers accept; of a format that is not known here, that it is there."""
    try:
        if FORMATS[form].is_binary:
            yield from _check_workbook(data)
            return
        document = data.decode("utf-8")
        check = _CHECKS.get(form)
        if not document:
            yield Breach("every form that was asked for is written", f"{form}: nothing; {done.words}")
        elif check is not None:
            yield from check(document, case, done)
    except Exception as error:  # noqa: BLE001 - whatever its reader says of it
        yield Breach(f"{form} is one document that its readers accept", f"{type(error).__name__}: {error}")


def _check_workbook(data: bytes) -> Iterator[Breach]:
    for sheet in openpyxl.load_workbook(io.BytesIO(data)):
        run = [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type in ("f", "e")]
        if run:
            yield Breach("a workbook runs nothing", f"{sheet.title}: {run}")


def _check_json(document: str, case: Case, done: Done) -> Iterator[Breach]:
    result = json.loads(document, parse_float=str)
    _, kind, _ = result["schema"].split("/")
    if kind in NAMES:
        error = next(_validator(kind).iter_errors(result), None)
        if error is not None:
            yield Breach("JSON is what its schema says", f"{error.json_path}: {error.message}")
    if kind == "result":
        passed = result["gate"]["passed"]
        if (passed is None) != (done.status == 2) or (
            case.arguments[0] == "check" and passed is not [True, False, None][done.status]
        ):
            yield Breach("the status and the JSON say the same", f"{done.status}: {passed}")
        if passed is None and result["assessments"]:
            yield Breach("without a verdict there is no assessment", done.words)
    for problem in result.get("problems", ()):
        yield from _check_place(problem, case)


def _check_json_lines(document: str, case: Case, done: Done) -> Iterator[Breach]:
    head, *lines = [json.loads(line, parse_float=str) for line in document.removesuffix("\n").split("\n")]
    for line in (head, *lines):
        error = next(_validator("lines").iter_errors(line), None)
        if error is not None:
            yield Breach("a line of JSON is what its schema says", f"{error.json_path}: {error.message}")
    if (head["gate"]["passed"] is None) != (done.status == 2):
        yield Breach("the status and the lines of JSON say the same", f"{done.status}: {head['gate']}")
    yield from _check_text(document)


def _check_place(problem: dict[str, Any], case: Case) -> Iterator[Breach]:
    """What is wrong in a file has a place in it."""
    place = problem["location"]
    if place is None:
        if problem["code"] not in _without_place():
            yield Breach("bad input has a place", json.dumps(problem, ensure_ascii=False))
        return
    if any(path.startswith(f"{place['file']}/") for path in case.files):  # a folder that cannot be opened
        return
    states = [files[place["file"]] for files in (case.files, case.committed or {}) if place["file"] in files]
    if not any(_lies_in(data, place["line"], place["column"]) for data in states):
        yield Breach("a place lies in its file", json.dumps(problem, ensure_ascii=False))


def _lies_in(data: bytes, line: int, column: int) -> bool:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data:
        return True  # not read as text
    lines = LINE_END.split(data.decode("utf-8", "surrogateescape"))
    return line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1


def _check_junit(document: str, case: Case, done: Done) -> Iterator[Breach]:
    ElementTree.fromstring(document)
    _junit().validate(document)
    yield from ()


def _check_csv(document: str, case: Case, done: Done) -> Iterator[Breach]:
    table = typed_table(case.arguments)
    if document.startswith(BOM) is not table.bom:
        yield Breach("CSV begins with its mark where that was asked for", document[:20])
    head, *rows = csv.reader(
        io.StringIO(document.removeprefix(BOM), newline=""), strict=True, delimiter=DELIMITERS[table.locale]
    )
    if tuple(head) != COLUMNS[table.rows] or any(len(row) != len(head) for row in rows):
        yield Breach(
            "CSV is a table of known columns", repr((head, [row for row in rows if len(row) != len(head)][:1]))
        )


def _check_github(document: str, case: Case, done: Done) -> Iterator[Breach]:
    for line in document.split("\n"):
        if line.lstrip().startswith("::") and not COMMAND.fullmatch(line):
            yield Breach("a line for a runner is a command of ours", line)
    yield from _check_text(document)


def _check_text(document: str, *_: object) -> Iterator[Breach]:
    sign = CONTROL.search(COLOUR.sub("", document))
    if sign is not None:
        yield Breach("no text steers a terminal", f"{sign[0]!r} in {document!r}")


def _check_sarif(document: str, case: Case, done: Done) -> Iterator[Breach]:
    log = json.loads(document)
    error = next(_sarif().iter_errors(log), None)
    if error is not None:
        yield Breach("SARIF is what its schema says", f"{error.message[:200]} at {list(error.absolute_path)}")
    (run,) = log["runs"]
    if run["invocations"][0]["executionSuccessful"] is (done.status == 2):
        yield Breach("the status and the SARIF say the same", f"{done.status}: {run['invocations']}")
    yield from _check_text(document)


def _check_codequality(document: str, case: Case, done: Done) -> Iterator[Breach]:
    issues = json.loads(document)
    if len({issue["fingerprint"] for issue in issues}) < len(issues):
        yield Breach("no two issues have one fingerprint", document)
    yield from _check_text(document)


_CHECKS: dict[str, Callable[[str, Case, Done], Iterator[Breach]]] = {
    "json": _check_json,
    "jsonl": _check_json_lines,
    "junit": _check_junit,
    "csv": _check_csv,
    "github": _check_github,
    "sarif": _check_sarif,
    "codequality": _check_codequality,
    "text": _check_text,
    "markdown": _check_text,
}


def _check_languages(case: Case, above: Path) -> Iterator[Breach]:
    """The two languages agree on the status and on all that is no sentence; and all other faces of the register."""
    done = {}
    for language in ("vi", "en"):
        asking = case.asking("check", "-f", "json", *_DAY, "--lang", language)
        done[language] = run_here(asking, lay_out(asking, above))
        yield from check_run(asking, done[language])
    if done["vi"].status != done["en"].status:
        yield Breach("two languages agree on the status", f"{done['vi'].status} {done['en'].status}")
        return
    try:
        one, other = (json.loads(done[language].out) for language in ("vi", "en"))
    except ValueError:
        return  # said already
    if _without_sentences(one) != _without_sentences(other):
        difference = _first_difference(_without_sentences(one), _without_sentences(other), "")
        yield Breach("two languages agree on all but sentences", difference)
    yield from _check_faces(case, above, done["en"].status, [assessment["id"] for assessment in one["assessments"]])


def _check_faces(case: Case, above: Path, status: int, ids: list[str]) -> Iterator[Breach]:
    """What was judged can be shown in every format, and explained; all of them exit alike."""
    folder = lay_out(case, above)
    if status != 2:
        languages = dict(zip(FORMATS, itertools.cycle(("vi", "en")), strict=False))
        every = [(name, "--lang", each) for name, each in languages.items() if not FORMATS[name].is_binary]
        for form in (
            *every,
            ("csv", "--rows", "observations"),
            ("jsonl", "--rows", "observations"),
            ("csv", "--csv-locale", "vi"),
            ("text", "-v", "--lang", "vi"),
            ("text", "-v"),
        ):
            asking = case.asking("check", "-f", *form, *_DAY)
            done = run_here(asking, folder)
            yield from check_run(asking, done)
            if done.status != status:
                yield Breach("every format exits alike", f"{form}: {done.status}, not {status}")
        for target, form in itertools.product(ids[:1] + ids[-1:], (("text",), ("text", "--lang", "vi"), ("json",))):
            asking = case.asking("explain", "-f", *form, *_DAY, "--", target)
            done = run_here(asking, folder)
            yield from check_run(asking, done)
            if done.status != 0:
                yield Breach("what was judged can be explained", f"{target}: {done.words}")
    validated = run_here(case.asking("validate"), folder)
    yield from check_run(case.asking("validate"), validated)
    if status != 2 and re.search(rb"^\S.*:\d+:\d+: (error|l\xe1\xbb\x97i):", validated.out, re.MULTILINE):
        yield Breach("what is judged is valid", validated.out.decode())


def _without_sentences(value: Any) -> Any:
    """A document with its sentences, which have spaces in them, left out; no code and no number has one."""
    if isinstance(value, dict):
        return {key: _without_sentences(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_without_sentences(part) for part in value]
    return "…" if isinstance(value, str) and " " in value else value


def _first_difference(one: Any, other: Any, path: str) -> str:
    if isinstance(one, dict) and isinstance(other, dict) and one.keys() == other.keys():
        return next(
            (_first_difference(one[key], other[key], f"{path}.{key}") for key in one if one[key] != other[key]), ""
        )
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return next((_first_difference(a, b, f"{path}[]") for a, b in zip(one, other, strict=True) if a != b), "")
    return f"{path}: {one!r} {other!r}"


def _difference(done: Done, again: Done) -> str:
    for one, other in zip((done.status, done.out, done.err), (again.status, again.out, again.err), strict=True):
        if one != other:
            return f"{one!r}\n{other!r}"
    return "the files that were written"


@cache
def _validator(kind: str) -> jsonschema.Draft7Validator:
    return jsonschema.Draft7Validator(json.loads(text(kind)))


@cache
def _junit() -> xmlschema.XMLSchema:
    return xmlschema.XMLSchema(ROOT / "tests" / "data" / "junit.xsd")


@cache
def _sarif() -> jsonschema.Draft4Validator:
    schema = (ROOT / "tests" / "data" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8")
    return jsonschema.Draft4Validator(json.loads(schema))


@cache
def _without_place() -> frozenset[str]:
    """The codes of what is wrong outside of all files, as the gallery shows them."""
    lines = [line for file in GALLERY.glob("*/expected.txt") for line in file.read_text(encoding="utf-8").splitlines()]
    shown = {line.split()[1] for line in lines if not line.startswith(" ") and line.endswith(" -")}
    return frozenset({*shown, *(code.value for code in NOT_SHOWN)})
