"""As many digits are shown as the author gave, and never so few that they show another order."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.model.assessment import Assessment, Margin
from planck.model.basis import Rule
from planck.model.comparator import Better, Comparator, ComparatorKind
from planck.model.indicator import Indicator
from planck.model.register import Register
from planck.model.target import DEFAULT_BANDS
from planck.model.unit import Unit
from planck.model.value import Count, Interval, Items, Number
from planck.reports.wording.digits import (
    Digits,
    Rounding,
    decimals,
    digits_of,
    harder,
    places_apart,
    places_of_percent,
    places_of_ratio,
    plain,
    rounded,
)
from tests.reports.made import MEAN, a_target, an_observation, thanh_liem

D = Decimal
some = st.decimals(allow_nan=False, allow_infinity=False, min_value=-1000, max_value=1000, places=8)


@pytest.mark.parametrize(
    ("value", "bound", "least", "places"),
    [
        pytest.param("15.041", "15.1", 1, 1, id="below also when rounded"),
        pytest.param("15.0999", "15.1", 1, 4, id="rounded up to the target"),
        pytest.param("15.1", "15.1", 1, 1, id="equal"),
        pytest.param("15.1001", "15.1", 2, 4, id="just above"),
        pytest.param("12.3456", "15.1", 2, 2, id="far away"),
    ],
)
def test_digits_are_added_until_the_order_shows(value: str, bound: str, least: int, places: int) -> None:
    assert places_apart(D(value), (D(bound),), least) == places


@given(some, some, st.integers(0, 4))
def test_what_is_shown_stands_to_the_bound_as_the_exact_value_does(value: Decimal, bound: Decimal, least: int) -> None:
    shown = rounded(value, places_apart(value, (bound,), least))
    assert (shown > bound) == (value > bound)
    assert (shown < bound) == (value < bound)


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_a_number_for_machines_is_the_number_without_an_exponent_or_a_negative_zero(value: Decimal) -> None:
    assert plain(value) == f"{value if value else value.copy_abs():f}"


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_the_decimals_of_a_number_are_its_digits_behind_the_point(value: Decimal) -> None:
    assert decimals(value) == len(f"{value:f}".partition(".")[2])


def test_the_digits_are_those_of_the_most_precise_figure_or_target() -> None:
    assert digits_of(thanh_liem(), Register()).own == 2
    finer = a_target(comparator=Comparator(ComparatorKind.AT_LEAST, D("15.125")))
    assert digits_of(thanh_liem(target=finer), Register()).own == 3


@pytest.mark.parametrize(
    ("value", "own"),
    [
        pytest.param(Number(D("1.5")), 1, id="number"),
        pytest.param(Interval(D("7"), D("8.25")), 2, id="interval"),
        pytest.param(Count(D("13"), D("13")), 0, id="count"),
        pytest.param(Items((("A", Number(D("24.55"))), ("B", Number(D("66.4"))))), 2, id="items"),
    ],
)
def test_every_kind_of_figure_has_its_digits(value: Number | Interval | Count | Items, own: int) -> None:
    target = a_target(comparator=Comparator(ComparatorKind.AT_LEAST, D("5")))
    one = thanh_liem(target=target, used=(an_observation("2021", value),), observations=())
    assert digits_of(one, Register()).own == own


@pytest.mark.parametrize(
    ("own", "places"),
    [
        pytest.param(0, 2, id="of whole numbers two"),
        pytest.param(1, 2, id="of one digit two"),
        pytest.param(2, 2, id="of two digits two"),
        pytest.param(3, 3, id="of more as many"),
    ],
)
def test_a_mean_has_two_digits_or_as_many_as_its_figures(own: int, places: int) -> None:
    assert Digits(own, None, (D("15.1"),)).of_actual(MEAN, Rule.GEOMETRIC_MEAN) == places


def asked(decimals: int, unit: str | None = None) -> Digits:
    """The digits of Thanh Liêm's growth target under an indicator that asks for so many."""
    indicator = Indicator("industrial-growth", unit=Unit(unit) if unit else None, decimals=decimals)
    return digits_of(thanh_liem(), Register(indicators={indicator.id: indicator}))


def test_what_the_indicator_asks_for_is_shown_of_figures_means_and_targets_alike() -> None:
    digits = asked(3)
    assert digits.of_actual(MEAN, Rule.GEOMETRIC_MEAN) == 3
    assert digits.taken(D("28.7")) == 3
    assert digits.of_bound(D("15.1")) == 3


def test_what_the_indicator_asks_for_never_rounds_a_target_nor_moves_a_figure_onto_it() -> None:
    digits = asked(0)
    assert digits.of_bound(D("15.1")) == 1
    assert digits.taken(D("15.43")) == 1
    assert digits.taken(D("28.7")) == 0


