"""The unit of a figure that gives none: the one of the target that it serves."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from planck.model.indicator import Indicator, Kind
from planck.model.target import Target
from planck.model.unit import Unit
from planck.register.build_measures import unit_of


class Served(NamedTuple):
    """The unit that targets give to the figures of an indicator; ``several``: they disagree, and on what."""

    unit: Unit | None = None
    several: tuple[str, ...] = ()


def served_unit(targets: Iterable[Target], declared: Indicator | None) -> Served:
    """The unit of the target, of several that of the level; where no target says it, that of ``indicators.yaml``.

    A change in % says nothing of the figures that it is worked out from; one in points does: they are in %.
    """
    found: dict[str, list[Unit]] = {}
    for target in targets:
        unit = _of_figures(target)
        if unit is not None:
            found.setdefault("%" if _is_rate(target, unit) else unit.name, []).append(unit)
    if len(found) > 1:
        levels = {name: units for name, units in found.items() if not units[0].is_percent}
        found = levels or dict([*found.items()][:1])
    if len(found) > 1:
        known = declared.unit if declared is not None else None
        if known is not None and known.name in found:
            found = {known.name: found[known.name]}
        else:
            return Served(several=tuple(sorted(units[0].text for units in found.values())))
    for units in found.values():
        bases = {unit.price_base for unit in units}
        fullest = next((unit for unit in units if unit.is_growth), units[0])
        return Served(fullest if len(bases) == 1 else unit_of(fullest.text, None))
    return Served(declared.unit if declared is not None else None)


def _is_rate(target: Target, unit: Unit) -> bool:
    return target.kind is Kind.RATE and unit.is_percent


def _of_figures(target: Target) -> Unit | None:
    """The unit in which a target expects the figures of its own indicator."""
    if target.unit is None or target.level_indicator == target.indicator:
        return None
    if not target.basis.judges_change:
        return target.unit
    if target.unit.is_points:
        return unit_of("%", None)
    return None if target.unit.is_percent else target.unit
