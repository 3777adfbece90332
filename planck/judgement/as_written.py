"""The terms of a target as a file writes them: the same in every language, and what a reader finds in the file."""

from __future__ import annotations

from decimal import Decimal

from planck.model.comparator import Comparator, ComparatorKind
from planck.model.target import Amendment, Target, Timing, Tolerance, Waiver


def comparator_written(target: Target) -> str:
    """``at_least: 15.1 %/năm``."""
    unit = f" {target.unit.text}" if target.unit is not None else ""
    return bounds_written(target.comparator, unit)


def measured_written(target: Target) -> str:
    """``at_least: 1000 tỷ đồng, price_base: 2010``."""
    base = target.unit.price_base if target.unit is not None else None
    return f"{comparator_written(target)}, price_base: {base}" if base else comparator_written(target)


def bounds_written(one: Comparator, unit: str) -> str:
    """A comparator with its numbers; ``unit`` is put after them."""
    if one.is_done:
        return "done: true"
    if one.kind is ComparatorKind.BETWEEN:
        better = f", better: {one.better.value}" if one.better is not None else ""
        return f"between: [{number_written(one.low)}, {number_written(one.high)}]{unit}{better}"
    within = f", within: {number_written(one.within)}" if one.kind is ComparatorKind.EQUAL_TO else ""
    return f"{one.kind.value}: {number_written(one.value)}{unit}{within}"


def timing_written(target: Target) -> str:
    """``period: 2021-2025``, ``by: 2025``, ``undated: true``."""
    if target.period is None:
        return "undated: true"
    return f"{'by' if target.timing is Timing.BY else 'period'}: {target.period}"


def amended_written(amendments: tuple[Amendment, ...]) -> str:
    """Amendments, oldest first, in the braces of a list; empty for none."""
    written = []
    for one in sorted(amendments, key=lambda each: each.on):
        terms = [f"on: {one.on}", f"by: {one.by}"]
        if one.comparator is not None:
            terms.append(bounds_written(one.comparator, ""))
        if one.period is not None or one.timing is not None:
            terms.append(f"period: {one.period}" if one.period is not None else "undated: true")
        written.append("{" + ", ".join(terms) + "}")
    return ", ".join(written)


def tolerance_written(tolerance: Tolerance | None) -> str:
    """``0.5``, ``5%``; empty for none."""
    if tolerance is None:
        return ""
    return f"{number_written(tolerance.value)}%" if tolerance.relative else number_written(tolerance.value)


def waiver_written(waiver: Waiver | None) -> str:
    """A waiver with its days, who approved it and why; empty for none."""
    if waiver is None:
        return ""
    by = f", approved_by: {waiver.approved_by}" if waiver.approved_by else ""
    return f"granted: {waiver.granted}, until: {waiver.until}{by}, reason: {waiver.reason}"


def baseline_written(target: Target) -> str:
    """``year: 2020, value: 1000``; empty for none."""
    if target.baseline is None:
        return ""
    baseline = target.baseline
    unit = f" {baseline.unit.text}" if baseline.unit is not None and baseline.unit != target.unit else ""
    value = f", value: {number_written(baseline.value)}{unit}" if baseline.value is not None else ""
    return f"year: {baseline.year}{value}"


def flag_written(value: bool) -> str:
    """``true``, or empty for what is not set."""
    return "true" if value else ""


def number_written(value: Decimal | None) -> str:
    """All digits, as the author wrote them; empty for none."""
    return "" if value is None else f"{value:f}"
