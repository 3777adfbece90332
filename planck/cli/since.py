"""The options of a check that looks at git: ``--staged``, ``--since``, ``--fail-on-new``."""

from __future__ import annotations

from functools import wraps
from typing import Any, NamedTuple

import click

from planck.cli.options import Verb
from planck.cli.reading import Command
from planck.cli.refusal import Refused
from planck.reports.wording.commands import Saying

# What --since stands for without a value.
BASE = ""


class Since(NamedTuple):
    """What to judge, and what to compare it with.

    ``staged``: git's index instead of the files. ``revision``: the state to compare with, None for none, empty for the
    merge base with the upstream's main branch. ``only_new``: the gate fails only for what was not so there.
    """

    staged: bool = False
    revision: str | None = None
    only_new: bool = False


class Comparing(Command):
    """A verb whose ``--since`` may stand without a value.

    Of an option of that kind click reads ``--since=-x`` as ``--since -x``, and so would a text that was put in for a
    revision become options of planck. No revision begins with a dash: such a one is refused before click sees it.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments."""
        for word in args:
            if word == "--":
                break
            if word.startswith("--since=-"):
                raise Refused(Saying.NOT_A_REVISION, ctx, option="--since", wanted=word.partition("=")[2])
        return super().parse_args(ctx, args)


def since(verb: Verb) -> Verb:
    """Give a verb these options, as ``since``."""

    @wraps(verb)
    def with_since(staged: bool, revision: str | None, only_new: bool, **others: Any) -> Any:
        compared_with = BASE if only_new and revision is None else revision
        return verb(since=Since(staged, compared_with, only_new), **others)

    staged = click.option("--staged", is_flag=True, help="Judge what is staged in git, not the files.")
    compared = click.option(
        "--since",
        "revision",
        is_flag=False,
        flag_value=BASE,
        metavar="[=REV]",
        help="Show only what changed since this revision of git; without one, since the branch left the main one.",
    )
    only_new = click.option(
        "--fail-on-new", "only_new", is_flag=True, help="Fail only for what was not so at the revision of --since."
    )
    return staged(compared(only_new(with_since)))
