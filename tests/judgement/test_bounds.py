"""Figures of which only one end is known: "trên 50", "dưới 3"."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from planck.model.assessment import Assessment
from planck.model.comparator import Comparator, ComparatorKind
from planck.model.explanation import StepCode
from planck.model.target import Direction, Mean, Target, Tolerance
from planck.model.value import Bound
from tests.judgement.plan import at_least, at_most, between, equal_to, judged, less_than, more_than, seen, since, target


def said(assessment: Assessment) -> tuple[str | None, str | None]:
    """The outcome, and the reason beside it."""
    outcome = assessment.outcome.value if assessment.outcome is not None else None
    return outcome, assessment.reason.code.value if assessment.reason is not None else None


def actual(assessment: Assessment) -> object:
    assert assessment.actual is not None
    return assessment.actual.value


@pytest.mark.parametrize(
    ("value", "comparator", "outcome"),
    [
        pytest.param(">50", at_least("50"), "exceeded", id="just above the bound"),
        pytest.param(">=50", at_least("50"), "met", id="the bound or more"),
        pytest.param(">49", at_least("50"), "inconclusive", id="perhaps"),
        pytest.param(">51", at_least("50"), "exceeded", id="well above"),
        pytest.param("<50", at_least("50"), "missed", id="just below"),
        pytest.param("<=50", at_least("50"), "inconclusive", id="the bound or less"),
        pytest.param("<40", at_least("50"), "missed", id="well below"),
        pytest.param(">50", more_than("50"), "met", id="strict: above the bound"),
        pytest.param(">=50", more_than("50"), "inconclusive", id="strict: perhaps the bound"),
        pytest.param("<3", at_most("3"), "exceeded", id="a limit: below it"),
        pytest.param("<=3", at_most("3"), "met", id="a limit: at most it"),
        pytest.param("<4", at_most("3"), "inconclusive", id="a limit: perhaps"),
        pytest.param(">3", at_most("3"), "missed", id="a limit: above it"),
        pytest.param(">=3", at_most("3"), "inconclusive", id="a limit: it or more"),
        pytest.param("<3", less_than("3"), "met", id="a strict limit"),
        pytest.param(">10", between("10", "20", "inside"), "inconclusive", id="a range: from its lower end"),
        pytest.param(">20", between("10", "20", "inside"), "missed", id="a range: above it"),
        pytest.param("<10", between("10", "20", "inside"), "missed", id="a range: below it"),
        pytest.param(">20", between("10", "20", "higher"), "exceeded", id="higher: above it"),
        pytest.param(">=10", between("10", "20", "higher"), "met", id="higher: in it or above"),
        pytest.param("<10", between("10", "20", "lower"), "exceeded", id="lower: below it"),
        pytest.param(">11", equal_to("10", "1"), "missed", id="equal: beyond"),
        pytest.param(">9", equal_to("10", "1"), "inconclusive", id="equal: perhaps"),
    ],
)
def test_a_bound_is_judged_at_the_end_that_is_known_and_at_the_one_that_is_not(
    value: str, comparator: Comparator, outcome: str
) -> None:
    assessment = judged(target(comparator, "2025", unit="ha"), {"2025": value}, "2025-12-31")
    assert said(assessment)[0] == outcome
    assert assessment.verdict.value == outcome
    assert assessment.margin is None
    assert said(assessment)[1] == ("interval-straddles" if outcome == "inconclusive" else None)


@pytest.mark.parametrize(
    ("value", "outcome"),
    [
        pytest.param(">=45", "inconclusive", id="near or better"),
        pytest.param("<45", "missed", id="below all that is near"),
        pytest.param("<50", "missed", id="near or missed: missed"),
    ],
)
def test_a_bound_beside_a_tolerance(value: str, outcome: str) -> None:
    tolerant = target(at_least("50"), "2025", unit="ha", tolerance=Tolerance(Decimal(5)))
    assert said(judged(tolerant, {"2025": value}, "2025-12-31"))[0] == outcome


@pytest.mark.parametrize(
    ("value", "better"),
    [
        pytest.param(">9.5", "higher", id="near or better, where more is better"),
        pytest.param("<20.5", "lower", id="near or better, where less is better"),
    ],
)
def test_just_beyond_the_tolerance_of_a_range_is_no_more_than_near(value: str, better: str) -> None:
    tolerant = target(between("10", "20", better), "2025", unit="ha", tolerance=Tolerance(Decimal("0.5")))
    assert said(judged(tolerant, {"2025": value}, "2025-12-31"))[0] == "inconclusive"


def growth(**more: Any) -> Target:
    return target(at_least("10"), "2024-2025", "average_growth", **more)


@pytest.mark.parametrize(
    ("declared", "values", "kind", "number", "outcome"),
    [
        pytest.param(
            target(at_least("100"), "2025", "total"), {"2025-H1": 30, "2025-H2": ">80"},
            "more_than", "110", "exceeded", id="a sum",
        ),
        pytest.param(
            target(at_most("100"), "2025", "total"), {"2025-H1": 30, "2025-H2": "<60"},
            "less_than", "90", "exceeded", id="a sum below",
        ),
        pytest.param(
            target(at_least("60"), "2024-2025", "average", unit="ha"), {"2024": 50, "2025": ">=70"},
            "at_least", "60", "met", id="a mean",
        ),
        pytest.param(
            target(at_least("60"), "2024-2025", "average", unit="ha"), {"2024": "40..44", "2025": ">70"},
            "more_than", "55", "inconclusive", id="a mean with an interval",
        ),
        pytest.param(
            target(at_least("50"), "2023-2025", "average", kind="flow"), {"2023-2024": "<=80", "2025": 60},
            "at_most", "46.666666666666666666666666666666666666666666666667", "missed", id="a mean with a sum of years",
        ),
        pytest.param(
            target(at_least("50"), "2023-2025", "average", kind="flow"), {"2023-2024": ">=80", "2025": 40},
            "at_least", "40", "inconclusive", id="a mean with a sum of years from a number on",
        ),
        pytest.param(growth(), {"2024": 10, "2025": ">10"}, "more_than", "10", "exceeded", id="mean growth"),
        pytest.param(
            growth(mean=Mean.ARITHMETIC), {"2024": 10, "2025": "<8"}, "less_than", "9", "missed", id="arithmetic growth"
        ),
        pytest.param(
            growth(level_indicator="x"), {"2023": 100, "2025": ">121"},
            "more_than", "10", "exceeded", id="growth from levels",
        ),
        pytest.param(
            target(at_least("5"), "2024-2025", "average_change", unit="ha/năm"), {"2023": 100, "2025": ">=110"},
            "at_least", "5", "met", id="a mean change",
        ),
        pytest.param(
            target(at_least("5"), "2024-2025", "average_change", unit="ha/năm"), {"2023": ">100", "2025": 110},
            "less_than", "5", "missed", id="a mean change from a bound",
        ),
        pytest.param(
            target(at_least("10"), "2025", "change", unit="%"), {"2024": 100, "2025": ">110"},
            "more_than", "10", "exceeded", id="a change",
        ),
        pytest.param(
            target(at_least("50"), "2024-2025", "each_year", unit="ha"), {"2024": 51, "2025": ">=50"},
            "at_least", "50", "met", id="each year",
        ),
        pytest.param(
            growth(direction=Direction.DOWN), {"2024": "<-10", "2025": -10},
            "more_than", "10", "exceeded", id="a fall",
        ),
    ],
)  # fmt: skip
def test_what_is_made_of_a_bound_is_one(
    declared: Target, values: dict[str, object], kind: str, number: str, outcome: str
) -> None:
    assessment = judged(declared, values, "2025-12-31")
    assert actual(assessment) == Bound(ComparatorKind(kind), Decimal(number))
    assert said(assessment)[0] == outcome
    assert assessment.required is None


def test_where_neither_end_is_known_there_is_no_value() -> None:
    total = target(at_least("100"), "2025", "total")
    assessment = judged(total, {"2025-H1": ">50", "2025-H2": "<60"}, "2025-12-31")
    assert assessment.actual is None
    assert (said(assessment), assessment.verdict.value) == (("inconclusive", "interval"), "inconclusive")
    open_ = judged(target(at_least("100"), "2025-2026", "total"), {"2025-H1": ">50", "2025-H2": "<60"}, "2025-12-31")
    assert open_.progress is not None
    assert (open_.progress.value, open_.verdict.value, open_.outcome) == ("not_rated", "not_due", None)


def test_a_fall_of_which_neither_end_is_known_is_no_value_either() -> None:
    fall = target(at_least("10"), "2024-2025", "average_change", unit="ha/năm", direction=Direction.DOWN)
    assessment = judged(fall, {"2023": ">=50", "2025": ">=40"}, "2025-12-31")
    assert assessment.actual is None
    assert (said(assessment), assessment.verdict.value) == (("inconclusive", "interval"), "inconclusive")


@pytest.mark.parametrize(
    ("declared", "values"),
    [
        pytest.param(target(at_least("10"), "2025", "change", unit="%"), {"2024": ">100", "2025": 120}, id="a change"),
        pytest.param(growth(level_indicator="x"), {"2023": ">100", "2025": 130}, id="growth from levels"),
    ],
)
def test_a_bound_is_no_baseline(declared: Target, values: dict[str, object]) -> None:
    assessment = judged(declared, values, "2026-06-30")
    assert (assessment.verdict.value, said(assessment)[1]) == ("no_data", "interval")


@pytest.mark.parametrize(
    ("value", "progress"),
    [
        pytest.param(">100", "achieved", id="reached"),
        pytest.param(">90", "not_rated", id="perhaps"),
        pytest.param("<90", "not_rated", id="not reached: how far is not known"),
    ],
)
def test_a_bound_has_no_pace_but_that_the_target_is_reached(value: str, progress: str) -> None:
    level = target(at_least("100"), unit="ha", baseline=since(2020, 50))
    assessment = judged(level, {"2023": value}, "2023-12-31")
    assert assessment.progress is not None
    assert (assessment.progress.value, assessment.ratio, assessment.required) == (progress, None, None)


def test_an_amount_reached_by_a_bound_decides_at_once() -> None:
    total = target(at_least("100"), "2025", "total")
    assert judged(total, {"2025-Q1": ">120"}, "2025-03-31").verdict.value == "exceeded"
    assert judged(total, {"2025-Q1": "<120"}, "2025-03-31").verdict.value == "not_due"


def test_of_several_items_one_may_be_a_bound() -> None:
    each = target(at_least("50"), "2025", unit="%", kind="share", each_item=True)
    assessment = judged(each, [seen("2025", {"A": 60, "B": ">50"})], "2025-12-31")
    assert said(assessment) == ("exceeded", "item-worst")
    assert steps(judged(each, [seen("2025", {"A": 60, "B": "<50"})], "2025-12-31")) == {
        "item": "B",
        "value": "50",
        "bound": "less_than",
    }
    assert steps(judged(each, [seen("2025", {"A": 60, "B": "40..45"})], "2025-12-31")) == {
        "item": "B",
        "value": "40",
        "high": "45",
    }


def steps(assessment: Assessment) -> dict[str, str]:
    """What is said of the worst item."""
    step = next(step for step in assessment.steps if step.code is StepCode.WORST_ITEM)
    return {name: str(value) for name, value in step.args.items()}
