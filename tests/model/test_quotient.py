"""The quick fractions compute what Python's own do."""

from __future__ import annotations

import operator
import pickle
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planck.model.quotient import Quotient, exactly, grown_by, product, total

NUMBERS = st.one_of(st.fractions(), st.integers(), st.fractions(max_denominator=100), st.sampled_from([0, 1, -1]))
OTHERS = st.one_of(NUMBERS, NUMBERS.map(Quotient))
ARITHMETIC = [operator.add, operator.sub, operator.mul, operator.truediv]
COMPARISONS = [operator.lt, operator.le, operator.gt, operator.ge, operator.eq, operator.ne]


def same(quick: object, slow: Fraction) -> bool:
    """Whether a result is the same number, in the same terms, and of the quick kind."""
    assert isinstance(quick, Quotient)
    assert hash(quick) == hash(slow)
    return (quick.numerator, quick.denominator) == (slow.numerator, slow.denominator)


@pytest.mark.parametrize("operation", ARITHMETIC, ids=lambda operation: operation.__name__)
@given(NUMBERS, OTHERS)
def test_arithmetic_is_that_of_python_on_either_side(
    operation: Callable[[object, object], object], number: Fraction, other: Fraction
) -> None:
    for first, second in ((number, other), (other, number)):
        quick = [(Quotient(first), second), (first, Quotient(second)), (Quotient(first), Quotient(second))]
        if operation is operator.truediv and second == 0:
            for pair in quick:
                with pytest.raises(ZeroDivisionError):
                    operation(*pair)
            continue
        expected = operation(Fraction(first), Fraction(second))
        assert isinstance(expected, Fraction)
        assert all(same(operation(*pair), expected) for pair in quick)


@pytest.mark.parametrize("compare", COMPARISONS, ids=lambda operation: operation.__name__)
@given(NUMBERS, OTHERS)
def test_comparisons_are_those_of_python_on_either_side(
    compare: Callable[[object, object], bool], number: Fraction, other: Fraction
) -> None:
    for first, second in ((number, other), (other, number), (number, number)):
        expected = compare(Fraction(first), Fraction(second))
        assert compare(Quotient(first), second) is expected
        assert compare(first, Quotient(second)) is expected


@given(st.lists(OTHERS, max_size=6))
def test_sums_and_products_of_several_are_those_of_python(numbers: list[Fraction]) -> None:
    slow = [Fraction(number) for number in numbers]
    assert same(total(map(Quotient, numbers)), sum(slow, Fraction(0)))
    assert same(product(map(Quotient, numbers)), prod(slow, start=Fraction(1)))


@given(OTHERS)
def test_growth_multiplies_by_one_and_so_many_hundredths(percent: Fraction) -> None:
    assert same(grown_by(Quotient(percent)), 1 + Fraction(percent) / 100)


@given(NUMBERS, st.integers(-5, 12))
def test_signs_sizes_and_powers_are_those_of_python(number: Fraction, power: int) -> None:
    quick, slow = Quotient(number), Fraction(number)
    assert same(-quick, -slow)
    assert same(abs(quick), abs(slow))
    assert bool(quick) is bool(slow)
    if power >= 0:
        assert same(quick**power, slow**power)
    elif slow:
        assert quick**power == slow**power


@given(st.one_of(st.integers(), st.decimals(allow_nan=False, allow_infinity=False)))
def test_a_number_is_the_fraction_that_python_makes_of_it(number: Decimal | int) -> None:
    assert same(exactly(number), Fraction(number))


@given(st.fractions())
def test_it_survives_pickling_and_is_no_other_thing(number: Fraction) -> None:
    assert pickle.loads(pickle.dumps(Quotient(number))) == number
    assert Quotient(number) != "1"
    assert {Quotient(number), number} == {number}
