"""No text of the files makes a row, a field, a verdict or a heading: every format reads as with an innocent one."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest

from planck.cli.main import main
from planck.reports.visible import visible
from tests.gate.repository import Repository
from tests.reports import reading_rows as reading
from tests.reports.forging import INNOCENT, files, hostile_texts, refused, spread
from tests.reports.reading_page import read_elements
from tests.reports.reading_rows import Rows, in_parts, read_lines, read_lists

AS_OF = ("--as-of", "2024-05-01")
# No line is broken at this width, so that the parts of each row are seen too.
ENDLESS = 1_000_000
NARROW = 40


class Report(NamedTuple):
    """One report: the arguments, what reads it back, and the columns of the screen."""

    arguments: tuple[str, ...]
    read: Callable[[str], Rows]
    columns: int = 80


REPORT = partial(read_lines, deepest=4)
NARROW_REPORT = partial(read_lines, deepest=2)
LINES = partial(read_lines, deepest=2, labels=False)
EXPLANATION = partial(read_lines, deepest=4, labels=False)
REPORTS = {
    "text": Report(("check", "--verbose"), REPORT),
    "text, narrow": Report(("check", "--verbose"), NARROW_REPORT, NARROW),
    "text, endless": Report(("check", "--verbose"), lambda text: in_parts(REPORT(text)), ENDLESS),
    "explanation": Report(("explain", "one"), EXPLANATION),
    "explanation, narrow": Report(("explain", "one"), EXPLANATION, NARROW),
    "explanation, endless": Report(("explain", "one"), lambda text: in_parts(EXPLANATION(text)), ENDLESS),
    "explanation of a waiver": Report(("explain", "two"), EXPLANATION),
    "changes": Report(("diff", "HEAD"), read_lists),
    "changes, narrow": Report(("diff", "HEAD"), LINES, NARROW),
    "changes, wide": Report(("diff", "HEAD", "--verbose"), read_lists, 160),
    "changes, endless": Report(("diff", "HEAD"), read_lists, ENDLESS),
    "gate of changes": Report(("check", "--since=HEAD"), read_lists),
    "waivers": Report(("waivers",), LINES),
    "waivers, narrow": Report(("waivers",), LINES, NARROW),
    "waivers, wide": Report(("waivers",), read_lists, 160),
    "waivers, endless": Report(("waivers",), read_lists, ENDLESS),
    "validation": Report(("validate", "--quiet"), reading.read_problems),
    "markdown": Report(("check", "-f", "markdown"), reading.read_blocks),
    "markdown with links": Report(("check", "-f", "markdown", "--links"), reading.read_blocks),
    "markdown by indicator": Report(("check", "-f", "markdown", "--group-by=indicator"), reading.read_blocks),
    "markdown by period": Report(("check", "-f", "markdown", "--group-by=period"), reading.read_blocks),
    "markdown of changes": Report(("diff", "HEAD", "-f", "markdown"), reading.read_blocks),
    "page": Report(("check", "-f", "html"), read_elements),
    "csv": Report(("check", "-f", "csv"), reading.read_cells),
    "csv of figures": Report(("check", "-f", "csv", "--rows=observations"), reading.read_cells),
    "jsonl": Report(("check", "-f", "jsonl"), reading.read_json_lines),
    "jsonl of figures": Report(("check", "-f", "jsonl", "--rows=observations"), reading.read_json_lines),
    "junit": Report(("check", "-f", "junit"), reading.read_xml),
    "github": Report(("check", "-f", "github"), reading.read_commands),
    "sarif": Report(("check", "-f", "sarif"), reading.read_sarif),
    "codequality": Report(("check", "-f", "codequality"), reading.read_codequality),
}


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """A register with a text in every place, changed since its last commit; each is made once."""
    made: dict[str, Path] = {}

    def make(text: str) -> Path:
        if text not in made:
            made[text] = tmp_path_factory.mktemp("register")
            repository = Repository(made[text])
            repository.commit(files(text, before=True))
            repository.write(files(text))
        return made[text]

    return make


@pytest.mark.parametrize("name", REPORTS)
def test_a_text_makes_no_more_of_a_report_than_an_innocent_one(
    name: str,
    register: Callable[[str], Path],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The same rows with the same fields, the same but for the text itself."""
    report = REPORTS[name]
    monkeypatch.setenv("COLUMNS", str(report.columns))

    def rows_with(text: str) -> Rows:
        monkeypatch.chdir(register(text))
        day = () if report.arguments[0] == "validate" else AS_OF
        assert main([*report.arguments, *day]) in (0, 1)
        return report.read(re.sub(r"(since HEAD \()\w+", r"\1", capsys.readouterr().out))

    innocent = rows_with(INNOCENT)
    for kind, text in hostile_texts().items():
        hostile = rows_with(text)
        unlike = [(kind, *pair) for pair in zip(innocent, hostile, strict=False) if not is_like(*pair)]
        assert unlike[:3] == []
        assert (kind, len(hostile)) == (kind, len(innocent))


