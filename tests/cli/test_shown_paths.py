"""Paths are shown from where their reader stands, so that they can be opened: by a click, by a server, by a link."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

from planck.cli.main import main
from planck.cli.paths import viewpoint_of
from planck.model.location import Viewpoint
from tests.reports.reading import read_markdown

TARGETS = """\
district: Thanh Liêm
period: 2022
targets:
  new-roads: {at_least: 40 km}
  new-bridges: {at_least: 4, unit: bridges}
"""
ACTUALS = """\
district: Thanh Liêm
actuals:
  new-roads: {2022: 39}
  new-bridges:
    2022: {value: 3, published: 2023-01-10}
"""
REVISED = """\
district: Thanh Liêm
actuals:
  new-bridges:
    2022: {value: 5, published: 2023-02-10}
"""
TWICE = "district: Thanh Liêm\nperiod: 2022\ntargets:\n  new-roads: {at_least: 40 km}\n"


class Done(NamedTuple):
    """The exit status and what was written."""

    status: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def top(tmp_path: Path) -> Path:
    """A repository with a register in a folder, and a folder beside it."""
    for name, text in (("targets/a.yaml", TARGETS), ("actuals/a.yaml", ACTUALS), ("actuals/b.yaml", REVISED)):
        path = tmp_path / "plan" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (tmp_path / "plan" / "planck.yaml").write_text("as_of: 2023-12-31\nlanguage: en\n", encoding="utf-8")
    (tmp_path / ".git").mkdir()
    (tmp_path / "docs").mkdir()
    return tmp_path


@pytest.fixture
def planck(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run planck in a folder."""

    def run(folder: Path, *arguments: str) -> Done:
        monkeypatch.chdir(folder)
        status = main(list(arguments))
        return Done(status, *capsys.readouterr())

    return run


# Where planck runs, how the register is named there, and how its file of targets is.
FOLDERS = [
    pytest.param(".", ("plan",), "plan/targets/a.yaml", id="at the top of the repository"),
    pytest.param("plan", (), "targets/a.yaml", id="in the register"),
    pytest.param("plan/targets", (), "a.yaml", id="beside the file"),
    pytest.param("plan/actuals", (), "../targets/a.yaml", id="in another folder of it"),
    pytest.param("docs", ("../plan",), "../plan/targets/a.yaml", id="beside the register"),
]


@pytest.mark.parametrize(("folder", "paths", "file"), FOLDERS)
def test_a_text_shows_paths_from_the_working_folder(
    top: Path, planck: Run, folder: str, paths: tuple[str, ...], file: str
) -> None:
    done = planck(top / folder, "check", "-v", *paths)
    assert done.status == 1
    assert f" {file}:4 " in f"{done.out} ".replace("\n", " ")
    assert (top / folder / file).is_file()


@pytest.mark.parametrize(("folder", "paths", "file"), FOLDERS)
@pytest.mark.parametrize("verb", ["check", "validate", "report"])
def test_a_mistake_is_shown_with_a_path_from_the_working_folder(
    top: Path, planck: Run, verb: str, folder: str, paths: tuple[str, ...], file: str
) -> None:
    """Also where its message names the place of something else."""
    (top / "plan/targets/b.yaml").write_text(TWICE, encoding="utf-8")
    done = planck(top / folder, verb, *paths, *(["-f", "text"] if verb == "report" else []))
    assert done.status == 2
    first, second = f"{file}:4:3", f"{file.replace('a.yaml', 'b.yaml')}:4:3"
    line = next(line for line in (done.out + done.err).splitlines() if line.startswith(second))
    assert f" {first}" in line


@pytest.mark.parametrize(("folder", "paths", "file"), FOLDERS)
def test_junit_shows_paths_from_the_working_folder(
    top: Path, planck: Run, folder: str, paths: tuple[str, ...], file: str
) -> None:
    document = ElementTree.fromstring(planck(top / folder, "check", *paths, "-f", "junit").out)
    text = document.findtext(".//failure")
    assert text is not None
    assert f" {file}:4" in text


@pytest.mark.parametrize("form", ["sarif", "codequality"])
@pytest.mark.parametrize(("folder", "paths", "file"), FOLDERS)
def test_findings_have_paths_from_the_repository(
    top: Path, planck: Run, form: str, folder: str, paths: tuple[str, ...], file: str
) -> None:
    """Where they stand, and in their words."""
    text = planck(top / folder, "check", *paths, "-f", form).out
    assert '"plan/targets/a.yaml"' in text
    assert " plan/targets/a.yaml:4" in text
    assert '"targets/a.yaml"' not in text


