"""The answers of an explanation, each with the rule that gave it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Context, Decimal

from planck.model.assessment import Assessment, Progress, Rule, Verdict
from planck.model.comparator import ComparatorKind
from planck.model.explanation import StepCode
from planck.model.result import Language
from planck.model.target import Mean, Timing
from planck.reports.layout import Piece, Tone, piece
from planck.reports.tones import OUTCOME_TONES, PROGRESS_TONES, VERDICT_TONES
from planck.reports.wording import figures, marks, words
from planck.reports.wording.digits import Digits, harder
from planck.reports.wording.numbers import day, number, rounded, superscript, unit_name, with_unit
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
from planck.reports.wording.steps import sentences
from planck.reports.wording.terms import LEVELS, MEANS, OUTCOMES, PROGRESS, STATUSES, VERDICTS
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


def outcome_pieces(one: Assessment, digits: Digits, language: Language) -> Iterator[list[Piece]]:
    """The actual against the comparator, the margin, and what would turn the outcome."""
    if one.outcome is None or one.actual is None:
        return
    value = figures.actual_value(one.actual, one.in_force, digits, language)
    yield [
        piece(f"{value}, {figures.made_by(one.actual, language)}"),
        piece(condition(one.in_force, language)),
        piece(OUTCOMES[one.outcome].of(language), OUTCOME_TONES[one.outcome]),
        piece(OUTCOME_RULES[one.outcome].of(language)),
    ]
    exact = _compared_exactly(one, language)
    if exact is not None:
        yield [piece(exact)]
    if one.margin is not None:
        places = figures.actual_places(one, digits)
        row = [piece(words.MARGIN.of(language).format(margin=figures.margin_of(one, digits, language)))]
        percent = figures.of_target(one.margin, language)
        yield row if percent is None else [*row, piece(percent)]
        yield from _turning(one, places, language)


def _turning(one: Assessment, places: int, language: Language) -> Iterator[list[Piece]]:
    if one.turns_at is None or one.margin is None:
        return
    if one.turns_at == 0:
        yield [piece(_at_the_bound(one).of(language))]
        return
    change, exact = figures.turning_change(one.turns_at, one.margin.unit, places, language)
    text = words.TURNS_BEYOND if one.turns_beyond and exact else words.TURNS
    yield [piece(text.of(language).format(change=change))]


def _at_the_bound(one: Assessment) -> Text:
    """A bound that does not satisfy its own comparator is left for the better."""
    comparator = one.in_force.comparator
    if one.margin is None or one.margin.value != 0 or not comparator.bounds.strict:
        return words.TURNS_AT_ONCE
    return words.TURNS_UPWARD if comparator.direction > 0 else words.TURNS_DOWNWARD


def _compared_exactly(one: Assessment, language: Language) -> str | None:
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
    return words.EXACTLY.of(language).format(
        product=number(product, language, places),
        sign=sign,
        base=number(base, language, 5),
        power=superscript(degree),
        bound=number(power, language, places),
    )


def verdict_pieces(one: Assessment, digits: Digits, language: Language) -> Iterator[list[Piece]]:
    """The verdict, why, and its weight at the gate."""
    row = [piece(VERDICTS[one.verdict].of(language), VERDICT_TONES[one.verdict])]
    period = one.in_force.period
    if period is not None and one.in_force.timing is not Timing.UNDATED:
        early = not one.verdict.is_open and one.as_of < period.last
        rule = (DECIDED_EARLY if early else VERDICT_RULES[one.verdict]).of(language)
        row.append(piece(rule.format(end=day(period.last, language))))
    yield row + [piece(text) for text in marks.reasons(one, language, digits)]
    if one.provisional and one.actual is not None:
        yield [piece(words.RESTS_ON_UNSETTLED.of(language).format(statuses=_unsettled(one, language)))]
    yield [piece(words.GATE_LEVEL.of(language).format(level=LEVELS[one.level].of(language)))]


def _unsettled(one: Assessment, language: Language) -> str:
    found = {STATUSES[figure.status].of(language): None for figure in one.used if not figure.status.is_settled}
    return ", ".join(found)


def progress_pieces(one: Assessment, digits: Digits, language: Language) -> Iterator[list[Piece]]:
    """The progress, by which rule, and its arithmetic."""
    if one.progress is None:
        return
    row = [piece(PROGRESS[one.progress].of(language), PROGRESS_TONES[one.progress])]
    if one.progress is not Progress.NO_DATA:
        row.append(piece(_rule_of_progress(one, one.progress, language)))
    yield row
    for text in sentences([step for step in one.steps if step.code in _PACES], language, digits):
        yield [piece(text)]


def _rule_of_progress(one: Assessment, progress: Progress, language: Language) -> str:
    codes = {step.code for step in one.steps}
    if progress in (Progress.ACHIEVED, Progress.NOT_RATED):
        return PROGRESS_RULES[progress].of(language)
    if StepCode.TREND_PACE in codes and progress in TREND_RULES:
        return TREND_RULES[progress].of(language)
    if StepCode.TOTAL_PACE in codes and one.in_force.comparator.is_limit and progress in LIMIT_RULES:
        return LIMIT_RULES[progress].of(language)
    if one.ratio is not None and progress in BAND_RULES and not (progress is Progress.WRONG_WAY and one.ratio >= 0):
        return BAND_RULES[progress].of(language)
    return PROGRESS_RULES[progress].of(language)


def required_pieces(one: Assessment, digits: Digits, language: Language) -> Iterator[list[Piece]]:
    """What is needed from here, by both means where there are two."""
    needed = figures.needed(one, digits, language)
    if needed is None or one.required is None or one.verdict is not Verdict.NOT_DUE:
        return
    yield [piece(needed, Tone.STRONG), piece(words.PRINTED.of(language))]
    for text in sentences([step for step in one.steps if step.code in _NEEDS], language, digits):
        yield [piece(text)]
    if one.required.other_mean is not None:
        other = Mean.ARITHMETIC if one.in_force.mean is Mean.GEOMETRIC else Mean.GEOMETRIC
        shown = number(one.required.other_mean, language, digits.of_need(percent=True), harder(one))
        value = with_unit(shown, unit_name(one.required.unit, language))
        yield [piece(words.OTHER_NEED.of(language).format(name=MEANS[other].of(language), value=value))]
