"""A plain number that is taken as it stands is the figure that every other way would make of it."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from planck.judgement.conversion import convert, way_to
from planck.model.unit import Unit
from planck.model.value import Number

from .plan import at_least, seen, target

UNITS = ["%", "%/năm", "tỷ đồng", "triệu đồng", "người", None]
PERIODS = ["2023", "2021-2023", "2023-H1", "2023-06-30", "2023-12-31"]


@given(
    st.decimals(allow_nan=False, allow_infinity=False, places=3),
    st.sampled_from(UNITS),
    st.sampled_from(UNITS),
    st.sampled_from(PERIODS),
    st.sampled_from(["level", "rate", "stock", "flow", None]),
    st.booleans(),
)
def test_a_plain_number_is_the_figure_that_it_was_converted_to(
    number: Decimal, unit: str | None, own: str | None, period: str, kind: str | None, foreign: bool
) -> None:
    aim = target(at_least("1"), unit=unit, kind=kind)
    observation = seen(period, str(number), unit=own)
    way = way_to(aim.unit, None if own is None else Unit(own), aim)
    assert way.keeps_numbers is (way.scale is None and way.why_not is None)
    if way.keeps_numbers:
        value = Number(number)
        assert [way.plain(observation, number, foreign=foreign)] == convert(
            observation, value, aim, way, foreign=foreign
        )
