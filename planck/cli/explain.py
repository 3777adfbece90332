"""``planck explain``: show how one verdict follows from the files."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

import click

from planck.cli import options, streams
from planck.cli.nearest import MOST
from planck.cli.options import Asked, Look
from planck.cli.outputs import FOR_MACHINES, Output, Shape
from planck.cli.selection import Filters

if TYPE_CHECKING:
    from planck.cli.reading import Reading
    from planck.model.target import Target


@click.command(name="explain")
@click.argument("wanted", metavar="ID", required=False)
@options.as_of
@options.output("text", "json")
@options.look
@options.traceback
@click.pass_context
def command(context: click.Context, wanted: str | None, as_of: date | str | None, output: str, look: Look) -> int:
    """Explain one verdict: the target, the figures, the arithmetic, the rules.

    ID is that of a target, as the report shows it with --verbose; its last part is enough where no other target has it.

    Exit status: 0 it was explained, 2 it could not be.
    """
    from planck.cli.reading import read_register
    from planck.model.problem import Level

    reading = read_register(lang=look.lang, as_of=as_of)
    if any(problem.level is Level.ERROR for problem in reading.problems):
        from planck.cli.delivery import deliver
        from planck.cli.judging import no_verdict

        result = no_verdict(reading, reading.problems)
        deliver(reading, result, Asked((), Filters()), (Output(output),), look=look, shape=Shape())
        return 2
    target = _target(reading, wanted, context)
    streams.write(_explained(reading, target, output, look), verbatim=output in FOR_MACHINES)
    return 0


def _target(reading: Reading, wanted: str | None, context: click.Context) -> Target:
    """The target of an id, or of the end of one; refused where none is asked for, there is none, or several."""
    from planck.cli.nearest import listed
    from planck.cli.refusal import Refused
    from planck.model.names import fold
    from planck.reports.wording.commands import Saying

    targets = {target.id: target for target in reading.register.targets}
    if wanted is None:
        raise Refused(Saying.ARGUMENT_MISSING, context, argument="ID", nearest=listed(list(targets)[:MOST]) or "–")
    key = fold(wanted).strip("/")
    if key in targets:
        return targets[key]
    ending = [name for name in targets if name.endswith(f"/{key}")]
    if len(ending) == 1:
        return targets[ending[0]]
    if ending:
        raise Refused(Saying.AMBIGUOUS_TARGET, context, wanted=wanted, nearest=listed(ending))
    raise Refused(Saying.UNKNOWN_TARGET, context, wanted=wanted, nearest=listed(_nearest(key, targets)) or "–")


def _nearest(key: str, targets: Iterable[str]) -> tuple[str, ...]:
    """The ids nearest to one, by their own part first where no area was written."""
    from planck.cli.nearest import nearest

    if "/" in key:
        return nearest(key, targets)
    by_own: dict[str, list[str]] = {}
    for name in targets:
        by_own.setdefault(name.rpartition("/")[2], []).append(name)
    return tuple(name for own in nearest(key, by_own) for name in by_own[own])[:MOST]


def _explained(reading: Reading, target: Target, output: str, look: Look) -> str:
    from planck.judgement.assess import assess

    one = assess(reading.register, reading.as_of, (target,))[0]
    if output == "json":
        from planck.reports.explain_json import explain_json

        return explain_json(one, reading.register, reading.language_for_machines)
    from planck.cli.surroundings import uses_color, width
    from planck.reports.explain import explain

    color = uses_color(look.color, os.environ, sys.stdout)
    columns = width(os.environ, sys.stdout)
    return explain(one, reading.register, reading.language, width=columns, color=color)
