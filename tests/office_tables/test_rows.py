"""Which rows a table has, what they are called, and what encloses them."""

from __future__ import annotations

import pytest

from planck.model.draft import Topic
from tests.office_tables.drawn import rows_in, table_in

HEAD = "TT|Chỉ tiêu|ĐVT|KH 2025|TH 2024\n"


def names(body: str, head: str = HEAD) -> list[str]:
    """The whole names of the rows below a head."""
    return [row.name for row in rows_in(head + body)]


def test_a_level_without_figures_is_a_section() -> None:
    """Its rows give the field to those below."""
    table = table_in(HEAD + "I|KINH TẾ|||\n1|Thu ngân sách|tỷ đồng|5|4\nII|XÃ HỘI|||\n2|Tỷ lệ hộ nghèo|%|3|4")
    assert [(row.name, row.field) for row in table.rows] == [("Thu ngân sách", "KINH TẾ"), ("Tỷ lệ hộ nghèo", "XÃ HỘI")]
    assert table.sections == {2: "KINH TẾ", 4: "XÃ HỘI"}


def test_a_level_with_figures_is_no_section_and_gives_its_name() -> None:
    """By the next parent only."""
    assert names("A|TỔNG THU||9|8\nI|Thu nội địa||8|7\n1|Thu phí||2|1\n2|Thuế||1|1\nB|TỔNG CHI||9|8") == [
        "TỔNG THU",
        "TỔNG THU: Thu nội địa",
        "Thu nội địa: Thu phí",
        "Thu nội địa: Thuế",
        "TỔNG CHI",
    ]


@pytest.mark.parametrize(
    ("numbers", "paths"),
    [
        pytest.param("A I 1 2 II 1 B", [(), (2,), (2, 3), (2, 3), (2,), (2, 6), ()], id="letters above Roman"),
        pytest.param("I A 1 B II A", [(), (2,), (2, 3), (2,), (), (6,)], id="Roman above letters"),
        pytest.param("1 1.1 1.2 2 2.1", [(), (2,), (2,), (), (5,)], id="decimal"),
        pytest.param("1 a - - b", [(), (2,), (2, 3), (2, 3), (2,)], id="letters above bullets"),
        pytest.param("1 - - 2 a - b", [(), (2,), (2,), (), (5,), (5, 6), (5,)], id="bullets came first"),
        pytest.param("1 + - - +", [(), (2,), (2, 3), (2, 3), (2,)], id="plus above minus"),
        pytest.param("1 - + + -", [(), (2,), (2, 3), (2, 3), (2,)], id="minus above plus"),
        pytest.param("A B C D E G H I K", [()] * 9, id="I is a letter after H"),
        pytest.param("I 1 2 II 3 4", [(), (2,), (2,), (), (5,), (5,)], id="numbers that run through"),
        pytest.param("1 I 1 2 II 1", [(), (), (3,), (3,), (), (6,)], id="a row before the first section"),
    ],
)
def test_levels_enclose_each_other_as_this_table_shows(numbers: str, paths: list[tuple[int, ...]]) -> None:
    """Not by a fixed order."""
    body = "\n".join(f"{number}|Dòng {place}|ha|5|4" for place, number in enumerate(numbers.split()))
    assert [row.path for row in rows_in(HEAD + body)] == paths


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "1|Cây lúa|ha|5|4\n|Trong đó: - Lúa|nt|3|2\n|   - Ngô|nt|2|2\n2|Đàn lợn|con|5|4",
            ["Lúa", "Ngô"],
            id="bullets",
        ),
        pytest.param(
            "1|Cây lúa|ha|5|4\n|Trong đó: Lúa|ha|3|2\n|Ngô|ha|2|2\n2|Đàn lợn|con|5|4", ["Lúa", "Ngô"], id="words"
        ),
        pytest.param(
            "1|Cây lúa|ha|5|4\n|Trong đó:|||\n|Lúa|ha|3|2\n|Ngô|ha|2|2\n2|Đàn lợn|con|5|4",
            ["Lúa", "Ngô"],
            id="a line of its own",
        ),
        pytest.param(
            "1|Cây lúa|ha|5|4\n-|Trong đó: Lúa|ha|3|2\n-|Ngô|ha|2|2\n2|Đàn lợn|con|5|4", ["Lúa", "Ngô"], id="numbered"
        ),
    ],
)
def test_rows_below_a_numbered_row_are_its_parts(body: str, expected: list[str]) -> None:
    """ "Trong đó", bullets and spaces are no part of a name."""
    assert names(body) == ["Cây lúa", *(f"Cây lúa: {name}" for name in expected), "Đàn lợn"]


