"""The options of a check that looks at git: ``--staged``, ``--rev``, ``--since``, ``--fail-on-new``."""

from __future__ import annotations

from functools import wraps
from typing import Any, NamedTuple

import click

from planck.cli.options import Verb, name_of
from planck.cli.reading import Command
from planck.cli.refusal import Refused
from planck.model.state import MAIN_BRANCH, PARENTS, Against, Relation
from planck.reports.wording.commands import Saying

# What click gives for --since without a value; nobody can type it.
_BARE = "\0"
_TIP, _FORK = "..", "..."


class Since(NamedTuple):
    """What to judge, and what to compare it with.

    ``staged``: git's index instead of the files. ``revision``: a commit instead of them. ``against`` is None where
    nothing is compared. ``only_new``: the gate fails only for what was not so there.
    """

    staged: bool = False
    revision: str | None = None
    against: Against | None = None
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
    def with_since(staged: bool, revision: str | None, against: Against | None, only_new: bool, **others: Any) -> Any:
        if staged and revision is not None:
            raise Refused(Saying.EXCLUDE_EACH_OTHER, click.get_current_context(), one="--staged", other="--rev")
        if only_new and against is None:  # a hook asks of the commit that is being made
            against = PARENTS if staged else MAIN_BRANCH
        return verb(since=Since(staged, revision, against, only_new), **others)

    staged = click.option("--staged", is_flag=True)
    judged = click.option("--rev", "revision", callback=_refuse_empty, metavar="REV")
    compared = click.option(
        "--since", "against", callback=_take_revision, is_flag=False, flag_value=_BARE, metavar="[=REV]"
    )
    only_new = click.option("--fail-on-new", "only_new", is_flag=True)
    return staged(judged(compared(only_new(with_since))))


def _refuse_empty(context: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value == "":
        raise Refused(Saying.VALUE_MISSING, context, option=name_of(param))
    return value


def _take_revision(context: click.Context, param: click.Parameter, value: str | None) -> Against | None:
    """Take a revision, from which the history that is judged may have left; two dots after it stand for its tip,
    three for what holds without any."""
    if value is None:
        return None
    if value == _BARE:
        return MAIN_BRANCH
    is_fork = value.endswith(_FORK) or not value.endswith(_TIP)
    revision = value.removesuffix(_FORK).removesuffix(_TIP)
    if not revision:
        raise Refused(Saying.EMPTY_REVISION, context, option=name_of(param))
    return Against(Relation.FORK if is_fork else Relation.TIP, revision)
