"""The ids of the rows of a table, made of their names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import NamedTuple

from planck.model.names import fold, slug

_WORDS = 6
NONE: Mapping[str, Container[str]] = {}


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


def make_ids(
    rows: Sequence[Named], known: Mapping[str, str], named: Mapping[str, Container[str]] = NONE
) -> dict[int, str]:
    """The id of each row, by its number.

    It is the first six words of the row's own name. Where rows come to one id they take all their words, those in
    brackets too where they have to, and where these are the same, the id of the row above them (or their section) goes
    before. ``known`` are the ids that the register has already, by the folded name: a row with such a name keeps it.
    ``named`` are the names under which the register has an id, which no other name takes.
    """
    kept = _known_rows(rows, known)
    ids = {row.number: kept.get(row.number) or _of_words(row.own, _WORDS) for row in rows}
    for row in _doubled(rows, ids, kept, named):
        ids[row.number] = _of_words(row.own, None)
    for row in _doubled(rows, ids, kept, named):
        ids[row.number] = slug(row.own)
    for row in _doubled(rows, ids, kept, named):
        before = ids.get(row.above) or slug(row.field)
        ids[row.number] = f"{before}-{ids[row.number]}" if before else ids[row.number]
    taken = {*kept.values()}
    for row in rows:
        if row.number not in kept:
            ids[row.number] = _free(row, ids[row.number] or f"dong-{row.number}", taken, named)
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


def _known_rows(rows: Sequence[Named], known: Mapping[str, str]) -> dict[int, str]:
    """The ids that the register has for rows, by section and name; by the name alone where one row has that id."""
    in_sections = {
        row.number: known[key] for row in rows if row.field and (key := fold(f"{row.field}: {row.name}")) in known
    }
    by_name = {row: known[fold(row.name)] for row in rows if row.number not in in_sections and fold(row.name) in known}
    count = Counter(in_sections.values())
    count.update(id_ for row, id_ in by_name.items() if not row.is_head)
    return {**in_sections, **{row.number: id_ for row, id_ in by_name.items() if count[id_] <= 1}}


def _is_of_another(row: Named, id_: str, named: Mapping[str, Container[str]]) -> bool:
    """Whether the register has an id under other names than that of a row."""
    return id_ in named and fold(row.name) not in named[id_]


def _doubled(
    rows: Iterable[Named], ids: Mapping[int, str], kept: Container[int], named: Mapping[str, Container[str]]
) -> list[Named]:
    """The rows that share their id with another one, or with another name of the register; a head of rows has none."""
    indicators = [row for row in rows if not row.is_head]
    count = Counter(ids[row.number] for row in indicators)
    return [
        row
        for row in indicators
        if row.number not in kept and (count[ids[row.number]] > 1 or _is_of_another(row, ids[row.number], named))
    ]


def _free(row: Named, wanted: str, taken: Container[str], named: Mapping[str, Container[str]]) -> str:
    number, free = 1, wanted
    while free in taken or _is_of_another(row, free, named):
        number += 1
        free = f"{wanted}-{number}"
    return free