def test_spaces_are_levels_where_there_are_no_numbers() -> None:
    """A table without a column of numbers."""
    assert names(
        "Cây lúa|ha|5\n  Lúa xuân|ha|3\n    Lúa lai|ha|1\n  Lúa mùa|ha|2\nĐàn lợn|con|5", "Chỉ tiêu|ĐVT|KH 2025\n"
    ) == [
        "Cây lúa",
        "Cây lúa: Lúa xuân",
        "Lúa xuân: Lúa lai",
        "Cây lúa: Lúa mùa",
        "Đàn lợn",
    ]


def test_a_sum_below_numbered_rows_is_no_part_of_the_last() -> None:
    """ "Tổng cộng"."""
    assert names("1|Thu A|tỷ đồng|5|4\n2|Thu B|tỷ đồng|5|4\n|Tổng cộng|tỷ đồng|10|8") == ["Thu A", "Thu B", "Tổng cộng"]


def test_names_may_stand_in_two_columns() -> None:
    """The whole to the left, its parts to the right."""
    head = "TT|Chỉ tiêu|<|ĐVT|KH 2025\n"
    body = "1|Tổng thu|<|tỷ đồng|5\n|Trong đó|Thu nội địa|tỷ đồng|3\n|^|Thu khác|tỷ đồng|2\n2|Tổng đàn|Lợn|con|9"
    assert names(body, head) == ["Tổng thu", "Tổng thu: Thu nội địa", "Tổng thu: Thu khác", "Tổng đàn: Lợn"]


def test_footnotes_may_stand_right_below_the_last_row() -> None:
    """A number in brackets at the end of a name is a mark where a footnote begins with it."""
    table = table_in(f"{HEAD}1|GRDP (*)|tỷ đồng|5|4\n2|Dân số (1)|người|5|4\n(*) Theo giá hiện hành\n(1) Trung bình")
    assert [(row.name, row.marks, row.price_base) for row in table.rows] == [
        ("GRDP", ("*",), "current"),
        ("Dân số", ("1",), ""),
    ]


def test_a_name_merged_over_two_rows_names_both() -> None:
    """Of two units."""
    rows = rows_in(HEAD + "1|Điện|triệu kWh|5|4\n^|^|%|5|4\n2|Nước|m3|5|4")
    assert [(row.name, row.unit) for row in rows] == [("Điện", "triệu kWh"), ("Điện", "%"), ("Nước", "m3")]


def test_numbers_in_front_of_names_are_numbers() -> None:
    """A table without a column of numbers, once more."""
    head = "Chỉ tiêu|ĐVT|KH 2025\n"
    assert names("I. KINH TẾ||\n1. Cây lúa|ha|5\n1.1. Lúa xuân|ha|3\na) Lúa lai|ha|1\n2. Đàn lợn|con|5", head) == [
        "Cây lúa",
        "Cây lúa: Lúa xuân",
        "Lúa xuân: Lúa lai",
        "Đàn lợn",
    ]


def test_a_head_with_a_unit_is_one_target_in_parts() -> None:
    """Its parts have its unit where they give none."""
    rows = rows_in(HEAD + "1|Thu ngân sách|tỷ đồng|5|4\n2|Cơ cấu kinh tế|%||\n-|Dịch vụ||33|32")
    assert [(row.is_head, row.part_of, row.unit) for row in rows[1:]] == [
        (True, "", "%"),
        (False, "Cơ cấu kinh tế", "%"),
    ]


def test_a_head_without_a_unit_only_gives_its_name() -> None:
    """Its rows have units of their own."""
    rows = rows_in(HEAD + "1|Thu ngân sách|tỷ đồng|5|4\n2|Tổng đàn|||\n-|Lợn|con|33|32")
    assert (rows[2].name, rows[2].part_of) == ("Tổng đàn: Lợn", "")


