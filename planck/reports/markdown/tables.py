"""The tables of a Markdown report: a row for each target, and a row for each of its figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from planck.model.assessment import Assessment, JudgedObservation, Margin
from planck.model.explanation import ReasonCode
from planck.model.observation import Observation, Status
from planck.model.period import Period
from planck.model.value import Interval
from planck.reports.markdown.escape import Align, Column, emphasis, literal, strong, table
from planck.reports.markdown.footnotes import Footnotes
from planck.reports.wording import figures, marks, words
from planck.reports.wording.digits import places_of_percent
from planck.reports.wording.reasons import sentence
from planck.reports.wording.sentences import condition, price_and_unit, title, waiver, when
from planck.reports.wording.terms import OUTCOMES, PROGRESS, STATUSES, VERDICTS, area_title
from planck.reports.wording.voice import Voice, with_unit
from planck.reports.year_on_year import on_last_year, on_record

# What a figure that is not settled is marked with, right behind it.
_MARKED = (Status.FORECAST, Status.DRAFT, Status.ESTIMATE, Status.PRELIMINARY)
# How a change against last year is rounded: percent to one digit, differences to those of the figures.
_ONE_DIGIT = 1


@dataclass(frozen=True, slots=True)
class Page:
    """What every row needs: the voice, the footnotes so far, and which figures to show."""

    voice: Voice
    footnotes: Footnotes
    periods: tuple[Period, ...] = ()


def targets_table(shown: Sequence[Assessment], page: Page, *, with_area: bool) -> str:
    """A row for each target, with the customary columns; ``with_area`` where they are of several areas."""
    columns = [
        Column(page.voice.say(words.NUMBER), 4, Align.RIGHT),
        *([Column(page.voice.say(words.AREA), 14)] if with_area else []),
        Column(page.voice.say(words.TARGET), 26),
        Column(page.voice.say(words.UNIT), 10),
        Column(page.voice.say(words.PLANNED), 20),
        Column(page.voice.say(words.ACTUAL), 12, Align.RIGHT),
        Column(page.voice.say(words.DIFFERENCE), 12, Align.RIGHT),
        Column(page.voice.say(words.OF_PLAN), 9, Align.RIGHT),
        Column(page.voice.say(words.RATING), 18),
        Column(page.voice.say(words.NOTES), 32),
    ]
    return table(columns, [_target_row(one, rank, page, with_area) for rank, one in enumerate(shown, start=1)])


def _target_row(one: Assessment, rank: int, page: Page, with_area: bool) -> list[str]:
    target = one.in_force
    voice = page.voice.about(one)
    return [
        str(rank),
        *([literal(area_title(voice, one.area))] if with_area else []),
        f"{literal(title(voice, one.target))}{page.footnotes.of_target(target)}",
        literal(price_and_unit(voice, target.unit)),
        planned(voice, one),
        actual(voice, one),
        literal(difference(voice, one)),
        percent(voice, one.margin),
        rating(voice, one),
        literal("; ".join(_remarks(voice, one, page))),
    ]


def planned(voice: Voice, one: Assessment, *, with_unit: bool = False) -> str:
    """What was adopted, when it holds, and what in it is not the document's own."""
    target = one.in_force
    asked = target if with_unit else replace(target, unit=None)
    each = voice.say(words.EACH_ITEM) if target.each_item else ""
    text = literal("; ".join(part for part in (condition(voice, asked), when(voice, target), each) if part))
    own = literal("; ".join(marks.target_marks(voice, target)))
    return f"{text} ({emphasis(own)})" if own else text


def actual(voice: Voice, one: Assessment) -> str:
    """The value so far, with the mark of figures that are not settled; empty without figures."""
    if one.actual is None:
        return ""
    value = figures.actual_value(voice, one.actual, one.in_force)
    return literal(_marked(voice, value, one.actual.status))


def _marked(voice: Voice, value: str, status: Status) -> str:
    return f"{value} ({voice.say(STATUSES[status])})" if status in _MARKED else value


def difference(voice: Voice, one: Assessment) -> str:
    """Actual − target with its unit; empty without figures."""
    if one.margin is None:
        return ""
    return figures.margin(voice, one.margin, figures.actual_places(voice, one))


def percent(voice: Voice, margin: Margin | None) -> str:
    """Actual ÷ target in percent, for levels, counts and money; else empty."""
    if margin is None or margin.percent is None:
        return ""
    return voice.number(margin.percent, places_of_percent(margin.percent))


def rating(voice: Voice, one: Assessment) -> str:
    """The verdict; while it is open also the outcome to date and the progress."""
    parts = [strong(literal(voice.say(VERDICTS[one.verdict])))]
    if one.verdict.is_open and one.outcome is not None:
        parts.append(literal(voice.say(words.SO_FAR, outcome=voice.say(OUTCOMES[one.outcome]))))
    if one.progress is not None:
        parts.append(literal(voice.say(PROGRESS[one.progress])))
    if one.provisional:
        parts.append(literal(voice.say(words.PROVISIONAL)))
    return "; ".join(parts)


