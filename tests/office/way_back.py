"""A workbook that LibreOffice has saved is read back as the one that planck wrote: ``make office``.

No file of the everyday tests, since it takes a program that few machines of tests have.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from planck.cli.main import main
from tests.office.libreoffice import CASES, SOFFICE, WORKBOOK, convert
from tests.office_tables.test_way_back import ACTUALS, TARGETS, change, export
from tests.world import ROOT
from tools.province.__main__ import write_register

pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")

REGISTERS = {
    "falls": CASES / "falls",
    "shares": CASES / "shares-of-plans",
    "items": CASES / "items-in-any-form",
    "nasty": ROOT / "tests" / "nasty",
}


def texts_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.yaml"))}


@pytest.mark.parametrize("name", [*REGISTERS, "province"])
def test_what_libreoffice_saves_is_nothing_new_to_the_register(name: str, tmp_path: Path) -> None:
    register = tmp_path / "register"
    if name == "province":
        write_register(register)
    else:
        ignored = shutil.ignore_patterns("case.yaml", "expected*")
        shutil.copytree(REGISTERS[name], register, ignore=ignored, symlinks=True)
    export(register, tmp_path / "r.xlsx")
    convert(tmp_path, WORKBOOK, [tmp_path / "r.xlsx"])
    before = texts_in(register)
    assert main(["-C", str(register), "import", "--replace", str(tmp_path / "read" / "r.xlsx")]) == 0
    assert texts_in(register) == before


def test_what_is_changed_and_saved_there_comes_in_and_all_else_stays(tmp_path: Path) -> None:
    register = tmp_path / "register"
    for name, text in (("targets", TARGETS), ("actuals", ACTUALS)):
        (register / name).mkdir(parents=True)
        (register / name / "a.yaml").write_text(text, encoding="utf-8")
    export(register, tmp_path / "r.xlsx")
    change(tmp_path / "r.xlsx", "Figures", {"period": "2021"}, value=29.15)
    change(tmp_path / "r.xlsx", "Targets", {"id": "ha-nam/thanh-liem/industrial-growth"}, note="theo giá so sánh")
    convert(tmp_path, WORKBOOK, [tmp_path / "r.xlsx"])
    assert main(["-C", str(register), "import", "--replace", str(tmp_path / "read" / "r.xlsx")]) == 0
    assert texts_in(register) == {
        "actuals/a.yaml": ACTUALS.replace("2021: 28.7 %", "2021: 29.15 %").encode(),
        "targets/a.yaml": TARGETS.replace("theo giá 2010", "theo giá so sánh").encode(),
    }
