"""The cell of a figure: what it says, what is known to be missing, and what is left out."""

from __future__ import annotations

import unicodedata
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.model.draft import Plain, Topic
from planck.office.figure_cells import read_figure
from planck.office.grid import Cell
from planck.office.meaning import Figure, Silent, Unclear, Writing
from tests.office_tables.digits_of_text import stands_in

VI = Writing.VIETNAMESE
D = Decimal

FIGURES: list[tuple[str, Figure]] = [
    ("95", Figure(D(95))), ("8.250,5", Figure(D("8250.5"))),
    ("14,2%", Figure(D("14.2"), "%")), ("-1,2", Figure(D("-1.2"))),
    ("13/13", Figure({"count": D(13), "of": D(13)})), ("9/13 xã", Figure({"count": D(9), "of": D(13)}, "xã")),
    ("11-11,5", Figure([D(11), D("11.5")])), ("7 – 8%", Figure([D(7), D(8)], "%")),
    ("> 95", Figure({"more_than": D(95)})), ("trên 60", Figure({"more_than": D(60)})),
    ("≥ 60", Figure({"at_least": D(60)})), ("dưới 2", Figure({"less_than": D(2)})), ("≤ 2", Figure({"at_most": D(2)})),
    ("Giảm 1,2", Figure(D("1.2"), falls=True)), ("Tăng 3%", Figure(D(3), "%", rises=True)),
    ("120 (cả nhiệm kỳ)", Figure(D(120), basis="total")), ("khoảng 12", Figure(D(12), is_approximate=True)),
    ("Ước 12", Figure(D(12), status="estimate")), ("ước đạt 12,5%", Figure(D("12.5"), "%", status="estimate")),
    ("12 (sơ bộ)", Figure(D(12), status="preliminary")), ("12,5 (ước)", Figure(D("12.5"), status="estimate")),
    ("9,3e", Figure(D("9.3"), status="estimate")), ("9,3 (p)", Figure(D("9.3"), status="preliminary")),
    ("đạt 95%", Figure(D(95), "%")), ("80 ha", Figure(D(80), "ha")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figure"), FIGURES, ids=[text for text, _ in FIGURES])
def test_a_figure_is_what_its_cell_says(text: str, figure: Figure) -> None:
    assert read_figure(Cell(1, 1, text), VI, "") == figure
    assert read_figure(Cell(1, 1, f" {unicodedata.normalize('NFD', text)}\u00a0"), VI, "") == figure


@pytest.mark.parametrize("text", ["…", "...", "..", "n/a", "N/A", "Chưa có", "chưa có số liệu", "not available"])
@pytest.mark.parametrize("unit", ["", "%"])
def test_a_mark_for_missing_is_the_reason_why_there_is_no_figure(text: str, unit: str) -> None:
    assert read_figure(Cell(1, 1, text), VI, unit) == Figure(None, reason=text)


@pytest.mark.parametrize("text", ["", " ", "-", "–", "—", "Đang lập", "Đang thi công", "Tăng", "Vượt kế hoạch"])
@pytest.mark.parametrize("unit", ["", "%"])
def test_a_dash_and_words_are_no_figure(text: str, unit: str) -> None:
    assert read_figure(Cell(1, 1, text), VI, unit) == Silent()


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("x", True), ("X", True), ("✓", True), ("Đạt", True), ("Hoàn thành", True), ("đã hoàn thành", True),
        ("Completed", True), ("Yes", True), ("Chưa đạt", False), ("Không đạt", False), ("No", False),
        ("Chưa hoàn thành", False),
    ],
)  # fmt: skip
def test_a_mark_in_a_row_without_a_unit_says_whether_a_milestone_is_reached(text: str, done: bool) -> None:
    assert read_figure(Cell(1, 1, text), VI, "") == Figure(done)


@pytest.mark.parametrize("text", ["x", "X", "✓"])
def test_a_tick_in_a_row_with_a_unit_is_asked_about(text: str) -> None:
    assert read_figure(Cell(1, 1, text), VI, "%") == Unclear(Topic.MARK_WITH_UNIT)


