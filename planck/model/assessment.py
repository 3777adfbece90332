"""What a judgement says of one target."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cached_property

from planck.model.area import Area
from planck.model.basis import Basis, Rule
from planck.model.comparator import Comparator
from planck.model.explanation import Reason, ReasonCode, Step
from planck.model.frozen import Frozen, frozen
from planck.model.location import Location
from planck.model.observation import Observation, Status
from planck.model.outcome import Outcome as Outcome
from planck.model.outcome import Turn
from planck.model.outlook import Outlook
from planck.model.outlook import Required as Required
from planck.model.period import Period
from planck.model.problem import Level, Problem
from planck.model.target import Target, Timing
from planck.model.value import Measure, Reached


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

    @cached_property
    def is_open(self) -> bool:
        """Whether it can still turn."""
        return self in (Verdict.NOT_DUE, Verdict.AREA_ENDED)

    @cached_property
    def is_met(self) -> bool:
        """Whether the target has been met or better."""
        return self in (Verdict.EXCEEDED, Verdict.MET)

    @cached_property
    def is_doubtful(self) -> bool:
        """Whether the figures neither satisfy the target nor miss it for good."""
        return self in (Verdict.NEAR, Verdict.INCONCLUSIVE)

    @cached_property
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

    @cached_property
    def lags(self) -> bool:
        """Whether it is less than the way to the target asks for."""
        return self in (Progress.BEHIND, Progress.FAR_BEHIND, Progress.WRONG_WAY)


@frozen
class Margin(Frozen):
    """Actual − target: in points (``pp``) for rates and shares, else in the unit of the target.

    ``share_alone``: only the share of the target is on record, so that ``percent`` is all that is known; ``value`` is
    what it has beyond 100 then.
    ``percent`` is actual ÷ target in percent, for levels, counts and money. Where the actual is an interval,
    ``value`` is the margin of its lower end and ``high`` that of its upper end.
    """

    value: Decimal
    unit: str
    percent: Decimal | None = None
    high: Decimal | None = None
    share_alone: bool = False


@frozen
class Actual(Frozen):
    """The actual value of a target so far.

    ``value`` has up to 50 digits, more where fewer would show another order than the exact one.
    ``worst``: the item that decided, with ``items`` all of them.
    ``periods`` are those of the figures it rests on; ``location`` is that of the last of them.
    """

    value: Measure | Reached
    periods: tuple[Period, ...]
    status: Status
    location: Location | None
    rule: Rule
    worst: str | None = None
    items: tuple[tuple[str, Measure], ...] = ()
    count: Decimal | None = None
    of: Decimal | None = None


@frozen
class JudgedObservation(Frozen):
    """A figure inside the period, judged on its own; one of which only a bound is known has no margin.

    ``comparator`` is the one that judged it where an amendment has changed it since; None: the one in force.
    """

    observation: Observation
    value: Measure
    outcome: Outcome
    margin: Margin | None
    comparator: Comparator | None = None


@frozen
class Unused(Frozen):
    """A figure of the target's area and indicator that the judgement left out, and why."""

    observation: Observation
    reason: Reason


@frozen
class Whole(Frozen):
    """A target in parts, which is counted as one: its name, the ids of its parts, and what they come to together.

    ``progress`` is None once its verdict is final.
    """

    name: str
    parts: tuple[str, ...]
    verdict: Verdict
    outcome: Outcome | None
    progress: Progress | None
    provisional: bool
    waiver: bool

    @property
    def answer(self) -> Verdict | Progress:
        """The answer that counts as of the day: the verdict once it is final, the progress until then."""
        return self.verdict if self.progress is None else self.progress


class Role(str, Enum):
    """The part that a figure has in an assessment."""

    COUNTED = "counted"
    BASELINE = "baseline"  # what is counted is compared with it, or paced from it
    BEFORE = "before"  # from before the time of the target: for comparison, and for a trend
    NOT_USED = "not_used"


@frozen
class FigureInRole(Frozen):
    """A figure of a target's series with its part in the answers, judged on its own where that has a meaning.

    ``reason`` is why it was not used.
    """

    observation: Observation
    role: Role
    judged: JudgedObservation | None = None
    reason: Reason | None = None


def _by_period_and_place(figure: FigureInRole) -> tuple[date, Location]:
    return figure.observation.period.last, figure.observation.location


