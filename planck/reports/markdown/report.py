"""The report that is handed in: Markdown that reads well on GitHub and becomes a Word document through pandoc."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planck.model.result import Result
from planck.model.target import Waiver
from planck.reports.attention import take_first
from planck.reports.indicator_table import short_value, tabulate
from planck.reports.markdown.escape import (
    Align,
    Column,
    bullets,
    figure,
    heading,
    literal,
    strong,
    table,
    without_empty,
)
from planck.reports.markdown.footnotes import Footnotes
from planck.reports.markdown.groups import Group, by_area, by_field, by_indicator, by_period
from planck.reports.markdown.places import Places
from planck.reports.markdown.stamp import write_stamp
from planck.reports.markdown.summary import draw_summary
from planck.reports.markdown.tables import Page, draw_table, explain_mark, name_folded, note_places, verdict
from planck.reports.request import Document, Grouping, Request
from planck.reports.target_view import TargetView, view_target
from planck.reports.wording import words
from planck.reports.wording.problems import code_in_brackets, count_ignored, message
from planck.reports.wording.terms import LEVELS
from planck.reports.wording.voice import Voice

_GROUPS = {
    Grouping.AREA: by_area,
    Grouping.FIELD: by_field,
    Grouping.INDICATOR: by_indicator,
    Grouping.PERIOD: by_period,
}


def render(result: Result, request: Request) -> Iterator[str]:
    """The report in pieces, ending with a line end; without a verdict the problems alone."""
    between = ""
    for block in _blocks(result, request):
        if block:
            yield f"{between}{block}"
            between = "\n\n"
    yield "\n"


def _blocks(result: Result, request: Request) -> Iterator[str]:
    voice, document = Voice(request.language, result.register), request.document
    places = Places(voice, document.link_root, at_figures=document.links or document.brief)
    page = Page(voice, Footnotes(voice), places, document.periods)
    if document.arguments:
        yield write_stamp(document.arguments)
    yield heading(1, literal(voice.say(words.HEADING, day=voice.day(result.as_of))))
    if result.passed is None:
        yield strong(literal(voice.say(words.NO_VERDICT)))
    else:
        yield from _judged(result, page, document)
    yield from _problems(result, page)
    yield page.footnotes.written()


def _judged(result: Result, page: Page, document: Document) -> Iterator[str]:
    yield from draw_summary(page.voice, result, document.scope)
    yield from _attention(result, page)
    yield from _waived(result, page)
    if not document.brief:
        for group in _GROUPS[document.grouping](page.voice, result):
            yield from group.headings
            yield from _group(group, page)
        yield from page.places.written()


def _group(group: Group, page: Page) -> Iterator[str]:
    """The table of a group, and what has no row in it."""
    content = tabulate(page.voice, group.assessments, page.periods, ranked=group.ranked)
    if content.rows:
        yield draw_table(content, page, with_area=group.with_area, with_titles=not group.by_field)
    yield name_folded(content, page, with_area=group.with_area)
    note_places(content, page, group.title)


def _attention(result: Result, page: Page) -> Iterator[str]:
    if not result.displayed:
        return
    say = page.voice.say
    yield heading(2, literal(say(words.ATTENTION)))
    urgent = take_first(result.displayed)
    columns = [
        Column(say(words.NUMBER), Align.CENTER),
        Column(say(words.AREA)),
        Column(say(words.INDICATOR)),
        Column(say(words.UNIT), Align.CENTER),
        Column(say(words.PERIOD), Align.CENTER),
        Column(say(words.TARGET), Align.RIGHT),
        Column(say(words.ACTUAL), Align.RIGHT),
        Column(say(words.DIFFERENCE), Align.RIGHT),
        Column(say(words.RATING)),
        Column(say(words.REASON)),
    ]
    views = (view_target(page.voice, assessment) for assessment in urgent.first)
    rows = [[str(rank), *_urgent_row(view, page)] for rank, view in enumerate(views, start=1)]
    yield table(*without_empty(columns, rows)) if rows else literal(say(words.ATTENTION_NONE))
    if urgent.more:
        yield literal(say(words.AND_MORE, count=urgent.more))
    yield explain_mark(result.displayed, page.voice)


def _urgent_row(view: TargetView, page: Page) -> list[str]:
    waived = view.voice.say(words.WAIVED) if view.waiver else ""
    needed = view.voice.say(words.NEEDED_IS, need=view.needed) if view.needed else ""
    return [
        literal(view.area),
        page.places.linked(view.name, view.place),
        literal(view.unit or "–"),
        literal(view.period or view.when),
        figure(view.short_condition),
        figure(short_value(view)),
        figure(view.short_difference),
        strong(literal(view.rating)),
        literal("; ".join(part for part in (*view.marks, *view.reasons, needed, waived) if part)),
    ]


def _waived(result: Result, page: Page) -> Iterator[str]:
    rows = [
        _waived_row(view_target(page.voice, assessment), assessment.in_force.waiver)
        for assessment in result.displayed
        if assessment.waiver and assessment.in_force.waiver is not None
    ]
    if not rows:
        return
    say = page.voice.say
    yield heading(2, literal(say(words.WAIVED_TARGETS)))
    columns = [
        Column(say(words.AREA)),
        Column(say(words.INDICATOR)),
        Column(say(words.RATING)),
        Column(say(words.REASON)),
        Column(say(words.GRANTED)),
        Column(say(words.UNTIL)),
        Column(say(words.APPROVED_BY)),
    ]
    yield table(columns, rows)


def _waived_row(view: TargetView, waiver: Waiver) -> list[str]:
    return [
        literal(view.area),
        literal(view.name),
        verdict(view),
        literal(waiver.reason),
        literal(view.voice.day(waiver.granted)),
        literal(view.voice.day(waiver.until)),
        literal(waiver.approved_by or ""),
    ]


def _problems(result: Result, page: Page) -> Iterator[str]:
    if result.problems:
        yield heading(2, literal(page.voice.say(words.PROBLEMS)))
        yield bullets(_problem_items(result, page))
    if result.ignored:
        yield literal(count_ignored(page.voice, result.ignored))


def _problem_items(result: Result, page: Page) -> Iterable[str]:
    for problem in result.problems:
        level = strong(literal(page.voice.say(LEVELS[problem.level])))
        text = f"{level}: {literal(message(page.voice, problem))} {literal(code_in_brackets(problem.code))}"
        yield f"{text} – {page.places.at(problem.location)}" if problem.location is not None else text
