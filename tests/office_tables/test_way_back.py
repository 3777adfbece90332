"""A workbook that planck wrote is read back to the register that it is of, with what was changed in its cells."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import assume, given, settings
from openpyxl.worksheet.worksheet import Worksheet

from planck.cli.main import main
from planck.judgement.assess import assess
from planck.model.register import Register
from planck.model.result import Language, Result
from planck.office.files.own_workbook import read_own_sheets
from planck.office.request import Wanted
from planck.office.way_back import read_back
from planck.register.load import load_files
from planck.register.writing.whole import merge_whole
from planck.reports.formats import render_file
from planck.reports.request import Request
from tests.register.test_build_anything import REGISTERS, read
from tests.register.test_writing_whole import CASES, assert_alike, has_errors, homes
from tests.world import ROOT
from tools.province.__main__ import write_register

PLACE = re.compile(r"\S+\.yaml:\d+:\d+")
AS_OF = ("--as-of", "2024-06-30", "--lang", "en")
TARGETS = """\
province: Hà Nam
district: Thanh Liêm
period: 2021-2025
source: {title: Nghị quyết, file: nq.docx, place: "Biểu 1!A5"}
targets:
  industrial-growth:   # kept
    name: Tốc độ tăng
    at_least: 15.1 %/năm
    note: theo giá 2010
  jobs:
    at_least: {2024: 1650, 2025: 1800}
    unit: lao động
  road: {done: true, by: 2024}
