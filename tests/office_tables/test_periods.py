"""Periods, days and statuses in the words of an office."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.model.draft import Topic
from planck.model.period import parse_period
from planck.office.meaning import Unclear, Writing
from planck.office.periods import read_day, read_period, read_status


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2024", "2024"), ("Năm 2024", "2024"), ("cả năm 2025", "2025"), ("12 tháng năm 2025", "2025"),
        ("6 tháng 2025", "2025-H1"), ("6 tháng đầu năm 2025", "2025-H1"), ("6T/2025", "2025-H1"),
        ("H1 2025", "2025-H1"),
        ("6 tháng cuối năm 2025", "2025-H2"), ("first half of 2025", "2025-H1"), ("2025-H1", "2025-H1"),
        ("9T/2025", "2025-9M"), ("9 tháng năm 2024", "2024-9M"), ("9\nTHÁNG 2024", "2024-9M"),
        ("11 tháng 2025", "2025-11M"),
        ("First 9 months of 2024", "2024-9M"), ("nine months of 2024", "2024-9M"), ("Jan-Sep 2024", "2024-9M"),
        ("T1-T9/2024", "2024-9M"), ("tháng 1 đến tháng 9 năm 2024", "2024-9M"), ("2024-9M", "2024-9M"),
        ("Quý I/2025", "2025-Q1"), ("Q1/2025", "2025-Q1"), ("quý 1 năm 2025", "2025-Q1"),
        ("Quý IV năm 2024", "2024-Q4"),
        ("first quarter of 2025", "2025-Q1"), ("3 tháng đầu năm 2025", "2025-Q1"), ("tháng 6/2025", "2025-06"),
        ("T6/2025", "2025-06"), ("06/2025", "2025-06"), ("6-2025", "2025-06"), ("June 2025", "2025-06"),
        ("tháng 6 năm 2025", "2025-06"), ("2025-02", "2025-02"), ("31/12/2024", "2024-12-31"),
        ("đến 31/12/2024", "2024"), ("tính đến ngày 30/6/2024", "2024-H1"), ("31.12.2024", "2024-12-31"),
        ("ngày 31 tháng 12 năm 2024", "2024-12-31"), ("31 December 2024", "2024-12-31"),
        ("December 31, 2024", "2024-12-31"), ("2024-12-31", "2024-12-31"), ("2021-2025", "2021-2025"),
        ("tính đến 15/9/2025", "../2025-09-15"), ("đến hết tháng 9/2025", "2025-9M"), ("as of 30 June 2025", "2025-H1"),
        ("giai đoạn 2021 - 2025", "2021-2025"), ("Giai đoạn 2021–2025", "2021-2025"), ("5 năm 2021-2025", "2021-2025"),
        ("Nhiệm kỳ 2025-2030", "2026-2030"), ("NHIỆM KỲ 2020 - 2025", "2021-2025"), ("nhiệm kỳ 2021-2025", "2021-2025"),
    ],
)  # fmt: skip
def test_a_period_is_read_as_an_office_writes_it(text: str, period: str) -> None:
    assert read_period(text) == parse_period(period)
    assert read_period(f" {unicodedata.normalize('NFD', text).replace(' ', chr(0xA0))} ") == parse_period(period)


@pytest.mark.parametrize(
    "text",
    [
        "", "abc", "tháng 13/2024", "13 tháng 2024", "Quý V/2025", "Q5/2025", "2025-2021", "1650", "32/12/2024",
        "2024 2025",
        "30/02/2024", "6 tháng", "Quý I", "năm học 2024-2025", "0/2024", "00/2024", "T13/2024", "9 tháng 24", "KH 2025",
        "nhiệm kỳ 2025-2070", "12/31/2024",
    ],
)  # fmt: skip
def test_what_is_no_period_is_not_made_one(text: str) -> None:
    assert read_period(text) is None


@pytest.mark.parametrize(
    ("text", "writing", "day"),
    [
        ("20/03/2024", None, "2024-03-20"), ("15-01-2025", None, "2025-01-15"), ("2025-02", None, "2025-02"),
        ("02/2025", None, "2025-02"), ("2025-01-15", None, "2025-01-15"), ("03/04/2024", None, "2024-04-03"),
        ("03/04/2024", Writing.VIETNAMESE, "2024-04-03"), ("20/03/2024", Writing.ENGLISH, "2024-03-20"),
        ("03/20/2024", Writing.ENGLISH, "2024-03-20"), ("04/04/2024", Writing.ENGLISH, "2024-04-04"),
        ("ngày 20 tháng 3 năm 2024", None, "2024-03-20"), ("20 March 2024", Writing.ENGLISH, "2024-03-20"),
    ],
)  # fmt: skip
def test_a_day_is_read_in_the_order_of_its_language(text: str, writing: Writing | None, day: str) -> None:
    assert read_day(text, writing) == parse_period(day)


def test_day_or_month_is_asked_about_in_a_file_in_english() -> None:
    assert read_day("03/04/2024", Writing.ENGLISH) == Unclear(Topic.DAY_OR_MONTH)
    assert read_period("03/04/2024", Writing.ENGLISH) is None


@pytest.mark.parametrize(
    "text", ["", "2024", "Quý I/2025", "03/20/2024", "31/02/2024", "20/03/24", "20/03-2024", "abc"]
)
def test_what_is_neither_a_day_nor_a_month_is_not_made_one(text: str) -> None:
    assert read_day(text) is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("ước", "estimate"), ("ƯTH", "estimate"), ("e", "estimate"), ("Est.", "estimate"),
        ("Ước TH năm 2025", "estimate"),
        ("sơ bộ", "preliminary"), ("Prel.", "preliminary"), ("(p)", "preliminary"),
        ("Sơ bộ\nPrel.\n2024", "preliminary"),
        ("chính thức", "official"), ("Official", "official"), ("dự báo", "forecast"), ("Forecast", "forecast"),
        ("Ước thực hiện", "estimate"), ("dự thảo", "draft"), ("", None), ("Thực hiện", None), ("nước sạch", None),
        ("bước 1", None),
        ("ước, sơ bộ", None), ("được duyệt", None),
    ],
)  # fmt: skip
def test_a_status_is_read_from_its_words(text: str, status: str | None) -> None:
    assert read_status(text) == status


WORDS = [
    "2024",
    "2025",
    "31/12",
    "/",
    "-",
    "tháng",
    "6",
    "9",
    "13",
    "quý",
    "I",
    "đến",
    "năm",
    "nhiệm kỳ",
    "Jan",
    "first",
    "T",
]


@given(
    text=st.one_of(st.text(max_size=20), st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)),
    writing=st.sampled_from([None, *Writing]),
)
def test_whatever_the_text_the_year_of_a_period_stands_in_it(text: str, writing: Writing | None) -> None:
    period = read_period(text, writing)
    read_status(text)
    read_day(text, writing)
    if period is not None:
        assert str(period.last.year) in text.replace(" ", "")
        assert period.name
