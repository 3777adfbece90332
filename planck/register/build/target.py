"""One entry under ``targets:`` -> a target, with every default of the format taken and named."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from planck.model.basis import Basis
from planck.model.comparator import Comparator
from planck.model.indicator import Indicator, Kind
from planck.model.period import Period
from planck.model.problem import Code, Level, Problem, error
from planck.model.source import Source
from planck.model.target import (
    DEFAULT_BANDS,
    Amendment,
    Bands,
    Baseline,
    Direction,
    Mean,
    Pace,
    Target,
    Timing,
    Waiver,
)
from planck.model.unit import Unit, factor
from planck.register.build.bands import build_bands
from planck.register.build.basis import (
    IN_A_UNIT_OF_ITS_OWN,
    KEYS_OF_SOME,
    check_basis,
    check_comparators,
    check_direction,
    check_keys,
    check_timing,
    check_unit,
    default_basis,
)
from planck.register.build.fields import Fields
from planck.register.build.indicators import infer_kind
from planck.register.build.percents import KEYS_OF_PERCENTS, check_percents
from planck.register.build.rows import split_row
from planck.register.build.sources import SourceBook, day_of_resolution, resolution_of
from planck.register.build.target_terms import (
    When,
    build_amendments,
    build_baseline,
    build_comparator,
    build_timing,
    build_tolerance,
    build_waiver,
)
from planck.register.build.units import Measured, split_number, with_price_base

# With one of these nobody can tell what the target asks of its figures; with any other they are still checked.
_MEANINGLESS = frozenset(
    {
        Code.UNITS_DISAGREE,
        Code.AVERAGE_GROWTH_UNIT,
        Code.AVERAGE_CHANGE_UNIT,
        Code.CHANGE_UNIT,
        Code.DONE_NEEDS_MILESTONE,
        Code.MILESTONE_NEEDS_DONE,
        Code.BY_WITH_BASIS,
        Code.UNKNOWN_WITH_BASIS,
        Code.CHANGE_NEEDS_BASELINE,
        Code.FLOW_NEEDS_BASIS,
    }
)
# Members of enums that are asked for at every target: each takes two calls of functions to name in Python 3.11.
_CHANGE, _MILESTONE, _RATE, _UNDATED = Basis.CHANGE, Basis.MILESTONE, Kind.RATE, Timing.UNDATED
# Without a baseline before its end such a target has no value; any other has only no pace.
_OF_A_CHANGE = (Basis.CHANGE, Basis.AVERAGE_CHANGE)
_BASES = {basis.value: basis for basis in Basis}
_DIRECTIONS = {direction.value: direction for direction in Direction}
_MEANS = {mean.value: mean for mean in Mean}
_PACES = {pace.value: pace for pace in Pace}
_SEVERITIES = {level.value: level for level in (Level.ERROR, Level.WARNING, Level.INFO)}
# The fields of a target that are read from the key of their name alone; one that is not given has the default.
_OWN: Mapping[str, Callable[[Fields, str], Any]] = {
    **dict.fromkeys(("level_indicator", "derived_from", "quote", "note", "assigned_by", "part_of"), Fields.text),
    **dict.fromkeys(("each_item", "approximate"), Fields.flag),
    "assumed": Fields.texts,
    "direction": lambda fields, key: _DIRECTIONS.get(fields.text(key) or ""),
    "mean": lambda fields, key: _MEANS.get(fields.text(key) or "", Mean.GEOMETRIC),
    "pace": lambda fields, key: _PACES.get(fields.text(key) or "", Pace.LINEAR),
    "severity": lambda fields, key: _SEVERITIES.get(fields.text(key) or "", Level.ERROR),
}


class TargetsFile(NamedTuple):
    """What a targets file says for all of its targets."""

    area: str
    period: Period | None
    says_period: bool
    price_base: str | None
    source: Source | None
    resolution: str | None
    adopted: date | None
    owner: str | None
    tags: tuple[str, ...]
    sources: SourceBook
    indicators: Mapping[str, Indicator]
    bands: Bands


def read_targets_file(
    root: Fields, area: str, sources: SourceBook, indicators: Mapping[str, Indicator], bands: Bands = DEFAULT_BANDS
) -> TargetsFile:
    """Read what stands beside ``targets:``; ``bands`` are those of the register."""
    return TargetsFile(
        area=area,
        period=root.period("period") if "period" in root.map else None,
        says_period="period" in root.map,
        price_base=root.text("price_base"),
        source=sources.find_cited(root),
        resolution=resolution_of(root),
        adopted=day_of_resolution(root, sources),
        owner=root.text("owner"),
        tags=root.texts("tags"),
        sources=sources,
        indicators=indicators,
        bands=bands,
    )


def build_targets(id_: str, fields: Fields, of_file: TargetsFile) -> Iterator[tuple[str, Target | None]]:
    """The targets of one entry by their ids: one, or one for each year; None where one has no meaning, a problem."""
    years = split_row(fields)
    if not years:
        yield id_, build_target(id_, fields, of_file)
        return
    for year, of_year in years:
        target = build_target(id_, of_year, of_file)
        yield f"{id_}@{year}", target and replace(target, id=f"{target.id}@{year}")
        # What is wrong beside the row is wrong in each of its years, and is said once.
        fields.problems += [problem for problem in of_year.problems if problem not in fields.problems]


class _Terms(NamedTuple):
    """What a target asks of its figures."""

    indicator: str
    basis: Basis
    comparator: Comparator
    unit: Unit | None
    kind: Kind
    kind_declared: bool
    when: When
    baseline: Baseline | None
    amended: tuple[Amendment, ...]
    defaults: tuple[str, ...]


def build_target(id_: str, fields: Fields, of_file: TargetsFile) -> Target | None:
    """The target of one entry; None where it has no meaning, which is a problem."""
    waiver = build_waiver(fields) if "waiver" in fields.map else None
    source = (of_file.sources.find_cited(fields) if "source" in fields.map else None) or of_file.source
    terms = _build_terms(id_, fields, of_file)
    if terms is None:
        return None
    beside = Fields(fields.map, fields.file, [], fields.mark)  # with problems of its own, which only a target has
    target = _assemble(id_, beside, of_file, terms, waiver, source)
    unit_of_levels = _unit_of_levels(target, of_file.indicators) if target.baseline is not None else None
    fields.problems += check_comparators(target)
    if target.kind_declared or target.basis is _CHANGE:
        fields.problems += check_basis(fields, target)
    if target.basis.needs_period:
        fields.problems += check_timing(fields, target)
    if target.basis in IN_A_UNIT_OF_ITS_OWN and target.unit is not None:
        fields.problems += check_unit(fields, target, target.unit)
    if not KEYS_OF_SOME.isdisjoint(fields.map):
        fields.problems += [*check_direction(fields, target), *check_keys(fields, target)]
    if not KEYS_OF_PERCENTS.isdisjoint(fields.map):
        fields.problems += check_percents(fields, target)
    if target.baseline is not None:
        fields.problems += _check_baseline(fields, target, target.baseline, unit_of_levels)
    if fields.problems and any(problem.code in _MEANINGLESS for problem in fields.problems):
        return None
    fields.problems += beside.problems
    baseline = _with_unit(target.baseline, unit_of_levels)
    return target if baseline is target.baseline else replace(target, baseline=baseline)


def _assemble(
    id_: str, fields: Fields, of_file: TargetsFile, terms: _Terms, waiver: Waiver | None, source: Source | None
) -> Target:
    """The target of these terms, with what stands beside them."""
    given = fields.map
    own = {key: _OWN[key](fields, key) for key in given if key in _OWN}
    location = fields.location
    place = fields.key_at(terms.comparator.kind.value)
    out_of = split_number(given["out_of"]) if "out_of" in given else None
    declared = of_file.indicators.get(terms.indicator)
    return Target(
        id=f"{of_file.area}/{id_}",
        area=of_file.area,
        name=fields.text("name") or id_,
        indicator=terms.indicator,
        basis=terms.basis,
        comparator=terms.comparator,
        unit=terms.unit,
        kind=terms.kind,
        kind_declared=terms.kind_declared,
        timing=terms.when.timing,
        period=terms.when.period,
        location=location,
        baseline=terms.baseline,
        tolerance=build_tolerance(fields, terms.unit, place) if "tolerance" in given else None,
        out_of=out_of[0] if out_of else None,
        restates=_full_id(of_file.area, fields.text("restates")) if "restates" in given else None,
        amended=terms.amended,
        waiver=waiver,
        source=source,
        resolution=of_file.resolution,
        owner=(fields.text("owner") if "owner" in given else None) or of_file.owner,
        tags=(fields.texts("tags") if "tags" in given else ()) or of_file.tags,
        field=(fields.text("field") if "field" in given else None)
        or (declared.field if declared is not None else None),
        set=(fields.day("set") if "set" in given else None) or of_file.adopted,
        bands=build_bands(fields, of_file.bands) if "bands" in given else of_file.bands,
        defaults=terms.defaults,
        comparator_location=place,
        period_location=fields.at("period") if "period" in given else location,
        restates_location=fields.at("restates") if "restates" in given else location,
        quote_location=fields.at("quote") if "quote" in given else None,
        **own,
    )


def _build_terms(id_: str, fields: Fields, of_file: TargetsFile) -> _Terms | None:
    """What the target asks of its figures; None where a part of that is missing."""
    given = fields.map
    indicator = (fields.text("indicator") if "indicator" in given else None) or id_
    declared = of_file.indicators.get(indicator)
    measured = Measured(fields)
    if "unit" in given:
        measured.declare(fields.text("unit"), fields.at("unit"))
    comparator = build_comparator(fields, measured)
    when = build_timing(fields, of_file.period, file_says=of_file.says_period)
    amended = build_amendments(fields, measured, when.timing if when else Timing.PERIOD, of_file.sources)
    baseline = build_baseline(fields) if "baseline" in given else None
    if comparator is None:
        return None
    unit = _build_unit(fields, comparator, measured, declared, of_file.price_base)
    if when is None:
        return None
    kind = declared.kind if declared is not None else None
    basis = (_BASES.get(fields.text("basis") or "") if "basis" in given else None) or default_basis(
        comparator, unit, when, kind, has_direction="direction" in given
    )
    inferred = _kind_of(comparator, declared) or infer_kind(basis, unit, ranked="out_of" in given)
    defaults = tuple(_defaults(fields, basis, comparator, when, measured, inferred))
    return _Terms(indicator, basis, comparator, unit, inferred, kind is not None, when, baseline, amended, defaults)


def _kind_of(comparator: Comparator, declared: Indicator | None) -> Kind | None:
    """The kind that is declared, or that of what is reached or not; None where the unit and the basis tell it."""
    if declared is not None and declared.kind is not None:
        return declared.kind
    return Kind.MILESTONE if comparator.is_done else None


def _build_unit(
    fields: Fields, comparator: Comparator, measured: Measured, declared: Indicator | None, of_file: str | None
) -> Unit | None:
    """The unit of the comparator: from the target, else from the indicator; a problem where neither says it."""
    if measured.text is not None:
        return with_price_base(measured.text, fields.text("price_base"), of_file)
    if comparator.is_done or (comparator.is_unknown and (declared is None or declared.unit is None)):
        return None
    if declared is None or declared.unit is None:
        fields.error(Code.UNIT_MISSING, fields.location)
        return None
    own = fields.text("price_base")
    return with_price_base(declared.unit.text, own, of_file) if own or of_file else declared.unit


def _unit_of_levels(target: Target, indicators: Mapping[str, Indicator]) -> Unit | None:
    """The unit of the figures that a baseline stands among; None where only they say it.

    Growth and a change in % say nothing of the levels that they are worked out from.
    """
    if target.basis is Basis.AVERAGE_GROWTH or target.is_ratio_of_levels:
        levels = indicators.get(target.level_indicator or "") or indicators.get(target.indicator)
        return levels.unit if levels is not None else None
    return target.unit_of_levels


def _check_baseline(
    fields: Fields, target: Target, baseline: Baseline, unit_of_levels: Unit | None
) -> Iterator[Problem]:
    """The way to a target begins before it ends, at a value whose unit converts to that of the figures."""
    if target.period is not None and baseline.period.last >= target.period.last:
        words = {"year": str(baseline.period), "period": str(target.period)}
        yield error(Code.BASELINE_TOO_LATE, fields.at("baseline"), **words)
    for change in target.amended if target.basis in _OF_A_CHANGE else ():
        if change.period is not None and baseline.period.last >= change.period.last:
            words = {"year": str(baseline.period), "period": str(change.period)}
            yield error(Code.AMENDED_TO_BASELINE, change.location, **words)
    if baseline.value is None or baseline.unit is None or unit_of_levels is None:
        return
    if factor(baseline.unit, unit_of_levels, rate=target.kind is Kind.RATE) is None:
        words = {"unit": baseline.unit.text, "other": unit_of_levels.text, "place": str(fields.location)}
        yield error(Code.UNITS_DIFFER, fields.at("baseline"), **words)


def _with_unit(baseline: Baseline | None, unit: Unit | None) -> Baseline | None:
    """The baseline, with this unit for a value that carries none of its own."""
    if baseline is None or baseline.value is None or baseline.unit is not None:
        return baseline
    return replace(baseline, unit=unit)


def _full_id(area: str, own: str | None) -> str | None:
    return f"{area}/{own}" if own else None


def _defaults(
    fields: Fields, basis: Basis, comparator: Comparator, when: When, measured: Measured, kind: Kind
) -> list[str]:
    """The keys left out whose default has a part in the judgement, or in what is shown."""
    given = fields.map
    # A rate of growth has no path from year to year.
    is_rate = kind is _RATE and not basis.judges_change
    is_paced = basis.follows_course and when.timing is not _UNDATED and not is_rate
    has_unit = measured.text is not None or "unit" in given or comparator.is_done or comparator.is_unknown
    taken = ["name"] if "name" not in given else []
    if "basis" not in given and basis is not _MILESTONE:
        taken.append("basis")
    if not has_unit:
        taken.append("unit")
    if basis.takes_mean and "mean" not in given:
        taken.append("mean")
    if is_paced:
        taken += [key for key in ("baseline", "pace") if key not in given]
    return taken
