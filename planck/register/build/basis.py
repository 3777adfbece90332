"""The basis of a target, and which other keys have a meaning with it."""

from __future__ import annotations

from collections.abc import Iterable

from planck.model.comparator import Comparator, ComparatorKind
from planck.model.location import Location
from planck.model.period import Period
from planck.model.problem import Code
from planck.model.target import Basis, Timing
from planck.model.unit import Unit
from planck.register.build.fields import Fields
from planck.register.build.target_terms import When

BASES = {basis.value: basis for basis in Basis}
_OVER_YEARS = (Basis.AVERAGE_GROWTH, Basis.AVERAGE, Basis.EACH_YEAR)
_OF_GROWTH = (Basis.AVERAGE_GROWTH, Basis.CHANGE)


def default_basis(comparator: Comparator, unit: Unit | None, when: When) -> Basis:
    """``milestone`` for ``done``, ``average_growth`` for growth per year over several years, else ``end_of_period``."""
    if comparator.is_done:
        return Basis.MILESTONE
    several = when.timing is Timing.PERIOD and when.period is not None and len(when.period.years) > 1
    return Basis.AVERAGE_GROWTH if several and unit is not None and unit.is_growth else Basis.END_OF_PERIOD


def check_timing(fields: Fields, basis: Basis, when: When, periods: Iterable[Period | None]) -> bool:
    """Whether the basis has a meaning over the period, and over those that amendments give; problems where not."""
    at = fields.at("basis" if "basis" in fields.map else "period")
    if when.timing is Timing.BY and basis in (*_OVER_YEARS, Basis.TOTAL):
        last = when.period.last.year if when.period else 0
        fields.error(Code.BY_WITH_BASIS, fields.at("by"), basis=basis.value, meant=f"period: {last - 4}-{last}")
        return False
    sound = True
    for period in periods:
        if period is None:
            continue
        if basis in _OVER_YEARS and not period.is_years:
            fields.error(Code.BASIS_NEEDS_YEARS, at, basis=basis.value, period=str(period))
            sound = False
        if basis is Basis.TOTAL and not period.is_months:
            fields.error(Code.TOTAL_NEEDS_MONTHS, at, period=str(period))
            sound = False
    return sound


def check_comparators(fields: Fields, basis: Basis, kinds: Iterable[tuple[ComparatorKind, Location]]) -> bool:
    """Whether the basis takes the comparators, that of the target and those of its amendments."""
    sound = True
    for kind, at in kinds:
        if (kind is ComparatorKind.DONE) == (basis is Basis.MILESTONE):
            continue
        code = Code.DONE_NEEDS_MILESTONE if kind is ComparatorKind.DONE else Code.MILESTONE_NEEDS_DONE
        fields.error(code, at, basis=basis.value, comparator=kind.value)
        sound = False
    return sound


def check_unit(fields: Fields, basis: Basis, unit: Unit | None, at: Location) -> bool:
    """Whether growth is in percent, and a change in percent, in points or in the unit of the level."""
    if unit is None:
        return True
    if basis is Basis.AVERAGE_GROWTH and unit.name not in ("%", "%/năm"):
        fields.error(Code.AVERAGE_GROWTH_UNIT, at, unit=unit.text)
        return False
    if basis is Basis.CHANGE and unit.is_growth:
        fields.error(Code.CHANGE_UNIT, at, unit=unit.text)
        return False
    return True


def check_settings(fields: Fields, basis: Basis) -> bool:
    """Whether every key that is given does something with this basis; a problem for each that does not."""
    useless = [
        (Code.LEVEL_INDICATOR_UNUSED, "level_indicator", basis not in _OF_GROWTH),
        (Code.MEAN_UNUSED, "mean", basis is not Basis.AVERAGE_GROWTH),
        (Code.USELESS_FOR_DONE, "tolerance", basis is Basis.MILESTONE),
        (Code.USELESS_FOR_DONE, "each_item", basis is Basis.MILESTONE),
        (Code.USELESS_FOR_DONE, "baseline", basis is Basis.MILESTONE),
    ]
    found = [(code, key) for code, key, is_useless in useless if is_useless and key in fields.map]
    for code, key in found:
        fields.error(code, fields.key_at(key), basis=basis.value, key=key)
    return not found
