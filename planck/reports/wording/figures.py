"""The figures of an assessment in words: actual values, margins, ratios and what is required from here."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from functools import partial

from planck.model.assessment import Actual, Assessment, JudgedObservation, Margin, Required
from planck.model.basis import Basis, Rule
from planck.model.exact import EXACT
from planck.model.indicator import Kind
from planck.model.observation import Observation
from planck.model.target import Bands, Target
from planck.model.unit import POINTS, Unit
from planck.model.value import Bound, Count, Interval, Items, Measure, Missing, Number, OfTarget, Reached, Value
from planck.reports.wording import words
from planck.reports.wording.digits import (
    Rounding,
    decimals,
    harder,
    places_of_percent,
    places_of_ratio,
    rounded,
    shortest,
)
from planck.reports.wording.sentences import all_in_words, rank
from planck.reports.wording.terms import COMPARATORS, RULES, RULES_OF_FALLS
from planck.reports.wording.voice import Voice, with_unit
from planck.reports.wording.words import Text

_DIGITS_OF_SHARE = 2
_OF_ONE_PERIOD = {Rule.LATEST: words.FIGURE_OF, Rule.REPORTED: words.REPORTED_FOR}


def actual_value(voice: Voice, actual: Actual, target: Target, unit: str = "") -> str:
    """The value without its unit: ``21,37``, ``7-8``, ``13/13 (100)``, ``giảm 1,2``, ``hoàn thành ngày 12/05/2024``.

    ``unit``: what the share of a count is given with, ``13/13 (100%)``.
    """
    value = actual.value
    if target.asks_decrease and isinstance(value, Number):
        return _decrease(voice, value, target, voice.digits.of_actual(value.value, actual.rule))
    if target.is_fall and not isinstance(value, Reached):
        return _fall(voice, value, partial(voice.digits.of_actual, rule=actual.rule))
    if isinstance(value, Reached):
        return reached(voice, value)
    if isinstance(value, Interval):
        return interval(voice, value, partial(voice.digits.of_actual, rule=actual.rule))
    if isinstance(value, Bound):
        return bound(voice, value, partial(voice.digits.of_actual, rule=actual.rule))
    if isinstance(value, OfTarget):
        return share_of_plan(voice, value)
    text = voice.number(value.value, voice.digits.of_actual(value.value, actual.rule))
    if target.unit is not None and target.unit.is_rank and actual.rule is Rule.LATEST:
        return rank(voice, value.value, target.out_of)
    if actual.count is not None and actual.of is not None:
        return f"{voice.number(actual.count)}/{voice.number(actual.of)} ({with_unit(text, unit)})"
    return text


def _decrease(voice: Voice, value: Number, target: Target, places: int) -> str:
    """``giảm 6``; of ranks, where a smaller number is better, ``tăng 6 bậc``."""
    is_rank, amount = target.kind is Kind.RANK, voice.number(value.value.copy_abs(), places)
    name = words.RISE if (value.value > 0) != is_rank else words.FALL
    return voice.say(name, value=voice.say(words.PLACES_OF_RANK, count=amount) if is_rank else amount)


def _fall(voice: Voice, value: Measure, places: Callable[[Decimal], int]) -> str:
    """``giảm 1,2``; what is no fall but a rise is called one."""
    assert not isinstance(value, OfTarget)  # no change is given as a share of its target
    if isinstance(value, Bound):
        return voice.say(words.FALL, value=bound(voice, value, places))
    if isinstance(value, Interval):
        return voice.say(words.FALL, value=interval(voice, value, places))
    name = words.FALL if value.value >= 0 else words.RISE
    return voice.say(name, value=voice.number(value.value.copy_abs(), places(value.value)))


def other_mean(voice: Voice, mean: Decimal, target: Target) -> str:
    """The mean of growth that the target does not use."""
    if target.is_fall:
        return _fall(voice, Number(mean), voice.digits.computed)
    return voice.number(mean, voice.digits.computed(mean))


def made_by(voice: Voice, actual: Actual, target: Target) -> str:
    """The rule that made the value and the periods it rests on: ``bình quân nhân 2021-2023``."""
    if isinstance(actual.value, Reached):
        return "" if actual.value.on is not None else voice.periods(actual.periods)
    if actual.rule in _OF_ONE_PERIOD:
        return voice.say(_OF_ONE_PERIOD[actual.rule], period=all_in_words(voice, actual.periods))
    rule = RULES_OF_FALLS.get(actual.rule) if target.is_fall else None
    return f"{voice.say(rule or RULES[actual.rule])} {voice.periods(actual.periods)}".rstrip()


def reached(voice: Voice, value: Reached) -> str:
    """Whether a milestone was reached, and when: ``hoàn thành ngày 12/05/2024``."""
    if value.done and value.on is not None:
        return voice.say(words.REACHED_ON, day=voice.day(value.on))
    return voice.say(words.REACHED if value.done else words.NOT_REACHED)


def interval(voice: Voice, value: Interval, places: Callable[[Decimal], int] | None = None) -> str:
    """``7-8``; a bound below zero asks for a word: ``-2 đến 3``. ``places``: how many digits an end has."""
    ends = (value.low, value.high)
    digits = places_of_ends(voice, ends, places) if places is not None else None
    low, high = (voice.number(end, digits) for end in ends)
    if value.low < 0:
        return voice.say(words.FROM_TO, low=low, high=high)
    return f"{low}-{high}"


def places_of_ends(voice: Voice, ends: tuple[Decimal, ...], places: Callable[[Decimal], int]) -> int:
    """The same for both ends of an interval, and none that is not needed for one of them."""
    return max(voice.digits.fixed or 0, *(min(decimals(end), places(end)) for end in ends))


def bound(voice: Voice, value: Bound, places: Callable[[Decimal], int] | None = None) -> str:
    """``trên 50``; ``places``: how many digits the number has."""
    digits = places_of_ends(voice, (value.value,), places) if places is not None else None
    return voice.say(COMPARATORS[value.kind], value=voice.number(value.value, digits))


def share_of_plan(voice: Voice, value: OfTarget) -> str:
    """``102,3% kế hoạch``: as it was written, more of a sum with the digits that a percent has."""
    places = max(min(decimals(value.percent), _DIGITS_OF_SHARE), places_of_percent(value.percent))
    return voice.say(words.SHARE_OF_PLAN, percent=voice.number(value.percent, min(places, decimals(value.percent))))


def observed(voice: Voice, value: Value) -> str:
    """A figure as it was written, in the form of the language."""
    if isinstance(value, Number):
        return voice.number(value.value)
    if isinstance(value, Interval):
        return interval(voice, value)
    if isinstance(value, Bound):
        return bound(voice, value)
    if isinstance(value, OfTarget):
        return share_of_plan(voice, value)
    if isinstance(value, Count):
        return f"{voice.number(value.count)}/{voice.number(value.of)}"
    if isinstance(value, Items):
        return "; ".join(f"{name}: {observed(voice, scalar)}" for name, scalar in value.items)
    if isinstance(value, Missing):
        return value.reason
    return reached(voice, value)


def in_unit(voice: Voice, figure: Observation) -> str:
    """A figure with its unit; of items each with it that has one."""
    if not isinstance(figure.value, Items):
        return _in_unit(voice, figure.value, figure.unit)
    return "; ".join(f"{name}: {_in_unit(voice, item, figure.unit)}" for name, item in figure.value.items)


def _in_unit(voice: Voice, value: Value, unit: Unit | None) -> str:
    is_share = isinstance(value, OfTarget) or (isinstance(value, Count) and unit is not None and unit.is_percent)
    return with_unit(observed(voice, value), "" if is_share else voice.unit(unit))


def judged_value(voice: Voice, judged: JudgedObservation, target: Target) -> str:
    """A figure of one year in the unit of the target; of a count also how many of how many."""
    if target.is_fall:
        return _fall(voice, judged.value, voice.digits.taken)
    text, written = _converted(voice, judged.value), judged.observation.value
    return f"{observed(voice, written)} ({text})" if isinstance(written, Count) else text


def items(voice: Voice, actual: Actual, target: Target) -> str:
    """Every item with its figure: ``CCN Chi Lăng 40; CCN Đồng Mỏ 55``."""
    if target.is_fall:
        return "; ".join(f"{name}: {_fall(voice, value, voice.digits.taken)}" for name, value in actual.items)
    return "; ".join(f"{name} {_converted(voice, value)}" for name, value in actual.items)


def _converted(voice: Voice, value: Measure) -> str:
    """A figure in the unit of the target."""
    if isinstance(value, Bound):
        return bound(voice, value, voice.digits.taken)
    if isinstance(value, OfTarget):
        return share_of_plan(voice, value)
    if isinstance(value, Interval):
        return interval(voice, value)
    return voice.number(value.value, voice.digits.taken(value.value))


def percent(voice: Voice, margin: Margin | None) -> str:
    """Actual ÷ target in percent: ``96,1``; empty where a ratio has no meaning."""
    if margin is None or margin.percent is None:
        return ""
    return voice.number(margin.percent, places_of_percent(margin.percent))


def of_target(voice: Voice, margin: Margin | None) -> str:
    """``bằng 96,1% mục tiêu``; empty where a ratio has no meaning, as below zero, and where the figure says it."""
    if margin is None or margin.share_alone or (margin.percent is not None and margin.percent < 0):
        return ""
    text = percent(voice, margin)
    return voice.say(words.OF_TARGET, percent=text) if text else ""


def ratio(voice: Voice, value: Decimal, bands: Bands) -> str:
    """``bằng 142% tiến độ yêu cầu``."""
    return voice.say(words.RATIO, percent=voice.number(EXACT.scaleb(value, 2), places_of_ratio(value, bands) - 2))


def actual_places(voice: Voice, assessment: Assessment) -> int:
    """How many digits the actual value is shown with; its margin has the same."""
    actual = assessment.actual
    if actual is None or isinstance(actual.value, (Reached, OfTarget)):
        return voice.digits.own
    if isinstance(actual.value, Interval):
        return max(voice.digits.of_actual(end, actual.rule) for end in (actual.value.low, actual.value.high))
    return voice.digits.of_actual(actual.value.value, actual.rule)


def needed(voice: Voice, assessment: Assessment) -> str:
    """What is required from here: ``cần 6,30%/năm trong 2024-2025``; empty where nothing can be said."""
    required = assessment.required
    if required is None:
        return ""
    side = harder(assessment)
    value = _need_text(voice, assessment, required, required.whole, side)
    text = voice.say(_template(assessment, required, side), value=value, periods=all_in_words(voice, required.periods))
    if required.remaining is None or required.value is None:
        return text
    yearly = _need_text(voice, assessment, required, required.value, side)
    return voice.say(words.EVENLY, need=text, value=yearly)


def yearly_need(voice: Voice, assessment: Assessment) -> str:
    """The number alone of what each of the years that are left needs; empty where none is said by the year."""
    required = assessment.required
    if required is None or required.value is None:
        return ""
    side = harder(assessment)
    places = _places_of_need(voice, assessment, required, required.value, side)
    return voice.number(required.value, places, side)


def _places_of_need(voice: Voice, assessment: Assessment, required: Required, value: Decimal, side: Rounding) -> int:
    """So many digits that rounding adds no more than a tenth, and does not carry beyond the other bound of a range."""
    places = voice.digits.of_need(percent=_is_percent(required))
    unit = Unit(required.unit)
    comes_whole = unit.is_rank or unit.is_whole
    if not comes_whole and abs(Fraction(rounded(value, places, side)) - Fraction(value)) * 10 > abs(Fraction(value)):
        places += 2
    comparator = assessment.in_force.comparator
    if comparator.direction:
        return places
    bounds = comparator.turning_points
    years = sum(len(period.years) for period in required.periods)
    width = Fraction(max(bounds)) - Fraction(min(bounds))
    whole = decimals(shortest(value))
    while places < whole and Fraction(2 * max(years, 1), 10**places) > width:
        places += 1
    return places


def _is_percent(required: Required) -> bool:
    return required.unit in (POINTS, "lần") or "%" in required.unit


def _is_sum(assessment: Assessment) -> bool:
    """Whether an amount is needed: of a total, and of the parts of a flow."""
    actual = assessment.actual
    return assessment.in_force.basis is Basis.TOTAL or (actual is not None and actual.rule is Rule.SUM)


def _template(assessment: Assessment, required: Required, side: Rounding) -> Text:
    upward, need = side is Rounding.UP, required.whole
    if assessment.in_force.is_fall:
        if upward:
            return words.NEEDS_FALL if need > 0 else words.NEEDS_NO_FALL
        return words.MAY_FALL if need >= 0 else words.MUST_RISE
    enough = need <= 0 if upward else need >= 0
    if _is_sum(assessment):
        if upward:
            return words.NEEDS_NO_AMOUNT if enough else words.NEEDS_AMOUNT
        return words.MAY_ADD if need > 0 else words.MAY_ADD_NO_MORE
    if required.remaining is not None:
        return words.NEEDS_NO_CHANGE if enough else words.NEEDS
    if not upward:
        return words.MUST_FALL if _is_fall_needed(assessment, need) else words.MAY_BE_AT_MOST
    return words.NEEDS_NO_RISE if enough else words.NEEDS


def _is_fall_needed(assessment: Assessment, need: Decimal) -> bool:
    """Whether a limit of a growth or of a yearly change leaves no room but for a fall: at most −1.2 is 1.2 or more."""
    of_changes = assessment.in_force.basis in (Basis.AVERAGE_GROWTH, Basis.AVERAGE_CHANGE)
    return of_changes and need < 0 and harder(assessment) is Rounding.DOWN


def _need_text(voice: Voice, assessment: Assessment, required: Required, need: Decimal, side: Rounding) -> str:
    unit, places = voice.unit_name(required.unit), _places_of_need(voice, assessment, required, need, side)
    value = rounded(need, places, side)
    if assessment.in_force.is_fall or _is_fall_needed(assessment, need):
        return with_unit(voice.number(value.copy_abs(), places), unit)
    if required.remaining is not None:
        return with_unit(voice.signed(value, places), unit)
    text = with_unit(voice.number(value, places), unit)
    if assessment.in_force.basis is Basis.AVERAGE and not _is_percent(required):
        return voice.say(words.PER_YEAR, unit=text)
    return text


def other_need(voice: Voice, assessment: Assessment) -> str:
    """The same by the other mean, where one is given."""
    required = assessment.required
    if required is None or required.other_mean is None:
        return ""
    places = voice.digits.of_need(percent=_is_percent(required))
    value = voice.number(required.other_mean, places, harder(assessment))
    return voice.say(words.BY_ARITHMETIC_MEAN, value=with_unit(value, voice.unit_name(required.unit)))
