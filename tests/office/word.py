"""A Word document made of a report is one to hand in: ``make office``.

No file of the everyday tests, since it takes programs that few machines of tests have.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest

from planck.cli.main import main
from tests.world import ROOT, run
from tools.province.__main__ import write_register

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
PANDOC = shutil.which("pandoc")
pytestmark = pytest.mark.skipif(not (SOFFICE and PANDOC), reason="LibreOffice or pandoc is not installed")

# As docs/reports.md has it.
READ = "markdown_strict+pipe_tables+footnotes+all_symbols_escapable"
_ROW = re.compile(r"<w:tr>.*?</w:tr>", re.DOTALL)
_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The document of the made-up province."""
    folder = tmp_path_factory.mktemp("word")
    write_register(folder / "province")
    report, document = folder / "report.md", folder / "report.docx"
    main(["-C", str(folder / "province"), "report", "--as-of", "2025-12-31", "--lang", "vi", "-o", str(report)])
    template, filter_ = ROOT / "docs" / "a4-landscape.docx", ROOT / "docs" / "report.lua"
    done = run("pandoc", "-f", READ, "--reference-doc", template, "--lua-filter", filter_, "-o", document, report)
    assert done.returncode == 0, done.stderr
    return document


def rows_of(document: Path) -> list[str]:
    return _ROW.findall(ZipFile(document).read("word/document.xml").decode())


def test_250_targets_take_at_most_25_pages(document: Path) -> None:
    assert SOFFICE is not None
    profile = f"-env:UserInstallation={(document.parent / 'profile').as_uri()}"
    done = run(SOFFICE, "--headless", profile, "--convert-to", "pdf", "--outdir", document.parent, document)
    assert done.returncode == 0, done.stderr
    assert 10 < len(_PAGE.findall(document.with_suffix(".pdf").read_bytes())) <= 25


def test_no_row_breaks_across_pages(document: Path) -> None:
    rows = rows_of(document)
    assert len(rows) > 250
    assert all("<w:cantSplit/>" in row for row in rows)


def test_the_head_of_each_table_stands_on_each_of_its_pages(document: Path) -> None:
    heads = [row for row in rows_of(document) if "<w:tblHeader/>" in row]
    assert len(heads) == ZipFile(document).read("word/document.xml").count(b"<w:tbl>")


def test_every_style_that_it_names_is_in_the_template(document: Path) -> None:
    used = set(re.findall(rb'w:pStyle w:val="([^"]+)"', ZipFile(document).read("word/document.xml")))
    template = ZipFile(ROOT / "docs" / "a4-landscape.docx").read("word/styles.xml")
    assert used - {b"FootnoteText"} <= set(re.findall(rb'w:styleId="([^"]+)"', template))
