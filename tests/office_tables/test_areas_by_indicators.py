"""Lists of areas with several indicators beside each other, each with a plan and a result, or one of them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planck.cli.main import main
from planck.model.draft import Draft
from planck.model.period import parse_period
from planck.office.grid import OfficeFile
from planck.office.meaning import Writing
from planck.office.read import read_draft, writing_of
from planck.office.request import Range, Request, Wanted
from planck.office.table_map import TableMap
from planck.office.tables import find_tables
from tests.office_tables.drafts import said_of
from tests.office_tables.drawn import grid, tables_in
from tests.office_tables.test_any_register import numbers_of

DISTRICT = {"province": "Bình Lâm", "district": "Sơn Trung"}

PLAN_AND_RESULT = """
BIỂU 01: TÌNH HÌNH THỰC HIỆN CHỈ TIÊU CỦA CÁC XÃ NĂM 2025

TT|Đơn vị|Diện tích lúa (ha)|<|<|Tỷ lệ hộ nghèo (%)|<
^|^|KH|TH|%|KH|TH
1|Xã Hòa Khê|120|115|95,8|3|3,2
2|Xã Mỹ Trạch|200|210|105|4|3,9
|Tổng cộng|320|325|101,6|3,6|3,5
"""


def draft_in(drawing: str, *, period: str = "", wanted: Wanted = Wanted.BOTH, **request: Any) -> Draft:
    """What the only table of a drawn grid says of the communes of a district."""
    found = tables_in(drawing)
    (table,) = found.tables
    about = Request("b.xlsx", DISTRICT, "T", parse_period(period), wanted, writing_of(found.tables), **request)
    return read_draft(table, about)


def targets_of(draft: Draft) -> dict[tuple[str, str], str]:
    """The comparator and the number of each target, by area and id, behind its period."""
    said = {}
    for area in draft.areas:
        for target in area.targets:
            terms = {**({"period": area.period} if area.period else {}), **target.terms}
            kind = next(kind for kind in ("at_least", "at_most", "less_than", "done") if kind in terms)
            said[list(area.names.values())[-1], target.id] = f"{terms['period']} {kind} {terms[kind]}"
    return said


def figures_of(draft: Draft) -> dict[tuple[str, str], dict[str, str]]:
    """The figures by area and indicator, and by period."""
    return {
        (list(area.names.values())[-1], series.id): {figure.period: str(figure.value) for figure in series.figures}
        for area in draft.areas
        for series in area.series
    }


def test_each_indicator_of_an_area_has_its_plan_and_its_result() -> None:
    draft = draft_in(PLAN_AND_RESULT)
    assert targets_of(draft) == {
        ("Hòa Khê", "dien-tich-lua"): "2025 at_least 120 ha",
        ("Hòa Khê", "ty-le-ho-ngheo"): "2025 at_most 3 %",
        ("Mỹ Trạch", "dien-tich-lua"): "2025 at_least 200 ha",
        ("Mỹ Trạch", "ty-le-ho-ngheo"): "2025 at_most 4 %",
        ("Sơn Trung", "dien-tich-lua"): "2025 at_least 320 ha",
        ("Sơn Trung", "ty-le-ho-ngheo"): "2025 at_most 3.6 %",
    }
    assert figures_of(draft)["Hòa Khê", "dien-tich-lua"] == {"2025": "115"}
    assert figures_of(draft)["Sơn Trung", "ty-le-ho-ngheo"] == {"2025": "3.5"}


def test_a_share_of_the_plan_is_checked_in_a_list_of_areas_too() -> None:
    draft = draft_in(PLAN_AND_RESULT.replace("105", "107"))
    assert [said for said in said_of(draft) if said[0] == "differs"] == [("differs", "share-differs", 6, 5)]


def test_a_plan_for_areas_with_one_column_an_indicator_is_no_figure() -> None:
    """The title says that it is a plan; a dash plans nothing."""
    draft = draft_in(
        """
PHÂN BỔ CHỈ TIÊU KẾ HOẠCH NĂM 2026 CHO CÁC XÃ

