"""Documents in the shapes of other offices: titles between tables, sections in columns, heads without numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from planck.model.problem import Code, Problem
from planck.office.choice import choose_table
from planck.office.table import Table
from planck.office.tables import find_tables
from planck.office.titles import begins_a_table, title_of
from tests.office_tables.drawn import asked_in, columns_in, figures_in, tables_in, targets_in
from tests.office_tables.making import document, paragraphs, read

HEAD = "TT|Chỉ tiêu|ĐVT|Kế hoạch|Thực hiện"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("Biểu 1. KẾT QUẢ NĂM 2024", "Biểu 2. KẾT QUẢ NĂM 2025", id="numbers and years"),
        pytest.param("KẾT QUẢ NĂM 2024", "KẾT QUẢ NĂM 2025", id="years"),
        pytest.param("XÃ A LÙ: KẾT QUẢ NĂM 2025", "XÃ HÒA KHÊ: KẾT QUẢ NĂM 2025", id="areas"),
    ],
)
@pytest.mark.parametrize("gap", ["\n", ""], ids=["an empty row between", "none"])
def test_the_same_head_below_another_title_begins_another_table(first: str, second: str, gap: str) -> None:
    """The figures of the second are of its own year or area."""
    drawing = f"{first}\n{HEAD}\n1|Thu|tỷ đồng|100,5|101\n{gap}{second}\n{HEAD}\n1|Thu|tỷ đồng|200|202"
    tables = [table for table in tables_in(drawing).tables if isinstance(table, Table)]
    assert [(table.title, len(table.rows)) for table in tables] == [(first, 1), (second, 1)]


@pytest.mark.parametrize(
    "again",
    [
        pytest.param("", id="no title"),
        pytest.param("Biểu 1. KẾT QUẢ NĂM 2025\n", id="the title again"),
        pytest.param("Biểu 1 (tiếp theo)\n", id="tiếp theo"),
        pytest.param("CHỈ TIÊU XÃ HỘI\n", id="a section"),
    ],
)
def test_a_head_that_only_stands_again_begins_none(again: str) -> None:
    rows = f"1|Thu|tỷ đồng|100,5|101\n{again}{HEAD}\n2|Chi|tỷ đồng|200|202"
    assert len(tables_in(f"Biểu 1. KẾT QUẢ NĂM 2025\n{HEAD}\n{rows}").tables) == 1


def test_what_begins_a_table_is_a_number_a_time_or_an_area_that_is_new() -> None:
    known = ["Biểu 1. KẾT QUẢ NĂM 2025 XÃ A LÙ"]
    assert [begins_a_table(line, known) for line in ("Biểu 2", "NĂM 2024", "XÃ HÒA KHÊ")] == [True] * 3
    assert not any(begins_a_table(line, known) for line in ("Biểu 1", "NĂM 2025", "XÃ A LÙ", "XÃ HỘI", *known))


def test_a_line_with_a_year_and_a_result_is_no_letterhead() -> None:
    assert title_of(["UBND XÃ HÒA KHÊ", "XÃ HÒA KHÊ: KẾT QUẢ NĂM 2025"]) == "XÃ HÒA KHÊ: KẾT QUẢ NĂM 2025"
    assert title_of(["KẾT QUẢ", "XÃ HÒA KHÊ"]) == "KẾT QUẢ"


CRITERIA = """
KẾT QUẢ THỰC HIỆN 19 TIÊU CHÍ NÔNG THÔN MỚI NĂM 2025
TT|Tên tiêu chí|Nội dung tiêu chí|Chỉ tiêu theo quy định|Kết quả thực hiện|Đánh giá
2|Giao thông|2.1. Tỷ lệ đường xã được nhựa hóa|100%|100%|Đạt
||2.2. Tỷ lệ đường thôn được cứng hóa|≥ 80%|76,5%|Chưa đạt
3|Thu nhập|Thu nhập bình quân (triệu đồng/người)|≥ 50|52,3|Đạt
"""


def test_criteria_are_the_sections_of_what_they_contain() -> None:
    assert asked_in(CRITERIA) == {}
    assert {id_: (terms["name"], terms["field"]) for id_, terms in targets_in(CRITERIA).items()} == {
        "ty-le-duong-xa-duoc-nhua": ("Tỷ lệ đường xã được nhựa hóa", "Giao thông"),
        "ty-le-duong-thon-duoc-cung": ("Tỷ lệ đường thôn được cứng hóa", "Giao thông"),
        "thu-nhap-binh-quan": ("Thu nhập bình quân", "Thu nhập"),
    }


def test_a_number_before_a_section_is_none_of_its_first_row() -> None:
    targets = targets_in(
        "TT|Nhóm chỉ tiêu|Chỉ tiêu cụ thể|ĐVT|KH 2025\nI|Kinh tế|1. Thu ngân sách|tỷ đồng|5\n"
        "||2. Giá trị/ha|tỷ đồng|6\n"
        "II|Xã hội|3. Tỷ lệ hộ nghèo|%|3\n||4. Tỷ lệ BHYT|%|95"
    )
    assert [(terms["name"], terms["field"]) for terms in targets.values()] == [
        ("Thu ngân sách", "Kinh tế"),
        ("Giá trị/ha", "Kinh tế"),
        ("Tỷ lệ hộ nghèo", "Xã hội"),
        ("Tỷ lệ BHYT", "Xã hội"),
    ]


def test_a_goal_left_of_its_indicators_is_their_section() -> None:
    targets = targets_in("Goal|Indicator|Unit|Target 2025|Actual 2024\nPoverty|Poverty rate|%|<2|2.5")
    assert targets["poverty-rate"]["field"] == "Poverty"


def test_bare_years_under_the_title_of_a_monitoring_table_are_no_plans() -> None:
    title = "BẢNG THEO DÕI MỤC TIÊU"
    found = columns_in("TT|Chỉ tiêu|ĐVT|Mục tiêu 2025|2023|2024", title=title)
    assert [column.role.value for column in found if column.index > 3] == ["target", "nothing", "nothing"]


@pytest.mark.parametrize("head", ["KH năm học 2025-2026", "TH năm học 2024-2025", "Target, school year 2025-2026"])
def test_a_school_year_is_no_span_of_two_years(head: str) -> None:
    """Which of the two it is judged in, a person says."""
    (column,) = (column for column in columns_in(f"TT|Chỉ tiêu|ĐVT|{head}") if column.index > 3)
    assert column.period is None


@pytest.mark.parametrize(
    ("heads", "columns"),
    [
        pytest.param(
            "2025|KH 2026|KH 2027|Giai đoạn 2026-2027",
            ["figure 2025", "target 2026", "target 2027", "target 2026-2027"],
            id="beside plans of its years",
        ),
        pytest.param(
            "TH 2024|TH 2025|2024-2025|KH 2026",
            ["figure 2024", "figure 2025", "figure 2024-2025", "target 2026"],
            id="beside results",
        ),
        pytest.param("TH 2025|KH 2025|2021-2025", ["figure 2025", "target 2025", "figure 2021-2025"], id="beside both"),
    ],
)
def test_a_term_without_a_word_is_what_the_columns_of_its_years_are(heads: str, columns: list[str]) -> None:
    found = [column for column in columns_in(f"TT|Chỉ tiêu|ĐVT|{heads}") if column.index > 3]
    assert [f"{column.role.value} {column.period}" for column in found] == columns


CROPS = """
STT|Chỉ tiêu|ĐVT|KH 2025|TH 2025
1|Cây lương thực
|Lúa cả năm
|Diện tích|ha|600|610
|Năng suất|tạ/ha|60|61
|Ngô
|Diện tích|ha|100|95
2|Cây màu
|Diện tích|ha|300|305
"""


def test_rows_whose_names_stand_again_are_parts_of_the_head_above_them() -> None:
    """Though neither it nor they have a number or an indent."""
    assert {id_: terms["name"] for id_, terms in targets_in(CROPS).items()} == {
        "lua-ca-nam-dien-tich": "Lúa cả năm: Diện tích",
        "nang-suat": "Lúa cả năm: Năng suất",
        "ngo-dien-tich": "Ngô: Diện tích",
        "cay-mau-dien-tich": "Diện tích",
    }


def test_an_aim_among_the_results_is_no_result() -> None:
    drawing = "TT|Chỉ tiêu|ĐVT|KH 2025|TH 2024|Ước TH 2025\n1|Tỷ lệ BHYT|%|Phấn đấu 95|94,5|phấn đấu đạt trên 95"
    assert targets_in(drawing)["ty-le-bhyt"]["at_least"] == "95 %"
    assert figures_in(drawing)["ty-le-bhyt"] == {"2024": Decimal("94.5")}
    assert asked_in(drawing) == {(2, 6): "not-understood"}


def test_a_document_of_running_text_has_no_table_to_choose() -> None:
    found = find_tables(read(document(paragraphs("NGHỊ QUYẾT\nTỷ lệ hộ nghèo dưới 3%")), "nq.docx"))
    problem = choose_table(found, "nq.docx", None, None)
    assert isinstance(problem, Problem)
    assert problem.code is Code.OFFICE_NO_TABLE
