"""The answers of an explanation, each with the rule that gave it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Context, Decimal

from planck.model.assessment import Assessment, Progress, Rule, Verdict
from planck.model.comparator import ComparatorKind
from planck.model.explanation import StepCode
from planck.model.target import Mean, Timing
from planck.reports.layout import Piece, Tone, piece
from planck.reports.tones import OUTCOME_TONES, PROGRESS_TONES, VERDICT_TONES
from planck.reports.wording import figures, marks, words
from planck.reports.wording.digits import harder, rounded
from planck.reports.wording.rules import (
    BAND_RULES,
    DECIDED_EARLY,
    LIMIT_RULES,
    OUTCOME_RULES,
    PROGRESS_RULES,
    TREND_RULES,
    VERDICT_RULES,
)
from planck.reports.wording.sentences import condition
from planck.reports.wording.steps import sentences, superscript
from planck.reports.wording.terms import LEVELS, MEANS, OUTCOMES, PROGRESS, STATUSES, VERDICTS
from planck.reports.wording.voice import Voice, with_unit
from planck.reports.wording.words import Text

_PACES = (
    StepCode.LINEAR_PACE,
    StepCode.COMPOUND_PACE,
    StepCode.TREND_PACE,
    StepCode.MEAN_PACE,
    StepCode.TOTAL_PACE,
)
_NEEDS = (
    StepCode.REQUIRED_GROWTH,
    StepCode.REQUIRED_MEAN,
    StepCode.REQUIRED_AMOUNT,
    StepCode.REQUIRED_CHANGE,
)
_EIGHT = 8


def outcome_pieces(voice: Voice, one: Assessment) -> Iterator[list[Piece]]:
    """The actual against the comparator, the margin, and what would turn the outcome."""
    if one.outcome is None or one.actual is None:
        return
    value = figures.actual_value(voice, one.actual, one.in_force)
    yield [
        piece(f"{value}, {figures.made_by(voice, one.actual)}"),
        piece(condition(voice, one.in_force)),
        piece(voice.say(OUTCOMES[one.outcome]), OUTCOME_TONES[one.outcome]),
        piece(voice.say(OUTCOME_RULES[one.outcome])),
    ]
    exact = _compared_exactly(voice, one)
    if exact is not None:
        yield [piece(exact)]
    if one.margin is not None:
        places = figures.actual_places(voice, one)
        row = [piece(voice.say(words.MARGIN, margin=figures.margin_of(voice, one)))]
        percent = figures.of_target(voice, one.margin)
        yield row if percent is None else [*row, piece(percent)]
        yield from _turning(voice, one, places)


def _turning(voice: Voice, one: Assessment, places: int) -> Iterator[list[Piece]]:
    if one.turns_at is None or one.margin is None:
        return
    if one.turns_at == 0:
        yield [piece(voice.say(_at_the_bound(one)))]
        return
    change, exact = figures.turning_change(voice, one.turns_at, one.margin.unit, places)
    text = words.TURNS_BEYOND if one.turns_beyond and exact else words.TURNS
    yield [piece(voice.say(text, change=change))]


def _at_the_bound(one: Assessment) -> Text:
    """A bound that does not satisfy its own comparator is left for the better."""
    comparator = one.in_force.comparator
    if one.margin is None or one.margin.value != 0 or not comparator.bounds.strict:
        return words.TURNS_AT_ONCE
    return words.TURNS_UPWARD if comparator.direction > 0 else words.TURNS_DOWNWARD


def _compared_exactly(voice: Voice, one: Assessment) -> str | None:
    """Π(1+g) against (1+T)^n, the comparison that decides for a geometric mean."""
    bound = one.in_force.comparator.value
    root = next((step for step in one.steps if step.code is StepCode.ROOT), None)
    if one.actual is None or one.actual.rule not in (Rule.GEOMETRIC_MEAN, Rule.GROWTH_OF_LEVELS):
        return None
    if root is None or bound is None or one.in_force.comparator.kind is ComparatorKind.EQUAL_TO:
        return None
    product, degree = root.args["product"], root.args["degree"]
    if not isinstance(product, Decimal) or not isinstance(degree, int):
        return None
    exact = Context(prec=60)
    base = exact.add(1, exact.divide(bound, Decimal(100)))
    power = exact.power(base, degree)
    places = _EIGHT
    while product != power and rounded(product, places) == rounded(power, places):
        places += 4
    sign = "=" if product == power else (">" if product > power else "<")
    return voice.say(
        words.EXACTLY,
        product=voice.number(product, places),
        sign=sign,
        base=voice.number(base, 5),
        power=superscript(degree),
        bound=voice.number(power, places),
    )


def verdict_pieces(voice: Voice, one: Assessment) -> Iterator[list[Piece]]:
    """The verdict, why, and its weight at the gate."""
    row = [piece(voice.say(VERDICTS[one.verdict]), VERDICT_TONES[one.verdict])]
    period = one.in_force.period
    if period is not None and one.in_force.timing is not Timing.UNDATED:
        early = not one.verdict.is_open and one.as_of < period.last
        rule = DECIDED_EARLY if early else VERDICT_RULES[one.verdict]
        row.append(piece(voice.say(rule, end=voice.day(period.last))))
    yield row + [piece(text) for text in marks.reasons(voice, one)]
    if one.provisional and one.actual is not None:
        yield [piece(voice.say(words.RESTS_ON_UNSETTLED, statuses=_unsettled(voice, one)))]
    yield [piece(voice.say(words.GATE_LEVEL, level=voice.say(LEVELS[one.level])))]


def _unsettled(voice: Voice, one: Assessment) -> str:
    found = {voice.say(STATUSES[figure.status]): None for figure in one.used if not figure.status.is_settled}
    return ", ".join(found)


def progress_pieces(voice: Voice, one: Assessment) -> Iterator[list[Piece]]:
    """The progress, by which rule, and its arithmetic."""
    if one.progress is None:
        return
    row = [piece(voice.say(PROGRESS[one.progress]), PROGRESS_TONES[one.progress])]
    if one.progress is not Progress.NO_DATA:
        row.append(piece(_rule_of_progress(voice, one, one.progress)))
    yield row
    for text in sentences(voice, [step for step in one.steps if step.code in _PACES]):
        yield [piece(text)]


def _rule_of_progress(voice: Voice, one: Assessment, progress: Progress) -> str:
    codes = {step.code for step in one.steps}
    if progress in (Progress.ACHIEVED, Progress.NOT_RATED):
        return voice.say(PROGRESS_RULES[progress])
    if StepCode.TREND_PACE in codes and progress in TREND_RULES:
        return voice.say(TREND_RULES[progress])
    if StepCode.TOTAL_PACE in codes and one.in_force.comparator.is_limit and progress in LIMIT_RULES:
        return voice.say(LIMIT_RULES[progress])
    if one.ratio is not None and progress in BAND_RULES and not (progress is Progress.WRONG_WAY and one.ratio >= 0):
        return voice.say(BAND_RULES[progress])
    return voice.say(PROGRESS_RULES[progress])


def required_pieces(voice: Voice, one: Assessment) -> Iterator[list[Piece]]:
    """What is needed from here, by both means where there are two."""
    needed = figures.needed(voice, one)
    if needed is None or one.required is None or one.verdict is not Verdict.NOT_DUE:
        return
    yield [piece(needed, Tone.STRONG), piece(voice.say(words.PRINTED))]
    for text in sentences(voice, [step for step in one.steps if step.code in _NEEDS]):
        yield [piece(text)]
    if one.required.other_mean is not None:
        other = Mean.ARITHMETIC if one.in_force.mean is Mean.GEOMETRIC else Mean.GEOMETRIC
        shown = voice.number(one.required.other_mean, voice.digits.of_need(percent=True), harder(one))
        value = with_unit(shown, voice.unit_name(one.required.unit))
        yield [piece(voice.say(words.OTHER_NEED, name=voice.say(MEANS[other]), value=value))]
