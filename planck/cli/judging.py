"""From a register and what was asked to a result: choose, judge, gate."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from planck.cli.options import Asked
from planck.cli.paths import in_register
from planck.cli.reading import Reading
from planck.cli.selection import Selection, concerning, displayed, select, within
from planck.cli.watching import of_judging
from planck.judgement.assess import assess
from planck.judgement.gate import gate
from planck.judgement.totals import summarise
from planck.model.problem import Level, Problem
from planck.model.result import Result


def status(result: Result) -> int:
    """The exit status: 0 the gate passed, 1 it failed, 2 no verdict was possible."""
    if result.passed is None:
        return 2
    return 0 if result.passed else 1


def judge(reading: Reading, asked: Asked) -> Result:
    """Judge what was asked for; without a verdict where the files or the choice are at fault."""
    if any(problem.level is Level.ERROR for problem in reading.problems):
        return no_verdict(reading, reading.problems)
    selection = _selected(reading, asked)
    if selection.problems:
        return no_verdict(reading, selection.problems)
    register, filters = reading.register, asked.filters
    assessments = assess(register, reading.as_of, selection.targets, of_judging(reading.language))
    problems = [*reading.problems, *(problem for one in assessments for problem in one.problems)]
    if filters.narrow or asked.paths:
        problems = list(concerning(problems, register, selection.targets))
    return Result(
        as_of=reading.as_of,
        fail_on=reading.fail_on,
        passed=gate(assessments, problems, reading.fail_on),
        summary=summarise(assessments),
        assessments=tuple(within(one, filters.periods) for one in assessments),
        problems=_sorted(problems),
        register=register,
        shown=displayed(assessments, filters.statuses),
    )


def _selected(reading: Reading, asked: Asked) -> Selection:
    files, problems = in_register(asked.paths, Path.cwd(), reading.root, reading.files)
    if problems:
        return Selection((), tuple(problems))
    return select(reading.register, asked.filters._replace(files=files))


def no_verdict(reading: Reading, problems: Iterable[Problem]) -> Result:
    """The result of a run that could not judge, and why not."""
    return Result(as_of=reading.as_of, fail_on=reading.fail_on, problems=_sorted(problems), register=reading.register)


def _sorted(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: problem.key))
