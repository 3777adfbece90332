"""The end of the terminal report: the counts, whether the gate passed, and the problems of the files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planck.model.problem import Level, Problem
from planck.model.result import FailOn, Result
from planck.reports.layout import Line, Piece, Span, flow, piece
from planck.reports.places import file_line_and_column
from planck.reports.tones import LEVEL_TONES, PROGRESS_TONES, VERDICT_TONES, Tone
from planck.reports.wording import words
from planck.reports.wording.sentences import bands_of_register, by_assigner, by_progress, by_verdict, due, to_date
from planck.reports.wording.terms import LEVELS, PROGRESS, VERDICTS
from planck.reports.wording.voice import Voice

_INDENT = 2


def end_of_report(voice: Voice, result: Result, width: int) -> Iterator[Line]:
    """The two counts, how many of each kind, and the gate where it failed."""
    if result.passed is not None:
        yield from _counts(voice, result, width)
    if result.passed is False or (result.passed is None and result.problems):
        text = voice.say(words.GATE_FAILS if result.passed is False else words.NO_VERDICT)
        pieces = [piece(text, Tone.BAD), *(piece(weight) for weight in _weights(voice, result))]
        yield from flow((), pieces, width, _INDENT)


def _counts(voice: Voice, result: Result, width: int) -> Iterator[Line]:
    summary = result.summary
    if not result.assessments:
        yield (Span(voice.say(words.NO_TARGETS)),)
        return
    if len(result.displayed) < len(result.assessments):
        narrowed = voice.say(words.NARROWED, shown=len(result.displayed), of=len(result.assessments))
        yield from flow((), [piece(narrowed, Tone.FAINT)], width, _INDENT)
    yield from flow((), [piece(due(voice, summary), Tone.STRONG)], width, _INDENT)
    yield from flow((), [piece(to_date(voice, summary), Tone.STRONG)], width, _INDENT)
    for assigner, counts in by_assigner(voice, summary):
        pieces = [piece(assigner), *map(piece, counts)]
        yield from flow((Span("  "),), pieces, width, 2 * _INDENT)
    pieces = [
        _tally(voice.say(VERDICTS[verdict]), count, VERDICT_TONES[verdict]) for verdict, count in by_verdict(summary)
    ]
    others = [(words.RESTATED_COUNT, summary.restated), (words.WAIVED_COUNT, summary.waived)]
    pieces += [piece(voice.say(text, count=count)) for text, count in others if count]
    yield from flow((Span(voice.say(words.TARGETS_IN_ALL, count=summary.targets)),), pieces, width, _INDENT)
    pieces = [
        _tally(voice.say(PROGRESS[progress]), count, PROGRESS_TONES[progress])
        for progress, count in by_progress(summary)
    ]
    if pieces:
        yield from flow((Span(voice.say(words.UNDER_WAY)),), pieces, width, _INDENT)
        if bands := bands_of_register(voice):
            yield from flow((), [piece(bands)], width, _INDENT)


def _tally(word: str, count: int, tone: Tone) -> Piece:
    return Piece((Span(word, tone), Span(f" {count}")))


def _weights(voice: Voice, result: Result) -> Iterator[str]:
    """How many errors and, where they count, warnings stand against the gate."""
    levels = [assessment.level for assessment in result.assessments] + [problem.level for problem in result.problems]
    errors, warnings = levels.count(Level.ERROR), levels.count(Level.WARNING)
    if errors:
        yield voice.say(words.ERRORS, count=errors)
    if warnings and result.fail_on is FailOn.WARNING:
        yield voice.say(words.WARNINGS, count=warnings)


def problem_lines(voice: Voice, result: Result, *, heading: bool) -> Iterator[Line]:
    """Each problem as ``path:line:column: level: message [code]``, on one line that is never broken."""
    if heading and result.problems:
        yield (Span(voice.say(words.PROBLEMS), Tone.STRONG),)
    for problem in result.problems:
        yield problem_line(voice, problem)


def about_ignored(voice: Voice, ignored: Sequence[Problem]) -> Iterator[Line]:
    """How many problems were left out for the severity of their code, where any were."""
    if ignored:
        from planck.reports.wording.problems import count_ignored  # most runs ignore nothing

        yield (Span(count_ignored(voice, ignored), Tone.FAINT),)


def problem_line(voice: Voice, problem: Problem) -> Line:
    """One problem."""
    from planck.reports.wording.problems import code_in_brackets, message  # most runs have none to tell

    place = (Span(f"{file_line_and_column(voice, problem.location)}: "),) if problem.location is not None else ()
    level = Span(voice.say(LEVELS[problem.level]), LEVEL_TONES[problem.level])
    text = Span(f": {message(voice, problem)} ")
    return (*place, level, text, Span(code_in_brackets(problem.code), Tone.FAINT))
