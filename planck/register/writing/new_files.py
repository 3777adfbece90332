"""What was read of an area -> the texts of its two files, as a person would write them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from planck.model.draft import DraftArea, DraftFigure, DraftSeries, Plain
from planck.register.writing.values import as_map
from planck.register.yaml.writer import write_pair

_SCHEMA = "# yaml-language-server: $schema={}"


def write_targets(area: DraftArea, source: Mapping[str, Plain], schema: str = "") -> str:
    """The text of its file of targets; empty where it has none. ``schema`` is where an editor finds the schema."""
    if not area.targets:
        return ""
    period: Plain = Decimal(area.period) if area.period.isdigit() else area.period
    heads = {**heads_of(area), **({"period": period} if area.period else {})}
    heads |= {"resolution": area.resolution} if area.resolution else {}
    return _write(heads, source, "targets", {target.id: target.terms for target in area.targets}, schema)


def write_actuals(area: DraftArea, source: Mapping[str, Plain], schema: str = "") -> str:
    """The text of its file of observed values; empty where it has none."""
    if not area.series:
        return ""
    return _write(heads_of(area), source, "actuals", {series.id: entry_of(series) for series in area.series}, schema)


def write_entries(kind: str, entries: Mapping[str, Mapping[str, Plain]]) -> str:
    """The text of a file of ``areas``, ``indicators`` or ``sources``; empty where it would have none."""
    if not entries:
        return ""
    listed: Plain = list(entries.values()) if kind == "areas" else entries
    return "\n".join(write_pair(kind, listed, opened=1)) + "\n"


def heads_of(area: DraftArea) -> dict[str, Plain]:
    """What says of which area a file is."""
    return {**area.names, **({"id": area.id} if area.is_id_written else {})}


def entry_of(series: DraftSeries) -> dict[str, Plain]:
    """The figures of an indicator in the short form, or in the long one where something stands beside them."""
    values = values_of(series.figures)
    return {**series.terms, "values": values} if series.terms else values


def values_of(figures: Iterable[DraftFigure]) -> dict[str, Plain]:
    """Figures by their period; several of one period as a list."""
    by_period: dict[str, list[Plain]] = {}
    for figure in figures:
        by_period.setdefault(figure.period, []).append(value_of(figure))
    return {
        period: values[0] if len(values) == 1 else [as_map(value) for value in values]
        for period, values in by_period.items()
    }


def value_of(figure: DraftFigure) -> Plain:
    """The value alone, or a map where something stands beside it."""
    if not figure.terms:
        return figure.value
    beside = figure.value if isinstance(figure.value, Mapping) else {"value": figure.value}
    return {**beside, **figure.terms}


def write_map(values: Mapping[str, Plain]) -> str:
    """The text of the map of a table, a line for each column."""
    return "".join(f"{line}\n" for key, value in values.items() for line in write_pair(key, value, opened=1))


def _write(heads: Mapping[str, Plain], source: Mapping[str, Plain], kind: str, entries: Plain, schema: str) -> str:
    lines = [_SCHEMA.format(schema)] if schema else []
    for key, value in {**heads, **({"source": source} if source else {})}.items():
        lines += write_pair(key, value)
    lines += write_pair(kind, entries, opened=1)
    return "\n".join(lines) + "\n"
