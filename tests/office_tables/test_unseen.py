"""Tables of shapes that are none of the eight: what is written of them, and what is asked."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from planck.cli.main import main
from planck.model.draft import Outcome
from planck.reports.cell_ranges import place_of
from tests.office_tables.drawn import asked_in, draft_in, figures_in, targets_in
from tests.office_tables.making import saved, workbook


def test_a_head_inside_an_indicator_is_no_section() -> None:
    """It gives its name to the rows below it, though no row of its level has figures."""
    targets = targets_in(
        "TT|Chỉ tiêu|ĐVT|KH 2025|TH 2024\nI|Nông nghiệp\n1|Sản lượng lương thực|tấn|9|8\n1.1|Lúa cả năm\n"
        "|- Diện tích|ha|5|4\n1.2|Ngô cả năm\n|- Diện tích|ha|3|2"
    )
    assert {id_: (terms["name"], terms["field"]) for id_, terms in targets.items()} == {
        "san-luong-luong-thuc": ("Sản lượng lương thực", "Nông nghiệp"),
        "lua-ca-nam-dien-tich": ("Lúa cả năm: Diện tích", "Nông nghiệp"),
        "ngo-ca-nam-dien-tich": ("Ngô cả năm: Diện tích", "Nông nghiệp"),
    }


def test_a_mark_in_the_column_of_notes_stands_for_its_footnote() -> None:
    targets = targets_in(
        "TT|Chỉ tiêu|ĐVT|KH 2025|Ghi chú\n1|Tỷ lệ hộ nghèo|%|5|(*)\n2|Đàn lợn|con|9|-\n\n(*) Chuẩn đa chiều"
    )
    assert {id_: terms.get("note") for id_, terms in targets.items()} == {
        "ty-le-ho-ngheo": "Chuẩn đa chiều",
        "dan-lon": None,
    }


@pytest.mark.parametrize("unit", ["Yes/No", "Y/N", "Có/Không", "Đạt/Chưa đạt", "-", ""])
def test_what_is_reached_or_not_has_no_unit(unit: str) -> None:
    """Whatever stands for that in the column of units."""
    drawing = f"No|Indicators|Unit|Target 2024|Actual 2023|Actual 2024\n1|M&E system works|{unit}|Yes|No|Yes"
    assert targets_in(drawing)["m-e-system-works"]["done"] is True
    assert figures_in(drawing) == {"m-e-system-works": {"2023": False, "2024": True}}


def test_a_judgement_in_english_is_no_figure() -> None:
    drawing = "No|Indicators|Unit|Target 2024|Actual 2024|Achieved (Y/N)\n1|Schools built|school|12|13|Y"
    assert figures_in(drawing) == {"schools-built": {"2024": 13}}
    assert [remark.topic for remark in draft_in(drawing).remarks if remark.outcome is Outcome.LEFT_OUT] == []


TWO_FOR_ONE_YEAR = "TT|Chỉ tiêu|ĐVT|Mục tiêu đến năm 2025|TH 2023|KH 2024|KH 2025\n1|Tỷ lệ đô thị hóa|%|>35|33|34|36"


def test_the_plan_of_the_year_by_which_a_term_is_due_is_asked_about() -> None:
    """A register cannot tell it from the target of the term."""
    targets = targets_in(TWO_FOR_ONE_YEAR, period="2021-2025")
    assert (targets["ty-le-do-thi-hoa"]["by"], targets["ty-le-do-thi-hoa"]["more_than"]) == (2025, "35 %")
    assert targets["ty-le-do-thi-hoa-2024"]["at_least"] == "34 %"
    assert asked_in(TWO_FOR_ONE_YEAR, period="2021-2025") == {(2, 7): "two-targets"}


def test_a_sum_of_years_is_asked_about_under_a_head_with_a_due_year_too() -> None:
    drawing = "TT|Chỉ tiêu|ĐVT|Mục tiêu đến năm 2025|TH 2021|TH 2022\n1|Thu ngân sách|tỷ đồng|1000|190,5|205"
    assert asked_in(drawing, period="2021-2025") == {(2, 4): "sum-or-last"}


def test_a_comparison_that_the_columns_do_not_give_is_said() -> None:
    """83,3 is not what 45 is of 50."""
    drawing = (
        "TT|Chỉ tiêu|ĐVT|KH 2024|TH 2024|TH/KH (%)|Đánh giá\n1|Trồng rừng|ha|50|45|83,3|Không đạt\n"
        "2|Đàn lợn|con|50|45|90|Đạt"
    )
    differing = [remark for remark in draft_in(drawing).remarks if remark.outcome is Outcome.DIFFERS]
    assert [(remark.spot.row, remark.spot.column, dict(remark.details)) for remark in differing] == [
        (2, 6, {"given": "90.0"}),
        (3, 7, {}),
    ]


def test_what_the_register_refuses_is_asked_about_and_the_rest_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A growth of less than -100 %, beside figures that can be."""
    cells = {"A1": "Chỉ tiêu", "B1": "ĐVT", "C1": "KH 2024", "D1": "TH 2023", "E1": "TH 2024"}
    cells |= {"A2": "Tốc độ tăng giá trị sản xuất", "B2": "%", "C2": "≥ 9,5", "D2": "-120,5", "E2": "9,7"}
    (tmp_path / "b.xlsx").write_bytes(saved(workbook(cells)))
    monkeypatch.chdir(tmp_path)
    assert main(["import", "b.xlsx", "--province", "Bình Lâm", "--lang", "en"]) == 1
    shown = " ".join(capsys.readouterr().out.split())
    assert "would not be valid, since" in shown
    assert "[growth-too-low]: write what it should say under cells:" in shown
    assert "D2 “-120.5”" in shown
    assert "{2024: 9.7}" in (tmp_path / "actuals/binh-lam.yaml").read_text(encoding="utf-8")
    assert main(["validate", "--lang", "en"]) == 0


