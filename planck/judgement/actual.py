"""The actual value of a target so far, and what it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple, TypeVar

from planck.judgement.conversion import Figure
from planck.model.assessment import Outcome, Unused
from planck.model.basis import Rule
from planck.model.comparator import Comparator
from planck.model.exact import Exact, Range
from planck.model.explanation import Reason, ReasonCode, Step, StepCode, Term
from planck.model.observation import Observation
from planck.model.period import Period, year
from planck.model.quotient import ONE, exactly, grown_by
from planck.model.target import Mean
from planck.model.value import bound_of

Result = TypeVar("Result")


class Point(NamedTuple):
    """A value at a day: a station on the way to a target."""

    day: date
    value: Range
    figure: Figure | None = None


class Course(NamedTuple):
    """The way of a level: where it began, where it stands, where it should be at ``end`` (None: no date).

    ``beside`` are the figures on record up to the latest that compare with it, oldest first. For a ``change`` the
    values are levels, ``change_from`` is the level of the baseline and ``change_unit`` the level that one unit of
    change is worth, below zero for a fall.
    ``broken``: a new series began on the way, and the values of before it were left out. ``has_path``: the value of
    one year is on its way to that of another; a rate of growth is not.
    """

    latest: Point
    baseline: Point | None
    end: date | None
    beside: Sequence[Figure]
    no_baseline: Reason | None = None
    change_from: Fraction | None = None
    change_unit: Fraction = ONE
    broken: Reason | None = None
    has_path: bool = True

    @property
    def history(self) -> tuple[Point, ...]:
        """The single values on record up to the latest, oldest first, one for each day."""
        on_day = {figure.period.last: figure for figure in self.beside}  # of several the longest span: it comes last
        return tuple([Point(day, figure.value, figure) for day, figure in on_day.items() if figure.value.is_point])

    def target_level(self, bound: Fraction) -> Fraction:
        """The level at which the target's bound is reached."""
        return bound if self.change_from is None else self.change_from + bound * self.change_unit

    def direction(self, comparator: Comparator) -> int:
        """Which way of the level is better; that of a fall is down where more of the fall is better."""
        return comparator.direction if self.change_unit > 0 else -comparator.direction


class Growth(NamedTuple):
    """What is covered of a mean of growth, or of a mean: the product of 1+g, and the sum, over ``years``.

    ``sum`` is None where only the first and the last level are known. Of a fall it is that of the falls, while
    ``product`` stays that of growth.
    """

    mean: Mean
    product: Fraction
    sum: Fraction | None
    years: int
    of: int
    is_fall: bool = False

    @property
    def years_left(self) -> int:
        """The years of the period that are still to come."""
        return self.of - self.years


class ActualSoFar(NamedTuple):
    """The actual value so far and what it rests on.

    ``complete``: the figures suffice for a verdict once the period is over; else ``missing`` says what lacks.
    ``partial``: the value is that of a part of what the target is about, so that it has no outcome yet.
    ``outcome`` is set where the basis itself decides it (each year, milestones), ``decided`` is the one that is final
    before the end. ``inside`` are the figures that are judged one by one. ``covers`` are the periods that the value
    stands for, where they are not those of the figures used; ``at`` is the figure that decided, where one did.
    ``milestone`` is the record that decided, ``records`` are those of milestones that it rests on, and ``before`` is
    the one by which something was reached that was lost since.
    """

    rule: Rule
    value: Range | None = None
    used: tuple[Figure, ...] = ()
    inside: tuple[Figure, ...] = ()
    complete: bool = False
    missing: Reason | None = None
    partial: bool = False
    outcome: Outcome | None = None
    decided: Outcome | None = None
    reason: Reason | None = None
    steps: tuple[Step, ...] = ()
    unused: tuple[Unused, ...] = ()
    course: Course | None = None
    growth: Growth | None = None
    other_mean: Range | None = None
    notes: tuple[Reason, ...] = ()
    covers: tuple[Period, ...] = ()
    at: Figure | None = None
    milestone: Observation | None = None
    records: tuple[Observation, ...] = ()
    before: tuple[Observation, ...] = ()

    @property
    def is_share(self) -> bool:
        """Whether it is known as a share of the target alone."""
        for figure in self.used if self.at is None else (self.at,):
            if figure.share is None:
                return False
        return self.at is not None or bool(self.used)

    @property
    def observations(self) -> tuple[Observation, ...]:
        """The observations that it rests on, each once."""
        if len(self.used) == 1 and not self.records:
            return (self.used[0].observation,)
        every = [*[figure.observation for figure in self.used], *self.records]
        return tuple({id(observation): observation for observation in every}.values())


