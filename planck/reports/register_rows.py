"""What the register itself says of the targets shown, as rows of data: with them the files could be written again.

The result is in ``data_rows``; here are the terms of the targets as they were adopted, each figure once, each source
once.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from planck.model.basis import Basis
from planck.model.comparator import Comparator
from planck.model.observation import Observation, Stated
from planck.model.period import Period
from planck.model.register import Register
from planck.model.result import Result
from planck.model.source import Source
from planck.model.target import Amendment, Target, Tolerance
from planck.model.terms_of_register import without_place
from planck.model.value import Items, Missing, Reached
from planck.reports.data_cells import (
    Cell,
    Figure,
    Row,
    code_cell,
    comparator_cells,
    number_cell,
    origin_cells,
    period_cell,
    unit_cells,
    value_cells,
    waiver_cells,
)
from planck.reports.wording.digits import plain
from planck.reports.wording.sentences import indicator_name
from planck.reports.wording.voice import Voice

TERMS = (
    *("adopted", "amended", "tolerance", "direction", "mean", "pace", "level_indicator", "baseline", "baseline_value"),
    *("bands", "each_item", "out_of", "severity", "set", "resolution", "owner", "source_key"),
    "record",
)
FIGURES = (
    *("area", "province", "district", "commune", "indicator", "name", "period", "item"),
    *("value", "value_high", "value_bound", "count", "of", "of_target", "reached_on", "missing"),
    *("unit", "price_base", "status", "published", "approximate", "former_territory", "context", "target"),
    *("assumed", "stated", "source_key", "source", "quote", "note", "file", "line", "record"),
)
SOURCES = (
    "source_key",
    "title",
    "publisher",
    "author",
    "date",
    "source_file",
    "place",
    "url",
    "note",
    "targets",
    "figures",
)


class Sources:
    """The documents cited, each with a key of its own; one that has none, or another's, gets one with a ``#``."""

    def __init__(self) -> None:
        self._keys: dict[Source, str] = {}
        self._cited: Counter[tuple[Source, str]] = Counter()

    def cite(self, source: Source | None, by: str) -> str | None:
        """The key of a document, which is cited ``by`` a target or a figure."""
        if source is None:
            return None
        plain = without_place(source)
        self._cited[plain, by] += 1
        if plain not in self._keys:
            taken = set(self._keys.values())
            key = source.key if source.key and source.key not in taken else f"{source.key or ''}#{len(taken) + 1}"
            self._keys[plain] = key
        return self._keys[plain]

    def rows(self) -> Iterator[Row]:
        """A row for each document."""
        for source, key in self._keys.items():
            yield {
                "source_key": key,
                "title": source.title,
                "publisher": source.publisher,
                "author": source.author,
                "date": _day_or_text(source.date),
                "source_file": source.file,
                "place": source.place,
                "url": source.url,
                "note": source.note,
                "targets": number_cell(Decimal(self._cited[source, "targets"])),
                "figures": number_cell(Decimal(self._cited[source, "figures"])),
            }


def _day_or_text(text: str | None) -> Cell:
    """A day that is written as one; a year or a month stays a text."""
    try:
        return date.fromisoformat(text) if text and len(text) == len("2024-12-31") else text
    except ValueError:
        return text


def term_cells(target: Target, sources: Sources) -> Row:
    """What was adopted, and every key that has a part in the answers."""
    tolerance, baseline = target.tolerance, target.baseline
    return {
        "adopted": _written(target.comparator, target.period) if target.amended else None,
        "amended": json.dumps([_amendment(each) for each in target.amended], ensure_ascii=False)
        if target.amended
        else None,
        "tolerance": _tolerance(tolerance) if tolerance else None,
        "direction": code_cell(target.direction),
        "mean": code_cell(target.mean) if target.basis is Basis.AVERAGE_GROWTH else None,
        "pace": target.pace.value,
        "level_indicator": target.level_indicator,
        "baseline": period_cell(baseline.period) if baseline else None,
        "baseline_value": number_cell(baseline.value) if baseline else None,
        "each_item": target.each_item,
        "out_of": number_cell(target.out_of),
        "severity": target.severity.value,
        "set": target.set,
        "resolution": target.resolution,
        "owner": target.owner,
        "source_key": sources.cite(target.source, "targets"),
        **waiver_cells(target.waiver),
    }


