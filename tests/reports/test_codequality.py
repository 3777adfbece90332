"""The report of Code Quality has what GitLab reads, and a fingerprint for each issue that lets it tell what is new."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from planck.model.assessment import Outcome, Verdict
from planck.model.location import Location
from planck.model.problem import Code, Level, Problem
from planck.model.result import Language, Result
from tests.reports.drawn import as_codequality, as_sarif
from tests.reports.made import a_result, thai_nguyen, thanh_liem
from tests.reports.nasty import nasty_result

# What GitLab's documentation of the format asks for; more is ignored there.
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "pattern": "^[a-z0-9-]+$"},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./|/)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}
BROKEN = Problem(Level.ERROR, Code.EMPTY_FILE, Location("targets/x.yaml", 1, 1))
DOUBT = Problem(Level.WARNING, Code.WAIVER_UNUSED, Location("targets/x.yaml", 9, 3), {"target": "a/b"})
MISSED = replace(thanh_liem(outcome=Outcome.MISSED, progress=None, level=Level.ERROR), verdict=Verdict.MISSED)


def issues_of(result: Result, language: Language = Language.EN, folder: str = "") -> list[dict[str, Any]]:
    """The issues of a result, which are what the format asks for."""
    issues = json.loads(as_codequality(result, language, folder))
    jsonschema.Draft7Validator(SCHEMA).validate(issues)
    fingerprints = [issue["fingerprint"] for issue in issues]
    assert len(set(fingerprints)) == len(fingerprints)
    assert isinstance(issues, list)
    return issues


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    ("result", "severities"),
    [
        pytest.param(a_result(), [], id="nothing"),
        pytest.param(a_result(MISSED, thai_nguyen()), ["major", "minor"], id="missed and behind"),
        pytest.param(a_result(problems=(DOUBT,)), ["minor"], id="doubt"),
        pytest.param(a_result(replace(MISSED, level=Level.INFO)), ["info"], id="information"),
        pytest.param(a_result(passed=None, problems=(BROKEN, DOUBT)), ["blocker", "minor"], id="no verdict"),
    ],
)
def test_each_issue_is_as_severe_as_it_weighs_at_the_gate(
    result: Result, severities: list[str], language: Language
) -> None:
    assert [issue["severity"] for issue in issues_of(result, language)] == severities


@pytest.mark.parametrize("language", list(Language))
def test_a_nasty_register_is_a_report_too(language: Language) -> None:
    assert issues_of(nasty_result(), language)


def test_a_path_is_that_of_the_repository() -> None:
    (issue,) = issues_of(a_result(problems=(DOUBT,)), folder="kế hoạch/")
    assert issue["location"] == {"path": "kế hoạch/targets/x.yaml", "lines": {"begin": 9}}


def test_the_fingerprints_are_those_of_the_sarif() -> None:
    result = a_result(MISSED, problems=(DOUBT,))
    results = json.loads(as_sarif(result, Language.VI))["runs"][0]["results"]
    ours = [issue["fingerprint"] for issue in issues_of(result)]
    assert ours == [found["partialFingerprints"]["planck/v1"] for found in results]
