"""Medians of interleaved runs: what slows the machine down for a while slows every candidate alike."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Mapping


def interleaved(candidates: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, list[float]]:
    """The seconds that each candidate took in each round. A first round, not counted, warms up."""
    seconds: dict[str, list[float]] = {name: [] for name in candidates}
    for turn in range(rounds + 1):
        for name, run in candidates.items():
            gc.collect()
            start = time.perf_counter()
            kept = run()  # what it made lives until the clock has stopped
            taken = time.perf_counter() - start
            del kept
            if turn:
                seconds[name].append(taken)
    return seconds


def ratio(of: list[float], to: list[float]) -> float:
    """The median of the ratios of runs that followed each other."""
    return statistics.median(seconds / beside for seconds, beside in zip(of, to, strict=True))
