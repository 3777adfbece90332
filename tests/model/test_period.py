"""Periods: how they are written, what they contain, how much time lies between two days."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.model.period import (
    Period,
    join_periods,
    month_end,
    month_number,
    parse_day,
    parse_period,
    year,
    years,
    years_between,
)


def read(text: str) -> Period:
    period = parse_period(text)
    assert period is not None, text
    return period


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("2024", "2024-01-01", "2024-12-31", id="year"),
        pytest.param("2021-2025", "2021-01-01", "2025-12-31", id="years"),
        pytest.param("2021 – 2025", "2021-01-01", "2025-12-31", id="en dash with spaces"),
        pytest.param(" 2021—2025 ", "2021-01-01", "2025-12-31", id="em dash, spaces outside"),
        pytest.param("2021\u22122025", "2021-01-01", "2025-12-31", id="minus sign"),
        pytest.param("2024-Q1", "2024-01-01", "2024-03-31", id="first quarter"),
        pytest.param("2024-q4", "2024-10-01", "2024-12-31", id="last quarter, small letter"),
        pytest.param("2024-H1", "2024-01-01", "2024-06-30", id="first half"),
        pytest.param("2024-h2", "2024-07-01", "2024-12-31", id="second half, small letter"),
        pytest.param("2024-9M", "2024-01-01", "2024-09-30", id="nine months"),
        pytest.param("2024-1m", "2024-01-01", "2024-01-31", id="one month from the start"),
        pytest.param("2024-12M", "2024-01-01", "2024-12-31", id="twelve months"),
        pytest.param("2024-02", "2024-02-01", "2024-02-29", id="February of a leap year"),
        pytest.param("2023-02", "2023-02-01", "2023-02-28", id="February"),
        pytest.param("2023-12", "2023-12-01", "2023-12-31", id="December"),
        pytest.param("2023-10-21", "2023-10-21", "2023-10-21", id="day"),
        pytest.param("2024-10M", "2024-01-01", "2024-10-31", id="ten months"),
        pytest.param("../2024-09-24", "2024-01-01", "2024-09-24", id="from the start of the year up to a day"),
        pytest.param("../ 2024-12-31", "2024-01-01", "2024-12-31", id="up to the last day of the year"),
        pytest.param("2024–02–29", "2024-02-29", "2024-02-29", id="leap day with en dashes"),
    ],
)
def test_a_period_is_read_as_the_days_it_spans(text: str, first: str, last: str) -> None:
    assert parse_period(text) == Period(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text",
    [
        "", "x", "24", "20244", "0000", "2025-2021", "2021-2021", "2024-Q0", "2024-Q5", "2024-H0", "2024-H3",
        "2024-0M", "2024-13M", "2024-00", "2024-13", "2023-02-29", "2023-04-31", "2024-1", "2024-01-1",
        "2024-Q1-2", "2021-2025-2030", "2024/01", "2024 Q1",
    ],
)  # fmt: skip
def test_what_names_no_period_is_none(text: str) -> None:
    assert parse_period(text) is None


@pytest.mark.parametrize("text", ["2023-10-21", "2024-02-29"])
def test_a_day_is_read(text: str) -> None:
    assert parse_day(text) == date.fromisoformat(text)


@pytest.mark.parametrize("text", ["2023", "2023-10", "2023-02-29", "", "2021-2025"])
def test_what_is_longer_or_no_day_is_no_day(text: str) -> None:
    assert parse_day(text) is None


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("2024", "2024"), ("2021-2025", "2021-2025"), ("2024-Q1", "2024-Q1"), ("2024-Q2", "2024-Q2"),
        ("2024-Q3", "2024-Q3"), ("2024-Q4", "2024-Q4"), ("2024-3M", "2024-Q1"), ("2024-6M", "2024-H1"),
        ("2024-H1", "2024-H1"), ("2024-H2", "2024-H2"), ("2024-9M", "2024-9M"), ("2024-2M", "2024-2M"),
        ("2024-12M", "2024"), ("2024-1M", "2024-01"), ("2024-03", "2024-03"), ("2024-12", "2024-12"),
        ("2023-10-21", "2023-10-21"), ("0987", "0987"), ("0987-0990", "0987-0990"), ("0987-05", "0987-05"),
    ],
)  # fmt: skip
def test_one_span_has_one_label(text: str, label: str) -> None:
    assert str(read(text)) == label


@pytest.mark.parametrize(
    ("first", "last", "label"),
    [
        pytest.param("2024-02-01", "2024-04-30", "2024-02-01/2024-04-30", id="three months that are no quarter"),
        pytest.param("2024-02-01", "2024-07-31", "2024-02-01/2024-07-31", id="six months that are no half"),
        pytest.param("2024-04-01", "2024-12-31", "2024-04-01/2024-12-31", id="nine months from April"),
        pytest.param("2023-12-01", "2024-01-31", "2023-12-01/2024-01-31", id="across a new year"),
        pytest.param("2024-01-02", "2024-01-31", "2024-01-02/2024-01-31", id="not from the first of the month"),
        pytest.param("2023-01-01", "2024-01-30", "2023-01-01/2024-01-30", id="from another year"),
    ],
)
def test_a_span_without_a_name_is_shown_by_its_days(first: str, last: str, label: str) -> None:
    assert str(Period(date.fromisoformat(first), date.fromisoformat(last))) == label


@given(st.integers(1, 9998), st.integers(1, 30))
def test_labels_of_years_are_read_back(first: int, more: int) -> None:
    for period in (year(first), years(first, min(first + more, 9999))):
        assert parse_period(str(period)) == period


@pytest.mark.parametrize(
    ("text", "is_years", "is_months", "is_day"),
    [
        ("2024", True, True, False),
        ("2021-2025", True, True, False),
        ("2024-Q1", False, True, False),
        ("2024-12", False, True, False),
        ("2024-12-31", False, False, True),
        ("2024-01-01", False, False, True),
    ],
)
def test_what_a_period_consists_of(text: str, is_years: bool, is_months: bool, is_day: bool) -> None:
    period = read(text)
    assert (period.is_years, period.is_months, period.is_day) == (is_years, is_months, is_day)


def test_a_span_of_days_inside_a_month_is_no_span_of_months() -> None:
    assert not Period(date(2024, 3, 2), date(2024, 3, 31)).is_months
    assert not Period(date(2024, 3, 1), date(2024, 3, 30)).is_months


def test_a_period_names_the_years_and_months_it_touches() -> None:
    assert list(read("2021-2023").years) == [2021, 2022, 2023]
    assert list(read("2024-Q2").years) == [2024]
    assert list(read("2024-Q2").months) == [2024 * 12 + 3, 2024 * 12 + 4, 2024 * 12 + 5]
    assert len(read("2021-2025").months) == 60
    assert list(read("2024-06-15").months) == [2024 * 12 + 5]


def test_the_last_year_of_a_period_is_its_last_calendar_year() -> None:
    assert read("2021-2025").last_year == year(2025)
    assert read("2024").last_year == year(2024)
    assert read("2024-Q1").last_year == read("2024-Q1")


@pytest.mark.parametrize(
    ("one", "other", "contains", "overlaps"),
    [
        pytest.param("2021-2025", "2023", True, True, id="inside"),
        pytest.param("2021-2025", "2021-2025", True, True, id="itself"),
        pytest.param("2021-2025", "2021", True, True, id="first year"),
        pytest.param("2021-2025", "2025-12-31", True, True, id="last day"),
        pytest.param("2021-2025", "2025-2026", False, True, id="across the end"),
        pytest.param("2021-2025", "2020-2021", False, True, id="across the beginning"),
        pytest.param("2021-2025", "2026", False, False, id="just after"),
        pytest.param("2021-2025", "2020", False, False, id="just before"),
        pytest.param("2023", "2021-2025", False, True, id="a part of the other"),
    ],
)
def test_containing_and_overlapping_count_both_ends(one: str, other: str, contains: bool, overlaps: bool) -> None:
    assert read(one).contains(read(other)) is contains
    assert read(one).overlaps(read(other)) is overlaps
    assert read(other).overlaps(read(one)) is overlaps


@pytest.mark.parametrize(
    ("number", "month", "last"),
    [(2024, 1, 31), (2024, 2, 29), (2023, 2, 28), (1900, 2, 28), (2000, 2, 29), (2024, 4, 30), (2024, 12, 31)],
)
def test_the_end_of_a_month(number: int, month: int, last: int) -> None:
    assert month_end(number, month) == date(number, month, last)


def test_months_are_counted_from_the_year_nought() -> None:
    assert month_number(date(2024, 1, 31)) == 24288
    assert month_number(date(2023, 12, 1)) == 24287


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        pytest.param("2020-12-31", "2025-12-31", Fraction(5), id="ends of years"),
        pytest.param("2020-12-31", "2021-06-30", Fraction(1, 2), id="half a year"),
        pytest.param("2020-12-31", "2021-02-28", Fraction(1, 6), id="two months"),
        pytest.param("2025-12-31", "2020-12-31", Fraction(-5), id="backwards"),
        pytest.param("2020-12-31", "2020-12-31", Fraction(0), id="no time"),
        pytest.param("2020-12-30", "2021-12-30", Fraction(1), id="the same day of the next year"),
        pytest.param("2020-12-31", "2021-01-01", Fraction(1, 31 * 12), id="one day is its part of the month"),
        pytest.param("2021-01-01", "2021-01-31", Fraction(30, 31 * 12), id="from a day to the end of its month"),
        pytest.param("2020-12-31", "2021-09-24", Fraction(8 * 30 + 24, 30 * 12), id="eight months and 24 of 30 days"),
    ],
)
def test_time_between_days_is_in_months_and_a_day_is_its_part_of_the_month(
    start: str, end: str, expected: Fraction
) -> None:
    assert years_between(date.fromisoformat(start), date.fromisoformat(end)) == expected


def test_periods_are_joined_where_the_whole_has_a_name() -> None:
    halves = [parse_period(text) for text in ("2024-H2", "2025", "2024-H1")]
    assert [str(period) for period in join_periods(half for half in halves if half)] == ["2024-2025"]
    rest = [parse_period(text) for text in ("2024-H2", "2025")]
    assert [str(period) for period in join_periods(half for half in rest if half)] == ["2024-H2", "2025"]
