"""Judging and drawing a large register in several processes, each of which has a slice of the targets.

The report is the same, byte for byte, however many they are: a target is judged by nothing of another area, and what
all slices must know of each other to be drawn they tell before.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from itertools import chain
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from planck.cli.delivery import Run, deliver, request_of
from planck.cli.environment import language_of, track_judging
from planck.cli.formats import Output
from planck.cli.judging import Choice, Judged, conclude, judge_all, judge_targets, slice_of
from planck.cli.spool import open_spool, place_for_spools, read_spool, write_spool
from planck.model.result import Result
from planck.model.target import Target
from planck.reports.formats import FORMATS, encoded, in_slices
from planck.reports.streamed import Streamed

if TYPE_CHECKING:  # small registers need no workers
    from planck.cli.workers import Line

# From so many targets on a second process saves more than it costs to begin it.
LARGE = 2000
# From so many targets on several processes would together need more memory than many a machine has to spare.
HUGE = 50_000
# Reading stays in one process, so that more than these save little, and each holds a copy of what it looks at.
_MOST = 8


class Digest(NamedTuple):
    """What a slice comes to, without its assessments, and what each drawing has to know of it."""

    judged: Judged
    facts: tuple[Any, ...]


Facts = tuple[Any, ...]


def judge_and_deliver(run: Run, choice: Choice, outputs: Sequence[Output], jobs: int | None) -> Result:
    """Judge what was chosen and write every format; with so many processes, by default as a large register needs."""
    slices = divide(choice.targets, _count_processes(run, choice, outputs, jobs))
    if len(slices) > 1:
        with _in_processes(run, choice, outputs, slices) as (result, drawn):
            deliver(run, result, outputs, drawn)
        return result
    result = judge_all(choice)
    deliver(run, result, outputs)
    return result


def _count_processes(run: Run, choice: Choice, outputs: Sequence[Output], jobs: int | None) -> int:
    """As many as were asked for, else of a large register the cores that this process may use; one where a format
    needs all assessments at once, or no process can be begun."""
    if jobs is None:
        jobs = _count_cores() if LARGE <= len(choice.targets) < HUGE else 1
    if jobs == 1 or run.look.pager or not all(FORMATS[output.format].in_slices for output in outputs):
        return 1
    return jobs if hasattr(os, "fork") and place_for_spools() is not None else 1


def _count_cores() -> int:
    """The cores that this process may use, as far as they help; one where the system does not say how many."""
    return min(len(os.sched_getaffinity(0)), _MOST) if hasattr(os, "sched_getaffinity") else 1


def divide(targets: Sequence[Target], count: int) -> list[Sequence[Target]]:
    """The targets in slices of about as many, none of them empty; those of one area stay together."""
    slices = []
    start = 0
    for number in range(1, count + 1):
        end = max(start, len(targets) * number // count)
        while 0 < end < len(targets) and targets[end].area == targets[end - 1].area:
            end += 1
        if end > start:
            slices.append(targets[start:end])
        start = end
    return slices


@contextmanager
def _in_processes(
    run: Run, choice: Choice, outputs: Sequence[Output], slices: Sequence[Sequence[Target]]
) -> Iterator[tuple[Result, Mapping[Output, Iterable[bytes]]]]:
    """The result without its assessments, and each report in pieces, drawn to its end."""
    from planck.cli.workers import STRIDE, Team  # small registers need none

    register, targets = run.loaded.register, len(choice.targets)
    drawings = [in_slices(output.format, register, request_of(run, output), targets) for output in outputs]
    strides = sum(-(-len(part) // STRIDE) for part in slices)
    folder = place_for_spools()
    assert folder is not None
    with ExitStack() as stack:
        files = [[stack.enter_context(open_spool(folder)) for _ in outputs] for _ in slices]

        def work(number: int, line: Line[Digest, Facts]) -> None:
            judged = judge_targets(choice, slices[number], line.track)
            prepared = [drawing.prepare(slice_of(choice, judged)) for drawing in drawings]
            facts = line.exchange(Digest(judged._replace(assessments=()), tuple(own for own, _ in prepared)))
            for drawing, file, (_, content), of_all in zip(drawings, files[number], prepared, facts, strict=True):
                write_spool(file, line.track(drawing.draw(content, of_all)))

        with Team[Digest, Facts](len(slices), work) as team:
            digests = team.gather(strides, track_judging(language_of(run.loaded.settings)))
            facts = tuple(
                drawing.gather(digest.facts[place] for digest in digests) for place, drawing in enumerate(drawings)
            )
            team.tell(facts)
            result = conclude(choice, [digest.judged for digest in digests])
            team.finish()
        parts = zip(*files, strict=True)
        drawn = zip(outputs, drawings, facts, parts, strict=True)
        yield result, {output: _pieces(drawing, result, known, own) for output, drawing, known, own in drawn}


def _pieces(drawing: Streamed[Any, Any], result: Result, facts: Any, files: Iterable[BinaryIO]) -> Iterable[bytes]:
    """A report out of its head, its parts and its tail, all of them drawn."""
    head, tail = drawing.head(result, facts), drawing.tail(result, facts)
    return chain([encoded(head)], _joined(files, encoded(drawing.between)), [encoded(tail)])


def _joined(files: Iterable[BinaryIO], between: bytes) -> Iterator[bytes]:
    """What is in the files, with something between two of them that are not empty."""
    is_begun = False
    for file in files:
        before = between if is_begun else b""
        for piece in read_spool(file):
            yield before + piece
            before, is_begun = b"", True
