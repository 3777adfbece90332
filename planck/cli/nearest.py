"""The names that somebody may have meant."""

from __future__ import annotations

from collections.abc import Iterable

from planck.model.names import fold

MOST = 5


def nearest(wanted: str, known: Iterable[str], most: int = MOST) -> tuple[str, ...]:
    """The known names most like ``wanted``, the best first, whatever their case and accents.

    Where none is like it, the first few of all, so that there always is something to choose from.
    """
    import difflib

    by_fold: dict[str, list[str]] = {}
    for name in dict.fromkeys(known):
        by_fold.setdefault(fold(name), []).append(name)
    like = difflib.get_close_matches(fold(wanted), by_fold, n=most, cutoff=0.6)
    begun = [folded for folded in by_fold if fold(wanted) and fold(wanted) in folded]
    found = dict.fromkeys(name for folded in [*like, *begun] for name in by_fold[folded])
    return tuple(found)[:most] or tuple(name for names in by_fold.values() for name in names)[:most]


def listed(names: Iterable[str]) -> str:
    """Names in one line."""
    return ", ".join(names)
