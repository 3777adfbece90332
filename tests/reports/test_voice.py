"""Numbers, days, periods and units are written as each language writes them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.model.period import Period
from planck.model.result import Language
from planck.model.unit import Unit
from planck.reports.wording.digits import Rounding, plain, rounded
from planck.reports.wording.steps import root_sign
from planck.reports.wording.voice import Voice, with_unit
from tests.reports.made import span

VI, EN = Voice(Language.VI), Voice(Language.EN)
finite = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12)


@pytest.mark.parametrize(
    ("value", "places", "vietnamese", "english"),
    [
        pytest.param("15.1", None, "15,1", "15.1", id="as written"),
        pytest.param("10.60", None, "10,60", "10.60", id="a zero that was written"),
        pytest.param("30640", None, "30.640", "30,640", id="thousands"),
        pytest.param("1650", None, "1.650", "1,650", id="four digits"),
        pytest.param("999", None, "999", "999", id="three digits"),
        pytest.param("1234567.8901", None, "1.234.567,8901", "1,234,567.8901", id="no grouping of the fraction"),
        pytest.param("-1234.5", None, "−1.234,5", "−1,234.5", id="below zero"),
        pytest.param("-123456", None, "−123.456", "−123,456", id="no separator after the sign"),
        pytest.param("0.125", 2, "0,13", "0.13", id="half goes up, not to even"),
        pytest.param("-0.004", 2, "0,00", "0.00", id="no negative zero"),
        pytest.param("1E+3", None, "1.000", "1,000", id="no exponent"),
        pytest.param("2", 3, "2,000", "2.000", id="zeros asked for"),
    ],
)
def test_a_number_has_the_signs_of_its_language(value: str, places: int | None, vietnamese: str, english: str) -> None:
    assert VI.number(Decimal(value), places) == vietnamese
    assert EN.number(Decimal(value), places) == english


@pytest.mark.parametrize(
    ("unit", "shown"),
    [
        pytest.param("%", "15,1%", id="percent"),
        pytest.param("%/năm", "15,1%/năm", id="percent a year"),
        pytest.param("‰", "15,1‰", id="per mille"),
        pytest.param("điểm %", "15,1 điểm %", id="points"),
        pytest.param("tỷ đồng", "15,1 tỷ đồng", id="money"),
        pytest.param("", "15,1", id="none"),
    ],
)
def test_a_percent_sign_stands_right_behind_its_number_and_a_word_apart(unit: str, shown: str) -> None:
    assert with_unit("15,1", unit) == shown


@pytest.mark.parametrize(
    ("value", "rounding", "shown"),
    [
        pytest.param("6.2959310991", Rounding.UP, "6.30", id="up"),
        pytest.param("6.291", Rounding.UP, "6.30", id="up from little"),
        pytest.param("6.30", Rounding.UP, "6.30", id="up to itself"),
        pytest.param("-2.109", Rounding.UP, "−2.10", id="up below zero"),
        pytest.param("6.299", Rounding.DOWN, "6.29", id="down"),
        pytest.param("-2.101", Rounding.DOWN, "−2.11", id="down below zero"),
    ],
)
def test_a_need_is_rounded_towards_the_side_asked_for(value: str, rounding: Rounding, shown: str) -> None:
    assert EN.number(Decimal(value), 2, rounding) == shown


@pytest.mark.parametrize(
    ("value", "places", "shown"),
    [
        pytest.param("0.69", None, "+0,69", id="above"),
        pytest.param("-1.44", None, "−1,44", id="below"),
        pytest.param("0", None, "0", id="none"),
        pytest.param("0.001", 2, "0,00", id="none at the digits shown"),
        pytest.param("1200", None, "+1.200", id="thousands"),
    ],
)
def test_a_difference_carries_its_sign(value: str, places: int | None, shown: str) -> None:
    assert VI.signed(Decimal(value), places) == shown


@given(finite)
def test_a_number_read_back_is_the_number(value: Decimal) -> None:
    english = EN.number(value).replace(",", "").replace("−", "-")
    vietnamese = VI.number(value).replace(".", "").replace(",", ".").replace("−", "-")
    assert Decimal(english) == value == Decimal(vietnamese) == Decimal(plain(value))


@given(finite, st.integers(0, 12))
def test_rounding_up_never_falls_below_and_rounding_down_never_rises_above(value: Decimal, places: int) -> None:
    assert rounded(value, places, Rounding.UP) >= value >= rounded(value, places, Rounding.DOWN)


def test_rounding_never_runs_out_of_digits() -> None:
    value = Decimal("9" * 60 + "." + "9" * 60)
    assert rounded(value, 2) == Decimal("1" + "0" * 60)


def test_a_day_is_written_as_in_the_country_and_in_iso() -> None:
    assert VI.day(date(2023, 10, 21)) == "21/10/2023"
    assert EN.day(date(2023, 10, 21)) == "2023-10-21"


@pytest.mark.parametrize(
    ("text", "vietnamese", "english"),
    [
        pytest.param("2024", "2024", "2024", id="year"),
        pytest.param("2021-2025", "2021-2025", "2021-2025", id="years"),
        pytest.param("2024-Q1", "quý I/2024", "2024-Q1", id="quarter"),
        pytest.param("2024-H1", "6 tháng đầu năm 2024", "2024-H1", id="first half"),
        pytest.param("2024-H2", "6 tháng cuối năm 2024", "2024-H2", id="second half"),
        pytest.param("2024-9M", "9 tháng đầu năm 2024", "2024-9M", id="nine months"),
        pytest.param("2024-03", "tháng 3/2024", "2024-03", id="month"),
        pytest.param("2023-10-21", "21/10/2023", "2023-10-21", id="day"),
    ],
)
def test_a_period_is_named_as_people_name_it(text: str, vietnamese: str, english: str) -> None:
    assert VI.period(span(text)) == vietnamese
    assert EN.period(span(text)) == english


def test_a_span_without_a_name_is_given_by_its_days() -> None:
    odd = Period(date(2021, 2, 3), date(2023, 4, 5))
    assert VI.period(odd) == "03/02/2021 - 05/04/2023"


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        pytest.param(["2021", "2022", "2023"], "2021-2023", id="following years"),
        pytest.param(["2023", "2021", "2022"], "2021-2023", id="in any order"),
        pytest.param(["2022", "2024", "2025"], "2022, 2024-2025", id="a gap"),
        pytest.param(["2024-Q1", "2024-Q2"], "2024-H1", id="quarters"),
        pytest.param(["2021", "2022-Q1"], "2021, 2022-Q1", id="no name for the whole"),
        pytest.param([], "", id="none"),
    ],
)
def test_periods_that_follow_on_one_another_are_named_together(texts: list[str], shown: str) -> None:
    assert EN.periods([span(text) for text in texts]) == shown


@pytest.mark.parametrize(
    ("unit", "vietnamese", "english"),
    [
        pytest.param(Unit("%/năm"), "%/năm", "%/yr", id="rate"),
        pytest.param(Unit("%/yr"), "%/năm", "%/yr", id="rate in English"),
        pytest.param(Unit("điểm %"), "điểm %", "pp", id="points"),
        pytest.param(Unit("tỷ đồng", "2010"), "tỷ đồng (giá so sánh 2010)", "tỷ đồng (2010 prices)", id="prices"),
        pytest.param(
            Unit("tỷ đồng", "current"), "tỷ đồng (giá hiện hành)", "tỷ đồng (current prices)", id="current prices"
        ),
        pytest.param(None, "", "", id="none"),
    ],
)
def test_a_unit_is_read_in_its_language(unit: Unit | None, vietnamese: str, english: str) -> None:
    assert VI.unit(unit) == vietnamese
    assert EN.unit(unit) == english


def test_the_sign_of_a_root_names_its_degree() -> None:
    assert [root_sign(degree) for degree in (2, 3, 12)] == ["√", "³√", "¹²√"]
