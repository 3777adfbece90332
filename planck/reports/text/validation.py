"""What `planck validate` says: every problem of the files, and how many there are."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from planck.model.problem import Level, Problem
from planck.model.result import Language
from planck.model.validation import Validation
from planck.reports.request import Request
from planck.reports.text.drawing import Drawing
from planck.reports.text.problems import ignored_lines, problem_lines
from planck.reports.tones import Tone
from planck.reports.wording.commands import Saying, say
from planck.reports.wording.voice import Voice


def render(validations: Sequence[Validation], request: Request) -> str:
    """The problems, a line each, and a last line that sums them up; a quiet one has only the problems."""
    drawing, lines = Drawing(request.screen), list[Text]()
    for validation in validations:
        voice = Voice(request.language, viewpoint=validation.viewpoint)
        lines += problem_lines(drawing, voice, validation.problems.shown)
    if not request.screen.quiet:
        shown = [problem for validation in validations for problem in validation.problems.shown]
        ignored = [problem for validation in validations for problem in validation.problems.ignored]
        lines += ignored_lines(drawing, Voice(request.language), ignored)
        files = sum(validation.files for validation in validations)
        lines += drawing.flow(Text(), (drawing.text(*_sum_up(shown, files, request.language)),), 4)
    return drawing.written(lines)


def _sum_up(problems: Sequence[Problem], files: int, language: Language) -> tuple[str, Tone]:
    levels = [problem.level for problem in problems]
    errors, warnings = levels.count(Level.ERROR), levels.count(Level.WARNING)
    if not errors and not warnings:
        if not files:
            return say(Saying.NOTHING_THERE, language), Tone.CAUTION
        return say(Saying.VALID, language, files=str(files)), Tone.GOOD
    text = say(Saying.COUNT, language, files=str(files), errors=str(errors), warnings=str(warnings))
    return text, Tone.BAD if errors else Tone.CAUTION
