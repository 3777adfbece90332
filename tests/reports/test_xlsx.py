"""The workbook has the numbers, days and texts of the register by their types, and runs nothing."""

from __future__ import annotations

import io
import json
import re
import shutil
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from planck.cli.main import main
from planck.model.assessment import Outcome, Verdict, Whole
from planck.model.result import Language, Result
from planck.reports.data_cells import Figure
from planck.reports.formats import render_file
from planck.reports.register_rows import FIGURES, SOURCES
from planck.reports.request import Request
from planck.reports.visible import visible
from planck.reports.wording.columns import COLUMNS
from planck.reports.wording.voice import Voice
from planck.reports.xlsx.cells import put, put_shown
from planck.reports.xlsx.workbook import _PROBLEMS, _TARGETS
from tests.reports.made import a_result, chi_lang, thanh_liem
from tests.reports.made_rare import all_rare
from tests.reports.nasty import names, nasty_result
from tests.world import ROOT

CASES = sorted(path.parent for path in (ROOT / "tests" / "cases").glob("*/targets"))
SHEETS = {
    Language.VI: ["Biểu", "Chỉ tiêu", "Số liệu", "Nguồn", "planck"],
    Language.EN: ["Report", "Targets", "Figures", "Sources", "planck"],
}


def workbook_of(result: Result, language: Language = Language.EN) -> Workbook:
    """The workbook of a result, as a spreadsheet opens it."""
    return openpyxl.load_workbook(io.BytesIO(render_file("xlsx", result, Request(language))))


def rows_in(workbook: Workbook, title: str) -> list[dict[str, Any]]:
    """The rows of a sheet of data, by the stable names in its second row."""
    _, names, *rows = workbook[title].iter_rows(values_only=True)
    return [dict(zip(map(str, names), row, strict=True)) for row in rows]