def _remarks(voice: Voice, one: Assessment, page: Page) -> Iterator[str]:
    """What a reader must know besides: how the value was made, why, what is left to do, what was taken for granted."""
    voice = page.voice.about(one)
    if one.actual is not None:
        yield figures.made_by(voice, one.actual)
        if one.actual.worst is not None:
            yield voice.say(words.WORST, item=one.actual.worst)
            yield figures.items(voice, one.actual)
    if one.deteriorating:
        yield voice.say(words.DETERIORATING)
    yield from marks.shared_marks(voice, one.used)
    needed = figures.needed(voice, one) if one.verdict.is_open else None
    if needed is not None:
        yield needed
    yield from marks.reasons(voice, one)
    allowed = marks.tolerance(voice, one.in_force)
    if allowed is not None:
        yield allowed
    yield from marks.notes(voice, one)
    if one.original is not None:
        yield f"{voice.say(words.ORIGINAL)}: {_original(voice, one.original)}"
    if one.waiver:
        yield f"{voice.say(words.WAIVED)}: {waiver(voice, one.in_force)}"
    taken = marks.defaults(voice, one)
    if taken:
        yield voice.say(words.DEFAULTS, what="; ".join(taken))


def _original(voice: Voice, first: Assessment) -> str:
    said = [condition(voice, first.in_force), when(voice, first.in_force), voice.say(VERDICTS[first.verdict])]
    if first.progress is not None:
        said.append(voice.say(PROGRESS[first.progress]))
    return ", ".join(said)


def figures_table(shown: Sequence[Assessment], page: Page, *, with_area: bool) -> str:
    """A row for each figure on record of the targets, by their numbers; empty where there is none."""
    rows = [row for rank, one in enumerate(shown, start=1) for row in _figure_rows(one, rank, page, with_area)]
    if not rows:
        return ""
    columns = [
        Column(page.voice.say(words.NUMBER), 4, Align.RIGHT),
        *([Column(page.voice.say(words.AREA), 14)] if with_area else []),
        Column(page.voice.say(words.TARGET), 26),
        Column(page.voice.say(words.PERIOD), 12),
        Column(page.voice.say(words.UNIT), 10),
        Column(page.voice.say(words.ACTUAL), 12, Align.RIGHT),
        Column(page.voice.say(words.ON_LAST_YEAR), 12, Align.RIGHT),
        Column(page.voice.say(words.DIFFERENCE), 12, Align.RIGHT),
        Column(page.voice.say(words.OF_PLAN), 9, Align.RIGHT),
        Column(page.voice.say(words.RATING), 12),
        Column(page.voice.say(words.NOTES), 24),
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
    voice = page.voice.about(one)
    for figure in known:
        why = reasons.get(id(figure))
        if (why is not None and why.code is ReasonCode.OUTSIDE_PERIOD) or not _is_wanted(figure, page.periods):
            continue
        said = list(marks.shared_marks(voice, (figure,)))
        if why is not None and why.code is not ReasonCode.NOT_LATEST and id(figure) not in judged:
            said.append(sentence(voice, why))
        yield [
            str(rank),
            *([literal(area_title(voice, one.area))] if with_area else []),
            literal(title(voice, one.target)),
            f"{literal(voice.period(figure.period))}{page.footnotes.of_figure(figure)}",
            *_figure_cells(voice, figure, judged.get(id(figure)), one, known),
            literal("; ".join(said)),
        ]


def _is_wanted(figure: Observation, periods: tuple[Period, ...]) -> bool:
    return not periods or any(figure.period.overlaps(wanted) for wanted in periods)


def _figure_cells(
    voice: Voice, figure: Observation, judged: JudgedObservation | None, one: Assessment, known: Iterable[Observation]
) -> list[str]:
    """From the unit to the rating; a figure that is not judged on its own has no difference and no rating."""
    change = _change(voice, on_last_year(figure, known, one.in_force.kind))
    if judged is None:
        value = _marked(voice, figures.observed(voice, figure.value), figure.status)
        return [literal(voice.unit(figure.unit)), literal(value), literal(change), "", "", ""]
    if isinstance(judged.value, Interval):
        value = figures.interval(voice, judged.value)
    else:
        value = figures.judged_value(voice, judged)
    margin = figures.margin(voice, judged.margin, voice.digits.taken(judged.margin.value))
    return [
        literal(voice.unit(one.in_force.unit)),
        literal(_marked(voice, value, figure.status)),
        literal(change),
        literal(margin),
        percent(voice, judged.margin),
        literal(voice.say(OUTCOMES[judged.outcome])),
    ]


def _change(voice: Voice, change: Margin | None) -> str:
    """The change against last year: in percent where that has a meaning, else the difference."""
    if change is None:
        return ""
    if change.percent is not None:
        return voice.say(words.LAST_YEAR_PERCENT, change=voice.signed(change.percent, _ONE_DIGIT))
    places = voice.digits.taken(change.value)
    return with_unit(voice.signed(change.value, places), voice.unit_name(change.unit))
