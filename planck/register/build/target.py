"""One entry under ``targets:`` -> a target, with every default of the format taken and named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from planck.model.comparator import Comparator
from planck.model.indicator import Indicator, Kind
from planck.model.period import Period
from planck.model.problem import Code, Level
from planck.model.source import Source
from planck.model.target import Baseline, Basis, Mean, Pace, Target, Timing
from planck.model.unit import Unit, factor
from planck.register.build import basis as bases
from planck.register.build import target_terms as terms
from planck.register.build.fields import Fields
from planck.register.build.indicators import infer_kind
from planck.register.build.sources import SourceBook, resolution_of
from planck.register.build.target_terms import When, build_comparator, comparator_key
from planck.register.build.units import Measured, split_number, unit_of, with_price_base

# With one of these nobody can tell what the target asks of its figures; with any other they are still checked.
_MEANINGLESS = frozenset(
    {
        Code.UNITS_DISAGREE,
        Code.AVERAGE_GROWTH_UNIT,
        Code.CHANGE_UNIT,
        Code.DONE_NEEDS_MILESTONE,
        Code.MILESTONE_NEEDS_DONE,
        Code.BY_WITH_BASIS,
    }
)
_MEANS = {mean.value: mean for mean in Mean}
_PACES = {pace.value: pace for pace in Pace}
_SEVERITIES = {level.value: level for level in (Level.ERROR, Level.WARNING, Level.INFO)}


class TargetsFile(NamedTuple):
    """What a targets file says for all of its targets."""

    area: str
    period: Period | None
    says_period: bool
    price_base: str | None
    source: Source | None
    resolution: str | None
    owner: str | None
    tags: tuple[str, ...]
    sources: SourceBook
    indicators: Mapping[str, Indicator]


def targets_file(root: Fields, area: str, sources: SourceBook, indicators: Mapping[str, Indicator]) -> TargetsFile:
    """Read what stands beside ``targets:``."""
    return TargetsFile(
        area=area,
        period=root.period("period") if "period" in root.map else None,
        says_period="period" in root.map,
        price_base=root.text("price_base"),
        source=sources.cited(root),
        resolution=resolution_of(root),
        owner=root.text("owner"),
        tags=root.texts("tags"),
        sources=sources,
        indicators=indicators,
    )


def build_target(id_: str, fields: Fields, of_file: TargetsFile) -> Target | None:
    """The target of one entry; None where it has no meaning, which is a problem."""
    found = len(fields.problems)
    indicator = fields.text("indicator") or id_
    declared = of_file.indicators.get(indicator)
    measured = Measured(fields)
    measured.give(fields.text("unit"), fields.at("unit"))
    comparator = build_comparator(fields, measured)
    when = terms.build_timing(fields, of_file.period, file_says=of_file.says_period)
    amended = terms.build_amendments(fields, measured, when.timing if when else Timing.PERIOD)
    waiver = terms.build_waiver(fields)
    baseline = terms.build_baseline(fields)
    source = of_file.sources.cited(fields) or of_file.source
    key = comparator_key(fields)
    if comparator is None or key is None:
        return None
    unit = _unit(fields, comparator, measured, declared, of_file.price_base)
    if when is None:
        return None
    basis = bases.BASES.get(fields.text("basis") or "") or bases.default_basis(comparator, unit, when)
    comparators = [(comparator.kind, fields.key_at(key))]
    comparators += [(one.comparator.kind, one.location) for one in amended if one.comparator and one.location]
    bases.check_comparators(fields, basis, comparators)
    bases.check_timing(fields, basis, when, [when.period, *(one.period for one in amended)])
    bases.check_unit(fields, basis, unit, fields.at("unit" if "unit" in fields.map else key))
    bases.check_settings(fields, basis)
    _check_baseline(fields, baseline, when)
    kind = (declared and declared.kind) or infer_kind(basis, unit, ranked="out_of" in fields.map)
    levels = of_file.indicators.get(fields.text("level_indicator") or "") or declared
    baseline = _in_a_unit(fields, baseline, _unit_of_levels(basis, unit, levels), rate=kind is Kind.RATE)
    out_of = split_number(fields.map.get("out_of"))
    if any(problem.code in _MEANINGLESS for problem in fields.problems[found:]):
        return None
    return Target(
        id=f"{of_file.area}/{id_}",
        area=of_file.area,
        name=fields.text("name") or id_,
        indicator=indicator,
        basis=basis,
        comparator=comparator,
        unit=unit,
        kind=kind,
        timing=when.timing,
        period=when.period,
        location=fields.location,
        mean=_MEANS.get(fields.text("mean") or "", Mean.GEOMETRIC),
        level_indicator=fields.text("level_indicator"),
        baseline=baseline,
        pace=_PACES.get(fields.text("pace") or "", Pace.LINEAR),
        tolerance=terms.build_tolerance(fields),
        each_item=fields.flag("each_item"),
        out_of=out_of[0] if out_of else None,
        severity=_SEVERITIES.get(fields.text("severity") or "", Level.ERROR),
        restates=_full_id(of_file.area, fields.text("restates")),
        derived_from=fields.text("derived_from"),
        assumed=fields.texts("assumed"),
        approximate=fields.flag("approximate"),
        amended=amended,
        waiver=waiver,
        source=source,
        resolution=of_file.resolution,
        quote=fields.text("quote"),
        note=fields.text("note"),
        owner=fields.text("owner") or of_file.owner,
        tags=fields.texts("tags") or of_file.tags,
        defaults=tuple(_defaults(fields, basis, when, measured)),
        comparator_location=fields.key_at(key),
    )


def _unit(
    fields: Fields, comparator: Comparator, measured: Measured, declared: Indicator | None, of_file: str | None
) -> Unit | None:
    """The unit of the comparator: from the target, else from the indicator; a problem where neither says it."""
    if measured.text is not None:
        return with_price_base(measured.text, fields.text("price_base"), of_file)
    if comparator.is_done:
        return None
    if declared is None or declared.unit is None:
        fields.error(Code.UNIT_MISSING, fields.location)
        return None
    own = fields.text("price_base")
    return with_price_base(declared.unit.text, own, of_file) if own or of_file else declared.unit


def _check_baseline(fields: Fields, baseline: Baseline | None, when: When) -> None:
    """The way to a target begins before it ends."""
    if baseline is not None and when.period is not None and baseline.year >= when.period.last.year:
        year, period = str(baseline.year), str(when.period)
        fields.error(Code.BASELINE_TOO_LATE, fields.at("baseline"), year=year, period=period)


def _unit_of_levels(basis: Basis, unit: Unit | None, levels: Indicator | None) -> Unit | None:
    """The unit of the figures that a baseline stands among; None where only they say it.

    Growth and a change in % say nothing of the levels that they are worked out from.
    """
    if basis is Basis.AVERAGE_GROWTH or (basis is Basis.CHANGE and unit is not None and unit.name == "%"):
        return levels.unit if levels is not None else None
    return unit_of("%", None) if basis is Basis.CHANGE and unit is not None and unit.is_points else unit


def _in_a_unit(fields: Fields, baseline: Baseline | None, unit: Unit | None, *, rate: bool) -> Baseline | None:
    """The baseline with the unit of its value: its own, which has to convert, else that of the figures."""
    if baseline is None or baseline.value is None or unit is None:
        return baseline
    if baseline.unit is None:
        return replace(baseline, unit=unit)
    if factor(baseline.unit, unit, rate=rate) is None:
        place = str(fields.location)
        fields.error(Code.UNITS_DIFFER, fields.at("baseline"), unit=baseline.unit.text, other=unit.text, place=place)
    return baseline


def _full_id(area: str, own: str | None) -> str | None:
    return f"{area}/{own}" if own else None


def _defaults(fields: Fields, basis: Basis, when: When, measured: Measured) -> list[str]:
    """The keys left out whose default has a part in the judgement, or in what is shown."""
    paced = basis in (Basis.END_OF_PERIOD, Basis.CHANGE) and when.timing is not Timing.UNDATED
    taken = {
        "name": True,
        "basis": basis is not Basis.MILESTONE,
        "unit": basis is not Basis.MILESTONE and measured.text is None,
        "mean": basis is Basis.AVERAGE_GROWTH,
        "baseline": paced,
        "pace": paced,
    }
    return [key for key, is_taken in taken.items() if is_taken and key not in fields.map]
