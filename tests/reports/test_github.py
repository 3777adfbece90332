"""The annotations stand at the line that they are about, the worst first, and are never too many."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from planck.model.assessment import Assessment, Outcome, Verdict
from planck.model.changes import Changes, Comparison
from planck.model.location import Location
from planck.model.problem import Code, Level, Problem
from planck.model.result import FailOn, Language
from planck.model.state import State
from planck.model.target import Waiver
from tests.reports.drawn import as_github
from tests.reports.made import a_result, a_target, chi_lang, thai_nguyen, thanh_liem
from tests.reports.reading import Annotation, read_github


def commands_of(text: str) -> list[Annotation]:
    return [line for line in read_github(text) if isinstance(line, Annotation)]


def failing(verdict: Verdict, name: str = "x", **changes: Any) -> Assessment:
    assessment = thanh_liem(target=a_target(name=name), outcome=Outcome.MISSED, progress=None, level=Level.ERROR)
    return replace(assessment, verdict=verdict, **changes)


def test_a_miss_is_an_error_at_the_line_of_its_target() -> None:
    (annotation,) = commands_of(as_github(a_result(failing(Verdict.MISSED, "Tăng trưởng")), Language.VI))
    assert annotation.kind == "error"
    assert annotation.properties == {
        "file": "targets/ha-nam/thanh-liem.yaml",
        "line": "12",
        "col": "5",
        "title": "Huyện Thanh Liêm: Tăng trưởng: Không đạt",
    }
    assert "ít nhất 15,1%/năm" in annotation.message


def test_the_signs_that_part_a_command_are_escaped() -> None:
    line = as_github(a_result(failing(Verdict.MISSED, "a: b, 5%")), Language.EN).splitlines()[0]
    assert "title=Thanh Liêm district%3A a%3A b%2C 5%25%3A Missed::" in line
    assert "15.1%25/yr" in line


@pytest.mark.parametrize(
    ("level", "fail_on", "expected"),
    [
        pytest.param(Level.ERROR, FailOn.ERROR, "::error ", id="a miss"),
        pytest.param(Level.ERROR, FailOn.NEVER, "::warning ", id="a miss that fails nothing"),
        pytest.param(Level.WARNING, FailOn.ERROR, "::warning ", id="a miss that weighs as a warning"),
        pytest.param(Level.WARNING, FailOn.WARNING, "::error ", id="a warning that fails the gate"),
    ],
)
def test_an_error_is_what_fails_the_gate(level: Level, fail_on: FailOn, expected: str) -> None:
    result = a_result(failing(Verdict.MISSED, level=level), fail_on=fail_on)
    assert as_github(result, Language.EN).startswith(expected)


def test_behind_is_a_warning_and_what_weighs_nothing_is_not_annotated() -> None:
    annotations = commands_of(as_github(a_result(thanh_liem(), thai_nguyen(), chi_lang()), Language.EN))
    assert [annotation.kind for annotation in annotations] == ["warning"]


def test_a_waiver_is_a_notice_whatever_it_excuses() -> None:
    waiver = Waiver("flood", date(2023, 6, 1), date(2024, 5, 31), None)
    assessment = failing(Verdict.MISSED, level=Level.NONE, waiver=True, in_force=a_target(waiver=waiver))
    (annotation,) = commands_of(as_github(a_result(assessment), Language.EN))
    assert annotation.kind == "notice"
    assert "flood" in annotation.message


def test_what_failed_before_the_change_is_a_notice_where_only_new_failures_count() -> None:
    assessment = failing(Verdict.MISSED)
    since = Comparison(State("main"), State(""), Changes(None), True, frozenset({assessment.id}))
    (annotation,) = commands_of(as_github(a_result(assessment, comparison=since), Language.EN))
    assert annotation.kind == "notice"
    assert annotation.message.startswith("already failing, so not counted\n")
    (annotation,) = commands_of(as_github(a_result(assessment, comparison=replace(since, only_new=False)), Language.EN))
    assert annotation.kind == "error"


def test_a_target_of_each_item_says_so() -> None:
    (annotation,) = commands_of(
        as_github(a_result(failing(Verdict.MISSED, in_force=a_target(each_item=True))), Language.EN)
    )
    assert "; for each item" in annotation.message


def test_the_worst_comes_first() -> None:
    problem = Problem(Level.WARNING, Code.WAIVER_UNUSED, Location("targets/x.yaml", 9, 3), {"target": "a/b"})
    result = a_result(
        thai_nguyen(), failing(Verdict.NO_DATA, "second"), failing(Verdict.MISSED, "first"), problems=(problem,)
    )
    titles = [annotation.properties["title"] for annotation in commands_of(as_github(result, Language.EN))]
    assert [title.rpartition(": ")[0].rpartition(" ")[2] or title for title in titles[:2]] == ["first", "second"]
    assert titles[2] == "waiver-unused"
    assert titles[3].endswith("Behind")


@pytest.mark.parametrize(("count", "rest"), [(10, None), (11, 1), (25, 15)])
def test_there_are_at_most_ten_of_a_kind_and_a_notice_of_how_many_more_there_are(count: int, rest: int | None) -> None:
    many = [failing(Verdict.MISSED, f"n{number}") for number in range(count)]
    annotations = commands_of(as_github(a_result(*many, thai_nguyen()), Language.EN))
    kinds = ["error"] * 10 + ["warning"]
    if rest is None:
        assert [annotation.kind for annotation in annotations] == kinds
    else:
        assert [annotation.kind for annotation in annotations] == [*kinds, "notice"]
        more = f"{rest} more at level error not shown here; the report has them all."
        assert (annotations[-1].properties, annotations[-1].message) == ({"title": "planck"}, more)


def test_the_notice_of_what_is_left_out_is_one_of_the_ten_that_a_runner_shows() -> None:
    errors = [failing(Verdict.MISSED, f"n{number}") for number in range(12)]
    notices = [failing(Verdict.MISSED, f"n{number}", level=Level.INFO) for number in range(12)]
    annotations = commands_of(as_github(a_result(*errors, *notices), Language.EN))
    assert [annotation.kind for annotation in annotations] == ["error"] * 10 + ["notice"] * 10
    assert [line.partition(" not")[0] for line in annotations[10].message.split("\n")] == [
        "2 more at level error",
        "3 more at level info",
    ]


def test_problems_without_a_verdict_are_errors_where_they_stand() -> None:
    broken = Problem(Level.ERROR, Code.EMPTY_FILE, Location("targets/x.yaml", 1, 1))
    text = as_github(a_result(passed=None, problems=(broken,)), Language.EN, folder="register/")
    (annotation,) = commands_of(text)
    assert (annotation.kind, annotation.properties["file"]) == ("error", "register/targets/x.yaml")


def test_with_nothing_to_annotate_the_counts_are_still_said() -> None:
    assert as_github(a_result(thanh_liem()), Language.VI) == (
        "Đến hạn: chưa có chỉ tiêu đến hạn\nĐến nay: đạt và vượt 1/1 chỉ tiêu có số liệu\n"
    )
