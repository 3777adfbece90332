"""Fractions whose arithmetic is quick."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from math import gcd
from typing import TYPE_CHECKING


class Quotient(Fraction):
    """A ``Fraction`` that is added, multiplied and compared in a sixth of the time.

    ``Fraction`` looks at each operand for floats, complex numbers and numbers of other packages before it computes.
    Here there are fractions and whole numbers only, in lowest terms and with a denominator above zero as in every
    ``Fraction``; both may stand in one sum.
    """

    __slots__ = ()

    if not TYPE_CHECKING:  # the types are those of Fraction
        # The slots themselves: what Fraction has for them are functions.
        numerator = Fraction._numerator
        denominator = Fraction._denominator

        def __add__(self, other):
            """The sum."""
            return _in_lowest_terms(
                self.numerator * other.denominator + other.numerator * self.denominator,
                self.denominator * other.denominator,
            )

        __radd__ = __add__

        def __sub__(self, other):
            """The difference."""
            return _in_lowest_terms(
                self.numerator * other.denominator - other.numerator * self.denominator,
                self.denominator * other.denominator,
            )

        def __rsub__(self, other):
            """The difference, from another number."""
            return _in_lowest_terms(
                other.numerator * self.denominator - self.numerator * other.denominator,
                self.denominator * other.denominator,
            )

        def __mul__(self, other):
            """The product."""
            return _in_lowest_terms(self.numerator * other.numerator, self.denominator * other.denominator)

        __rmul__ = __mul__

        def __truediv__(self, other):
            """The quotient; by zero there is none."""
            return _divided(self.numerator * other.denominator, self.denominator * other.numerator)

        def __rtruediv__(self, other):
            """The quotient of another number by this one."""
            return _divided(other.numerator * self.denominator, other.denominator * self.numerator)

        def __pow__(self, power):
            """The power; to a whole number from zero on it stays in lowest terms."""
            if power.__class__ is int and power >= 0:
                return _new(self.numerator**power, self.denominator**power)
            return Fraction.__pow__(self, power)

        def __neg__(self):
            """The same with the other sign."""
            return _new(-self.numerator, self.denominator)

        def __abs__(self):
            """The size."""
            return _new(abs(self.numerator), self.denominator)

        def __eq__(self, other):
            """Whether it is the same number."""
            if other.__class__ is Quotient or isinstance(other, (Fraction, int)):
                return self.numerator == other.numerator and self.denominator == other.denominator
            return Fraction.__eq__(self, other)

        __hash__ = Fraction.__hash__

        def __lt__(self, other):
            """Whether it is less."""
            return self.numerator * other.denominator < other.numerator * self.denominator

        def __le__(self, other):
            """Whether it is less or the same."""
            return self.numerator * other.denominator <= other.numerator * self.denominator

        def __gt__(self, other):
            """Whether it is more."""
            return self.numerator * other.denominator > other.numerator * self.denominator

        def __ge__(self, other):
            """Whether it is more or the same."""
            return self.numerator * other.denominator >= other.numerator * self.denominator


def exactly(number: Decimal | int) -> Fraction:
    """The fraction that a number is."""
    quotient: Quotient = object.__new__(Quotient)
    quotient._numerator, quotient._denominator = number.as_integer_ratio()  # type: ignore[attr-defined]
    return quotient


ZERO = exactly(0)
ONE = exactly(1)


def total(numbers: Iterable[Fraction]) -> Fraction:
    """Their sum, brought to lowest terms once."""
    numerator, denominator = 0, 1
    for number in numbers:
        if number.denominator == denominator:
            numerator += number.numerator
        else:
            numerator = numerator * number.denominator + number.numerator * denominator
            denominator *= number.denominator
    return _in_lowest_terms(numerator, denominator)


def product(numbers: Iterable[Fraction]) -> Fraction:
    """Their product, brought to lowest terms once."""
    numerator = denominator = 1
    for number in numbers:
        numerator *= number.numerator
        denominator *= number.denominator
    return _in_lowest_terms(numerator, denominator)


def grown_by(percent: Fraction) -> Fraction:
    """What growth in percent multiplies by: 1 + g."""
    hundred = 100 * percent.denominator
    return _in_lowest_terms(hundred + percent.numerator, hundred)


def _new(numerator: int, denominator: int) -> Quotient:
    """The quotient of two numbers that have no divisor in common, the second above zero."""
    quotient: Quotient = object.__new__(Quotient)
    quotient._numerator, quotient._denominator = numerator, denominator  # type: ignore[attr-defined]
    return quotient


def _in_lowest_terms(numerator: int, denominator: int) -> Quotient:
    divisor = gcd(numerator, denominator)
    quotient: Quotient = object.__new__(Quotient)
    quotient._numerator = numerator // divisor  # type: ignore[attr-defined]
    quotient._denominator = denominator // divisor  # type: ignore[attr-defined]
    return quotient


def _divided(numerator: int, denominator: int) -> Quotient:
    if denominator > 0:
        return _in_lowest_terms(numerator, denominator)
    if denominator < 0:
        return _in_lowest_terms(-numerator, -denominator)
    raise ZeroDivisionError(f"{numerator} / 0")
