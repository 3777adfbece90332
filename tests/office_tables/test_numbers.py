"""Numbers as offices write them: what each can mean, and how a file shows which it is."""

from __future__ import annotations

from decimal import Decimal

import pytest

from planck.model.draft import Topic
from planck.office.figure_cells import read_figure
from planck.office.grid import Cell
from planck.office.meaning import Figure, Unclear, Writing
from planck.office.numbers import how_written

VI, EN, MIXED = Writing.VIETNAMESE, Writing.ENGLISH, Writing.MIXED


def value_of(text: str, writing: Writing | None = None, unit: str = "ha") -> object:
    figure = read_figure(Cell(1, 1, text), writing, unit)
    assert isinstance(figure, Figure), figure
    return figure.value


def written(*texts: str, unit: str = "ha") -> Writing | None:
    return how_written((Cell(1, 1, text), unit) for text in texts)


@pytest.mark.parametrize(
    ("text", "vietnamese", "english"),
    [
        ("1.650", "1650", "1.650"), ("1,650", "1.650", "1650"), ("12.345", "12345", "12.345"),
        ("123,456", "123.456", "123456"), ("-1.650", "-1650", "-1.650"), ("(1,650)", "-1.650", "-1650"),
        ("1.650 ha", "1650", "1.650"),
    ],
)  # fmt: skip
def test_one_group_of_three_digits_is_read_as_its_file_writes_numbers(text: str, vietnamese: str, english: str) -> None:
    assert value_of(text, VI) == Decimal(vietnamese)
    assert value_of(text, EN) == Decimal(english)


@pytest.mark.parametrize("writing", [None, MIXED])
@pytest.mark.parametrize("text", ["1.650", "1,650", "-12.345", "1.650 tỷ", "1.650-1.700", "trên 1,650"])
def test_where_the_file_does_not_say_how_it_writes_numbers_two_readings_are_asked_about(
    text: str, writing: Writing | None
) -> None:
    assert read_figure(Cell(1, 1, text), writing, "tấn") == Unclear(Topic.TWO_READINGS)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("85", "85"), ("05", "5"), ("0", "0"), ("1650", "1650"), ("1.650,5", "1650.5"), ("1,650.5", "1650.5"),
        ("12.5", "12.5"), ("12,5", "12.5"), ("0,5", "0.5"), ("0.500", "0.500"), ("0,125", "0.125"),
        ("1.234.567", "1234567"), ("1,234,567", "1234567"), ("1.234.567,89", "1234567.89"),
        ("1,234,567.89", "1234567.89"), ("1234.567", "1234.567"), ("1234,567", "1234.567"), ("1.6505", "1.6505"),
        ("1 650", "1650"), ("1\u00a0650", "1650"), ("1\u2009650", "1650"), ("1\u202f650,5", "1650.5"),
        ("12 345 678.9", "12345678.9"), ("-1,2", "-1.2"), ("\u22121,2", "-1.2"), ("\u20131,2", "-1.2"),
        ("(1,2)", "-1.2"), ("+1,2", "1.2"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("writing", [None, VI, EN, MIXED])
def test_a_number_with_one_reading_has_it_in_every_file(text: str, number: str, writing: Writing | None) -> None:
    assert value_of(text, writing) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    [
        "1.234.56", "1,23,456", "1.234,567,890", "1.234.567.8", "12.345.67,8", "1..5", "1.,5", "1 65", "1 6500",
        "1650 500", "1  650", "5\n123", "1,5 000", "12.5.2024", "06.2025", "1.650²", "1402)", "12...", "1'650", "½",
        "１２", "1e5", "0x10", "- 12", "--12", "(12", "12-", "+-5",
    ],
)  # fmt: skip
def test_what_is_no_number_is_never_read_as_one(text: str) -> None:
    assert isinstance(read_figure(Cell(1, 1, text), VI, "ha"), Unclear)


@pytest.mark.parametrize(
    ("text", "unit", "number"),
    [
        ("1.650", "người", 1650), ("1,650", "hộ", 1650), ("98.450", "Người", 98450), ("1.650 con", "", 1650),
        ("3.200", "con", 3200), ("1.650", "doanh nghiệp", 1650),
    ],
)  # fmt: skip
@pytest.mark.parametrize("writing", [None, VI, EN, MIXED])
def test_a_count_of_people_or_things_is_whole(text: str, unit: str, number: int, writing: Writing | None) -> None:
    assert value_of(text, writing, unit) == number


@pytest.mark.parametrize("unit", ["nghìn người", "giường bệnh/10.000 dân", "ha", "tỷ đồng", "%", ""])
def test_what_is_no_count_of_single_things_may_have_a_fraction(unit: str) -> None:
    assert read_figure(Cell(1, 1, "1.650"), None, unit) == Unclear(Topic.TWO_READINGS)


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        (("1.650", "85", "12,5"), VI), (("1,650", "12.5"), EN), (("1.234.567",), VI), (("Giảm 0,5%", "≥ 95"), VI),
        (("8.5-9.0",), EN), (("93,9%", "1.650"), VI), (("52,000 in total", "7,486.3"), EN), (("1 650,5",), VI),
        (("1.650", "1,650", "85", "1 650"), None), ((), None), (("x", "Đạt", "-", "…"), None),
        (("12,5", "12.5"), MIXED),
        (("06.2025", "15.01.2025", "31/12/2024"), None), (("Theo Nghị quyết 12.5", "10,5 (không kể 2 xã)"), None),
    ],
)  # fmt: skip
def test_cells_with_one_reading_show_how_a_file_writes_numbers(texts: tuple[str, ...], shown: Writing | None) -> None:
    assert written(*texts) is shown
    assert written(*reversed(texts)) is shown


def test_counts_show_how_a_file_writes_numbers() -> None:
    assert written("98.450", unit="người") is VI
    assert written("98,450", unit="người") is EN


def test_a_cell_that_holds_a_number_does_not_show_how_its_file_writes_them() -> None:
    assert how_written([(Cell(1, 1, "12.5", Decimal("12.5")), "ha")]) is None


def test_a_number_with_two_readings_is_read_as_another_number_of_its_cell() -> None:
    assert value_of("1.650,5 - 1.700", MIXED) == [Decimal("1650.5"), Decimal(1700)]
    assert read_figure(Cell(1, 1, "1.650,5 - 1,700.5"), VI, "ha") == Unclear(Topic.NOT_UNDERSTOOD)


def test_a_number_that_a_cell_holds_is_taken_as_it_is() -> None:
    assert read_figure(Cell(1, 1, "1.650", Decimal("1.65")), MIXED, "ha") == Figure(Decimal("1.65"))
    percent = Cell(1, 1, "91,2%", Decimal("91.2"), is_percent=True)
    assert read_figure(percent, MIXED, "%") == Figure(Decimal("91.2"), "%")


def test_words_of_a_number_format_are_read_with_the_number_that_the_cell_holds() -> None:
    assert read_figure(Cell(1, 1, "trên 1.650", Decimal("1.65")), VI, "ha") == Figure({"more_than": Decimal("1.65")})
    assert read_figure(Cell(1, 1, "mã 1.650", Decimal("1.65")), VI, "ha") == Unclear(Topic.NOT_UNDERSTOOD)
