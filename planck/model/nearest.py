"""The names that somebody may have meant."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from planck.model.names import fold

MOST = 5
# Of more ids than these only so many are compared, before and behind the place of an id in their order.
_MANY_IDS = 200
_COMPARED = 20
_IDS_SHOWN = 3


def nearest(written: str, names: Iterable[str], most: int = MOST) -> tuple[str, ...]:
    """The names most like ``written``, the best first, whatever their case and accents.

    Where none is like it, the first few of all, so that there always is something to choose from.
    """
    by_fold: dict[str, list[str]] = {}
    for name in dict.fromkeys(names):
        by_fold.setdefault(fold(name), []).append(name)
    like = _alike(fold(written), list(by_fold), most)
    holding = [folded for folded in by_fold if fold(written) and fold(written) in folded]
    chosen = dict.fromkeys(name for folded in [*like, *holding] for name in by_fold[folded])
    return tuple(chosen)[:most] or tuple(name for spellings in by_fold.values() for name in spellings)[:most]


def nearest_ids(written: str, names: Iterable[str]) -> str:
    """The ids most like ``written``, the best first and at most three, in one line; ``–`` for none at all.

    A tuple is sorted already. Of many ids only those are compared that stand next to ``written`` in their order and
    have its first letter.
    """
    ids = names if isinstance(names, tuple) else tuple(sorted(set(names)))
    if len(ids) > _MANY_IDS:
        place = bisect_left(ids, written)
        beside = ids[max(0, place - _COMPARED) : place + _COMPARED]
        ids = tuple(id_ for id_ in beside if id_[:1] == written[:1]) or ids[:_IDS_SHOWN]
    return listed(_alike(written, ids, _IDS_SHOWN) or ids[:_IDS_SHOWN]) or "–"


def listed(names: Iterable[str]) -> str:
    """Names in one line."""
    return ", ".join(names)


def _alike(written: str, names: Sequence[str], most: int) -> list[str]:
    import difflib  # few runs have to guess

    return difflib.get_close_matches(written, names, n=most)
