"""The tables of a Markdown report: a row for each target, and a row for each of its figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from planck.model.assessment import Assessment, JudgedObservation, Margin
from planck.model.explanation import ReasonCode
from planck.model.observation import Observation, Status
from planck.model.period import Period
from planck.model.register import Register
from planck.model.result import Language
from planck.model.value import Interval
from planck.reports.compared import on_last_year, on_record
from planck.reports.markdown_sources import Footnotes
from planck.reports.markdown_text import Align, Column, emphasis, literal, strong, table
from planck.reports.wording import figures, marks, words
from planck.reports.wording.digits import Digits, decimals_of_margin, digits_of, places_of_percent
from planck.reports.wording.numbers import number, signed, unit_name, unit_text, with_unit
from planck.reports.wording.numbers import period as period_text
from planck.reports.wording.reasons import sentence
from planck.reports.wording.sentences import condition, price_and_unit, title, waiver, when
from planck.reports.wording.terms import OUTCOMES, PROGRESS, STATUSES, VERDICTS, area_title

# What a figure that is not settled is marked with, right behind it.
_MARKED = (Status.FORECAST, Status.DRAFT, Status.ESTIMATE, Status.PRELIMINARY)
# How a change against last year is rounded: percent to one digit, differences to those of the figures.
_ONE_DIGIT = 1


@dataclass(frozen=True, slots=True)
class Page:
    """What every row needs: the register, the language, the footnotes so far, and which figures to show."""

    register: Register
    language: Language
    footnotes: Footnotes
    periods: tuple[Period, ...] = ()


def targets_table(shown: Sequence[Assessment], page: Page, *, with_area: bool) -> str:
    """A row for each target, with the customary columns; ``with_area`` where they are of several areas."""
    columns = [
        Column(words.NUMBER.of(page.language), 4, Align.RIGHT),
        *([Column(words.AREA.of(page.language), 14)] if with_area else []),
        Column(words.TARGET.of(page.language), 26),
        Column(words.UNIT.of(page.language), 10),
        Column(words.PLANNED.of(page.language), 20),
        Column(words.ACTUAL.of(page.language), 12, Align.RIGHT),
        Column(words.DIFFERENCE.of(page.language), 12, Align.RIGHT),
        Column(words.OF_PLAN.of(page.language), 9, Align.RIGHT),
        Column(words.RATING.of(page.language), 18),
        Column(words.NOTES.of(page.language), 32),
    ]
    return table(columns, [_target_row(one, rank, page, with_area) for rank, one in enumerate(shown, start=1)])


def _target_row(one: Assessment, rank: int, page: Page, with_area: bool) -> list[str]:
    target, language = one.in_force, page.language
    digits = digits_of(one, page.register)
    return [
        str(rank),
        *([literal(area_title(one.area, language))] if with_area else []),
        f"{literal(title(one.target, page.register, language))}{page.footnotes.of_target(target)}",
        literal(price_and_unit(target.unit, language)),
        planned(one, language),
        actual(one, digits, language),
        literal(difference(one, digits, language)),
        percent(one.margin, language),
        rating(one, language),
        literal("; ".join(_remarks(one, digits, page))),
    ]


def planned(one: Assessment, language: Language, *, with_unit: bool = False) -> str:
    """What was adopted, when it holds, and what in it is not the document's own."""
    target = one.in_force
    asked = target if with_unit else replace(target, unit=None)
    each = words.EACH_ITEM.of(language) if target.each_item else ""
    text = literal("; ".join(part for part in (condition(asked, language), when(target, language), each) if part))
    own = literal("; ".join(marks.target_marks(target, language)))
    return f"{text} ({emphasis(own)})" if own else text


def actual(one: Assessment, digits: Digits, language: Language) -> str:
    """The value so far, with the mark of figures that are not settled; empty without figures."""
    if one.actual is None:
        return ""
    value = figures.actual_value(one.actual, one.in_force, digits, language)
    return literal(_marked(value, one.actual.status, language))


def _marked(value: str, status: Status, language: Language) -> str:
    return f"{value} ({STATUSES[status].of(language)})" if status in _MARKED else value


def difference(one: Assessment, digits: Digits, language: Language) -> str:
    """Actual − target with its unit; empty without figures."""
    if one.margin is None:
        return ""
    return figures.margin(one.margin, figures.actual_places(one, digits), language)


def percent(margin: Margin | None, language: Language) -> str:
    """Actual ÷ target in percent, for levels, counts and money; else empty."""
    if margin is None or margin.percent is None:
        return ""
    return number(margin.percent, language, places_of_percent(margin.percent))


def rating(one: Assessment, language: Language) -> str:
    """The verdict; while it is open also the outcome to date and the progress."""
    parts = [strong(literal(VERDICTS[one.verdict].of(language)))]
    if one.verdict.is_open and one.outcome is not None:
        parts.append(literal(words.SO_FAR.of(language).format(outcome=OUTCOMES[one.outcome].of(language))))
    if one.progress is not None:
        parts.append(literal(PROGRESS[one.progress].of(language)))
    if one.provisional:
        parts.append(literal(words.PROVISIONAL.of(language)))
    return "; ".join(parts)


