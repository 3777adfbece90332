"""What changed since another state of the register, for machines; keys are only ever added within a major version."""

from __future__ import annotations

from planck import __version__
from planck.model.assessment import Assessment
from planck.model.changes import Comparison, FigureChange, State, TermChange, Turn
from planck.model.observation import Observation
from planck.model.result import Result
from planck.reports.request import Request
from planck.reports.result_json import (
    Json,
    actual_json,
    area_json,
    location_json,
    problem_json,
    target_json,
    value_json,
    written,
)

SCHEMA = "planck/changes/1"


def render(result: Result, request: Request) -> str:
    """The changes as JSON: codes in English, sentences in the language, numbers as texts; ends with a line end."""
    assert result.comparison is not None
    whole = {
        "schema": SCHEMA,
        "planck": __version__,
        "as_of": result.as_of.isoformat(),
        **changes_json(result.comparison),
        "problems": [problem_json(one, request.language) for one in result.problems],
    }
    return written(whole)


def changes_json(comparison: Comparison) -> Json:
    """What changed, from which state to which, and which failures are new."""
    changes = comparison.changes
    return {
        "before": _state_json(comparison.before),
        "after": _state_json(comparison.after),
        "only_new": comparison.only_new,
        "new_failures": sorted(comparison.new),
        "older_failures": comparison.older,
        "turned": [_turn_json(one) for one in changes.turned],
        "added": [_whole_json(one) for one in changes.added],
        "removed": [_whole_json(one) for one in changes.removed],
        "renamed": [{"before": one.before.id, "after": one.after.id} for one in changes.renamed],
        "terms": [_term_json(one) for one in changes.terms],
        "figures": [_figure_change_json(one) for one in changes.figures],
    }


def _state_json(state: State) -> Json:
    return {"name": state.name or None, "commit": state.commit}


def _turn_json(pair: Turn) -> Json:
    return {
        "id": pair.after.id,
        "area": area_json(pair.after.area),
        "name": pair.after.target.name,
        "before": _answers_json(pair.before),
        "after": _answers_json(pair.after),
    }


def _whole_json(one: Assessment) -> Json:
    return {
        "id": one.id,
        "area": area_json(one.area),
        "name": one.target.name,
        "period": str(one.in_force.period) if one.in_force.period is not None else None,
        "target": target_json(one.in_force),
        **_answers_json(one),
    }


def _answers_json(one: Assessment) -> Json:
    return {
        "outcome": one.outcome.value if one.outcome is not None else None,
        "verdict": one.verdict.value,
        "progress": one.progress.value if one.progress is not None else None,
        "waived": one.waiver,
        "level": one.level.value,
        "actual": actual_json(one.actual) if one.actual is not None else None,
    }


def _term_json(term: TermChange) -> Json:
    return {
        "id": term.target.id,
        "key": term.key,
        "before": term.before or None,
        "after": term.after or None,
        "effect": term.effect.value,
        "location": location_json(term.target.place),
    }


def _figure_change_json(change: FigureChange) -> Json:
    figure = change.figure
    return {
        "kind": change.kind.value,
        "area": figure.area,
        "indicator": figure.indicator,
        "period": str(figure.period),
        "before": _figure_json(change.before),
        "after": _figure_json(change.after),
    }


def _figure_json(one: Observation | None) -> Json | None:
    if one is None:
        return None
    return {
        "value": value_json(one.value),
        "unit": one.unit.text if one.unit is not None else None,
        "status": one.status.value,
        "published": one.published.isoformat() if one.published is not None else None,
        "location": location_json(one.location),
    }