@pytest.mark.parametrize("columns", [NARROW, 80, 160])
@pytest.mark.parametrize("options", [("--all",), ("--all", "--ascii")], ids=" ".join)
def test_a_text_makes_no_row_of_the_table(
    options: tuple[str, ...],
    columns: int,
    register: Callable[[str], Path],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Every line at the edge of the screen, and every line below a target, is there with an innocent text too."""
    monkeypatch.setenv("COLUMNS", str(columns))

    def starts_with(text: str) -> list[str]:
        monkeypatch.chdir(register(text))
        assert main(["check", *options, *AS_OF]) in (0, 1)
        table = capsys.readouterr().out.partition("Problems in the files")[0]
        assert [line for line in table.split("\n") if line != line.rstrip()] == []
        starts = (re.match(r"\S(?= )|  (→|->)(?= )|(?=\S)", line) for line in table.split("\n"))
        return [start[0] for start in starts if start]

    innocent = starts_with(INNOCENT)
    rows = ("✗ Met", "+ 3 more: met 3", "– x", "x Missed", "→ waived", "-> waived", "Due: 9/9 targets met")
    texts = {**hostile_texts(), "rows": spread(rows, " "), "a row": f"✗ {INNOCENT}"}
    if "--ascii" in options:
        texts["a row in ASCII"] = f"x {INNOCENT}"
    assert {kind: starts_with(text) for kind, text in texts.items()} == dict.fromkeys(texts, innocent)


@pytest.mark.parametrize("kind", hostile_texts())
def test_a_message_is_one_line_whatever_it_quotes(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each problem of the JSON is one problem of every other format, where it is and as grave as it is."""
    monkeypatch.chdir(tmp_path)
    for file, content in refused(hostile_texts()[kind]).items():
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).write_text(str(content), encoding="utf-8")
    told = {}
    forms = ("json", "junit", "github", "sarif", "codequality")
    for arguments in (["validate", "--quiet"], *(["check", "-f", name] for name in forms)):
        assert main(arguments) == 2
        told[arguments[-1]] = capsys.readouterr().out
    problems = json.loads(told["json"])["problems"]
    places = [":".join(map(str, (problem["location"] or {}).values())) for problem in problems]
    assert len(set(places)) > 15
    pairs = list(zip(places, problems, strict=True))
    lines = [[place, "error", visible(problem["message"]), problem["code"]] for place, problem in pairs]
    assert reading.read_problems(told["--quiet"]) == lines
    cases = [row for row in reading.read_xml(told["junit"]) if row[0] == "error"]
    assert [row[-1] for row in cases] == [f"{place or level}: {text}" for place, level, text, _ in lines]
    results = [row for row in reading.read_sarif(told["sarif"]) if row[0] == "error"]
    assert [row[-1] for row in results] == [text.replace("](", "] (") for _, _, text, _ in lines]
    issues = reading.read_codequality(told["codequality"])
    assert [(row[0], len(row)) for row in issues] == [("blocker", 4)] * len(lines)
    commands = [row for row in reading.read_commands(told["github"]) if row[0] == "error"]
    assert [row[-1] for row in commands] == [text for _, _, text, _ in lines][: len(commands)]


def is_like(innocent: list[str], hostile: list[str]) -> bool:
    """Whether a row has the same fields, each the same but for the text in it."""
    return len(innocent) == len(hostile) and all(
        re.fullmatch(".+".join(map(re.escape, mine.split(INNOCENT))), its, re.DOTALL)
        for mine, its in zip(map(in_a_row, innocent), map(in_a_row, hostile), strict=True)
    )


def in_a_row(field: str) -> str:
    """A field whatever the width of the screen: a line is broken where two parts meet, or two words."""
    return re.sub(r"(\s+·)?\s+", " ", field.strip())