@pytest.mark.parametrize(
    ("unit", "fixed"),
    [
        pytest.param(None, 0, id="none given"),
        pytest.param("%", 0, id="the same in another spelling"),
        pytest.param("điểm %", 0, id="points of it"),
        pytest.param("lao động", None, id="a target for the growth of what is counted"),
    ],
)
def test_what_the_indicator_asks_for_holds_in_its_own_unit(unit: str | None, fixed: int | None) -> None:
    assert asked(0, unit).fixed == fixed


@pytest.mark.parametrize(
    ("value", "rule", "places"),
    [
        pytest.param("11.29", Rule.GEOMETRIC_MEAN, 2, id="a mean that is a reported one"),
        pytest.param("15.0000", Rule.ARITHMETIC_MEAN, 2, id="a mean that ends is not drawn out"),
        pytest.param("5", Rule.LATEST, 0, id="a figure as written"),
        pytest.param("5.10", Rule.LATEST, 2, id="a figure with the zero that was written"),
        pytest.param("1134.567", Rule.LATEST, 3, id="a figure in another unit keeps its digits"),
        pytest.param("1134.000000", Rule.LATEST, 2, id="a figure in another unit gets no zeros"),
        pytest.param("44." + "4" * 48, Rule.LATEST, 2, id="a share without end"),
        pytest.param("54.98220640569395", Rule.RELATIVE_CHANGE, 2, id="a quotient without end"),
    ],
)
def test_a_figure_keeps_its_own_digits_and_a_quotient_is_cut_like_a_mean(value: str, rule: Rule, places: int) -> None:
    assert Digits(2, None, (D("15.1"),)).of_actual(D(value), rule) == places


def test_a_rate_that_is_needed_has_two_digits_at_least() -> None:
    whole = Digits(0, None, (D("10"),))
    assert (whole.of_need(percent=True), whole.of_need(percent=False)) == (2, 0)
    assert Digits(3, None, ()).of_need(percent=True) == 3
    assert Digits(3, 1, ()).of_need(percent=True) == 1


def test_a_ratio_shows_its_band_and_a_percentage_its_side_of_a_hundred() -> None:
    assert places_of_ratio(D("1.41528"), DEFAULT_BANDS) == 2
    assert places_of_ratio(D("0.9499"), DEFAULT_BANDS) == 4
    assert places_of_ratio(D("1.0004"), DEFAULT_BANDS) == 4
    assert places_of_percent(D("99.96")) == 2
    assert places_of_percent(D("96.12")) == 1


def test_the_bounds_of_a_figure_with_a_distance_lie_on_both_sides() -> None:
    around = Comparator(ComparatorKind.EQUAL_TO, D("50"), within=D("2"))
    assert around.turning_points == (D("48"), D("50"), D("52"))
    assert Comparator(ComparatorKind.DONE).turning_points == ()


@pytest.mark.parametrize(
    ("comparator", "margin", "side"),
    [
        pytest.param(Comparator(ComparatorKind.AT_LEAST, D(5)), "-1", Rounding.UP, id="at least"),
        pytest.param(Comparator(ComparatorKind.MORE_THAN, D(5)), "-1", Rounding.UP, id="more than"),
        pytest.param(Comparator(ComparatorKind.AT_MOST, D(5)), "1", Rounding.DOWN, id="at most"),
        pytest.param(Comparator(ComparatorKind.LESS_THAN, D(5)), "1", Rounding.DOWN, id="less than"),
        pytest.param(
            Comparator(ComparatorKind.BETWEEN, low=D(4), high=D(5), better=Better.HIGHER), "1", Rounding.UP, id="higher"
        ),
        pytest.param(
            Comparator(ComparatorKind.BETWEEN, low=D(4), high=D(5), better=Better.LOWER),
            "-1",
            Rounding.DOWN,
            id="lower",
        ),
        pytest.param(
            Comparator(ComparatorKind.BETWEEN, low=D(4), high=D(5), better=Better.INSIDE),
            "-1",
            Rounding.UP,
            id="below it",
        ),
        pytest.param(
            Comparator(ComparatorKind.EQUAL_TO, D(5), within=D(1)), "1", Rounding.DOWN, id="above what is to be equal"
        ),
    ],
)
def test_a_need_is_rounded_towards_the_harder_side(comparator: Comparator, margin: str, side: Rounding) -> None:
    one: Assessment = thanh_liem(target=a_target(comparator=comparator), margin=Margin(D(margin), "pp"))
    assert harder(one) is side
