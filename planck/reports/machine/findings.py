"""What deserves the attention of those who keep the files, item by item, for servers that list and follow it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from typing import NamedTuple

from planck.model.assessment import Assessment
from planck.model.location import Location, Viewpoint
from planck.model.problem import Level
from planck.model.result import Result
from planck.model.target import Waiver
from planck.reports.machine.lines import body, title
from planck.reports.request import Request
from planck.reports.target_view import view_target
from planck.reports.visible import visible
from planck.reports.wording import words_of_explanations as proof
from planck.reports.wording.problems import message, template
from planck.reports.wording.terms import PROGRESS, VERDICTS
from planck.reports.wording.voice import Voice

# Where what belongs to no line is shown: servers take nothing without a place. The settings are of the whole register.
_NO_PLACE = Location("planck.yaml", 1, 1)


class Rule(NamedTuple):
    """What kind of finding it is: its id, its name, what it says of any target or file, and the page that tells more.

    An id is the code of a problem, or the verdict or progress of a target.
    """

    id: str
    name: str
    text: str
    page: str


class Finding(NamedTuple):
    """A problem, or a target that weighs something at the gate or is excused.

    ``level`` is what it comes to at the gate. ``lines`` say what it is, the first of them alone what matters most.
    ``fingerprint`` is its own among those of all registers of the repository, the same in either language and wherever
    in its file it stands. ``is_new`` is None where two states were not compared.
    """

    rule: Rule
    level: Level
    lines: tuple[str, ...]
    location: Location
    fingerprint: str
    target: str | None = None
    waiver: Waiver | None = None
    is_new: bool | None = None


def findings(result: Result, request: Request) -> tuple[Finding, ...]:
    """All of them, the problems first, then the targets in the order of display."""
    folder = request.folder
    voice = Voice(request.language, result.register, viewpoint=Viewpoint(folder))
    return (*_problem_findings(voice, result, folder), *_target_findings(voice, result, folder))


def _problem_findings(voice: Voice, result: Result, folder: str) -> Iterator[Finding]:
    times = Counter[tuple[str, ...]]()
    appeared = {problem.key for problem in result.comparison.appeared} if result.comparison is not None else None
    for problem in result.problems:
        level = result.level_at_gate(problem)
        if level is Level.NONE:
            continue
        times[problem.substance] += 1
        code = problem.code
        text = visible(template(voice, code))
        rule = Rule(code.value, text.partition("; ")[0], text, f"docs/messages.md#{code.value}")
        yield Finding(
            rule,
            level,
            (visible(message(voice, problem)),),
            problem.location or _NO_PLACE,
            _digest(folder, *problem.substance, str(times[problem.substance])),
            is_new=problem.key in appeared if appeared is not None else None,
        )


def _target_findings(voice: Voice, result: Result, folder: str) -> Iterator[Finding]:
    old = result.comparison.old if result.comparison is not None else None
    for assessment in result.displayed_or_failing:
        level = result.level_at_gate(assessment)
        if level is Level.NONE:
            continue
        view, rule = view_target(voice, assessment), _rule_of(voice, assessment)
        yield Finding(
            rule,
            level,
            (title(view), *body(view, result)),
            view.place,
            _digest(folder, rule.id, assessment.id),
            target=assessment.id,
            waiver=assessment.in_force.waiver if assessment.waiver else None,
            is_new=assessment.id not in old if old is not None else None,
        )


def _rule_of(voice: Voice, assessment: Assessment) -> Rule:
    """The answer that weighs: the verdict, or while that is open the progress."""
    verdict, progress = assessment.verdict, assessment.progress
    answer, term = verdict.value, VERDICTS[verdict]
    if verdict.is_open and progress is not None:
        answer, term = progress.value, PROGRESS[progress]
    name = f"{voice.say(proof.THE_TARGET)}: {voice.say(term)}"
    return Rule(f"target-{answer.replace('_', '-')}", name, name, "docs/methods.md#verdicts")


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", errors="surrogatepass")).hexdigest()
