"""The explanation of one verdict for machines: the assessment, and everything that it rests on."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from planck import __version__
from planck.model.assessment import Assessment, Unused
from planck.model.explanation import Arg, Step
from planck.model.observation import Observation
from planck.model.period import Period
from planck.model.register import Register
from planck.model.result import Language
from planck.model.source import Source
from planck.model.unit import Unit
from planck.reports.request import Request
from planck.reports.result_json import Json, assessment_json, location_json, value_json, written
from planck.reports.wording.digits import digits_of
from planck.reports.wording.numbers import plain
from planck.reports.wording.reasons import sentence
from planck.reports.wording.steps import sentence as step_sentence

SCHEMA = "planck/explanation/1"


def render(one: Assessment, register: Register, request: Request) -> str:
    """The explanation as JSON, ending with a line end. Numbers are strings; codes are English."""
    language, digits = request.language, digits_of(one, register)
    target = one.in_force
    found: Json = {
        "schema": SCHEMA,
        "planck": __version__,
        "as_of": one.as_of.isoformat(),
        "assessment": assessment_json(one, language, digits),
        "quote": target.quote,
        "source": source_json(target.source),
        "note": target.note,
        "used": [figure_json(figure) for figure in one.used],
        "unused": [_unused_json(left_out, language) for left_out in one.unused],
        "steps": [{**_step_json(step), "sentence": step_sentence(step, language, digits)} for step in one.steps],
        "other_mean": None if one.other_mean is None else plain(one.other_mean),
        "turns_at": None if one.turns_at is None else plain(one.turns_at),
        "turns_beyond": one.turns_beyond,
    }
    return written(found)


def figure_json(one: Observation) -> Json:
    """A figure as it was written, and where."""
    return {
        "indicator": one.indicator,
        "period": str(one.period),
        "value": value_json(one.value),
        "unit": one.unit.text if one.unit is not None else None,
        "status": one.status.value,
        "published": one.published.isoformat() if one.published is not None else None,
        "territory": "former" if one.territory_former else None,
        "assumed": list(one.assumed),
        "approximate": one.approximate,
        "quote": one.quote,
        "source": source_json(one.source),
        "location": location_json(one.location),
    }


def _unused_json(one: Unused, language: Language) -> Json:
    return {
        **figure_json(one.observation),
        "reason": sentence(one.reason, language),
        "reason_code": one.reason.code.value,
    }


def source_json(source: Source | None) -> Json | None:
    """A source with the keys that it has."""
    if source is None:
        return None
    names = ("key", "title", "publisher", "author", "date", "file", "url", "note")
    return {name: getattr(source, name) for name in names if getattr(source, name) is not None}


def _step_json(step: Step) -> Json:
    return {"code": step.code.value, "args": {name: _plain(value) for name, value in step.args.items()}}


def _plain(value: Arg) -> str | int | list[str] | None:
    if value is None or isinstance(value, (int, str)):
        return value
    if isinstance(value, tuple):
        return [str(_plain(each)) for each in value]
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, Unit):
        return value.text
    if isinstance(value, date):
        return value.isoformat()
    assert isinstance(value, Period)
    return str(value)
