"""The terms of a target before and after a change, as a file writes them: the same in every language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from planck.judgement.amendments import in_force
from planck.judgement.effect import (
    effect_of_bands,
    effect_of_mean,
    effect_of_tolerance,
    effect_of_waiver,
    effect_on_comparator,
    effect_on_timing,
    scale_between,
)
from planck.model.changes import Effect, TermChange
from planck.model.comparator import Comparator, ComparatorKind
from planck.model.period import year
from planck.model.target import Amendment, Direction, Target, Timing, Tolerance, Waiver

_GRAVEST_FIRST = (Effect.LOOSENED, Effect.REDEFINED, Effect.TIGHTENED, Effect.NEUTRAL)
# The key of the file, the term before and after, and what the change does.
_Change = tuple[str, str, str, Effect]


def changed_terms(before: Target, after: Target) -> tuple[TermChange, ...]:
    """Every term that differs, in the order in which a reader meets them.

    What a new entry of ``amended`` changes is no loosening: only what was rewritten in place is.
    """
    changes = [*_declared(before, after), *_amendments(before, after), *_allowances(before, after)]
    changes += _measuring(before, after)
    return tuple(TermChange(after, key, old, new, effect, before) for key, old, new, effect in changes)


def _declared(before: Target, after: Target) -> Iterator[_Change]:
    """The comparator and the timing as declared, before any amendment."""
    if scale_between(before, after) is None:
        yield "comparator", _with_price_base(before), _with_price_base(after), Effect.REDEFINED
    elif comparator_written(before) != comparator_written(after):
        effect = effect_on_comparator(before, after)
        if effect is not Effect.NEUTRAL:
            yield "comparator", comparator_written(before), comparator_written(after), effect
    if (before.timing, before.period) != (after.timing, after.period):
        yield "period", timing_written(before), timing_written(after), effect_on_timing(before, after)


def _amendments(before: Target, after: Target) -> Iterator[_Change]:
    """New amendments, and old ones that were rewritten or taken out."""
    days = {amendment.on for amendment in before.amended}
    kept = tuple(amendment for amendment in after.amended if amendment.on in days)
    if _content(kept) != _content(before.amended):
        rewritten = replace(after, amended=kept, timing=before.timing, period=before.period)
        if before.unit == after.unit:  # what was rewritten above the amendments is said already
            rewritten = replace(rewritten, comparator=before.comparator)
        old, new = in_force(before, date.max), in_force(rewritten, date.max)
        effects = [effect_on_comparator(old, new), effect_on_timing(old, new)]
        effect = min(effects, key=_GRAVEST_FIRST.index)
        yield "amended", _amended_written(before.amended), _amended_written(kept), effect
    for amendment in after.amended:
        if amendment.on not in days:
            yield "amended", "", _amended_written((amendment,)), Effect.AMENDED


def _content(amendments: tuple[Amendment, ...]) -> list[tuple[object, ...]]:
    ordered = sorted(amendments, key=lambda amendment: amendment.on)
    return [(amendment.on, amendment.comparator, amendment.timing, amendment.period) for amendment in ordered]


def _allowances(before: Target, after: Target) -> Iterator[_Change]:
    """What excuses a miss."""
    if before.tolerance != after.tolerance:
        old, new = _tolerance_written(before.tolerance), _tolerance_written(after.tolerance)
        yield "tolerance", old, new, effect_of_tolerance(before, after)
    if before.severity is not after.severity:
        lighter = after.severity.weight < before.severity.weight
        effect = Effect.LOOSENED if lighter else Effect.TIGHTENED
        yield "severity", before.severity.value, after.severity.value, effect
    if _excuse(before.waiver) != _excuse(after.waiver):
        old, new = _waiver_written(before.waiver), _waiver_written(after.waiver)
        yield "waiver", old, new, effect_of_waiver(before, after)


def _excuse(waiver: Waiver | None) -> tuple[object, ...] | None:
    return None if waiver is None else (waiver.reason, waiver.granted, waiver.until, waiver.approved_by)


def _measuring(before: Target, after: Target) -> Iterator[_Change]:
    """How the target is measured, and whether it counts."""
    plain = (
        ("basis", before.basis.value, after.basis.value),
        ("indicator", before.indicator, after.indicator),
        ("direction", _direction_written(before), _direction_written(after)),
        ("level_indicator", before.level_indicator or "", after.level_indicator or ""),
        ("out_of", _number_written(before.out_of), _number_written(after.out_of)),
    )
    for key, old, new in plain:
        if old != new:
            yield key, old, new, Effect.REDEFINED
    if before.mean is not after.mean and after.basis.takes_mean:
        yield "mean", before.mean.value, after.mean.value, effect_of_mean(after)
    old, new = _baseline_written(before), _baseline_written(after)
    if old != new:
        yield "baseline", old, new, Effect.REDEFINED if after.basis.judges_change else Effect.NEUTRAL
    if before.pace is not after.pace:
        yield "pace", before.pace.value, after.pace.value, Effect.NEUTRAL
    if before.bands != after.bands:
        yield "bands", before.bands.written, after.bands.written, effect_of_bands(before.bands, after.bands)
    if before.set != after.set:
        yield "set", _day_written(before.set), _day_written(after.set), Effect.NEUTRAL
    if before.each_item != after.each_item:
        effect = Effect.TIGHTENED if after.each_item else Effect.LOOSENED
        yield "each_item", _flag_written(before.each_item), _flag_written(after.each_item), effect
    if before.restates != after.restates:
        effect = Effect.LOOSENED if before.restates is None else Effect.TIGHTENED
        yield "restates", before.restates or "", after.restates or "", effect
    if before.part_of != after.part_of:
        yield "part_of", before.part_of or "", after.part_of or "", Effect.REDEFINED
    if before.assigned_by != after.assigned_by:
        yield "assigned_by", before.assigned_by or "", after.assigned_by or "", Effect.NEUTRAL


def comparator_written(target: Target) -> str:
    """``at_least: 15.1 %/năm``."""
    unit = f" {target.unit.text}" if target.unit is not None else ""
    return _bounds_written(target.comparator, unit)


def _with_price_base(target: Target) -> str:
    """``at_least: 1000 tỷ đồng, price_base: 2010``."""
    base = target.unit.price_base if target.unit is not None else None
    return f"{comparator_written(target)}, price_base: {base}" if base else comparator_written(target)


def _bounds_written(comparator: Comparator, unit: str) -> str:
    """A comparator with its numbers; ``unit`` is put after them."""
    if comparator.is_done:
        return "done: true"
    if comparator.kind is ComparatorKind.BETWEEN:
        better = f", better: {comparator.better.value}" if comparator.better is not None else ""
        return f"between: [{_number_written(comparator.low)}, {_number_written(comparator.high)}]{unit}{better}"
    is_around = comparator.kind is ComparatorKind.EQUAL_TO
    within = f", within: {_number_written(comparator.within)}" if is_around else ""
    if comparator.is_unknown:
        return f"{comparator.kind.value}: unknown"
    return f"{comparator.kind.value}: {_number_written(comparator.value)}{unit}{within}"


def timing_written(target: Target) -> str:
    """``period: 2021-2025``, ``by: 2025``, ``undated: true``."""
    if target.period is None:
        return "undated: true"
    return f"{'by' if target.timing is Timing.BY else 'period'}: {target.period}"


def _amended_written(amendments: tuple[Amendment, ...]) -> str:
    """Amendments, oldest first, in the braces of a list; empty for none."""
    written = []
    for amendment in sorted(amendments, key=lambda amendment: amendment.on):
        terms = [f"on: {amendment.on}", f"by: {amendment.by}"]
        if amendment.comparator is not None:
            terms.append(_bounds_written(amendment.comparator, ""))
        if amendment.period is not None or amendment.timing is not None:
            terms.append(f"period: {amendment.period}" if amendment.period is not None else "undated: true")
        written.append("{" + ", ".join(terms) + "}")
    return ", ".join(written)


def _tolerance_written(tolerance: Tolerance | None) -> str:
    """``0.5``, ``5%``; empty for none."""
    if tolerance is None:
        return ""
    return f"{_number_written(tolerance.value)}%" if tolerance.relative else _number_written(tolerance.value)


def _waiver_written(waiver: Waiver | None) -> str:
    """A waiver with its days, who approved it and why; empty for none."""
    if waiver is None:
        return ""
    by = f", approved_by: {waiver.approved_by}" if waiver.approved_by else ""
    return f"granted: {waiver.granted}, until: {waiver.until}{by}, reason: {waiver.reason}"


def _baseline_written(target: Target) -> str:
    """``year: 2020, value: 1000``; empty for none."""
    if target.baseline is None:
        return ""
    baseline = target.baseline
    unit = f" {baseline.unit.text}" if baseline.unit is not None and baseline.unit != target.unit else ""
    value = f", value: {_number_written(baseline.value)}{unit}" if baseline.value is not None else ""
    key = "year" if baseline.period == year(baseline.year) else "period"
    return f"{key}: {baseline.period}{value}"


def _direction_written(target: Target) -> str:
    """``down``; empty for a rise, be it said or not, and where there is no change to judge."""
    return Direction.DOWN.value if target.is_fall else ""


def _flag_written(value: bool) -> str:
    """``true``, or empty for what is not set."""
    return "true" if value else ""


def _day_written(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _number_written(value: Decimal | None) -> str:
    """All digits, as the author wrote them; empty for none."""
    return "" if value is None else f"{value:f}"
