"""The basis of a target, and which of its other terms have a meaning with it."""

from __future__ import annotations

from collections.abc import Iterator

from planck.model.basis import Basis
from planck.model.comparator import Comparator
from planck.model.indicator import Kind
from planck.model.problem import Code, Problem, error
from planck.model.target import Target, Timing
from planck.model.unit import Unit
from planck.register.build.fields import Fields
from planck.register.build.target_terms import When

# Members of enums that are asked for at every target: each takes two calls of functions to name in Python 3.11.
_END_OF_PERIOD, _EACH_YEAR, _MILESTONE = Basis.END_OF_PERIOD, Basis.EACH_YEAR, Basis.MILESTONE
_PERIOD, _FLOW = Timing.PERIOD, Kind.FLOW
# What check_unit is about.
IN_A_UNIT_OF_ITS_OWN = (Basis.AVERAGE_GROWTH, Basis.CHANGE, Basis.AVERAGE_CHANGE)

# What check_direction and check_keys are about.
KEYS_OF_SOME = frozenset({"level_indicator", "mean", "direction", "tolerance", "each_item", "baseline"})


def default_basis(
    comparator: Comparator, unit: Unit | None, when: When, kind: Kind | None, *, has_direction: bool
) -> Basis:
    """What a target that does not say it asks for; ``kind``: that which is declared of its indicator.

    ``milestone`` for ``done``, over several years a mean for growth or points per year, ``total`` for one year, or a
    part of one, of a flow, else ``end_of_period``. ``has_direction``: the target says whether a rise or a fall is
    judged, so that it is about a change.
    """
    if comparator.is_done:
        return Basis.MILESTONE
    if when.timing is not _PERIOD or when.period is None:
        return _END_OF_PERIOD
    if len(when.period.years) == 1:
        return Basis.TOTAL if kind is _FLOW and not when.period.is_day else _END_OF_PERIOD
    if unit is None or unit.yearly_of is None:
        return _END_OF_PERIOD
    if unit.is_growth:
        return Basis.AVERAGE_GROWTH
    # So much per year of anything else may be a level: an income in triệu đồng/người/năm.
    return Basis.AVERAGE_CHANGE if unit.is_points or has_direction else _END_OF_PERIOD


def check_basis(fields: Fields, target: Target) -> Iterator[Problem]:
    """What is left out has one meaning.

    A flow over several years may be asked for as their sum or in the last of them, and a change needs a baseline
    where the target has no period whose base year it could be.
    """
    period = target.period if target.timing is Timing.PERIOD else None
    is_flow = target.kind_declared and target.kind is Kind.FLOW and target.basis is Basis.END_OF_PERIOD
    if is_flow and "basis" not in fields.map and period is not None and len(period.years) > 1:
        yield error(Code.FLOW_NEEDS_BASIS, fields.location, period=str(period), last=str(period.last.year))
    if target.basis is Basis.CHANGE and target.timing is not Timing.PERIOD and "baseline" not in fields.map:
        yield error(Code.CHANGE_NEEDS_BASELINE, fields.location)


def check_comparators(target: Target) -> Iterator[Problem]:
    """A milestone is done, at a time or in each year; anything else has a number to reach, also once it is amended.

    A plan whose number is not known is reached by its share alone, and not by a mean or a change.
    """
    every_year_done = target.basis is _EACH_YEAR and target.comparator.is_done
    takes_done = target.basis is _MILESTONE or every_year_done
    for comparator, place in target.plans:
        if comparator.is_done != takes_done:
            code = Code.DONE_NEEDS_MILESTONE if comparator.is_done else Code.MILESTONE_NEEDS_DONE
            yield error(code, place, basis=target.basis.value, comparator=comparator.kind.value)
        if comparator.is_unknown and not target.basis.takes_shares:
            yield error(Code.UNKNOWN_WITH_BASIS, place, basis=target.basis.value)


def check_timing(fields: Fields, target: Target) -> Iterator[Problem]:
    """What is asked of several years has years to hold over, also once it is amended; what is summed has a span."""
    basis = target.basis
    if not basis.needs_period:
        return
    if target.timing is Timing.BY:
        last = target.period.last.year if target.period else 0
        yield error(Code.BY_WITH_BASIS, fields.at("by"), basis=basis.value, meant=f"period: {last - 4}-{last}")
        return
    own = fields.at("basis" if "basis" in fields.map else "period")
    amended = ((change.period, change.location) for change in target.amended)
    for period, place in ((target.period, own), *amended):
        if period is None:
            continue
        if basis.is_over_years and not period.is_years:
            yield error(Code.BASIS_NEEDS_YEARS, place, basis=basis.value, period=str(period))
        if basis is Basis.TOTAL and period.is_day:
            yield error(Code.TOTAL_NEEDS_SPAN, place, period=str(period))


def check_unit(fields: Fields, target: Target, unit: Unit) -> Iterator[Problem]:
    """Growth is in percent, a change in percent, in points or in the unit of the level, its yearly mean per year."""
    place = fields.at("unit" if "unit" in fields.map else target.comparator.kind.value)
    if target.basis is Basis.AVERAGE_GROWTH and unit.name not in ("%", "%/năm"):
        yield error(Code.AVERAGE_GROWTH_UNIT, place, unit=unit.text)
    is_yearly = unit.is_growth or (unit.is_points and unit.yearly_of is not None)
    if target.basis is Basis.CHANGE and is_yearly:
        yield error(Code.CHANGE_UNIT, place, unit=unit.text)
    if target.basis is Basis.AVERAGE_CHANGE and (unit.is_growth or unit.yearly_of is None):
        yearly = "điểm %" if unit.is_percent else unit.text
        yield error(Code.AVERAGE_CHANGE_UNIT, place, unit=unit.text, meant=f"{yearly}/năm")


def check_direction(fields: Fields, target: Target) -> Iterator[Problem]:
    """A multiple has no fall: a half of what it was is 0.5 times that."""
    if "direction" in fields.map and target.is_multiple:
        yield error(Code.DIRECTION_OF_MULTIPLE, fields.key_at("direction"))


def check_keys(fields: Fields, target: Target) -> Iterator[Problem]:
    """Every key that is given does something with this basis."""
    basis, is_done = target.basis, target.comparator.is_done
    useless = (
        (Code.LEVEL_INDICATOR_UNUSED, "level_indicator", not basis.takes_levels),
        (Code.MEAN_UNUSED, "mean", not basis.takes_mean),
        (Code.DIRECTION_UNUSED, "direction", not basis.takes_direction),
        (Code.USELESS_FOR_DONE, "tolerance", is_done),
        (Code.USELESS_FOR_DONE, "each_item", is_done),
        (Code.USELESS_FOR_DONE, "baseline", is_done),
    )
    for code, key, is_useless in useless:
        if is_useless and key in fields.map:
            yield error(code, fields.key_at(key), basis=basis.value, key=key)
