"""The tables of a Markdown report: a row for each target, and a row for each of its figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planck.model.assessment import Margin, Whole
from planck.model.explanation import ReasonCode
from planck.model.observation import Observation, Status
from planck.model.period import Period
from planck.reports.figure_view import FigureView
from planck.reports.markdown.escape import Align, Column, emphasis, literal, strong, table
from planck.reports.markdown.footnotes import Footnotes
from planck.reports.target_view import TargetView
from planck.reports.wording import figures, marks, words
from planck.reports.wording.reasons import sentence
from planck.reports.wording.sentences import about_whole
from planck.reports.wording.terms import STATUSES
from planck.reports.wording.voice import Voice, with_unit
from planck.reports.year_on_year import by_time, on_last_year, on_record

# What a figure that is not settled is marked with, right behind it.
_MARKED = (Status.FORECAST, Status.DRAFT, Status.ESTIMATE, Status.PRELIMINARY)
# How a change against last year is rounded: percent to one digit, differences to those of the figures.
_ONE_DIGIT = 1


class Page(NamedTuple):
    """What every row needs: the voice, the footnotes so far, and which figures to show."""

    voice: Voice
    footnotes: Footnotes
    periods: tuple[Period, ...] = ()


def tabulate_targets(views: Sequence[TargetView], page: Page, *, with_area: bool) -> str:
    """A row for each target, with the customary columns; ``with_area`` where they are of several areas."""
    say = page.voice.say
    columns = [
        Column(say(words.NUMBER), 4, Align.RIGHT),
        *([Column(say(words.AREA), 14)] if with_area else []),
        Column(say(words.INDICATOR), 26),
        Column(say(words.UNIT), 10),
        Column(say(words.TARGET), 20),
        Column(say(words.ACTUAL), 12, Align.RIGHT),
        Column(say(words.DIFFERENCE), 12, Align.RIGHT),
        Column(say(words.OF_PLAN), 9, Align.RIGHT),
        Column(say(words.RATING), 18),
        Column(say(words.NOTES), 32),
    ]
    return table(columns, list(_target_rows(views, page, with_area)))


def _target_rows(views: Sequence[TargetView], page: Page, with_area: bool) -> Iterator[list[str]]:
    """A row for each target; parts of one that follow one another stand below a row of the whole."""
    whole: Whole | None = None
    for rank, view in enumerate(views, start=1):
        following = views[rank].assessment.whole if rank < len(views) else None
        own = view.assessment.whole
        if own is not None and own is not whole and own is following:
            yield _whole_row(view, own, with_area)
        whole = own
        yield _target_row(view, rank, page, with_area)


def _whole_row(view: TargetView, whole: Whole, with_area: bool) -> list[str]:
    """The target in parts as such: what it is called, and what its parts come to together."""
    name, answers = about_whole(view.voice, whole)
    return [
        "",
        *([literal(view.area)] if with_area else []),
        strong(literal(name)),
        *[""] * 5,
        strong(literal(answers)),
        "",
    ]


def _target_row(view: TargetView, rank: int, page: Page, with_area: bool) -> list[str]:
    target = view.assessment.in_force
    return [
        str(rank),
        *([literal(view.area)] if with_area else []),
        f"{literal(view.name)}{page.footnotes.of_target(target)}",
        literal(view.voice.unit(target.unit) or "–"),
        planned(view, view.condition_without_unit),
        actual(view),
        literal(view.difference),
        view.percent,
        rating(view),
        literal("; ".join(_remarks(view))),
    ]


def planned(view: TargetView, condition: str) -> str:
    """What was adopted, when it holds, and what in it is not the document's own."""
    text = literal("; ".join(part for part in (condition, view.when, view.each_item) if part))
    marked = literal("; ".join(view.marks))
    return f"{text} ({emphasis(marked)})" if marked else text


def actual(view: TargetView) -> str:
    """The value so far, with the mark of figures that are not settled; empty without figures."""
    value = view.assessment.actual
    return literal(_mark(view.voice, view.value, value.status)) if value is not None else ""


def _mark(voice: Voice, value: str, status: Status) -> str:
    return f"{value} ({voice.say(STATUSES[status])})" if status in _MARKED else value


def rating(view: TargetView) -> str:
    """The verdict; while it is open also the outcome to date and the progress."""
    so_far = view.outcome if view.assessment.verdict.is_open else ""
    parts = (view.voice.say(words.SO_FAR, outcome=so_far) if so_far else "", view.progress, view.provisional)
    return "; ".join([strong(literal(view.verdict)), *(literal(part) for part in parts if part)])


