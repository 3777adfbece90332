"""The cell of a target: what it says, and what it does not say clearly."""

from __future__ import annotations

import unicodedata
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.model.comparator import ComparatorKind
from planck.model.draft import Topic
from planck.office.grid import Cell
from planck.office.meaning import Demand, Silent, Unclear, Writing
from planck.office.target_cells import read_target
from tests.office_tables.digits_of_text import stands_in

VI, EN = Writing.VIETNAMESE, Writing.ENGLISH
LEAST, MORE, MOST, LESS, DONE = (
    ComparatorKind.AT_LEAST,
    ComparatorKind.MORE_THAN,
    ComparatorKind.AT_MOST,
    ComparatorKind.LESS_THAN,
    ComparatorKind.DONE,
)


def says(kind: ComparatorKind | None, *numbers: str, **others: object) -> Demand:
    return Demand(kind, tuple(map(Decimal, numbers)), **others)  # type: ignore[arg-type]


SAYINGS: list[tuple[str, Demand]] = [
    # Comparators.
    ("≥ 95", says(LEAST, "95")), (">= 95", says(LEAST, "95")), ("=>95", says(LEAST, "95")), ("⩾ 95", says(LEAST, "95")),
    ("> 50", says(MORE, "50")), ("＞50", says(MORE, "50")), ("Trên 50", says(MORE, "50")),
    ("trên 50%", says(MORE, "50", unit="%")), ("TRÊN 50 %", says(MORE, "50", unit="%")), ("Tren 50", says(MORE, "50")),
    ("Vượt 10", says(MORE, "10")), ("hơn 10", says(MORE, "10")), ("Over 50", says(MORE, "50")),
    ("from 80 ha or more", says(LEAST, "80", unit="ha")), ("Từ 80 ha trở lên", says(LEAST, "80", unit="ha")),
    ("95 triệu đồng trở lên", says(LEAST, "95", unit="triệu đồng")), ("10% trở lên", says(LEAST, "10", unit="%")),
    ("ít nhất 5", says(LEAST, "5")), ("tối thiểu: 5", says(LEAST, "5")), ("không dưới 5", says(LEAST, "5")),
    ("At least 9", says(LEAST, "9")), ("Not less than 95", says(LEAST, "95")), ("≤ 2,4", says(MOST, "2.4")),
    ("Không quá 1,0", says(MOST, "1.0")), ("không vượt quá 1", says(MOST, "1")), ("tối đa 5", says(MOST, "5")),
    ("no more than 5", says(MOST, "5")), ("up to 5", says(MOST, "5")), ("5 trở xuống", says(MOST, "5")),
    ("Dưới 2%", says(LESS, "2", unit="%")), ("dưới mức 9%", says(LESS, "9", unit="%")), ("< 2", says(LESS, "2")),
    ("Below 2%", says(LESS, "2", unit="%")), ("Top 20", says(MOST, "20")), ("Nhóm 20", says(MOST, "20")),
    ("thuộc nhóm 15", says(MOST, "15")), ("Top 20 cả nước", says(MOST, "20")),
    ("Nhóm 20 tỉnh, thành phố dẫn đầu cả nước", says(MOST, "20")),
    ("5 địa phương", says(None, "5", unit="địa phương")), ("5 xã, phường", says(None, "5", unit="xã, phường")),
    ("Giảm 0,5 điểm %", says(None, "0.5", unit="điểm %", falls=True)), ("Xếp thứ 20", says(None, "20")),
    ("thứ 20/63", says(None, "20")),
    ("Reduce 5%", says(None, "5", unit="%", falls=True)),
    ("$1.650,5", says(None, "1650.5", unit="$")), ("US$ 5 million", says(None, "5", unit="million US$")),
    # Words that say nothing.
    ("Ổn định 62", says(None, "62")), ("Giữ vững trên 92", says(MORE, "92")), ("đạt 95", says(None, "95")),
    ("Duy trì 100%", says(None, "100", unit="%")), ("Đạt trên\n50", says(MORE, "50")), ("95.", says(None, "95")),
    # Numbers with and without a unit.
    ("95", says(None, "95")), ("1.650", says(None, "1650")), ("1.650 tỷ", says(None, "1650", unit="tỷ đồng")),
    ("95 triệu đồng/người/năm", says(None, "95", unit="triệu đồng/người/năm")), ("80ha", says(None, "80", unit="ha")),
    ("8 bác sĩ/10.000 dân", says(None, "8", unit="bác sĩ/10.000 dân")), ("-1,2", says(None, "-1.2")),
    ("15 nghìn lượt khách", says(None, "15", unit="nghìn lượt khách")), ("(1,2)", says(None, "-1.2")),
    ("khoảng 12", says(None, "12", is_approximate=True)), ("~12", says(None, "12", is_approximate=True)),
    # Ranges and counts.
    ("10-11", says(None, "10", "11")), ("1,0-1,5", says(None, "1.0", "1.5")), ("4,0 - 4,5", says(None, "4.0", "4.5")),
    ("10 – 11", says(None, "10", "11")), ("10−11%", says(None, "10", "11", unit="%")),
    ("10% - 11%", says(None, "10", "11", unit="%")), ("9,5 ÷ 10,5", says(None, "9.5", "10.5")),
    ("từ 10 đến 11", says(None, "10", "11")), ("6.000 - 6.200", says(None, "6000", "6200")),
    ("từ 1500 đến 2000", says(None, "1500", "2000")), ("13/13", says(None, "13", of=Decimal(13))),
    ("82 / 96", says(None, "82", of=Decimal(96))), ("13/13 xã", says(None, "13", of=Decimal(13), unit="xã")),
    ("1.200/1.650 hộ", says(None, "1200", of=Decimal(1650), unit="hộ")),
    # Falls and rises.
    ("Giảm 0,5%", says(None, "0.5", unit="%", falls=True)), ("Giảm 1,5", says(None, "1.5", falls=True)),
    ("Giảm ít nhất 5% so với năm 2025", says(LEAST, "5", unit="%", falls=True, baseline=2025)),
    ("giảm 1,0-1,5", says(None, "1.0", "1.5", falls=True)), ("tăng 10%", says(None, "10", unit="%", rises=True)),
    ("+10%", says(None, "10", unit="%", rises=True)), ("giảm xuống còn 5%", says(MOST, "5", unit="%")),
    ("giảm xuống dưới 5%", says(LESS, "5", unit="%")), ("tăng lên 95", says(LEAST, "95")),
    # How several years make one figure, and by when.
    ("52,000 in total", says(None, "52.000", basis="total")), ("400 (cả nhiệm kỳ)", says(None, "400", basis="total")),
    ("400 (5 năm)", says(None, "400", basis="total")), ("400 trong 5 năm", says(None, "400", basis="total")),
    ("400 giai đoạn 2021-2025", says(None, "400", basis="total")),
    ("5 năm: 400", says(None, "400", basis="total")), ("giai đoạn 2021-2025: 400", says(None, "400", basis="total")),
    ("bình quân 12%/năm", says(None, "12", unit="%/năm", basis="average")),
    ("giảm bình quân 1,5%/năm", says(None, "1.5", unit="%/năm", falls=True, basis="average")),
    ("80 ha mỗi năm", says(None, "80", unit="ha", basis="each_year")),
    ("hằng năm 80", says(None, "80", basis="each_year")),
    ("bình quân hằng năm 80", says(None, "80", basis="average")),
    ("bình quân 80 mỗi năm", says(None, "80", basis="average")),
    ("Đến năm 2030 đạt 95%", says(None, "95", unit="%", by=2030)), ("95 trước năm 2030", says(None, "95", by=2029)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), SAYINGS, ids=[text for text, _ in SAYINGS])
