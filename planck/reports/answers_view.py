"""The answers of an explanation, each with the rule that gave it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from planck.model.assessment import Assessment, Progress, Verdict
from planck.model.basis import Rule
from planck.model.comparator import ComparatorKind
from planck.model.exact import to_decimal
from planck.model.explanation import StepCode
from planck.model.target import Mean, Timing
from planck.reports.parts import Part, Row
from planck.reports.target_view import TargetView
from planck.reports.tones import OUTCOME_TONES, PROGRESS_TONES, VERDICT_TONES, Tone
from planck.reports.wording import figures, margins, words
from planck.reports.wording import words_of_explanations as proof
from planck.reports.wording.digits import harder, rounded
from planck.reports.wording.marks import reasons
from planck.reports.wording.rules import (
    BAND_RULES,
    DECIDED_EARLY,
    LIMIT_RULES,
    NO_OUTCOME_WITHIN,
    NO_OUTCOME_YET,
    OUTCOME_RULES,
    PROGRESS_RULES,
    RANGE_RULES,
    TREND_RULES,
    VERDICT_RULES,
)
from planck.reports.wording.sentences import bands, bounds_of_bands
from planck.reports.wording.steps import places_of_factor, sentences, superscript
from planck.reports.wording.terms import MEANS, STATUSES, WEIGHTS
from planck.reports.wording.voice import Voice, with_unit
from planck.reports.wording.words import Text


def explain_outcome(view: TargetView) -> Iterator[Row]:
    """The actual against the comparator, the margin, and what would turn the outcome."""
    assessment, voice = view.assessment, view.voice
    if assessment.outcome is None:
        yield from _no_outcome_yet(view)
        return
    yield from _compared(view)
    outcome = Part(view.outcome, OUTCOME_TONES[assessment.outcome])
    yield Row([outcome, Part(voice.say(OUTCOME_RULES[assessment.outcome]))], label=voice.say(proof.OUTCOME))
    yield from _margin(view)
    exact = _compared_exactly(voice, assessment)
    if exact is not None:
        yield Row([Part(exact)])
    if view.margin:
        yield from map(Row, _turning(voice, assessment))


def _compared(view: TargetView) -> Iterator[Row]:
    """The actual, and below it the target that it is compared with."""
    yield Row([Part(view.actual)], label=view.voice.say(words.ACTUAL).lower())
    yield Row([Part(view.condition_of_actual or view.condition)], label=view.voice.say(words.TARGET).lower())


def _margin(view: TargetView) -> Iterator[Row]:
    if view.margin:
        parts = [Part(text) for text in (view.margin, view.of_target) if text]
        yield Row(parts, label=view.voice.say(proof.MARGIN))


def _no_outcome_yet(view: TargetView) -> Iterator[Row]:
    """The value of a part of what the target is about, with its share of the target."""
    if not view.actual:
        return
    is_done = view.assessment.in_force.comparator.is_done
    why = view.voice.say(NO_OUTCOME_WITHIN if is_done else NO_OUTCOME_YET)
    yield from _compared(view)
    yield Row([Part(why)], label=view.voice.say(proof.OUTCOME))
    yield from _margin(view)


def _turning(voice: Voice, assessment: Assessment) -> Iterator[list[Part]]:
    turn = assessment.turn
    if turn is None or assessment.margin is None:
        return
    if turn.change == 0:
        yield [Part(voice.say(_at_the_bound(assessment)))]
        return
    places = figures.actual_places(voice, assessment)
    change, exact = margins.turning_change(voice, turn.change, assessment.margin.unit, places)
    text = proof.TURNS_BEYOND if turn.is_beyond and exact else proof.TURNS
    yield [Part(voice.say(text, change=change))]


def _at_the_bound(assessment: Assessment) -> Text:
    """A bound that does not satisfy its own comparator is left for the better."""
    comparator = assessment.in_force.comparator
    if assessment.margin is None or assessment.margin.value != 0 or not comparator.bounds.strict:
        return proof.TURNS_AT_ONCE
    return proof.TURNS_UPWARD if comparator.direction > 0 else proof.TURNS_DOWNWARD


def _compared_exactly(voice: Voice, assessment: Assessment) -> str | None:
    """Π(1+g) against (1+T)^n, the comparison that decides for a geometric mean."""
    bound = assessment.in_force.comparator.value
    root = next((step for step in assessment.steps if step.code is StepCode.ROOT), None)
    if assessment.actual is None or assessment.actual.rule not in (Rule.GEOMETRIC_MEAN, Rule.GROWTH_OF_LEVELS):
        return None
    if (
        root is None
        or bound is None
        or assessment.margin is None
        or assessment.in_force.comparator.kind is ComparatorKind.EQUAL_TO
    ):
        return None
    product, degree = root.args["product"], root.args["degree"]
    if not isinstance(product, Decimal) or not isinstance(degree, int):
        return None
    is_fall = assessment.in_force.is_fall
    base = 1 + (-1 if is_fall else 1) * Fraction(bound) / 100
    power = to_decimal(base**degree)
    places = places_of_factor(voice)
    while product != power and rounded(product, places) == rounded(power, places):
        places += 1
    # The sign of the margin is that of the exact comparison, whatever is cut off the powers.
    ahead = assessment.margin.value.copy_negate() if is_fall else assessment.margin.value
    sign = "=" if not ahead else (">" if ahead > 0 else "<")
    return voice.say(
        proof.EXACTLY,
        product=voice.number(product, places),
        sign=sign,
        base=voice.number(to_decimal(base)),
        power=superscript(degree),
        bound=voice.number(power, places),
    )


def explain_verdict(view: TargetView) -> Iterator[list[Part]]:
    """The verdict, why, and its weight at the gate."""
    assessment, voice = view.assessment, view.voice
    parts = [Part(view.verdict, VERDICT_TONES[assessment.verdict])]
    period = assessment.in_force.period
    if period is not None and assessment.in_force.timing is not Timing.UNDATED:
        early = not assessment.verdict.is_open and assessment.as_of < period.last
        rule = DECIDED_EARLY if early else VERDICT_RULES[assessment.verdict]
        parts.append(Part(voice.say(rule, end=voice.day(period.last))))
    yield parts + [Part(text) for text in reasons(voice, assessment.reason)]
    if assessment.provisional and assessment.actual is not None:
        yield [Part(voice.say(proof.RESTS_ON_UNSETTLED, statuses=_unsettled(voice, assessment)))]
    if view.whole:
        yield [Part(view.whole)]
    yield [Part(voice.say(WEIGHTS[assessment.level]))]


def _unsettled(voice: Voice, assessment: Assessment) -> str:
    statuses = {figure.status: None for figure in assessment.used if not figure.status.is_settled}
    return ", ".join(voice.say(STATUSES[status]) for status in statuses)


def explain_progress(view: TargetView) -> Iterator[list[Part]]:
    """The progress, by which rule, and its arithmetic."""
    assessment, voice = view.assessment, view.voice
    if assessment.progress is None:
        return
    parts = [Part(view.progress, PROGRESS_TONES[assessment.progress])]
    if assessment.progress is not Progress.NO_DATA:
        rule = _rule_of_progress(assessment, assessment.progress)
        parts.append(Part(voice.say(rule, **bounds_of_bands(voice, assessment.in_force.bands))))
    said = reasons(voice, assessment.reason)
    yield parts + [Part(text) for text in reasons(voice, assessment.progress_reason) if text not in said]
    if assessment.ratio is not None and assessment.progress in BAND_RULES:
        yield [Part(bands(voice, assessment.in_force.bands))]
    for text in sentences(voice, [step for step in assessment.steps if step.code.rates_pace]):
        yield [Part(text)]


def _rule_of_progress(assessment: Assessment, progress: Progress) -> Text:
    codes, ratio = {step.code for step in assessment.steps}, assessment.ratio
    if progress in (Progress.ACHIEVED, Progress.NOT_RATED):
        return PROGRESS_RULES[progress]
    if StepCode.TREND_PACE in codes and progress in TREND_RULES:
        return TREND_RULES[progress]
    if StepCode.TOTAL_PACE in codes and assessment.in_force.comparator.direction < 0 and progress in LIMIT_RULES:
        return LIMIT_RULES[progress]
    if StepCode.RANGE_PACE in codes and progress in RANGE_RULES:
        return RANGE_RULES[progress]
    if ratio is not None and progress in BAND_RULES and not (progress is Progress.WRONG_WAY and ratio >= 0):
        return BAND_RULES[progress]
    return PROGRESS_RULES[progress]


def explain_need(view: TargetView) -> Iterator[list[Part]]:
    """What is needed from here, by both means where there are two."""
    assessment, voice = view.assessment, view.voice
    if assessment.required is None or assessment.verdict is not Verdict.NOT_DUE:
        return
    yield [Part(view.needed, Tone.STRONG), Part(voice.say(proof.PRINTED))]
    for text in sentences(voice, [step for step in assessment.steps if step.code.says_need]):
        yield [Part(text)]
    if assessment.required.other_mean is not None:
        number = voice.number(assessment.required.other_mean, voice.digits.of_need(percent=True), harder(assessment))
        value = with_unit(number, voice.unit_name(assessment.required.unit))
        yield [Part(voice.say(proof.OTHER_NEED, name=name_of_other_mean(voice, assessment), value=value))]


def name_of_other_mean(voice: Voice, assessment: Assessment) -> str:
    """The mean of growth that the target does not use."""
    return voice.say(MEANS[Mean.ARITHMETIC if assessment.in_force.mean is Mean.GEOMETRIC else Mean.GEOMETRIC])
