"""The report that is handed in: Markdown that reads well on GitHub and becomes a Word document through pandoc."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planck.model.assessment import Progress
from planck.model.result import Result
from planck.model.target import Waiver
from planck.reports.attention import needs_attention, take_first
from planck.reports.markdown.escape import Align, Column, bullets, heading, literal, strong, table
from planck.reports.markdown.footnotes import Footnotes
from planck.reports.markdown.groups import by_area, by_field, by_indicator, by_period
from planck.reports.markdown.stamp import write_stamp
from planck.reports.markdown.tables import Page, actual, planned, rating, tabulate_figures, tabulate_targets
from planck.reports.request import Document, Grouping, Request
from planck.reports.target_view import TargetView, view_target
from planck.reports.wording import words
from planck.reports.wording.problems import code_in_brackets, count_ignored, message
from planck.reports.wording.sentences import bands_of_register, by_assigner, by_progress, by_verdict, due, to_date
from planck.reports.wording.steps import sentences
from planck.reports.wording.terms import LEVELS, PROGRESS, VERDICTS
from planck.reports.wording.voice import Voice

_GROUPS = {
    Grouping.AREA: by_area,
    Grouping.FIELD: by_field,
    Grouping.INDICATOR: by_indicator,
    Grouping.PERIOD: by_period,
}


def render(result: Result, request: Request) -> str:
    """The report, ending with a line end; without a verdict the problems alone."""
    voice, document = Voice(request.language, result.register), request.document
    page = Page(voice, Footnotes(voice, document.link_root), document.periods)
    blocks = [write_stamp(document.arguments)] if document.arguments else []
    blocks.append(heading(1, literal(voice.say(words.HEADING, day=voice.day(result.as_of)))))
    if result.passed is None:
        blocks.append(strong(literal(voice.say(words.NO_VERDICT))))
    else:
        blocks += _judged(result, page, document)
    blocks += _problems(result, page)
    footnotes = page.footnotes.written()
    return "\n\n".join(block for block in [*blocks, footnotes] if block) + "\n"


def _judged(result: Result, page: Page, document: Document) -> Iterator[str]:
    yield bullets(_counts(page.voice, result, document.scope))
    yield from _attention(result, page)
    yield from _waived(result, page)
    if not document.brief:
        for group in _GROUPS[document.grouping](page.voice, result):
            yield from group.headings
            views = [view_target(page.voice, assessment) for assessment in group.assessments]
            yield tabulate_targets(views, page, with_area=group.with_area)
            figures = tabulate_figures(views, page, with_area=group.with_area)
            if figures:
                yield strong(literal(page.voice.say(words.FIGURES_BY_PERIOD)))
                yield figures
        yield from _methods(result, page)


def _counts(voice: Voice, result: Result, scope: str) -> Iterator[str]:
    summary = result.summary
    if scope:
        yield literal(voice.say(words.SCOPE, filters=scope))
    if not result.assessments:
        yield literal(voice.say(words.NO_TARGETS))
        return
    if len(result.displayed) < len(result.assessments):
        yield literal(voice.say(words.NARROWED, shown=len(result.displayed), of=len(result.assessments)))
    yield strong(literal(due(voice, summary)))
    yield strong(literal(to_date(voice, summary)))
    yield from (literal(f"{assigner} – {'. '.join(counts)}") for assigner, counts in by_assigner(voice, summary))
    tallies = [f"{voice.say(VERDICTS[verdict])} {count}" for verdict, count in by_verdict(summary)]
    others = [(words.RESTATED_COUNT, summary.restated), (words.WAIVED_COUNT, summary.waived)]
    tallies += [voice.say(text, count=count) for text, count in others if count]
    yield literal(voice.say(words.TARGETS_IN_ALL, count=summary.targets) + ", ".join(tallies))
    under_way = [f"{voice.say(PROGRESS[progress])} {count}" for progress, count in by_progress(summary)]
    if under_way:
        yield literal(voice.say(words.UNDER_WAY) + ", ".join(under_way))
        if bands := bands_of_register(voice):
            yield literal(bands)


def _attention(result: Result, page: Page) -> Iterator[str]:
    if not result.displayed:
        return
    say = page.voice.say
    yield heading(2, literal(say(words.ATTENTION)))
    urgent = take_first(result.displayed)
    columns = [
        Column(say(words.NUMBER), 4, Align.RIGHT),
        Column(say(words.AREA), 18),
        Column(say(words.INDICATOR), 30),
        Column(say(words.TARGET), 24),
        Column(say(words.ACTUAL), 12, Align.RIGHT),
        Column(say(words.DIFFERENCE), 14, Align.RIGHT),
        Column(say(words.RATING), 24),
        Column(say(words.REASON), 30),
    ]
    views = (view_target(page.voice, assessment) for assessment in urgent.first)
    rows = [[str(rank), *_urgent_row(view, page)] for rank, view in enumerate(views, start=1)]
    yield table(columns, rows) if rows else literal(say(words.ATTENTION_NONE))
    if urgent.more:
        yield literal(say(words.AND_MORE, count=urgent.more))
    silent = sum(
        assessment.counts and assessment.progress is Progress.NO_DATA and not needs_attention(assessment)
        for assessment in result.displayed
    )
    if silent:
        yield literal(say(words.NO_FIGURES_YET, count=silent))


def _urgent_row(view: TargetView, page: Page) -> list[str]:
    waived = view.voice.say(words.WAIVED) if view.waiver else ""
    return [
        literal(view.area),
        f"{literal(view.name)}{page.footnotes.of_target(view.assessment.in_force)}",
        planned(view, view.condition),
        actual(view),
        literal(view.difference),
        rating(view),
        literal("; ".join(part for part in (*view.reasons, view.needed, waived) if part)),
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
        Column(say(words.AREA), 18),
        Column(say(words.INDICATOR), 30),
        Column(say(words.RATING), 20),
        Column(say(words.REASON), 40),
        Column(say(words.GRANTED), 12),
        Column(say(words.UNTIL), 12),
        Column(say(words.APPROVED_BY), 20),
    ]
    yield table(columns, rows)


def _waived_row(view: TargetView, waiver: Waiver) -> list[str]:
    return [
        literal(view.area),
        literal(view.name),
        rating(view),
        literal(waiver.reason),
        literal(view.voice.day(waiver.granted)),
        literal(view.voice.day(waiver.until)),
        literal(waiver.approved_by or ""),
    ]


def _methods(result: Result, page: Page) -> Iterator[str]:
    """For each average how it was made, with its numbers."""
    averaged = [
        assessment
        for assessment in result.displayed
        if assessment.actual is not None and assessment.actual.rule.is_average
    ]
    if not averaged:
        return
    yield heading(2, literal(page.voice.say(words.METHODS)))
    yield bullets(_method(view_target(page.voice, assessment)) for assessment in averaged)


def _method(view: TargetView) -> str:
    steps = sentences(view.voice, [step for step in view.assessment.steps if step.code.makes_average])
    return f"{strong(literal(f'{view.area}, {view.name}'))} – {literal('; '.join([view.made_by, *steps]))}"


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
        yield f"{text} – {page.footnotes.place(problem.location)}" if problem.location is not None else text