@pytest.mark.parametrize(
    ("written", "name", "unit", "price_base"),
    [
        pytest.param("Giá trị sản xuất (tỷ đồng, giá hiện hành)", "Giá trị sản xuất", "tỷ đồng", "current", id="both"),
        pytest.param("GRDP (giá SS 2010)", "GRDP", "ha", "2010", id="price base"),
        pytest.param("GRDP growth (2010 prices)", "GRDP growth", "ha", "2010", id="English prices"),
        pytest.param("Tỷ lệ giải ngân (%)", "Tỷ lệ giải ngân", "%", "", id="per cent"),
        pytest.param("Đàn gia cầm (nghìn con)", "Đàn gia cầm", "nghìn con", "", id="thousands"),
        pytest.param("Thu nhập (triệu đồng/người/năm)", "Thu nhập", "triệu đồng/người/năm", "", id="per person"),
        pytest.param(
            "Kết nạp đảng viên (cả nhiệm kỳ)", "Kết nạp đảng viên (cả nhiệm kỳ)", "ha", "", id="another bracket"
        ),
        pytest.param("Hộ nghèo (chuẩn mới; hộ)", "Hộ nghèo (chuẩn mới)", "hộ", "", id="half of a bracket"),
    ],
)
def test_units_and_price_bases_in_brackets_leave_the_name(written: str, name: str, unit: str, price_base: str) -> None:
    """A unit in the name beats that of the column."""
    (row,) = rows_in(f"{HEAD}1|{written}|ha|5|4")
    assert (row.name, row.unit, row.price_base) == (name, unit, price_base)


@pytest.mark.parametrize(
    ("cell", "unit"),
    [
        pytest.param("Tỷ đồng", "tỷ đồng", id="small letters"),
        pytest.param("TRIỆU ĐỒNG", "triệu đồng", id="capitals"),
        pytest.param("USD/person", "USD/person", id="a short form stays"),
        pytest.param("VND billion", "tỷ đồng", id="another name"),
        pytest.param("USD million", "triệu USD", id="dollars"),
        pytest.param("thousand people", "nghìn người", id="English size"),
        pytest.param("Triệu đồng/ người/năm", "triệu đồng/người/năm", id="spaces"),
        pytest.param("1.000 tấn", "nghìn tấn", id="a number"),
        pytest.param("Trđ", "triệu đồng", id="shortened"),
        pytest.param("people", "người", id="in English"),
    ],
)
def test_a_unit_is_written_in_small_letters_and_by_its_own_name(cell: str, unit: str) -> None:
    """As the register has it."""
    (row,) = rows_in(f"{HEAD}1|Thu|{cell}|5|4")
    assert row.unit == unit


@pytest.mark.parametrize("mark", ["nt", "″", "” ”", "-”-", '"', "''", "-nt-", "〃"])
def test_a_ditto_mark_repeats_the_unit_above(mark: str) -> None:
    """Also over several rows."""
    rows = rows_in(f"{HEAD}1|Lúa|Tấn|5|4\n2|Ngô|{mark}|5|4\n3|Khoai|{mark}|5|4")
    assert [row.unit for row in rows] == ["tấn"] * 3


def test_a_unit_above_the_table_is_that_of_rows_without_one() -> None:
    """ "Đơn vị tính: Triệu đồng"."""
    rows = rows_in(
        "TT|Nội dung|Dự toán 2025\n1|Thu nội địa|5\n2|Tỷ lệ giải ngân (%)|95", before=("Đơn vị tính: Triệu đồng",)
    )
    assert [row.unit for row in rows] == ["triệu đồng", "%"]


def test_a_merged_unit_is_that_of_all_its_rows() -> None:
    """Downwards."""
    assert [row.unit for row in rows_in(HEAD + "1|Tỷ lệ A|%|5|4\n2|Tỷ lệ B|^|5|4")] == ["%", "%"]