def test_a_target_is_what_its_cell_says(text: str, said: Demand) -> None:
    assert read_target(Cell(1, 1, text), VI, "") == said
    spelled_apart = unicodedata.normalize("NFD", text).replace("\n", " ")
    assert read_target(Cell(1, 1, f"\u00a0{spelled_apart} "), VI, "") == said


def test_numbers_are_read_in_the_writing_of_the_file() -> None:
    assert read_target(Cell(1, 1, "52,000 in total"), EN, "VND billion") == says(None, "52000", basis="total")
    assert read_target(Cell(1, 1, "8.5-9.0"), EN, "%") == says(None, "8.5", "9.0")
    assert read_target(Cell(1, 1, "trên 1.650"), None, "tấn") == Unclear(Topic.TWO_READINGS)


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("x", None), ("X", None), ("✓", None), ("Đạt", None), ("ĐẠT", None), ("Hoàn thành", None), ("Completed", None),
        ("Yes", None), ("Hoàn thành.", None), ("Hoàn thành năm 2028", 2028), ("Hoàn thành trước năm 2029", 2028),
        ("Hoàn thành vào năm 2028", 2028), ("Đạt năm 2027", 2027), ("Completed by 2028", 2028),
        ("Completed before 2029", 2028),
    ],
)  # fmt: skip
def test_a_mark_in_a_row_without_a_unit_is_a_milestone(text: str, by: int | None) -> None:
    assert read_target(Cell(1, 1, text), VI, "") == Demand(DONE, is_done=True, by=by)
    assert read_target(Cell(1, 1, text), VI, "%") == Unclear(Topic.MARK_WITH_UNIT)


