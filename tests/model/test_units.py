"""Units: one name for all spellings, conversions from the table, price bases."""

from __future__ import annotations

import unicodedata
from fractions import Fraction

import pytest

from planck.model.unit import CONVERSIONS, SPELLINGS, Unit, factor, same_price_base


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("%/yr", "%/năm"), ("%/year", "%/năm"), ("% / năm", "%/năm"),
        ("%/nam", "%/năm"), ("% năm", "%/năm"), ("phần trăm", "%"), ("phần trăm/năm", "%/năm"),
        ("Điểm phần trăm", "điểm %"), ("pp", "điểm %"), ("percentage points", "điểm %"), ("VND", "đồng"),
        ("vnđ", "đồng"), ("Tỷ  đồng", "tỷ đồng"), ("tỉ đồng", "tỷ đồng"), ("ngàn tấn", "nghìn tấn"),
        ("nghìn tỉ đồng", "nghìn tỷ đồng"), ("m2", "m²"), ("km2", "km²"), ("Hecta", "ha"), ("USD", "usd"),
        ("Percentage (%)", "percentage (%)"), ("lao động", "lao động"), ("workers", "lao động"),
    ],
)  # fmt: skip
def test_spellings_of_one_unit_have_one_name(written: str, name: str) -> None:
    assert Unit(written).name == name
    assert Unit(unicodedata.normalize("NFD", written)).name == name


@pytest.mark.parametrize("name", SPELLINGS.values())
def test_every_other_spelling_leads_to_a_name_that_stands_for_itself(name: str) -> None:
    assert Unit(name).name == name


@pytest.mark.parametrize(
    ("source", "wanted", "expected"),
    [
        ("tỷ đồng", "đồng", Fraction(10**9)),
        ("đồng", "nghìn tỷ đồng", Fraction(1, 10**12)),
        ("triệu đồng", "tỷ đồng", Fraction(1, 1000)),
        ("nghìn đồng", "triệu đồng", Fraction(1, 1000)),
        ("triệu tỷ đồng", "nghìn tỷ đồng", Fraction(1000)),
        ("km²", "ha", Fraction(100)),
        ("m²", "ha", Fraction(1, 10000)),
        ("nghìn ha", "ha", Fraction(1000)),
        ("tạ", "kg", Fraction(100)),
        ("yến", "kg", Fraction(10)),
        ("tấn", "tạ", Fraction(10)),
        ("nghìn tấn", "kg", Fraction(10**6)),
        ("triệu tấn", "nghìn tấn", Fraction(1000)),
        ("g", "kg", Fraction(1, 1000)),
        ("fraction", "%", Fraction(100)),
        ("%", "fraction", Fraction(1, 100)),
        ("‰", "%", Fraction(1, 10)),
        ("tỷ USD", "triệu USD", Fraction(1000)),
        ("nghìn usd", "usd", Fraction(1000)),
        ("km", "m", Fraction(1000)),
        ("nghìn m³", "m³", Fraction(1000)),
        ("triệu m3", "nghìn m³", Fraction(1000)),
        ("lít", "m³", Fraction(1, 1000)),
        ("MWh", "kWh", Fraction(1000)),
        ("GWh", "triệu kWh", Fraction(1)),
        ("nghìn người", "người", Fraction(1000)),
        ("triệu người", "nghìn người", Fraction(1000)),
        ("nghìn lao động", "lao động", Fraction(1000)),
        ("hạng", "hạng", Fraction(1)),
        ("%/yr", "%/năm", Fraction(1)),
    ],
)
def test_what_one_unit_is_in_another(source: str, wanted: str, expected: Fraction) -> None:
    assert factor(Unit(source), Unit(wanted), rate=False) == expected
    assert factor(Unit(wanted), Unit(source), rate=False) == 1 / expected


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        pytest.param("ha", "tỷ đồng", id="of two dimensions"),
        pytest.param("usd", "đồng", id="money of two countries"),
        pytest.param("người", "lao động", id="people and workers"),
        pytest.param("%", "điểm %", id="share and points"),
        pytest.param("sản phẩm", "xã", id="neither in the table"),
        pytest.param("xã", "ha", id="one not in the table"),
        pytest.param("ha", "xã", id="the other not in the table"),
        pytest.param("%", "%/năm", id="a share is no rate"),
    ],
)
def test_what_is_not_in_the_table_does_not_convert(source: str, wanted: str) -> None:
    assert factor(Unit(source), Unit(wanted), rate=False) is None


def test_percent_and_percent_a_year_are_one_unit_of_a_rate() -> None:
    assert factor(Unit("%"), Unit("%/năm"), rate=True) == 1
    assert factor(Unit("%/năm"), Unit("%"), rate=True) == 1
    assert factor(Unit("%"), Unit("điểm %"), rate=True) is None
    assert factor(Unit("ha"), Unit("%/năm"), rate=True) is None
    assert factor(Unit("fraction"), Unit("%"), rate=True) == 100


@pytest.mark.parametrize("dimension", CONVERSIONS)
def test_each_dimension_has_its_own_unit_of_size_one(dimension: str) -> None:
    assert Fraction(1) in CONVERSIONS[dimension].values()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (None, None, True),
        ("2010", None, True),
        (None, "2010", True),
        ("2010", "2010", True),
        ("2010", "current", False),
    ],
)
def test_price_bases_agree_unless_both_are_given_and_differ(one: str | None, other: str | None, same: bool) -> None:
    assert same_price_base(Unit("tỷ đồng", one), Unit("tỷ đồng", other)) is same


@pytest.mark.parametrize(
    ("text", "is_percent", "is_growth", "is_points"),
    [
        ("%", True, False, False), ("%/năm", True, True, False), ("điểm %", True, False, True),
        ("fraction", False, False, False), ("‰", False, False, False), ("tỷ đồng", False, False, False),
    ],
)  # fmt: skip
def test_which_units_differ_by_points(text: str, is_percent: bool, is_growth: bool, is_points: bool) -> None:
    unit = Unit(text)
    assert (unit.is_percent, unit.is_growth, unit.is_points) == (is_percent, is_growth, is_points)


@pytest.mark.parametrize(
    ("text", "ranks", "counts", "dimension"),
    [
        ("hạng", True, True, None),
        ("thứ hạng", True, False, None),
        ("bậc", True, False, None),
        ("rank", True, True, None),
        ("xã", False, True, None),
        ("lao động", False, True, "workers"),
        ("người/năm", False, False, None),
        ("tỷ đồng/ năm", False, False, None),
        ("tỷ đồng/yr", False, False, None),
        ("%/năm", False, False, "growth"),
        ("năm", False, False, None),
        ("ha", False, False, "area"),
    ],
)
def test_the_nature_of_a_unit(text: str, ranks: bool, counts: bool, dimension: str | None) -> None:
    unit = Unit(text)
    assert (unit.is_rank, unit.counts_things, unit.dimension) == (ranks, counts, dimension)