def _remarks(view: TargetView) -> Iterator[str]:
    """What a reader must know besides: how the value was made, why, what is left to do, what was taken for granted."""
    say, first = view.voice.say, view.original
    original = ", ".join((first.condition, first.when, *first.answers)) if first is not None else ""
    remarks = (
        *(view.made_by, view.condition_of_actual, view.worst, view.items, view.deteriorating),
        *view.marks_of_figures,
        *(view.needed, *view.reasons, view.tolerance),
        *view.notes,
        f"{say(words.ORIGINAL)}: {original}" if original else "",
        f"{say(words.WAIVED)}: {view.waiver}" if view.waiver else "",
        say(words.DEFAULTS, what="; ".join(view.defaults)) if view.defaults else "",
    )
    return (remark for remark in remarks if remark)


def tabulate_figures(views: Sequence[TargetView], page: Page, *, with_area: bool) -> str:
    """A row for each figure on record of the targets, by their numbers; empty where there is none."""
    rows = [row for rank, view in enumerate(views, start=1) for row in _figure_rows(view, rank, page, with_area)]
    if not rows:
        return ""
    say = page.voice.say
    columns = [
        Column(say(words.NUMBER), 4, Align.RIGHT),
        *([Column(say(words.AREA), 14)] if with_area else []),
        Column(say(words.INDICATOR), 26),
        Column(say(words.PERIOD), 12),
        Column(say(words.UNIT), 10),
        Column(say(words.ACTUAL), 12, Align.RIGHT),
        Column(say(words.ON_LAST_YEAR), 12, Align.RIGHT),
        Column(say(words.DIFFERENCE), 12, Align.RIGHT),
        Column(say(words.OF_PLAN), 9, Align.RIGHT),
        Column(say(words.RATING), 12),
        Column(say(words.NOTES), 24),
    ]
    compared = len(columns) - 5
    if not any(row[compared] for row in rows):
        del columns[compared]
        rows = [[*row[:compared], *row[compared + 1 :]] for row in rows]
    return table(columns, rows)


def _figure_rows(view: TargetView, rank: int, page: Page, with_area: bool) -> Iterator[list[str]]:
    assessment, voice = view.assessment, view.voice
    record = on_record(assessment)
    judged = {id(figure.judged.observation): figure for figure in view.figures}
    reasons = {id(unused.observation): unused.reason for unused in assessment.unused}
    on_time = by_time(record)
    for observation in record:
        alone, reason = judged.get(id(observation)), reasons.get(id(observation))
        outside = reason is not None and reason.code is ReasonCode.OUTSIDE_PERIOD
        if outside or not _is_asked_for(observation, page.periods):
            continue
        remarks = [alone.condition] if alone is not None and alone.condition else []
        remarks += marks.shared_marks(voice, (observation,))
        if reason is not None and reason.code is not ReasonCode.NOT_LATEST and alone is None:
            remarks.append(sentence(voice, reason))
        change = literal(_change(voice, on_last_year(observation, on_time, assessment.in_force.kind, voice.register)))
        yield [
            str(rank),
            *([literal(view.area)] if with_area else []),
            literal(view.name),
            f"{literal(voice.period(observation.period))}{page.footnotes.of_figure(observation)}",
            *(_judged_cells(view, alone, change) if alone is not None else _plain_cells(voice, observation, change)),
            literal("; ".join(remarks)),
        ]


def _is_asked_for(observation: Observation, periods: tuple[Period, ...]) -> bool:
    return not periods or any(observation.period.overlaps(period) for period in periods)


def _judged_cells(view: TargetView, figure: FigureView, change: str) -> list[str]:
    """From the unit to the rating."""
    return [
        literal(view.voice.unit(view.assessment.in_force.unit)),
        literal(_mark(view.voice, figure.value, figure.judged.observation.status)),
        change,
        literal(figure.margin),
        figure.percent,
        literal(figure.outcome),
    ]


def _plain_cells(voice: Voice, observation: Observation, change: str) -> list[str]:
    """The same of a figure that is not judged on its own, and so has no difference and no rating."""
    value = _mark(voice, figures.observed(voice, observation.value), observation.status)
    return [literal(voice.unit(observation.unit)), literal(value), change, "", "", ""]


def _change(voice: Voice, change: Margin | None) -> str:
    """The change against last year: in percent where that has a meaning, else the difference."""
    if change is None:
        return ""
    if change.percent is not None:
        return voice.say(words.LAST_YEAR_PERCENT, change=voice.signed(change.percent, _ONE_DIGIT))
    places = voice.digits.taken(change.value)
    return with_unit(voice.signed(change.value, places), voice.unit_name(change.unit))
