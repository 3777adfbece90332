"""The problems of the files in a terminal, each as ``path:line:column: level: message [code]`` on one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from planck.model.problem import Problem
from planck.reports.places import file_line_and_column
from planck.reports.text.drawing import Drawing
from planck.reports.tones import LEVEL_TONES, Tone
from planck.reports.visible import visible
from planck.reports.wording import words
from planck.reports.wording.problems import code_in_brackets, count_ignored, message
from planck.reports.wording.terms import LEVELS
from planck.reports.wording.voice import Voice


def problem_section(drawing: Drawing, voice: Voice, problems: Sequence[Problem]) -> Iterator[Text]:
    """The problems under their heading; nothing without any."""
    if problems:
        yield drawing.text(voice.say(words.PROBLEMS), Tone.STRONG)
        yield from problem_lines(drawing, voice, problems)


def problem_lines(drawing: Drawing, voice: Voice, problems: Sequence[Problem]) -> Iterator[Text]:
    """A line for each, never broken, so that editors open the place and programs read it."""
    for problem in problems:
        place = f"{file_line_and_column(voice, problem.location)}: " if problem.location is not None else ""
        level = drawing.ours(voice.say(LEVELS[problem.level]), LEVEL_TONES[problem.level])
        text = drawing.ours(f": {visible(message(voice, problem))} ")
        yield Text.assemble(place, level, text, drawing.ours(code_in_brackets(problem.code), Tone.FAINT))


def ignored_lines(drawing: Drawing, voice: Voice, ignored: Sequence[Problem]) -> Iterator[Text]:
    """How many problems were left out for the severity of their code, where any were."""
    if ignored:
        yield from drawing.flow(Text(), [drawing.text(count_ignored(voice, ignored), Tone.FAINT)], 4)
