"""Where the recent change of a level leads: the rule of the German federal statistical office."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from planck.judgement.actual import Course, Point
from planck.judgement.pace import Paced, not_rated
from planck.model.assessment import Progress
from planck.model.comparator import Comparator
from planck.model.exact import Range
from planck.model.explanation import ReasonCode, Step, StepCode, Term
from planck.model.period import years_between
from planck.model.quotient import exactly

# It projects the mean change of the last six values, from four on.
_VALUES = 6
_AT_LEAST = 4
_ON_TRACK_BELOW = exactly(5) / 100
_BEHIND_UP_TO = exactly(20) / 100


def recent_change(history: Sequence[Point]) -> Fraction | None:
    """The mean yearly change over the last six values, which are of different days; None with fewer than four."""
    recent = history[-_VALUES:]
    if len(recent) < _AT_LEAST:
        return None
    return (recent[-1].value.ends[0] - recent[0].value.ends[0]) / years_between(recent[0].day, recent[-1].day)


def pace_by_trend(comparator: Comparator, course: Course, value: Range, end: date) -> Paced:
    """The recent change projected to the end, and what is then missing.

    miss = s·(T − projection)/|T − v|: below 0.05 on track, up to 0.20 behind, above far behind; no movement, or one
    in the wrong direction, is the wrong way.
    """
    history = course.history
    yearly = recent_change(history)
    if yearly is None:
        if course.broken is not None:
            return Paced(Progress.NOT_RATED, reason=course.broken)
        return not_rated(ReasonCode.TOO_FEW_VALUES, {"observed": len(history), "needed": _AT_LEAST})
    level = course.latest.value.ends[0]
    aim = course.target_level(comparator.deciding_bound(value.low))
    direction = course.direction(comparator) or (1 if aim > level else -1)
    projection = level + yearly * years_between(course.latest.day, end)
    missing, gap = direction * (aim - projection), abs(aim - level)
    recent = history[-_VALUES:]
    args: dict[str, Term] = {
        "change": yearly,
        "first": recent[0].value.ends[0],
        "last": level,
        "first_year": recent[0].day.year,
        "last_year": recent[-1].day.year,
        "values": len(recent),
        "projection": projection,
        "target": aim,
        "miss": missing / gap if gap else None,
    }
    progress = _band(missing, gap) if yearly * direction > 0 else Progress.WRONG_WAY
    return Paced(progress, steps=(Step(StepCode.TREND_PACE, args),))


def _band(missing: Fraction, gap: Fraction) -> Progress:
    """The band of what is missing at the end, measured by the gap that is still open."""
    if missing < gap * _ON_TRACK_BELOW or not gap:
        return Progress.ON_TRACK
    return Progress.BEHIND if missing <= gap * _BEHIND_UP_TO else Progress.FAR_BEHIND