@pytest.mark.parametrize("text", ["", " ", "-", "–", "—", "…", "...", "..", "n/a", "N/A", "Chưa có", "\u00a0"])
def test_a_cell_that_says_nothing_is_no_target(text: str) -> None:
    assert read_target(Cell(1, 1, text), VI, "%") == Silent()


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Tăng", Topic.NO_NUMBER), ("Giảm so với năm 2024", Topic.NO_NUMBER), ("Giảm dần qua các năm", Topic.NO_NUMBER),
        ("trên 90, trong đó 20% hoàn thành xuất sắc", Topic.SEVERAL_NUMBERS),
        ("Phấn đấu 5 xã và 2 thôn", Topic.SEVERAL_NUMBERS), ("10 (không kể 2 xã)", Topic.SEVERAL_NUMBERS),
        ("trên 10-11", Topic.SEVERAL_NUMBERS), ("Giảm từ 10% xuống 5%", Topic.SEVERAL_NUMBERS),
        ("5\n6", Topic.SEVERAL_NUMBERS), ("2025 năm", Topic.NOT_UNDERSTOOD),
        ("trên 50 trở xuống", Topic.NOT_UNDERSTOOD),
        ("Trong giai đoạn 2021-2025", Topic.NOT_UNDERSTOOD), ("400 giai đoạn 2021-2025 mỗi năm", Topic.NOT_UNDERSTOOD),
         ("giảm 1,5 năm", Topic.NOT_UNDERSTOOD),
        ("95 ( )", Topic.NOT_UNDERSTOOD), ("Theo QĐ 123", Topic.NOT_UNDERSTOOD), ("từ 80", Topic.NOT_UNDERSTOOD),
        ("gần 90", Topic.NOT_UNDERSTOOD), ("trên dưới 90", Topic.NOT_UNDERSTOOD), ("Tầng 5", Topic.NOT_UNDERSTOOD),
        ("cả nhiệm kỳ", Topic.NOT_UNDERSTOOD), ("hằng năm", Topic.NOT_UNDERSTOOD), ("Ước 12", Topic.NOT_UNDERSTOOD),
        ("95 so với năm 2025", Topic.NOT_UNDERSTOOD), ("140²⁾", Topic.NOT_UNDERSTOOD), ("6/2025", Topic.NOT_UNDERSTOOD),
        ("11-10", Topic.NOT_UNDERSTOOD), ("15/13", Topic.NOT_UNDERSTOOD), ("8/10.000", Topic.NOT_UNDERSTOOD),
        ("Hoàn thành đầu quý IV/2025", Topic.NOT_UNDERSTOOD), ("2025", Topic.YEAR_OR_NUMBER),
        ("Đạt 2025", Topic.YEAR_OR_NUMBER),
        ("Thấp hơn 2024", Topic.YEAR_OR_NUMBER),
        ("Không", Topic.NOT_UNDERSTOOD),
        ("Giao theo hướng dẫn", Topic.NOT_UNDERSTOOD), ("giảm xuống trên 5", Topic.NOT_UNDERSTOOD),
    ],
)  # fmt: skip
def test_what_is_not_clear_is_asked_about_and_no_number_is_taken_out_of_it(text: str, topic: Topic) -> None:
    assert read_target(Cell(1, 1, text), VI, "") == Unclear(topic)


