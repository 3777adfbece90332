"""From a register and what was asked to a result: choose, judge, gate."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from planck.cli.environment import language_of, track_judging
from planck.cli.options import Asked
from planck.cli.paths import resolve_paths, viewpoint_of
from planck.cli.registers import day_of
from planck.cli.selection import Filters, Selection, ids_of_statuses, keep_periods, problems_about, select
from planck.judgement.assess import assess, in_order, index_of
from planck.judgement.gate import gate
from planck.judgement.totals import Tally, summary_of, tally
from planck.judgement.usable_figures import Index
from planck.model.assessment import Assessment
from planck.model.problem import Code, Level, Problem, has_errors
from planck.model.result import Result
from planck.model.severity import weigh
from planck.model.state import INDEX, WORKING_TREE
from planck.model.target import Target
from planck.model.tracker import Tracker, untracked
from planck.register.load import Loaded


def status(result: Result) -> int:
    """The exit status: 0 the gate passed, 1 it failed, 2 no verdict was possible."""
    if result.passed is None:
        return 2
    return 0 if result.passed else 1


class Choice(NamedTuple):
    """What is to be judged: the targets in the order of the report, and what is to be said of the choice itself.

    ``recorded`` are the figures of their areas: a process that looked through all figures would have a copy of all.
    """

    loaded: Loaded
    filters: Filters
    targets: tuple[Target, ...]
    recorded: Index
    problems: tuple[Problem, ...] = ()


class Judged(NamedTuple):
    """What some of the targets come to: all of those areas that it has any of.

    ``shown`` are the ids of those to show; None shows all. ``passed``: none of them weighs against the gate.
    """

    assessments: tuple[Assessment, ...]
    tally: Tally
    problems: tuple[Problem, ...]
    shown: frozenset[str] | None
    passed: bool


def judge(loaded: Loaded, asked: Asked) -> Result:
    """Judge what was asked for; without a verdict where the files or the choice are at fault."""
    return judge_all(choose(loaded, asked))


def judge_all(choice: Choice | Result) -> Result:
    """Judge what was chosen; where nothing could be, that is the result."""
    if isinstance(choice, Result):
        return choice
    track = track_judging(language_of(choice.loaded.settings))
    return conclude(choice, [judge_targets(choice, choice.targets, track)])


def choose(loaded: Loaded, asked: Asked) -> Choice | Result:
    """Choose what was asked for; the result where the files or the choice are at fault, and there is no verdict."""
    files, problems = resolve_paths(asked.paths, Path.cwd(), loaded)
    if has_errors(loaded.problems):
        return refuse_verdict(loaded, (*loaded.problems, *_why_there_is_no_register(problems, loaded)))
    register, settings, filters = loaded.register, loaded.settings, asked.filters._replace(files=files)
    selection = (
        Selection((), tuple(problems))
        if problems
        else select(register, filters, viewpoint_of(Path.cwd(), settings.root))
    )
    if not selection.problems:
        return choice_of(loaded, filters, selection.targets)
    if not _has_just_begun(loaded, selection.problems):
        return refuse_verdict(loaded, selection.problems)
    return Choice(loaded, filters, (), {}, (Problem(Level.INFO, Code.NO_TARGETS_YET, None),))


def choice_of(loaded: Loaded, filters: Filters, targets: Iterable[Target]) -> Choice:
    """The choice of these targets."""
    ordered = in_order(loaded.register, targets)
    return Choice(loaded, filters, ordered, index_of(loaded.register, {target.area for target in ordered}))


def judge_targets(choice: Choice, targets: Iterable[Target], track: Tracker = untracked) -> Judged:
    """Judge some of the targets chosen: all of their areas."""
    settings, filters = choice.loaded.settings, choice.filters
    assessments = assess(choice.loaded.register, day_of(settings), targets, track, choice.recorded)
    return Judged(
        tuple(keep_periods(assessment, filters.periods) for assessment in assessments),
        tally(assessments),
        tuple(problem for assessment in assessments for problem in assessment.problems),
        ids_of_statuses(assessments, filters.statuses),
        gate(assessments, (), settings.fail_on),
    )


def slice_of(choice: Choice, judged: Judged) -> Result:
    """The result with some of its assessments, and nothing that is of all of them."""
    loaded = choice.loaded
    return Result(
        day_of(loaded.settings),
        loaded.settings.fail_on,
        judged.passed,
        assessments=judged.assessments,
        register=loaded.register,
        shown=judged.shown,
        state=loaded.state,
    )


def conclude(choice: Choice, judged: Sequence[Judged]) -> Result:
    """What all targets come to together; ``judged`` are parts of them in their order, of which the result has what
    assessments they have."""
    loaded, filters = choice.loaded, choice.filters
    settings = loaded.settings
    problems = [*loaded.problems, *(problem for part in judged for problem in part.problems), *choice.problems]
    if filters.narrow:
        problems = list(problems_about(problems, loaded.register, choice.targets))
    weighed = weigh(problems, settings.severity)
    shown = [part.shown for part in judged if part.shown is not None]
    return Result(
        as_of=day_of(settings),
        fail_on=settings.fail_on,
        passed=all(part.passed for part in judged) and gate((), weighed.shown, settings.fail_on),
        summary=summary_of([part.tally for part in judged]),
        assessments=tuple(assessment for part in judged for assessment in part.assessments),
        problems=_sorted(weighed.shown),
        ignored=_sorted(weighed.ignored),
        register=loaded.register,
        shown=frozenset().union(*shown) if shown else None,
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
