"""What a plan says should come true."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cached_property

from planck.model.basis import Basis
from planck.model.comparator import Comparator, ComparatorKind
from planck.model.frozen import Frozen, Remembering, frozen
from planck.model.indicator import Kind
from planck.model.location import Location
from planck.model.period import Period
from planck.model.problem import Level
from planck.model.quotient import exactly
from planck.model.source import Source
from planck.model.unit import Unit, factor


class Mean(str, Enum):
    """How yearly growth rates are averaged."""

    GEOMETRIC = "geometric"
    ARITHMETIC = "arithmetic"


class Direction(str, Enum):
    """Whether a change is judged as a rise or as a fall."""

    UP = "up"
    DOWN = "down"


class Pace(str, Enum):
    """The path that a target is expected to take to its end."""

    LINEAR = "linear"
    COMPOUND = "compound"
    TREND = "trend"


@frozen
class Bands(Remembering):
    """From which pace ratio on a target is rated how: above ``ahead``, and from ``on_track`` and ``behind`` on."""

    ahead: Decimal = Decimal(1)
    on_track: Decimal = Decimal("0.95")
    behind: Decimal = Decimal("0.6")

    @cached_property
    def ratios(self) -> tuple[Fraction, Fraction, Fraction]:
        """The three as fractions."""
        return exactly(self.ahead), exactly(self.on_track), exactly(self.behind)

    @property
    def are_in_order(self) -> bool:
        """Whether no band begins above a better one."""
        return self.ahead >= self.on_track >= self.behind

    @property
    def bounds(self) -> tuple[Decimal, ...]:
        """The ratios at which one band ends and another begins, the lowest first; below zero is the wrong way."""
        return (Decimal(0), self.behind, self.on_track, self.ahead)

    @property
    def written(self) -> str:
        """``ahead: 1, on_track: 0.95, behind: 0.6``, as a file writes them."""
        return f"ahead: {self.ahead:f}, on_track: {self.on_track:f}, behind: {self.behind:f}"


# Those of the Open SDG platform and of Statistics Canada.
DEFAULT_BANDS = Bands()


class Timing(str, Enum):
    """Whether a target holds over a period, by a day, or has no date."""

    PERIOD = "period"
    BY = "by"
    UNDATED = "undated"

    @cached_property
    def has_start(self) -> bool:
        """Whether what came before it is none of its time."""
        return self is Timing.PERIOD


# The keys by which a target says when it holds.
TIMINGS = tuple(timing.value for timing in Timing)


@frozen
class Tolerance(Frozen):
    """How large a miss still counts as near: in the unit of the target, or in percent of the target."""

    value: Decimal
    relative: bool = False

    def beyond(self, bound: Fraction, comparator: Comparator) -> Fraction:
        """How far beyond a bound a miss is still near, in the unit of the target."""
        return comparator.percent_of(bound, self.value) if self.relative else exactly(self.value)

    def edges(self, comparator: Comparator) -> tuple[Fraction, ...]:
        """The figures from which on a miss is near; what lies beyond a bound on its good side is no miss."""
        low, high, _, exceeds = comparator.bounds
        below = () if low is None or exceeds < 0 else (low - self.beyond(low, comparator),)
        above = () if high is None or exceeds > 0 else (high + self.beyond(high, comparator),)
        return below + above


@frozen
class Baseline(Frozen):
    """Where the way to the target begins; without ``value`` it is taken from the actuals of that period.

    ``unit`` is that of the value; None where nothing tells it apart from that of the figures.
    """

    period: Period
    value: Decimal | None = None
    location: Location | None = None
    unit: Unit | None = None

    @property
    def year(self) -> int:
        """The year that it lies in, of several years the last one."""
        return self.period.last.year


@frozen
class Amendment(Frozen):
    """A change of the target, in force from the day ``on``. What is None stays as it was.

    ``quote`` are the words of ``source``; without one, of the source of the target.
    """

    on: date
    by: str
    comparator: Comparator | None = None
    timing: Timing | None = None
    period: Period | None = None
    location: Location | None = None
    source: Source | None = None
    quote: str | None = None
    quote_location: Location | None = None


class WaiverState(str, Enum):
    """What a waiver does on a day."""

    IN_EFFECT = "in_effect"
    EXPIRING = "expiring"  # in effect, and within 30 days of its end
    UNUSED = "unused"  # valid, and the target does not fail
    EXPIRED = "expired"
    PENDING = "pending"  # granted from a later day on


@frozen
class Waiver(Frozen):
    """Why a failure of the target is excused at the gate, from ``granted`` to ``until``, both included."""

    reason: str
    granted: date
    until: date
    approved_by: str | None
    location: Location | None = None

    def valid_on(self, day: date) -> bool:
        """Whether it is in effect on ``day``."""
        return self.granted <= day <= self.until


_CHANGE = Basis.CHANGE  # which two calls of functions name in Python 3.11, too many for each figure


@frozen
class Target(Frozen):
    """One target of one area.

    ``id`` is the area's id and the target's own, joined by ``/``. ``period`` is None only where ``timing`` is
    undated; for ``by`` it is the year or the day by which the target must hold. ``kind`` is the nature of the
    indicator, declared (``kind_declared``) or inferred from the unit and the basis. ``assigned_by`` tells plans of
    several levels apart, ``part_of`` names the target in parts that it belongs to, ``field`` the section of a report,
    and ``set`` is the day on which it was adopted. ``defaults`` names the keys that the author left out and that took
    a default which a reader should know of.
    """

    id: str
    area: str
    name: str
    indicator: str
    basis: Basis
    comparator: Comparator
    unit: Unit | None
    kind: Kind
    timing: Timing
    period: Period | None
    location: Location
    kind_declared: bool = False
    direction: Direction | None = None
    mean: Mean = Mean.GEOMETRIC
    level_indicator: str | None = None
    baseline: Baseline | None = None
    pace: Pace = Pace.LINEAR
    tolerance: Tolerance | None = None
    each_item: bool = False
    out_of: Decimal | None = None
    severity: Level = Level.ERROR
    restates: str | None = None
    derived_from: str | None = None
    assumed: tuple[str, ...] = ()
    approximate: bool = False
    amended: tuple[Amendment, ...] = ()
    waiver: Waiver | None = None
    source: Source | None = None
    resolution: str | None = None
    quote: str | None = None
    note: str | None = None
    owner: str | None = None
    tags: tuple[str, ...] = ()
    assigned_by: str | None = None
    part_of: str | None = None
    field: str | None = None
    set: date | None = None
    bands: Bands = DEFAULT_BANDS
    defaults: tuple[str, ...] = ()
    comparator_location: Location | None = None
    period_location: Location | None = None
    restates_location: Location | None = None
    quote_location: Location | None = None

    @property
    def series(self) -> tuple[str, ...]:
        """The indicators whose figures can judge it, the first preferred."""
        if self.level_indicator and self.level_indicator != self.indicator:
            return (self.indicator, self.level_indicator)
        return (self.indicator,)

    @property
    def plans(self) -> list[tuple[Comparator, Location]]:
        """What it asks for as it was adopted, and as it was amended, each with its place."""
        plans = [(self.comparator, self.place)]
        for change in self.amended:
            if change.comparator is not None:
                plans.append((change.comparator, change.location or self.location))
        return plans

    @property
    def is_fall(self) -> bool:
        """Whether the comparator and every number of the answers are about a fall: the change with the other sign."""
        return self.direction is not None and self.direction is Direction.DOWN

    @property
    def asks_decrease(self) -> bool:
        """Whether it asks for a decrease by a change below zero, in figures that have the sign of the change."""
        value, is_change = self.comparator.value, self.basis in (Basis.CHANGE, Basis.AVERAGE_CHANGE)
        is_at_most = self.comparator.kind in (ComparatorKind.AT_MOST, ComparatorKind.LESS_THAN)
        return is_change and is_at_most and not self.is_fall and value is not None and value < 0

    @property
    def is_relative_change(self) -> bool:
        """Whether it is about a change in percent of the baseline."""
        return self.basis is _CHANGE and self.unit is not None and self.unit.name == "%"

    @property
    def is_multiple(self) -> bool:
        """Whether it is about a multiple of the baseline, "gấp 1,5 lần"."""
        return self.basis is _CHANGE and self.unit is not None and self.unit.is_multiple

    @property
    def is_ratio_of_levels(self) -> bool:
        """Whether it compares two levels in a way that levels in any unit can be: in percent or as a multiple."""
        return self.is_relative_change or self.is_multiple

    @property
    def unit_of_figures(self) -> Unit | None:
        """The unit of the figures that it is about, as far as its own unit says it: for a change in points that is %.

        None for a change in percent or a multiple, which levels in any unit have. For a mean yearly change it is its
        own: that of changes; the levels that they may be worked out from are in ``unit_of_levels``.
        """
        if self.basis is not _CHANGE or self.unit is None:
            return self.unit
        if self.is_ratio_of_levels:
            return None
        return Unit("%") if self.unit.is_points else self.unit

    @property
    def unit_of_levels(self) -> Unit | None:
        """The unit of the levels that a mean yearly change is about: of ``điểm %/năm`` that is %."""
        if self.basis is not Basis.AVERAGE_CHANGE or self.unit is None:
            return self.unit_of_figures
        text = self.unit.yearly_of
        return None if text is None else Unit("%" if self.unit.is_points else text, self.unit.price_base)

    def takes_as_change(self, unit: Unit | None) -> bool:
        """Whether a figure in a unit is a yearly change itself, and not a level that changes are worked out from."""
        if self.basis is not Basis.AVERAGE_CHANGE or self.unit is None or unit is None:
            return False
        return factor(unit, self.unit, rate=False) is not None

    def is_time_of(self, period: Period) -> bool:
        """Whether what is of a period is of its time: what holds by a day has no start, what has no date any time."""
        if self.period is None:
            return True
        if period.last > self.period.last:
            return False
        return self.period.first <= period.first or not self.timing.has_start

    @property
    def place(self) -> Location:
        """Where its comparator is written."""
        return self.comparator_location or self.location
