"""Is a target under way? The answer, and the bands of a pace ratio."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from planck.judgement.outcome import judge
from planck.model.assessment import Outcome, Progress
from planck.model.exact import Range, Rational, to_decimal
from planck.model.explanation import Arg, Reason, ReasonCode, Step, StepCode
from planck.model.quotient import exactly
from planck.model.target import Bands, Target


class Paced(NamedTuple):
    """How a target is under way, the pace ratio where the rule has one, and why it is not rated where it is not."""

    progress: Progress | None
    ratio: Decimal | None = None
    reason: Reason | None = None
    steps: tuple[Step, ...] = ()
    deteriorating: bool = False


# After a final verdict nothing is under way.
FINAL = Paced(None)


def not_rated(code: ReasonCode, args: dict[str, Arg] | None = None) -> Paced:
    """No rating, and why: no substitute is put in."""
    return Paced(Progress.NOT_RATED, reason=Reason(code, args or {}))


def band(ratio: Fraction, bands: Bands) -> Progress:
    """The band of a pace ratio; the lower bounds belong to the band, only above ``ahead`` it is ahead."""
    return band_of(Rational(ratio).against, bands)


def band_of(against: Callable[[Fraction], int], bands: Bands) -> Progress:
    """The band of a ratio that is compared by ``against``: -1, 0 or 1 as it is below, at or above a bound."""
    ahead, on_track, behind = bands.ratios
    if against(ahead) > 0:
        return Progress.AHEAD
    if against(on_track) >= 0:
        return Progress.ON_TRACK
    if against(behind) >= 0:
        return Progress.BEHIND
    return Progress.FAR_BEHIND if against(exactly(0)) >= 0 else Progress.WRONG_WAY


def holds_so_far(outcome: Outcome) -> Paced:
    """On track while what has been reached so far satisfies, else behind; without a ratio."""
    if outcome is Outcome.INCONCLUSIVE:
        return not_rated(ReasonCode.INTERVAL)
    return Paced(Progress.ON_TRACK if outcome.satisfies else Progress.BEHIND)


def pace_by_quotient(target: Target, value: Range, code: StepCode) -> Paced:
    """R = value ÷ T where more is better and T is positive, told by a step of this code.

    Otherwise a value that satisfies is on track, any other is behind.
    """
    comparator = target.comparator
    aim = comparator.deciding_bound(value.low)
    if comparator.direction <= 0 or aim <= 0:
        return holds_so_far(judge(value, comparator))
    if not value.is_point:
        return not_rated(ReasonCode.INTERVAL)
    number = value.low.decimal()
    ratio = to_decimal(exactly(number) / aim)
    name = "mean" if code is StepCode.MEAN_PACE else "value"
    step = Step(code, {name: number, "target": aim, "ratio": ratio})
    # By exact comparison, since a mean may be a root.
    progress = band_of(lambda bound: value.low.against(aim * bound), target.bands)
    return Paced(progress, ratio, steps=(step,))
