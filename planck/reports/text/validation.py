"""What `planck validate` says: every problem of the files, and how many there are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING

from planck.model.problem import Level, Problem
from planck.model.result import Language
from planck.model.validation import Validation
from planck.reports.request import Request
from planck.reports.tones import Tone
from planck.reports.wording.commands import Saying, say
from planck.reports.wording.voice import Voice

if TYPE_CHECKING:  # most runs find nothing wrong, and draw nothing
    from rich.text import Text


def render(validations: Sequence[Validation], request: Request) -> str:
    """The problems, a line each, and a last line that sums them up; a quiet one has only the problems."""
    shown = list(chain.from_iterable(validation.problems.shown for validation in validations))
    ignored = list(chain.from_iterable(validation.problems.ignored for validation in validations))
    files = sum(validation.files for validation in validations)
    sum_up, tone = _sum_up(shown, files, request.language)
    if not shown and not ignored and not request.screen.color:
        return "" if request.screen.quiet else f"{sum_up}\n"
    return _drawn(validations, request, ignored, (sum_up, tone))


def _drawn(
    validations: Sequence[Validation], request: Request, ignored: Sequence[Problem], summed_up: tuple[str, Tone]
) -> str:
    from planck.reports.text.drawing import Drawing
    from planck.reports.text.problems import ignored_lines, problem_lines

    drawing = Drawing(request.screen)
    lines: list[Text] = []
    for validation in validations:
        voice = Voice(request.language, viewpoint=validation.viewpoint)
        lines += problem_lines(drawing, voice, validation.problems.shown)
    if not request.screen.quiet:
        lines += ignored_lines(drawing, Voice(request.language), ignored)
        lines.append(drawing.text(*summed_up))
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
