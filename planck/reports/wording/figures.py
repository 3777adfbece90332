"""The figures of an assessment in words: actual values, margins, ratios and what is required from here."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial

from planck.model.assessment import Actual, Assessment, JudgedObservation, Margin, Required, Rule
from planck.model.result import Language
from planck.model.target import Basis, Target
from planck.model.unit import POINTS
from planck.model.value import Count, Interval, Items, Missing, Number, Reached, Value
from planck.reports.wording import words
from planck.reports.wording.digits import Digits, harder, places_apart, places_of_percent, places_of_ratio
from planck.reports.wording.numbers import (
    Rounding,
    day,
    decimals,
    number,
    periods,
    rounded,
    shortest,
    signed,
    unit_name,
    with_unit,
)
from planck.reports.wording.sentences import rank
from planck.reports.wording.terms import RULES

_ZERO = Decimal(0)
_MORE_FOR_A_CHANGE = 4


def actual_value(actual: Actual, target: Target, digits: Digits, language: Language) -> str:
    """The value without its unit: ``21,37``, ``7-8``, ``13/13 (100)``, ``hoàn thành ngày 12/05/2024``."""
    value = actual.value
    if isinstance(value, Reached):
        return reached(value, language)
    if isinstance(value, Interval):
        return interval(value, language, partial(digits.of_actual, rule=actual.rule))
    text = number(value.value, language, digits.of_actual(value.value, actual.rule))
    if target.unit is not None and target.unit.is_rank and actual.rule is Rule.LATEST:
        return rank(value.value, target.out_of, language)
    if actual.count is not None and actual.of is not None:
        return f"{number(actual.count, language)}/{number(actual.of, language)} ({text})"
    return text


def made_by(actual: Actual, language: Language) -> str:
    """The rule that made the value and the periods it rests on: ``bình quân nhân 2021-2023``."""
    if isinstance(actual.value, Reached):
        return "" if actual.value.on is not None else periods(actual.periods, language)
    return f"{RULES[actual.rule].of(language)} {periods(actual.periods, language)}".rstrip()


def reached(value: Reached, language: Language) -> str:
    """A milestone."""
    if value.done and value.on is not None:
        return words.REACHED_ON.of(language).format(day=day(value.on, language))
    return words.REACHED.of(language) if value.done else words.NOT_REACHED.of(language)


def interval(value: Interval, language: Language, places: Callable[[Decimal], int] | None = None) -> str:
    """``7-8``; a bound below zero asks for a word: ``-2 đến 3``. ``places``: how many digits an end has at most."""
    ends = (value.low, value.high)
    most = (min(decimals(end), places(end)) if places is not None else None for end in ends)
    low, high = (number(end, language, digits) for end, digits in zip(ends, most, strict=True))
    if value.low < 0:
        return f"{low} {'đến' if language is Language.VI else 'to'} {high}"
    return f"{low}-{high}"


def observed(value: Value, language: Language) -> str:
    """A figure as it was written, in the form of the language."""
    if isinstance(value, Number):
        return number(value.value, language)
    if isinstance(value, Interval):
        return interval(value, language)
    if isinstance(value, Count):
        return f"{number(value.count, language)}/{number(value.of, language)}"
    if isinstance(value, Items):
        return "; ".join(f"{name}: {observed(scalar, language)}" for name, scalar in value.items)
    if isinstance(value, Missing):
        return value.reason
    return reached(value, language)


def judged_value(one: JudgedObservation, digits: Digits, language: Language) -> str:
    """A figure of one year in the unit of the target; of a count also how many of how many."""
    if isinstance(one.value, Interval):
        return interval(one.value, language)
    text = number(one.value.value, language, digits.taken(one.value.value))
    written = one.observation.value
    return f"{observed(written, language)} ({text})" if isinstance(written, Count) else text


def items(actual: Actual, digits: Digits, language: Language) -> str:
    """Every item with its figure: ``CCN Chi Lăng 40; CCN Đồng Mỏ 55``."""
    shown = []
    for name, value in actual.items:
        if isinstance(value, Interval):
            shown.append(f"{name} {interval(value, language)}")
        else:
            shown.append(f"{name} {number(value.value, language, digits.taken(value.value))}")
    return "; ".join(shown)


def margin_places(margin: Margin, least: int) -> int:
    """How many digits a margin needs so that one that is not zero does not look like it."""
    return places_apart(margin.value, (_ZERO,), least)


def margin_of(assessment: Assessment, digits: Digits, language: Language) -> str | None:
    """The margin of the actual value: whole where it ends, else with the digits of the value; None without figures."""
    found = assessment.margin
    if found is None:
        return None
    of_value = actual_places(assessment, digits)
    ends = decimals(shortest(found.value)) <= max(of_value, digits.own)
    return margin(found, digits.taken(found.value) if ends else of_value, language)


def margin(value: Margin, places: int, language: Language) -> str:
    """``+6,27 điểm %``, ``-1.200 tỷ đồng``; of an interval both ends, ``+0,7 đến +1,1 điểm %``."""
    unit = unit_name(value.unit, language)
    text = signed(value.value, language, margin_places(value, places))
    if value.high is not None:
        upper = signed(value.high, language, places_apart(value.high, (_ZERO,), places))
        text = f"{text} {'đến' if language is Language.VI else 'to'} {upper}"
    return with_unit(text, unit)


def turning_change(change: Decimal, unit: str, places: int, language: Language) -> tuple[str, bool]:
    """What the actual has to change by; whole where it ends soon, else rounded away from zero, so that it suffices.

    And whether it is the whole of it.
    """
    exact = decimals(shortest(change))
    shown = exact if exact <= places + _MORE_FOR_A_CHANGE else max(places, 1)
    away = Rounding.UP if change > 0 else Rounding.DOWN
    text = with_unit(signed(rounded(change, shown, away), language, shown), unit_name(unit, language))
    return text, rounded(change, shown, away) == change


def of_target(value: Margin, language: Language) -> str | None:
    """``bằng 96,1 % chỉ tiêu``; None where a ratio has no meaning."""
    if value.percent is None:
        return None
    percent = number(value.percent, language, places_of_percent(value.percent))
    return words.OF_TARGET.of(language).format(percent=percent)


def ratio(value: Decimal, language: Language) -> str:
    """``tỷ lệ tiến độ 1,42``."""
    return words.RATIO.of(language).format(ratio=number(value, language, places_of_ratio(value)))


def actual_places(assessment: Assessment, digits: Digits) -> int:
    """How many digits the actual value is shown with; its margin has the same."""
    actual = assessment.actual
    if actual is None or isinstance(actual.value, Reached):
        return digits.own
    if isinstance(actual.value, Interval):
        return max(digits.of_actual(end, actual.rule) for end in (actual.value.low, actual.value.high))
    return digits.of_actual(actual.value.value, actual.rule)


def needed(assessment: Assessment, digits: Digits, language: Language) -> str | None:
    """What is required from here: ``cần 6,30 %/năm trong 2024-2025``; None where nothing can be said."""
    required = assessment.required
    if required is None:
        return None
    side = harder(assessment)
    places = _places_of_need(assessment, required, digits)
    shown = rounded(required.value, places, side)
    span = periods(required.periods, language)
    return _template(assessment, required, side, language).format(
        value=_need_text(assessment, required, shown, places, language), periods=span
    )


def _places_of_need(assessment: Assessment, required: Required, digits: Digits) -> int:
    """So many digits that rounding into a range which must not be left does not carry beyond its other bound."""
    places = digits.of_need(percent=_is_percent(required))
    comparator = assessment.in_force.comparator
    if comparator.direction:
        return places
    bounds = comparator.turning_points
    years = sum(len(one.years) for one in required.periods)
    whole = decimals(shortest(required.value))
    while places < whole and Decimal(2 * max(years, 1)).scaleb(-places) > max(bounds) - min(bounds):
        places += 1
    return places


def _is_percent(required: Required) -> bool:
    return required.unit == POINTS or "%" in required.unit


def _is_change(assessment: Assessment) -> bool:
    return assessment.in_force.basis in (Basis.END_OF_PERIOD, Basis.CHANGE)


def _template(assessment: Assessment, required: Required, side: Rounding, language: Language) -> str:
    upward = side is Rounding.UP
    enough = required.value <= 0 if upward else required.value >= 0
    if assessment.in_force.basis is Basis.TOTAL:
        if upward:
            return words.NEEDS_NO_AMOUNT.of(language) if enough else words.NEEDS_AMOUNT.of(language)
        return words.MAY_ADD.of(language) if required.value > 0 else words.MAY_ADD_NO_MORE.of(language)
    if _is_change(assessment):
        return words.NEEDS_NO_CHANGE.of(language) if enough else words.NEEDS_CHANGE.of(language)
    if not upward:
        return words.MAY_BE_AT_MOST.of(language)
    return words.NEEDS_NO_RISE.of(language) if enough else words.NEEDS.of(language)


def _need_text(assessment: Assessment, required: Required, shown: Decimal, places: int, language: Language) -> str:
    unit = unit_name(required.unit, language)
    if _is_change(assessment):
        return with_unit(signed(shown, language, places), unit)
    text = with_unit(number(shown, language, places), unit)
    if assessment.in_force.basis is Basis.AVERAGE and not _is_percent(required):
        return words.PER_YEAR.of(language).format(unit=text)
    return text


def other_need(assessment: Assessment, digits: Digits, language: Language) -> str | None:
    """The same by the other mean, where one is given."""
    required = assessment.required
    if required is None or required.other_mean is None:
        return None
    places = digits.of_need(percent=_is_percent(required))
    value = number(required.other_mean, language, places, harder(assessment))
    return words.BY_ARITHMETIC_MEAN.of(language).format(value=with_unit(value, unit_name(required.unit, language)))
