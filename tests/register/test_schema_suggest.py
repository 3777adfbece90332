"""What is proposed instead of a spelling that was refused."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.model.period import parse_period
from planck.register.schema import check as schema
from planck.register.schema import suggest

NUMBER: str = json.loads(schema.text("targets"))["definitions"]["number"]["pattern"]


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        pytest.param("15,1", "15.1", id="decimal comma"),
        pytest.param("15,1 %/năm", "15.1 %/năm", id="decimal comma and a unit"),
        pytest.param("15,1%", "15.1%", id="decimal comma and a unit without a space"),
        pytest.param("-0,5", "-0.5", id="below zero"),
        pytest.param("−5", "-5", id="true minus"),
        pytest.param("– 5", "-5", id="dash for a minus"),
        pytest.param("1_650", "1650", id="underscore"),
        pytest.param("1 650 lao động", "1650 lao động", id="space between thousands"),
        pytest.param("99\u202f999", "99999", id="narrow space between thousands"),
        pytest.param("1'650", "1650", id="apostrophe between thousands"),
        pytest.param("1.234,5", "1234.5", id="Vietnamese marks"),
        pytest.param("1,234.5", "1234.5", id="English marks"),
        pytest.param("1.234.567", "1234567", id="points between thousands"),
        pytest.param("1,234,567", "1234567", id="commas between thousands"),
        pytest.param("1,650", "1.650 / 1650", id="a comma that can be either"),
        pytest.param("1e9", "1000000000", id="exponent"),
        pytest.param("1.5e-3", "0.0015", id="negative exponent"),
        pytest.param("1e999", "", id="an exponent out of bounds"),
        pytest.param("0123", "123", id="leading zero"),
        pytest.param("00", "0", id="zeros"),
        pytest.param("0x1F", "31", id="hexadecimal"),
        pytest.param("0o17", "15", id="octal"),
        pytest.param("0b2", "", id="not binary"),
        pytest.param(".5", "0.5", id="no digit before the point"),
        pytest.param("5.", "5", id="no digit after the point"),
        pytest.param("１５", "15", id="wide digits"),
        pytest.param("15.1\u00a0%", "15.1 %", id="non-breaking space"),
        pytest.param("50ha", "50 ha", id="unit without a space"),
        pytest.param("3,5 m2", "3.5 m2", id="a unit with a digit"),
        pytest.param("2,5 bác sĩ/10.000 dân", "2.5 bác sĩ/10.000 dân", id="a unit with digits after a stroke"),
        pytest.param("1 tỷ 200 triệu", "", id="two numbers"),
        pytest.param("12.34.5", "", id="marks in the wrong places"),
        pytest.param("7-8%", "", id="an interval"),
        pytest.param("12/13", "", id="a count"),
        pytest.param("12:30", "", id="a time of day"),
        pytest.param(".nan", "", id="not a number"),
        pytest.param("trên 1650", "", id="words"),
        pytest.param("2023-10-21", "", id="a day"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_number_is_proposed_as_the_format_writes_it(text: str, fix: str) -> None:
    """With a decimal point and without other marks; nothing where it cannot be known."""
    assert suggest.number(text) == fix


@pytest.mark.parametrize(
    ("function", "text", "fix"),
    [
        pytest.param(suggest.interval, "7-8%", "[7%, 8%]", id="interval with a hyphen"),
        pytest.param(suggest.interval, "7,5 – 8,5 %", "[7.5 %, 8.5 %]", id="interval with a dash and decimal commas"),
        pytest.param(suggest.interval, "7 đến 8", "[7, 8]", id="interval in words"),
        pytest.param(suggest.interval, "7% - 8%/năm", "[7%, 8%/năm]", id="interval with two units"),
        pytest.param(suggest.interval, "60-65 tạ/ha", "[60 tạ/ha, 65 tạ/ha]", id="interval with a unit per another"),
        pytest.param(suggest.interval, "1,650-1,700", "", id="interval of numbers with two readings"),
        pytest.param(suggest.interval, "7", "", id="no interval"),
        pytest.param(suggest.flag, "True", "true", id="a capital"),
        pytest.param(suggest.flag, "có", "true", id="có"),
        pytest.param(suggest.flag, "NO", "false", id="NO"),
        pytest.param(suggest.flag, "chưa", "false", id="chưa"),
        pytest.param(suggest.flag, "maybe", "", id="neither"),
        pytest.param(suggest.value, "NO", "false", id="value: false"),
        pytest.param(suggest.value, "7-8%", "[7%, 8%]", id="value: an interval"),
        pytest.param(suggest.value, "21/10/2023", "2023-10-21", id="value: a day"),
        pytest.param(suggest.value, "15,1", "15.1", id="value: a number"),
        pytest.param(suggest.period, "Q1/2024", "2024-Q1", id="quarter"),
        pytest.param(suggest.period, "2024Q1", "2024-Q1", id="quarter without a hyphen"),
        pytest.param(suggest.period, "quý IV/2024", "2024-Q4", id="quarter in Vietnamese"),
        pytest.param(suggest.period, "quý I năm 2024", "2024-Q1", id="quarter in Vietnamese, in words"),
        pytest.param(suggest.period, "H2/2024", "2024-H2", id="half year"),
        pytest.param(suggest.period, "9T/2024", "2024-9M", id="nine months"),
        pytest.param(suggest.period, "9 tháng/2024", "2024-9M", id="nine months in words"),
        pytest.param(suggest.period, "2024-09M", "2024-9M", id="nine months with a zero"),
        pytest.param(suggest.period, "03/2024", "2024-03", id="month"),
        pytest.param(suggest.period, "2021/2025", "2021-2025", id="years with a stroke"),
        pytest.param(suggest.period, "2021 đến 2025", "2021-2025", id="years in words"),
        pytest.param(suggest.period, "2024.0", "2024", id="a year with a decimal point"),
        pytest.param(suggest.period, "2025/2021", "", id="years that run backwards"),
        pytest.param(suggest.period, "soon", "", id="no period"),
        pytest.param(suggest.day, "21/10/2023", "2023-10-21", id="day first"),
        pytest.param(suggest.day, "2023/1/5", "2023-01-05", id="strokes"),
        pytest.param(suggest.day, "31/02/2023", "", id="a day that there is not"),
        pytest.param(suggest.identifier, "Tốc độ tăng GTSX", "toc-do-tang-gtsx", id="id of a name"),
    ],
)
def test_other_values_are_proposed_as_the_format_writes_them(
    function: Callable[[str], str], text: str, fix: str
) -> None:
    """Vietnamese and English customs alike."""
    assert function(text) == fix


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("13/15", ("13", "15", ""), id="bare"),
        pytest.param("013 / 15 xã", ("13", "15", " xã"), id="with spaces and a unit"),
        pytest.param("1/2/2023", None, id="a day"),
        pytest.param("13/15xã", None, id="a unit without a space"),
        pytest.param("13.5/15", None, id="with decimals"),
    ],
)
def test_so_many_of_so_many_is_taken_apart(text: str, parts: tuple[str, str, str] | None) -> None:
    assert suggest.so_many(text) == parts


@given(st.text(alphabet="0123456789.,_-+eExX% \u2212\u2013\u00a0'haQq:", max_size=20))
def test_what_is_proposed_would_be_accepted(text: str) -> None:
    """No remedy leads to the next refusal; and no text, however odd, brings a suggestion down."""
    for reading in filter(None, suggest.number(text).split(" / ")):
        assert re.search(NUMBER, reading), reading
    assert not suggest.period(text) or parse_period(suggest.period(text))
    assert suggest.flag(text) in ("", "true", "false")
