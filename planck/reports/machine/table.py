"""The result as a table for spreadsheets and for statistics packages: UTF-8, commas, a head line of stable names.

Codes are English and numbers have a point in either language, as in the JSON; sentences are in the language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from planck.model.assessment import Assessment, Margin
from planck.model.location import Location
from planck.model.observation import Observation
from planck.model.result import Result
from planck.model.source import Source
from planck.model.unit import Unit
from planck.model.value import Count, Interval, Items, Missing, Number, Reached, Value
from planck.reports.machine.values import periods_json
from planck.reports.request import Request, Rows
from planck.reports.visible import visible
from planck.reports.wording.digits import plain
from planck.reports.wording.reasons import sentence
from planck.reports.wording.sentences import title
from planck.reports.wording.voice import Voice
from planck.reports.year_on_year import on_last_year, on_record

BOM = "\ufeff"
# A spreadsheet runs a cell that begins so, also one that it trims or that has the wide form of the sign.
_RUN = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")

Row = dict[str, str]


_AREA = ("id", "area", "province", "district", "commune", "name", "indicator")
_FROM = ("file", "line", "source", "quote", "note")
COLUMNS: Mapping[Rows, tuple[str, ...]] = {
    Rows.ASSESSMENTS: (
        *_AREA,
        *("period", "timing", "basis", "comparator", "target", "target_high", "better", "within", "unit", "price_base"),
        *("actual", "actual_high", "count", "of", "worst_item", "rule", "actual_period", "status"),
        *("margin", "margin_high", "margin_unit", "percent"),
        *("outcome", "verdict", "provisional", "progress", "deteriorating", "ratio"),
        *("required", "required_unit", "required_period", "level", "reason", "progress_reason", "notes"),
        *("waiver_reason", "waiver_granted", "waiver_until", "waiver_approved_by"),
        *("restates", "derived_from", "assumed", "approximate", "tags"),
        *_FROM,
    ),
    Rows.OBSERVATIONS: (
        *_AREA,
        *("series", "period", "value", "value_high", "count", "of", "unit", "price_base", "status", "published"),
        *("change", "change_unit", "change_percent", "margin", "margin_high", "margin_unit", "percent", "outcome"),
        *("used", "reason", "assumed", "approximate", "former_territory"),
        *_FROM,
    ),
}


def render(result: Result, request: Request) -> str:
    """A row for each assessment, or for each figure of each target.

    Without a verdict there is the head line alone. No cell begins as a formula does: an apostrophe stands before it.
    """
    import csv
    import io

    written = io.StringIO()
    rows = request.table.rows
    columns = COLUMNS[rows]
    writer = csv.DictWriter(written, columns, restval="", lineterminator="\n")
    writer.writeheader()
    voice = Voice(request.language, result.register)
    make = _assessment if rows is Rows.ASSESSMENTS else _observations
    for one in result.displayed:
        for row in make(voice, one, result):
            writer.writerow({name: cell(text) for name, text in row.items()})
    return (BOM if request.table.bom else "") + written.getvalue()


def cell(text: str) -> str:
    """The text as a cell that no spreadsheet runs; a plain number stays one."""
    shown = visible(text)
    return f"'{shown}" if _RUN.match(shown) and not _NUMBER.fullmatch(shown) else shown


def _about(voice: Voice, one: Assessment, result: Result) -> Row:
    return {
        "id": one.id,
        "area": one.area.id,
        "province": one.area.province or "",
        "district": one.area.district or "",
        "commune": one.area.commune or "",
        "name": title(voice, one.target),
        "indicator": one.in_force.indicator,
    }


def _assessment(voice: Voice, one: Assessment, result: Result) -> Iterator[Row]:
    target = one.in_force
    voice = voice.about(one)
    yield {
        **_about(voice, one, result),
        "period": str(target.period) if target.period is not None else "",
        "timing": target.timing.value,
        "basis": target.basis.value,
        "comparator": target.comparator.kind.value,
        "target": _number(target.comparator.value if target.comparator.low is None else target.comparator.low),
        "target_high": _number(target.comparator.high),
        "better": target.comparator.better.value if target.comparator.better else "",
        "within": _number(target.comparator.within),
        **_unit(target.unit),
        **_actual(one),
        **_margin(one.margin),
        "outcome": one.outcome.value if one.outcome else "",
        "verdict": one.verdict.value,
        "provisional": _yes(one.provisional),
        "progress": one.progress.value if one.progress else "",
        "deteriorating": _yes(one.deteriorating),
        "ratio": _number(one.ratio),
        **_required(one),
        "level": one.level.value,
        "reason": sentence(voice, one.reason) if one.reason else "",
        "progress_reason": sentence(voice, one.progress_reason) if one.progress_reason else "",
        "notes": "; ".join(sentence(voice, note) for note in one.notes),
        **_waiver(one),
        "restates": target.restates or "",
        "derived_from": target.derived_from or "",
        "assumed": " ".join(target.assumed),
        "approximate": _yes(target.approximate),
        "tags": "; ".join(target.tags),
        **_from(target.place, target.source, target.quote, target.note),
    }


def _actual(one: Assessment) -> Row:
    actual = one.actual
    if actual is None:
        return {}
    return {
        "actual": _value(actual.value),
        "actual_high": _number(actual.value.high) if isinstance(actual.value, Interval) else "",
        "count": _number(actual.count),
        "of": _number(actual.of),
        "worst_item": actual.worst or "",
        "rule": actual.rule.value,
        "actual_period": periods_json(actual.periods) or "",
        "status": actual.status.value,
    }


def _required(one: Assessment) -> Row:
    needed = one.required
    if needed is None:
        return {}
    period = periods_json(needed.periods) or ""
    return {"required": _number(needed.value), "required_unit": needed.unit, "required_period": period}


def _waiver(one: Assessment) -> Row:
    waiver = one.in_force.waiver
    if not one.waiver or waiver is None:
        return {}
    return {
        "waiver_reason": waiver.reason,
        "waiver_granted": waiver.granted.isoformat(),
        "waiver_until": waiver.until.isoformat(),
        "waiver_approved_by": waiver.approved_by or "",
    }


def _observations(voice: Voice, one: Assessment, result: Result) -> Iterator[Row]:
    """The figures of a target, those that the judgement used and those that it left out."""
    known = on_record(one)
    judged = {id(each.observation): each for each in one.observations}
    used = {id(each) for each in one.used}
    reasons = {id(each.observation): each.reason for each in one.unused}
    voice = voice.about(one)
    for figure in _all(one, known):
        alone, reason = judged.get(id(figure)), reasons.get(id(figure))
        change = on_last_year(figure, known, one.in_force.kind) if figure in known else None
        yield {
            **_about(voice, one, result),
            "series": figure.indicator,
            "period": str(figure.period),
            **_observed(figure.value),
            **_unit(figure.unit),
            "status": figure.status.value,
            "published": figure.published.isoformat() if figure.published else "",
            "change": _number(change.value) if change else "",
            "change_unit": change.unit if change else "",
            "change_percent": _number(change.percent) if change else "",
            **_margin(alone.margin if alone else None),
            "outcome": alone.outcome.value if alone else "",
            "used": _yes(id(figure) in used),
            "reason": sentence(voice, reason) if reason else "",
            "assumed": " ".join(figure.assumed),
            "approximate": _yes(figure.approximate),
            "former_territory": _yes(figure.territory_former),
            **_from(figure.location, figure.source, figure.quote, figure.note),
        }


def _all(one: Assessment, known: Iterable[Observation]) -> list[Observation]:
    found = {id(each): each for each in (*known, *(unused.observation for unused in one.unused))}
    series = {name: rank for rank, name in enumerate(one.in_force.series)}
    return sorted(
        found.values(), key=lambda each: (series.get(each.indicator, len(series)), each.period, each.location)
    )


def _observed(value: Value) -> Row:
    row = {"value": _value(value)}
    if isinstance(value, Interval):
        row["value_high"] = _number(value.high)
    if isinstance(value, Count):
        row |= {"count": _number(value.count), "of": _number(value.of)}
    return row


def _value(value: Value) -> str:
    """A value in one cell: of an interval its lower end, of a count nothing, of items each with its name."""
    if isinstance(value, Number):
        return plain(value.value)
    if isinstance(value, Interval):
        return plain(value.low)
    if isinstance(value, Reached):
        return _yes(value.done)
    if isinstance(value, Items):
        return "; ".join(f"{name}: {_scalar(each)}" for name, each in value.items)
    assert isinstance(value, (Count, Missing))
    return ""


def _scalar(value: Number | Interval | Count) -> str:
    if isinstance(value, Interval):
        return f"{plain(value.low)}-{plain(value.high)}"
    if isinstance(value, Count):
        return f"{plain(value.count)}/{plain(value.of)}"
    return plain(value.value)


def _margin(margin: Margin | None) -> Row:
    if margin is None:
        return {}
    return {
        "margin": _number(margin.value),
        "margin_high": _number(margin.high),
        "margin_unit": margin.unit,
        "percent": _number(margin.percent),
    }


def _unit(unit: Unit | None) -> Row:
    return {"unit": unit.text, "price_base": unit.price_base or ""} if unit is not None else {}


def _from(place: Location, source: Source | None, quote: str | None, note: str | None) -> Row:
    cited = (source.author, source.title, source.publisher, source.date, source.file, source.url) if source else ()
    return {
        "file": place.file,
        "line": str(place.line),
        "source": ", ".join(part for part in cited if part),
        "quote": quote or "",
        "note": note or "",
    }


def _number(value: Decimal | None) -> str:
    return "" if value is None else plain(value)


def _yes(value: bool) -> str:
    return "true" if value else "false"
