"""``planck explain``: show how one verdict follows from the files."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

import click

from planck.cli import options, outputs
from planck.cli.options import Look
from planck.cli.outputs import Output
from planck.model.nearest import MOST
from planck.reports.formats import Report, render_explanation

if TYPE_CHECKING:
    from planck.cli.reading import Reading
    from planck.model.target import Target


@click.command(name="explain")
@click.argument("wanted", metavar="ID", required=False)
@options.as_of
@outputs.format_of(Report.EXPLANATION)
@options.look
@options.traceback
@click.pass_context
def command(context: click.Context, wanted: str | None, as_of: date | str | None, output: str, look: Look) -> int:
    """Explain one verdict: the target, the figures, the arithmetic, the rules.

    ID is that of a target, as the report shows it with --verbose; its last part is enough where no other target has it.

    Exit status: 0 it was explained, 2 it could not be.
    """
    from planck.cli.delivery import Run, deliver, request_of, write
    from planck.cli.judging import no_verdict
    from planck.cli.reading import read_register
    from planck.judgement.assess import assess
    from planck.model.problem import Level

    reading = read_register(lang=look.lang, as_of=as_of)
    run = Run(reading, look)
    if any(problem.level is Level.ERROR for problem in reading.problems):
        deliver(run, no_verdict(reading, reading.problems), (Output(output),))
        return 2
    register, target = reading.register, _target(reading, wanted, context)
    assessment = assess(register, reading.as_of, (target,))[0]
    write(render_explanation(output, assessment, register, request_of(run, Output(output))), output)
    return 0


def _target(reading: Reading, wanted: str | None, context: click.Context) -> Target:
    """The target of an id, or of the end of one; refused where none is asked for, there is none, or several."""
    from planck.cli.refusal import Refused
    from planck.model.names import fold
    from planck.model.nearest import listed
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
    from planck.model.nearest import nearest

    if "/" in key:
        return nearest(key, targets)
    by_own: dict[str, list[str]] = {}
    for name in targets:
        by_own.setdefault(name.rpartition("/")[2], []).append(name)
    return tuple(name for own in nearest(key, by_own) for name in by_own[own])[:MOST]
