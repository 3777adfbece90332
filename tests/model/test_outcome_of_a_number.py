"""The outcome of one number is what the definition of its comparator says."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import example, given
from hypothesis import strategies as st

from planck.model.comparator import Better, Comparator, ComparatorKind
from planck.model.exact import Rational
from planck.model.outcome import Outcome, outcome_of
from planck.model.target import Tolerance

# Few numbers, so that many a value lies on a bound or on the edge of a tolerance.
NUMBERS = st.integers(-6, 6).map(lambda number: Decimal(number) / 2)
ONE_SIDED = (ComparatorKind.AT_LEAST, ComparatorKind.MORE_THAN, ComparatorKind.AT_MOST, ComparatorKind.LESS_THAN)
COMPARATORS = st.one_of(
    st.builds(Comparator, st.sampled_from(ONE_SIDED), NUMBERS),
    st.builds(
        lambda ends, better: Comparator(ComparatorKind.BETWEEN, low=min(ends), high=max(ends), better=better),
        st.tuples(NUMBERS, NUMBERS),
        st.sampled_from(Better),
    ),
    st.builds(lambda value, within: Comparator(ComparatorKind.EQUAL_TO, value, within=abs(within)), NUMBERS, NUMBERS),
)
TOLERANCES = st.none() | st.builds(Tolerance, NUMBERS.map(abs), st.booleans())


@example(Decimal(3), Comparator(ComparatorKind.MORE_THAN, Decimal(3)), None)
@given(NUMBERS, COMPARATORS, TOLERANCES)
def test_the_outcome_is_that_of_the_definition(
    number: Decimal, comparator: Comparator, tolerance: Tolerance | None
) -> None:
    assert outcome_of(Rational(Fraction(number), number), comparator, tolerance) is by_definition(
        Fraction(number), comparator, tolerance
    )


def by_definition(value: Fraction, comparator: Comparator, tolerance: Tolerance | None) -> Outcome:
    low, high, strict, exceeds = comparator.bounds
    below = low is not None and (value <= low if strict else value < low)
    above = high is not None and (value >= high if strict else value > high)
    if comparator.is_satisfied_by(Rational(value)):
        assert not (below and exceeds >= 0)
        assert not (above and exceeds <= 0)
        best = (high if high is not None else low) if exceeds > 0 else (low if low is not None else high)
        assert best is not None
        return Outcome.EXCEEDED if (value - best) * exceeds > 0 else Outcome.MET
    bound = low if below else high
    assert bound is not None
    slack = Fraction(0) if tolerance is None else tolerance.beyond(bound, comparator)
    return Outcome.NEAR if slack and abs(value - bound) <= slack else Outcome.MISSED
