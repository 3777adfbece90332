"""From two readings of a register to what changed between them, and a gate that may look at that alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from planck.cli.judging import no_verdict
from planck.cli.options import Asked
from planck.cli.past import Flags, PastReading, read_revision
from planck.cli.paths import in_register, start
from planck.cli.reading import Reading
from planck.cli.selection import select
from planck.cli.since import Since
from planck.judgement.assess import assess
from planck.judgement.changes import changes_between, failing, new_problems, newly_failing
from planck.judgement.gate import gate
from planck.model.assessment import Assessment
from planck.model.changes import Comparison, State
from planck.model.problem import Code, Level, Problem
from planck.model.result import FailOn, Result
from planck.model.target import Target


def compare_since(result: Result, reading: Reading, since: Since, asked: Asked, flags: Flags) -> Result:
    """``result`` with what changed since the revision that was asked for; ``flags`` as typed hold for both."""
    if result.passed is None or since.revision is None:
        return result
    past = read_revision(start(asked.paths, Path.cwd()), since.revision, flags, like=reading)
    after = State("--staged" if since.staged else "")
    return compare(result, reading, past, asked, after, only_new=since.only_new)


def compare(
    result: Result, reading: Reading, past: PastReading, asked: Asked, after: State, *, only_new: bool
) -> Result:
    """``result`` with what changed since ``past``; both are judged as of the same day.

    ``after`` says which state ``result`` is of. ``only_new``: the gate fails only for what was not so before.
    """
    if result.passed is None:
        return result
    before = past.reading
    if past.state.commit is None and before.problems:  # git could not give it
        return no_verdict(reading, before.problems)
    judged_before = result.assessments
    if before is not reading:
        judged_before = assess(before.register, reading.as_of, _chosen(before, reading, result, asked))
    changes = changes_between(before.register, reading.register, judged_before, result.assessments)
    known = (*before.problems, *(problem for one in judged_before for problem in one.problems))
    all_failing = failing(result.assessments, result.fail_on)
    new = newly_failing(changes, result.assessments, result.fail_on)
    comparison = Comparison(past.state, after, changes, only_new, _ids(all_failing), _ids(new))
    return _gated(
        result, comparison, known, past, [*_weakened(before.fail_on, result.fail_on), *_earlier(past, reading)]
    )


def _ids(assessments: Iterable[Assessment]) -> frozenset[str]:
    return frozenset(one.id for one in assessments)


def _gated(
    result: Result, comparison: Comparison, known: Iterable[Problem], past: PastReading, weakened: Iterable[Problem]
) -> Result:
    """The result with its gate, and with the problems that are new or weigh against it."""
    fresh = (*new_problems(known, result.problems), *comparison.changes.problems, *weakened)
    weighing = tuple(one for one in result.problems if result.fail_on.weighs(one.level) and one not in fresh)
    if comparison.only_new:
        passed = not comparison.new and gate((), fresh, result.fail_on)
        shown = fresh
        comparison = replace(comparison, older=len(comparison.failing - comparison.new) + len(weighing))
    else:
        passed = gate(result.assessments, (*result.problems, *fresh), result.fail_on)
        shown = (*fresh, *weighing)
    counting = comparison.new if comparison.only_new else comparison.failing
    ids = comparison.changes.touched | counting
    return replace(
        result,
        passed=passed,
        comparison=comparison,
        problems=tuple(sorted((*shown, *_incomplete(past)), key=lambda problem: problem.key)),
        shown=ids if result.shown is None else ids & result.shown,
    )


def _weakened(before: FailOn, after: FailOn) -> Iterable[Problem]:
    """Who changes the settings changes the gate for everyone."""
    strictest_first = (FailOn.WARNING, FailOn.ERROR, FailOn.NEVER)
    if strictest_first.index(after) > strictest_first.index(before):
        args = {"before": before.value, "after": after.value}
        yield Problem(Level.WARNING, Code.GATE_WEAKENED, None, args)


def _earlier(past: PastReading, reading: Reading) -> Iterable[Problem]:
    """Who sets the day back makes what was due since not due; a day less is no more than another timezone."""
    before, after = past.reading.as_of, reading.as_of
    if past.state.commit is not None and (before - after).days > 1:
        args = {"day_before": before.isoformat(), "day_after": after.isoformat()}
        yield Problem(Level.WARNING, Code.AS_OF_EARLIER, None, args)


def _incomplete(past: PastReading) -> Iterable[Problem]:
    """What a reader must know where the earlier files had errors: a part of them could not be compared."""
    errors = [problem for problem in past.reading.problems if problem.level is Level.ERROR]
    if errors:
        first = str(errors[0].location or errors[0].code.value)
        args = {"revision": past.state.name, "count": str(len(errors)), "first": first}
        yield Problem(Level.INFO, Code.REVISION_WITH_ERRORS, None, args)


def _chosen(before: Reading, reading: Reading, result: Result, asked: Asked) -> tuple[Target, ...]:
    """The earlier targets that were asked for: those still there that are judged now, and those gone that would be."""
    now = {one.id for one in result.assessments}
    kept = {target.id for target in reading.register.targets}
    if not asked.filters.narrow and not asked.paths:
        return before.register.targets
    filters = asked.filters._replace(files=_files(reading, asked), allow_empty=True)
    gone = {target.id for target in select(before.register, filters).targets} - kept
    return tuple(target for target in before.register.targets if target.id in now | gone)


def _files(reading: Reading, asked: Asked) -> tuple[str, ...]:
    return in_register(asked.paths, Path.cwd(), reading.root, reading.files)[0]
