"""The result as CSV for spreadsheets and for statistics packages: UTF-8, commas, a head line of stable names.

Codes are English and numbers have a point in either language, as in the JSON; sentences are in the language.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from enum import Enum

from planck.model.assessment import Actual, Assessment, Margin, Required, Whole
from planck.model.comparator import Comparator
from planck.model.explanation import Reason
from planck.model.location import Location
from planck.model.observation import Observation
from planck.model.period import Period
from planck.model.result import Result
from planck.model.source import Source
from planck.model.target import DEFAULT_BANDS, Waiver
from planck.model.unit import Unit
from planck.model.value import Bound, Count, Interval, Items, Missing, Number, OfTarget, Reached, Scalar, Value
from planck.reports.machine.values import direction_json, periods_json
from planck.reports.request import Request, Rows
from planck.reports.visible import visible
from planck.reports.wording.digits import plain
from planck.reports.wording.reasons import sentence
from planck.reports.wording.sentences import title
from planck.reports.wording.voice import Voice
from planck.reports.year_on_year import by_time, on_last_year, on_record

BOM = "\ufeff"
# A spreadsheet runs a cell that begins like this, also where it trims spaces or where the sign has its wide form.
_FORMULA = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")

Row = dict[str, str]

_TARGET = ("id", "area", "province", "district", "commune", "name", "indicator")
_ORIGIN = ("file", "line", "source", "quote", "note")
COLUMNS: Mapping[Rows, tuple[str, ...]] = {
    Rows.ASSESSMENTS: (
        *_TARGET,
        *("period", "timing", "basis", "comparator", "target", "target_high", "better", "within", "unit", "price_base"),
        *("actual", "actual_high", "count", "of", "worst_item", "rule", "actual_period", "status"),
        *("margin", "margin_high", "margin_unit", "percent"),
        *("outcome", "verdict", "provisional", "progress", "deteriorating", "ratio"),
        *("required", "required_unit", "required_period", "level", "reason", "progress_reason", "notes"),
        *("waiver_reason", "waiver_granted", "waiver_until", "waiver_approved_by"),
        *("restates", "derived_from", "assumed", "approximate", "tags"),
        *_ORIGIN,
        *("bands", "direction", "assigned_by", "field", "part_of", "whole_outcome", "whole_verdict", "whole_progress"),
        *("remaining", "actual_bound"),
    ),
    Rows.OBSERVATIONS: (
        *_TARGET,
        *("series", "period", "value", "value_high", "count", "of", "unit", "price_base", "status", "published"),
        *("change", "change_unit", "change_percent", "margin", "margin_high", "margin_unit", "percent", "outcome"),
        *("used", "reason", "assumed", "approximate", "former_territory"),
        *("comparator", "target", "target_high", "better", "within"),
        *_ORIGIN,
        *("value_bound", "of_target"),
    ),
}


def render(result: Result, request: Request) -> str:
    """A row for each assessment, or for each figure of each target.

    Without a verdict there is the head line alone. No cell begins as a formula does: an apostrophe stands before it.
    """
    voice, rows = Voice(request.language, result.register), request.table.rows
    rows_of = _assessment_rows if rows is Rows.ASSESSMENTS else _figure_rows
    file = io.StringIO()
    writer = csv.DictWriter(file, COLUMNS[rows], restval="", lineterminator="\n")
    writer.writeheader()
    for assessment in result.displayed:
        for row in rows_of(voice.about(assessment), assessment):
            writer.writerow({name: cell(text) for name, text in row.items()})
    return (BOM if request.table.bom else "") + file.getvalue()


def cell(text: str) -> str:
    """The text as a cell that no spreadsheet runs; a plain number stays one."""
    safe = visible(text)
    return f"'{safe}" if _FORMULA.match(safe) and not _NUMBER.fullmatch(safe) else safe


def _target(voice: Voice, assessment: Assessment) -> Row:
    area = assessment.area
    return {
        "id": assessment.id,
        "area": area.id,
        "province": area.province or "",
        "district": area.district or "",
        "commune": area.commune or "",
        "name": title(voice, assessment.target),
        "indicator": assessment.in_force.indicator,
    }


def _assessment_rows(voice: Voice, assessment: Assessment) -> Iterator[Row]:
    """The one row of an assessment."""
    target, comparator = assessment.in_force, assessment.in_force.comparator
    yield {
        **_target(voice, assessment),
        "period": str(target.period) if target.period is not None else "",
        "timing": target.timing.value,
        "basis": target.basis.value,
        **_comparator(comparator),
        **_unit(target.unit),
        **_actual(assessment.actual),
        **_margin(assessment.margin),
        "outcome": _code(assessment.outcome),
        "verdict": assessment.verdict.value,
        "provisional": _yes(assessment.provisional),
        "progress": _code(assessment.progress),
        "deteriorating": _yes(assessment.deteriorating),
        "ratio": _number(assessment.ratio),
        **_required(assessment.required),
        "level": assessment.level.value,
        "reason": _sentence(voice, assessment.reason),
        "progress_reason": _sentence(voice, assessment.progress_reason),
        "notes": "; ".join(sentence(voice, note) for note in assessment.notes),
        **_waiver(target.waiver if assessment.waiver else None),
        "restates": target.restates or "",
        "derived_from": target.derived_from or "",
        "assumed": " ".join(target.assumed),
        "approximate": _yes(target.approximate),
        "tags": "; ".join(target.tags),
        **_origin(target.place, target.source, target.quote, target.note),
        "bands": target.bands.written if target.bands != DEFAULT_BANDS else "",
        "direction": direction_json(target) or "",
        "assigned_by": target.assigned_by or "",
        "field": target.field or "",
        **_whole(assessment.whole),
    }


def _figure_rows(voice: Voice, assessment: Assessment) -> Iterator[Row]:
    """A row for each figure of a target, those that the judgement used and those that it left out."""
    comparable = on_record(assessment)
    on_time, compared = by_time(comparable), {id(figure) for figure in comparable}
    judged_alone = {id(judged.observation): judged for judged in assessment.observations}
    used = {id(figure) for figure in assessment.used}
    reasons = {id(unused.observation): unused.reason for unused in assessment.unused}
    for figure in _all_figures(assessment, comparable):
        judged = judged_alone.get(id(figure))
        kind = assessment.in_force.kind
        change = on_last_year(figure, on_time, kind, voice.register) if id(figure) in compared else None
        yield {
            **_target(voice, assessment),
            "series": figure.indicator,
            "period": str(figure.period),
            **_value_cells(figure.value),
            **_unit(figure.unit),
            "status": figure.status.value,
            "published": figure.published.isoformat() if figure.published else "",
            "change": _number(change.value) if change else "",
            "change_unit": change.unit if change else "",
            "change_percent": _number(change.percent) if change else "",
            **_margin(judged.margin if judged else None),
            "outcome": judged.outcome.value if judged else "",
            "used": _yes(id(figure) in used),
            "reason": _sentence(voice, reasons.get(id(figure))),
            "assumed": " ".join(figure.assumed),
            "approximate": _yes(figure.approximate),
            "former_territory": _yes(figure.territory_former),
            **(_comparator(judged.comparator or assessment.in_force.comparator) if judged else {}),
            **_origin(figure.location, figure.source, figure.quote, figure.note),
        }


def _all_figures(assessment: Assessment, comparable: Iterable[Observation]) -> list[Observation]:
    """The figures in the order of their series and periods, each once."""
    unused = (unused.observation for unused in assessment.unused)
    figures = {id(figure): figure for figure in (*comparable, *unused)}
    ranks = {name: rank for rank, name in enumerate(assessment.in_force.series)}

    def order(figure: Observation) -> tuple[int, Period, Location]:
        return ranks.get(figure.indicator, len(ranks)), figure.period, figure.location

    return sorted(figures.values(), key=order)


def _whole(whole: Whole | None) -> Row:
    """The target in parts that this one is a part of, and what they come to together."""
    if whole is None:
        return {}
    return {
        "part_of": whole.name,
        "whole_outcome": _code(whole.outcome),
        "whole_verdict": whole.verdict.value,
        "whole_progress": _code(whole.progress),
    }


def _comparator(comparator: Comparator) -> Row:
    return {
        "comparator": comparator.kind.value,
        "target": _number(comparator.value if comparator.low is None else comparator.low),
        "target_high": _number(comparator.high),
        "better": _code(comparator.better),
        "within": _number(comparator.within),
    }


def _actual(actual: Actual | None) -> Row:
    if actual is None:
        return {}
    return {
        "actual": _value(actual.value),
        "actual_high": _number(actual.value.high) if isinstance(actual.value, Interval) else "",
        "actual_bound": _bound(actual.value),
        "count": _number(actual.count),
        "of": _number(actual.of),
        "worst_item": actual.worst or "",
        "rule": actual.rule.value,
        "actual_period": periods_json(actual.periods) or "",
        "status": actual.status.value,
    }


def _required(required: Required | None) -> Row:
    if required is None:
        return {}
    return {
        "required": _number(required.value),
        "remaining": _number(required.remaining),
        "required_unit": required.unit,
        "required_period": periods_json(required.periods) or "",
    }


def _waiver(waiver: Waiver | None) -> Row:
    if waiver is None:
        return {}
    return {
        "waiver_reason": waiver.reason,
        "waiver_granted": waiver.granted.isoformat(),
        "waiver_until": waiver.until.isoformat(),
        "waiver_approved_by": waiver.approved_by or "",
    }


def _value_cells(value: Value) -> Row:
    row = {"value": _value(value)}
    if isinstance(value, Interval):
        row["value_high"] = _number(value.high)
    row["value_bound"] = _bound(value)
    row["of_target"] = plain(value.percent) if isinstance(value, OfTarget) else ""
    if isinstance(value, Count):
        row |= {"count": _number(value.count), "of": _number(value.of)}
    return row


def _bound(value: Value) -> str:
    """Of a value of which only one end is known, which one that is: ``more_than``."""
    return value.kind.value if isinstance(value, Bound) else ""


def _value(value: Value) -> str:
    """A value in one cell: of an interval its lower end, of a count nothing, of items each with its name."""
    if isinstance(value, Number):
        return plain(value.value)
    if isinstance(value, Interval):
        return plain(value.low)
    if isinstance(value, Bound):
        return plain(value.value)
    if isinstance(value, Reached):
        return _yes(value.done)
    if isinstance(value, Items):
        return "; ".join(f"{name}: {_item(item)}" for name, item in value.items)
    assert isinstance(value, (Count, OfTarget, Missing))
    return ""


def _item(value: Scalar | OfTarget) -> str:
    if isinstance(value, OfTarget):
        return f"of_target {plain(value.percent)} %"
    if isinstance(value, Bound):
        return f"{value.kind.value} {plain(value.value)}"
    if isinstance(value, Interval):
        return f"{plain(value.low)}-{plain(value.high)}"
    if isinstance(value, Count):
        return f"{plain(value.count)}/{plain(value.of)}"
    return plain(value.value)


def _margin(margin: Margin | None) -> Row:
    if margin is None:
        return {}
    return {
        "margin": "" if margin.share_alone else _number(margin.value),
        "margin_high": _number(margin.high),
        "margin_unit": margin.unit,
        "percent": _number(margin.percent),
    }


def _unit(unit: Unit | None) -> Row:
    return {"unit": unit.text, "price_base": unit.price_base or ""} if unit is not None else {}


def _origin(place: Location, source: Source | None, quote: str | None, note: str | None) -> Row:
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


def _code(code: Enum | None) -> str:
    return "" if code is None else str(code.value)


def _sentence(voice: Voice, reason: Reason | None) -> str:
    return "" if reason is None else sentence(voice, reason)


def _yes(value: bool) -> str:
    return "true" if value else "false"
