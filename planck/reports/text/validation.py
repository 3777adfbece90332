"""What `planck validate` says: every problem of the files, and how many there are."""

from __future__ import annotations

from collections.abc import Sequence

from planck.model.problem import Level, Problem
from planck.model.result import Language
from planck.model.validation import Validation
from planck.reports.layout import Line, Span, written
from planck.reports.request import Request
from planck.reports.text.ending import about_ignored, problem_line
from planck.reports.tones import Tone
from planck.reports.wording.commands import Saying, say
from planck.reports.wording.voice import Voice


def render(validations: Sequence[Validation], request: Request) -> str:
    """The problems, a line each, and a last line that sums them up; a quiet one has only the problems."""
    lines: list[Line] = []
    for validation in validations:
        voice = Voice(request.language, viewpoint=validation.viewpoint)
        lines += [problem_line(voice, problem) for problem in validation.problems.shown]
    if not request.screen.quiet:
        shown = [problem for validation in validations for problem in validation.problems.shown]
        ignored = [problem for validation in validations for problem in validation.problems.ignored]
        lines += about_ignored(Voice(request.language), ignored)
        lines.append((_sum_up(shown, sum(validation.files for validation in validations), request.language),))
    return written(lines, color=request.screen.color)


def _sum_up(problems: Sequence[Problem], files: int, language: Language) -> Span:
    levels = [problem.level for problem in problems]
    errors, warnings = levels.count(Level.ERROR), levels.count(Level.WARNING)
    if not errors and not warnings:
        if not files:
            return Span(say(Saying.NOTHING_THERE, language), Tone.CAUTION)
        return Span(say(Saying.VALID, language, files=str(files)), Tone.GOOD)
    text = say(Saying.COUNT, language, files=str(files), errors=str(errors), warnings=str(warnings))
    return Span(text, Tone.BAD if errors else Tone.CAUTION)
