"""Percents beside a target in percent: nobody can tell whether they are points or a share of the target."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from planck.model.comparator import Comparator, ComparatorKind
from planck.model.exact import plain, to_decimal
from planck.model.problem import Code, Problem, error
from planck.model.target import Target
from planck.model.unit import Unit
from planck.register.build.fields import Fields, text_of
from planck.register.build.units import split_number, unit_of

# What check_percents is about.
KEYS_OF_PERCENTS = frozenset({"tolerance", "amended", "equal_to"})


def check_percents(fields: Fields, target: Target) -> Iterator[Problem]:
    """A tolerance and a distance from a number, of the target and of its amendments, are plain numbers there."""
    if target.unit is None or not (target.unit.is_percent or target.unit.dimension == "share"):
        return
    yield from _check(fields, "tolerance", target.comparator, target.unit)
    for entry in (fields, *fields.listed("amended")):
        value = split_number(entry.map.get("equal_to"))
        if value is not None:
            yield from _check(entry, "within", Comparator(ComparatorKind.EQUAL_TO, value[0]), target.unit)


def _check(fields: Fields, key: str, comparator: Comparator, unit: Unit) -> Iterator[Problem]:
    number, own = split_number(fields.map.get(key)) or (Decimal(0), None)
    if number <= 0 or own is None or comparator.is_done or unit_of(own).dimension != "share":
        return
    low, high, _, exceeds = comparator.bounds
    bounds = (low if exceeds >= 0 else None, high if exceeds <= 0 else None)
    shares = dict.fromkeys(comparator.percent_of(bound, number) for bound in bounds if bound is not None)
    words = {"text": text_of(fields.map[key]) or "", "unit": unit.text, "points": str(number)}
    words["share"] = " / ".join(str(plain(to_decimal(share))) for share in shares)
    yield error(Code.PERCENT_OF_PERCENT, fields.at(key), **words)
