"""Figures as short as a column of a table needs them."""

from __future__ import annotations

from planck.model.assessment import Actual
from planck.model.basis import Rule
from planck.model.target import Target
from planck.model.value import Bound, Number, Reached
from planck.reports.wording import words
from planck.reports.wording import words_of_lists as lists
from planck.reports.wording.digits import decimals
from planck.reports.wording.figures import actual_value
from planck.reports.wording.terms import SHORT_COMPARATORS
from planck.reports.wording.voice import Voice


def short_value(voice: Voice, actual: Actual, target: Target) -> str:
    """An actual value for a column: ``15,1``, of a count its share alone, ``> 50``, ``12/63``, ``12/05/2024``."""
    value = actual.value
    if isinstance(value, Reached):
        if value.done and value.on is not None:
            return voice.day(value.on)
        return voice.say(words.REACHED if value.done else lists.NOT_REACHED_SHORT)
    if isinstance(value, Bound) and not target.is_fall:
        number = voice.number(value.value, min(decimals(value.value), voice.digits.of_actual(value.value, actual.rule)))
        return voice.say(SHORT_COMPARATORS[value.kind], value=number)
    if isinstance(value, Number) and not target.is_fall and actual.count is not None:
        return voice.number(value.value, voice.digits.of_actual(value.value, actual.rule))
    if isinstance(value, Number) and target.unit is not None and target.unit.is_rank and actual.rule is Rule.LATEST:
        return "/".join(voice.number(number) for number in (value.value, target.out_of) if number is not None)
    return actual_value(voice, actual, target)
