"""Pages of statistical yearbooks, as they are printed: groups of columns, sections, parts, and what goes on."""

from __future__ import annotations

import pytest

from planck.office.request import Wanted
from planck.office.table import YearbookTable
from tests.office_tables.drafts import draft_of, figures, of_drawing, said_of
from tests.office_tables.drawn import tables_in

DISTRICT = {"province": "Thuận Giang", "district": "Yên Trạch"}


def test_groups_of_columns_are_indicators_of_their_own() -> None:
    """The unit stands in the head of each, and English below."""
    draft = of_drawing(
        """
Một số chỉ tiêu y tế
|Số giường bệnh (Giường)|<|Số bác sĩ (Người)|<
|2022|Sơ bộ 2023|2022|Sơ bộ 2023
TỔNG SỐ - TOTAL|1.000|1.100|500|510
Huyện Yên Trạch|100|110|50|51
"""
    )
    assert figures(draft) == {
        ("Thuận Giang", "so-giuong-benh"): {"2022": "1000", "2023": "1100 preliminary"},
        ("Thuận Giang", "so-bac-si"): {"2022": "500", "2023": "510 preliminary"},
        ("Yên Trạch", "so-giuong-benh"): {"2022": "100", "2023": "110 preliminary"},
        ("Yên Trạch", "so-bac-si"): {"2022": "50", "2023": "51 preliminary"},
    }
    assert draft.areas[0].series[0].terms == {"name": "Số giường bệnh", "unit": "giường"}


def test_sections_are_indicators_where_the_areas_stand_again_below_each() -> None:
    draft = of_drawing(
        """
10. Hộ nghèo phân theo huyện
|2021|2022
Số hộ nghèo (Hộ)
Huyện A|1.000|900
Huyện B|200|190
Tỷ lệ hộ nghèo (%)
Huyện A|6|5,5
Huyện B|5|4,5
"""
    )
    assert figures(draft) == {
        ("A", "so-ho-ngheo"): {"2021": "1000", "2022": "900"},
        ("A", "ty-le-ho-ngheo"): {"2021": "6", "2022": "5.5"},
        ("B", "so-ho-ngheo"): {"2021": "200", "2022": "190"},
        ("B", "ty-le-ho-ngheo"): {"2021": "5", "2022": "4.5"},
    }


def test_parts_of_the_whole_are_named_after_it() -> None:
    """ "Chia ra" is no part of a name, and the year may stand in the title alone."""
    draft = of_drawing(
        """
3. Dân số phân theo huyện, năm 2023
|Tổng số|Chia ra|<
|^|Nam - Male|Nữ - Female
Huyện A|200|95|105
Huyện B|100|45|55
"""
    )
    assert figures(draft)["A", "dan-so"] == {"2023": "200"}
    assert figures(draft)["A", "nam"] == {"2023": "95"}
    assert [series.terms["name"] for series in draft.areas[0].series] == ["Dân số", "Dân số: Nam", "Dân số: Nữ"]


def test_years_may_be_rows_and_indicators_columns() -> None:
    """They are those of the area that the page is about."""
    draft = of_drawing(
        "Một số chỉ tiêu\nNăm - Year|Tỷ lệ hộ nghèo (%)|Diện tích (km2)\n2021|5,5|100\nSơ bộ 2022|5,1|101", DISTRICT
    )
    assert figures(draft) == {
        ("Yên Trạch", "ty-le-ho-ngheo"): {"2021": "5.5", "2022": "5.1 preliminary"},
        ("Yên Trạch", "dien-tich"): {"2021": "100", "2022": "101 preliminary"},
    }


def test_the_total_beside_areas_in_columns_is_that_of_the_whole() -> None:
    draft = of_drawing("Dân số phân theo huyện\nNăm|Tổng số|Huyện A|Huyện B\n2021|9|5|4\n2022|11|6|5")
    assert figures(draft) == {
        ("Thuận Giang", "dan-so"): {"2021": "9", "2022": "11"},
        ("A", "dan-so"): {"2021": "5", "2022": "6"},
        ("B", "dan-so"): {"2021": "4", "2022": "5"},
    }


def test_communes_below_a_district_are_within_it() -> None:
    """Where several districts have theirs below them."""
    draft = of_drawing(
        """
Hộ nghèo phân theo huyện, xã
|2021|2022
Huyện A|9|8
- Xã Mỹ|5|4
- Xã Hòa|4|4
Huyện B|3|2
- Xã Bình|3|2
"""
    )
    assert list(figures(draft)) == [(area, "ho-ngheo") for area in ("A", "A/Mỹ", "A/Hòa", "B", "B/Bình")]


def test_numbers_in_front_of_areas_and_english_lines_below_are_no_part_of_their_names() -> None:
    draft = of_drawing(
        "Hộ nghèo phân theo xã\n|2021|2022\n1. Xã Mỹ Trạch|9|8\n2. Xã Hòa Khê - Hoa Khe commune|3|2", DISTRICT
    )
    assert list(figures(draft)) == [("Yên Trạch/Mỹ Trạch", "ho-ngheo"), ("Yên Trạch/Hòa Khê", "ho-ngheo")]


