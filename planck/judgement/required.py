"""What is needed from here, rounded towards the harder side: reaching the figure suffices, however it is printed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from fractions import Fraction
from typing import NamedTuple

from planck.judgement.actual import ActualSoFar, Growth
from planck.model.basis import Rule
from planck.model.exact import DIGITS, EXACT, Exact, Range
from planck.model.outlook import Outlook, Requirement
from planck.model.period import Period
from planck.model.quotient import exactly
from planck.model.target import Target

NOTHING: Requirement = (None, ())


class Standing(NamedTuple):
    """What a need is reckoned from: the value so far, what it covers, and where a level stands on its way.

    ``latest`` and ``end`` are the days of the latest level and of the end of its way, where it is on one.
    """

    value: Range
    rule: Rule
    covers: tuple[Period, ...]
    growth: Growth | None
    latest: date | None
    end: date | None


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


# How a basis works out what is needed.
RequiredRule = Callable[[Target, Standing, Need], Requirement]


def outlook_of(target: Target, actual: ActualSoFar, rule: RequiredRule) -> Outlook | None:
    """What works out by the rule of a basis what is needed from here.

    None without a single actual value or a period, where the target holds for every item, and where the years of a
    figure are assumed or only its share of the target is known.
    """
    value = actual.value
    if value is None or not value.is_point or target.period is None or target.each_item:
        return None
    for figure in actual.used:
        if figure.share is not None or "period" in figure.observation.assumed:
            return None
    covers = actual.covers or tuple([figure.period for figure in actual.used])
    course = actual.course
    latest, end = (course.latest.day, course.end) if course is not None and course.has_path else (None, None)
    return Outlook(
        _work_out, (rule, target, target.period, Standing(value, actual.rule, covers, actual.growth, latest, end))
    )


def _work_out(rule: RequiredRule, target: Target, period: Period, standing: Standing) -> Requirement:
    need = _need_of(target, period, standing.value)
    return rule(target, standing, need) if need is not None else NOTHING


def _need_of(target: Target, period: Period, value: Range) -> Need | None:
    """What is to be reached from here; None inside a range that has no better side."""
    comparator = target.comparator
    side = comparator.direction
    if not side:
        if comparator.is_satisfied_by(value.low):
            return None
        side = 1 if comparator.bounds.has_below(value.low) else -1
    return Need(period, value, comparator.deciding_bound(value.low), side, comparator.bounds.strict)
