"""Tables of two other shapes: a page of a yearbook, and tidy figures with named columns."""

from __future__ import annotations

import pytest

from planck.model.draft import Topic
from planck.office.table import Key, Table, TidyTable, YearbookTable
from tests.office_tables.drawn import tables_in

PAGE = """
75. Tỷ lệ hộ nghèo (%) phân theo huyện, thị xã
Poverty rate by district

|2022|Sơ bộ 2023
TOÀN TỈNH - WHOLE PROVINCE|5,1|4,2
Huyện Yên Trạch|6|5
Thị xã Bắc Khê1)|-|2
1) Thành lập năm 2023 - It was founded in 2023.
"""


def page(drawing: str) -> YearbookTable:
    """The only table of a drawn grid, which is a page of a yearbook."""
    (table,) = tables_in(drawing).tables
    assert isinstance(table, YearbookTable)
    return table


def tidy(drawing: str) -> TidyTable:
    """The only table of a drawn grid, which holds tidy figures."""
    (table,) = tables_in(drawing).tables
    assert isinstance(table, TidyTable)
    return table


def test_a_page_of_a_yearbook_holds_one_indicator_of_many_areas() -> None:
    """The indicator is the title, the areas are the rows, the years the columns."""
    table = page(PAGE)
    assert (table.indicator, table.unit) == ("Tỷ lệ hộ nghèo", "%")
    assert [(area.area, area.is_whole, area.marks) for area in table.areas] == [
        ("TOÀN TỈNH", True, ()),
        ("Huyện Yên Trạch", False, ()),
        ("Thị xã Bắc Khê", False, ("1",)),
    ]
    assert [
        [(str(figure.period), figure.status, figure.cell.text) for figure in area.figures] for area in table.areas
    ] == [
        [("2022", "", "5,1"), ("2023", "preliminary", "4,2")],
        [("2022", "", "6"), ("2023", "preliminary", "5")],
        [("2022", "", "-"), ("2023", "preliminary", "2")],
    ]
    assert table.footnotes == {"1": "Thành lập năm 2023"}


def test_a_page_may_have_its_years_in_rows() -> None:
    """And the areas in columns."""
    table = page(
        "Dân số phân theo huyện\nĐơn vị tính: Nghìn người\nNăm|Huyện Yên Trạch|Huyện Nam Khê\n2022|9|8\nƯớc 2023|9|8"
    )
    assert (table.indicator, table.unit) == ("Dân số", "nghìn người")
    assert [(area.area, [(str(figure.period), figure.status) for figure in area.figures]) for area in table.areas] == [
        ("Huyện Yên Trạch", [("2022", ""), ("2023", "estimate")]),
        ("Huyện Nam Khê", [("2022", ""), ("2023", "estimate")]),
    ]


def test_the_title_of_a_page_stands_above_a_head_of_two_rows() -> None:
    """Without its number."""
    table = page(
        """
Biểu số 12: DÂN SỐ TRUNG BÌNH PHÂN THEO HUYỆN
||Đơn vị tính: Nghìn người|<
STT|Huyện, thị xã|Năm|<
^|^|2022|2023
|Tổng số|300|301
1|TP. Vân Giang|100|101
2|Yên Trạch|200|200
"""
    )
    assert (table.indicator, table.unit) == ("DÂN SỐ TRUNG BÌNH", "nghìn người")
    assert [area.area for area in table.areas] == ["Tổng số", "TP. Vân Giang", "Yên Trạch"]


def test_areas_without_their_type_are_areas_below_a_head_that_says_so() -> None:
    """ "Huyện, thị xã"."""
    table = page("Dân số phân theo huyện\nHuyện, thị xã|2022|2023\nYên Trạch|98|99\nNam Khê|87|88")
    assert [area.area for area in table.areas] == ["Yên Trạch", "Nam Khê"]


def test_rows_that_are_no_areas_make_no_page_of_a_yearbook() -> None:
    """A list without a head of names is not guessed at."""
    found = tables_in("Một số chỉ tiêu\n|2022|2023\nDiện tích lúa|98|99\nĐàn lợn|87|88")
    assert (found.tables, [remark.topic for remark in found.remarks]) == ((), [Topic.TABLE_NOT_READ])


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("area|indicator|period|value|unit|status|published", id="English"),
        pytest.param("Khu vực|Chỉ tiêu|Kỳ|Giá trị|Đơn vị|Tình trạng|Ngày công bố", id="Vietnamese"),
        pytest.param("Địa phương|Tên chỉ tiêu|Năm|Số liệu|ĐVT|Trạng thái|Công bố", id="other words"),
    ],
)
def test_tidy_figures_are_known_by_the_names_of_their_columns(head: str) -> None:
    """In either language, in any kind of file."""
    table = tidy(f"{head}\nHuyện Nam Khê|Dân số|2024|87.120|người||2025-02\nHuyện Nam Khê|Dân số|2025||người||")
    assert [{key.value: cell.text for key, cell in row.cells.items()} for row in table.rows] == [
        {
            "area": "Huyện Nam Khê",
            "indicator": "Dân số",
            "period": "2024",
            "value": "87.120",
            "unit": "người",
            "published": "2025-02",
        },
        {"area": "Huyện Nam Khê", "indicator": "Dân số", "period": "2025", "unit": "người"},
    ]


def test_tidy_figures_may_stand_in_any_order_below_a_title() -> None:
    """A column that is not known is listed."""
    table = tidy("SỐ LIỆU THÁNG 6\n\nNăm|Giá trị|Chỉ tiêu|Người nhập\n2024|5|Dân số|A\n\nNguồn: Chi cục Thống kê")
    assert (table.title, table.columns) == ("SỐ LIỆU THÁNG 6", {Key.PERIOD: 1, Key.VALUE: 2, Key.INDICATOR: 3})
    assert [(remark.topic, remark.text) for remark in table.remarks] == [
        (Topic.NO_ROW, "Nguồn: Chi cục Thống kê"),
        (Topic.COLUMN_NOT_UNDERSTOOD, "Người nhập"),
    ]


def test_a_plan_by_years_is_neither() -> None:
    """Its rows are indicators with a unit."""
    (table,) = tables_in("Chỉ tiêu|ĐVT|2022|2023\nSố xã|xã|98|99\nSố huyện|huyện|87|88").tables
    assert isinstance(table, Table)