STT|Xã, thị trấn|Thu ngân sách (triệu đồng)|Tỷ lệ hộ nghèo (%)|Trồng rừng (ha)
A|B|1|2|3
1|Hòa Khê|1.200|2,5|15
2|Mỹ Trạch|2.200|< 3|-
"""
    )
    assert targets_of(draft) == {
        ("Hòa Khê", "thu-ngan-sach"): "2026 at_least 1200 triệu đồng",
        ("Hòa Khê", "ty-le-ho-ngheo"): "2026 at_most 2.5 %",
        ("Hòa Khê", "trong-rung"): "2026 at_least 15 ha",
        ("Mỹ Trạch", "thu-ngan-sach"): "2026 at_least 2200 triệu đồng",
        ("Mỹ Trạch", "ty-le-ho-ngheo"): "2026 less_than 3 %",
    }
    assert figures_of(draft) == {}
    assert [said for said in said_of(draft) if said[0] == "left-out"] == [
        ("left-out", "column-numbers", 4, 0),
        ("left-out", "dash", 6, 5),
    ]


def test_a_plan_above_several_indicators_holds_for_each_of_them() -> None:
    """Whichever row of the head names the indicator."""
    draft = draft_in(
        """
TT|Tên xã|Kế hoạch năm 2025|<|Ước TH năm 2025|<|Ghi chú
^|^|Trồng rừng (ha)|Đàn lợn (con)|Trồng rừng (ha)|Đàn lợn (con)|^
1|Xã Hòa Khê|20|1500|21|1400|Mưa lũ
2|Xã Mỹ Trạch|10|2500|11|2600|
"""
    )
    assert targets_of(draft)["Hòa Khê", "dan-lon"] == "2025 at_least 1500 con"
    assert figures_of(draft)["Mỹ Trạch", "trong-rung"] == {"2025": "11"}
    assert [target.terms["note"] for target in draft.areas[0].targets] == ["Mưa lũ", "Mưa lũ"]
    assert draft.areas[0].series[0].figures[0].terms["status"] == "estimate"


EITHER = """
KẾ HOẠCH VÀ THỰC HIỆN CÁC CHỈ TIÊU NĂM 2025 THEO XÃ

