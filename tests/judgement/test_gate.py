"""Does the gate pass, and how many targets were met of how many?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from planck.judgement.gate import gate
from planck.judgement.totals import summarise, summary_of, tally
from planck.model.assessment import Assessment, Outcome, Progress, Verdict
from planck.model.problem import Code, Level, Problem
from planck.model.result import FailOn
from tests.judgement.plan import AREA, at_least, target


def one(
    verdict: Verdict,
    outcome: Outcome | None = None,
    progress: Progress | None = None,
    *,
    level: Level = Level.NONE,
    waiver: bool = False,
    provisional: bool = False,
    restates: str | None = None,
) -> Assessment:
    goal = target(at_least("1"), restates=restates)
    return Assessment(
        goal, goal, AREA, date(2026, 6, 30), verdict, outcome, progress, level=level, waiver=waiver,
        provisional=provisional,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("levels", "fail_on", "passed"),
    [
        pytest.param([], FailOn.ERROR, True, id="nothing"),
        pytest.param([Level.ERROR], FailOn.ERROR, False, id="an error"),
        pytest.param([Level.NONE, Level.ERROR, Level.NONE], FailOn.ERROR, False, id="an error among others"),
        pytest.param([Level.WARNING, Level.INFO, Level.NONE], FailOn.ERROR, True, id="a warning"),
        pytest.param([Level.WARNING], FailOn.WARNING, False, id="a warning, asked for"),
        pytest.param([Level.ERROR], FailOn.WARNING, False, id="an error, warnings asked for"),
        pytest.param([Level.INFO, Level.NONE], FailOn.WARNING, True, id="information never fails"),
        pytest.param([Level.ERROR, Level.WARNING], FailOn.NEVER, True, id="never"),
    ],
)
def test_the_gate_fails_from_the_level_asked_for(levels: list[Level], fail_on: FailOn, passed: bool) -> None:
    assessments = [one(Verdict.MISSED, level=level) for level in levels]
    problems = [Problem(level, Code.WAIVER_UNUSED, None) for level in levels]
    assert gate(assessments, [], fail_on) is passed
    assert gate([], problems, fail_on) is passed
    assert gate(assessments, problems, fail_on) is passed


MIXED = (
    one(Verdict.EXCEEDED, Outcome.EXCEEDED, provisional=True),
    one(Verdict.MET, Outcome.MET),
    one(Verdict.MISSED, Outcome.MISSED, waiver=True, provisional=True),
    one(Verdict.NEAR, Outcome.NEAR),
    one(Verdict.INCONCLUSIVE, Outcome.INCONCLUSIVE),
    one(Verdict.NO_DATA),
    one(Verdict.NO_DATA, Outcome.EXCEEDED),
    one(Verdict.AREA_ENDED, Outcome.MET, Progress.ACHIEVED, provisional=True),
    one(Verdict.NOT_DUE, Outcome.EXCEEDED, Progress.AHEAD, provisional=True),
    one(Verdict.NOT_DUE, Outcome.MISSED, Progress.BEHIND),
    one(Verdict.NOT_DUE, None, Progress.NO_DATA),
    one(Verdict.MISSED, Outcome.MISSED, restates="y", waiver=True, provisional=True),
    one(Verdict.MET, Outcome.MET, restates="y"),
)


def test_the_totals_count_the_due_ones_and_those_with_figures() -> None:
    found = summarise(MIXED)
    assert (found.targets, found.restated) == (11, 2)
    # Due: exceeded, met, missed, near, inconclusive and two without data; not the ended area, nor what is open.
    assert (found.due, found.due_met) == (7, 2)
    # To date: all but the two without an outcome; met or exceeded: exceeded, met, exceeded, met (ended), exceeded.
    assert (found.to_date, found.to_date_met) == (9, 5)
    assert (found.waived, found.provisional) == (1, 2)


def test_the_totals_have_every_code_also_with_nothing_to_count() -> None:
    found = summarise(MIXED)
    assert {code.value: count for code, count in found.verdict.items()} == {
        "exceeded": 1, "met": 1, "near": 1, "missed": 1, "inconclusive": 1, "no_data": 2, "area_ended": 1, "not_due": 3,
    }  # fmt: skip
    assert {code and code.value: count for code, count in found.outcome.items()} == {
        "exceeded": 3, "met": 2, "near": 1, "missed": 2, "inconclusive": 1, None: 2,
    }  # fmt: skip
    assert {code.value: count for code, count in found.progress.items()} == {
        "achieved": 1, "ahead": 1, "on_track": 0, "behind": 1, "far_behind": 0, "wrong_way": 0, "not_rated": 0,
        "no_data": 1,
    }  # fmt: skip
    empty = summarise([])
    assert (empty.targets, empty.due, empty.to_date) == (0, 0, 0)
    assert set(empty.verdict) == set(Verdict)
    assert set(empty.outcome) == {*Outcome, None}
    assert set(empty.progress) == set(Progress)


def test_every_count_of_one_kind_adds_up_to_the_targets() -> None:
    found = summarise(MIXED)
    assert sum(found.verdict.values()) == sum(found.outcome.values()) == found.targets


def by(verdict: Verdict, outcome: Outcome | None, assigner: str | None) -> Assessment:
    goal = target(at_least("1"), assigned_by=assigner)
    return Assessment(goal, goal, AREA, date(2026, 6, 30), verdict, outcome, provisional=True)


def test_the_plans_of_several_levels_are_counted_for_each() -> None:
    met, missed = (Verdict.MET, Outcome.MET), (Verdict.MISSED, Outcome.MISSED)
    found = summarise([by(*met, None), by(*met, "Tỉnh giao"), by(*missed, "HĐND giao"), by(*missed, "Tỉnh giao")])
    counts = {
        name: (each.targets, each.due, each.due_met, each.to_date, each.to_date_met, each.provisional)
        for name, each in found.assigners.items()
    }
    assert counts == {"Tỉnh giao": (2, 2, 1, 2, 1, 2), "HĐND giao": (1, 1, 0, 1, 0, 1), None: (1, 1, 1, 1, 1, 1)}
    assert list(counts) == ["Tỉnh giao", "HĐND giao", None]
    assert (found.due, found.due_met) == (4, 2)


def test_the_plans_of_one_level_need_no_counts_of_their_own() -> None:
    one_level = [by(Verdict.MET, Outcome.MET, "Tỉnh giao"), by(Verdict.MET, Outcome.MET, None)]
    assert summarise(one_level).assigners == {}
    assert list(summarise([*one_level[:1], by(Verdict.MET, Outcome.MET, "HĐND giao")]).assigners) == [
        "Tỉnh giao",
        "HĐND giao",
    ]


def test_the_targets_of_several_areas_are_counted_for_each() -> None:
    met, missed = (Verdict.MET, Outcome.MET), (Verdict.MISSED, Outcome.MISSED)
    elsewhere = replace(AREA, id="elsewhere")
    result = summarise([by(*met, None), replace(by(*missed, None), area=elsewhere), by(*met, None)])
    assert {area: (each.targets, each.due_met) for area, each in result.areas.items()} == {
        AREA.id: (2, 2),
        "elsewhere": (1, 0),
    }
    assert summarise([by(*met, None)]).areas == {}


@pytest.mark.parametrize("size", range(1, len(MIXED) + 1))
def test_the_counts_of_some_areas_and_of_the_others_add_up_to_those_of_all(size: int) -> None:
    """Whoever counts area by area counts nothing twice and forgets nothing."""
    areas = [AREA, replace(AREA, id="elsewhere"), replace(AREA, id="nowhere")]
    assigned = [by(Verdict.MET, Outcome.MET, name) for name in ("Xã giao", None, "Tỉnh giao")]
    by_area = [
        [replace(each, area=area) for each in (*MIXED[:size], *assigned[: 1 + place])]
        for place, area in enumerate(areas)
    ]
    whole = summarise([each for own in by_area for each in own])
    for cut in range(len(by_area) + 1):
        parts = [[each for own in part for each in own] for part in (by_area[:cut], by_area[cut:])]
        added = summary_of([tally(part) for part in parts])
        assert added == whole
        assert (list(added.areas), list(added.assigners)) == (list(whole.areas), list(whole.assigners))
