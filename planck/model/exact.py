"""Numbers that compare without rounding: rationals, and means of growth that are roots of rationals."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import (
    ROUND_CEILING,
    ROUND_FLOOR,
    ROUND_HALF_UP,
    Context,
    Decimal,
    DivisionByZero,
    InvalidOperation,
    Overflow,
)
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from planck.model.quotient import exactly

DIGITS = 50
_SPARE = 12
# Up to this degree a root takes a third of the time in whole numbers, or less, that a power of decimals takes.
_FEW_YEARS = 10


@lru_cache(maxsize=64)  # its flags are never asked for, so that it may be shared
def rounding_to(digits: int, rounding: str = ROUND_HALF_UP) -> Context:
    """The context of one operation that rounds. Contexts are made here only: an operator on a ``Decimal`` takes that of
    the process, and with it whatever number of digits that has."""
    return Context(prec=digits, rounding=rounding, traps=[DivisionByZero, InvalidOperation, Overflow])


# Wider than any sum, difference or product of the numbers of a file: nothing is rounded in it.
EXACT = rounding_to(20_000)
# The denominators that most figures have: by what each is multiplied to be a power of ten, the smallest, and which.
_TENTHS = {
    2**twos * 5**fives: (10 ** max(twos, fives) // (2**twos * 5**fives), -max(twos, fives))
    for twos in range(5)
    for fives in range(5)
}
_OF_FEW_DIGITS = 10**DIGITS
_OPPOSITE = {ROUND_CEILING: ROUND_FLOOR, ROUND_FLOOR: ROUND_CEILING}


class Rational(NamedTuple):
    """A rational number; ``written`` keeps the author's own digits of a figure that was taken as it stands."""

    value: Fraction
    written: Decimal | None = None

    def against(self, bound: Fraction) -> int:
        """-1, 0 or 1 as it is below, at or above ``bound``; exact."""
        # Faster than two comparisons of fractions, and asked for every figure.
        difference = self.value.numerator * bound.denominator - bound.numerator * self.value.denominator
        return (difference > 0) - (difference < 0)

    def decimal(self, rounding: str = ROUND_HALF_UP, digits: int = DIGITS) -> Decimal:
        """Its decimal form: exact where it ends within ``digits`` significant digits, else rounded to them."""
        return self.written if self.written is not None else to_decimal(self.value, rounding, digits)


class MeanGrowth(NamedTuple):
    """The geometric mean of growth in percent: 100 × (``product`` ^ (1/``years``) − 1), with ``product`` >= 0."""

    product: Fraction
    years: int

    def __hash__(self) -> int:
        # That of a fraction takes long: it is the hash of any number that it equals.
        return hash((self.product.numerator, self.product.denominator, self.years))

    def against(self, bound: Fraction) -> int:
        """-1, 0 or 1 as it is below, at or above ``bound`` percent: Π(1+g) against (1+T)^n in rational numbers."""
        hundredths = 100 * bound.denominator
        factor = hundredths + bound.numerator
        if factor < 0:
            return 1
        product: int = self.product.numerator * hundredths**self.years
        power: int = factor**self.years * self.product.denominator
        return (product > power) - (product < power)

    def decimal(self, rounding: str = ROUND_HALF_UP, digits: int = DIGITS) -> Decimal:
        """Its decimal form in percent: exact where the root is, else rounded to ``digits`` significant digits.

        The root is corrected by exact comparison, so that a directed rounding is one.
        """
        return _in_decimals(self, rounding, digits)


@lru_cache(maxsize=256)  # a root is costly, and one target asks for the same one several times
def _in_decimals(mean: MeanGrowth, rounding: str, digits: int) -> Decimal:
    if mean.product == 0:
        return Decimal(-100)
    percent = EXACT.multiply(yearly_growth(mean.product, exactly(mean.years), digits), Decimal(100))
    # A root that is exact (five equal growths) has few digits: try it before believing in noise.
    last_place = max(-digits, percent.adjusted() - digits + 1)
    near = EXACT.quantize(percent, EXACT.scaleb(Decimal(1), last_place))
    if mean.against(exactly(near)) == 0:
        return plain(near)
    return _directed(mean, percent, rounding, digits)


