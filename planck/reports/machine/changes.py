"""What changed since another state of the register, for machines; keys are only ever added within a major version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from planck import __version__
from planck.model.assessment import Assessment
from planck.model.observation import Observation
from planck.model.result import Result
from planck.model.severity import count_codes
from planck.reports.machine.values import (
    actual_json,
    area_json,
    day_json,
    location_json,
    period_json,
    problem_json,
    target_json,
    value_json,
)
from planck.reports.machine.writer import Json, write_json
from planck.reports.request import Request
from planck.reports.wording.voice import Voice

if TYPE_CHECKING:  # few runs compare two states
    from planck.model.changes import Comparison, FigureChange, TermChange, Turn
    from planck.model.state import State

SCHEMA = "planck/changes/1"


def render(result: Result, request: Request) -> str:
    """The changes as JSON: codes in English, sentences in the language, numbers as texts; ends with a line end."""
    assert result.comparison is not None
    voice = Voice(request.language, result.register)
    return write_json(
        {
            "schema": SCHEMA,
            "planck": __version__,
            "as_of": result.as_of.isoformat(),
            **changes_json(result.comparison),
            "problems": [problem_json(voice, problem) for problem in result.problems],
            **({"ignored": count_codes(result.ignored)} if result.ignored else {}),
        }
    )


def changes_json(comparison: Comparison) -> Json:
    """What changed, from which state to which, and which failures are new."""
    changes = comparison.changes
    return {
        "before": _state_json(comparison.before),
        "beside": [_state_json(state) for state in comparison.beside],
        "after": _state_json(comparison.after),
        "only_new": comparison.only_new,
        "new_failures": sorted(comparison.new),
        "older_failures": comparison.older,
        "turned": [_turn_json(turn) for turn in changes.turned],
        "added": [_whole_json(assessment) for assessment in changes.added],
        "removed": [_whole_json(assessment) for assessment in changes.removed],
        "renamed": [{"before": turn.before.id, "after": turn.after.id} for turn in changes.renamed],
        "terms": [_term_json(term) for term in changes.terms],
        "figures": [_figure_change_json(change) for change in changes.figures],
    }


def _state_json(state: State) -> Json:
    return {"name": state.name or None, "commit": state.commit}


def _turn_json(turn: Turn) -> Json:
    return {
        "id": turn.after.id,
        "area": area_json(turn.after.area),
        "name": turn.after.target.name,
        "before": _answers_json(turn.before),
        "after": _answers_json(turn.after),
    }


def _whole_json(assessment: Assessment) -> Json:
    """A target that came or went, with all that was said of it."""
    return {
        "id": assessment.id,
        "area": area_json(assessment.area),
        "name": assessment.target.name,
        "period": period_json(assessment.in_force.period),
        "target": target_json(assessment.in_force),
        **_answers_json(assessment),
    }


def _answers_json(assessment: Assessment) -> Json:
    return {
        "outcome": assessment.outcome,
        "verdict": assessment.verdict,
        "progress": assessment.progress,
        "waived": assessment.waiver,
        "level": assessment.level,
        "actual": actual_json(assessment.actual),
    }


def _term_json(term: TermChange) -> Json:
    return {
        "id": term.target.id,
        "key": term.key,
        "before": term.before or None,
        "after": term.after or None,
        "effect": term.effect,
        "location": location_json(term.target.place),
    }


def _figure_change_json(change: FigureChange) -> Json:
    figure = change.figure
    return {
        "kind": change.kind,
        "area": figure.area,
        "indicator": figure.indicator,
        "period": str(figure.period),
        "before": _figure_json(change.before),
        "after": _figure_json(change.after),
    }


def _figure_json(figure: Observation | None) -> Json | None:
    if figure is None:
        return None
    return {
        "value": value_json(figure.value),
        "unit": figure.unit.text if figure.unit is not None else None,
        "status": figure.status,
        "published": day_json(figure.published),
        "location": location_json(figure.location),
    }