@pytest.mark.parametrize("workspace", [None, ".", "plan"])
@pytest.mark.parametrize(("folder", "paths", "file"), FOLDERS)
def test_annotations_show_paths_from_the_repository_or_the_workspace(
    top: Path,
    planck: Run,
    monkeypatch: pytest.MonkeyPatch,
    folder: str,
    paths: tuple[str, ...],
    file: str,
    workspace: str | None,
) -> None:
    """Whatever the working folder is, for a runner takes them from there."""
    if workspace is not None:
        monkeypatch.setenv("GITHUB_WORKSPACE", str(top / workspace))
    done = planck(top / folder, "check", *paths, "-f", "github")
    expected = "targets/a.yaml" if workspace == "plan" else "plan/targets/a.yaml"
    assert f"file={expected},line=4" in done.out
    assert f" {expected}:4" in done.out, "and so in the message"


@pytest.mark.parametrize(("folder", "paths", "file"), FOLDERS)
def test_data_have_paths_from_the_root_of_the_register(
    top: Path, planck: Run, folder: str, paths: tuple[str, ...], file: str
) -> None:
    """The same register gives the same document wherever it is read from."""
    result = json.loads(planck(top / folder, "check", *paths, "-f", "json").out)
    assert result["assessments"][0]["target"]["location"]["file"] == "targets/a.yaml"
    rows = csv.DictReader(io.StringIO(planck(top / folder, "check", *paths, "-f", "csv").out))
    assert "targets/a.yaml" in next(rows).values()


@pytest.mark.parametrize(("folder", "paths", "file"), FOLDERS)
def test_the_links_of_a_report_on_stdout_lead_from_the_working_folder(
    top: Path, planck: Run, folder: str, paths: tuple[str, ...], file: str
) -> None:
    links = [link.partition("#")[0] for link in read_markdown(planck(top / folder, "report", *paths).out).links]
    assert links
    assert all((top / folder / link).is_file() for link in links)


@pytest.mark.parametrize(("folder", "paths", "file"), FOLDERS)
@pytest.mark.parametrize("report", ["plan/report.md", "docs/report.md", "report.md"])
def test_the_links_of_a_report_in_a_file_lead_from_there(
    top: Path, planck: Run, report: str, folder: str, paths: tuple[str, ...], file: str
) -> None:
    """The same report is written wherever planck runs."""
    typed = os.path.relpath(top / report, top / folder)
    assert planck(top / folder, "report", *paths, "-o", typed).status == 0
    text = (top / report).read_text("utf-8")
    links = [link.partition("#")[0] for link in read_markdown(text).links]
    assert links
    assert all(((top / report).parent / link).is_file() for link in links)
    planck(top / "plan", "report", "-o", str(top / report))
    assert (top / report).read_text("utf-8") == text


def test_an_explanation_shows_every_place_from_the_working_folder(top: Path, planck: Run) -> None:
    """Also that of the figure by which another was superseded."""
    text = " ".join(planck(top / "plan/targets", "explain", "new-bridges").out.split())
    assert " a.yaml:5" in text
    assert " ../actuals/a.yaml:5" in text
    assert "superseded by a later one: ../actuals/b.yaml:4:5" in text


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        pytest.param("plan/targets/aa.yaml", "plan/targets/a.yaml", id="missing"),
        pytest.param("plan/actuals/a.yaml", "plan/actuals/a.yaml declares no target", id="without targets"),
        pytest.param("plan/planck.yaml", "such as plan/targets/a.yaml", id="the settings"),
    ],
)
def test_a_path_that_is_refused_and_what_is_proposed_are_from_the_working_folder(
    top: Path, planck: Run, path: str, shown: str
) -> None:
    done = planck(top, "check", path)
    assert done.status == 2
    assert shown in done.err


def test_somebody_in_a_linked_folder_of_the_register_stands_in_it(top: Path) -> None:
    try:
        (top / "link").symlink_to(top / "plan", target_is_directory=True)
    except OSError:
        pytest.skip("this system lets nobody make links")
    assert viewpoint_of(top / "plan" / "targets", top / "link") == Viewpoint(inside="targets/")
