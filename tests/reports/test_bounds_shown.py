"""What is printed of a figure lies to each bound that decides as the figure itself does."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.model.assessment import Assessment, Outcome
from planck.model.comparator import Comparator
from planck.model.exact import MeanGrowth
from planck.model.indicator import Indicator
from planck.model.register import Register
from planck.model.result import Language
from planck.model.target import Tolerance
from planck.reports.target_view import TargetView, view_target
from planck.reports.wording.digits import digits_of
from planck.reports.wording.voice import Voice
from tests.judgement.plan import at_least, at_most, between, equal_to, judged, target

CONDITIONS = [
    pytest.param(at_least("10"), Tolerance(Decimal("0.5")), ["9.5", "10"], id="a least with a tolerance"),
    pytest.param(at_least("10"), Tolerance(Decimal(5), relative=True), ["9.5", "10"], id="a tolerance in percent"),
    pytest.param(at_most("9"), Tolerance(Decimal("0.5")), ["9", "9.5"], id="a most with a tolerance"),
    pytest.param(between("9.5", "10", "higher"), Tolerance(Decimal(1)), ["8.5", "9.5", "10"], id="a range"),
    pytest.param(between("9", "9.5", "lower"), None, ["9", "9.5"], id="a range to stay below"),
    pytest.param(equal_to("9", "0.5"), Tolerance(Decimal("0.3")), ["8.2", "8.5", "9", "9.5", "9.8"], id="a distance"),
]


def view_of(
    comparator: Comparator, tolerance: Tolerance | None, rates: list[str], decimals: int | None = None
) -> TargetView:
    years = {str(year): rate for year, rate in enumerate(rates, start=2021)}
    period = f"2021-{2020 + len(rates)}" if len(rates) > 1 else "2021"
    declared = target(comparator, period, "average_growth", tolerance=tolerance)
    register = Register(indicators={declared.indicator: Indicator(declared.indicator, decimals=decimals)})
    return view_target(Voice(Language.EN, register), judged(declared, years, "2030-01-01"))


def number(text: str) -> Fraction:
    return Fraction(text.partition(" ")[0].replace(",", "").replace("−", "-"))


def side(left: Fraction, right: Fraction) -> int:
    return (left > right) - (left < right)


@pytest.mark.parametrize(("comparator", "tolerance", "edges"), CONDITIONS)
@given(rates=st.lists(st.integers(90, 100), min_size=1, max_size=4))
def test_a_mean_is_printed_on_its_side_of_every_edge(
    comparator: Comparator, tolerance: Tolerance | None, edges: list[str], rates: list[int]
) -> None:
    view = view_of(comparator, tolerance, [str(Decimal(rate).scaleb(-1)) for rate in rates])
    product = Fraction(1)
    for rate in rates:
        product *= 1 + Fraction(rate, 1000)
    exact, printed = MeanGrowth(product, len(rates)), number(view.value)
    for edge in map(Fraction, edges):
        assert side(printed, edge) == exact.against(edge)
        assert side(number(view.margin), edge - comparator.reference(exact)) == exact.against(edge)


@given(
    bound=st.decimals(8, 11, places=3),
    rates=st.lists(st.integers(7000, 12000), min_size=1, max_size=4),
    decimals=st.none() | st.integers(0, 4),
)
def test_the_margin_is_what_a_reader_finds_who_subtracts_what_is_shown(
    bound: Decimal, rates: list[int], decimals: int | None
) -> None:
    view = view_of(at_least(str(bound)), None, [str(Decimal(rate).scaleb(-3)) for rate in rates], decimals)
    condition = view.short_condition.removeprefix("≥ ")
    assert number(view.value) - number(condition) == number(view.margin)
    assert number(condition) == bound
    for figure in view.figures:
        assert number(figure.value) - number(condition) == number(figure.margin)


def test_a_miss_beyond_the_tolerance_does_not_look_like_one_at_its_edge() -> None:
    near, missed = (view_of(at_least("10"), Tolerance(Decimal("0.5")), rates) for rates in (["9.5"], ["9.6", "9.4"]))
    assert (near.value, near.margin, near.assessment.outcome) == ("9.5", "−0.5 pp", Outcome.NEAR)
    assert (missed.value, missed.margin, missed.assessment.outcome) == ("9.49995", "−0.50005 pp", Outcome.MISSED)


def test_a_distance_of_thirty_digits_keeps_its_bounds() -> None:
    narrow = "0." + "0" * 29 + "1"
    found: Assessment = view_of(equal_to("9", narrow), None, ["9"]).assessment
    assert digits_of(found, Register()).bounds == (
        Decimal("8." + "9" * 30), Decimal(9), Decimal("9." + "0" * 29 + "1"),
    )  # fmt: skip