def _tolerance(tolerance: Tolerance) -> str:
    return f"{plain(tolerance.value)}%" if tolerance.relative else plain(tolerance.value)


def _written(comparator: Comparator | None, period: Period | None) -> str:
    """A comparator and a period by their keys."""
    keys: dict[str, str] = {}
    if comparator is not None:
        row = comparator_cells(comparator)
        numbers = [cell for cell in (row["target"], row["target_high"]) if isinstance(cell, Figure)]
        keys[comparator.kind.value] = " ".join(plain(number.value) for number in numbers)
    if period is not None:
        keys["period"] = str(period)
    return json.dumps(keys, ensure_ascii=False)


def _amendment(amendment: Amendment) -> dict[str, object]:
    changed = json.loads(_written(amendment.comparator, amendment.period))
    quote = {"quote": amendment.quote} if amendment.quote else {}
    return {"on": amendment.on.isoformat(), "by": amendment.by, **changed, **quote}


def figures_of(result: Result) -> list[Observation]:
    """The figures of the series of the targets shown, and those that no target uses, by area, indicator and period.

    Figures that are published later than the day of the judgement are there too. Where all targets are shown, so are
    the figures of areas that have none.
    """
    return sorted(_figures(result), key=lambda figure: _order(result.register, figure))


def figure_rows(voice: Voice, result: Result, figures: Iterable[Observation], sources: Sources) -> Iterator[Row]:
    """A row for each figure, or for each of its items; those of one figure have the same ``record``."""
    for number, figure in enumerate(figures):
        area = result.register.areas[figure.area]
        row: Row = {
            "area": area.id,
            "province": area.province,
            "district": area.district,
            "commune": area.commune,
            "indicator": figure.indicator,
            "name": indicator_name(voice, figure.indicator),
            "period": str(figure.period),
            **unit_cells(figure.unit),
            "status": figure.status.value,
            "published": figure.published,
            "approximate": figure.approximate,
            "former_territory": figure.territory_former,
            "context": figure.context,
            "target": figure.target,
            "assumed": " ".join(figure.assumed),
            "stated": json.dumps([_claim(stated) for stated in figure.stated], ensure_ascii=False)
            if figure.stated
            else None,
            "source_key": sources.cite(figure.source, "figures"),
            **origin_cells(figure.location, figure.source, figure.quote, figure.note),
            "record": record_key(number),
        }
        if isinstance(figure.value, Items):
            yield from ({**row, "item": name, **value_cells(value)} for name, value in figure.value.items)
            continue
        yield {
            **row,
            **value_cells(figure.value),
            "reached_on": figure.value.on if isinstance(figure.value, Reached) else None,
            "missing": figure.value.reason if isinstance(figure.value, Missing) else None,
        }


def _figures(result: Result) -> Iterator[Observation]:
    used = {(target.area, series) for target in result.register.targets for series in target.series}
    targets = [assessment.target for assessment in result.displayed]
    if len(targets) == len(result.register.targets):
        yield from result.register.observations
        return
    shown = {(target.area, series) for target in targets for series in target.series}
    areas = {target.area for target in targets}
    for figure in result.register.observations:
        series = figure.area, figure.indicator
        if series in shown or (figure.area in areas and series not in used):
            yield figure


def record_key(number: int) -> str:
    """What tells a row apart, in letters and brackets: a spreadsheet that is dragged down would count a number up."""
    letters = ""
    while number >= 0:
        number, rest = divmod(number, 26)
        letters = chr(ord("a") + rest) + letters
        number -= 1
    return f"({letters})"


def _order(register: Register, figure: Observation) -> tuple[object, ...]:
    return register.areas[figure.area].order, figure.indicator, figure.period, figure.location


def _claim(stated: Stated) -> dict[str, str]:
    """What a source claims, by the keys of the files."""
    numbers = {"margin": stated.margin, "percent": stated.percent}
    claim = {name: plain(number) for name, number in numbers.items() if number is not None}
    texts = {"verdict": stated.verdict, "target": stated.target}
    return {name: text for name, text in texts.items() if text} | claim