@pytest.fixture(params=CASES, ids=lambda case: case.name)
def judged(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[dict[str, Any], Workbook]:
    """What planck says of the register of a case as JSON, and its workbook."""
    register = tmp_path / "register"
    shutil.copytree(request.param, register, ignore=shutil.ignore_patterns("case.yaml", "expected*"), symlinks=True)
    files = [tmp_path / "result.json", tmp_path / "result.xlsx"]
    formats = [word for file in files for word in ("-f", f"{file.suffix[1:]}:{file}")]
    main(["-C", str(register), "check", "--as-of", "2024-06-30", "--lang", "en", *formats])
    return json.loads(files[0].read_text(encoding="utf-8")), openpyxl.load_workbook(files[1])


def test_the_sheet_of_targets_has_the_numbers_of_the_json(judged: tuple[dict[str, Any], Workbook]) -> None:
    document, workbook = judged
    if document["gate"]["passed"] is None:
        assert workbook.sheetnames == ["Problems"]
        return
    rows = rows_in(workbook, "Targets")
    assert [row["id"] for row in rows] == [each["id"] for each in document["assessments"]]
    for row, each in zip(rows, document["assessments"], strict=True):
        assert (row["verdict"], row["outcome"], row["progress"]) == (each["verdict"], each["outcome"], each["progress"])
        assert row["provisional"] is each["provisional"]
        value = each["target"]["value"]
        if isinstance(value, str):
            assert_same(row["target"], value)
        margin = each["margin"] or {}
        if isinstance(margin.get("value"), str):
            assert_same(row["margin"], margin["value"])
        assert_same(row["percent"], margin.get("percent"))
        assert_same(row["ratio"], each["ratio"])
        actual = (each["actual"] or {}).get("value")
        if isinstance(actual, str):
            assert_same(row["actual"], actual)
        assert (row["line"], row["file"]) == (each["target"]["location"]["line"], each["target"]["location"]["file"])


def assert_same(found: object, expected: str | None) -> None:
    """Whether a cell holds the number of the JSON, in the digits that a spreadsheet keeps."""
    if expected is None:
        assert found is None
    elif isinstance(found, str):  # written with more digits than it keeps
        assert found == expected
    else:
        assert isinstance(found, (int, float))
        assert found == pytest.approx(float(expected), rel=1e-14, abs=0)


def test_the_sheet_of_figures_has_each_figure_of_the_targets_once(judged: tuple[dict[str, Any], Workbook]) -> None:
    document, workbook = judged
    if document["gate"]["passed"] is None:
        return
    places = {(row["file"], row["line"]) for row in rows_in(workbook, "Figures")}
    figures = [figure for each in document["assessments"] for figure in each["observations"]]
    assert {(figure["location"]["file"], figure["location"]["line"]) for figure in figures} <= places


@pytest.mark.parametrize("language", list(Language))
def test_the_sheets_are_named_in_the_language_and_their_columns_in_both(language: Language) -> None:
    workbook = workbook_of(a_result(thanh_liem()), language)
    assert workbook.sheetnames == SHEETS[language]
    for title, columns in zip(SHEETS[language][1:-1], (_TARGETS, FIGURES, SOURCES), strict=True):
        heads = list(workbook[title].iter_rows(max_row=2, values_only=True))
        assert heads == [tuple(COLUMNS[name].of(language) for name in columns), columns]


def test_every_heading_is_one_of_a_column_that_there_is() -> None:
    assert set(COLUMNS) == {*_TARGETS, *FIGURES, *SOURCES, *_PROBLEMS}


@pytest.mark.parametrize("language", list(Language))
def test_nothing_in_the_files_is_run_or_lost(language: Language) -> None:
    """A name that begins as a formula does, or looks like an error, is the text that it is."""
    workbook = workbook_of(nasty_result(), language)
    cells = [cell for sheet in workbook for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "b", "d"}
    rows = rows_in(workbook, SHEETS[language][1])
    assert {row["name"] for row in rows} == {"\n".join(map(visible, name.split("\n"))) for name in names()}
    assert not [row["id"] for row in rows if str(row["id"]).startswith(("'", "./"))]


@pytest.mark.parametrize("language", list(Language))
def test_every_kind_of_value_has_a_cell(language: Language) -> None:
    assert len(rows_in(workbook_of(a_result(*all_rare()), language), SHEETS[language][1])) == len(all_rare())


def a_cell(language: Language = Language.VI) -> tuple[Any, Voice]:
    sheet = Workbook().create_sheet()
    return sheet, Voice(language)


@pytest.mark.parametrize(
    ("figure", "value", "format_"),
    [
        pytest.param(Figure(Decimal("15.1")), Decimal("15.1"), "#,##0.0", id="as written"),
        pytest.param(Figure(Decimal("30640")), Decimal("30640"), "#,##0", id="thousands"),
        pytest.param(Figure(Decimal("2.50")), Decimal("2.50"), "#,##0.00", id="a zero that was written"),
        pytest.param(Figure(Decimal("21.3708646"), lambda: 2), Decimal("21.3708646"), "#,##0.00", id="worked out"),
        pytest.param(Figure(Decimal("123456789012345678")), "123456789012345678", "@", id="more than is kept"),
    ],
)
def test_a_number_is_one_with_the_digits_of_the_report(figure: Figure, value: object, format_: str) -> None:
    sheet, voice = a_cell()
    cell = put(sheet, 1, 1, figure, voice)
    assert (cell.value, cell.number_format) == (value, format_)


@pytest.mark.parametrize(
    ("language", "format_"), [(Language.VI, "dd/mm/yyyy"), (Language.EN, "yyyy-mm-dd")], ids=["vi", "en"]
)
def test_a_day_is_one(language: Language, format_: str) -> None:
    sheet, voice = a_cell(language)
    cell = put(sheet, 1, 1, date(2024, 3, 20), voice)
    assert (cell.value, cell.number_format) == (date(2024, 3, 20), format_)


def test_a_day_before_the_calendar_of_spreadsheets_is_a_text() -> None:
    sheet, voice = a_cell()
    assert put(sheet, 1, 1, date(1890, 5, 19), voice).value == "19/05/1890"


@pytest.mark.parametrize(
    ("text", "value", "stored", "format_"),
    [
        pytest.param("≥ 15,1", "15.1", Decimal("15.1"), '"≥ "#,##0.0', id="a sign before it"),
        pytest.param("74,7*", "74.68", Decimal("74.68"), '#,##0.0"*"', id="a star behind it"),
        pytest.param("−0,7 điểm %", "-0.7", Decimal("-0.7"), '#,##0.0" điểm %";"−"#,##0.0" điểm %"', id="a loss"),
        pytest.param("tăng 3", "-3", Decimal("-3"), '#,##0;"tăng "#,##0', id="a fall that is a rise"),
        pytest.param("25.000", "25000", Decimal("25000"), "#,##0", id="thousands"),
        pytest.param("10 ± 0,5", "10", "10 ± 0,5", "@", id="more than a number"),
        pytest.param("18/32", "56.25", "18/32", "@", id="another number"),
        pytest.param("hoàn thành", None, "hoàn thành", "General", id="no number"),
    ],
)
def test_a_number_in_the_table_looks_as_in_the_report(
    text: str, value: str | None, stored: object, format_: str
) -> None:
    sheet, voice = a_cell()
    cell = sheet.cell(1, 1)
    put_shown(cell, text, Decimal(value) if value is not None else None, voice)
    assert (cell.value, cell.number_format) == (stored, format_)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-x", "@SUM(1)", "#N/A", "#REF!", "=HYPERLINK(1)"])
def test_what_a_spreadsheet_would_run_is_a_text(text: str) -> None:
    sheet, voice = a_cell()
    cell = put(sheet, 1, 1, text, voice)
    assert (cell.value, cell.data_type) == (text, "s")


def test_what_no_xml_can_hold_is_made_visible() -> None:
    sheet, voice = a_cell()
    assert put(sheet, 1, 1, "a\x1b[31m\x00b\ud800\uffffc", voice).value == "a␛[31m␀b<U+D800><U+FFFF>c"


def test_a_text_that_looks_like_an_encoded_letter_stays_as_it_is() -> None:
    """A spreadsheet would read ``_x0041_`` as ``A``, and reads ``_x005F_`` as the line that begins it."""
    target = replace(thanh_liem().target, note="_x0041_")
    (row,) = rows_in(workbook_of(a_result(thanh_liem(target=target))), "Targets")
    assert row["note"] == "_x005F_x0041_"


@pytest.mark.parametrize(("length", "is_cut"), [(32767, False), (32768, True)])
def test_a_text_longer_than_a_cell_says_how_much_is_missing(length: int, is_cut: bool) -> None:
    sheet, voice = a_cell(Language.EN)
    text = str(put(sheet, 1, 1, "x" * length, voice).value)
    assert ("more characters, see the file" in text) is is_cut
    counted = re.search(r"([\d,]+) more", text)
    missing = int(counted[1].replace(",", "")) if counted else 0
    assert text.count("x") - (1 if is_cut else 0) + missing in (length, length - 1)


def test_the_same_result_gives_the_same_bytes_and_the_day_is_that_of_the_judgement() -> None:
    result = a_result(thanh_liem(), chi_lang())
    first, second = (render_file("xlsx", result, Request(Language.VI)) for _ in range(2))
    assert first == second
    properties = openpyxl.load_workbook(io.BytesIO(first)).properties
    assert properties.created == properties.modified == datetime.combine(result.as_of, datetime.min.time())


def test_the_table_has_its_head_in_view_a_filter_and_a_page() -> None:
    sheet = workbook_of(a_result(thanh_liem(), chi_lang()), Language.VI)["Biểu"]
    head = [cell.value for cell in sheet[4]]
    assert head[:6] == ["TT", "Địa bàn", "Chỉ tiêu", "ĐVT", "Mục tiêu", "Kỳ"]
    assert head[-4:] == ["TH/KH (%)", "Đánh giá", "Tiến độ", "Ghi chú"]
    assert sheet.freeze_panes == "D5"
    assert sheet.auto_filter.ref is not None
    assert (sheet.page_setup.orientation, str(sheet.page_setup.paperSize)) == ("landscape", "9")
    assert sheet.print_title_rows in ("4:4", "$4:$4")


def test_a_missed_target_in_parts_has_the_colour_of_its_verdict_in_its_own_row() -> None:
    whole = Whole("Cơ cấu", ("a", "b"), Verdict.MISSED, Outcome.MISSED, None, provisional=False, waiver=False)
    parts = [replace(thanh_liem(), whole=whole), replace(chi_lang(), area=thanh_liem().area, whole=whole)]
    sheet = workbook_of(a_result(*parts), Language.VI)["Biểu"]
    (row,) = [row for row in sheet.iter_rows(min_row=5) if str(row[1].value).startswith("Cơ cấu")]
    (verdict,) = [cell for cell in row if str(cell.value).startswith("✗")]
    assert verdict.fill.fgColor.rgb == "00C2410C"


@pytest.mark.parametrize("title", ["Chỉ tiêu", "Số liệu", "Nguồn"])
def test_a_sheet_of_data_is_printed_one_page_wide_with_its_head_on_each(title: str) -> None:
    sheet = workbook_of(nasty_result(), Language.VI)[title]
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$1:$2"
    assert sheet.page_setup.orientation == "landscape"


def test_columns_for_programs_and_empty_ones_are_folded_and_still_there() -> None:
    sheet = workbook_of(a_result(thanh_liem()), Language.VI)["Chỉ tiêu"]
    names = [str(cell.value) for cell in sheet[2]]
    folded = {name for name, cell in zip(names, sheet[2], strict=True) if is_folded(sheet, cell.column or 0)}
    assert {"whole_verdict", "file", "target_high"} <= folded
    assert folded.isdisjoint({"id", "name", "target", "actual", "verdict"})
    assert len(names) == len(set(names))


def is_folded(sheet: Worksheet, column: int) -> bool:
    """Whether a column is within a group that is closed; groups of several columns stand at their first."""
    for dimension in sheet.column_dimensions.values():
        if (dimension.min or 0) <= column <= (dimension.max or 0):
            return bool(dimension.hidden and dimension.outlineLevel)
    return False
