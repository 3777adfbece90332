"""The entries of a targets file, made of the targets of one row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from planck.model.comparator import ComparatorKind
from planck.model.draft import DraftTarget, Plain, Spot
from planck.model.names import slug
from planck.office.table import Row
from planck.office.targets import Term

# A target of each year, in one entry.
YEARLY = "hang-nam"


class Entry(NamedTuple):
    """One entry to be: the targets it stands for (several where they are a row of years), and its id."""

    id: str
    terms: tuple[Term, ...]


def write_entries(
    row: Row, indicator: str, entries: Sequence[Entry], beside: Mapping[str, Plain], spot: Spot
) -> Iterator[DraftTarget]:
    """The entries with their keys in the order of a person. ``beside`` is what the row says of each (note, owner)."""
    for entry in entries:
        first = entry.terms[0]
        terms: dict[str, Plain] = {
            "name": row.name,
            "indicator": indicator if entry.id != indicator else None,
            "part_of": row.part_of,
            "field": row.field,
            "by": None if first.by is None else year_or_text(str(first.by)),
            "period": None if first.by is not None or len(entry.terms) > 1 else year_or_text(first.period.name),
            "assigned_by": first.column.assigned_by,
            **_comparator(entry.terms),
            "price_base": year_or_text(row.price_base or first.column.price_base)
            if first.kind is not ComparatorKind.DONE
            else None,
            "basis": first.basis,
            "direction": first.direction,
            "baseline": None if first.baseline is None else Decimal(first.baseline),
            "approximate": first.is_approximate or None,
            "assumed": tuple(dict.fromkeys(key for term in entry.terms for key in term.assumed)),
            **beside,
        }
        last = entry.terms[-1].column.index if len(entry.terms) > 1 else 0
        at = Spot(spot.file, spot.sheet, spot.row, first.column.index, last_column=last)
        yield DraftTarget(entry.id, {key: value for key, value in terms.items() if value not in (None, "", ())}, at)


def _comparator(terms: Sequence[Term]) -> dict[str, Plain]:
    first = terms[0]
    if first.kind is ComparatorKind.DONE:
        return {"done": True}
    if len(terms) > 1:
        return {first.kind.value: {str(term.period): term.numbers[0] for term in terms}, "unit": first.unit}
    if first.kind is ComparatorKind.BETWEEN:
        better = first.better.value if first.better else None
        return {"between": first.numbers, "better": better, "unit": first.unit}
    return {first.kind.value: f"{first.numbers[0]:f} {first.unit}"}


@lru_cache(maxsize=256)
def year_or_text(text: str) -> Plain:
    """A period or a price base as a person writes it: a year is a number."""
    return Decimal(text) if text.isdigit() else text


def group(
    terms: Sequence[Term], indicator: str, *, has_term: bool, by_assigner: bool, taken: Mapping[str, str]
) -> list[Entry]:
    """Put the targets of a row into entries: its plan of years into one, where they say the same of each year.

    The target of the term has the plain id, and so has the first where the row has none; a second has its period
    behind it. ``has_term``: the row has a target of the term, be it one that is asked about. ``taken`` are the periods
    of targets that there are, by their ids: the id of one of another period is not used again.
    """
    entries: list[Entry] = []
    for assigner in dict.fromkeys(term.column.assigned_by if by_assigner else "" for term in terms):
        own = [term for term in terms if not by_assigner or term.column.assigned_by == assigner]
        base = f"{indicator}-{slug(assigner)}" if assigner else indicator
        entries += _entries(own, base, has_term=has_term)
    return [Entry(_free_id(entry, taken), entry.terms) for entry in entries]


def _free_id(entry: Entry, taken: Mapping[str, str]) -> str:
    """The id of an entry; where the register has it for another time, with its own time behind it."""
    period = _time_of(entry)
    if taken.get(entry.id, period) == period:
        return entry.id
    return f"{entry.id}-{YEARLY if len(entry.terms) > 1 else slug(period)}"


def _time_of(entry: Entry) -> str:
    """The period of an entry, or the year by which it must hold; of a row of years all of them."""
    if len(entry.terms) > 1:
        return YEARLY
    first = entry.terms[0]
    return str(first.by) if first.by is not None else first.period.name


def _entries(terms: Sequence[Term], base: str, *, has_term: bool) -> Iterator[Entry]:
    is_free = True
    for several in _rows_of_years(terms):
        if is_free and not (has_term and len(several[0].period.years) == 1):
            yield Entry(base, several)
            is_free = False
        else:
            yield Entry(f"{base}-{YEARLY if len(several) > 1 else _when(several[0])}", several)


def _when(term: Term) -> str:
    """The year by which it is due where the head of its column says one, else its period."""
    return str(term.by) if term.by is not None and term.by == term.column.by else slug(str(term.period))


def _rows_of_years(terms: Sequence[Term]) -> list[tuple[Term, ...]]:
    """The targets as entries have them: those of several years first, then the plans of a year, alike ones together."""
    plans = [term for term in terms if len(term.period.years) == 1]
    if len(plans) > 1:
        plans = [
            term._replace(by=None) if term.by in term.period.years and term.by != term.column.by else term
            for term in plans
        ]
    alike: dict[object, list[Term]] = {}
    for term in plans:
        key = (term.kind, term.unit) if term.is_of_a_year else term.column.index
        alike.setdefault(key, []).append(term)
    return [(term,) for term in terms if len(term.period.years) > 1] + [tuple(group) for group in alike.values()]
