"""The ids of the rows of a table, made of their names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from planck.model.names import fold, slug

WORDS = 6


class Named(NamedTuple):
    """What an id is made of: the whole name, its own part, the number of what encloses it (0 for none), its section.

    What is a head has figures nowhere, and keeps no id from the others.
    """

    number: int
    name: str
    own: str
    above: int = 0
    field: str = ""
    is_head: bool = False


def make_ids(rows: Sequence[Named], known: Mapping[str, str]) -> dict[int, str]:
    """The id of each row, by its number.

    It is the first six words of the row's own name. Where rows come to one id they take all their words, those in
    brackets too where they have to, and where these are the same, the id of the row above them (or their section) goes
    before. ``known`` are the ids that the register has already, by the folded name: a row with such a name keeps it.
    """
    ids = {row.number: _of_words(row.own, WORDS) for row in rows}
    for row in _doubled(rows, ids):
        ids[row.number] = _of_words(row.own, None)
    for row in _doubled(rows, ids):
        ids[row.number] = slug(row.own)
    for row in _doubled(rows, ids):
        before = ids.get(row.above) or slug(row.field)
        ids[row.number] = f"{before}-{ids[row.number]}" if before else ids[row.number]
    taken = {known[fold(row.name)] for row in rows if fold(row.name) in known}
    for row in rows:
        ids[row.number] = known.get(fold(row.name)) or _free(ids[row.number] or f"dong-{row.number}", taken)
        if not row.is_head:
            taken.add(ids[row.number])
    return ids


def _of_words(name: str, most: int | None) -> str:
    return "-".join(slug(_without_brackets(name)).split("-")[:most])


def _without_brackets(name: str) -> str:
    if "(" not in name:
        return name
    kept, depth = [], 0
    for character in name:
        depth += character == "("
        if not depth:
            kept.append(character)
        depth -= character == ")" and depth > 0
    return "".join(kept)


def _doubled(rows: Iterable[Named], ids: Mapping[int, str]) -> list[Named]:
    """The rows that share their id with another one; the head of rows has none of its own."""
    indicators = [row for row in rows if not row.is_head]
    count = Counter(ids[row.number] for row in indicators)
    return [row for row in indicators if count[ids[row.number]] > 1]


def _free(wanted: str, taken: set[str]) -> str:
    number, free = 1, wanted
    while free in taken:
        number += 1
        free = f"{wanted}-{number}"
    return free
