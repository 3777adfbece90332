"""Numbers that compare without rounding, and their decimal forms."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal, Inexact, Rounded
from fractions import Fraction
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.model import exact
from planck.model.exact import (
    MeanGrowth,
    Range,
    Rational,
    decimal_apart,
    divided_out,
    plain,
    to_decimal,
    yearly_growth,
)
from planck.model.quotient import exactly

ROUNDINGS = [ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP]
PRODUCTS = st.fractions(min_value=Fraction(1, 10**6), max_value=10**6, max_denominator=10**9)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Fraction(1, 8), "0.125"),
        (Fraction(30640), "30640"),
        (Fraction(3064000), "3064000"),
        (Fraction(0), "0"),
        (Fraction(-5, 4), "-1.25"),
        (Fraction(1, 3), "0." + "3" * 50),
        (Fraction(2, 3), "0." + "6" * 49 + "7"),
        (Fraction(1, 2**60), "0.000000000000000000867361737988403547205962240695953369140625"),
    ],
)
def test_a_rational_is_exact_where_it_ends_and_else_rounded(value: Fraction, expected: str) -> None:
    assert f"{to_decimal(value):f}" == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [("1.500", "1.5"), ("100", "100"), ("1E+3", "1000"), ("0.00", "0"), ("-0.50", "-0.5"), ("7", "7")],
)
def test_plain_numbers_have_no_trailing_zeros_and_no_powers_of_ten(written: str, expected: str) -> None:
    assert str(plain(Decimal(written))) == expected


def test_a_figure_keeps_the_digits_of_its_author() -> None:
    assert str(Rational(Fraction(656, 100), Decimal("6.560")).decimal()) == "6.560"
    assert str(Rational(Fraction(656, 100)).decimal()) == "6.56"


@given(PRODUCTS, st.integers(1, 12), st.sampled_from([3, 10, 50]))
def test_a_root_rounded_in_a_direction_lies_on_that_side(product: Fraction, years: int, digits: int) -> None:
    mean = MeanGrowth(product, years)
    up, down = (Fraction(mean.decimal(rounding, digits)) for rounding in (ROUND_CEILING, ROUND_FLOOR))
    assert mean.against(up) <= 0 <= mean.against(down)
    assert down <= up


@given(PRODUCTS, st.integers(1, 10), st.sampled_from([3, 10, 50, 200]))
def test_a_root_in_whole_numbers_is_the_power_that_it_is(product: Fraction, years: int, digits: int) -> None:
    root = yearly_growth(product, exactly(years), digits)
    with patch.object(exact, "_FEW_YEARS", 0):
        power = yearly_growth(product, exactly(years), digits)
    assert abs(Fraction(root) - Fraction(power)) <= abs(Fraction(power)) / 10 ** (digits + 6)


@given(st.decimals(min_value=Decimal("-99.99"), max_value=10**9, places=6), st.integers(1, 12))
def test_a_root_that_is_exact_is_found_exactly_in_every_rounding(rate: Decimal, years: int) -> None:
    mean = MeanGrowth((1 + Fraction(rate) / 100) ** years, years)
    assert [mean.decimal(rounding) for rounding in ROUNDINGS] == [rate] * 3
    assert mean.against(Fraction(rate)) == 0


@pytest.mark.parametrize("digits", [1, 2, 5, 20, 50])
def test_a_directed_rounding_is_corrected_by_exact_comparison(digits: int) -> None:
    # √2 − 1 = 41.42135623730950488016887242096980785696718753769480731766797379907… %
    mean = MeanGrowth(Fraction(2), 2)
    whole = "41.42135623730950488016887242096980785696718753769480731766797379907"
    floor = Decimal(whole[: digits + 1] if digits > 2 else whole[:digits].ljust(2, "0"))
    assert mean.decimal(ROUND_FLOOR, digits) == floor
    assert mean.decimal(ROUND_CEILING, digits) > floor


@pytest.mark.parametrize(
    ("product", "years", "bound", "expected"),
    [
        pytest.param(Fraction(121, 100), 2, Fraction(10), 0, id="at it"),
        pytest.param(Fraction(121, 100), 2, Fraction(101, 10), -1, id="below"),
        pytest.param(Fraction(121, 100), 2, Fraction(99, 10), 1, id="above"),
        pytest.param(Fraction(0), 2, Fraction(-100), 0, id="a fall by all"),
        pytest.param(Fraction(0), 2, Fraction(-101), 1, id="nothing falls by more than all"),
        pytest.param(Fraction(1), 2, Fraction(-300), 1, id="an even power of less than nothing is no bound"),
    ],
)
def test_a_mean_is_compared_in_rational_numbers(product: Fraction, years: int, bound: Fraction, expected: int) -> None:
    assert MeanGrowth(product, years).against(bound) == expected


def test_a_fall_by_all_is_minus_a_hundred() -> None:
    assert MeanGrowth(Fraction(0), 3).decimal() == -100


@pytest.mark.parametrize("product", [Fraction(10**300), Fraction(1, 10**80), 1 + Fraction(1, 10**60)])
def test_very_large_and_very_small_means_have_a_decimal_form(product: Fraction) -> None:
    mean = MeanGrowth(product, 4)
    assert mean.against(Fraction(mean.decimal(ROUND_CEILING))) <= 0
    assert mean.against(Fraction(mean.decimal(ROUND_FLOOR))) >= 0


def test_digits_are_added_until_a_number_lies_on_its_own_side() -> None:
    third = Rational(Fraction(1, 3))
    below = Fraction(int("3" * 70), 10**70)  # 0.333…3 with seventy digits: below a third
    shown = decimal_apart(third, [below])
    assert Fraction(shown) > below
    assert decimal_apart(third, [Fraction(1, 3) + Fraction(1, 10**120)]) < Fraction(1, 3) + Fraction(1, 10**120)
    # Of several bounds each counts, and not the first one alone.
    assert Fraction(decimal_apart(third, [Fraction(0), below])) > below
    root = MeanGrowth(Fraction(2), 2)
    bound = Fraction(root.decimal(ROUND_FLOOR, 60))
    assert Fraction(decimal_apart(root, [bound])) > bound


def test_a_number_at_the_bound_is_shown_at_the_bound() -> None:
    assert decimal_apart(Rational(Fraction(151, 10)), [Fraction(151, 10)]) == Decimal("15.1")
    # A third has no decimal form: digits are added in vain, and no for ever.
    assert str(decimal_apart(Rational(Fraction(1, 3)), [Fraction(1, 3)])).startswith("0.3333")


def test_a_range_of_one_number_is_a_point() -> None:
    one = Rational(Fraction(7), Decimal("7"))
    assert Range.point(one).is_point
    assert Range(one, Rational(Fraction(7), Decimal("7.0"))).is_point
    assert not Range(one, Rational(Fraction(8))).is_point


@pytest.mark.parametrize("years", [2, 3, 5])
def test_a_root_a_hair_off_a_round_number_is_rounded_to_its_own_side(years: int) -> None:
    # 12 %, and so little more or less that no working precision shows it.
    hair = Fraction(1, 10**90)
    above, below = (MeanGrowth(Fraction(112, 100) ** years * (1 + sign * hair), years) for sign in (1, -1))
    assert above.decimal(ROUND_FLOOR) == below.decimal(ROUND_CEILING) == 12
    assert above.decimal(ROUND_CEILING) == Decimal("12." + "0" * 47 + "1")
    assert below.decimal(ROUND_FLOOR) == Decimal("11." + "9" * 48)
    assert above.decimal() == below.decimal() == 12


LONG = st.builds(
    lambda number, zeros, divisor: Fraction(number * 10**zeros, divisor),
    st.integers(),
    st.integers(0, 130),
    st.integers(1, 10**6),
)


@given(st.one_of(st.fractions(), LONG), st.sampled_from(ROUNDINGS), st.sampled_from([3, 10, 50]))
def test_the_decimal_form_is_that_of_a_division_that_says_whether_it_rounded(
    value: Fraction, rounding: str, digits: int
) -> None:
    numerator, denominator = Decimal(value.numerator), Decimal(value.denominator)
    context = Context(prec=2 * digits, rounding=ROUND_HALF_UP)
    expected = context.divide(numerator, denominator)
    if context.flags[Inexact]:
        expected = Context(prec=digits, rounding=rounding).divide(numerator, denominator)
    elif context.flags[Rounded]:
        expected = plain(expected)
    assert str(to_decimal(value, rounding, digits)) == str(expected)


@given(PRODUCTS, st.integers(1, 12), st.fractions(min_value=-200, max_value=10**4))
def test_a_mean_of_growth_is_compared_as_its_power_is(product: Fraction, years: int, bound: Fraction) -> None:
    factor = 1 + bound / 100
    expected = 1 if factor < 0 else (product > factor**years) - (product < factor**years)
    assert MeanGrowth(product, years).against(bound) == expected
    exact = MeanGrowth((1 + abs(bound) / 100) ** years, years)
    assert exact.against(abs(bound)) == 0


# Numerators and denominators of few digits and of many, and denominators that end.
NUMERATORS = st.one_of(st.integers(-(10**6), 10**6), st.integers(), st.integers(0, 120).map(lambda places: 10**places))
ENDING = st.tuples(st.integers(0, 6), st.integers(0, 6)).map(lambda powers: 2 ** powers[0] * 5 ** powers[1])
DENOMINATORS = st.one_of(ENDING, st.integers(1, 1000), st.integers(1, 10**60))


@given(NUMERATORS, DENOMINATORS, st.sampled_from(ROUNDINGS), st.sampled_from([3, 50, 100]))
def test_a_rational_has_the_decimals_of_a_division_written_out(
    numerator: int, denominator: int, rounding: str, digits: int
) -> None:
    value = Fraction(numerator, denominator)
    assert str(to_decimal(value, rounding, digits)) == str(divided_out(value, rounding, digits))
