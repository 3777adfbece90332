"""A commit of a repository that holds no register at all, such as one on a branch for web pages."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from planck.cli.paths import find_start
from planck.cli.registers import day_of, is_of_register, where_git_runs
from planck.model.problem import Code, Level, Problem
from planck.model.result import Result
from planck.model.severity import weigh
from planck.model.state import INDEX, PARENTS, Against
from planck.register.files.source import DEFAULT_ACTUALS, DEFAULT_TARGETS
from planck.register.files.walk import to_name
from planck.register.files.working_tree import find_root
from planck.register.load import Loaded

if TYPE_CHECKING:  # few runs find no register
    from planck.register.files.git_listing import Entries


def judge_nothing(loaded: Loaded, against: Against | None, paths: Sequence[str]) -> Result | None:
    """The result where a hook has nothing to judge, which a note says; None where there is, or should be, a register.

    There is none where nothing of one lies anywhere in the commit that is judged, and nothing of one is taken away: who
    removes a register, or names a folder that is none, is not let pass. ``paths`` are as typed.
    """
    if loaded.state == INDEX:
        against = against or PARENTS
    errors = [problem.code for problem in loaded.problems if problem.level is Level.ERROR]
    if against is None or errors != [Code.FOLDER_MISSING] or _may_hold_register(loaded, against, paths):
        return None
    settings = loaded.settings
    note = Problem(Level.INFO, Code.NO_REGISTER, None, {"folder": settings.targets})
    weighed = weigh([note], settings.severity)
    passed = not any(settings.fail_on.weighs(problem.level) for problem in weighed.shown)
    return Result(
        day_of(settings),
        settings.fail_on,
        passed=passed,
        problems=weighed.shown,
        ignored=weighed.ignored,
        register=loaded.register,
    )


def _may_hold_register(loaded: Loaded, against: Against, paths: Sequence[str]) -> bool:
    """Whether the state that is judged, or one that it is compared with, has a file that could be of a register."""
    from planck.register.files.bases import find_bases  # few runs find no register
    from planck.register.files.git_listing import CommitListing, IndexListing

    folder = where_git_runs(find_root(find_start(paths, Path.cwd()))[0])
    judged = loaded.state.commit
    bases = find_bases(folder, against, judged)
    if isinstance(bases, Problem) and bases.code is not Code.NO_COMMON_COMMIT:
        return True
    commits = () if isinstance(bases, Problem) else bases.states
    now = IndexListing(folder) if judged is None else CommitListing(folder, judged)
    listings = (now, *(CommitListing(folder, state.commit) for state in commits))
    return any(_has_register(listing.below([b""])) for listing in listings)


def _has_register(entries: Entries | Problem) -> bool:
    if isinstance(entries, Problem):
        return True
    places = (DEFAULT_TARGETS, DEFAULT_ACTUALS)
    return any(entry.is_submodule or is_of_register(to_name(path), places) for path, entry in entries.items())
