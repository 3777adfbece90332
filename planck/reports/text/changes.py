"""What changed since another state of the register, as a person reads it in a terminal: a table for each kind."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from planck.model.result import Result
from planck.reports.changes_view import ChangesView
from planck.reports.request import Request
from planck.reports.text.drawing import Drawing
from planck.reports.text.ending import end_of_report
from planck.reports.text.items import lay_section
from planck.reports.text.problems import ignored_lines, problem_section
from planck.reports.tones import Tone
from planck.reports.wording import words
from planck.reports.wording.voice import Voice

_CONTINUED = 4


def render(result: Result, request: Request) -> str:
    """The report of a comparison, ending with a line end; empty where there is nothing to say.

    With a gate it ends with the counts and what became of the gate. A quiet one shows only what fails the gate, or
    newly would where there is none.
    """
    view = ChangesView(Voice(request.language, result.register, viewpoint=request.here), result)
    drawing = Drawing(request.screen)
    return drawing.written(_separated(_blocks(drawing, view, request)))


def _separated(blocks: Iterator[list[Text]]) -> Iterator[Text]:
    """The blocks that say something, with an empty line between two."""
    for number, block in enumerate(filter(None, blocks)):
        if number:
            yield Text()
        yield from block


def _blocks(drawing: Drawing, view: ChangesView, request: Request) -> Iterator[list[Text]]:
    voice, result, screen = view.voice, view.result, request.screen
    if not screen.quiet:
        yield list(drawing.flow(Text(), [drawing.text(view.heading, Tone.STRONG)], _CONTINUED))
        if view.comparison.changes.is_empty:
            yield list(drawing.flow(Text(), [drawing.text(voice.say(words.NOTHING_CHANGED))], _CONTINUED))
    for section in view.failing(gate=request.gate) if screen.quiet else view.sections:
        yield list(lay_section(drawing, voice, section, places=screen.verbose or screen.quiet))
    yield list(problem_section(drawing, voice, result.problems))
    if not screen.quiet:
        yield list(ignored_lines(drawing, voice, result.ignored))
    if request.gate and view.comparison.only_new and not (screen.quiet and result.passed):
        yield list(drawing.flow(Text(), [drawing.text(text, tone) for text, tone in view.gate], _CONTINUED))
    elif request.gate and not view.comparison.only_new:
        yield list(end_of_report(drawing, voice, result))
