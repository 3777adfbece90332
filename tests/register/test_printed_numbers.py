"""A number or a day is found in a passage however a Vietnamese or an English document prints it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.register.checks.printed_numbers import printed_numbers, prints_day


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        pytest.param("tăng 15,1%/năm", "15.1", id="a decimal"),
        pytest.param("diện tích 24.55 ha", "24.55", id="a decimal with a point"),
        pytest.param("trên 1.650 lao động", "1650", id="thousands"),
        pytest.param("đạt 2.346,2 tỷ", "2346.2", id="thousands and a decimal"),
        pytest.param("1.234.567,89 đồng", "1234567.89", id="millions"),
        pytest.param("1.234.567 đồng", "1234567", id="whole millions"),
        pytest.param("đạt 2,346.2 tỷ", "2346.2", id="English thousands and decimal"),
        pytest.param("1,234,567 đồng", "1234567", id="English millions"),
        pytest.param("gấp 1,125 lần", "1125 1.125", id="three decimals, or English thousands"),
        pytest.param("gấp 0.125 lần", "0.125", id="no thousand begins with 0"),
        pytest.param("gấp 0,125 lần", "0.125", id="nor with a comma"),
        pytest.param("đạt 12345.678", "12345.678", id="too many digits before the point for thousands"),
        pytest.param("đạt 30 640 tỷ", "30 640 30640", id="thousands with a space"),
        pytest.param("đạt 30\u00a0640,5 tỷ", "30 640.5 30640.5", id="thousands with a fixed space, and a decimal"),
        pytest.param("năm 2021 640 xã", "2021 640", id="a year before a number"),
        pytest.param("có 04/09 dự án", "4 9", id="so many of so many"),
        pytest.param("đã có13/13 xã", "13", id="behind a letter"),
        pytest.param("25,6ha", "25.6", id="before a letter"),
        pytest.param("tăng 7-8%", "7 8", id="a range"),
        pytest.param("giảm -0,5%", "0.5", id="a minus sign"),
        pytest.param("từ 1.650-1.700", "1650 1700", id="a range of thousands"),
        pytest.param("đạt 5%, 7%.", "5 7", id="before marks that are none of the number"),
        pytest.param("31.12.2020", "31 12 2020", id="a day"),
        pytest.param("25,6,28", "25 6 28", id="a list without spaces"),
        pytest.param("10.60 và 10,6", "10.6", id="a zero at the end"),
        pytest.param("hai phần ba", "", id="in words"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_the_numbers_of_a_vietnamese_passage(text: str, numbers: str) -> None:
    assert printed_numbers(text, vietnamese=True) == set(map(Decimal, numbers.split()))


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        pytest.param("grew by 15.1 %", "15.1", id="a decimal"),
        pytest.param("1,650 workers", "1650", id="thousands"),
        pytest.param("2,346.2 billion", "2346.2", id="thousands and a decimal"),
        pytest.param("1.125 times", "1.125 1125", id="three decimals, or Vietnamese thousands"),
        pytest.param("15,1 %", "15.1", id="a Vietnamese decimal"),
    ],
)
def test_the_numbers_of_an_english_passage(text: str, numbers: str) -> None:
    assert printed_numbers(text, vietnamese=False) == set(map(Decimal, numbers.split()))


def vietnamese(number: Decimal) -> str:
    return f"{number:,f}".replace(",", "_").replace(".", ",").replace("_", ".")


def english(number: Decimal) -> str:
    return f"{number:,f}"


@given(st.decimals(0, 10**12, places=0) | st.decimals(0, 10**12, places=2) | st.decimals(0, 10**12, places=4))
def test_a_number_is_found_however_it_is_written(number: Decimal) -> None:
    plain = format(number, "f")
    for written in (vietnamese(number), plain.replace(".", ",")):
        assert number in printed_numbers(f"đạt {written}%", vietnamese=True)
    for written in (english(number), plain):
        assert number in printed_numbers(f"it is {written}%", vietnamese=False)


@given(st.decimals(1, 999, places=3).filter(lambda number: number >= 1))
def test_thousands_of_a_vietnamese_passage_are_never_decimals(number: Decimal) -> None:
    assert printed_numbers(f"{number:f} lao động", vietnamese=True) == {Decimal(str(number).replace(".", ""))}


@given(st.text("0123456789., -/x"))
def test_any_text_has_numbers_or_none(text: str) -> None:
    assert bool(printed_numbers(text, vietnamese=True)) is any(letter.isdigit() for letter in text)


DAY = date(2024, 5, 19)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        pytest.param("ngày 19/5/2024", True, id="with slashes"),
        pytest.param("ngày 19/05/2024", True, id="with a zero"),
        pytest.param("ngày 19-5-2024", True, id="with hyphens"),
        pytest.param("ngày 19.5.2024", True, id="with points"),
        pytest.param("ngày 19 tháng 5 năm 2024", True, id="in full"),
        pytest.param("Ngày 19\ntháng 5,\nnăm 2024", True, id="in full, wrapped"),
        pytest.param("trong năm 2024, lễ công bố ngày 19/5", True, id="the year elsewhere"),
        pytest.param("2024-05-19", True, id="year first"),
        pytest.param("on 19 May 2024", True, id="English"),
        pytest.param("on the 19th of May, 2024", True, id="English in full"),
        pytest.param("on May 19, 2024", True, id="American"),
        pytest.param("on Sep 1, 2024, and 5/19/2024", True, id="American in digits"),
        pytest.param("19 MAY 2024", True, id="in capitals"),
        pytest.param("1 \u017fep 2024", False, id="a month with a letter that is a capital of none"),
        pytest.param("ngày 19/5", False, id="no year"),
        pytest.param("ngày 19/5/2023", False, id="another year"),
        pytest.param("ngày 9/5/2024", False, id="another day"),
        pytest.param("ngày 19/6/2024", False, id="another month"),
        pytest.param("tháng 5/2024", False, id="a month"),
        pytest.param("ngày 119/5/2024", False, id="no such day"),
        pytest.param("2024-19-05", False, id="year first, then the day"),
        pytest.param("năm 2024", False, id="a year"),
    ],
)
def test_the_day_of_a_milestone(text: str, *, printed: bool) -> None:
    assert prints_day(text, DAY) is printed


@pytest.mark.parametrize("other", [date(2024, 5, 4), date(2024, 4, 5)], ids=str)
def test_a_day_is_not_taken_for_another_with_its_numbers_in_turn(other: date) -> None:
    assert prints_day("từ 2024-05-04", other) is (other == date(2024, 5, 4))
    assert prints_day("ngày 5/4/2024", other) is (other == date(2024, 4, 5))


@given(st.text(st.sampled_from("0123456789/-. thángTHÁNGmayMAYſepſK,")), st.dates())
def test_any_text_can_be_asked_for_any_day(text: str, day: date) -> None:
    assert prints_day(text, day) in (True, False)
    assert prints_day(f"{text} ngày {day.day}/{day.month}/{day.year:04}", day)
