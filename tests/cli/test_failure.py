"""Where no verdict was possible, whoever reads a document is told so in it: never nothing, never half, never two."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from xml.etree import ElementTree

import click
import jsonschema
import openpyxl
import pytest

from planck.cli.formats import Output
from planck.cli.main import VERBS, main
from planck.cli.typed import typed_outputs
from planck.register.schema.check import text as schema_text
from planck.reports.formats import FORMATS
from planck.reports.wording import words
from tests.world import run

Capture = pytest.CaptureFixture[str]
AS_OF = ("--as-of", "2024-06-30")
TARGETS = "province: Hà Nam\nperiod: 2023\ntargets:\n  jobs: {at_least: 1650, unit: lao động}\n"
ACTUALS = "province: Hà Nam\nactuals:\n  jobs: {2023: 1600}\n"
# What a run of each verb goes through, from the first file to the last line.
DEPTHS = [
    pytest.param("planck.register.files.working_tree.read_file", id="a file is opened"),
    pytest.param("planck.register.build.files.read", id="a file is read"),
    pytest.param("planck.cli.judging.assess", id="a target is judged"),
    pytest.param("planck.cli.judging.gate", id="the gate is asked"),
    pytest.param("planck.cli.delivery.request_of", id="the report is drawn"),
]
EVERY_VERB = {
    "check": ("check",),
    "report": ("report",),
    "explain": ("explain", "jobs"),
    "diff": ("diff", "HEAD"),
    "waivers": ("waivers",),
}


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register with a target that was missed; the working folder."""
    for folder, text in (("targets", TARGETS), ("actuals", ACTUALS)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "ha-nam.yaml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Put a fault at a place of planck."""

    def put(place: str) -> None:
        def fail(*_: object, **__: object) -> None:
            raise ZeroDivisionError("by hand")

        module, _, name = place.rpartition(".")
        monkeypatch.setattr(import_module(module), name, fail)

    return put


def is_failure(form: str, document: str, code: str) -> bool:
    """Whether a document is whole, holds no verdict and tells of the one problem, as far as its format can."""
    if form == "json":
        result = json.loads(document)
        jsonschema.validate(result, json.loads(schema_text("result")))
        codes = [problem["code"] for problem in result["problems"]]
        return (result["gate"]["passed"], result["assessments"], codes) == (None, [], [code])
    if form == "jsonl":
        head, *problems = map(json.loads, document.splitlines())
        for line in (head, *problems):
            jsonschema.validate(line, json.loads(schema_text("lines")))
        return head["gate"]["passed"] is None and [problem["code"] for problem in problems] == [code]
    if form == "junit":
        errors = ElementTree.fromstring(document).findall("testsuite/testcase/error")
        return [error.get("type") for error in errors] == [code]
    if form == "csv":
        return len(list(csv.reader(io.StringIO(document)))) == 1
    if form == "github":
        return document.count("\n") == 2 and document.startswith(f"::error title={code}::")
    if form == "sarif":
        (run,) = json.loads(document)["runs"]
        codes = [result["ruleId"] for result in run["results"]]
        return (run["invocations"][0]["executionSuccessful"], codes) == (False, [code])
    if form == "codequality":
        return [(issue["severity"], issue["check_name"]) for issue in json.loads(document)] == [("blocker", code)]
    return words.NO_VERDICT.en in document.replace("\\", "")


def is_failure_in_workbook(path: Path, code: str) -> bool:
    """Whether a workbook has one sheet, with the one problem."""
    (sheet,) = openpyxl.load_workbook(io.BytesIO(path.read_bytes())).worksheets
    return [row[1] for row in sheet.iter_rows(min_row=3, values_only=True)] == [code]


@pytest.mark.parametrize("place", DEPTHS)
@pytest.mark.parametrize("form", FORMATS)
def test_a_fault_of_planck_is_a_document_in_every_format_wherever_it_happens(
    form: str, place: str, register: Path, broken: Callable[[str], None], capsys: Capture
) -> None:
    """To a file and to stdout; a text is on stderr, where the fault is told in one line anyway."""
    broken(place)
    assert main(["check", "-f", f"{form}:out", *AS_OF]) == 2
    if FORMATS[form].is_binary:
        assert is_failure_in_workbook(register / "out", "internal-fault")
        return
    assert is_failure(form, (register / "out").read_text(encoding="utf-8"), "internal-fault")
    capsys.readouterr()
    assert main(["check", "-f", form, *AS_OF]) == 2
    output = capsys.readouterr()
    assert output.out == ("" if form == "text" else (register / "out").read_text(encoding="utf-8"))
    assert output.err.count("\n") == 1
    assert output.err.count("ZeroDivisionError: by hand") == 1


def test_a_fault_in_one_format_leaves_no_verdict_in_another(
    register: Path, broken: Callable[[str], None], capsys: Capture
) -> None:
    """All documents of a run say the same, and say what its status says."""
    broken("planck.reports.machine.result.assessment_json")
    assert main(["check", "-f", "csv", "-f", "json:a", "-f", "junit:b", *AS_OF]) == 2
    assert is_failure("json", (register / "a").read_text(encoding="utf-8"), "internal-fault")
    assert is_failure("junit", (register / "b").read_text(encoding="utf-8"), "internal-fault")
    assert is_failure("csv", capsys.readouterr().out, "internal-fault")


@pytest.mark.parametrize("verb", EVERY_VERB)
def test_a_fault_in_any_command_that_writes_json_is_told_in_json(
    verb: str, register: Path, broken: Callable[[str], None], capsys: Capture
) -> None:
    broken("planck.register.files.working_tree.read_file")
    assert main([*EVERY_VERB[verb], "-f", "json", *AS_OF]) == 2
    assert is_failure("json", capsys.readouterr().out, "internal-fault")


def test_every_verb_with_formats_has_its_row() -> None:
    """A format that a verb learns is written on its failure too."""

    def has_formats(verb: str) -> bool:
        command = import_module(VERBS[verb]).command
        assert isinstance(command, click.Command)
        return any("--format" in param.opts for param in command.params)

    assert set(filter(has_formats, VERBS)) == set(EVERY_VERB)
    assert all(typed_outputs([verb, "-f", "json"]) == (Output("json"),) for verb in EVERY_VERB)
    assert all(typed_outputs([verb, "-f", "json"]) == () for verb in VERBS.keys() - EVERY_VERB.keys())


@pytest.mark.parametrize("form", sorted(name for name in FORMATS if name != "text" and not FORMATS[name].is_binary))
@pytest.mark.parametrize("verb", ["check", "report"])
def test_arguments_that_are_refused_are_a_document_too(verb: str, form: str, register: Path, capsys: Capture) -> None:
    assert main([verb, "--as-of", "2023-13-01", "-f", form]) == 2
    output = capsys.readouterr()
    assert is_failure(form, output.out, "arguments-refused")
    assert "2023-13-01" in output.err


@pytest.mark.parametrize(
    ("arguments", "outputs"),
    [
        pytest.param("check -f json", [Output("json")], id="to stdout"),
        pytest.param("check -fjson", [Output("json")], id="in one word"),
        pytest.param("check -qvfjson", [Output("json")], id="in one word behind flags"),
        pytest.param("check -qf json", [Output("json")], id="behind flags"),
        pytest.param("check --format json", [Output("json")], id="the long name"),
        pytest.param("check --format=json:a", [Output("json", "a")], id="the long name in one word"),
        pytest.param("--traceback check -f json", [Output("json")], id="an option of planck itself"),
        pytest.param("chekc -f json", [Output("json")], id="no such verb"),
        pytest.param("check -f json -f csv:b", [Output("csv", "b"), Output("json")], id="stdout last"),
        pytest.param("check -f json -f csv", [], id="two to stdout"),
        pytest.param("check -f json -f github", [Output("github")], id="two to stdout, one for a runner that listens"),
        pytest.param("check -f github -f github", [Output("github")], id="twice for a runner that listens"),
        pytest.param("check -f json:a -f csv:./a -f junit", [Output("junit")], id="two to one file"),
        pytest.param("check -f jsn -f json", [Output("json")], id="no such format"),
        pytest.param("check -f json:", [], id="no path"),
        pytest.param("check -f", [], id="no format"),
        pytest.param("check -- -f json", [], id="a path of that name"),
        pytest.param("check -f text -f text:a", [Output("text", "a")], id="a text"),
        pytest.param("check -o a", [], id="no option of this verb"),
        pytest.param("report -o a -f json:b", [], id="a report that was handed in stays as it was"),
        pytest.param("report --output=a -f json", [Output("json")], id="what goes to stdout beside it"),
        pytest.param("report", [], id="nothing that was typed"),
        pytest.param("report --check a -o a -f json", [Output("json")], id="a check of a report writes no file"),
        pytest.param("explain x -f text -f json", [Output("json")], id="of one report the last format"),
        pytest.param("explain x -f csv", [], id="no format of this report"),
        pytest.param("explain x -f json:a", [], id="no file of this report"),
        pytest.param("validate -f json", [], id="a verb without formats"),
        pytest.param("", [], id="nothing at all"),
    ],
)
def test_what_was_asked_for_is_told_from_arguments_that_were_not_understood(
    arguments: str, outputs: list[Output], register: Path
) -> None:
    assert list(typed_outputs(arguments.split())) == outputs


def test_the_files_of_a_report_are_written_by_a_run_with_a_verdict_alone() -> None:
    def paths(arguments: str, *, has_verdict: bool) -> list[str | None]:
        return [output.path for output in typed_outputs(arguments.split(), has_verdict=has_verdict)]

    assert paths("report -o a -f json:b", has_verdict=True) == ["b", "a"]
    assert paths("report -o a -f json:b", has_verdict=False) == []
    assert paths("check -f json:b", has_verdict=False) == ["b"]


def test_a_table_is_the_one_that_was_asked_for_and_the_day_the_one_named(register: Path, capsys: Capture) -> None:
    main(["check", "-f", "csv", "--rows", "observations", "--bom", *AS_OF, "--nope"])
    assert capsys.readouterr().out.startswith("\ufeffid,area,province,district,commune,name,indicator,series,")
    main(["check", "-f", "csv", "--csv-locale=vi", *AS_OF, "--nope"])
    assert capsys.readouterr().out.startswith("id;area;province;")
    main(["check", "-f", "json", *AS_OF, "--nope"])
    assert json.loads(capsys.readouterr().out)["as_of"] == "2024-06-30"


def test_what_fails_to_be_written_is_left_and_all_else_says_so(
    register: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also a file that was written before: a status of 2 and a document with a verdict would contradict each other."""
    (register / "b.csv").write_text("old", encoding="utf-8")
    replace = os.replace

    def full(source: str, target: str) -> None:
        if target.endswith("b.csv"):
            raise OSError(28, "No space left on device")
        replace(source, target)

    monkeypatch.setattr(os, "replace", full)
    assert main(["check", "-f", "junit:a.xml", "-f", "csv:b.csv", "-f", "json", *AS_OF]) == 2
    assert (register / "b.csv").read_text(encoding="utf-8") == "old"
    assert is_failure("junit", (register / "a.xml").read_text(encoding="utf-8"), "output-unwritten")
    output = capsys.readouterr()
    assert is_failure("json", output.out, "output-unwritten")
    assert output.err.count("\n") == 1


def test_on_stdout_that_is_full_nothing_is_tried_twice(
    register: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []

    class Full(io.StringIO):
        def write(self, text: str) -> int:
            written.append(text)
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(sys, "stdout", Full())
    assert main(["check", "-f", "json", "-f", "csv:out.csv", *AS_OF]) == 2
    assert len([text for text in written if text]) == 1
    assert is_failure("csv", (register / "out.csv").read_text(encoding="utf-8"), "output-unwritten")


@pytest.mark.parametrize("place", ["planck.cli.failure._drawing", "planck.cli.failure._write_document"])
def test_a_fault_while_a_fault_is_told_is_still_one_line(
    place: str, register: Path, broken: Callable[[str], None], capsys: Capture
) -> None:
    broken("planck.cli.judging.assess")
    broken(place)
    assert main(["check", "-f", "json", "-f", "csv:out.csv", *AS_OF]) == 2
    output = capsys.readouterr()
    assert (output.out, output.err.count("\n")) == ("", 1)
    assert not (register / "out.csv").exists()


@pytest.mark.parametrize("verb", EVERY_VERB)
@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the folder that a process runs in")
def test_a_working_folder_that_is_gone_is_told_in_json_where_that_was_asked_for(verb: str, tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    words = " ".join([*EVERY_VERB[verb], "-f", "json"])
    done = run("bash", "-c", f"cd '{tmp_path}/gone' && rmdir ../gone && '{sys.executable}' -m planck {words}")
    assert done.returncode == 2
    assert is_failure("json", done.stdout, "working-folder-unusable")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("name", ["planck.judgement.assess", "yaml"])
def test_an_installation_that_lacks_a_part_says_so_in_json(name: str, register: Path) -> None:
    """Whatever can still be imported is enough for that."""
    code = f"import sys; sys.modules[{name!r}] = None; from planck.__main__ import run; sys.exit(run())"
    done = run(sys.executable, "-c", code, "check", "-f", "json", at=register)
    assert done.returncode == 2
    assert is_failure("json", done.stdout, "internal-fault")


def test_a_file_that_stdout_goes_to_is_stdout_under_any_name(register: Path) -> None:
    """Two documents in one file are none."""
    command = f"'{sys.executable}' -m planck check -f json -f csv:out > out"
    done = run("bash", "-c", command, at=register)
    assert done.returncode == 2
    assert "only one format can go to stdout" in done.stderr
    assert (register / "out").read_text(encoding="utf-8") == ""