Đơn vị|Trồng rừng (ha)|Đàn lợn (con)
Xã Hòa Khê|20|1500
Xã Mỹ Trạch|10|2500
"""


def test_numbers_that_may_be_plans_or_results_are_asked_about() -> None:
    draft = draft_in(EITHER)
    assert (targets_of(draft), figures_of(draft)) == ({}, {})
    assert said_of(draft) == [("asked", "plan-or-result", 0, 2), ("asked", "plan-or-result", 0, 3)]


def test_the_question_about_them_names_the_options(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("b.csv").write_text(EITHER.strip().replace("|", ";") + "\n", encoding="utf-8")
    options = ["--province", "Bình Lâm", "--district", "Sơn Trung"]
    assert main(["import", "b.csv", *options]) == 2
    shown = " ".join(capsys.readouterr().out.split())
    assert "--as targets" in shown
    assert "C: {target: 2025}" in shown
    assert main(["import", "b.csv", *options, "--as", "targets"]) == 0


@pytest.mark.parametrize("wanted", [Wanted.TARGETS, Wanted.ACTUALS])
def test_an_option_says_whether_they_are_plans_or_results(wanted: Wanted) -> None:
    draft = draft_in(EITHER, wanted=wanted)
    assert said_of(draft) == [] or {said[0] for said in said_of(draft)} == {"assumed"}
    if wanted is Wanted.TARGETS:
        assert targets_of(draft)["Mỹ Trạch", "trong-rung"] == "2025 at_least 10 ha"
    else:
        assert figures_of(draft)["Mỹ Trạch", "trong-rung"] == {"2025": "10"}


def test_a_map_says_what_a_column_of_a_list_of_areas_holds() -> None:
    answers = TableMap(columns={2: {"target": "2025"}, 3: {"figure": "2024"}})
    (table,) = find_tables(OfficeFile("b.xlsx", (grid(EITHER),)), answers).tables
    draft = read_draft(table, Request("b.xlsx", DISTRICT, "T"))
    assert targets_of(draft)["Hòa Khê", "trong-rung"] == "2025 at_least 20 ha"
    assert figures_of(draft)["Hòa Khê", "dan-lon"] == {"2024": "1500"}


WITHOUT_YEAR = """
Xã|Trồng rừng (ha)|<|Chi ngân sách (tỷ đồng)|<
|KH|TH|KH|TH
Hòa Khê|20|21|5|4
Mỹ Trạch|10|11|3|2
"""


def test_what_the_cells_of_an_area_leave_open_is_asked_and_answered_cell_by_cell() -> None:
    """The year by an option, whether more is wanted in the cell."""
    said = said_of(draft_in(WITHOUT_YEAR))
    assert {(topic, row, column) for outcome, topic, row, column in said if outcome == "asked"} == {
        (topic, row, column)
        for row in (3, 4)
        for topic, columns in (("period-missing", (2, 4)), ("period-of-figures", (3, 5)))
        for column in columns
    }
    draft = draft_in(WITHOUT_YEAR, period="2025")
    asked = {(topic, row, column) for outcome, topic, row, column in said_of(draft) if outcome == "asked"}
    assert {("direction-in-cell", 3, 4), ("direction-in-cell", 4, 4)} <= asked
    draft = draft_in(WITHOUT_YEAR, period="2025", cells={(3, 4): "không quá 5"})
    assert targets_of(draft)["Hòa Khê", "chi-ngan-sach"] == "2025 at_most 5 tỷ đồng"


def test_an_answer_for_a_row_of_several_indicators_is_not_passed_over() -> None:
    """Only that it is left out."""
    draft = draft_in(PLAN_AND_RESULT, rows_said={Range(5, 5): {"skip": True}, Range(6, 6): {"comparator": "at_most"}})
    assert {area for area, _ in targets_of(draft)} == {"Mỹ Trạch", "Sơn Trung"}
    assert ("asked", "answer-unused", 6, 0) in said_of(draft)


def test_an_area_that_stands_twice_with_two_plans_is_asked_about() -> None:
    draft = draft_in(PLAN_AND_RESULT.replace("Xã Mỹ Trạch", "Xã Hòa Khê"))
    assert ("Hòa Khê", "dien-tich-lua") not in targets_of(draft)
    asked = {said[1:] for said in said_of(draft) if said[0] == "asked"}
    assert {("two-targets", 5, 3), ("two-targets", 6, 3), ("two-values", 5, 4), ("two-values", 6, 4)} <= asked


def test_communes_below_a_line_with_the_name_of_a_district_lie_in_it() -> None:
    drawing = """
Đơn vị|Trồng rừng (ha)|<
^|KH 2025|TH 2025
Huyện Sơn Trung
Xã Hòa Khê|20|21
Xã Mỹ Trạch|10|11
Huyện Đại Phong
Xã Yên Bình|20|21
Xã Nam Khê|10|11
"""
    found = tables_in(drawing)
    draft = read_draft(found.tables[0], Request("b.xlsx", {"province": "Bình Lâm"}, "T"))
    assert [tuple(area.names.values()) for area in draft.areas] == [
        ("Bình Lâm", "Sơn Trung", "Hòa Khê"),
        ("Bình Lâm", "Sơn Trung", "Mỹ Trạch"),
        ("Bình Lâm", "Đại Phong", "Yên Bình"),
        ("Bình Lâm", "Đại Phong", "Nam Khê"),
    ]


def test_the_plan_of_the_next_year_stands_beside_that_of_the_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In each area, though the table is about none of them."""
    monkeypatch.chdir(tmp_path)
    for year in ("2025", "2026"):
        head = f"Kế hoạch năm {year};;\nTT;Đơn vị;Trồng rừng (ha);Đàn lợn (con)\n"
        Path(f"{year}.csv").write_text(f"{head}1;Xã Hòa Khê;20,5;1500\n2;Xã Mỹ Trạch;10;{year}\n", encoding="utf-8")
        assert main(["import", f"{year}.csv", "--province", "Bình Lâm", "--district", "Sơn Trung"]) == 0
    written = Path("targets/hoa-khe.yaml").read_text(encoding="utf-8")
    assert "trong-rung: {name: Trồng rừng, at_least: 20.5 ha" in written
    assert "trong-rung-2026:" in written
    assert main(["validate", "--lang", "en"]) == 0


