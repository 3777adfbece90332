"""What an import read from a file of an office, and what became of it."""

from __future__ import annotations

from planck.model.draft import Draft, Outcome
from planck.model.frozen import Frozen, frozen
from planck.model.merge import Merged
from planck.model.problem import Problem


@frozen
class Intake(Frozen):
    """One table that was read. ``numbers`` is how its file writes numbers: "vi", "en", "mixed", or "" where nothing
    shows it. ``problems`` are those that the register would have with it: where there is one, nothing is written.
    ``is_written``: its files are on disk."""

    draft: Draft
    numbers: str
    merged: Merged
    problems: tuple[Problem, ...] = ()
    is_written: bool = False

    @property
    def asks(self) -> bool:
        """Whether something is left for a person to answer."""
        return any(remark.outcome is Outcome.ASKED for remark in self.draft.remarks)
