"""The SARIF says to code scanning what the gate says, and is what its standard asks for."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from planck.model.assessment import Assessment, Outcome, Verdict
from planck.model.changes import Changes, Comparison, Turn
from planck.model.location import Location
from planck.model.problem import Code, Level, Problem
from planck.model.result import FailOn, Language, Result
from planck.model.state import State
from planck.model.target import Waiver
from tests.reports.drawn import as_sarif
from tests.reports.made import a_result, a_target, chi_lang, thai_nguyen, thanh_liem
from tests.reports.nasty import nasty_result

SCHEMA = json.loads((Path(__file__).parent.parent / "data" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
WAIVER = Waiver("Lũ lụt", date(2023, 6, 1), date(2024, 5, 31), "UBND huyện", Location("targets/x.yaml", 8, 5))
BROKEN = Problem(Level.ERROR, Code.EMPTY_FILE, Location("targets/x.yaml", 1, 1))
DOUBT = Problem(Level.WARNING, Code.WAIVER_UNUSED, Location("targets/x.yaml", 9, 3), {"target": "a/b"})


def run_of(result: Result, language: Language = Language.EN, **asked: Any) -> dict[str, Any]:
    """The only run of a log, which is what the schema says."""
    log = json.loads(as_sarif(result, language, **asked))
    assert [error.message for error in jsonschema.Draft4Validator(SCHEMA).iter_errors(log)] == []
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def result_of(result: Result, **asked: Any) -> dict[str, Any]:
    """The only result of a log."""
    (only,) = run_of(result, **asked)["results"]
    assert isinstance(only, dict)
    return only


def failing(verdict: Verdict = Verdict.MISSED, **changes: Any) -> Assessment:
    return replace(thanh_liem(outcome=Outcome.MISSED, progress=None, level=Level.ERROR), verdict=verdict, **changes)


@pytest.mark.parametrize(
    "result",
    [
        pytest.param(a_result(), id="nothing"),
        pytest.param(a_result(thanh_liem(), thai_nguyen(), chi_lang()), id="targets"),
        pytest.param(a_result(thanh_liem(), problems=(DOUBT,)), id="doubts"),
        pytest.param(a_result(passed=None, problems=(BROKEN, DOUBT)), id="no verdict"),
        pytest.param(nasty_result(), id="nasty"),
    ],
)
@pytest.mark.parametrize("language", list(Language))
def test_it_validates_against_the_schema_of_the_standard(result: Result, language: Language) -> None:
    run_of(result, language)


@pytest.mark.parametrize(
    ("result", "rule", "level"),
    [
        pytest.param(a_result(failing()), "target-missed", "error", id="missed"),
        pytest.param(a_result(failing(level=Level.WARNING)), "target-missed", "warning", id="missed, a warning"),
        pytest.param(a_result(failing(level=Level.INFO)), "target-missed", "note", id="missed, an information"),
        pytest.param(a_result(failing(Verdict.NO_DATA)), "target-no-data", "error", id="no data"),
        pytest.param(a_result(thai_nguyen()), "target-behind", "warning", id="behind"),
        pytest.param(a_result(thanh_liem(), problems=(DOUBT,)), "waiver-unused", "warning", id="doubt"),
        pytest.param(a_result(passed=None, problems=(BROKEN,)), "empty-file", "error", id="mistake"),
    ],
)
def test_each_result_has_the_level_that_it_has_at_the_gate(result: Result, rule: str, level: str) -> None:
    found = result_of(result)
    assert (found["ruleId"], found["level"]) == (rule, level)


def test_what_weighs_nothing_is_no_result() -> None:
    assert run_of(a_result(thanh_liem(), chi_lang()))["results"] == []


def test_each_result_leads_to_its_rule_which_says_what_it_is_and_what_to_do() -> None:
    for language, remedy in ((Language.EN, "remove the waiver"), (Language.VI, "hãy bỏ")):
        run = run_of(a_result(failing(), problems=(DOUBT,)), language)
        rules = run["tool"]["driver"]["rules"]
        assert [rules[found["ruleIndex"]]["id"] for found in run["results"]] == ["waiver-unused", "target-missed"]
        assert remedy in rules[0]["fullDescription"]["text"]
        assert remedy not in rules[0]["shortDescription"]["text"]
        assert "docs/messages.md#waiver-unused" in rules[0]["help"]["text"]


def test_a_place_is_a_path_from_the_root_of_the_repository_in_the_form_of_an_address() -> None:
    problem = replace(DOUBT, location=Location("targets/Thanh Liêm: 5%.yaml", 9, 3))
    place = result_of(a_result(problems=(problem,)), folder="kế hoạch/")["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {
        "uri": "k%E1%BA%BF%20ho%E1%BA%A1ch/targets/Thanh%20Li%C3%AAm%3A%205%25.yaml",
        "uriBaseId": "%SRCROOT%",
    }
    assert place["region"] == {"startLine": 9, "startColumn": 3}
    assert run_of(a_result())["columnKind"] == "unicodeCodePoints"


def test_a_file_name_that_is_no_text_is_named_by_its_bytes() -> None:
    problem = replace(DOUBT, location=Location("targets/\udcff.yaml", 1, 1))
    place = result_of(a_result(problems=(problem,)))["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "targets/%FF.yaml"


def test_what_belongs_to_no_line_is_shown_at_the_settings() -> None:
    """Code scanning refuses a log in which one result has no place."""
    problem = Problem(Level.WARNING, Code.TARGET_REMOVED, None, {"target": "a/b", "terms": "x", "place": "y"})
    place = result_of(a_result(problems=(problem,)), folder="plan/")["locations"][0]["physicalLocation"]
    assert (place["artifactLocation"]["uri"], place["region"]["startLine"]) == ("plan/planck.yaml", 1)


def fingerprints(result: Result, language: Language = Language.EN) -> list[str]:
    return [found["partialFingerprints"]["planck/v1"] for found in run_of(result, language)["results"]]


def test_a_fingerprint_stays_where_lines_move_and_in_either_language() -> None:
    result = a_result(failing(), problems=(DOUBT,))
    target = a_target(comparator_location=Location("targets/ha-nam/thanh-liem.yaml", 99, 5))
    moved = a_result(
        failing(target=target, in_force=target),
        problems=(replace(DOUBT, location=Location("targets/x.yaml", 50, 1)),),
    )
    assert fingerprints(result) == fingerprints(moved) == fingerprints(result, Language.VI)


def test_a_fingerprint_stays_where_the_lines_that_its_message_names_move() -> None:
    found = [
        Problem(
            Level.ERROR, Code.DUPLICATE_KEY, Location("targets/x.yaml", line + 1, 3), {"key": "a", "line": str(line)}
        )
        for line in (4, 5)
    ]
    first, second = (fingerprints(a_result(passed=None, problems=(problem,))) for problem in found)
    assert first == second


def test_a_fingerprint_is_of_one_finding_alone() -> None:
    """Also where a mistake is made twice in a file, and where what is wrong with a target changes."""
    twice = replace(DOUBT, location=Location("targets/x.yaml", 50, 1))
    elsewhere = replace(DOUBT, location=Location("targets/y.yaml", 9, 3))
    other = replace(DOUBT, args={"target": "a/c"})
    every = fingerprints(a_result(failing(), problems=(DOUBT, twice, elsewhere, other)))
    every += fingerprints(a_result(failing(Verdict.NO_DATA)))
    assert len(set(every)) == len(every) == 6


def test_two_registers_of_a_repository_have_no_fingerprint_in_common() -> None:
    result = a_result(failing(), problems=(DOUBT,))
    runs = [run_of(result, folder=folder) for folder in ("a/", "b/")]
    every = [found["partialFingerprints"]["planck/v1"] for run in runs for found in run["results"]]
    assert len(set(every)) == 4


def test_a_waiver_is_a_suppression_with_its_reason_and_its_place() -> None:
    target = a_target(waiver=WAIVER)
    found = result_of(a_result(failing(level=Level.NONE, waiver=True, target=target, in_force=target)))
    assert found["level"] == "note"
    (suppression,) = found["suppressions"]
    assert (suppression["kind"], suppression["status"]) == ("inSource", "accepted")
    assert suppression["justification"] == "Lũ lụt"
    assert suppression["location"]["physicalLocation"]["region"] == {"startLine": 8, "startColumn": 5}


def test_what_is_old_is_unchanged_and_where_only_the_new_counts_a_note() -> None:
    assessment = failing()
    changes = Changes(None, pairs=(Turn(assessment, assessment),))
    since = Comparison(State("main"), State(""), changes, True, frozenset({assessment.id}), appeared=(DOUBT,))
    result = a_result(assessment, problems=(DOUBT,), comparison=since)
    states = [(found["level"], found["baselineState"]) for found in run_of(result)["results"]]
    assert states == [("warning", "new"), ("note", "unchanged")]
    result = replace(result, comparison=replace(since, only_new=False, appeared=()))
    states = [(found["level"], found["baselineState"]) for found in run_of(result)["results"]]
    assert states == [("warning", "unchanged"), ("error", "unchanged")]


def test_what_is_new_is_so_and_without_a_comparison_there_is_no_state() -> None:
    assessment = failing()
    changes = Changes(None, pairs=(Turn(thanh_liem(), assessment),))
    since = Comparison(State("main"), State(""), changes, True, frozenset({assessment.id}), frozenset({assessment.id}))
    assert result_of(a_result(assessment, comparison=since))["baselineState"] == "new"
    assert "baselineState" not in result_of(a_result(assessment))


@pytest.mark.parametrize(
    ("result", "gate", "successful", "status"),
    [
        pytest.param(a_result(passed=True), True, True, 0, id="passed"),
        pytest.param(a_result(failing(), passed=False), True, True, 1, id="failed"),
        pytest.param(a_result(failing(), passed=False), False, True, 0, id="failed, in a report"),
        pytest.param(a_result(passed=None, problems=(BROKEN,)), True, False, 2, id="no verdict"),
    ],
)
def test_the_run_says_how_it_ended(result: Result, gate: bool, successful: bool, status: int) -> None:
    (invocation,) = run_of(result, gate=gate)["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (successful, status)
    assert ("toolExecutionNotifications" in invocation) is not successful


def test_two_registers_of_a_repository_are_two_analyses() -> None:
    names = {run_of(a_result(), folder=folder)["automationDetails"]["id"] for folder in ("", "a/", "b/")}
    assert names == {"planck/", "planck/a/", "planck/b/"}


def test_what_the_gate_was_is_said() -> None:
    properties = run_of(a_result(failing(), fail_on=FailOn.WARNING, passed=False))["properties"]
    assert (properties["fail_on"], properties["passed"]) == ("warning", False)