def row_of(unit: str, plan: str, *figures: str, name: str = "Tỷ lệ hộ nghèo") -> str:
    """A table of one row with a plan of 2024 and figures of 2023 and 2024."""
    return f"TT|Chỉ tiêu|ĐVT|KH 2024|TH 2023|TH 2024\n1|{name}|{unit}|{plan}|{'|'.join(figures)}"


@pytest.mark.parametrize(
    ("drawing", "id_", "target", "figures"),
    [
        pytest.param(
            row_of("%", "-1,5", "6,5", "5,1"),
            "ty-le-ho-ngheo",
            {"at_least": "1.5 điểm %", "basis": "change", "direction": "down"},
            {"2023": "6.5", "2024": "5.1"},
            id="a minus among shares is a fall",
        ),
        pytest.param(
            row_of("%", "↓ 1,5", "↓1,2", "-1,4"),
            "giam-ty-le-ho-ngheo",
            {"at_least": "1.5 %"},
            {"2023": "1.2", "2024": "1.4"},
            id="all of them are falls",
        ),
        pytest.param(
            row_of("%", "-1,5", "-1,2", "-1,4", name="Tỷ lệ hộ nghèo giảm"),
            "ty-le-ho-ngheo-giam",
            {"at_least": "1.5 %"},
            {"2023": "1.2", "2024": "1.4"},
            id="named after a fall",
        ),
        pytest.param(
            row_of("tiêu chí", "+2", "1", "2", name="Số tiêu chí tăng thêm"),
            "so-tieu-chi-tang-them",
            {"at_least": "2 tiêu chí"},
            {"2023": "1", "2024": "2"},
            id="named after a rise",
        ),
        pytest.param(
            row_of("%", "Tăng 10-15%", "9,5", "11", name="Tốc độ tăng giá trị sản xuất"),
            "toc-do-tang-gia-tri-san",
            {"between": "10-15", "unit": "%/năm"},
            {"2023": "9.5", "2024": "11"},
            id="a growth is no rise of a growth",
        ),
        pytest.param(
            row_of("con", "Tăng 3%", "Tăng 2,5%", "Tăng 4%", name="Tổng đàn trâu"),
            "tang-tong-dan-trau",
            {"at_least": "3 %"},
            {"2023": "2.5", "2024": "4"},
            id="all of them are rises",
        ),
        pytest.param(
            row_of("%", "-0,5", "-0,3", "0,2", name="Tốc độ tăng dân số nông thôn"),
            "toc-do-tang-dan-so-nong",
            None,
            {"2023": "-0.3", "2024": "0.2"},
            id="a growth may lie below zero",
        ),
    ],
)
def test_falls_and_rises(drawing: str, id_: str, target: dict[str, str] | None, figures: dict[str, str]) -> None:
    """Beside levels they are what a target asks for; where all are, or the name is after one, they are the figures."""
    (terms,) = targets_in(drawing).values() or [None]
    said = None if terms is None else {key: shown(terms[key]) for key in target or {}}
    assert said == target
    assert {period: shown(value) for period, value in figures_in(drawing)[id_].items()} == figures


