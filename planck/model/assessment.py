"""What a judgement says of one target."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum

from planck.model.area import Area
from planck.model.location import Location
from planck.model.observation import Observation, Status
from planck.model.period import Period
from planck.model.problem import Level, Problem
from planck.model.target import Target
from planck.model.unit import Unit
from planck.model.value import Interval, Number, Reached


class Outcome(str, Enum):
    """Whether the figures to date satisfy the comparator."""

    EXCEEDED = "exceeded"
    MET = "met"
    NEAR = "near"
    MISSED = "missed"
    INCONCLUSIVE = "inconclusive"

    @property
    def satisfies(self) -> bool:
        """Whether the target is met or better."""
        return self in (Outcome.EXCEEDED, Outcome.MET)


class Verdict(str, Enum):
    """Whether the target has been met."""

    EXCEEDED = "exceeded"
    MET = "met"
    NEAR = "near"
    MISSED = "missed"
    INCONCLUSIVE = "inconclusive"
    NO_DATA = "no_data"
    AREA_ENDED = "area_ended"
    NOT_DUE = "not_due"

    @property
    def is_open(self) -> bool:
        """Whether it can still turn."""
        return self in (Verdict.NOT_DUE, Verdict.AREA_ENDED)

    @property
    def is_met(self) -> bool:
        """Whether the target has been met or better."""
        return self in (Verdict.EXCEEDED, Verdict.MET)

    @property
    def is_doubtful(self) -> bool:
        """Whether the figures neither satisfy the target nor miss it for good."""
        return self in (Verdict.NEAR, Verdict.INCONCLUSIVE)

    @property
    def fails(self) -> bool:
        """Whether it weighs as much as the target says that a miss does."""
        return self in (Verdict.MISSED, Verdict.NO_DATA)


class Progress(str, Enum):
    """Whether a target whose verdict is open is under way."""

    ACHIEVED = "achieved"
    AHEAD = "ahead"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    FAR_BEHIND = "far_behind"
    WRONG_WAY = "wrong_way"
    NOT_RATED = "not_rated"
    NO_DATA = "no_data"

    @property
    def lags(self) -> bool:
        """Whether it is less than the way to the target asks for."""
        return self in (Progress.BEHIND, Progress.FAR_BEHIND, Progress.WRONG_WAY)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is as it is: a code whose sentence is in ``reports/wording``, and the words it asks for."""

    code: ReasonCode
    args: Mapping[str, Arg] = field(default_factory=dict)


