"""Annotations for GitHub Actions: commands that a runner reads from the output, the worst first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planck.model.assessment import Assessment
from planck.model.location import Location
from planck.model.problem import Level, Problem
from planck.model.result import Result
from planck.reports.attention import urgency
from planck.reports.machine.lines import details, headline
from planck.reports.request import Request
from planck.reports.visible import visible
from planck.reports.wording import words
from planck.reports.wording.problems import message
from planck.reports.wording.sentences import due, to_date
from planck.reports.wording.terms import LEVELS, area_title
from planck.reports.wording.voice import Voice

# As many of a kind as a runner takes from one step.
MOST = 10
_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}
_IN_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY = {**_IN_MESSAGE, ":": "%3A", ",": "%2C"}


@dataclass(frozen=True, slots=True)
class _Annotation:
    level: Level
    order: tuple[int, int, int]
    title: str
    message: str
    location: Location | None


def render(result: Result, request: Request) -> str:
    """A command for each target and problem that weighs something or is excused, then the counts; lines of text.

    What is waived, or failed before and is not counted, is a notice. Files are named from the root of the repository.
    """
    voice = Voice(request.language, result.register)
    found = [*_of_targets(voice, result), *_of_problems(voice, result)]
    lines: list[str] = []
    for level in _COMMANDS:
        kind = sorted((one for one in found if one.level is level), key=lambda one: one.order)
        lines += [_command(one, request.folder) for one in kind[:MOST]]
        if len(kind) > MOST:
            level_name = voice.say(LEVELS[level])
            lines.append(voice.say(words.MORE_ANNOTATIONS, count=len(kind) - MOST, level=level_name))
    if result.passed is None:
        lines.append(voice.say(words.NO_VERDICT))
    else:
        lines += [due(voice, result.summary), to_date(voice, result.summary)]
    return "".join(f"{line}\n" for line in lines)


def _of_targets(voice: Voice, result: Result) -> Iterator[_Annotation]:
    for one in result.displayed:
        level = Level.INFO if one.waiver or result.is_left_out(one) else one.level
        if level is not Level.NONE:
            yield _Annotation(level, urgency(one), _title(voice, one, result), _said(voice, one, result), _at(one))


def _title(voice: Voice, one: Assessment, result: Result) -> str:
    return f"{visible(area_title(voice, one.area))}: {headline(voice, one)}"


def _said(voice: Voice, one: Assessment, result: Result) -> str:
    said = "\n".join(details(voice, one))
    if not result.is_left_out(one):
        return said

    return f"{voice.say(words.LEFT_OUT)}\n{said}"


def _at(one: Assessment) -> Location:
    return one.in_force.place


def _of_problems(voice: Voice, result: Result) -> Iterator[_Annotation]:
    for problem in result.problems:
        if problem.level is not Level.NONE:
            yield _of_problem(voice, problem)


def _of_problem(voice: Voice, problem: Problem) -> _Annotation:
    """Problems come before the targets of their level: what they say of may rest on them."""
    return _Annotation(
        problem.level, (-1, 0, 0), problem.code.value, visible(message(voice, problem)), problem.location
    )


def _command(one: _Annotation, folder: str) -> str:
    properties = []
    if one.location is not None:
        file = visible(f"{folder}{one.location.file}")
        properties += [("file", file), ("line", str(one.location.line)), ("col", str(one.location.column))]
    properties.append(("title", one.title))
    written = ",".join(f"{name}={_escaped(value, _IN_PROPERTY)}" for name, value in properties)
    return f"::{_COMMANDS[one.level]} {written}::{_escaped(one.message, _IN_MESSAGE)}"


def _escaped(text: str, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(sign, sign) for sign in text)
