"""What is needed from here, rounded towards the harder side: reaching the figure suffices, however it is printed."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from fractions import Fraction
from typing import NamedTuple

from planck.judgement.actual import ActualSoFar
from planck.model.assessment import Required
from planck.model.exact import DIGITS, EXACT, Exact, Range
from planck.model.explanation import Step
from planck.model.period import Period
from planck.model.quotient import exactly
from planck.model.target import Target

# What is needed, and its arithmetic.
Requirement = tuple[Required | None, tuple[Step, ...]]
NOTHING: Requirement = (None, ())


class Need(NamedTuple):
    """What a figure from here is to lead to over ``period``.

    ``aim`` is the bound to reach; ``side`` +1 where the need is a least figure and -1 where it is a greatest one;
    ``strict``: the bound itself does not suffice. ``value`` is the actual value so far.
    """

    period: Period
    value: Range
    aim: Fraction
    side: int
    strict: bool

    def rounded(self, needed: Exact) -> Decimal:
        """A needed figure in decimals, rounded towards the harder side."""
        number = needed.decimal(ROUND_CEILING if self.side > 0 else ROUND_FLOOR)
        if not self.strict or needed.against(exactly(number)) != 0:
            return number
        # The next number on the harder side: "more than" is not reached by the bound itself.
        return EXACT.add(number, EXACT.scaleb(Decimal(self.side), -DIGITS))


def need_of(target: Target, actual: ActualSoFar) -> Need | None:
    """What is to be reached from here.

    None without a single actual value or a period, where the target holds for every item, where the years of a
    figure are assumed or only its share of the target is known, and inside a range that has no better side.
    """
    value, period, comparator = actual.value, target.period, target.comparator
    if value is None or not value.is_point or period is None or target.each_item:
        return None
    for figure in actual.used:
        if figure.share is not None or "period" in figure.observation.assumed:
            return None
    side = comparator.direction
    if not side:
        if comparator.is_satisfied_by(value.low):
            return None
        side = 1 if comparator.bounds.has_below(value.low) else -1
    return Need(period, value, comparator.deciding_bound(value.low), side, comparator.bounds.strict)
