"""The JUnit XML says to a CI server what planck says, and is what such servers read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
import xmlschema

from planck.model.assessment import Outcome, Progress, Verdict
from planck.model.changes import Changes, Comparison
from planck.model.location import Location
from planck.model.problem import Code, Level, Problem
from planck.model.result import FailOn, Language, Result
from planck.model.state import State
from planck.model.target import Waiver
from tests.reports.drawn import as_junit
from tests.reports.made import a_result, a_target, chi_lang, thai_nguyen, thanh_liem
from tests.reports.nasty import nasty_result

SCHEMA = xmlschema.XMLSchema(Path(__file__).resolve().parent.parent / "data" / "junit.xsd")
WAIVER = Waiver("Lũ lụt", date(2023, 6, 1), date(2024, 5, 31), "UBND huyện")
BROKEN = Problem(Level.ERROR, Code.EMPTY_FILE, Location("targets/x.yaml", 1, 1))
DOUBT = Problem(Level.WARNING, Code.WAIVER_UNUSED, Location("targets/x.yaml", 9, 3), {"target": "a/b"})


def case_of(result: Result, language: Language = Language.EN) -> ElementTree.Element:
    """The only case of a result."""
    cases = ElementTree.fromstring(as_junit(result, language)).findall("testsuite/testcase")
    assert len(cases) == 1
    return cases[0]


def kinds(case: ElementTree.Element) -> list[str]:
    return [part.tag for part in case]


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
def test_it_validates_against_the_common_schema(result: Result, language: Language) -> None:
    SCHEMA.validate(as_junit(result, language))


@pytest.mark.parametrize("verdict", [Verdict.MISSED, Verdict.NO_DATA], ids=str)
def test_missed_and_no_data_are_failures(verdict: Verdict) -> None:
    assessment = thanh_liem(outcome=Outcome.MISSED, progress=None, level=Level.ERROR)
    case = case_of(a_result(replace(assessment, verdict=verdict)))
    assert kinds(case) == ["failure"]
    failure = case[0]
    assert failure.get("type") == verdict.value
    assert failure.get("message")
    assert "targets/ha-nam/thanh-liem.yaml:12" in (failure.text or "")


@pytest.mark.parametrize("verdict", [Verdict.NEAR, Verdict.INCONCLUSIVE], ids=str)
def test_near_passes_with_output(verdict: Verdict) -> None:
    case = case_of(a_result(replace(thanh_liem(progress=None), verdict=verdict)))
    assert kinds(case) == ["system-out"]
    assert case[0].text


@pytest.mark.parametrize("progress", [Progress.BEHIND, Progress.FAR_BEHIND, Progress.WRONG_WAY], ids=str)
def test_behind_passes_with_output(progress: Progress) -> None:
    case = case_of(a_result(thai_nguyen(progress=progress)), Language.VI)
    assert kinds(case) == ["system-out"]
    assert "thấp hơn mục tiêu 1,44 điểm %" in (case[0].text or "")


@pytest.mark.parametrize(
    ("verdict", "level", "fail_on", "expected"),
    [
        pytest.param(Verdict.MISSED, Level.ERROR, FailOn.ERROR, "failure", id="an error"),
        pytest.param(Verdict.MISSED, Level.WARNING, FailOn.ERROR, "system-out", id="a miss that counts as a warning"),
        pytest.param(Verdict.NO_DATA, Level.INFO, FailOn.WARNING, "system-out", id="one that counts as nothing"),
        pytest.param(Verdict.NEAR, Level.WARNING, FailOn.WARNING, "failure", id="near, warnings asked for"),
        pytest.param(Verdict.NOT_DUE, Level.WARNING, FailOn.WARNING, "failure", id="behind, warnings asked for"),
        pytest.param(Verdict.MISSED, Level.ERROR, FailOn.NEVER, "system-out", id="a gate that never fails"),
    ],
)
def test_a_case_fails_exactly_where_its_target_fails_the_gate(
    verdict: Verdict, level: Level, fail_on: FailOn, expected: str
) -> None:
    progress = Progress.BEHIND if verdict is Verdict.NOT_DUE else None
    assessment = replace(thanh_liem(progress=progress, level=level), verdict=verdict)
    case = case_of(a_result(assessment, fail_on=fail_on))
    assert kinds(case) == [expected]
    if expected == "failure":
        assert case[0].get("type") == ("behind" if progress else verdict.value)


@pytest.mark.parametrize("verdict", [Verdict.MET, Verdict.EXCEEDED], ids=str)
def test_what_was_met_passes_in_silence(verdict: Verdict) -> None:
    assert kinds(case_of(a_result(replace(thanh_liem(progress=None), verdict=verdict)))) == []


def test_not_due_is_skipped_with_the_reason() -> None:
    case = case_of(a_result(thanh_liem()))
    assert kinds(case) == ["skipped"]
    assert case[0].get("message") == "the period ends on 2025-12-31"


@pytest.mark.parametrize("verdict", [Verdict.MISSED, Verdict.NO_DATA, Verdict.NEAR], ids=str)
def test_what_is_waived_is_skipped_with_the_reason_and_who_approved_it(verdict: Verdict) -> None:
    assessment = replace(thanh_liem(target=a_target(waiver=WAIVER), waiver=True), verdict=verdict)
    case = case_of(a_result(assessment))
    assert kinds(case) == ["skipped"]
    assert case[0].get("message") == "Waived from 2023-06-01 until 2024-05-31: Lũ lụt (approved by UBND huyện)"


def test_what_failed_before_the_change_is_skipped_where_only_new_failures_count() -> None:
    """A server that turns red for a failure would fail where the gate passes."""
    assessment = replace(thanh_liem(outcome=Outcome.MISSED, progress=None, level=Level.ERROR), verdict=Verdict.MISSED)
    since = Comparison(State("main"), State(""), Changes(None), True, frozenset({assessment.id}))
    case = case_of(a_result(assessment, comparison=since))
    assert kinds(case) == ["skipped"]
    assert (case[0].get("message") or "").endswith("Missed; already failing, so not counted")
    assert kinds(case_of(a_result(assessment, comparison=replace(since, new=frozenset({assessment.id}))))) == [
        "failure"
    ]
    assert kinds(case_of(a_result(assessment, comparison=replace(since, only_new=False)))) == ["failure"]


def test_a_mistake_in_the_files_is_an_error_and_a_doubt_passes_with_output() -> None:
    root = ElementTree.fromstring(as_junit(a_result(passed=None, problems=(BROKEN, DOUBT)), Language.EN))
    first, second = root.findall("testsuite/testcase")
    assert kinds(first) == ["error"]
    assert first[0].get("type") == "empty-file"
    assert "targets/x.yaml:1:1" in (first[0].text or "")
    assert kinds(second) == ["system-out"]


@pytest.mark.parametrize(
    ("fail_on", "expected"),
    [
        pytest.param(FailOn.ERROR, ["system-out"], id="not a doubt"),
        pytest.param(FailOn.WARNING, ["failure"], id="a doubt too"),
        pytest.param(FailOn.NEVER, ["system-out"], id="nothing"),
    ],
)
def test_a_problem_fails_exactly_where_it_fails_the_gate(fail_on: FailOn, expected: list[str]) -> None:
    assert kinds(case_of(a_result(problems=(DOUBT,), fail_on=fail_on))) == expected


def test_each_area_is_a_suite_whose_counts_are_those_of_its_cases() -> None:
    missed = replace(thai_nguyen(progress=None, level=Level.ERROR), verdict=Verdict.MISSED)
    root = ElementTree.fromstring(
        as_junit(a_result(thanh_liem(), missed, problems=(DOUBT,), fail_on=FailOn.WARNING), Language.VI)
    )
    suites = root.findall("testsuite")
    assert [suite.get("name") for suite in suites] == ["Huyện Thanh Liêm", "Tỉnh Thái Nguyên", "Vấn đề trong tệp"]
    counts = [[suite.get(key) for key in ("tests", "failures", "errors", "skipped")] for suite in suites]
    assert counts == [["1", "0", "0", "1"], ["1", "1", "0", "0"], ["1", "1", "0", "0"]]


def test_its_only_time_is_the_as_of_date() -> None:
    """The same files and day give the same bytes: no clock is looked at, and no host is named."""
    suite = ElementTree.fromstring(as_junit(a_result(thanh_liem()), Language.EN))[0]
    assert suite.get("timestamp") == "2023-12-31T00:00:00"
    assert (suite.get("hostname"), suite.get("time")) == ("localhost", "0")
