"""The list of waivers for machines; keys are only ever added within a major version."""

from __future__ import annotations

from collections.abc import Sequence

from planck import __version__
from planck.model.result import Result
from planck.model.waivers import ListedWaiver
from planck.reports.machine.values import area_json, waiver_json
from planck.reports.machine.writer import Json, write_json
from planck.reports.request import Request

SCHEMA = "planck/waivers/1"


def render(waivers: Sequence[ListedWaiver], result: Result, request: Request) -> str:
    """The waivers as JSON, the same in every language; ends with a line end."""
    return write_json(
        {
            "schema": SCHEMA,
            "planck": __version__,
            "as_of": result.as_of.isoformat(),
            "waivers": [_listed_json(listed) for listed in waivers],
        }
    )


def _listed_json(listed: ListedWaiver) -> Json:
    assessment = listed.assessment
    return {
        "id": assessment.id,
        "area": area_json(assessment.area),
        "name": assessment.target.name,
        "verdict": assessment.verdict,
        "state": listed.state,
        **waiver_json(listed.waiver),
    }