@pytest.mark.parametrize("text", ["✗", "✘", "Đạt", "No"])
def test_a_cross_is_no_tick_and_a_word_no_figure_of_a_row_with_a_unit(text: str) -> None:
    assert read_figure(Cell(1, 1, text), VI, "%") == Silent()


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("10 (không kể 2 xã)", Topic.SEVERAL_NUMBERS), ("5 xã, 3 thôn", Topic.SEVERAL_NUMBERS),
        ("Theo QĐ 123", Topic.NOT_UNDERSTOOD), ("Vượt 10%", Topic.NOT_UNDERSTOOD), ("gần 60", Topic.NOT_UNDERSTOOD),
        ("Giảm so với năm 2024", Topic.NOT_UNDERSTOOD), ("Hoàn thành năm 2024", Topic.NOT_UNDERSTOOD),
        ("95 vào năm 2030", Topic.NOT_UNDERSTOOD), ("giảm còn 5", Topic.NOT_UNDERSTOOD), ("2024", Topic.YEAR_OR_NUMBER),
        ("½", Topic.NOT_UNDERSTOOD), ("trên 9/13", Topic.NOT_UNDERSTOOD), ("#REF!", Topic.NOT_UNDERSTOOD),
        ("#DIV/0!", Topic.NOT_UNDERSTOOD), ("####", Topic.NOT_UNDERSTOOD), ("12a", Topic.NOT_UNDERSTOOD),
        ("Giảm -1", Topic.NOT_UNDERSTOOD),
    ],
)  # fmt: skip
def test_what_is_not_clear_is_asked_about_and_no_number_is_taken_out_of_it(text: str, topic: Topic) -> None:
    assert read_figure(Cell(1, 1, text), VI, "") == Unclear(topic)


def test_a_date_and_a_formula_without_a_value_are_asked_about() -> None:
    assert read_figure(Cell(1, 1, "6/11", day=date(2025, 11, 6)), VI, "thôn") == Unclear(Topic.DATE)
    assert read_figure(Cell(1, 1, "", formula="=E4-1930.5"), VI, "ha") == Unclear(Topic.NO_VALUE)


WORDS = [text for text, _ in FIGURES]
WORDS += ["và", "xã", "(", ")", "%", "-", "/", ",", ".", "²", "\n", "x", "…", "Đạt", "năm", "2025", "1,5", "5 năm"]


def numbers_in(value: Plain) -> list[Decimal]:
    if isinstance(value, Decimal):
        return [value]
    if isinstance(value, dict):
        return [number for number in value.values() if isinstance(number, Decimal)]
    return [number for number in value if isinstance(number, Decimal)] if isinstance(value, list) else []


@given(
    text=st.one_of(st.text(max_size=30), st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)),
    writing=st.sampled_from([None, *Writing]),
    unit=st.sampled_from(["", "%", "xã", "nghìn người", "hạng"]),
)
def test_whatever_stands_in_a_cell_no_number_comes_out_whose_digits_are_not_in_it(
    text: str, writing: Writing | None, unit: str
) -> None:
    figure = read_figure(Cell(1, 1, text), writing, unit)
    if isinstance(figure, Figure):
        for number in numbers_in(figure.value):
            assert stands_in(text, number)
        assert (figure.value is None) == bool(figure.reason)


@given(
    st.integers(0, 3000) | st.decimals(-9999, 9999, places=1) | st.decimals(0, 99, places=2),
    st.booleans(),
    st.sampled_from(["", "ha", "%", "năm", "hạng", "điểm %"]),
)
def test_a_number_says_what_its_digits_say_as_a_text(number: int | Decimal, is_percent: bool, unit: str) -> None:
    """Which is read as any words are."""
    text = f"{number}%" if is_percent else str(number)
    held = Cell(1, 1, text, D(number), D(number), is_percent)
    assert read_figure(held, Writing.ENGLISH, unit) == read_figure(Cell(1, 1, text), Writing.ENGLISH, unit)
