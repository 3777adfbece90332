"""Reading, judging and drawing a large register in several processes, each of which has a share of the areas.

The report is the same, byte for byte, however many they are: a target is judged by nothing of another area, and what
all shares must know of each other they tell before.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple

from planck.cli.delivery import Run, deliver, request_of
from planck.cli.environment import language_of, track_judging, track_reading
from planck.cli.formats import Output
from planck.cli.judging import Choice, Judged, choice_of, conclude, judge_targets, slice_of
from planck.cli.paths import resolve_paths
from planck.cli.registers import Unread
from planck.cli.spool import open_spool, place_for_spools, read_spool, write_spool
from planck.model.problem import has_errors
from planck.model.result import Result
from planck.reports.formats import FORMATS, encoded, in_slices
from planck.reports.streamed import Streamed

if TYPE_CHECKING:  # small registers need neither shares nor workers
    from planck.cli.workers import Line
    from planck.register.load import Loaded
    from planck.register.shares import Frame, Share

# From so many bytes of files on a second process saves more than it costs to begin it.
LARGE = 500_000
# More than so many save little, since what is said together is said in one.
_MOST = 8


class Digest(NamedTuple):
    """What a share comes to, without its assessments, and what each drawing has to know of it."""

    judged: Judged
    facts: tuple[Any, ...]


class _Task(NamedTuple):
    """What every process has to do: the batches of files to read first, the formats, and the files for each of them."""

    run: Run
    frame: Frame
    batches: Sequence[Sequence[str]]
    outputs: Sequence[Output]
    spools: Sequence[Sequence[BinaryIO]]


def judge_in_shares(run: Run, unread: Unread, outputs: Sequence[Output], jobs: int | None) -> Result | None:
    """Read a register, judge all of it and write every format, in so many processes, by default as its size needs.

    None where one process is to do it all: it is small, a part of it is asked for, a format needs all assessments at
    once, there is no way to begin another process, or something must be said that only who reads all of it can tell.
    """
    contents = unread.contents
    if contents is None or has_errors(unread.loaded.problems):
        return None
    count = _count_processes(run, sum(map(len, contents.sound.values())), outputs, jobs)
    if count == 1 or not _asks_for_all(run):
        return None
    from planck.register.shares import divide_files, open_frame  # small registers have none

    frame = open_frame(contents)
    batches = divide_files(frame, count) if frame is not None else []
    if frame is None or len(batches) < 2:
        return None
    folder = place_for_spools()
    assert folder is not None
    with ExitStack() as stack:
        spools = [[stack.enter_context(open_spool(folder)) for _ in outputs] for _ in batches]
        return _work_together(_Task(run, frame, batches, outputs, spools), unread.loaded)


def _asks_for_all(run: Run) -> bool:
    filters = run.asked.filters
    return not filters.narrow and resolve_paths(run.asked.paths, Path.cwd(), run.loaded) == ((), [])


def _count_processes(run: Run, size: int, outputs: Sequence[Output], jobs: int | None) -> int:
    """As many as were asked for, else for files of so many bytes the cores that this process may use; one where a
    format needs all assessments at once, or no process can be begun."""
    if jobs is None:
        jobs = _count_cores() if size >= LARGE else 1
    if jobs == 1 or run.look.pager or not all(FORMATS[output.format].in_slices for output in outputs):
        return 1
    return jobs if hasattr(os, "fork") and place_for_spools() is not None else 1


def _count_cores() -> int:
    """The cores that this process may use, as far as they help; one where the system does not say how many."""
    return min(len(os.sched_getaffinity(0)), _MOST) if hasattr(os, "sched_getaffinity") else 1


def _work_together(task: _Task, unread: Loaded) -> Result | None:
    """Begin the processes, tell them what they must know of each other, and put together what comes of it."""
    from planck.cli.workers import Team
    from planck.register.shares import join, settle

    frame, outputs = task.frame, task.outputs
    language = language_of(frame.settings)
    _drawings(task.run, outputs, 0)  # so that what draws is imported once, and not by each worker
    with Team(len(task.batches), lambda number, line: _work(task, number, line)) as team:
        mentions = team.gather(map(len, task.batches), track_reading(language))
        settled = settle(frame, mentions)
        if settled is None:
            return None
        team.tell(settled)
        shares: list[Share | None] = team.gather()
        known = [share for share in shares if share is not None]
        in_all = sum(share.targets for share in known)
        if len(known) < len(shares) or not in_all:
            return None
        loaded = join(frame, settled, (share.problems for share in known), unread)
        team.tell(in_all)
        digests: list[Digest] = team.gather((share.targets for share in known), track_judging(language))
        run = task.run._replace(loaded=loaded)
        drawings = _drawings(run, outputs, in_all)
        facts = [drawing.gather(digest.facts[place] for digest in digests) for place, drawing in enumerate(drawings)]
        team.tell(facts)
        result = conclude(Choice(loaded, run.asked.filters, (), {}), [digest.judged for digest in digests])
        team.finish()
    parts = zip(outputs, drawings, facts, zip(*task.spools, strict=True), strict=True)
    drawn = {output: _pieces(drawing, result, of_all, own) for output, drawing, of_all, own in parts}
    deliver(run, result, outputs, drawn)
    return result


def _work(task: _Task, number: int, line: Line) -> None:
    """Read a batch of the files, build a share of the register, judge it, and draw its part of every report."""
    from planck.register.shares import Share, build_share, mentions_in, read_batch

    batch = read_batch(task.frame, task.batches[number], line.track)
    settled = line.exchange(mentions_in(batch))
    loaded = build_share(task.frame, batch, settled, number)
    in_all = line.exchange(None if loaded is None else Share(len(loaded.register.targets), loaded.problems))
    assert loaded is not None  # else the whole is read by who began this
    choice = choice_of(loaded, task.run.asked.filters, loaded.register.targets)
    drawings = _drawings(task.run._replace(loaded=loaded), task.outputs, in_all)
    judged = judge_targets(choice, choice.targets, line.track)
    prepared = [drawing.prepare(slice_of(choice, judged)) for drawing in drawings]
    facts = line.exchange(Digest(judged._replace(assessments=()), tuple(own for own, _ in prepared)))
    for drawing, spool, (_, content), of_all in zip(drawings, task.spools[number], prepared, facts, strict=True):
        write_spool(spool, line.track(drawing.draw(content, of_all)))


def _drawings(run: Run, outputs: Sequence[Output], targets: int) -> list[Streamed[Any, Any]]:
    """What draws each format, where there are so many targets in all."""
    return [in_slices(output.format, run.loaded.register, request_of(run, output), targets) for output in outputs]


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
