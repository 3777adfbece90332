"""The samples of the reports are what planck writes today, and the template is what its tool writes."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from planck.cli.main import main
from planck.reports.markdown.stamp import read_stamp
from tests.reports.reading import read_markdown
from tools.landscape import PATH, template
from tools.samples import FOLDER, PAGE, SAMPLES, page

ROOT = Path(__file__).resolve().parent.parent
EACH = pytest.mark.parametrize("path", list(SAMPLES))


@EACH
def test_a_sample_still_holds(path: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    assert main(["report", "--check", path]) == 0, f"`make samples` updates it\n{capsys.readouterr().out}"


@EACH
def test_a_sample_was_made_with_the_arguments_of_the_tool(path: str) -> None:
    arguments = read_stamp((ROOT / path).read_text(encoding="utf-8")) or ()
    expected = SAMPLES[path]
    pairs = set(zip(arguments[::2], arguments[1::2], strict=True))
    assert set(zip(expected[::2], expected[1::2], strict=True)) <= pairs


@EACH
def test_every_line_that_a_sample_names_is_there(path: str) -> None:
    page = read_markdown((ROOT / path).read_text(encoding="utf-8"))
    listed = [row for row in page.tables[-1][1:] if row[1].links]
    assert listed
    for row in listed:
        lines = (ROOT / path).parent.joinpath(row[1].links[0]).read_text(encoding="utf-8").splitlines()
        assert all(0 < int(line) <= len(lines) for line in re.findall(r"(?:: |, |-)(\d+)", row[2].text))


def test_the_page_is_what_planck_writes_today() -> None:
    assert (ROOT / PAGE).read_text(encoding="utf-8") == page(), "`make samples` updates it"


def test_every_sample_is_made_by_the_tool() -> None:
    assert {f"{FOLDER}/{path.name}" for path in (ROOT / FOLDER).iterdir() if path.is_file()} == {*SAMPLES, PAGE}


def test_the_template_is_what_its_tool_writes() -> None:
    assert PATH.read_bytes() == template()


def test_the_template_is_a4_landscape() -> None:
    with zipfile.ZipFile(PATH) as archive:
        assert archive.testzip() is None
        document = ElementTree.fromstring(archive.read("word/document.xml"))
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    size = document.find(f".//{space}pgSz")
    assert size is not None
    assert {name.removeprefix(space): value for name, value in size.attrib.items()} == {
        "w": "16838",
        "h": "11906",
        "orient": "landscape",
    }
