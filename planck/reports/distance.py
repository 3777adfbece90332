"""How far a target is from being met."""

from __future__ import annotations

from fractions import Fraction

from planck.model.assessment import Assessment, Margin
from planck.model.exact import Rational
from planck.model.value import Interval, Number

_HUNDRED = Fraction(100)


def shortfall(assessment: Assessment) -> Fraction | None:
    """How far a value is on the wrong side of its target, as a share of the target; below zero on the good one.

    None where there is no value to compare, or nothing that it could be a share of.
    """
    margin = assessment.margin
    if margin is None:
        return None
    if margin.share_alone:
        return -Fraction(margin.value) * (assessment.in_force.comparator.direction or 1) / _HUNDRED
    return -distance(assessment, margin) / size(assessment) if size(assessment) > 0 else None


def distance(assessment: Assessment, margin: Margin) -> Fraction:
    """How far on the good side of its target a value lies, below zero on the wrong one; of an interval its worse end.

    Inside a range that has no better side, and within the distance of ``equal_to``, that is nothing.
    """
    comparator = assessment.in_force.comparator
    if comparator.direction:
        ends = (margin.value, margin.high if margin.high is not None else margin.value)
        return min(Fraction(end) * comparator.direction for end in ends)
    low, high = comparator.bounds.ends  # what has no better side has two
    return min(Fraction(0), *(min(value - low, high - value) for value in _values(assessment)))


def size(assessment: Assessment) -> Fraction:
    """The target that a value is given in percent of, which is above zero."""
    return assessment.in_force.comparator.reference(Rational(_values(assessment)[0]))


def _values(assessment: Assessment) -> tuple[Fraction, ...]:
    value = assessment.actual.value if assessment.actual is not None else None
    if isinstance(value, Interval):
        return Fraction(value.low), Fraction(value.high)
    assert isinstance(value, Number)  # what has a margin has a number
    return (Fraction(value.value),)
