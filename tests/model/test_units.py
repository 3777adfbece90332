"""Units: one name for all spellings, conversions from the table, price bases."""

from __future__ import annotations

import unicodedata
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.model.unit import Unit, factor, same_price_base
from planck.model.unit_tables import CONVERSIONS, COUNTED, SIZES, SPELLINGS


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("%/yr", "%/năm"), ("%/year", "%/năm"), ("% / năm", "%/năm"),
        ("%/nam", "%/năm"), ("% năm", "%/năm"), ("phần trăm", "%"), ("phần trăm/năm", "%/năm"),
        ("Điểm phần trăm", "điểm %"), ("pp", "điểm %"), ("percentage points", "điểm %"), ("VND", "đồng"),
        ("vnđ", "đồng"), ("Tỷ  đồng", "tỷ đồng"), ("tỉ đồng", "tỷ đồng"), ("ngàn tấn", "nghìn tấn"),
        ("nghìn tỉ đồng", "nghìn tỷ đồng"), ("m2", "m²"), ("km2", "km²"), ("Hecta", "ha"), ("USD", "usd"),
        ("Percentage (%)", "percentage (%)"), ("lao động", "lao động"), ("workers", "lao động"),
        ("tỷ đ", "tỷ đồng"), ("million VND", "triệu đồng"), ("đô la Mỹ", "usd"), ("triệu đô la", "triệu usd"),
        ("m2 sàn/người", "m² sàn/người"), ("%/1 năm", "%/năm"), ("% mỗi năm", "%/năm"), ("tỉ lệ", "tỷ lệ"),
        ("Triệu đồng / đầu người / Year", "triệu đồng/năm/người"), ("triệu đồng/người/năm", "triệu đồng/năm/người"),
        ("điểm phần trăm/năm", "điểm %/năm"), ("bác sĩ/10.000 dân", "bác sĩ/10000 người"),
        ("nghìn", "nghìn"), ("", ""), ("/", "/"),
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
        ("tấn/ha", "tạ/ha", Fraction(10)),
        ("tạ/ha", "kg/ha", Fraction(100)),
        ("tấn/ha", "kg/m2", Fraction(1, 10)),
        ("triệu đồng/người/năm", "nghìn đồng/người/năm", Fraction(1000)),
        ("triệu đồng/năm/người", "đồng/người/năm", Fraction(10**6)),
        ("tỷ đồng/xã", "triệu đồng/xã", Fraction(1000)),
        ("triệu đồng/ha", "đồng/m²", Fraction(100)),
        ("vạn đồng", "đồng", Fraction(10**4)),
        ("vạn người", "nghìn người", Fraction(10)),
        ("vạn tấn", "tấn", Fraction(10**4)),
        ("bác sĩ/vạn dân", "bác sĩ/10.000 người", Fraction(1)),
        ("giường bệnh/10 000 dân", "giường bệnh/1000 dân", Fraction(1, 10)),
        ("triệu đô la Mỹ", "nghìn USD", Fraction(1000)),
        ("đô la/người", "usd/người", Fraction(1)),
        ("nghìn hộ", "hộ", Fraction(1000)),
        ("triệu lượt khách", "vạn lượt khách", Fraction(100)),
        ("‰/năm", "%/năm", Fraction(1, 10)),
        ("triệu euro", "EUR", Fraction(10**6)),
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
        pytest.param("triệu đồng/tháng", "triệu đồng/năm", id="per month and per year"),
        pytest.param("triệu đồng/người", "triệu đồng/hộ", id="per person and per household"),
        pytest.param("tấn/ha", "tấn", id="per something and in all"),
        pytest.param("người/ha", "ha/người", id="the other way round"),
        pytest.param("tấn/1.5 ha", "tấn/ha", id="per something that is no whole number"),
        pytest.param("nghìn", "triệu", id="sizes of nothing"),
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


@pytest.mark.parametrize("name", sorted(COUNTED))
def test_what_is_counted_is_listed_as_it_is_named(name: str) -> None:
    """In small letters and in the spelling that stands for itself."""
    assert Unit(name).name == name
    assert Unit(name.upper()).is_whole


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
        ("điểm %/năm", True, False, True), ("%/tháng", True, False, False), ("nghìn %", False, False, False),
    ],
)  # fmt: skip
def test_which_units_differ_by_points(text: str, is_percent: bool, is_growth: bool, is_points: bool) -> None:
    unit = Unit(text)
    assert (unit.is_percent, unit.is_growth, unit.is_points) == (is_percent, is_growth, is_points)


