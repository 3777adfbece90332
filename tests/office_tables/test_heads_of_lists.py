"""Heads of lists of areas that say a plan, what is counted and a time at once: "Kế hoạch số tiêu chí năm 2025"."""

from __future__ import annotations

from typing import Any

import pytest

from planck.model.draft import Draft
from planck.office.head_pieces import pieces_of
from planck.office.head_words import role_of_title
from planck.office.request import Wanted
from planck.office.table import Role
from tests.office_tables import drafts
from tests.office_tables.drafts import figures, said_of


@pytest.mark.parametrize(
    ("head", "pieces"),
    [
        pytest.param("Kế hoạch số tiêu chí đạt năm 2025", ("Kế hoạch", "Số tiêu chí đạt", "năm 2025"), id="all three"),
        pytest.param("Số tiêu chí đạt đến 31/12/2025", ("", "Số tiêu chí đạt", "đến 31/12/2025"), id="up to a day"),
        pytest.param("Tỷ lệ hộ nghèo cuối năm 2026 (%)", ("", "Tỷ lệ hộ nghèo (%)", "cuối năm 2026"), id="a unit"),
        pytest.param("Chỉ tiêu giảm hộ nghèo (hộ)", ("Kế hoạch", "Giảm hộ nghèo (hộ)", ""), id="chỉ tiêu is a plan"),
        pytest.param("Thu 9 tháng đầu năm 2025", ("", "Thu", "9 tháng đầu năm 2025"), id="months"),
        pytest.param("Số người (2024)", ("", "Số người", "2024"), id="a year in brackets"),
        pytest.param("Số hộ đầu năm 2025", ("", "Số hộ đầu năm 2025", ""), id="its beginning ends the year before"),
        pytest.param("Ước tính 2024", ("Ước tính 2024", "", ""), id="an estimate alone"),
        pytest.param("Kế hoạch vốn năm 2025", ("Kế hoạch vốn năm 2025", "", ""), id="a plan alone"),
        pytest.param("Giá trị (giá so sánh 2010)", ("", "Giá trị (giá so sánh 2010)", ""), id="the year of prices"),
    ],
)
def test_a_head_is_taken_apart(head: str, pieces: tuple[str, str, str]) -> None:
    assert pieces_of(head) == pieces


def test_figures_of_two_years_are_of_one_indicator() -> None:
    """The year of a head goes before that of the title, and is no part of the name."""
    head = "TT|Xã|Số hộ nghèo năm 2024|Số hộ nghèo năm 2025|Tỷ lệ hộ nghèo năm 2025 (%)"
    draft = of_drawing(f"KẾT QUẢ GIẢM NGHÈO NĂM 2025\n\n{head}\n1|Xã Tân Phú|100|80|4,1\n2|Xã Hòa Khê|200|130|6,5")
    assert figures(draft)["Tân Phú", "so-ho-ngheo"] == {"2024": "100", "2025": "80"}
    assert figures(draft)["Hòa Khê", "ty-le-ho-ngheo"] == {"2025": "6.5"}


CRITERIA = """
TIẾN ĐỘ THỰC HIỆN BỘ TIÊU CHÍ NÔNG THÔN MỚI ĐẾN 31/12/2025
STT|Tên xã|Kế hoạch số tiêu chí đạt năm 2025|Số tiêu chí đạt năm 2024|Số tiêu chí đạt đến 31/12/2025|Ghi chú
1|Tân Phú|19/19|17|19|Đạt chuẩn
2|Hòa Khê|≥ 18|15|16|
"""


def test_the_plan_of_an_indicator_stands_beside_its_figures() -> None:
    """The head says what it counts; a note on an area is that of its targets."""
    draft = of_drawing(CRITERIA)
    assert figures(draft)["Hòa Khê", "so-tieu-chi-dat"] == {"2024": "15", "2025": "16"}
    assert terms_of(draft) == {
        "Tân Phú": {"so-tieu-chi-dat": {"at_least": "19 tiêu chí", "note": "Đạt chuẩn"}},
        "Hòa Khê": {"so-tieu-chi-dat": {"at_least": "18 tiêu chí"}},
    }
    assert not [said for said in said_of(draft) if said[0] == "asked"]


def test_a_plan_under_a_title_of_results_is_a_plan() -> None:
    head = "TT|Địa phương|Số hộ nghèo|Kế hoạch tỷ lệ hộ nghèo năm 2025 (%)|Tỷ lệ hộ nghèo (%)"
    draft = of_drawing(f"KẾT QUẢ RÀ SOÁT NĂM 2025\n\n{head}\n1|Xã Tân Phú|80|4|4,1\n2|Xã Hòa Khê|130|6|6,5")
    assert figures(draft)["Tân Phú", "ty-le-ho-ngheo"] == {"2025": "4.1"}
    assert terms_of(draft)["Tân Phú"] == {"ty-le-ho-ngheo": {"at_most": "4 %"}}