def shown(value: object) -> str:
    """A value of a draft as a text."""
    return "-".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


@pytest.mark.parametrize(
    ("plan", "result", "bases"),
    [
        pytest.param("KH 2024 (giá so sánh 2010)", "TH 2024 (giá SS 2010)", ("2010", ""), id="the same"),
        pytest.param("Kế hoạch 2024 (giá hiện hành)", "TH 2024", ("current", ""), id="of the plan alone"),
        pytest.param("KH 2024 (giá SS 2010)", "TH 2024 (giá hiện hành)", ("2010", "current"), id="two"),
    ],
)
def test_a_price_base_in_a_head_is_that_of_its_column(plan: str, result: str, bases: tuple[str, str]) -> None:
    """Its year is none of the column, and "so sánh" makes no comparison of it."""
    drawing = f"TT|Chỉ tiêu|ĐVT|{plan}|{result}\n1|Giá trị sản xuất|tỷ đồng|9|8"
    (area,) = draft_in(drawing).areas
    (target,), (series,) = area.targets, area.series
    assert (str(target.terms["price_base"]), str(series.terms.get("price_base", ""))) == bases
    assert (area.period, [figure.period for figure in series.figures]) == ("2024", ["2024"])


def test_a_head_may_call_its_names_goals() -> None:
    """ "Mục tiêu" right behind the numbers and before the units, where nothing else is called so."""
    drawing = (
        "TT|Mục tiêu|ĐVT|Hiện trạng 2023|Mục tiêu đến năm 2025|Mục tiêu đến 2030\n1|Tỷ lệ đô thị hóa|%|9|≥ 20|≥ 30"
    )
    targets = targets_in(drawing)
    assert {id_: (terms["by"], terms["at_least"]) for id_, terms in targets.items()} == {
        "ty-le-do-thi-hoa": (2025, "20 %"),
        "ty-le-do-thi-hoa-2030": (2030, "30 %"),
    }
    assert figures_in(drawing) == {"ty-le-do-thi-hoa": {"2023": 9}}


def test_a_year_by_which_says_nothing_of_a_growth() -> None:
    """Over which years is a question."""
    drawing = "TT|Chỉ tiêu|ĐVT|TH 2023|Mục tiêu đến năm 2025\n1|Tốc độ tăng GRDP bình quân|%|9,5|10"
    assert asked_in(drawing) == {(2, 5): "period-missing"}


def test_a_goal_of_2030_is_none_of_the_year_in_the_title() -> None:
    drawing = "CHỈ TIÊU NĂM 2024\nTT|Chỉ tiêu|ĐVT|TH 2024|Mục tiêu đến năm 2030\n1|Tỷ lệ đô thị hóa|%|9,5|30"
    assert targets_in(drawing)["ty-le-do-thi-hoa"]["by"] == 2030


def test_a_mark_behind_a_number_is_that_of_a_footnote() -> None:
    """Rows and notes have them too, in every spelling of an office."""
    drawing = (
        "TT|Chỉ tiêu|ĐVT|KH 2024|TH 2024|Ghi chú\n1|Trồng rừng|ha|350|352,4 (*)|\n"
        "2|Đàn lợn|con|9 (1)|8|\n3|Đàn bò|con|5|6|2/"
        "\n\nGhi chú:\n(*) Cả rừng phòng hộ\n(1) Không tính lợn sữa\n2/ Số của thú y"
    )
    targets = targets_in(drawing)
    assert [(terms["at_least"], terms.get("note")) for terms in targets.values()] == [
        ("350 ha", None),
        ("9 con", "Không tính lợn sữa"),
        ("5 con", "Số của thú y"),
    ]
    (area,) = draft_in(drawing).areas
    assert [(figure.value, figure.terms.get("note")) for series in area.series for figure in series.figures] == [
        (Decimal("352.4"), "Cả rừng phòng hộ"),
        (8, None),
        (6, None),
    ]


@pytest.mark.parametrize(
    "head", ["Key performance indicator", "Outcome indicators", "KPI", "Performance Indicator Name"]
)
def test_indicators_of_any_sort_are_names(head: str) -> None:
    drawing = f"#|{head}|UoM|Annual plan 2024|Q1 2024|% of plan\n1|Canals upgraded|km|45|8.2|18%"
    assert figures_in(drawing) == {"canals-upgraded": {"2024-Q1": Decimal("8.2")}}


