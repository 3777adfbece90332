"""A cell is what it shows: numbers and days by their number format, exactly."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.office.files.number_format import NumberFormat
from tests.office_tables.making import SHEETS, at, read, sheet_xml


@pytest.mark.parametrize(
    ("held", "code", "text", "number"),
    [
        pytest.param("5.42", "General", "5.42", "5.42", id="general is what it holds"),
        pytest.param("9.050000000000001", "General", "9.05", "9.05", id="to 15 digits"),
        pytest.param("1E-3", "General", "0.001", "0.001", id="without an exponent"),
        pytest.param("2.5E7", "General", "25000000", "25000000", id="nor a positive one"),
        pytest.param("4.8666", "0.00", "4.87", "4.87", id="decimals are rounded"),
        pytest.param("1835.06", "#,##0.0", "1835.1", "1835.1", id="groups leave the number alone"),
        pytest.param("2.5", "0", "3", "3", id="half goes up"),
        pytest.param("-2.5", "0", "-3", "-3", id="half of a fall goes down"),
        pytest.param("1.005", "0.00", "1.01", "1.01", id="half as it is written, not as it is kept in two's powers"),
        pytest.param("4", "0.00", "4.00", "4.00", id="zeros that are shown"),
        pytest.param("4", "0.##", "4", "4", id="zeros that are not shown"),
        pytest.param("4.126", "0.0##", "4.126", "4.126", id="optional decimals"),
        pytest.param("7", "000", "007", "7", id="zeros in front"),
        pytest.param("0.5", "#.0", "0.5", "0.5", id="no digit before the point"),
        pytest.param("0", "#,###", "", None, id="a zero that is not shown"),
        pytest.param("0.04", "0.0%", "4.0%", "4.0", id="percent"),
        pytest.param("0.0485", "0.00%", "4.85%", "4.85", id="percent, exactly"),
        pytest.param("0.285", "0%", "29%", "29", id="percent, half goes up"),
        pytest.param("0.125", 'General"%"', "0.125%", "0.125", id="a percent sign that is a text"),
        pytest.param("1618247.3", "#,##0.0,", "1618.2", "1618.2", id="thousands by a comma at the end"),
        pytest.param("1618247300", '0.0,,"tr"', "1618.2tr", "1618.2", id="millions by two"),
        pytest.param("1650", r"#\.##0", "1650", "1650", id="groups by a point that is a text"),
        pytest.param("1650.4", "# ##0", "1650", "1650", id="groups by spaces"),
        pytest.param("95", r"0\.0", "95", "95", id="a point that is a text is no decimal point"),
        pytest.param("5", '0" tấn"', "5 tấn", "5", id="a unit in the format"),
        pytest.param("5", "[$₫-42A]#,##0", "₫5", "5", id="a currency"),
        pytest.param("5", "[Red][>=3]0.0;0.00", "5.0", "5.0", id="a condition that holds"),
        pytest.param("2", "[Red][>=3]0.0;0.00", "2.00", "2.00", id="a condition that does not"),
        pytest.param("2", "[>=3]0.0;[<1]0.00", "2", "2", id="no condition holds"),
        pytest.param("-5", "0.0;(0.0)", "(5.0)", "-5.0", id="a fall in brackets"),
        pytest.param("0", '0.0;-0.0;"-"', "-", None, id="a dash for zero"),
        pytest.param("0", '_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)', "-", None, id="the dash of ledgers"),
        pytest.param("1234.5", '_(* #,##0_);_(* (#,##0);_(* "-"??_);_(@_)', "1235", "1235", id="a ledger"),
        pytest.param("12", ";;;", "", None, id="nothing is shown"),
        pytest.param("0.3333", "# ?/?", "0.3333", "0.3333", id="a fraction is what it holds"),
        pytest.param("12345", "0.00E+00", "12345", "12345", id="an exponent is what it holds"),
        pytest.param("12.5", "@", "12.5", "12.5", id="a number in a cell for texts"),
        pytest.param("-0.04", "0.0", "0.0", "0.0", id="a fall that is rounded away"),
    ],
)
def test_a_number_is_what_its_cell_shows(held: str, code: str, text: str, number: str | None) -> None:
    """Rounded away from zero at a half, in per cent where the format says so; else what it holds, to 15 digits."""
    shown = NumberFormat(code).show(Decimal(held), is_1904=False)
    assert (shown.text, None if shown.number is None else str(shown.number)) == (text, number)


def test_what_a_cell_holds_is_kept_in_the_scale_that_it_shows() -> None:
    """Whether rounding moved a figure across a target is asked in one unit."""
    shown = [NumberFormat(code).show(Decimal("0.04857"), is_1904=False) for code in ("0.0%", "0.00", "General")]
    assert [str(each.held) for each in shown] == ["4.857", "0.04857", "0.04857"]
    assert [each.is_percent for each in shown] == [True, False, False]


@pytest.mark.parametrize(
    ("serial", "code", "text", "day"),
    [
        pytest.param("41579", r"mmm\-yy", "Nov-13", date(2013, 11, 1), id="month and year"),
        pytest.param("45967", "d/m", "6/11", date(2025, 11, 6), id="day and month"),
        pytest.param("45967", "dd/mm/yyyy", "06/11/2025", date(2025, 11, 6), id="a whole day"),
        pytest.param("45967", "[$-42A]dd mmmm yyyy;@", "06 November 2025", date(2025, 11, 6), id="of a language"),
        pytest.param("45967.75", "h:mm AM/PM", "6:00 PM", None, id="a time is no day"),
        pytest.param("45967.75", "dd/mm hh:mm", "06/11 18:00", date(2025, 11, 6), id="a day with a time"),
        pytest.param("1.5", "[h]:mm", "36:00", None, id="hours beyond a day"),
        pytest.param("0.5208333333333333", "mm:ss", "30:00", None, id="minutes are no months"),
        pytest.param("1", "d/m/yyyy", "1/1/1900", date(1900, 1, 1), id="the first day"),
        pytest.param("61", "d/m/yyyy", "1/3/1900", date(1900, 3, 1), id="behind the 29 February that was none"),
        pytest.param("2958465", "yyyy", "9999", date(9999, 12, 31), id="the last day"),
        pytest.param("2958466", "yyyy", "####", None, id="beyond the last day"),
        pytest.param("-1", "yyyy", "####", None, id="before the first day"),
        pytest.param("2958465.99999999", "yyyy", "####", None, id="a second before the end of all days"),
    ],
)
def test_a_day_is_what_its_cell_shows(serial: str, code: str, text: str, day: date | None) -> None:
    """A cell whose "6/11" became a day can be told from one that says it."""
    shown = NumberFormat(code).show(Decimal(serial), is_1904=False)
    assert (shown.text, shown.moment and shown.moment.day) == (text, day)


def test_days_may_be_counted_from_1904() -> None:
    """As in workbooks that were begun on a Mac."""
    shown = NumberFormat("d/m/yyyy").show(Decimal(44505), is_1904=True)
    assert (shown.text, shown.moment and shown.moment.day) == ("6/11/2025", date(2025, 11, 6))


@pytest.mark.parametrize(
    ("code", "text"),
    [
        pytest.param("General", "Đạt", id="general"),
        pytest.param("0.00", "Đạt", id="digits"),
        pytest.param("@", "Đạt", id="texts"),
        pytest.param(r"\-\ @", "- Đạt", id="a bullet in the format"),
        pytest.param('0;-0;0;"("@")"', "(Đạt)", id="brackets in the section for texts"),
        pytest.param(";;;", "", id="nothing is shown"),
    ],
)
def test_a_text_is_what_its_cell_shows(code: str, text: str) -> None:
    """What the format puts around a text is seen like the text."""
    assert NumberFormat(code).show_text("Đạt") == text


@given(st.text(alphabet='0#?.,%;@"\\_*[]<>=-+E/ydmhs\u20ab $G', max_size=16), st.decimals(-(10**12), 10**12, places=4))
def test_no_format_makes_another_number(code: str, number: Decimal) -> None:
    """What is shown lies within a unit of its last place of what is held, or is no number."""
    shown = NumberFormat(code).show(number, is_1904=False)
    if shown.number is not None and shown.held is not None:
        unit = Decimal(1).scaleb(int(shown.number.as_tuple().exponent))
        assert abs(shown.number - shown.held) <= unit / 2


@given(st.integers(0, 400))
def test_a_format_that_excel_does_not_write_down_is_known_or_shows_what_is_held(number: int) -> None:
    """No number of a format stops the reading."""
    styles = f'<styleSheet xmlns="{SHEETS}"><cellXfs><xf numFmtId="{number}"/></cellXfs></styleSheet>'
    data = sheet_xml('<row r="1"><c r="A1" s="0"><v>45967.5</v></c></row>', parts={"xl/styles.xml": styles})
    assert at(read(data).grids[0], 1, 1).text
