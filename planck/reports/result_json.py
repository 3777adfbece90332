"""The result for machines: the stable interface, whose schema is shipped."""

from __future__ import annotations

import re
from typing import Any

from planck import __version__
from planck.model.area import Area
from planck.model.assessment import Actual, Assessment, JudgedObservation, Margin, Outcome, Progress, Required, Verdict
from planck.model.comparator import Better, Comparator, ComparatorKind
from planck.model.explanation import Reason
from planck.model.location import Location
from planck.model.period import Period
from planck.model.problem import Problem
from planck.model.result import Language, Result, Summary
from planck.model.target import Target, Waiver
from planck.model.value import Count, Interval, Items, Missing, Number, Reached, Value
from planck.reports.request import Request
from planck.reports.wording.digits import Digits, digits_of
from planck.reports.wording.marks import defaults
from planck.reports.wording.numbers import plain, spans
from planck.reports.wording.problems import message
from planck.reports.wording.reasons import sentence

SCHEMA = "planck/result/1"
# What JSON may hold as it is, and a terminal or an encoder should not get: marks that reorder text, controls beyond
# ASCII, halves of letters. json itself escapes the controls of ASCII.
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")

Json = dict[str, Any]


def render(result: Result, request: Request) -> str:
    """The result as JSON: codes in English, sentences in the language, numbers as texts; ends with a line end."""
    return written(result_json(result, request.language))


def written(value: Json) -> str:
    """JSON as text: letters as they are, indented by two, with nothing in it that a terminal would obey."""
    import json

    text = json.dumps(value, ensure_ascii=False, indent=2)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def result_json(result: Result, language: Language) -> Json:
    """The whole result; without a verdict still the problems."""
    return {
        "schema": SCHEMA,
        "planck": __version__,
        "as_of": result.as_of.isoformat(),
        "gate": {"fail_on": result.fail_on.value, "passed": result.passed},
        "summary": summary_json(result.summary),
        "assessments": [assessment_json(one, language, digits_of(one, result.register)) for one in result.displayed],
        "problems": [problem_json(one, language) for one in result.problems],
        **_compared(result),
    }


def _compared(result: Result) -> Json:
    """What changed since another state of the register, where that was asked for."""
    if result.comparison is None:
        return {}
    from planck.reports.changes_json import changes_json

    return {"changes": changes_json(result.comparison)}


def summary_json(summary: Summary) -> Json:
    """The counts; every kind is there, also those that do not occur."""
    outcomes: tuple[Outcome | None, ...] = (*Outcome, None)
    return {
        "targets": summary.targets,
        "due": summary.due,
        "waived": summary.waived,
        "provisional": summary.provisional,
        "verdict": {one.value: summary.verdict.get(one, 0) for one in Verdict},
        "outcome": {one.value if one else "none": summary.outcome.get(one, 0) for one in outcomes},
        "progress": {one.value: summary.progress.get(one, 0) for one in Progress},
        "due_met": summary.due_met,
        "to_date": summary.to_date,
        "to_date_met": summary.to_date_met,
        "restated": summary.restated,
    }


def assessment_json(one: Assessment, language: Language, digits: Digits | None = None) -> Json:
    """One assessment; the keys after ``notes`` were added to the contract and are only ever added to."""
    target = one.in_force
    # One question, one answer: why the verdict is what it is, else why the progress could not be rated.
    why = one.reason or (one.progress_reason if one.progress is Progress.NOT_RATED else None)
    return {
        "id": one.id,
        "area": area_json(one.area),
        "name": target.name,
        "indicator": target.indicator,
        "period": str(target.period) if target.period is not None else None,
        "basis": target.basis.value,
        "unit": target.unit.text if target.unit is not None else None,
        "target": target_json(target),
        "actual": actual_json(one.actual) if one.actual is not None else None,
        "outcome": one.outcome.value if one.outcome is not None else None,
        "verdict": one.verdict.value,
        "provisional": one.provisional,
        "progress": one.progress.value if one.progress is not None else None,
        "deteriorating": one.deteriorating,
        "ratio": plain(one.ratio) if one.ratio is not None else None,
        "margin": margin_json(one.margin),
        "required": required_json(one.required) if one.required is not None else None,
        "observations": [observation_json(each) for each in one.observations],
        "level": one.level.value,
        "waiver": waiver_json(target.waiver) if one.waiver and target.waiver is not None else None,
        "reason": sentence(why, language, digits) if why is not None else None,
        "notes": [sentence(note, language, digits) for note in one.notes],
        **_added(one, why, language, digits),
    }


def _added(one: Assessment, why: Reason | None, language: Language, digits: Digits | None) -> Json:
    target = one.in_force
    paced = one.progress_reason
    return {
        "reason_code": why.code.value if why is not None else None,
        "progress_reason": sentence(paced, language, digits) if paced is not None else None,
        "progress_reason_code": paced.code.value if paced is not None else None,
        "note_codes": [note.code.value for note in one.notes],
        "timing": target.timing.value,
        "price_base": target.unit.price_base if target.unit is not None else None,
        "severity": target.severity.value,
        "restates": target.restates,
        "derived_from": target.derived_from,
        "assumed": list(target.assumed),
        "approximate": target.approximate,
        "defaults": list(target.defaults),
        "defaults_taken": list(defaults(one, language)),
        "tags": list(target.tags),
        "original": original_json(one.original) if one.original is not None else None,
    }