def test_a_year_of_completion_is_no_number() -> None:
    """Where the column of units says "Năm"."""
    drawing = "TT|Chỉ tiêu|ĐVT|NQ 2021-2025|TH 2024\n1|Xã đạt chuẩn nông thôn mới|Năm|2023|\n2|Đàn lợn|con|9,5|9"
    assert asked_in(drawing) == {(2, 4): "year-or-number"}


@pytest.mark.parametrize(
    ("figures", "asked"),
    [
        pytest.param("3,1|2,9|3,0", {(2, 4): "sum-or-last"}, id="up and down, and five times as much"),
        pytest.param("3,1|5,2|8,0", {}, id="it grows towards it"),
        pytest.param("14,5|14,1|14,9", {}, id="about as much"),
    ],
)
def test_what_moves_like_a_flow_is_asked_about(figures: str, asked: dict[tuple[int, int], str]) -> None:
    """Be it of no customary kind: 15 km in five years, or 15 km in the last?"""
    head = "TT|Chỉ tiêu|ĐVT|NQ 2021-2025|TH 2021|TH 2022|TH 2023"
    assert asked_in(f"{head}\n1|Bê tông hóa đường|km|15|{figures}") == asked


def test_a_fall_of_what_nobody_can_judge_is_wanted() -> None:
    """More of the fall, and be it of the birth rate."""
    assert targets_in(row_of("‰", "0,2", "0,2", "0,15", name="Mức giảm tỷ suất sinh"))["muc-giam-ty-suat-sinh"]


def test_a_difference_that_the_columns_do_not_give_is_said() -> None:
    """84 is not how much 560 is above 512."""
    drawing = (
        "TT|Nội dung|ĐVT|ƯTH 2025|Dự toán 2026|Tăng, giảm\nA|B|C|1|2|3=2-1\n1|Thu nội địa|tỷ đồng|512|560|84\n"
        "2|Thu tiền sử dụng đất|tỷ đồng|210|198,5|-11,5"
    )
    differing = [remark for remark in draft_in(drawing).remarks if remark.outcome is Outcome.DIFFERS]
    assert [(remark.spot.row, remark.spot.column, dict(remark.details)) for remark in differing] == [
        (3, 6, {"given": "48"})
    ]


def test_names_that_only_brackets_tell_apart_have_ids_of_their_own() -> None:
    """And "trong đó" at the end of a name is none of it."""
    drawing = (
        "TT|Chỉ tiêu|ĐVT|KH 2024|TH 2024\nI|KINH TẾ\n1|Thu (không kể đất)|tỷ đồng|9|8\n"
        "2|Thu (kể cả đất), trong đó:|tỷ đồng|8|9\n"
        "|- Nội địa|tỷ đồng|7|6"
    )
    assert {id_: terms["name"] for id_, terms in targets_in(drawing).items()} == {
        "thu-khong-ke-dat": "Thu (không kể đất)",
        "thu-ke-ca-dat": "Thu (kể cả đất)",
        "noi-dia": "Thu (kể cả đất): Nội địa",
    }


@pytest.mark.parametrize("unit", ["Xếp hạng", "Thứ hạng", "Vị trí", "hạng"])
def test_every_word_for_a_place_is_a_rank(unit: str) -> None:
    """So that less is better."""
    assert "at_most" in targets_in(row_of(unit, "20", "25", "21", name="Chỉ số PCI"))["chi-so-pci"]


def test_to_strive_for_a_number_says_nothing_of_it() -> None:
    """ "Phấn đấu đạt 70" is a bare 70."""
    target = targets_in(row_of("%", "Phấn đấu đạt 70", "65", "66,5", name="Tỷ lệ đô thị hóa"))["ty-le-do-thi-hoa"]
    assert (target["at_least"], target["assumed"]) == ("70 %", ("comparator",))


def test_a_bare_share_is_of_the_figure_before_it() -> None:
    """So that it stands for that figure where it is missing."""
    drawing = (
        "TT|Chỉ tiêu|ĐVT|KH 2025|TH 6 tháng 2025|Đạt %|Ước TH 2025\n1|Thu|tỷ đồng|100|55,5|55,5|105\n"
        "2|Chăn nuôi|con|92|…|70|92,5"
    )
    assert figures_in(drawing)["chan-nuoi"] == {"2025-H1": {"of_target": "70 %"}, "2025": Decimal("92.5")}


