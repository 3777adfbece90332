"""The CSV is a table of stable columns that no spreadsheet runs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from planck.model.assessment import Unused
from planck.model.explanation import Reason, ReasonCode
from planck.model.result import Language
from planck.model.target import Waiver
from planck.reports.data_rows import COLUMNS
from planck.reports.machine.table import cell
from planck.reports.request import Rows
from tests.reports.drawn import as_csv
from tests.reports.made import a_result, a_target, an_observation, chi_lang, thanh_liem
from tests.reports.made_rare import all_rare
from tests.reports.reading import read_csv


def test_there_is_a_row_for_each_assessment() -> None:
    rows = read_csv(as_csv(a_result(thanh_liem(), chi_lang()), Language.VI))
    assert [row["id"] for row in rows] == [
        "ha-nam/thanh-liem/industrial-growth",
        "lang-son/chi-lang/industry-share-of-grdp",
    ]


def test_a_row_holds_the_reference_figures_with_all_their_digits() -> None:
    row = read_csv(as_csv(a_result(thanh_liem()), Language.VI))[0]
    assert (row["comparator"], row["target"], row["unit"]) == ("at_least", "15.1", "%/năm")
    assert row["actual"].startswith("21.37086460")
    assert (row["outcome"], row["verdict"], row["progress"], row["provisional"]) == (
        "exceeded",
        "not_due",
        "ahead",
        "true",
    )
    assert (row["margin_unit"], row["percent"], row["actual_period"]) == ("pp", "", "2021-2023")
    assert (row["file"], row["line"]) == ("targets/ha-nam/thanh-liem.yaml", "12")


def test_a_range_has_both_its_ends() -> None:
    row = read_csv(as_csv(a_result(chi_lang()), Language.EN))[0]
    assert (row["target"], row["target_high"], row["better"], row["actual"]) == ("32", "33", "higher", "")


def test_with_rows_of_observations_there_is_one_for_each_figure_used_or_not() -> None:
    late = Unused(an_observation("2024", "9"), Reason(ReasonCode.PUBLISHED_LATER, {"day": date(2025, 1, 5)}))
    rows = read_csv(as_csv(a_result(thanh_liem(unused=(late,))), Language.EN, rows=Rows.OBSERVATIONS))
    assert [(row["period"], row["value"], row["used"], row["outcome"]) for row in rows] == [
        ("2021", "28.7", "true", "exceeded"),
        ("2022", "20.35", "true", "exceeded"),
        ("2023", "15.43", "true", "exceeded"),
        ("2024", "9", "false", ""),
    ]
    assert [row["change"] for row in rows] == ["", "-8.35", "-4.92", ""]
    assert "2025-01-05" in rows[3]["reason"]


def test_a_waiver_has_its_cells() -> None:
    waiver = Waiver("Lũ lụt", date(2023, 6, 1), date(2024, 5, 31), "UBND")
    row = read_csv(as_csv(a_result(thanh_liem(target=a_target(waiver=waiver), waiver=True)), Language.EN))[0]
    assert (row["waiver_reason"], row["waiver_until"], row["waiver_approved_by"]) == ("Lũ lụt", "2024-05-31", "UBND")


@pytest.mark.parametrize("rows", list(Rows))
def test_without_targets_there_is_the_head_line(rows: Rows) -> None:
    assert as_csv(a_result(), Language.EN, rows=rows) == ",".join(COLUMNS[rows]) + "\n"


@pytest.mark.parametrize("rows", list(Rows))
def test_every_kind_of_value_has_a_form(rows: Rows) -> None:
    table = read_csv(as_csv(a_result(*all_rare()), Language.VI, rows=rows))
    assert len(table) >= len(all_rare()) - 1


def test_names_of_columns_and_codes_are_the_same_in_both_languages() -> None:
    """A script that reads the one reads the other."""
    codes = ("id", "comparator", "target", "actual", "outcome", "verdict", "progress", "status")
    result = a_result(thanh_liem(), chi_lang())
    both = [read_csv(as_csv(result, language)) for language in Language]
    assert [[row[code] for code in codes] for row in both[0]] == [[row[code] for code in codes] for row in both[1]]


def test_excel_is_told_of_utf_8_where_that_is_asked_for() -> None:
    plain = as_csv(a_result(), Language.EN)
    assert not plain.startswith("\ufeff")
    assert as_csv(a_result(), Language.EN, bom=True) == f"\ufeff{plain}"


@pytest.mark.parametrize("text", ["=1+1", "+1+1", "-x", "@SUM(1)", " =1", "＝1", "-1.2.3", "+", "--1", "-1e5x"])
def test_what_a_spreadsheet_would_run_is_text(text: str) -> None:
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-1.44", "+0.69", "15.1", "a=b", "", "'=1", "1-2", "–"])
def test_what_it_would_not_run_stays_as_it_is(text: str) -> None:
    assert cell(text) == text


def test_a_restated_target_says_of_which() -> None:
    assessment = chi_lang()
    assessment = replace(assessment, in_force=replace(assessment.in_force, restates="a/b"))
    assert read_csv(as_csv(a_result(assessment), Language.EN))[0]["restates"] == "a/b"


def test_an_id_that_begins_with_a_dash_gets_a_folder_before_it_and_no_apostrophe() -> None:
    """``./-/phu-luong/jobs`` is text for every spreadsheet, and a script strips two signs that no id begins with."""
    assessment = chi_lang()
    area = replace(assessment.area, id="-/chi-lang", province=None)
    target = replace(assessment.target, id="-/chi-lang/jobs")
    row = read_csv(as_csv(a_result(replace(assessment, area=area, target=target)), Language.EN))[0]
    assert (row["id"], row["area"]) == ("./-/chi-lang/jobs", "./-/chi-lang")
