"""The explanation of one verdict as a person reads it in a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from planck.model.assessment import Assessment
from planck.model.register import Register
from planck.reports.explanation_view import explain
from planck.reports.parts import Part
from planck.reports.request import Request
from planck.reports.target_view import TargetView, view_target
from planck.reports.text.drawing import Drawing
from planck.reports.tones import PROGRESS_TONES, VERDICT_TONES, Tone
from planck.reports.wording import words
from planck.reports.wording.voice import Voice

_INDENT = 2
# How much further a line is set in that goes on with the one before it: beyond every first line.
_CONTINUED = 4


def render(assessment: Assessment, register: Register, request: Request) -> str:
    """The explanation as text, ending with a line end."""
    view = view_target(Voice(request.language, register, viewpoint=request.here), assessment)
    drawing = Drawing(request.screen)
    return drawing.written(_lines(drawing, view))


def _lines(drawing: Drawing, view: TargetView) -> Iterator[Text]:
    yield from _head(drawing, view)
    for heading, rows in explain(view):
        if rows:
            yield Text()
            yield from drawing.flow(Text(), [drawing.text(heading, Tone.HEADING)], 0)
            for row in rows:
                indent = _INDENT * row.depth
                parts = [_part(drawing, view.voice, part) for part in row.parts]
                yield from drawing.flow(Text(" " * indent), parts, indent + _CONTINUED)


def _head(drawing: Drawing, view: TargetView) -> Iterator[Text]:
    """Which target, of which area, as of which day, and the answers."""
    assessment, voice, area = view.assessment, view.voice, view.area
    province = voice.register.areas.get(assessment.area.id.partition("/")[0])
    if province is not None and province.id != assessment.area.id:
        area = f"{area}, {province.name}"
    as_of = voice.say(words.AS_OF, day=voice.day(assessment.as_of))
    answers = [drawing.text(view.verdict, VERDICT_TONES[assessment.verdict])]
    if assessment.progress is not None:
        answers.append(drawing.text(view.progress, PROGRESS_TONES[assessment.progress]))
    of_area = [drawing.text(area), drawing.whole(assessment.id), drawing.text(as_of)]
    for parts in ([drawing.text(view.name, Tone.STRONG)], of_area, answers):
        yield from drawing.flow(Text(), parts, _INDENT + _CONTINUED)


def _part(drawing: Drawing, voice: Voice, part: Part) -> Text:
    return drawing.place(voice, part.place) if part.place is not None else drawing.text(part.text, part.tone)