def original_json(first: Assessment) -> Json:
    """What the target was as first adopted, and what would be said of that."""
    return {
        "target": target_json(first.in_force),
        "period": str(first.in_force.period) if first.in_force.period is not None else None,
        "outcome": first.outcome.value if first.outcome is not None else None,
        "verdict": first.verdict.value,
        "progress": first.progress.value if first.progress is not None else None,
        "margin": margin_json(first.margin),
    }


def area_json(area: Area) -> Json:
    """An area by its levels."""
    return {
        "id": area.id,
        "level": area.level.value,
        "province": area.province,
        "district": area.district,
        "commune": area.commune,
    }


def target_json(target: Target) -> Json:
    """The comparator with its bounds, and where it stands."""
    return {
        "comparator": target.comparator.kind.value,
        "value": comparator_value(target.comparator),
        "location": location_json(target.place),
    }


def comparator_value(comparator: Comparator) -> str | Json | bool:
    """The bound, the range, the figure with its distance, or true for ``done``."""
    if comparator.is_done or (comparator.value is None and comparator.low is None):
        return True
    if comparator.low is not None and comparator.high is not None:
        better = comparator.better or Better.INSIDE
        return {"low": plain(comparator.low), "high": plain(comparator.high), "better": better.value}
    assert comparator.value is not None  # a comparator with one bound has it
    if comparator.kind is ComparatorKind.EQUAL_TO:
        within = plain(comparator.within) if comparator.within is not None else "0"
        return {"value": plain(comparator.value), "within": within}
    return plain(comparator.value)


def actual_json(actual: Actual) -> Json:
    """The value so far and the figures it rests on."""
    return {
        "value": _actual_value(actual),
        "period": period_json(actual.periods),
        "status": actual.status.value,
        "location": location_json(actual.location),
        "rule": actual.rule.value,
    }


def _actual_value(actual: Actual) -> str | Json | bool | None:
    if actual.worst is not None:
        return {"items": {name: value_json(value) for name, value in actual.items}, "worst": actual.worst}
    if actual.count is not None and actual.of is not None:
        return {"count": plain(actual.count), "of": plain(actual.of), "value": value_json(actual.value)}
    return value_json(actual.value)


def value_json(value: Value) -> str | Json | bool | None:
    """A value in the shape that its kind has."""
    if isinstance(value, Number):
        return plain(value.value)
    if isinstance(value, Interval):
        return {"low": plain(value.low), "high": plain(value.high)}
    if isinstance(value, Count):
        return {"count": plain(value.count), "of": plain(value.of), "value": None}
    if isinstance(value, Items):
        return {"items": {name: value_json(each) for name, each in value.items}, "worst": None}
    if isinstance(value, Missing):
        return None
    assert isinstance(value, Reached)
    return value.done


def observation_json(one: JudgedObservation) -> Json:
    """A figure inside the period, judged on its own."""
    value = value_json(one.value)
    if isinstance(one.observation.value, Count):
        value = {
            "count": plain(one.observation.value.count),
            "of": plain(one.observation.value.of),
            "value": value,
        }
    return {
        "period": str(one.observation.period),
        "value": value,
        "outcome": one.outcome.value,
        "margin": margin_json(one.margin),
        "status": one.observation.status.value,
        "location": location_json(one.observation.location),
        "assumed": list(one.observation.assumed),
        "approximate": one.observation.approximate,
    }


def margin_json(margin: Margin | None) -> Json | None:
    """Actual − target."""
    if margin is None:
        return None
    percent = plain(margin.percent) if margin.percent is not None else None
    value: str | Json = plain(margin.value)
    if margin.high is not None:
        value = {"low": plain(margin.value), "high": plain(margin.high)}
    return {"value": value, "unit": margin.unit, "percent": percent}


def required_json(required: Required) -> Json:
    """What is needed from here."""
    other = required.other_mean
    return {
        "value": plain(required.value),
        "period": period_json(required.periods),
        "unit": required.unit,
        "per_year": required.per_year,
        "other_mean": plain(other) if other is not None else None,
    }


def waiver_json(waiver: Waiver) -> Json:
    """The waiver that is in effect."""
    return {
        "reason": waiver.reason,
        "granted": waiver.granted.isoformat(),
        "until": waiver.until.isoformat(),
        "approved_by": waiver.approved_by,
        "location": location_json(waiver.location),
    }


def period_json(periods: tuple[Period, ...]) -> str | None:
    """One or more periods as the files write them; null for none."""
    return ", ".join(str(one) for one in spans(periods)) or None


def location_json(location: Location | None) -> Json | None:
    """A place in a file."""
    if location is None:
        return None
    return {"file": location.file, "line": location.line, "column": location.column}


def problem_json(problem: Problem, language: Language) -> Json:
    """A mistake or a doubt, with its remedy."""
    return {
        "level": problem.level.value,
        "code": problem.code.value,
        "location": location_json(problem.location),
        "message": message(problem, language),
    }