def yearly_growth(ratio: Fraction, years: Fraction, digits: int = DIGITS) -> Decimal:
    """``ratio`` ^ (1/``years``) − 1, for a ratio >= 0 and years > 0: right to ``digits`` digits and some to spare."""
    if ratio == 0:
        return Decimal(-1)
    context = rounding_to(digits + _SPARE + _lost_digits(ratio, years))
    if years.denominator == 1 and years.numerator <= _FEW_YEARS:
        factor = _root(ratio, years.numerator, context.prec)
    else:
        factor = context.power(_divide(ratio, context), _divide(1 / years, context))
    return context.subtract(factor, Decimal(1))


def _root(ratio: Fraction, degree: int, places: int) -> Decimal:
    """A root cut off behind so many digits after the point, by Newton's method in whole numbers."""
    radicand = max(1, ratio.numerator * 10 ** (degree * places) // ratio.denominator)
    root = 1 << -(-radicand.bit_length() // degree)  # above it; each step is nearer, and none goes below
    while True:
        nearer = ((degree - 1) * root + radicand // root ** (degree - 1)) // degree
        if nearer >= root:
            return EXACT.scaleb(Decimal(root), -places)
        root = nearer


def _lost_digits(ratio: Fraction, years: Fraction) -> int:
    """How many leading digits cancel when 1 is taken from a root that is close to 1."""
    distance = abs(ratio - 1) / max(years, exactly(1))
    if distance == 0:
        return 0
    return max(0, (distance.denominator.bit_length() - distance.numerator.bit_length()) * 31 // 100) + 1


def _directed(mean: MeanGrowth, percent: Decimal, rounding: str, digits: int) -> Decimal:
    rounded = rounding_to(digits, rounding).plus(percent)
    step = EXACT.scaleb(Decimal(1), int(rounded.as_tuple().exponent))
    if rounding == ROUND_CEILING and mean.against(exactly(rounded)) > 0:
        return EXACT.add(rounded, step)
    if rounding == ROUND_FLOOR and mean.against(exactly(rounded)) < 0:
        return EXACT.subtract(rounded, step)
    return rounded


class MeanFall(NamedTuple):
    """The geometric mean of a fall in percent: that of ``growth`` with the other sign."""

    growth: MeanGrowth

    def against(self, bound: Fraction) -> int:
        """-1, 0 or 1 as it is below, at or above ``bound`` percent; exact."""
        return -self.growth.against(-bound)

    def decimal(self, rounding: str = ROUND_HALF_UP, digits: int = DIGITS) -> Decimal:
        """Its decimal form in percent; see ``MeanGrowth``."""
        return EXACT.minus(self.growth.decimal(_OPPOSITE.get(rounding, rounding), digits))


Exact = Rational | MeanGrowth | MeanFall


def negative(value: Exact) -> Exact:
    """The same with the other sign."""
    if isinstance(value, Rational):
        return Rational(-value.value, None if value.written is None else EXACT.minus(value.written))
    return value.growth if isinstance(value, MeanFall) else MeanFall(value)


class Range(NamedTuple):
    """A value known to lie from ``low`` to ``high``; a plain figure has both the same.

    Of a bound only one end is known: ``no_low`` or ``no_high`` says that the other is not, whatever stands there.
    ``strict``: the end that is known is not reached.
    """

    low: Exact
    high: Exact
    no_low: bool = False
    no_high: bool = False
    strict: bool = False

    @property
    def is_point(self) -> bool:
        """Whether it is one number."""
        low, high = self.low, self.high
        return (low is high or low == high) and not (self.no_low or self.no_high)

    @property
    def is_bound(self) -> bool:
        """Whether an end of it is not known."""
        return self.no_low or self.no_high

    @property
    def is_unknown(self) -> bool:
        """Whether neither end of it is known."""
        return self.no_low and self.no_high

    @property
    def known_ends(self) -> tuple[Exact, ...]:
        """The ends that are known, the lower one first."""
        return (*(() if self.no_low else (self.low,)), *(() if self.no_high else (self.high,)))

    @property
    def sides(self) -> tuple[int, ...]:
        """The ends that tell it, 0 the lower and 1 the upper one: a single one of a number and of a bound."""
        if self.low == self.high:
            return (0,)
        return tuple(side for side, unknown in enumerate((self.no_low, self.no_high)) if not unknown)

    def as_open_as(self, *others: Range) -> Range:
        """The same, its ends as little known as those of what it was made of, all of which push it upward."""
        for other in others:
            if other.no_low or other.no_high:
                break
        else:
            return self
        return self._replace(
            no_low=any(other.no_low for other in others),
            no_high=any(other.no_high for other in others),
            strict=any(other.strict for other in others),
        )

    @property
    def ends(self) -> tuple[Fraction, Fraction]:
        """Its two ends, of a figure: figures are rational, only means of growth are roots."""
        assert isinstance(self.low, Rational)
        assert isinstance(self.high, Rational)
        return self.low.value, self.high.value

    @property
    def negated(self) -> Range:
        """The same with the other sign."""
        low = negative(self.high)
        high = low if self.low == self.high else negative(self.low)
        return Range(low, high, self.no_high, self.no_low, self.strict)

    @classmethod
    def point(cls, value: Exact) -> Range:
        """The range of one number."""
        return cls(value, value)

    @classmethod
    def of(cls, ends: tuple[Fraction, Fraction], make: Callable[[Fraction], Exact]) -> Range:
        """The range of what two ends come to, which mostly are one number."""
        low, high = ends
        first = make(low)
        return cls(first, first if low is high or low == high else make(high))


def to_decimal(value: Fraction, rounding: str = ROUND_HALF_UP, digits: int = DIGITS) -> Decimal:
    """A rational as a decimal: exact where it ends within twice ``digits``, else rounded to ``digits``."""
    tenth = _TENTHS.get(value.denominator)
    if tenth is not None and digits >= DIGITS and -_OF_FEW_DIGITS < value.numerator < _OF_FEW_DIGITS:
        return EXACT.scaleb(Decimal(value.numerator * tenth[0]), tenth[1])
    if pow(10, value.denominator.bit_length(), value.denominator):  # no power of ten is a multiple: it never ends
        return _divide(value, rounding_to(digits, rounding))
    return divided_out(value, rounding, digits)


def divided_out(value: Fraction, rounding: str, digits: int) -> Decimal:
    """The same, whether it ends or not."""
    # Decimal(int) is exact whatever the context; a division is the one rounding.
    numerator, denominator = Decimal(value.numerator), Decimal(value.denominator)
    quotient = rounding_to(2 * digits).divide(numerator, denominator)
    if EXACT.multiply(quotient, denominator) != numerator:
        return rounding_to(digits, rounding).divide(numerator, denominator)
    # What is exact ends where it must; only a whole number of more digits came out in powers of ten.
    return quotient if quotient.adjusted() < 2 * digits else plain(quotient)


def plain(value: Decimal) -> Decimal:
    """Without trailing zeros after the point, and never in powers of ten: ``30640``, not ``3.064E+4``."""
    trimmed = value.normalize(EXACT)
    exponent = trimmed.as_tuple().exponent
    return EXACT.quantize(trimmed, Decimal(1)) if isinstance(exponent, int) and exponent > 0 else trimmed


def decimal_apart(value: Exact, bounds: Iterable[Fraction]) -> Decimal:
    """The decimal form of ``value`` with as many digits as it takes to lie on the same side of each bound."""
    if isinstance(value, Rational) and value.written is not None:
        return value.written
    sides = [(bound, value.against(bound)) for bound in bounds]
    digits = DIGITS
    while True:
        number = value.decimal(digits=digits)
        shown = Rational(exactly(number))
        if digits > 100 * DIGITS or all(shown.against(bound) == side for bound, side in sides):
            return number
        digits *= 2


def _divide(value: Fraction, context: Context) -> Decimal:
    # Decimal(int) is exact whatever the context; the division is the one rounding.
    return context.divide(Decimal(value.numerator), Decimal(value.denominator))