class ReasonCode(str, Enum):
    """The reasons that can stand beside a verdict, a progress or a figure that was not used."""

    # Why there is no verdict, or none yet.
    NO_FIGURES = "no-figures"  # nothing on record
    YEARS_MISSING = "years-missing"  # observed, of, missing
    VALUE_MISSING = "value-missing"  # period
    PARTS_MISSING = "parts-missing"  # missing
    BASELINE_MISSING = "baseline-missing"  # year
    LEVEL_BEFORE_MISSING = "level-before-missing"  # year
    ITEM_INCOMPLETE = "item-incomplete"  # item
    KNOWN_MISSING = "known-missing"  # period, reason
    MILESTONE_UNKNOWN = "milestone-unknown"
    AREA_ENDED = "area-ended"  # day
    UNDATED = "undated"
    PERIOD_OPEN = "period-open"  # day
    GRACE = "grace"  # day
    # Why figures do not decide.
    BOUNDARY_CHANGED = "boundary-changed"  # day, period
    INTERVAL_STRADDLES = "interval-straddles"
    REACHED_WITHIN = "reached-within"  # period, day
    REACHED_LATE = "reached-late"  # on, day
    RECORDED_FALSE = "recorded-false"  # period
    YEAR_MISSED = "year-missed"  # year
    LIMIT_PASSED = "limit-passed"
    ITEM_WORST = "item-worst"  # item
    # Why progress is not rated.
    ONE_VALUE = "one-value"
    TOO_FEW_VALUES = "too-few-values"  # observed, needed
    INTERVAL = "interval"
    BASELINE_ZERO = "baseline-zero"
    OPPOSITE_SIGNS = "opposite-signs"
    TARGET_IS_BASELINE = "target-is-baseline"
    GAP = "gap"  # missing
    NO_TIME = "no-time"
    TARGET_NOT_POSITIVE = "target-not-positive"
    NO_MEANING = "no-meaning"
    # Notes.
    ASSUMED = "assumed"  # keys
    DERIVED = "derived"  # text
    RESTATES = "restates"  # id
    APPROXIMATE = "approximate"
    AMENDED = "amended"  # on, by
    AMENDED_TOO_LATE = "amended-too-late"  # on, by
    FROM_LEVELS = "from-levels"  # indicator
    STATED_CONFIRMED = "stated-confirmed"  # period, margin
    STATED_VERDICT_CONFIRMED = "stated-verdict-confirmed"  # period
    STATED_NOT_CHECKABLE = "stated-not-checkable"
    MEANS_DISAGREE = "means-disagree"  # geometric, arithmetic
    DETERIORATING = "deteriorating"
    UNDATED_AREA_ENDED = "undated-area-ended"  # day
    # Why a figure was not used.
    PUBLISHED_LATER = "published-later"  # day
    PERIOD_NOT_OVER = "period-not-over"  # day
    SUPERSEDED = "superseded"  # by
    OUTSIDE_PERIOD = "outside-period"
    NOT_WHOLE_YEARS = "not-whole-years"
    ANOTHER_LENGTH = "another-length"
    COVERED = "covered"  # by
    AFTER_AREA_ENDED = "after-area-ended"  # day
    ANOTHER_TERRITORY = "another-territory"
    ANOTHER_UNIT = "another-unit"  # unit, wanted
    ANOTHER_PRICE_BASE = "another-price-base"  # base, wanted
    NOT_LATEST = "not-latest"
    NOT_NUMERIC = "not-numeric"
    RATES_PREFERRED = "rates-preferred"
    VALUE_NULL = "value-null"  # reason
    NO_ITEMS = "no-items"
    AVERAGE_OVER_YEARS = "average-over-years"


