"""Why an answer is as it is, and the arithmetic behind it: codes with their words, for the reports to tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from planck.model.exact import Exact, MeanFall, MeanGrowth, Rational, to_decimal
from planck.model.frozen import Frozen, frozen
from planck.model.location import Location
from planck.model.period import Period
from planck.model.unit import Unit

Several = tuple[Period, ...] | tuple[str, ...] | tuple[Decimal, ...]
Arg = str | int | Decimal | date | Period | Several | Unit | Location | None
# What arithmetic is about: the same, and numbers as they were worked with.
Term = Arg | Fraction | Exact | tuple[Fraction | Exact, ...]


@frozen
class Reason(Frozen):
    """Why something is as it is: a code whose sentence is in ``reports/wording``, and the words it asks for."""

    code: ReasonCode
    args: Mapping[str, Arg] = field(default_factory=dict)


class ReasonCode(str, Enum):
    """The reasons that can stand beside a verdict, a progress or a figure that was not used."""

    # Why there is no verdict, or none yet.
    NO_FIGURES = "no-figures"  # nothing on record
    NO_FIGURES_YET = "no-figures-yet"  # nothing on record for this time
    YEARS_MISSING = "years-missing"  # observed, of, missing
    VALUE_MISSING = "value-missing"  # period
    PARTS_MISSING = "parts-missing"  # missing
    BASELINE_MISSING = "baseline-missing"  # period
    BASELINE_UNTOLD = "baseline-untold"
    FLOW_OR_STOCK = "flow-or-stock"  # period
    FLOW_ASSUMED = "flow-assumed"  # period, unit
    VALUE_ON_ANOTHER_DAY = "value-on-another-day"  # period, day, iso
    BREAK = "break"  # since
    LEVEL_BEFORE_MISSING = "level-before-missing"  # year
    ITEM_INCOMPLETE = "item-incomplete"  # item
    KNOWN_MISSING = "known-missing"  # period, reason
    MILESTONE_UNKNOWN = "milestone-unknown"
    AREA_ENDED = "area-ended"  # day
    UNDATED = "undated"
    PERIOD_OPEN = "period-open"  # day
    GRACE = "grace"  # day: the last one of waiting
    # Why figures do not decide.
    BOUNDARY_CHANGED = "boundary-changed"  # day, period
    INTERVAL_STRADDLES = "interval-straddles"
    REACHED_WITHIN = "reached-within"  # period, day
    REACHED_LATE = "reached-late"  # on, day
    RECORDED_FALSE = "recorded-false"  # period
    LOST = "lost"  # on, period
    YEAR_MISSED = "year-missed"  # year
    LIMIT_PASSED = "limit-passed"
    SUM_REACHED = "sum-reached"
    ITEM_WORST = "item-worst"  # item
    # Why progress is not rated.
    ONE_VALUE = "one-value"
    TOO_FEW_VALUES = "too-few-values"  # observed, needed
    INTERVAL = "interval"
    BASELINE_ZERO = "baseline-zero"
    BASELINE_BELOW_ZERO = "baseline-below-zero"
    OPPOSITE_SIGNS = "opposite-signs"
    TARGET_ZERO = "target-zero"
    TARGET_IS_BASELINE = "target-is-baseline"
    GAP = "gap"  # missing
    NO_TIME = "no-time"
    TARGET_NOT_POSITIVE = "target-not-positive"
    NO_MEANING = "no-meaning"
    SHARE_ALONE = "share-alone"
    # Notes.
    ASSUMED = "assumed"  # keys
    DERIVED = "derived"  # text
    RESTATES = "restates"  # id
    PART_OF = "part-of"  # text, count
    APPROXIMATE = "approximate"
    AMENDED = "amended"  # on, by
    AMENDED_TOO_LATE = "amended-too-late"  # on, by
    FROM_LEVELS = "from-levels"  # indicator
    MEAN_OF_RATES_ONLY = "mean-of-rates-only"
    FLOW_BY_DEFAULT = "flow-by-default"  # unit
    STATED_CONFIRMED = "stated-confirmed"  # period, margin
    STATED_VERDICT_CONFIRMED = "stated-verdict-confirmed"  # period
    STATED_PERCENT_CONFIRMED = "stated-percent-confirmed"  # period, percent
    STATED_NOT_CHECKABLE = "stated-not-checkable"  # period
    STATED_UNCHECKED = "stated-unchecked"  # period
    MEANS_DISAGREE = "means-disagree"  # geometric, arithmetic
    DETERIORATING = "deteriorating"
    STALE = "stale"  # period
    UNDATED_AREA_ENDED = "undated-area-ended"  # day
    # Why a figure was not used.
    PUBLISHED_LATER = "published-later"  # day
    PERIOD_NOT_OVER = "period-not-over"  # day
    SUPERSEDED = "superseded"  # by
    OUTSIDE_PERIOD = "outside-period"
    NOT_WHOLE_YEARS = "not-whole-years"
    ANOTHER_LENGTH = "another-length"
    COVERED = "covered"  # by
    SERVES_ANOTHER = "serves-another"  # id
    AFTER_AREA_ENDED = "after-area-ended"  # day
    ANOTHER_TERRITORY = "another-territory"
    ANOTHER_UNIT = "another-unit"  # unit, wanted
    ANOTHER_PRICE_BASE = "another-price-base"  # base, wanted
    NOT_LATEST = "not-latest"
    NOT_NUMERIC = "not-numeric"
    RATES_PREFERRED = "rates-preferred"
    VALUE_NULL = "value-null"  # reason
    NO_ITEMS = "no-items"
    PLAN_UNKNOWN = "plan-unknown"
    AVERAGE_OVER_YEARS = "average-over-years"


@frozen
class Step(Frozen):
    """One step of the arithmetic; its sentence is in ``reports/wording``.

    Its numbers are as exact as they were worked with: only for a reader are they put in decimals.
    """

    code: StepCode
    terms: Mapping[str, Term] = field(default_factory=dict)

    @property
    def args(self) -> dict[str, Arg]:
        """The terms with every number in decimals, as exact as shown digits need."""
        return {name: _as_shown(term) for name, term in self.terms.items()}


def _as_shown(term: Term) -> Arg:
    if isinstance(term, (Rational, MeanGrowth, MeanFall)):
        return term.decimal()
    if isinstance(term, Fraction):
        return to_decimal(term)
    if isinstance(term, tuple):
        return tuple(map(_as_shown, term))  # type: ignore[return-value]
    return term


class StepCode(str, Enum):
    """The kinds of arithmetic that a judgement does."""

    CONVERTED = "converted"  # value, unit, factor, result, wanted
    SHARE_OF_PLAN = "share-of-plan"  # percent, plan, result, period
    SHARE_OF_COUNT = "share-of-count"  # count, of, result
    GROWTH_PRODUCT = "growth-product"  # factors (each 1+g), years (of each), product
    ROOT = "root"  # product, degree, result (the factor), mean (in %)
    YEARLY_PART = "yearly-part"  # sum, count, result, period
    ARITHMETIC_MEAN = "arithmetic-mean"  # terms, years, sum, count, mean
    LEVEL_RATIO = "level-ratio"  # last, first, last_period, first_period, result
    LEVEL_CHANGE = "level-change"  # last, first, last_period, first_year, years, result
    FALL = "fall"  # value; of an interval also high
    SUM = "sum"  # terms, result
    CHANGE_RELATIVE = "change-relative"  # value, baseline, period, baseline_period, result
    CHANGE_MULTIPLE = "change-multiple"  # value, baseline, period, baseline_period, result
    CHANGE_ABSOLUTE = "change-absolute"  # value, baseline, period, baseline_period, result
    LATEST = "latest"  # value, period; of an interval also high
    WORST_YEAR = "worst-year"  # as LATEST
    WORST_ITEM = "worst-item"  # as LATEST, with item for period
    LINEAR_PACE = "linear-pace"  # value, baseline, target, elapsed, span, ratio
    COMPOUND_PACE = "compound-pace"  # observed, needed, elapsed, span, ratio
    TREND_PACE = "trend-pace"  # change, first, last, values, projection, target, miss
    MEAN_PACE = "mean-pace"  # mean, target, ratio
    LATEST_PACE = "latest-pace"  # value, target, ratio
    TOTAL_PACE = "total-pace"  # sum, target, share, ratio
    RANGE_PACE = "range-pace"  # sum, low, high, share
    REQUIRED_GROWTH = "required-growth"  # target, years, product, remaining, result
    REQUIRED_FALL = "required-fall"  # target (as growth), years, product, remaining, result (as a fall)
    REQUIRED_MEAN = "required-mean"  # target, years, sum, remaining, result
    REQUIRED_AMOUNT = "required-amount"  # target, sum, result
    REQUIRED_REMAINING = "required-remaining"  # target, value, result
    REQUIRED_CHANGE = "required-change"  # target, value, remaining, result

    @property
    def rates_pace(self) -> bool:
        """Whether it rates the progress."""
        return self in (
            StepCode.LINEAR_PACE,
            StepCode.COMPOUND_PACE,
            StepCode.TREND_PACE,
            StepCode.MEAN_PACE,
            StepCode.LATEST_PACE,
            StepCode.TOTAL_PACE,
            StepCode.RANGE_PACE,
        )

    @property
    def says_need(self) -> bool:
        """Whether it works out what is needed from here."""
        return self in (
            StepCode.REQUIRED_GROWTH,
            StepCode.REQUIRED_FALL,
            StepCode.REQUIRED_MEAN,
            StepCode.REQUIRED_AMOUNT,
            StepCode.REQUIRED_REMAINING,
            StepCode.REQUIRED_CHANGE,
        )
