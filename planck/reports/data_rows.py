"""The result as rows of data for spreadsheets and statistics packages: stable names, codes, numbers, days and texts.

Codes are English in either language; sentences are in the language. A format writes the cells and escapes them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cached_property

from planck.model.assessment import Actual, Assessment, JudgedObservation, Whole
from planck.model.comparator import Comparator
from planck.model.location import Location
from planck.model.observation import Observation
from planck.model.period import Period
from planck.model.target import DEFAULT_BANDS, Direction
from planck.model.unit import POINTS
from planck.model.value import Bound, Interval, Number, Value
from planck.reports.data_cells import (
    Cell,
    Figure,
    Row,
    bound_cell,
    code_cell,
    comparator_cells,
    margin_cells,
    number_cell,
    origin_cells,
    percent_cell,
    period_cell,
    periods_cell,
    sentence_cell,
    unit_cells,
    upper_end,
    value_cell,
    value_cells,
    waiver_cells,
)
from planck.reports.request import Rows
from planck.reports.wording import figures
from planck.reports.wording.digits import (
    harder,
    places_of_ratio,
)
from planck.reports.wording.reasons import names_numbers, sentence
from planck.reports.wording.sentences import title
from planck.reports.wording.voice import Voice
from planck.reports.year_on_year import by_time, on_last_year, on_record

_TARGET = ("id", "area", "province", "district", "commune", "name", "indicator")
_ORIGIN = ("file", "line", "source", "quote", "note")
# Columns that name an area or a target.
IDS = frozenset({"id", "area", "restates"})
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


def rows_of(voice: Voice, assessment: Assessment, rows: Rows) -> Iterator[Row]:
    """The rows of one assessment; a cell without content may be left out."""
    if rows is Rows.ASSESSMENTS:
        yield assessment_row(voice, assessment)
    else:
        yield from _figure_rows(voice, assessment)


class _Own:
    """The voice with the digits of one assessment, made once a number is to be shown with them."""

    def __init__(self, voice: Voice, assessment: Assessment) -> None:
        self._voice, self._assessment = voice, assessment

    @cached_property
    def voice(self) -> Voice:
        """The voice about the assessment."""
        return self._voice.about(self._assessment)

    @property
    def for_sentences(self) -> Voice:
        """What says the sentences of the assessment."""
        return self.voice if names_numbers(self._assessment) else self._voice


def _target(voice: Voice, assessment: Assessment) -> Row:
    area = assessment.area
    return {
        "id": assessment.id,
        "area": area.id,
        "province": area.province,
        "district": area.district,
        "commune": area.commune,
        "name": title(voice, assessment.target),
        "indicator": assessment.in_force.indicator,
    }


def assessment_row(voice: Voice, assessment: Assessment) -> Row:
    """The one row of an assessment."""
    target, comparator, own = assessment.in_force, assessment.in_force.comparator, _Own(voice, assessment)
    said = own.for_sentences
    return {
        **_target(voice, assessment),
        "period": period_cell(target.period),
        "timing": target.timing.value,
        "basis": target.basis.value,
        **comparator_cells(comparator),
        **unit_cells(target.unit),
        **_actual(own, assessment.actual),
        **margin_cells(
            assessment.margin,
            lambda: _margin_places(own.voice, comparator, figures.actual_places(own.voice, assessment)),
        ),
        "outcome": code_cell(assessment.outcome),
        "verdict": assessment.verdict.value,
        "provisional": assessment.provisional,
        "progress": code_cell(assessment.progress),
        "deteriorating": assessment.deteriorating,
        "ratio": _ratio(assessment),
        **_required(own, assessment),
        "level": assessment.level.value,
        "reason": sentence_cell(said, assessment.reason),
        "progress_reason": sentence_cell(said, assessment.progress_reason),
        "notes": "; ".join(sentence(said, note) for note in assessment.notes),
        **waiver_cells(target.waiver if assessment.waiver else None),
        "restates": target.restates,
        "derived_from": target.derived_from,
        "assumed": " ".join(target.assumed),
        "approximate": target.approximate,
        "tags": "; ".join(target.tags),
        **origin_cells(target.place, target.source, target.quote, target.note),
        "bands": target.bands.written if target.bands != DEFAULT_BANDS else None,
        "direction": code_cell(target.direction or Direction.UP) if target.basis.takes_direction else None,
        "assigned_by": target.assigned_by,
        "field": target.field,
        **_whole(assessment.whole),
    }


def _figure_rows(voice: Voice, assessment: Assessment) -> Iterator[Row]:
    """A row for each figure of a target, those that the judgement used and those that it left out."""
    own = _Own(voice, assessment)
    said, comparable = own.for_sentences, on_record(assessment)
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
            **value_cells(figure.value),
            **unit_cells(figure.unit),
            "status": figure.status.value,
            "published": figure.published,
            "change": number_cell(change.value) if change else None,
            "change_unit": change.unit if change else None,
            "change_percent": percent_cell(change.percent) if change else None,
            **(_margin_of_figure(own, judged, judged.comparator or assessment.in_force.comparator) if judged else {}),
            "outcome": judged.outcome.value if judged else None,
            "used": id(figure) in used,
            "reason": sentence_cell(said, reasons.get(id(figure))),
            "assumed": " ".join(figure.assumed),
            "approximate": figure.approximate,
            "former_territory": figure.territory_former,
            **(comparator_cells(judged.comparator or assessment.in_force.comparator) if judged else {}),
            **origin_cells(figure.location, figure.source, figure.quote, figure.note),
        }


def _margin_of_figure(own: _Own, judged: JudgedObservation, comparator: Comparator) -> Row:
    def count_places() -> int:
        digits = own.voice.digits
        places = max((digits.taken(end) for end in _ends(judged.value)), default=digits.own)
        return _margin_places(own.voice, comparator, places)

    return margin_cells(judged.margin, count_places)


def _margin_places(voice: Voice, comparator: Comparator, places: int) -> int:
    """As many digits as the figure is shown with, and as the target has."""
    bounds = (comparator.low, comparator.value, comparator.high)
    return max((places, *(voice.digits.of_bound(bound) for bound in bounds if bound is not None)))


def _ends(value: Value) -> tuple[Decimal, ...]:
    if isinstance(value, Interval):
        return value.low, value.high
    return (value.value,) if isinstance(value, (Number, Bound)) else ()


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
        "whole_outcome": code_cell(whole.outcome),
        "whole_verdict": whole.verdict.value,
        "whole_progress": code_cell(whole.progress),
    }


def _actual(own: _Own, actual: Actual | None) -> Row:
    if actual is None:
        return {}
    ends = actual.value.low if isinstance(actual.value, Interval) else None, upper_end(actual.value)
    return {
        "actual": _shown(own, actual, value_cell(actual.value) if ends[0] is None else number_cell(ends[0])),
        "actual_high": _shown(own, actual, number_cell(ends[1])),
        "actual_bound": bound_cell(actual.value),
        "count": number_cell(actual.count),
        "of": number_cell(actual.of),
        "worst_item": actual.worst,
        "rule": actual.rule.value,
        "actual_period": periods_cell(actual.periods),
        "status": actual.status.value,
    }


def _shown(own: _Own, actual: Actual, cell: Cell) -> Cell:
    """The number with as many digits as a report shows."""
    if not isinstance(cell, Figure):
        return cell
    value, rule = cell.value, actual.rule
    return Figure(value, lambda: own.voice.digits.of_actual(value, rule))


def _ratio(assessment: Assessment) -> Figure | None:
    ratio, bands = assessment.ratio, assessment.in_force.bands
    return Figure(ratio, lambda: places_of_ratio(ratio, bands)) if ratio is not None else None


def _required(own: _Own, assessment: Assessment) -> Row:
    required = assessment.required
    if required is None:
        return {}
    side, unit = harder(assessment), required.unit

    def count_places() -> int:
        return own.voice.digits.of_need(percent=unit in ("%", POINTS))

    return {
        "required": number_cell(required.value, count_places, side),
        "remaining": number_cell(required.remaining, count_places, side),
        "required_unit": required.unit,
        "required_period": periods_cell(required.periods),
    }