@pytest.mark.parametrize("text", ["13/13", "Top 20", "Nhóm 20", "2021-2025"])
def test_neither_a_count_nor_a_rank_nor_years_are_a_share(text: str) -> None:
    assert read_target(Cell(1, 1, text), VI, "%") == Unclear(Topic.NOT_UNDERSTOOD)


@pytest.mark.parametrize(
    ("text", "row", "unit"),
    [
        ("5 nghìn", "người", "nghìn người"), ("95 triệu", "Triệu đồng/người/năm", "triệu đồng/người/năm"),
        ("1,5 tỷ", "triệu đồng", "tỷ đồng"), ("1,5 tỷ", "", "tỷ đồng"), ("5 ha", "nghìn ha", "ha"),
        ("5 tỷ", "ha", "tỷ đồng"),
    ],
)  # fmt: skip
def test_a_size_alone_counts_what_the_row_counts(text: str, row: str, unit: str) -> None:
    said = read_target(Cell(1, 1, text), VI, row)
    assert isinstance(said, Demand)
    assert said.unit == unit


@pytest.mark.parametrize(("text", "row"), [("5 triệu", ""), ("5 triệu", "%"), ("5 nghìn", "hạng")])
def test_a_size_of_nothing_is_asked_about(text: str, row: str) -> None:
    assert read_target(Cell(1, 1, text), VI, row) == Unclear(Topic.NOT_UNDERSTOOD)


@pytest.mark.parametrize("text", ["20", "20/63", "thứ 20/63", "hạng 20"])
def test_a_place_is_the_number_before_the_line(text: str) -> None:
    assert read_target(Cell(1, 1, text), VI, "hạng") == says(None, "20", unit="")


def test_a_year_is_a_number_where_the_row_has_a_unit() -> None:
    assert read_target(Cell(1, 1, "2025"), VI, "ha") == says(None, "2025")


def test_the_unit_of_the_row_may_stand_behind_the_number_whatever_it_is() -> None:
    assert read_target(Cell(1, 1, "25 m² sàn/người"), VI, "m² sàn/người") == says(None, "25", unit="m² sàn/người")
    assert read_target(Cell(1, 1, "25 m² sàn/người"), VI, "m²") == Unclear(Topic.NOT_UNDERSTOOD)


def test_a_number_that_a_cell_holds_is_taken_as_it_is() -> None:
    assert read_target(Cell(1, 1, "1.650", Decimal("1.65")), None, "ha") == says(None, "1.65")
    assert read_target(Cell(1, 1, "100%", Decimal(100), is_percent=True), None, "%") == says(None, "100", unit="%")
    assert read_target(Cell(1, 1, "≥ 1.650", Decimal("1.65")), None, "ha") == says(LEAST, "1.65")


def test_a_date_and_a_formula_without_a_value_are_asked_about() -> None:
    assert read_target(Cell(1, 1, "Nov-13", day=date(2013, 11, 1)), VI, "xã") == Unclear(Topic.DATE)
    assert read_target(Cell(1, 1, "", formula="=E4-1"), VI, "xã") == Unclear(Topic.NO_VALUE)


WORDS = [text for text, _ in SAYINGS] + [
    "Hoàn thành năm 2028",
    "và",
    "xã",
    "(",
    ")",
    "%",
    "-",
    "/",
    ",",
    ".",
    "²",
    "\n",
    "x",
]


@given(
    text=st.one_of(st.text(max_size=30), st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)),
    writing=st.sampled_from([None, *Writing]),
    unit=st.sampled_from(["", "%", "xã", "nghìn người", "hạng"]),
)
def test_whatever_stands_in_a_cell_no_number_comes_out_whose_digits_are_not_in_it(
    text: str, writing: Writing | None, unit: str
) -> None:
    said = read_target(Cell(1, 1, text), writing, unit)
    if isinstance(said, Demand):
        for number in (*said.numbers, *([said.of] if said.of is not None else [])):
            assert stands_in(text, number)
        assert said.is_done == (not said.numbers)
