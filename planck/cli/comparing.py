"""From two readings of a register to what changed between them, and a gate that may look at that alone."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from planck.cli.judging import refuse_verdict
from planck.cli.options import Asked
from planck.cli.paths import resolve_paths
from planck.cli.registers import Earlier, day_of
from planck.cli.selection import select
from planck.judgement.changes import failing, new_problems, newly_failing
from planck.judgement.changes_from_all import changes_from_all
from planck.judgement.gate import gate
from planck.judgement.same_areas import find_renamed, rename_areas, rename_in
from planck.judgement.unchanged import changes_since
from planck.model.assessment import Assessment
from planck.model.changes import Changes, Comparison
from planck.model.problem import Code, Level, Problem, has_errors, warning
from planck.model.result import Result
from planck.model.severity import Weighed, made_laxer, strictest, weigh
from planck.model.target import Target
from planck.register.load import Loaded


def compare(result: Result, earlier: Earlier, after: Loaded, asked: Asked, *, only_new: bool = False) -> Result:
    """``result``, which is of ``after``, with what changed since all ``earlier`` states, judged as of the same day.

    ``only_new``: the gate fails only for what was not so before.
    """
    if result.passed is None:
        return result
    for before in earlier.states:
        if before.state.commit is None and before.problems:  # git could not give it
            return refuse_verdict(after, before.problems)
    moved = (problem for before in earlier.states for problem in _moved(before, after))
    earlier = earlier._replace(notes=(*earlier.notes, *moved))
    each = []
    severities = after.settings.severity
    fresh = result.problems
    for before in earlier.states:
        changes, problems_before = _changes_since(before, after, result, asked)
        each.append(changes)
        fresh = new_problems(weigh(problems_before, severities).shown, fresh)
    changes = changes_from_all(each)
    # Who makes the settings laxer does so for the next change, not for this one.
    strict = strictest([severities, *(before.settings.severity for before in earlier.states)])
    of_change = weigh(changes.problems, strict)
    if not earlier.is_lacking and has_errors(of_change.shown):
        levels = (result.fail_on, *(before.settings.fail_on for before in earlier.states))
        result = replace(result, fail_on=min(levels, key=lambda fail_on: fail_on.laxity))
    first, *others = (before.state for before in earlier.states)
    comparison = Comparison(
        first,
        after.state,
        changes,
        only_new,
        _ids(failing(result.assessments, result.fail_on)),
        _ids(newly_failing(changes, result.assessments, result.fail_on)),
        beside=tuple(others),
    )
    result = replace(result, ignored=(*result.ignored, *of_change.ignored))
    result = _gate_change(result, comparison, (*fresh, *of_change.shown), earlier)
    return _add_notes(result, weigh(_notes(earlier, result), severities))


def _changes_since(before: Loaded, after: Loaded, result: Result, asked: Asked) -> tuple[Changes, tuple[Problem, ...]]:
    """What changed since one earlier state, and the problems that were there already."""
    before = _with_areas_of(before, after)
    targets, takes_over = _chosen(before, after, result, asked), not asked.filters.periods
    changes, judged_before = changes_since(
        before.register, targets, after.register, result.assessments, result.as_of, takes_over=takes_over
    )
    changes = replace(changes, problems=(*changes.problems, *_loosened_settings(before, after)))
    return changes, (*before.problems, *(problem for assessment in judged_before for problem in assessment.problems))


def _with_areas_of(before: Loaded, after: Loaded) -> Loaded:
    """The earlier register with the ids that its areas have now."""
    renamed = find_renamed(before.register.areas, after.register.areas)
    if not renamed:
        return before
    register = rename_areas(before.register, renamed)
    return replace(before, register=register, problems=rename_in(before.problems, renamed))


def _ids(assessments: Iterable[Assessment]) -> frozenset[str]:
    return frozenset(assessment.id for assessment in assessments)


def _gate_change(result: Result, comparison: Comparison, fresh: tuple[Problem, ...], earlier: Earlier) -> Result:
    """The result with its gate, and with the problems that are ``fresh`` or weigh against it."""
    weighing = tuple(
        problem for problem in result.problems if result.fail_on.weighs(problem.level) and problem not in fresh
    )
    weighty = sum(result.fail_on.weighs(problem.level) for problem in fresh)
    comparison = replace(comparison, appeared=fresh, fresh=weighty)
    if comparison.only_new and earlier.is_lacking:  # all of it is on record
        passed = True
        problems = tuple(problem for problem in fresh if not result.fail_on.weighs(problem.level))
        older = len(comparison.failing) + weighty + len(weighing)
        comparison = replace(comparison, new=frozenset(), appeared=problems, fresh=0, older=older)
    elif comparison.only_new:
        passed = not comparison.newly_failing
        problems = fresh
        comparison = replace(comparison, older=len(comparison.failing - comparison.new) + len(weighing))
    else:
        passed = gate(result.assessments, (*result.problems, *fresh), result.fail_on)
        problems = (*fresh, *weighing)
    counting = comparison.new if comparison.only_new else comparison.failing
    ids = comparison.changes.touched | counting
    return replace(
        result,
        passed=passed,
        comparison=comparison,
        problems=problems,
        shown=ids if result.shown is None else ids & result.shown,
    )


def _add_notes(result: Result, notes: Weighed) -> Result:
    """The result with the notes on what was compared, of which one fails the gate only where it was made to."""
    assert result.comparison is not None
    weighty = sum(result.fail_on.weighs(note.level) for note in notes.shown)
    return replace(
        result,
        passed=result.passed and not weighty,
        comparison=replace(result.comparison, fresh=result.comparison.fresh + weighty),
        problems=tuple(sorted((*result.problems, *notes.shown), key=lambda problem: problem.key)),
        ignored=(*result.ignored, *notes.ignored),
    )


def _loosened_settings(before: Loaded, after: Loaded) -> Iterable[Problem]:
    """Who changes the settings changes the gate for everyone."""
    fail_on_before, fail_on_after = before.settings.fail_on, after.settings.fail_on
    if fail_on_after.laxity > fail_on_before.laxity:
        yield warning(Code.GATE_WEAKENED, None, key="fail_on", before=fail_on_before.value, after=fail_on_after.value)
    if before.settings.evidence is not None and after.settings.evidence is None:
        yield warning(Code.GATE_WEAKENED, None, key="evidence", before=before.settings.evidence, after="–")
    for code in made_laxer(before.settings.severity, after.settings.severity):
        written = [state.settings.severity.get(code) for state in (before, after)]
        was, now = (severity.value if severity is not None else "–" for severity in written)
        yield warning(Code.GATE_WEAKENED, None, key=f"severity: {code.value}", before=was, after=now)
    day_before, day_after = day_of(before.settings), day_of(after.settings)
    # What was due would be due no more; a day less is no more than another timezone.
    if before.state.commit is not None and (day_before - day_after).days > 1:
        days = {"day_before": day_before.isoformat(), "day_after": day_after.isoformat()}
        yield warning(Code.AS_OF_EARLIER, None, **days)


def _notes(earlier: Earlier, result: Result) -> Iterable[Problem]:
    """What a reader must know of the states compared with, such as that errors kept a part from being compared."""
    yield from earlier.notes
    comparison = result.comparison
    if comparison is not None and comparison.only_new and earlier.is_lacking:
        args = {"revision": comparison.before.name or "HEAD", "count": str(comparison.older)}
        yield Problem(Level.INFO, Code.NO_EARLIER_REGISTER, None, args)
    for before in earlier.states:
        errors = [problem for problem in before.problems if problem.level is Level.ERROR]
        if errors:
            first = str(errors[0].location or errors[0].code.value)
            args = {"revision": before.state.name, "count": str(len(errors)), "place": first}
            yield Problem(Level.INFO, Code.REVISION_WITH_ERRORS, None, args)


def _moved(before: Loaded, after: Loaded) -> Iterable[Problem]:
    """Where the register was, if that is not where it is now."""
    former, now = before.settings.root, after.settings.root
    if before.files and former != now:
        folder = os.path.relpath(former, os.path.commonpath((former, now)))
        yield Problem(Level.INFO, Code.REGISTER_MOVED, None, {"revision": before.state.name, "folder": folder})


def _chosen(before: Loaded, after: Loaded, result: Result, asked: Asked) -> tuple[Target, ...]:
    """The earlier targets that were asked for: those still there that are judged now, and those gone that would be."""
    files, _ = resolve_paths(asked.paths, Path.cwd(), after)
    filters = asked.filters._replace(files=files, allow_empty=True)
    if not filters.narrow:
        return before.register.targets
    judged = {assessment.id for assessment in result.assessments}
    kept = {target.id for target in after.register.targets}
    gone = {target.id for target in select(before.register, filters).targets} - kept
    return tuple(target for target in before.register.targets if target.id in judged | gone)
