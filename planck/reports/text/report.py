"""The report that a person reads in a terminal, in colour or plain."""

from __future__ import annotations

from collections.abc import Iterator

from planck.model.area import Area
from planck.model.assessment import Assessment
from planck.model.problem import Level
from planck.model.result import FailOn, Result
from planck.reports.layout import Line, Span, Tone, flow, piece, written
from planck.reports.request import Request
from planck.reports.target_view import view_target
from planck.reports.text.ending import end_of_report, problem_lines
from planck.reports.text.target import lay_target
from planck.reports.wording import words
from planck.reports.wording.terms import area_title
from planck.reports.wording.voice import Voice

_WIDEST_RULE = 100
_INDENT = 2


def render(result: Result, request: Request) -> str:
    """The report, ending with a line end; empty where there is nothing to say."""
    voice, (width, color, quiet, verbose) = Voice(request.language, result.register), request.screen
    lines: list[Line] = []
    if result.passed is None and not result.assessments:
        lines += problem_lines(voice, result, heading=False)
        lines += end_of_report(voice, result, width)
        return written(lines, color=color)
    shown = [one for one in result.displayed if not quiet or fails(one, result.fail_on)]
    if not quiet:
        heading = voice.say(words.HEADING, day=voice.day(result.as_of))
        lines += flow((), [piece(heading, Tone.STRONG)], width, 0)
    lines += _assessments(voice, shown, result, width, verbose)
    if lines:
        lines.append(())
    lines = lines[1:] if lines[:1] == [()] else lines
    lines += end_of_report(voice, result, width)
    if result.problems:
        lines += [(), *problem_lines(voice, result, heading=True)]
    return written(lines, color=color)


def fails(assessment: Assessment, fail_on: FailOn) -> bool:
    """Whether an assessment fails the gate, or would if the gate were not set to ``never``."""
    if fail_on is FailOn.WARNING:
        return assessment.level in (Level.WARNING, Level.ERROR)
    return assessment.level is Level.ERROR


def _assessments(voice: Voice, shown: list[Assessment], result: Result, width: int, verbose: bool) -> Iterator[Line]:
    province: str | None = None
    area: str | None = None
    for one in shown:
        if (one.area.province or "") != province:
            province = one.area.province or ""
            if province:
                yield from _province_heading(voice, one.area, result, width)
        if one.area.id != area:
            area = one.area.id
            yield from _area_heading(voice, one.area, result, width)
        yield ()
        yield from lay_target(view_target(voice, one), width, verbose=verbose)


def _province_heading(voice: Voice, area: Area, result: Result, width: int) -> Iterator[Line]:
    known = result.register.areas.get(area.id.partition("/")[0])
    name = area_title(voice, known) if known is not None else (area.province or "")
    yield ()
    yield from flow((), [piece(name, Tone.HEADING)], width, 0)
    yield (Span("─" * min(width, _WIDEST_RULE), Tone.FAINT),)


def _area_heading(voice: Voice, area: Area, result: Result, width: int) -> Iterator[Line]:
    """The district or the commune with what had become of it by then; of a province only the latter."""
    pieces = []
    if area.commune is not None or area.district is not None:
        yield ()
        pieces.append(piece(area_title(voice, area), Tone.STRONG))
    if area.commune is not None and area.district is not None:
        district = result.register.areas.get(area.id.rpartition("/")[0])
        pieces.append(piece(area_title(voice, district) if district else area.district))
    if area.ended is not None and area.ended < result.as_of:
        pieces.append(piece(voice.say(words.AREA_ENDED, day=voice.day(area.ended)), Tone.FAINT))
    if area.boundary_changed is not None and area.boundary_changed <= result.as_of:
        changed = voice.say(words.BOUNDARY_CHANGED, day=voice.day(area.boundary_changed))
        pieces.append(piece(changed, Tone.FAINT))
    if pieces:
        yield from flow((), pieces, width, _INDENT)