"""
ACTUALS = """\
province: Hà Nam
district: Thanh Liêm
actuals:
  industrial-growth:
    values:
      2021: 28.7 %   # the statistical yearbook
      2022: {value: 20.35, note: "=SUM(A1)", status: official}
  clusters:
    name: Lấp đầy cụm công nghiệp
    context: true
    unit: "%"
    values:
      2023: {items: {CCN A: 40, CCN B: "55.50"}}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small register, which is the working folder."""
    for name, text in (("targets/a.yaml", TARGETS), ("actuals/a.yaml", ACTUALS)):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def export(register: Path, workbook: Path) -> None:
    main(["-C", str(register), "report", *AS_OF, "-f", f"xlsx:{workbook}"])


def answers(register: Path) -> Any:
    """What planck says of a register, but for where it stands there."""
    file = register.parent / f"{register.name}.json"
    main(["-C", str(register), "check", *AS_OF, "-f", f"json:{file}"])
    return without_places(json.loads(file.read_text(encoding="utf-8")))


def without_places(value: Any) -> Any:
    if isinstance(value, dict):
        if "code" in value and "message" in value:
            return {"code": value["code"]}
        return {key: without_places(each) for key, each in value.items() if "location" not in key}
    if isinstance(value, list):
        return sorted(map(without_places, value), key=repr)
    return PLACE.sub("…", value) if isinstance(value, str) else value


def assert_comes_back(register: Path, tmp_path: Path) -> None:
    """The workbook of a register gives the same register in a fresh folder, and is nothing new to that it is of."""
    workbook, fresh = tmp_path / "r.xlsx", tmp_path / "fresh"
    fresh.mkdir()
    export(register, workbook)
    if not workbook.exists():  # there is no register without errors
        return
    settings_file = register / "planck.yaml"
    if settings_file.exists():
        shutil.copy(settings_file, fresh)
    assert main(["-C", str(fresh), "import", str(workbook)]) == 0
    assert answers(fresh) == answers(register)
    before = {path: path.read_bytes() for path in sorted(register.rglob("*.yaml"))}
    assert main(["-C", str(register), "import", "--replace", str(workbook)]) == 0
    assert {path: path.read_bytes() for path in sorted(register.rglob("*.yaml"))} == before


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_comes_back(case: Path, tmp_path: Path) -> None:
    register = tmp_path / "register"
    shutil.copytree(case, register, ignore=shutil.ignore_patterns("case.yaml", "expected*"), symlinks=True)
    assert_comes_back(register, tmp_path)


def test_the_register_of_the_repository_comes_back(tmp_path: Path) -> None:
    register = tmp_path / "register"
    register.mkdir()
    for name in ("targets", "actuals"):
        shutil.copytree(ROOT / name, register / name)
    assert_comes_back(register, tmp_path)


def test_the_made_up_province_comes_back(tmp_path: Path) -> None:
    register = tmp_path / "register"
    write_register(register)
    assert_comes_back(register, tmp_path)


@settings(max_examples=40)
@given(REGISTERS)
def test_any_register_comes_back(files: dict[str, Any]) -> None:
    loaded = read(files)
    assume(not has_errors(loaded))
    day = date(2024, 6, 30)
    result = Result(
        day, passed=True, assessments=assess(loaded.register, day, loaded.register.targets), register=loaded.register
    )
    draft = read_back("r.xlsx", read_own_sheets(render_file("xlsx", result, Request(Language.VI))), Wanted.BOTH)
    assert draft.remarks == ()
    merged = merge_whole({}, Register(), draft, homes, "targets")
    assert_alike(load_files(merged.files.items(), loaded.settings), loaded)


Change = Callable[[dict[str, Any], Worksheet, int], None]


def change(workbook: Path, title: str, find: dict[str, Any], **cells: Any) -> None:
    """Write other values into the cells of the first row that has those to ``find``."""
    book = openpyxl.load_workbook(workbook)
    sheet = book[title]
    names = {str(cell.value): number for number, cell in enumerate(sheet[2], 1)}
    row = next(
        number
        for number in range(3, sheet.max_row + 1)
        if all(sheet.cell(number, names[name]).value == value for name, value in find.items())
    )
    for name, value in cells.items():
        sheet.cell(row, names[name]).value = value
    book.save(workbook)


def add(workbook: Path, title: str, **cells: Any) -> None:
    """Write a new row at the end."""
    book = openpyxl.load_workbook(workbook)
    sheet = book[title]
    names = {str(cell.value): number for number, cell in enumerate(sheet[2], 1)}
    row = sheet.max_row + 1
    for name, value in cells.items():
        sheet.cell(row, names[name]).value = value
    book.save(workbook)


CHANGES = {
    "a value": ("Figures", {"period": "2021"}, {"value": 29.1}, "2021: 28.7 %", "2021: 29.1 %"),
    "a note": (
        "Figures",
        {"period": "2022"},
        {"note": "đã rà soát"},
        'note: "=SUM(A1)"',
        "note: đã rà soát",
    ),
    "a status": ("Figures", {"period": "2022"}, {"status": "sơ bộ"}, "status: official", "status: preliminary"),
    "an item": ("Figures", {"item": "CCN A"}, {"value": 45}, "CCN A: 40", "CCN A: 45"),
    "a target": (
        "Targets",
        {"id": "ha-nam/thanh-liem/industrial-growth"},
        {"target": 16},
        "at_least: 15.1 %/năm",
        "at_least: 16 %/năm",
    ),
    "the note of a target": (
        "Targets",
        {"id": "ha-nam/thanh-liem/industrial-growth"},
        {"note": "theo giá so sánh"},
        "note: theo giá 2010",
        "note: theo giá so sánh",
    ),
    "a year of a row": (
        "Targets",
        {"id": "ha-nam/thanh-liem/jobs@2025"},
        {"target": 1900},
        "2025: 1800",
        "2025: 1900",
    ),
}


@pytest.mark.parametrize(("title", "find", "cells", "old", "new"), CHANGES.values(), ids=CHANGES)
def test_a_cell_that_was_changed_is_listed_and_replaces_only_itself(
    folder: Path,
    title: str,
    find: dict[str, Any],
    cells: dict[str, Any],
    old: str,
    new: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    workbook = folder / "r.xlsx"
    export(folder, workbook)
    change(workbook, title, find, **cells)
    assert main(["import", "--lang", "en", "r.xlsx"]) == 1
    assert "the register has" in capsys.readouterr().out
    assert read_texts(folder) == TARGETS + ACTUALS
    assert main(["import", "--lang", "en", "--replace", "r.xlsx"]) == 0
    assert read_texts(folder) == (TARGETS + ACTUALS).replace(old, new)


def read_texts(folder: Path) -> str:
    return "".join((folder / name / "a.yaml").read_text(encoding="utf-8") for name in ("targets", "actuals"))


def test_a_new_row_is_a_new_figure(folder: Path) -> None:
    workbook = folder / "r.xlsx"
    export(folder, workbook)
    new = {"area": "ha-nam/thanh-liem", "indicator": "industrial-growth", "period": 2023, "value": 15.43}
    add(workbook, "Figures", **new, status="estimate")
    assert main(["import", "r.xlsx"]) == 0
    assert "      2023: {value: 15.43, status: estimate}\n" in read_texts(folder)


def test_a_new_row_is_a_new_target(folder: Path) -> None:
    workbook = folder / "r.xlsx"
    export(folder, workbook)
    new = {"id": "ha-nam/thanh-liem/clusters", "name": "Cụm công nghiệp", "period": 2025, "comparator": "at_least"}
    add(workbook, "Targets", **new, target=90, unit="%")
    assert main(["import", "r.xlsx"]) == 0
    assert '  clusters: {name: Cụm công nghiệp, period: 2025, at_least: 90, unit: "%"}\n' in read_texts(folder)


def test_what_was_changed_and_is_not_read_is_asked_about(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    workbook = folder / "r.xlsx"
    export(folder, workbook)
    change(workbook, "Figures", {"period": "2022"}, source="another")
    change(workbook, "Targets", {"id": "ha-nam/thanh-liem/road"}, basis="")
    assert main(["import", "--lang", "en", "r.xlsx"]) == 1
    said = capsys.readouterr().out
    assert "“another”" in said
    assert read_texts(folder) == TARGETS + ACTUALS


def test_what_was_changed_in_a_column_that_is_worked_out_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody believes that a verdict can be corrected by typing another one."""
    workbook = folder / "r.xlsx"
    export(folder, workbook)
    change(workbook, "Targets", {"id": "ha-nam/thanh-liem/industrial-growth"}, verdict="exceeded")
    assert main(["import", "--lang", "en", "r.xlsx"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "in a column that planck works out" in said
    assert "“exceeded”" in said
    assert read_texts(folder) == TARGETS + ACTUALS


def test_a_workbook_of_a_newer_planck_is_refused_as_such(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is not damaged, and asking for it again would not help."""
    workbook = folder / "r.xlsx"
    export(folder, workbook)
    book = openpyxl.load_workbook(workbook)
    book["planck"].cell(1, 2).value = "2"
    book.save(workbook)
    assert main(["import", "--lang", "en", "r.xlsx"]) == 2
    assert "office-newer" in capsys.readouterr().out


def test_a_workbook_whose_records_were_spoilt_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    workbook = folder / "r.xlsx"
    export(folder, workbook)
    book = openpyxl.load_workbook(workbook)
    book["planck"].cell(3, 3).value = "{"
    book.save(workbook)
    assert main(["import", "--lang", "en", "r.xlsx"]) == 2
    assert "office-damaged" in capsys.readouterr().out
