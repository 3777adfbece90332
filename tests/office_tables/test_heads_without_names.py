"""Heads in which nothing stands above the names of indicators, or "Chỉ tiêu" above what are none."""

from __future__ import annotations

import pytest

from planck.model.draft import Topic
from tests.office_tables.drawn import asked_in, draft_in, figures_in, tables_in, targets_in
from tests.office_tables.test_areas_by_indicators import draft_in as draft_of_areas
from tests.office_tables.test_areas_by_indicators import targets_of

ROWS = "Diện tích lúa|ha|1.200,5|1.300\nTrồng rừng|ha|50|60"


@pytest.mark.parametrize(
    "drawing",
    [
        pytest.param(f"Biểu 01/TKT\n|Đơn vị tính|Kế hoạch năm 2025|Ước TH năm 2025\n{ROWS}", id="a form"),
        pytest.param(f"|Đơn vị tính|Kế hoạch năm 2025|Ước TH năm 2025\nA|B|1|2\n{ROWS}", id="with numbers of columns"),
        pytest.param(f"|Đơn vị tính|Năm 2025|\n||Kế hoạch|Ước TH\n{ROWS}", id="of two rows"),
        pytest.param(
            "||ĐVT|KH 2025|TH 2025\n" + "\n".join(f"{n}|{row}" for n, row in enumerate(ROWS.split("\n"), 1)),
            id="rows with numbers",
        ),
    ],
)
def test_where_nothing_stands_above_the_names_they_are_the_first_column_with_words(drawing: str) -> None:
    assert {id_: terms["at_least"] for id_, terms in targets_in(drawing).items()} == {
        "dien-tich-lua": "1200.5 ha",
        "trong-rung": "50 ha",
    }
    assert [*figures_in(drawing)["trong-rung"]] == ["2025"]


def test_the_sum_of_the_rows_of_a_form_is_what_its_title_is_about() -> None:
    """The others are its parts, so that those of two forms are not taken for each other."""
    head = "|Thực hiện tháng 9 năm 2025|Ước tính tháng 10 năm 2025"
    drawing = f"2. Doanh thu bán lẻ\n\n{head}\nTỔNG SỐ|31|32\nLương thực|11|12\nHàng may mặc|20|20"
    (area,) = draft_in(drawing).areas
    assert {each.terms["name"]: figure.value for each in area.series for figure in each.figures[:1]} == {
        "Doanh thu bán lẻ": 31,
        "Doanh thu bán lẻ: Lương thực": 11,
        "Doanh thu bán lẻ: Hàng may mặc": 20,
    }


def test_rows_below_an_empty_head_are_numbered_by_the_column_before_their_names() -> None:
    drawing = "||ĐVT|KH 2025|TH 2024\n1|Trồng rừng|ha|50|60\n1.1|Rừng sản xuất|ha|40|30"
    assert targets_in(drawing)["rung-san-xuat"]["name"] == "Trồng rừng: Rừng sản xuất"


@pytest.mark.parametrize("head", ["Mã số", "Mã"])
def test_the_codes_of_a_form_are_left_out(head: str) -> None:
    """Where they are listed."""
    drawing = f"|ĐVT|{head}|KH 2025|TH 2024\nDiện tích lúa|ha|01|5|4\nTrồng rừng|ha|02|6|5"
    assert asked_in(drawing) == {}
    assert Topic.COLUMN_NOT_UNDERSTOOD in {remark.topic for remark in draft_in(drawing).remarks}


@pytest.mark.parametrize(
    "drawing",
    [
        pytest.param("|KH 2025|TH 2025\nTổng số|11|9\nNam Khê|5|4\nMỹ Trạch|6|5", id="and their sum"),
        pytest.param("|KH 2025|TH 2025\nNam Khê|5|4\nMỹ Trạch|6|5", id="names of areas perhaps"),
        pytest.param("|Năm 2024|Năm 2025\nDiện tích lúa|5|4\nĐàn lợn|6|5", id="years, and no units"),
    ],
)
def test_names_that_may_be_of_areas_and_bare_years_are_not_guessed_at(drawing: str) -> None:
    assert not tables_in(drawing).tables


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("TT|Đơn vị|Chỉ tiêu|<\n^|^|Lúa (ha)|Trồng rừng (ha)", id="Chỉ tiêu"),
        pytest.param("TT|Tên xã|Các chỉ tiêu chủ yếu|<\n||Lúa (ha)|Trồng rừng (ha)", id="nothing merged downwards"),
        pytest.param("Tên đơn vị|<|Lúa (ha)|Trồng rừng (ha)", id="Tên đơn vị above the numbers too"),
    ],
)
def test_indicators_of_areas_may_have_one_head_above_all_of_them(head: str) -> None:
    drawing = f"KẾ HOẠCH NĂM 2025\n{head}\n1|Xã Hòa Khê|120|20\n2|Xã Mỹ Trạch|200|10"
    assert targets_of(draft_of_areas(drawing)) == {
        ("Hòa Khê", "lua"): "2025 at_least 120 ha",
        ("Hòa Khê", "trong-rung"): "2025 at_least 20 ha",
        ("Mỹ Trạch", "lua"): "2025 at_least 200 ha",
        ("Mỹ Trạch", "trong-rung"): "2025 at_least 10 ha",
    }


def test_a_list_of_areas_may_have_one_column() -> None:
    """Its indicator is that of the title."""
    drawing = "CHỈ TIÊU TRỒNG RỪNG NĂM 2025\nTT|Đơn vị|KH 2025 (ha)\n1|Xã Hòa Khê|20\n2|Xã Mỹ Trạch|10"
    assert {area: said for (area, _), said in targets_of(draft_of_areas(drawing)).items()} == {
        "Hòa Khê": "2025 at_least 20 ha",
        "Mỹ Trạch": "2025 at_least 10 ha",
    }
