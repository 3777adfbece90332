"""LibreOffice in a Vietnamese locale reads the numbers and days of planck: ``make office``.

No file of the everyday tests, since it takes a program that few machines of tests have.
"""

from __future__ import annotations

import csv
import io
import re
import shutil
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.workbook.workbook import Workbook

from planck.cli.main import main
from tests.reports.test_csv_locale import read_vietnamese
from tests.world import ROOT, run

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")

CASES = ROOT / "tests" / "cases"
REGISTERS = {
    "digits": CASES / "csv-locale",
    "falls": CASES / "falls",
    "shares": CASES / "shares-of-plans",
    "levels": CASES / "plans-of-levels",
    "nasty": ROOT / "tests" / "nasty",
}
# 59 is the semicolon, 34 the quote, 76 UTF-8, 1066 Vietnamese; a quoted cell is not more of a text than another.
READ = "CSV:59,34,76,1,,1066,false,true"
# As it looks on the screen, the second sheet.
WRITE = "csv:Text - txt - csv (StarCalc):59,34,76,1,,1066,false,false,true,false,false,2"
WORKBOOK = "xlsx:Calc MS Excel 2007 XML"
VIETNAMESE = """\
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop>
</item>
</oor:items>
"""
_NUMBER = re.compile(r"-?\d{1,15}(,\d+)?")  # a longer one is a name
_DAY = re.compile(r"\d\d/\d\d/\d{4}")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reports on each register; and in ``read`` what LibreOffice made of them, a workbook of each."""
    folder = tmp_path_factory.mktemp("office")
    for name, source in REGISTERS.items():
        register = folder / "registers" / name
        shutil.copytree(source, register, ignore=shutil.ignore_patterns("case.yaml", "expected*"), symlinks=True)
        arguments = [
            "-C",
            str(register),
            "report",
            "--as-of",
            "2025-12-31",
            "--lang",
            "vi",
            "--csv-locale",
            "vi",
            "--bom",
        ]
        main([*arguments, "-f", f"csv:{folder / name}-targets.csv", "-f", f"xlsx:{folder / name}.xlsx"])
        main([*arguments, "-f", f"csv:{folder / name}-figures.csv", "--rows", "observations"])
    settings = folder / "profile" / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(VIETNAMESE, encoding="utf-8")
    convert(folder, WORKBOOK, sorted(folder.glob("*.csv")), f"--infilter={READ}")
    convert(folder, WORKBOOK, sorted(folder.glob("*.xlsx")))
    convert(folder, WRITE, sorted(folder.glob("*.xlsx")))
    return folder


def convert(folder: Path, form: str, files: list[Path], *options: str) -> None:
    assert SOFFICE is not None
    command = [SOFFICE, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}", *options]
    done = run(*command, "--convert-to", form, "--outdir", folder / "read", *files)
    assert done.returncode == 0, done.stderr


def rows_of(workbook: Workbook, title: str) -> list[tuple[Any, ...]]:
    """The values of a sheet, without the empty cells at the end of a row."""
    rows = [list(row) for row in workbook[title].iter_rows(values_only=True)]
    for row in rows:
        while row and row[-1] is None:
            row.pop()
    return [tuple(row) for row in rows]


@pytest.mark.parametrize("rows", ["targets", "figures"])
@pytest.mark.parametrize("name", REGISTERS)
def test_a_csv_for_its_locale_has_there_the_numbers_and_days_that_it_writes(folder: Path, name: str, rows: str) -> None:
    """What a number is to it is one there; ``test_csv_locale.py`` compares them with the JSON."""
    written = read_vietnamese((folder / f"{name}-{rows}.csv").read_text(encoding="utf-8-sig"))
    sheet = openpyxl.load_workbook(folder / "read" / f"{name}-{rows}.xlsx").worksheets[0]
    head, *read = sheet.iter_rows(values_only=True)
    assert len(read) == len(written) > 0
    for row, cells in zip(written, read, strict=True):
        assert {name: as_read(text) for name, text in row.items()} == dict(zip(map(str, head), cells, strict=True))


def as_read(text: str) -> object:
    """What a cell is to a spreadsheet in a Vietnamese locale."""
    if _NUMBER.fullmatch(text):
        return pytest.approx(float(text.replace(",", ".")), rel=1e-14, abs=0)
    if _DAY.fullmatch(text):
        return datetime.strptime(text, "%d/%m/%Y")
    return text or None


@pytest.mark.parametrize("name", REGISTERS)
def test_a_workbook_has_the_same_values_of_the_same_types_there(folder: Path, name: str) -> None:
    files = (folder / f"{name}.xlsx", folder / "read" / f"{name}.xlsx")
    written, read = (openpyxl.load_workbook(file, data_only=True) for file in files)
    assert read.sheetnames == written.sheetnames
    for title in written.sheetnames:
        for row, other in zip(rows_of(written, title), rows_of(read, title), strict=True):
            assert [*map(type_of, other)] == [*map(type_of, row)]
            assert [*map(comparable, row)] == list(other)


def type_of(value: object) -> type:
    """The type of a cell; a whole number is a number."""
    return float if isinstance(value, int) and not isinstance(value, bool) else type(value)


def comparable(value: object) -> object:
    return pytest.approx(value, rel=1e-14, abs=0) if isinstance(value, float) else value


def test_a_workbook_shows_decimal_commas_and_days_as_they_are_written_there(folder: Path) -> None:
    (table,) = (folder / "read").glob("digits*.csv")
    rows = list(csv.reader(io.StringIO(table.read_text(encoding="utf-8-sig"), newline=""), delimiter=";"))
    names = rows[1]
    shown = {row[names.index("id")].rpartition("/")[2]: dict(zip(names, row, strict=True)) for row in rows[2:]}
    growth, production = shown["industrial-growth"], shown["production"]
    assert (growth["target"], growth["actual"]) == ("15,1", "21,37")
    assert (shown["poverty"]["target"], shown["poverty"]["margin"]) == ("6,125", "0,375")
    assert (production["target"], production["waiver_granted"]) == ("12.500,50", f"{date(2023, 3, 20):%d/%m/%Y}")
