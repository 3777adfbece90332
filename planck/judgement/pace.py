"""Is a target under way? The answer, and the bands of a pace ratio."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from planck.model.assessment import Outcome, Progress
from planck.model.explanation import Arg, Reason, ReasonCode, Step

ON_TRACK_FROM = Fraction(95, 100)
BEHIND_FROM = Fraction(60, 100)


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


def band(ratio: Fraction) -> Progress:
    """The band of a pace ratio; the lower bounds belong to the band, 1 itself is on track."""
    if ratio > 1:
        return Progress.AHEAD
    if ratio >= ON_TRACK_FROM:
        return Progress.ON_TRACK
    if ratio >= BEHIND_FROM:
        return Progress.BEHIND
    return Progress.FAR_BEHIND if ratio >= 0 else Progress.WRONG_WAY


def holds_so_far(outcome: Outcome) -> Paced:
    """On track while what has been reached so far satisfies, else behind; without a ratio."""
    if outcome is Outcome.INCONCLUSIVE:
        return not_rated(ReasonCode.INTERVAL)
    return Paced(Progress.ON_TRACK if outcome.satisfies else Progress.BEHIND)
