"""The sum over a period: months, quarters, cumulative figures, and limits that are passed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from planck.model.assessment import Assessment
from planck.model.comparator import Comparator
from planck.model.explanation import ReasonCode, StepCode
from planck.model.indicator import Kind
from planck.model.period import Period
from planck.model.target import Target, Tolerance
from planck.model.value import Interval, Number
from tests.judgement.plan import at_least, at_most, between, judged, less_than, more_than, seen, series, target


def total(comparator: Comparator, period: str = "2024", **more: Any) -> Target:
    return target(comparator, period, "total", **more)


def value(assessment: Assessment) -> str | None:
    if assessment.actual is None:
        return None
    assert isinstance(assessment.actual.value, Number)
    return f"{assessment.actual.value.value:f}"


def used(assessment: Assessment) -> str:
    return " ".join(str(figure.period) for figure in assessment.used)


MONTHS = {f"2024-{month:02}": month for month in range(1, 13)}  # 1 + … + 12 = 78
QUARTERS = {"2024-Q1": 10, "2024-Q2": 20, "2024-Q3": 30, "2024-Q4": 40}


@pytest.mark.parametrize(
    ("period", "values", "expected", "chosen"),
    [
        pytest.param("2024", {"2024": 100}, "100", "2024", id="the year"),
        pytest.param("2024", QUARTERS, "100", "2024-Q1 2024-Q2 2024-Q3 2024-Q4", id="quarters"),
        pytest.param("2024", MONTHS, "78", " ".join(MONTHS), id="months"),
        pytest.param("2024", {"2024-9M": 60, "2024-Q4": 40}, "100", "2024-9M 2024-Q4", id="nine months and the rest"),
        pytest.param("2024", {"2024-H1": 30, "2024-H2": 70}, "100", "2024-H1 2024-H2", id="halves"),
        pytest.param(
            "2024",
            {"2024-H1": 31, **QUARTERS},
            "101",
            "2024-H1 2024-Q3 2024-Q4",
            id="the half rather than its quarters",
        ),
        pytest.param(
            "2024", {"2024-9M": 61, "2024-H1": 31, **QUARTERS}, "101", "2024-9M 2024-Q4", id="the widest of the nested"
        ),
        pytest.param("2024", {"2024": 99, "2024-9M": 60, **QUARTERS, **MONTHS}, "99", "2024", id="the year above all"),
        pytest.param("2021-2023", {"2021": 1, "2022": 2, "2023": 3}, "6", "2021 2022 2023", id="years"),
        pytest.param("2021-2023", {"2021-2022": 5, "2021": 1, "2022": 2, "2023": 3}, "8", "2021-2022 2023", id="spans"),
        pytest.param("2021-2023", {"2021-2023": 7, "2021": 1, "2022": 2, "2023": 3}, "7", "2021-2023", id="the period"),
        pytest.param("2024-H1", {"2024-Q1": 10, "2024-Q2": 20}, "30", "2024-Q1 2024-Q2", id="of a half year"),
        pytest.param("2024-9M", {"2024-9M": 60}, "60", "2024-9M", id="of nine months"),
    ],
)
def test_a_total_is_the_sum_of_the_widest_figures_that_cover_it(
    period: str, values: dict[str, object], expected: str, chosen: str
) -> None:
    assessment = judged(total(at_least("10000"), period), values, "2025-01-01")
    assert assessment.verdict.value == "missed"
    assert (value(assessment), used(assessment)) == (expected, chosen)


@pytest.mark.parametrize(
    ("period", "values", "missing"),
    [
        pytest.param("2024", {"2024-9M": 60}, "2024-10/12", id="the last quarter"),
        pytest.param("2024", {"2024-Q1": 10, "2024-Q3": 30}, "Q2 Q4", id="two quarters"),
        pytest.param("2021-2023", {"2021": 1}, "2022-2023", id="years"),
        pytest.param("2021-2023", {"2021": 1, "2022-H1": 1}, "2022-H2 2023", id="half a year and a year"),
        pytest.param("2024", {}, "2024", id="everything"),
        pytest.param("2024", {"2024-Q2": 20}, "2024-Q1 2024-H2", id="before and after"),
        pytest.param("2024-H1", {"2024-03": 1}, "2024-2M 2024-Q2", id="of half a year"),
    ],
)
def test_the_parts_that_are_missing_are_named(period: str, values: dict[str, object], missing: str) -> None:
    assessment = judged(total(at_least("1000"), period), values, "2025-06-30")
    assert (assessment.verdict.value, assessment.outcome) == ("no_data", None)
    assert assessment.reason is not None
    assert assessment.reason.code is ReasonCode.PARTS_MISSING
    absent = assessment.reason.args["missing"]
    assert isinstance(absent, tuple)
    names = {"2024-10/12": "2024-Q4", "Q2 Q4": "2024-Q2 2024-Q4"}
    assert " ".join(map(str, absent)) == names.get(missing, missing)


def test_figures_that_cross_the_period_or_are_of_a_day_are_left_out() -> None:
    values = {"2024-Q4": 1, "2023-2024": 9, "2024-10-21": 9, "2025": 9}
    assessment = judged(total(at_least("1"), "2024"), values, "2026-06-30")
    assert value(assessment) == "1"
    assert {str(unused.observation.period): unused.reason.code.value for unused in assessment.unused} == {
        "2023-2024": "outside-period", "2024-10-21": "another-length", "2025": "outside-period",
    }  # fmt: skip


def test_parts_of_a_chosen_whole_are_listed_as_covered() -> None:
    assessment = judged(total(at_least("1"), "2024"), {"2024-H1": 5, "2024-Q1": 2, "2024-Q2": 3}, "2024-08-01")
    assert {str(unused.observation.period): unused.reason.code.value for unused in assessment.unused} == {
        "2024-Q1": "covered", "2024-Q2": "covered",
    }  # fmt: skip


def test_a_sum_names_its_terms() -> None:
    assessment = judged(total(at_least("100"), "2024"), QUARTERS, "2025-01-01")
    step = next(one for one in assessment.steps if one.code is StepCode.SUM)
    assert step.args["terms"] == (10, 20, 30, 40)
    assert step.args["result"] == 100
    assert assessment.verdict.value == "met"
    assert assessment.margin is not None
    assert (assessment.margin.value, assessment.margin.percent) == (Decimal(0), Decimal(100))


def test_a_sum_of_intervals_is_an_interval() -> None:
    assessment = judged(total(at_least("10"), "2021-2022"), {"2021": "4..5", "2022": "5..6"}, "2023-01-01")
    assert assessment.actual is not None
    assert assessment.actual.value == Interval(Decimal(9), Decimal(11))
    assert assessment.verdict.value == "inconclusive"


@pytest.mark.parametrize(
    ("comparator", "kind", "tolerance", "values", "verdict"),
    [
        pytest.param(at_most("100"), "flow", None, {"2021": 60, "2022": 41}, "missed", id="passed"),
        pytest.param(at_most("100"), "flow", None, {"2021": 60, "2022": 40}, "not_due", id="reached, not passed"),
        pytest.param(
            less_than("100"), "flow", None, {"2021": 60, "2022": 40}, "missed", id="strict: reached is passed"
        ),
        pytest.param(less_than("100"), "flow", None, {"2021": 60, "2022": 39}, "not_due", id="strict: below"),
        pytest.param(at_most("100"), "count", None, {"2021": 60, "2022": 41}, "missed", id="a count"),
        pytest.param(at_most("100"), "level", None, {"2021": 60, "2022": 41}, "not_due", id="what may be negative"),
        pytest.param(at_most("100"), "flow", None, {"2021": 102, "2022": -1}, "not_due", id="what has been negative"),
        pytest.param(
            at_most("100"), "flow", None, {"2021": 102, "2022": "-1..5"}, "not_due", id="what may have been negative"
        ),
        pytest.param(at_most("100"), "flow", None, {"2021": 0, "2022": 101}, "missed", id="nothing is not negative"),
        pytest.param(at_most("2"), "flow", None, {"2021": "0.5", "2022": 2}, "missed", id="nor is a part of one"),
        pytest.param(at_most("100"), "flow", "5", {"2021": 60, "2022": 45}, "not_due", id="within the tolerance"),
        pytest.param(at_most("100"), "flow", "5", {"2021": 60, "2022": 46}, "missed", id="beyond the tolerance"),
        pytest.param(at_most("100"), "flow", None, {"2021": 60, "2022": "30..50"}, "not_due", id="perhaps passed"),
        pytest.param(at_most("100"), "flow", None, {"2021": 60, "2022": "41..50"}, "missed", id="passed at both ends"),
        pytest.param(between("1", "100", "lower"), "flow", None, {"2021": 60, "2022": 60}, "not_due", id="a range"),
    ],
)
def test_a_sum_beyond_a_limit_decides_at_once(
    comparator: Comparator, kind: str, tolerance: str | None, values: dict[str, object], verdict: str
) -> None:
    slack = None if tolerance is None else Tolerance(Decimal(tolerance))
    assessment = judged(total(comparator, "2021-2025", kind=Kind(kind).value, tolerance=slack), values, "2023-01-01")
    assert assessment.verdict.value == verdict
    passed = assessment.reason is not None and assessment.reason.code is ReasonCode.LIMIT_PASSED
    assert passed is (verdict == "missed")


@pytest.mark.parametrize(
    ("comparator", "kind", "values", "as_of", "answers"),
    [
        pytest.param(at_least("100"), "flow", {"2021": 60, "2022": 39}, "2023-01-01", "not_due none", id="not yet"),
        pytest.param(at_least("100"), "flow", {"2021": 60, "2022": 40}, "2023-01-01", "met met", id="reached"),
        pytest.param(at_least("100"), "flow", {"2021": 60, "2022": 41}, "2023-01-01", "exceeded exceeded", id="passed"),
        pytest.param(at_least("100"), "count", {"2021": 60, "2022": 41}, "2023-01-01", "exceeded exceeded", id="count"),
        pytest.param(more_than("100"), "flow", {"2021": 60, "2022": 40}, "2023-01-01", "not_due none", id="strict"),
        pytest.param(more_than("100"), "flow", {"2021": 60, "2022": 41}, "2023-01-01", "met met", id="strict: passed"),
        pytest.param(at_least("100"), "flow", {"2021": -1, "2022": 150}, "2023-01-01", "not_due none", id="may fall"),
        pytest.param(at_least("100"), "stock", {"2021": 60, "2022": 60}, "2023-01-01", "not_due none", id="no flow"),
        pytest.param(at_least("100"), "flow", {"2021": "99..150"}, "2023-01-01", "not_due none", id="perhaps reached"),
        pytest.param(between("1", "100", "higher"), "flow", {"2021": 60}, "2023-01-01", "not_due none", id="a range"),
        pytest.param(at_least("100"), "flow", {"2022": 120}, "2023-01-01", "exceeded exceeded", id="despite a gap"),
        pytest.param(
            at_least("100"),
            "flow",
            {"2021": 101, "2021-H1": 40, "2021-H2": 50},
            "2023-01-01",
            "exceeded exceeded",
            id="by the widest figures",
        ),
    ],
)
def test_a_sum_that_can_only_grow_decides_once_it_satisfies(
    comparator: Comparator, kind: str, values: dict[str, object], as_of: str, answers: str
) -> None:
    assessment = judged(total(comparator, "2021-2025", kind=kind), values, as_of)
    outcome = assessment.outcome.value if assessment.outcome else "none"
    assert f"{assessment.verdict.value} {outcome}" == answers
    reached = assessment.reason is not None and assessment.reason.code is ReasonCode.SUM_REACHED
    assert reached is not answers.startswith("not_due")


def test_a_sum_that_is_complete_is_not_said_to_grow() -> None:
    whole = judged(total(at_least("100")), {"2024": 120}, "2024-12-31")
    assert (whole.verdict.value, whole.reason) == ("exceeded", None)
    beyond = judged(total(at_most("100")), {"2024-H1": 60, "2024-H2": 60}, "2024-12-31")
    assert (beyond.verdict.value, beyond.reason) == ("missed", None)
    still_running = judged(total(at_least("100")), {"2024-H1": 120}, "2024-11-30")
    assert (still_running.verdict.value, still_running.reason and still_running.reason.code) == (
        "exceeded",
        ReasonCode.SUM_REACHED,
    )


def test_what_is_not_over_decides_no_sum_early() -> None:
    half, year = {"2024-H1": 60}, seen("2024", 130, published="2024-10-01", status="estimate")
    plan = total(at_least("100"))
    assert answers(judged(plan, [*series(half), year], "2024-11-01")) == ("not_due", "exceeded")
    assert answers(judged(plan, [*series(half), year], "2024-12-31")) == ("exceeded", "exceeded")
    limit = total(at_most("100"))
    assert answers(judged(limit, [*series(half), year], "2024-11-01")) == ("not_due", "missed")
    # Nothing that is over has decided nothing, though no sum is less than 0.
    assert answers(judged(total(at_least("0")), [year], "2024-11-01")) == ("not_due", "exceeded")
    # 60 and 40 are over and reach the 100; the year, which makes it 130, is not.
    both = [*series({**half, "2024-Q3": 40}), year]
    assert answers(judged(plan, both, "2024-11-01")) == ("met", "exceeded")
    assert answers(judged(plan, both, "2024-12-31")) == ("exceeded", "exceeded")


def answers(assessment: Assessment) -> tuple[str, str | None]:
    return assessment.verdict.value, assessment.outcome.value if assessment.outcome else None


@pytest.mark.parametrize("comparator", [at_least("100"), at_most("100")])
def test_a_part_that_contradicts_the_figure_it_is_a_part_of_decides_nothing_early(comparator: Comparator) -> None:
    quarter = seen("2024-Q1", 90, published="2024-02-20")
    assert answers(judged(total(comparator), [quarter, seen("2024-01", 120)], "2024-03-09")) == ("not_due", None)


def test_a_sum_that_is_not_complete_has_no_outcome_but_its_share() -> None:
    assessment = judged(total(at_least("100")), {"2024-Q1": 20}, "2024-04-30")
    assert (answers(assessment), value(assessment)) == (("not_due", None), "20")
    assert assessment.margin is not None
    assert (assessment.margin.value, assessment.margin.percent) == (Decimal(-80), Decimal(20))
    over = judged(total(at_least("100")), {"2024-Q1": 20}, "2025-06-30")
    assert (answers(over), value(over)) == (("no_data", None), "20")


def test_a_sum_to_a_day_is_paced_by_the_days() -> None:
    # 183 of the 366 days of 2024 are over on 1 July.
    to_july = Period(date(2024, 1, 1), date(2024, 7, 1))
    figure = replace(seen("2024", 49), period=to_july)
    assessment = judged(total(at_least("100")), [figure], "2024-07-01")
    assert (assessment.progress and assessment.progress.value, assessment.ratio) == ("on_track", Decimal("0.98"))
    assert assessment.required is not None
    assert [(str(rest.first), str(rest.last)) for rest in assessment.required.periods] == [("2024-07-02", "2024-12-31")]


def test_a_single_figure_keeps_the_digits_of_its_author() -> None:
    assert value(judged(total(at_least("1"), "2024"), {"2024": "12.50"}, "2025-01-01")) == "12.50"


def test_figures_of_another_territory_alone_decide_no_sum() -> None:
    changed = {"boundary_changed": date(2021, 7, 1)}
    assessment = judged(total(at_least("100"), "2021-2025"), {"2022": 120}, "2023-01-01", area=changed)
    assert answers(assessment) == ("not_due", "inconclusive")
