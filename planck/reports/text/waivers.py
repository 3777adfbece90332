"""The list of waivers, as a person reads it in a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planck.model.result import Language, Result
from planck.model.waivers import ListedWaiver, WaiverState
from planck.reports.layout import Line, Span, Tone, cells, flow, padded, piece, written
from planck.reports.request import Request
from planck.reports.tones import VERDICT_TONES
from planck.reports.wording import words
from planck.reports.wording.numbers import day
from planck.reports.wording.sentences import title
from planck.reports.wording.terms import VERDICTS, area_title
from planck.reports.wording.waivers import WAIVER_STATES

_TONES = {
    WaiverState.IN_EFFECT: Tone.OPEN,
    WaiverState.EXPIRING: Tone.CAUTION,
    WaiverState.UNUSED: Tone.CAUTION,
    WaiverState.EXPIRED: Tone.BAD,
    WaiverState.PENDING: Tone.FAINT,
}
_MARGIN = 4


def render(waivers: Sequence[ListedWaiver], result: Result, request: Request) -> str:
    """Each waiver with its target, its days, its reason and who approved it; ends with a line end."""
    language, width = request.language, request.screen.width
    heading = words.WAIVERS_HEADING.of(language).format(day=day(result.as_of, language), count=len(waivers))
    lines: list[Line] = list(flow((), [piece(heading, Tone.STRONG)], width, 0))
    for listed in waivers:
        lines += [(), *_block(listed, result, language, width)]
    if not waivers:
        lines += [(), (Span(words.NO_WAIVERS.of(language)),)]
    return written(lines, color=request.screen.color)


def _block(one: ListedWaiver, result: Result, language: Language, width: int) -> Iterator[Line]:
    waiver, assessment = one.waiver, one.assessment
    place = waiver.location or assessment.target.location
    head = [
        piece(title(assessment.target, result.register, language), Tone.STRONG),
        piece(area_title(assessment.area, language)),
        piece(VERDICTS[assessment.verdict].of(language), VERDICT_TONES[assessment.verdict]),
        piece(f"{place.file}:{place.line}", Tone.FAINT, whole=True),
    ]
    yield from flow((Span("● ", _TONES[one.state]),), head, width, _MARGIN)
    left = (waiver.until - assessment.as_of).days
    until = [piece(day(waiver.until, language)), piece(WAIVER_STATES[one.state].of(language), _TONES[one.state])]
    if one.state in (WaiverState.IN_EFFECT, WaiverState.EXPIRING):
        until.append(piece(words.DAYS_LEFT.of(language).format(days=left)))
    rows = [
        (words.UNTIL.of(language), until),
        (words.GRANTED.of(language), [piece(day(waiver.granted, language))]),
        (words.APPROVED_BY.of(language), [piece(waiver.approved_by or "–")]),
        (words.REASON.of(language), [piece(waiver.reason)]),
    ]
    column = max(cells(label) for label, _ in rows) + 2
    for label, pieces in rows:
        yield from flow((Span("  "), Span(padded(label, column), Tone.FAINT)), pieces, width, 2 + column)
