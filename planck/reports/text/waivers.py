"""The list of waivers, as a person reads it in a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from planck.model.result import Result
from planck.model.waivers import ListedWaiver
from planck.reports.request import Request
from planck.reports.text.drawing import Drawing
from planck.reports.text.items import lay_section
from planck.reports.waivers_view import list_waivers
from planck.reports.wording.voice import Voice

# On a narrower screen the columns would leave no room for a reason.
_NARROW = 100


def render(waivers: Sequence[ListedWaiver], result: Result, request: Request) -> str:
    """Each waiver with its target, its days, its reason and who approved it; ends with a line end."""
    voice = Voice(request.language, result.register, viewpoint=request.here)
    section = list_waivers(voice, waivers, result.as_of)
    drawing = Drawing(request.screen)
    return drawing.written(lay_section(drawing, voice, section, places=True, narrow=_NARROW))