def test_a_first_column_merged_downwards_is_a_section() -> None:
    """Whatever its own head says."""
    rows = rows_in(
        "Lĩnh vực|Chỉ tiêu|ĐVT|KH 2025\nKinh tế|Thu|tỷ đồng|5\n^|Chi|tỷ đồng|4\nXã hội|Hộ nghèo|%|3\n^|Lao động|%|3"
    )
    assert [row.field for row in rows] == ["Kinh tế", "Kinh tế", "Xã hội", "Xã hội"]


def test_words_in_the_column_of_sections_without_a_name_are_left_out_with_a_word() -> None:
    """They name no indicator."""
    table = table_in("TT|Chỉ tiêu|ĐVT|KH 2025\nKinh tế|Thu|tỷ đồng|5\n^|Chi|tỷ đồng|4\nXã hội||%|")
    assert ([row.field for row in table.rows], [remark.spot.row for remark in table.remarks]) == (["Kinh tế"] * 2, [4])


@pytest.mark.parametrize(
    ("line", "topic"),
    [
        pytest.param("(1)|(2)|(3)|(4)|(5)", Topic.COLUMN_NUMBERS, id="numbers of the columns"),
        pytest.param("TT|Chỉ tiêu|ĐVT|KH 2025|TH 2024", Topic.HEAD_AGAIN, id="the head again"),
        pytest.param("Nguồn: Chi cục Thống kê|<|<|<|<", Topic.NO_ROW, id="one merged cell"),
        pytest.param("|||TRƯỞNG PHÒNG|", Topic.NO_ROW, id="a signature"),
        pytest.param("|Người lập biểu||Chủ tịch|", Topic.NO_ROW, id="two signatures"),
        pytest.param("|Trong đó:|||", Topic.NO_ROW, id="words that only lead to the next row"),
        pytest.param("||ha|5|4", Topic.ROW_WITHOUT_NAME, id="figures without a name"),
    ],
)
def test_what_is_no_row_is_left_out_with_a_word(line: str, topic: Topic) -> None:
    """Nothing is skipped in silence."""
    table = table_in(f"{HEAD}1|Lúa|ha|5|4\n{line}\n2|Ngô|ha|5|4")
    assert [row.name for row in table.rows] == ["Lúa", "Ngô"]
    assert [(remark.topic, remark.spot.row) for remark in table.remarks] == [(topic, 3)]


def test_empty_rows_do_not_end_a_table() -> None:
    """But a table of another shape below them does."""
    table = table_in(
        f"{HEAD}1|Lúa|ha|5|4\n\n2|Ngô|ha|5|4\n\nTable 2a. Projects\n|Year|Projects|Capital\n|2022|11|86\n|2023|14|102"
    )
    assert [row.name for row in table.rows] == ["Lúa", "Ngô"]


def test_footnotes_are_found_by_their_marks() -> None:
    """The mark leaves the name; a footnote on prices says the price base."""
    table = table_in(
        f"{HEAD}1|Giá trị sản xuất1)|ha|5|4\n2|Lúa|ha|5|4", after=("1) Theo giá so sánh 2010.", "(…) chưa có số liệu")
    )
    assert (table.rows[0].name, table.rows[0].marks, table.rows[0].price_base) == ("Giá trị sản xuất", ("1",), "2010")
    assert (table.footnotes, table.legend) == ({"1": "Theo giá so sánh 2010"}, {"…": "chưa có số liệu"})


def test_a_unit_in_the_name_goes_before_the_one_above_the_table() -> None:
    """Also one that is a word for anything that is counted."""
    before = ("Đơn vị tính: Tỷ đồng",)
    (row,) = rows_in("TT|Nội dung|Dự toán 2025\n1|Số đơn vị tự chủ (đơn vị)|2", before=before)
    assert (row.name, row.unit) == ("Số đơn vị tự chủ", "đơn vị")


@pytest.mark.parametrize(
    "numbers",
    [
        pytest.param(("998", "999", "1000", "1001"), id="bare"),
        pytest.param(("998.", "999.", "1.000.", "1.001."), id="in groups"),
    ],
)
def test_a_long_table_counts_its_rows_beyond_a_thousand(numbers: tuple[str, ...]) -> None:
    """The thousandth row is no part of the one before it."""
    body = "\n".join(f"{number}|Chỉ tiêu {number}|ha|5|4" for number in numbers)
    assert {row.path for row in rows_in(HEAD + body)} == {()}
