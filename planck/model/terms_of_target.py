"""A target of the model -> the keys by which a file writes it: what the author left out is left out again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from planck.model.basis import Basis
from planck.model.comparator import Comparator
from planck.model.draft import Plain
from planck.model.indicator import Indicator
from planck.model.problem import Level
from planck.model.source import Source
from planck.model.target import DEFAULT_BANDS, Amendment, Bands, Baseline, Pace, Target, Timing, Tolerance, Waiver

# How a file cites a document: by its key, or as a map that describes it.
Cite = Callable[[Source], Plain]


def own_id(target: Target) -> str:
    """Its id in its file: without that of its area, and without the year of a row."""
    return target.id.removeprefix(f"{target.area}/").partition("@")[0]


def year_of_row(target: Target) -> str:
    """Of a target of one year that stands in a row of them, the year; empty for one that stands alone."""
    return target.id.partition("@")[2]


def terms_of_target(target: Target, declared: Indicator | None, bands: Bands, cite: Cite) -> dict[str, Plain]:
    """The keys of a target, in the order in which a person would write them.

    ``declared`` is what ``indicators.yaml`` says of its indicator, ``bands`` are those of the register. The target of
    a year of a row has its own number, and its year as the period.
    """
    id_ = own_id(target)
    field = declared.field if declared is not None else None
    terms: dict[str, Plain] = {
        "name": target.name if "name" not in target.defaults else None,
        "indicator": target.indicator if target.indicator != id_ else None,
        **_when(target),
        "basis": target.basis.value if _says_basis(target) else None,
        **terms_of_comparator(target.comparator),
        **_unit(target),
        "direction": target.direction.value if target.direction else None,
        "mean": target.mean.value if target.basis.takes_mean and "mean" not in target.defaults else None,
        "level_indicator": target.level_indicator,
        "baseline": _baseline(target.baseline) if target.baseline else None,
        "pace": target.pace.value if _says_pace(target) else None,
        "tolerance": _tolerance(target.tolerance) if target.tolerance else None,
        "each_item": target.each_item or None,
        "out_of": target.out_of,
        "severity": target.severity.value if target.severity is not Level.ERROR else None,
        "restates": target.restates.removeprefix(f"{target.area}/") if target.restates else None,
        "derived_from": target.derived_from,
        "assumed": target.assumed or None,
        "approximate": target.approximate or None,
        "amended": [_amendment(each, cite) for each in target.amended] or None,
        "waiver": _waiver(target.waiver) if target.waiver else None,
        "assigned_by": target.assigned_by,
        "part_of": target.part_of,
        "field": target.field if target.field != field else None,
        "set": _day(target.set),
        "bands": _bands(target.bands) if target.bands != DEFAULT_BANDS or bands != DEFAULT_BANDS else None,
        "owner": target.owner,
        "tags": target.tags or None,
        "source": cite(target.source) if target.source else None,
        "quote": target.quote,
        "note": target.note,
    }
    return {key: value for key, value in terms.items() if value is not None}


def terms_of_comparator(comparator: Comparator) -> dict[str, Plain]:
    """The comparator by its key, with what stands beside it."""
    key = comparator.kind.value
    if comparator.is_done:
        return {key: True}
    if comparator.is_unknown:
        return {key: "unknown"}
    if comparator.low is not None:
        better = comparator.better.value if comparator.better else None
        return {key: [comparator.low, comparator.high], "better": better}
    return {key: comparator.value, "within": comparator.within or None}


def plain_year(text: str) -> Plain:
    """A period, or a price base, as a person writes it: a year as a number."""
    return Decimal(text) if len(text) == 4 and text.isdecimal() else text


def _when(target: Target) -> dict[str, Plain]:
    if target.timing is Timing.UNDATED:
        return {"undated": True}
    return {"by" if target.timing is Timing.BY else "period": plain_year(str(target.period))}


def _says_basis(target: Target) -> bool:
    """Whether the author wrote it; that of a milestone goes without saying."""
    is_plain = target.basis is Basis.MILESTONE and target.comparator.is_done
    return "basis" not in target.defaults and not is_plain


def _says_pace(target: Target) -> bool:
    """Whether it is written; where nothing follows a pace, the usual one is not."""
    return "pace" not in target.defaults and (target.pace is not Pace.LINEAR or target.baseline is not None)


def _unit(target: Target) -> dict[str, Plain]:
    if target.unit is None:
        return {}
    text = target.unit.text if "unit" not in target.defaults else None
    return {"unit": text, "price_base": plain_year(target.unit.price_base or "") or None}


def _baseline(baseline: Baseline) -> Plain:
    period = plain_year(str(baseline.period))
    if baseline.value is None:
        return period
    unit = baseline.unit
    if unit is None or unit.price_base is not None:  # what a value carries has no price base
        return {"period": period, "value": baseline.value}
    return {"period": period, "value": f"{baseline.value:f} {unit.text}"}


def _tolerance(tolerance: Tolerance) -> Plain:
    return f"{tolerance.value:f}%" if tolerance.relative else tolerance.value


def _amendment(amendment: Amendment, cite: Cite) -> dict[str, Plain]:
    terms: dict[str, Plain] = {
        "on": _day(amendment.on),
        "by": amendment.by,
        **(terms_of_comparator(amendment.comparator) if amendment.comparator else {}),
        "period": plain_year(str(amendment.period)) if amendment.period else None,
        "source": cite(amendment.source) if amendment.source else None,
        "quote": amendment.quote,
    }
    return {key: value for key, value in terms.items() if value is not None}


def _waiver(waiver: Waiver) -> dict[str, Plain]:
    terms = {"reason": waiver.reason, "granted": _day(waiver.granted), "until": _day(waiver.until)}
    return {**terms, "approved_by": waiver.approved_by}


def _bands(bands: Bands) -> dict[str, Plain]:
    return {"ahead": bands.ahead, "on_track": bands.on_track, "behind": bands.behind}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
