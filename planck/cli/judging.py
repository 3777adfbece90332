"""From a register and what was asked to a result: choose, judge, gate."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from planck.cli.environment import language_of, track_judging
from planck.cli.options import Asked
from planck.cli.paths import resolve_paths, viewpoint_of
from planck.cli.registers import day_of
from planck.cli.selection import Selection, ids_of_statuses, keep_periods, problems_about, select
from planck.judgement.assess import assess
from planck.judgement.gate import gate
from planck.judgement.totals import summarise
from planck.model.problem import Code, Level, Problem
from planck.model.result import Result
from planck.model.severity import weigh
from planck.model.state import INDEX, WORKING_TREE
from planck.register.load import Loaded


def status(result: Result) -> int:
    """The exit status: 0 the gate passed, 1 it failed, 2 no verdict was possible."""
    if result.passed is None:
        return 2
    return 0 if result.passed else 1


def judge(loaded: Loaded, asked: Asked) -> Result:
    """Judge what was asked for; without a verdict where the files or the choice are at fault."""
    files, problems = resolve_paths(asked.paths, Path.cwd(), loaded)
    if any(problem.level is Level.ERROR for problem in loaded.problems):
        return refuse_verdict(loaded, (*loaded.problems, *_why_there_is_no_register(problems, loaded)))
    register, settings, filters = loaded.register, loaded.settings, asked.filters._replace(files=files)
    selection = (
        Selection((), tuple(problems))
        if problems
        else select(register, filters, viewpoint_of(Path.cwd(), settings.root))
    )
    if selection.problems and not _has_just_begun(loaded, selection.problems):
        return refuse_verdict(loaded, selection.problems)
    assessments = assess(register, day_of(settings), selection.targets, track_judging(language_of(settings)))
    problems = [*loaded.problems, *(problem for assessment in assessments for problem in assessment.problems)]
    if selection.problems:
        problems.append(Problem(Level.INFO, Code.NO_TARGETS_YET, None))
    if filters.narrow:
        problems = list(problems_about(problems, register, selection.targets))
    weighed = weigh(problems, settings.severity)
    return Result(
        as_of=day_of(settings),
        fail_on=settings.fail_on,
        passed=gate(assessments, weighed.shown, settings.fail_on),
        summary=summarise(assessments),
        assessments=tuple(keep_periods(assessment, filters.periods) for assessment in assessments),
        problems=_sorted(weighed.shown),
        ignored=_sorted(weighed.ignored),
        register=register,
        shown=ids_of_statuses(assessments, filters.statuses),
        state=loaded.state,
    )


def _has_just_begun(loaded: Loaded, problems: Iterable[Problem]) -> bool:
    """Whether all that is wrong is that nothing is in the register yet but a file for the targets to be written in."""
    is_empty = not loaded.register.targets and not loaded.register.observations
    return is_empty and "targets" in loaded.kinds.values() and [each.code for each in problems] == [Code.NO_TARGETS]


def _why_there_is_no_register(problems: Iterable[Problem], loaded: Loaded) -> Iterable[Problem]:
    """The problems of paths that led to no register where one was looked for on disk."""
    is_lacking = loaded.state in (WORKING_TREE, INDEX) and not loaded.files
    return [problem for problem in problems if is_lacking and problem.code is Code.PATH_MISSING]


def refuse_verdict(loaded: Loaded, problems: Iterable[Problem]) -> Result:
    """The result of a run that could not judge, and why not."""
    settings = loaded.settings
    weighed = weigh(problems, settings.severity)
    return Result(
        day_of(settings),
        settings.fail_on,
        problems=_sorted(weighed.shown),
        ignored=_sorted(weighed.ignored),
        register=loaded.register,
    )


def _sorted(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: problem.key))
