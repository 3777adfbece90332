"""How the figures of a period make the actual value of a target: what the plan asks for, and what was done."""

from __future__ import annotations

from enum import Enum
from functools import cached_property


class Basis(str, Enum):
    """How the actual value of a target comes from the figures of its period.

    What every target asks of its basis is worked out once for each of them.
    """

    END_OF_PERIOD = "end_of_period"
    AVERAGE_GROWTH = "average_growth"
    AVERAGE = "average"
    AVERAGE_CHANGE = "average_change"
    EACH_YEAR = "each_year"
    TOTAL = "total"
    CHANGE = "change"
    MILESTONE = "milestone"

    @cached_property
    def is_over_years(self) -> bool:
        """Whether each whole year of the period has its part in the answer."""
        return self in (Basis.AVERAGE_GROWTH, Basis.AVERAGE, Basis.AVERAGE_CHANGE, Basis.EACH_YEAR)

    @cached_property
    def needs_period(self) -> bool:
        """Whether it has a meaning over a period only: a mean, a sum and a yearly duty have no single due day."""
        return self.is_over_years or self is Basis.TOTAL

    @cached_property
    def follows_course(self) -> bool:
        """Whether a value is followed on its way from a baseline to the end of the period."""
        return self in (Basis.END_OF_PERIOD, Basis.CHANGE)

    @cached_property
    def judges_change(self) -> bool:
        """Whether the figures are levels, and the target is about the difference between two of them."""
        return self in (Basis.CHANGE, Basis.AVERAGE_CHANGE)

    @cached_property
    def takes_levels(self) -> bool:
        """Whether the figures may be the levels of another indicator."""
        return self in (Basis.AVERAGE_GROWTH, Basis.CHANGE)

    @cached_property
    def takes_direction(self) -> bool:
        """Whether a fall may be judged in place of a rise."""
        return self.judges_change or self is Basis.AVERAGE_GROWTH

    @cached_property
    def takes_shares(self) -> bool:
        """Whether a figure may be given as its share of the target alone."""
        return self in (Basis.END_OF_PERIOD, Basis.TOTAL, Basis.EACH_YEAR)

    @cached_property
    def takes_mean(self) -> bool:
        """Whether the mean may be geometric or arithmetic."""
        return self is Basis.AVERAGE_GROWTH


class Rule(str, Enum):
    """What made the actual value out of the figures."""

    LATEST = "latest"
    REPORTED = "reported"  # a single rate, or an average as the source gives it
    GEOMETRIC_MEAN = "geometric-mean"
    ARITHMETIC_MEAN = "arithmetic-mean"
    GROWTH_OF_LEVELS = "growth-of-levels"
    CHANGE_OF_LEVELS = "change-of-levels"
    MEAN = "mean"
    WORST_YEAR = "worst-year"
    SUM = "sum"
    RELATIVE_CHANGE = "relative-change"
    MULTIPLE = "multiple"
    ABSOLUTE_CHANGE = "absolute-change"
    MILESTONE = "milestone"

    @cached_property
    def is_average(self) -> bool:
        """Whether it averages over years: the value has more digits than its figures, and a report says how."""
        means = (Rule.GEOMETRIC_MEAN, Rule.ARITHMETIC_MEAN, Rule.MEAN)
        return self in (*means, Rule.GROWTH_OF_LEVELS, Rule.CHANGE_OF_LEVELS)