@pytest.mark.parametrize("name", ["Thành thị - Urban", "Nông thôn", "Vùng đồng bằng", "Tỷ trọng (%)"])
def test_parts_that_are_no_areas_are_left_out_with_a_word(name: str) -> None:
    """Even where the page is one of districts."""
    draft = of_drawing(f"Dân số phân theo huyện\n|2021|2022\nHuyện A|9|8\nHuyện B|3|2\n{name}|7|6")
    assert list(figures(draft)) == [("A", "dan-so"), ("B", "dan-so")]
    assert said_of(draft) == [("left-out", "no-area", 5, 0)]


def test_a_page_that_goes_on_is_one_table() -> None:
    """With the head of the years that follow."""
    draft = of_drawing(
        """
75. Số hộ nghèo phân theo huyện
|2021|2022
Huyện A|9|8
Huyện B|3|2

75. (Tiếp theo) Số hộ nghèo phân theo huyện
|2023|Sơ bộ 2024
Huyện A|7|6
Huyện B|2|1
"""
    )
    assert figures(draft) == {
        ("A", "so-ho-ngheo"): {"2021": "9", "2022": "8", "2023": "7", "2024": "6 preliminary"},
        ("B", "so-ho-ngheo"): {"2021": "3", "2022": "2", "2023": "2", "2024": "1 preliminary"},
    }


def test_two_titles_are_two_tables() -> None:
    drawing = """
75. Số hộ nghèo phân theo huyện
|2021|2022
Huyện A|9|8
Huyện B|3|2

76. Số hộ cận nghèo phân theo huyện
|2021|2022
Huyện A|7|6
Huyện B|2|1
"""
    found = tables_in(drawing).tables
    assert [table.indicator for table in found if isinstance(table, YearbookTable)] == [
        "Số hộ nghèo",
        "Số hộ cận nghèo",
    ]


def test_an_area_that_stands_twice_is_asked_about_where_its_figures_differ() -> None:
    draft = of_drawing("Dân số phân theo huyện\n|2021|2022\nHuyện A|9|8\nHuyện B|3|2\nHuyện A|9|7")
    assert figures(draft)["A", "dan-so"] == {"2021": "9"}
    assert [said[1:] for said in said_of(draft)] == [("said-before", 5, 2), ("two-values", 3, 3), ("two-values", 5, 3)]


def test_plans_in_a_list_of_areas_are_no_figures() -> None:
    """What is compared is checked."""
    head = "TT|Đơn vị|Thực hiện 2023|KH 2024|Thực hiện 2024|So sánh (%)"
    draft = of_drawing(f"Số xã đạt chuẩn\n{head}\n1|Huyện A|10|12 xã|11|92\n2|Huyện B|8|9 xã|8|89", wanted=Wanted.BOTH)
    assert figures(draft)["A", "so-xa-dat-chuan"] == {"2023": "10", "2024": "11"}
    assert [target.terms["at_least"] for area in draft.areas for target in area.targets] == ["12 xã", "9 xã"]


def test_a_list_of_areas_without_a_year_is_no_page_of_a_yearbook() -> None:
    """It is listed as not read."""
    assert tables_in("Danh sách\nTT|Xã|Số thôn\n1|Xã A|9\n2|Xã B|8\n3|Xã C|8").tables == ()


def test_what_is_read_of_a_page_is_read_in_a_document_too() -> None:
    found = tables_in("|2021|2022\nHuyện A|9|8\nHuyện B|3|2", before=("12. Dân số phân theo huyện", "Đơn vị: Người"))
    draft = draft_of(found)
    assert draft.areas[0].series[0].terms == {"name": "Dân số", "unit": "người"}


def test_the_unit_of_a_page_may_stand_behind_how_it_is_divided() -> None:
    draft = of_drawing("Bảng 2. Đàn lợn phân theo huyện (con)\n|2021|2022\nHuyện A|9|8\nHuyện B|3|2")
    assert draft.areas[0].series[0].terms == {"name": "Đàn lợn", "unit": "con"}


def test_a_page_without_a_title_is_asked_about() -> None:
    """Figures without a name are no indicator."""
    draft = of_drawing("|2021|2022\nHuyện A|9|8\nHuyện B|3|2")
    assert (figures(draft), {said[1] for said in said_of(draft)}) == ({}, {"row-without-name"})


def test_an_answer_gives_an_area_its_level() -> None:
    """In the cell of its name."""
    drawing = "Số hộ\n|2021|2022\nHuyện A|9|8\nHuyện B|3|2\nNam Khê|3|2"
    assert said_of(of_drawing(drawing)) == [("asked", "area-level", 5, 1)]
    assert ("Nam Khê", "so-ho") in figures(of_drawing(drawing, cells={(5, 1): "Huyện Nam Khê"}))