@pytest.mark.parametrize(
    ("text", "ranks", "counts", "whole", "dimension"),
    [
        ("hạng", True, True, True, None),
        ("thứ hạng", True, False, False, None),
        ("bậc", True, False, False, None),
        ("rank", True, True, True, None),
        ("xã", False, True, True, None),
        ("xã đạt chuẩn nông thôn mới", False, True, True, None),
        ("thôn, bản", False, True, True, None),
        ("con", False, True, True, None),
        ("đảng viên", False, True, True, None),
        ("lượt khách", False, True, True, None),
        ("giường bệnh", False, True, True, None),
        ("vụ tai nạn", False, True, True, None),
        ("households", False, True, True, None),
        ("lao động", False, True, True, "workers"),
        ("nghìn lao động", False, True, False, "workers"),
        ("vạn hộ", False, True, False, None),
        ("người/năm", False, False, False, None),
        ("giường bệnh/vạn dân", False, False, False, None),
        ("nghìn lượt khách.km", False, False, False, None),
        ("điểm", False, False, False, None),
        ("lần", False, False, False, None),
        ("tỷ đồng/ năm", False, False, False, None),
        ("%/năm", False, False, False, None),
        ("năm", False, False, False, None),
        ("", False, False, False, None),
        ("ha", False, False, False, "area"),
        ("vạn tấn", False, False, False, "mass"),
    ],
)
def test_the_nature_of_a_unit(text: str, ranks: bool, counts: bool, whole: bool, dimension: str | None) -> None:
    unit = Unit(text)
    assert (unit.is_rank, unit.counts_things, unit.is_whole, unit.dimension) == (ranks, counts, whole, dimension)


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("tỷ đồng", True), ("triệu đồng/người/năm", True), ("kWh/triệu đồng", True), ("đô la Mỹ", True),
        ("nghìn euro", True), ("hợp đồng", False), ("tấn", False),
    ],
)  # fmt: skip
def test_prices_have_a_part_in_money_and_in_what_is_per_money(text: str, money: bool) -> None:
    assert Unit(text).is_money is money


UNITS = st.builds(
    lambda sizes, parts: "/".join(
        " ".join([*size, part]) for size, part in zip([sizes, *([()] * len(parts))], parts, strict=False)
    ),
    st.lists(st.sampled_from(list(SIZES)), max_size=2),
    st.lists(
        st.sampled_from(["tấn", "kg", "đồng", "ha", "m2", "người", "xã", "năm", "vạn dân"]), min_size=1, max_size=3
    ),
)


@given(UNITS, UNITS, UNITS)
def test_converting_there_and_back_and_by_way_of_a_third_changes_nothing(first: str, second: str, third: str) -> None:
    """Two units convert into each other, or neither into the other."""
    there, back = factor(Unit(first), Unit(second), rate=False), factor(Unit(second), Unit(first), rate=False)
    on = factor(Unit(second), Unit(third), rate=False)
    assert (there is None) == (back is None)
    if there is not None and back is not None:
        assert there * back == 1
        if on is not None:
            assert factor(Unit(first), Unit(third), rate=False) == there * on


@given(UNITS)
def test_the_name_of_a_unit_is_a_spelling_of_it(text: str) -> None:
    assert Unit(Unit(text).name).name == Unit(text).name
    assert factor(Unit(text), Unit(Unit(text).name), rate=False) == 1


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("điểm %/năm", "điểm %"), ("ha/năm", "ha"), ("ha / Năm", "ha"), ("ha mỗi năm", "ha"), ("ha/yr", "ha"),
        ("triệu đồng/người/năm", "triệu đồng/người"), ("triệu đồng/năm/người", "triệu đồng/người"),
        ("triệu đồng/người/năm/năm", "triệu đồng/người/năm"), ("ha", None), ("tạ/ha", None), ("năm", None),
    ],
)  # fmt: skip
def test_what_a_unit_is_per_year_of(text: str, level: str | None) -> None:
    assert Unit(text).yearly_of == level
