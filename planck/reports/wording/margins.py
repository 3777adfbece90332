"""How far a figure lies from its target, in words, and what would turn the outcome."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from functools import partial

from planck.model.assessment import Assessment, JudgedObservation
from planck.model.comparator import Comparator
from planck.model.exact import EXACT, Rational, to_decimal
from planck.model.target import Target
from planck.model.value import Bound, Interval, Number, OfTarget, Reached
from planck.reports.wording import words
from planck.reports.wording.digits import Rounding, decimals, rounded, shortest
from planck.reports.wording.figures import places_of_ends
from planck.reports.wording.voice import Voice, with_unit

_MORE_FOR_A_CHANGE = 4


def margin_of(voice: Voice, assessment: Assessment, *, unit: bool = True) -> str:
    """The margin of the actual value; empty without figures. ``unit`` is whether its unit is named."""
    exact, actual = assessment.margin, assessment.actual
    if exact is None or exact.share_alone or actual is None or isinstance(actual.value, (Reached, OfTarget)):
        return ""
    places = partial(voice.digits.of_actual, rule=actual.rule)
    text = _margin(voice, actual.value, _deciding_comparator(assessment), places, both=exact.high is not None)
    return with_unit(text, voice.unit_name(exact.unit)) if unit else text


def _deciding_comparator(assessment: Assessment) -> Comparator:
    """That of the year which decided, where an amendment has changed it since."""
    place = assessment.actual.location if assessment.actual is not None else None
    deciding = (one.comparator for one in assessment.observations if one.observation.location == place)
    return next(deciding, None) or assessment.in_force.comparator


def margin_of_figure(voice: Voice, judged: JudgedObservation, target: Target) -> str:
    """The margin of a figure that is judged on its own; empty of a bound."""
    if judged.margin is None or isinstance(judged.value, OfTarget):
        return ""
    comparator, both = judged.comparator or target.comparator, judged.margin.high is not None
    text = _margin(voice, judged.value, comparator, voice.digits.taken, both=both)
    return with_unit(text, voice.unit_name(judged.margin.unit))


def _margin(
    voice: Voice,
    value: Number | Interval | Bound,
    comparator: Comparator,
    places: Callable[[Decimal], int],
    *,
    both: bool,
) -> str:
    """``+6,27``, ``−1.200``; of ``both`` ends of an interval ``+0,7 đến +1,1``."""
    ends = (value.low, value.high) if isinstance(value, Interval) else (value.value,)
    digits = places_of_ends(voice, ends, places) if isinstance(value, Interval) else places(ends[0])
    low, *high = (_difference(voice, end, comparator, digits) for end in ends)
    return voice.say(words.FROM_TO, low=low, high=high[0]) if high and both else low


def _difference(voice: Voice, value: Decimal, comparator: Comparator, places: int) -> str:
    """The figure as it is shown − the target as it is shown, so that a reader who subtracts them finds the same."""
    target = to_decimal(comparator.reference(Rational(Fraction(value))))
    return voice.signed(EXACT.subtract(rounded(value, places), target), max(places, voice.digits.of_bound(target)))


def turning_change(voice: Voice, change: Decimal, unit: str, places: int) -> tuple[str, bool]:
    """What the actual has to change by; whole where it ends soon, else rounded away from zero, so that it suffices.

    And whether it is the whole of it.
    """
    exact = decimals(shortest(change))
    digits = exact if exact <= places + _MORE_FOR_A_CHANGE else max(places, 1)
    away = Rounding.UP if change > 0 else Rounding.DOWN
    text = with_unit(voice.signed(rounded(change, digits, away), digits), voice.unit_name(unit))
    return text, rounded(change, digits, away) == change
