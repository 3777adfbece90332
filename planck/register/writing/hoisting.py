"""What all figures of an indicator have in common stands once, beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from planck.model.draft import DraftSeries, Plain
from planck.model.period import parse_day

_IN_COMMON = ("status", "territory", "source")


def hoist(series: DraftSeries) -> DraftSeries:
    """The entry with what its figures have in common beside their values, in the order of the format."""
    figures = series.figures
    counted = [figure for figure in figures if _has_unit(figure.value)]
    units = {(figure.terms.get("unit"), figure.terms.get("price_base")) for figure in counted}
    shared: dict[str, Plain] = {}
    if len(units) == 1 and (unit := units.pop())[0] is not None:
        shared |= {key: value for key, value in zip(("unit", "price_base"), unit, strict=True) if value is not None}
    for key in _IN_COMMON:
        first = figures[0].terms.get(key)
        if first is not None and len(figures) > 1 and all(figure.terms.get(key) == first for figure in figures):
            shared[key] = first
    if not shared:
        return series
    left = tuple(replace(each, terms=_without(each.terms, shared)) for each in figures)
    named = {"name": series.terms["name"]} if "name" in series.terms else {}
    return DraftSeries(series.id, {**named, **shared, **series.terms}, left)


def _without(terms: Mapping[str, Plain], shared: Mapping[str, Plain]) -> dict[str, Plain]:
    return {key: value for key, value in terms.items() if key not in shared}


def _has_unit(value: Plain) -> bool:
    """Whether a value is counted in a unit: not what is reached, missing or a share of its target."""
    if isinstance(value, Mapping):
        items = value.get("items")
        if isinstance(items, Mapping):
            return any(map(_has_unit, items.values()))
        return "of_target" not in value and "reason" not in value
    if isinstance(value, str):
        return parse_day(value) is None
    return not isinstance(value, bool) and (value is not None or isinstance(value, Sequence))
