"""The report that is handed in: Markdown that reads well on GitHub and becomes a Word document through pandoc."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planck.model.assessment import Assessment, Progress, Rule
from planck.model.explanation import StepCode
from planck.model.result import Language, Result
from planck.reports.markdown_arguments import header
from planck.reports.markdown_groups import by_area, by_indicator, by_period
from planck.reports.markdown_rows import Page, actual, difference, planned, rating, targets_table
from planck.reports.markdown_rows import figures_table as figures_of
from planck.reports.markdown_sources import Footnotes
from planck.reports.markdown_text import Align, Column, bullets, heading, literal, strong, table
from planck.reports.request import Document, Grouping, Request
from planck.reports.urgency import needs_attention, urgency
from planck.reports.wording import figures, marks, words
from planck.reports.wording.counts import by_progress, by_verdict, due, to_date
from planck.reports.wording.digits import digits_of
from planck.reports.wording.numbers import day
from planck.reports.wording.problems import message
from planck.reports.wording.sentences import title
from planck.reports.wording.steps import sentences
from planck.reports.wording.terms import LEVELS, PROGRESS, VERDICTS, area_title

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
    language, document = request.language, request.document
    page = Page(result.register, language, Footnotes(language, document.link_root), document.periods)
    blocks = [header(document.arguments)] if document.arguments else []
    blocks.append(heading(1, literal(words.HEADING.of(language).format(day=day(result.as_of, language)))))
    if result.passed is None:
        blocks.append(strong(literal(words.NO_VERDICT.of(language))))
    else:
        blocks += _judged(result, page, document)
    blocks += _problems(result, page)
    footnotes = page.footnotes.written()
    return "\n\n".join(block for block in [*blocks, footnotes] if block) + "\n"


def _judged(result: Result, page: Page, document: Document) -> Iterator[str]:
    yield bullets(_counts(result, page.language, document.scope))
    yield from _attention(result, page)
    yield from _waived(result, page)
    if not document.brief:
        groups = {Grouping.AREA: by_area, Grouping.INDICATOR: by_indicator, Grouping.PERIOD: by_period}
        for group in groups[document.grouping](result, page.language):
            yield from group.headings
            yield targets_table(group.shown, page, with_area=group.with_area)
            found = figures_of(group.shown, page, with_area=group.with_area)
            if found:
                yield strong(literal(words.FIGURES_BY_PERIOD.of(page.language)))
                yield found
        yield from _methods(result, page)


def _counts(result: Result, language: Language, scope: str) -> Iterator[str]:
    summary = result.summary
    if scope:
        yield literal(words.SCOPE.of(language).format(filters=scope))
    if not result.assessments:
        yield literal(words.NO_TARGETS.of(language))
        return
    if len(result.displayed) < len(result.assessments):
        yield literal(words.NARROWED.of(language).format(shown=len(result.displayed), of=len(result.assessments)))
    yield strong(literal(due(summary, language)))
    yield strong(literal(to_date(summary, language)))
    tallies = [f"{VERDICTS[one].of(language)} {count}" for one, count in by_verdict(summary)]
    others = [(words.RESTATED_COUNT.of(language), summary.restated), (words.WAIVED_COUNT.of(language), summary.waived)]
    tallies += [text.format(count=count) for text, count in others if count]
    yield literal(words.TARGETS_IN_ALL.of(language).format(count=summary.targets) + ", ".join(tallies))
    under_way = [f"{PROGRESS[one].of(language)} {count}" for one, count in by_progress(summary)]
    if under_way:
        yield literal(words.UNDER_WAY.of(language) + ", ".join(under_way))


def _attention(result: Result, page: Page) -> Iterator[str]:
    if not result.displayed:
        return
    yield heading(2, literal(words.ATTENTION.of(page.language)))
    urgent = sorted((one for one in result.displayed if needs_attention(one)), key=urgency)
    columns = [
        Column(words.NUMBER.of(page.language), 4, Align.RIGHT),
        Column(words.AREA.of(page.language), 18),
        Column(words.TARGET.of(page.language), 30),
        Column(words.PLANNED.of(page.language), 24),
        Column(words.ACTUAL.of(page.language), 12, Align.RIGHT),
        Column(words.DIFFERENCE.of(page.language), 14, Align.RIGHT),
        Column(words.RATING.of(page.language), 24),
        Column(words.REASON.of(page.language), 30),
    ]
    rows = [[str(rank), *_urgent_row(one, page)] for rank, one in enumerate(urgent, start=1)]
    yield table(columns, rows) if rows else literal(words.ATTENTION_NONE.of(page.language))
    silent = sum(
        one.counts and one.progress is Progress.NO_DATA and not needs_attention(one) for one in result.displayed
    )
    if silent:
        yield literal(words.NO_FIGURES_YET.of(page.language).format(count=silent))


def _urgent_row(one: Assessment, page: Page) -> list[str]:
    digits, language = digits_of(one, page.register), page.language
    why = [*marks.reasons(one, language, digits)]
    needed = figures.needed(one, digits, language) if one.verdict.is_open else None
    if needed is not None:
        why.append(needed)
    if one.waiver:
        why.append(words.WAIVED.of(language))
    return [
        literal(area_title(one.area, language)),
        f"{literal(title(one.target, page.register, language))}{page.footnotes.of_target(one.in_force)}",
        planned(one, language, with_unit=True),
        actual(one, digits, language),
        literal(difference(one, digits, language)),
        rating(one, language),
        literal("; ".join(why)),
    ]


def _waived(result: Result, page: Page) -> Iterator[str]:
    language = page.language
    excused = [(one, one.in_force.waiver) for one in result.displayed if one.waiver and one.in_force.waiver is not None]
    if not excused:
        return
    yield heading(2, literal(words.WAIVED_TARGETS.of(page.language)))
    columns = [
        Column(words.AREA.of(page.language), 18),
        Column(words.TARGET.of(page.language), 30),
        Column(words.RATING.of(page.language), 20),
        Column(words.REASON.of(page.language), 40),
        Column(words.GRANTED.of(page.language), 12),
        Column(words.UNTIL.of(page.language), 12),
        Column(words.APPROVED_BY.of(page.language), 20),
    ]
    yield table(
        columns,
        [
            [
                literal(area_title(one.area, language)),
                literal(title(one.target, page.register, language)),
                rating(one, language),
                literal(waiver.reason),
                literal(day(waiver.granted, language)),
                literal(day(waiver.until, language)),
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
    yield heading(2, literal(words.METHODS.of(page.language)))
    yield bullets(_method(one, page) for one in averaged)


def _method(one: Assessment, page: Page) -> str:
    language, digits = page.language, digits_of(one, page.register)
    name = f"{area_title(one.area, language)}, {title(one.target, page.register, language)}"
    steps = sentences([step for step in one.steps if step.code in _OF_AVERAGES], language, digits)
    made = figures.made_by(one.actual, language) if one.actual is not None else ""
    return f"{strong(literal(name))} – {literal('; '.join([made, *steps]))}"


def _problems(result: Result, page: Page) -> Iterator[str]:
    if not result.problems:
        return
    yield heading(2, literal(words.PROBLEMS.of(page.language)))
    yield bullets(_problem_items(result, page))


def _problem_items(result: Result, page: Page) -> Iterable[str]:
    for problem in result.problems:
        level = strong(literal(LEVELS[problem.level].of(page.language)))
        said = f"{level}: {literal(message(problem, page.language))}"
        yield f"{said} – {page.footnotes.place(problem.location)}" if problem.location is not None else said
