"""``planck explain``: show how one verdict follows from the files."""

from __future__ import annotations

from collections.abc import Iterable

import click

from planck.cli import formats, options
from planck.cli.delivery import Run, deliver, request_of, write
from planck.cli.formats import Output
from planck.cli.judging import refuse_verdict
from planck.cli.options import Day, Look, flags_of
from planck.cli.reading import Command, take_id
from planck.cli.refusal import Refused
from planck.cli.registers import day_of, read_register
from planck.judgement.assess import assess
from planck.judgement.parts import parts_of_one
from planck.model.names import fold
from planck.model.nearest import MOST, listed, nearest
from planck.model.problem import has_errors
from planck.model.register import Register
from planck.model.target import Target
from planck.reports.formats import Report, render_explanation
from planck.reports.wording.commands import Saying


@click.command(name="explain", cls=Command)
@click.argument("target_id", callback=take_id, metavar="ID", required=False)
@options.as_of
@formats.output(Report.EXPLANATION)
@options.look
@options.traceback
@click.pass_context
def command(context: click.Context, target_id: str | None, as_of: Day | None, output: Output, look: Look) -> int:
    """Explain one verdict: the target, the figures, the arithmetic, the rules."""
    loaded = read_register(flags_of(look.language, as_of))
    run = Run(loaded, look)
    if has_errors(loaded.problems):
        deliver(run, refuse_verdict(loaded, loaded.problems), (output,))
        return 2
    target = _find_target(loaded.register, target_id, context)
    assessments = assess(loaded.register, day_of(loaded.settings), parts_of_one(loaded.register, target))
    assessment = next(each for each in assessments if each.target is target)
    write(render_explanation(output.format, assessment, loaded.register, request_of(run, output)), output)
    return 0


def _find_target(register: Register, target_id: str | None, context: click.Context) -> Target:
    """The target of an id, or of the end of one; refused where none is asked for, there is none, or several."""
    targets = {target.id: target for target in register.targets}
    if not targets:
        raise Refused(Saying.NO_TARGET_THERE, context)
    if target_id is None:
        raise Refused(Saying.ARGUMENT_MISSING, context, argument="ID", nearest=listed(list(targets)[:MOST]))
    key = fold(target_id).strip("/")
    if key in targets:
        return targets[key]
    ending = [name for name in targets if name.endswith(f"/{key}")]
    if len(ending) == 1:
        return targets[ending[0]]
    if ending:
        raise Refused(Saying.AMBIGUOUS_TARGET, context, wanted=target_id, nearest=listed(ending))
    raise Refused(Saying.UNKNOWN_TARGET, context, wanted=target_id, nearest=listed(_nearest_ids(key, targets)))


def _nearest_ids(key: str, targets: Iterable[str]) -> tuple[str, ...]:
    """The ids nearest to one, by their own part first where no area was written."""
    if "/" in key:
        return nearest(key, targets)
    by_own: dict[str, list[str]] = {}
    for name in targets:
        by_own.setdefault(name.rpartition("/")[2], []).append(name)
    return tuple(name for own in nearest(key, by_own) for name in by_own[own])[:MOST]