Arg = str | int | Decimal | date | Period | tuple[Period, ...] | tuple[str, ...] | tuple[Decimal, ...] | Unit | None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the arithmetic; its sentence is in ``reports/wording``. Numbers are as exact as shown digits need."""

    code: StepCode
    args: Mapping[str, Arg] = field(default_factory=dict)


class StepCode(str, Enum):
    """The kinds of arithmetic that a judgement does."""

    CONVERTED = "converted"  # value, unit, factor, result, wanted
    SHARE_OF_COUNT = "share-of-count"  # count, of, result
    GROWTH_PRODUCT = "growth-product"  # factors (each 1+g), years (of each), product
    ROOT = "root"  # product, degree, result (the factor), mean (in %)
    ARITHMETIC_MEAN = "arithmetic-mean"  # terms, years, sum, count, mean
    LEVEL_RATIO = "level-ratio"  # last, first, last_period, first_period, result
    SUM = "sum"  # terms, result
    CHANGE_RELATIVE = "change-relative"  # value, baseline, period, baseline_year, result
    CHANGE_ABSOLUTE = "change-absolute"  # value, baseline, period, baseline_year, result
    LATEST = "latest"  # value, period; of an interval also high
    WORST_YEAR = "worst-year"  # value, period
    WORST_ITEM = "worst-item"  # value, item
    LINEAR_PACE = "linear-pace"  # value, baseline, target, elapsed, span, ratio
    COMPOUND_PACE = "compound-pace"  # observed, needed, elapsed, span, ratio
    TREND_PACE = "trend-pace"  # change, first, last, values, projection, target, miss
    MEAN_PACE = "mean-pace"  # mean, target, ratio
    TOTAL_PACE = "total-pace"  # sum, target, share, ratio
    REQUIRED_GROWTH = "required-growth"  # target, years, product, remaining, result
    REQUIRED_MEAN = "required-mean"  # target, years, sum, remaining, result
    REQUIRED_AMOUNT = "required-amount"  # target, sum, result
    REQUIRED_CHANGE = "required-change"  # target, value, remaining, result


@dataclass(frozen=True, slots=True)
class Margin:
    """Actual − target: in points (``pp``) for rates and shares, else in the unit of the target.

    ``percent`` is actual ÷ target in percent, for levels, counts and money. Where the actual is an interval,
    ``value`` is the margin of its lower end and ``high`` that of its upper end.
    """

    value: Decimal
    unit: str
    percent: Decimal | None = None
    high: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Actual:
    """The actual value of a target so far.

    ``value`` has up to 50 digits, more where fewer would show another order than the exact one.
    ``worst``: the item that decided, with ``items`` all of them.
    ``periods`` are those of the figures it rests on; ``location`` is that of the last of them.
    """

    value: Number | Interval | Reached
    periods: tuple[Period, ...]
    status: Status
    location: Location | None
    rule: Rule
    worst: str | None = None
    items: tuple[tuple[str, Number | Interval], ...] = ()
    count: Decimal | None = None
    of: Decimal | None = None


class Rule(str, Enum):
    """What made the actual value out of the figures."""

    LATEST = "latest"
    REPORTED = "reported"  # a single rate, or an average as the source gives it
    GEOMETRIC_MEAN = "geometric-mean"
    ARITHMETIC_MEAN = "arithmetic-mean"
    GROWTH_OF_LEVELS = "growth-of-levels"
    MEAN = "mean"
    WORST_YEAR = "worst-year"
    SUM = "sum"
    RELATIVE_CHANGE = "relative-change"
    ABSOLUTE_CHANGE = "absolute-change"
    MILESTONE = "milestone"


@dataclass(frozen=True, slots=True)
class Required:
    """What is needed from here: growth a year, an amount, or a change a year, over ``periods``.

    ``value`` is rounded towards the harder side, so that reaching it suffices. Zero or less means that nothing more
    is needed (for targets to rise; the other way round for those to fall).
    """

    value: Decimal
    unit: str
    periods: tuple[Period, ...]
    per_year: bool
    other_mean: Decimal | None = None


@dataclass(frozen=True, slots=True)
class JudgedObservation:
    """A figure inside the period, judged on its own against the comparator."""

    observation: Observation
    value: Number | Interval
    outcome: Outcome
    margin: Margin


@dataclass(frozen=True, slots=True)
class Unused:
    """A figure of the target's area and indicator that the judgement left out, and why."""

    observation: Observation
    reason: Reason


@dataclass(frozen=True, slots=True)
class Assessment:
    """What is known of one target as of one day.

    ``target`` is as declared, ``in_force`` with the amendments that count; ``original`` is the assessment of the
    target as first adopted, where an amendment counts. ``progress`` is None once the verdict is final.
    ``turns_at`` is the smallest change of the actual, in the unit of the margin, that would turn the outcome;
    with ``turns_beyond`` it takes more than that, since the value that it leads to still has the same outcome.
    ``other_mean`` is the actual by the mean of growth that the target does not use.
    """

    target: Target
    in_force: Target
    area: Area
    as_of: date
    verdict: Verdict
    outcome: Outcome | None = None
    progress: Progress | None = None
    actual: Actual | None = None
    provisional: bool = False
    deteriorating: bool = False
    ratio: Decimal | None = None
    margin: Margin | None = None
    required: Required | None = None
    observations: tuple[JudgedObservation, ...] = ()
    level: Level = Level.NONE
    waiver: bool = False
    reason: Reason | None = None
    progress_reason: Reason | None = None
    notes: tuple[Reason, ...] = ()
    original: Assessment | None = None
    steps: tuple[Step, ...] = ()
    used: tuple[Observation, ...] = ()
    unused: tuple[Unused, ...] = ()
    turns_at: Decimal | None = None
    turns_beyond: bool = False
    other_mean: Decimal | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def id(self) -> str:
        """The id of the target."""
        return self.target.id

    @property
    def counts(self) -> bool:
        """Whether the totals count it: a second statement of another target is not counted a second time."""
        return self.target.restates is None

    @property
    def due(self) -> bool:
        """Whether it is among the targets that are due."""
        return self.counts and not self.verdict.is_open
