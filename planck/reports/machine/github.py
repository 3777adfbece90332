"""Annotations for GitHub Actions: commands that a runner reads from the output, the worst first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planck.model.location import Location, Viewpoint
from planck.model.problem import Level
from planck.model.result import Result
from planck.reports.attention import urgency
from planck.reports.machine.lines import body, title
from planck.reports.request import Request
from planck.reports.target_view import view_target
from planck.reports.visible import visible
from planck.reports.wording import words
from planck.reports.wording.problems import count_ignored, message
from planck.reports.wording.sentences import by_assigner, due, to_date
from planck.reports.wording.terms import LEVELS
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

    What fails the gate is an error, and nothing else is. Files are named from the root of the repository.
    """
    voice = Voice(request.language, result.register, viewpoint=Viewpoint(request.folder))
    annotations = [*_target_annotations(voice, result), *_problem_annotations(voice, result)]
    annotations.sort(key=lambda annotation: annotation.order)
    lines = [_command(voice, annotation) for annotation in _shown(voice, annotations)]
    if result.passed is None:
        lines.append(voice.say(words.NO_VERDICT))
    else:
        lines += [due(voice, result.summary), to_date(voice, result.summary)]
        lines += [
            visible(f"{assigner} – {'. '.join(counts)}") for assigner, counts in by_assigner(voice, result.summary)
        ]
    if result.ignored:
        lines.append(count_ignored(voice, result.ignored))
    return "".join(f"{line}\n" for line in lines)


def _shown(voice: Voice, annotations: Sequence[_Annotation]) -> Iterator[_Annotation]:
    """As many as a runner takes, and where there are more a notice of how many are left out."""
    by_level = {level: [each for each in annotations if each.level is level] for level in _COMMANDS}
    if any(len(of_level) > MOST for of_level in by_level.values()):
        room = {**dict.fromkeys(_COMMANDS, MOST), Level.INFO: MOST - 1}
        counts = {level: len(of_level) - room[level] for level, of_level in by_level.items()}
        told = (
            voice.say(words.MORE_ANNOTATIONS, count=count, level=voice.say(LEVELS[level]))
            for level, count in counts.items()
            if count > 0
        )
        by_level = {level: of_level[: room[level]] for level, of_level in by_level.items()}
        by_level[Level.INFO].insert(0, _Annotation(Level.INFO, (0, 0, 0), "planck", "\n".join(told), None))
    for of_level in by_level.values():
        yield from of_level


def _target_annotations(voice: Voice, result: Result) -> Iterator[_Annotation]:
    for assessment in result.displayed_or_failing:
        level = result.level_at_gate(assessment)
        if level is not Level.NONE:
            view = view_target(voice, assessment)
            yield _Annotation(level, urgency(assessment), title(view), "\n".join(body(view, result)), view.place)


def _problem_annotations(voice: Voice, result: Result) -> Iterator[_Annotation]:
    """Problems come before the targets of their level: what is said of those may rest on them."""
    for problem in result.problems:
        level = result.level_at_gate(problem)
        if level is not Level.NONE:
            text = visible(message(voice, problem))
            yield _Annotation(level, (-1, 0, 0), problem.code.value, text, problem.location)


def _command(voice: Voice, annotation: _Annotation) -> str:
    place, properties = annotation.location, {}
    if place is not None:
        properties = {"file": visible(voice.path(place.file)), "line": str(place.line), "col": str(place.column)}
    properties["title"] = annotation.title
    listed = ",".join(f"{name}={_escaped(value, _IN_PROPERTY)}" for name, value in properties.items())
    return f"::{_COMMANDS[annotation.level]} {listed}::{_escaped(annotation.message, _IN_MESSAGE)}"


def _escaped(text: str, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(sign, sign) for sign in text)