def as_fall(actual: ActualSoFar) -> ActualSoFar:
    """What a change comes to where its fall is judged: the same with the other sign."""
    value, other, growth, course = actual.value, actual.other_mean, actual.growth, actual.course
    if growth is not None:
        growth = growth._replace(sum=None if growth.sum is None else -growth.sum, is_fall=True)
    if course is not None:
        course = course._replace(change_unit=-course.change_unit)
    return actual._replace(
        value=None if value is None else value.negated,
        inside=tuple(figure._replace(value=figure.value.negated) for figure in actual.inside),
        steps=actual.steps if value is None else (*actual.steps, Step(StepCode.FALL, args_of_value(value.negated))),
        other_mean=None if other is None else other.negated,
        growth=growth,
        course=course,
    )


def args_of_value(value: Range, share: Decimal | None = None) -> dict[str, Term]:
    """A value for a step: of an interval its upper end beside the lower one, of a bound its kind beside the number.

    Where it is only known as a share of the target, that share.
    """
    if share is not None:
        return {"of_target": share}
    if value.is_point:
        return {"value": value.low}
    if value.is_bound:
        measure = bound_of(value.known_ends[0].decimal(), is_lower=value.no_high, is_strict=value.strict)
        return {"value": measure.value, "bound": measure.kind.value}
    return {"value": value.low, "high": value.high}


def broken(since: date) -> Reason:
    """That a new series begins with a day (or the year of it), so that what was before does not compare."""
    is_of_year = (since.month, since.day) == (1, 1)
    return Reason(ReasonCode.BREAK, {"since": year(since.year) if is_of_year else since})


def across_break(nothing: ActualSoFar, since: date, figures: Iterable[Figure]) -> ActualSoFar:
    """No value, because a new series begins between ``figures``, which are left out for that."""
    reason = broken(since)
    unused = tuple(Unused(figure.observation, reason) for figure in figures)
    return nothing._replace(missing=reason, unused=nothing.unused + unused)


def besides(figures: Iterable[Figure], chosen: Iterable[Figure]) -> list[Figure]:
    """The figures that are not among those chosen from them."""
    taken = set(map(id, chosen))
    return [figure for figure in figures if id(figure) not in taken]


def left_out(figures: Sequence[Figure], code: ReasonCode) -> tuple[Unused, ...]:
    """The figures as not used, for one reason."""
    if not figures:
        return ()
    reason = Reason(code)
    return tuple([Unused(figure.observation, reason) for figure in figures])


def of_both_ends(figures: Iterable[Figure], work_out: Callable[[Sequence[Fraction]], Result]) -> tuple[Result, Result]:
    """What comes of the lower ends of some figures, and what of the upper ones, which mostly are the same."""
    ends = [figure.value.ends for figure in figures]
    lows, highs = [low for low, _ in ends], [high for _, high in ends]
    low = work_out(lows)
    return low, low if lows == highs else work_out(highs)


def steps_of(figures: Iterable[Figure]) -> tuple[Step, ...]:
    """The conversions of some figures."""
    return tuple([step for figure in figures for step in figure.steps])


def as_it_stands(figure: Figure) -> Step:
    """The step of a value that is that of one figure; an interval has its upper end beside the lower one."""
    return Step(StepCode.LATEST, {**args_of_value(figure.value, figure.share), "period": figure.period})


def root_step(product: Fraction, degree: int, mean: Decimal) -> Step:
    """The root that a geometric mean is, with its factor and the mean in percent."""
    args: dict[str, Term] = {
        "product": product,
        "degree": degree,
        "result": grown_by(exactly(mean)),
        "mean": mean,
    }
    return Step(StepCode.ROOT, args)


def mean_step(terms: Iterable[Exact], weights: Iterable[int], total: Fraction, count: int, mean: Exact) -> Step:
    """The arithmetic mean of some terms, each of which stands for so many years."""
    args: dict[str, Term] = {
        "terms": tuple(terms),
        "years": tuple(str(weight) for weight in weights),
        "sum": total,
        "count": count,
        "mean": mean,
    }
    return Step(StepCode.ARITHMETIC_MEAN, args)
