"""The report that a person reads in a terminal, in colour or plain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planck.model.area import Area
from planck.model.assessment import Assessment, Whole
from planck.model.result import FailOn, Result
from planck.reports.layout import Line, Span, flow, piece, written
from planck.reports.request import Request
from planck.reports.target_view import view_target
from planck.reports.text.ending import about_ignored, end_of_report, problem_lines
from planck.reports.text.target import NARROW, continued, lay_target
from planck.reports.tones import Tone
from planck.reports.wording import words
from planck.reports.wording.sentences import about_whole, fate_of_area
from planck.reports.wording.states import name_state
from planck.reports.wording.terms import area_title, province_title
from planck.reports.wording.voice import Voice

_WIDEST_RULE = 100


def render(result: Result, request: Request) -> str:
    """The report, ending with a line end; empty where there is nothing to say."""
    voice = Voice(request.language, result.register, viewpoint=request.here)
    width, color, quiet, verbose, *_ = request.screen
    lines: list[Line] = []
    if result.passed is None and not result.assessments:
        lines += problem_lines(voice, result, heading=False)
        lines += () if quiet else about_ignored(voice, result.ignored)
        lines += end_of_report(voice, result, width)
        return written(lines, color=color)
    # Where the gate never fails, what one that fails for errors would weigh.
    gate = FailOn.ERROR if result.fail_on is FailOn.NEVER else result.fail_on
    assessments = [assessment for assessment in result.displayed if not quiet or gate.weighs(assessment.level)]
    if not quiet:
        pieces = [piece(voice.say(words.HEADING, day=voice.day(result.as_of)), Tone.STRONG)]
        if result.state.commit is not None:
            pieces.append(piece(voice.say(words.AT_STATE, state=name_state(voice, result.state))))
        lines += flow((), pieces, width, continued(voice, width))
    lines += _lay_assessments(voice, assessments, result, width, verbose)
    if lines:
        lines.append(())
    lines = lines[1:] if lines[:1] == [()] else lines
    lines += end_of_report(voice, result, width)
    if result.problems:
        lines += [(), *problem_lines(voice, result, heading=True)]
    if result.ignored and not quiet:
        lines += [(), *about_ignored(voice, result.ignored)]
    return written(lines, color=color)


def _lay_assessments(
    voice: Voice, assessments: Sequence[Assessment], result: Result, width: int, verbose: bool
) -> Iterator[Line]:
    province: str | None = None
    area: str | None = None
    whole: Whole | None = None
    for assessment in assessments:
        if (assessment.area.province or "") != province:
            province = assessment.area.province or ""
            if province:
                yield from _province_heading(voice, assessment.area, width)
        if assessment.area.id != area:
            area = assessment.area.id
            yield from _area_heading(voice, assessment.area, result, width)
        yield ()
        view = view_target(voice, assessment)
        if assessment.whole is not None and assessment.whole is not whole:
            name, answers = about_whole(voice, assessment.whole)
            pieces = [piece(name, Tone.STRONG), piece(answers)]
            margin = Span("" if width < NARROW else "  ")
            yield from flow((margin,), pieces, width, continued(voice, width))
        whole = assessment.whole
        yield from lay_target(view, width, verbose=verbose)


def _province_heading(voice: Voice, area: Area, width: int) -> Iterator[Line]:
    yield ()
    yield from flow((), [piece(province_title(voice, area), Tone.HEADING)], width, continued(voice, width))
    yield (Span("─" * min(width, _WIDEST_RULE), Tone.FAINT),)


def _area_heading(voice: Voice, area: Area, result: Result, width: int) -> Iterator[Line]:
    """The district or the commune with what became of it by then; of a province only the latter."""
    pieces = []
    if area.commune is not None or area.district is not None:
        yield ()
        pieces.append(piece(area_title(voice, area), Tone.STRONG))
    if area.commune is not None and area.district is not None:
        district = voice.register.areas.get(area.id.rpartition("/")[0])
        pieces.append(piece(area_title(voice, district) if district else area.district))
    pieces += [piece(text, Tone.FAINT) for text in fate_of_area(voice, area, result.as_of)]
    if pieces:
        yield from flow((), pieces, width, continued(voice, width))
