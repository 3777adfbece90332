"""The explanation of one verdict: the target, the figures, the arithmetic, and what follows, in the order of proof."""

from __future__ import annotations

from collections.abc import Iterator

from planck.model.assessment import Assessment
from planck.model.register import Register
from planck.reports.explanation_view import explain
from planck.reports.layout import Line, Piece, Span, flow, piece, place, written
from planck.reports.parts import Part
from planck.reports.request import Request
from planck.reports.target_view import TargetView, view_target
from planck.reports.tones import Tone
from planck.reports.wording import words
from planck.reports.wording.voice import Voice

_INDENT = 2
# How much further a line is set in that goes on with the one before it: beyond every first line.
_CONTINUED = 4


def render(assessment: Assessment, register: Register, request: Request) -> str:
    """The explanation as text, ending with a line end."""
    voice = Voice(request.language, register, viewpoint=request.here)
    view, width = view_target(voice, assessment), request.screen.width
    lines = list(_head(view, width))
    for heading, rows in explain(view):
        if rows:
            lines.append(())
            lines += flow((), [piece(heading, Tone.HEADING)], width, 0)
            for row in rows:
                indent = _INDENT * row.depth
                lines += flow(
                    (Span(" " * indent),), [_piece(voice, part) for part in row.parts], width, indent + _CONTINUED
                )
    return written(lines, color=request.screen.color)


def _head(view: TargetView, width: int) -> Iterator[Line]:
    """Which target, of which area, as of which day."""
    assessment, voice, area = view.assessment, view.voice, view.area
    province = voice.register.areas.get(assessment.area.id.partition("/")[0])
    if province is not None and province.id != assessment.area.id:
        area = f"{area}, {province.name}"
    as_of = voice.say(words.AS_OF, day=voice.day(assessment.as_of))
    indent = _INDENT + _CONTINUED
    yield from flow((), [piece(view.name, Tone.STRONG)], width, indent)
    yield from flow((), [piece(area), piece(assessment.id, whole=True), piece(as_of)], width, indent)


def _piece(voice: Voice, part: Part) -> Piece:
    return place(voice, part.place) if part.place is not None else piece(part.text, part.tone)