def _remarks(one: Assessment, digits: Digits, page: Page) -> Iterator[str]:
    """What a reader must know besides: how the value was made, why, what is left to do, what was taken for granted."""
    language = page.language
    if one.actual is not None:
        yield figures.made_by(one.actual, language)
        if one.actual.worst is not None:
            yield words.WORST.of(page.language).format(item=one.actual.worst)
            yield figures.items(one.actual, digits, language)
    if one.deteriorating:
        yield words.DETERIORATING.of(page.language)
    yield from marks.shared_marks(one.used, language)
    needed = figures.needed(one, digits, language) if one.verdict.is_open else None
    if needed is not None:
        yield needed
    yield from marks.reasons(one, language, digits)
    allowed = marks.tolerance(one.in_force, language)
    if allowed is not None:
        yield allowed
    yield from marks.notes(one, language, digits)
    if one.original is not None:
        yield f"{words.ORIGINAL.of(page.language)}: {_original(one.original, language)}"
    if one.waiver:
        yield f"{words.WAIVED.of(page.language)}: {waiver(one.in_force, language)}"
    taken = marks.defaults(one, language)
    if taken:
        yield words.DEFAULTS.of(page.language).format(what="; ".join(taken))


def _original(first: Assessment, language: Language) -> str:
    said = [condition(first.in_force, language), when(first.in_force, language), VERDICTS[first.verdict].of(language)]
    if first.progress is not None:
        said.append(PROGRESS[first.progress].of(language))
    return ", ".join(said)


def figures_table(shown: Sequence[Assessment], page: Page, *, with_area: bool) -> str:
    """A row for each figure on record of the targets, by their numbers; empty where there is none."""
    rows = [row for rank, one in enumerate(shown, start=1) for row in _figure_rows(one, rank, page, with_area)]
    if not rows:
        return ""
    columns = [
        Column(words.NUMBER.of(page.language), 4, Align.RIGHT),
        *([Column(words.AREA.of(page.language), 14)] if with_area else []),
        Column(words.TARGET.of(page.language), 26),
        Column(words.PERIOD.of(page.language), 12),
        Column(words.UNIT.of(page.language), 10),
        Column(words.ACTUAL.of(page.language), 12, Align.RIGHT),
        Column(words.ON_LAST_YEAR.of(page.language), 12, Align.RIGHT),
        Column(words.DIFFERENCE.of(page.language), 12, Align.RIGHT),
        Column(words.OF_PLAN.of(page.language), 9, Align.RIGHT),
        Column(words.RATING.of(page.language), 12),
        Column(words.NOTES.of(page.language), 24),
    ]
    compared = len(columns) - 5
    if not any(row[compared] for row in rows):
        del columns[compared]
        rows = [[*row[:compared], *row[compared + 1 :]] for row in rows]
    return table(columns, rows)


def _figure_rows(one: Assessment, rank: int, page: Page, with_area: bool) -> Iterator[list[str]]:
    known = on_record(one)
    judged = {id(each.observation): each for each in one.observations}
    reasons = {id(each.observation): each.reason for each in one.unused}
    digits = digits_of(one, page.register)
    for figure in known:
        why = reasons.get(id(figure))
        if (why is not None and why.code is ReasonCode.OUTSIDE_PERIOD) or not _is_wanted(figure, page.periods):
            continue
        said = list(marks.shared_marks((figure,), page.language))
        if why is not None and why.code is not ReasonCode.NOT_LATEST and id(figure) not in judged:
            said.append(sentence(why, page.language, digits))
        yield [
            str(rank),
            *([literal(area_title(one.area, page.language))] if with_area else []),
            literal(title(one.target, page.register, page.language)),
            f"{literal(period_text(figure.period, page.language))}{page.footnotes.of_figure(figure)}",
            *_figure_cells(figure, judged.get(id(figure)), one, known, digits, page.language),
            literal("; ".join(said)),
        ]


def _is_wanted(figure: Observation, periods: tuple[Period, ...]) -> bool:
    return not periods or any(figure.period.overlaps(wanted) for wanted in periods)


def _figure_cells(
    figure: Observation,
    judged: JudgedObservation | None,
    one: Assessment,
    known: Iterable[Observation],
    digits: Digits,
    language: Language,
) -> list[str]:
    """From the unit to the rating; a figure that is not judged on its own has no difference and no rating."""
    change = _change(on_last_year(figure, known, one.in_force.kind), digits, language)
    if judged is None:
        value = _marked(figures.observed(figure.value, language), figure.status, language)
        return [literal(unit_text(figure.unit, language)), literal(value), literal(change), "", "", ""]
    if isinstance(judged.value, Interval):
        value = figures.interval(judged.value, language)
    else:
        value = figures.judged_value(judged, digits, language)
    margin = figures.margin(judged.margin, decimals_of_margin(judged.margin.value, digits), language)
    return [
        literal(unit_text(one.in_force.unit, language)),
        literal(_marked(value, figure.status, language)),
        literal(change),
        literal(margin),
        percent(judged.margin, language),
        literal(OUTCOMES[judged.outcome].of(language)),
    ]


def _change(change: Margin | None, digits: Digits, language: Language) -> str:
    """The change against last year: in percent where that has a meaning, else the difference."""
    if change is None:
        return ""
    if change.percent is not None:
        return words.LAST_YEAR_PERCENT.of(language).format(change=signed(change.percent, language, _ONE_DIGIT))
    places = digits.taken(change.value)
    return with_unit(signed(change.value, language, places), unit_name(change.unit, language))
