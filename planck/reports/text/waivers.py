"""The list of waivers, as a person reads it in a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planck.model.result import Result
from planck.model.target import WaiverState
from planck.model.waivers import ListedWaiver
from planck.reports.layout import Line, Span, cells, flow, padded, piece, place, written
from planck.reports.request import Request
from planck.reports.tones import VERDICT_TONES, Tone
from planck.reports.wording import words
from planck.reports.wording.sentences import title_with_assigner
from planck.reports.wording.terms import WAIVER_STATES, area_title
from planck.reports.wording.verdicts import verdict
from planck.reports.wording.voice import Voice

_TONES = {
    WaiverState.IN_EFFECT: Tone.OPEN,
    WaiverState.EXPIRING: Tone.CAUTION,
    WaiverState.UNUSED: Tone.CAUTION,
    WaiverState.EXPIRED: Tone.BAD,
    WaiverState.PENDING: Tone.FAINT,
}


def render(waivers: Sequence[ListedWaiver], result: Result, request: Request) -> str:
    """Each waiver with its target, its days, its reason and who approved it; ends with a line end."""
    voice, width = Voice(request.language, result.register, viewpoint=request.here), request.screen.width
    heading = voice.say(words.WAIVERS_HEADING, day=voice.day(result.as_of), count=len(waivers))
    lines: list[Line] = list(flow((), [piece(heading, Tone.STRONG)], width, 0))
    for listed in waivers:
        lines += [(), *_block(voice, listed, width)]
    if not waivers:
        lines += [(), (Span(voice.say(words.NO_WAIVERS)),)]
    return written(lines, color=request.screen.color)


def _block(voice: Voice, listed: ListedWaiver, width: int) -> Iterator[Line]:
    waiver, assessment, state = listed.waiver, listed.assessment, listed.state
    head = [
        piece(title_with_assigner(voice, assessment.target), Tone.STRONG),
        piece(area_title(voice, assessment.area)),
        piece(verdict(voice, assessment), VERDICT_TONES[assessment.verdict]),
        place(voice, waiver.location or assessment.target.location),
    ]
    left = (waiver.until - assessment.as_of).days
    until = [piece(voice.day(waiver.until)), piece(voice.say(WAIVER_STATES[state]), _TONES[state])]
    if state in (WaiverState.IN_EFFECT, WaiverState.EXPIRING):
        until.append(piece(voice.say(words.DAYS_LEFT, days=left)))
    rows = [
        (voice.say(words.UNTIL), until),
        (voice.say(words.GRANTED), [piece(voice.day(waiver.granted))]),
        (voice.say(words.APPROVED_BY), [piece(waiver.approved_by or "–")]),
        (voice.say(words.REASON), [piece(waiver.reason)]),
    ]
    column = max(cells(label) for label, _ in rows) + 2
    yield from flow((Span("● ", _TONES[state]),), head, width, 2 + column)
    for label, pieces in rows:
        yield from flow((Span("  "), Span(padded(label, column), Tone.FAINT)), pieces, width, 2 + column)