# Why a figure was not used that is about another time, or that was not known yet.
_ELSEWHERE = frozenset({ReasonCode.OUTSIDE_PERIOD, ReasonCode.PUBLISHED_LATER})


@frozen
class Assessment(Frozen):
    """What is known of one target as of one day.

    ``target`` is as declared, ``in_force`` with the amendments that count; ``original`` is the assessment of the
    target as first adopted, where an amendment counts. ``progress`` is None once the verdict is final.
    ``turn`` is what would turn the outcome of the actual, in the unit of the margin; ``outlook`` says what is needed
    from here.
    ``other_mean`` is the actual by the mean of growth that the target does not use. ``whole`` is the target in parts
    that it is a part of.
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
    outlook: Outlook | None = None
    observations: tuple[JudgedObservation, ...] = ()
    level: Level = Level.NONE
    waiver: bool = False
    reason: Reason | None = None
    progress_reason: Reason | None = None
    notes: tuple[Reason, ...] = ()
    original: Assessment | None = None
    steps_so_far: tuple[Step, ...] = ()
    used: tuple[Observation, ...] = ()
    unused: tuple[Unused, ...] = ()
    baseline: Observation | None = None
    turn: Turn | None = None
    other_mean: Decimal | None = None
    problems: tuple[Problem, ...] = ()
    whole: Whole | None = None

    @property
    def id(self) -> str:
        """The id of the target."""
        return self.target.id

    @property
    def required(self) -> Required | None:
        """What is needed from here."""
        return None if self.outlook is None else self.outlook.required

    @property
    def steps(self) -> tuple[Step, ...]:
        """The arithmetic, with that of what is needed from here."""
        return self.steps_so_far if self.outlook is None else (*self.steps_so_far, *self.outlook.steps)

    @property
    def figures(self) -> tuple[FigureInRole, ...]:
        """Every figure that has a part in the answers, or that was left out of them, in the order of their periods."""
        judged = {id(each.observation): each for each in self.observations}
        start = self._start
        figures = []
        for figure in self.used:
            is_before = start is not None and figure.period.last < start
            role = Role.BASELINE if is_before or figure is self.baseline else Role.COUNTED
            figures.append(FigureInRole(figure, role, judged.get(id(figure))))
        for unused in self.unused:
            figure = unused.observation
            role, reason = self._role_of_unused(unused, start)
            figures.append(FigureInRole(figure, role, judged.get(id(figure)), reason))
        figures.sort(key=_by_period_and_place)
        return tuple(figures)

    @property
    def answer(self) -> Verdict | Progress:
        """The answer that counts as of the day: the verdict once it is final, the progress until then."""
        return self.verdict if self.progress is None else self.progress

    @property
    def has_figures(self) -> bool:
        """Whether a figure is on record that is about its time, though it may not have been used."""
        return (
            self.actual is not None
            or bool(self.observations)
            or any(unused.reason.code not in _ELSEWHERE for unused in self.unused)
        )

    @property
    def _start(self) -> date | None:
        """The day before which a figure is from before the time of the target; None where no figure is."""
        target = self.in_force
        if target.timing is not Timing.PERIOD or target.period is None or target.basis is Basis.MILESTONE:
            return None  # a milestone that was reached before the period is reached
        return target.period.first

    def _role_of_unused(self, unused: Unused, start: date | None) -> tuple[Role, Reason | None]:
        """The part of a figure that was left out, and why it was, where it has none."""
        figure = unused.observation
        is_before = start is not None and figure.period.last < start
        if figure is self.baseline:  # what the actual is compared with
            return Role.BASELINE, None
        if is_before and unused.reason.code is ReasonCode.OUTSIDE_PERIOD:
            return Role.BEFORE, None
        return Role.NOT_USED, unused.reason

    @property
    def counts(self) -> bool:
        """Whether the totals count it: a second statement of another target is not counted a second time."""
        return self.target.restates is None

    @property
    def due(self) -> bool:
        """Whether it is among the targets that are due."""
        return self.counts and not self.verdict.is_open


def with_parts_as_one(assessments: Iterable[Assessment]) -> list[Assessment | Whole]:
    """What is counted: each target in parts once, with its first part, and everything else by itself."""
    return [
        assessment.whole or assessment
        for assessment in assessments
        if assessment.whole is None or assessment.whole.parts[0] == assessment.id
    ]
