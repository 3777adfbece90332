"""The report that is handed in: Markdown that reads well on GitHub and becomes a Word document through pandoc."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planck.model.assessment import Assessment, Progress, Rule
from planck.model.explanation import StepCode
from planck.model.result import Result
from planck.reports.attention import needs_attention, urgency
from planck.reports.markdown.escape import Align, Column, bullets, heading, literal, strong, table
from planck.reports.markdown.footnotes import Footnotes
from planck.reports.markdown.groups import by_area, by_indicator, by_period
from planck.reports.markdown.stamp import write_stamp
from planck.reports.markdown.tables import Page, actual, difference, planned, rating, targets_table
from planck.reports.markdown.tables import figures_table as figures_of
from planck.reports.request import Document, Grouping, Request
from planck.reports.wording import figures, marks, words
from planck.reports.wording.problems import message
from planck.reports.wording.sentences import by_progress, by_verdict, due, title, to_date
from planck.reports.wording.steps import sentences
from planck.reports.wording.terms import LEVELS, PROGRESS, VERDICTS, area_title
from planck.reports.wording.voice import Voice

_AVERAGES = (Rule.GEOMETRIC_MEAN, Rule.ARITHMETIC_MEAN, Rule.GROWTH_OF_LEVELS, Rule.MEAN)
_OF_AVERAGES = (
    StepCode.CONVERTED,
    StepCode.GROWTH_PRODUCT,
    StepCode.ROOT,
    StepCode.ARITHMETIC_MEAN,
    StepCode.LEVEL_RATIO,
)


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
        groups = {Grouping.AREA: by_area, Grouping.INDICATOR: by_indicator, Grouping.PERIOD: by_period}
        for group in groups[document.grouping](page.voice, result):
            yield from group.headings
            yield targets_table(group.shown, page, with_area=group.with_area)
            found = figures_of(group.shown, page, with_area=group.with_area)
            if found:
                yield strong(literal(page.voice.say(words.FIGURES_BY_PERIOD)))
                yield found
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
    tallies = [f"{voice.say(VERDICTS[one])} {count}" for one, count in by_verdict(summary)]
    others = [(words.RESTATED_COUNT, summary.restated), (words.WAIVED_COUNT, summary.waived)]
    tallies += [voice.say(text, count=count) for text, count in others if count]
    yield literal(voice.say(words.TARGETS_IN_ALL, count=summary.targets) + ", ".join(tallies))
    under_way = [f"{voice.say(PROGRESS[one])} {count}" for one, count in by_progress(summary)]
    if under_way:
        yield literal(voice.say(words.UNDER_WAY) + ", ".join(under_way))


def _attention(result: Result, page: Page) -> Iterator[str]:
    if not result.displayed:
        return
    yield heading(2, literal(page.voice.say(words.ATTENTION)))
    urgent = sorted((one for one in result.displayed if needs_attention(one)), key=urgency)
    columns = [
        Column(page.voice.say(words.NUMBER), 4, Align.RIGHT),
        Column(page.voice.say(words.AREA), 18),
        Column(page.voice.say(words.TARGET), 30),
        Column(page.voice.say(words.PLANNED), 24),
        Column(page.voice.say(words.ACTUAL), 12, Align.RIGHT),
        Column(page.voice.say(words.DIFFERENCE), 14, Align.RIGHT),
        Column(page.voice.say(words.RATING), 24),
        Column(page.voice.say(words.REASON), 30),
    ]
    rows = [[str(rank), *_urgent_row(one, page)] for rank, one in enumerate(urgent, start=1)]
    yield table(columns, rows) if rows else literal(page.voice.say(words.ATTENTION_NONE))
    silent = sum(
        one.counts and one.progress is Progress.NO_DATA and not needs_attention(one) for one in result.displayed
    )
    if silent:
        yield literal(page.voice.say(words.NO_FIGURES_YET, count=silent))


def _urgent_row(one: Assessment, page: Page) -> list[str]:
    voice = page.voice.about(one)
    why = [*marks.reasons(voice, one)]
    needed = figures.needed(voice, one) if one.verdict.is_open else None
    if needed is not None:
        why.append(needed)
    if one.waiver:
        why.append(voice.say(words.WAIVED))
    return [
        literal(area_title(voice, one.area)),
        f"{literal(title(voice, one.target))}{page.footnotes.of_target(one.in_force)}",
        planned(voice, one, with_unit=True),
        actual(voice, one),
        literal(difference(voice, one)),
        rating(voice, one),
        literal("; ".join(why)),
    ]


def _waived(result: Result, page: Page) -> Iterator[str]:
    voice = page.voice
    excused = [(one, one.in_force.waiver) for one in result.displayed if one.waiver and one.in_force.waiver is not None]
    if not excused:
        return
    yield heading(2, literal(voice.say(words.WAIVED_TARGETS)))
    columns = [
        Column(voice.say(words.AREA), 18),
        Column(voice.say(words.TARGET), 30),
        Column(voice.say(words.RATING), 20),
        Column(voice.say(words.REASON), 40),
        Column(voice.say(words.GRANTED), 12),
        Column(voice.say(words.UNTIL), 12),
        Column(voice.say(words.APPROVED_BY), 20),
    ]
    yield table(
        columns,
        [
            [
                literal(area_title(voice, one.area)),
                literal(title(voice, one.target)),
                rating(voice, one),
                literal(waiver.reason),
                literal(voice.day(waiver.granted)),
                literal(voice.day(waiver.until)),
                literal(waiver.approved_by or ""),
            ]
            for one, waiver in excused
        ],
    )


def _methods(result: Result, page: Page) -> Iterator[str]:
    """For each average how it was made, with its numbers."""
    averaged = [one for one in result.displayed if one.actual is not None and one.actual.rule in _AVERAGES]
    if not averaged:
        return
    yield heading(2, literal(page.voice.say(words.METHODS)))
    yield bullets(_method(one, page) for one in averaged)


def _method(one: Assessment, page: Page) -> str:
    voice = page.voice.about(one)
    name = f"{area_title(voice, one.area)}, {title(voice, one.target)}"
    steps = sentences(voice, [step for step in one.steps if step.code in _OF_AVERAGES])
    made = figures.made_by(voice, one.actual) if one.actual is not None else ""
    return f"{strong(literal(name))} – {literal('; '.join([made, *steps]))}"


def _problems(result: Result, page: Page) -> Iterator[str]:
    if not result.problems:
        return
    yield heading(2, literal(page.voice.say(words.PROBLEMS)))
    yield bullets(_problem_items(result, page))


def _problem_items(result: Result, page: Page) -> Iterable[str]:
    for problem in result.problems:
        level = strong(literal(page.voice.say(LEVELS[problem.level])))
        said = f"{level}: {literal(message(page.voice, problem))}"
        yield f"{said} – {page.footnotes.place(problem.location)}" if problem.location is not None else said
