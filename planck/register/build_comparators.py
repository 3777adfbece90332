"""The comparator of a target: which figures satisfy it."""

from __future__ import annotations

from decimal import Decimal

from planck.model.comparator import Better, Comparator, ComparatorKind
from planck.model.location import Location
from planck.model.problem import Code
from planck.register.build_fields import Fields
from planck.register.build_measures import Measured
from planck.register.yaml.values import Seq

KINDS = {kind.value: kind for kind in ComparatorKind}
_BETTER = {better.value: better for better in Better}


def comparator_key(fields: Fields) -> str | None:
    """The key that holds the comparator; None where there is none."""
    return next((key for key in fields.map if key in KINDS), None)


def build_comparator(fields: Fields, unit: Measured) -> Comparator | None:
    """The comparator of a target or of an amendment; the units of its numbers go into ``unit``.

    None where there is none, and where it has no meaning, which is a problem.
    """
    key = comparator_key(fields)
    if key is None:
        return None
    kind = KINDS[key]
    if kind is ComparatorKind.DONE:
        return Comparator(kind) if fields.flag(key) else None
    if kind is ComparatorKind.BETWEEN:
        return _between(fields, unit)
    value = unit.number(fields.map[key], fields.at(key))
    if value is None:
        return None
    if kind is not ComparatorKind.EQUAL_TO:
        return Comparator(kind, value)
    within = unit.number(fields.map["within"], fields.at("within")) if "within" in fields.map else Decimal(0)
    return Comparator(kind, value, within=within) if within is not None and within >= 0 else None


def _between(fields: Fields, unit: Measured) -> Comparator | None:
    bounds = fields.map["between"]
    better = _BETTER.get(fields.text("better") or "")
    if not isinstance(bounds, Seq) or len(bounds) != 2 or better is None:
        return None
    place = fields.at("between")
    low, high = (unit.number(one, Location(fields.file, *at)) for one, at in zip(bounds, bounds.marks, strict=True))
    if low is None or high is None:
        return None
    if low > high:
        fields.error(Code.RANGE_ORDER, place, low=str(high), high=str(low))
    elif low == high:
        fields.error(Code.RANGE_EMPTY, place, value=str(low))
    return Comparator(ComparatorKind.BETWEEN, low=low, high=high, better=better) if low < high else None
