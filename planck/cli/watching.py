"""Who watches long work: a person at a terminal, and nobody in a pipe."""

from __future__ import annotations

import os
import sys

from planck.model.result import Language
from planck.model.tracker import Tracker, untracked


def of_reading(language: Language) -> Tracker:
    """The tracker of the files being read."""
    if not _is_terminal():
        return untracked
    from planck.reports.text.bar import reading_label, watcher

    return watcher(reading_label(language), sys.stderr, dumb=_is_dumb())


def of_judging(language: Language) -> Tracker:
    """The tracker of the targets being judged."""
    if not _is_terminal():
        return untracked
    from planck.reports.text.bar import judging_label, watcher

    return watcher(judging_label(language), sys.stderr, dumb=_is_dumb())


def _is_terminal() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()


def _is_dumb() -> bool:
    return os.environ.get("TERM", "dumb") == "dumb"
