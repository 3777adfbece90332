"""The explanation of one verdict as a person reads it in a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from rich.text import Text

from planck.model.assessment import Assessment
from planck.model.register import Register
from planck.reports.explanation_view import explain
from planck.reports.parts import Part, Row
from planck.reports.request import Request
from planck.reports.target_view import TargetView, view_target
from planck.reports.text.drawing import Drawing
from planck.reports.tones import PROGRESS_TONES, VERDICT_TONES, Tone
from planck.reports.wording import words
from planck.reports.wording.voice import Voice

_INDENT = 2
# How much further a line is set in that goes on with the one before it: beyond every first line.
_CONTINUED = 4
# On a narrower screen there is no column of labels.
_NARROW = 60


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
            labels = [cell_len(row.label) for row in rows if row.label and row.depth == 1]
            for row in rows:
                yield from _row(drawing, view.voice, row, max(labels, default=0))


def _row(drawing: Drawing, voice: Voice, row: Row, column: int) -> Iterator[Text]:
    """The parts, behind their label if they have one: in a column of that width where there is room for it."""
    indent = _INDENT * row.depth
    first, continued = " " * indent, indent + _CONTINUED
    if row.label and drawing.width < _NARROW:
        first += f"{row.label}: "
    elif row.label:
        first += row.label + " " * (max(column - cell_len(row.label), 0) if row.depth == 1 else 0) + "  "
        continued = cell_len(first)
    parts = [_part(drawing, voice, part) for part in row.parts]
    yield from drawing.flow(drawing.ours(first, Tone.FAINT), parts, continued)


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
