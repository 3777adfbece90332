"""The end of the terminal report: the counts, whether the gate passed, and the problems of the files."""

from __future__ import annotations

from collections.abc import Iterator

from planck.model.problem import Level, Problem
from planck.model.result import FailOn, Language, Result
from planck.reports.layout import Line, Piece, Span, Tone, flow, padded, piece
from planck.reports.tones import LEVEL_TONES, PROGRESS_TONES, VERDICT_TONES
from planck.reports.wording import words
from planck.reports.wording.counts import by_progress, by_verdict, due, to_date
from planck.reports.wording.terms import LEVELS, PROGRESS, VERDICTS

_INDENT = 2


def end_of_report(result: Result, language: Language, width: int) -> Iterator[Line]:
    """The two counts, how many of each kind, and the gate where it failed."""
    if result.passed is not None:
        yield from _counts(result, language, width)
    if result.passed is False or (result.passed is None and result.problems):
        text = words.GATE_FAILED.of(language) if result.passed is False else words.NO_VERDICT.of(language)
        pieces = [piece(text, Tone.BAD), *(piece(one) for one in _weights(result, language))]
        yield from flow((), pieces, width, _INDENT)


def _counts(result: Result, language: Language, width: int) -> Iterator[Line]:
    summary = result.summary
    if not result.assessments:
        yield (Span(words.NO_TARGETS.of(language)),)
        return
    if len(result.displayed) < len(result.assessments):
        narrowed = words.NARROWED.of(language).format(shown=len(result.displayed), of=len(result.assessments))
        yield from flow((), [piece(narrowed, Tone.FAINT)], width, _INDENT)
    yield from flow((), [piece(due(summary, language), Tone.STRONG)], width, _INDENT)
    yield from flow((), [piece(to_date(summary, language), Tone.STRONG)], width, _INDENT)
    pieces = [_tally(VERDICTS[one].of(language), count, VERDICT_TONES[one]) for one, count in by_verdict(summary)]
    others = [(words.RESTATED_COUNT.of(language), summary.restated), (words.WAIVED_COUNT.of(language), summary.waived)]
    pieces += [piece(text.format(count=count)) for text, count in others if count]
    yield from flow((Span(words.TARGETS_IN_ALL.of(language).format(count=summary.targets)),), pieces, width, _INDENT)
    pieces = [_tally(PROGRESS[one].of(language), count, PROGRESS_TONES[one]) for one, count in by_progress(summary)]
    if pieces:
        yield from flow((Span(words.UNDER_WAY.of(language)),), pieces, width, _INDENT)


def _tally(word: str, count: int, tone: Tone) -> Piece:
    return Piece((Span(word, tone), Span(f" {count}")))


def _weights(result: Result, language: Language) -> Iterator[str]:
    """How many errors and, where they count, warnings stand against the gate."""
    levels = [one.level for one in result.assessments] + [one.level for one in result.problems]
    errors, warnings = levels.count(Level.ERROR), levels.count(Level.WARNING)
    if errors:
        yield words.ERRORS.of(language).format(count=errors)
    if warnings and result.fail_on is FailOn.WARNING:
        yield words.WARNINGS.of(language).format(count=warnings)


def problem_lines(result: Result, language: Language, *, heading: bool) -> Iterator[Line]:
    """Each problem as ``path:line:column: level: message``, on one line that is never broken."""
    if heading and result.problems:
        yield (Span(words.PROBLEMS.of(language), Tone.STRONG),)
    for problem in result.problems:
        yield problem_line(problem, language)


def problem_line(problem: Problem, language: Language) -> Line:
    """One problem."""
    from planck.reports.wording.problems import message  # most runs have none to tell

    level = Span(LEVELS[problem.level].of(language), LEVEL_TONES[problem.level])
    said = Span(f": {message(problem, language)}")
    if problem.location is None:
        return (level, said)
    return (Span(f"{problem.location}: "), level, said)


def label(text: str, width: int) -> Span:
    """The name of a row, as wide as its column."""
    return Span(padded(text, width), Tone.FAINT)
