"""A bar on the screen while work goes on for longer than a reader likes to wait; none for work that is short."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TextIO, TypeVar

from planck.model.tracker import Tracker, untracked

if TYPE_CHECKING:
    from rich.progress import Progress

T = TypeVar("T")
# In nanoseconds: how long nothing is shown, and how often the bar is drawn after that.
PATIENCE = 1_000_000_000
_PACE = 100_000_000


def bar_tracker(
    label: str, stream: TextIO | None, *, dumb: bool, now: Callable[[], int] = time.monotonic_ns
) -> Tracker:
    """A tracker that draws a bar on ``stream``, where that is a terminal that can move its cursor; else ``untracked``.

    The bar comes after a second, and nothing of it stays. What draws it is imported only then.
    """
    if stream is None or dumb or not stream.isatty():
        return untracked

    def track(things: Sequence[T]) -> Iterable[T]:
        return _with_bar(things, label, stream, now)

    return track


def _with_bar(things: Sequence[T], label: str, stream: TextIO, now: Callable[[], int]) -> Iterator[T]:
    bar: Progress | None = None
    due = now() + PATIENCE
    try:
        for done, thing in enumerate(things):
            if now() >= due:
                bar = bar or _bar(label, len(things), stream)
                bar.update(bar.task_ids[0], completed=done)
                bar.refresh()
                due = now() + _PACE
            yield thing
    finally:
        if bar is not None:
            bar.stop()


def _bar(label: str, total: int, stream: TextIO) -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TextColumn("{task.completed:.0f}/{task.total:.0f}", markup=False),
    )
    bar = Progress(*columns, console=Console(file=stream), auto_refresh=False, transient=True)
    bar.add_task(label, total=total)
    bar.start()
    return bar
