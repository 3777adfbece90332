"""A comparator with a number for each year: a row of targets, written once."""

from __future__ import annotations

from collections.abc import Iterator

from planck.model.problem import Code
from planck.model.target import TIMINGS
from planck.register.build.fields import Fields, period_of
from planck.register.yaml.values import Map

# The comparators that may have a number for each year.
COMPARATORS_OF_ROWS = ("at_least", "more_than", "at_most", "less_than", "equal_to")


def split_row(fields: Fields) -> list[tuple[int, Fields]]:
    """For each year of a row its number and the target of that year, in the order of the file; none for one number.

    Each has its own list of problems.
    """
    if Map not in map(type, fields.map.values()):
        return []
    key = next((key for key in COMPARATORS_OF_ROWS if isinstance(fields.map.get(key), Map)), None)
    row = fields.map[key] if key is not None else None
    if key is None or not isinstance(row, Map):
        return []
    _refuse_timing(fields, key)
    return list(_split(fields, key, row))


def _split(fields: Fields, key: str, row: Map) -> Iterator[tuple[int, Fields]]:
    for year, number in row.items():
        period = period_of(year)
        if period is None or not period.is_year:
            continue  # refused by the schema
        of_year = Map({**fields.map, key: number, "period": year})
        of_year.mark = fields.map.mark
        of_year.marks = {**fields.map.marks, key: row.marks[year], "period": row.marks[year]}
        yield int(year), Fields(of_year, fields.file, [], fields.mark)


def _refuse_timing(fields: Fields, key: str) -> None:
    """The years of a row are its periods: no other stands beside them."""
    for timing in TIMINGS:
        if timing in fields.map:
            fields.error(Code.KEYS_EXCLUDE, fields.key_at(timing), first=f"{key}: {{…}}", second=timing)
