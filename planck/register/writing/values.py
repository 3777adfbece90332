"""Whether two figures, or two targets, say the same: as their files write them, whatever form they are written in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from planck.model.comparator import COMPARATORS
from planck.model.draft import Plain
from planck.model.period import Period
from planck.model.unit import Unit
from planck.register.build.fields import period_of, text_of
from planck.register.build.units import split_number
from planck.register.yaml.values import Map

_VALUES = ("value", "count", "of", "items", "of_target", "at_least", "more_than", "at_most", "less_than")
_RATE = Unit("%/năm").name
_TERMS = ("unit", "price_base", "period", "by", "undated", "basis", "direction", "assigned_by", "indicator", "better")


def as_map(figure: Plain) -> Mapping[str, Plain]:
    """A figure in its long form."""
    return figure if isinstance(figure, Mapping) else {"value": figure}


def revisions(figure: Plain) -> list[Mapping[str, Plain]]:
    """The figures of one period, in their long form: one, or those of a list."""
    if (
        isinstance(figure, Sequence)
        and not isinstance(figure, str)
        and any(isinstance(part, Mapping) for part in figure)
    ):
        return [as_map(part) for part in figure]
    return [as_map(figure)]


def is_same_value(figure: Mapping[str, Plain], other: Mapping[str, Plain], unit: str) -> bool:
    """Whether two figures have the same value; ``unit`` is that of a number without one."""
    return all(_is_same(figure.get(key), other.get(key), unit, unit) for key in _VALUES)


def is_same_unit(unit: str, other: str) -> bool:
    """Whether two texts are one unit; a rate in % is one per year."""
    return _unit(unit) == _unit(other)


def with_unit(value: Plain, unit: str) -> Plain:
    """A value whose numbers carry their unit; of counts, shares and what is reached there is none."""
    if isinstance(value, Decimal):
        return f"{value:f} {unit}"
    if isinstance(value, Mapping):
        return (
            value
            if {"count", "of_target"} & value.keys()
            else {key: with_unit(item, unit) for key, item in value.items()}
        )
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [with_unit(item, unit) for item in value]
    return value


def is_same_target(terms: Mapping[str, Plain], there: Mapping[str, Plain]) -> bool:
    """Whether a target that is there says what new terms say; what these do not speak of may stand beside it."""
    unit, unit_there = (str(each.get("unit") or "") for each in (terms, there))
    if not all(_is_same(terms.get(key), there.get(key), unit, unit_there) for key in COMPARATORS):
        return False
    return all(_term(terms[key]) == _term(there.get(key)) for key in _TERMS if key in terms and key != "unit")


def unit_of_target(terms: Mapping[str, Plain]) -> str:
    """The unit of a target: beside its number, or of the first number that carries one."""
    if isinstance(unit := terms.get("unit"), str):
        return unit
    for key in COMPARATORS:
        value = terms.get(key)
        numbers = (
            value.values() if isinstance(value, Mapping) else value if isinstance(value, (list, tuple)) else [value]
        )
        for number in numbers:
            split = split_number(number)  # type: ignore[arg-type]  # as below
            if split is not None and split[1]:
                return split[1]
    return ""


def find_figures(entry: Map, path: tuple[str, ...]) -> tuple[Map, tuple[str, ...]]:
    """The map of the figures of an entry at a path, and the way to it: under ``values``, or the entry itself."""
    inner = entry.get("values")
    return (inner, (*path, "values")) if isinstance(inner, Map) else (entry, path)


def day_of(figure: Mapping[str, Plain]) -> Any:
    """The last day of when a figure was published; None where it does not say."""
    period = _period(figure.get("published"))
    return period.last if period is not None else None


def _is_same(value: Plain, other: Plain, unit: str, other_unit: str) -> bool:
    """Whether two values are the same; a unit that is not known may be any."""
    if isinstance(value, Mapping) and isinstance(other, Mapping):
        return value.keys() == other.keys() and all(_is_same(value[key], other[key], unit, other_unit) for key in value)
    if isinstance(value, (list, tuple)) and isinstance(other, (list, tuple)):
        pairs = list(zip(value, other, strict=False))
        return len(value) == len(other) and all(_is_same(*pair, unit, other_unit) for pair in pairs)
    split, other_split = split_number(value), split_number(other)  # type: ignore[arg-type]  # a list is no number
    if split is None or other_split is None:
        return value is other or (isinstance(value, str) and value == other)
    units = {_unit(split[1] or unit), _unit(other_split[1] or other_unit)} - {""}
    return split[0] == other_split[0] and len(units) < 2


def _unit(text: str) -> str:
    name = Unit(text).name if text else ""
    return "%" if name == _RATE else name


def _term(value: Plain) -> Any:
    return _period(value) or text_of(value)  # type: ignore[arg-type]  # a list is no text, which it says


def _period(value: Plain) -> Period | None:
    text = text_of(value)  # type: ignore[arg-type]  # as above
    return period_of(text) if text else None
