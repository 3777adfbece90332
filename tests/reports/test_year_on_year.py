"""A figure is compared with that of the same time a year before, and with nothing else."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from planck.model.assessment import Unused
from planck.model.explanation import Reason, ReasonCode
from planck.model.indicator import Kind
from planck.model.observation import Observation
from planck.model.unit import Unit
from planck.model.value import Interval, Number
from planck.reports.year_on_year import a_year_before, by_time, on_last_year, on_record
from tests.reports.made import an_observation, span, thanh_liem

D = Decimal
DONG = Unit("tỷ đồng", "2010")


def level(period: str, value: str, unit: Unit = DONG, **changes: Any) -> Observation:
    return an_observation(period, value, unit=unit, **changes)


@pytest.mark.parametrize(
    ("period", "before"),
    [
        pytest.param("2023", "2022", id="year"),
        pytest.param("2023-Q2", "2022-Q2", id="quarter"),
        pytest.param("2023-9M", "2022-9M", id="nine months"),
        pytest.param("2024-02", "2023-02", id="February of a leap year"),
        pytest.param("2024-02-29", "2023-02-28", id="leap day"),
        pytest.param("2023-10-21", "2022-10-21", id="day"),
    ],
)
def test_the_same_time_a_year_before(period: str, before: str) -> None:
    assert a_year_before(span(period)) == span(before)


def test_a_span_of_years_has_no_year_before() -> None:
    assert a_year_before(span("2021-2023")) is None


def test_levels_grow_by_percent() -> None:
    """27320.5 after 23668 is 15.432229… % more (by hand: 3652.5 ÷ 23668)."""
    change = on_last_year(level("2023", "27320.5"), by_time([level("2022", "23668")]), Kind.FLOW)
    assert change is not None
    assert change.value == D("3652.5")
    assert change.percent is not None
    assert change.percent.quantize(D("0.0001")) == D("15.4322")


def test_rates_differ_by_points() -> None:
    change = on_last_year(an_observation("2022", "20.35"), by_time([an_observation("2021", "28.7")]), Kind.RATE)
    assert change is not None
    assert (change.value, change.unit, change.percent) == (D("-8.35"), "pp", None)


def test_ranks_differ_by_places() -> None:
    rank = Unit("hạng")
    change = on_last_year(level("2022", "12", rank), by_time([level("2021", "15", rank)]), Kind.RANK)
    assert change is not None
    assert (change.value, change.unit, change.percent) == (D("-3"), "hạng", None)


def test_last_year_is_converted_first() -> None:
    change = on_last_year(
        level("2023", "30", Unit("nghìn tỷ đồng")), by_time([level("2022", "25000", Unit("tỷ đồng"))]), Kind.FLOW
    )
    assert change is not None
    assert (change.value, change.percent) == (D(5), D(20))


@pytest.mark.parametrize(
    "last",
    [
        pytest.param(level("2021", "1"), id="two years before"),
        pytest.param(level("2022", "1", Unit("tỷ đồng", "2020")), id="other prices"),
        pytest.param(level("2022", "1", Unit("ha")), id="another unit"),
        pytest.param(level("2022", "1", indicator="other"), id="another indicator"),
        pytest.param(an_observation("2022", Interval(D(1), D(2)), unit=DONG), id="interval"),
    ],
)
def test_what_cannot_be_compared_is_not(last: Observation) -> None:
    assert on_last_year(level("2023", "2"), by_time([last]), Kind.FLOW) is None


def test_from_nothing_there_is_no_growth_by_percent() -> None:
    change = on_last_year(level("2023", "2"), by_time([level("2022", "0")]), Kind.FLOW)
    assert change is not None
    assert (change.value, change.percent) == (D(2), None)


def test_a_figure_not_known_on_the_day_is_not_on_record() -> None:
    """What was published later, superseded or compiled elsewhere is compared with nothing."""
    base = an_observation("2020", "11")
    late = an_observation("2024", "12")
    left_out = (
        Unused(late, Reason(ReasonCode.PUBLISHED_LATER)),
        Unused(base, Reason(ReasonCode.OUTSIDE_PERIOD)),
    )
    found = on_record(thanh_liem(unused=left_out))
    assert [str(one.period) for one in found] == ["2020", "2021", "2022", "2023"]
    assert isinstance(found[0].value, Number)
