"""The explanation of one verdict for machines: the assessment, and everything that it rests on."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from planck import __version__
from planck.model.assessment import Assessment, Unused
from planck.model.explanation import Arg, Step
from planck.model.location import Location
from planck.model.observation import Observation
from planck.model.period import Period
from planck.model.register import Register
from planck.model.unit import Unit
from planck.reports.machine.result import assessment_json
from planck.reports.machine.values import (
    day_json,
    location_json,
    number_json,
    source_json,
    value_json,
)
from planck.reports.machine.writer import Json, write_json
from planck.reports.request import Request
from planck.reports.wording.digits import plain
from planck.reports.wording.reasons import sentence
from planck.reports.wording.steps import sentence as step_sentence
from planck.reports.wording.voice import Voice

SCHEMA = "planck/explanation/1"


def render(assessment: Assessment, register: Register, request: Request) -> str:
    """The explanation as JSON, ending with a line end. Numbers are texts; codes are English."""
    voice = Voice(request.language, register).about(assessment)
    target, turn = assessment.in_force, assessment.turn
    return write_json(
        {
            "schema": SCHEMA,
            "planck": __version__,
            "as_of": assessment.as_of.isoformat(),
            "assessment": assessment_json(voice, assessment),
            "quote": target.quote,
            "source": source_json(target.source),
            "note": target.note,
            "used": [_figure_json(figure) for figure in assessment.used],
            "unused": [_unused_json(voice, unused) for unused in assessment.unused],
            "steps": [_step_json(voice, step) for step in assessment.steps],
            "other_mean": number_json(assessment.other_mean),
            "turns_at": number_json(turn.change if turn is not None else None),
            "turns_beyond": turn is not None and turn.is_beyond,
        }
    )


def _figure_json(figure: Observation) -> Json:
    """A figure as it was written, and where."""
    return {
        "indicator": figure.indicator,
        "period": str(figure.period),
        "value": value_json(figure.value),
        "unit": figure.unit.text if figure.unit is not None else None,
        "status": figure.status,
        "published": day_json(figure.published),
        "territory": "former" if figure.territory_former else None,
        "assumed": figure.assumed,
        "approximate": figure.approximate,
        "quote": figure.quote,
        "source": source_json(figure.source),
        "location": location_json(figure.location),
    }


def _unused_json(voice: Voice, unused: Unused) -> Json:
    return {
        **_figure_json(unused.observation),
        "reason": sentence(voice, unused.reason),
        "reason_code": unused.reason.code,
    }


def _step_json(voice: Voice, step: Step) -> Json:
    return {
        "code": step.code,
        "args": {name: _arg_json(arg) for name, arg in step.args.items()},
        "sentence": step_sentence(voice, step),
    }


def _arg_json(arg: Arg) -> str | int | list[str] | None:
    if arg is None or isinstance(arg, (int, str)):
        return arg
    if isinstance(arg, tuple):
        return [str(_arg_json(part)) for part in arg]
    if isinstance(arg, Decimal):
        return plain(arg)
    if isinstance(arg, Unit):
        return arg.text
    if isinstance(arg, date):
        return arg.isoformat()
    assert isinstance(arg, (Period, Location))
    return str(arg)