@pytest.mark.parametrize(
    ("cell", "by"),
    [
        pytest.param("đến năm 2024 hoàn thành", 2024, id="đến"),
        pytest.param("Trước năm 2024: hoàn thành", 2023, id="trước"),
        pytest.param("Đến hết năm 2024 đạt", 2024, id="đến hết"),
    ],
)
def test_a_milestone_may_name_its_year_first(cell: str, by: int) -> None:
    drawing = f"TT|Chỉ tiêu|ĐVT|Mục tiêu 2021-2025\n1|Đô thị loại V||{cell}\n2|Đàn lợn|con|9,5"
    assert targets_in(drawing)["do-thi-loai-v"]["by"] == by


def test_a_target_knows_the_cells_that_it_is_made_of() -> None:
    """So that a question about it names them: several where it is a row of years."""
    (area,) = draft_in("TT|Chỉ tiêu|ĐVT|KH 2024|KH 2025|TH 2024\n1|Đàn lợn|con|≥ 8|≥ 9|7\n2|Đàn bò|con||≥ 9|7").areas
    assert [place_of(target.spot) for target in area.targets] == ["D2–E2", "E3"]


@pytest.mark.parametrize("head", ["Ngành", "Lĩnh vực", "Ngành, lĩnh vực", "Nội dung", "Nhóm ngành", "Ngành kinh tế"])
def test_a_head_of_fields_is_one_of_names_where_no_other_is(head: str) -> None:
    """With a unit above the table or in the heads; "Ngành" beside "Chỉ tiêu" stays a section."""
    targets = targets_in(f"Đơn vị tính: tỷ đồng\n\nTT|{head}|KH 2025|TH 2024\n1|Nông nghiệp|≥ 50|45\n2|Dịch vụ|≥ 60|55")
    assert {id_: terms["at_least"] for id_, terms in targets.items()} == {
        "nong-nghiep": "50 tỷ đồng",
        "dich-vu": "60 tỷ đồng",
    }
    if head.startswith(("Ngành", "Lĩnh")):
        beside = targets_in(f"TT|{head}|Chỉ tiêu|ĐVT|KH 2025\n1|Kinh tế|Đàn lợn|con|≥ 5\n2|Xã hội|Số lớp|lớp|≥ 5")
        assert {id_: terms["field"] for id_, terms in beside.items()} == {"dan-lon": "Kinh tế", "so-lop": "Xã hội"}


def test_a_group_of_indicators_is_no_name_beside_their_names() -> None:
    targets = targets_in(
        "TT|Nhóm chỉ tiêu|Tên chỉ tiêu|KH 2025\n1|Kinh tế|Đàn lợn|trên 5 con\n2|Xã hội|Số lớp học|trên 6 lớp"
    )
    assert {id_: (terms["name"], terms["field"]) for id_, terms in targets.items()} == {
        "dan-lon": ("Đàn lợn", "Kinh tế"),
        "so-lop-hoc": ("Số lớp học", "Xã hội"),
    }


def test_the_criteria_of_a_standard_are_names_and_what_they_ask_for_targets() -> None:
    drawing = (
        "BỘ TIÊU CHÍ NÔNG THÔN MỚI NĂM 2024\n\nTT|Tiêu chí|Nội dung tiêu chí|Chỉ tiêu|Kết quả thực hiện\n"
        "1|Quy hoạch|Có quy hoạch chung|Đạt|Đạt\n2|Giao thông|Đường xã được cứng hóa|≥ 80%|85%"
    )
    targets = targets_in(drawing)
    assert targets["duong-xa-duoc-cung-hoa"]["at_least"] == "80 %"
    assert (targets["co-quy-hoach-chung"]["done"], targets["co-quy-hoach-chung"]["field"]) == (True, "Quy hoạch")
    assert figures_in(drawing)["duong-xa-duoc-cung-hoa"] == {"2024": 85}


def test_quarters_in_a_report_of_progress_are_no_plans() -> None:
    """Though its title speaks of targets."""
    drawing = (
        "Progress against annual targets, FY 2024\n\nIndicator|Unit|Target 2024|Q1|Q2\n"
        "Households connected|household|≥ 2500|300|400"
    )
    assert list(targets_in(drawing)) == ["households-connected"]
    assert set(asked_in(drawing).values()) <= {"column-not-understood"}


def test_tasks_with_due_times_need_no_unit() -> None:
    targets = targets_in("TT|Nhiệm vụ|Đơn vị chủ trì|Thời gian hoàn thành\n1|Xây dựng đề án|Văn phòng|Quý II/2025\n")
    assert targets["xay-dung-de-an"]["by"] == "2025-06-30"