def test_funds_are_planned_and_paid_out() -> None:
    """Whatever the words for it; both of one indicator."""
    head = "Đơn vị|Vốn đầu tư công (tỷ đồng)|<|<\n^|Kế hoạch vốn năm 2025|Giải ngân năm 2025|Tỷ lệ (%)"
    draft = draft_in(f"{head}\nXã Hòa Khê|30|15|50\nXã Mỹ Trạch|60|15|25")
    assert targets_of(draft)["Hòa Khê", "von-dau-tu-cong"] == "2025 at_least 30 tỷ đồng"
    assert figures_of(draft)["Mỹ Trạch", "von-dau-tu-cong"] == {"2025": "15"}


def test_a_city_that_is_called_as_its_province_is_the_district_in_a_list_of_districts() -> None:
    drawing = "Huyện, thành phố|Trồng rừng (ha)|<\n^|KH 2025|TH 2025\nTP. Bình Lâm|20|21\nHuyện Sơn Trung|10|11"
    draft = read_draft(tables_in(drawing).tables[0], Request("b.xlsx", {"province": "Bình Lâm"}, "T"))
    assert [tuple(area.names.values()) for area in draft.areas] == [("Bình Lâm", "Bình Lâm"), ("Bình Lâm", "Sơn Trung")]


VALUES = st.sampled_from(
    ["5", "12,5", "1.650,5", "0", "≥ 95", "dưới 3", "10-11", "-", "", "x", "Đạt", "…", "2025", "3 ha"]
)
HEADS = st.sampled_from(
    ["KH", "TH", "KH 2025", "TH 2024", "Ước TH 2025", "%", "TH/KH (%)", "So cùng kỳ", "Ghi chú", ""]
)
INDICATORS = st.sampled_from(
    ["Diện tích lúa (ha)", "Tỷ lệ hộ nghèo (%)", "Chi ngân sách", "Dân số (người)", "Chỉ tiêu"]
)
AREAS = st.sampled_from(["Xã Hòa Khê", "Xã Mỹ Trạch", "Huyện Sơn Trung", "Tổng cộng", "Thành thị", "Nam Khê"])
TITLES = st.sampled_from(["", "KẾ HOẠCH NĂM 2026", "KẾT QUẢ NĂM 2025", "GIAO KẾ HOẠCH VÀ THỰC HIỆN 2025"])


@settings(max_examples=80)
@given(
    TITLES,
    st.lists(st.tuples(INDICATORS, HEADS), min_size=2, max_size=6),
    st.lists(st.tuples(AREAS, st.lists(VALUES, min_size=6, max_size=6)), min_size=2, max_size=5),
)
def test_no_list_of_areas_gives_a_number_that_does_not_stand_in_its_row(
    title: str, heads: list[tuple[str, str]], rows: list[tuple[str, list[str]]]
) -> None:
    """Whatever stands in its cells."""
    names, roles = ["Đơn vị", *(name for name, _ in heads)], ["", *(role for _, role in heads)]
    lines = [title, "", "|".join(names), "|".join(roles)]
    lines += ["|".join([area, *cells[: len(heads)]]) for area, cells in rows]
    written = {digits for _, cells in rows for cell in cells for digits in re.findall(r"\d+", re.sub("[.,]", "", cell))}
    found = tables_in("\n".join(lines))
    for table in found.tables:
        draft = read_draft(table, Request("b.xlsx", DISTRICT, "T", writing=Writing.VIETNAMESE))
        for area in draft.areas:
            assert {re.sub(r"\D", "", digits) for digits in numbers_of(area)} <= written