SHARES = """
KẾ HOẠCH GIẢM NGHÈO NĂM 2026
TT|Xã|Hộ nghèo|<|Hộ cận nghèo|<
^|^|Số hộ|Tỷ lệ (%)|Số hộ|Tỷ lệ (%)
1|Xã Tân Phú|80|4,5|70|3
2|Xã Hòa Khê|130|6,5|90|5
"""


def test_a_share_beside_a_number_of_what_stands_above_both_is_an_indicator() -> None:
    """It compares no result with a plan. Two of one name are told apart by what stands above them."""
    assert terms_of(of_drawing(SHARES))["Tân Phú"] == {
        "ho-ngheo-so-ho": {"at_most": "80 hộ"},
        "ho-ngheo-ty-le": {"at_most": "4.5 %"},
        "ho-can-ngheo-so-ho": {"at_most": "70 hộ"},
        "ho-can-ngheo-ty-le": {"at_most": "3 %"},
    }
    results = of_drawing(SHARES.replace("KẾ HOẠCH", "KẾT QUẢ"))
    assert {id_ for _, id_ in figures(results)} == {*terms_of(of_drawing(SHARES))["Tân Phú"]}


def test_a_list_is_named_by_what_its_title_is_about() -> None:
    """Not by the words of a plan or a report."""
    head = "TT|Xã|Kế hoạch|Thực hiện đến 30/9/2025|Tỷ lệ (%)"
    title = "KẾ HOẠCH TRỒNG RỪNG TẬP TRUNG NĂM 2025 CỦA CÁC XÃ\n(Đơn vị: ha)"
    draft = of_drawing(f"{title}\n\n{head}\n1|Xã Tân Phú|100|80|80\n2|Xã Hòa Khê|200|130|65")
    assert draft.areas[0].targets[0].terms["name"] == "TRỒNG RỪNG TẬP TRUNG"
    assert figures(draft)["Tân Phú", "trong-rung-tap-trung"] == {"2025-9M": "80"}


def test_only_the_words_before_it_are_none_of_what_a_title_is_about() -> None:
    draft = of_drawing("VỐN ĐẦU TƯ THỰC HIỆN THEO XÃ\n\n|Năm 2023|Năm 2024\nXã Tân Phú|100|80\nXã Hòa Khê|200|130")
    assert draft.areas[0].series[0].terms["name"] == "VỐN ĐẦU TƯ THỰC HIỆN"


def test_a_title_says_the_time_of_a_list_of_units() -> None:
    title = "KẾT QUẢ TIÊM PHÒNG 9 THÁNG NĂM 2025"
    draft = of_drawing(f"{title}\n\nTT|Đơn vị|Tổng đàn (con)|Tỷ lệ tiêm (%)\n1|Xã A Lù|9|80\n2|Xã Hòa Khê|8|65")
    assert figures(draft)["Hòa Khê", "ty-le-tiem"] == {"2025-9M": "65"}


@pytest.mark.parametrize(
    ("title", "role"),
    [
        pytest.param("GIAO CHỈ TIÊU THỰC HIỆN CHƯƠNG TRÌNH GIẢM NGHÈO NĂM 2026", Role.TARGET, id="giao … thực hiện"),
        pytest.param("KẾ HOẠCH THỰC HIỆN NĂM 2026", Role.TARGET, id="kế hoạch thực hiện"),
        pytest.param("KẾ HOẠCH VÀ THỰC HIỆN NĂM 2026", None, id="kế hoạch và thực hiện"),
        pytest.param("KẾ HOẠCH NĂM 2025, THỰC HIỆN NĂM 2024", None, id="of two years"),
        pytest.param("KẾT QUẢ THỰC HIỆN KẾ HOẠCH", Role.FIGURE, id="kết quả thực hiện"),
    ],
)
def test_what_is_planned_to_be_carried_out_is_a_plan(title: str, role: Role | None) -> None:
    assert role_of_title(title) is role


def of_drawing(drawing: str) -> Draft:
    """What a list says of plans and results."""
    return drafts.of_drawing(drawing, wanted=Wanted.BOTH)


def terms_of(draft: Draft) -> dict[str, dict[str, dict[str, Any]]]:
    """What the targets of each area say of the number, and their notes."""
    return {
        [*area.names.values()][-1]: {
            target.id: {key: term for key, term in target.terms.items() if key in ("at_least", "at_most", "note")}
            for target in area.targets
        }
        for area in draft.areas
    }
