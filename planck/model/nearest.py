"""The names that somebody may have meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from planck.model.names import fold

MOST = 5
# Of more ids than these only those that begin like the one that was written are compared.
_MANY_IDS = 200
_IDS_SHOWN = 3


def nearest(wanted: str, known: Iterable[str], most: int = MOST) -> tuple[str, ...]:
    """The known names most like ``wanted``, the best first, whatever their case and accents.

    Where none is like it, the first few of all, so that there always is something to choose from.
    """
    by_fold: dict[str, list[str]] = {}
    for name in dict.fromkeys(known):
        by_fold.setdefault(fold(name), []).append(name)
    like = _alike(fold(wanted), list(by_fold), most)
    holding = [folded for folded in by_fold if fold(wanted) and fold(wanted) in folded]
    names = dict.fromkeys(name for folded in [*like, *holding] for name in by_fold[folded])
    return tuple(names)[:most] or tuple(name for names in by_fold.values() for name in names)[:most]


def nearest_ids(wanted: str, known: Iterable[str]) -> str:
    """The known ids most like ``wanted``, the best first and at most three, in one line; ``–`` for none at all."""
    ids = sorted(set(known))
    if len(ids) > _MANY_IDS:
        ids = [id_ for id_ in ids if id_[:1] == wanted[:1]] or ids[:_IDS_SHOWN]
    return listed(_alike(wanted, ids, _IDS_SHOWN) or ids[:_IDS_SHOWN]) or "–"


def listed(names: Iterable[str]) -> str:
    """Names in one line."""
    return ", ".join(names)


def _alike(wanted: str, names: Sequence[str], most: int) -> list[str]:
    import difflib  # few runs have to guess

    return difflib.get_close_matches(wanted, names, n=most)
