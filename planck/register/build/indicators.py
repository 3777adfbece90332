"""The indicators: what ``indicators.yaml`` says of them, and of what nature their figures are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from planck.model.basis import Basis
from planck.model.indicator import Indicator, Kind
from planck.model.problem import Code
from planck.model.target import Target
from planck.model.unit import Unit
from planck.register.build.fields import Fields
from planck.register.build.units import unit_of

_KINDS = {kind.value: kind for kind in Kind}
# What one target says of an indicator may say more than what another target of it does.
_SAYS_MORE = ({Kind.RATE, Kind.SHARE}, {Kind.FLOW, Kind.COUNT, Kind.LEVEL})
_FIRST = (Kind.RATE, Kind.FLOW)
# Members of enums that are asked for at every target: each takes two calls of functions to name in Python 3.11.
_MILESTONE, _TOTAL = Basis.MILESTONE, Basis.TOTAL
_AVERAGE_CHANGE, _AVERAGE_GROWTH = Basis.AVERAGE_CHANGE, Basis.AVERAGE_GROWTH


def build_indicator(id_: str, fields: Fields) -> Indicator:
    """One entry. A name that is a single text is the Vietnamese one, which both languages fall back to."""
    names, units = fields.inner("name"), fields.inner("unit")
    unit = (units or fields).text("vi" if units else "unit")
    return Indicator(
        id=id_,
        name_vi=names.text("vi") if names else fields.text("name"),
        name_en=names.text("en") if names else None,
        unit=unit_of(unit, fields.text("price_base")) if unit else None,
        unit_en=units.text("en") if units else None,
        kind=_KINDS.get(fields.text("kind") or ""),
        decimals=fields.whole("decimals"),
        field=fields.text("field"),
        location=fields.location,
    )


def add_indicator(indicators: dict[str, Indicator], indicator: Indicator, fields: Fields) -> None:
    """Keep an indicator; a second entry of one id is a problem that names both places."""
    first = indicators.setdefault(indicator.id, indicator)
    if first is not indicator:
        fields.error(Code.INDICATOR_TWICE, fields.location, id=indicator.id, place=str(first.location))


def infer_kind(basis: Basis, unit: Unit | None, *, ranked: bool) -> Kind:
    """What a target says of its indicator; ``ranked``: it is one out of so many."""
    if basis is _MILESTONE:
        return Kind.MILESTONE
    if unit is None:
        return Kind.LEVEL
    if ranked or unit.is_rank:
        return Kind.RANK
    if basis.judges_change:
        level = Unit(unit.yearly_of or "") if basis is _AVERAGE_CHANGE else unit
        return Kind.SHARE if unit.is_points else Kind.COUNT if level.counts_things else Kind.LEVEL
    if unit.is_growth or (basis is _AVERAGE_GROWTH and unit.is_percent):
        return Kind.RATE
    if basis is _TOTAL:
        return Kind.FLOW
    if unit.counts_things:
        return Kind.COUNT
    return Kind.SHARE if unit.dimension == "share" else Kind.LEVEL


def kind_of_unit(unit: Unit | None) -> Kind | None:
    """What a unit alone says of figures that no target uses; None where it can be several things (``%``)."""
    if unit is None:
        return None
    if unit.is_growth:
        return Kind.RATE
    if unit.is_rank:
        return Kind.RANK
    return Kind.COUNT if unit.counts_things else None


def agree_on_kinds(targets: Iterable[Target], indicators: Mapping[str, Indicator]) -> list[Target]:
    """The targets, those of one indicator with one kind where one of them says more than the others.

    A growth target in ``%`` beside one in ``%/năm`` is about a rate too; a change in ``%`` says nothing of the level.
    """
    listed = list(targets)
    by_series: dict[tuple[str, str], list[Target]] = {}
    for target in listed:
        by_series.setdefault((target.area, target.indicator), []).append(target)
    return [
        target
        if len(by_series[target.area, target.indicator]) == 1 or _is_declared(target, indicators)
        else replace(target, kind=_shared_kind(target, by_series[target.area, target.indicator]))
        for target in listed
    ]


def _is_declared(target: Target, indicators: Mapping[str, Indicator]) -> bool:
    indicator = indicators.get(target.indicator)
    return indicator is not None and indicator.kind is not None


def _shared_kind(target: Target, siblings: list[Target]) -> Kind:
    others = [sibling.kind for sibling in siblings if not sibling.basis.judges_change]
    if target.basis.judges_change and target.kind is Kind.LEVEL and others:
        return others[0]
    return next((kind for kind in _FIRST if kind in others and _says_more(kind, target.kind)), target.kind)


def _says_more(kind: Kind, inferred: Kind) -> bool:
    return any({kind, inferred} <= group for group in _SAYS_MORE)
